import type { Route } from '../../platform/http/route.ts';
import { disagreementRoutes } from './disagreement.routes.tsx';
import { entryRoutes } from './entry.routes.tsx';
import { privateRoutes } from './private.routes.tsx';
import { supervisionRoutes } from './supervision.routes.tsx';

export const oversightRoutes: Route[] = [
  ...entryRoutes,
  // Its own words come before what is found by an id.
  ...privateRoutes,
  ...supervisionRoutes,
  ...disagreementRoutes,
];
