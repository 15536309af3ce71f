import { beforeAll, expect, test } from 'vitest';
import { type World, world } from '../../../tests/support/world.ts';
import { recordFact, timelineOf } from '../people/index.ts';
import { keepPlanPart } from '../plans/index.ts';
import { groupOfTwo, joins, meets } from './groups.access.ts';
import {
  caseloadSeen,
  consultationFigures,
  firstResponseFigure,
  membersOf,
  recordConsultation,
  recordSession,
  seenOf,
  sessionsOf,
  workFigures,
} from './index.ts';
import { workedWith } from './sessions.access.ts';

let w: World;
let child: string;
beforeAll(async () => {
  w = await world();
  child = await workedWith(w);
});
const when = (name: string, day: string, time = '16:00') => {
  const [year, month, date] = day.split('-');
  return {
    [`${name}-day`]: date ?? '',
    [`${name}-month`]: month ?? '',
    [`${name}-year`]: year ?? '',
    [`${name}-time`]: time,
  };
};
const today = () => w.clock.now().toZonedDateTimeISO('Europe/London').toPlainDate();
const sessions = (of = child, who = 'aldermoor/sam') =>
  w.act(who, (work) => sessionsOf(work.tx, of, { most: 50 }));

test('a session needs one thing: what happened; when is now, and it stands on the timeline', async () => {
  const sam = await w.as('aldermoor/sam');
  await sam.get(`/children/${child}/work/new`);
  const empty = await sam.post(`/children/${child}/work/new`, { happened: '', way: 'IN_PERSON' });
  expect(empty.status).toBe(422);
  expect(empty.html).toContain('Enter what happened');
  const saved = await sam.post(`/children/${child}/work/new`, {
    happened: 'Ate chips by the canal',
    ownWords: 'its ok here',
    way: 'IN_PERSON',
  });
  expect(saved.status).toBe(303);
  const [row] = await sessions();
  expect(row).toMatchObject({
    outcome: 'HELD',
    way: 'IN_PERSON',
    happened: 'Ate chips by the canal',
    ownWords: 'its ok here',
  });
  expect(row?.at.epochMilliseconds).toBe(w.clock.now().epochMilliseconds);
  const [line] = await w.act('aldermoor/sam', (work) => timelineOf(work.tx, child, { kind: 'contact' }));
  expect(line?.line).toBe('Direct work, in person');
});

test('a session sent twice is one session', async () => {
  const sam = await w.as('aldermoor/sam');
  const { html: from } = await sam.get(`/children/${child}/work/new`);
  const before = (await sessions()).length;
  const send = () =>
    sam.post(`/children/${child}/work/new`, { happened: 'Sent twice', way: 'IN_PERSON' }, { from });
  expect((await send()).status).toBe(303);
  expect((await send()).status).toBe(303);
  expect((await sessions()).length).toBe(before + 1);
});

test('a session tomorrow or before birth is refused, the field is named and everything typed is kept', async () => {
  const sam = await w.as('aldermoor/sam');
  await sam.get(`/children/${child}/work/new`);
  const typed = { happened: 'Talked about school', way: 'IN_PERSON' };
  for (const [day, sentence] of [
    [today().add({ days: 1 }).toString(), 'Must be now or before'],
    ['2011-05-01', 'Is before they were born'],
  ] as const) {
    const answer = await sam.post(`/children/${child}/work/new`, { ...typed, ...when('at', day) });
    expect(answer.status).toBe(422);
    expect(answer.html).toContain(sentence);
    expect(answer.html).toContain('href="#at');
    expect(answer.html).toContain('Talked about school');
  }
  const planned = await sam.post(`/children/${child}/work/plan`, {
    way: 'IN_PERSON',
    ...when('at', '2020-01-01'),
  });
  expect(planned.html).toContain('Must be still to come');
});

test('planned work before a chronology is saved all the same; the page says so, and a sentence answers', async () => {
  const other = await workedWith(w, 'Ada');
  const sam = await w.as('aldermoor/sam');
  expect((await sam.get(`/children/${other}/work/new`)).html).toContain('why it begins before a chronology');
  const helped = await sam.post(`/children/${other}/work/new`, {
    happened: 'First hello',
    way: 'IN_PERSON',
    purpose: 'FIRST_MEETING',
  });
  expect(helped.location).toBe(`/children/${other}/work`);
  await sam.get(`/children/${other}/work/new`);
  const begun = await sam.post(`/children/${other}/work/new`, {
    happened: 'Began',
    way: 'IN_PERSON',
    purpose: 'PROGRAMME',
  });
  expect(begun.status).toBe(303);
  expect((await sam.get(begun.location ?? '')).html).toContain('Planned work, and no first chronology yet');
  await sam.get(`/children/${other}/work/new`);
  const said = await sam.post(`/children/${other}/work/new`, {
    ...{ happened: 'Went on', way: 'IN_PERSON', purpose: 'PROGRAMME' },
    gateSentence: 'He asked to begin today',
  });
  expect(said.location).toBe(`/children/${other}/work`);
  expect((await sam.get(`/children/${other}/work/new`)).html).not.toContain(
    'why it begins before a chronology',
  );
});

test('work is tied to a goal of this child’s plan and of no other', async () => {
  const other = await workedWith(w, 'Ines');
  const goal = await w.act('aldermoor/sam', (work) =>
    keepPlanPart(work, {
      childId: child,
      kind: 'goal',
      said: { area: 'SAFER', whose: 'CHILD', words: 'Sleep at home' },
      version: 0,
    }),
  );
  const sam = await w.as('aldermoor/sam');
  const form = await sam.get(`/children/${child}/work/new`);
  expect(form.html).toContain('Goal: Sleep at home');
  await sam.post(`/children/${child}/work/new`, {
    happened: 'Chose a lock',
    way: 'IN_PERSON',
    planItemId: goal,
  });
  const [row] = await sessions();
  expect(row).toMatchObject({ planItemId: goal, purpose: 'GOAL', isIntervention: true });
  await sam.get(`/children/${other}/work/new`);
  const wrong = await sam.post(`/children/${other}/work/new`, {
    happened: 'x',
    way: 'IN_PERSON',
    planItemId: goal,
  });
  expect(wrong.status).toBe(422);
});

test('a correction is a new version, what it said before is kept, and who is second sees both texts', async () => {
  const id = await w.act('aldermoor/sam', (work) =>
    recordSession(work, child, { outcome: 'HELD', way: 'PHONE', happened: 'Rang him' }),
  );
  const at = `/children/${child}/work/${id}`;
  const sam = await w.as('aldermoor/sam');
  const lior = await w.as('aldermoor/lior');
  await sam.get(`${at}/correct`);
  await lior.get(`${at}/correct`);
  const fields = { outcome: 'HELD', way: 'PHONE', ...when('at', today().toString(), '00:01') };
  const first = await sam.post(`${at}/correct`, {
    ...fields,
    happened: 'He rang me',
    because: 'The wrong way round',
  });
  expect(first.status).toBe(303);
  const second = await lior.post(`${at}/correct`, { ...fields, happened: 'His mother rang' });
  expect(second.status).toBe(409);
  expect(second.html).toContain('He rang me');
  expect(second.html).toContain('His mother rang');
  const page = await sam.get(at);
  expect(page.html).toContain('How it read before (1)');
  expect(page.html).toContain('The wrong way round');
});

test('a planned session becomes one that was held, and only then counts as seen', async () => {
  const other = await workedWith(w, 'Tom');
  const at = w.clock.now().add({ hours: 2 });
  const id = await w.act('aldermoor/sam', (work) =>
    recordSession(work, other, { outcome: 'PLANNED', way: 'IN_PERSON', at, place: 'The library' }),
  );
  const seen = async () => (await w.act('aldermoor/sam', (work) => seenOf(work.tx, [other], work.now)))[0];
  expect(await seen()).toMatchObject({ seenAt: null, timesSeen: 0 });
  expect((await seen())?.nextAt?.epochMilliseconds).toBe(at.epochMilliseconds);
  w.clock.advance({ hours: 3 });
  const sam = await w.as('aldermoor/sam');
  const form = await sam.get(`/children/${other}/work/${id}/correct`);
  expect(form.html).toContain('What became of the planned session');
  const local = at.toZonedDateTimeISO('Europe/London');
  const answer = await sam.post(`/children/${other}/work/${id}/correct`, {
    ...{ outcome: 'HELD', way: 'IN_PERSON', happened: 'Read comics', minutes: '50' },
    ...when('at', local.toPlainDate().toString(), local.toPlainTime().toString({ smallestUnit: 'minute' })),
  });
  expect(answer.status).toBe(303);
  expect(await seen()).toMatchObject({
    timesSeen: 1,
    minutes: 50,
    nextAt: null,
    seenByName: 'Sam Quillfeather',
  });
});

test('tries are counted since the child was last met, and a take-out counts nowhere', async () => {
  const other = await workedWith(w, 'Una');
  const tries = async () => {
    w.clock.advance({ minutes: 5 });
    return w.act('aldermoor/sam', (work) => recordSession(work, other, { outcome: 'ATTEMPT', way: 'PHONE' }));
  };
  await tries();
  w.clock.advance({ minutes: 5 });
  await w.act('aldermoor/sam', (work) =>
    recordSession(work, other, {
      outcome: 'HELD',
      way: 'PHONE',
      happened: 'Answered',
      followsDeclinedInterview: true,
    }),
  );
  await tries();
  const last = await tries();
  const seen = async () => (await w.act('aldermoor/sam', (work) => seenOf(work.tx, [other], work.now)))[0];
  expect(await seen()).toMatchObject({ triesSince: 2, seenAt: null, withoutLength: 1 });
  const sam = await w.as('aldermoor/sam');
  await sam.get(`/children/${other}/work/${last}/take-out`);
  expect(
    (await sam.post(`/children/${other}/work/${last}/take-out`, { because: 'Wrong child' })).status,
  ).toBe(303);
  expect(await seen()).toMatchObject({ triesSince: 1 });
  const period = { from: w.clock.now().subtract({ hours: 24 }), to: w.clock.now().add({ hours: 1 }) };
  const figures = await w.act('aldermoor/sam', (work) => workFigures(work.tx, period));
  expect(figures).toMatchObject({ afterDeclined: 1, afterDeclinedChildren: 1 });
});

test('partners read what their agency wrote or was given; social care reads theirs', async () => {
  const other = await workedWith(w, 'Bo');
  const shared = { outcome: 'HELD', way: 'IN_PERSON' } as const;
  await w.act('aldermoor/sam', (work) => recordSession(work, other, { ...shared, happened: 'For us' }));
  await w.act('aldermoor/sam', (work) =>
    recordSession(work, other, { ...shared, happened: 'For police too', shareWith: ['POLICE'] }),
  );
  await w.act('aldermoor/gwen', (work) => recordSession(work, other, { ...shared, happened: 'By police' }));
  const said = async (who: string) => (await sessions(other, who)).map((each) => each.happened).toSorted();
  expect(await said('aldermoor/gwen')).toEqual(['By police', 'For police too']);
  expect(await said('aldermoor/vi')).toEqual([]);
  expect(await said('aldermoor/priya')).toEqual(['By police', 'For police too', 'For us']);
});

test('each child’s record shows only its own note of a group; nobody else’s name is on it', async () => {
  const made = await groupOfTwo(w);
  const note = async (who: string, member: string, happened: string) => {
    const browser = await w.as(who);
    await browser.get(`/groups/${made.group}/sessions/${made.met}/notes/${member}`);
    return browser.post(`/groups/${made.group}/sessions/${made.met}/notes/${member}`, { happened });
  };
  expect((await note('aldermoor/sam', made.member, 'Fitted a chain')).status).toBe(303);
  expect((await note('aldermoor/nell', made.other, 'Swept the yard')).status).toBe(303);
  const sam = await w.as('aldermoor/sam');
  const nell = await w.as('aldermoor/nell');
  const jaydens = (await sam.get(`/children/${made.jayden}/work`)).html;
  const kais = (await nell.get(`/children/${made.kai}/work`)).html;
  expect(jaydens).toContain('Fitted a chain');
  expect(jaydens).toContain('Thursday bikes');
  expect(jaydens).not.toMatch(/Kai|Swept the yard/);
  expect(kais).toContain('Swept the yard');
  expect(kais).not.toMatch(/Jayden|Fitted a chain/);
  const group = (await nell.get(`/groups/${made.group}`)).html;
  expect(group).toContain('Swept the yard');
  expect(group).not.toMatch(/Jayden|Fitted a chain/);
  // Once only: a second note is a correction of the first.
  expect((await sam.get(`/groups/${made.group}/sessions/${made.met}/notes/${made.member}`)).status).toBe(303);
});

test('who comes no longer keeps what was written, and has no place in later meetings', async () => {
  const made = await groupOfTwo(w);
  const sam = await w.as('aldermoor/sam');
  await sam.get(`/groups/${made.group}/sessions/${made.met}/notes/${made.member}`);
  await sam.post(`/groups/${made.group}/sessions/${made.met}/notes/${made.member}`, {
    happened: 'Rode round the yard',
  });
  await sam.get(`/groups/${made.group}/members/${made.member}/leave`);
  const early = await sam.post(`/groups/${made.group}/members/${made.member}/leave`, {
    'leftOn-day': '1',
    'leftOn-month': '1',
    'leftOn-year': '2026',
  });
  expect(early.html).toContain('Is before they began to come');
  expect(
    (await sam.post(`/groups/${made.group}/members/${made.member}/leave`, { because: 'Football instead' }))
      .status,
  ).toBe(303);
  w.clock.advance({ hours: 24 });
  const later = await meets(w, made.group, 'aldermoor/nell');
  const again = await w.as('aldermoor/sam');
  expect((await again.get(`/groups/${made.group}/sessions/${later}/notes/${made.member}`)).status).toBe(404);
  expect((await again.get(`/children/${made.jayden}/work`)).html).toContain('Rode round the yard');
  await joins(w, 'aldermoor/sam', made.group, made.jayden);
});

test('the database hides the other child of a group even from a query without a policy', async () => {
  const made = await groupOfTwo(w);
  const rows = await w.admin<{ n: number }>(
    'select count(*)::int as n from work.group_member where group_id = $1',
    [made.group],
  );
  expect(rows[0]?.n).toBe(3);
  const seen = await w.act('aldermoor/sam', (work) => membersOf(work.tx, made.group));
  const children = seen.map((each) => each.childId);
  expect(children).toContain(made.jayden);
  expect(children).not.toContain(made.kai);
});

test('advice is counted by agency and theme for the whole team; its words about a child stay with the child', async () => {
  const other = await workedWith(w, 'Zed', [['aldermoor/priya', 'ALLOCATED']]);
  await w.act('aldermoor/nell', (work) =>
    recordConsultation(work, {
      askedByAgency: 'COLLEGE',
      themes: ['WORRY', 'TALKING'],
      advice: 'Ask Zed alone',
      childId: other,
    }),
  );
  const period = { from: w.clock.now().subtract({ hours: 1 }), to: w.clock.now().add({ hours: 1 }) };
  const figures = await w.act('aldermoor/sam', (work) => consultationFigures(work.tx, period));
  expect(figures).toContainEqual({ by: 'AGENCY', code: 'COLLEGE', n: 1 });
  expect(figures).toContainEqual({ by: 'THEME', code: 'TALKING', n: 1 });
  const list = (await (await w.as('aldermoor/sam')).get('/consultations')).html;
  expect(list).not.toContain('Zed');
  expect((await (await w.as('aldermoor/priya')).get(`/children/${other}/work`)).html).toContain(
    'Advice given about Zed',
  );
});

test('the caseload is by name, and shows days without a colour', async () => {
  const rows = await w.act('aldermoor/sam', (work) => caseloadSeen(work));
  const names = rows.map(({ child: each }) => each.givenName ?? '');
  expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'en-GB')));
  const page = (await (await w.as('aldermoor/sam')).get('/caseload')).html;
  expect(page).toContain('Not yet, as far as is written here');
  expect(page).not.toMatch(/app-clock-chip|govuk-tag--red/);
});

test('the trusted adult is named on the tab; how fast help came is told with n', async () => {
  await w.act('aldermoor/sam', (work) =>
    recordFact(work, { childId: child, kind: 'TRUSTED_ADULT', words: 'Old Ferdie', source: 'said so' }),
  );
  const sam = await w.as('aldermoor/sam');
  expect((await sam.get(`/children/${child}/work`)).html).toContain('Old Ferdie');
  const period = { from: w.clock.now().subtract({ hours: 24 * 400 }), to: w.clock.now() };
  const figure = await w.act('aldermoor/mo', (work) => firstResponseFigure(work.tx, period));
  expect(figure).toMatchObject({ n: 0, triedHours: null });
});
