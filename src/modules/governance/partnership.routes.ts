import type { Route } from '../../platform/http/route.ts';
import { handoverRoutes } from './handover.routes.tsx';

/** The month's meeting, meetings of others, and the evening handover. */
export const partnershipRoutes: Route[] = [...handoverRoutes];
