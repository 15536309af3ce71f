import type { ReferralRoute, ReferralRuleSet, SocialCareStatus } from './referral-rule-set.ts';

export interface ReferringPerson {
  readonly userId: string;
  readonly name: string;
  readonly role: string;
  /** Kind of agency of the posting, as in the code list of people: `SOCIAL_CARE`, `EARLY_HELP` … */
  readonly agency: string;
}
export interface NamedWorker {
  readonly userId: string | null;
  readonly name: string;
  readonly team: string;
  readonly phone: string | null;
}
/** The last thing we hold from the statutory system; null when nothing was ever held. */
export interface HeldStatus {
  readonly status: SocialCareStatus;
  readonly allocated: NamedWorker | null;
  readonly asAt: Temporal.PlainDate;
}
/** What the person said when asked about a status that was old or missing. It counts for that day only. */
export interface StatusConfirmation {
  readonly on: Temporal.PlainDate;
  readonly answer: 'open-and-allocated' | 'allocated-to-another' | 'not-open' | 'cannot-say-now';
}
export const EXCEPTION_CHECKS = [
  'police',
  'health',
  'education',
  'probation',
  'housing',
  'other-authority',
  'immigration',
] as const;
export type ExceptionCheck = (typeof EXCEPTION_CHECKS)[number];
export interface ExceptionFacts {
  /** Neutral name of the complex or organised investigation. */
  readonly investigation: string | null;
  /** A check is complete when it was done, or when somebody wrote why it does not apply. */
  readonly checks: Readonly<Partial<Record<ExceptionCheck, 'done' | 'does-not-apply'>>>;
  readonly discussion: {
    readonly withServiceManager: string;
    readonly at: Temporal.Instant;
    readonly decision: 'agreed' | 'not-agreed';
    readonly rationale: string;
  } | null;
}
export interface MayReferQuestion {
  readonly ruleSet: ReferralRuleSet;
  readonly today: Temporal.PlainDate;
  readonly actor: ReferringPerson;
  readonly held: HeldStatus | null;
  /** Whole years, or null when not known. */
  readonly childAgeYears: number | null;
  readonly confirmation?: StatusConfirmation | undefined;
  readonly exception?: ExceptionFacts | undefined;
  /** The user for whom a manager or duty worker submits. */
  readonly onBehalfOf?: string | undefined;
  /** Whether the person works with the child now: a live relationship of their own, not an invitation. */
  readonly worksWithChild?: boolean | undefined;
}
export interface Tell {
  readonly userId: string;
  readonly why: string;
}
export type MayRefer =
  | {
      readonly kind: 'allowed';
      readonly route: string;
      readonly source: string;
      readonly warnings: readonly string[];
      readonly tell: readonly Tell[];
    }
  | { readonly kind: 'confirm-status-first'; readonly route: string; readonly words: string }
  | { readonly kind: 'finish-first'; readonly route: string; readonly missing: readonly string[] }
  | {
      readonly kind: 'redirect';
      readonly to:
        | { readonly place: 'named-social-worker'; readonly worker: NamedWorker }
        | { readonly place: 'front-door-form' };
      readonly words: string;
    };

/**
 * Who may refer a child to the team (S3-49, S3-50). Never a refusal: the answer is yes, or "confirm first",
 * or what is still to do, or where to go instead. This rule has no override (S0-26 leaves out who may refer).
 * The widest of the routes open to the person answers.
 */
export function mayRefer(question: MayReferQuestion): MayRefer {
  const answers = question.ruleSet.routes
    .filter((route) => isForThisPerson(route, question.actor))
    .map((route) => answerFor(route, question));
  const leastToFinish = answers
    .filter((each) => each.kind === 'finish-first')
    .sort((one, other) => one.missing.length - other.missing.length)[0];
  return (
    answers.find((each) => each.kind === 'allowed') ??
    answers.find((each) => each.kind === 'confirm-status-first') ??
    leastToFinish ??
    redirect(question)
  );
}

function isForThisPerson(route: ReferralRoute, actor: ReferringPerson): boolean {
  return route.roles.includes(actor.role) && (route.agencies?.includes(actor.agency) ?? true);
}

function answerFor(route: ReferralRoute, question: MayReferQuestion): MayRefer {
  if (route.needsChecks) return answerAfterChecks(route, question);
  if (isStale(question)) return answerOnStaleStatus(route, question);
  const { held } = question;
  if (held === null || !route.childStatuses.includes(held.status)) return redirect(question);
  return hasStanding(route, question, held.allocated) ? allow(route, question, []) : redirect(question);
}

/** An old status, or none, is a question to the person, asked the same day. It never refuses the right worker. */
function answerOnStaleStatus(route: ReferralRoute, question: MayReferQuestion): MayRefer {
  if (route.standing === 'for-allocated' && question.onBehalfOf === undefined) return redirect(question);
  if (route.standing === 'works-with' && question.worksWithChild !== true) return redirect(question);
  const said = question.confirmation?.on.equals(question.today) ? question.confirmation.answer : undefined;
  if (said === 'not-open' || said === 'allocated-to-another') return redirect(question);
  if (said === undefined) {
    return { kind: 'confirm-status-first', route: route.id, words: confirmationWords(question) };
  }
  const isRightOnRecord =
    question.held !== null &&
    route.childStatuses.includes(question.held.status) &&
    hasStanding(route, question, question.held.allocated);
  if (said === 'open-and-allocated') {
    const differs = isRightOnRecord
      ? []
      : ['The record we hold says something else. The people it names are told.'];
    return allow(
      route,
      question,
      [`Status confirmed by ${question.actor.name} today`, ...differs],
      !isRightOnRecord,
    );
  }
  return isRightOnRecord
    ? allow(route, question, ['Social-care status is still to be confirmed by the end of today'])
    : { kind: 'confirm-status-first', route: route.id, words: confirmationWords(question) };
}

function confirmationWords({ held }: MayReferQuestion): string {
  return held === null
    ? 'We hold no social-care status for this child. Say whether the case is open and who is allocated, then carry on.'
    : `What we hold is from ${longDate(held.asAt)}. Say whether the case is still open and who is allocated, then carry on.`;
}

function isStale({ held, ruleSet, today }: MayReferQuestion): boolean {
  return held === null || held.asAt.until(today, { largestUnit: 'days' }).days > ruleSet.statusGoodForDays;
}

function hasStanding(
  route: ReferralRoute,
  question: MayReferQuestion,
  allocated: NamedWorker | null,
): boolean {
  if (route.standing === 'any') return true;
  if (route.standing === 'works-with') return question.worksWithChild === true;
  if (allocated === null || allocated.userId === null) return false;
  const who = route.standing === 'is-allocated' ? question.actor.userId : question.onBehalfOf;
  return who === allocated.userId;
}

function answerAfterChecks(route: ReferralRoute, question: MayReferQuestion): MayRefer {
  const facts = question.exception;
  if (facts?.discussion?.decision === 'not-agreed') return redirect(question);
  const missing: string[] = [];
  if (route.needsInvestigation && !facts?.investigation?.trim()) {
    missing.push('The name of the complex or organised investigation');
  }
  for (const check of EXCEPTION_CHECKS) {
    if (facts?.checks[check] === undefined)
      missing.push(`Check with ${check.replace('-', ' ')}, or why it does not apply`);
  }
  if (route.needsInvestigation && facts?.discussion == null) {
    missing.push('The discussion with the Service Manager: who, when, what was decided');
  }
  return missing.length > 0 ? { kind: 'finish-first', route: route.id, missing } : allow(route, question, []);
}

function allow(
  route: ReferralRoute,
  question: MayReferQuestion,
  warnings: readonly string[],
  differsFromRecord = false,
): MayRefer {
  return {
    kind: 'allowed',
    route: route.id,
    source: question.ruleSet.source,
    warnings: [...warnings, ...ageWarning(question)],
    tell: whoIsTold(route, question, differsFromRecord),
  };
}

/** S1-90: outside the ages of the service is a warning. */
function ageWarning({ childAgeYears, ruleSet }: MayReferQuestion): readonly string[] {
  const { from, to } = ruleSet.ages;
  if (childAgeYears === null) return ['The child’s age is not known yet'];
  if (childAgeYears >= from && childAgeYears <= to) return [];
  return [`This child is ${childAgeYears}. The service is for ages ${from} to ${to}; you can still refer.`];
}

function whoIsTold(
  route: ReferralRoute,
  question: MayReferQuestion,
  differsFromRecord: boolean,
): readonly Tell[] {
  const { actor, held, onBehalfOf } = question;
  if (route.standing === 'for-allocated' && onBehalfOf !== undefined) {
    return [{ userId: onBehalfOf, why: `${actor.name} has submitted a referral for you` }];
  }
  const recorded = held?.allocated?.userId;
  if (differsFromRecord && recorded != null && recorded !== actor.userId) {
    return [
      { userId: recorded, why: `${actor.name} has referred a child who is recorded as allocated to you` },
    ];
  }
  return [];
}

/** Where to go instead: the named social worker of an open case (S3-61), otherwise the front-door form (S3-62). */
function redirect({ held }: MayReferQuestion): MayRefer {
  const worker = held?.allocated;
  if (held == null || worker == null || held.status === 'NOT_OPEN') {
    return {
      kind: 'redirect',
      to: { place: 'front-door-form' },
      words:
        'Tell the front door about this child. What you have written goes with you. In an emergency ring 999.',
    };
  }
  const ring = worker.phone === null ? `Ask for them at ${worker.team}.` : `Ring ${worker.phone}.`;
  return {
    kind: 'redirect',
    to: { place: 'named-social-worker', worker },
    words: `${worker.name} (${worker.team}) is this child’s social worker and can refer. ${ring} In an emergency ring 999.`,
  };
}

function longDate(date: Temporal.PlainDate): string {
  return date.toLocaleString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
}
