import { describe, expect, it } from 'vitest';
import {
  agenciesKeptFrom,
  type EpisodeTimes,
  endedAt,
  hoursBetween,
  interviewClockStart,
  missingFrom,
  overlap,
  stateOf,
  timeProblems,
} from './episode.ts';

const at = (text: string) => Temporal.Instant.from(text);
const now = at('2026-03-10T12:00:00Z');
const unknown: EpisodeTimes = {
  lastSeenAt: null,
  leftAt: null,
  reportedAt: null,
  foundAt: null,
  returnedAt: null,
  returnNotifiedAt: null,
};
const times = (given: Partial<Record<keyof EpisodeTimes, string>>): EpisodeTimes => ({
  ...unknown,
  ...Object.fromEntries(Object.entries(given).map(([field, text]) => [field, at(text)])),
});

describe('an episode begins', () => {
  it('at the later of having left and being last seen by a responsible adult', () => {
    const both = times({ leftAt: '2026-03-09T20:00:00Z', lastSeenAt: '2026-03-09T20:30:00Z' });
    expect(missingFrom(both)).toEqual(at('2026-03-09T20:30:00Z'));
  });
  it('at whichever of the two is known, else when it was reported, else nobody knows', () => {
    expect(missingFrom(times({ leftAt: '2026-03-09T20:00:00Z' }))).toEqual(at('2026-03-09T20:00:00Z'));
    expect(missingFrom(times({ lastSeenAt: '2026-03-09T19:00:00Z' }))).toEqual(at('2026-03-09T19:00:00Z'));
    expect(missingFrom(times({ reportedAt: '2026-03-09T21:00:00Z' }))).toEqual(at('2026-03-09T21:00:00Z'));
    expect(missingFrom(unknown)).toBeNull();
  });
  it('and ends at the return, or when found where nobody told of the return', () => {
    expect(endedAt(times({ foundAt: '2026-03-10T01:00:00Z' }))).toEqual(at('2026-03-10T01:00:00Z'));
    expect(endedAt(times({ foundAt: '2026-03-10T01:00:00Z', returnedAt: '2026-03-10T02:00:00Z' }))).toEqual(
      at('2026-03-10T02:00:00Z'),
    );
  });
});

describe('times that cannot be true', () => {
  const left = '2026-03-09T20:00:00Z';
  it.each([
    ['found before lost', { leftAt: left, foundAt: '2026-03-09T19:00:00Z' }, 'foundAt'],
    ['back before lost', { leftAt: left, returnedAt: '2026-03-09T19:00:00Z' }, 'returnedAt'],
    [
      'back before found',
      { leftAt: left, foundAt: '2026-03-09T23:00:00Z', returnedAt: '2026-03-09T22:00:00Z' },
      'returnedAt',
    ],
    [
      'told of the return before it',
      { leftAt: left, returnedAt: '2026-03-09T23:00:00Z', returnNotifiedAt: '2026-03-09T22:00:00Z' },
      'returnNotifiedAt',
    ],
    ['left after it was reported', { leftAt: left, reportedAt: '2026-03-09T19:00:00Z' }, 'leftAt'],
    ['seen after it was reported', { lastSeenAt: left, reportedAt: '2026-03-09T19:00:00Z' }, 'lastSeenAt'],
    ['in the future', { reportedAt: '2026-03-10T12:00:01Z' }, 'reportedAt'],
  ] as const)('%s: the field is named', (_, given, field) => {
    expect(Object.keys(timeProblems(times(given), now))).toEqual([field]);
  });
  it('an episode of which nothing is known yet has nothing wrong with it', () => {
    expect(timeProblems(unknown, now)).toEqual({});
  });
});

describe('the interview clock', () => {
  const back = times({
    leftAt: '2026-03-09T20:00:00Z',
    returnedAt: '2026-03-10T01:00:00Z',
    returnNotifiedAt: '2026-03-10T08:30:00Z',
  });
  it('starts when the return is notified, not when the child was reported missing (S1-20)', () => {
    expect(interviewClockStart(back, 'RETURN_NOTIFIED')).toEqual(at('2026-03-10T08:30:00Z'));
  });
  it('or at the return, where the authority counts from it', () => {
    expect(interviewClockStart(back, 'RETURNED')).toEqual(at('2026-03-10T01:00:00Z'));
  });
  it('counts from the return where nobody noted when it was notified', () => {
    expect(interviewClockStart({ ...back, returnNotifiedAt: null }, 'RETURN_NOTIFIED')).toEqual(
      at('2026-03-10T01:00:00Z'),
    );
  });
  it('does not start while the child is missing', () => {
    expect(interviewClockStart(unknown, 'RETURN_NOTIFIED')).toBeNull();
  });
  it('counts the hours that pass: the night the clocks go back has 25 of them', () => {
    expect(hoursBetween(at('2026-10-24T23:00:00Z'), at('2026-10-26T00:00:00Z'))).toBe(25);
  });
});

describe('where an episode stands', () => {
  const back = { endedAt: now, outcome: null, closedAt: null };
  it.each([
    [{ ...back, endedAt: null }, 'MISSING'],
    [back, 'RETURNED'],
    [{ ...back, outcome: 'ACCEPTED' }, 'RETURNED'],
    [{ ...back, outcome: 'DECLINED' }, 'SETTLED'],
    [{ ...back, endedAt: null, closedAt: now }, 'SETTLED'],
  ] as const)('%o is %s', (episode, state) => {
    expect(stateOf(episode)).toBe(state);
  });
});

it('two episodes touch when one begins before the other ended', () => {
  const first = { missingFrom: at('2026-03-09T20:00:00Z'), endedAt: at('2026-03-09T23:00:00Z') };
  const later = { missingFrom: at('2026-03-09T23:30:00Z'), endedAt: null };
  expect(overlap(first, later)).toBe(false);
  expect(overlap({ ...first, endedAt: null }, later)).toBe(true);
  expect(overlap(later, { ...first, endedAt: later.missingFrom })).toBe(true);
});

it('withheld whereabouts are kept from homes, schools and voluntary agencies, and from who reported it', () => {
  expect(agenciesKeptFrom('YOUTH_JUSTICE')).toEqual(
    expect.arrayContaining(['RESIDENTIAL', 'SCHOOL', 'VOLUNTARY', 'YOUTH_JUSTICE']),
  );
  expect(agenciesKeptFrom(null)).not.toContain('POLICE');
});
