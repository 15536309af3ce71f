import { absent, FieldErrors, StaleEdit } from '../../platform/http/decision.ts';
import type { Work } from '../../platform/http/work.ts';
import { happened } from '../people/index.ts';
import { productFinished } from '../sharing/index.ts';
import { fieldsFrom } from './answer-form.ts';
import { wholeDisruptionPlan } from './disruption-plan.queries.ts';
import {
  type DisruptionPlanRow,
  findDisruptionPlan,
  insertDisruptionPlan,
  insertDisruptionVersion,
  insertIntelligence,
  insertPlanChild,
  markDisruptionComplete,
  setAnswer,
  updateDisruptionPlan,
} from './disruption-plan.store.ts';
import { DISRUPTION_PLAN_SECTIONS, DISRUPTION_PLAN_VERSION } from './disruption-plan.ts';
import { type PlanAnswers, type PlanSection, strayAnswers } from './plan-question.ts';
import { disruptionPlanCompleted } from './plans.events.ts';

/** The intelligence has rows of its own, because agencies choose who reads it (AC-8); the rest is one form. */
export const DISRUPTION_FORM: PlanSection = {
  id: 'plan',
  title: 'Disruption plan',
  questions: DISRUPTION_PLAN_SECTIONS.flatMap((section) => section.questions).filter(
    (each) => each.id !== 'intelligence',
  ),
};

export interface DisruptionPlanInput {
  /** By question id; `intelligence` may be 'not-known-yet' here, and is recorded by `addIntelligence`. */
  answers: PlanAnswers;
  reviewOn?: Temporal.PlainDate | undefined;
  /** Why no tactic is possible yet; stands in place of one. */
  noTacticBecause?: string | undefined;
  /** Partner agencies that may read the plan, where their access needs sharing (AC-8). */
  shareWith?: string[] | undefined;
}

function needAnswers(answers: PlanAnswers): void {
  const stray = strayAnswers(DISRUPTION_PLAN_SECTIONS, answers);
  if (stray.length > 0) throw new FieldErrors({ _form: `Not a question of this plan: ${stray.join(', ')}` });
  if (typeof answers.intelligence === 'object')
    throw new FieldErrors({ _form: 'Intelligence is recorded with the agencies that may read it' });
}

/** Begins a disruption plan for one child or several (F11). Nothing else is required to begin. @returns its id */
export async function startDisruptionPlan(
  work: Work,
  input: DisruptionPlanInput & { childIds: readonly [string, ...string[]]; id?: string | undefined },
): Promise<string> {
  needAnswers(input.answers);
  const { authorityId, postingId } = work.actor;
  const id = input.id ?? work.ids.next();
  const columns = columnsOf(id, input, input.answers);
  await insertDisruptionPlan(
    work.tx,
    { ...columns, authorityId, wordingVersion: DISRUPTION_PLAN_VERSION },
    work.now,
    postingId || null,
  );
  for (const childId of new Set(input.childIds)) {
    await insertPlanChild(work.tx, { authorityId, planId: id, childId }, work.now, postingId || null);
    await tell(work, childId, id, 'Disruption plan begun');
  }
  await keepVersion(work, id, 1, columns);
  work.note({ subjects: [...input.childIds], objectType: 'disruption-plan', objectId: id, version: 1 });
  return id;
}

const columnsOf = (id: string, input: DisruptionPlanInput, answers: PlanAnswers) => ({
  id,
  answers,
  noTacticBecause: input.noTacticBecause ?? null,
  reviewOn: input.reviewOn ?? null,
  shareWith: input.shareWith ?? [],
});

const keepVersion = (work: Work, planId: string, version: number, said: unknown) =>
  insertDisruptionVersion(
    work.tx,
    { authorityId: work.actor.authorityId, planId, part: 'plan', version, said },
    work.now,
    work.actor.postingId || null,
  );

const tell = (work: Work, childId: string, planId: string, line: string) =>
  happened(work, {
    childId,
    at: work.now,
    kind: 'plan',
    dataClass: 'PLAN',
    line,
    href: `/disruption-plans/${planId}`,
  });

/** The plan by the names of its form. */
export function disruptionFields(row: DisruptionPlanRow): Record<string, string> {
  const on = row.reviewOn;
  return {
    ...fieldsFrom(DISRUPTION_FORM, row.answers),
    ...(row.answers.intelligence === 'not-known-yet' ? { intelligenceState: 'not-known-yet' } : {}),
    ...(row.noTacticBecause ? { noTacticBecause: row.noTacticBecause } : {}),
    ...(on
      ? { 'reviewOn-day': `${on.day}`, 'reviewOn-month': `${on.month}`, 'reviewOn-year': `${on.year}` }
      : {}),
    ...(row.shareWith.length > 0 ? { shareWith: row.shareWith.join(',') } : {}),
  };
}

/** Changes the plan as it was read. @throws StaleEdit when somebody else saved first */
export async function changeDisruptionPlan(
  work: Work,
  input: DisruptionPlanInput & { planId: string; version: number },
): Promise<void> {
  needAnswers(input.answers);
  const row = await findDisruptionPlan(work.tx, input.planId);
  if (row === undefined) throw absent();
  // What agencies recorded stays recorded, whatever this form says about it.
  const recorded =
    typeof row.answers.intelligence === 'object' ? { intelligence: row.answers.intelligence } : {};
  const answers = { ...input.answers, ...recorded };
  const columns = columnsOf(row.id, input, answers);
  if ((await updateDisruptionPlan(work.tx, { ...columns, over: input.version }, work.now)) === 0)
    throw new StaleEdit(disruptionFields(row), row.version);
  await keepVersion(work, row.id, input.version + 1, columns);
  work.note({ objectType: 'disruption-plan', objectId: row.id, version: input.version + 1 });
}

export interface NewIntelligence {
  planId: string;
  summary: string;
  /** Why it is held, and when that is looked at again. */
  purpose: string;
  reviewOn: Temporal.PlainDate;
  until?: Temporal.PlainDate | undefined;
  /** Agencies that may read it; the actor's own always may. */
  shareWith: readonly string[];
}
/** Adds what the actor's agency knows, in summary, for the agencies it names. Another agency cannot widen it (AC-8). */
export async function addIntelligence(work: Work, input: NewIntelligence): Promise<void> {
  const row = await findDisruptionPlan(work.tx, input.planId);
  if (row === undefined) throw absent();
  if (input.until && Temporal.PlainDate.compare(input.until, input.reviewOn) < 0)
    throw new FieldErrors({ until: 'It cannot be let go before it is looked at again' });
  const { agency, authorityId, postingId } = work.actor;
  const shareWith = [...new Set([agency, ...input.shareWith])];
  const id = work.ids.next();
  const { planId, summary, purpose, reviewOn } = input;
  await insertIntelligence(
    work.tx,
    { id, authorityId, planId, agency, shareWith, summary, purpose, reviewOn, untilOn: input.until ?? null },
    work.now,
    postingId || null,
  );
  await setAnswer(work.tx, planId, 'intelligence', { said: 'Recorded for the agencies it names' }, work.now);
  work.note({
    objectType: 'disruption-plan',
    objectId: planId,
    fields: ['intelligence'],
    recipient: shareWith.join(','),
  });
}

/**
 * Marks a disruption plan complete. What is missing can be overridden with a reason (S0-26); both are kept.
 * @throws FieldErrors when something is missing and no reason is given
 */
export async function completeDisruptionPlan(
  work: Work,
  input: { planId: string; reason?: string | undefined },
): Promise<void> {
  const found = await wholeDisruptionPlan(work.tx, input.planId);
  if (found === undefined) throw absent();
  const { row, completeness, childIds } = found;
  const without = [...completeness.toSay];
  if (without.length > 0 && !input.reason)
    throw new FieldErrors({ reason: 'Say why it is complete all the same' });
  const reason = without.length > 0 ? (input.reason ?? null) : null;
  await markDisruptionComplete(work.tx, row.id, { without, reason }, work.now, work.actor.postingId || null);
  const version = row.version + 1;
  for (const childId of childIds) {
    await tell(
      work,
      childId,
      row.id,
      without.length > 0 ? 'Disruption plan complete, with some things left out' : 'Disruption plan complete',
    );
    await productFinished(work, {
      type: 'disruption-plan',
      id: row.id,
      childId,
      version,
      title: `Disruption plan, version ${version}`,
      dataClass: 'PLAN',
      href: `/disruption-plans/${row.id}`,
      fileHref: `/disruption-plans/${row.id}/document/pdf?for=record`,
    });
  }
  work.note({
    subjects: [...childIds],
    objectType: 'disruption-plan',
    objectId: row.id,
    version,
    ...(reason ? { reason: 'overridden' } : {}),
  });
  await work.publish(disruptionPlanCompleted, { childIds, planId: row.id, version });
}
