import { z } from 'zod';
import { allow, type Decision, forbid, notrace } from '../../platform/http/decision.ts';
import type { Visit } from '../../platform/http/route.ts';
import { cellOf, opens } from '../access/index.ts';
import { type ChildRow, findChild } from '../people/index.ts';

export const childParams = z.object({ childId: z.uuid() });
export type ChildVisit = Visit<{ childId: string }, unknown>;
export const childOf = (visit: ChildVisit): Promise<ChildRow | undefined> =>
  findChild(visit.tx, visit.params.childId);

/** A chronology is read by a live relationship that opens notes (AC-7); each entry also by its own class and sharing. */
export const mayRead = async (visit: Pick<Visit, 'tx'>, child: { id: string }): Promise<Decision> =>
  (await opens(visit.tx, child.id, 'NOTE')) ? allow('AC-7') : notrace('AC-7');

/** Written by those who write notes, on a child of their own authority. */
export const writesHere = (visit: Pick<Visit, 'actor'>, child: { authorityId: number }): boolean =>
  cellOf(visit.actor, 'NOTE')?.mayWrite === true && child.authorityId === visit.actor.authorityId;
export async function mayWrite(
  visit: Pick<Visit, 'tx' | 'actor'>,
  child: { id: string; authorityId: number },
): Promise<Decision> {
  return writesHere(visit, child) ? mayRead(visit, child) : notrace('AC-7');
}

/** The gate is a matter of those who hold the case: a partner whose notes have to be shared adds entries only (AC-8). */
export const decidesGate = (visit: Pick<Visit, 'actor'>, child: { authorityId: number }): boolean =>
  writesHere(visit, child) && cellOf(visit.actor, 'NOTE')?.needsShare === false;
export async function mayDecideGate(visit: Pick<Visit, 'tx' | 'actor'>, child: ChildRow): Promise<Decision> {
  const written = await mayWrite(visit, child);
  if (written.outcome !== 'allow' || decidesGate(visit, child)) return written;
  return forbid('AC-8', 'Those who hold the case say when a first version is done.', {
    text: 'Back to the chronology',
    href: `/children/${child.id}/chronology`,
  });
}

export const seesOverrides = (visit: Pick<Visit, 'actor'>): boolean =>
  ['TEAM_MANAGER', 'SERVICE_MANAGER'].includes(visit.actor.role);
