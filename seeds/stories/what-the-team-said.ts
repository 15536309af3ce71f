import type { SeedWorld, Story } from '../seed-world.ts';
import { screened } from './telling/front-door.ts';
import { answered, decided, referred } from './telling/journey.ts';
import { is, known, met, notKnownYet, passedTo, said } from './telling/people.ts';

/** Referrals that did not become a worker at once: asked for more, declined with a better way, a consultation, waiting. */
export const whatTheTeamSaid: Story = {
  name: 'what-the-team-said',
  async run(seed) {
    await askedForMore(seed);
    await askedAndAnswered(seed);
    await another(seed);
    await waiting(seed);
    await submittedForSomebody(seed);
  },
};

async function askedForMore(seed: SeedWorld): Promise<void> {
  const seun = await met(seed, {
    given: 'Oluwaseun',
    family: 'Hartsease',
    likes: 'Seun',
    age: [13, 10],
    sex: 'M',
    since: 20,
    status: 'CIN',
    worker: 'aldermoor/priya',
    facts: [
      said('OWN_CONCERN', 'Why does everyone think my new trainers are a crime.', 'said to Priya'),
      said('STRENGTHS', 'Maths. Set one.', 'said to Priya'),
      is('ETHNICITY', 'BAFR'),
      is('EDUCATION_STATUS', 'SCHOOL'),
      notKnownYet('YOUTH_JUSTICE'),
    ],
    relatives: [
      {
        name: 'Folasade Hartsease',
        relationship: 'MOTHER',
        livesWith: 'YES',
        responsibility: 'YES',
        isCarer: true,
      },
    ],
  });
  await referred(seun, seed.at({ days: 2, time: '11:10' }), {
    concern: 'Why does everyone think my new trainers are a crime.',
    newNeed: 'New trainers, a second phone, two nights late.',
    kinds: { CCE: 'SUSPECTED_AT_RISK' },
    contexts: ['PEERS'],
    why: 'Changes since the summer that nobody can explain.',
    hope: 'To know whether anybody is behind it.',
  });
  await decided(seun, seed.at({ days: 2, time: '16:00' }), {
    outcome: 'MORE_INFO',
    rationale:
      'What is written would fit half of his class. We ask before we decide, and we ask kindly: he is a Black boy with good trainers.',
    asked: 'Who bought the trainers? Has anybody asked his mother, or him?',
  });
}

async function askedAndAnswered(seed: SeedWorld): Promise<void> {
  const child = await met(seed, {
    given: 'Poppy',
    family: 'Millstream',
    age: [12, 3],
    sex: 'F',
    since: 44,
    status: 'CIN',
    facts: [
      said('OWN_CONCERN', 'My gran’s cat died and nobody will talk about it.', 'said to Dan'),
      is('ETHNICITY', 'WBRI'),
      is('VULNERABILITIES', ['BEREAVEMENT', 'ONLINE']),
    ],
  });
  await referred(child, seed.at({ days: 16, time: '09:50' }), {
    concern: 'My gran’s cat died and nobody will talk about it.',
    newNeed: 'A “new friend” in a game asks for pictures of her room.',
    kinds: { CSE: 'SUSPECTED_AT_RISK', ONL: 'SUSPECTED_AT_RISK' },
    contexts: ['ONLINE'],
    why: 'She is 12 and somebody is asking her for pictures.',
    hope: 'Advice, mostly.',
  });
  await decided(child, seed.at({ days: 16, time: '14:00' }), {
    outcome: 'MORE_INFO',
    rationale: 'We want to know whether a picture was sent.',
    asked: 'Was one sent? Is the account still there?',
  });
  await answered(
    child,
    seed.at({ days: 15, time: '10:00' }),
    'None was sent; she showed her dad. The account was gone the day after.',
  );
  await decided(child, seed.at({ days: 15, time: '12:00' }), {
    outcome: 'DECLINED_SIGNPOST',
    rationale:
      'She told somebody at once and somebody acted at once. Her dad asks for help with the game, not for us.',
    signpostTo:
      'The school’s online safety evening, and Dan’s own visits; ring us if anybody writes to her again.',
  });
  await passedTo(child, 9, 'Idris Coppergate', 'CIN');
}

async function another(seed: SeedWorld): Promise<void> {
  const child = await met(seed, {
    given: 'Zofia',
    family: 'Brackenridge',
    age: [17, 3],
    sex: 'F',
    since: 90,
    status: 'CLA_S20',
    asAtDays: 1,
    facts: [
      said('OWN_CONCERN', 'I want to talk to someone who isn’t writing it down.', 'said to her key worker'),
      is('ETHNICITY', 'WOTH', 'Polish'),
      known('FIRST_LANGUAGE', 'Polish'),
      is('INTERPRETER', 'NO'),
      is('PLACEMENT_TYPE', 'SUPPORTED'),
    ],
  });
  const screening = await screened(child, 'aldermoor/dan', seed.at({ days: 11, time: '15:00' }), {
    worry: 'A man of about 30 collects her from supported accommodation and she comes back without her coat.',
    childSays: '“He’s just lonely.”',
    by: { name: 'Dan Ravensworth', role: 'Social worker', organisation: 'Aldermoor Council' },
    signs: {
      B4: ['yes', 'last-4-weeks', 'told-by-other'],
      D1: ['suspected', 'last-4-weeks', 'seen'],
      I7: ['yes'],
      S6: ['yes', 'last-4-weeks', 'seen'],
    },
    features: { CSE: 'at-risk' },
    contexts: ['ADULTS', 'PLACEMENT'],
    judgement: 'She is being made to feel responsible for an adult.',
    nextStep: 'named-social-worker',
  });
  await referred(child, seed.at({ days: 10, time: '10:00' }), {
    concern: 'I want to talk to someone who isn’t writing it down.',
    newNeed: 'An older man collects her twice a week.',
    kinds: { CSE: 'AT_RISK' },
    contexts: ['ADULTS', 'PLACEMENT'],
    why: 'An adult is controlling where she goes and what she wears.',
    hope: 'Somebody to think with.',
    screening: { id: screening },
  });
  await decided(child, seed.at({ days: 9, time: '11:00' }), {
    outcome: 'CONSULTATION_ONLY',
    rationale:
      'She has a key worker she likes. Lior meets the two of them; a third adult would be one too many now.',
  });
}

/** Not decided yet: one since this morning, one past its day. */
async function waiting(seed: SeedWorld): Promise<void> {
  const child = await met(seed, {
    given: 'Rhys',
    family: 'Foxglove',
    age: [14, 1],
    sex: 'M',
    since: 30,
    status: 'CIN',
    facts: [
      said('OWN_CONCERN', 'I owe someone and it’s not even money I had.', 'said to Dan'),
      is('ETHNICITY', 'WBRI'),
      is('EDUCATION_STATUS', 'SCHOOL'),
    ],
  });
  await referred(child, seed.at({ minutes: 130 }), {
    concern: 'I owe someone and it’s not even money I had.',
    newNeed: 'Asked at the bus stop every day for something he says he was never given.',
    kinds: { CCE: 'SUSPECTED_AT_RISK', DEBT: 'SUSPECTED_AT_RISK' },
    contexts: ['PEERS', 'TRANSPORT'],
    why: 'He walks an hour to school to miss the bus stop.',
    hope: 'The bus.',
    childKnows: 'knows-and-does-not-agree',
    parents: 'His dad wants this; Rhys is not sure that it helps.',
  });
  const second = await met(seed, {
    given: 'Amina',
    family: 'Sandalwood',
    age: [15, 5],
    sex: 'F',
    since: 12,
    status: 'CP',
    plan: 'Child protection plan',
    facts: [
      said('OWN_CONCERN', 'My sister got sent away and now they’re looking at me.', 'said to Dan'),
      is('ETHNICITY', 'BAFR', 'Somali'),
      is('WORKER_PREFERENCE', 'WOMAN'),
      notKnownYet('RELIGION'),
    ],
    safe: [{ who: 'Home', way: 'Call', notSafe: 'Take advice first', isSafe: false }],
  });
  await referred(second, seed.at({ days: 4, time: '12:00' }), {
    concern: 'My sister got sent away and now they’re looking at me.',
    knownRisk: 'Her older sister was taken abroad at the same age.',
    kinds: { HBA: 'SUSPECTED_AT_RISK', FGM: 'SUSPECTED_AT_RISK' },
    contexts: ['HOME'],
    why: 'The same was done to her sister; a journey is spoken of.',
    hope: 'Nobody rings home.',
    childKnows: 'knows-and-agrees',
  });
}

/** The manager sends it for the social worker, who is told; the status we held was old and is confirmed the same day. */
async function submittedForSomebody(seed: SeedWorld): Promise<void> {
  const child = await met(seed, {
    at: 'brackenford',
    given: 'Kacper',
    family: 'Dunnock',
    age: [15, 8],
    sex: 'M',
    since: 120,
    asAtDays: 60,
    status: 'CIN',
    facts: [
      said('OWN_CONCERN', 'My boxing coach moved and I didn’t get to say bye.', 'said to Yaz'),
      is('ETHNICITY', 'WOTH', 'Polish'),
      is('EDUCATION_STATUS', 'PART_TIME'),
    ],
  });
  await referred(child, seed.at({ days: 1, time: '08:30' }), {
    by: 'brackenford/rob',
    concern: 'My boxing coach moved and I didn’t get to say bye.',
    newNeed: 'Somebody else offers him a gym, for free, at midnight.',
    kinds: { CCE: 'SUSPECTED_AT_RISK', GANG: 'SUSPECTED_AT_RISK' },
    contexts: ['ADULTS', 'PLACE'],
    why: 'Adults at that gym are known to use boys to carry.',
    hope: 'Another gym.',
    confirmation: 'open-and-allocated',
  });
}
