import { describe, expect, it } from 'vitest';
import { climbFrom, minutesAt, type Rung } from './climb.ts';

const rungs: Rung[] = [
  { post: 'named', postingId: 'sam' },
  { post: 'watcher', postingId: 'ruth' },
  { post: 'deputy', postingId: 'nell' },
  { post: 'manager', postingId: 'mo' },
  { post: 'service-manager', postingId: 'imogen' },
];
const nobody = new Set<string>();
const who = (from: Parameters<typeof climbFrom>[0], list = rungs, reached = nobody, raisedBy = 'jude') =>
  climbFrom(from, list, reached, raisedBy);

describe('whom an urgent notice goes to', () => {
  it('is the person it is for, then the one on duty, the deputy, a manager, the service manager', () => {
    expect(who(undefined).to).toEqual({ post: 'named', postingId: 'sam' });
    expect(who('named').to?.postingId).toBe('ruth');
    expect(who('watcher').to?.postingId).toBe('nell');
    expect(who('deputy').to?.postingId).toBe('mo');
    expect(who('manager').to?.postingId).toBe('imogen');
  });
  it('runs out after the service manager', () => {
    expect(who('service-manager')).toEqual({ skipped: [], to: undefined });
  });
  it('passes over whoever has left or is away, and says so', () => {
    const list: Rung[] = [
      { post: 'named', postingId: 'sam', is: 'LEFT' },
      { post: 'watcher', postingId: 'ruth', is: 'AWAY' },
      ...rungs.slice(2),
    ];
    expect(who(undefined, list)).toEqual({
      skipped: [
        { post: 'named', postingId: 'sam', reason: 'LEFT' },
        { post: 'watcher', postingId: 'ruth', reason: 'AWAY' },
      ],
      to: { post: 'deputy', postingId: 'nell' },
    });
  });
  it('passes over a post that nobody holds, and an agency without a user', () => {
    const list: Rung[] = [
      { post: 'role', postingId: null },
      { post: 'watcher', postingId: null },
      { post: 'deputy', postingId: null },
      ...rungs.slice(3),
    ];
    const climbed = who(undefined, list);
    expect(climbed.to?.postingId).toBe('mo');
    expect(climbed.skipped.map((each) => each.reason)).toEqual(['NOBODY', 'NOBODY', 'NOBODY']);
  });
  it('never comes twice to one person, nor to whoever raised it', () => {
    const list: Rung[] = [
      { post: 'watcher', postingId: 'mo' },
      { post: 'deputy', postingId: 'jude' },
      { post: 'manager', postingId: 'mo' },
      { post: 'service-manager', postingId: 'imogen' },
    ];
    const climbed = who('watcher', list, new Set(['mo']));
    expect(climbed.to?.postingId).toBe('imogen');
    expect(climbed.skipped.map((each) => each.reason)).toEqual(['RAISED_IT', 'ALREADY']);
  });
  it('runs out at once where the whole chain is empty', () => {
    const empty = rungs.map(({ post }): Rung => ({ post, postingId: null }));
    expect(who(undefined, empty).to).toBeUndefined();
    expect(who(undefined, empty).skipped).toHaveLength(5);
  });
});

it('waits with each as long as the authority says', () => {
  const set = { urgentFirstMinutes: 5, urgentDeputyMinutes: 10, urgentManagerMinutes: 20 };
  expect(
    (['named', 'role', 'watcher', 'deputy', 'manager', 'service-manager'] as const).map((p) =>
      minutesAt(p, set),
    ),
  ).toEqual([5, 5, 5, 10, 20, 20]);
});
