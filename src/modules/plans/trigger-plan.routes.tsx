import { z } from 'zod';
import { toHtml } from '../../platform/documents/index.ts';
import { anyOf, oneOf, optionalDate, optionalText } from '../../platform/forms/parse-form.ts';
import { FieldErrors } from '../../platform/http/decision.ts';
import { question, type Route, route, type Visit } from '../../platform/http/route.ts';
import { labelFirst } from '../access/index.ts';
import { agencyCodes, calledName } from '../people/index.ts';
import { issueDocument, receiptFor, recordPrinted } from '../sharing/index.ts';
import { answersFrom, fieldsFrom } from './answer-form.ts';
import { keepingBothTexts, planFields, versionOf } from './form-texts.ts';
import { planPath, triggerPlanPage } from './pages/trigger-plan.page.tsx';
import {
  agreementPage,
  completePage,
  ownersToChoose,
  sectionPage,
  usePage,
} from './pages/trigger-plan-forms.page.tsx';
import { triggerPlanDocument } from './plan-document.ts';
import type { PlanAnswers, PlanSection } from './plan-question.ts';
import { mayOpenPlan, type PlanRecord, planRecord } from './plans.policy.ts';
import {
  completeTriggerPlan,
  headingFields,
  saveTriggerPlanHeading,
  saveTriggerPlanSection,
  useTriggerPlan,
} from './trigger-plan.commands.ts';
import { ALL_SECTIONS, HEADING, type WholeTriggerPlan } from './trigger-plan.queries.ts';

const childParams = z.object({ childId: z.uuid() });
type ChildVisit = Visit<{ childId: string }, unknown>;
const read = { dataClass: 'PLAN', verb: 'read', rule: 'AC-7' } as const;
const change = { dataClass: 'PLAN', verb: 'change', rule: 'AC-7' } as const;

function noteShown(visit: ChildVisit, record: PlanRecord): void {
  const plan = record.whole && {
    objectType: 'trigger-plan',
    objectId: record.whole.row.id,
    version: record.whole.row.version,
  };
  visit.note({ subjects: [record.child.id], classes: ['PLAN'], ...plan });
}

/** Only where there is a plan: its printing, completing, using. */
interface WithPlan extends PlanRecord {
  whole: WholeTriggerPlan;
}
async function recordWithPlan(visit: ChildVisit): Promise<WithPlan | undefined> {
  const record = await planRecord(visit);
  return record?.whole ? { ...record, whole: record.whole } : undefined;
}

const documentOf = (visit: ChildVisit, { child, whole }: WithPlan, recipient: string) =>
  triggerPlanDocument(whole, { name: calledName(child), recipient, at: visit.now });
const readerOf = (visit: ChildVisit) => `${visit.actor.staffName}, ${visit.actor.authorityName}`;

const reading: Route[] = [
  route({
    method: 'GET',
    path: '/children/:childId/trigger-plan',
    access: read,
    audit: { event: 'trigger-plan.viewed' },
    params: childParams,
    record: planRecord,
    policy: mayOpenPlan,
    handle: async (visit, record) => {
      noteShown(visit, record);
      const { child, whole } = record;
      const receipt = whole
        ? await receiptFor(visit, { childId: child.id, type: 'trigger-plan', id: whole.row.id })
        : null;
      // Not in the frame of the record: on a phone at night the plan comes first, and the record is one link away.
      return {
        kind: 'page',
        title: `${labelFirst(visit.actor, 'TRIGGER_PLAN')}: ${calledName(child)}`,
        back: { text: `Record of ${calledName(child)}`, href: `/children/${child.id}` },
        body: triggerPlanPage(visit, record, receipt),
      };
    },
  }),
  route({
    method: 'GET',
    path: '/children/:childId/trigger-plan/print',
    access: { ...read, verb: 'export' },
    audit: { event: 'trigger-plan.printed' },
    params: childParams,
    record: recordWithPlan,
    handle: async (visit, record) => {
      noteShown(visit, record);
      const model = documentOf(visit, record, readerOf(visit));
      const { id, childId, version } = record.whole.row;
      await recordPrinted(visit, { type: 'trigger-plan', id, childId, version });
      return { kind: 'page', title: model.title, chrome: 'print', body: toHtml(model) };
    },
  }),
  route({
    method: 'GET',
    path: '/children/:childId/trigger-plan/document/:format',
    access: { ...read, verb: 'export' },
    audit: { event: 'trigger-plan.exported' },
    params: childParams.extend({ format: z.enum(['pdf', 'docx']) }),
    query: z.object({ for: z.enum(['record']).optional().catch(undefined) }),
    record: recordWithPlan,
    handle: async (visit, record) => {
      noteShown(visit, record);
      const { row } = record.whole;
      const recipient = visit.query.for === 'record' ? 'the statutory record' : readerOf(visit);
      return issueDocument(visit, {
        product: { type: 'trigger-plan', id: row.id, childId: row.childId, version: row.version },
        model: documentOf(visit, record, recipient),
        format: visit.params.format,
      });
    },
  }),
];

const sectionParams = childParams.extend({ section: z.string() });
type SectionVisit = Visit<{ childId: string; section: string }, unknown>;
interface WithSection extends PlanRecord {
  section: PlanSection;
}
const writing: Route[] = [
  ...question({
    path: '/children/:childId/trigger-plan/sections/:section',
    form: 'trigger-plan-section',
    access: change,
    audit: { shown: { event: 'trigger-plan.viewed' }, done: { event: 'trigger-plan.changed' } },
    params: sectionParams,
    schema: planFields,
    record: async (visit: SectionVisit): Promise<WithSection | undefined> => {
      const section = ALL_SECTIONS.find((each) => each.id === visit.params.section);
      const record = section && (await planRecord(visit));
      return record && { ...record, section };
    },
    policy: mayOpenPlan,
    start: async (_visit, { whole, section }) => {
      const part = whole?.parts.get(section.id);
      return { values: fieldsFrom(section, (part?.said ?? {}) as PlanAnswers), version: part?.version ?? 0 };
    },
    page: (visit, record, view) => {
      noteShown(visit, record);
      return sectionPage(record.child, record.section, view, planPath(record.child.id));
    },
    submit: async (visit, { child, section }, value) => {
      const { answers, wrong } = answersFrom(section, value);
      if (Object.keys(wrong).length > 0) throw new FieldErrors(wrong);
      await keepingBothTexts(visit, () =>
        saveTriggerPlanSection(visit, {
          childId: child.id,
          section: section.id,
          answers,
          version: versionOf(visit),
        }),
      );
      return { kind: 'redirect', to: planPath(child.id), said: `Saved: ${section.title.toLowerCase()}.` };
    },
  }),
  ...question({
    path: '/children/:childId/trigger-plan/agreement',
    form: 'trigger-plan-agreement',
    access: change,
    audit: { shown: { event: 'trigger-plan.viewed' }, done: { event: 'trigger-plan.changed' } },
    params: childParams,
    schema: z.object({
      ownerPostingId: z.preprocess((v) => (v === '' ? undefined : v), z.uuid('Choose somebody').optional()),
      ownerName: optionalText(200),
      agreedByPolice: optionalText(200),
      agreedOn: optionalDate(),
      reviewOn: optionalDate(),
      sharedWith: anyOf(agencyCodes),
      photoPurpose: optionalText(500),
      photoReviewOn: optionalDate(),
      photoUntil: optionalDate(),
    }),
    record: planRecord,
    policy: mayOpenPlan,
    start: async (_visit, { whole }) => {
      const row = whole?.row;
      const { ownerName, sharedWith, ...fields } = row
        ? headingFields(whole.parts.get(HEADING)?.said ?? {})
        : {};
      return {
        values: {
          ...fields,
          sharedWith: row?.sharedWith ?? [],
          ownerName: row?.ownerPostingId ? '' : (ownerName ?? ''),
        },
        version: whole?.parts.get(HEADING)?.version ?? 0,
      };
    },
    page: async (visit, record, view) => {
      noteShown(visit, record);
      return agreementPage(record.child, view, await ownersToChoose(visit), planPath(record.child.id));
    },
    submit: async (visit, { child }, value) => {
      await keepingBothTexts(visit, () =>
        saveTriggerPlanHeading(visit, { ...value, childId: child.id, version: versionOf(visit) }),
      );
      return { kind: 'redirect', to: planPath(child.id), said: 'Saved.' };
    },
  }),
];

const deciding: Route[] = [
  ...question({
    path: '/children/:childId/trigger-plan/complete',
    form: 'trigger-plan-complete',
    access: change,
    audit: { shown: { event: 'trigger-plan.viewed' }, done: { event: 'trigger-plan.completed' } },
    params: childParams,
    schema: z.object({ reason: optionalText(2_000) }),
    record: recordWithPlan,
    page: (visit, record, view) => {
      noteShown(visit, record);
      const { toSay, notKnownYet } = record.whole.completeness;
      const after =
        'A complete plan is in use: people on duty find it from their first page. It can be changed at any time.';
      const back = planPath(record.child.id);
      return completePage(record.child, {
        title: 'Mark the trigger plan complete',
        toSay,
        notKnownYet,
        after,
        view,
        back,
      });
    },
    submit: async (visit, { child }, value) => {
      await completeTriggerPlan(visit, { childId: child.id, reason: value.reason });
      return { kind: 'redirect', to: planPath(child.id), said: 'The trigger plan is complete and in use.' };
    },
  }),
  ...question({
    path: '/children/:childId/trigger-plan/use',
    form: 'trigger-plan-use',
    access: change,
    audit: { shown: { event: 'trigger-plan.viewed' }, done: { event: 'trigger-plan.use-changed' } },
    params: childParams,
    schema: z.object({
      // What was asked, not what is now: two people who stop a plan at once stop it.
      want: oneOf(['use', 'stop'], 'Say whether it is used'),
      reason: optionalText(2_000),
    }),
    record: recordWithPlan,
    page: (visit, record, view) => {
      noteShown(visit, record);
      return usePage(record.child, record.whole, view, planPath(record.child.id));
    },
    submit: async (visit, { child }, value) => {
      const isActive = value.want === 'use';
      await useTriggerPlan(visit, { childId: child.id, isActive, reason: value.reason });
      return {
        kind: 'redirect',
        to: planPath(child.id),
        said: isActive ? 'The plan is in use.' : 'The plan is no longer in use.',
      };
    },
  }),
];

export const triggerPlanRoutes: Route[] = [...reading, ...writing, ...deciding];
