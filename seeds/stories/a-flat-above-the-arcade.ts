import type { Story } from '../seed-world.ts';
import { accepted, allocated, decided, referred } from './telling/journey.ts';
import { gathered, guest, minuted, minutesSent } from './telling/meetings.ts';
import { alongside, is, known, type Life, met, notKnownYet, said, worriedAbout } from './telling/people.ts';
import { disruptionPlanned, triggerPlanWritten } from './telling/plans.ts';

const investigation = 'Operation Lanternlight';

/** A complex investigation: three young people found in one flat, and the front door refers them itself. */
export const aFlatAboveTheArcade: Story = {
  name: 'a-flat-above-the-arcade',
  async run(seed) {
    const exception = (given: 'agreed') => ({
      investigation,
      checks: {
        police: 'done',
        health: 'done',
        education: 'done',
        probation: 'does-not-apply',
        housing: 'done',
        'other-authority': 'done',
        immigration: 'does-not-apply',
      } as const,
      discussion: {
        withServiceManager: 'Imogen Thackaberry',
        at: seed.at({ days: 30, time: '08:50' }),
        decision: given,
        rationale:
          'Three young people in one flat, two schools and one children’s home: it is organised, and cannot wait for three assessments.',
      },
    });
    const tyrell = await met(seed, {
      given: 'Tyrell',
      family: 'Copperthwaite',
      age: [16, 3],
      sex: 'M',
      since: 31,
      status: 'CLA_FULL',
      plan: 'Care plan',
      facts: [
        said('OWN_CONCERN', 'If I move home again I’m not unpacking.', 'said to his key worker'),
        said('INTERESTS', 'Cooking for the others. Proper rice.', 'said to his key worker'),
        is('ETHNICITY', 'MWBC'),
        is('LEGAL_STATUS', 'C2'),
        is('PLACEMENT_TYPE', 'RESIDENTIAL'),
        known('REVIEWING_OFFICER', 'Philomena Gorsebank'),
        is('EDUCATION_STATUS', 'COLLEGE'),
        is(
          'VULNERABILITIES',
          ['LOOKED_AFTER', 'MISSING_CARE', 'UNSTABLE_HOME', 'DEBT'],
          'Four homes in two years',
        ),
        notKnownYet('YOUTH_JUSTICE'),
      ],
      relatives: [
        {
          name: 'Shanice Copperthwaite',
          relationship: 'SISTER',
          livesWith: 'NO',
          note: 'Adult; he rings her on Sundays',
        },
      ],
      address: {
        kind: 'PLACEMENT',
        lines: 'Beaconhurst children’s home, Aldermoor',
        postcode: 'NM4 1ZZ',
        withheldFrom: 'The adults who came to the last home',
      },
    });
    const bilal = await met(seed, {
      given: 'Bilal',
      family: 'Quarrington',
      age: [15, 4],
      sex: 'M',
      since: 31,
      status: 'S47',
      facts: [
        said('OWN_CONCERN', 'I want to go to school on Monday like it’s a normal Monday.', 'said to Dan'),
        is('ETHNICITY', 'APKN'),
        known('RELIGION', 'Muslim; wants Friday prayers left free'),
        is('EDUCATION_STATUS', 'SCHOOL'),
        is('VULNERABILITIES', ['DEBT', 'GANG']),
      ],
      relatives: [
        {
          name: 'Saima Quarrington',
          relationship: 'MOTHER',
          livesWith: 'YES',
          responsibility: 'YES',
          isCarer: true,
          struggles: [['DOMESTIC_ABUSE_HARMED', 'BEFORE', 'Safe now; has a worker of her own']],
        },
      ],
    });
    const phoebe = await met(seed, {
      given: 'Phoebe',
      family: 'Stonecrop',
      age: [14, 6],
      sex: 'F',
      since: 31,
      status: 'NOT_OPEN',
      worker: null,
      source: 'police, from the flat',
    });
    await referred(tyrell, seed.at({ days: 30, time: '10:05' }), {
      by: 'aldermoor/fern',
      concern: 'If I move home again I’m not unpacking.',
      newNeed:
        'Found in the flat above the arcade with two other young people and an adult who left by the window.',
      kinds: { CCE: 'EXPERIENCING', CUCKOO: 'EXPERIENCING', OCG: 'SUSPECTED_AT_RISK', CL: 'AT_RISK' },
      sinceDays: 45,
      contexts: ['PLACE', 'ADULTS'],
      threshold: 'suffering',
      why: 'Kept in a flat that has been taken over; made to count money.',
      hope: 'One plan for three young people, and the flat closed.',
      childKnows: 'knows-and-agrees',
      exception: exception('agreed'),
      move: 'yes',
    });
    await accepted(
      tyrell,
      seed.at({ days: 30, time: '11:40' }),
      'Complex and organised; taken by the exception route.',
      { by: 'aldermoor/imogen' },
    );
    await allocated(tyrell, seed.at({ days: 30, time: '12:00' }), { worker: 'aldermoor/sam' });
    await referred(bilal, seed.at({ days: 30, time: '10:30' }), {
      by: 'aldermoor/fern',
      concern: 'I want to go to school on Monday like it’s a normal Monday.',
      newNeed: 'Found in the same flat. Says that he was told to wait there.',
      kinds: { CCE: 'EXPERIENCING', GANG: 'AT_RISK' },
      contexts: ['PLACE', 'ADULTS', 'PEERS'],
      threshold: 'suffering',
      why: 'Made to stay in a flat overnight by adults who took his phone.',
      hope: 'School on Monday.',
      exception: exception('agreed'),
      parents: 'Mum knows and is frightened of a knock.',
    });
    await accepted(bilal, seed.at({ days: 30, time: '12:30' }), 'Same flat, same adults, same day.', {
      by: 'aldermoor/mo',
      overrideReason:
        'Imogen is in court until four and Bilal’s mother is at the desk now; she agreed by telephone.',
    });
    await allocated(bilal, seed.at({ days: 30, time: '13:10' }), { worker: 'aldermoor/nell' });
    await referred(phoebe, seed.at({ days: 29, time: '15:20' }), {
      by: 'aldermoor/fern',
      newNeed: 'Was in the flat for an hour with a friend from school; left before the police came.',
      kinds: { CSE: 'SUSPECTED_AT_RISK' },
      contexts: ['PLACE', 'PEERS'],
      why: 'She was there, and two of the adults there are known to harm girls.',
      hope: 'To know whether anything happened.',
      childKnows: 'not-told-yet',
      exception: exception('agreed'),
    });
    await decided(
      phoebe,
      seed.at({ days: 29, time: '17:00' }),
      {
        outcome: 'CONSULTATION_ONLY',
        rationale:
          'Nothing known beyond one hour with a friend. Nell talks with the school nurse, who knows her.',
      },
      { by: 'aldermoor/imogen' },
    );
    await metAbout(tyrell, bilal);
  },
};

async function metAbout(tyrell: Life, bilal: Life): Promise<void> {
  const { seed } = tyrell;
  const lock = await worriedAbout(tyrell, 'aldermoor/sam', seed.at({ days: 29, time: '09:00' }), {
    names: 'Uncle Leon',
    ageBand: '36-50',
    role: 'FACILITATOR',
    words: 'Holds the keys of the flat above the arcade.',
  });
  await worriedAbout(bilal, 'aldermoor/nell', seed.at({ days: 29, time: '09:30' }), {
    personOfConcernId: lock,
    role: 'FACILITATOR',
    words: 'Opened the door and took his phone “to charge it”.',
  });
  await alongside(tyrell, seed.at({ days: 29, time: '09:40' }), 'aldermoor/gwen');
  for (const life of [tyrell, bilal])
    await triggerPlanWritten(life, seed.at({ days: 28, time: '08:30' }), {
      looks:
        life === tyrell
          ? '6 foot, broad, short fade, silver ring on the left thumb'
          : '5 foot 7, glasses, school blazer a size too big',
      phones: [['Own phone', life === tyrell ? '07700 900161' : '07700 900164', 'yes']],
      places: [
        ['The flat above the arcade', 'no'],
        ['Town library, first floor', 'yes'],
      ],
      worried: [['Uncle Leon', 'Holds the keys', 'Flat above the Lantern arcade']],
      grade: 'HIGH',
      why: 'Kept overnight by adults once already',
      dangers: 'Being kept, and made to carry',
      today: 'If any of the three is missing, look for all of them',
      police: 'PC Gwen Stallard',
    });
  // Each worker writes the plan of the children they lead; both plans have one target and one owner at the police.
  for (const life of [tyrell, bilal])
    await disruptionPlanned([life], seed.at({ days: 28, time: '09:30' }), {
      kind: 'premises',
      target: 'The flat above the Lantern arcade',
      objective: 'Nobody can bring a child there again.',
      impact:
        'They may be blamed for the closure. Served on a school day, when all are seen to be elsewhere.',
      deconfliction: `Part of ${investigation}; the officer in charge agrees each date`,
      shareWith: ['POLICE'],
      tactics: [
        {
          code: 'CLOSURE',
          lead: 'POLICE',
          owner: life === tyrell ? 'aldermoor/gwen' : 'PC Gwen Stallard',
          status: 'granted',
          force: [20, 9],
        },
        {
          code: 'HMO',
          lead: 'HOUSING',
          owner: 'Ottoline Brackwater, private housing',
          status: 'applied-for',
          dueInDays: 10,
        },
        {
          code: 'TENANCY',
          lead: 'HOUSING',
          owner: 'Ottoline Brackwater, private housing',
          status: 'proposed',
        },
      ],
    });
  for (const life of [tyrell, bilal]) {
    const at = seed.at({ days: 28, time: life === tyrell ? '10:00' : '11:30' });
    const etac = await gathered(life, {
      arranged: seed.at({ days: 29, time: '16:30' }),
      planned: at,
      held: at,
    });
    await minuted(life, etac, at, {
      brought: [
        {
          agency: 'POLICE',
          text: 'The flat is part of an operation; nothing of today is told to the tenants.',
          shareWith: ['SOCIAL_CARE', 'POLICE'],
        },
        { agency: 'SCHOOL', text: 'In every lesson this week except one.' },
      ],
      sections: {
        purpose1: { information: 'One flat, one set of keys.' },
        purpose2: {
          needs: 'A home that stays his home; a normal Monday.',
          strengths: 'He answers his phone to the one he likes.',
        },
        purpose4: { roles: 'The worker sees him; Dan sees the adults; Gwen rings before she knocks.' },
        purpose5: { next: 'In four weeks.', nextOn: seed.today.toString() },
      },
      actions: [
        'Ask the home not to move him while this runs @dan in 2 weeks #protect',
        'Look at the closure order before it ends @gwen in 4 weeks #pursue',
      ],
      complete: true,
    });
    await minutesSent(life, etac, seed.at({ days: 27, time: '16:00' }));
  }
  // Two weeks later, looked at again together.
  const again = seed.at({ days: 12, time: '10:30' });
  const review = await gathered(tyrell, {
    arranged: seed.at({ days: 15, time: '09:00' }),
    planned: again,
    held: again,
    guests: [guest('aldermoor/gwen'), guest('aldermoor/hana', 'report')],
  });
  await minuted(tyrell, review, again, {
    sections: { purpose1: { information: 'The flat is closed. He has unpacked.' } },
    asks: [
      {
        words: 'Can I have my own key to the kitchen?',
        changed: 'He cooks on Thursdays, with the key.',
        broughtBy: 'Sam',
      },
    ],
    actions: ['Write down who holds which key, with the home @sam in 14 days #protect'],
    complete: true,
  });
  await minutesSent(tyrell, review, seed.at({ days: 11, time: '12:00' }));
}
