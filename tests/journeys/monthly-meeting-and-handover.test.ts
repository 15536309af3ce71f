import { beforeAll, describe, expect, it } from 'vitest';
import { postingIdOf } from '../../seeds/region/load-structure.ts';
import { addMember } from '../../src/modules/governance/kind.commands.ts';
import { STANDING_KINDS, type StandingKind } from '../../src/modules/governance/kinds.ts';
import { openSitting } from '../../src/modules/governance/sitting.commands.ts';
import { openEpisode } from '../../src/modules/missing/index.ts';
import { createChild } from '../../src/modules/people/index.ts';
import { type Served, servedWorld } from '../support/journey.ts';

let served: Served;
const clockTo = (text: string) => {
  served.w.clock.at = Temporal.Instant.from(text);
};
const childCalled = (givenName: string) =>
  served.w.act('aldermoor/mo', (work) =>
    createChild(work, { givenName, familyName: 'Fennel', source: 'test' }),
  );

beforeAll(async () => {
  served = await servedWorld();
  clockTo('2026-12-02T09:30:00Z');
  for (const who of ['aldermoor/gwen', 'aldermoor/hana'])
    await served.w.act('aldermoor/mo', (work) =>
      addMember(work, STANDING_KINDS.get('MONTHLY') as StandingKind, {
        postingId: postingIdOf(who),
        mayMinute: false,
        because: 'Sits there for the agency',
      }),
    );
  await childCalled('Wren');
  const robin = await childCalled('Robin');
  await served.w.act('aldermoor/cass', (work) =>
    openEpisode(work, { childId: robin, category: 'HOME', reportedByKind: 'PARENT' }),
  );
}, 120_000);

describe('the monthly meeting', () => {
  it('gets the figures of an agency from the agency, in a draft first; a name in it is pointed out', async () => {
    const gwen = await served.open('aldermoor/gwen');
    await gwen.go('/partner-figures');
    expect(await gwen.text()).toContain('have not sent their figures');
    await gwen.press(/^Write the figures of Police/);
    await gwen.answer({ m0: '41', m1: '3', workingWell: 'We met Jayden Brook at school', act: 'send' });
    await gwen.press('Save');
    expect(await gwen.text()).toContain('looks like a name');
    await gwen.answer({ workingWell: 'Reports reach the team within the hour' });
    await gwen.press('Save');
    expect(await gwen.text()).toContain('The figures are sent');
  }, 120_000);

  it('gets those of an agency without an account from business support, and says who told them', async () => {
    const bea = await served.open('aldermoor/bea');
    await bea.go('/partner-figures');
    await bea.press(/^Write the figures of Early help/);
    await bea.answer({
      m0: '9',
      toDevelop: 'Families wait for a worker',
      toldBy: 'Ida Farrow, by phone',
      act: 'send',
    });
    await bea.press('Save');
    expect(await bea.text()).toContain('told by Ida Farrow, by phone');
  }, 120_000);

  it('looks at a child whom people chose, with their reasons, and at what is planned for a place', async () => {
    const imogen = await served.open('aldermoor/imogen');
    await imogen.go('/highest-concern');
    await imogen.press('Choose a child');
    await imogen.answer({ q: 'Wren' });
    await imogen.press('Find');
    await imogen.press('Wren Fennel');
    await imogen.answer({ because: 'Gone three nights with older men', planFor: 'Who meets her at school' });
    await imogen.press('Put on the list');
    await imogen.go('/contextual-responses');
    await imogen.press('Plan a response');
    await imogen.answer({
      kind: 'place',
      label: 'The bus station, after school',
      planned: 'Youth workers there on three evenings',
      leadAgency: 'POLICE',
      leadName: 'PC Gwen Stallard',
      'reviewOn-day': '21',
      'reviewOn-month': '1',
      'reviewOn-year': '2027',
    });
    await imogen.press('Save');
    clockTo('2026-12-17T13:30:00Z');
    const back = await served.open('aldermoor/imogen');
    await back.go('/partner-figures/2026-12/SOCIAL_CARE');
    expect(await back.text()).toContain('read from the record just now');
    await back.answer({ act: 'send' });
    await back.press('Save');
    await back.go('/monthly-report/2026-12');
    const report = await back.text();
    for (const said of [
      'Reports reach the team within the hour',
      'Families wait for a worker',
      'The bus station',
      'Not sent: ',
    ])
      expect(report).toContain(said);
    expect(report).not.toContain('Wren');
    // Three crimes are few enough for a child to be known by them.
    expect(report).toContain('Fewer than 5');
    expect((await back.download('PDF')).subarray(0, 4).toString()).toBe('%PDF');
  }, 150_000);

  it('shows all of it on the page of the sitting', async () => {
    const imogen = await served.open('aldermoor/imogen');
    await served.w.act('aldermoor/imogen', (work) =>
      openSitting(work, 'MONTHLY', Temporal.PlainDate.from('2026-12-17')),
    );
    await imogen.go('/standing-meetings/MONTHLY/2026-12-17');
    const page = await imogen.text();
    for (const said of [
      'have not sent their figures',
      'Gone three nights with older men',
      'The bus station',
      'What works well',
    ])
      expect(page).toContain(said);
    const gwen = await served.open('aldermoor/gwen');
    await gwen.go('/standing-meetings/MONTHLY/2026-12-17');
    expect(await gwen.text()).toContain('Gone three nights with older men');
  }, 120_000);
});

describe('the evening handover', () => {
  it('is made by the co-ordinator from who is missing and whom people are worried about, and given', async () => {
    clockTo('2026-12-17T16:10:00Z');
    const cass = await served.open('aldermoor/cass');
    await cass.go('/handover');
    await cass.press('Begin tonight’s handover');
    await cass.press('Begin');
    expect(await cass.text()).toContain('Nobody has said why yet');
    await cass.press(/^Change what is said of Robin/);
    await cass.answer({
      why: 'Left after an argument',
      plan: 'Ring the friends at nine; the police look at the station at ten',
    });
    await cass.press('Save');
    await cass.press('Add a child');
    await cass.answer({ q: 'Wren' });
    await cass.press('Find');
    await cass.press('Wren Fennel', 'main');
    await cass.answer({ why: 'Somebody waited at school', plan: 'Call at 14 Mill Road' });
    await cass.press('Put on the handover');
    expect(await cass.text()).toContain('Leave the address out');
    await cass.answer({ plan: 'Mum rings us at nine' });
    await cass.press('Put on the handover');
    await cass.press('Give it to the night');
    await cass.press('Give it');
    expect(await cass.text()).toContain('Not read yet');
  }, 150_000);

  it('is read and confirmed by the night, who writes what happened; the morning sees it', async () => {
    const ruth = await served.open('aldermoor/ruth');
    await ruth.go('/');
    await ruth.press('Evening handover');
    expect(await ruth.text()).toContain('Left after an argument');
    await ruth.press('I have read it');
    expect(await ruth.text()).toContain('Read');
    clockTo('2026-12-17T23:40:00Z');
    const late = await served.open('aldermoor/ruth');
    await late.go('/handover');
    await late.press(/^Write what happened overnight with Wren/);
    await late.answer({ happened: 'Mum rang at nine: she is in bed' });
    await late.press('Save');
    clockTo('2026-12-18T08:10:00Z');
    const cass = await served.open('aldermoor/cass');
    await cass.go('/handover');
    expect(await cass.text()).toContain('Mum rang at nine: she is in bed');
    expect(await cass.text()).toContain('Ruth Summerscale');
  }, 150_000);

  it('and no page was too wide for a phone, or shut to somebody who cannot see it', () => {
    expect(served.problems).toEqual([]);
  });
});
