import { allow, type Decision, forbid } from '../../platform/http/decision.ts';
import type { Actor } from '../../platform/http/work.ts';
import { cellOf, label } from '../access/index.ts';

const COORDINATES = ['MISSING_COORDINATOR', 'TEAM_MANAGER', 'SERVICE_MANAGER', 'STRATEGIC_LEAD'];

/** Runs the hub: considers notifications, withholds, offers interviews to workers, signs off (decision record 0014). */
export const coordinates = (actor: Pick<Actor, 'role'>): boolean => COORDINATES.includes(actor.role);

/** May take a report of a missing child: whoever writes the class, but not the bank worker, who has one episode. */
export const takesReports = (actor: Pick<Actor, 'role'>): boolean =>
  cellOf(actor, 'MISSING')?.mayWrite === true && actor.role !== 'RETURN_INTERVIEWER';

/** Signs off a return interview: a manager, never who held it (F15). */
export const signsOff = (
  actor: Pick<Actor, 'role' | 'postingId'>,
  interviewerPostingId: string | null,
): boolean =>
  ['TEAM_MANAGER', 'SERVICE_MANAGER', 'STRATEGIC_LEAD', 'MISSING_COORDINATOR'].includes(actor.role) &&
  actor.postingId !== interviewerPostingId;

export const mayCoordinate = (actor: Actor): Decision =>
  coordinates(actor)
    ? allow('AC-2')
    : forbid('AC-2', `The co-ordinator and managers of ${label(actor, 'TEAM')} do this.`);

export const mayTakeReports = (actor: Actor): Decision =>
  takesReports(actor)
    ? allow('AC-2')
    : forbid(
        'AC-2',
        'Your role does not record missing children. Ring the police on 101, or 999 in an emergency.',
      );
