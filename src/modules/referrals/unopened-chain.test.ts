import { describe, expect, it } from 'vitest';
import {
  afterOpenMinutes,
  type ChainStep,
  DEFAULT_CHAIN_MINUTES,
  type OpeningHours,
  whoShouldKnow,
} from './unopened-chain.ts';

const at = (text: string) => Temporal.Instant.from(text);
const hours: OpeningHours = {
  timeZone: 'Europe/London',
  opensAt: Temporal.PlainTime.from('08:30'),
  closesAt: Temporal.PlainTime.from('17:00'),
  weekdays: [1, 2, 3, 4, 5],
  closedOn: [Temporal.PlainDate.from('2026-12-25')],
};
const posts = ['watcher', 'deputy', 'manager', 'service-manager'] as const;
const chain = (vacant: readonly string[] = []): ChainStep<string>[] =>
  posts.map((post) => ({
    post,
    afterMinutes: DEFAULT_CHAIN_MINUTES[post],
    person: vacant.includes(post) ? null : `the ${post}`,
  }));

// A Wednesday.
const receivedAt = at('2026-11-25T10:00:00Z');
const known = (
  now: string,
  vacant: readonly string[] = [],
  openedAt: string | null = null,
  open?: OpeningHours,
) => whoShouldKnow(at(now), receivedAt, chain(vacant), openedAt === null ? null : at(openedAt), open);
const postsOf = (answer: ReturnType<typeof known>) => answer.told.map((each) => each.post);

describe('an unopened contact', () => {
  it('is the watcher’s at once', () => {
    const answer = known('2026-11-25T10:00:00Z');
    expect(postsOf(answer)).toEqual(['watcher']);
    expect(answer.nextAt?.toString()).toBe('2026-11-25T10:30:00Z');
  });

  it('climbs to deputy, manager and service manager, and keeps those who knew before', () => {
    expect(postsOf(known('2026-11-25T10:29:59Z'))).toEqual(['watcher']);
    expect(postsOf(known('2026-11-25T10:30:00Z'))).toEqual(['watcher', 'deputy']);
    expect(postsOf(known('2026-11-25T11:00:00Z'))).toEqual(['watcher', 'deputy', 'manager']);
    const top = known('2026-11-25T12:00:00Z');
    expect(postsOf(top)).toEqual(['watcher', 'deputy', 'manager', 'service-manager']);
    expect(top.nextAt).toBeNull();
  });

  it('stops climbing when somebody opens it', () => {
    const answer = known('2026-11-25T13:00:00Z', [], '2026-11-25T10:20:00Z');
    expect(answer).toEqual({ told: [], vacant: [], nextAt: null, nobodyToTell: false });
  });

  it('still counts as unopened before the moment it was opened', () => {
    expect(postsOf(known('2026-11-25T10:10:00Z', [], '2026-11-25T10:20:00Z'))).toEqual(['watcher']);
  });

  it('loses no time over a vacant post: the next one is told in its place', () => {
    const first = known('2026-11-25T10:00:00Z', ['watcher', 'deputy']);
    expect(postsOf(first)).toEqual(['manager']);
    expect(first.vacant).toEqual(['watcher', 'deputy']);
    const later = known('2026-11-25T10:30:00Z', ['deputy']);
    expect(postsOf(later)).toEqual(['watcher', 'manager']);
    expect(later.vacant).toEqual(['deputy']);
  });

  it('says so when there is nobody on the whole chain', () => {
    expect(known('2026-11-25T09:59:00Z', [...posts]).nobodyToTell).toBe(false);
    expect(known('2026-11-25T12:00:00Z', [...posts]).nobodyToTell).toBe(true);
    expect(whoShouldKnow(receivedAt, receivedAt, [], null).nobodyToTell).toBe(true);
  });

  it('runs through the night when no opening hours apply', () => {
    expect(postsOf(known('2026-11-26T02:05:00Z'))).toHaveLength(4);
  });

  it('waits for the door to open when opening hours apply', () => {
    const friday = at('2026-11-27T16:50:00Z');
    const answer = whoShouldKnow(at('2026-11-28T12:00:00Z'), friday, chain(), null, hours);
    expect(answer.told.map((each) => each.post)).toEqual(['watcher']);
    expect(answer.nextAt?.toString()).toBe('2026-11-30T08:50:00Z');
  });
});

describe('minutes inside opening hours', () => {
  it('start when the door opens, for a contact of the night', () => {
    expect(afterOpenMinutes(at('2026-11-25T02:05:00Z'), 30, hours).toString()).toBe('2026-11-25T09:00:00Z');
  });

  it('pass over weekends and closed days', () => {
    expect(afterOpenMinutes(at('2026-12-24T16:30:00Z'), 60, hours).toString()).toBe('2026-12-28T09:00:00Z');
  });

  it('follow local time through a change of the clocks', () => {
    expect(afterOpenMinutes(at('2026-10-23T15:30:00Z'), 60, hours).toString()).toBe('2026-10-26T09:00:00Z');
  });

  it('are refused with hours that never open, rather than counted for ever', () => {
    expect(() => afterOpenMinutes(receivedAt, 5, { ...hours, weekdays: [] })).toThrow(RangeError);
    expect(() => afterOpenMinutes(receivedAt, 5, { ...hours, closesAt: hours.opensAt })).toThrow(RangeError);
  });
});
