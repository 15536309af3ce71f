import { dayOf } from '../../platform/clock/wall-clock.ts';
import { absent, FieldErrors, Labelled, StaleEdit } from '../../platform/http/decision.ts';
import type { Work } from '../../platform/http/work.ts';
import { findChild, happened, labelOf, reachesAge } from '../people/index.ts';
import { transitionPath } from './transition.policy.ts';
import {
  insertTransition,
  insertTransitionStep,
  type ShownTransition,
  transitionVersions,
} from './transition.store.ts';
import {
  eligibilities,
  sharingConsents,
  type TransitionBecame,
  type TransitionPlan,
  transitionSteps,
} from './transition.ts';

export type TransitionInput = { [Field in keyof TransitionPlan]?: TransitionPlan[Field] | undefined };

/** Names of the fields as people read them, in their order. */
export const TRANSITION_LABELS: Readonly<Record<keyof TransitionPlan, string>> = {
  ownWords: 'What they want',
  whatChanges: 'What changes at 18',
  stillWorried: 'What still worries us, and them',
  eligible: 'What adult help can rest on',
  eligibleWords: 'More about that',
  adultWorker: 'Adult worker',
  adultWorkerAgency: 'From',
  adultWorkerContact: 'How to reach them',
  servicesAfter: 'Who helps after 18',
  housing: 'A home',
  money: 'Money',
  educationWork: 'Education or work',
  health: 'Health: who takes over',
  victimAndCourt: 'Court and being a victim: what needs their own consent as an adult',
  trustedPerson: 'The adult they trust: does that go on?',
  consent: 'Do they agree to sharing with adult services?',
  consentWords: 'What they agree to share',
  contingency: 'If it does not work out',
};

/**
 * Saves the plan as its next version (F30); what stood before is kept. Returns the version.
 * @throws StaleEdit when somebody saved after `version` was read; Refusal (AC-7) when the child is not there
 */
export async function saveTransition(
  work: Work,
  childId: string,
  version: number,
  input: TransitionInput,
): Promise<number> {
  const child = await findChild(work.tx, childId);
  if (!child) throw absent();
  const [newest] = await transitionVersions(work.tx, childId);
  if ((newest?.version ?? 0) !== version) throw stale(newest);
  const row = { ...planFrom(input), authorityId: child.authorityId, childId, version: version + 1 };
  if ((await insertTransition(work.tx, row, work.now, work.actor.postingId || null)) === 0)
    throw stale((await transitionVersions(work.tx, childId))[0]);
  await tell(
    work,
    childId,
    version === 0 ? 'Plan for becoming an adult begun' : 'Plan for becoming an adult changed',
  );
  work.note({
    ...{ subjects: [childId], classes: ['PLAN'], objectType: 'transition-plan', objectId: childId },
    version: version + 1,
  });
  return version + 1;
}

function planFrom(input: TransitionInput): TransitionPlan {
  const words = Object.keys(TRANSITION_LABELS).map((field) => [
    field,
    input[field as keyof TransitionPlan] ?? null,
  ]);
  return { ...Object.fromEntries(words), eligible: [...(input.eligible ?? [])] } as TransitionPlan;
}

function stale(theirs: ShownTransition | undefined): StaleEdit {
  const shown = Object.entries(TRANSITION_LABELS).map(([field, label]) => [
    field,
    new Labelled(label, theirs?.[field as keyof TransitionPlan] ?? '', wordsOf[field]),
  ]);
  return new StaleEdit(Object.fromEntries(shown), theirs?.version ?? 0, theirs?.writtenByName ?? undefined);
}
const wordsOf: Readonly<Record<string, (value: unknown) => string>> = {
  eligible: (codes) =>
    [codes]
      .flat()
      .map((code) => labelOf(eligibilities, String(code)))
      .join(', '),
  consent: (code) => labelOf(sharingConsents, String(code)),
};

const tell = (work: Work, childId: string, line: string) =>
  happened(work, {
    ...{ childId, at: work.now, kind: 'plan', dataClass: 'PLAN', agency: work.actor.agency, line },
    href: transitionPath(childId),
  });

export interface TransitionStepInput {
  became: TransitionBecame;
  /** Left out: today. */
  on?: Temporal.PlainDate | undefined;
  /** Who came, or by whom it is agreed. Needed when it is in place. */
  withWhom?: string | undefined;
  /** Kept letter by letter. */
  ownWords?: string | undefined;
  words?: string | undefined;
}
/**
 * Writes what became of the plan. Returns its id. @throws FieldErrors naming `on` for a day to come or before they were
 * 14, and `withWhom` for a plan in place that nobody agreed
 */
export async function recordTransitionStep(
  work: Work,
  childId: string,
  input: TransitionStepInput,
): Promise<string> {
  const child = await findChild(work.tx, childId);
  if (!child) throw absent();
  const today = dayOf(work.now);
  const on = input.on ?? today;
  if (Temporal.PlainDate.compare(on, today) > 0) throw new FieldErrors({ on: 'Must be today or before' });
  if (child.bornOn && Temporal.PlainDate.compare(on, reachesAge(child.bornOn, 14)) < 0)
    throw new FieldErrors({ on: 'Is before they were 14. Check the year' });
  if (input.became === 'IN_PLACE' && !input.withWhom)
    throw new FieldErrors({ withWhom: 'Enter who agreed it, the young person first' });
  const id = work.ids.next();
  const row = {
    ...{ authorityId: child.authorityId, id, childId, became: input.became, onDate: on },
    withWhom: input.withWhom ?? null,
    ownWords: input.ownWords ?? null,
    words: input.words ?? null,
  };
  await insertTransitionStep(work.tx, row, work.now, work.actor.postingId || null);
  await tell(
    work,
    childId,
    `Plan for becoming an adult: ${labelOf(transitionSteps, input.became).toLowerCase()}`,
  );
  work.note({ subjects: [childId], classes: ['PLAN'], objectType: 'transition-step', objectId: id });
  return id;
}
