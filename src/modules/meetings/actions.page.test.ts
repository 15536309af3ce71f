import { beforeAll, describe, expect, it } from 'vitest';
import { postingIdOf, teamIdOf } from '../../../seeds/region/load-structure.ts';
import { arranged, asked, childOf } from '../../../tests/support/meetings.ts';
import { type World, world } from '../../../tests/support/world.ts';
import { sql } from '../../platform/db/sql.ts';
import { relate } from '../access/index.ts';
import { agencyLabel } from '../people/index.ts';
import { actionsOnTime, addAction, agencyAsOwner, agreeActionFrom, agreeLine, doneAction } from './index.ts';

let w: World;
let jay: string;
let meeting: string;
/** Stands for a standing meeting that is open; the module of standing meetings answers who minutes it. */
const sitting = '0192f0c1-2f6b-7c3a-9f64-6a1a1c1d0777';
const minutedBy = (handle: string | null) =>
  w.admin(`create or replace function meetings.sittings_i_minute() returns setof uuid language sql stable security definer set search_path = '' as $$
    select '${sitting}'::uuid where ${handle ? `access.posting_id() = '${postingIdOf(handle)}'` : 'false'} $$;
    create or replace function governance.is_on_the_agenda(of_sitting uuid, of_child uuid) returns boolean language sql stable security definer set search_path = '' as $$
    select of_sitting = '${sitting}' $$`);
const day = (text: string) => Temporal.PlainDate.from(text);
const agreed = (handle: string, over: Partial<Parameters<typeof agreeActionFrom>[1]> = {}) =>
  w.act(handle, (work) =>
    agreeActionFrom(work, {
      ...{
        childId: null,
        what: 'Write to the bus firm',
        due: day('2026-11-20'),
        source: 'SITTING',
        sourceId: sitting,
      },
      ...over,
    }),
  );
const say = async (handle: string, path: string, fields: Record<string, string>) => {
  const browser = await w.as(handle);
  await browser.get(path);
  return browser.post(path, fields);
};

beforeAll(async () => {
  w = await world();
  jay = await childOf(w, 'Jay');
  await w.act('aldermoor/mo', (work) =>
    relate(work, { childId: jay, kind: 'MANAGER', teamId: teamIdOf('aldermoor', 'team'), basis: 'a test' }),
  );
  meeting = await arranged(w, [jay]);
  await asked(w, meeting, 'aldermoor/gwen');
});

describe('an action of a standing meeting', () => {
  it('is agreed by nobody who does not minute it', async () => {
    await minutedBy(null);
    await expect(agreed('aldermoor/cass')).rejects.toThrow(/row-level security/);
    await minutedBy('aldermoor/jude');
    await expect(agreed('aldermoor/jude')).rejects.toThrow(/row-level security/);
    await minutedBy('aldermoor/kit');
    await expect(agreed('brackenford/kit')).rejects.toThrow(/row-level security/);
  });

  it('about no child is known to its owner, its agency and managers, and to nobody else', async () => {
    await minutedBy('aldermoor/cass');
    const id = await agreed('aldermoor/cass', { ownerPostingId: postingIdOf('aldermoor/gwen') });
    for (const handle of [
      'brackenford/kit',
      'aldermoor/hana',
      'aldermoor/ed',
      'aldermoor/ada',
      'aldermoor/ines',
    ])
      expect((await (await w.as(handle)).get(`/actions/${id}/done`)).status, handle).toBe(404);
    for (const handle of ['aldermoor/gwen', 'aldermoor/abel', 'aldermoor/mo', 'aldermoor/bea'])
      expect((await (await w.as(handle)).get(`/actions/${id}/done`)).status, handle).toBe(200);
    expect((await (await w.as('aldermoor/gwen')).get('/actions')).html).toContain('About no child');
    expect((await (await w.as('aldermoor/abel')).get('/actions?whose=agency')).html).toContain(
      'Write to the bus firm',
    );
  });

  it('about a child is on the child’s record, the owner’s list and nobody else’s', async () => {
    await agreed('aldermoor/cass', {
      childId: jay,
      what: 'See Jay’s landlord',
      ownerPostingId: postingIdOf('aldermoor/hana'),
    });
    expect((await (await w.as('aldermoor/hana')).get('/actions')).html).toContain('See Jay’s landlord');
    expect((await (await w.as('aldermoor/priya')).get(`/children/${jay}`)).html).toContain(
      'standing meetings: an action was agreed',
    );
    for (const handle of ['aldermoor/abel', 'aldermoor/gwen', 'aldermoor/nell'])
      expect((await (await w.as(handle)).get('/actions?whose=agency')).html, handle).not.toContain(
        'landlord',
      );
  });

  it('is typed in one line, for a person or an agency with whoever leads on it there', async () => {
    const owners = [
      { id: postingIdOf('aldermoor/priya'), name: 'Priya Holloway-Marsh', agency: 'SOCIAL_CARE' },
      agencyAsOwner({ code: 'SCHOOL', label: agencyLabel('SCHOOL') }, { name: 'Ana Bell' }),
    ];
    const line = (text: string, childId: string | null) =>
      w.act('aldermoor/cass', (work) =>
        agreeLine(work, { childId, line: text, owners, source: 'SITTING', sourceId: sitting }),
      );
    await line('Ring the landlady @priya fri #protect', jay);
    const ofSchool = await line('Send the timetable @school fri #prevent', null);
    const priya = (await (await w.as('aldermoor/priya')).get('/actions')).html;
    expect(priya).toContain('Ring the landlady');
    expect(priya).toContain('Protect');
    const [row] = await w.admin(
      'select owner_posting_id, owner_name, owner_agency, is_of_agency from meetings.action where id = $1',
      [ofSchool],
    );
    expect(row).toEqual({
      owner_posting_id: null,
      owner_name: 'Ana Bell',
      owner_agency: 'SCHOOL',
      is_of_agency: true,
    });
    await expect(line('@priya fri', jay)).rejects.toThrow();
  });

  it('of an agency whose lead has no account is done when somebody writes down who said so', async () => {
    const [row] = await w.admin<{ id: string }>(
      "select id from meetings.action where owner_name = 'Ana Bell'",
    );
    const path = `/actions/${row?.id}/done`;
    const without = await say('aldermoor/bea', path, { changed: 'Sent to us all' });
    expect(without.status).toBe(422);
    expect(without.html).toContain('Enter who told you that it is done');
    expect(
      (await say('aldermoor/bea', path, { changed: 'Sent to us all', toldBy: 'Ana Bell, by phone' })).status,
    ).toBe(303);
    const [done] = await w.admin('select state, told_by from meetings.action where id = $1', [row?.id]);
    expect(done).toEqual({ state: 'done', told_by: 'Ana Bell, by phone' });
  });
});

describe('my actions', () => {
  let late: string;
  beforeAll(async () => {
    const at = { meetingId: meeting, childId: jay };
    late = await w.act('aldermoor/sam', (work) =>
      addAction(work, { ...at, line: 'Ask for the bus pass by 10 November 2026 #prevent' }),
    );
    await w.act('aldermoor/sam', (work) => addAction(work, { ...at, line: 'Ring Nan' }));
    await w.act('aldermoor/sam', (work) => addAction(work, { ...at, line: 'See the flat fri #pursue' }));
  });

  it('come overdue first, then by date, then those without one, and are counted', async () => {
    const { html } = await (await w.as('aldermoor/sam')).get('/actions');
    const places = ['Ask for the bus pass', 'See the flat', 'Ring Nan'].map((what) =>
      html.indexOf(`>${what}`),
    );
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(0);
    expect(html).toContain('3 open actions');
    expect(html).toContain('1 overdue');
    expect(html).toContain('1 without a date');
  });

  it('are not those of an agency, which belong to whoever leads on them there', async () => {
    const id = await w.act('aldermoor/sam', (work) =>
      addAction(work, { meetingId: meeting, childId: jay, line: 'Send the list of calls @police fri' }),
    );
    const [row] = await w.admin(
      'select what, owner_name, owner_agency, is_of_agency from meetings.action where id = $1',
      [id],
    );
    expect(row).toEqual({
      what: 'Send the list of calls',
      owner_name: 'PC Gwen Stallard',
      owner_agency: 'POLICE',
      is_of_agency: true,
    });
    const gwen = (await (await w.as('aldermoor/gwen')).get('/actions?whose=agency')).html;
    expect(gwen).toContain('Police, led by PC Gwen Stallard');
  });

  it('can be shown for one strand', async () => {
    const { html } = await (await w.as('aldermoor/sam')).get('/actions?strand=pursue');
    expect(html).toContain('See the flat');
    expect(html).not.toContain('Ring Nan');
  });

  it('are shown to a colleague of the team as the team’s, and never to another authority', async () => {
    const team = (await (await w.as('aldermoor/mo')).get('/actions?whose=team')).html;
    expect(team).toContain('Ask for the bus pass');
    const other = (await (await w.as('brackenford/rob')).get('/actions?whose=team')).html;
    expect(other).not.toContain('Ask for the bus pass');
  });

  it('are done with what changed; late asks for a reason, which may follow', async () => {
    const path = `/actions/${late}/done`;
    expect((await say('aldermoor/sam', path, { changed: '' })).status).toBe(422);
    const unsaid = await say('aldermoor/sam', path, { changed: 'Jay takes the bus' });
    expect(unsaid.status).toBe(422);
    expect(unsaid.html).toContain('tick to say so later');
    expect(
      (await say('aldermoor/sam', path, { changed: 'Jay takes the bus', lateReasonLater: 'yes' })).status,
    ).toBe(303);
    const owed = (await (await w.as('aldermoor/sam')).get('/actions')).html;
    expect(owed).toContain('1 done late, reason still to be said');
    expect((await (await w.as('aldermoor/sam')).get('/actions?show=late')).html).toContain(
      'Ask for the bus pass',
    );
    expect(
      (await say('aldermoor/sam', path, { changed: 'Jay takes the bus', lateReason: 'The office was shut' }))
        .status,
    ).toBe(303);
    expect((await (await w.as('aldermoor/sam')).get('/actions')).html).not.toContain(
      'reason still to be said',
    );
  });

  it('are handed on with a reason, are then somebody else’s, and are not lost to whoever handed them on', async () => {
    const [row] = await w.admin<{ id: string }>("select id from meetings.action where what = 'See the flat'");
    const path = `/actions/${row?.id}/hand-on`;
    const to = { to: 'here', postingId: postingIdOf('aldermoor/hana') };
    expect((await say('aldermoor/sam', path, { ...to, because: '' })).status).toBe(422);
    for (const who of ['aldermoor/ada', 'aldermoor/ursula', 'brackenford/kit'])
      expect(
        (await say('aldermoor/sam', path, { ...to, postingId: postingIdOf(who), because: 'x' })).status,
        `${who}, whose role works with no plan`,
      ).toBe(422);
    expect((await say('aldermoor/sam', path, { ...to, because: 'Hana goes there anyway' })).status).toBe(303);
    expect((await (await w.as('aldermoor/sam')).get('/actions')).html).not.toContain('See the flat');
    const hana = (await (await w.as('aldermoor/hana')).get('/actions')).html;
    expect(hana).toContain('See the flat');
    expect(hana).toContain('Hana goes there anyway');
    // Hana works with no plan of this child, and hands it on again: she still finds it, and whose it is.
    expect(
      (
        await say('aldermoor/hana', path, {
          to: 'here',
          postingId: postingIdOf('aldermoor/gwen'),
          because: 'On leave',
        })
      ).status,
    ).toBe(303);
    expect((await (await w.as('aldermoor/gwen')).get('/actions')).html).toContain('See the flat');
    const again = await say('aldermoor/hana', path, { ...to, because: 'No' });
    expect(again.status).toBe(403);
  });

  it('are told of as changed by somebody else when two save at once', async () => {
    const [row] = await w.admin<{ id: string }>("select id from meetings.action where what = 'Ring Nan'");
    const [sam, priya] = [await w.as('aldermoor/sam'), await w.as('aldermoor/priya')];
    const path = `/actions/${row?.id}/done`;
    await sam.get(path);
    await priya.get(path);
    expect((await sam.post(path, { changed: 'Nan rings on Sundays' })).status).toBe(303);
    expect((await priya.post(path, { changed: 'Nan is rung' })).status).toBe(409);
  });

  it('are shown page by page, none lost', async () => {
    await w.admin(`insert into meetings.action (authority_id, id, source, source_id, typed, what, owner_posting_id, owner_name, owner_agency, due_on, agreed_at)
      select 1, gen_random_uuid(), 'SITTING', '${sitting}', 'Note ' || n, 'Note ' || n, '${postingIdOf('aldermoor/tariq')}', 'Tariq', 'SOCIAL_CARE', date '2026-12-01' + n, now()
        from generate_series(1, 120) n`);
    const tariq = await w.as('aldermoor/tariq');
    const pages = [];
    for (const page of [1, 2, 3]) pages.push((await tariq.get(`/actions?page=${page}`)).html);
    const found = new Set(pages.flatMap((html) => html.match(/>Note \d+</g) ?? []));
    expect(found.size).toBe(120);
    expect(pages[0]).toContain('120 open actions');
  });
});

describe('my list among the actions of everybody', () => {
  it('is found by its owner, without reading the others', async () => {
    await w.admin(`insert into meetings.action (authority_id, id, source, source_id, child_id, typed, what, owner_posting_id, owner_name, owner_agency, due_on, agreed_at)
      select 1, gen_random_uuid(), 'MISSING', '${sitting}', '${jay}', 'Many', 'Many', gen_random_uuid(), 'Somebody', 'HOUSING', date '2027-01-01' + n % 300, now()
        from generate_series(1, 20000) n`);
    await w.admin('analyze meetings.action');
    const plan = await w.act('aldermoor/sam', async ({ tx, actor }) => {
      const rows = await tx.many<Record<string, string>>(sql`
        explain select * from meetings.action a where a.owner_posting_id = ${actor.postingId} and a.state in ('open', 'in-hand')
          order by a.due_on nulls last, a.agreed_at, a.id limit 50`);
      return rows.flatMap((row) => Object.values(row)).join('\n');
    });
    expect(plan).toContain('action_of_owner');
    expect(plan).not.toContain('Seq Scan on action');
  });
});

describe('actions on time', () => {
  it('count what was done by its date among what fell due, agency by agency, whoever reads them', async () => {
    await w.admin("update meetings.action set state = 'not-needed', changed = 'for this test'");
    const make = async (due: string, doneOn: string | null, agency = 'POLICE') => {
      const id = await agreed('aldermoor/cass', {
        due: day(due),
        ownerName: 'Somebody',
        ownerAgency: agency,
      });
      if (doneOn)
        await w.act('aldermoor/cass', (work) =>
          doneAction(work, { actionId: id, changed: 'It is so', doneOn: day(doneOn) }),
        );
    };
    await make('2026-11-02', '2026-11-02');
    await make('2026-11-03', '2026-11-05');
    await make('2026-11-04', null);
    await make('2026-11-16', null); // today: not late yet
    await make('2026-10-01', '2026-10-01'); // before the period
    await make('2026-11-02', '2026-11-01', 'SCHOOL');
    const between = { from: day('2026-11-01'), to: day('2026-11-30') };
    const read = (handle: string) => w.act(handle, (work) => actionsOnTime(work.tx, between));
    expect(await read('aldermoor/imogen')).toEqual([
      { agency: 'POLICE', due: 3, onTime: 1, doneLate: 1, stillOpen: 1, lateWithoutReason: 1 },
      { agency: 'SCHOOL', due: 1, onTime: 1, doneLate: 0, stillOpen: 0, lateWithoutReason: 0 },
    ]);
    expect(await read('aldermoor/gwen')).toEqual([]);
    expect(await read('brackenford/mercy')).toEqual([]);
    const page = (await (await w.as('aldermoor/mo')).get('/actions/agencies?weeks=4')).html;
    expect(page).toContain('1 of 3');
    expect((await (await w.as('aldermoor/mo')).get('/actions?whose=agency&agency=POLICE')).html).toContain(
      'Actions of an agency: Police',
    );
  });
});
