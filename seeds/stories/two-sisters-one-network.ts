import { recordSibling } from '../../src/modules/people/index.ts';
import type { Story } from '../seed-world.ts';
import { outsiders } from './telling/cast.ts';
import { accepted, allocated, referred } from './telling/journey.ts';
import { gathered, guest, minuted, minutesSent } from './telling/meetings.ts';
import {
  alongside,
  days,
  healthSays,
  is,
  known,
  type Life,
  met,
  notKnownYet,
  said,
  worriedAbout,
} from './telling/people.ts';
import { placedOnRecord } from './telling/placing.ts';
import { plansOfBoth } from './two-sisters-plans.ts';

const mum = {
  name: 'Ngozi Larkspindle',
  relationship: 'MOTHER',
  livesWith: 'YES',
  responsibility: 'YES',
  isCarer: true,
  note: 'Works nights at a bakery; rings back at 2pm',
} as const;
const family = [
  mum,
  {
    name: 'Emeka Larkspindle',
    relationship: 'FATHER',
    livesWith: 'NO',
    responsibility: 'YES',
    note: 'Lives abroad; speaks to them on Sundays',
  },
  {
    name: 'Auntie Bisi',
    relationship: 'AUNT_UNCLE',
    livesWith: 'NO',
    note: 'The adult both girls ring first',
  },
] as const;

/** Adaeze and Chidera: one group of adults, two girls, two records, one meeting. */
export const twoSisters: Story = {
  name: 'two-sisters-one-network',
  async run(seed) {
    const adaeze = await met(seed, {
      given: 'Adaeze',
      family: 'Larkspindle',
      age: [15, 7],
      sex: 'F',
      since: 41,
      status: 'CIN',
      plan: 'Child in need plan',
      facts: [
        said(
          'OWN_CONCERN',
          'I don’t care what happens to me. I just don’t want Chi getting in that car.',
          'said to Dan on the way home',
        ),
        said('MATTERS_TO_ME', 'Doing hair. Mum not finding out from somebody else.', 'said to Dan'),
        said('STRENGTHS', 'I can do a full head of braids in four hours.', 'said to Dan'),
        is('ETHNICITY', 'BAFR', 'Igbo, British'),
        known('RELIGION', 'Christian; choir on Sundays until the spring'),
        is('COMMUNICATION_NEEDS', 'MOVING', 'Talks in the car, never across a table'),
        is('EDUCATION_STATUS', 'PART_TIME'),
        known('EDUCATION_SETTING', 'Millbeck High, year 11'),
        known('ATTENDANCE', '54%, this term'),
        is(
          'VULNERABILITIES',
          ['MISSING_HOME', 'ONLINE', 'POVERTY'],
          'An adult pays for things Mum cannot and says it is a debt',
        ),
        known('TRUSTED_ADULT', 'Auntie Bisi'),
        known('CONTACT_WAY', 'Text first, to her own number, before 4pm'),
        notKnownYet('CONTACT_PLACE'),
      ],
      relatives: [...family],
      address: { kind: 'HOME', lines: '11 Sorrel Rise, Aldermoor', postcode: 'NM1 4ZZ' },
      safe: [
        { who: 'Her own phone', way: 'Text', value: '07700 900114', whenSafe: 'Before 4pm' },
        { who: 'The second phone', way: 'Call', notSafe: 'Somebody else reads it', isSafe: false },
      ],
    });
    const chidera = await met(seed, {
      given: 'Chidera',
      family: 'Larkspindle',
      likes: 'Chi',
      age: [13, 2],
      sex: 'F',
      since: 41,
      status: 'CIN',
      plan: 'Child in need plan',
      facts: [
        said(
          'OWN_CONCERN',
          'Nobody tells me anything and then they’re all crying in the kitchen.',
          'said to her form tutor',
        ),
        said('INTERESTS', 'Goalkeeping. I want to play for somebody proper.', 'said to Dan'),
        is('ETHNICITY', 'BAFR'),
        is('EDUCATION_STATUS', 'SCHOOL'),
        known('EDUCATION_SETTING', 'Millbeck High, year 8'),
        is('VULNERABILITIES', 'UNSTABLE_HOME', 'Her sister’s absences; shares a room with her'),
        notKnownYet('TRUSTED_ADULT'),
      ],
      relatives: [...family],
    });
    await seed.as('aldermoor/dan', seed.at({ days: 41, time: '16:00' }), async (work) => {
      await recordSibling(work, {
        childId: adaeze.id,
        otherChildId: chidera.id,
        relationship: 'SISTER',
        livesWith: 'YES',
        source: 'single assessment',
      });
    });
    await referredTogether(adaeze, chidera);
    await metAboutTogether(adaeze, chidera);
    await afterwards(adaeze, chidera);
  },
};

async function referredTogether(adaeze: Life, chidera: Life): Promise<void> {
  const { seed } = adaeze;
  const groupId = await seed.as('aldermoor/dan', seed.at({ days: 18, time: '16:00' }), async (work) =>
    work.ids.next(),
  );
  const both = {
    newNeed:
      'Both were collected from the Lantern arcade on Tuesday in a car the family does not know. Chidera had never been there before.',
    contexts: ['ADULTS', 'PLACE', 'TRANSPORT'] as ['ADULTS', 'PLACE', 'TRANSPORT'],
    hope: 'Somebody for each of them, and the men to be the ones who have to change.',
    partners: 'Millbeck High, school nurse, Auntie Bisi',
    urgent: 'They are expected to be collected again on Friday evening.',
    assessment: 'SA-Larkspindle-2',
    move: 'no' as const,
    groupId,
  };
  await referred(adaeze, seed.at({ days: 18, time: '16:30' }), {
    ...both,
    concern: 'I don’t care what happens to me. I just don’t want Chi getting in that car.',
    knownRisk: 'Gifts and lifts from the same adults since the spring.',
    kinds: { CSE: 'EXPERIENCING', ONL: 'EXPERIENCING' },
    sinceDays: 120,
    threshold: 'suffering',
    why: 'She has told Dan enough to be sure that an adult is sexually exploiting her; she is frightened for her sister.',
    parents: 'Mum knows and asks for help. She says: “Tell me what to look for.”',
  });
  await referred(chidera, seed.at({ days: 18, time: '16:50' }), {
    ...both,
    concern: 'Nobody tells me anything and then they’re all crying in the kitchen.',
    kinds: { CSE: 'AT_RISK' },
    why: 'The same car, the same adults, and a message asking her to “bring your sister’s things”.',
    childKnows: 'not-told-yet',
    parents: 'Mum knows and agrees.',
  });
  for (const life of [adaeze, chidera]) {
    await accepted(
      life,
      seed.at({ days: 18, time: '17:40' }),
      'Threshold met for both; the sisters are held together and recorded apart.',
    );
    await allocated(life, seed.at({ days: 18, time: '17:55' }), { worker: 'aldermoor/sam' });
  }
  await alongside(
    adaeze,
    seed.at({ days: 17, time: '09:30' }),
    'aldermoor/gwen',
    'aldermoor/hana',
    'aldermoor/cass',
  );
  const strategy = await gathered(adaeze, {
    kind: 'STRATEGY',
    together: [chidera],
    arranged: seed.at({ days: 18, time: '18:10' }),
    planned: seed.at({ days: 18, time: '20:30' }),
    place: 'By telephone',
    guests: [guest('aldermoor/gwen'), guest('aldermoor/hana'), guest('aldermoor/imogen')],
    held: seed.at({ days: 18, time: '20:30' }),
  });
  for (const life of [adaeze, chidera])
    await minuted(life, strategy, seed.at({ days: 18, time: '20:30' }), {
      brought: [
        {
          agency: 'POLICE',
          text: 'The car is known to us and its keeper is not.',
          source: 'officer’s own check',
        },
        {
          agency: 'SOCIAL_CARE',
          text: 'Mum is at home with both girls tonight and has rung her sister to stay.',
        },
      ],
      sections: {
        safety: {
          'safety-now': 'Both at home. Auntie Bisi stays until Sunday. Police pass the house twice tonight.',
        },
        parents: { parents: 'Mum is told everything that was decided, by Dan, tonight.' },
      },
      threshold: ['MET', 'Likely to suffer significant harm on Friday if nothing changes before then.'],
      enquiry: ['JOINT', 'Dan and Gwen see both girls together tomorrow, each on her own first.'],
      complete: true,
    });
}

async function metAboutTogether(adaeze: Life, chidera: Life): Promise<void> {
  const { seed } = adaeze;
  const worry = await worriedAbout(adaeze, 'aldermoor/sam', seed.at({ days: 17, time: '14:00' }), {
    names: 'A man the girls call Rico',
    description: 'About 30, tall, gold tooth',
    ageBand: '26-35',
    vehicles: 'Grey hatchback',
    phonesAndHandles: 'An account called northside_r',
    role: 'SUSPECTED_EXPLOITER',
    words: 'Buys food and phones for girls at the Lantern arcade and collects them in a car.',
    childWords: 'He’s all right when he’s not being weird.',
  });
  await worriedAbout(chidera, 'aldermoor/sam', seed.at({ days: 17, time: '14:10' }), {
    personOfConcernId: worry,
    role: 'SUSPECTED_EXPLOITER',
    words: 'Asked her sister to bring her along.',
  });
  await plansOfBoth(adaeze, chidera);
  const etacAt = seed.at({ days: 16, time: '12:40' });
  const etac = await gathered(adaeze, {
    together: [chidera],
    arranged: seed.at({ days: 17, time: '09:20' }),
    planned: etacAt,
    guests: [
      guest('aldermoor/gwen'),
      guest('aldermoor/hana'),
      guest(outsiders.headOfYear),
      guest('aldermoor/vi', 'apologies'),
    ],
    held: etacAt,
  });
  for (const [life, ask] of [
    [
      adaeze,
      {
        words: 'Can it be a woman, and can it not be in school.',
        changed: 'Nell sees her, at the hair salon where she helps on Saturdays.',
      },
    ],
    [
      chidera,
      { words: 'I want to know what you lot know.', changed: 'Dan told her, with her mum, the day after.' },
    ],
  ] as const)
    await minuted(life, etac, etacAt, {
      brought: [
        { agency: 'SCHOOL', text: 'Both leave by the side gate on Thursdays.', source: 'tutor’s log' },
        {
          agency: 'HEALTH_SAFEGUARDING',
          text: 'Seen by the school nurse; a private appointment is offered weekly.',
          dataClass: 'HEALTH',
          shareWith: ['SOCIAL_CARE', 'HEALTH_SAFEGUARDING'],
        },
        {
          agency: 'POLICE',
          text: 'A notice will be served this week.',
          shareWith: ['SOCIAL_CARE', 'POLICE'],
        },
      ],
      sections: {
        purpose1: { information: 'One group of adults, one place, two evenings of the week.' },
        purpose2: {
          needs: 'Money, company at night, a way out that keeps face.',
          strengths: 'They look out for each other; Auntie Bisi.',
          picture: 'Collected by car from the back of the arcade; gifts called a debt.',
        },
        purpose4: {
          roles: 'Dan sees Mum weekly. Sam sees both girls, apart. Gwen rings Sam before anything is served.',
        },
        purpose5: {
          times: 'As below.',
          next: 'Four weeks.',
          nextOn: seed.today.add({ days: 11 }).toString(),
        },
        judgement: { safety: 'High for Adaeze, less for Chidera while the two are at home together.' },
      },
      asks: [{ ...ask, broughtBy: 'Sam' }],
      actions: [
        'Serve the notice and tell Sam the hour before @gwen in 2 days #pursue',
        'See her at the salon every Saturday @sam saturday #protect',
        'Side gate on Thursdays: somebody stands there @cornelius thursday #prevent',
        'Ask housing about a ground-floor flat nearer Auntie Bisi @dan in 3 weeks #protect',
      ],
      became: {
        0: { state: 'done', changed: 'Served; he has not been at the arcade since', doneOn: seed.day(16) },
        1: { state: 'done', changed: 'Every Saturday since', doneOn: seed.day(13) },
        2: { state: 'in-hand' },
      },
      complete: true,
    });
  await minutesSent(adaeze, etac, seed.at({ days: 15, time: '13:00' }));
  await minutesSent(chidera, etac, seed.at({ days: 15, time: '13:10' }));
}

async function afterwards(adaeze: Life, chidera: Life): Promise<void> {
  const { seed } = adaeze;
  await healthSays(
    adaeze,
    seed.at({ days: 14, time: '10:00' }),
    'SEXUAL_HEALTH',
    'Attends the weekly appointment by herself. Contents stay with the clinic.',
    ['SOCIAL_CARE'],
  );
  await days(adaeze, 'aldermoor/sam', [
    [
      13,
      '11:15',
      'contact',
      'Saturday at the salon: she talked about college and nothing else, and that was the point',
    ],
    [
      6,
      '11:00',
      'contact',
      'Saturday at the salon: told Sam that a new number had rung twice; given to Gwen with her agreement',
    ],
  ]);
  await days(chidera, 'aldermoor/sam', [
    [9, '16:10', 'contact', 'Went to training with her. First goal kick past halfway'],
  ]);
  await placedOnRecord(adaeze, seed.at({ days: 12, time: '15:00' }), 'aldermoor/bea', [
    'minutes',
    'trigger-plan',
  ]);
}
