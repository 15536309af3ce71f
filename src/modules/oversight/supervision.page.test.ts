import { beforeEach, describe, expect, it } from 'vitest';
import { postingIdOf } from '../../../seeds/region/load-structure.ts';
import { type World, world } from '../../../tests/support/world.ts';
import { dayOf } from '../../platform/clock/wall-clock.ts';
import { addLeave } from '../deadlines/index.ts';
import { recordSupervision, setSupervisor } from './index.ts';
import { supervise } from './oversight-testing.ts';

let w: World;
beforeEach(async () => {
  w = await world();
});
const shown = async (handle: string, path = '/supervision') => (await (await w.as(handle)).get(path)).html;
const textOf = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
const line = (
  worker: string,
  supervisor: string | null,
  more: { version?: number; until?: string; by?: string } = {},
) =>
  w.act(more.by ?? 'aldermoor/mo', (work) =>
    setSupervisor(work, {
      ...{ workerPostingId: postingIdOf(worker), version: more.version ?? 0 },
      supervisorPostingId: supervisor && postingIdOf(supervisor),
      newlyQualifiedUntil: more.until ? Temporal.PlainDate.from(more.until) : null,
    }),
  );
const leaves = (handle: string) =>
  w.admin('update access.posting set to_at = $1 where id = $2', [
    w.clock.now().toString(),
    postingIdOf(handle),
  ]);
const dayFields = (day: Temporal.PlainDate) => ({
  ...{ 'heldOn-day': String(day.day), 'heldOn-month': String(day.month), 'heldOn-year': String(day.year) },
});

describe('supervision that is due', () => {
  it('is due in four weeks for a worker and in two for the newly qualified, the overdue first', async () => {
    await line('aldermoor/sam', 'aldermoor/mo');
    await line('aldermoor/nell', 'aldermoor/mo', { until: '2027-06-30' });
    expect(textOf(await shown('aldermoor/sam'))).toContain('Mo Fennimore: Due 14 December 2026');
    expect(textOf(await shown('aldermoor/nell'))).toContain(
      'Due 30 November 2026 Every 2 weeks while you are newly qualified, until 30 June 2027',
    );
    w.clock.advance({ hours: 24 * 15 });
    const page = textOf(await shown('aldermoor/mo'));
    expect(page).toContain('Overdue since 30 November 2026');
    expect(textOf(await shown('aldermoor/mo', '/'))).toContain('Supervision of 1 worker');
    expect(textOf(await shown('aldermoor/imogen', '/'))).not.toContain('Supervision of 1 worker');
    expect(page.indexOf('Nell Ashgrove')).toBeLessThan(page.indexOf('Sam Quillfeather'));
  });

  it('is recorded in one page from the list, and is then due again from that day', async () => {
    await line('aldermoor/sam', 'aldermoor/mo');
    const mo = await w.as('aldermoor/mo');
    const list = (await mo.get('/supervision')).html;
    const record = `/supervision/record?worker=${postingIdOf('aldermoor/sam')}`;
    expect(list).toContain(record);
    const form = (await mo.get(record)).html;
    expect(form, 'the kind, the day and the worker are filled in').toMatch(
      new RegExp(`value="${postingIdOf('aldermoor/sam')}"[^>]*checked`),
    );
    const held = dayOf(w.clock.now()).subtract({ days: 1 });
    const answer = await mo.post(record, {
      ...{ kind: 'INDIVIDUAL', ...dayFields(held), members: postingIdOf('aldermoor/sam') },
    });
    expect(answer.status).toBe(303);
    expect(textOf(await shown('aldermoor/sam'))).toContain('Due 13 December 2026');
    expect(await shown('aldermoor/sam', '/my/alerts')).toContain(
      'Your supervision of 15 November 2026 is recorded',
    );
  });

  it('clinical, peer and group supervision come on top: they put nothing off', async () => {
    await line('aldermoor/sam', 'aldermoor/mo');
    await supervise(w, { by: 'aldermoor/lior', kind: 'CLINICAL' });
    await supervise(w, { by: 'aldermoor/nell', kind: 'PEER' });
    w.clock.advance({ hours: 24 * 29 });
    expect(textOf(await shown('aldermoor/sam'))).toContain('Overdue since 14 December 2026');
  });

  it('leave moves nothing and is said', async () => {
    await line('aldermoor/sam', 'aldermoor/mo');
    await w.act('aldermoor/mo', (work) =>
      addLeave(work, {
        postingId: postingIdOf('aldermoor/sam'),
        from: Temporal.Instant.from('2026-12-10T09:00:00Z'),
        to: Temporal.Instant.from('2026-12-18T17:00:00Z'),
      }),
    );
    expect(textOf(await shown('aldermoor/mo'))).toContain(
      'Due 14 December 2026 On leave until 18 December 2026',
    );
  });

  it('who leaves is off the list; whose supervisor leaves needs another, and it is said to both', async () => {
    await line('aldermoor/sam', 'aldermoor/mo');
    await line('aldermoor/nell', 'aldermoor/mo');
    await leaves('aldermoor/nell');
    w.clock.advance({ minutes: 1 });
    expect(await shown('aldermoor/mo')).not.toContain('Nell Ashgrove');
    await leaves('aldermoor/mo');
    w.clock.advance({ minutes: 1 });
    expect(textOf(await shown('aldermoor/imogen'))).toMatch(/Nobody here supervises them.*Sam Quillfeather/);
    expect(await shown('aldermoor/sam')).toContain(
      'Nobody is named as your supervisor since Mo Fennimore left',
    );
  });

  it('the day counts for the person: another post of theirs begins no new wait', async () => {
    await supervise(w);
    await w.admin(
      `insert into access.posting (authority_id, id, staff_id, agency, role, team_id, from_at)
       select 1, '01900000-0000-7000-8000-0000000000aa', staff_id, agency, 'MISSING_COORDINATOR', team_id, $1 from access.posting where id = $2`,
      [w.clock.now().toString(), postingIdOf('aldermoor/sam')],
    );
    await leaves('aldermoor/sam');
    w.clock.advance({ hours: 24 * 20 });
    await w.act('aldermoor/mo', (work) =>
      setSupervisor(work, {
        ...{ workerPostingId: '01900000-0000-7000-8000-0000000000aa', version: 0 },
        ...{ supervisorPostingId: postingIdOf('aldermoor/mo'), newlyQualifiedUntil: null },
      }),
    );
    expect(textOf(await shown('aldermoor/mo'))).toContain('16 November 2026 Due 14 December 2026');
  });

  it('an authority sets its own weeks by post', async () => {
    await line('aldermoor/sam', 'aldermoor/mo');
    const imogen = await w.as('aldermoor/imogen');
    await imogen.get('/settings/oversight-and-supervision');
    const changed = await imogen.post('/settings/oversight-and-supervision', {
      ...{ TEAM_WORKER: '6', PSYCHOLOGIST: '4', MISSING_COORDINATOR: '4', RETURN_INTERVIEWER: '4' },
      ...{ TEAM_MANAGER: '4', newlyQualifiedWeeks: '2', oversightWeeks: '4' },
      ...{ disagreementDaysManager: '1', disagreementDaysService: '2', disagreementDaysLeads: '5' },
      reason: 'Agreed in the service plan',
    });
    expect(changed.status).toBe(303);
    expect(textOf(await shown('aldermoor/sam'))).toContain('Due 28 December 2026');
  });
});

describe('who supervises whom', () => {
  it('is set by a manager; two who set it at once see both', async () => {
    const [mo, imogen] = [await w.as('aldermoor/mo'), await w.as('aldermoor/imogen')];
    const at = `/supervision/people/${postingIdOf('aldermoor/sam')}`;
    await mo.get(at);
    await imogen.get(at);
    expect((await mo.post(at, { supervisorPostingId: postingIdOf('aldermoor/mo') })).status).toBe(303);
    const second = await imogen.post(at, { supervisorPostingId: postingIdOf('aldermoor/imogen') });
    expect(second.status).toBe(409);
    expect(second.html).toContain('Mo Fennimore');
    await expect(line('aldermoor/sam', 'aldermoor/mo', { by: 'aldermoor/sam' })).rejects.toThrow();
    await expect(line('aldermoor/mo', 'aldermoor/mo')).rejects.toThrow('Nobody supervises themselves');
    await expect(line('aldermoor/sam', 'brackenford/rob', { version: 1 })).rejects.toThrow('works here');
  });

  it('changes with its dates, and what was before is shown', async () => {
    await line('aldermoor/sam', 'aldermoor/mo');
    w.clock.advance({ hours: 24 * 7 });
    await line('aldermoor/sam', 'aldermoor/imogen', { version: 1 });
    const page = textOf(await shown('aldermoor/mo', `/supervision/people/${postingIdOf('aldermoor/sam')}`));
    expect(page).toMatch(/23 November 2026 Imogen Thackaberry.*16 November 2026 Mo Fennimore/);
    expect(await shown('aldermoor/sam', '/my/alerts')).toContain(
      'Imogen Thackaberry supervises you from today',
    );
  });
});

describe('recording', () => {
  const recorded = (by: string, kind: 'INDIVIDUAL' | 'CLINICAL' | 'PEER', members: string[], days = 0) =>
    w.act(by, (work) =>
      recordSupervision(work, {
        ...{ kind, heldOn: dayOf(work.now).add({ days }), members: members.map(postingIdOf) },
      }),
    );
  it('asks with whom, when, and for one worker where it is between two', async () => {
    await expect(recorded('aldermoor/mo', 'INDIVIDUAL', [])).rejects.toThrow('whose supervision');
    await expect(recorded('aldermoor/mo', 'INDIVIDUAL', ['aldermoor/mo'])).rejects.toThrow('who else');
    await expect(recorded('aldermoor/mo', 'INDIVIDUAL', ['aldermoor/sam', 'aldermoor/nell'])).rejects.toThrow(
      'between two',
    );
    await expect(recorded('aldermoor/mo', 'INDIVIDUAL', ['aldermoor/sam'], 1)).rejects.toThrow('future');
    await expect(recorded('aldermoor/mo', 'INDIVIDUAL', ['brackenford/kit'])).rejects.toThrow(
      'from the list',
    );
  });
  it('clinical supervision is held by the psychologist only', async () => {
    await expect(recorded('aldermoor/mo', 'CLINICAL', ['aldermoor/sam'])).rejects.toThrow(
      'a kind that you hold',
    );
    await expect(recorded('aldermoor/sam', 'INDIVIDUAL', ['aldermoor/nell'])).rejects.toThrow(
      'a kind that you hold',
    );
    await recorded('aldermoor/lior', 'CLINICAL', ['aldermoor/sam']);
    expect(await shown('aldermoor/sam')).toContain('Clinical supervision');
  });
  it('a worker reads all of their own, and what another held with somebody else is not in their list', async () => {
    await supervise(w);
    await supervise(w, { members: ['aldermoor/nell'] });
    expect(await shown('aldermoor/sam')).toContain('1 supervision');
    expect(await shown('brackenford/kit')).toContain('None is recorded yet');
  });
});
