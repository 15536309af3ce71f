import { describe, expect, it } from 'vitest';
import { type CalendarEntry, calendarFile, neutralSummary } from './calendar.ts';
import { startsAt, weeklyTimes } from './rhythm.ts';

const entry = (over: Partial<CalendarEntry> = {}): CalendarEntry => ({
  uid: '0192f0c1-2f6b-7c3a-9f64-6a1a1c1d0001',
  sequence: 0,
  startsAt: Temporal.Instant.from('2026-07-14T09:00:00Z'),
  minutes: 90,
  summary: neutralSummary('MT-26-00417'),
  method: 'REQUEST',
  url: 'https://holdfast.example.org',
  stampedAt: Temporal.Instant.from('2026-07-01T08:00:00Z'),
  ...over,
});
/** Long lines are folded after 75 bytes (RFC 5545, 3.1). */
const linesOf = (file: string) => file.replaceAll('\r\n ', '').split('\r\n');

describe('a calendar file', () => {
  it('says when, how long, where to sign in, and nothing else', () => {
    expect(linesOf(calendarFile(entry({ to: 'worker@example.org' })))).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Holdfast//Calendar//EN',
      'METHOD:REQUEST',
      'BEGIN:VEVENT',
      'UID:0192f0c1-2f6b-7c3a-9f64-6a1a1c1d0001@holdfast.example.org',
      'SEQUENCE:0',
      'DTSTAMP:20260701T080000Z',
      'DTSTART:20260714T090000Z',
      'DTEND:20260714T103000Z',
      'SUMMARY:Meeting\\, ref MT-26-00417',
      'ORGANIZER;CN="Holdfast":mailto:no-reply@holdfast.example.org',
      expect.stringMatching(/^ATTENDEE;.*:MAILTO:worker@example\.org$/),
      'URL;VALUE=URI:https://holdfast.example.org',
      'STATUS:CONFIRMED',
      'X-MICROSOFT-DISALLOW-COUNTER:TRUE',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('of a meeting that moved has the same identity and a higher number', () => {
    const uid = (file: string) => linesOf(file).find((each) => each.startsWith('UID:'));
    const moved = calendarFile(
      entry({ sequence: 1, startsAt: Temporal.Instant.from('2026-07-15T09:00:00Z') }),
    );
    expect(uid(moved)).toBe(uid(calendarFile(entry())));
    expect(linesOf(moved)).toContain('SEQUENCE:1');
    expect(linesOf(moved)).toContain('DTSTART:20260715T090000Z');
  });

  it('of a meeting that is called off says so to every calendar', () => {
    const lines = linesOf(calendarFile(entry({ method: 'CANCEL', sequence: 2 })));
    expect(lines).toEqual(expect.arrayContaining(['METHOD:CANCEL', 'STATUS:CANCELLED', 'SEQUENCE:2']));
  });

  it.each(['Meeting about Ella', 'Ella', 'Meeting, ref NM-26-00417 Ella', 'Meeting\r\nLOCATION:room 2', ''])(
    'is not made with the title %j',
    (summary) => {
      expect(() => calendarFile(entry({ summary }))).toThrow('only that there is a meeting');
    },
  );
});

describe('a weekly rhythm', () => {
  const day = (text: string) => Temporal.PlainDate.from(text);
  const ten = Temporal.PlainTime.from('10:00');
  it('stays at ten by the clock on the wall when the clocks change', () => {
    const spring = weeklyTimes({ weekday: 2, at: ten }, day('2026-03-20'), day('2026-04-08'));
    expect(spring.map((each) => each.startsAt.toString())).toEqual([
      '2026-03-24T10:00:00Z',
      '2026-03-31T09:00:00Z',
      '2026-04-07T09:00:00Z',
    ]);
    const autumn = weeklyTimes({ weekday: 2, at: ten }, day('2026-10-20'), day('2026-10-27'));
    expect(autumn.map((each) => each.startsAt.toString())).toEqual([
      '2026-10-20T09:00:00Z',
      '2026-10-27T10:00:00Z',
    ]);
  });

  it('of every other week keeps its weeks', () => {
    const times = weeklyTimes({ weekday: 1, at: ten, everyWeeks: 2 }, day('2026-11-16'), day('2026-12-20'));
    expect(times.map((each) => each.day.toString())).toEqual(['2026-11-16', '2026-11-30', '2026-12-14']);
  });

  it('in the hour that is left out in spring begins an hour later, and in the one that comes twice the first time', () => {
    const half = Temporal.PlainTime.from('01:30');
    expect(startsAt(day('2026-03-29'), half).toString()).toBe('2026-03-29T01:30:00Z');
    expect(startsAt(day('2026-10-25'), half).toString()).toBe('2026-10-25T00:30:00Z');
  });
});
