import { z } from 'zod';
import { neededText, oneOf, optionalOneOf, optionalText } from '../../../../platform/forms/parse-form.ts';
import { FieldErrors } from '../../../../platform/http/decision.ts';
import { type Allocation, LEADS, WORK_TO_SHARE } from '../../allocation.ts';
import { TRIAGE_OUTCOMES, type TriageDecision } from '../../referral.ts';

export const decideForm = z.object({
  outcome: oneOf(TRIAGE_OUTCOMES, 'Choose what happens next'),
  rationale: neededText('Enter why'),
  told: optionalText(5000),
  overrideReason: optionalText(5000),
});

/** @throws FieldErrors where the chosen outcome needs more said */
export function asDecision(form: z.output<typeof decideForm>): TriageDecision {
  const { outcome, rationale, told } = form;
  if (outcome === 'DECLINED_SIGNPOST') {
    if (!told) throw new FieldErrors({ told: 'Enter who can help instead' });
    return { outcome, rationale, signpostTo: told };
  }
  if (outcome === 'MORE_INFO') {
    if (!told) throw new FieldErrors({ told: 'Enter what you need to know' });
    return { outcome, rationale, asked: told };
  }
  return { outcome, rationale };
}

const who = optionalOneOf([...LEADS, 'both']);
const names = WORK_TO_SHARE.map((_, index) => `w${index}`);
export const allocateForm = z.object({
  workerPostingId: z.uuid({ error: 'Choose a worker' }),
  part: oneOf(['lead', 'co-worker'], 'Choose lead worker or co-worker'),
  lead: oneOf(LEADS, 'Choose who leads'),
  who: z.object(Object.fromEntries(names.map((name) => [name, who]))).optional(),
  otherWork: optionalText(200),
  otherWho: who,
  programme: optionalText(100),
});

/** @throws FieldErrors when nothing is agreed of who does what */
export function asAllocation(
  form: z.output<typeof allocateForm>,
): Allocation & { part: 'lead' | 'co-worker' } {
  const agreed = WORK_TO_SHARE.flatMap((work, index) => {
    const chosen = form.who?.[`w${index}`];
    return chosen === undefined ? [] : [{ work: work as string, who: chosen }];
  });
  if (form.otherWork && form.otherWho) agreed.push({ work: form.otherWork, who: form.otherWho });
  if (agreed.length === 0) throw new FieldErrors({ 'who-w0': 'Say who does at least one of these' });
  return {
    workerPostingId: form.workerPostingId,
    part: form.part,
    lead: form.lead,
    whoDoesWhat: agreed,
    programme: form.programme,
  };
}
