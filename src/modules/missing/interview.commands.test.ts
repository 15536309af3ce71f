import { beforeAll, describe, expect, it } from 'vitest';
import { postingIdOf } from '../../../seeds/region/load-structure.ts';
import { type World, world } from '../../../tests/support/world.ts';
import { sql } from '../../platform/db/sql.ts';
import { FieldErrors, type Refusal, StaleEdit } from '../../platform/http/decision.ts';
import type { Work } from '../../platform/http/work.ts';
import { relate } from '../access/index.ts';
import { clocksOf } from '../deadlines/index.ts';
import { createChild } from '../people/index.ts';
import { askWorkers, takeOffered } from './bank.commands.ts';
import { openEpisode } from './episode.commands.ts';
import { type EpisodeRow, findEpisode } from './episode.store.ts';
import { arrangeInterview, beginInterview, callOffInterview, saveSection } from './interview.commands.ts';
import { wholeInterview } from './interview.queries.ts';
import { findInterview } from './interview.store.ts';
import { askAction, shareInterview, signOffInterview, writeUp } from './interview-finish.commands.ts';
import { offerInterview, recordAfterNo } from './offer.commands.ts';
import { recordReturn } from './return.commands.ts';
import { stepsOf } from './step.store.ts';
import { keepTold, noteHarmTold } from './told.commands.ts';

let w: World;
beforeAll(async () => {
  w = await world();
});
const CASS = 'aldermoor/cass';
const JUDE = 'aldermoor/jude';
const REMY = 'aldermoor/remy';
const child = (givenName = 'Wren') =>
  w.act('aldermoor/mo', async (work) => {
    const id = await createChild(work, { givenName, familyName: 'Brook', source: 'test' });
    for (const who of ['aldermoor/sam', 'aldermoor/gwen', 'aldermoor/hana'])
      await relate(work, { childId: id, kind: 'CO_WORKER', postingId: postingIdOf(who), basis: 'test' });
    return id;
  });
/** Missing for three hours, and back. */
const back = (childId: string, at?: Temporal.Instant) =>
  w.act(CASS, async (work) => {
    const until = at ?? work.now;
    const episode = await openEpisode(work, {
      childId,
      category: 'CARE',
      reportedByKind: 'HOME_STAFF',
      leftAt: until.subtract({ hours: 3 }),
      reportedAt: until.subtract({ hours: 2 }),
    });
    if (!episode) throw new Error('missing already');
    return recordReturn(work, episode, 1, {
      foundAt: until.subtract({ minutes: 5 }),
      returnedAt: until,
      returnNotifiedAt: until,
      foundWhere: 'Behind the Lantern Arcade',
    });
  });
const whole = async (work: Work, interviewId: string) => {
  const found = await wholeInterview({ ...work, params: { interviewId } });
  if (!found) throw new Error('no interview for this reader');
  return found;
};
const arranged = async (childId: string, episodeIds: string[], who: string | undefined) =>
  w.act(CASS, async (work) => {
    const episodes: EpisodeRow[] = [];
    for (const id of episodeIds) {
      const row = await findEpisode(work.tx, id);
      if (row) episodes.push(row);
    }
    return arrangeInterview(work, {
      childId,
      episodes,
      interviewerPostingId: who ? postingIdOf(who) : undefined,
      agreedPlace: 'The cabin in the park',
    });
  });
const held = (id: string, who = JUDE) =>
  w.act(who, async (work) => beginInterview(work, await whole(work, id), { isExplained: true }));
const words = (text: string) => [
  { linkId: 'before', item: [{ linkId: 'before.going-on', answer: [{ valueString: text }] }] },
];
const clocks = async (childId: string) =>
  w.act(CASS, async (work) => (await clocksOf(work.tx, childId)).map((c) => [c.rule, c.outcome] as const));

describe('an offer', () => {
  it('in person or in talk counts as made to the child; a text message does not (S1-21)', async () => {
    const id = await child();
    const episode = await back(id);
    await w.act(CASS, (work) => offerInterview(work, episode, { way: 'TEXT' }));
    expect((await w.act(CASS, (work) => findEpisode(work.tx, episode.id)))?.firstOfferedAt).toBeNull();
    await w.act(CASS, (work) => offerInterview(work, episode, { way: 'TALK', isPersonAsked: true }));
    const now = await w.act(CASS, (work) => findEpisode(work.tx, episode.id));
    expect(String(now?.firstOfferedAt)).toBe(String(w.clock.now()));
    expect((await clocks(id)).find(([rule]) => rule === 'D8')?.[1]).toBe('met');
  });
  it('that is declined needs its reason, and ends the duty to hold the interview', async () => {
    const id = await child();
    const episode = await back(id);
    await expect(
      w.act(CASS, (work) => offerInterview(work, episode, { way: 'TALK', answer: 'NO' })),
    ).rejects.toThrow(FieldErrors);
    await w.act(CASS, (work) =>
      offerInterview(work, episode, {
        way: 'TALK',
        answer: 'NO',
        reason: 'TOO_SOON',
        ownWords: 'Not today.',
      }),
    );
    await w.act(CASS, (work) =>
      recordAfterNo(work, episode, { carerView: 'She was at her cousin’s.', followUp: 'We walked the dog.' }),
    );
    const steps = await w.act(CASS, (work) => stepsOf(work.tx, [episode.id]));
    const no = steps.find((each) => each.kind === 'DECLINED');
    expect(no).toMatchObject({ reason: 'TOO_SOON', words: 'Not today.' });
    expect(steps.filter((each) => each.followsId === no?.id).map((each) => each.kind)).toEqual([
      'CARER_VIEW',
      'FOLLOW_UP',
    ]);
  });
  it('missing again before the interview: each episode keeps its own offer and outcome, one talk covers both', async () => {
    const id = await child();
    const one = await back(id, w.clock.now().subtract({ hours: 30 }));
    await w.act(CASS, (work) => offerInterview(work, one, { way: 'TALK', answer: 'YES' }));
    const two = await back(id, w.clock.now().subtract({ hours: 1 }));
    const interview = await arranged(id, [one.id, two.id], JUDE);
    await held(interview);
    const [first, second] = await w.act(CASS, async (work) => [
      await findEpisode(work.tx, one.id),
      await findEpisode(work.tx, two.id),
    ]);
    expect([first?.outcome, second?.outcome]).toEqual(['COMPLETED', 'COMPLETED']);
    expect(first?.firstOfferedAt).not.toBeNull();
    expect(second?.firstOfferedAt).toBeNull();
  });
});

describe.each([
  ['forward', '2027-03-26T20:00:00Z', '2027-03-29T20:00:00Z'],
  ['back', '2026-10-23T18:00:00Z', '2026-10-26T18:00:00Z'],
])('the weekend the clocks go %s', (_which, returned, due) => {
  it('72 hours are 72 hours', async () => {
    const before = w.clock.at;
    w.clock.at = Temporal.Instant.from(returned);
    const id = await child();
    const episode = await back(id);
    const rows = await w.act(CASS, (work) => clocksOf(work.tx, id));
    expect(String(rows.find((each) => each.rule === 'D9')?.dueAt)).toBe(due);
    w.clock.at = Temporal.Instant.from(due);
    await held(await arranged(id, [episode.id], JUDE));
    expect((await clocks(id)).find(([rule]) => rule === 'D9')?.[1]).toBe('met');
    w.clock.at = before;
  });
});

describe('a bank worker', () => {
  it('reads the episode they interview for and its answers, and no other of the same child or of a second one (S3-47)', async () => {
    const [mine, other] = [await child('Ada'), await child('Bo')];
    const earlier = await back(mine, w.clock.now().subtract({ hours: 50 }));
    const episode = await back(mine);
    const theirs = await back(other);
    const interview = await arranged(mine, [episode.id], JUDE);
    const seen = await w.act(JUDE, async (work) => ({
      episodes: (await work.tx.many<{ id: string }>(sql`select id from missing.episode`)).map(
        (each) => each.id,
      ),
      children: (await work.tx.many<{ id: string }>(sql`select id from people.child`)).map((each) => each.id),
      timeline: await work.tx.many(sql`select id from people.timeline_event`),
      status: await work.tx.many(sql`select id from people.social_care_status`),
    }));
    expect(seen.episodes).toContain(episode.id);
    expect(seen.episodes).not.toContain(earlier.id);
    expect(seen.episodes).not.toContain(theirs.id);
    expect(seen.children).toContain(mine);
    expect(seen.children).not.toContain(other);
    expect([...seen.timeline, ...seen.status]).toEqual([]);
    await expect(w.act(REMY, (work) => whole(work, interview))).rejects.toThrow('no interview');
  });
  it('finds no half of a record: the pages of the child and of the episode answer as if there were none', async () => {
    const id = await child();
    const episode = await back(id);
    await arranged(id, [episode.id], JUDE);
    const jude = await w.as(JUDE);
    for (const at of ['', '/timeline', '/missing', `/missing/${episode.id}`, '/plan', '/trigger-plan']) {
      const answer = await jude.get(`/children/${id}${at}`);
      expect([303, 404], at).toContain(answer.status);
      expect(answer.html).not.toContain('Wren');
    }
    expect((await jude.get('/children?q=Wren')).status).toBe(403);
  });
  it('reads nothing after sign-off, and cannot open it to themselves again', async () => {
    const id = await child();
    const episode = await back(id);
    const interview = await arranged(id, [episode.id], JUDE);
    await held(interview);
    await w.act('aldermoor/mo', async (work) => writeUp(work, await whole(work, interview), 'Short talk'));
    await w.act('aldermoor/mo', async (work) =>
      signOffInterview(work, await whole(work, interview), undefined),
    );
    expect(await w.act(JUDE, (work) => findInterview(work.tx, interview))).toBeUndefined();
    expect(await w.act(JUDE, (work) => findEpisode(work.tx, episode.id))).toBeUndefined();
    await expect(
      w.act(JUDE, (work) =>
        relate(work, {
          childId: id,
          kind: 'EPISODE',
          postingId: postingIdOf(JUDE),
          objectId: episode.id,
          basis: 'again',
        }),
      ),
    ).rejects.toThrow('row-level security');
  });
  it('reads nothing of an interview that was called off', async () => {
    const id = await child();
    const episode = await back(id);
    const interview = await arranged(id, [episode.id], JUDE);
    await w.act(CASS, async (work) => callOffInterview(work, await whole(work, interview), 'She moved'));
    expect(await w.act(JUDE, (work) => findEpisode(work.tx, episode.id))).toBeUndefined();
  });
  it('takes an offered interview once: of two at the same moment one has it, the other is told kindly', async () => {
    const id = await child();
    const episode = await back(id);
    const interview = await arranged(id, [episode.id], undefined);
    const ask = await w.act(CASS, async (work) =>
      askWorkers(work, await whole(work, interview), {
        postingIds: [postingIdOf(JUDE), postingIdOf(REMY)],
        words: 'Tomorrow at four, in the north, an hour',
      }),
    );
    expect(await w.act(REMY, (work) => findEpisode(work.tx, episode.id))).toBeUndefined();
    const both = await Promise.allSettled(
      [JUDE, REMY].map((who) => w.act(who, (work) => takeOffered(work, ask))),
    );
    const lost = both.filter((each) => each.status === 'rejected');
    expect(lost).toHaveLength(1);
    const reason = lost[0]?.reason as Refusal;
    expect(reason.decision).toMatchObject({ because: expect.stringContaining('Thank you') });
    const winner = both[0]?.status === 'fulfilled' ? JUDE : REMY;
    const row = await w.act(winner, (work) => findInterview(work.tx, interview));
    expect(row).toMatchObject({
      state: 'ARRANGED',
      interviewerPostingId: postingIdOf(winner),
      isByTeam: false,
    });
    const loser = winner === JUDE ? REMY : JUDE;
    expect(await w.act(loser, (work) => findEpisode(work.tx, episode.id))).toBeUndefined();
  });
  it('asks for actions that go on once somebody who works with the child has seen them', async () => {
    const id = await child();
    const interview = await arranged(id, [(await back(id)).id], JUDE);
    await held(interview);
    await w.act(JUDE, async (work) =>
      askAction(work, await whole(work, interview), {
        what: 'Ask school for a quiet room',
        ownerPostingId: null,
        ownerAgency: 'SCHOOL',
        ownerName: 'Head of year',
        dueOn: Temporal.PlainDate.from('2026-12-01'),
      }),
    );
    const asked = () => w.act('aldermoor/mo', async (work) => (await whole(work, interview)).beside.actions);
    expect((await asked()).map((each) => each.passedOnAt)).toEqual([null]);
    await w.act('aldermoor/mo', async (work) => {
      await writeUp(work, await whole(work, interview), 'Short');
      await signOffInterview(work, await whole(work, interview), undefined);
    });
    expect((await asked())[0]?.passedOnAt).not.toBeNull();
  });
});

describe('what a child tells', () => {
  it('is read by police and health only once it is shared with their agency by name', async () => {
    const id = await child();
    const interview = await arranged(id, [(await back(id)).id], JUDE);
    await held(interview);
    await w.act(JUDE, async (work) =>
      saveSection(work, await whole(work, interview), 'before', words('ZEBRA'), 0),
    );
    const read = (who: string) =>
      w.act(
        who,
        async (work) =>
          (
            await work.tx.many(
              sql`select section from missing.interview_answer where interview_id = ${interview}`,
            )
          ).length,
      );
    expect([await read('aldermoor/gwen'), await read('aldermoor/hana'), await read('aldermoor/sam')]).toEqual(
      [0, 0, 1],
    );
    await w.act('aldermoor/sam', async (work) =>
      shareInterview(work, await whole(work, interview), ['POLICE']),
    );
    expect([await read('aldermoor/gwen'), await read('aldermoor/hana')]).toEqual([1, 0]);
  });
  it('is never shared with an agency from which where they were found is withheld', async () => {
    const id = await child();
    const episode = await w.act(CASS, async (work) => {
      const opened = await openEpisode(work, {
        childId: id,
        category: 'CARE',
        reportedByKind: 'HOME_STAFF',
        leftAt: work.now.subtract({ hours: 4 }),
        withheldBecause: 'Fear of family',
      });
      if (!opened) throw new Error('missing already');
      return recordReturn(work, opened, 1, { returnedAt: work.now });
    });
    const interview = await arranged(id, [episode.id], JUDE);
    await held(interview);
    await expect(
      w.act('aldermoor/sam', async (work) =>
        shareInterview(work, await whole(work, interview), ['RESIDENTIAL']),
      ),
    ).rejects.toThrow(FieldErrors);
  });
  it('of harm stands in their words, apart from what was asked, and those who must act are told without it', async () => {
    const id = await child();
    const interview = await arranged(id, [(await back(id)).id], JUDE);
    await held(interview);
    await w.act(JUDE, async (work) =>
      keepTold(work, await whole(work, interview), { words: 'He hurt me', how: 'UNPROMPTED' }),
    );
    await expect(
      w.act(JUDE, async (work) =>
        keepTold(work, await whole(work, interview), { words: 'Yes', how: 'ASKED' }),
      ),
    ).rejects.toThrow(FieldErrors);
    const alerts = await w.admin<{ line: string; for_role: string | null; for_posting_id: string | null }>(
      "select line, for_role, for_posting_id from access.alert where kind = 'interview.harm-told' and child_id = $1",
      [id],
    );
    expect(
      alerts
        .map((each) => each.for_role)
        .filter(Boolean)
        .sort(),
    ).toEqual(['MISSING_COORDINATOR', 'TEAM_MANAGER']);
    expect(alerts.map((each) => each.for_posting_id)).toContain(postingIdOf('aldermoor/sam'));
    expect(JSON.stringify(alerts)).not.toContain('hurt');
    await w.act(JUDE, async (work) => noteHarmTold(work, await whole(work, interview)));
    expect(
      (await w.admin("select 1 from access.alert where kind = 'interview.harm-told' and child_id = $1", [id]))
        .length,
    ).toBe(alerts.length);
  });
  it('is not lost when two people write: the same part is shown both ways, different parts never meet', async () => {
    const id = await child();
    const interview = await arranged(id, [(await back(id)).id], JUDE);
    await held(interview);
    await w.act(JUDE, async (work) =>
      saveSection(work, await whole(work, interview), 'before', words('First'), 0),
    );
    await w.act('aldermoor/sam', async (work) =>
      saveSection(work, await whole(work, interview), 'check', [{ linkId: 'check' }], 0),
    );
    const late = w.act('aldermoor/sam', async (work) =>
      saveSection(work, await whole(work, interview), 'before', words('Second'), 0),
    );
    await expect(late).rejects.toThrow(StaleEdit);
    await late.catch((error: StaleEdit) => expect(JSON.stringify(error.theirs)).toContain('First'));
  });
  it('keeps the questions it was given under', async () => {
    const id = await child();
    const interview = await arranged(id, [(await back(id)).id], JUDE);
    await held(interview);
    expect((await w.act(CASS, (work) => findInterview(work.tx, interview)))?.questionnaire).toBe(
      'return-interview@1',
    );
  });
});

describe('sign-off', () => {
  it('holds a talk only once for each episode, and leaves what was written later than it unwritten', async () => {
    const id = await child();
    const episode = await back(id);
    const interview = await arranged(id, [episode.id], JUDE);
    await held(interview);
    await w.act('aldermoor/mo', async (work) => {
      await writeUp(work, await whole(work, interview), 'Short');
      await signOffInterview(work, await whole(work, interview), 'Thank you');
    });
    await expect(
      w.act('aldermoor/sam', async (work) =>
        saveSection(work, await whole(work, interview), 'before', words('Late'), 0),
      ),
    ).rejects.toThrow('row-level security');
    const steps = await w.act(CASS, (work) => stepsOf(work.tx, [episode.id]));
    expect(steps.filter((each) => each.kind === 'COMPLETED')).toHaveLength(1);
  });
});
