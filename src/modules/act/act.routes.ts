import type { Route } from '../../platform/http/route.ts';
import { listRoutes } from './list.routes.tsx';
import { partRoutes } from './part.routes.tsx';
import { programmeRoutes } from './programme.routes.tsx';
import { referralRoutes } from './referral.routes.tsx';

/** Addresses with a fixed word stand before those with the kind of a part. */
export const actRoutes: Route[] = [...listRoutes, ...referralRoutes, ...programmeRoutes, ...partRoutes];
