import { dayOf } from '../../platform/clock/wall-clock.ts';
import { absent, FieldErrors, forbid, Refusal } from '../../platform/http/decision.ts';
import type { Work } from '../../platform/http/work.ts';
import { alert, cellOf, hasLive, type PostingRow, relate } from '../access/index.ts';
import { noteAllocated, noteSuspicion, startClock } from '../deadlines/index.ts';
import {
  type ChildRow,
  confirmSocialCareStatus,
  findChild,
  happened,
  recordFact,
  recordSocialCareStatus,
  type SocialCareStatusCode,
} from '../people/index.ts';
import { insertHarmContext, insertManifestation } from './manifestation.store.ts';
import { keepOverride } from './override.commands.ts';
import { mayOverride, OVERRIDABLE_RULES, type Override } from './override.ts';
import { type ReferralStanding, referralStanding, teamOf } from './referral.queries.ts';
import { insertReferral, type ReferralRow } from './referral.store.ts';
import {
  checkSubmission,
  clockFacts,
  NOT_ASKED_YET,
  type ReferralForm,
  type SubmissionCheck,
} from './referral.ts';
import { referralReceived } from './referrals.events.ts';
import { raiseUrgentReferral } from './urgent.commands.ts';
import {
  EXCEPTION_CHECKS,
  type ExceptionFacts,
  type MayRefer,
  type StatusConfirmation,
} from './who-may-refer.ts';

export interface SubmitReferral {
  childId: string;
  /** The answers of F5; `checkSubmission` says which are needed. */
  said: ReferralForm;
  /** When it was received, where that was before now (by telephone at night); now when left out. */
  receivedAt?: Temporal.Instant | undefined;
  /** What the referrer says today about an old or missing social-care status. */
  confirmation?: StatusConfirmation['answer'] | undefined;
  /** The status as it is today, where the record held another or none. */
  statusNow?: SocialCareStatusCode | undefined;
  exception?: ExceptionFacts | undefined;
  /** Why it is sent without some required answers, by somebody authorised to set those rules aside (S0-26). */
  overrideReason?: string | undefined;
  /** Shared by brothers and sisters referred together. */
  groupId?: string | undefined;
}
export interface SubmittedReferral {
  referralId: string;
  warnings: readonly string[];
}

type Allowed = Extract<MayRefer, { kind: 'allowed' }>;

/**
 * Sends a referral to the team (F5, S3-49, S3-50, S3-60): one record for one child. Opens the child to the team until
 * it is decided, starts triage (D2), for an urgent one the strategy meeting (D3, from receipt), and tells D4 of the suspicion.
 * @throws Refusal for whoever may not refer, with where to go instead; FieldErrors for what is still missing
 */
export async function submitReferral(work: Work, input: SubmitReferral): Promise<SubmittedReferral> {
  const child = await findChild(work.tx, input.childId);
  if (child === undefined) throw absent();
  const standing = await referralStanding(work, child, {
    confirmation: input.confirmation && { on: dayOf(work.now), answer: input.confirmation },
    exception: input.exception,
  });
  const allowed = allowedOrThrow(standing);
  if (input.receivedAt && Temporal.Instant.compare(input.receivedAt, work.now) > 0) {
    throw new FieldErrors({ receivedAt: 'It cannot have been received in the future' });
  }
  const check = checkOrThrow(work, input);
  const referral = await newReferral(work, input, standing, allowed);
  const isByOwnRule = isOwnRule(standing, allowed);
  await openToTeam(work, referral, isByOwnRule ? undefined : standing.allocated);
  if (isByOwnRule) await confirmStatus(work, standing, input);
  else await keepStatus(work, child, standing, input, referral);
  await insertReferral(work.tx, referral);
  await keepHarm(work, referral);
  await keepOwnConcern(work, referral);
  for (const { override } of check.overridden) await keepOverride(work, overrideAbout(referral), override);
  await startClocks(work, referral, input);
  await tellOfReferral(work, referral, allowed, child);
  work.note({
    subjects: [child.id],
    objectType: 'referral',
    objectId: referral.id,
    version: 1,
    rule: 'S3-49',
    referredAs: allowed.route,
  });
  return { referralId: referral.id, warnings: allowed.warnings };
}

function allowedOrThrow({ answer }: ReferralStanding): Allowed {
  if (answer.kind === 'allowed') return answer;
  if (answer.kind === 'redirect') throw new Refusal(forbid('S3-49', answer.words));
  if (answer.kind === 'confirm-status-first') throw new FieldErrors({ statusConfirmed: answer.words });
  throw new FieldErrors(Object.fromEntries(answer.missing.map((words) => [fieldOfMissing(words), words])));
}

/** The field of the page for something an exception still needs. */
function fieldOfMissing(words: string): string {
  const check = EXCEPTION_CHECKS.find((each) => words.startsWith(`Check with ${each.replace('-', ' ')}`));
  if (check !== undefined) return `check-${check === 'other-authority' ? 'otherAuthority' : check}`;
  return words.startsWith('The name') ? 'investigation' : 'discussion-with';
}

const FIELD_NAMES: Readonly<Record<string, readonly [name: string, sentence: string]>> = {
  childsOwnConcern: [
    'ownConcern',
    'Enter what the child is most worried about, or tick that they have not been asked yet',
  ],
  newNeed: ['newNeed', 'Enter what is new, or the known risk that continues'],
  manifestations: ['kinds', 'Choose at least one kind of exploitation'],
  threshold: ['threshold', 'Choose whether the child is likely to suffer harm or is suffering it'],
  thresholdRationale: ['thresholdRationale', 'Enter why you think so'],
  isUrgent: ['urgent', 'Choose whether this is immediate and urgent'],
  hopedFor: ['hopedFor', 'Enter what you hope for'],
  childKnows: ['childKnows', 'Choose whether the child knows and agrees'],
  screening: ['screening', 'Choose the screening, or say why there is none'],
  assessment: ['assessment', 'Give the single assessment, or say that it is in progress and why'],
};

function checkOrThrow(work: Work, input: SubmitReferral): SubmissionCheck {
  const reason = input.overrideReason?.trim();
  const overrides: Override[] = reason
    ? OVERRIDABLE_RULES.filter((rule) => mayOverride(rule, work.actor.role)).map((rule) => ({
        rule,
        reason,
        byRole: work.actor.role,
      }))
    : [];
  const check = checkSubmission(input.said, overrides);
  if (check.canSubmit) return check;
  throw new FieldErrors(
    Object.fromEntries(check.missing.map(({ field, label }) => FIELD_NAMES[field] ?? [field, label])),
  );
}

async function newReferral(
  work: Work,
  input: SubmitReferral,
  standing: ReferralStanding,
  allowed: Allowed,
): Promise<ReferralRow> {
  const { said } = input;
  const isForAnother =
    allowed.tell.length > 0 && standing.allocated !== undefined && allowed.route.startsWith('for-');
  return {
    authorityId: work.actor.authorityId,
    id: work.ids.next(),
    childId: input.childId,
    teamId: await teamOf(work),
    groupId: input.groupId ?? null,
    kind: standing.ruleSet.routes.find((each) => each.id === allowed.route)?.type ?? 'standard',
    route: allowed.route,
    ruleSet: standing.ruleSet.id,
    state: 'SUBMITTED',
    receivedAt: input.receivedAt ?? work.now,
    submittedAt: work.now,
    submittedBy: work.actor.postingId,
    referrerPostingId: isForAnother && standing.allocated ? standing.allocated.id : work.actor.postingId,
    ownConcern:
      said.childsOwnConcern && said.childsOwnConcern !== NOT_ASKED_YET ? said.childsOwnConcern.words : null,
    threshold: said.threshold ?? null,
    isUrgent: said.isUrgent === true,
    urgentFoundAt: said.isUrgent === true ? work.now : null,
    urgentReason: said.urgentReason ?? null,
    said,
    exception: input.exception === undefined ? null : keptException(input.exception),
    warnings: [...allowed.warnings],
    version: 1,
  };
}

function keptException({ investigation, checks, discussion }: ExceptionFacts): ReferralRow['exception'] {
  return {
    investigation,
    checks,
    discussion: discussion && { ...discussion, at: discussion.at.toString() },
  };
}

/** Early help or youth support, who work with the child and are not the allocated social worker. */
const isOwnRule = ({ ruleSet }: ReferralStanding, { route }: Allowed) =>
  ruleSet.routes.find((each) => each.id === route)?.standing === 'works-with';

/** What they confirm is that it is still so; who is allocated they do not change. */
async function confirmStatus(work: Work, { spell }: ReferralStanding, input: SubmitReferral): Promise<void> {
  const mayWrite = cellOf(work.actor, 'IDENT')?.mayWrite === true;
  if (spell && mayWrite && input.confirmation === 'open-and-allocated' && input.statusNow === undefined)
    await confirmSocialCareStatus(work, spell);
}

/** Submitting opens the child to the team until it is decided; the referrer keeps the child. */
async function openToTeam(
  work: Work,
  referral: ReferralRow,
  allocated: PostingRow | undefined,
): Promise<void> {
  const { childId } = referral;
  const grant = { childId, basis: 'referral submitted' };
  const social = work.actor.role === 'ALLOCATED_SOCIAL_WORKER' ? work.actor.postingId : allocated?.id;
  if (social !== undefined && !(await hasLive(work.tx, childId, ['ALLOCATED'], social, work.now))) {
    await relate(work, { ...grant, kind: 'ALLOCATED', postingId: social });
  }
  await relate(work, { ...grant, kind: 'TRIAGE', teamId: referral.teamId, objectId: referral.id });
  const holds = await hasLive(
    work.tx,
    childId,
    ['ALLOCATED', 'CO_WORKER', 'NAMED'],
    work.actor.postingId,
    work.now,
  );
  if (!holds && work.actor.teamId !== referral.teamId) {
    await relate(work, { ...grant, kind: 'TRIAGE', postingId: work.actor.postingId, objectId: referral.id });
  }
}

/** A status confirmed today is as at today. One that differs from the record becomes a new spell, by this person's word. */
async function keepStatus(
  work: Work,
  child: ChildRow,
  { spell, held }: ReferralStanding,
  input: SubmitReferral,
  referral: ReferralRow,
): Promise<void> {
  if (input.confirmation !== 'open-and-allocated') return;
  if (
    spell !== undefined &&
    held?.allocated?.userId === referral.referrerPostingId &&
    input.statusNow === undefined
  ) {
    await confirmSocialCareStatus(work, spell);
    return;
  }
  const status = input.statusNow ?? (held && held.status !== 'NOT_OPEN' ? held.status : undefined);
  if (status === undefined) {
    await noteAllocated(work, child.id, work.now, { source: 'said by the referrer' });
    return;
  }
  await recordSocialCareStatus(work, {
    childId: child.id,
    status,
    allocatedPostingId: referral.referrerPostingId,
    from: dayOf(work.now),
    asAt: work.now,
    source: 'confirmed by the referrer',
  });
}

/** The child's own words stand first on the record, where the referrer may write there (S2-23). */
async function keepOwnConcern(work: Work, { childId, ownConcern }: ReferralRow): Promise<void> {
  if (ownConcern === null || cellOf(work.actor, 'IDENT')?.mayWrite !== true) return;
  await recordFact(work, { childId, kind: 'OWN_CONCERN', words: ownConcern, source: 'referral to the team' });
}

async function keepHarm(work: Work, { id, childId, said, authorityId }: ReferralRow): Promise<void> {
  for (const each of said.manifestations) {
    await insertManifestation(work.tx, {
      authorityId,
      id: work.ids.next(),
      childId,
      type: each.type,
      status: each.status,
      fromOn: each.from === null ? null : Temporal.PlainDate.from(each.from),
      toOn: each.to === null ? null : Temporal.PlainDate.from(each.to),
      referralId: id,
      note: null,
      decidedAt: work.now,
      decidedBy: work.actor.postingId,
    });
  }
  for (const context of said.contexts) {
    await insertHarmContext(work.tx, {
      authorityId,
      id: work.ids.next(),
      childId,
      context,
      referralId: id,
      recordedAt: work.now,
      recordedBy: work.actor.postingId,
    });
  }
}

const overrideAbout = ({ authorityId, childId, id }: ReferralRow) =>
  ({ authorityId, childId, objectType: 'referral', objectId: id }) as const;

async function startClocks(work: Work, referral: ReferralRow, input: SubmitReferral): Promise<void> {
  const facts = clockFacts(input.said);
  const about = { type: 'referral', id: referral.id };
  const holder = { teamId: referral.teamId };
  const href = `/referrals/${referral.id}`;
  const common = { about, childId: referral.childId, startedAt: referral.receivedAt, holder, href };
  await startClock(work, { ...common, rule: 'D2' });
  if (facts.startsStrategyClock) await startClock(work, { ...common, rule: 'D3' });
  if (facts.exploitationSuspected) {
    await noteSuspicion(work, referral.childId, referral.receivedAt, 'the referral to the team', holder);
  }
}

async function tellOfReferral(
  work: Work,
  referral: ReferralRow,
  allowed: Allowed,
  child: ChildRow,
): Promise<void> {
  const urgent = referral.isUrgent ? 'An urgent referral' : 'A referral';
  const forRole = referral.kind === 'exception' ? 'SERVICE_MANAGER' : 'TEAM_MANAGER';
  await alert(work, {
    kind: 'referral-received',
    line: `${urgent} is waiting to be decided`,
    childId: child.id,
    forRole,
  });
  if (referral.isUrgent) await raiseUrgentReferral(work, referral);
  for (const tell of allowed.tell) {
    await alert(work, {
      kind: 'referral-for-you',
      line: tell.why,
      childId: child.id,
      forPostingId: tell.userId,
    });
  }
  await happened(work, {
    childId: child.id,
    at: referral.receivedAt,
    kind: 'referral',
    dataClass: 'REFERRAL',
    line: `${urgent} to the team by ${work.actor.staffName}`,
    href: `/referrals/${referral.id}`,
  });
  await work.publish(referralReceived, {
    referralId: referral.id,
    childId: child.id,
    receivedAt: referral.receivedAt,
    isUrgent: referral.isUrgent,
    exploitationSuspected: clockFacts(referral.said).exploitationSuspected,
  });
}
