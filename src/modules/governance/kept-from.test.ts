import { beforeAll, describe, expect, it } from 'vitest';
import { postingIdOf, staffIdOf } from '../../../seeds/region/load-structure.ts';
import { type World, world } from '../../../tests/support/world.ts';
import { dayOf } from '../../platform/clock/wall-clock.ts';
import { raw, type Sql, sql } from '../../platform/db/sql.ts';
import type { Work } from '../../platform/http/work.ts';
import { actionsOfSource, handOn } from '../meetings/index.ts';
import { createChild } from '../people/index.ts';
import { addItem, keepFrom, moveItem } from './agenda.commands.ts';
import { boardOf } from './board.queries.ts';
import { keptFromAgency } from './board.store.ts';
import { asked, type OnAgenda, onAgenda } from './contribution-testing.ts';
import { saveItem } from './item.commands.ts';
import { kindHere } from './kind.queries.ts';
import { insertMember } from './kind.store.ts';
import { openSitting } from './sitting.commands.ts';
import { sittingMinutes } from './sitting-document.ts';

let w: World;
let on: OnAgenda;
const text = (words: string) => ({ text: words, was: '' });
const belongs = (who: string, mayMinute = false) =>
  w.act('aldermoor/mo', (work) =>
    insertMember(
      work.tx,
      {
        ...{ id: work.ids.next(), kind: 'DAILY', postingId: postingIdOf(who) },
        ...{ mayMinute, because: 'Sits at the table' },
      },
      { authorityId: work.actor.authorityId, postingId: work.actor.postingId, now: work.now },
    ),
  );
/** The same person in another posting, from now on. */
const alsoPosted = (as: string, whose: string) =>
  w.admin(
    `insert into access.posting (authority_id, id, staff_id, agency, role, team_id, from_at)
     select authority_id, $1, staff_id, agency, role, team_id, from_at from access.posting where id = $2`,
    [postingIdOf(as), postingIdOf(whose)],
  );
const keep = (from: string, itemId = on.itemId) =>
  w.act('aldermoor/mo', (work) =>
    keepFrom(
      work,
      { sitting: on.sitting, itemId },
      { postingId: postingIdOf(from), because: 'He is her coach' },
    ),
  );
const seen = (who: string, of = on.sitting) =>
  w.act(who, async (work) => {
    const board = await boardOf(work, of);
    return [...board.exceptions, ...board.noChange].map(({ name }) => name).sort();
  });
const save = (itemId: string, given: Partial<Parameters<typeof saveItem>[2]>) =>
  w.act('aldermoor/mo', async (work) =>
    saveItem(work, { sitting: on.sitting, kind: await daily(work), itemId }, { version: 0, ...given }),
  );
async function daily(work: Work) {
  const kind = (await kindHere(work.tx, 'DAILY'))?.kind;
  if (!kind) throw new Error('no such kind');
  return kind;
}
const matter = async (title: string) => {
  await w.act('aldermoor/mo', (work) => addItem(work, on.sitting, { title, because: 'Somebody rang' }));
  const [row] = await w.admin<{ id: string }>('select id from governance.item where title = $1', [title]);
  return row?.id ?? '';
};
const run = (who: string, statement: Sql) => w.act(who, (work) => work.tx.run(statement));
const count = (who: string, from: string) =>
  w.act(
    who,
    async (work) => (await work.tx.one<{ n: number }>(sql`select count(*)::int as n from ${raw(from)}`)).n,
  );

beforeAll(async () => {
  w = await world();
  on = await onAgenda(w, 'Robin', { begins: true });
  await belongs('aldermoor/gwen');
  await belongs('aldermoor/bea', true);
});

describe('what is kept from a person', () => {
  it('is kept from them in every posting they have, and so is that it is kept', async () => {
    await keep('aldermoor/gwen');
    await alsoPosted('aldermoor/gwen-again', 'aldermoor/gwen');
    await belongs('aldermoor/gwen-again');
    expect(await seen('aldermoor/gwen-again')).toEqual(['Beside Otherwise']);
    await alsoPosted('aldermoor/mo-again', 'aldermoor/mo');
    await w.admin(
      `insert into governance.kept_from (authority_id, item_id, child_id, posting_id, because, at, by_posting) values (1, $1, $2, $3, 'An aunt', now(), $4)`,
      [on.itemId, on.childId, postingIdOf('aldermoor/imogen'), postingIdOf('aldermoor/mo')],
    );
    await alsoPosted('aldermoor/imogen-again', 'aldermoor/imogen');
    for (const who of ['aldermoor/imogen', 'aldermoor/imogen-again'])
      expect(await count(who, 'governance.kept_from'), who).toBe(0);
    expect(await count('aldermoor/mo', 'governance.kept_from')).toBe(2);
  });
  it('is not asked of them at a later sitting, under their name or address', async () => {
    const tomorrow = await w.act('aldermoor/mo', (work) =>
      openSitting(work, 'DAILY', dayOf(w.clock.now()).add({ days: 1 })),
    );
    await w.act('aldermoor/mo', (work) => addItem(work, tomorrow, { childId: on.childId, because: 'Again' }));
    const [item] = await w.admin<{ id: string }>(
      'select id from governance.item where sitting_id = $1 and child_id = $2',
      [tomorrow.id, on.childId],
    );
    const later = { ...on, sitting: tomorrow, itemId: item?.id ?? '' };
    const [gwen] = await w.admin<{ name: string; email: string }>(
      'select name, email from access.staff where id = $1',
      [staffIdOf('aldermoor/gwen')],
    );
    await expect(asked(w, later, { email: gwen?.email })).rejects.toThrow('not asked about this item');
    await expect(asked(w, later, { name: gwen?.name ?? '' })).rejects.toThrow('not asked about this item');
  });
  it('stays off the child’s record too: no line that they were talked about, no disagreement with what was decided', async () => {
    await w.admin(
      `insert into access.relationship (authority_id, id, child_id, kind, holder_posting_id, from_at, basis)
       select 1, gen_random_uuid(), $1, 'ALLOCATED', p, '2026-01-01', 'test' from unnest($2::uuid[]) p`,
      [on.childId, [postingIdOf('aldermoor/sam'), postingIdOf('aldermoor/nell')]],
    );
    await save(on.itemId, {
      ...{ decision: text('Ring nan'), rationale: text('She asked'), actions: ['Ring nan @nell'] },
    });
    await w.admin(
      `insert into oversight.disagreement (authority_id, id, child_id, about_type, about_id, about_label, about_href, data_class, agency, disagrees, wants, safety,
         first_due_on, raised_at, raised_by, raiser_staff)
       select 1, gen_random_uuid(), d.child_id, 'governance-decision', d.id, 'Daily, joint decision', '/x', 'PLAN', 'SOCIAL_CARE', 'No', 'Other', 'Calls', '2026-11-20',
         now(), d.decided_by, $2 from governance.decision d where d.item_id = $1`,
      [on.itemId, staffIdOf('aldermoor/mo')],
    );
    const mo = await w.as('aldermoor/mo');
    expect((await mo.get(on.path)).html).toContain('Robin');
    const keeping = `${on.path}/items/${on.itemId}/keep-from`;
    await mo.get(keeping);
    const kept = { postingId: postingIdOf('aldermoor/ed'), because: 'He lives next door' };
    expect((await mo.post(keeping, kept)).status).toBe(303);
    const looked = async (who: string) =>
      (await (await w.as(who)).get(`/children/${on.childId}/looked`)).html.match(
        /of a meeting|at a meeting|next door/g,
      ) ?? [];
    const [before, others] = [await looked('aldermoor/sam'), await looked('aldermoor/nell')];
    expect(before).toEqual(others);
    expect(others.length).toBeGreaterThan(0);
    expect(others).not.toContain('next door');
    const traces = `(select id from people.timeline_event where kind in ('meeting', 'action') union all select id from oversight.disagreement) t`;
    expect(await count('aldermoor/sam', traces)).toBe(3);
    expect(await count('aldermoor/nell', traces)).toBe(3);
    await keep('aldermoor/sam');
    expect(await count('aldermoor/sam', traces)).toBe(0);
    expect(await count('aldermoor/nell', traces)).toBe(3);
    expect([await looked('aldermoor/sam'), await looked('aldermoor/nell')]).toEqual([[], others]);
  });
  it('is not handed on to them', async () => {
    await save(on.itemId, { actions: ['Ring the club @tariq'] });
    const [action] = await w.act('aldermoor/tariq', async (work) =>
      (await actionsOfSource(work.tx, on.sitting.id)).filter(({ what }) => what.includes('club')),
    );
    const handTo = (who: string) =>
      w.act('aldermoor/tariq', (work) =>
        handOn(work, { actionId: action?.id ?? '', postingId: postingIdOf(who), because: 'Not mine' }),
      );
    for (const who of ['aldermoor/gwen', 'aldermoor/gwen-again'])
      await expect(handTo(who), who).rejects.toThrow();
    const told = await w.admin('select id from access.alert where for_posting_id = any ($1::uuid[])', [
      ['aldermoor/gwen', 'aldermoor/gwen-again'].map(postingIdOf),
    ]);
    expect(told).toEqual([]);
    await handTo('aldermoor/nell');
  });
  it('is not on their page of the evening either', async () => {
    await w.admin(
      `with h as (insert into governance.handover (authority_id, id, day, decides_name, made_at, made_by, made_by_name)
         values (1, gen_random_uuid(), $2, 'Mo', now(), $3, 'Mo') returning id)
       insert into governance.handover_child (authority_id, handover_id, child_id, day, why, added_at, added_by, added_by_name)
         select 1, id, $1, $2, 'Missing', now(), $3, 'Mo' from h`,
      [on.childId, dayOf(w.clock.now()).toString(), postingIdOf('aldermoor/mo')],
    );
    expect(await count('aldermoor/mo', 'governance.handover_child')).toBe(1);
    expect(await count('aldermoor/imogen', 'governance.handover_child')).toBe(0);
  });
  it('where it is a matter without a child: neither its actions, nor what it becomes at another meeting', async () => {
    const id = await matter('What a colleague said');
    await keep('aldermoor/gwen', id);
    await save(id, { actions: ['Speak to her manager @mo'] });
    const actions = (who: string) =>
      w.act(who, async (work) => (await actionsOfSource(work.tx, on.sitting.id)).map(({ what }) => what));
    expect(await actions('aldermoor/mo')).toContainEqual(expect.stringContaining('Speak to her manager'));
    expect(await actions('aldermoor/gwen')).toEqual([]);
    const copyFor = (agency: string) =>
      w.act('aldermoor/mo', async (work) => {
        const at = { sitting: on.sitting, kind: await daily(work), place: 'runs' as const };
        const leftOut = await keptFromAgency(work.tx, on.sitting.id, agency);
        const copy = { kind: 'agency' as const, agency };
        const of = { copy, recipient: agency, at: work.now, leftOut, more: [] };
        return JSON.stringify(sittingMinutes(at, await boardOf(work, on.sitting), of));
      });
    for (const words of ['What a colleague said', 'Speak to her manager']) {
      expect(await copyFor('HEALTH')).toContain(words);
      expect(await copyFor('POLICE')).not.toContain(words);
    }
    const target = await w.act('aldermoor/mo', async (work) =>
      moveItem(
        work,
        { sitting: on.sitting, kind: await daily(work), itemId: id, title: 'What a colleague said' },
        { kind: 'DAILY', day: dayOf(w.clock.now()).add({ days: 1 }), because: 'No time' },
      ),
    );
    expect(await seen('aldermoor/mo', target)).toContain('What a colleague said');
    expect(await seen('aldermoor/gwen', target)).not.toContain('What a colleague said');
  });
});

describe('what is written to an item', () => {
  it('is about its child, at its sitting, and of nobody else', async () => {
    const other = await w.admin<{ id: string; child_id: string }>(
      'select id, child_id from governance.item where sitting_id = $1 and child_id <> $2 limit 1',
      [on.sitting.id, on.childId],
    );
    const [beside] = other;
    if (!beside) throw new Error('nobody beside');
    const by = sql`1, gen_random_uuid(), ${beside.id}, ${on.sitting.id}`;
    const me = postingIdOf('aldermoor/mo');
    for (const childId of [on.childId, null]) {
      const wrong = [
        sql`insert into governance.item_part (authority_id, item_id, sitting_id, child_id, code, text, saved_at, saved_by_name)
            values (1, ${beside.id}, ${on.sitting.id}, ${childId}::uuid, 'line', 'x', now(), 'Mo')`,
        sql`insert into governance.information (authority_id, id, item_id, sitting_id, child_id, agency, audience, text, typed_at, typed_by)
            values (${by}, ${childId}::uuid, 'SOCIAL_CARE', 'all', 'x', now(), ${me})`,
        sql`insert into governance.decision (authority_id, id, item_id, sitting_id, child_id, decision, rationale, decided_at, decided_by, decided_by_name, version)
            values (${by}, ${childId}::uuid, 'x', 'y', now(), ${me}, 'Mo', 1)`,
        sql`insert into governance.dissent (authority_id, id, decision_id, item_id, sitting_id, child_id, agency, who, words, at, typed_by)
            select 1, gen_random_uuid(), d.id, ${beside.id}, ${on.sitting.id}, ${childId}::uuid, 'POLICE', 'x', 'y', now(), ${me} from governance.decision d limit 1`,
        sql`insert into governance.kept_from (authority_id, item_id, child_id, posting_id, because, at, by_posting)
            values (1, ${beside.id}, ${childId}::uuid, ${postingIdOf('aldermoor/vi')}, 'x', now(), ${me})`,
      ];
      for (const statement of wrong) await expect(run('aldermoor/mo', statement)).rejects.toThrow();
    }
    await expect(
      run(
        'aldermoor/mo',
        sql`insert into governance.dissent (authority_id, id, decision_id, item_id, sitting_id, child_id, agency, who, words, at, typed_by)
            select 1, gen_random_uuid(), d.id, ${beside.id}, ${on.sitting.id}, ${beside.child_id}, 'POLICE', 'x', 'y', now(), ${me}
              from governance.decision d where d.item_id = ${on.itemId} limit 1`,
      ),
    ).rejects.toThrow();
  });
  it('asks nothing about a child who is not on the agenda', async () => {
    const away = await w.act('aldermoor/mo', (work) =>
      createChild(work, { givenName: 'Away', familyName: 'Fennel', source: 'test' }),
    );
    const me = postingIdOf('aldermoor/bea');
    const agree = (childId: string) =>
      run(
        'aldermoor/bea',
        sql`insert into meetings.action (authority_id, id, child_id, source, source_id, typed, what, owner_name, owner_agency, agreed_at, agreed_by)
            values (1, gen_random_uuid(), ${childId}, 'SITTING', ${on.sitting.id}, 'x', 'x', 'Bea', 'SOCIAL_CARE', now(), ${me})`,
      );
    await agree(on.childId);
    await expect(agree(away)).rejects.toThrow();
  });
});

describe('a membership that ended', () => {
  it('stays ended: whoever belongs again is added again, from that day', async () => {
    const row = await w.admin<{ id: string }>('select id from governance.member where posting_id = $1', [
      postingIdOf('aldermoor/bea'),
    ]);
    const id = row[0]?.id ?? '';
    const set = (to: Sql) =>
      run(
        'aldermoor/mo',
        sql`update governance.member set to_at = ${to}, ended_by = ${postingIdOf('aldermoor/mo')} where id = ${id}`,
      );
    expect(await set(sql`access.moment()`)).toBe(1);
    w.clock.advance({ hours: 1 });
    for (const to of [sql`null`, sql`access.moment() + interval '1 year'`])
      expect(await set(to).catch(() => 0)).toBe(0);
  });
});
