import type { Story } from '../seed-world.ts';
import { outsiders } from './telling/cast.ts';
import { accepted, allocated, foundUrgent, referred } from './telling/journey.ts';
import { gathered, guest, minuted, minutesSent } from './telling/meetings.ts';
import { is, known, met, notKnownYet, said } from './telling/people.ts';
import { disruptionPlanned, triggerPlanWritten } from './telling/plans.ts';

/** Clocks that were not met, each with what was written about it, and two that still run past their hour. */
export const lateAndWhy: Story = {
  name: 'late-and-why',
  async run(seed) {
    const corey = await met(seed, {
      given: 'Corey',
      family: 'Bramblewick',
      age: [16, 0],
      sex: 'M',
      since: 35,
      status: 'CP',
      plan: 'Child protection plan',
      facts: [
        said('OWN_CONCERN', 'My mum’s washing machine. Everything smells.', 'said to Dan'),
        is('ETHNICITY', 'WBRI'),
        is('VULNERABILITIES', ['POVERTY', 'DEBT']),
        is('EDUCATION_STATUS', 'NEET'),
      ],
      relatives: [
        {
          name: 'Tracy Bramblewick',
          relationship: 'MOTHER',
          livesWith: 'YES',
          responsibility: 'YES',
          isCarer: true,
          struggles: [['ALCOHOL', 'NOW', 'Asks for help on Mondays']],
        },
      ],
    });
    await referred(corey, seed.at({ days: 22, time: '09:15' }), {
      concern: 'My mum’s washing machine. Everything smells.',
      newNeed: 'Money in his bank account that is not his, and gone again the same day.',
      kinds: { CCE: 'EXPERIENCING', FIN: 'EXPERIENCING' },
      contexts: ['ADULTS', 'ONLINE'],
      threshold: 'suffering',
      why: 'His account is used by other people, who then say that he owes them.',
      hope: 'The account closed without him being blamed. And the washing machine.',
    });
    await accepted(
      corey,
      seed.at({ days: 22, time: '12:00' }),
      'Financial exploitation with a threat behind it.',
    );
    await allocated(corey, seed.at({ days: 22, time: '12:10' }), { worker: 'aldermoor/nell' });
    const lateAt = seed.at({ days: 18, time: '10:00' });
    await triggerPlanWritten(
      corey,
      lateAt.subtract({ hours: 1 }),
      { looks: '5 foot 10, fair, always a football shirt', without: ['health', 'places', 'return'] },
      { complete: 'Corey has never been missing; what is here is enough until he is seen again on Friday' },
    );
    const etac = await gathered(corey, {
      arranged: seed.at({ days: 20, time: '09:00' }),
      planned: lateAt,
      held: lateAt,
      late: 'The bank’s fraud team could only join on the fourth day, and without them there was nothing to plan',
      guests: [guest('aldermoor/gwen'), guest('aldermoor/hana', 'report')],
    });
    await minuted(corey, etac, lateAt, {
      sections: {
        purpose1: { information: 'Three transfers, two names.' },
        purpose3: {
          'disruption-plan':
            'The account was closed by the bank the same morning: there is nothing left to disrupt',
        },
      },
      leftOut: { judgement: 'Nothing had changed since the child protection conference two days before' },
      actions: ['Find a washing machine @dan in 1 week #protect'],
      became: {
        0: { state: 'done', changed: 'Delivered; he let the driver in himself', doneOn: seed.day(18) },
      },
      complete: true,
    });
    await minutesSent(corey, etac, seed.at({ days: 11, time: '09:00' }));

    const tamsin = await met(seed, {
      given: 'Tamsin',
      family: 'Yarrowby',
      age: [14, 11],
      sex: 'F',
      since: 15,
      status: 'CIN',
      facts: [
        said('OWN_CONCERN', 'He knows where my little brother goes to school.', 'said to Dan'),
        is('ETHNICITY', 'WIRT'),
        is('EDUCATION_STATUS', 'MISSING_EDUCATION'),
        notKnownYet('FIRST_LANGUAGE'),
      ],
    });
    await referred(tamsin, seed.at({ days: 13, time: '10:00' }), {
      concern: 'He knows where my little brother goes to school.',
      newNeed: 'An account sends her the route her brother walks.',
      kinds: { CSE: 'AT_RISK', ONL: 'EXPERIENCING' },
      contexts: ['ONLINE'],
      why: 'An adult threatens her brother to make her answer.',
      hope: 'That nobody has to change schools.',
    });
    await accepted(
      tamsin,
      seed.at({ days: 13, time: '15:00' }),
      'Threatened online by an adult who knows the family’s days.',
    );
    await foundUrgent(
      tamsin,
      seed.at({ days: 12, time: '16:00' }),
      'A photograph of the school gate came this afternoon.',
    );
    await allocated(tamsin, seed.at({ days: 12, time: '16:05' }), { worker: 'aldermoor/nell' });
    const strategyAt = seed.at({ days: 12, time: '19:30' });
    const strategy = await gathered(tamsin, {
      kind: 'STRATEGY',
      arranged: seed.at({ days: 12, time: '16:20' }),
      planned: strategyAt,
      held: strategyAt,
      late: 'Found urgent a day after it came; held three and a half hours after that',
      guests: [guest('aldermoor/gwen'), guest('aldermoor/hana', 'did-not-come')],
    });
    await minuted(tamsin, strategy, strategyAt, {
      threshold: ['MET', 'Likely to suffer harm; the threat names a place and a time.'],
      enquiry: ['SINGLE', 'Dan, with the online team of the police beside him.'],
      sections: { safety: { 'safety-now': 'Brother taken to school by car this week; the school knows.' } },
      complete: true,
    });
    const etacAt = seed.at({ days: 11, time: '09:30' });
    await triggerPlanWritten(
      tamsin,
      seed.at({ days: 11, time: '08:40' }),
      {
        looks: '5 foot 1, long dark plait',
        dangers: 'Meeting the person behind the account',
        grade: 'HIGH',
        why: 'Threatened by an adult',
      },
      'in use',
    );
    await gathered(tamsin, { arranged: seed.at({ days: 12, time: '20:40' }), planned: etacAt, held: etacAt });

    const ellis = await met(seed, {
      given: 'Ellis',
      family: 'Cloverdale',
      age: [15, 2],
      sex: 'M',
      pronouns: 'they/them',
      since: 14,
      status: 'CIN',
      facts: [
        said('OWN_CONCERN', 'Nobody uses my pronouns in meetings, so I stopped coming.', 'said to Dan'),
        said('GENDER_IDENTITY', 'Non-binary. They.', 'said to Dan'),
        is('ETHNICITY', 'MWAS'),
        is('VULNERABILITIES', ['IDENTITY', 'ISOLATION', 'ONLINE']),
      ],
    });
    await referred(ellis, seed.at({ days: 6, time: '10:30' }), {
      concern: 'Nobody uses my pronouns in meetings, so I stopped coming.',
      newNeed: 'An adult met in an online group pays for their travel to another town.',
      kinds: { CSE: 'SUSPECTED_AT_RISK', TRAF: 'SUSPECTED_AT_RISK', ONL: 'EXPERIENCING' },
      contexts: ['ONLINE', 'TRANSPORT'],
      why: 'An adult they have never met at home is arranging journeys.',
      hope: 'People who get it right first time.',
    });
    await accepted(
      ellis,
      seed.at({ days: 6, time: '14:00' }),
      'Travel arranged by an adult; the group they found it in is the only one that welcomed them.',
    );
    await allocated(ellis, seed.at({ days: 5, time: '09:00' }), { worker: 'aldermoor/nell' });
    await gathered(ellis, {
      arranged: seed.at({ days: 4, time: '16:00' }),
      planned: seed.at({ days: -1, time: '10:00' }),
      guests: [guest('aldermoor/gwen'), guest(outsiders.headOfYear)],
    });

    const noah = await met(seed, {
      given: 'Noah',
      family: 'Wintergreen',
      age: [12, 6],
      sex: 'M',
      since: 3,
      status: 'S47',
      facts: [
        said(
          'OWN_CONCERN',
          'I didn’t lose it. They took it off me. They’re going to say I lost it.',
          'said to Dan',
        ),
        is('ETHNICITY', 'WBRI'),
        known('EDUCATION_SETTING', 'Millbeck High, year 8'),
      ],
    });
    await referred(noah, seed.at({ hours: 31 }), {
      concern: 'I didn’t lose it. They took it off me. They’re going to say I lost it.',
      newNeed: 'Robbed of a bag he was made to carry, and told that he has until tonight.',
      kinds: { CCE: 'EXPERIENCING', DEBT: 'EXPERIENCING' },
      contexts: ['PEERS', 'SCHOOL'],
      threshold: 'suffering',
      why: 'Twelve years old, threatened for the value of a bag.',
      urgent: 'They said “tonight”.',
      hope: 'That it is over.',
      screening: { whyNone: 'There was no time' },
    });
    await accepted(noah, seed.at({ hours: 30 }), 'Twelve, threatened, with an hour named.');
    await allocated(noah, seed.at({ hours: 29 }), { worker: 'aldermoor/nell' });
    await disruptionPlanned(
      [noah],
      seed.at({ hours: 20 }),
      {
        kind: 'group',
        target: 'Those who took the bag',
        objective: 'The debt is heard of by nobody again.',
        impact: 'He names nobody; nobody is to be named as if he had.',
        tactics: [],
        noTactic: 'Police ask for two days before anybody is spoken to',
      },
      'begun',
    );
  },
};
