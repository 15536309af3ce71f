import { beforeEach, describe, expect, it } from 'vitest';
import { postingIdOf } from '../../../seeds/region/load-structure.ts';
import { type World, world } from '../../../tests/support/world.ts';
import { sql } from '../../platform/db/sql.ts';
import { relate } from '../access/index.ts';
import { proposeClosing, sendBackClosing } from '../referrals/index.ts';
import { accepted, childOf } from '../referrals/team-testing.ts';
import { type Disagreement, disagreementsAbout, takeStep } from './index.ts';
import { disagree, openChild, oversee } from './oversight-testing.ts';

let w: World;
beforeEach(async () => {
  w = await world();
});
const shown = async (handle: string, path: string) => (await (await w.as(handle)).get(path)).html;
const said = {
  safety: 'His nan meets him at the gate',
  disagrees: 'He needs more than advice',
  wants: 'A worker this week',
};
const step = (id: string, number: number, outcome: 'NEXT' | 'RESOLVED' | 'STANDS', by = 'aldermoor/sam') =>
  w.act(by, (work) =>
    takeStep(work, {
      ...{ id, number, outcome, spokenOn: work.now.toZonedDateTimeISO('Europe/London').toPlainDate() },
      ...{ spokenTo: 'A manager', said: 'It stands for a week' },
      ...(outcome === 'NEXT' ? {} : { how: 'He is met at three from Monday' }),
    }),
  );
const told = (id: string, what: string) =>
  w.admin<{ count: number }>(
    `select count(*)::int as count from people.timeline_event where href like $1 and line like $2`,
    [`%${id}`, what],
  );

describe('a professional disagrees with a decision about a referral', () => {
  it('from the page that shows the decision, with what keeps the child safe, and the decision stands', async () => {
    const child = await childOf(w, 'Jonah');
    const { referralId } = await accepted(w, child);
    await w.act('aldermoor/mo', (work) =>
      relate(work, {
        ...{ childId: child, kind: 'CO_WORKER', postingId: postingIdOf('aldermoor/gwen') },
        basis: 'given in a test',
      }),
    );
    const gwen = await w.as('aldermoor/gwen');
    const page = (await gwen.get(`/referrals/${referralId}`)).html;
    const link = /\/disagree\/referral\/[0-9a-f-]+/.exec(page)?.[0] ?? '';
    expect(page).toContain('I disagree with this decision');
    const form = (await gwen.get(link)).html;
    expect(form).toContain('What is being done meanwhile to keep the child safe?');
    expect((await gwen.post(link, { ...said, safety: '' })).status, 'safety is not left out').toBe(422);
    const answer = await gwen.post(link, said);
    expect(answer.status).toBe(303);
    expect(await shown('aldermoor/mo', `/referrals/${referralId}`)).toContain('PC Gwen Stallard disagrees');
    expect(await shown('aldermoor/mo', '/my/alerts')).toContain('A colleague disagrees with a decision');
    expect(await shown('aldermoor/mo', '/disagreements')).toContain('Referral: accepted');
    expect(await shown('aldermoor/mo', `/children/${child}/oversight`)).toContain(
      'Professional disagreement',
    );
    const [referral] = await w.admin<{ state: string }>(
      'select state from referrals.referral where id = $1',
      [referralId],
    );
    expect(referral?.state, 'it blocks nothing').toBe('ACCEPTED');
    expect(await shown('aldermoor/gwen', answer.location ?? ''), 'the agency reads its own').toContain(
      said.wants,
    );
  });

  it('or about a closing, from the page that shows how it was decided', async () => {
    const child = await openChild(w);
    const { closingId } = await w.act('aldermoor/sam', (work) =>
      proposeClosing(work, {
        ...{ childId: child, reason: 'step-down', summary: 'Safer than she was', monthsSustained: 4 },
        leadProfessionalAfter: 'Priya at locality',
      }),
    );
    const priya = await w.as('aldermoor/priya');
    const at = `/closings/${closingId}`;
    expect((await priya.get(at)).html, 'nothing is decided yet').not.toContain('I disagree');
    await w.act('aldermoor/mo', (work) =>
      sendBackClosing(work, { closingId, version: 1, reason: 'See her once more' }),
    );
    const page = (await priya.get(at)).html;
    const link = /\/disagree\/closing\/[0-9a-f-]+/.exec(page)?.[0] ?? '';
    await priya.get(link);
    expect((await priya.post(link, said)).status).toBe(303);
    expect((await priya.get(at)).html).toContain('Priya Holloway-Marsh disagrees');
  });

  it('an answer is no decision, and an address that names none is no page', async () => {
    const sam = await w.as('aldermoor/sam');
    const id = '01900000-0000-7000-8000-00000000dead';
    for (const path of [`/disagree/referral/${id}`, `/disagree/oversight/${id}`, `/disagree/horoscope/${id}`])
      expect((await sam.get(path)).status, path).toBe(404);
  });
});

describe('it climbs step by step', () => {
  let id: string;
  let child: string;
  let entry: string;
  beforeEach(async () => {
    child = await openChild(w);
    entry = await oversee(w, child);
    id = await disagree(w, entry);
  });
  const now = async (): Promise<Disagreement> => {
    const found = await w.act('aldermoor/mo', (work) => disagreementsAbout(work, 'oversight', entry));
    return found[0] as Disagreement;
  };

  it('to manager, service manager, leads and partnership, each step dated and due in working days', async () => {
    expect((await now()).standing).toMatchObject({ label: 'Worker with worker' });
    expect((await now()).standing.dueOn?.toString()).toBe('2026-11-17');
    const dues = ['2026-11-17', '2026-11-18', '2026-11-23', '2026-11-23'];
    for (const [index, due] of dues.entries()) {
      await step(id, index + 1, 'NEXT');
      expect((await now()).standing.dueOn?.toString(), `after step ${index + 1}`).toBe(due);
    }
    expect(await shown('aldermoor/odette', '/my/alerts')).toContain('partnership');
    expect(await shown('aldermoor/imogen', '/my/alerts')).toContain('service manager');
    await expect(step(id, 5, 'NEXT'), 'nothing is above it').rejects.toThrow();
    await step(id, 5, 'STANDS');
    expect((await now()).standing).toMatchObject({ isOpen: false, number: 5 });
    expect((await told(id, '%ended%'))[0]?.count).toBe(1);
  });

  it('is settled with how, and is open no more', async () => {
    await expect(
      w.act('aldermoor/sam', (work) =>
        takeStep(work, {
          ...{ id, number: 1, outcome: 'RESOLVED', spokenTo: 'Mo', said: 'Yes' },
          spokenOn: Temporal.PlainDate.from('2026-11-16'),
        }),
      ),
    ).rejects.toThrow('Enter how');
    await step(id, 1, 'RESOLVED', 'aldermoor/mo');
    expect(await shown('aldermoor/sam', '/my/alerts')).toContain('Your disagreement has ended');
    expect(await shown('aldermoor/sam', `/disagreements/${id}`)).toContain('He is met at three from Monday');
    const again = await (await w.as('aldermoor/sam')).get(`/disagreements/${id}/step`);
    expect(again.location).toBe(`/disagreements/${id}`);
  });

  it('overdue ones come first on the list', async () => {
    const other = await oversee(w, await openChild(w, 'Ellis'));
    w.clock.advance({ hours: 24 * 3 });
    await disagree(w, other);
    const list = await shown('aldermoor/mo', '/disagreements');
    expect(await shown('aldermoor/mo', '/')).toContain('1 disagreement waiting for a step');
    expect(list).toContain('Overdue since 17 November 2026');
    expect(list.indexOf('Overdue since')).toBeLessThan(list.indexOf('Due 20 November 2026'));
    expect(list.indexOf('Reya')).toBeLessThan(list.indexOf('Ellis'));
  });

  it('two who write the same step at once lose no word', async () => {
    const [sam, mo] = [await w.as('aldermoor/sam'), await w.as('aldermoor/mo')];
    const at = `/disagreements/${id}/step`;
    const form = (who: string) => ({
      ...{ 'spokenOn-day': '16', 'spokenOn-month': '11', 'spokenOn-year': '2026' },
      ...{ spokenTo: who, said: `As ${who} heard it`, outcome: 'NEXT' },
    });
    await sam.get(at);
    await mo.get(at);
    expect((await sam.post(at, form('Sam'))).status).toBe(303);
    const second = await mo.post(at, form('Mo'));
    expect(second.status).toBe(409);
    expect(second.html).toContain('As Sam heard it');
    expect(second.html).toContain('As Mo heard it');
  });

  it('goes on when whoever recorded it has left: a manager takes the step', async () => {
    await w.admin('update access.posting set to_at = $1 where id = $2', [
      w.clock.now().toString(),
      postingIdOf('aldermoor/sam'),
    ]);
    w.clock.advance({ minutes: 1 });
    await step(id, 1, 'NEXT', 'aldermoor/mo');
    expect((await now()).standing.number).toBe(2);
  });

  it('is read by nobody who does not read the decision, also in the database', async () => {
    for (const handle of [
      'aldermoor/nell',
      'aldermoor/gwen',
      'aldermoor/ed',
      'aldermoor/ada',
      'brackenford/mercy',
    ]) {
      const rows = await w.act(handle, (work) =>
        work.tx.many(
          sql`select d.id from oversight.disagreement d union all select p.disagreement_id from oversight.disagreement_step p`,
        ),
      );
      expect(rows, handle).toEqual([]);
    }
    const forged = w.act('aldermoor/nell', (work) =>
      work.tx.run(sql`insert into oversight.disagreement_step (authority_id, disagreement_id, number, child_id, spoken_on, spoken_to, said, outcome, how, written_at, written_by, writer_staff)
        values (1, ${id}, 1, ${child}, '2026-11-16', 'x', 'x', 'RESOLVED', 'x', ${work.now}, ${work.actor.postingId}, ${work.actor.staffId})`),
    );
    await expect(forged).rejects.toThrow('row-level security');
  });
});
