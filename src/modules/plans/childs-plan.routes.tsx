import { z } from 'zod';
import { toHtml } from '../../platform/documents/index.ts';
import { anyOf, optionalDate, parseForm } from '../../platform/forms/parse-form.ts';
import { allow, type Decision, notrace } from '../../platform/http/decision.ts';
import { question, type Route, route, type Visit } from '../../platform/http/route.ts';
import { cellOf, opens } from '../access/index.ts';
import { agencyCodes, type ChildRow, calledName, childLayout, findChild } from '../people/index.ts';
import { issueDocument, recordPrinted } from '../sharing/index.ts';
import { bothPlansDocument } from './both-plans-document.ts';
import { childsPlanPath, keepPlanPart, sharePlan } from './childs-plan.commands.ts';
import { partsOfKind, type WholeChildsPlan, wholeChildsPlan } from './childs-plan.queries.ts';
import { type PartRow, versionsOfPart } from './childs-plan.store.ts';
import { type PartCode, type PartKind, partKind, type Said } from './childs-plan.ts';
import { childsPlanDocument } from './childs-plan-document.ts';
import { saidFrom, schemaOfKind, valuesFrom } from './childs-plan-form.ts';
import { disruptionPlansOf } from './disruption-plan.queries.ts';
import { disruptionPlansOfChild, tacticsOfPlans } from './disruption-plan.store.ts';
import { keepingBothTexts, planFields, versionOf } from './form-texts.ts';
import { childsPlanPage } from './pages/childs-plan/childs-plan.page.tsx';
import { historyPage, partPage, sharingPage } from './pages/childs-plan/part.page.tsx';
import { planPage } from './pages/plan.page.tsx';
import { ownersToChoose } from './pages/trigger-plan-forms.page.tsx';
import { mayOpenPlan, type PlanRecord, planRecord } from './plans.policy.ts';

const childParams = z.object({ childId: z.uuid() });
type ChildVisit = Visit<{ childId: string }, unknown>;
const read = { dataClass: 'PLAN', verb: 'read', rule: 'AC-7' } as const;
const change = { dataClass: 'PLAN', verb: 'change', rule: 'AC-7' } as const;

interface ChildsPlanRecord {
  child: ChildRow;
  mayOpen: boolean;
  plan: WholeChildsPlan;
}
async function childsPlanRecord(visit: ChildVisit): Promise<ChildsPlanRecord | undefined> {
  const child = await findChild(visit.tx, visit.params.childId);
  if (!child) return undefined;
  const mayOpen = await opens(visit.tx, child.id, 'PLAN');
  return {
    child,
    mayOpen,
    plan: mayOpen ? await wholeChildsPlan(visit.tx, child.id) : { row: undefined, parts: [] },
  };
}
/** Content opens by a relationship (AC-7); partners read the plan once it names their agency (AC-8). */
function mayOpenChildsPlan(visit: ChildVisit, record: ChildsPlanRecord): Decision {
  if (!record.mayOpen) return notrace('AC-7');
  return cellOf(visit.actor, 'PLAN')?.needsShare && !record.plan.row ? notrace('AC-8') : allow('AC-7');
}
/** With whom it is shared is not for those it is shared with to widen (AC-8). */
function mayShareChildsPlan(visit: ChildVisit, record: ChildsPlanRecord): Decision {
  const open = mayOpenChildsPlan(visit, record);
  return open.outcome === 'allow' && cellOf(visit.actor, 'PLAN')?.needsShare ? notrace('AC-8') : open;
}
const note = (visit: ChildVisit, childId: string) =>
  visit.note({ subjects: [childId], classes: ['PLAN'], objectType: 'childs-plan', objectId: childId });

/** The tab is open to whoever may read either plan. */
interface TabRecord extends PlanRecord {
  plan: WholeChildsPlan;
}
async function tabRecord(visit: ChildVisit): Promise<TabRecord | undefined> {
  const record = await planRecord(visit);
  if (!record) return undefined;
  const plan = record.mayOpen
    ? await wholeChildsPlan(visit.tx, record.child.id)
    : { row: undefined, parts: [] };
  return { ...record, plan };
}
const mayOpenTab = (visit: ChildVisit, record: TabRecord) =>
  record.plan.row ? allow('AC-7') : mayOpenPlan(visit, record);

const reader = (visit: ChildVisit) => `${visit.actor.staffName}, ${visit.actor.authorityName}`;
const documentOf = (visit: ChildVisit, { child, plan }: ChildsPlanRecord) =>
  childsPlanDocument(plan, { name: calledName(child), recipient: reader(visit), at: visit.now });

const reading: Route[] = [
  route({
    method: 'GET',
    path: '/children/:childId/plan',
    access: read,
    audit: { event: 'plans.viewed' },
    params: childParams,
    record: tabRecord,
    policy: mayOpenTab,
    handle: async (visit, record) => {
      note(visit, record.child.id);
      const disruption = await disruptionPlansOf(visit.tx, record.child.id);
      const body = (
        <>
          {childsPlanPage(visit, record.child, record.plan)}
          {planPage(visit, record, disruption)}
        </>
      );
      return childLayout(visit, record.child, 'plan', body);
    },
  }),
  route({
    method: 'GET',
    path: '/children/:childId/plan/print',
    access: { ...read, verb: 'export' },
    audit: { event: 'childs-plan.printed' },
    params: childParams,
    record: childsPlanRecord,
    policy: mayOpenChildsPlan,
    handle: async (visit, record) => {
      note(visit, record.child.id);
      const model = documentOf(visit, record);
      const { id } = record.child;
      await recordPrinted(visit, {
        type: 'childs-plan',
        id,
        childId: id,
        version: record.plan.row?.version ?? 1,
      });
      return { kind: 'page', title: model.title, chrome: 'print', body: toHtml(model) };
    },
  }),
  route({
    method: 'GET',
    path: '/children/:childId/plan/both',
    access: { ...read, verb: 'export' },
    audit: { event: 'both-plans.printed' },
    params: childParams,
    record: planRecord,
    policy: mayOpenPlan,
    handle: async (visit, { child, whole }) => {
      note(visit, child.id);
      const disruption = await disruptionPlansOfChild(visit.tx, child.id);
      const tactics = await tacticsOfPlans(
        visit.tx,
        disruption.map((row) => row.id),
      );
      const model = bothPlansDocument(
        { childId: child.id, trigger: whole, disruption, tactics },
        { name: calledName(child), recipient: reader(visit), at: visit.now },
      );
      if (whole) {
        const { id, version } = whole.row;
        await recordPrinted(visit, { type: 'trigger-plan', id, childId: child.id, version });
      }
      for (const { id, version } of disruption)
        await recordPrinted(visit, { type: 'disruption-plan', id, childId: child.id, version });
      return { kind: 'page', title: model.title, chrome: 'print', body: toHtml(model) };
    },
  }),
  route({
    method: 'GET',
    path: '/children/:childId/plan/document/:format',
    access: { ...read, verb: 'export' },
    audit: { event: 'childs-plan.exported' },
    params: childParams.extend({ format: z.enum(['pdf', 'docx']) }),
    record: childsPlanRecord,
    policy: mayOpenChildsPlan,
    handle: async (visit, record) => {
      note(visit, record.child.id);
      return issueDocument(visit, {
        product: {
          type: 'childs-plan',
          id: record.child.id,
          childId: record.child.id,
          version: record.plan.row?.version ?? 1,
        },
        model: documentOf(visit, record),
        format: visit.params.format,
      });
    },
  }),
];

const partParams = childParams.extend({ kind: z.string(), item: z.union([z.uuid(), z.literal('new')]) });
/** A step is begun at the goal it is for. */
const partQuery = z.object({ goal: z.uuid().optional().catch(undefined) });
type PartVisit = Visit<z.output<typeof partParams>, unknown>;
const newOf = (kind: PartKind, goal: string | undefined): Said =>
  kind.code === 'step' && goal ? { goal } : {};
interface WithPart extends ChildsPlanRecord {
  kind: PartKind;
  part: PartRow | undefined;
}
/** The part that the address names: a new one, or one that is there; of a single kind, the one there is. */
async function withPart(visit: PartVisit): Promise<WithPart | undefined> {
  const kind = partKind(visit.params.kind);
  const record = kind && (await childsPlanRecord(visit));
  if (!record) return undefined;
  const itemId = kind.isSingle ? record.child.id : visit.params.item;
  const part = record.plan.parts.find((each) => each.kind === kind.code && each.itemId === itemId);
  return part || visit.params.item === 'new' ? { ...record, kind, part } : undefined;
}

const writing: Route[] = [
  ...question({
    path: '/children/:childId/plan/:kind/:item',
    form: 'childs-plan-part',
    access: change,
    audit: { shown: { event: 'plans.viewed' }, done: { event: 'childs-plan.changed' } },
    params: partParams,
    query: partQuery,
    schema: planFields,
    record: withPart,
    policy: mayOpenChildsPlan,
    start: async (visit, { kind, part }) => ({
      values: valuesFrom(kind, part?.said ?? newOf(kind, visit.query.goal)),
      version: part?.version ?? 0,
    }),
    page: async (visit, record, view) => {
      note(visit, record.child.id);
      const colleagues = record.kind.code === 'step' ? await ownersToChoose(visit) : [];
      return partPage(record.child, record.kind, view, {
        colleagues,
        goals: partsOfKind(record.plan, 'goal'),
        isNew: record.part === undefined,
        historyHref: record.part
          ? `${childsPlanPath(record.child.id)}/${record.kind.code}/${record.part.itemId}/history`
          : undefined,
      });
    },
    submit: async (visit, { child, kind, part }) => {
      const value = parseForm(schemaOfKind(kind), visit.body);
      await keepingBothTexts(visit, () =>
        keepPlanPart(visit, {
          childId: child.id,
          kind: kind.code as PartCode,
          itemId: part?.itemId,
          said: saidFrom(kind, value),
          version: versionOf(visit),
        }).then(() => undefined),
      );
      return { kind: 'redirect', to: childsPlanPath(child.id), said: `Saved: ${kind.title.toLowerCase()}.` };
    },
  }),
  ...question({
    path: '/children/:childId/plan/sharing',
    form: 'childs-plan-sharing',
    access: change,
    audit: { shown: { event: 'plans.viewed' }, done: { event: 'childs-plan.changed' } },
    params: childParams,
    schema: z.object({ sharedWith: anyOf(agencyCodes), reviewOn: optionalDate() }),
    record: childsPlanRecord,
    policy: mayShareChildsPlan,
    start: async (_visit, { plan }) => ({
      values: { sharedWith: plan.row?.sharedWith ?? [], reviewOn: plan.row?.reviewOn ?? undefined },
      version: plan.row?.sharingVersion ?? 0,
    }),
    page: (visit, record, view) => {
      note(visit, record.child.id);
      return sharingPage(record.child, view);
    },
    submit: async (visit, { child }, value) => {
      await sharePlan(visit, child.id, versionOf(visit), value);
      return { kind: 'redirect', to: childsPlanPath(child.id), said: 'Saved.' };
    },
  }),
  route({
    method: 'GET',
    path: '/children/:childId/plan/:kind/:item/history',
    access: read,
    audit: { event: 'plans.viewed' },
    params: partParams,
    record: withPart,
    policy: mayOpenChildsPlan,
    handle: async (visit, { child, kind, part }) => {
      note(visit, child.id);
      const versions = part ? await versionsOfPart(visit.tx, child.id, kind.code, part.itemId) : [];
      return historyPage(visit, child, kind, versions);
    },
  }),
];

export const childsPlanRoutes: Route[] = [...reading, ...writing];
