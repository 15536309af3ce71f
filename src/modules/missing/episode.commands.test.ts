import { beforeAll, describe, expect, it } from 'vitest';
import { type World, world } from '../../../tests/support/world.ts';
import { FieldErrors, StaleEdit } from '../../platform/http/decision.ts';
import { clocksOf } from '../deadlines/index.ts';
import { createChild } from '../people/index.ts';
import { whereaboutsOf } from './episode.store.ts';
import {
  type EpisodeDetails,
  findEpisode,
  findNotification,
  joinNotification,
  recordReturn,
  reportMissing,
  stepsOf,
  takeStep,
  takeStepBack,
  undoJoining,
} from './index.ts';
import { notificationsOfEpisode, waitingNotifications } from './notification.store.ts';

let w: World;
beforeAll(async () => {
  w = await world();
});
const COORDINATOR = 'aldermoor/cass';
const child = (givenName: string) =>
  w.act('aldermoor/mo', (work) => createChild(work, { givenName, familyName: 'Brook', source: 'test' }));
const said = { about: 'MISSING', source: 'phone', way: 'phone', reportedByKind: 'HOME_STAFF' } as const;
const report = (childId: string, who = COORDINATOR, more: Partial<EpisodeDetails> = {}) =>
  w.act(who, (work) =>
    reportMissing(
      work,
      { ...said, asReceived: 'She did not come home.' },
      {
        childId,
        category: 'CARE',
        reportedByKind: 'HOME_STAFF',
        leftAt: work.now.subtract({ hours: 2 }),
        ...more,
      },
    ),
  );
async function missing(childId: string, more: Partial<EpisodeDetails> = {}) {
  const { episode } = await report(childId, COORDINATOR, more);
  if (!episode) throw new Error('there was an episode already');
  return episode;
}
const read = (id: string, who = COORDINATOR) => w.act(who, (work) => findEpisode(work.tx, id));
const clock = async (childId: string, rule: string) =>
  (await w.act(COORDINATOR, (work) => clocksOf(work.tx, childId))).find((c) => c.rule === rule);

describe('a missing report', () => {
  it('is kept as received, and opens an episode that begins when the child left', async () => {
    const id = await child('Orla');
    const episode = await missing(id);
    expect(episode.missingFrom.equals(w.clock.now().subtract({ hours: 2 }))).toBe(true);
    const [kept] = await w.act(COORDINATOR, (work) => notificationsOfEpisode(work.tx, episode.id));
    expect(kept).toMatchObject({ asReceived: 'She did not come home.', decision: 'NEW_EPISODE' });
  });
  it('fifty at once of one child open one episode; the others wait to be joined to it', async () => {
    const id = await child('Pia');
    const all = await Promise.all(Array.from({ length: 50 }, () => report(id)));
    expect(all.filter((r) => r.episode !== undefined)).toHaveLength(1);
    const waiting = await w.act(COORDINATOR, (work) => waitingNotifications(work.tx));
    expect(waiting.filter((n) => n.childId === id)).toHaveLength(49);
  });
  it('is joined to an episode by a person, and the joining can be undone', async () => {
    const id = await child('Quin');
    const episode = await missing(id);
    const { notificationId } = await report(id);
    const found = (id: string) => w.act(COORDINATOR, (work) => findNotification(work.tx, id));
    const before = await found(notificationId);
    if (!before) throw new Error('not kept');
    await w.act(COORDINATOR, (work) =>
      joinNotification(work, before, before.version, episode, 'The same evening'),
    );
    const joined = await found(notificationId);
    expect(joined).toMatchObject({ episodeId: episode.id, decision: 'JOINED' });
    await expect(
      w.act(COORDINATOR, (work) => joinNotification(work, before, before.version, episode, 'Again')),
    ).rejects.toBeInstanceOf(StaleEdit);
    await w.act(COORDINATOR, (work) =>
      undoJoining(work, joined ?? before, joined?.version ?? 0, 'Another evening'),
    );
    expect(await found(notificationId)).toMatchObject({ episodeId: null, consideredAt: null });
  });
  it('is refused with the name of the field when the child left after it was reported', async () => {
    const id = await child('Rae');
    await expect(report(id, COORDINATOR, { leftAt: w.clock.now().add({ hours: 1 }) })).rejects.toMatchObject({
      fields: { leftAt: expect.stringContaining('must be in the past') },
    });
  });
  it('is taken by the front door, who goes on with it for twelve hours and then no longer reads it', async () => {
    const id = await child('Sky');
    const { episode } = await report(id, 'aldermoor/fern');
    expect((await read(episode?.id ?? '', 'aldermoor/fern'))?.childId).toBe(id);
    w.clock.advance({ hours: 13 });
    expect(await read(episode?.id ?? '', 'aldermoor/fern')).toBeUndefined();
  });
  it('tells nothing to a worker of another authority, and nothing to a team worker without the child', async () => {
    const episode = await missing(await child('Tess'));
    expect(await read(episode.id, 'brackenford/rob')).toBeUndefined();
    expect(await read(episode.id, 'aldermoor/sam')).toBeUndefined();
    expect((await read(episode.id, 'aldermoor/odette'))?.id).toBe(episode.id);
  });
});

describe('a return', () => {
  it('starts the clock when the return is notified, not when the child came back or was reported', async () => {
    const id = await child('Una');
    const episode = await missing(id);
    const [returnedAt, notified] = [
      w.clock.now().subtract({ minutes: 90 }),
      w.clock.now().subtract({ minutes: 5 }),
    ];
    await w.act(COORDINATOR, (work) =>
      recordReturn(work, episode, episode.version, { returnedAt, returnNotifiedAt: notified }),
    );
    const interview = await clock(id, 'D9');
    expect(interview?.startedAt.equals(notified)).toBe(true);
    expect(interview?.dueAt.equals(notified.add({ hours: 72 }))).toBe(true);
  });
  it('moves the clock when the time is put right', async () => {
    const id = await child('Val');
    const episode = await missing(id);
    const now = w.clock.now();
    const back = await w.act(COORDINATOR, (work) =>
      recordReturn(work, episode, 1, { returnedAt: now, returnNotifiedAt: now }),
    );
    const earlier = now.subtract({ minutes: 30 });
    await w.act(COORDINATOR, (work) =>
      recordReturn(work, back, back.version, { returnedAt: earlier, returnNotifiedAt: earlier }),
    );
    expect((await clock(id, 'D9'))?.startedAt.equals(earlier)).toBe(true);
  });
  it('moves the clock too when the one who puts the time right may not read deadlines of the child', async () => {
    const id = await child('Vale');
    const { episode } = await report(id, 'aldermoor/fern');
    const now = w.clock.now();
    await w.act('aldermoor/fern', async (work) => {
      const back = await recordReturn(work, episode as never, 1, { returnedAt: now, returnNotifiedAt: now });
      const earlier = now.subtract({ minutes: 30 });
      return recordReturn(work, back, back.version, { returnedAt: earlier, returnNotifiedAt: earlier });
    });
    expect((await clock(id, 'D9'))?.startedAt.equals(now.subtract({ minutes: 30 }))).toBe(true);
  });
  it('judges a deadline again that was met by the wrong time', async () => {
    const id = await child('Vance');
    const episode = await missing(id, { leftAt: w.clock.now().subtract({ hours: 100 }) });
    const now = w.clock.now();
    const back = await w.act(COORDINATOR, (work) =>
      recordReturn(work, episode, 1, { returnedAt: now, returnNotifiedAt: now }),
    );
    await w.act(COORDINATOR, (work) => takeStep(work, back, { kind: 'COMPLETED' }));
    expect((await clock(id, 'D9'))?.outcome).toBe('met');
    const earlier = now.subtract({ hours: 80 });
    const stands = await read(episode.id);
    if (!stands) throw new Error('gone');
    await w.act(COORDINATOR, (work) =>
      recordReturn(work, stands, stands.version, { returnedAt: earlier, returnNotifiedAt: earlier }),
    );
    expect((await clock(id, 'D9'))?.outcome).toBe('late');
  });
  it('keeps when it was notified, where only something else of it is put right', async () => {
    const episode = await missing(await child('Vida'));
    const told = w.clock.now();
    const back = await w.act(COORDINATOR, (work) => recordReturn(work, episode, 1, { returnedAt: told }));
    w.clock.advance({ minutes: 40 });
    await w.act(COORDINATOR, (work) =>
      recordReturn(work, back, back.version, { returnedAt: told, foundBy: 'SELF' }),
    );
    expect((await read(episode.id))?.returnNotifiedAt?.equals(told)).toBe(true);
  });
  it('is refused when the child was found before they were lost, and nothing is kept', async () => {
    const episode = await missing(await child('Wren'));
    const early = w.clock.now().subtract({ hours: 9 });
    const act = w.act(COORDINATOR, (work) => recordReturn(work, episode, 1, { foundAt: early }));
    await expect(act).rejects.toBeInstanceOf(FieldErrors);
    expect((await read(episode.id))?.endedAt).toBeNull();
  });
  it('of a child of another authority starts no clock here', async () => {
    const id = await child('Xan');
    const episode = await missing(id, { homeAuthority: 'Farhaven Council' });
    await w.act(COORDINATOR, (work) => recordReturn(work, episode, 1, { returnedAt: work.now }));
    expect(await clock(id, 'D9')).toBeUndefined();
  });
  it('keeps where the child was found apart', async () => {
    const episode = await missing(await child('Yara'), { withheldBecause: 'Fear of family' });
    await w.act(COORDINATOR, (work) =>
      recordReturn(work, episode, 1, {
        returnedAt: work.now,
        foundWhere: 'Lantern Street',
        foundBy: 'POLICE',
      }),
    );
    expect(await w.act(COORDINATOR, (work) => whereaboutsOf(work.tx, episode.id))).toMatchObject({
      foundWhere: 'Lantern Street',
    });
  });
});

describe('what follows', () => {
  async function back(name: string) {
    const childId = await child(name);
    const episode = await missing(childId);
    const after = await w.act(COORDINATOR, (work) =>
      recordReturn(work, episode, 1, { returnedAt: work.now }),
    );
    return { childId, episode: after };
  }
  it('a text message is an offer, and not an offer to the child', async () => {
    const { childId, episode } = await back('Zed');
    await w.act(COORDINATOR, (work) => takeStep(work, episode, { kind: 'OFFER', way: 'TEXT' }));
    expect((await read(episode.id))?.firstOfferedAt).toBeNull();
    expect((await clock(childId, 'D8'))?.stoppedAt).toBeNull();
    await w.act(COORDINATOR, (work) => takeStep(work, episode, { kind: 'OFFER', way: 'TALK' }));
    expect((await clock(childId, 'D8'))?.outcome).toBe('met');
  });
  it('a no from the child ends the duty to hold it; taking the no back leaves the reason on record', async () => {
    const { childId, episode } = await back('Ash');
    const id = await w.act(COORDINATOR, (work) =>
      takeStep(work, episode, { kind: 'DECLINED', reason: 'TOO_SOON', way: 'TALK' }),
    );
    expect(await clock(childId, 'D9')).toMatchObject({ outcome: 'not_applicable' });
    expect((await read(episode.id))?.outcome).toBe('DECLINED');
    const [step] = await w.act(COORDINATOR, (work) => stepsOf(work.tx, [episode.id]));
    await w.act(COORDINATOR, (work) => takeStepBack(work, step as never, 'Wrong child'));
    expect((await read(episode.id))?.outcome).toBeNull();
    const [kept] = await w.act(COORDINATOR, (work) => stepsOf(work.tx, [episode.id]));
    expect(kept).toMatchObject({ id, takenBackBecause: 'Wrong child' });
  });
  it('an interview held stops its clock and starts the one for writing it up', async () => {
    const { childId, episode } = await back('Bee');
    await w.act(COORDINATOR, (work) => takeStep(work, episode, { kind: 'COMPLETED', way: 'IN_PERSON' }));
    expect(await clock(childId, 'D9')).toMatchObject({ outcome: 'met' });
    expect((await clock(childId, 'D10'))?.stoppedAt).toBeNull();
  });
  it('a third episode in ninety days starts the clock of a meeting', async () => {
    const childId = await child('Cal');
    for (let i = 0; i < 3; i++) {
      const episode = await missing(childId);
      await w.act(COORDINATOR, (work) => recordReturn(work, episode, 1, { returnedAt: work.now }));
      expect((await clock(childId, 'D12')) === undefined).toBe(i < 2);
      w.clock.advance({ hours: 30 });
    }
  });
});
