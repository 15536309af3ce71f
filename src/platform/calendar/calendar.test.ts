import { describe, expect, it } from 'vitest';
import { type CalendarEntry, calendarFile, neutralSummary } from './calendar.ts';

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
  it('of ten o’clock every Tuesday is at ten by the clock on the wall, before and after the clocks change', () => {
    const starts = ['2026-03-24', '2026-03-31'].map((day) => {
      const at = Temporal.PlainDate.from(day).toZonedDateTime({
        timeZone: 'Europe/London',
        plainTime: '10:00',
      });
      return linesOf(calendarFile(entry({ startsAt: at.toInstant() }))).find((each) =>
        each.startsWith('DTSTART'),
      );
    });
    expect(starts).toEqual(['DTSTART:20260324T100000Z', 'DTSTART:20260331T090000Z']);
  });

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
