import type { Story } from '../seed-world.ts';
import { outsiders } from './telling/cast.ts';
import { frontDoorDecided, isAbout, opened, told } from './telling/front-door.ts';
import { accepted, referred } from './telling/journey.ts';
import { gathered, guest, laterToday } from './telling/meetings.ts';
import { is, met, notKnownYet, said } from './telling/people.ts';

/** A girl who has not said her name: found at the Interchange last night, and a strategy meeting due today. */
export const noNameYet: Story = {
  name: 'no-name-yet',
  async run(seed) {
    const ago = (hours: number) => seed.at({ minutes: Math.round(hours * 60) });
    const contact = await told(seed, ago(12), {
      danger: 'yes',
      worry:
        'Girl, perhaps 15, brought to us from a bench at the Northmoor Interchange. Somebody in a van would not leave until we did. She holds on to a carrier bag and will not say her name.',
      childSays: '“Don’t let them ring anybody.”',
      child: { age: 'about 15' },
      by: {
        name: 'Thaddeus Millpond',
        role: 'Paramedic',
        organisation: 'Northmoor ambulance',
        phone: '01632 960244',
      },
      signs: {
        A3: ['yes', 'last-4-weeks', 'seen'],
        B2: ['suspected', 'last-4-weeks', 'seen'],
        G7: ['suspected', 'last-4-weeks', 'seen'],
      },
      contexts: ['TRANSPORT', 'ADULTS'],
      judgement: 'Somebody was waiting for her.',
      level: 'statutory',
    });
    await opened(seed, ago(11.9), contact, 'aldermoor/ruth');
    const girl = await met(seed, {
      age: [15, 0],
      precision: 'estimated',
      sex: 'F',
      since: 0,
      when: ago(11.5),
      status: 'S47',
      source: 'ambulance, at night',
      facts: [
        said('OWN_CONCERN', 'Don’t let them ring anybody.', 'said to the paramedic'),
        notKnownYet('ETHNICITY'),
        notKnownYet('FIRST_LANGUAGE'),
        is('INTERPRETER', 'NOT_KNOWN', 'Answers in English, softly'),
        is('PLACEMENT_TYPE', 'HOSPITAL'),
        notKnownYet('TRUSTED_ADULT'),
      ],
    });
    await isAbout(seed, ago(11.4), contact, girl);
    await frontDoorDecided(seed, ago(11.2), contact, {
      by: 'aldermoor/ruth',
      outcome: 'strategy',
      rationale: 'A child alone, afraid, and an adult waiting for her. Police are with her at the hospital.',
      asked: ['Police', 'Hospital'],
      told: 'phone',
    });
    await referred(girl, ago(10), {
      newNeed:
        'Found alone at the Interchange at night; an adult in a van waited for her and drove off when the ambulance did not leave.',
      concern: 'Don’t let them ring anybody.',
      kinds: { TRAF: 'SUSPECTED_AT_RISK', CSE: 'SUSPECTED_AT_RISK' },
      contexts: ['TRANSPORT', 'ADULTS'],
      threshold: 'suffering',
      why: 'She was being brought somewhere by somebody she is afraid of.',
      urgent: 'Nobody knows who she is, and somebody does.',
      hope: 'That she sleeps tonight, and that whoever waited cannot find her.',
      childKnows: 'not-told-yet',
      screening: { whyNone: 'The paramedic’s worry is the screening' },
    });
    await accepted(girl, ago(9), 'Taken on by telephone in the night; worker to follow in the morning.', {
      by: 'aldermoor/imogen',
    });
    await gathered(girl, {
      kind: 'STRATEGY',
      by: 'aldermoor/imogen',
      arranged: ago(8.5),
      planned: laterToday(seed, 1.5),
      place: 'By telephone, then at the hospital',
      guests: [guest('aldermoor/gwen'), guest(outsiders.nurse)],
    });
  },
};
