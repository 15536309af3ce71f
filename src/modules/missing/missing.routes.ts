import type { Route } from '../../platform/http/route.ts';
import { exchangeRoutes } from './exchange.routes.ts';

/** Every page of the missing-from-home hub, in the order in which a missing child is answered. */
export const missingRoutes: Route[] = [...exchangeRoutes];
