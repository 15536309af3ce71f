import { absent, FieldErrors, StaleEdit } from '../../platform/http/decision.ts';
import type { Work } from '../../platform/http/work.ts';
import { findPosting } from '../access/index.ts';
import { happened } from '../people/index.ts';
import { productFinished } from '../sharing/index.ts';
import { fieldsFrom } from './answer-form.ts';
import { type PlanAnswers, strayAnswers } from './plan-question.ts';
import { triggerPlanCompleted } from './plans.events.ts';
import { ALL_SECTIONS, HEADING, type WholeTriggerPlan, wholeTriggerPlan } from './trigger-plan.queries.ts';
import {
  findTriggerPlan,
  type HeadingColumns,
  insertPart,
  insertTriggerPlan,
  markComplete,
  partsOf,
  setFlag,
  setInUse,
  type TriggerPlanRow,
  touchPlan,
  updateHeading,
} from './trigger-plan.store.ts';
import { TRIGGER_PLAN_VERSION } from './trigger-plan.ts';

/** The plan of the child, begun now when there is none. Nothing is required to begin. */
async function planToWrite(work: Work, childId: string): Promise<TriggerPlanRow> {
  const found = await findTriggerPlan(work.tx, childId);
  if (found) return found;
  const { authorityId, postingId } = work.actor;
  const fresh = { authorityId, id: work.ids.next(), childId, wordingVersion: TRIGGER_PLAN_VERSION };
  const begun = await insertTriggerPlan(work.tx, fresh, work.now, postingId || null);
  const row = await findTriggerPlan(work.tx, childId);
  if (row === undefined) throw absent();
  if (begun === 1) await tell(work, childId, 'Trigger plan begun');
  return row;
}

const tell = (work: Work, childId: string, line: string) =>
  happened(work, {
    childId,
    at: work.now,
    kind: 'plan',
    dataClass: 'PLAN',
    line,
    href: `/children/${childId}/trigger-plan`,
  });

interface PartToSave {
  part: string;
  said: unknown;
  version: number | undefined;
  /** The part as the form names its fields, to show both texts to the one who came second. */
  fieldsOf: (said: unknown) => Record<string, string>;
}
async function savePart(work: Work, row: TriggerPlanRow, save: PartToSave): Promise<void> {
  const { authorityId, postingId } = work.actor;
  const newest = async () => (await partsOf(work.tx, row.id)).find((each) => each.part === save.part);
  const over = save.version ?? (await newest())?.version ?? 0;
  const columns = {
    authorityId,
    planId: row.id,
    childId: row.childId,
    part: save.part,
    over,
    said: save.said,
  };
  if ((await insertPart(work.tx, columns, work.now, postingId || null)) === 0) {
    const theirs = await newest();
    throw new StaleEdit(save.fieldsOf(theirs?.said), theirs?.version ?? 0, theirs?.savedByName ?? undefined);
  }
  work.note({
    subjects: [row.childId],
    objectType: 'trigger-plan',
    objectId: row.id,
    version: over + 1,
    part: save.part,
  });
}

export interface TriggerPlanSectionInput {
  childId: string;
  /** Id of a section: `recognise`, `reach`, `health`, `people`, `worried-about`, `places`, `risk`, `actions`, `return`, `when-missing`. */
  section: string;
  /** All answers of the section, by question id; a question left out is open again. */
  answers: PlanAnswers;
  /** The version that was read; left out: on top of whatever stands (seeds, imports). */
  version?: number | undefined;
}
/**
 * Saves one section of a child's trigger plan; begins the plan when there is none. Earlier versions are kept.
 * @throws StaleEdit when somebody saved this section since `version` @throws FieldErrors for answers that do not belong to it
 */
export async function saveTriggerPlanSection(work: Work, input: TriggerPlanSectionInput): Promise<void> {
  const section = ALL_SECTIONS.find((each) => each.id === input.section);
  if (section === undefined) throw absent();
  const stray = strayAnswers([section], input.answers);
  if (stray.length > 0) throw new FieldErrors({ _form: `Not a question of this part: ${stray.join(', ')}` });
  const row = await planToWrite(work, input.childId);
  const fieldsOf = (said: unknown) => fieldsFrom(section, (said ?? {}) as PlanAnswers);
  await savePart(work, row, { part: section.id, said: input.answers, version: input.version, fieldsOf });
  await touchPlan(work.tx, row.id, work.now);
}

export interface TriggerPlanHeadingInput {
  childId: string;
  ownerPostingId?: string | undefined;
  /** Where the owner has no posting here. */
  ownerName?: string | undefined;
  agreedByPolice?: string | undefined;
  agreedOn?: Temporal.PlainDate | undefined;
  reviewOn?: Temporal.PlainDate | undefined;
  /** Agencies that hold a copy; partners whose access needs sharing read the plan only when they are named here. */
  sharedWith?: string[] | undefined;
  photoPurpose?: string | undefined;
  photoReviewOn?: Temporal.PlainDate | undefined;
  photoUntil?: Temporal.PlainDate | undefined;
  version?: number | undefined;
}
/** Who owns the plan, who agreed it, with whom it is shared, when it is looked at again. @throws StaleEdit, FieldErrors */
export async function saveTriggerPlanHeading(work: Work, input: TriggerPlanHeadingInput): Promise<void> {
  const columns = await headingColumns(work, input);
  const row = await planToWrite(work, input.childId);
  const fieldsOf = (said: unknown) => headingFields((said ?? {}) as HeadingColumns);
  await savePart(work, row, { part: HEADING, said: columns, version: input.version, fieldsOf });
  await updateHeading(work.tx, row.id, columns, work.now);
}

async function headingColumns(work: Work, input: TriggerPlanHeadingInput): Promise<HeadingColumns> {
  const owner = input.ownerPostingId ? await findPosting(work.tx, input.ownerPostingId) : undefined;
  if (input.ownerPostingId && owner?.authorityId !== work.actor.authorityId)
    throw new FieldErrors({ ownerPostingId: 'Choose somebody who works here' });
  if (input.agreedByPolice && !input.agreedOn)
    throw new FieldErrors({ agreedOn: 'Enter the day they agreed it' });
  if (input.photoPurpose && !input.photoReviewOn)
    throw new FieldErrors({ photoReviewOn: 'Enter when to ask whether it is still needed' });
  return {
    ownerPostingId: owner?.id ?? null,
    ownerName: owner?.staffName ?? input.ownerName ?? null,
    agreedByPolice: input.agreedByPolice ?? null,
    agreedOn: input.agreedOn ?? null,
    reviewOn: input.reviewOn ?? null,
    sharedWith: input.sharedWith ?? [],
    photoPurpose: input.photoPurpose ?? null,
    photoReviewOn: input.photoReviewOn ?? null,
    photoUntil: input.photoUntil ?? null,
  };
}

/** The heading by the names of its form. */
export function headingFields(h: Partial<HeadingColumns>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(h).flatMap(([name, value]): [string, string][] => {
      if (value === null || value === undefined) return [];
      const text = Array.isArray(value) ? value.join(',') : String(value);
      if (!/^\d{4}-\d\d-\d\d$/.test(text)) return [[name, text]];
      const [year, month, day] = text.split('-').map(Number);
      return [
        [`${name}-day`, `${day}`],
        [`${name}-month`, `${month}`],
        [`${name}-year`, `${year}`],
      ];
    }),
  );
}

async function whole(work: Work, childId: string): Promise<WholeTriggerPlan> {
  const found = await wholeTriggerPlan(work.tx, childId);
  if (found === undefined) throw absent();
  return found;
}

/**
 * Marks a trigger plan complete and puts it into use. What is missing can be overridden with a reason (S0-26); both
 * are kept. Completing again says that the plan was looked at as it stands now.
 * @throws FieldErrors when something is missing and no reason is given
 */
export async function completeTriggerPlan(
  work: Work,
  input: { childId: string; reason?: string | undefined },
): Promise<void> {
  const { row, completeness } = await whole(work, input.childId);
  const without = [...completeness.toSay];
  if (without.length > 0 && !input.reason)
    throw new FieldErrors({ reason: 'Say why it is complete all the same' });
  const reason = without.length > 0 ? (input.reason ?? null) : null;
  await markComplete(work.tx, row.id, { without, reason }, work.now, work.actor.postingId || null);
  if (!row.isActive) await putInUse(work, row, true, null);
  const version = row.version + (row.isActive ? 1 : 2);
  await tell(
    work,
    row.childId,
    without.length > 0 ? 'Trigger plan complete, with some things left out' : 'Trigger plan complete',
  );
  await productFinished(work, {
    type: 'trigger-plan',
    id: row.id,
    childId: row.childId,
    version,
    title: `Trigger plan, version ${version}`,
    dataClass: 'PLAN',
    href: `/children/${row.childId}/trigger-plan`,
    fileHref: `/children/${row.childId}/trigger-plan/document/pdf?for=record`,
  });
  work.note({
    subjects: [row.childId],
    objectType: 'trigger-plan',
    objectId: row.id,
    version,
    ...(reason ? { reason: 'overridden' } : {}),
  });
  await work.publish(triggerPlanCompleted, { childId: row.childId, planId: row.id, version });
}

async function putInUse(
  work: Work,
  row: TriggerPlanRow,
  isActive: boolean,
  reason: string | null,
): Promise<void> {
  await setInUse(work.tx, row.id, { isActive, reason }, work.now);
  await setFlag(work.tx, { authorityId: work.actor.authorityId, childId: row.childId, isActive }, work.now);
  await tell(work, row.childId, isActive ? 'Trigger plan in use' : 'Trigger plan no longer in use');
}

/** Puts a plan into use, complete or not, or takes it out of use with a reason. @throws FieldErrors without a reason to stop */
export async function useTriggerPlan(
  work: Work,
  input: { childId: string; isActive: boolean; reason?: string | undefined },
): Promise<void> {
  const { row } = await whole(work, input.childId);
  if (!input.isActive && !input.reason) throw new FieldErrors({ reason: 'Say why it is no longer used' });
  work.note({
    subjects: [row.childId],
    objectType: 'trigger-plan',
    objectId: row.id,
    version: row.version + 1,
  });
  if (row.isActive !== input.isActive) await putInUse(work, row, input.isActive, input.reason ?? null);
}
