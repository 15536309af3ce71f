import type { Visit } from '../../platform/http/route.ts';
import { cellOf } from '../access/index.ts';
import { readsTransition } from './transition.policy.ts';

/** The tab "Help from others" of one child. */
export const helpPath = (childId: string): string => `/children/${childId}/help`;

/** Which of the lists beside the directory this posting may ask for. */
export const readsOf = (visit: Pick<Visit, 'actor'>): { notes: boolean; plans: boolean } => ({
  notes: cellOf(visit.actor, 'NOTE') !== undefined,
  plans: readsTransition(visit),
});
