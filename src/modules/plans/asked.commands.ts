import type { Work } from '../../platform/http/work.ts';
import { startDisruptionPlan } from './disruption-plan.commands.ts';
import { TARGET_KINDS } from './disruption-plan.ts';
import type { PlanAnswers } from './plan-question.ts';

/** What an assessment asks to have disrupted, as it was written there. */
export interface AskedDisruption {
  childId: string;
  planId: string;
  target: string;
  targetKind: string | null;
  aim: string | null;
}
const LONGEST = 20_000;
const CUT = '… (the rest stands in the assessment)';

/** Begins the disruption plan that an assessment asks for, in the assessment's words: nothing is typed twice (S1-19). */
export async function beginAskedPlan(work: Work, asked: AskedDisruption): Promise<void> {
  const { target, targetKind, aim } = asked;
  const isKind = TARGET_KINDS.some((kind) => kind === targetKind);
  const words = aim && aim.length > LONGEST ? aim.slice(0, LONGEST - CUT.length) + CUT : aim;
  const answers: PlanAnswers = {
    target: { said: target },
    ...(targetKind && isKind ? { 'target-kind': { said: targetKind } } : {}),
    ...(words ? { objective: { said: words } } : {}),
  };
  await startDisruptionPlan(work, { id: asked.planId, childIds: [asked.childId], answers });
}
