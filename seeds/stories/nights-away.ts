import { findEpisode, recordGrade, takeNotification, takeStep } from '../../src/modules/missing/index.ts';
import type { SeedWorld, Story } from '../seed-world.ts';
import {
  arranged,
  cameBack,
  hubOf,
  offered,
  signedOff,
  talked,
  wentMissing,
  wrote,
} from './telling/missing.ts';
import { is, met, said } from './telling/people.ts';

/** What the hub looks like on a Monday morning: who is missing, who is back, what is due, what was said. */
export const nightsAway: Story = {
  name: 'nights-away',
  async run(seed) {
    await missingTonight(seed);
    await backAndNotAsked(seed);
    await threeNightsOneTalk(seed);
    await saidNo(seed);
    await mustNotBeFound(seed);
    await fromElsewhere(seed);
    await aNoticeOnPaper(seed);
  },
};

async function missingTonight(seed: SeedWorld): Promise<void> {
  const rowan = await met(seed, {
    given: 'Rowan',
    family: 'Fennelwick',
    age: [15, 2],
    sex: 'M',
    since: 210,
    status: 'CLA_INTERIM',
    facts: [
      said('OWN_CONCERN', 'If I don’t turn up they go to my nan’s.', 'said to his key worker'),
      is('PLACEMENT_TYPE', 'RESIDENTIAL'),
    ],
  });
  const id = await wentMissing(rowan, seed.at({ hours: 5 }), 1, {
    asReceived: 'Went for the bus at four with no coat. Somebody rang him twice first.',
    reportedByKind: 'HOME_STAFF',
    reportedBy: 'Night lead at the home',
    policeReference: 'NM-2211-0417',
    policeGrade: 'MED',
    circumstances: 'A call, then straight out of the door. Left his charger.',
    lastSeenAt: seed.at({ hours: 6 }),
  });
  await seed.as(hubOf(rowan), seed.at({ hours: 3 }), async (work) => {
    const episode = await findEpisode(work.tx, id);
    if (episode)
      await recordGrade(work, episode, episode.version, {
        grade: 'HIGH',
        by: 'Sergeant on duty',
        at: work.now,
        rationale: 'Frost tonight and no coat; the number that rang is known',
      });
  });
  const sorrel = await met(seed, {
    given: 'Sorrel',
    family: 'Ashlode',
    age: [13, 7],
    sex: 'F',
    since: 20,
    status: 'CIN',
  });
  await wentMissing(sorrel, seed.at({ days: 2, time: '18:20' }), 0.5, {
    asReceived: 'She said she was at a friend’s and the friend’s mum says she never came.',
    category: 'HOME',
    reportedByKind: 'PARENT',
    policeReference: 'NM-2011-0388',
    policeGrade: 'HIGH',
  });
}

async function backAndNotAsked(seed: SeedWorld): Promise<void> {
  const teal = await met(seed, {
    given: 'Teal',
    family: 'Marlhollow',
    age: [16, 1],
    sex: 'M',
    since: 90,
    status: 'CIN',
  });
  const night = await wentMissing(teal, seed.at({ hours: 30 }), 2, {
    asReceived: 'Not home by midnight, phone off.',
    category: 'HOME',
    reportedByKind: 'PARENT',
    policeGrade: 'MED',
  });
  await cameBack(teal, night, seed.at({ hours: 20 }), 1);
  const bryony = await met(seed, {
    given: 'Bryony',
    family: 'Quarrendale',
    age: [14, 9],
    sex: 'F',
    since: 400,
    status: 'CLA_INTERIM',
  });
  const late = await wentMissing(bryony, seed.at({ days: 4, time: '21:10' }), 1, {
    asReceived: 'Out of the window between checks.',
    reportedByKind: 'HOME_STAFF',
    policeGrade: 'MED',
  });
  await cameBack(bryony, late, seed.at({ days: 4, time: '23:50' }), 0.5);
  await offered(bryony, late, seed.at({ days: 3, time: '10:00' }), 'TEXT');
}

/** Away three times before anybody could talk with her: three offers, one talk. */
async function threeNightsOneTalk(seed: SeedWorld): Promise<void> {
  const wren = await met(seed, {
    given: 'Wrenna',
    family: 'Tidefold',
    likes: 'Wren',
    age: [15, 10],
    sex: 'F',
    since: 300,
    status: 'CP',
    facts: [said('OWN_CONCERN', 'He says I owe him for the phone.', 'said to Jude')],
  });
  const nights: string[] = [];
  for (const days of [14, 12, 11]) {
    const night = await wentMissing(wren, seed.at({ days, time: '22:30' }), 1.5, {
      asReceived: 'Gone again, and the back gate open.',
      category: 'HOME',
      reportedByKind: 'PARENT',
      policeGrade: 'MED',
      companions: 'One friend, not known to us',
    });
    await cameBack(wren, night, seed.at({ days: days - 1, time: '06:40' }), 2, {
      harmOnReturn: ['DISTRESS'],
    });
    await offered(
      wren,
      night,
      seed.at({ days: days - 1, time: '16:00' }),
      'TALK',
      days === 11 ? undefined : 'LATER',
    );
    nights.push(night);
  }
  const jude = 'aldermoor/jude';
  const talk = await arranged(wren, nights, seed.at({ days: 10, time: '17:00' }), {
    interviewer: jude,
    place: 'The café at the swimming baths',
    at: seed.at({ days: 9, time: '16:00' }),
  });
  await talked(
    wren,
    talk,
    jude,
    seed.at({ days: 9, time: '16:05' }),
    {
      before: {
        'before.going-on': 'Mum and him shouting. My phone going.',
        'before.asked': 'He said come now or he comes here.',
      },
    },
    { result: 'CSE', because: 'An older man gave her a phone and says she owes him for it' },
  );
  await wrote(wren, talk, jude, seed.at({ days: 8, time: '10:00' }));
  await signedOff(
    wren,
    talk,
    seed.at({ days: 8, time: '14:00' }),
    ['POLICE'],
    'The man with the phone goes to the police today. Her words first in the meeting.',
  );
  const again = await wentMissing(wren, seed.at({ days: 3, time: '21:00' }), 1, {
    asReceived: 'Same as before.',
    category: 'HOME',
    reportedByKind: 'PARENT',
    policeGrade: 'HIGH',
  });
  await cameBack(wren, again, seed.at({ days: 2, time: '05:10' }), 4);
  await offered(wren, again, seed.at({ days: 2, time: '15:00' }), 'IN_PERSON', 'YES');
  await arranged(wren, [again], seed.at({ days: 2, time: '15:10' }), {
    interviewer: jude,
    place: 'The café at the swimming baths',
    at: seed.at({ hours: -4 }),
  });
}

async function saidNo(seed: SeedWorld): Promise<void> {
  const corin = await met(seed, {
    given: 'Corin',
    family: 'Vetchley',
    age: [16, 8],
    sex: 'M',
    since: 150,
    status: 'CLA_INTERIM',
  });
  const night = await wentMissing(corin, seed.at({ days: 9, time: '23:00' }), 1, {
    asReceived: 'Did not come in for supper or after.',
    reportedByKind: 'CARER',
    policeGrade: 'LOW',
  });
  await cameBack(corin, night, seed.at({ days: 8, time: '11:30' }), 1);
  await offered(corin, night, seed.at({ days: 8, time: '17:00' }), 'TALK', 'NO', {
    reason: 'DID_NOT_FEEL_MISSING',
    ownWords: 'I was at my brother’s. Everybody knew.',
  });
  await seed.as(hubOf(corin), seed.at({ days: 7, time: '10:00' }), async (work) => {
    const episode = await findEpisode(work.tx, night);
    if (episode)
      await takeStep(work, episode, {
        kind: 'CARER_VIEW',
        words: 'He is calmer when he has been at his brother’s.',
      });
  });
}

/** Family must not learn where she was found. */
async function mustNotBeFound(seed: SeedWorld): Promise<void> {
  const ivy = await met(seed, {
    given: 'Ivy',
    family: 'Sallowmere',
    age: [16, 4],
    sex: 'F',
    since: 60,
    status: 'S47',
  });
  const night = await wentMissing(ivy, seed.at({ days: 6, time: '08:30' }), 9, {
    asReceived: 'Her uncle rang: she has run away and shamed them, and where is she.',
    category: 'HOME',
    reportedByKind: 'PARENT',
    policeGrade: 'HIGH',
    withheldBecause: 'Fear of being sent abroad to marry',
  });
  await cameBack(ivy, night, seed.at({ days: 6, time: '19:00' }), 0.2, {
    foundWhere: 'At the library, where she asked for help',
    foundBy: 'OTHER',
    returnedTo: 'A foster carer outside the borough',
  });
  await offered(ivy, night, seed.at({ days: 5, time: '11:00' }), 'IN_PERSON', 'LATER');
}

async function fromElsewhere(seed: SeedWorld): Promise<void> {
  const lark = await met(seed, {
    given: 'Lark',
    family: 'Overbury-Fold',
    age: [14, 3],
    sex: 'F',
    since: 40,
    status: 'CLA_INTERIM',
  });
  const night = await wentMissing(lark, seed.at({ days: 5, time: '20:00' }), 1, {
    asReceived: 'Placed here by Farhaven; gone since tea.',
    reportedByKind: 'HOME_STAFF',
    homeAuthority: 'Farhaven Council',
    policeGrade: 'MED',
  });
  await cameBack(lark, night, seed.at({ days: 4, time: '02:00' }), 1);
  await seed.as(hubOf(lark), seed.at({ days: 4, time: '09:30' }), async (work) => {
    const episode = await findEpisode(work.tx, night);
    if (episode)
      await takeStep(work, episode, { kind: 'AUTHORITY_TOLD', words: 'Duty desk of Farhaven, by telephone' });
  });
}

/** One notice nobody has considered yet. */
async function aNoticeOnPaper(seed: SeedWorld): Promise<void> {
  await seed.as('aldermoor/cass', seed.at({ hours: 2 }), async (work) => {
    await takeNotification(work, {
      about: 'MISSING',
      childAsNamed: { name: 'R. Fennelwick' },
      source: 'police',
      way: 'e-mail',
      reportedByKind: 'POLICE',
      asReceived:
        'Missing person report\nName: R. Fennelwick\nReference: NM-2211-0417\nLast seen: bus stop by the home\nGrade: Medium\nOfficer: PC 4417',
    });
  });
}
