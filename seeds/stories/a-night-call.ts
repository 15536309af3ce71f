import { emergenciesToReview, enterInEmergency, reviewEmergency } from '../../src/modules/access/index.ts';
import { takeDuty } from '../../src/modules/deadlines/index.ts';
import type { Story } from '../seed-world.ts';
import { accepted, allocated, referred } from './telling/journey.ts';
import { gathered, guest, minuted, minutesSent } from './telling/meetings.ts';
import { wentMissing } from './telling/missing.ts';
import { alongside, days, is, known, type Life, met, said } from './telling/people.ts';
import { disruptionPlanned, triggerPlanWritten } from './telling/plans.ts';

/** Jaydon is missing tonight: Ruth opens his plan in the small hours, and governance reads why in the morning. */
export const aNightCall: Story = {
  name: 'a-night-call',
  async run(seed) {
    const jaydon = await met(seed, {
      given: 'Jaydon',
      family: 'Pipistrelle',
      likes: 'Jay',
      age: [14, 5],
      sex: 'M',
      since: 70,
      status: 'CLA_INTERIM',
      plan: 'Care plan',
      facts: [
        said(
          'OWN_CONCERN',
          'I said I’d be back for my brother’s birthday and now I won’t.',
          'said to Dan on the telephone',
        ),
        said('MATTERS_TO_ME', 'My brother. Fishing. Not sharing a room.', 'said to Bettina'),
        is('ETHNICITY', 'WBRI'),
        is('DISABILITY', 'AUT', 'Waiting for the report; those who know him are sure'),
        is('COMMUNICATION_NEEDS', ['EXTRA_TIME', 'QUIET_PLACE']),
        is('LEGAL_STATUS', 'C1'),
        is('PLACEMENT_TYPE', 'FOSTER'),
        is('EDUCATION_STATUS', 'SUSPENDED'),
        is('VULNERABILITIES', ['MISSING_CARE', 'LOOKED_AFTER', 'EXCLUDED']),
        known('CONTACT_WAY', 'A message with a fish in it'),
      ],
      relatives: [
        {
          name: 'Bettina Hollowoak',
          relationship: 'FOSTER_CARER',
          livesWith: 'YES',
          responsibility: 'NO',
          isCarer: true,
        },
        {
          name: 'Kayleigh Pipistrelle',
          relationship: 'MOTHER',
          livesWith: 'NO',
          responsibility: 'SHARED_LA',
          struggles: [['MENTAL_HEALTH', 'NOW']],
        },
      ],
      address: { kind: 'PLACEMENT', lines: 'With Bettina Hollowoak, Aldermoor', postcode: 'NM2 3ZZ' },
    });
    await referred(jaydon, seed.at({ days: 62, time: '09:30' }), {
      concern: 'I said I’d be back for my brother’s birthday and now I won’t.',
      newNeed: 'Older boys ring for him at two in the morning and he goes.',
      kinds: { CCE: 'AT_RISK', SYV: 'SUSPECTED_AT_RISK' },
      contexts: ['PEERS', 'TRANSPORT'],
      why: 'He is made to carry a bag from one side of town to the other.',
      hope: 'A night’s sleep and a fishing rod.',
    });
    await accepted(
      jaydon,
      seed.at({ days: 62, time: '11:00' }),
      'Made to carry for others, at 14, in the night.',
    );
    await allocated(jaydon, seed.at({ days: 62, time: '11:20' }), { worker: 'aldermoor/nell' });
    await alongside(jaydon, seed.at({ days: 61, time: '12:00' }), 'aldermoor/cass');
    await plans(jaydon);
    await tonight(jaydon);
    await earlier(jaydon);
  },
};

async function plans(jaydon: Life): Promise<void> {
  const { seed } = jaydon;
  await triggerPlanWritten(jaydon, seed.at({ days: 61, time: '09:00' }), {
    looks: '5 foot 2, red hair, freckles, left hand always in his pocket',
    clothes: 'Green parka, fishing cap',
    phones: [['His phone', '07700 900191', 'yes, Bettina']],
    cards: [['None', '']],
    transport: [['On foot, or in somebody’s car', '']],
    medication: 'None',
    communication: 'Short sentences. No shouting, no lights in his face.',
    helps: 'Bettina rings, and only Bettina. She says what is for breakfast.',
    people: [
      ['Bettina', 'Foster carer', '07700 900192', 'yes, any hour'],
      ['Kayleigh', 'Mum', '07700 900193', 'yes, until 10pm'],
    ],
    worried: [['Two older boys with a moped', 'They ring in the night', 'Tanner’s Bridge']],
    places: [
      ['Tanner’s Bridge', 'no'],
      ['The lock, upper pond', 'yes: he fishes there'],
    ],
    previous: 'Nine nights in two months; back by six, wet',
    pushPull: 'Drawn by a ringing phone he is afraid not to answer',
    grade: 'MED',
    why: 'Usually back by six; autistic, alone, in the cold',
    dangers: 'Cold water; the older boys; being found with somebody else’s bag',
    today: 'His brother’s birthday week. Frost. If he left without the cap.',
    reportAfter: '1am, or at once on a frosty night',
    returns: 'Bettina',
    interview: 'Jude, at the lock',
    police: 'PC Gwen Stallard',
  });
  await disruptionPlanned([jaydon], seed.at({ days: 61, time: '09:30' }), {
    kind: 'transport',
    target: 'A moped without plates',
    objective: 'It cannot wait at Tanner’s Bridge.',
    impact: 'He may be asked who told. Everybody on the street was asked the same day.',
    deconfliction: 'No operation there',
    tactics: [
      {
        code: 'CCTV-LIGHT',
        lead: 'SOCIAL_CARE',
        owner: 'aldermoor/nell',
        status: 'agreed',
        dueInDays: 2,
      },
    ],
  });
  for (const ago of [60, 33, 7]) {
    const at = seed.at({ days: ago, time: '14:00' });
    const etac = await gathered(jaydon, {
      arranged: at.subtract({ hours: 5 }),
      planned: at,
      held: at,
      guests: [
        guest('aldermoor/gwen'),
        guest('aldermoor/hana', ago === 33 ? 'apologies' : 'present'),
        guest('aldermoor/cass'),
      ],
    });
    await minuted(jaydon, etac, at, {
      sections: {
        purpose1: { information: 'Nights out, one bridge, one moped.' },
        purpose5: { next: 'Four weeks', nextOn: seed.today.subtract({ days: ago - 28 }).toString() },
      },
      asks: [{ words: 'Can I ring my brother myself.', changed: 'Every evening at six.', broughtBy: 'Nell' }],
      complete: true,
    });
    if (ago !== 7) await minutesSent(jaydon, etac, seed.at({ days: ago - 1, time: '09:30' }));
  }
}

async function tonight(jaydon: Life): Promise<void> {
  const { seed } = jaydon;
  await wentMissing(jaydon, seed.at({ hours: 9 }), 0.3, {
    asReceived: 'He has gone out by the kitchen door without his cap. I rang you and I rang the police.',
    reportedBy: 'Bettina Hollowoak',
    policeReference: 'NM-2211-0402',
    policeGrade: 'MED',
    circumstances: 'His brother’s birthday week; his phone rang at half past ten.',
  });
  await seed.as('aldermoor/ruth', seed.at({ hours: 8 }), (work) => takeDuty(work, jaydon.id));
  await days(jaydon, 'aldermoor/nell', [
    [1, '22:40', 'missing', 'Left by the kitchen door without the cap. Bettina rang at once'],
  ]);
}

/** Emergency access: one waiting to be read by governance, one found justified, one taken further. */
async function earlier(jaydon: Life): Promise<void> {
  const { seed } = jaydon;
  const entries = [
    [
      'aldermoor/gwen',
      16,
      'missing-now',
      'Found a boy at the lock who fits; I must know who may fetch him and what calms him',
    ],
    [
      'aldermoor/cass',
      6,
      'worker-not-reached',
      'The morning list says missing and nobody who works with him answers before nine',
    ],
  ] as const;
  for (const [handle, daysAgo, reasonCode, reason] of entries)
    await seed.as(handle, seed.at({ days: daysAgo, time: '04:20' }), async (work) => {
      await enterInEmergency(work, 'BREAK_GLASS', jaydon.id, { reasonCode, reason });
    });
  await seed.as('aldermoor/ivor', seed.at({ days: 5, time: '09:20' }), async (work) => {
    for (const entry of await emergenciesToReview(work.tx, work.actor.staffId))
      await reviewEmergency(
        work,
        entry,
        entry.reasonCode === 'missing-now' ? 'justified' : 'escalated',
        entry.reasonCode === 'missing-now'
          ? 'Found and fetched within the hour.'
          : 'The morning list and the rota disagreed: taken further, so that it does not happen twice.',
      );
  });
  await seed.as('aldermoor/tariq', seed.at({ minutes: 510 }), async (work) => {
    await enterInEmergency(work, 'BREAK_GLASS', jaydon.id, {
      reasonCode: 'missing-now',
      reason: 'The police rang the team telephone and ask where he fishes; Nell does not answer',
    });
  });
  await seed.as('aldermoor/mo', seed.at({ hours: 7 }), async (work) => {
    await enterInEmergency(work, 'SELF_CLAIMED', jaydon.id, {
      reasonCode: 'covering',
      reason: 'Covering for Nell, who is at the hospital with another child',
    });
  });
}
