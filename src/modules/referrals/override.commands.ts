import type { Work } from '../../platform/http/work.ts';
import { insertOverride, type OverrideRow } from './override.store.ts';
import type { Override } from './override.ts';

type About = Pick<OverrideRow, 'authorityId' | 'childId' | 'objectType' | 'objectId'>;

/** That a rule was left, with the reason and who answers for it, beside what it was left for (S0-26). */
export const keepOverride = (work: Work, about: About, override: Override): Promise<unknown> =>
  insertOverride(work.tx, {
    ...about,
    ...override,
    id: work.ids.next(),
    at: work.now,
    byPosting: work.actor.postingId,
  });
