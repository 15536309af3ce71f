import type { Route } from '../../platform/http/route.ts';
import { exchangeRoutes } from './exchange.routes.ts';
import { packRoutes } from './pack.routes.tsx';

/** Every page of the missing-from-home hub, in the order in which a missing child is answered. */
export const missingRoutes: Route[] = [...packRoutes, ...exchangeRoutes];
