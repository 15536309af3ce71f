import { z } from 'zod';
import { allow, type Decision, notrace } from '../../platform/http/decision.ts';
import type { Visit } from '../../platform/http/route.ts';
import { cellOf, opens } from '../access/index.ts';
import { type ChildRow, findChild } from '../people/index.ts';

export const childParams = z.object({ childId: z.uuid() });
export type ChildVisit = Visit<{ childId: string }, unknown>;
export const childOf = (visit: ChildVisit): Promise<ChildRow | undefined> =>
  findChild(visit.tx, visit.params.childId);

export const readNote = { dataClass: 'NOTE', verb: 'read', rule: 'AC-7' } as const;
export const changeNote = { dataClass: 'NOTE', verb: 'change', rule: 'AC-7' } as const;

/** Direct work is read by a live relationship that opens notes (AC-7); partners read what their agency wrote or was given (AC-8). */
export const mayReadWork = async (visit: Pick<Visit, 'tx'>, child: { id: string }): Promise<Decision> =>
  (await opens(visit.tx, child.id, 'NOTE')) ? allow('AC-7') : notrace('AC-7');

/** Written by any discipline that writes notes, on a child of their own authority. */
export const worksHere = (visit: Pick<Visit, 'actor'>, child: { authorityId: number }): boolean =>
  cellOf(visit.actor, 'NOTE')?.mayWrite === true && child.authorityId === visit.actor.authorityId;
export const mayWriteWork = async (
  visit: Pick<Visit, 'tx' | 'actor'>,
  child: { id: string; authorityId: number },
): Promise<Decision> => (worksHere(visit, child) ? mayReadWork(visit, child) : notrace('AC-7'));

/** The chronology's gate is a matter of those who hold the case, not of partners whose notes have to be shared (AC-8). */
export const answersGate = (visit: Pick<Visit, 'actor'>): boolean =>
  cellOf(visit.actor, 'NOTE')?.needsShare === false;

export const versionOf = (visit: Pick<Visit, 'body'>): number =>
  Math.min(Number(visit.body._version) || 0, 1_000_000);
export const workPath = (childId: string): string => `/children/${childId}/work`;
