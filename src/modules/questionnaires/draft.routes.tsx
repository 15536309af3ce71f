import { z } from 'zod';
import { neededText, oneOf, optionalText, tick } from '../../platform/forms/parse-form.ts';
import { allow, FieldErrors, forbid, StaleEdit } from '../../platform/http/decision.ts';
import { question, type Route, route, type Visit } from '../../platform/http/route.ts';
import type { Questionnaire, QuestionnaireItem } from '../../platform/questionnaires/index.ts';
import { isOpenToAdditions } from './adoption.ts';
import { definitionChanges } from './definition-changes.ts';
import {
  add,
  findItem,
  helpOf,
  move,
  NEW_KINDS,
  newItem,
  optionText,
  remove,
  reword,
} from './definition-edit.ts';
import { confirmPage, type DraftShown, draftPage, itemPage, publishPage } from './pages/draft.page.tsx';
import {
  discardDraft,
  NotReady,
  problemsToKeep,
  problemsToPublish,
  publishDraft,
  saveDraft,
} from './questionnaire.commands.ts';
import { definitionOf } from './questionnaire.queries.ts';
import { mayPublish } from './questionnaires.policy.ts';
import { access, keyParams, notAudited, policy } from './questionnaires.routes.tsx';
import { draftOf, namesOfStaff, type VersionRow } from './version.store.ts';

type DraftVisit = Visit<{ key: string }, unknown>;
interface DraftRecord {
  draft: VersionRow;
  /** What it was made from; undefined when it was brought as a file. */
  base: Questionnaire | undefined;
}
async function draftRecord(visit: DraftVisit): Promise<DraftRecord | undefined> {
  const draft = await draftOf(visit.tx, visit.actor.authorityId, visit.params.key);
  if (!draft) return undefined;
  const base = draft.basedOn ? (await definitionOf(visit.tx, draft.basedOn))?.definition : undefined;
  return { draft, base };
}
const at = (visit: DraftVisit) => `/questionnaires/${visit.params.key}/draft`;
/** In a form adopted from the hub, what the hub asks is the hub's. */
const isHubs = ({ draft, base }: DraftRecord, linkId: string) =>
  draft.isExtension && base !== undefined && findItem(base, linkId) !== undefined;
const mayAddTo = (record: DraftRecord, item: QuestionnaireItem) =>
  !isHubs(record, item.linkId) || isOpenToAdditions(item);

async function shownDraft(visit: DraftVisit, record: DraftRecord): Promise<DraftShown> {
  const { draft, base } = record;
  const decision = mayPublish(visit.actor, draft);
  return {
    key: draft.key,
    id: draft.id,
    definition: draft.definition,
    isExtension: draft.isExtension,
    mayChange: (item) => !isHubs(record, item.linkId),
    mayAddTo: (item) => mayAddTo(record, item),
    changes: base ? definitionChanges(base, draft.definition) : [],
    problems: await problemsToPublish(visit, draft),
    writers: (await namesOfStaff(visit.tx, draft.draftedBy)).map((each) => each.name),
    whyNotPublish: decision.outcome === 'forbid' ? decision.because : undefined,
  };
}

const sentVersion = (visit: Visit) => Number(visit.body._version) || 0;
/** Keeps the changed draft, or says under `name` why it cannot be. `theirs`: the same fields as they stand now. */
async function keep(
  visit: DraftVisit,
  { draft }: DraftRecord,
  change: { definition: Questionnaire; name: string; theirs: Record<string, unknown> },
): Promise<void> {
  if (draft.edit !== sentVersion(visit)) {
    const [who] = await namesOfStaff(
      visit.tx,
      draft.draftedBy.filter((id) => id !== visit.actor.staffId),
    );
    throw new StaleEdit(change.theirs, draft.edit, who?.name);
  }
  const [problem] = problemsToKeep(change.definition);
  if (problem) throw new FieldErrors({ [change.name]: problem.sentence });
  await saveDraft(visit, draft, { definition: change.definition, edit: draft.edit });
}

const shared = { access, params: keyParams, policy } as const;
const changed = { shown: notAudited, done: { event: 'questionnaire.draft-changed' } } as const;
const itemQuery = z.object({ item: z.string().max(255).catch('') });
const linesOf = (text: string | undefined) =>
  (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
const wordingShape = {
  text: neededText('Write the words', 5_000),
  help: optionalText(1_000),
  options: optionalText(20_000),
  isRequired: tick(),
};

interface ItemRecord extends DraftRecord {
  item: QuestionnaireItem;
}
async function itemRecord(visit: Visit<{ key: string }, { item: string }>): Promise<ItemRecord | undefined> {
  const record = await draftRecord(visit);
  const item = record && findItem(record.draft.definition, visit.query.item);
  return item && record && !isHubs(record, item.linkId) ? { ...record, item } : undefined;
}
const itemFields = (item: QuestionnaireItem) => ({
  text: item.text ?? '',
  help: helpOf(item),
  options: (item.answerOption ?? []).map(optionText).join('\n'),
  isRequired: item.required ? 'yes' : '',
});
const versionOf = ({ draft }: DraftRecord) => ({ version: draft.edit });

const outline: Route[] = [
  route({
    ...shared,
    method: 'GET',
    path: '/questionnaires/:key/draft',
    audit: notAudited,
    record: draftRecord,
    handle: async (visit, record) =>
      draftPage(await shownDraft(visit, record), await visit.view({}, versionOf(record))),
  }),
  route({
    ...shared,
    method: 'POST',
    path: '/questionnaires/:key/draft/move',
    audit: changed.done,
    record: draftRecord,
    handle: async (visit, record) => {
      const [way, ...rest] = String(visit.body.move ?? '').split(' ');
      const linkId = rest.join(' ');
      if (!findItem(record.draft.definition, linkId) || isHubs(record, linkId))
        throw new FieldErrors({ _form: 'That question is not in the draft any more' });
      const definition = move(record.draft.definition, linkId, way === 'up' ? -1 : 1);
      await keep(visit, record, { definition, name: '_form', theirs: {} });
      return { kind: 'redirect', to: at(visit), said: 'Moved.' };
    },
    again: async (visit, record, view) => draftPage(await shownDraft(visit, record), view),
  }),
];

const items: Route[] = [
  ...question({
    ...shared,
    path: '/questionnaires/:key/draft/item',
    form: 'questionnaire-item',
    subject: (visit) => visit.url,
    audit: changed,
    query: itemQuery,
    schema: z.object(wordingShape),
    record: itemRecord,
    start: async (_visit, record) => ({ values: itemFields(record.item), ...versionOf(record) }),
    page: (visit, { item }, view) => itemPage({ key: visit.params.key, item, onlyHeading: false, view }),
    submit: async (visit, record, value) => {
      const { linkId } = record.item;
      if (record.item.answerOption && linesOf(value.options).length === 0)
        throw new FieldErrors({ options: 'Write at least one answer' });
      const definition = reword(record.draft.definition, linkId, {
        ...value,
        options: linesOf(value.options),
      });
      await keep(visit, record, { definition, name: 'options', theirs: itemFields(record.item) });
      return { kind: 'redirect', to: at(visit), said: 'Saved in the draft.' };
    },
  }),
  ...question({
    ...shared,
    path: '/questionnaires/:key/draft/add',
    form: 'questionnaire-add',
    subject: (visit) => visit.url,
    audit: changed,
    query: z.object({ to: z.string().max(255).optional().catch(undefined) }),
    schema: z.object({ ...wordingShape, kind: oneOf(NEW_KINDS, 'Say how it is answered').optional() }),
    record: async (visit: Visit<{ key: string }, { to?: string | undefined }>) => {
      const record = await draftRecord(visit);
      if (!record) return undefined;
      if (visit.query.to === undefined) return record.draft.isExtension ? undefined : record;
      const group = findItem(record.draft.definition, visit.query.to);
      return group?.type === 'group' && mayAddTo(record, group) ? record : undefined;
    },
    start: async (_visit, record) => ({ values: {}, ...versionOf(record) }),
    page: (visit, _record, view) =>
      itemPage({ key: visit.params.key, item: undefined, onlyHeading: visit.query.to === undefined, view }),
    submit: async (visit, record, value) => {
      const kind = visit.query.to === undefined ? 'group' : value.kind;
      if (kind === undefined) throw new FieldErrors({ kind: 'Say how it is answered' });
      const isChosen = kind === 'choice' || kind === 'choices' || kind === 'open-choice';
      if (isChosen && linesOf(value.options).length === 0)
        throw new FieldErrors({ options: 'Write the answers to choose from' });
      const prefix = record.draft.isExtension ? visit.actor.authorityCode : 'q';
      const item = newItem(record.draft.definition, prefix, {
        ...value,
        kind,
        options: linesOf(value.options),
      });
      const definition = add(record.draft.definition, visit.query.to, item);
      await keep(visit, record, { definition, name: 'text', theirs: {} });
      return { kind: 'redirect', to: at(visit), said: 'Added to the draft.' };
    },
  }),
  ...question({
    ...shared,
    path: '/questionnaires/:key/draft/remove',
    form: 'questionnaire-remove',
    audit: changed,
    query: itemQuery,
    schema: z.object({}),
    record: itemRecord,
    start: async (_visit, record) => ({ values: {}, ...versionOf(record) }),
    page: (visit, { item }, view) =>
      confirmPage({
        key: visit.params.key,
        title: `Remove “${item.text ?? item.linkId}”?`,
        text: 'It is no longer asked once the draft is published. What was answered to it stays, with the version it was asked in.',
        button: 'Remove it',
        view,
      }),
    submit: async (visit, record) => {
      const definition = remove(record.draft.definition, record.item.linkId);
      await keep(visit, record, { definition, name: '_form', theirs: {} });
      return { kind: 'redirect', to: at(visit), said: 'Removed from the draft.' };
    },
  }),
];

const ending: Route[] = [
  ...question({
    ...shared,
    path: '/questionnaires/:key/draft/publish',
    form: 'questionnaire-publish',
    audit: { shown: notAudited, done: { event: 'questionnaire.published' } },
    schema: z.object({ why: neededText('Say why it changes', 1_000) }),
    record: draftRecord,
    policy: (visit, { draft }) => {
      const writes = policy(visit);
      return writes.outcome === 'allow' ? mayPublish(visit.actor, draft) : writes;
    },
    start: async (_visit, record) => ({ values: {}, ...versionOf(record) }),
    page: async (visit, record, view) => publishPage(await shownDraft(visit, record), view),
    submit: async (visit, { draft }, { why }) => {
      try {
        const number = await publishDraft(visit, draft, { edit: sentVersion(visit), why });
        const to = `/questionnaires/${visit.params.key}`;
        return { kind: 'redirect', to, said: `Version ${number} is published. New forms begin with it.` };
      } catch (error) {
        if (error instanceof NotReady)
          throw new FieldErrors({ _form: `It cannot be published yet. ${error.reasons[0] ?? ''}` });
        throw error;
      }
    },
  }),
  ...question({
    ...shared,
    path: '/questionnaires/:key/draft/discard',
    form: 'questionnaire-discard',
    audit: { shown: notAudited, done: { event: 'questionnaire.draft-discarded' } },
    schema: z.object({}),
    record: draftRecord,
    policy: (visit, { draft }) => {
      const writes = policy(visit);
      if (writes.outcome !== 'allow') return writes;
      const isOwn =
        draft.draftedBy.includes(visit.actor.staffId) || mayPublish(visit.actor, draft).outcome === 'allow';
      return isOwn ? allow('AC-2') : forbid('AC-2', 'Ask whoever wrote the draft, or the service manager.');
    },
    page: (visit, { draft }, view) =>
      confirmPage({
        key: visit.params.key,
        title: 'Throw the draft away?',
        text: `What was written in the draft of “${draft.definition.title ?? draft.key}” is not used. The version in use stays.`,
        button: 'Throw it away',
        view,
      }),
    submit: async (visit, { draft }) => {
      await discardDraft(visit, draft);
      return {
        kind: 'redirect',
        to: `/questionnaires/${visit.params.key}`,
        said: 'The draft is thrown away.',
      };
    },
  }),
];

export const draftRoutes: Route[] = [...outline, ...items, ...ending];
