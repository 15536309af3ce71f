import { tickerDeps } from '../src/jobs.ts';
import { noticesModule } from '../src/modules/notices/index.ts';
import { systemClock, systemIds } from '../src/platform/clock/clock.ts';
import { openDatabase } from '../src/platform/db/database.ts';
import { eventBus } from '../src/platform/events/events.ts';
import { tickOnce } from '../src/platform/jobs/ticker.ts';
import { silentLog } from '../src/platform/log/log.ts';
import { admin } from './stage.ts';

const MANY = 10_000;
/**
 * Seconds in which one turn of the job tells the holders of ten thousand running clocks that half of their time is gone.
 * Whatever the data set has to remind of is told before, and is not counted.
 * @throws when it told more or fewer
 */
export async function remindersForBench(
  appUrl: string,
  adminUrl: string,
  holder: string,
): Promise<{ reminders: number; reminderSeconds: number }> {
  const database = openDatabase(appUrl, 4);
  const made = tickerDeps({
    ...{ modules: [noticesModule()], database, clock: systemClock, ids: systemIds, log: silentLog },
    events: eventBus([]),
  });
  const turn = () => tickOnce({ ...made, jobs: made.jobs.filter((job) => job.name === 'notices.reminders') });
  try {
    await turn();
    await admin(
      adminUrl,
      `insert into deadlines.clock (authority_id, id, about_type, about_id, rule, label, rule_as_used, started_at, known_at, due_at, holder_posting_id, created_at)
       select p.authority_id, gen_random_uuid(), 'bench', gen_random_uuid(), 'D3', 'Deadline', '{"id":"D3","limit":{"n":24,"unit":"hours"}}'::jsonb,
              now() - interval '13 hours', now(), now() + interval '11 hours', p.id, now()
         from access.posting p, generate_series(1, ${MANY}) where p.id = '${holder}'`,
    );
    const before = await told(adminUrl);
    const began = performance.now();
    await turn();
    const reminderSeconds = (performance.now() - began) / 1000;
    const reminders = (await told(adminUrl)) - before;
    if (reminders !== MANY) throw new Error(`${reminders} reminders instead of ${MANY}`);
    return { reminders, reminderSeconds };
  } finally {
    await database.close();
  }
}
async function told(adminUrl: string): Promise<number> {
  const [row] = await admin<{ n: string }>(adminUrl, 'select count(*) as n from notices.reminder');
  return Number(row?.n);
}
