import type { Life } from './telling/people.ts';
import { disruptionPlanned, triggerPlanWritten } from './telling/plans.ts';

/** A trigger plan for each sister, and one plan against the adults who collect both. */
export async function plansOfBoth(adaeze: Life, chidera: Life): Promise<void> {
  await triggerPlansOf(adaeze, chidera);
  await againstTheAdults(adaeze, chidera);
}

async function triggerPlansOf(adaeze: Life, chidera: Life): Promise<void> {
  const { seed } = adaeze;
  await triggerPlanWritten(adaeze, seed.at({ days: 16, time: '10:00' }), {
    looks: '5 foot 6, slim, box braids with copper beads, small scar over the left eyebrow',
    clothes: 'Black puffer jacket, school skirt, white trainers',
    phones: [
      ['Her own phone', '07700 900114', 'yes, through Mum'],
      ['A second phone', 'not known yet', 'no'],
    ],
    cards: [['Bus card', 'Northmoor Interchange office']],
    transport: [['Bus 6 to the Interchange', 'Last one back at 11:40pm']],
    medication: 'None',
    communication: 'Text first. Give her time. No uniforms at the door if it can be helped.',
    helps:
      'Ring Auntie Bisi first. Say “your dinner’s on the table”: she knows that it means come home, no questions.',
    people: [
      ['Ngozi', 'Mum', '07700 900118', 'yes, after 2pm'],
      ['Auntie Bisi', 'Aunt', '07700 900121', 'yes, any hour'],
    ],
    worried: [
      ['The man they call Rico', 'Collects girls in a grey hatchback', 'Lantern arcade, back entrance'],
    ],
    places: [
      ['Lantern arcade', 'no: ring the police'],
      ['Auntie Bisi’s flat', 'yes'],
    ],
    previous: 'Three nights since the spring; each time back by herself before 5am, cold and quiet.',
    pushPull:
      'Pushed: nights alone with a lot on her shoulders. Drawn: attention, food, a phone that somebody else pays for.',
    grade: 'HIGH',
    why: 'An adult who is exploiting her collects her',
    dangers: 'Sexual harm; being driven out of the town; her sister being brought along',
    today: 'Friday nights, a call she takes outside, or Chi not at home either',
    returns: 'Auntie Bisi',
    interview: 'Nell, not a man, in the car',
    police: 'PC Gwen Stallard',
  });
  await triggerPlanWritten(
    chidera,
    seed.at({ days: 16, time: '10:30' }),
    {
      looks: '5 foot 1, school uniform, goalkeeper’s gloves in her bag most days',
      people: [['Auntie Bisi', 'Aunt', '07700 900121', 'yes, any hour']],
      grade: 'HIGH',
      why: 'She is 13, and the same adults have asked for her',
      dangers: 'Being taken to where her sister was taken',
      today: 'If Adaeze is missing too, treat it as one episode and ring the same officer',
    },
    'complete',
  );
}

async function againstTheAdults(adaeze: Life, chidera: Life): Promise<void> {
  const { seed } = adaeze;
  await disruptionPlanned([adaeze, chidera], seed.at({ days: 16, time: '11:40' }), {
    kind: 'group',
    target: 'Adults who collect girls at the back of the Lantern arcade',
    objective: 'They stop collecting children there, and each of them knows that they are seen.',
    impact: 'Rico may think the girls told. Nothing is served before both are away for the weekend.',
    told: 'Both girls know that the police will speak to him, and when.',
    deconfliction: 'Agreed with the officer in the case on the telephone, 16 days ago',
    shareWith: ['POLICE', 'HEALTH_SAFEGUARDING'],
    intelligence: {
      by: 'aldermoor/gwen',
      summary: 'Two further vehicles use the same lay-by. Low confidence about the second.',
    },
    tactics: [
      {
        code: 'CAWN',
        lead: 'POLICE',
        owner: 'aldermoor/gwen',
        status: 'served',
        force: [12, 170],
        evidence: 'Times of collection, from Auntie Bisi',
      },
      {
        code: 'CCTV-LIGHT',
        lead: 'SOCIAL_CARE',
        owner: 'Hyacinth Lowbridge, town centre',
        status: 'agreed',
        dueInDays: 6,
      },
      {
        code: 'TAXI-LICENCE',
        lead: 'LICENSING',
        owner: 'Algernon Reedmace, licensing',
        status: 'applied-for',
        dueInDays: 14,
      },
      {
        code: 'SRO',
        lead: 'POLICE',
        owner: 'aldermoor/gwen',
        status: 'proposed',
        dueInDays: 21,
        evidence: 'A statement from a second family',
      },
      {
        code: 'PSPO',
        lead: 'SOCIAL_CARE',
        owner: 'aldermoor/mo',
        status: 'not-pursued',
        why: 'It would move children on as well as adults',
      },
      { code: 'GUARDIANS', lead: 'VOLUNTARY', owner: 'aldermoor/vi', status: 'agreed', dueInDays: 3 },
    ],
  });
}
