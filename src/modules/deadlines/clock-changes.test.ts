import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { dueAt } from './clock.ts';

const years = [2026, 2027, 2028, 2029, 2030];
const zones = ['UTC', 'Europe/London', 'America/New_York', 'Asia/Kolkata', 'Pacific/Auckland'];

/** The last Sunday of a month at 01:00 UTC, when Europe changes its clocks (an oracle without a zone table). */
const lastSunday = (year: number, month: number): Temporal.Instant => {
  const last = Temporal.PlainDate.from({ year, month, day: 31 });
  const sunday = last.subtract({ days: last.dayOfWeek % 7 });
  return sunday.toZonedDateTime({ timeZone: 'UTC', plainTime: '01:00' }).toInstant();
};

const changes = years.flatMap((year) => [lastSunday(year, 3), lastSunday(year, 10)]);

/** Minutes of the 80 hours that end 8 hours after a change: every 24 h and 72 h clock that crosses it. */
const minutesAround = (change: Temporal.Instant): Temporal.Instant[] => {
  const first = change.subtract({ hours: 72 });
  return Array.from({ length: 80 * 60 }, (_, n) => first.add({ minutes: n }));
};

describe('both changes of the clock, 2026 to 2030', () => {
  it.each(changes.map((change) => [change.toString(), change] as const))(
    'every minute around %s gives exactly 24 and 72 hours',
    (_name, change) => {
      const wrong = minutesAround(change).filter((start) =>
        [24, 72].some((n) => {
          const due = dueAt(start, { n, unit: 'hours' });
          return due.epochMilliseconds - start.epochMilliseconds !== n * 3_600_000;
        }),
      );
      expect(wrong).toEqual([]);
    },
  );

  it.each(changes.map((change) => [change.toString(), change] as const))(
    'a wall clock shows another hour when 72 hours cross %s',
    (_name, change) => {
      const start = change.subtract({ hours: 30 });
      const hourOf = (at: Temporal.Instant) => at.toZonedDateTimeISO('Europe/London').hour;
      const shift = hourOf(dueAt(start, { n: 72, unit: 'hours' })) - hourOf(start);
      expect(Math.abs(shift)).toBe(1);
    },
  );

  it('a working-day clock is due at 17:00 by the wall clock on both sides of a change', () => {
    for (const change of changes) {
      const due = dueAt(change.subtract({ hours: 40 }), { n: 1, unit: 'workingDays' });
      const shown = due.toZonedDateTimeISO('Europe/London');
      expect([shown.hour, shown.minute]).toEqual([17, 0]);
      expect(shown.dayOfWeek).toBeLessThan(6);
    }
  });
});

/** Due times of every rule and the bars of a day, for minutes near every change, as one text. */
const program = `
  const { dueAt } = await import('./clock.ts');
  const { defaultClockRules } = await import('./clock-rule.ts');
  const { hourBar } = await import('./hour-bar.ts');
  const { createHash } = await import('node:crypto');
  const hash = createHash('sha256');
  for (const change of ${JSON.stringify(changes.map(String))}) {
    for (let n = -4320; n < 480; n += 7) {
      const start = Temporal.Instant.from(change).add({ minutes: n });
      for (const rule of defaultClockRules) hash.update(dueAt(start, rule.limit).toString());
      hash.update(JSON.stringify(hourBar(start, start.add({ hours: 72 }), start)));
    }
  }
  const summer = Temporal.Instant.from('2026-07-01T12:00:00Z').toZonedDateTimeISO(Temporal.Now.timeZoneId());
  process.stdout.write(JSON.stringify({ offset: summer.offset, hash: hash.digest('hex') }));
`;

const answerIn = (zone: string): { offset: string; hash: string } =>
  JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '--no-warnings', '-e', program], {
      cwd: import.meta.dirname,
      env: { ...process.env, TZ: zone },
      encoding: 'utf8',
    }),
  );

describe('the machine’s own time zone', () => {
  it('changes no due time and no bar', () => {
    const answers = zones.map(answerIn);
    // The machines really stood in different zones.
    expect(answers.map(({ offset }) => offset)).toEqual(['+00:00', '+01:00', '-04:00', '+05:30', '+12:00']);
    expect(new Set(answers.map(({ hash }) => hash)).size).toBe(1);
  }, 60_000);
});
