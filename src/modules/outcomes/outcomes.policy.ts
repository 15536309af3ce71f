import { z } from 'zod';
import { allow, type Decision, forbid, notrace } from '../../platform/http/decision.ts';
import type { Visit } from '../../platform/http/route.ts';
import type { Actor } from '../../platform/http/work.ts';
import { cellOf, type DataClass, opens } from '../access/index.ts';
import { type ChildRow, findChild } from '../people/index.ts';

export const childParams = z.object({ childId: z.uuid() });
export type ChildVisit = Visit<{ childId: string }, unknown>;
export const childOf = (visit: ChildVisit): Promise<ChildRow | undefined> =>
  findChild(visit.tx, visit.params.childId);
type Asking = Pick<Visit, 'tx' | 'actor'>;
type Of = { id: string; authorityId: number };

const mayOpen = async (visit: Pick<Visit, 'tx'>, child: Of, dataClass: DataClass): Promise<Decision> =>
  (await opens(visit.tx, child.id, dataClass)) ? allow('AC-7') : notrace('AC-7');
const writes = (visit: Pick<Visit, 'actor'>, child: Of, dataClass: DataClass): boolean =>
  cellOf(visit.actor, dataClass)?.mayWrite === true && child.authorityId === visit.actor.authorityId;

/** Where a child lived, school and small changes: notes of this child (AC-7). */
export const mayRead = (visit: Asking, child: Of) => mayOpen(visit, child, 'NOTE');
export const writesLines = (visit: Pick<Visit, 'actor'>, child: Of) => writes(visit, child, 'NOTE');
export const mayWriteLines = async (visit: Asking, child: Of): Promise<Decision> =>
  writesLines(visit, child) ? mayRead(visit, child) : notrace('AC-7');

const readsAssessments = (visit: Pick<Visit, 'actor'>) =>
  cellOf(visit.actor, 'ASSESS') !== undefined && cellOf(visit.actor, 'ASSESS')?.needsShare === false;
/** How life goes by the framework: assessments of this child; agencies with whom it must be shared have none here (AC-8). */
export const mayReadMeasures = async (visit: Asking, child: Of): Promise<Decision> =>
  readsAssessments(visit) ? mayOpen(visit, child, 'ASSESS') : notrace('AC-8');
export const writesMeasures = (visit: Pick<Visit, 'actor'>, child: Of) =>
  readsAssessments(visit) && writes(visit, child, 'ASSESS');
export const mayWriteMeasures = async (visit: Asking, child: Of): Promise<Decision> =>
  writesMeasures(visit, child) ? mayReadMeasures(visit, child) : notrace('AC-7');

const HUB = ['HUB_ANALYST', 'HUB_LEAD'];
type Who = Pick<Actor, 'role' | 'teamId'>;
/** Answers for numbers of the authority, or works in a team that does (class AGG). */
export const readsFigures = (actor: Who): boolean => {
  const scope = cellOf(actor, 'AGG')?.scope;
  return !HUB.includes(actor.role) && (scope === 'authority' || (scope === 'team' && actor.teamId !== null));
};
/** Inside: exact numbers and the children behind them. Others see small numbers held back. */
export const isInside = (actor: Who): boolean =>
  readsFigures(actor) &&
  (cellOf(actor, 'AGG')?.scope === 'team' ||
    ['authority', 'team'].includes(cellOf(actor, 'IDENT')?.scope ?? ''));
export const mayReadFigures = (actor: Who): Decision =>
  readsFigures(actor)
    ? allow('AC-2')
    : forbid('AC-2', 'Outcomes of many children are for the team, and for those who answer for numbers.');
export const mayReadChildren = (actor: Who): Decision =>
  isInside(actor)
    ? allow('AC-2')
    : forbid('AC-2', 'The children behind a figure are for the team and its managers.');
