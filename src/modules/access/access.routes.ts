import type { Route } from '../../platform/http/route.ts';
import { alertRoutes } from './alert.routes.ts';
import { conflictRoutes } from './conflict.routes.tsx';
import { emergencyRoutes } from './emergency-access.routes.tsx';
import { restrictionRoutes } from './restriction.routes.tsx';
import { settingsRoutes } from './settings.routes.tsx';

export const accessRoutes: Route[] = [
  ...emergencyRoutes,
  ...restrictionRoutes,
  ...conflictRoutes,
  ...alertRoutes,
  ...settingsRoutes,
];
