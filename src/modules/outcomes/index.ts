import type { Module } from '../../platform/http/module.ts';
import { lineRoutes } from './line.routes.tsx';
import { measureRoutes } from './measure.routes.tsx';
import { readsFigures } from './outcomes.policy.ts';
import { outcomesRoutes } from './outcomes.routes.tsx';
import { outcomesRecordPart } from './parts/record.part.ts';
import { teamRoutes } from './team.routes.tsx';

export { areas, costBands, type Domain, distances, domains, edgeSteps } from './code-lists-outcomes.ts';
export { type Days, outcomeFigures } from './figures.store.ts';
export { type Figure, indicators as outcomeIndicators, shown as shownFigure } from './figures.ts';
export { addLine, correctLine, type LineInput, takeOutLine } from './line.commands.ts';
export { type LineRow, linesOf } from './line.store.ts';
export {
  backInEducation,
  detailsOf,
  type LineKind,
  type LineText,
  lineKinds,
  lineName,
  movesCounted,
  spanInWords,
} from './line.ts';
export { beginMeasure, saveMeasurePart } from './measure.commands.ts';
export { distanceInWords, journeyOf, type Measure, nextReviewOn } from './measure.ts';
export { measuresOf, movesConsidered, placementOn } from './outcomes.queries.ts';
export { CHILD, WORKER } from './outcomes-questionnaire.ts';
export { OutcomesPicture } from './pages/picture.part.tsx';

export const outcomesModule: Module = {
  name: 'outcomes',
  uses: ['people', 'questionnaires'],
  routes: [...lineRoutes, ...measureRoutes, ...outcomesRoutes, ...teamRoutes],
  navigation: [{ text: 'Outcomes', href: '/outcomes', order: 65, isFor: readsFigures }],
  parts: { record: [outcomesRecordPart] },
};
