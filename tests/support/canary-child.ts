import { postingIdOf, staffIdOf } from '../../seeds/region/load-structure.ts';
import { addConflict, alert, relate, restrict } from '../../src/modules/access/index.ts';
import {
  addAction,
  contribute,
  decide,
  handOn,
  markPurpose,
  recordAttendance,
} from '../../src/modules/meetings/index.ts';
import { correctOversight, takeStep, writeFromSupervision } from '../../src/modules/oversight/index.ts';
import { decisionOf, disagree, oversee, supervise } from '../../src/modules/oversight/oversight-testing.ts';
import {
  happened,
  raiseFlag,
  recordAddress,
  recordConcern,
  recordFact,
  recordFamilyFactor,
  recordRelative,
  recordSafeContact,
  recordSibling,
  safeContactsOf,
} from '../../src/modules/people/index.ts';
import {
  addIntelligence,
  planTactic,
  saveTriggerPlanSection,
  startDisruptionPlan,
} from '../../src/modules/plans/index.ts';
import { proposeClosing } from '../../src/modules/referrals/closing.commands.ts';
import { childOf, openToSam } from '../../src/modules/referrals/team-testing.ts';
import { productFinished } from '../../src/modules/sharing/index.ts';
import { makeLink, offerToHear, readAndFollowUp, recordFeedback } from '../../src/modules/voice/index.ts';
import { dayOf } from '../../src/platform/clock/wall-clock.ts';
import { urgentAbout } from './canary-notices.ts';
import { arranged, asked, withItems } from './meetings.ts';
import type { World } from './world.ts';

const source = 'said in a test';
const classes = [
  'IDENT',
  'CONTACT',
  'REFERRAL',
  'NOTE',
  'ASSESS',
  'PLAN',
  'MISSING',
  'HEALTH',
  'INTEL',
  'POC',
  'NET',
  'DOC',
  'VOICE',
] as const;

/** What they told us, for each of the readers they can choose, and what followed. */
async function heard(w: World, childId: string): Promise<void> {
  await w.act('aldermoor/sam', async (work) => {
    const consent = { inReports: true, inTraining: true };
    for (const whoSees of ['EVERYBODY', 'MANAGER', 'READER'] as const)
      await recordFeedback(work, {
        ...{ childId, giver: 'CHILD', route: 'MANAGER', whoSees, consent },
        words: 'You do listen to me',
        goingWell: 'The walks we take',
        couldBeBetter: 'The long meetings',
      });
    await offerToHear(work, {
      ...{ childId, giver: 'CHILD', route: 'EXIT_INTERVIEW', answer: 'NO' },
      because: 'Rather not say more',
    });
    const [safe] = await safeContactsOf(work.tx, childId);
    await makeLink(work, w.secret, {
      ...{ childId, giver: 'CHILD', asks: 'WORDS', way: 'BY_HAND', contactId: safe?.id },
      safeBecause: 'She rang from it today',
    });
  });
  const [open] = await w.admin<{ id: string }>(
    `select id from voice.feedback where child_id = $1 and who_sees = 'EVERYBODY'`,
    [childId],
  );
  await w.act('aldermoor/mo', (work) =>
    readAndFollowUp(
      work,
      { id: open?.id ?? '', childId },
      { themes: ['LISTENED'], did: 'Told the team so', told: 'On a walk' },
    ),
  );
}

/** A child with something in every part of the record, of every class, shared with nobody in particular and with some. */
export async function childOfAllKinds(w: World): Promise<string> {
  const childId = await childOf(w, 'Whole');
  const other = await childOf(w, 'Sibling');
  await openToSam(w, childId);
  await w.act('aldermoor/mo', (work) =>
    relate(work, { childId, kind: 'CO_WORKER', postingId: postingIdOf('aldermoor/gwen'), basis: source }),
  );
  await w.act('aldermoor/sam', async (work) => {
    const at = { childId, source };
    for (const kind of ['OWN_CONCERN', 'TRUSTED_ADULT', 'CONTACT_PLACE', 'VULNERABILITIES', 'RELIGION'])
      await recordFact(work, { ...at, kind, words: `What is so of ${kind} here` });
    await recordAddress(work, {
      ...at,
      kind: 'HOME',
      lines: '1 Invented Row',
      postcode: 'ZZ1 1ZZ',
      withheldFrom: 'A relative of hers',
    });
    await recordSafeContact(work, {
      ...at,
      who: 'Her own nan',
      way: 'By phone only',
      value: '07700 900123',
      notSafe: 'After nine at night',
      isSafe: true,
    });
    const personId = await recordRelative(work, {
      ...at,
      name: 'Mum Of Whole',
      relationship: 'MOTHER',
      livesWith: 'YES',
      note: 'Works at night',
    });
    await recordFamilyFactor(work, {
      ...at,
      personId,
      factor: 'ALCOHOL',
      state: 'NOW',
      note: 'Drinks in the evening',
    });
    await recordSibling(work, {
      ...at,
      otherChildId: other,
      relationship: 'SISTER',
      livesWith: 'YES',
      note: 'Shares a room',
    });
    for (const shareWith of [undefined, ['POLICE']])
      await recordConcern(work, {
        ...at,
        names: 'A Man Unknown',
        description: 'Tall and thin',
        role: 'NOT_KNOWN',
        words: 'Waits at the gate',
        basis: 'REPORTED',
        shareWith,
      });
    await raiseFlag(work, { childId, kind: 'MISSING_NOW', note: 'Not seen since noon' });
    for (const dataClass of classes)
      for (const shareWith of [undefined, ['POLICE', 'SOCIAL_CARE'], ['HEALTH_SAFEGUARDING']])
        await happened(work, {
          childId,
          at: work.now,
          kind: 'note',
          dataClass,
          line: `A line of ${dataClass}`,
          shareWith,
        });
    await saveTriggerPlanSection(work, {
      childId,
      section: 'actions',
      answers: { 'when-to-report': { said: 'At once after nine' } },
    });
  });
  await ofHealth(w, childId);
  await ofPlans(w, childId);
  await ofMeetings(w, childId);
  await w.act('aldermoor/sam', (work) =>
    proposeClosing(work, {
      childId,
      reason: 'step-down',
      summary: 'Safer than she was',
      leadProfessionalAfter: 'Priya at locality',
      monthsSustained: 4,
    }),
  );
  await w.act('aldermoor/mo', (work) =>
    alert(work, { kind: 'test', line: 'Something about a child', childId, forRole: 'TEAM_MANAGER' }),
  );
  await w.act('aldermoor/ivor', async (work) => {
    await addConflict(work, {
      childId: other,
      staffId: staffIdOf('aldermoor/tariq'),
      reason: 'Her neighbour for years',
    });
    await restrict(work, { childId: other, level: 'restricted', reason: 'A relative works here', named: [] });
  });
  for (const [table, columns, values] of withoutCommands) {
    await w.admin(
      `insert into ${table} (authority_id, id, child_id, ${columns}) select 1, gen_random_uuid(), $1, ${values}`,
      [childId],
    );
  }
  await ofTheHub(w, childId, other);
  for (const change of leftBlank) await w.admin(`update ${change} where child_id = $1`, [childId]);
  await heard(w, childId);
  await overseen(w, childId);
  await urgentAbout(w, childId);
  return childId;
}

/** What a manager wrote, corrected once; what was said in confidence; who thinks otherwise, one step on. */
async function overseen(w: World, childId: string): Promise<void> {
  const entry = await oversee(w, childId);
  const supervision = await supervise(w);
  await w.act('aldermoor/mo', async (work) => {
    await correctOversight(work, {
      ...{ id: entry, version: 1, ...decisionOf, whyCorrected: 'It was another day' },
    });
    await writeFromSupervision(work, {
      ...{ supervisionId: supervision, childId, isDecision: false, voice: 'He asks for the bike' },
      ...{ progress: 'Two goals of four', safety: 'The car again', drift: 'School has not met' },
      actions: 'Sam rings the school',
    });
  });
  const id = await disagree(w, entry);
  await w.act('aldermoor/sam', (work) =>
    takeStep(work, {
      ...{ id, number: 1, outcome: 'RESOLVED', spokenOn: dayOf(work.now), spokenTo: 'Mo of the team' },
      ...{ said: 'We try it earlier', how: 'At three from Monday' },
    }),
  );
}

/** What takes a whole act to write, written without it: what is tried here is who can read it. */
const somebody = `'${postingIdOf('aldermoor/sam')}'`;
const ofMeeting = '(select meeting_id from meetings.meeting_child where child_id = $1 limit 1)';
const ofProduct = '(select id from sharing.product where child_id = $1 limit 1)';
const withoutCommands = [
  [
    'meetings.paper',
    'meeting_id, name, type, bytes, sha256, added_at',
    `${ofMeeting}, 'Minutes of it elsewhere', 'application/pdf', '%PDF-1.7', repeat('0', 64), now()`,
  ],
  [
    'referrals.rule_override',
    'object_type, object_id, rule, reason, by_role, at, by_posting',
    `'closing', (select id from referrals.closing where child_id = $1 limit 1), 'closing-checks', 'Set aside because of this', 'TEAM_MANAGER', now(), ${somebody}`,
  ],
  [
    'meetings.copy',
    'meeting_id, recipient, recipient_name, act, how, at, by_posting',
    `${ofMeeting}, 'family', 'The family of Whole', 'sent', 'By hand to nan', now(), ${somebody}`,
  ],
  [
    'sharing.receipt',
    'type, product_id, version, outcome, reason, recorded_at',
    `'minutes', ${ofProduct}, 1, 'not-placed', 'Not there for this reason', now()`,
  ],
  [
    'sharing.issue',
    'type, product_id, version, recipient, format, sha256, issued_at',
    `'minutes', ${ofProduct}, 1, 'Somebody with a name', 'pdf', repeat('0', 64), now()`,
  ],
  [
    'sharing.disclosure',
    'state, type, title, recipient_agency, recipient_person, held, purpose, lawful_basis, necessity, refused_because, method, left_at, recorded_at, recorded_by_name',
    `'refused', 'by-hand', 'Asked for like this', 'POLICE', 'Somebody of theirs', 'What it was about', 'For this purpose', 'PUBLIC_TASK', 'Needed because of this', 'Not shared for this', 'By telephone', now(), now(), 'Sam of Aldermoor'`,
  ],
  [
    'sharing.disclosure_check',
    'disclosure_id, purpose, lawful_basis, necessity, consent, is_minimum, checked_at, checked_by_name',
    `(select id from sharing.disclosure where child_id = $1 limit 1), 'So that they act', 'PUBLIC_TASK', 'Said to be needed', 'no-unsafe', true, now(), 'Mo of Aldermoor'`,
  ],
  [
    'meetings.outside_recipient',
    'meeting_id, name, agency, because, added_at',
    `${ofMeeting}, 'Ana of the school', 'SCHOOL', 'She takes the class over', now()`,
  ],
  [
    'meetings.letter',
    'meeting_id, version, texts, saved_at, saved_by_name',
    `${ofMeeting}, 1, '{"opening": "We met to help you"}', now(), 'Sam of Aldermoor'`,
  ],
] as const;
const leftBlank = [
  `referrals.manifestation set note = 'Thought of it like this'`,
  `plans.trigger_plan set use_reason = 'In use because of this', agreed_by_police = 'A sergeant of Northmoor'`,
  `meetings.meeting_child set outcome = 'What it came to', held_by = 'The council next door'`,
  `deadlines.clock set reason = 'Late because of this'`,
];

/** What the hub keeps about several children at once, and what was said of help elsewhere. */
async function ofTheHub(w: World, childId: string, other: string): Promise<void> {
  await w.admin(
    `insert into missing.monthly_review (authority_id, id, month, began_at, began_by)
     values (1, gen_random_uuid(), '2026-10-01', now(), ${somebody}) on conflict do nothing`,
  );
  await w.admin(
    `with about as (insert into missing.review_child (authority_id, review_id, child_id, place, in_month, in_90_days, hours_missing, changing, decision, saved_at, saved_by)
       select 1, id, $1, 9, 4, 9, 31, 'She has a room now', 'Her nan is asked first', now(), ${somebody} from missing.monthly_review where authority_id = 1 and month = '2026-10-01'
       returning review_id)
     insert into missing.review_action (authority_id, id, review_id, child_id, what, owner, asked_at, asked_by)
       select 1, gen_random_uuid(), review_id, $1, 'Ask her nan first', 'Priya of locality', now(), ${somebody} from about`,
    [childId],
  );
  await w.admin(
    `insert into missing.episode_move (authority_id, id, child_id, from_child_id, episode_ids, interview_ids, because, moved_at, moved_by)
     values (1, gen_random_uuid(), $1, $2, array[gen_random_uuid()], array[]::uuid[], 'The names were mixed up', now(), ${somebody})`,
    [childId, other],
  );
  await w.admin(
    `update work.onward_step set words = 'They rang on Monday' where data_class = 'NOTE' and words is null`,
  );
}

/** Facts of health that health wrote: nobody else's until shared. */
async function ofHealth(w: World, childId: string): Promise<void> {
  await w.act('aldermoor/mo', (work) =>
    relate(work, { childId, kind: 'CO_WORKER', postingId: postingIdOf('aldermoor/hana'), basis: source }),
  );
  await w.act('aldermoor/hana', async (work) => {
    await recordFact(work, { childId, source, kind: 'SELF_HARM', words: 'What health knows of it' });
    await recordFact(work, {
      childId,
      source,
      kind: 'GP',
      words: 'The doctor of the family',
      shareWith: ['SOCIAL_CARE'],
    });
  });
}

async function ofPlans(w: World, childId: string): Promise<void> {
  const planId = await w.act('aldermoor/sam', (work) =>
    startDisruptionPlan(work, {
      childIds: [childId],
      answers: { 'target-kind': { said: 'location' }, target: { said: 'The arcade by the canal' } },
    }),
  );
  await w.act('aldermoor/gwen', async (work) => {
    await addIntelligence(work, {
      planId,
      summary: 'Two grey vans on Fridays',
      purpose: 'To disrupt them',
      reviewOn: Temporal.PlainDate.from('2026-12-16'),
      shareWith: ['HEALTH_SAFEGUARDING'],
    });
    await planTactic(work, {
      planId,
      code: 'SHOP-CHECKS',
      leadAgency: 'POLICE',
      ownerPostingId: postingIdOf('aldermoor/sam'),
    });
  });
}

async function ofMeetings(w: World, childId: string): Promise<void> {
  const meetingId = await arranged(w, [childId]);
  const at = { meetingId, childId };
  await withItems(w, at);
  const vi = await asked(w, meetingId, 'aldermoor/vi');
  await w.act('aldermoor/sam', async (work) => {
    await recordAttendance(work, { attendeeId: vi, attendance: 'deputy', deputyName: 'Lou of the club' });
    const actionId = await addAction(work, { ...at, line: 'See the boxing club fri' });
    const postingId = postingIdOf('aldermoor/hana');
    await handOn(work, { actionId, postingId, because: 'She goes there anyway' });
  });
  // Of standing meetings: one about this child, one about no child.
  await w.admin(
    `insert into meetings.action (authority_id, id, source, source_id, child_id, typed, what, owner_name, owner_agency, is_of_agency, told_by, agreed_at)
     select 1, gen_random_uuid(), 'SITTING', gen_random_uuid(), c, 'Ask the bus firm', 'Ask the bus firm', 'Lou', 'HOUSING', true, 'Lou on the phone', now()
       from unnest(array[$1::uuid, null]) c`,
    [childId],
  );
  await w.act('aldermoor/sam', async (work) => {
    for (const dataClass of ['NOTE', 'PLAN', 'HEALTH', 'INTEL', 'POC', 'SOURCE'] as const)
      for (const shareWith of [undefined, ['POLICE'], ['HEALTH_SAFEGUARDING', 'SOCIAL_CARE']])
        await contribute(work, {
          ...at,
          agency: 'POLICE',
          text: `Brought as ${dataClass}`,
          source: 'A log of calls',
          dataClass,
          shareWith,
        });
    await decide(work, { ...at, kind: 'THRESHOLD', outcome: 'MET', rationale: 'For all that was said' });
    await markPurpose(work, {
      ...at,
      code: 'purpose1',
      mark: { state: 'done' },
      texts: { information: 'What was shared here' },
    });
  });
  await w.act('aldermoor/sam', async (work) => {
    const id = work.ids.next();
    await productFinished(work, {
      type: 'minutes',
      id,
      childId,
      version: 1,
      title: 'Minutes of one meeting',
      dataClass: 'DOC',
      href: `/meetings/${meetingId}`,
    });
  });
}
