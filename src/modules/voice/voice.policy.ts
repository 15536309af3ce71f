import { z } from 'zod';
import { allow, type Decision, forbid, notrace } from '../../platform/http/decision.ts';
import type { Visit } from '../../platform/http/route.ts';
import { cellOf, opens } from '../access/index.ts';
import { type ChildRow, findChild } from '../people/index.ts';
import { readsHere } from './feedback.store.ts';

export const childParams = z.object({ childId: z.uuid() });
export type ChildVisit = Visit<{ childId: string }, unknown>;
export const childOf = (visit: ChildVisit): Promise<ChildRow | undefined> =>
  findChild(visit.tx, visit.params.childId);

type Asking = Pick<Visit, 'tx' | 'actor'>;
/** Partners whose part of a record is shared with them piece by piece are shown no feedback (AC-8). */
const isOfTheCase = ({ actor }: Pick<Visit, 'actor'>): boolean => {
  const cell = cellOf(actor, 'VOICE');
  return cell !== undefined && !cell.needsShare;
};
/** The tab of a child: a live relationship that opens feedback (AC-7). What they chose to keep closer is not in it. */
export const mayRead = async (visit: Asking, child: { id: string }): Promise<Decision> =>
  isOfTheCase(visit) && (await opens(visit.tx, child.id, 'VOICE')) ? allow('AC-7') : notrace('AC-7');
export const writesHere = (visit: Pick<Visit, 'actor'>, child: { authorityId: number }): boolean =>
  cellOf(visit.actor, 'VOICE')?.mayWrite === true && child.authorityId === visit.actor.authorityId;
export const mayWrite = async (
  visit: Asking,
  child: { id: string; authorityId: number },
): Promise<Decision> => (writesHere(visit, child) ? mayRead(visit, child) : notrace('AC-7'));

/** All feedback of the authority: the named reader; while nobody is named, the team managers. */
export const mayReadAll = async (visit: Asking): Promise<Decision> =>
  (await readsHere(visit.tx))
    ? allow('AC-2')
    : forbid(
        'AC-2',
        'One named person reads all feedback. You see on a child’s record what they chose to show you.',
      );

export const managesFeedback = ({ role }: { role: string }): boolean =>
  ['TEAM_MANAGER', 'SERVICE_MANAGER'].includes(role);
export const mayManage = (visit: Pick<Visit, 'actor'>): Decision =>
  managesFeedback(visit.actor) ? allow('AC-2') : forbid('AC-2', 'A manager says who reads feedback.');
