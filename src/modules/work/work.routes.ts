import type { Route } from '../../platform/http/route.ts';
import { advocacyRoutes } from './advocacy.routes.tsx';
import { caseloadRoutes } from './caseload.routes.tsx';
import { consultationRoutes } from './consultation.routes.tsx';
import { groupRoutes } from './group.routes.tsx';
import { sessionRoutes } from './session.routes.tsx';

/** One line for each slice. Addresses with a fixed word stand before those with an id. */
export const workRoutes: Route[] = [
  ...advocacyRoutes,
  ...sessionRoutes,
  ...caseloadRoutes,
  ...groupRoutes,
  ...consultationRoutes,
];
