import { allow, type Decision, forbid } from '../../platform/http/decision.ts';
import type { Actor, Work } from '../../platform/http/work.ts';
import { cellOf, opens } from '../access/index.ts';
import type { ActionRow } from './action.store.ts';

const OVERSEES = ['TEAM_MANAGER', 'SERVICE_MANAGER', 'STRATEGIC_LEAD', 'BUSINESS_SUPPORT'];
/** Managers and business support see how the agencies do, and write down what a lead without an account says. */
export const overseesActions = ({ role }: Pick<Actor, 'role'>): boolean => OVERSEES.includes(role);

/**
 * Who may say how far an action is, or hand it on: its owner, whatever their role; those who work on the child's plan;
 * its agency at the meeting; about no child, its agency and managers; managers and business support for a lead without
 * an account. Row-level security says the same.
 */
export async function mayProgress(
  work: Pick<Work, 'tx' | 'actor'>,
  row: Pick<ActionRow, 'childId' | 'ownerPostingId' | 'ownerAgency'>,
): Promise<Decision> {
  const { actor } = work;
  if (row.ownerPostingId === actor.postingId) return allow('AC-7');
  const plan = cellOf(actor, 'PLAN');
  const isOfAgency = row.ownerAgency === actor.agency && plan?.scope === 'relationship';
  if (row.childId === null) return isOfAgency || overseesActions(actor) ? allow('AC-7') : notYours();
  if (row.ownerPostingId === null && overseesActions(actor)) return allow('AC-7');
  if (plan?.mayWrite && (isOfAgency || (await opens(work.tx, row.childId, 'PLAN')))) return allow('AC-7');
  return notYours();
}
const notYours = (): Decision =>
  forbid(
    'AC-7',
    'This action is somebody else’s. Its owner, their agency or the child’s workers can change it.',
  );
