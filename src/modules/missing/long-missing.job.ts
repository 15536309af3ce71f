import type { Work } from '../../platform/http/work.ts';
import type { Job } from '../../platform/jobs/ticker.ts';
import { settingsOf } from '../access/index.ts';
import { hasMeetingOwed, owedMeeting } from './long-missing.commands.ts';
import { longMissing } from './long-missing.store.ts';
import { type LongHours, type LongMissing, weeksOf } from './long-missing.ts';

interface Owed {
  long: LongMissing;
  week: number;
  from: Temporal.Instant;
}
const hoursOf = (actor: Work['actor']): LongHours => {
  const { longMissingHoursInCare: inCare, longMissingHoursAtHome: atHome } = settingsOf(actor);
  return { inCare, atHome };
};

/** The newest week of each child for which no clock was started yet. A week that nobody's clock ran in is not caught up. */
async function owedNow({ tx, actor, now }: Pick<Work, 'tx' | 'actor' | 'now'>): Promise<Owed[]> {
  const hours = hoursOf(actor);
  const owed: Owed[] = [];
  for (const long of await longMissing(tx, now, hours)) {
    const last = weeksOf(long, hours, now).at(-1);
    if (last && !(await hasMeetingOwed(tx, long.id, last.week))) owed.push({ long, ...last });
  }
  return owed;
}

/**
 * Every five minutes, as the service itself: a child missing for longer than the setting gets the clock of a strategy
 * meeting (D13), exactly once, and again after each further week; co-ordinator and duty are told.
 */
export const longMissingJob: Job = {
  name: 'missing.long',
  everySeconds: 300,
  isNeeded: async (tx, actor, now) => (await owedNow({ tx, actor, now })).length > 0,
  async run(work) {
    let told = 0;
    for (const { long, week, from } of await owedNow(work))
      if (await owedMeeting(work, long, week, from)) told += 1;
    work.note({ count: told });
  },
};
