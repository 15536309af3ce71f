import type { Route } from '../../platform/http/route.ts';
import { advocacyRoutes } from './advocacy.routes.tsx';
import { caseloadRoutes } from './caseload.routes.tsx';
import { consultationRoutes } from './consultation.routes.tsx';
import { groupRoutes } from './group.routes.tsx';
import { helpRoutes } from './help.routes.tsx';
import { parentOfferRoutes } from './parent-offer.routes.tsx';
import { servicesRoutes } from './services.routes.tsx';
import { sessionRoutes } from './session.routes.tsx';
import { transitionRoutes } from './transition.routes.tsx';

/** One line for each slice. Addresses with a fixed word stand before those with an id. */
export const workRoutes: Route[] = [
  ...advocacyRoutes,
  ...sessionRoutes,
  ...caseloadRoutes,
  ...groupRoutes,
  ...consultationRoutes,
  ...servicesRoutes,
  ...parentOfferRoutes,
  ...helpRoutes,
  ...transitionRoutes,
];
