import { allow, type Decision, forbid, notrace } from '../../platform/http/decision.ts';
import type { Actor } from '../../platform/http/work.ts';

const ANSWERS = ['FRONT_DOOR', 'DUTY', 'TEAM_MANAGER', 'SERVICE_MANAGER'];

/** Roles that answer the front door: its officers, the duty worker out of hours, and the managers a contact climbs to. */
export const answersTheFrontDoor = (actor: Pick<Actor, 'role'>): boolean => ANSWERS.includes(actor.role);

/** The queue as a whole: an openly refused function. */
export function mayWatchTheFrontDoor(actor: Pick<Actor, 'role'>): Decision {
  if (answersTheFrontDoor(actor)) return allow('AC-7');
  return forbid('AC-2', 'The front door’s list is for those who answer the front door.', {
    text: 'Tell the front door about a child',
    href: '/worried',
  });
}

/** Linking and deciding come after opening: whoever reads the words is named beside them first. */
export function mayWorkOnContact(
  actor: Pick<Actor, 'role'>,
  contact: { id: string; openedAt: unknown },
): Decision {
  if (!answersTheFrontDoor(actor)) return notrace('AC-2');
  return contact.openedAt === null
    ? { outcome: 'redirect', rule: 'AC-7', to: `/front-door/${contact.id}` }
    : allow('AC-7');
}

/** Opening, linking, deciding: for others, who may read it by the child, the act is not there. */
export const mayAnswerContact = (actor: Pick<Actor, 'role'>): Decision =>
  answersTheFrontDoor(actor) ? allow('AC-7') : notrace('AC-2');
