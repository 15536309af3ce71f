import { approveClosing, sendBackClosing } from '../../src/modules/referrals/index.ts';
import type { SeedWorld, Story } from '../seed-world.ts';
import {
  accepted,
  allocated,
  closed,
  closingProposed,
  type Kinds,
  planLaidDown,
  referred,
} from './telling/journey.ts';
import { gathered, guest, minuted, minutesSent } from './telling/meetings.ts';
import { days, is, type Life, type Meeting, met, passedTo, said } from './telling/people.ts';
import { disruptionPlanned, triggerPlanWritten } from './telling/plans.ts';

/** Endings: a birthday in three months, a proposal on Mo's desk, one sent back, and a boy who came back. */
export const movingOn: Story = {
  name: 'moving-on',
  async run(seed) {
    await nearlyEighteen(seed);
    await onTheDesk(seed);
    await sentBack(seed);
    await backAgain(seed);
  },
};

/** Known, referred, taken on and met about, in the months before the story begins. */
async function openSince(
  seed: SeedWorld,
  m: Meeting & {
    opened: number;
    lead: string;
    concern: string;
    newNeed: string;
    kinds: Kinds;
    why: string;
    hope: string;
    etacs: number[];
  },
): Promise<Life> {
  const life = await met(seed, m);
  const receivedAt = seed.at({ days: m.opened, time: '10:00' });
  await referred(life, receivedAt, { ...m, contexts: ['ADULTS'] });
  await accepted(life, receivedAt.add({ hours: 3 }), 'Threshold met.');
  await allocated(life, receivedAt.add({ hours: 4 }), { worker: m.lead });
  await triggerPlanWritten(life, receivedAt.add({ hours: 26 }), {
    looks: 'See the photograph',
    grade: 'MED',
    dangers: m.why,
  });
  await disruptionPlanned([life], receivedAt.add({ hours: 27 }), {
    kind: 'person',
    target: 'The adult who kept ringing',
    objective: 'The ringing stops.',
    impact: 'None seen; asked again at each review.',
    deconfliction: 'No operation',
    result: 'It stopped.',
    tactics: [
      {
        code: 'NO-CONTACT',
        lead: 'POLICE',
        owner: 'PC Gwen Stallard',
        status: 'expired',
        force: [Math.max(m.opened - 10, 20), -5],
      },
    ],
  });
  for (const ago of m.etacs) {
    const at = seed.at({ days: ago, time: '13:30' });
    const etac = await gathered(life, {
      arranged: at.subtract({ hours: 20 }),
      planned: at,
      held: at,
      guests: [guest('aldermoor/gwen'), guest('aldermoor/hana', 'report')],
    });
    await minuted(life, etac, at, {
      sections: { purpose1: { information: 'Looked at again.' } },
      complete: true,
    });
    await minutesSent(life, etac, at.add({ hours: 20 }));
  }
  return life;
}

async function nearlyEighteen(seed: SeedWorld): Promise<void> {
  const danika = await openSince(seed, {
    given: 'Danika',
    family: 'Rosethorn',
    age: [17, 9],
    sex: 'F',
    since: 260,
    opened: 240,
    status: 'CARE_LEAVER',
    lead: 'aldermoor/nell',
    facts: [
      said('OWN_CONCERN', 'In June you all disappear. I’ve counted.', 'said to Dan'),
      said('INTERESTS', 'A flat with a door that’s mine. Nails. A dog, small.', 'said to Dan'),
      is('ETHNICITY', 'MWBC'),
      is('EDUCATION_STATUS', 'TRAINING'),
      is('PLACEMENT_TYPE', 'SEMI_INDEPENDENT'),
    ],
    concern: 'In June you all disappear. I’ve counted.',
    newNeed: 'The man she left has found her new number.',
    kinds: { CSE: 'PAST', MS: 'PAST', FIN: 'AT_RISK' },
    why: 'An adult who exploited her is looking for her.',
    hope: 'A plan that goes past her birthday.',
    etacs: [237, 210, 182, 155, 128, 100, 73, 46, 19],
  });
  await days(danika, 'aldermoor/nell', [
    [10, '18:00', 'contact', 'Chose her adult worker herself, out of two, over chips'],
  ]);
}

async function onTheDesk(seed: SeedWorld): Promise<void> {
  const levi = await openSince(seed, {
    given: 'Levi',
    family: 'Sparrowhawk',
    age: [15, 9],
    sex: 'M',
    since: 230,
    opened: 215,
    status: 'CIN',
    lead: 'aldermoor/nell',
    facts: [
      said('OWN_CONCERN', 'I’m fine now. Can I have Tuesdays back?', 'said to Dan'),
      is('ETHNICITY', 'WBRI'),
      is('EDUCATION_STATUS', 'SCHOOL'),
    ],
    concern: 'I can’t get off the group chat, they add me back.',
    newNeed: 'Added again and again to a chat that sells.',
    kinds: { CCE: 'PAST', ONL: 'PAST' },
    why: 'Drawn in by older boys through a chat.',
    hope: 'Tuesdays.',
    etacs: [213, 186, 158, 131, 104, 76, 49, 21],
  });
  await closingProposed(levi, seed.at({ days: 1, time: '15:30' }), {
    reason: 'safety-increased',
    summary:
      'Five months without a worry. Back at school full time; deleted the chat himself and told two friends how.',
    after: 'Dan Ravensworth',
    months: 5,
  });
}

async function sentBack(seed: SeedWorld): Promise<void> {
  const isla = await openSince(seed, {
    given: 'Isla',
    family: 'Nightjar',
    age: [16, 5],
    sex: 'F',
    since: 150,
    opened: 140,
    status: 'CP',
    lead: 'aldermoor/nell',
    facts: [said('OWN_CONCERN', 'Mum says yes to everybody.', 'said to Dan'), is('ETHNICITY', 'WBRI')],
    concern: 'Mum says yes to everybody.',
    newNeed: 'Adults stay in the flat who were asked to leave it.',
    kinds: { CUCKOO: 'EXPERIENCING', CSE: 'AT_RISK' },
    why: 'The home has been taken over by adults who ask things of her.',
    hope: 'The front door key back.',
    etacs: [138, 111, 83, 56, 28],
  });
  const { closingId } = await closingProposed(isla, seed.at({ days: 24, time: '10:00' }), {
    reason: 'child-does-not-wish',
    summary: 'Three visits without an answer.',
    months: 0,
  });
  await seed.as('aldermoor/mo', seed.at({ days: 23, time: '09:00' }), (work) =>
    sendBackClosing(work, {
      closingId,
      version: 1,
      reason:
        'Three visits at ten in the morning is one way, tried three times. She wakes at two. Try the launderette, and ask her aunt.',
    }),
  );
  await days(isla, 'aldermoor/nell', [
    [14, '14:30', 'contact', 'At the launderette: an hour, and she asked when Nell would come again'],
  ]);
}

async function backAgain(seed: SeedWorld): Promise<void> {
  const marek = await openSince(seed, {
    given: 'Marek',
    family: 'Ravenscar',
    age: [16, 11],
    sex: 'M',
    since: 400,
    opened: 380,
    status: 'CIN',
    lead: 'aldermoor/tariq',
    facts: [
      said('OWN_CONCERN', 'I thought it was finished.', 'said to Dan'),
      is('ETHNICITY', 'WROM'),
      is('VULNERABILITIES', ['CRIMINALITY', 'IDENTITY']),
    ],
    concern: 'Everyone looks at me on the bus like I did it.',
    newNeed: 'Made to hold things in his locker.',
    kinds: { CCE: 'EXPERIENCING' },
    why: 'Older boys use his locker and his fear.',
    hope: 'Another bus.',
    etacs: [378, 351, 324],
  });
  await closed(marek, seed.at({ days: 301, time: '10:00' }), seed.at({ days: 300, time: '09:30' }), {
    reason: 'step-down',
    summary: 'College begun, the locker given up, and a bus that goes the other way.',
    after: 'Dan Ravensworth',
    months: 3,
  });
  await passedTo(marek, 40, 'aldermoor/dan', 'CIN');
  await referred(marek, seed.at({ days: 8, time: '11:00' }), {
    concern: 'I thought it was finished.',
    knownRisk: 'The same boys, older, have found the college.',
    kinds: { CCE: 'AT_RISK', SYV: 'AT_RISK' },
    contexts: ['PEERS', 'SCHOOL'],
    why: 'They waited for him with a name of his sister.',
    hope: 'Tariq, if he remembers me.',
  });
  await accepted(marek, seed.at({ days: 8, time: '13:00' }), 'Known to us; opened again the same day.');
  await allocated(marek, seed.at({ days: 8, time: '13:10' }), { worker: 'aldermoor/tariq' });
  const at = seed.at({ days: 6, time: '09:30' });
  await gathered(marek, {
    arranged: at.subtract({ hours: 20 }),
    planned: at,
    held: at,
    guests: [guest('aldermoor/gwen')],
  });
  await overridden(seed);
}

/** A closing approved though a check said "not yet", with the reason. */
async function overridden(seed: SeedWorld): Promise<void> {
  const hamza = await openSince(seed, {
    given: 'Hamza',
    family: 'Wychelm',
    age: [17, 11],
    sex: 'M',
    since: 330,
    opened: 310,
    status: 'CIN',
    lead: 'aldermoor/tariq',
    facts: [
      said('OWN_CONCERN', 'My uncle has a job for me up north, a real one.', 'said to Dan'),
      is('ETHNICITY', 'ABAN'),
    ],
    concern: 'My uncle has a job for me up north, a real one.',
    newNeed: 'Asked to drive for people he does not know.',
    kinds: { CCE: 'AT_RISK' },
    why: 'Pressed to drive for others.',
    hope: 'The job.',
    etacs: [308, 281, 254, 226],
  });
  await planLaidDown(hamza, seed.at({ days: 201, time: '12:00' }));
  const { closingId } = await closingProposed(hamza, seed.at({ days: 200, time: '10:00' }), {
    reason: 'moved-area',
    summary: 'Moved to his uncle; transferred to the team there, who have met him.',
    after: 'The team of his uncle’s town',
    months: 1,
  });
  await seed.as('aldermoor/mo', seed.at({ days: 199, time: '09:00' }), (work) =>
    approveClosing(work, {
      closingId,
      version: 1,
      overrideReason: 'He has left the area; the receiving team answers for the rest from today.',
    }),
  );
  await passedTo(hamza, 198, 'The team of his uncle’s town', 'NOT_OPEN');
}
