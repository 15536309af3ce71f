import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { DocumentSection } from '../../platform/documents/index.ts';
import { type Route, route, type Visit } from '../../platform/http/route.ts';
import { agencyCodes, agencyLabel } from '../people/index.ts';
import { documentFor, recordIssued } from '../sharing/index.ts';
import { type AtSitting, mayArrangeSitting, sittingParams } from './attendance.policy.ts';
import { type Board, boardOf } from './board.queries.ts';
import { keptFromAgency } from './board.store.ts';
import type { CopyFor } from './board.ts';
import { sittingAt } from './sitting.queries.ts';
import { itemsIn, type SittingCopy, sittingMinutes } from './sitting-document.ts';
import { sittingParts } from './sitting-part.ts';

const OWN_AGENCY = 'SOCIAL_CARE';
const params = sittingParams.extend({
  recipient: z.union([z.enum(['team', ...agencyCodes]), z.uuid()]),
  format: z.enum(['pdf', 'docx']),
});
type MinutesVisit = Visit<z.output<typeof params>, unknown>;
interface ToCopy extends AtSitting {
  board: Board;
  copy: CopyFor;
}

const isAgency = (recipient: string): boolean => (agencyCodes as readonly string[]).includes(recipient);
const copyFor = (recipient: string): CopyFor => {
  if (recipient === 'team') return { kind: 'team' };
  return isAgency(recipient) ? { kind: 'agency', agency: recipient } : { kind: 'child', childId: recipient };
};
/** Nothing is copied of a sitting that was not begun, nor about a child who was not on it. */
async function toCopy(visit: MinutesVisit): Promise<ToCopy | undefined> {
  const at = await sittingAt(visit);
  if (!at?.sitting.begunAt || at.place === 'none') return undefined;
  const board = await boardOf(visit, at.sitting);
  const copy = copyFor(visit.params.recipient);
  const items = itemsIn(board, { copy, leftOut: new Set() });
  return copy.kind === 'child' && items.length === 0 ? undefined : { ...at, board, copy };
}

async function moreOf(visit: Visit, at: AtSitting): Promise<DocumentSection[]> {
  const sections: DocumentSection[] = [];
  for (const part of sittingParts(visit, at.kind))
    sections.push(...((await part.inMinutes?.(visit, at.sitting, at.kind)) ?? []));
  return sections;
}

/** Whose copy it is, in words, and the agency whose people must be able to read everything in it. */
function recipientOf(copy: CopyFor): { name: string; agency: string | undefined } {
  if (copy.kind === 'team') return { name: 'The whole team', agency: OWN_AGENCY };
  if (copy.kind === 'agency') return { name: agencyLabel(copy.agency), agency: copy.agency };
  return { name: 'The workers of the child', agency: undefined };
}

/** One recipient's copy, made when it is asked for; that it left is on the record of every child in it. */
export const sittingMinutesRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/standing-meetings/:kind/:date/minutes/:recipient/:format',
    access: 'signed-in: those who chair or minute a meeting make its minutes; the policy says who',
    audit: { event: 'sitting.exported' },
    params,
    record: toCopy,
    policy: (_visit, at) => mayArrangeSitting(at),
    handle: async (visit, at) => {
      const { name, agency } = recipientOf(at.copy);
      const leftOut = agency ? await keptFromAgency(visit.tx, at.sitting.id, agency) : new Set<string>();
      const of: SittingCopy = {
        copy: at.copy,
        recipient: name,
        at: visit.now,
        leftOut,
        more: at.copy.kind === 'child' ? [] : await moreOf(visit, at),
      };
      const { bytes, type } = await documentFor(
        visit,
        'minutes',
        sittingMinutes(at, at.board, of),
        visit.params.format,
      );
      await left(visit, at, { of, bytes, agency });
      const ending =
        at.copy.kind === 'child' ? 'one-child' : at.copy.kind === 'agency' ? at.copy.agency : 'team';
      const file = `${at.kind.code}-${at.sitting.day.toString()}-${ending}.${visit.params.format}`;
      return { kind: 'download', bytes, type, name: file.toLowerCase() };
    },
  }),
];

async function left(
  visit: MinutesVisit,
  at: ToCopy,
  { of, bytes, agency }: { of: SittingCopy; bytes: Uint8Array; agency: string | undefined },
): Promise<void> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const children = itemsIn(at.board, of).flatMap(({ childId }) => (childId ? [childId] : []));
  visit.note({ subjects: children, classes: ['PLAN'], count: children.length, recipient: of.recipient });
  for (const childId of children)
    await recordIssued(visit, {
      product: { childId, type: 'minutes', id: at.sitting.id, version: at.sitting.version },
      recipient: of.recipient,
      format: visit.params.format,
      sha256,
      ...(agency ? { to: { agency } } : {}),
    });
}
