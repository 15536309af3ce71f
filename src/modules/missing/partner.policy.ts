import { allow, type Decision, forbid } from '../../platform/http/decision.ts';
import type { Actor } from '../../platform/http/work.ts';
import { cellOf } from '../access/index.ts';

/** Who lets systems of other agencies in: those who keep the authority's settings. */
export const keepsPartners = (actor: Pick<Actor, 'role'>): boolean => {
  const cell = cellOf(actor, 'ADMIN');
  return cell?.mayWrite === true && cell.scope === 'authority';
};
export const mayKeepPartners = (actor: Pick<Actor, 'role'>): Decision =>
  keepsPartners(actor)
    ? allow('AC-2')
    : forbid(
        'AC-2',
        'Keys for other systems are kept by the authority’s administrator and information governance.',
      );
