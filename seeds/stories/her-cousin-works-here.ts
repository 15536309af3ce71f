import { addConflict, declarations, declareConflict, restrict } from '../../src/modules/access/index.ts';
import type { Story } from '../seed-world.ts';
import { outsiders } from './telling/cast.ts';
import { accepted, allocated, referred } from './telling/journey.ts';
import { gathered, guest, minuted, minutesSent } from './telling/meetings.ts';
import { flagged, is, known, type Life, met, notKnownYet, said } from './telling/people.ts';
import { disruptionPlanned, triggerPlanWritten } from './telling/plans.ts';

/** Two records few may open: a wedding nobody asked her about, and a girl whose cousin works in the team. */
export const herCousinWorksHere: Story = {
  name: 'her-cousin-works-here',
  async run(seed) {
    const samira = await met(seed, {
      given: 'Samira',
      family: 'Thornapple',
      age: [16, 10],
      sex: 'F',
      since: 26,
      status: 'S47',
      facts: [
        said('OWN_CONCERN', 'My passport isn’t in the drawer any more.', 'said to her college tutor'),
        said('INTERESTS', 'Pharmacy. I have an offer.', 'said to her college tutor'),
        is('ETHNICITY', 'REFU'),
        is('INTERPRETER', 'NO', 'Nobody of the family or their friends may ever interpret'),
        is('EDUCATION_STATUS', 'COLLEGE'),
        is('VULNERABILITIES', 'IDENTITY'),
        is('WORKER_PREFERENCE', 'WOMAN'),
        known('CONTACT_PLACE', 'College only, room 14'),
        notKnownYet('RELIGION'),
      ],
      safe: [
        { who: 'Her tutor', way: 'Call', value: '07700 900182', whenSafe: 'In college hours' },
        { who: 'Home', way: 'Call', notSafe: 'Never. Not by text either', isSafe: false },
      ],
    });
    await referred(samira, seed.at({ days: 25, time: '12:15' }), {
      concern: 'My passport isn’t in the drawer any more.',
      newNeed: 'A flight is booked for the holidays, and she heard the word “engagement” through a door.',
      kinds: { HBA: 'EXPERIENCING', SHAM: 'SUSPECTED_AT_RISK' },
      contexts: ['HOME'],
      threshold: 'suffering',
      why: 'Her passport has been taken and a journey is booked that she does not want.',
      urgent: 'The flight is in nine days.',
      hope: 'The exam, the passport, and that nobody at home hears of this from us.',
      childKnows: 'knows-and-agrees',
      screening: { whyNone: 'Her tutor rang the out-of-hours line' },
      move: 'not-known',
    });
    await accepted(
      samira,
      seed.at({ days: 25, time: '12:50' }),
      'One chance rule: taken on at once, and the record restricted.',
    );
    await allocated(samira, seed.at({ days: 25, time: '13:00' }), { worker: 'aldermoor/tariq' });
    await flagged(
      samira,
      'aldermoor/mo',
      seed.at({ days: 25, time: '13:05' }),
      'DO_NOT_CONTACT_FAMILY',
      'Forced marriage feared: nobody speaks to the family or to neighbours',
    );
    await seed.as('aldermoor/mo', seed.at({ days: 25, time: '13:10' }), (work) =>
      restrict(work, {
        childId: samira.id,
        level: 'restricted',
        reason: 'Honour-based abuse; relatives work for two partner agencies',
        named: [seed.posting('aldermoor/imogen'), seed.posting('aldermoor/ruth')],
      }),
    );
    await keptSafe(samira);
    await aCousin(await theCousin(seed));
    await sealed(seed);
  },
};

async function keptSafe(samira: Life): Promise<void> {
  const { seed } = samira;
  const strategyAt = seed.at({ days: 25, time: '18:00' });
  const strategy = await gathered(samira, {
    kind: 'STRATEGY',
    arranged: seed.at({ days: 25, time: '14:00' }),
    planned: strategyAt,
    held: strategyAt,
    guests: [
      guest(outsiders.detective),
      guest(outsiders.nurse),
      guest('aldermoor/ed', { notAsked: 'A relative works at the same school' }),
    ],
  });
  await minuted(samira, strategy, strategyAt, {
    sections: {
      safety: {
        'safety-now':
          'She carries a number under another name. A bed is held for her tonight and every night.',
      },
      parents: { parents: 'Nothing. The family is told nothing by anybody.' },
      children: {
        'other-children':
          'A younger sister of 12; seen at school by the nurse, who sees every girl of the class.',
      },
    },
    threshold: ['MET', 'Likely to suffer significant harm when the flight leaves.'],
    enquiry: ['JOINT', 'A specialist officer; the protection order is applied for tomorrow.'],
    complete: true,
  });
  const etacAt = seed.at({ days: 23, time: '11:00' });
  await triggerPlanWritten(samira, seed.at({ days: 23, time: '09:00' }), {
    looks: '5 foot 3, navy headscarf, silver watch',
    medication: 'None',
    communication: 'Through college only',
    grade: 'HIGH',
    why: 'May be taken out of the country within hours',
    dangers: 'Being taken abroad and married',
    today: 'She is not in college by 9:30, or the family’s car is at the house in the day',
    reportAfter: 'At once. Police tell the airports.',
    returns: 'Nobody from home. The specialist officer.',
    police: 'DC Bartholomew Inkpen',
    sharedWith: ['POLICE'],
  });
  await disruptionPlanned([samira], seed.at({ days: 23, time: '09:40' }), {
    kind: 'group',
    target: 'Those who booked the journey',
    objective: 'The journey cannot happen, and she can stay at college.',
    impact: 'Serving an order tells the family that she spoke. She leaves home the hour before.',
    told: 'She decided the day herself.',
    deconfliction: 'Specialist officer only',
    tactics: [
      { code: 'FMPO', lead: 'COURT', owner: 'aldermoor/dan', status: 'granted', force: [21, 340] },
      {
        code: 'POLICE-PROTECTION',
        lead: 'POLICE',
        owner: 'DC Bartholomew Inkpen',
        status: 'not-pursued',
        why: 'The order was quicker',
      },
    ],
  });
  const etac = await gathered(samira, {
    arranged: seed.at({ days: 24, time: '09:00' }),
    planned: etacAt,
    held: etacAt,
    guests: [guest(outsiders.detective), guest(outsiders.tutor)],
  });
  await minuted(samira, etac, etacAt, {
    sections: {
      purpose1: { information: 'Known to five people, all of them at this meeting.' },
      purpose5: { next: 'Three weeks', nextOn: seed.today.add({ days: 2 }).toString() },
    },
    asks: [
      {
        words: 'I want to sit the exam on the 14th.',
        changed: 'She sat it, at another college.',
        broughtBy: 'Tariq',
      },
    ],
    complete: true,
  });
  await minutesSent(samira, etac, seed.at({ days: 22, time: '10:00' }));
}

const theCousin = (seed: Life['seed']) =>
  met(seed, {
    given: 'Rosalind',
    family: 'Ashgrove-Penn',
    age: [13, 8],
    sex: 'F',
    since: 48,
    status: 'CIN',
    worker: 'Idris Coppergate',
  });

/** Nell says that she knows the family; governance closes the record to her, and to nobody else. */
async function aCousin(rosalind: Life): Promise<void> {
  const { seed } = rosalind;
  await seed.as('aldermoor/nell', seed.at({ days: 47, time: '10:10' }), (work) =>
    declareConflict(work, {
      about: 'A girl called Rosalind, of the Ashgrove-Penn family',
      connection: 'My cousin’s daughter',
    }),
  );
  await seed.as('aldermoor/ivor', seed.at({ days: 47, time: '11:00' }), async (work) => {
    const [waiting] = await declarations(work.tx, null);
    await addConflict(work, {
      childId: rosalind.id,
      staffId: seed.staff('aldermoor/nell'),
      reason: 'Her cousin’s daughter, by her own declaration',
      declarationId: waiting?.id,
    });
  });
  await seed.as('aldermoor/otis', seed.at({ hours: 20 }), (work) =>
    declareConflict(work, {
      about: 'A boy of the Copperthwaite family',
      connection: 'I coach his brother on Saturdays',
    }),
  );
}

/** Castleby: a record that only those named can open at all. */
async function sealed(seed: Life['seed']): Promise<void> {
  const dorian = await met(seed, {
    at: 'castleby',
    given: 'Dorian',
    family: 'Elmsworth',
    age: [17, 1],
    sex: 'M',
    since: 60,
    status: 'CIN',
    facts: [said('OWN_CONCERN', 'They know my mum’s shop.', 'said to Tess'), is('ETHNICITY', 'WOTH')],
  });
  await referred(dorian, seed.at({ days: 20, time: '10:00' }), {
    concern: 'They know my mum’s shop.',
    knownRisk: 'A witness in a trial; approached twice on his way home.',
    kinds: { CCE: 'PAST', OCG: 'AT_RISK' },
    why: 'Likely to be threatened until the trial is over.',
    hope: 'To get to his birthday without looking over his shoulder.',
  });
  await accepted(
    dorian,
    seed.at({ days: 20, time: '11:30' }),
    'Taken on; the record sealed at the wish of the police.',
  );
  await allocated(dorian, seed.at({ days: 20, time: '11:40' }));
  await gatheredFor(dorian);
  await seed.as('castleby/esme', seed.at({ days: 17, time: '09:00' }), (work) =>
    restrict(work, {
      childId: dorian.id,
      level: 'sealed',
      reason: 'Witness in a trial',
      named: [seed.posting('castleby/wren'), seed.posting('castleby/tess'), seed.posting('castleby/gus')],
    }),
  );
}

async function gatheredFor(dorian: Life): Promise<void> {
  const { seed } = dorian;
  const at = seed.at({ days: 18, time: '10:00' });
  const etac = await gathered(dorian, {
    arranged: seed.at({ days: 19, time: '09:00' }),
    planned: at,
    held: at,
    guests: [guest(outsiders.detective), guest(outsiders.nurse)],
  });
  await minuted(dorian, etac, at, {
    sections: {
      purpose3: {
        'trigger-plan': 'Held by the witness care unit, not here',
        'disruption-plan': 'The trial is the disruption; nothing may cross it',
      },
    },
    complete: true,
  });
  await minutesSent(dorian, etac, seed.at({ days: 17, time: '08:40' }));
}
