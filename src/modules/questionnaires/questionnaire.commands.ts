import { Refusal, StaleEdit } from '../../platform/http/decision.ts';
import type { Work } from '../../platform/http/work.ts';
import {
  checkQuestionnaire,
  type Problem,
  type Questionnaire,
  type QuestionnaireItem,
} from '../../platform/questionnaires/index.ts';
import { breachesOfAdoption, withAdditions } from './adoption.ts';
import { findItem } from './definition-edit.ts';
import { type QuestionnaireVersion, versionFor } from './questionnaire.queries.ts';
import { mayPublish, mayWithdraw, mayWriteQuestionnaires } from './questionnaires.policy.ts';
import { keptLinkIds, shippedVersions } from './shipped.ts';
import {
  draftOf,
  insertDraft,
  markPublished,
  markWithdrawn,
  nextNumber,
  publishedHead,
  rowOf,
  updateDraft,
  type VersionRow,
} from './version.store.ts';

const guard = (decision: ReturnType<typeof mayWriteQuestionnaires>) => {
  if (decision.outcome !== 'allow') throw new Refusal(decision);
};
const noteOf = (work: Work, row: { id: string; edit?: number }, reason?: string) =>
  work.note({
    objectType: 'questionnaire-version',
    objectId: row.id,
    classes: ['ADMIN'],
    ...(reason === undefined ? {} : { reason }),
  });

const canonical = (work: Pick<Work, 'actor'>, key: string, definition: Questionnaire): Questionnaire => {
  const { version: _, ...rest } = definition;
  return { ...rest, url: `urn:holdfast:questionnaire:${work.actor.authorityCode}:${key}`, status: 'draft' };
};

/**
 * Begins the authority's draft of a form from the version in force, or from the hub's (`isExtension`: then the authority
 * only adds, and what it had added before is there again). Where a draft is open already, that one is returned: two people work on one draft.
 */
export async function beginDraft(
  work: Work,
  from: Pick<QuestionnaireVersion, 'key' | 'id' | 'definition'>,
  isExtension = false,
): Promise<string> {
  guard(mayWriteQuestionnaires(work.actor));
  const { authorityId, staffId } = work.actor;
  const open = await draftOf(work.tx, authorityId, from.key);
  if (open) return open.id;
  const id = work.ids.next();
  const before = isExtension ? await inForceIfAny(work, from.key) : undefined;
  const begun = before ? withAdditions(from.definition, before, work.actor.authorityCode) : from.definition;
  const definition = canonical(work, from.key, begun);
  await insertDraft(work.tx, {
    authorityId,
    id,
    key: from.key,
    basedOn: from.id,
    isExtension,
    definition,
    staffId,
    at: work.now,
  });
  noteOf(work, { id });
  return id;
}

/** A form that only the hub has is in force nowhere yet. */
async function inForceIfAny({ tx, actor }: Work, key: string): Promise<Questionnaire | undefined> {
  const own = await publishedHead(tx, actor.authorityId, key);
  return own && (await rowOf(tx, own.id))?.definition;
}

/** From the version in force in one's own authority. */
export const beginDraftOf = async (work: Work, key: string): Promise<string> =>
  beginDraft(work, await versionFor(work.tx, work.actor.authorityId, key));

/** An empty group is on its way to hold something: it holds up publishing, not writing on. */
const isUnfinished = (problem: Problem) => problem.code === 'missing' && problem.path.endsWith('.item');

/**
 * What stands in the way of keeping a draft like this, in sentences.
 * @see problemsToPublish for what stands in the way of publishing it
 */
export const problemsToKeep = (definition: unknown): Problem[] =>
  checkQuestionnaire(definition).filter((problem) => !isUnfinished(problem));

/**
 * Saves the draft as it now is.
 * @throws StaleEdit when somebody else changed it meanwhile
 */
export async function saveDraft(
  work: Work,
  draft: Pick<VersionRow, 'id' | 'key'>,
  change: { definition: Questionnaire; edit: number },
): Promise<void> {
  guard(mayWriteQuestionnaires(work.actor));
  const changed = await updateDraft(work.tx, {
    id: draft.id,
    ...change,
    staffId: work.actor.staffId,
    at: work.now,
  });
  if (changed === 0) {
    const now = await draftOf(work.tx, work.actor.authorityId, draft.key);
    throw new StaleEdit({}, now?.edit ?? 0);
  }
  noteOf(work, draft);
}

/** A whole definition from a file becomes the draft, in place of what the draft was. */
export async function uploadDraft(work: Work, key: string, definition: Questionnaire): Promise<string> {
  guard(mayWriteQuestionnaires(work.actor));
  const { authorityId, staffId } = work.actor;
  const draft = await draftOf(work.tx, authorityId, key);
  const kept = canonical(work, key, definition);
  if (draft) {
    await saveDraft(work, draft, { definition: kept, edit: draft.edit });
    return draft.id;
  }
  const id = work.ids.next();
  const at = work.now;
  await insertDraft(work.tx, {
    authorityId,
    id,
    key,
    basedOn: null,
    isExtension: false,
    definition: kept,
    staffId,
    at,
  });
  noteOf(work, { id });
  return id;
}

/** Why a draft cannot be published yet, in sentences; empty when it can. */
export async function problemsToPublish(
  work: Pick<Work, 'tx' | 'actor'>,
  draft: VersionRow,
): Promise<string[]> {
  const { definition, key } = draft;
  const wrong = checkQuestionnaire(definition).map((each) => `${each.path}: ${each.sentence}`);
  const [first] = shippedVersions(key);
  const lost = keptLinkIds(key).flatMap((linkId) => {
    const now = findItem(definition, linkId);
    const was = first && findItem(first.definition, linkId);
    if (!now) return [`“${was?.text ?? linkId}” is read by the service and cannot be removed (${linkId}).`];
    if (was && (was.type !== now.type || was.repeats !== now.repeats))
      return [`“${now.text}” is read by the service and must be answered as before (${linkId}).`];
    return was ? lostAnswers(was, now) : [];
  });
  const base = draft.isExtension && draft.basedOn ? await rowOf(work.tx, draft.basedOn) : undefined;
  const breaches = base ? breachesOfAdoption(base.definition, definition, work.actor.authorityCode) : [];
  return [...wrong, ...lost, ...breaches];
}

/** Answers that rules know by their code: they may be reworded, and others put beside them. */
function lostAnswers(was: QuestionnaireItem, now: QuestionnaireItem): string[] {
  const codes = new Set((now.answerOption ?? []).map((option) => option.valueCoding?.code));
  return (was.answerOption ?? []).flatMap(({ valueCoding }) =>
    valueCoding?.code !== undefined && !codes.has(valueCoding.code)
      ? [
          `“${now.text}” is read by the service and needs the answer “${valueCoding.display ?? valueCoding.code}” (${now.linkId}).`,
        ]
      : [],
  );
}

/** Why it cannot be published, found only when it was asked for. */
export class NotReady extends Error {
  readonly reasons: readonly string[];
  constructor(reasons: readonly string[]) {
    super(reasons.join('\n'));
    this.reasons = reasons;
  }
}

/**
 * Publishes a draft that somebody else wrote: new forms begin with it from now. What was published before stays with the
 * answers given to it.
 * @throws NotReady with reasons · StaleEdit when the draft changed since it was read · Refusal for whoever wrote in it
 */
export async function publishDraft(
  work: Work,
  draft: VersionRow,
  { edit, why }: { edit: number; why: string },
): Promise<number> {
  guard(mayPublish(work.actor, draft));
  if (draft.edit !== edit) throw new StaleEdit({}, draft.edit);
  const reasons = await problemsToPublish(work, draft);
  if (reasons.length > 0) throw new NotReady(reasons);
  const { number } = await nextNumber(work.tx, draft.authorityId, draft.key);
  const definition: Questionnaire = { ...draft.definition, status: 'active', version: String(number) };
  const { id } = draft;
  const { staffId } = work.actor;
  const done = await markPublished(work.tx, { id, edit, number, definition, why, staffId, at: work.now });
  if (done === 0) throw new StaleEdit({}, draft.edit);
  noteOf(work, draft, why);
  return number;
}

/** New forms no longer begin with it; those begun are finished with it, and answers go on being read with it. */
export async function withdrawVersion(work: Work, id: string, because: string): Promise<void> {
  guard(mayWithdraw(work.actor));
  const { staffId } = work.actor;
  await markWithdrawn(work.tx, { id, because, staffId, at: work.now, from: 'PUBLISHED' });
  noteOf(work, { id }, because);
}

export async function discardDraft(work: Work, draft: Pick<VersionRow, 'id'>): Promise<void> {
  guard(mayWriteQuestionnaires(work.actor));
  const { staffId } = work.actor;
  const because = 'The draft was thrown away.';
  await markWithdrawn(work.tx, { id: draft.id, because, staffId, at: work.now, from: 'DRAFT' });
  noteOf(work, draft);
}
