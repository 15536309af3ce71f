import { allow, type Decision, forbid, notrace } from '../../platform/http/decision.ts';
import type { AccessClause, Verb } from '../../platform/http/route.ts';
import type { Actor } from '../../platform/http/work.ts';
import { type Cell, type DataClass, type Role, roleClasses } from './role-classes.ts';

const writes: ReadonlySet<Verb> = new Set(['create', 'change', 'correct', 'decide', 'approve', 'close']);

/** The actor's cell for a class, or nothing where the role may not reach the class at all. */
export function cellOf(actor: Pick<Actor, 'role'>, dataClass: string): Cell | undefined {
  return roleClasses.get(actor.role as Role)?.get(dataClass as DataClass);
}

/** Somebody who can be asked, told or put on a rota: neither the service itself nor a screen on a wall. */
export const isPerson = (role: string): boolean => role !== 'SYSTEM' && role !== 'WALL_DISPLAY';

/** The one page of a wall display (decision record 0015): times, initials and clocks; nothing opens from it. */
export const WALL = '/missing/wall';
/** Routes that a wall display may reach say so by this rule. */
export const FOR_THE_WALL = 'wall';
const isForTheWall = (access: AccessClause) => typeof access !== 'string' && access.rule === FOR_THE_WALL;

/**
 * Rules AC-2 and AC-16: role × class × verb. Functions (lists, creations) that the role lacks are forbidden openly;
 * a record's own address answers as if it were absent.
 */
export function authorise(actor: Actor, access: AccessClause): Decision {
  if (actor.role === 'WALL_DISPLAY' && !isForTheWall(access))
    return { outcome: 'redirect', rule: 'wall', to: WALL };
  if (typeof access === 'string') return allow('AC-0');
  const cell = cellOf(actor, access.dataClass);
  const isFunction =
    access.verb === 'list' ||
    access.verb === 'find' ||
    access.verb === 'create' ||
    access.dataClass === 'ADMIN';
  if (!cell || (writes.has(access.verb) && !cell.mayWrite)) {
    return isFunction ? forbid('AC-2', 'Your posting does not include this.') : notrace('AC-2');
  }
  return allow(access.rule);
}
