import type { Module } from '../../platform/http/module.ts';
import { assessmentFormRoutes } from './assessment-form.routes.tsx';
import { assessmentRoutes } from './assessments.routes.tsx';
import { besideRoutes } from './beside.routes.tsx';
import { formulationRoutes } from './formulation.routes.tsx';
import { formulationRecordPart } from './formulation-record.part.tsx';
import { pastReviewPart } from './parts/home.part.tsx';
import { assessmentsRecordPart } from './parts/record.part.tsx';

export {
  beginAssessment,
  completeAssessment,
  type NewAssessment,
  saveAssessmentSection,
  shareAssessment,
} from './assessment.commands.ts';
export {
  type AnsweredAssessment,
  answeredAssessment,
  type WholeAssessment,
  wholeAssessment,
} from './assessment.queries.ts';
export { type AssessmentRow, assessmentsOf, findAssessment } from './assessment.store.ts';
export { type AssessmentKind, assessmentPath } from './assessment.ts';
export { assessmentCompleted, disruptionAsked } from './assessments.events.ts';
export { addDissent, type KnownInput, keepKnown, sayLevel, takeOver } from './beside.commands.ts';
export {
  arrangeFormulation,
  type FormulationPart,
  finishFormulation,
  keepFormulationPart,
} from './formulation.commands.ts';
export { formulationPilot, type PilotCount } from './formulation.store.ts';

export const assessmentsModule: Module = {
  name: 'assessments',
  uses: ['people', 'chronology', 'questionnaires', 'sharing'],
  routes: [...assessmentFormRoutes, ...besideRoutes, ...formulationRoutes, ...assessmentRoutes],
  parts: { record: [assessmentsRecordPart, formulationRecordPart], home: [pastReviewPart] },
};
