import { z } from 'zod';
import { allow, type Decision, forbid, notrace } from '../../platform/http/decision.ts';
import type { Visit } from '../../platform/http/route.ts';
import { cellOf, opens } from '../access/index.ts';
import { type ChildRow, findChild } from '../people/index.ts';
import { nothingYet, type WholeFormulation, wholeFormulation } from './formulation.queries.ts';

export const formulationParams = z.object({ childId: z.uuid() });
export type FormulationVisit = Visit<{ childId: string }, unknown>;
export interface FormulationRecord {
  child: ChildRow;
  mayOpen: boolean;
  whole: WholeFormulation;
}
/** The child, and their formulation as it stands, as far as this reader may open assessments of this child. */
export async function formulationRecord(visit: FormulationVisit): Promise<FormulationRecord | undefined> {
  const child = await findChild(visit.tx, visit.params.childId);
  if (!child) return undefined;
  const mayOpen = await opens(visit.tx, child.id, 'ASSESS');
  return { child, mayOpen, whole: mayOpen ? await wholeFormulation(visit.tx, child.id) : nothingYet };
}

/** Opens by a live relationship (AC-7); partners whose access needs sharing read it once it names their agency (AC-8). */
export function mayReadFormulation(visit: Pick<Visit, 'actor'>, record: FormulationRecord): Decision {
  if (!record.mayOpen) return notrace('AC-7');
  const isUnshared = cellOf(visit.actor, 'ASSESS')?.needsShare && !record.whole.row;
  return isUnshared ? notrace('AC-8') : allow('AC-7');
}
/** What is read of one that is there: a copy, a letter, a version. */
export const mayReadBegun = (visit: Pick<Visit, 'actor'>, record: FormulationRecord): Decision =>
  record.whole.row ? mayReadFormulation(visit, record) : notrace('AC-7');

const WRITERS = ['PSYCHOLOGIST', 'TEAM_WORKER', 'TEAM_MANAGER', 'SERVICE_MANAGER'];
/** Psychologist, team and managers write it (form F17), of a child of their own authority. */
export const writesFormulation = (
  visit: Pick<Visit, 'actor'>,
  child: Pick<ChildRow, 'authorityId'>,
): boolean => WRITERS.includes(visit.actor.role) && child.authorityId === visit.actor.authorityId;

export function mayWriteFormulation(visit: Pick<Visit, 'actor'>, record: FormulationRecord): Decision {
  const read = mayReadFormulation(visit, record);
  if (read.outcome !== 'allow' || writesFormulation(visit, record.child)) return read;
  return forbid('AC-2', 'The psychologist and the team write it. Tell them what you would add.', {
    text: 'Back to the case formulation',
    href: `/children/${record.child.id}/formulation`,
  });
}
