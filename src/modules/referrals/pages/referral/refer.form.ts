import { z } from 'zod';
import {
  anyOf,
  neededText,
  optionalDate,
  optionalInstant,
  optionalOneOf,
  optionalText,
  tick,
} from '../../../../platform/forms/parse-form.ts';
import type { SocialCareStatusCode } from '../../../people/index.ts';
import { EXPLOITATION_TYPES, MANIFESTATION_STATUSES, type Manifestation } from '../../manifestation.ts';
import type { SubmitReferral } from '../../referral.commands.ts';
import { NOT_ASKED_YET, type ReferralForm, THRESHOLDS } from '../../referral.ts';
import { SOCIAL_CARE_STATUSES } from '../../referral-rule-set.ts';
import { CONTEXTS_OF_HARM } from '../../screening-tool.ts';
import type { ExceptionCheck, ExceptionFacts } from '../../who-may-refer.ts';

const checkAnswer = optionalOneOf(['done', 'does-not-apply']);
const checks = z
  .object({
    police: checkAnswer,
    health: checkAnswer,
    education: checkAnswer,
    probation: checkAnswer,
    housing: checkAnswer,
    otherAuthority: checkAnswer,
    immigration: checkAnswer,
  })
  .optional();
const discussion = z
  .object({
    with: optionalText(200),
    at: optionalInstant().optional(),
    decision: optionalOneOf(['agreed', 'not-agreed']),
    rationale: optionalText(5000),
  })
  .optional();

/**
 * The referral form as typed. Nothing is needed here: the command says what is missing, in one list, and an authorised
 * person may send it without (S0-26).
 */
export const referForm = z.object({
  ownConcern: optionalText(20_000),
  notAsked: tick(),
  kinds: anyOf(EXPLOITATION_TYPES),
  status: z.partialRecord(z.enum(EXPLOITATION_TYPES), optionalOneOf(MANIFESTATION_STATUSES)).optional(),
  since: z.partialRecord(z.enum(EXPLOITATION_TYPES), optionalDate()).optional(),
  until: z.partialRecord(z.enum(EXPLOITATION_TYPES), optionalDate()).optional(),
  contexts: anyOf(CONTEXTS_OF_HARM),
  newNeed: optionalText(20_000),
  knownRisk: optionalText(20_000),
  threshold: optionalOneOf(THRESHOLDS),
  thresholdRationale: optionalText(20_000),
  urgent: optionalOneOf(['yes', 'no']),
  urgentReason: optionalText(5000),
  hopedFor: optionalText(20_000),
  childKnows: optionalOneOf(['knows-and-agrees', 'knows-and-does-not-agree', 'not-told-yet']),
  screening: optionalText(50),
  screeningWhyNone: optionalText(5000),
  assessment: optionalOneOf(['linked', 'in-progress']),
  assessmentWords: optionalText(5000),
  parentsView: optionalText(20_000),
  partnersInvolved: optionalText(5000),
  moveConsidered: optionalOneOf(['yes', 'no', 'not-known']),
  siblings: z.preprocess((v) => (v === undefined || v === '' ? [] : [v].flat()), z.array(z.uuid())),
  receivedAt: optionalInstant().optional(),
  statusConfirmed: tick(),
  statusNow: optionalOneOf(SOCIAL_CARE_STATUSES),
  investigation: optionalText(200),
  check: checks,
  discussion,
  overrideReason: optionalText(5000),
});
export type ReferForm = z.output<typeof referForm>;

/** What was typed, as the command takes it. `isStale`: the status held is old, so the tick is an answer. */
export function asSubmission(
  form: ReferForm,
  childId: string,
  asked: { isStale: boolean; isException: boolean },
): SubmitReferral {
  return {
    childId,
    said: asReferral(form),
    receivedAt: form.receivedAt,
    ...(asked.isStale
      ? {
          confirmation: form.statusConfirmed ? ('open-and-allocated' as const) : ('cannot-say-now' as const),
          statusNow: form.statusNow as SocialCareStatusCode | undefined,
        }
      : {}),
    exception: asked.isException ? asException(form) : undefined,
    overrideReason: form.overrideReason,
  };
}

function asReferral(form: ReferForm): ReferralForm {
  const concern = form.ownConcern ? { words: form.ownConcern } : form.notAsked ? NOT_ASKED_YET : undefined;
  return {
    ...(concern === undefined ? {} : { childsOwnConcern: concern }),
    newNeed: form.newNeed,
    knownRisk: form.knownRisk,
    manifestations: form.kinds.map((type) => asManifestation(form, type)),
    contexts: form.contexts,
    threshold: form.threshold,
    thresholdRationale: form.thresholdRationale,
    isUrgent: form.urgent === undefined ? undefined : form.urgent === 'yes',
    urgentReason: form.urgentReason,
    hopedFor: form.hopedFor,
    childKnows: form.childKnows,
    parentsView: form.parentsView,
    screening: asScreening(form),
    assessment: asAssessment(form),
    partnersInvolved: form.partnersInvolved,
    moveConsidered: form.moveConsidered,
  };
}

/** "Suspected" where nothing else was chosen: a kind is ticked because somebody suspects it. */
function asManifestation(form: ReferForm, type: Manifestation['type']): Manifestation {
  return {
    type,
    status: form.status?.[type] ?? 'SUSPECTED_AT_RISK',
    from: form.since?.[type]?.toString() ?? null,
    to: form.until?.[type]?.toString() ?? null,
  };
}

function asScreening(form: ReferForm): ReferralForm['screening'] {
  if (form.screening && form.screening !== 'none') return { id: form.screening };
  return form.screening === 'none' && form.screeningWhyNone ? { whyNone: form.screeningWhyNone } : undefined;
}
function asAssessment({ assessment, assessmentWords }: ReferForm): ReferralForm['assessment'] {
  if (assessment === undefined || assessmentWords === undefined) return undefined;
  return assessment === 'linked' ? { id: assessmentWords } : { inProgress: assessmentWords };
}

function asException(form: ReferForm): ExceptionFacts {
  const given = form.check ?? {};
  const named = Object.entries(given).flatMap(([name, answer]) =>
    answer === undefined
      ? []
      : [[name === 'otherAuthority' ? 'other-authority' : (name as ExceptionCheck), answer] as const],
  );
  const d = form.discussion;
  return {
    investigation: form.investigation ?? null,
    checks: Object.fromEntries(named),
    discussion:
      d?.with && d.at && d.decision
        ? { withServiceManager: d.with, at: d.at, decision: d.decision, rationale: d.rationale ?? '' }
        : null,
  };
}

export const urgentForm = z.object({ reason: neededText('Enter why it is immediate and urgent') });
export const answerForm = z.object({ answer: neededText('Enter your answer to the team') });
export const lookAgainForm = z.object({ reason: neededText('Enter what is new') });
