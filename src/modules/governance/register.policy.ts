import { allow, type Decision, forbid } from '../../platform/http/decision.ts';
import type { Actor } from '../../platform/http/work.ts';
import { cellOf } from '../access/index.ts';
import type { Place } from './kind.queries.ts';

type Who = Pick<Actor, 'role'>;
/** That meetings are held, when and by whom names no child: those who read plans know it, and the administrator. */
export const readsRegister = (actor: Actor): boolean =>
  cellOf(actor, 'PLAN') !== undefined || actor.role === 'AUTHORITY_ADMIN';
export const mayReadRegister = (actor: Actor): Decision =>
  readsRegister(actor) ? allow('AC-2') : forbid('AC-2', 'Your role takes no part in these meetings');

/** Who belongs is said by those who run the meetings: it opens items about children. */
export const maySayWhoBelongs = (place: Place): Decision =>
  place === 'runs' ? allow('AC-7') : forbid('AC-7', 'Managers of the team say who belongs to a meeting');
/** When and with whom a meeting is held is kept by managers and by the administrator, who sees no child. */
export const mayChangeKind = (actor: Who, place: Place): Decision =>
  place === 'runs' || actor.role === 'AUTHORITY_ADMIN'
    ? allow('AC-2')
    : forbid('AC-2', 'Managers of the team and the administrator say how meetings are held');
export const mayArrange = (place: Place): Decision =>
  place === 'runs' || place === 'minutes'
    ? allow('AC-7')
    : forbid('AC-7', 'Those who chair or minute this meeting arrange it');
