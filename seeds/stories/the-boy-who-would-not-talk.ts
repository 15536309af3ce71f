import type { Story } from '../seed-world.ts';
import { outsiders } from './telling/cast.ts';
import { accepted, allocated, referred } from './telling/journey.ts';
import { gathered, guest, minuted, minutesSent } from './telling/meetings.ts';
import {
  alongside,
  days,
  flagged,
  healthSays,
  is,
  known,
  knows,
  type Life,
  met,
  notKnownYet,
  said,
  worriedAbout,
} from './telling/people.ts';
import { notPlaced, placedOnRecord } from './telling/placing.ts';
import { disruptionPlanned, triggerPlanWritten } from './telling/plans.ts';

/** Marlon: five months in which the adults learned to drive without asking anything. */
export const theBoyWhoWouldNotTalk: Story = {
  name: 'the-boy-who-would-not-talk',
  async run(seed) {
    const marlon = await met(seed, {
      given: 'Marlon',
      family: 'Osierwick',
      likes: 'Marley',
      age: [15, 11],
      sex: 'M',
      since: 190,
      status: 'CP',
      plan: 'Child protection plan',
      worker: 'aldermoor/priya',
      facts: [
        is('ETHNICITY', 'BCRB'),
        is('DISABILITY', 'ADHD'),
        is('EDUCATIONAL_NEEDS', 'EHCP'),
        is('COMMUNICATION_NEEDS', ['MOVING', 'QUIET_PLACE', 'EXTRA_TIME'], 'Never in a room with a table'),
        is('EDUCATION_STATUS', 'ALTERNATIVE'),
        known('EDUCATION_SETTING', 'Wheelwright workshop, two days a week'),
        known('ATTENDANCE', '88% at the workshop; 9% at school before that'),
        is(
          'VULNERABILITIES',
          ['MISSING_HOME', 'EXCLUDED', 'DEBT', 'CRIMINALITY'],
          'Told that he owes £600 for what was taken from him',
        ),
        is('YOUTH_JUSTICE', 'INVESTIGATED', 'Found 90 miles away in a flat; nobody asked who drove'),
        is(
          'CUSTODY_RISK',
          'POSSIBLE',
          'A court date may come; the statutory defence was raised with his solicitor',
        ),
        known('TRUSTED_ADULT', 'Old Ferdie at the workshop'),
        is('WORKER_PREFERENCE', 'NO_PREFERENCE'),
        notKnownYet('GENDER_IDENTITY'),
        known('CONTACT_WAY', 'Send a picture of anything with wheels; he answers with a time'),
      ],
      relatives: [
        {
          name: 'Verna Osierwick',
          relationship: 'GRANDPARENT',
          livesWith: 'YES',
          responsibility: 'YES',
          isCarer: true,
          note: 'Special guardian since he was four',
          struggles: [
            ['ILLNESS', 'NOW', 'Hip; stairs are hard'],
            ['EXPLOITED', 'SUSPECTED', 'Two men came to her door for the money'],
          ],
        },
        {
          name: 'Colette Osierwick',
          relationship: 'MOTHER',
          livesWith: 'NO',
          responsibility: 'YES',
          struggles: [['DRUGS', 'BEFORE', 'Well for two years, in another county']],
        },
      ],
      address: { kind: 'HOME', lines: '8 Tanyard Steps, Aldermoor', postcode: 'NM3 2ZZ' },
      safe: [{ who: 'Nan’s landline', way: 'Call', value: '01632 960177', whenSafe: 'Before 6pm' }],
    });
    await firstMonths(marlon);
    await reviews(marlon);
    await lately(marlon);
  },
};

async function firstMonths(marlon: Life): Promise<void> {
  const { seed } = marlon;
  await referred(marlon, seed.at({ days: 152, time: '10:10' }), {
    newNeed:
      'Gone four nights and found in a stranger’s flat in a seaside town, with two phones and a train ticket somebody else bought.',
    knownRisk: 'Older young people wait for him outside the Northmoor Interchange.',
    kinds: { CCE: 'EXPERIENCING', CL: 'EXPERIENCING', DEBT: 'EXPERIENCING', MS: 'SUSPECTED_AT_RISK' },
    sinceDays: 210,
    contexts: ['ADULTS', 'TRANSPORT', 'PLACE'],
    threshold: 'suffering',
    why: 'He is being trafficked to another town and held in a flat there. He came back with a broken finger and says that he fell.',
    hope: 'That the debt stops being his. That Nan sleeps.',
    childKnows: 'not-told-yet',
    parents: 'Nan asked for this meeting.',
    assessment: 'SA-Osierwick-4',
    partners: 'Wheelwright workshop, youth justice',
    move: 'yes',
  });
  await accepted(
    marlon,
    seed.at({ days: 152, time: '13:00' }),
    'Trafficked and held; somebody has to get between him and the line.',
  );
  await allocated(marlon, seed.at({ days: 152, time: '13:20' }), {
    worker: 'aldermoor/sam',
    lead: 'team-worker',
  });
  await alongside(
    marlon,
    seed.at({ days: 151, time: '09:00' }),
    'aldermoor/gwen',
    'aldermoor/hana',
    'aldermoor/vi',
    'aldermoor/cass',
  );
  await allocated(marlon, seed.at({ days: 140, time: '09:30' }), {
    worker: 'aldermoor/lior',
    part: 'co-worker',
    lead: 'team-worker',
  });
  await worriedAbout(marlon, 'aldermoor/sam', seed.at({ days: 149, time: '15:00' }), {
    names: 'Brick, also called B',
    ageBand: '18-25',
    description: 'Grey tracksuit, always on a scooter',
    phonesAndHandles: 'The “Dolphin” line',
    role: 'SUSPECTED_EXPLOITER',
    basis: 'INTELLIGENCE',
    words: 'Says that Marlon owes him. Collects at the Interchange.',
  });
  await triggerPlanWritten(marlon, seed.at({ days: 150, time: '09:10' }), {
    looks: '5 foot 9, thin, short twists, a chipped front tooth, little finger in a splint',
    clothes: 'Black hooded top with a white chain print, grey joggers',
    phones: [
      ['His own phone', '07700 900152', 'yes, Nan holds the code'],
      ['A black folding phone', 'not known yet', 'no'],
    ],
    cards: [['Young person’s railcard', 'Interchange ticket office']],
    transport: [
      ['Train from the Interchange', 'First one south is 5:52am'],
      ['Orange bicycle', 'Serial number with Ferdie'],
    ],
    medication: 'ADHD tablets in the morning; without them he does not sleep and walks',
    communication: 'Do not sit him down. Walk or drive. Silence is an answer; wait.',
    helps: 'Ring Ferdie. Say “the bike’s ready”. That is the safe word.',
    people: [
      ['Verna', 'Nan', '01632 960177', 'yes, before 6pm'],
      ['Ferdie', 'Workshop', '07700 900155', 'yes, any hour'],
    ],
    worried: [['Brick', 'Says that Marlon owes him', 'Northmoor Interchange, platform end']],
    places: [
      ['Northmoor Interchange', 'no'],
      ['Wheelwright workshop yard', 'yes'],
    ],
    previous:
      'Eleven times in six months. Three to five nights. Found twice by transport police, otherwise came home hungry.',
    pushPull: 'Drawn by a debt. Pushed by the thought that staying brings them to Nan’s door.',
    grade: 'HIGH',
    why: 'He is moved to another town and held there',
    dangers: 'Violence; carrying for other people; cold and hunger',
    today: 'A call he takes on the stairs; the first of the month; Nan being threatened',
    reportAfter: 'At once if the orange bicycle is at home and he is not. Otherwise at 10pm.',
    returns: 'Ferdie, with the van',
    interview: 'Jude, driving, no questions for the first ten minutes',
    police: 'PC Gwen Stallard',
    sharedWith: ['POLICE', 'HEALTH_SAFEGUARDING', 'VOLUNTARY'],
  });
  await disruptionPlanned([marlon], seed.at({ days: 150, time: '09:40' }), {
    kind: 'phone-line',
    target: 'The “Dolphin” line between Aldermoor and the coast',
    objective: 'The line cannot use children from Aldermoor, and the debt has nobody to collect it.',
    impact: 'If the line is closed while he is away he is alone in a strange town. Only when he is at home.',
    told: 'Marlon knows that “some phones stop working”. Nan knows more.',
    deconfliction: 'With the police operation on the coast, by Gwen, weekly',
    shareWith: ['POLICE', 'VOLUNTARY'],
    intelligence: {
      by: 'aldermoor/gwen',
      summary:
        'The line changed hands in the summer. The new holder has been seen at the Interchange on pay-days.',
    },
    tactics: [
      { code: 'LINE-CLOSURE', lead: 'POLICE', owner: 'aldermoor/gwen', status: 'granted', force: [90, 90] },
      {
        code: 'RAIL',
        lead: 'TRANSPORT_POLICE',
        owner: 'Sgt Octavia Pepperday',
        status: 'served',
        force: [120, 20],
      },
      {
        code: 'NRM',
        lead: 'SOCIAL_CARE',
        owner: 'aldermoor/priya',
        status: 'granted',
        force: [130, 400],
      },
      {
        code: 'CBO',
        lead: 'POLICE',
        owner: 'aldermoor/gwen',
        status: 'refused',
        evidence: 'The court wanted more dates',
      },
      { code: 'CPN', lead: 'POLICE', owner: 'aldermoor/gwen', status: 'breached', force: [60, 100] },
      { code: 'STRO', lead: 'POLICE', owner: 'aldermoor/gwen', status: 'applied-for', dueInDays: 12 },
      { code: 'GUARDIANS', lead: 'VOLUNTARY', owner: 'aldermoor/vi', status: 'expired', force: [120, -10] },
    ],
  });
  await flagged(
    marlon,
    'aldermoor/priya',
    seed.at({ days: 149, time: '12:00' }),
    'NATIONAL_REFERRAL',
    'Sent by Priya; reasonable grounds given after six days',
  );
}

async function reviews(marlon: Life): Promise<void> {
  const { seed } = marlon;
  const guests = [
    guest('aldermoor/gwen'),
    guest('aldermoor/hana'),
    guest('aldermoor/vi'),
    guest(outsiders.youthJustice),
  ];
  for (const [ago, ask, changed] of [
    [150, 'Stop having meetings about me in rooms.', 'Sam brings one question at a time, in the car.'],
    [124, 'Nan’s door. Fix the door.', 'Housing fitted a new door and a light the same week.'],
    [97, 'Can I do three days at the workshop?', 'Two now, three after the holidays.'],
    [
      71,
      'Tell them I’m not paying.',
      'Gwen told the man’s own solicitor that the debt is known to be false.',
    ],
    [44, 'A bike light that works.', 'Ferdie built one.'],
    [18, 'Come when you say you’re coming.', 'Sam writes the time on Nan’s calendar.'],
  ] as const) {
    const at = seed.at({ days: ago, time: '11:00' });
    const meeting = await gathered(marlon, {
      arranged: at.subtract({ hours: 20 }),
      planned: at,
      held: at,
      guests,
    });
    await minuted(marlon, meeting, at, {
      brought: [
        {
          agency: 'POLICE',
          text:
            ago > 100
              ? 'Stopped twice by officers who did not know of the plan; that is put right.'
              : 'No stops this month.',
          source: 'officer’s own check',
        },
        { agency: 'VOLUNTARY', text: 'Came to the boxing night and swept up afterwards.' },
      ],
      sections: {
        purpose1: {
          information:
            ago > 60 ? 'The line moves him on the first of the month.' : 'Nights at home: all of them.',
        },
        purpose4: { roles: 'Sam leads. Priya sees Nan. Ferdie is the first call.' },
        purpose5: {
          times: 'As below.',
          next: 'In four weeks.',
          nextOn: seed.today.subtract({ days: ago - 27 }).toString(),
        },
        judgement: { safety: ago > 60 ? 'High.' : 'Medium, and falling for seven weeks.' },
      },
      asks: [{ words: ask, changed, broughtBy: 'Sam' }],
      actions:
        ago === 18
          ? [
              'Three days at the workshop from next month @priya in 4 weeks #protect',
              'Bring the bicycle light round @sam thu',
              'Ask the coast about the flat @gwen in 1 week #pursue',
            ]
          : ['See Nan @priya fri #protect'],
      became:
        ago === 18
          ? { 1: { state: 'done', changed: 'Fitted together', doneOn: seed.day(17) } }
          : { 0: { state: 'done', changed: 'Seen, and slept better', doneOn: seed.day(ago) } },
      complete: true,
    });
    await minutesSent(marlon, meeting, seed.at({ days: ago - 1, time: '15:40' }));
  }
  await gathered(marlon, {
    arranged: seed.at({ days: 5, time: '10:00' }),
    planned: seed.at({ days: -1, time: '11:00' }),
    place: 'Wheelwright workshop, outside if it is dry',
    guests: [guest('aldermoor/vi'), guest(outsiders.youthJustice)],
  });
}

async function lately(marlon: Life): Promise<void> {
  const { seed } = marlon;
  await knows(marlon, 'aldermoor/sam', seed.at({ days: 126, time: '17:10' }), {
    facts: [
      said(
        'OWN_CONCERN',
        'My nan keeps the chain on now. She never used to.',
        'said to Sam, in the car, on the fourth drive',
      ),
      said(
        'MATTERS_TO_ME',
        'Nan. My bike. Not being talked about in a room.',
        'written on the back of a form',
      ),
      said('STRENGTHS', 'I can fix anything with a chain.', 'said to Sam'),
    ],
  });
  await healthSays(
    marlon,
    seed.at({ days: 100, time: '14:00' }),
    'MENTAL_HEALTH',
    'Does not sleep when he has been away. Sees Lior while mending bicycles.',
    ['SOCIAL_CARE'],
  );
  await days(marlon, 'aldermoor/sam', [
    [148, '16:00', 'contact', 'Drive one: an hour, no words, radio on'],
    [141, '16:00', 'contact', 'Drive two: he chose the radio station'],
    [133, '16:00', 'contact', 'Drive three: pointed at a house, said “that one”, nothing else'],
    [126, '16:05', 'contact', 'Drive four: “My nan keeps the chain on now”'],
    [60, '12:30', 'contact', 'Seven weeks at home. Cooked for Nan. Burned it'],
    [20, '16:00', 'contact', 'Asked Sam what social workers do on Sundays'],
  ]);
  await placedOnRecord(marlon, seed.at({ days: 100, time: '10:00' }), 'aldermoor/priya', [
    'minutes',
    'trigger-plan',
  ]);
  await notPlaced(
    marlon,
    seed.at({ days: 99, time: '10:00' }),
    'aldermoor/bea',
    'disruption-plan',
    'Holds police intelligence; a summary is on the statutory record instead',
  );
}
