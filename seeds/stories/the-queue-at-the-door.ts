import { climbUnopenedContacts } from '../../src/modules/referrals/index.ts';
import type { SeedWorld, Story } from '../seed-world.ts';
import { frontDoorDecided, isAbout, opened, type Told, told } from './telling/front-door.ts';
import { is, met, notKnownYet, said } from './telling/people.ts';

const by = {
  landlord: {
    name: 'Euphemia Marlpit',
    role: 'Housing officer',
    organisation: 'Aldermoor Homes',
    phone: '01632 960255',
  },
  nurse: {
    name: 'Sunniva Hartlake',
    role: 'School nurse',
    organisation: 'Northmoor health',
    phone: '01632 960256',
    email: 'hartlake@health.example.org',
  },
  coach: {
    name: 'Ignatius Fieldgate',
    role: 'Coach',
    organisation: 'Aldermoor juniors',
    phone: '07700 900177',
  },
  hostel: {
    name: 'Marigold Stannard',
    role: 'Night manager',
    organisation: 'Lindenholm supported accommodation',
    phone: '01632 960258',
  },
  pharmacist: {
    name: 'Rupinder Goldcrest',
    role: 'Pharmacist',
    organisation: 'Cornmarket pharmacy',
    phone: '01632 960259',
  },
  shop: { name: 'Casimir Oatfield', role: 'Security', organisation: 'Lantern arcade', phone: '07700 900178' },
  school: {
    name: 'Hermione Coldbeck',
    role: 'Pastoral lead',
    organisation: 'Brackenford academy',
    phone: '01632 962211',
  },
};

/** The front door this morning, and what it decided in the weeks before. */
export const theQueueAtTheDoor: Story = {
  name: 'the-queue-at-the-door',
  async run(seed) {
    await decidedBefore(seed);
    await waitingNow(seed);
    await climbing(seed);
  },
};

/** Unopened, opened and undecided, and one that says a child is in danger. */
async function waitingNow(seed: SeedWorld): Promise<void> {
  const waiting: [minutesAgo: number, told: Told][] = [
    [
      195,
      {
        worry:
          'A boy of about 13 has been in flat 9 for three days with the two men who have the tenancy. He answers the door for them.',
        child: { age: 'about 13' },
        by: by.landlord,
        signs: { A2: ['yes', 'last-4-weeks', 'seen'] },
        contexts: ['PLACE', 'ADULTS'],
        level: 'statutory',
      },
    ],
    [
      140,
      {
        danger: 'not-known',
        worry: 'Asked me for the morning-after pill and for an envelope “for him to see that I got it”.',
        childSays: '“He wants the receipt.”',
        child: { name: 'Would not say; about 15' },
        by: by.pharmacist,
        contexts: ['ADULTS'],
        judgement: 'Somebody controls this girl.',
      },
    ],
    [
      48,
      {
        worry: 'Our best keeper comes with bruises on his ribs, and pays his subs in notes.',
        child: { name: 'Ravi Plumtree', age: '15', lives: 'Sorrel Rise' },
        by: by.coach,
        signs: {
          G1: ['yes', 'last-4-weeks', 'seen'],
          D1: ['yes', 'last-4-weeks', 'seen'],
          S4: ['yes', 'last-4-weeks', 'seen'],
        },
        contexts: ['PEERS'],
        working: 'He never misses a Saturday.',
      },
    ],
    [
      12,
      {
        danger: 'yes',
        worry:
          'A resident of ours, 16, is in a car outside with three adults and is crying. I have rung 999; they are on the way.',
        child: { name: 'Ines Fallowfield', age: '16', lives: 'With us', inCare: 'yes' },
        by: by.hostel,
        contexts: ['ADULTS', 'TRANSPORT'],
        level: 'statutory',
      },
    ],
  ];
  const ids: string[] = [];
  for (const [minutes, t] of waiting) ids.push(await told(seed, seed.at({ minutes }), t));
  // Seen and not decided: received yesterday, opened by Otis, due today.
  const second = await told(seed, seed.at({ minutes: 1500 }), {
    worry: 'Three girls of year 9 share one taxi home on Fridays that nobody’s parents ordered.',
    child: { name: 'Three girls; names with me' },
    by: by.nurse,
    contexts: ['TRANSPORT', 'SCHOOL'],
    level: 'not-known',
  });
  await opened(seed, seed.at({ minutes: 1440 }), second, 'aldermoor/otis');
  await told(seed, seed.at({ minutes: 75 }), {
    at: 'brackenford',
    worry: 'Two phones on the desk this morning, and he cried when I took one.',
    child: { name: 'Jermaine Wrenfield', age: '14', school: 'Brackenford academy' },
    by: by.school,
    contexts: ['SCHOOL', 'ONLINE'],
    signs: { C1: ['yes', 'last-4-weeks', 'seen'] },
  });
}

/** The chain climbs as the minutes pass: the watcher, the deputy, the manager, the service manager. */
async function climbing(seed: SeedWorld): Promise<void> {
  for (const minutes of [190, 160, 130, 70, 10])
    await seed.as('aldermoor/system', seed.at({ minutes }), (work) => climbUnopenedContacts(work));
  await seed.as('brackenford/system', seed.at({ minutes: 40 }), (work) => climbUnopenedContacts(work));
}

async function decidedBefore(seed: SeedWorld): Promise<void> {
  const advice = await told(seed, seed.at({ days: 21, time: '10:00' }), {
    worry: 'Two boys of 12 sell sweets at the arcade for somebody older.',
    by: by.shop,
    contexts: ['PLACE'],
  });
  await opened(seed, seed.at({ days: 21, time: '10:20' }), advice);
  await frontDoorDecided(seed, seed.at({ days: 21, time: '13:00' }), advice, {
    outcome: 'advice',
    rationale: 'Outreach goes on Friday; nobody knows a name yet.',
    asked: ['Youth outreach'],
    told: 'phone',
  });

  const nothing = await told(seed, seed.at({ days: 13, time: '09:10' }), {
    worry: 'A girl in the upstairs flat plays loud music and has older friends.',
    by: by.landlord,
  });
  await opened(seed, seed.at({ days: 13, time: '09:50' }), nothing, 'aldermoor/otis');
  await frontDoorDecided(seed, seed.at({ days: 13, time: '12:30' }), nothing, {
    by: 'aldermoor/otis',
    outcome: 'no-further-action',
    rationale:
      'The friends are her brothers, 19 and 21. School, her mother and her own laugh say that she is well.',
    asked: ['School'],
    told: 'email',
  });

  const late = await told(seed, seed.at({ days: 11, time: '16:40' }), {
    worry: 'Asked at practice whether I know “anyone who buys old gold”.',
    child: { name: 'Tobias Marigold', age: '12' },
    by: by.coach,
  });
  await opened(seed, seed.at({ days: 10, time: '09:00' }), late);
  const tobias = await met(seed, {
    given: 'Tobias',
    family: 'Marigold-Ash',
    age: [12, 8],
    sex: 'M',
    since: 10,
    status: 'EARLY_HELP',
    worker: null,
  });
  await isAbout(seed, seed.at({ days: 9, time: '10:00' }), late, tobias);
  await frontDoorDecided(seed, seed.at({ days: 7, time: '17:00' }), late, {
    outcome: 'early-help',
    rationale:
      'His grandmother is moving into a home and the family sells what does not fit. He is sad and wanted to help.',
    dissent: 'The coach would have liked a visit.',
    told: 'phone',
  });
  const strategy = await told(seed, seed.at({ days: 5, time: '18:20' }), {
    at: 'brackenford',
    danger: 'not-known',
    worry: 'She came in with her school bag and asked whether we had a back way out.',
    child: { name: 'Mei-Lin Oakhanger', age: '14' },
    by: by.school,
    contexts: ['ADULTS'],
  });
  await opened(seed, seed.at({ days: 5, time: '18:30' }), strategy, 'brackenford/pat');
  const mei = await met(seed, {
    at: 'brackenford',
    given: 'Mei-Lin',
    family: 'Oakhanger',
    age: [14, 4],
    sex: 'F',
    since: 5,
    when: seed.at({ days: 5, time: '18:50' }),
    status: 'S47',
    facts: [
      said(
        'OWN_CONCERN',
        'He sits across the road. He doesn’t do anything. He just sits.',
        'said to Hermione Coldbeck',
      ),
      is('ETHNICITY', 'CHNE'),
      notKnownYet('FIRST_LANGUAGE'),
    ],
  });
  await isAbout(seed, seed.at({ days: 5, time: '19:00' }), strategy, mei);
  await frontDoorDecided(
    seed,
    seed.at({ days: 5, time: '19:30' }),
    strategy,
    {
      outcome: 'strategy',
      rationale: 'Followed by an adult; she is afraid to go home by the road.',
      asked: ['Police'],
      told: 'phone',
    },
    'brackenford',
  );
}
