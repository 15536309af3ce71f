import { beforeAll, describe, expect, it } from 'vitest';
import { postingIdOf, staffIdOf } from '../../../seeds/region/load-structure.ts';
import { type World, world } from '../../../tests/support/world.ts';
import { dayOf } from '../../platform/clock/wall-clock.ts';
import { FieldErrors, Refusal, StaleEdit } from '../../platform/http/decision.ts';
import { clocksOf } from '../deadlines/index.ts';
import { movesConsidered } from '../outcomes/index.ts';
import { involvementOf } from '../referrals/index.ts';
import { beforeAndAfter, isNamedIn, stateAfter, wrongWithDays } from './act.ts';
import { PART_KINDS, PRINCIPLES } from './act-parts.ts';
import { accept, inActNow, keep, openChild, refer } from './act-testing.ts';
import { actStanding, decideAct, endAct, keepActPart, referToAct, settleMove, startAct } from './index.ts';

const on = (day: string) => Temporal.PlainDate.from(day);

describe('ACT by its rules', () => {
  it('has six principles, each with a question to look back on', () => {
    expect(PRINCIPLES).toHaveLength(6);
    expect(PRINCIPLES.every(({ ask }) => ask.endsWith('?'))).toBe(true);
  });
  it('a panel that needs to know more leaves the referral waiting', () => {
    expect([stateAfter('MORE_NEEDED'), stateAfter('ACCEPTED'), stateAfter('NOT_NOW')]).toEqual([
      'WAITING',
      'ACCEPTED',
      'NOT_NOW',
    ]);
  });
  it('a day to come, or before the earliest one, is named with its field', () => {
    const today = on('2026-03-10');
    const earliest = { day: on('2026-03-01'), says: 'Too early' };
    expect(wrongWithDays({ a: on('2026-03-11'), b: on('2026-02-28'), c: today }, today, earliest)).toEqual({
      a: 'Must be today or before',
      b: 'Too early',
    });
  });
  it('compares as many days before as since, the first day included, a year at most', () => {
    expect(beforeAndAfter(on('2026-03-01'), on('2026-03-10'))).toMatchObject({
      days: 10,
      from: on('2026-02-19'),
    });
    expect(beforeAndAfter(on('2020-03-01'), on('2026-03-10')).days).toBe(365);
  });
  it('finds whoever referred among those who decided, however it is written', () => {
    expect(isNamedIn('Mo\nSAM QUILLFEATHER, worker', 'Sam Quillfeather')).toBe(true);
    expect(isNamedIn('Mo', '')).toBe(false);
  });
  it('no part of ACT asks for a day by which something is due', () => {
    const names = PART_KINDS.flatMap(({ fields }) =>
      fields.filter((f) => f.as === 'date').map((f) => f.name),
    );
    expect(new Set(names)).toEqual(new Set(['on']));
  });
});

let w: World;
beforeAll(async () => {
  w = await world();
});
const today = (name: string) => {
  const { day, month, year } = dayOf(w.clock.now());
  return { [`${name}-day`]: `${day}`, [`${name}-month`]: `${month}`, [`${name}-year`]: `${year}` };
};
const standing = (child: string) => w.act('aldermoor/mo', (work) => actStanding(work as never, child));
const clocks = async (child: string, rule: string) =>
  (await w.act('aldermoor/mo', (work) => clocksOf(work.tx, child))).filter((each) => each.rule === rule);

describe('the panel', () => {
  it('whoever referred does not decide, not even in another posting or in the list of names', async () => {
    const child = await openChild(w, 'Panel');
    const referral = await refer(w, child);
    const decide = (who: string, members: string) =>
      w.act(who, (work) =>
        decideAct(work, {
          ...{ referralId: referral, version: 1, decision: 'ACCEPTED', decidedOn: dayOf(work.now) },
          ...{ members, rationale: 'Yes' },
        }),
      );
    await expect(decide('aldermoor/sam', 'Mo')).rejects.toBeInstanceOf(Refusal);
    await expect(decide('aldermoor/mo', 'Mo\nSam Quillfeather')).rejects.toBeInstanceOf(FieldErrors);
    await expect(
      w.admin(
        `insert into act.panel_decision (authority_id, id, referral_id, child_id, decision, decided_on, members, rationale, written_at, decided_by, decider_staff, referrer_staff)
         select authority_id, gen_random_uuid(), id, child_id, 'ACCEPTED', current_date, 'x', 'x', now(), referred_by, referrer_staff, referrer_staff from act.referral where id = $1`,
        [referral],
      ),
    ).rejects.toThrow(/check/);
    expect(staffIdOf('aldermoor/sam')).toBe((await standing(child)).waiting?.referrerStaff);
    await decide('aldermoor/mo', 'Mo\nLior');
    expect((await standing(child)).toBegin?.id).toBe(referral);
  });
  it('two managers who decide at once: the second sees what the first wrote', async () => {
    const child = await openChild(w, 'Twice');
    const referral = await refer(w, child);
    await accept(w, referral);
    const late = accept(w, referral);
    await expect(late).rejects.toBeInstanceOf(StaleEdit);
    await expect(late).rejects.toMatchObject({ savedBy: expect.stringContaining('Mo') });
    expect((await standing(child)).decisions).toHaveLength(1);
  });
  it('a no says what is offered instead, and the child can be referred again', async () => {
    const child = await openChild(w, 'Later');
    const referral = await refer(w, child);
    const mo = await w.as('aldermoor/mo');
    const at = `/children/${child}/act/referral/${referral}/panel`;
    await mo.get(at);
    const asked = {
      ...today('decidedOn'),
      decision: 'NOT_NOW',
      members: 'Mo',
      rationale: 'Her school holds her',
      dissent: 'Lior: now',
    };
    const refused = await mo.post(at, asked);
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('Enter what is offered instead');
    expect(refused.html).toContain('Her school holds her');
    expect((await mo.post(at, { ...asked, instead: 'A mentor at school' })).status).toBe(303);
    const sam = await w.as('aldermoor/sam');
    const { html } = await sam.get(`/children/${child}/act`);
    expect(html).toContain('Lior: now');
    expect(html).toContain('Refer to ACT');
  });
  it('a child who is not open to the team is not referred, and is referred once at a time', async () => {
    const child = await openChild(w, 'Once');
    await refer(w, child);
    await expect(refer(w, child, 'aldermoor/priya')).rejects.toBeInstanceOf(Refusal);
    const closed = await w.act('aldermoor/mo', async (work) => (await involvementOf(work.tx, child))?.id);
    await w.admin('update referrals.involvement set closed_at = now() where id = $1', [closed ?? '']);
    await w.admin(`update act.referral set state = 'WITHDRAWN' where child_id = $1`, [child]);
    await expect(
      w.act('aldermoor/sam', (work) => referToAct(work, child, { why: 'Again', placementRisk: 'NO' })),
    ).rejects.toBeInstanceOf(Refusal);
  });
  it('a double press sends one referral', async () => {
    const child = await openChild(w, 'Double');
    const sam = await w.as('aldermoor/sam');
    const { html: from } = await sam.get(`/children/${child}/act/refer`);
    const press = () =>
      sam.post(`/children/${child}/act/refer`, { why: 'Now', placementRisk: 'NO' }, { from });
    expect([(await press()).status, (await press()).status]).toEqual([303, 303]);
    expect((await standing(child)).referrals).toHaveLength(1);
  });
});

describe('ACT goes on', () => {
  it('the key worker is allocated with the programme; over the cap is said and never a bar', async () => {
    const began: boolean[] = [];
    for (let n = 0; n < 7; n += 1) {
      const child = await openChild(w, `Load${n}`);
      const referralId = await refer(w, child);
      await accept(w, referralId, false);
      const { isOver } = await w.act('aldermoor/mo', (work) =>
        startAct(work, {
          ...{ referralId, startedOn: dayOf(work.now) },
          keyWorkerPostingId: postingIdOf('aldermoor/nell'),
        }),
      );
      began.push(isOver);
      const open = await w.act('aldermoor/mo', (work) => involvementOf(work.tx, child));
      expect(open?.agreement?.programme).toBe('ACT');
      expect(open?.lead?.postingId).toBe(postingIdOf('aldermoor/sam'));
    }
    expect(began[0]).toBe(false);
    expect(began.some(Boolean)).toBe(false);
    const { child } = await inActNow(w, 'Cap');
    await w.admin(
      `update access.authority set settings = jsonb_set(settings, '{programmeCaps}', '{"ACT": 1}') where code = 'aldermoor'`,
    );
    const mo = await w.as('aldermoor/mo');
    await mo.get(`/children/${child}/act/people`);
    const page = await mo.get(`/children/${child}/act/people`);
    expect(page.html).toContain('over the cap. You can still allocate');
    const saved = await mo.post(`/children/${child}/act/people`, {
      keyWorkerPostingId: postingIdOf('aldermoor/nell'),
    });
    expect(saved.status).toBe(303);
    expect((await standing(child)).programme?.keyWorkerPostingId).toBe(postingIdOf('aldermoor/nell'));
  });
  it('the Ambitions meeting is owed within eight weeks of first meeting, and is met by being held', async () => {
    const { child } = await inActNow(w, 'Eight');
    const [owed] = await clocks(child, 'D20');
    const now = dayOf(w.clock.now());
    expect(dayOf(owed?.dueAt.subtract({ seconds: 1 }) ?? w.clock.now()).equals(now.add({ days: 56 }))).toBe(
      true,
    );
    await keep(w, child, 'ambitions', { want: 'My own door', first: 'See my nan on Sundays' });
    expect((await clocks(child, 'D20'))[0]?.outcome).toBe('met');
  });
  it('when worry rises a My Safety Plan is owed in five working days, and writing it answers that', async () => {
    const { child } = await inActNow(w, 'Worry');
    await keep(w, child, 'worry', { what: 'The white car' });
    expect((await clocks(child, 'D21'))[0]?.stoppedAt).toBeNull();
    await keep(w, child, 'safety-plan', { worries: 'Him', keeps: 'PHONE' });
    expect((await clocks(child, 'D21'))[0]?.outcome).toBe('met');
  });
  it('their own goals have no day: after a year nothing of them is late, and ACT has not ended', async () => {
    const { child } = await inActNow(w, 'Pace');
    await keep(w, child, 'ambitions', { first: 'Learn to swim', second: 'A dog' });
    const before = (await w.act('aldermoor/mo', (work) => clocksOf(work.tx, child))).length;
    w.clock.advance({ hours: 24 * 400 });
    const again = await w.as('aldermoor/tariq');
    const { html } = await again.get(`/children/${child}/act`);
    expect(html).toContain('Learn to swim');
    const goals = html.slice(html.indexOf('id="act-goals"'), html.indexOf('id="act-ambitions"'));
    expect(goals).toContain('A dog');
    expect(goals).not.toMatch(/overdue|\blate\b|past its day|was due|by \d/i);
    expect((await w.act('aldermoor/mo', (work) => clocksOf(work.tx, child))).length).toBe(before);
    expect((await standing(child)).isRunning).toBe(true);
  });
  it('two people who write one My Safety Plan at once lose nothing', async () => {
    const { child, programme } = await inActNow(w, 'Both');
    await keep(w, child, 'safety-plan', { worries: 'Him', keeps: 'PHONE' });
    await expect(
      keep(w, child, 'safety-plan', { worries: 'Her', keeps: 'PAPER' }, 'aldermoor/sam'),
    ).rejects.toThrow(StaleEdit);
    const change = (words: string) =>
      w.act('aldermoor/sam', (work) =>
        keepActPart(work, {
          ...{ childId: child, kind: 'safety-plan', itemId: programme, version: 1 },
          said: { on: dayOf(work.now).toString(), worries: words, keeps: 'PHONE' },
        }),
      );
    await change('Him, and the car');
    await expect(change('Nobody')).rejects.toBeInstanceOf(StaleEdit);
  });
  it('the copy for a pocket holds their words and nothing else, and there is none where it is safe nowhere', async () => {
    const { child, programme } = await inActNow(w, 'Pocket');
    await keep(w, child, 'safety-plan', {
      worries: 'the car on fridays',
      say: 'pineapple',
      keeps: 'SOMEBODY',
      keptBy: 'Her aunt Ottoline',
    });
    const tariq = await w.as('aldermoor/tariq');
    const { html } = await tariq.get(`/children/${child}/act/safety-plan/print`);
    const seen = html.replaceAll(/<script>.*?<\/script>|<[^>]+>/gs, ' ');
    expect(seen).toContain('the car on fridays');
    expect(seen).toContain('pineapple');
    expect(seen).not.toMatch(/Pocket|Brook|Holdfast|Aldermoor|ACT|Tariq|Ottoline|safeguard/i);
    await w.act('aldermoor/tariq', (work) =>
      keepActPart(work, {
        ...{ childId: child, kind: 'safety-plan', itemId: programme, version: 1 },
        said: { on: dayOf(work.now).toString(), worries: 'the car', keeps: 'NOWHERE' },
      }),
    );
    expect((await tariq.get(`/children/${child}/act/safety-plan/print`)).status).toBe(404);
  });
  it('a move that is avoided keeps what it would have cost, in the outcomes', async () => {
    const { child } = await inActNow(w, 'Stays');
    const moves = () => w.act('aldermoor/mo', (work) => movesConsidered(work.tx, child));
    const [move] = await moves();
    expect(move).toMatchObject({ outcome: 'UNDECIDED', area: 'OUT', band: 'W5000' });
    const settle = (version: number) =>
      w.act('aldermoor/tariq', (work) =>
        settleMove(
          work,
          { childId: child, lineId: move?.lineId ?? '', version },
          { code: 'AVOIDED', on: dayOf(work.now) },
        ),
      );
    await settle(1);
    expect((await moves())[0]).toMatchObject({
      outcome: 'AVOIDED',
      band: 'W5000',
      words: 'Missing each Friday',
    });
    await expect(settle(1)).rejects.toBeInstanceOf(StaleEdit);
  });
  it('ends by a person, with a reason and the young person’s words; the child stays open to the team', async () => {
    const { child } = await inActNow(w, 'Ends');
    await keep(w, child, 'worry', { what: 'A new phone' });
    const ending = { reason: 'SETTLED', words: 'Her tutor goes on', childView: 'i am alright now' } as const;
    const end = (who: string, version = 1) =>
      w.act(who, (work) => endAct(work, { childId: child, version }, { ...ending, on: dayOf(work.now) }));
    await expect(end('aldermoor/sam')).rejects.toBeInstanceOf(Refusal);
    await expect(end('aldermoor/tariq', 7)).rejects.toBeInstanceOf(StaleEdit);
    await end('aldermoor/tariq');
    expect((await clocks(child, 'D20'))[0]?.outcome).toBe('not_applicable');
    expect((await clocks(child, 'D21'))[0]?.outcome).toBe('not_applicable');
    expect(await w.act('aldermoor/mo', (work) => involvementOf(work.tx, child))).toBeDefined();
    const sam = await w.as('aldermoor/sam');
    const { html } = await sam.get(`/children/${child}/act`);
    expect(html).toContain('i am alright now');
    expect(html).toContain('Was in ACT');
  });
  it('times missing are counted for as many days before as since, and never shown as nought to who may not read them', async () => {
    const { child } = await inActNow(w, 'Counted');
    await w.admin(
      `insert into missing.episode (authority_id, id, child_id, category, kind, missing_from, returned_at, reported_by_kind, source, recorded_at, changed_at)
       select authority_id, gen_random_uuid(), id, 'HOME', 'M', $2::timestamptz - d * interval '1 day', $2::timestamptz - d * interval '1 day' + interval '5 hours', 'PARENT', 'test', $2, $2
         from people.child, generate_series(0, 3) d where id = $1`,
      [child, w.clock.now().subtract({ minutes: 1 }).toString()],
    );
    w.clock.advance({ hours: 24 * 30 });
    const { html } = await (await w.as('aldermoor/tariq')).get(`/children/${child}/act`);
    const row = html.slice(html.indexOf('Reported missing'), html.indexOf('Where they live'));
    expect(row).toContain('3 times in 31 days');
    expect(row).toContain('1 time in 31 days');
  });
});

describe('on the record and on My day', () => {
  it('the tab is there only for a child who is referred to ACT or in it', async () => {
    const child = await openChild(w, 'Tab');
    const hasTab = async (who?: string) =>
      /moj-sub-navigation__link[^>]*href="[^"]*\/act"|href="[^"]*\/act"[^>]*moj-sub-navigation__link/.test(
        (await (await w.as(who ?? 'aldermoor/sam')).get(`/children/${child}`)).html,
      );
    expect(await hasTab()).toBe(false);
    await refer(w, child);
    expect(await hasTab()).toBe(true);
    expect(await hasTab('aldermoor/ed')).toBe(false);
  });
  it('the panel sees who waits, the key worker whom they walk with', async () => {
    const child = await openChild(w, 'Queue');
    await refer(w, child);
    expect((await (await w.as('aldermoor/mo')).get('/')).html).toContain('ACT: waiting for the panel');
    await inActNow(w, 'Mine');
    expect((await (await w.as('aldermoor/tariq')).get('/')).html).toContain('Key worker in ACT');
    expect((await (await w.as('aldermoor/gwen')).get('/')).html).not.toContain('Key worker in ACT');
  });
});
