import type { Work } from '../../platform/http/work.ts';

/** Who writes, where and when: what every row of this module is written with. */
export interface Writer {
  authorityId: number;
  postingId: string;
  name: string;
  now: Temporal.Instant;
}
export const writerOf = ({ actor, now }: Pick<Work, 'actor' | 'now'>): Writer => ({
  authorityId: actor.authorityId,
  postingId: actor.postingId,
  name: actor.staffName,
  now,
});
