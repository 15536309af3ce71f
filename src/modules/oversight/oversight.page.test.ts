import { beforeEach, describe, expect, it } from 'vitest';
import { staffIdOf } from '../../../seeds/region/load-structure.ts';
import { type World, world } from '../../../tests/support/world.ts';
import { sql } from '../../platform/db/sql.ts';
import { addConflict } from '../access/index.ts';
import { LOG_KINDS, suggestionsOf } from '../chronology/index.ts';
import { correctOversight, oversightFigures, writeFromSupervision } from './index.ts';
import { decisionOf, openChild, oversee, supervise } from './oversight-testing.ts';

let w: World;
let child: string;
beforeEach(async () => {
  w = await world();
  child = await openChild(w);
});
const at = () => `/children/${child}/oversight`;
const shown = async (handle: string, path = at()) => (await (await w.as(handle)).get(path)).html;

describe('management oversight on the record', () => {
  it('says decision, reason, outcome and impact, or is not kept', async () => {
    const mo = await w.as('aldermoor/mo');
    await mo.get(`${at()}/new`);
    const refused = await mo.post(`${at()}/new`, { decision: 'Go on', reason: 'It works' });
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('Enter the impact on the child');
    expect(refused.html, 'nothing that was typed is lost').toContain('It works');
    expect((await mo.post(`${at()}/new`, { ...decisionOf, drift: 'The school visit' })).status).toBe(303);
    const page = await shown('aldermoor/sam');
    for (const text of [...Object.values(decisionOf), 'The school visit', 'Mo Fennimore', '16 November 2026'])
      expect(page).toContain(text);
    expect(page, 'what nobody answered is not shown').not.toContain('Risk and safety');
    await expect(
      w.act('aldermoor/mo', (work) =>
        work.tx.run(sql`insert into oversight.entry (authority_id, id, version, child_id, is_decision, on_day, decision, written_at, written_by, writer_staff)
          values (1, ${work.ids.next()}, 1, ${child}, true, '2026-11-16', 'Go on', ${work.now}, ${work.actor.postingId}, ${work.actor.staffId})`),
      ),
      'the database holds it too',
    ).rejects.toThrow('a_decision_says_its_four_parts');
  });

  it('stands on the timeline and on Today, and is suggested for the chronology', async () => {
    await oversee(w, child);
    expect(await shown('aldermoor/sam', `/children/${child}`)).toContain(
      'Management oversight: 16 November 2026',
    );
    expect(await shown('aldermoor/sam', `/children/${child}/timeline`)).toContain(
      'Management oversight written',
    );
    const suggested = await w.act('aldermoor/sam', (work) =>
      suggestionsOf(work.tx, child, { without: LOG_KINDS, most: 50 }),
    );
    expect(JSON.stringify(suggested)).toContain('Management oversight written');
  });

  it('is corrected by a new version with its reason; what stood before is shown', async () => {
    const entry = await oversee(w, child);
    const mo = await w.as('aldermoor/mo');
    await mo.get(`${at()}/${entry}`);
    w.clock.advance({ minutes: 5 });
    const corrected = { ...decisionOf, impact: 'He says that he slept twice', whyCorrected: 'He rang again' };
    expect((await mo.post(`${at()}/${entry}`, corrected)).status).toBe(303);
    const page = await shown('aldermoor/sam');
    expect(page).toContain('He says that he slept twice');
    expect(page).toContain('He rang again');
    expect(page).toContain('What stood before (1)');
  });

  it('two managers who correct at once lose no word', async () => {
    const entry = await oversee(w, child);
    const [mo, imogen] = [await w.as('aldermoor/mo'), await w.as('aldermoor/imogen')];
    await mo.get(`${at()}/${entry}`);
    await imogen.get(`${at()}/${entry}`);
    await mo.post(`${at()}/${entry}`, { ...decisionOf, reason: 'As Mo says', whyCorrected: 'a' });
    const second = await imogen.post(`${at()}/${entry}`, {
      ...{ ...decisionOf, reason: 'As Imogen says', whyCorrected: 'b' },
    });
    expect(second.status).toBe(409);
    expect(second.html).toContain('As Mo says');
    expect(second.html).toContain('As Imogen says');
    await expect(
      w.act('aldermoor/imogen', (work) =>
        correctOversight(work, { id: entry, version: 1, whyCorrected: 'c', ...decisionOf }),
      ),
    ).rejects.toThrow('stale edit');
  });

  it('is written only by a manager, also in the database', async () => {
    await expect(oversee(w, child, 'aldermoor/sam')).rejects.toThrow();
    const byHand = (handle: string) =>
      w.act(handle, (work) =>
        work.tx.run(sql`insert into oversight.entry (authority_id, id, version, child_id, is_decision, on_day, decision, reason, outcome, impact, written_at, written_by, writer_staff)
          values (1, ${work.ids.next()}, 1, ${child}, true, '2026-11-16', 'a', 'b', 'c', 'd', ${work.now}, ${work.actor.postingId}, ${work.actor.staffId})`),
      );
    for (const handle of ['aldermoor/sam', 'aldermoor/priya', 'aldermoor/lior', 'brackenford/mercy'])
      await expect(byHand(handle), handle).rejects.toThrow(/row-level security|foreign key/);
  });
});

describe('who is without oversight', () => {
  it('is listed for managers, without any first; a child written about falls off for four weeks', async () => {
    const other = await openChild(w, 'Ellis');
    expect(await shown('aldermoor/mo', '/oversight')).toMatch(/Reya[\s\S]*Ellis|Ellis[\s\S]*Reya/);
    await oversee(w, other);
    const now = await shown('aldermoor/mo', '/oversight');
    expect(now).toContain('Reya');
    expect(now).not.toContain('Ellis');
    expect(now).toContain('1 of 2 open children');
    w.clock.advance({ hours: 24 * 29 });
    const later = await shown('aldermoor/imogen', '/oversight');
    expect(later).toContain('Ellis');
    expect(later.indexOf('Reya'), 'without any comes first').toBeLessThan(later.indexOf('Ellis'));
    expect(later).toContain('0 of 2 open children');
  });

  it('presence is a figure over the open children that the reader may read', async () => {
    await oversee(w, child);
    expect(await w.act('aldermoor/mo', oversightFigures)).toEqual({
      children: 1,
      withOversight: 1,
      share: 1,
    });
    expect(await w.act('brackenford/rob', oversightFigures)).toEqual({
      ...{ children: 0, withOversight: 0, share: null },
    });
  });
});

describe('from supervision', () => {
  it('what the supervisor decided about a child stands on that record, and nothing of the private part', async () => {
    const supervision = await supervise(w, { reflection: 'Sam carries too much' });
    const mo = await w.as('aldermoor/mo');
    const page = (await mo.get(`/supervision/${supervision}`)).html;
    expect(page).toContain('Write what was said of Reya Brook');
    const write = `/supervision/${supervision}/children/${child}`;
    await mo.get(write);
    expect((await mo.post(write, decisionOf)).status, 'decided or not is asked').toBe(422);
    expect((await mo.post(write, { ...decisionOf, decided: 'yes' })).status).toBe(303);
    const record = await shown('aldermoor/priya');
    expect(record).toContain('Decided in supervision');
    expect(record).not.toContain('Sam carries too much');
    expect(await shown('aldermoor/priya', `/children/${child}/timeline`)).not.toContain('Sam carries');
    const figures = await w.act('aldermoor/mo', oversightFigures);
    expect(figures.withOversight).toBe(1);
  });

  it('talk without a decision is kept as talk, and counts as no oversight', async () => {
    const supervision = await supervise(w, { by: 'aldermoor/lior', kind: 'CLINICAL' });
    await w.act('aldermoor/lior', (work) =>
      writeFromSupervision(work, {
        ...{ supervisionId: supervision, childId: child, isDecision: false, voice: 'She asks for Sam' },
      }),
    );
    expect(await shown('aldermoor/sam')).toContain('Talked about in supervision');
    expect((await w.act('aldermoor/mo', oversightFigures)).withOversight).toBe(0);
    const decides = w.act('aldermoor/lior', (work) =>
      writeFromSupervision(work, {
        ...{ supervisionId: supervision, childId: child, isDecision: true, ...decisionOf },
      }),
    );
    await expect(decides, 'a psychologist decides nothing for the service').rejects.toThrow();
  });

  it('a child hidden from the supervisor is neither offered nor written about', async () => {
    await w.act('aldermoor/ivor', (work) =>
      addConflict(work, {
        ...{ staffId: staffIdOf('aldermoor/mo'), childId: child, reason: 'Her aunt' },
      }),
    );
    const supervision = await supervise(w);
    expect(await shown('aldermoor/mo', `/supervision/${supervision}`)).not.toContain('Reya Brook');
    const mo = await w.as('aldermoor/mo');
    expect((await mo.get(`/supervision/${supervision}/children/${child}`)).status).toBe(404);
  });
});
