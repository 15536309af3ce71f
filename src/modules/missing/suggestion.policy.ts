import type { Actor } from '../../platform/http/work.ts';
import { cellOf } from '../access/index.ts';

/** A screening is an assessment: written by those whose role writes them. */
export const mayScreenHere = (actor: Pick<Actor, 'role'>): boolean =>
  cellOf(actor, 'ASSESS')?.mayWrite === true;
