import { beforeAll, describe, expect, it } from 'vitest';
import { postingIdOf } from '../../seeds/region/load-structure.ts';
import { interviewed } from '../../src/modules/missing/dip-sample.access.ts';
import { childMissingWithPlan } from '../../src/modules/missing/packs.access.ts';
import { type Served, servedWorld } from '../support/journey.ts';

let served: Served;
let child: string;
const day = (back = 0) =>
  `/missing-meetings/${served.w.clock
    .now()
    .subtract({ hours: 24 * back })
    .toString()
    .slice(0, 10)}`;

beforeAll(async () => {
  served = await servedWorld();
  ({ child } = await childMissingWithPlan(served.w));
  await interviewed(served.w, 'Ash');
  await interviewed(served.w, 'Bay');
}, 120_000);

describe('from the board to what is done', () => {
  it('the co-ordinator begins the day’s meeting, says for every child whether exploitation was considered, and gives an action', async () => {
    const cass = await served.open('aldermoor/cass');
    await cass.go('/missing-meetings');
    await cass.press('Today’s meeting');
    expect(await cass.text()).toContain('Missing now');
    await cass.press('Begin the meeting');
    await cass.press('Begin');
    await cass.press('Note who is there');
    await cass.answer({ POLICE: 'present', POLICEName: 'PC Gwen Stallard' });
    await cass.press('Save');
    await cass.press(/^Minute Wren/);
    await cass.answer({
      result: 'CCE',
      because: 'A new phone, and a call before leaving',
      discussion: 'The bus depot was looked at in the night',
      decision: 'A strategy meeting is asked for today',
      decisionBecause: 'Third time, with the same people',
    });
    await cass.press('Save');
    expect(await cass.text()).toContain('Considered: criminal exploitation');
    await cass.press(/^Add an action for Wren/);
    await cass.answer({
      what: 'Look at the camera of the depot',
      ownerPostingId: postingIdOf('aldermoor/gwen'),
    });
    await cass.press('Save');
    await cass.press('Mark the meeting complete');
    expect(await cass.text()).toContain('Nobody has said whether exploitation was considered for');
    await cass.answer({ because: 'The two who are back were talked about yesterday' });
    await cass.press('Mark complete');
    expect(await cass.text()).toContain('Held');
  }, 60_000);

  it('the police officer has the action on the own list, and it stands on the child’s record', async () => {
    const gwen = await served.open('aldermoor/gwen');
    await gwen.go('/actions');
    expect(await gwen.text()).toContain('Look at the camera of the depot');
    await gwen.go(day());
    expect(await gwen.text()).toContain('A strategy meeting is asked for today');
    const sam = await served.open('aldermoor/sam');
    await sam.go(`/children/${child}`);
    expect(await sam.text()).toContain('Talked about at the daily missing meeting');
  }, 60_000);

  it('a day without a meeting shows, and a reason does not hide it', async () => {
    served.w.clock.advance({ hours: 48 });
    const cass = await served.open('aldermoor/cass');
    await cass.go('/missing-meetings');
    expect(await cass.text()).toContain('Without a meeting in four weeks: 1 of 3 days');
    await cass.press(/^Say why/);
    await cass.answer({ because: 'Nobody covered the Tuesday' });
    await cass.press('Save');
    expect(await cass.text()).toContain('Nobody covered the Tuesday');
    expect(await cass.text()).toContain('Without a meeting in four weeks: 1 of 3 days');
  }, 60_000);

  it('the co-ordinator opens the plan while the child is missing, and makes a pack for each of two people', async () => {
    const cass = await served.open('aldermoor/cass');
    await cass.go(`/children/${child}/missing-packs`);
    await cass.press('Open it now');
    await cass.press('Make the pack for the police');
    await cass.answer({ recipientName: 'PC Ida Farrow', way: 'SECURE_MAIL' });
    await cass.press('Make this pack');
    expect(await cass.text()).toContain('Taken to a flat by older people');
    expect((await cass.download('PDF')).subarray(0, 4).toString()).toBe('%PDF');
    await cass.go(`/children/${child}/missing-packs`);
    await cass.press('Make the pack for the carer');
    await cass.answer({ recipientName: 'Nell Tarn', recipientAgency: 'FAMILY', way: 'BY_HAND' });
    await cass.press('Make this pack');
    const carer = await cass.text();
    expect(carer).toContain('At once after 9pm');
    expect(carer).not.toContain('Taken to a flat');
    await cass.press('Record who took it');
    await cass.press('Save');
    expect(await cass.text()).toContain('Taken by Nell Tarn');
  }, 60_000);

  it('the service manager draws a dip sample, and the auditor looks at a record', async () => {
    const imogen = await served.open('aldermoor/imogen');
    await imogen.go('/missing/dip-samples');
    await imogen.press('Draw a sample');
    await imogen.answer({
      method: 'STRATIFIED',
      wanted: '2',
      purpose: 'Quarterly look',
      auditorPostingId: postingIdOf('aldermoor/ursula'),
    });
    await imogen.press('Draw the sample');
    const ursula = await served.open('aldermoor/ursula');
    await ursula.go('/missing/dip-samples');
    await ursula.press(/today|ago|am|pm/, 'table');
    await ursula.press('Look at record 1');
    await ursula.answer({
      OFFERED: 'YES',
      VOICE: 'PARTLY',
      CHOICE: 'NO',
      grade: 'REQUIRES_IMPROVEMENT',
      gradeBecause: 'Nobody asked whom the child wanted to talk with',
      theme: 'CHOICE',
      action: 'Ask it first',
    });
    await ursula.press('Save');
    expect(await ursula.text()).toContain('What was found (n = 1)');
    expect(await ursula.text()).toContain('the same records in the same order');
  }, 60_000);

  it('and no page was too wide for a phone, or shut to somebody who cannot see it', () => {
    expect(served.problems).toEqual([]);
  });
});
