import type { Route } from '../../platform/http/route.ts';
import { contextualResponseRoutes } from './contextual-response.routes.tsx';
import { elsewhereRoutes } from './elsewhere.routes.tsx';
import { handoverRoutes } from './handover.routes.tsx';
import { highestConcernRoutes } from './highest-concern.routes.tsx';
import { monthlyRoutes } from './monthly.routes.tsx';
import { partnerFigureRoutes } from './partner-figures.routes.tsx';
import { subGroupRoutes } from './sub-group.routes.tsx';

/** The month's meeting with what belongs to it, meetings of others, and the evening handover. */
export const partnershipRoutes: Route[] = [
  ...partnerFigureRoutes,
  ...monthlyRoutes,
  ...highestConcernRoutes,
  ...contextualResponseRoutes,
  ...subGroupRoutes,
  ...elsewhereRoutes,
  ...handoverRoutes,
];
