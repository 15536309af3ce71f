import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Clock,
  dueAt,
  type EtacFacts,
  etacStart,
  giveReason,
  moveStart,
  owesReason,
  recordDone,
  recordNotAchieved,
  recordNotApplicable,
  startClock,
  stopByClosing,
  wasLateWhenKnown,
} from './clock.ts';
import { ruleOf } from './clock-rule.ts';

const at = (text: string) => Temporal.Instant.from(text);
const inLondon = (text: string) => Temporal.ZonedDateTime.from(`${text}[Europe/London]`).toInstant();
const local = (instant: Temporal.Instant) =>
  instant.toZonedDateTimeISO('Europe/London').toString({ smallestUnit: 'minute', timeZoneName: 'never' });
const etac = (start: Temporal.Instant) => startClock(ruleOf('D4'), start);

describe('hours are elapsed hours', () => {
  it.each([
    ['Friday 22:00 is due Monday 22:00', '2026-05-15T22:00', '2026-05-18T22:00+01:00'],
    ['clocks going forward in between', '2026-03-28T23:30', '2026-04-01T00:30+01:00'],
    ['clocks going back in between', '2026-10-24T12:00', '2026-10-27T11:00+00:00'],
    ['a bank-holiday Monday does not extend it', '2026-05-23T09:00', '2026-05-26T09:00+01:00'],
    ['leap day', '2028-02-28T09:00', '2028-03-02T09:00+00:00'],
    ['New Year', '2027-12-31T18:00', '2028-01-03T18:00+00:00'],
  ])('72 hours: %s', (_rule, start, due) => {
    expect(local(etac(inLondon(start)).dueAt)).toBe(due);
  });

  it('72 hours from any instant are 72 hours on the timeline', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_102_444_800 }), (seconds) => {
        const start = Temporal.Instant.fromEpochMilliseconds(seconds * 1000);
        expect(start.until(etac(start).dueAt).total('hours')).toBe(72);
      }),
    );
  });
});

describe('a deadline is met, late, or explained', () => {
  const start = at('2026-05-15T21:00:00Z');

  it('an ETAC held at exactly 72:00:00 is met and one second later it is late', () => {
    const due = start.add({ hours: 72 });
    expect(recordDone(etac(start), due).outcome.kind).toBe('met');
    expect(recordDone(etac(start), due.add({ seconds: 1 })).outcome.kind).toBe('late');
    expect(recordDone(etac(start), due.add({ nanoseconds: 1 })).outcome.kind).toBe('late');
  });

  it('a late action is recorded as done without waiting for a reason, and owes one', () => {
    const late = recordDone(etac(start), start.add({ hours: 80 }));
    expect(late.outcome).toMatchObject({ kind: 'late', reason: null });
    expect(owesReason(late)).toBe(true);
    const explained = giveReason(late, 'Police could not attend until Tuesday');
    expect(owesReason(explained)).toBe(false);
    expect(() => giveReason(late, '  ')).toThrow('Enter a reason');
  });

  it('a blank reason is no reason', () => {
    expect(owesReason(recordDone(etac(start), start.add({ hours: 80 }), ' '))).toBe(true);
    expect(owesReason(recordDone(etac(start), start.add({ hours: 80 }), 'No chair'))).toBe(false);
  });

  it('a reason for lateness is not asked of an action in time', () => {
    const met = recordDone(etac(start), start.add({ hours: 1 }), 'typed by mistake');
    expect(met.outcome).toEqual({ kind: 'met', stoppedAt: start.add({ hours: 1 }) });
    expect(() => giveReason(met, 'x')).toThrow('Only a late action needs a reason');
  });

  it('a meeting held before the clock began is met', () => {
    expect(recordDone(etac(start), start.subtract({ hours: 5 })).outcome.kind).toBe('met');
  });

  it('not applicable and not achieved need a reason', () => {
    expect(() => recordNotApplicable(etac(start), start, '')).toThrow('Enter a reason');
    expect(() => recordNotAchieved(etac(start), start, ' ')).toThrow('Enter a reason');
    expect(recordNotApplicable(etac(start), start, 'Held in Castleby').outcome).toMatchObject({
      kind: 'notApplicable',
      reason: 'Held in Castleby',
    });
    expect(recordNotAchieved(etac(start), start, 'Moved away').outcome.kind).toBe('notAchieved');
  });

  it('closing stops a running clock and says whether it was overdue', () => {
    expect(stopByClosing(etac(start), start.add({ hours: 72 })).outcome).toMatchObject({
      kind: 'stoppedByClosing',
      wasOverdue: false,
    });
    expect(stopByClosing(etac(start), start.add({ hours: 73 })).outcome).toMatchObject({ wasOverdue: true });
  });

  it('closing leaves what was met, late or explained as it was', () => {
    const met = recordDone(etac(start), start.add({ hours: 10 }));
    expect(stopByClosing(met, start.add({ hours: 20 }))).toBe(met);
  });

  it('a stopped clock cannot be stopped again', () => {
    const later = start.add({ hours: 2 });
    const stopped: Clock[] = [
      recordDone(etac(start), later),
      recordNotApplicable(etac(start), later, 'x'),
      recordNotAchieved(etac(start), later, 'x'),
      stopByClosing(etac(start), later),
    ];
    for (const clock of stopped) {
      expect(() => recordDone(clock, later)).toThrow('already stopped');
      expect(() => recordNotApplicable(clock, later, 'x')).toThrow('already stopped');
      expect(() => recordNotAchieved(clock, later, 'x')).toThrow('already stopped');
    }
  });

  it('done is late exactly when it was done after the due time', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), (seconds) => {
        const clock = etac(start);
        const done = recordDone(clock, clock.dueAt.add({ seconds }));
        expect(done.outcome.kind).toBe(seconds > 0 ? 'late' : 'met');
      }),
    );
  });
});

describe('the urgent strategy meeting', () => {
  it('runs from receipt when it is found urgent later, and may be late at once', () => {
    const received = at('2026-05-15T09:00:00Z');
    const inTime = startClock(ruleOf('D3'), received, received.add({ hours: 24 }));
    const tooLate = startClock(ruleOf('D3'), received, received.add({ hours: 30 }));
    expect(inTime.dueAt).toEqual(received.add({ hours: 24 }));
    expect(wasLateWhenKnown(inTime)).toBe(false);
    expect(wasLateWhenKnown(tooLate)).toBe(true);
  });
});

describe('a corrected start', () => {
  const start = at('2026-05-15T09:00:00Z');
  const known = at('2026-05-20T09:00:00Z');
  const earlierStart = start.subtract({ hours: 24 });

  it('moves the due time of a running clock', () => {
    const moved = moveStart(etac(start), earlierStart, known);
    expect(moved.dueAt).toEqual(start.add({ hours: 48 }));
    expect(moved.outcome.kind).toBe('running');
    expect(wasLateWhenKnown(moved)).toBe(true);
  });

  it('judges again whether the meeting was in time', () => {
    const met = recordDone(etac(start), start.add({ hours: 60 }));
    const late = moveStart(met, earlierStart, known);
    expect(late.outcome).toMatchObject({ kind: 'late', reason: null });
    expect(moveStart(giveReason(late, 'Suspected earlier'), earlierStart, known).outcome).toMatchObject({
      reason: 'Suspected earlier',
    });
    expect(moveStart(late, start, known).outcome.kind).toBe('met');
  });

  it('says again whether the clock was overdue when the record closed, and leaves other ends alone', () => {
    const closed = stopByClosing(etac(start), start.add({ hours: 60 }));
    expect(moveStart(closed, earlierStart, known).outcome).toMatchObject({ wasOverdue: true });
    const waived = recordNotApplicable(etac(start), start, 'x');
    expect(moveStart(waived, earlierStart, known).outcome).toEqual(waived.outcome);
  });
});

describe('the ETAC clock starts when a worker is allocated and exploitation is suspected', () => {
  const hour = (n: number) => at('2026-05-15T00:00:00Z').add({ hours: n });
  const facts = (over: Partial<EtacFacts>): EtacFacts => ({
    socialWorkerAllocations: [],
    teamWorkerAllocations: [],
    exploitationSuspectedAt: [],
    ...over,
  });
  const open = (from: number) => ({ from: hour(from), until: null });

  it.each([
    ['suspicion first, then allocation', [open(9)], [hour(3)], hour(9)],
    ['allocation long before: suspicion starts it', [open(1)], [hour(30)], hour(30)],
    ['both at once', [open(4)], [hour(4)], hour(4)],
    ['the earliest of several records of suspicion counts', [open(1)], [hour(40), hour(20)], hour(20)],
    [
      'an allocation that ended before the suspicion does not count',
      [{ from: hour(1), until: hour(5) }, open(12)],
      [hour(6)],
      hour(12),
    ],
    [
      'a later change of social worker does not start it again',
      [{ from: hour(1), until: hour(50) }, open(50)],
      [hour(6)],
      hour(6),
    ],
    ['no social worker: not started', [], [hour(6)], null],
    ['no suspicion: not started', [open(1)], [], null],
  ])('%s', (_rule, socialWorkerAllocations, exploitationSuspectedAt, expected) => {
    expect(etacStart(facts({ socialWorkerAllocations, exploitationSuspectedAt }))).toEqual(expected);
  });

  it('counts from the team’s own worker when the authority says so', () => {
    const both = facts({
      socialWorkerAllocations: [open(1)],
      teamWorkerAllocations: [open(26)],
      exploitationSuspectedAt: [hour(2)],
    });
    expect(etacStart(both)).toEqual(hour(2));
    expect(etacStart(both, 'teamWorker')).toEqual(hour(26));
  });

  it('is the first instant at which both are true', () => {
    const spans = fc.array(
      fc
        .tuple(fc.nat(50), fc.option(fc.nat(50)))
        .map(([from, length]) => ({ from, until: length === null ? null : from + length + 1 })),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(spans, fc.array(fc.nat(60), { maxLength: 4 }), (allocations, suspicions) => {
        const hours = Array.from({ length: 120 }, (_, n) => n);
        const expected = hours.find(
          (n) =>
            suspicions.some((s) => s <= n) &&
            allocations.some(({ from, until }) => from <= n && (until === null || n < until)),
        );
        const start = etacStart(
          facts({
            socialWorkerAllocations: allocations.map(({ from, until }) => ({
              from: hour(from),
              until: until === null ? null : hour(until),
            })),
            exploitationSuspectedAt: suspicions.map(hour),
          }),
        );
        expect(start).toEqual(expected === undefined ? null : hour(expected));
      }),
    );
  });
});

describe('the limits of days', () => {
  it.each([
    ['D1', 'Thursday evening is due Friday 17:00', '2026-05-14T20:15', '2026-05-15T17:00+01:00'],
    ['D1', 'Friday before a bank holiday is due Tuesday', '2026-05-22T16:59', '2026-05-26T17:00+01:00'],
    ['D2', 'Saturday is day 0, Monday is day 1', '2026-05-16T11:00', '2026-05-18T17:00+01:00'],
    ['D2', 'Sunday is day 0 too', '2026-05-17T23:59', '2026-05-18T17:00+01:00'],
    ['D6', 'minutes of a Christmas Eve meeting', '2026-12-24T10:00', '2026-12-30T17:00+00:00'],
    ['D5', 'plans are due on the day of the ETAC', '2026-05-15T10:00', '2026-05-15T23:59+01:00'],
    ['D7', 'the review is due at the end of the 28th day', '2026-03-20T10:00', '2026-04-17T23:59+01:00'],
  ] as const)('%s: %s', (id, _rule, start, due) => {
    expect(local(dueAt(inLondon(start), ruleOf(id).limit))).toBe(due);
  });
});
