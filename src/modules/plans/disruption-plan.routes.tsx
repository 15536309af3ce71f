import { z } from 'zod';
import { toHtml } from '../../platform/documents/index.ts';
import {
  anyOf,
  neededDate,
  neededText,
  oneOf,
  optionalDate,
  optionalText,
  tick,
} from '../../platform/forms/parse-form.ts';
import { FieldErrors } from '../../platform/http/decision.ts';
import { question, type Route, route, type Visit } from '../../platform/http/route.ts';
import {
  agencyCodes,
  agencyLabel,
  type ChildRow,
  calledName,
  childLayout,
  findChildren,
} from '../people/index.ts';
import { issueDocument, receiptFor, recordPrinted } from '../sharing/index.ts';
import { answersFrom } from './answer-form.ts';
import {
  addIntelligence,
  changeDisruptionPlan,
  completeDisruptionPlan,
  DISRUPTION_FORM,
  disruptionFields,
  startDisruptionPlan,
} from './disruption-plan.commands.ts';
import { targetWords, type WholeDisruptionPlan, wholeDisruptionPlan } from './disruption-plan.queries.ts';
import type { TacticRow } from './disruption-plan.store.ts';
import { TACTIC_STATUSES } from './disruption-plan.ts';
import { keepingBothTexts, versionOf } from './form-texts.ts';
import { disruptionPlanPage } from './pages/disruption-plan.page.tsx';
import {
  disruptionForm,
  intelligenceForm,
  tacticForm,
  tacticOptions,
} from './pages/disruption-plan-forms.page.tsx';
import { completePage, ownersToChoose } from './pages/trigger-plan-forms.page.tsx';
import { disruptionPlanDocument } from './plan-document.ts';
import type { PlanAnswers } from './plan-question.ts';
import { mayOpenPlan, planRecord } from './plans.policy.ts';
import { changeTactic, planTactic, type TacticInput, tacticFields } from './tactic.commands.ts';
import { TACTICS } from './tactics.ts';

const read = { dataClass: 'PLAN', verb: 'read', rule: 'AC-7' } as const;
const change = { dataClass: 'PLAN', verb: 'change', rule: 'AC-7' } as const;
const planParams = z.object({ planId: z.uuid() });
type PlanVisit = Visit<{ planId: string }, unknown>;
const pathOf = (planId: string) => `/disruption-plans/${planId}`;

/** A plan with the children of it whom the reader may know of; the page stands in the record of one of them. */
interface DisruptionRecord {
  whole: WholeDisruptionPlan;
  child: ChildRow;
  children: ChildRow[];
}
async function disruptionRecord(visit: PlanVisit): Promise<DisruptionRecord | undefined> {
  const whole = await wholeDisruptionPlan(visit.tx, visit.params.planId);
  if (whole === undefined) return undefined;
  const children = await findChildren(visit.tx, whole.childIds);
  const wanted = (visit.query as { child?: string }).child;
  const child = children.find((each) => each.id === wanted) ?? children[0];
  return child && { whole, child, children };
}
function noteShown(visit: PlanVisit, { whole }: { whole: WholeDisruptionPlan }): void {
  const { id, version } = whole.row;
  visit.note({
    subjects: [...whole.childIds],
    classes: ['PLAN'],
    objectType: 'disruption-plan',
    objectId: id,
    version,
  });
}
const documentOf = (visit: PlanVisit, { whole, children }: DisruptionRecord, recipient: string) =>
  disruptionPlanDocument(whole, { name: children.map(calledName).join(', '), recipient, at: visit.now });
const readerOf = (visit: PlanVisit) => `${visit.actor.staffName}, ${visit.actor.authorityName}`;

const reading: Route[] = [
  route({
    method: 'GET',
    path: '/disruption-plans/:planId',
    access: read,
    audit: { event: 'disruption-plan.viewed' },
    params: planParams,
    query: z.object({ child: z.uuid().optional().catch(undefined) }),
    record: disruptionRecord,
    handle: async (visit, record) => {
      noteShown(visit, record);
      const { whole, child } = record;
      const receipt = await receiptFor(visit, {
        childId: child.id,
        type: 'disruption-plan',
        id: whole.row.id,
      });
      return childLayout(visit, child, 'plan', disruptionPlanPage(visit, whole, receipt));
    },
  }),
  route({
    method: 'GET',
    path: '/disruption-plans/:planId/print',
    access: { ...read, verb: 'export' },
    audit: { event: 'disruption-plan.printed' },
    params: planParams,
    record: disruptionRecord,
    handle: async (visit, record) => {
      noteShown(visit, record);
      const model = documentOf(visit, record, readerOf(visit));
      const { id, version } = record.whole.row;
      for (const child of record.children)
        await recordPrinted(visit, { type: 'disruption-plan', id, childId: child.id, version });
      return { kind: 'page', title: model.title, chrome: 'print', body: toHtml(model) };
    },
  }),
  route({
    method: 'GET',
    path: '/disruption-plans/:planId/document/:format',
    access: { ...read, verb: 'export' },
    audit: { event: 'disruption-plan.exported' },
    params: planParams.extend({ format: z.enum(['pdf', 'docx']) }),
    query: z.object({
      for: z.enum(['record']).optional().catch(undefined),
      child: z.uuid().optional().catch(undefined),
    }),
    record: disruptionRecord,
    handle: async (visit, record) => {
      noteShown(visit, record);
      // The file for one child's statutory record names that child alone: brothers and sisters keep separate records.
      const isForRecord = visit.query.for === 'record';
      const named = isForRecord ? { ...record, children: [record.child] } : record;
      const { id, version } = record.whole.row;
      return issueDocument(visit, {
        product: { type: 'disruption-plan', id, childId: record.child.id, version },
        model: documentOf(visit, named, isForRecord ? 'the statutory record' : readerOf(visit)),
        format: visit.params.format,
      });
    },
  }),
];

/** The plan's own questions pass through; `answersFrom` reads them. */
const planSchema = z.looseObject({
  intelligenceUnknown: tick(),
  noTacticBecause: optionalText(2_000),
  reviewOn: optionalDate(),
  shareWith: anyOf(agencyCodes),
});

function inputOf(value: z.output<typeof planSchema>) {
  const { answers, wrong } = answersFrom(DISRUPTION_FORM, value);
  if (Object.keys(wrong).length > 0) throw new FieldErrors(wrong);
  const { intelligenceUnknown, noTacticBecause, reviewOn, shareWith } = value;
  const known: PlanAnswers = intelligenceUnknown ? { intelligence: 'not-known-yet' } : {};
  return { noTacticBecause, reviewOn, shareWith, answers: { ...known, ...answers } };
}

const writing: Route[] = [
  ...question({
    path: '/children/:childId/disruption-plans/new',
    form: 'disruption-plan',
    access: change,
    audit: { shown: { event: 'plans.viewed' }, done: { event: 'disruption-plan.started' } },
    params: z.object({ childId: z.uuid() }),
    schema: planSchema,
    record: planRecord,
    policy: mayOpenPlan,
    page: (visit, { child }, view) => {
      visit.note({ subjects: [child.id] });
      return disruptionForm(child, view, {
        title: 'Begin a disruption plan',
        back: `/children/${child.id}/plan`,
      });
    },
    submit: async (visit, { child }, value) => {
      const planId = await startDisruptionPlan(visit, { ...inputOf(value), childIds: [child.id] });
      return { kind: 'redirect', to: pathOf(planId), said: 'The plan is begun. Add what is to be done.' };
    },
  }),
  ...question({
    path: '/disruption-plans/:planId/change',
    form: 'disruption-plan',
    access: change,
    audit: { shown: { event: 'disruption-plan.viewed' }, done: { event: 'disruption-plan.changed' } },
    params: planParams,
    schema: planSchema,
    record: disruptionRecord,
    start: async (_visit, { whole }) => ({
      values: {
        ...disruptionFields(whole.row),
        shareWith: whole.row.shareWith,
        ...(whole.row.answers.intelligence === 'not-known-yet' ? { intelligenceUnknown: 'yes' } : {}),
      },
      version: whole.row.version,
    }),
    page: (visit, record, view) => {
      noteShown(visit, record);
      return disruptionForm(record.child, view, {
        title: `Change: ${targetWords(record.whole.row)}`,
        back: pathOf(record.whole.row.id),
      });
    },
    submit: async (visit, { whole }, value) => {
      const input = { ...inputOf(value), planId: whole.row.id, version: versionOf(visit) };
      await keepingBothTexts(visit, () => changeDisruptionPlan(visit, input));
      visit.note({ subjects: [...whole.childIds] });
      return { kind: 'redirect', to: pathOf(whole.row.id), said: 'Saved.' };
    },
  }),
  ...question({
    path: '/disruption-plans/:planId/intelligence',
    form: 'plan-intelligence',
    access: change,
    audit: {
      shown: { event: 'disruption-plan.viewed' },
      done: { event: 'disruption-plan.intelligence-added' },
    },
    params: planParams,
    schema: z.object({
      summary: neededText('Write what is known', 20_000),
      shareWith: anyOf(agencyCodes),
      purpose: neededText('Say why it is held', 500),
      reviewOn: neededDate('Enter when to ask whether it is still needed'),
      until: optionalDate(),
    }),
    record: disruptionRecord,
    page: (visit, record, view) => {
      noteShown(visit, record);
      const agency = agencyLabel(visit.actor.agency).toLowerCase();
      return intelligenceForm(record.child, view, { back: pathOf(record.whole.row.id), agency });
    },
    submit: async (visit, { whole }, value) => {
      await addIntelligence(visit, { ...value, planId: whole.row.id });
      visit.note({ subjects: [...whole.childIds] });
      return { kind: 'redirect', to: pathOf(whole.row.id), said: 'Added, for the agencies you named.' };
    },
  }),
  ...question({
    path: '/disruption-plans/:planId/complete',
    form: 'disruption-plan-complete',
    access: change,
    audit: { shown: { event: 'disruption-plan.viewed' }, done: { event: 'disruption-plan.completed' } },
    params: planParams,
    schema: z.object({ reason: optionalText(2_000) }),
    record: disruptionRecord,
    page: (visit, record, view) => {
      noteShown(visit, record);
      const { toSay, notKnownYet } = record.whole.completeness;
      const back = pathOf(record.whole.row.id);
      const after = 'It can be changed at any time, and tactics go on moving.';
      return completePage(record.child, {
        title: 'Mark the disruption plan complete',
        toSay,
        notKnownYet,
        after,
        view,
        back,
      });
    },
    submit: async (visit, { whole }, value) => {
      await completeDisruptionPlan(visit, { planId: whole.row.id, reason: value.reason });
      return { kind: 'redirect', to: pathOf(whole.row.id), said: 'The disruption plan is complete.' };
    },
  }),
];

const tacticShape = {
  leadAgency: oneOf(agencyCodes, 'Say which agency leads'),
  ownerPostingId: z.preprocess((v) => (v === '' ? undefined : v), z.uuid('Choose somebody').optional()),
  ownerName: optionalText(200),
  ownerAgreed: tick(),
  due: optionalDate(),
  status: oneOf(TACTIC_STATUSES, 'Choose a status'),
  whyNotPursued: optionalText(2_000),
  legalBasis: optionalText(500),
  evidenceNeeded: optionalText(5_000),
  inForceFrom: optionalDate(),
  inForceTo: optionalDate(),
};
const codes = TACTICS.map((each) => each.code) as [string, ...string[]];
type TacticVisit = Visit<{ planId: string; tacticId: string }, unknown>;
interface TacticRecord extends DisruptionRecord {
  tactic: TacticRow;
}
async function tacticRecord(visit: TacticVisit): Promise<TacticRecord | undefined> {
  const record = await disruptionRecord(visit);
  const tactic = record?.whole.tactics.find((each) => each.id === visit.params.tacticId);
  return record && tactic && { ...record, tactic };
}

const tactics: Route[] = [
  ...question({
    path: '/disruption-plans/:planId/tactics/new',
    form: 'tactic',
    access: change,
    audit: { shown: { event: 'disruption-plan.viewed' }, done: { event: 'tactic.planned' } },
    params: planParams,
    schema: z.object({ code: oneOf(codes, 'Choose a tactic from the list'), ...tacticShape }),
    record: disruptionRecord,
    page: async (visit, record, view) => {
      noteShown(visit, record);
      const ask = { options: tacticOptions(visit), owners: await ownersToChoose(visit) };
      return tacticForm(record.child, view, { ...ask, code: undefined, back: pathOf(record.whole.row.id) });
    },
    submit: async (visit, { whole }, value) => {
      await planTactic(visit, { ...(value satisfies TacticInput), planId: whole.row.id });
      visit.note({ subjects: [...whole.childIds] });
      return { kind: 'redirect', to: pathOf(whole.row.id), said: 'Added to the plan.' };
    },
  }),
  ...question({
    path: '/disruption-plans/:planId/tactics/:tacticId',
    form: 'tactic',
    access: change,
    audit: { shown: { event: 'disruption-plan.viewed' }, done: { event: 'tactic.changed' } },
    params: planParams.extend({ tacticId: z.uuid() }),
    schema: z.object(tacticShape),
    record: tacticRecord,
    start: async (_visit, { tactic }) => ({ values: tacticFields(tactic), version: tactic.version }),
    page: async (visit, record, view) => {
      noteShown(visit, record);
      const ask = { options: [], owners: await ownersToChoose(visit), code: record.tactic.code };
      return tacticForm(record.child, view, { ...ask, back: pathOf(record.whole.row.id) });
    },
    submit: async (visit, { whole, tactic }, value) => {
      await keepingBothTexts(visit, () =>
        changeTactic(visit, { ...value, id: tactic.id, version: versionOf(visit) }),
      );
      visit.note({ subjects: [...whole.childIds] });
      return { kind: 'redirect', to: pathOf(whole.row.id), said: 'Saved.' };
    },
  }),
];

export const disruptionPlanRoutes: Route[] = [...reading, ...writing, ...tactics];
