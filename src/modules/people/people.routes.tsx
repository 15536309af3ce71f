import type { Route } from '../../platform/http/route.ts';
import { aboutRoutes } from './about.routes.tsx';
import { concernRoutes } from './concern.routes.tsx';
import { contactRoutes } from './contact.routes.tsx';
import { familyRoutes } from './family.routes.tsx';
import { newChildRoutes } from './new-child.routes.tsx';
import { recordRoutes } from './record.routes.tsx';
import { searchRoutes } from './search.routes.tsx';
import { statusRoutes } from './status.routes.tsx';

/** All pages of the child's record that `people` owns. `secret` keys the hash under which searches are audited. */
export const peopleRoutes = (secret: string): Route[] => [
  ...searchRoutes(secret),
  ...newChildRoutes,
  ...recordRoutes,
  ...aboutRoutes,
  ...familyRoutes,
  ...concernRoutes,
  ...contactRoutes,
  ...statusRoutes,
];
