import type { SeedWorld, Story } from '../seed-world.ts';
import { outsiders } from './telling/cast.ts';
import { screened } from './telling/front-door.ts';
import { accepted, allocated, referred } from './telling/journey.ts';
import { gathered, guest, heldElsewhere, laterToday, minuted, minutesSent } from './telling/meetings.ts';
import { is, known, met, notKnownYet, said, worriedAbout } from './telling/people.ts';
import { disruptionPlanned, triggerPlanWritten } from './telling/plans.ts';

/** What no table has a column for: ten years old, a father to worry about, a meeting elsewhere, a worry kept an eye on. */
export const onTheEdges: Story = {
  name: 'on-the-edges-of-the-table',
  async run(seed) {
    await onlyTen(seed);
    await hisDadAtTheDoor(seed);
    await metElsewhere(seed);
    await keptAnEyeOn(seed);
  },
};

/** Ten: outside the ages of the service. Said, and taken on. */
async function onlyTen(seed: SeedWorld): Promise<void> {
  const teddy = await met(seed, {
    given: 'Theodore',
    family: 'Hazelgrove',
    likes: 'Teddy',
    age: [10, 4],
    sex: 'M',
    since: 20,
    status: 'CP',
    plan: 'Child protection plan',
    facts: [
      said(
        'OWN_CONCERN',
        'The big boys said they’d be my friends if I kept it in my bag.',
        'said to his teacher',
      ),
      said('INTERESTS', 'Dinosaurs. All of them.', 'said to Dan'),
      is('ETHNICITY', 'WBRI'),
      is('DISABILITY', 'LD'),
      is('EDUCATION_STATUS', 'SCHOOL'),
      known('EDUCATION_SETTING', 'Duckmill primary, year 6'),
      notKnownYet('YOUTH_JUSTICE'),
    ],
    relatives: [
      {
        name: 'Gareth Hazelgrove',
        relationship: 'FATHER',
        livesWith: 'YES',
        responsibility: 'YES',
        isCarer: true,
        struggles: [['LEARNING_DISABILITY', 'NOW', 'Read everything aloud with him']],
      },
    ],
  });
  await referred(teddy, seed.at({ days: 10, time: '14:10' }), {
    concern: 'The big boys said they’d be my friends if I kept it in my bag.',
    newNeed: 'A teacher found something in his lunch bag that he had been told not to open.',
    kinds: { CCE: 'EXPERIENCING' },
    contexts: ['PEERS', 'SCHOOL'],
    threshold: 'suffering',
    why: 'He is ten, learning disabled, and being used to carry.',
    hope: 'A friend who is ten.',
    childKnows: 'not-told-yet',
    parents: 'His dad came to school in his slippers.',
  });
  await accepted(
    teddy,
    seed.at({ days: 10, time: '15:30' }),
    'Under the ages of the service. Nobody better placed was found, so it is us.',
  );
  await allocated(teddy, seed.at({ days: 10, time: '15:40' }), { worker: 'aldermoor/tariq' });
  const at = seed.at({ days: 8, time: '14:00' });
  await triggerPlanWritten(teddy, at.subtract({ hours: 3 }), {
    looks: '4 foot 5, gap in his teeth, dinosaur rucksack',
    reportAfter: 'At once. He is ten.',
    grade: 'HIGH',
    why: 'Age and learning disability',
    dangers: 'He goes with whoever is kind',
  });
  await disruptionPlanned([teddy], at.subtract({ hours: 2 }), {
    kind: 'location',
    target: 'The path behind Duckmill primary',
    objective: 'No older child waits there at half past three.',
    impact: 'The older boys are children too and are being used themselves: they get a worker, not a chase.',
    deconfliction: 'Neighbourhood team knows',
    tactics: [
      { code: 'OUTREACH', lead: 'VOLUNTARY', owner: 'aldermoor/vi', status: 'agreed', dueInDays: 4 },
      { code: 'ASSEMBLY', lead: 'SOCIAL_CARE', owner: 'aldermoor/ed', status: 'proposed', dueInDays: 9 },
    ],
  });
  const etac = await gathered(teddy, {
    arranged: seed.at({ days: 9, time: '10:00' }),
    planned: at,
    held: at,
    guests: [guest('aldermoor/gwen'), guest(outsiders.nurse), guest('aldermoor/vi')],
  });
  await minuted(teddy, etac, at, {
    sections: {
      purpose1: { information: 'Two boys of 13, themselves afraid of somebody.' },
      purpose5: { next: 'In two weeks', nextOn: seed.today.add({ days: 6 }).toString() },
    },
    asks: [
      {
        words: 'Can they still be my friends?',
        changed: 'A Saturday club with one of them and a leader.',
        broughtBy: 'his teacher',
      },
    ],
    actions: [
      'Wait at the gate at half past three @dan tomorrow #protect',
      'Saturday club place @vi in 1 week #prevent',
    ],
    complete: true,
  });
  await minutesSent(teddy, etac, seed.at({ days: 7, time: '10:00' }));
  await gathered(teddy, {
    arranged: seed.at({ days: 2, time: '15:00' }),
    planned: laterToday(seed, 5),
    place: 'Duckmill primary, the reading corner',
    guests: [guest('aldermoor/vi'), guest(outsiders.nurse)],
  });
}

/** A father who is family on one page and a person of concern on another; the two are never shown together. */
async function hisDadAtTheDoor(seed: SeedWorld): Promise<void> {
  const reece = await met(seed, {
    given: 'Reece',
    family: 'Gallowglass-Hay',
    age: [14, 8],
    sex: 'M',
    since: 58,
    status: 'CP',
    plan: 'Child protection plan',
    facts: [
      said(
        'OWN_CONCERN',
        'He only comes round when he wants something taken somewhere.',
        'said to Dan, about nobody in particular',
      ),
      said('STRENGTHS', 'I never got on the scooter. Not once.', 'said to Dan'),
      is('ETHNICITY', 'WBRI'),
      is('VULNERABILITIES', ['ABUSE_HISTORY', 'UNSTABLE_RELATIONSHIPS']),
      is('EDUCATION_STATUS', 'PART_TIME'),
    ],
    relatives: [
      {
        name: 'Donna Gallowglass',
        relationship: 'MOTHER',
        livesWith: 'YES',
        responsibility: 'YES',
        isCarer: true,
        struggles: [['DOMESTIC_ABUSE_HARMED', 'NOW']],
      },
      {
        name: 'Craig Hay',
        relationship: 'FATHER',
        livesWith: 'NO',
        responsibility: 'YES',
        struggles: [
          ['DOMESTIC_ABUSE_HARMING', 'NOW'],
          ['PRISON', 'BEFORE'],
        ],
      },
    ],
    safe: [{ who: 'Mum', way: 'Text', value: '07700 900126', whenSafe: 'School hours only' }],
  });
  await referred(reece, seed.at({ days: 50, time: '10:20' }), {
    concern: 'He only comes round when he wants something taken somewhere.',
    newNeed: 'An adult of the family sends him out with packages.',
    kinds: { CCE: 'EXPERIENCING' },
    contexts: ['HOME'],
    threshold: 'suffering',
    why: 'He is made to carry by somebody he cannot refuse.',
    hope: 'To be able to say no and still be somebody’s son.',
    childKnows: 'knows-and-agrees',
    parents: 'His mother knows. His father is not told.',
  });
  await accepted(
    reece,
    seed.at({ days: 50, time: '12:00' }),
    'The person who exploits him is at the door on Sundays.',
  );
  await allocated(reece, seed.at({ days: 50, time: '12:10' }), { worker: 'aldermoor/tariq' });
  await worriedAbout(reece, 'aldermoor/tariq', seed.at({ days: 49, time: '15:00' }), {
    names: 'Craig, called “the Sergeant”',
    ageBand: '36-50',
    role: 'SUSPECTED_EXPLOITER',
    words: 'Sends a boy out with packages on Sundays.',
    childWords: 'He’s still my dad though.',
  });
  await triggerPlanWritten(reece, seed.at({ days: 48, time: '09:00' }), {
    looks: '5 foot 6, cropped hair, school coat',
    dangers: 'Being sent across town at night',
    grade: 'MED',
    today: 'Sunday',
    returns: 'Mum, at school, never at home',
  });
  await disruptionPlanned([reece], seed.at({ days: 48, time: '09:20' }), {
    kind: 'person',
    target: 'The adult who sends him',
    objective: 'He cannot be sent.',
    impact: 'His mother is at risk when he is refused; her worker knows the day.',
    deconfliction: 'With the domestic abuse officer',
    tactics: [
      { code: 'NON-MOLESTATION', lead: 'COURT', owner: 'aldermoor/dan', status: 'granted', force: [40, 140] },
      { code: 'DV-STALKING', lead: 'POLICE', owner: 'PC Gwen Stallard', status: 'breached', force: [35, 60] },
    ],
  });
  for (const ago of [48, 21]) {
    const at = seed.at({ days: ago, time: '10:40' });
    const etac = await gathered(reece, {
      arranged: at.subtract({ hours: 18 }),
      planned: at,
      held: at,
      guests: [guest('aldermoor/gwen'), guest('aldermoor/hana', 'report'), guest(outsiders.headOfYear)],
    });
    await minuted(reece, etac, at, {
      sections: {
        purpose1: { information: 'Sundays.' },
        voice: {
          'own-concern':
            'Reece sent a page. His mother spoke for ten minutes. His father was not asked, because he is who we are worried about.',
        },
        purpose5: { next: 'Four weeks', nextOn: seed.today.subtract({ days: ago - 28 }).toString() },
      },
      asks: [
        {
          words: 'Can Sundays be somewhere else.',
          changed: 'Climbing, with his cousin.',
          broughtBy: 'his own page',
        },
      ],
      complete: true,
    });
    await minutesSent(reece, etac, seed.at({ days: ago - 1, time: '12:00' }));
  }
}

/** Placed by us in another council's town, which held the meeting and sent its minutes. */
async function metElsewhere(seed: SeedWorld): Promise<void> {
  const shanelle = await met(seed, {
    at: 'castleby',
    given: 'Shanelle',
    family: 'Winterbourne',
    age: [15, 6],
    sex: 'F',
    since: 66,
    status: 'CLA_FULL',
    plan: 'Care plan',
    facts: [
      said(
        'OWN_CONCERN',
        'I don’t know anybody here and they keep saying that’s the point.',
        'said to Tess on the telephone',
      ),
      is('ETHNICITY', 'BCRB'),
      is('LEGAL_STATUS', 'C2'),
      is('PLACEMENT_TYPE', 'RESIDENTIAL'),
      known('HOSTING_AUTHORITY', 'Brackenford'),
    ],
  });
  await referred(shanelle, seed.at({ days: 14, time: '09:30' }), {
    concern: 'I don’t know anybody here and they keep saying that’s the point.',
    newNeed: 'Met at the bus station of her new town by somebody who knew her name.',
    kinds: { CSE: 'AT_RISK', TRAF: 'SUSPECTED_AT_RISK' },
    contexts: ['TRANSPORT', 'PLACEMENT'],
    why: 'Somebody knew where she had been moved to before she did.',
    hope: 'One person from home who rings.',
    move: 'yes',
  });
  await accepted(shanelle, seed.at({ days: 14, time: '11:00' }), 'Ours, wherever she lives.');
  await allocated(shanelle, seed.at({ days: 14, time: '11:10' }));
  await heldElsewhere(shanelle, seed.at({ days: 11, time: '16:00' }), {
    heldAt: seed.at({ days: 12, time: '10:00' }),
    heldBy: 'Brackenford, where she lives',
    decided:
      'A worker there sees her weekly; trigger plan written there and shared; Wren rings every Thursday.',
  });
  await heldElsewhere(shanelle, seed.at({ days: 11, time: '16:20' }), {
    kind: 'STRATEGY',
    heldAt: seed.at({ days: 13, time: '15:00' }),
    heldBy: 'Brackenford front door',
    decided: 'Threshold not met for an enquiry; the ETAC takes it on.',
  });
}

/** Screened and not referred: somebody keeps supporting and looks again on a day. */
async function keptAnEyeOn(seed: SeedWorld): Promise<void> {
  const [by, organisation] = [{ name: 'Dan Ravensworth', role: 'Social worker' }, 'Aldermoor Council'];
  const mattea = await met(seed, {
    given: 'Mattea',
    family: 'Quince',
    age: [13, 4],
    sex: 'F',
    since: 33,
    status: 'CIN',
    facts: [
      said(
        'OWN_CONCERN',
        'My friend is going out with a grown-up and I promised not to say.',
        'said to Dan in the car',
      ),
      is('ETHNICITY', 'WOTH', 'Maltese'),
      is('EDUCATION_STATUS', 'SCHOOL'),
      notKnownYet('RELIGION'),
    ],
    relatives: [
      {
        name: 'Doreen Quince',
        relationship: 'MOTHER',
        livesWith: 'YES',
        responsibility: 'YES',
        isCarer: true,
      },
    ],
  });
  await screened(mattea, 'aldermoor/dan', seed.at({ days: 5, time: '17:15' }), {
    worry:
      'She carries a secret about a friend and has stopped sleeping. Nothing points to harm to Mattea herself.',
    childSays: '“If I tell you her name I’m a snitch.”',
    by: { ...by, organisation },
    signs: {
      G5: ['yes', 'last-4-weeks', 'told-by-child'],
      B5: ['suspected', 'last-4-weeks', 'told-by-child'],
      S1: ['yes', 'last-4-weeks', 'seen'],
      S3: ['yes', 'last-4-weeks', 'seen'],
    },
    judgement:
      'She is being a good friend in a way that costs her. The friend is being looked for by the school.',
    nextStep: 'keep-supporting',
  });
  const osman = await met(seed, {
    at: 'brackenford',
    given: 'Osman',
    family: 'Beckside',
    age: [12, 1],
    sex: 'M',
    since: 19,
    status: 'EARLY_HELP',
    facts: [
      said('OWN_CONCERN', 'Dad’s taxi got its windows done again.', 'said to Yaz'),
      is('ETHNICITY', 'APKN'),
    ],
  });
  await screened(osman, 'brackenford/yaz', seed.at({ days: 8, time: '11:00' }), {
    worry: 'Quiet since the windows of his father’s taxi were broken twice.',
    by: { name: 'Yaz Underhill', role: 'Social worker', organisation: 'Brackenford Council' },
    signs: { H1: ['yes', 'last-4-weeks', 'seen'], A1: ['no'], D3: ['not-known'] },
    judgement: 'A family under attack for who they are; no sign that anybody uses him.',
    nextStep: 'early-help',
  });
}
