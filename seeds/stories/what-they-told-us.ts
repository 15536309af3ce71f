import { childrenHeld } from '../../src/modules/access/index.ts';
import { findChildren } from '../../src/modules/people/index.ts';
import {
  type NewFeedback,
  offerToHear,
  publishSummary,
  readAndFollowUp,
  recordChange,
  recordFeedback,
  saveSummary,
} from '../../src/modules/voice/index.ts';
import type { SeedWorld, Story } from '../seed-world.ts';

type Told = Omit<NewFeedback, 'childId' | 'givenOn'> & { daysAgo: number; about: string[] };
const agreed = { inReports: true, inTraining: false };
const training = { inReports: true, inTraining: true };
const neither = { inReports: false, inTraining: false };
/** Ours and invented: what a team might hear in two months. */
const told: readonly Told[] = [
  {
    ...{
      daysAgo: 46,
      giver: 'CHILD',
      route: 'DIRECT_WORK',
      whoSees: 'EVERYBODY',
      consent: agreed,
      about: ['LISTENED'],
    },
    words: 'You asked me what I want to be. Nobody asks that.',
  },
  {
    ...{
      daysAgo: 41,
      giver: 'PARENT',
      route: 'DIRECT_WORK',
      whoSees: 'MANAGER',
      consent: agreed,
      about: ['SPEED'],
    },
    words: 'I rang on a Friday and somebody rang back before the shops shut.',
  },
  {
    ...{
      daysAgo: 38,
      giver: 'CHILD',
      route: 'RETURN_INTERVIEW',
      whoSees: 'EVERYBODY',
      consent: neither,
      about: ['PLACE_AND_TIME'],
    },
    words: 'Not at school. Everybody sees who gets fetched.',
  },
  {
    ...{
      daysAgo: 33,
      giver: 'CHILD',
      route: 'GROUP',
      whoSees: 'EVERYBODY',
      consent: training,
      about: ['UNDERSTANDING'],
    },
    words: 'I thought presents were just presents.',
  },
  {
    ...{
      daysAgo: 27,
      giver: 'CARER',
      route: 'REVIEW',
      whoSees: 'EVERYBODY',
      consent: agreed,
      about: ['INFORMATION'],
    },
    words: 'Tell me when the worker changes. I hear it from the child.',
  },
  {
    ...{
      daysAgo: 24,
      giver: 'CHILD',
      route: 'MANAGER',
      whoSees: 'MANAGER',
      consent: agreed,
      about: ['TRUST', 'CHOICE'],
    },
    goingWell: 'We walk instead of sit.',
    couldBeBetter: 'Fewer people in the meeting. I counted nine.',
  },
  {
    ...{
      daysAgo: 19,
      giver: 'CHILD',
      route: 'QUESTIONNAIRE',
      whoSees: 'READER',
      consent: agreed,
      about: ['LISTENED'],
    },
    words: 'I feel listened to on most days.',
  },
  {
    ...{
      daysAgo: 12,
      giver: 'PARENT',
      route: 'DIRECT_WORK',
      whoSees: 'EVERYBODY',
      consent: agreed,
      about: ['ADVOCACY'],
    },
    words: 'She came to the school with me. I did not have to say it all again.',
  },
  {
    ...{
      daysAgo: 6,
      giver: 'CHILD',
      route: 'DIRECT_WORK',
      whoSees: 'EVERYBODY',
      consent: neither,
      about: ['SAFETY'],
    },
    words: 'I sleep with the light off now.',
  },
];
/** Nobody has read these yet. */
const waiting: readonly Told[] = [
  {
    ...{ daysAgo: 1, giver: 'CHILD', route: 'EXIT_INTERVIEW', whoSees: 'READER', consent: agreed, about: [] },
    words: 'Keep the walks. Stop the forms. Start with food.',
  },
];

/** One of the children whom Sam works with at that moment, each in turn. */
const nth = (seed: SeedWorld, at: Temporal.Instant, n: number): Promise<string> =>
  seed.as('aldermoor/sam', at, async (work) => {
    const ids = await childrenHeld(work.tx, ['CO_WORKER', 'ALLOCATED'], work.actor.postingId, work.now);
    const here = (await findChildren(work.tx, ids)).map((each) => each.id).sort();
    const child = here[n % here.length];
    if (child === undefined) throw new Error('Sam works with nobody');
    return child;
  });

async function tell(seed: SeedWorld, n: number, { daysAgo, about, ...said }: Told): Promise<void> {
  const at = seed.at({ days: daysAgo, time: '16:20' });
  const childId = await nth(seed, at, n);
  const id = await seed.as('aldermoor/sam', at, (work) => recordFeedback(work, { ...said, childId }));
  if (about.length === 0) return;
  await seed.as('aldermoor/mo', seed.at({ days: daysAgo - 1, time: '09:10' }), async (work) => {
    const did = about.includes('INFORMATION') ? 'Carers are told of a new worker the day before' : undefined;
    await readAndFollowUp(work, { id, childId }, { themes: about, did });
  });
}

/** A dozen things children, families and colleagues told the team; what was offered; a month's summary. */
export const whatTheyToldUs: Story = {
  name: 'what-they-told-us',
  async run(seed) {
    for (const [at, each] of [...told, ...waiting].entries()) await tell(seed, at, each);
    const professional = {
      giver: 'PROFESSIONAL',
      route: 'REVIEW',
      whoSees: 'EVERYBODY',
      consent: agreed,
    } as const;
    for (const [daysAgo, words] of [
      [29, 'A name and a number on the first day: I knew whom to ring.'],
      [9, 'The minutes came the same week.'],
    ] as const)
      await seed.as('aldermoor/sam', seed.at({ days: daysAgo, time: '12:05' }), (work) =>
        recordFeedback(work, { ...professional, words }),
      );
    await offers(seed);
    await lastMonth(seed);
  },
};

async function offers(seed: SeedWorld): Promise<void> {
  const asked = seed.at({ days: 25, time: '10:00' });
  const first = await nth(seed, asked, 0);
  await seed.as('aldermoor/sam', asked, (work) =>
    offerToHear(work, { childId: first, giver: 'CHILD', route: 'MANAGER', answer: 'YES' }),
  );
  const closing = seed.at({ days: 5, time: '10:00' });
  const second = await nth(seed, closing, 1);
  await seed.as('aldermoor/sam', closing, (work) =>
    offerToHear(work, {
      ...{ childId: second, giver: 'CHILD', route: 'EXIT_INTERVIEW', answer: 'NO' },
      because: 'He said he has said it all already',
    }),
  );
}

async function lastMonth(seed: SeedWorld): Promise<void> {
  const month = seed.today.with({ day: 1 }).subtract({ months: 1 });
  await seed.as('aldermoor/mo', seed.at({ hours: 30 }), async (work) => {
    await recordChange(work, {
      said: 'Fewer people in the meeting',
      did: 'The young person sees the list first and may cross out whom they do not want',
      onDate: month.add({ days: 20 }),
    });
    await saveSummary(work, month, 0, {
      opening: 'Young people asked for smaller meetings and other places to meet. Both have begun.',
      quotes: [],
    });
    await publishSummary(work, month, 1);
  });
}
