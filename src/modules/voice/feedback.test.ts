import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { postingIdOf, staffIdOf } from '../../../seeds/region/load-structure.ts';
import { type World, world } from '../../../tests/support/world.ts';
import { addConflict } from '../access/index.ts';
import { consentsOf, unreadFeedback, waitingForMe } from './feedback.store.ts';
import { countShown } from './feedback.ts';
import { countsBetween } from './figures.store.ts';
import {
  exitInterviews,
  feedbackOf,
  listenedTo,
  nameReaders,
  offersOf,
  offerToHear,
  recordFeedback,
  unreadJob,
  withdrawConsent,
} from './index.ts';
import { feedbackFrom, heldChild, said } from './voice-testing.ts';

let w: World;
let child = '';
beforeAll(async () => {
  w = await world();
});
beforeEach(async () => {
  child = await heldChild(w);
});
const sees = async (handle: string) => (await w.act(handle, (work) => feedbackOf(work.tx, child))).length;
const alerts = () =>
  w.admin<{ line: string }>(`select line from access.alert where kind = 'feedback-unread'`);
const tick = () =>
  w.act('aldermoor/system', async (work) => {
    if (await unreadJob.isNeeded(work.tx, work.actor, work.now)) await unreadJob.run(work);
  });

describe('who sees it is the choice of who said it', () => {
  it('everybody who works with them, but no partner whose part is shared piece by piece', async () => {
    await feedbackFrom(w, 'aldermoor/sam', { ...said, childId: child });
    expect(await sees('aldermoor/gwen')).toBe(0);
    expect(await sees('aldermoor/nell')).toBe(0);
    expect(await sees('aldermoor/priya')).toBe(1);
    expect(await sees('aldermoor/mo')).toBe(1);
  });
  it('a manager only: not even the worker who wrote it down reads it again', async () => {
    await feedbackFrom(w, 'aldermoor/sam', { ...said, childId: child, whoSees: 'MANAGER' });
    expect(await sees('aldermoor/sam')).toBe(0);
    expect(await sees('aldermoor/priya')).toBe(0);
    expect(await sees('aldermoor/mo')).toBe(1);
  });
  it('only the named reader: once one is named, other managers see it no more', async () => {
    await feedbackFrom(w, 'aldermoor/sam', { ...said, childId: child, whoSees: 'READER' });
    expect(await sees('aldermoor/mo')).toBe(1);
    await w.act('aldermoor/imogen', (work) => nameReaders(work, [postingIdOf('aldermoor/lior')]));
    expect(await sees('aldermoor/mo')).toBe(0);
    expect(await sees('aldermoor/lior')).toBe(1);
    await w.act('aldermoor/imogen', (work) => nameReaders(work, []));
    expect(await sees('aldermoor/mo')).toBe(1);
  });
  it('a reader with a conflict never, whatever was chosen', async () => {
    await feedbackFrom(w, 'aldermoor/sam', { ...said, childId: child });
    await w.act('aldermoor/ivor', (work) =>
      addConflict(work, { staffId: staffIdOf('aldermoor/mo'), childId: child, reason: 'Her neighbour' }),
    );
    expect(await sees('aldermoor/mo')).toBe(0);
  });
});

describe('it is kept as it was said', () => {
  it('in every script, untouched', async () => {
    const words = 'أريد أن أتكلم \u200F😀 — ਮੈਨੂੰ ਸੁਣੋ\n\tI said: "wait"';
    await feedbackFrom(w, 'aldermoor/sam', { ...said, childId: child, words });
    const [kept] = await w.act('aldermoor/priya', (work) => feedbackOf(work.tx, child));
    expect(kept?.words).toBe(words);
  });
  it('a day that has not come is refused, and so is nothing at all', async () => {
    const tomorrow = Temporal.PlainDate.from('2026-11-17');
    await expect(
      feedbackFrom(w, 'aldermoor/sam', { ...said, childId: child, givenOn: tomorrow }),
    ).rejects.toThrow('today or in the past');
    await expect(
      feedbackFrom(w, 'aldermoor/sam', { ...said, childId: child, words: undefined }),
    ).rejects.toThrow('a few words');
  });
  it('by nobody who does not work with the child', async () => {
    await expect(feedbackFrom(w, 'aldermoor/nell', { ...said, childId: child })).rejects.toThrow();
    await expect(feedbackFrom(w, 'aldermoor/gwen', { ...said, childId: child })).rejects.toThrow();
  });
  it('from a professional or a group without a child', async () => {
    await w.act('aldermoor/sam', (work) =>
      recordFeedback(work, { ...said, giver: 'PROFESSIONAL', route: 'GROUP' }),
    );
    const all = await w.act('aldermoor/mo', (work) => unreadFeedback(work.tx));
    expect(all.some((each) => each.childId === null)).toBe(true);
  });
});

describe('agreement', () => {
  it('is taken back at any time, for everything at once, also what the worker cannot read', async () => {
    const id = await feedbackFrom(w, 'aldermoor/sam', { ...said, childId: child, whoSees: 'READER' });
    const agreed = async () =>
      (await w.act('aldermoor/mo', (work) => consentsOf(work.tx, [id])))[0]?.inReports;
    expect(await agreed()).toBe(true);
    w.clock.advance({ minutes: 1 });
    await w.act('aldermoor/sam', (work) => withdrawConsent(work, { childId: child }));
    expect(await agreed()).toBe(false);
  });
});

describe('an offer', () => {
  it('with its no counts as offered; without an offer a reason is needed', async () => {
    const offer = { childId: child, giver: 'CHILD', route: 'EXIT_INTERVIEW' } as const;
    await expect(
      w.act('aldermoor/sam', (work) => offerToHear(work, { ...offer, answer: 'NOT_OFFERED' })),
    ).rejects.toThrow('why it was not offered');
    await w.act('aldermoor/sam', (work) => offerToHear(work, { ...offer, answer: 'NO' }));
    const [kept] = await w.act('aldermoor/sam', (work) => offersOf(work.tx, child));
    expect(kept).toMatchObject({ route: 'EXIT_INTERVIEW', answer: 'NO' });
    const day = Temporal.PlainDate.from('2026-11-10');
    const other = await heldChild(w);
    const closures = [child, other].map((childId) => ({ childId, from: day, to: day.add({ days: 3 }) }));
    expect(await w.act('aldermoor/mo', (work) => exitInterviews(work.tx, closures))).toEqual({
      offered: 1,
      held: 0,
      of: 2,
    });
  });
  it('to speak with a manager, taken up, reaches the managers in words without a name', async () => {
    await w.act('aldermoor/sam', (work) =>
      offerToHear(work, { childId: child, giver: 'CHILD', route: 'MANAGER', answer: 'YES' }),
    );
    const told = await w.admin<{ line: string; for_role: string }>(
      `select line, for_role from access.alert where kind = 'speak-with-manager' and child_id = $1`,
      [child],
    );
    expect(told).toEqual([{ line: 'Somebody would like to speak with a manager', for_role: 'TEAM_MANAGER' }]);
  });
});

describe('figures', () => {
  it('“I feel listened to” counts answers, not those who did not want to say', async () => {
    const rate = (code: string) =>
      feedbackFrom(w, 'aldermoor/sam', {
        ...{
          ...said,
          childId: child,
          route: 'QUESTIONNAIRE',
          givenOn: Temporal.PlainDate.from('2026-09-10'),
        },
        questionnaire: {
          version: 'feedback-young-person@1',
          answers: { resourceType: 'QuestionnaireResponse', status: 'completed', item: [] },
          rated: { 'rated.listened': code },
        },
      });
    for (const code of ['5', '4', '2', 'not-said']) await rate(code);
    const counts = await w.act('aldermoor/mo', (work) =>
      countsBetween(work.tx, Temporal.PlainDate.from('2026-09-01'), Temporal.PlainDate.from('2026-10-01')),
    );
    expect(listenedTo(counts)).toEqual({ n: 2, of: 3 });
    const none = await w.act('aldermoor/gwen', (work) =>
      countsBetween(work.tx, Temporal.PlainDate.from('2026-09-01'), Temporal.PlainDate.from('2026-10-01')),
    );
    expect(none).toEqual([]);
  });
  it('from 1 to 5 are not told apart', () => {
    expect([0, 1, 5, 6].map(countShown)).toEqual(['0', '1 to 5', '1 to 5', '6']);
  });
});

describe('unread feedback', () => {
  it('is told once, after the end of the next working day, to who reads and to the service manager', async () => {
    w.clock.at = Temporal.Instant.from('2026-11-20T16:30:00Z'); // a Friday
    await w.admin('update voice.reading set read_at = received_at where read_at is null');
    await feedbackFrom(w, 'aldermoor/sam', { ...said, childId: child });
    const waiting = await w.act('aldermoor/mo', (work) => waitingForMe(work.tx));
    expect(waiting.n).toBe(1);
    expect((await w.act('aldermoor/imogen', (work) => waitingForMe(work.tx))).n).toBe(0);
    w.clock.at = Temporal.Instant.from('2026-11-23T17:00:00Z'); // Monday, still time
    await tick();
    expect(await alerts()).toEqual([]);
    w.clock.at = Temporal.Instant.from('2026-11-24T00:05:00Z');
    await tick();
    await tick();
    const lines = await alerts();
    expect(lines.map((each) => each.line)).toEqual([
      'One piece of feedback has not been read since 20 November 2026',
      'One piece of feedback has not been read since 20 November 2026',
    ]);
  });
});
