import type { Route } from '../../platform/http/route.ts';
import { closingRoutes } from './closing.routes.tsx';
import { contactRoutes } from './contact.routes.tsx';
import { manifestationRoutes } from './manifestation.routes.tsx';
import { referralRoutes } from './referral.routes.tsx';
import { screeningRoutes } from './screening.routes.tsx';
import { triageRoutes } from './triage.routes.tsx';
import { worriedRoutes } from './worried.routes.tsx';

/** What reaches the team, from referral to closing. */
const teamRoutes: Route[] = [...referralRoutes, ...triageRoutes, ...manifestationRoutes, ...closingRoutes];

/** A worry on a form, what reaches the front door, what reaches the team: in the order of the journey. */
export const referralsRoutes: Route[] = [
  ...worriedRoutes,
  ...contactRoutes,
  ...screeningRoutes,
  ...teamRoutes,
];
