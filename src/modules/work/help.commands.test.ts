import { beforeAll, expect, test } from 'vitest';
import { postingIdOf, teamIdOf } from '../../../seeds/region/load-structure.ts';
import { type World, world } from '../../../tests/support/world.ts';
import { createChild, recordConcern, recordRelative, recordSocialCareStatus } from '../people/index.ts';
import { approveClosing, proposeClosing } from '../referrals/index.ts';
import { helpOf } from './help.queries.ts';
import {
  addOnwardStep,
  addService,
  approachingEighteen,
  onwardFigures,
  parentOfferFigures,
  recordParentOffer,
  recordSession,
  recordTransitionStep,
  referOn,
  saveTransition,
  transitionFigures,
} from './index.ts';
import { waitingForHelp } from './onward.store.ts';
import { workedWith } from './sessions.access.ts';

let w: World;
let child: string;
beforeAll(async () => {
  w = await world();
  child = await workedWith(w);
});
const SAM = 'aldermoor/sam';
const today = () => w.clock.now().toZonedDateTimeISO('Europe/London').toPlainDate();
const help = (of = child, who = SAM) => w.act(who, (work) => helpOf(work, of));
const onward = (more: Partial<Parameters<typeof referOn>[2]> = {}, of = child, who = SAM) =>
  w.act(who, (work) =>
    referOn(work, of, {
      ...{ serviceName: 'Boxing on Fridays', kind: 'YOUTH_ACTIVITY', why: 'He asked', consent: 'CHILD' },
      ...more,
    }),
  );
const born = (text: string | undefined, givenName: string, precision?: 'month' | 'estimated') =>
  workedWith(w, givenName).then(async (id) => {
    await w.admin('update people.child set born_on = $2, birth_precision = $3 where id = $1', [
      id,
      text ?? null,
      text ? (precision ?? 'exact') : null,
    ]);
    return id;
  });
async function open(of: string): Promise<void> {
  await w.admin(
    `insert into referrals.involvement (authority_id, id, child_id, team_id, opened_at, opened_by)
     values (1, gen_random_uuid(), $1, $2, $3, $4)`,
    [
      of,
      teamIdOf('aldermoor', 'team'),
      w.clock.now().subtract({ hours: 999 }).toString(),
      postingIdOf('aldermoor/mo'),
    ],
  );
}

test('a referral on goes from asking to ending in dated steps, and says who follows it up', async () => {
  const id = await onward({ chaserId: postingIdOf('aldermoor/priya'), on: today().subtract({ days: 40 }) });
  const step = (became: 'CHASED' | 'ACCEPTED' | 'STARTED', version: number, ago: number) =>
    w.act(SAM, (work) =>
      addOnwardStep(work, { onwardId: id, version }, { became, on: today().subtract({ days: ago }) }),
    );
  await step('CHASED', 1, 20);
  const waits = await w.act(SAM, (work) => waitingForHelp(work.tx));
  expect(waits.find((each) => each.id === id)).toMatchObject({
    became: 'MADE',
    chaserName: 'Priya Holloway-Marsh',
  });
  expect(waits.find((each) => each.id === id)?.chasedOn?.toString()).toBe(
    today().subtract({ days: 20 }).toString(),
  );
  await step('ACCEPTED', 2, 10);
  await step('STARTED', 3, 2);
  expect((await w.act(SAM, (work) => waitingForHelp(work.tx))).some((each) => each.id === id)).toBe(false);
  const row = (await help()).onwards.find((each) => each.id === id);
  expect(row?.steps.map((each) => each.became)).toEqual(['MADE', 'CHASED', 'ACCEPTED', 'STARTED']);
});

test('without consent the basis is said', async () => {
  await expect(onward({ consent: 'WITHOUT' })).rejects.toMatchObject({ fields: { consentWords: /basis/ } });
  await expect(onward({ consent: 'WITHOUT', consentWords: 'He is in danger tonight' })).resolves.toBeTruthy();
});

test('a day to come, before birth, a service of nobody, and a far too long reason are asked again', async () => {
  const page = `/children/${child}/help/new`;
  const sam = await w.as(SAM);
  await sam.get(page);
  const typed = { serviceName: 'Boxing', kind: 'YOUTH_ACTIVITY', consent: 'CHILD', why: 'He asked for it' };
  const wrong: [Record<string, string>, string][] = [
    [{ ...typed, why: '' }, 'Enter why'],
    [{ ...typed, why: 'x'.repeat(2001) }, '2,000 characters or fewer'],
    [{ ...typed, serviceName: '' }, 'Choose a service'],
    [{ ...typed, kind: '' }, 'Choose what it is for'],
    [{ ...typed, serviceId: '01900000-0000-7000-8000-00000000dead' }, 'Choose a service of the directory'],
    [{ ...typed, 'on-day': '1', 'on-month': '1', 'on-year': '2027' }, 'Must be today or before'],
    [{ ...typed, 'on-day': '1', 'on-month': '1', 'on-year': '2009' }, 'before they were born'],
    [{ ...typed, chaserId: postingIdOf('brackenford/kit') }, 'Choose from the list'],
  ];
  for (const [fields, sentence] of wrong) {
    const answer = await sam.post(page, fields);
    expect(answer.status, sentence).toBe(422);
    expect(answer.html).toContain(sentence);
  }
  expect((await sam.post(page, typed)).status).toBe(303);
});

test('two people who write a step at once: the second sees the first', async () => {
  const id = await onward();
  const at = `/children/${child}/help/${id}/step`;
  const sam = await w.as(SAM);
  const priya = await w.as('aldermoor/priya');
  await sam.get(at);
  await priya.get(at);
  expect((await sam.post(at, { became: 'ACCEPTED', words: 'They rang' })).status).toBe(303);
  const second = await priya.post(at, { became: 'DECLINED', words: 'A letter came' });
  expect(second.status).toBe(409);
  expect(second.html).toContain('They rang');
  expect(second.html).toContain('A letter came');
});

test('therapy: that it began and ended; nothing said there has a place, in the form or in the database', async () => {
  const id = await onward({ serviceName: 'The talking room', kind: 'COUNSELLING' });
  const at = `/children/${child}/help/${id}/step`;
  const sam = await w.as(SAM);
  expect((await sam.get(at)).html).not.toContain('name="words"');
  expect((await sam.post(at, { became: 'STARTED', words: 'She spoke of her uncle' })).status).toBe(422);
  expect((await sam.post(at, { became: 'STARTED' })).status).toBe(303);
  await expect(
    w.admin('update work.onward_step set words = $2 where onward_id = $1', [id, 'what was said']),
  ).rejects.toThrow('nothing of therapy is put into words');
});

test('therapy is a fact of health: not for police, not for a voluntary agency, not on their timeline', async () => {
  const id = await onward({ serviceName: 'The quiet house', kind: 'SARC' });
  for (const who of ['aldermoor/gwen', 'aldermoor/vi', 'aldermoor/lior']) {
    const page = await w.as(who);
    expect((await page.get(`/children/${child}/help`)).html).not.toContain('The quiet house');
    expect((await page.get(`/children/${child}/timeline`)).html).not.toContain('The quiet house');
  }
  expect((await (await w.as('aldermoor/priya')).get(`/children/${child}/help`)).html).toContain(
    'The quiet house',
  );
  expect((await help(child, 'aldermoor/hana')).onwards.some((each) => each.id === id)).toBe(true);
});

test('what a child told stands on no paper for a parent', async () => {
  const told = 'zebra-marmalade';
  const kid = await workedWith(w, 'Paperboy');
  await w.act(SAM, async (work) => {
    await recordSession(work, kid, {
      ...{ outcome: 'HELD', way: 'IN_PERSON', happened: told, ownWords: told, aboutTheHelp: told },
    });
    await referOn(work, kid, {
      ...{
        serviceName: told,
        kind: 'FAMILY',
        why: told,
        hopedFor: told,
        consent: 'CHILD',
        consentWords: told,
      },
    });
    await saveTransition(work, kid, 0, { ownWords: told, stillWorried: told });
    await recordTransitionStep(work, kid, { became: 'OFFERED', ownWords: told, words: told });
    await recordParentOffer(work, kid, { toName: 'Dad', became: 'OFFERED', agreed: told, whatHelps: told });
  });
  const { id } = await w.act(SAM, (work) =>
    recordParentOffer(work, kid, {
      ...{ toName: 'Mum', became: 'OFFERED', kinds: ['GROUP'], agreed: 'Tea on Thursday', because: told },
    }),
  );
  const page = await (await w.as(SAM)).get(`/children/${kid}/help/parents/${id}/paper`);
  expect(page.status).toBe(200);
  expect(page.html).toContain('Tea on Thursday');
  expect(page.html).toContain('A group with other parents');
  expect(page.html).not.toContain(told);
  for (const word of ['Paperboy', 'Brook', 'exploit', 'safeguarding']) expect(page.html).not.toContain(word);
});

test('a parent who is also a person we are worried about: a warning before and after, and never a block', async () => {
  const kid = await workedWith(w, 'Warned');
  await w.act(SAM, async (work) => {
    await recordRelative(work, {
      ...{
        childId: kid,
        name: 'Carl Fenwater',
        relationship: 'STEP_PARENT',
        livesWith: 'NO',
        source: 'test',
      },
    });
    await recordConcern(work, {
      ...{ childId: kid, names: 'Carl Fenwater, "Cee"', role: 'SUSPECTED_EXPLOITER', basis: 'REPORTED' },
      ...{ words: 'Waits outside school', source: 'test' },
    });
  });
  const sam = await w.as(SAM);
  const at = `/children/${kid}/help/parents/new`;
  expect((await sam.get(at)).html).toContain(
    'Carl Fenwater: the name is like that of a person we are worried about',
  );
  const saved = await sam.post(at, { toName: 'Cee', became: 'OFFERED' });
  expect(saved.status).toBe(303);
  expect((await sam.get(saved.location ?? '')).html).toContain('like that of a person we are worried about');
  // A reader without such names is told of none.
  const priya = (await (await w.as('aldermoor/priya')).get(at)).html;
  expect(priya).not.toContain('worried about');
});

test('an offer is asked for in care too, and is kept with where the child lived that day', async () => {
  const kid = await workedWith(w, 'Carried');
  await w.act('aldermoor/fern', (work) =>
    recordSocialCareStatus(work, {
      ...{
        childId: kid,
        status: 'CLA_FULL',
        from: today().subtract({ days: 90 }),
        asAt: work.now,
        source: 'test',
      },
    }),
  );
  const sam = await w.as(SAM);
  expect((await sam.get(`/children/${kid}/help`)).html).toContain(
    'lives in care: the offer is for parents and for carers',
  );
  await expect(
    w.act(SAM, (work) => recordParentOffer(work, kid, { toName: 'Dad', became: 'NOT_OFFERED' })),
  ).rejects.toMatchObject({ fields: { because: 'Enter why it was not offered' } });
  await w.act(SAM, (work) => recordParentOffer(work, kid, { toName: 'Dad', became: 'OFFERED' }));
  expect((await help(kid)).offers[0]?.childLives).toBe('CARE');
  expect((await sam.get(`/children/${kid}/help`)).html).not.toContain('lives in care: the offer');
  await open(kid);
  const atHome = await workedWith(w, 'Homely');
  await open(atHome);
  await w.act(SAM, (work) =>
    recordParentOffer(work, atHome, { toName: 'Nan', became: 'NOT_OFFERED', because: 'Away' }),
  );
  const figures = await w.act('aldermoor/mo', (work) => parentOfferFigures(work.tx, today()));
  expect(figures).toEqual([
    { lives: 'CARE', part: 1, n: 1 },
    { lives: 'NOT_KNOWN', part: 0, n: 1 },
  ]);
});

test('a child who moves to another authority in the middle: what goes on ends with that reason', async () => {
  const kid = await workedWith(w, 'Mover');
  await open(kid);
  const going = await onward({}, kid);
  const over = await onward({ serviceName: 'The talking room', kind: 'COUNSELLING' }, kid);
  await w.act(SAM, (work) => addOnwardStep(work, { onwardId: over, version: 1 }, { became: 'DECLINED' }));
  const theirs = await onward({ serviceName: 'A nurse', kind: 'HEALTH' }, kid, 'aldermoor/hana');
  const { closingId } = await w.act(SAM, (work) =>
    proposeClosing(work, { childId: kid, reason: 'moved-area', summary: 'Gone to his aunt, far away' }),
  );
  await w.act('aldermoor/mo', (work) =>
    approveClosing(work, { closingId, version: 1, overrideReason: 'The team there answers for the rest' }),
  );
  const rows = new Map((await help(kid, 'aldermoor/mo')).onwards.map((each) => [each.id, each.steps]));
  expect(rows.get(going)?.at(-1)).toMatchObject({ became: 'ENDED', result: 'MOVED' });
  expect(rows.get(over)?.map((each) => each.became)).toEqual(['MADE', 'DECLINED']);
  // What health keeps to itself is health's to end.
  expect(rows.has(theirs)).toBe(false);
});

test('a closing for another reason leaves the help that goes on', async () => {
  const kid = await workedWith(w, 'Stayer');
  await open(kid);
  const going = await onward({}, kid);
  const { closingId } = await w.act(SAM, (work) =>
    proposeClosing(work, { childId: kid, reason: 'step-down', summary: 'Safe for months' }),
  );
  await w.act('aldermoor/mo', (work) =>
    approveClosing(work, { closingId, version: 1, overrideReason: 'Agreed by everybody' }),
  );
  const row = (await help(kid, 'aldermoor/mo')).onwards.find((each) => each.id === going);
  expect(row?.steps).toHaveLength(1);
});

test('referrals on are counted by what for and by programme', async () => {
  const service = await w.act('aldermoor/bea', (work) =>
    addService(work, { name: 'Northmoor mentoring', kind: 'MENTORING', programme: 'STEER' }),
  );
  await onward({ serviceId: service, serviceName: undefined, kind: undefined });
  const period = { from: today(), to: today().add({ days: 1 }) };
  const figures = await w.act(SAM, (work) => onwardFigures(work.tx, period));
  expect(figures.find((each) => each.programme === 'STEER')).toEqual({
    ...{ kind: 'MENTORING', programme: 'STEER', n: 1, begun: 0, children: 1 },
  });
});

test('the directory: two who change an entry at once, and a waiting time heard tomorrow', async () => {
  const id = await w.act('aldermoor/mo', (work) => addService(work, { name: 'A roof', kind: 'HOUSING' }));
  const at = `/services/${id}/change`;
  const bea = await w.as('aldermoor/bea');
  const mo = await w.as('aldermoor/mo');
  await bea.get(at);
  await mo.get(at);
  const fields = { name: 'A roof', kind: 'HOUSING' };
  const future = { 'waitingHeardOn-day': '1', 'waitingHeardOn-month': '1', 'waitingHeardOn-year': '2030' };
  expect((await bea.post(at, { ...fields, waiting: 'Long', ...future })).status).toBe(422);
  expect((await bea.post(at, { ...fields, waiting: 'About 5 weeks' })).status).toBe(303);
  const late = await mo.post(at, { ...fields, waiting: 'About 7 weeks' });
  expect(late.status).toBe(409);
  expect(late.html).toContain('About 5 weeks');
  expect((await mo.get(`/services/${id}`)).html).toContain('About 5 weeks, heard on 16 November 2026');
});

test('those who approach 18 are listed by birthday; whose birth date nobody knows stand apart', async () => {
  const older = await born('2009-01-05', 'Older');
  const younger = await born('2010-11-16', 'Younger');
  const about = await born('2009-06-15', 'About', 'month');
  const unknown = await born(undefined, 'Unknown');
  const child15 = await born('2010-11-17', 'Fifteen');
  const list = await w.act(SAM, (work) => approachingEighteen(work));
  const ids = list.rows.map((each) => each.childId);
  expect(ids.filter((id) => [older, younger, about, child15].includes(id))).toEqual([older, about, younger]);
  expect(list.unknown.map((each) => each.id)).toContain(unknown);
  const html = (await (await w.as(SAM)).get('/transition')).html;
  expect(html).toContain('Was to be in place by 5 July 2026');
  expect(html).toContain('To be in place by about December 2026');
  expect(html).toContain('To be in place by 16 May 2028');
  expect(html).toContain('Birth date not known');
  const home = (await (await w.as(SAM)).get('/')).html;
  expect(home).toContain('Approaching 18');
});

test('a plan in place counts for those of 17½ and older who are open', async () => {
  const before = await w.act('aldermoor/mo', (work) => transitionFigures(work.tx, today()));
  const ready = await born('2009-05-16', 'Ready');
  const late = await born('2009-02-01', 'Latest');
  const young = await born('2009-05-17', 'Notyet');
  for (const id of [ready, late, young]) await open(id);
  await w.act(SAM, (work) =>
    recordTransitionStep(work, ready, { became: 'IN_PLACE', withWhom: 'Ready and her adult worker' }),
  );
  const after = await w.act('aldermoor/mo', (work) => transitionFigures(work.tx, today()));
  expect(after).toEqual({ part: before.part + 1, n: before.n + 2 });
});

test('the plan for becoming an adult: two who save at once, and a step before 14 or tomorrow', async () => {
  const kid = await born('2009-03-01', 'Twosome');
  const sam = await w.as(SAM);
  const priya = await w.as('aldermoor/priya');
  const at = `/children/${kid}/transition/plan`;
  await sam.get(at);
  await priya.get(at);
  expect((await sam.post(at, { ownWords: 'A dog, small' })).status).toBe(303);
  const second = await priya.post(at, { ownWords: 'A cat' });
  expect(second.status).toBe(409);
  expect(second.html).toContain('A dog, small');
  expect(second.html).toContain('A cat');
  const step = (more: object) =>
    w.act(SAM, (work) => recordTransitionStep(work, kid, { became: 'OFFERED', ...more }));
  await expect(step({ on: today().add({ days: 1 }) })).rejects.toMatchObject({ fields: { on: /today/ } });
  await expect(step({ on: Temporal.PlainDate.from('2020-01-01') })).rejects.toMatchObject({
    fields: { on: /14/ },
  });
  await expect(step({ became: 'IN_PLACE' })).rejects.toMatchObject({ fields: { withWhom: /agreed/ } });
});

test('closing asks for referrals that go on, and from 17 on for the plan', async () => {
  const kid = await born('2009-03-01', 'Closing');
  await onward({}, kid);
  const { helpRecordPart } = await import('./parts/help.part.tsx');
  const checks = () =>
    w.act(SAM, (work) => helpRecordPart.closing?.(work as never, kid) ?? Promise.resolve([]));
  expect((await checks()).map((each) => each.state)).toEqual(['not yet', 'not yet']);
  await w.act(SAM, (work) =>
    recordTransitionStep(work, kid, { became: 'IN_PLACE', withWhom: 'Everybody in it' }),
  );
  expect((await checks()).map((each) => each.state)).toEqual(['not yet', 'done']);
});

test('a child of another authority is nobody to refer, to plan for, or to offer for', async () => {
  const there = await w.act('brackenford/rob', (work) =>
    createChild(work, { givenName: 'Far', familyName: 'Away', source: 'test' }),
  );
  await expect(onward({}, there)).rejects.toMatchObject({ decision: { outcome: 'notrace' } });
  await expect(w.act(SAM, (work) => saveTransition(work, there, 0, {}))).rejects.toMatchObject({
    decision: { outcome: 'notrace' },
  });
});
