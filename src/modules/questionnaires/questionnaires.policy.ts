import { allow, type Decision, forbid } from '../../platform/http/decision.ts';
import type { Actor } from '../../platform/http/work.ts';

const WRITERS = ['SERVICE_MANAGER', 'TEAM_MANAGER', 'AUTHORITY_ADMIN', 'HUB_LEAD', 'HUB_ANALYST'];
const PUBLISHERS = WRITERS.filter((role) => role !== 'TEAM_MANAGER');

/** Who words the forms of an authority, or of the hub. */
export const writesQuestionnaires = ({ role }: Pick<Actor, 'role'>): boolean => WRITERS.includes(role);

export const mayWriteQuestionnaires = (actor: Pick<Actor, 'role'>): Decision =>
  writesQuestionnaires(actor)
    ? allow('AC-2')
    : forbid(
        'AC-2',
        'Managers and the administrator word the forms of the authority. Tell one of them what should change.',
      );

/** A second person publishes: never one who wrote any of it (people, not postings), and not a team manager. */
export function mayPublish(
  actor: Pick<Actor, 'role' | 'staffId'>,
  draft: { draftedBy: readonly string[] },
): Decision {
  if (!PUBLISHERS.includes(actor.role))
    return forbid(
      'AC-2',
      'The service manager or the administrator publishes a form that somebody else wrote.',
    );
  if (draft.draftedBy.includes(actor.staffId))
    return forbid('AC-2', 'You wrote part of this draft. Somebody else must read it and publish it.');
  return allow('AC-2');
}
export const mayWithdraw = (actor: Pick<Actor, 'role'>): Decision =>
  PUBLISHERS.includes(actor.role)
    ? allow('AC-2')
    : forbid('AC-2', 'The service manager or the administrator withdraws a form.');
