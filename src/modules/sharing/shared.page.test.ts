import { beforeAll, describe, expect, it } from 'vitest';
import { type World, world } from '../../../tests/support/world.ts';
import { recordIssued, recordLeft } from './index.ts';
import { childWithProduct, productId } from './sharing.access.ts';

let w: World;
let child: string;
const sha256 = 'a'.repeat(64);
beforeAll(async () => {
  w = await world();
  ({ child } = await childWithProduct(w));
});
const issue = (to?: { agency: string; person?: string }) =>
  w.act('aldermoor/sam', (work) =>
    recordIssued(work, {
      product: { type: 'minutes', id: productId, childId: child, version: 1 },
      ...{ recipient: to?.person ?? 'Sam', to, format: 'pdf', sha256 },
    }),
  );
const at = () => `/children/${child}/shared`;
const lines = () =>
  w.admin<{ state: string }>('select state from sharing.disclosure where child_id = $1', [child]);

describe('what leaves about a child', () => {
  it('writes its own line: to whom, what for and on which basis, said to be the setting', async () => {
    await issue({ agency: 'POLICE', person: 'PC Gwen Stallard' });
    const { html } = await (await w.as('aldermoor/priya')).get(at());
    for (const words of [
      'Minutes: PC Gwen Stallard, Police',
      'Copy made; not recorded as sent',
      'To safeguard the child together',
      'Public task',
      'As set for this kind; nobody has checked it',
      'Nobody has said yet',
    ])
      expect(html).toContain(words);
  });

  it('is one line however often the same copy is made that day, and one that is given when it is sent', async () => {
    await issue({ agency: 'POLICE', person: 'PC Gwen Stallard' });
    expect(await lines()).toHaveLength(1);
    await w.act('aldermoor/sam', (work) =>
      recordLeft(work, {
        ...{ childIds: [child], type: 'minutes', productId, productVersion: 1, state: 'given' },
        ...{ to: { agency: 'POLICE', person: 'PC Gwen Stallard' }, method: 'By secure e-mail' },
      }),
    );
    const { html } = await (await w.as('aldermoor/priya')).get(at());
    expect(html).toContain('By secure e-mail');
    expect(html).not.toContain('not recorded as sent');
  });

  it('for a colleague’s own use is kept apart: nobody else has it yet', async () => {
    await issue();
    const { html } = await (await w.as('aldermoor/priya')).get(at());
    expect(html).toContain('Copies that colleagues took for their own use (1)');
    expect((await (await w.as('aldermoor/priya')).get('/shared')).html).not.toContain('own use');
  });

  it('is told why by a person afterwards, and both stand: the newest is shown', async () => {
    const priya = await w.as('aldermoor/priya');
    const link = new RegExp(`${at()}/[0-9a-f-]{36}`).exec((await priya.get(at())).html)?.[0] ?? '';
    const form = await priya.get(link);
    expect(form.html).toContain('To safeguard the child together');
    const said = { purpose: 'So that police can act tonight', lawfulBasis: 'VITAL_INTERESTS' };
    expect((await priya.post(link, said)).html).toContain('Say why sharing it was necessary');
    const whole = { ...said, necessity: 'She was in danger', consent: 'no-unsafe', isMinimum: 'yes' };
    expect((await priya.post(link, whole)).status).toBe(303);
    const { html } = await priya.get(at());
    for (const words of [
      'So that police can act tonight',
      'Vital interests',
      'She was in danger',
      'would not be safe',
    ])
      expect(html).toContain(words);
  });

  it('by telephone is typed in, and a refusal needs its reason', async () => {
    const sam = await w.as('aldermoor/sam');
    await sam.get(`${at()}/new`);
    const asked = {
      ...{
        outcome: 'refused',
        agency: 'HOUSING',
        held: 'Where she sleeps',
        purpose: 'Rent',
        method: 'By telephone',
      },
      ...{
        lawfulBasis: 'PUBLIC_TASK',
        'at-day': '16',
        'at-month': '11',
        'at-year': '2026',
        'at-time': '09:00',
      },
    };
    expect((await sam.post(`${at()}/new`, asked)).html).toContain('Say why it was not shared');
    expect((await sam.post(`${at()}/new`, { ...asked, 'at-time': '23:00' })).html).toContain(
      'cannot lie ahead',
    );
    expect((await sam.post(`${at()}/new`, { ...asked, refusedBecause: 'Not theirs to know' })).status).toBe(
      303,
    );
    const { html } = await sam.get(at());
    expect(html).toContain('Asked for and not shared: Housing');
    expect(html).toContain('Not theirs to know');
  });

  it('is a list for each day and each agency, on the screen and as a file', async () => {
    const priya = await w.as('aldermoor/priya');
    const day = await priya.get('/shared');
    expect(day.html).toContain('PC Gwen Stallard, Police');
    expect(day.html).toContain('Housing');
    expect((await priya.get('/shared?agency=HOUSING')).html).not.toContain('PC Gwen Stallard, Police');
    expect((await priya.get('/shared?day=2026-11-15')).html).toContain('Nothing was shared');
    expect((await (await w.as('brackenford/mercy')).get('/shared')).html).not.toContain('Housing, ');
    const file = (await priya.get('/shared/file.csv')).html;
    expect(file).toContain('Not theirs to know');
    expect(file).toContain('Vital interests');
  });
});
