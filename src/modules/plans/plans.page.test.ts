import { beforeAll, describe, expect, it } from 'vitest';
import { postingIdOf } from '../../../seeds/region/load-structure.ts';
import { type Answer, type Browser, type World, world } from '../../../tests/support/world.ts';
import { relate } from '../access/index.ts';
import { addTurn } from '../deadlines/index.ts';
import { createChild } from '../people/index.ts';
import { findProduct } from '../sharing/index.ts';
import { disruptionPlansOf, startDisruptionPlan, triggerPlanOf, useTriggerPlan } from './index.ts';
import { childWithPlans } from './plans.access.ts';

let w: World;
let made: Awaited<ReturnType<typeof childWithPlans>>;
beforeAll(async () => {
  w = await world();
  made = await childWithPlans(w);
});
const planAt = () => `/children/${made.child}/trigger-plan`;

/** Where the line "Trigger plan" under the child's name leads; undefined when there is none. */
const bannerOf = (html: string) =>
  /<p class="app-plan-in-use[^"]*"><a class="govuk-link" href="([^"]+)"/.exec(html)?.[1];

/** Signs in with the password and the code, as a person does at night. */
async function signIn(handle: string): Promise<{ browser: Browser; home: Answer }> {
  const [code = '', name = ''] = handle.split('/');
  const browser = w.visitor();
  await browser.get('/sign-in');
  await browser.post('/sign-in', { email: `${name}@${code}.example.org`, password: w.password });
  await browser.get('/sign-in/code');
  const done = await browser.post('/sign-in/code', { code: w.code() });
  return { browser, home: await browser.get(done.location ?? '/') };
}

describe('the duty worker at night', () => {
  it('sees no trigger plan without a turn on the rota', async () => {
    const { browser, home } = await signIn('aldermoor/ruth');
    expect(home.html).not.toContain('Jay (Jayden) B., 15');
    expect((await browser.get(planAt())).status).toBe(404);
  });

  it('reaches the plan in at most 2 clicks from signing in', async () => {
    w.clock.advance({ minutes: 2 });
    await w.act('aldermoor/mo', (work) =>
      addTurn(work, {
        rota: 'out-of-hours',
        postingId: postingIdOf('aldermoor/ruth'),
        from: work.now,
        to: work.now.add({ hours: 9 }),
      }),
    );
    const { browser, home } = await signIn('aldermoor/ruth');
    let clicks = 0;
    expect(home.html).toContain('Jay (Jayden) B., 15');
    expect(home.html).not.toContain('Lantern Arcade');
    const form =
      home.html.split('<form').find((part) => part.includes(`/children/${made.child}/on-duty`)) ?? '';
    const next = /name="next" value="([^"]+)"/.exec(form)?.[1] ?? '';
    const token = /name="_csrf" value="([^"]+)"/.exec(form)?.[1] ?? '';
    clicks += 1;
    const opened = await browser.post(
      `/children/${made.child}/on-duty`,
      { _csrf: token, next },
      { raw: true },
    );
    expect(opened.location).toBe(planAt());
    const plan = await browser.get(opened.location ?? '');
    expect(plan.status).toBe(200);
    expect(plan.html).toContain('At once after 9pm');
    expect(plan.html).toContain('Lantern Arcade');
    expect(clicks).toBeLessThanOrEqual(2);
  });

  it('has one link to it from then on, and the plan stands first on the record', async () => {
    const ruth = await w.as('aldermoor/ruth');
    expect((await ruth.get('/')).html).toContain(`href="${planAt()}"`);
    expect(bannerOf((await ruth.get(`/children/${made.child}`)).html)).toBe(planAt());
  });

  it('leaves a grant in the audit and the time it ends', async () => {
    const [held] = await w.admin<{ until: string }>(
      `select to_char(to_at at time zone 'UTC', 'HH24:MI') as until from access.relationship where kind = 'DUTY' and child_id = $1`,
      [made.child],
    );
    expect(held?.until).toBe('18:32');
    const grants = await w.admin(
      `select 1 from audit.event where event = 'relationship.granted' and payload like '%"DUTY"%'`,
    );
    expect(grants).toHaveLength(1);
  });

  it('is led to the page that opens the record when the address of a plan is known', async () => {
    const [other] = await w.admin<{ id: string }>(
      `select p.id from access.posting p join access.staff s on s.id = p.staff_id where s.name like 'Nell%'`,
    );
    expect(other?.id).toBe(postingIdOf('aldermoor/nell'));
    await w.act('aldermoor/mo', (work) =>
      addTurn(work, {
        rota: 'team-duty',
        postingId: postingIdOf('aldermoor/nell'),
        from: work.now,
        to: work.now.add({ hours: 9 }),
      }),
    );
    const nell = await w.as('aldermoor/nell');
    expect((await nell.get(planAt())).location).toBe(`/children/${made.child}/on-duty`);
  });
});

describe('a trigger plan', () => {
  it('opens with what is needed at 2 in the morning', async () => {
    const { html } = await (await w.as('aldermoor/sam')).get(planAt());
    const first = html.indexOf('When to report to the police');
    expect(first).toBeGreaterThan(0);
    expect(first).toBeLessThan(html.indexOf('Height, build, hair, eyes, marks'));
    expect(html).toContain('The police have not agreed it yet');
    expect(html).toContain('Our own wording, not the official form');
  });

  it('shows both texts to whoever saves second, and keeps what they typed', async () => {
    const at = `${planAt()}/sections/health`;
    const sam = await w.as('aldermoor/sam');
    const priya = await w.as('aldermoor/priya');
    const mine = (await sam.get(at)).html;
    await priya.get(at);
    expect((await priya.post(at, { medication: 'Inhaler, twice a day', whatHelps: 'Ring Nan' })).status).toBe(
      303,
    );
    const second = await sam.post(at, { medication: 'Inhaler, once', whatHelps: '' }, { from: mine });
    expect(second.status).toBe(409);
    expect(second.html).toContain('Priya Holloway-Marsh saved this while you were writing');
    expect(second.html).toContain('Inhaler, twice a day');
    expect(second.html).toContain('Ring Nan');
    expect(second.html).toMatch(/<textarea[^>]*name="medication"[^>]*>\s*Inhaler, once/);
    const third = await sam.post(at, { medication: 'Inhaler, twice a day', whatHelps: 'Ring Nan first' });
    expect(third.status).toBe(303);
    const kept = await w.admin<{ said: Record<string, unknown> }>(
      `select said from plans.trigger_plan_version where child_id = $1 and part = 'health' order by version`,
      [made.child],
    );
    expect(kept.map((row) => JSON.stringify(row.said))).toEqual([
      expect.stringContaining('Ring Nan'),
      expect.stringContaining('Ring Nan first'),
    ]);
  });

  it('lets two people write different parts at once', async () => {
    const sam = await w.as('aldermoor/sam');
    const gwen = await w.as('aldermoor/gwen');
    await sam.get(`${planAt()}/sections/reach`);
    await gwen.get(`${planAt()}/sections/risk`);
    expect((await gwen.post(`${planAt()}/sections/risk`, { agreedGrade: 'HIGH' })).status).toBe(303);
    expect(
      (await sam.post(`${planAt()}/sections/reach`, { 'phones-1-what': 'Phone', phonesState: 'none' }))
        .status,
    ).toBe(303);
    const { html } = await sam.get(planAt());
    expect(html).toContain('High');
    expect(html).toContain('Phone');
  });

  it('keeps everything typed beside a date that cannot be', async () => {
    const sam = await w.as('aldermoor/sam');
    const at = `${planAt()}/sections/recognise`;
    await sam.get(at);
    const wrong = await sam.post(at, {
      'photoDate-day': '31',
      'photoDate-month': '2',
      'photoDate-year': '2026',
      description: 'Green coat',
    });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('Must be a real date');
    expect(wrong.html).toContain('Green coat');
    expect(wrong.html).toContain('value="31"');
  });

  it('says what is missing before it is complete, and takes a reason', async () => {
    const sam = await w.as('aldermoor/sam');
    const page = await sam.get(`${planAt()}/complete`);
    expect(page.html).toContain('When it is looked at again');
    const refused = await sam.post(`${planAt()}/complete`, {});
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('Say why it is complete all the same');
    expect((await sam.post(`${planAt()}/complete`, { reason: 'She moves tonight' })).status).toBe(303);
    const state = await w.act('aldermoor/sam', (work) => triggerPlanOf(work.tx, made.child));
    expect(state).toMatchObject({ isComplete: true, isActive: true });
    const shown = (await sam.get(planAt())).html;
    expect(shown).toContain('She moves tonight');
    expect(shown).toContain('Not yet on the statutory record');
    const product = await w.act('aldermoor/sam', (work) =>
      findProduct(work.tx, { childId: made.child, type: 'trigger-plan', id: state?.id ?? '' }),
    );
    expect(product?.version).toBe(state?.version);
  });

  it('that is no longer used leaves the lists and stays readable', async () => {
    const sam = await w.as('aldermoor/sam');
    await sam.get(`${planAt()}/use`);
    expect((await sam.post(`${planAt()}/use`, { want: 'stop' })).status).toBe(422);
    expect((await sam.post(`${planAt()}/use`, { want: 'stop', reason: 'Settled with Nan' })).status).toBe(
      303,
    );
    const shown = (await sam.get(planAt())).html;
    expect(shown).toContain('Settled with Nan');
    expect(shown).toContain('This plan is not in use');
    expect((await sam.get('/')).html).not.toContain(`href="${planAt()}"`);
    expect(bannerOf((await sam.get(`/children/${made.child}`)).html)).toBeUndefined();
    expect((await (await w.as('aldermoor/nell')).get(planAt())).status).toBe(404);
    await w.act('aldermoor/sam', (work) => useTriggerPlan(work, { childId: made.child, isActive: true }));
  });
});

describe('under row-level security', () => {
  const count = (handle: string, table: string) =>
    w.act(
      handle,
      async (work) =>
        (
          await work.tx.one<{ n: number }>({
            text: `select count(*)::int as n from plans.${table}`,
            values: [],
          } as never)
        ).n,
    );

  it('a return interviewer and a partner it is not shared with find no row of a plan', async () => {
    for (const table of [
      'trigger_plan',
      'trigger_plan_version',
      'disruption_plan',
      'planned_tactic',
      'intelligence_summary',
    ]) {
      expect(await count('aldermoor/jude', table), table).toBe(0);
      expect(await count('aldermoor/vi', table), table).toBe(0);
    }
    expect(await count('aldermoor/sam', 'trigger_plan')).toBe(1);
  });

  it('that a plan is in use is a flag: known to the authority, not to another, nor without the flag’s scope', async () => {
    expect(await count('aldermoor/nell', 'trigger_plan_flag')).toBe(1);
    expect(await count('brackenford/kit', 'trigger_plan_flag')).toBe(0);
    expect(await count('aldermoor/jude', 'trigger_plan_flag')).toBe(0);
  });
});

describe('a disruption plan', () => {
  const at = () => `/disruption-plans/${made.plan}`;
  it('shows intelligence to the agencies it names, on the page and in every copy', async () => {
    for (const [handle, isGiven] of [
      ['aldermoor/gwen', true],
      ['aldermoor/hana', true],
      ['aldermoor/sam', false],
      ['aldermoor/mo', false],
    ] as const) {
      const reader = await w.as(handle);
      expect((await reader.get(at())).html.includes('Two grey vans'), handle).toBe(isGiven);
      expect((await reader.get(`${at()}/print`)).html.includes('Two grey vans'), handle).toBe(isGiven);
    }
    const toSam = await (await w.as('aldermoor/sam')).get(`${at()}/print`);
    expect(toSam.html).not.toContain('What is known, in summary');
  });

  it('of brothers and sisters names to each reader only the child they may know of', async () => {
    const sister = await w.act('aldermoor/mo', async (work) => {
      const id = await createChild(work, { givenName: 'Ottoline', familyName: 'Brook', source: 'test' });
      for (const who of ['aldermoor/dan', 'aldermoor/tariq'])
        await relate(work, {
          childId: id,
          kind: 'CO_WORKER',
          postingId: postingIdOf(who),
          basis: 'given in a test',
        });
      await relate(work, {
        childId: made.child,
        kind: 'CO_WORKER',
        postingId: postingIdOf('aldermoor/tariq'),
        basis: 'given in a test',
      });
      return id;
    });
    const both = await w.act('aldermoor/tariq', (work) =>
      startDisruptionPlan(work, {
        childIds: [made.child, sister],
        answers: { objective: { said: 'Quiet evenings' } },
      }),
    );
    const dan = await w.as('aldermoor/dan');
    const page = await dan.get(`/disruption-plans/${both}`);
    expect(page.status).toBe(200);
    const print = await dan.get(`/disruption-plans/${both}/print`);
    for (const html of [page.html, print.html]) {
      expect(html).toContain('Ottoline');
      expect(html).not.toContain('Jay');
      expect(html).not.toContain(made.child);
    }
    expect((await (await w.as('aldermoor/tariq')).get(`/disruption-plans/${both}/print`)).html).toContain(
      'Jay',
    );
    expect(await w.act('aldermoor/dan', (work) => disruptionPlansOf(work.tx, made.child))).toEqual([]);
  });

  it('marks law that the authority has not checked, and leaves it out when told to', async () => {
    const sam = await w.as('aldermoor/sam');
    const form = await sam.get(`${at()}/tactics/new`);
    expect(form.html).toContain('Sexual risk order (to be checked by your authority before use)');
    expect(form.html).toContain('Child abduction warning notice<');
    await w.admin(
      `update access.authority set settings = settings || '{"hideUncheckedTactics": true}' where code = 'aldermoor'`,
    );
    const short = await sam.get(`${at()}/tactics/new`);
    expect(short.html).not.toContain('Sexual risk order');
    expect(short.html).toContain('Child abduction warning notice<');
    await w.admin(
      `update access.authority set settings = settings - 'hideUncheckedTactics' where code = 'aldermoor'`,
    );
  });

  it('needs a reason for a tactic that is not pursued, and keeps what was typed', async () => {
    const sam = await w.as('aldermoor/sam');
    await sam.get(`${at()}/tactics/new`);
    const refused = await sam.post(`${at()}/tactics/new`, {
      code: 'CAWN',
      leadAgency: 'POLICE',
      ownerName: 'Sergeant Oake',
      status: 'not-pursued',
      evidenceNeeded: 'Two witness accounts',
    });
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('Say why it is not pursued');
    expect(refused.html).toContain('Two witness accounts');
    const nobody = await sam.post(`${at()}/tactics/new`, {
      code: 'CAWN',
      leadAgency: 'POLICE',
      status: 'proposed',
    });
    expect(nobody.html).toContain('Say who owns it');
  });

  it('tells a colleague who is named as owner, and says until they agree that they have not', async () => {
    const sam = await w.as('aldermoor/sam');
    expect((await sam.get(at())).html).toContain('Sam Quillfeather (not agreed yet)');
    expect((await sam.get('/')).html).toContain('named you as owner of a step in a disruption plan');
    const tactic = `${at()}/tactics/${made.tactic}`;
    await sam.get(tactic);
    const fields = {
      leadAgency: 'POLICE',
      ownerPostingId: postingIdOf('aldermoor/sam'),
      ownerAgreed: 'yes',
      status: 'granted',
      'inForceFrom-day': '1',
      'inForceFrom-month': '11',
      'inForceFrom-year': '2026',
      'inForceTo-day': '30',
      'inForceTo-month': '11',
      'inForceTo-year': '2026',
    };
    expect((await sam.post(tactic, fields)).status).toBe(303);
    const page = (await sam.get(at())).html;
    expect(page).not.toContain('not agreed yet');
    expect(page).toContain('An order ends within 28 days');
  });
});

describe('a copy', () => {
  it('is recorded with its digest and recipient, and its name names nobody', async () => {
    const sam = await w.as('aldermoor/sam');
    const pdf = await sam.get(`${planAt()}/document/pdf?for=record`);
    expect(pdf.status).toBe(200);
    expect(pdf.html.startsWith('%PDF-')).toBe(true);
    expect(String(pdf.headers['content-disposition'])).toMatch(/filename="TP-[0-9a-f]{8}-v\d+\.pdf"/);
    const [issue] = await w.admin<{ sha256: string; recipient: string }>(
      `select sha256, recipient from sharing.issue order by issued_at desc, id desc limit 1`,
    );
    expect(issue?.recipient).toBe('the statutory record');
    const [event] = await w.admin<{ payload: string }>(
      `select payload from audit.event where event = 'document.exported' order by seq desc limit 1`,
    );
    expect(event?.payload).toContain(issue?.sha256 ?? 'no digest');
  });
});
