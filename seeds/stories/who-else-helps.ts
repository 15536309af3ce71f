import type { SeedWorld, Story } from '../seed-world.ts';
import { casts } from './telling/cast.ts';
import {
  directoryKept,
  type Entry,
  offeredToParents,
  plannedForAdulthood,
  referredOn,
} from './telling/help.ts';

/** Mentors, waiting lists and a grandmother who is asked too; a flat after June, and a plan nobody wants yet. */
export const whoElseHelps: Story = {
  name: 'who-else-helps',
  async run(seed) {
    const services = await directories(seed);
    await marlon(seed, services);
    await others(seed, services);
    await danika(seed);
    await notYet(seed);
  },
};

const entries = (place: string, line: string): Entry[] => [
  {
    ...{ name: `${place} mentoring`, kind: 'MENTORING', programme: 'STEER' },
    whoFor: 'Ages 10 to 17 with violence near them; about six months, once a week',
    howToRefer: 'A form; the young person says yes first',
    ...{ contact: `01632 ${line}201`, waiting: 'About 3 weeks', heard: 12 },
  },
  {
    ...{ name: `${place} targeted youth support`, kind: 'YOUTH_SUPPORT' },
    ...{ whoFor: 'Ages 11 to 18', contact: `01632 ${line}202`, waiting: 'None', heard: 40 },
  },
  {
    ...{ name: `${place} young minds clinic`, kind: 'MENTAL_HEALTH' },
    whoFor: 'Under 18. A doctor or a worker refers',
    ...{ contact: `01632 ${line}203`, waiting: 'About 19 weeks', heard: 25 },
  },
  {
    ...{ name: 'Northmoor sexual assault referral centre', kind: 'SARC' },
    whoFor: 'Anybody, of any age, at any hour',
    ...{ howToRefer: 'Ring; nobody has to tell the police first', contact: '01632 960299' },
  },
  {
    ...{ name: 'The talking room', kind: 'COUNSELLING', whoFor: 'Ages 12 to 25' },
    ...{ contact: `01632 ${line}204`, waiting: 'About 9 weeks', heard: 60 },
  },
  {
    ...{ name: `${place} young people’s drug and alcohol service`, kind: 'SUBSTANCE' },
    ...{ whoFor: 'Under 19', contact: `01632 ${line}205`, waiting: 'A week', heard: 8 },
  },
  {
    ...{ name: `${place} 16-plus housing desk`, kind: 'HOUSING', whoFor: '16 and 17, and care leavers' },
    contact: `01632 ${line}206`,
  },
  {
    ...{ name: 'The Wheelwright workshop', kind: 'EDUCATION', whoFor: 'Whoever school has let go of' },
    contact: `01632 ${line}207`,
  },
  {
    ...{ name: `${place} family and parenting worker`, kind: 'FAMILY' },
    whoFor: 'Parents and carers, also when the child lives in care',
    contact: `01632 ${line}208`,
  },
];

async function directories(seed: SeedWorld): Promise<ReadonlyMap<string, string>> {
  const places = [
    ['brackenford', 'Brackenford', '962'],
    ['castleby', 'Castleby', '963'],
  ] as const;
  for (const [code, place, line] of places)
    await directoryKept(seed, casts[code].manager, entries(place, line));
  return directoryKept(seed, 'aldermoor/bea', [
    ...entries('Aldermoor', '961'),
    {
      ...{ name: 'Saturday boxing', kind: 'YOUTH_ACTIVITY', whoFor: 'Ages 12 to 17' },
      ...{ endedOn: seed.day(90), endedBecause: 'The hall was sold' },
    },
  ]);
}

async function marlon(seed: SeedWorld, services: ReadonlyMap<string, string>): Promise<void> {
  const who = ['aldermoor/sam', 'Marlon'] as const;
  await referredOn(
    seed,
    who,
    130,
    {
      serviceId: services.get('Aldermoor mentoring'),
      why: 'He said that he would talk to somebody who has been there.',
      hopedFor: 'One grown-up man who wants nothing from him.',
      ...{ timescale: 'About six months, once a week', consent: 'BOTH' },
    },
    [
      [118, { became: 'ACCEPTED' }],
      [110, { became: 'STARTED', words: 'They walked. He talked about locks.' }],
    ],
  );
  await referredOn(
    seed,
    who,
    84,
    {
      ...{
        serviceId: services.get('The talking room'),
        why: 'He does not sleep, and asked for help with it.',
      },
      consent: 'CHILD',
    },
    [
      [60, { became: 'WAITING' }],
      [30, { became: 'CHASED' }],
      [9, { became: 'CHASED' }],
    ],
  );
  await offeredToParents(seed, who, [
    [
      120,
      {
        ...{ toName: 'Grandmother', became: 'OFFERED', kinds: ['ONE_TO_ONE', 'PACK'] },
        whatHelps: 'Somebody who rings back the same day.',
      },
    ],
    [113, { toName: 'Grandmother', became: 'ACCEPTED', agreed: 'Thursdays at eleven, in her kitchen.' }],
    [106, { toName: 'Grandmother', became: 'PACK_GIVEN', kinds: ['PACK'] }],
    [99, { toName: 'Grandmother', became: 'SESSION', kinds: ['ONE_TO_ONE'] }],
  ]);
}

async function others(seed: SeedWorld, services: ReadonlyMap<string, string>): Promise<void> {
  await referredOn(
    seed,
    ['aldermoor/nell', 'Isla'],
    95,
    {
      serviceId: services.get('Aldermoor young minds clinic'),
      ...{ why: 'She asked whether one can be mended.', consent: 'CHILD' },
      consentWords: 'Her mother is not to hear of it, she says; she understands what it is, and why.',
    },
    [[70, { became: 'WAITING' }]],
  );
  await referredOn(
    seed,
    ['aldermoor/nell', 'Isla'],
    60,
    {
      ...{ serviceName: 'A singing group at the library', kind: 'YOUTH_ACTIVITY' },
      ...{ why: 'She hums all the time.', consent: 'CHILD' },
    },
    [[52, { became: 'NOT_WANTED', words: 'Too many people she knows from school. Perhaps later.' }]],
  );
  await offeredToParents(
    seed,
    ['aldermoor/nell', 'Isla'],
    [
      [80, { toName: 'Mother', became: 'OFFERED', kinds: ['ONE_TO_ONE', 'OWN_SUPPORT'] }],
      [
        73,
        {
          toName: 'Mother',
          became: 'DECLINED',
          because: 'Her flat is watched. She will not be seen with us.',
        },
      ],
    ],
  );
}

async function danika(seed: SeedWorld): Promise<void> {
  await plannedForAdulthood(seed, ['aldermoor/nell', 'Danika'], {
    plan: [
      40,
      {
        ownWords: 'A flat with a door that’s mine. And Nell still answers her phone in July.',
        whatChanges: 'The team’s work ends in law at 18. Her adviser for care leavers goes on to 25.',
        stillWorried: 'The man she left has found her number twice.',
        eligible: ['CARE_LEAVER'],
        adultWorker: 'Perpetua Dunmore',
        adultWorkerAgency: 'Adult social care',
        adultWorkerContact: '01632 960311',
        servicesAfter: 'Her adviser; the women’s project on Quay Street, every Tuesday.',
        housing: 'A flat of her own from June; the shared house until then.',
        money: 'Her setting-up grant is asked for. A bank account is open.',
        educationWork: 'Nails, second year, from September.',
        health: 'The adult clinic takes over from the young one in May.',
        victimAndCourt: 'Her own consent is asked again at 18 for the national referral mechanism.',
        trustedPerson: 'Nell, once a month until Christmas, as agreed with Mo.',
        consent: 'PARTLY',
        consentWords: 'Everything but what happened before she was 14.',
        contingency: 'The room at the shared house is kept for three months.',
      },
    ],
    steps: [
      [240, { became: 'OFFERED', words: 'On the first day, because June was her first question.' }],
      [230, { became: 'WANTED', ownWords: 'Only if I choose who.' }],
      [60, { became: 'MEETING', withWhom: 'Danika, Nell and two adult workers' }],
      [10, { became: 'MEETING', withWhom: 'Danika and Perpetua Dunmore', ownWords: 'That one.' }],
      [7, { became: 'IN_PLACE', withWhom: 'Danika, Perpetua Dunmore, Nell and Mo' }],
    ],
  });
}

async function notYet(seed: SeedWorld): Promise<void> {
  await plannedForAdulthood(seed, ['aldermoor/tariq', 'Marek'], {
    steps: [
      [5, { became: 'OFFERED' }],
      [4, { became: 'NOT_WANTED', ownWords: 'Ask me after the bus thing is done.' }],
    ],
  });
  await plannedForAdulthood(seed, ['aldermoor/nell', 'Isla'], {
    steps: [[30, { became: 'OFFERED', words: 'At the launderette. She wants to hear more.' }]],
  });
}
