import { z } from 'zod';
import { dayOf } from '../../platform/clock/wall-clock.ts';
import {
  neededDate,
  neededText,
  oneOf,
  optionalDate,
  optionalOneOf,
  optionalText,
  parseForm,
} from '../../platform/forms/parse-form.ts';
import { question, type Route, route, type Visit } from '../../platform/http/route.ts';
import { type ChildRow, findChild } from '../people/index.ts';
import { actPath, changePlan, childParams, mayRead, mayWork, readPlan, versionOf } from './act.policy.ts';
import { type ProgrammeRow, programmesOf } from './act.store.ts';
import { type PartCode, type PartField, type PartKind, partKind, type Said } from './act-parts.ts';
import { historyPage, partPage, pocketPage } from './pages/part-forms.page.tsx';
import { keepActPart } from './part.commands.ts';
import { type PartRow, partsOf, versionsOf } from './part.store.ts';
import { noted } from './referral.routes.tsx';

const partParams = childParams.extend({ kind: z.string(), item: z.union([z.uuid(), z.literal('new')]) });
type PartVisit = Visit<z.output<typeof partParams>, unknown>;
interface WithPart {
  child: ChildRow;
  programme: ProgrammeRow;
  kind: PartKind;
  part: PartRow | undefined;
}
const itemOf = (kind: PartKind, programme: ProgrammeRow, item: string) =>
  kind.isSingle ? programme.id : item;

/** The part that the address names, of ACT that runs or was last; of a single kind, the one there is. */
async function withPart(visit: PartVisit): Promise<WithPart | undefined> {
  const kind = partKind(visit.params.kind);
  const child = kind && (await findChild(visit.tx, visit.params.childId));
  const programmes = child ? await programmesOf(visit.tx, child.id) : [];
  const programme = programmes.find((each) => each.endedOn === null) ?? programmes[0];
  if (!kind || !child || !programme) return undefined;
  const itemId = itemOf(kind, programme, visit.params.item);
  const part = (await partsOf(visit.tx, programme.id)).find(
    (each) => each.kind === kind.code && each.itemId === itemId,
  );
  return part || visit.params.item === 'new' ? { child, programme, kind, part } : undefined;
}
/** Written only while ACT runs. */
const withOpenPart = async (visit: PartVisit): Promise<WithPart | undefined> => {
  const found = await withPart(visit);
  return found?.programme.endedOn === null ? found : undefined;
};

function schemaOf(field: PartField): z.ZodType {
  const codes = (field.choices ?? []).map((each) => each.value) as [string, ...string[]];
  if (field.as === 'date') return field.needed ? neededDate(field.needed) : optionalDate();
  if (field.as === 'choice') return field.needed ? oneOf(codes, field.needed) : optionalOneOf(codes);
  const most = field.as === 'line' ? 200 : field.as === 'own-words' ? 20_000 : 10_000;
  return field.needed ? neededText(field.needed, most) : optionalText(most);
}
const schemaOfKind = (kind: PartKind) =>
  z.object(Object.fromEntries(kind.fields.map((field) => [field.name, schemaOf(field)])));

/** What was typed, as it is kept: days as ISO days, what was left out not at all; what is asked once is carried on. */
function saidFrom(kind: PartKind, value: Readonly<Record<string, unknown>>, before: Said | undefined): Said {
  const said: Record<string, string> = {};
  for (const { name, isFirstOnly } of kind.fields) {
    const given = isFirstOnly && before ? before[name] : value[name];
    if (given !== undefined && given !== null && given !== '') said[name] = String(given);
  }
  return said;
}
const valuesFrom = (kind: PartKind, said: Said) =>
  Object.fromEntries(
    kind.fields.map(({ name, as }) => {
      const kept = said[name];
      return [name, as === 'date' && kept ? Temporal.PlainDate.from(kept) : kept];
    }),
  );

const writing = question({
  path: '/children/:childId/act/:kind/:item',
  form: 'act-part',
  access: changePlan,
  audit: { shown: { event: 'act.form-shown' }, done: { event: 'act.written' } },
  params: partParams,
  schema: z.record(z.string(), z.unknown()),
  record: withOpenPart,
  policy: (visit, { child }) => mayWork(visit, child),
  start: async (visit, { kind, part }) => ({
    values: part ? valuesFrom(kind, part.said) : { on: dayOf(visit.now) },
    version: part?.version ?? 0,
  }),
  page: (visit, { child, kind, part }, view) => {
    noted(visit, child.id);
    return partPage(child, kind, view, part);
  },
  submit: async (visit, { child, kind, part }) => {
    await keepActPart(visit, {
      ...{ childId: child.id, kind: kind.code as PartCode, itemId: part?.itemId, version: versionOf(visit) },
      said: saidFrom(kind, parseForm(schemaOfKind(kind), visit.body), part?.said),
    });
    return { kind: 'redirect', to: actPath(child.id), said: `Saved: ${kind.title.toLowerCase()}.` };
  },
});

const history = route({
  method: 'GET',
  path: '/children/:childId/act/:kind/:item/history',
  access: readPlan,
  audit: { event: 'act.viewed' },
  params: partParams,
  record: withPart,
  policy: (visit, { child }) => mayRead(visit, child),
  handle: async (visit, { child, kind, part, programme }) => {
    noted(visit, child.id);
    const of = { programmeId: programme.id, kind: kind.code, itemId: part?.itemId ?? programme.id };
    return historyPage(child, kind, part ? await versionsOf(visit.tx, of) : [], visit.now);
  },
});

/** The young person's copy. Not where they said that it is safe nowhere. */
const pocket = route({
  method: 'GET',
  path: '/children/:childId/act/safety-plan/print',
  access: { ...readPlan, verb: 'export' },
  audit: { event: 'act.safety-plan-printed' },
  params: childParams,
  record: async (visit) => {
    const child = await findChild(visit.tx, visit.params.childId);
    const programme = child && (await programmesOf(visit.tx, child.id))[0];
    const plan =
      programme && (await partsOf(visit.tx, programme.id)).find((each) => each.kind === 'safety-plan');
    return child && plan && plan.said.keeps !== 'NOWHERE' ? { child, plan } : undefined;
  },
  policy: (visit, { child }) => mayWork(visit, child),
  handle: async (visit, { child, plan }) => {
    noted(visit, child.id);
    visit.note({ objectType: 'act-part', objectId: plan.itemId, version: plan.version });
    return pocketPage(partKind('safety-plan') as PartKind, plan.said);
  },
});

export const partRoutes: Route[] = [pocket, ...writing, history];
