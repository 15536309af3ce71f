import type { Work } from '../../platform/http/work.ts';
import { cellOf } from '../access/index.ts';
import { type ChildRow, currentFacts } from '../people/index.ts';
import { type WholeChildsPlan, wholeChildsPlan } from '../plans/index.ts';
import { type AdvocacyRow, advocacyOf } from './advocacy.store.ts';
import { type ConsultationAbout, consultationsAbout } from './consultation.store.ts';
import { type GroupOfChild, groupsOfChild } from './group.store.ts';
import { type FirstResponse, firstResponseOf, type Seen, seenOf } from './seen.store.ts';
import { plannedSessionsOf, type SessionRow, sessionsOf } from './session.store.ts';

export const PAGE_SIZE = 20;
/** The tab of one child, as far as the reader may read it. */
export interface WorkOfChild {
  seen: Seen | undefined;
  first: FirstResponse | undefined;
  /** The adult the child named (S0-45), as it was last written down. */
  trustedAdult: string | undefined;
  planned: SessionRow[];
  sessions: SessionRow[];
  hasMore: boolean;
  page: number;
  plan: WholeChildsPlan;
  groups: GroupOfChild[];
  advocacy: AdvocacyRow[];
  consultations: ConsultationAbout[];
  /** The reader sees only what their agency wrote or was given. */
  isPartial: boolean;
}
export async function workOf(
  work: Pick<Work, 'tx' | 'actor' | 'now'>,
  child: ChildRow,
  page: number,
): Promise<WorkOfChild> {
  const { tx } = work;
  const [seen] = await seenOf(tx, [child.id], work.now);
  const first = await firstResponseOf(tx, child.id);
  const facts = await currentFacts(tx, child.id);
  const planned = await plannedSessionsOf(tx, child.id);
  const found = await sessionsOf(tx, child.id, { skip: (page - 1) * PAGE_SIZE, most: PAGE_SIZE + 1 });
  const plan = await wholeChildsPlan(tx, child.id);
  const groups = await groupsOfChild(tx, child.id);
  const advocacy = await advocacyOf(tx, child.id);
  const consultations = await consultationsAbout(tx, child.id);
  return {
    ...{ seen, first, planned, plan, groups, advocacy, consultations, page },
    trustedAdult: facts.find((fact) => fact.kind === 'TRUSTED_ADULT')?.words ?? undefined,
    sessions: found.slice(0, PAGE_SIZE),
    hasMore: found.length > PAGE_SIZE,
    isPartial: cellOf(work.actor, 'NOTE')?.needsShare === true,
  };
}
