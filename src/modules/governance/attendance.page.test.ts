import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { postingIdOf } from '../../../seeds/region/load-structure.ts';
import { type Browser, type World, world } from '../../../tests/support/world.ts';
import { dayOf } from '../../platform/clock/wall-clock.ts';
import { sittingAttendance } from './attendance.queries.ts';
import { addMember } from './kind.commands.ts';
import { kindHere } from './kind.queries.ts';
import { beginSitting, closeSitting, openSitting } from './sitting.commands.ts';
import type { SittingRow } from './sitting.store.ts';

let w: World;
let sitting: SittingRow;
let path = '';
beforeAll(async () => {
  w = await world();
  for (const [handle, mayMinute] of [
    ['aldermoor/gwen', false],
    ['aldermoor/bea', true],
  ] as const)
    await w.act('aldermoor/mo', async (work) => {
      const here = await kindHere(work.tx, 'DAILY');
      if (!here) throw new Error('no such kind');
      await addMember(work, here.kind, {
        postingId: postingIdOf(handle),
        mayMinute,
        because: 'Sits there every day',
      });
    });
});
beforeEach(async () => {
  w.clock.advance({ hours: 24 });
  const day = dayOf(w.clock.now());
  sitting = await w.act('aldermoor/mo', async (work) => {
    const row = await openSitting(work, 'DAILY', day);
    await beginSitting(work, row, { name: 'Mo' });
    return row;
  });
  path = `/standing-meetings/DAILY/${day.toString()}/attendance`;
});
const rows = () =>
  w.admin<Record<string, string | null>>(
    'select agency, attendance, name, deputy_for, shared_with, because from governance.attendance where sitting_id = $1 order by agency',
    [sitting.id],
  );
/** What the form holds as it is shown: its hidden fields and choices, as a browser sends them. */
function formOf(html: string): Record<string, string | string[]> {
  const form = html.split('<form').find((part) => part.includes('row-0-agency')) ?? '';
  const fields: Record<string, string | string[]> = {};
  for (const [, attributes] of form.matchAll(/<input\b([^>]*)>/g)) {
    const name = /\bname="([^"]+)"/.exec(attributes ?? '')?.[1];
    const value = /\bvalue="([^"]*)"/.exec(attributes ?? '')?.[1] ?? '';
    if (!name || (attributes?.includes('type="checkbox"') && !/\schecked/.test(attributes))) continue;
    fields[name] = value.replaceAll('&quot;', '"').replaceAll('&amp;', '&');
  }
  for (const [, name, options] of form.matchAll(/<select\b[^>]*\bname="([^"]+)"[^>]*>(.*?)<\/select>/gs))
    fields[name ?? ''] = /<option value="([^"]*)"[^>]*selected/.exec(options ?? '')?.[1] ?? '';
  return fields;
}
const placeOf = (fields: Record<string, unknown>, agency: string): string =>
  Object.entries(fields)
    .find(([name, value]) => name.endsWith('-agency') && value === agency)?.[0]
    .slice(0, -7) ?? 'none';
type Changes = Record<string, string | string[]>;
const shown = async (who: string): Promise<{ browser: Browser; fields: Changes; html: string }> => {
  const browser = await w.as(who);
  const { html } = await browser.get(path);
  return { browser, fields: formOf(html), html };
};
const send = (
  { browser, fields }: { browser: Browser; fields: Changes },
  agency: string,
  changes: Changes,
) => {
  const at = placeOf(fields, agency);
  const named = Object.fromEntries(
    Object.entries(changes).map(([field, value]) => [`${at}-${field}`, value]),
  );
  return browser.post(path, { ...fields, ...named }, { raw: true });
};

describe('who is here', () => {
  it('one press notes every expected agency, by its standing members, and a second one nothing more', async () => {
    const { browser, html } = await shown('aldermoor/bea');
    expect(html).toContain('No agency is noted as here');
    expect((await browser.post(path, { all: 'yes' })).status).toBe(303);
    expect(await rows()).toMatchObject([
      { agency: 'HEALTH_SAFEGUARDING', attendance: 'present', name: null },
      { agency: 'POLICE', attendance: 'present', name: expect.stringContaining('Gwen') },
      { agency: 'SOCIAL_CARE', attendance: 'present' },
      { agency: 'YOUTH_SUPPORT', attendance: 'present' },
    ]);
    const after = await browser.get(path);
    expect(after.html).not.toContain('All expected are here');
    expect(after.html).not.toContain('noted as here, and this meeting');
  });
  it('present, deputy, apologies and not asked are told apart, and an agency without a user is noted by name', async () => {
    const bea = await shown('aldermoor/bea');
    expect(
      await send(bea, 'POLICE', { attendance: 'deputy', name: 'Ann Example', deputyFor: 'Gwen' }),
    ).toMatchObject({ status: 303 });
    const again = await shown('aldermoor/bea');
    await send(again, '', { agency: 'FIRE', attendance: 'not-asked', because: 'Nothing for them today' });
    const third = await shown('aldermoor/bea');
    await send(third, 'YOUTH_SUPPORT', { attendance: 'present', name: 'Cara Sample', sharedWith: 'SCHOOL' });
    expect(await rows()).toEqual([
      expect.objectContaining({ agency: 'FIRE', attendance: 'not-asked', because: 'Nothing for them today' }),
      expect.objectContaining({
        agency: 'POLICE',
        attendance: 'deputy',
        name: 'Ann Example',
        deputy_for: 'Gwen',
      }),
      expect.objectContaining({ agency: 'YOUTH_SUPPORT', name: 'Cara Sample', shared_with: 'SCHOOL' }),
    ]);
    const day = sitting.day;
    const sums = await w.act('aldermoor/mo', (work) => sittingAttendance(work.tx, { from: day, to: day }));
    const of = (agency: string) => sums.find((each) => each.agency === agency);
    expect(of('POLICE')).toMatchObject({ expected: 1, present: 1 });
    expect(of('SCHOOL')).toMatchObject({ expected: 1, present: 1 });
    expect(of('FIRE')).toMatchObject({ expected: 0, notAsked: 1 });
    expect(of('SOCIAL_CARE')).toMatchObject({ expected: 1, notNoted: 1 });
  });
  it('ticking a standing member, or typing a name, says that the agency is here', async () => {
    const bea = await shown('aldermoor/bea');
    await send(bea, 'POLICE', { standing: ['Gwen Ashgrove'], name: 'A trainee' });
    expect(await rows()).toMatchObject([{ attendance: 'present', name: 'Gwen Ashgrove, A trainee' }]);
  });
  it('a deputy without for whom, or not asked without why, is asked again with everything typed', async () => {
    const bea = await shown('aldermoor/bea');
    const refused = await send(bea, 'POLICE', { attendance: 'not-asked', name: 'Typed by hand' });
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('Say why they were not asked');
    expect(refused.html).toContain('Typed by hand');
    expect(await rows()).toEqual([]);
  });
  it('two people note different agencies at once, and neither loses a word', async () => {
    const bea = await shown('aldermoor/bea');
    const mo = await shown('aldermoor/mo');
    expect((await send(bea, 'POLICE', { attendance: 'apologies', because: 'In court' })).status).toBe(303);
    expect((await send(mo, 'SOCIAL_CARE', { attendance: 'present', name: 'Priya' })).status).toBe(303);
    expect(await rows()).toHaveLength(2);
  });
  it('two people note the same agency otherwise: the second sees both, and decides', async () => {
    const bea = await shown('aldermoor/bea');
    const mo = await shown('aldermoor/mo');
    await send(bea, 'POLICE', { attendance: 'apologies', because: 'In court' });
    const refused = await send(mo, 'POLICE', { attendance: 'present', name: 'Gwen' });
    expect(refused.status).toBe(409);
    expect(refused.html).toContain('In court');
    expect(await rows()).toMatchObject([{ attendance: 'apologies' }]);
    const decided = await send({ browser: mo.browser, fields: formOf(refused.html) }, 'POLICE', {
      attendance: 'present',
      name: 'Gwen',
    });
    expect(decided.status).toBe(303);
    expect(await rows()).toMatchObject([{ attendance: 'present', name: 'Gwen' }]);
  });
  it('somebody whose posting ended meanwhile stays as they were noted', async () => {
    const bea = await shown('aldermoor/bea');
    await send(bea, 'POLICE', { attendance: 'present', name: 'Abel Tester' });
    await w.admin('update access.posting set to_at = $2 where id = $1', [
      postingIdOf('aldermoor/gwen'),
      w.clock.now().toString(),
    ]);
    const { html } = await shown('aldermoor/bea');
    expect(html).toContain('Abel Tester');
    expect(await rows()).toMatchObject([{ name: 'Abel Tester' }]);
    await w.admin('update access.posting set to_at = null where id = $1', [postingIdOf('aldermoor/gwen')]);
  });
  it('once the meeting is closed it is read and not changed', async () => {
    const bea = await shown('aldermoor/bea');
    await w.act('aldermoor/mo', (work) => closeSitting(work, sitting, { waiting: 0 }));
    expect((await send(bea, 'POLICE', { attendance: 'present' })).status).toBe(403);
    const { html } = await shown('aldermoor/bea');
    expect(html).not.toContain('name="row-0-attendance"');
  });
  it('what nobody should type is answered with a page', async () => {
    const { browser } = await shown('aldermoor/bea');
    for (const fields of [
      { 'row-0-agency': 'NO_SUCH', 'row-0-attendance': 'present' },
      { 'row-0-agency': 'POLICE', 'row-0-attendance': 'hacked' },
      {
        'row-0-agency': 'POLICE',
        'row-0-attendance': 'present',
        'row-0-version': '-9',
        'row-0-sharedWith': '<xss7>',
      },
      { 'row-x-agency': 'POLICE' },
      { row: 'POLICE' },
      { 'row-0-agency': 'POLICE', 'row-0-attendance': 'present', 'row-0-name': 'x'.repeat(100_000) },
    ] as Changes[]) {
      const answer = await browser.post(path, fields);
      expect(answer.status).toBeLessThan(500);
    }
    expect((await browser.get('/standing-meetings/DAILY/2026-02-30/attendance')).status).toBe(404);
    expect((await browser.get('/standing-meetings/ETAC/2026-11-16/attendance')).status).toBe(404);
  });
});
