import { allow, type Decision, forbid } from '../../platform/http/decision.ts';
import type { Work } from '../../platform/http/work.ts';
import { cellOf, opens } from '../access/index.ts';

/** Those who work on the child's plan run its meetings; those invited read, and bring what their own agency knows. */
export async function mayRun(work: Pick<Work, 'tx' | 'actor'>, childId: string): Promise<boolean> {
  return cellOf(work.actor, 'PLAN')?.mayWrite === true && (await opens(work.tx, childId, 'PLAN'));
}

export async function runPolicy(work: Pick<Work, 'tx' | 'actor'>, childId: string): Promise<Decision> {
  if (await mayRun(work, childId)) return allow('AC-7');
  return forbid(
    'AC-7',
    'You are invited to this meeting. Those who work on this child’s plan run it and write its minutes.',
  );
}

/** Those invited have the copy of their own agency; those who run the meeting make everybody's. */
export async function copyPolicy(
  work: Pick<Work, 'tx' | 'actor'>,
  childId: string,
  recipientPostingId: string | null,
): Promise<Decision> {
  if (recipientPostingId !== null && recipientPostingId === work.actor.postingId) return allow('AC-8');
  return runPolicy(work, childId);
}
