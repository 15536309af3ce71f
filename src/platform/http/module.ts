import type { Subscription } from '../events/events.ts';
import type { Job } from '../jobs/ticker.ts';
import type { Route } from './route.ts';
import type { Actor } from './work.ts';

/** A place in the bar at the top, for those who may go there. */
export interface NavigationLink {
  text: string;
  href: string;
  order: number;
  isFor(actor: Actor): boolean;
}

/** What a module gives the application when it is listed. */
export interface Module {
  name: string;
  /** Names of the modules whose front doors it may open, beside platform, access and audit. */
  uses: readonly string[];
  routes: Route[];
  subscriptions?: Subscription[];
  /** What the service does by itself, as its own posting in each authority. */
  jobs?: readonly Job[];
  navigation?: NavigationLink[];
  /** Pieces for pages that another module owns; `app.ts` joins them by kind. */
  parts?: Record<string, readonly unknown[]>;
}
