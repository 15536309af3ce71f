import { allow, type Decision, forbid, notrace } from '../../platform/http/decision.ts';
import type { Actor } from '../../platform/http/work.ts';
import { cellOf } from '../access/index.ts';
import { coordinates } from '../missing/index.ts';

/** The co-ordinator and managers run the meeting; the police attend and read (S1-25). */
export const readsDaily = (actor: Pick<Actor, 'role'>): boolean =>
  cellOf(actor, 'MISSING')?.scope === 'authority';

export const mayReadDaily = ({ actor }: { actor: Actor }): Decision =>
  readsDaily(actor) ? allow('AC-2') : notrace('AC-2');
export const mayRunDaily = ({ actor }: { actor: Actor }): Decision => {
  if (coordinates(actor)) return allow('AC-2');
  return readsDaily(actor)
    ? forbid('AC-2', 'The co-ordinator and managers write the minutes of the daily missing meeting.')
    : notrace('AC-2');
};
