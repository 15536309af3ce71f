import { on } from '../../platform/events/events.ts';
import type { Module } from '../../platform/http/module.ts';
import { disruptionAsked } from '../assessments/index.ts';
import { beginAskedPlan } from './asked.commands.ts';
import { childsPlanRoutes } from './childs-plan.routes.tsx';
import { disruptionPlanRoutes } from './disruption-plan.routes.tsx';
import { inUseParts } from './parts/in-use.part.tsx';
import { myStepsPart } from './parts/my-steps.part.tsx';
import { plansRecordPart } from './parts/record.part.tsx';
import { triggerPlanRoutes } from './trigger-plan.routes.tsx';

export { keepPlanPart, type PartToKeep, sharePlan } from './childs-plan.commands.ts';
export { partsOfKind, type WholeChildsPlan, wholeChildsPlan } from './childs-plan.queries.ts';
export { goalName, isOpen as isOpenPart, OUTCOME_AREAS, type PlanPart } from './childs-plan.ts';
export {
  addIntelligence,
  changeDisruptionPlan,
  completeDisruptionPlan,
  type DisruptionPlanInput,
  type NewIntelligence,
  startDisruptionPlan,
} from './disruption-plan.commands.ts';
export { type DisruptionPlanState, disruptionPlansOf } from './disruption-plan.queries.ts';
export { DISRUPTION_PLAN_SECTIONS, TACTIC_STATUSES, type TacticStatus } from './disruption-plan.ts';
export { planBlocks } from './plan-document.ts';
export type { PlanAnswer, PlanAnswers, PlanQuestion, PlanSection } from './plan-question.ts';
export { disruptionPlanCompleted, triggerPlanCompleted } from './plans.events.ts';
export { POLICE_GRADE_WORDS, POLICE_GRADES, type PoliceGrade } from './police-grading.ts';
export { changeTactic, planTactic, type TacticInput } from './tactic.commands.ts';
export { TACTICS } from './tactics.ts';
export {
  completeTriggerPlan,
  saveTriggerPlanHeading,
  saveTriggerPlanSection,
  type TriggerPlanHeadingInput,
  type TriggerPlanSectionInput,
  useTriggerPlan,
} from './trigger-plan.commands.ts';
export {
  type TriggerPlanState,
  triggerPlanOf,
  type WholeTriggerPlan,
  warningsOf as triggerPlanWarningsOf,
  wholeTriggerPlan,
} from './trigger-plan.queries.ts';
export { flagOf as triggerPlanFlagOf } from './trigger-plan.store.ts';
export { TRIGGER_PLAN_SECTIONS, TRIGGER_PLAN_WORDING, WHEN_MISSING } from './trigger-plan.ts';

export const plansModule: Module = {
  name: 'plans',
  uses: ['people', 'deadlines', 'sharing', 'assessments'],
  subscriptions: [on(disruptionAsked, 'plans', beginAskedPlan)],
  routes: [...childsPlanRoutes, ...triggerPlanRoutes, ...disruptionPlanRoutes],
  parts: { record: [plansRecordPart], home: [...inUseParts, myStepsPart] },
};
