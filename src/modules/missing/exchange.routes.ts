import type { NavigationLink } from '../../platform/http/module.ts';
import type { Route } from '../../platform/http/route.ts';
import { exportRoutes } from './export.routes.tsx';
import { importRoutes } from './import.routes.tsx';
import { partnerNavigation, partnerRoutes } from './partner.routes.tsx';

/** In and out: statutory files, exports, and systems of other agencies. */
export const exchangeRoutes: Route[] = [...importRoutes, ...exportRoutes, ...partnerRoutes];
export const exchangeNavigation: NavigationLink[] = [partnerNavigation];
