import { z } from 'zod';
import { dayOf } from '../../platform/clock/wall-clock.ts';
import { toHtml } from '../../platform/documents/index.ts';
import { parseForm } from '../../platform/forms/parse-form.ts';
import { question, type Route, route, type Visit } from '../../platform/http/route.ts';
import { postingsWithRole } from '../access/index.ts';
import { type ChildRow, calledName, childLayout } from '../people/index.ts';
import { issueDocument, recordLeft, recordPrinted } from '../sharing/index.ts';
import {
  arrangeFormulation,
  finishFormulation,
  formulationPath,
  keepFormulationPart,
} from './formulation.commands.ts';
import {
  type FormulationRecord,
  type FormulationVisit,
  formulationParams,
  formulationRecord,
  mayReadBegun,
  mayReadFormulation,
  mayWriteFormulation,
  writesFormulation,
} from './formulation.policy.ts';
import { entriesFor, snapshotAt, wholeFormulation } from './formulation.queries.ts';
import { entriesToLink, type FinishedVersion, type PartRow, versionsOfPart } from './formulation.store.ts';
import { FIVE_PS, type PartCode, type PartKind, partKind, partsOf, stillMissing } from './formulation.ts';
import { changesBetween } from './formulation-changes.ts';
import { formulationDocument, versionWords } from './formulation-document.ts';
import {
  anyFields,
  arrangementsSchema,
  finishSchema,
  saidFrom,
  schemaOfKind,
  ticked,
  valuesFrom,
} from './formulation-form.ts';
import { formulationPage } from './pages/formulation/formulation.page.tsx';
import { letterPage } from './pages/formulation/letter.page.tsx';
import { arrangementsPage, finishPage, partPage } from './pages/formulation/part.page.tsx';
import { partHistoryPage, versionPage } from './pages/formulation/version.page.tsx';

const at = '/children/:childId/formulation';
const read = { dataClass: 'ASSESS', verb: 'read', rule: 'AC-7' } as const;
const change = { dataClass: 'ASSESS', verb: 'change', rule: 'AC-7' } as const;
const exported = { ...read, verb: 'export' } as const;
const viewed = { event: 'formulation.viewed' };

const note = (visit: FormulationVisit, { child, whole }: FormulationRecord, version?: number) =>
  visit.note({
    subjects: [child.id],
    classes: [...new Set(['ASSESS', ...[...whole.entries.values()].map((entry) => entry.dataClass)])],
    objectType: 'formulation',
    objectId: child.id,
    ...(version === undefined ? {} : { version }),
  });
/** What the child is called in a label or a letter. */
const nameOf = (child: Pick<ChildRow, 'preferredName' | 'givenName'>, orElse: string): string =>
  child.preferredName ?? child.givenName ?? orElse;
const versionRead = (visit: Pick<Visit, 'body'>): number =>
  Math.min(Number(visit.body._version) || 0, 1_000_000);

const versionParams = formulationParams.extend({
  version: z.union([z.literal('draft'), z.coerce.number().int().min(1).max(100_000)]),
});
type VersionVisit = Visit<z.output<typeof versionParams>, unknown>;
interface VersionRecord extends FormulationRecord {
  version: FinishedVersion | undefined;
}
/** The version that the address names, as it stood when it was finished; `draft`: as it stands now. */
async function versionRecord(visit: VersionVisit): Promise<VersionRecord | undefined> {
  const record = await formulationRecord(visit);
  if (!record || visit.params.version === 'draft') return record && { ...record, version: undefined };
  const version = record.whole.versions.find((each) => each.version === visit.params.version);
  if (!version) return undefined;
  const then = await wholeFormulation(visit.tx, record.child.id, version.saveNo);
  // When it was shared with the child is known later than it is finished: every copy says what is known now.
  const parts = [
    ...then.parts.filter((part) => part.kind !== 'shared'),
    ...partsOf(record.whole.parts, 'shared'),
  ];
  return { ...record, whole: { ...then, parts }, version };
}
/** Undefined before anybody has written the plain version. */
async function letterRecord(
  visit: FormulationVisit,
): Promise<(FormulationRecord & { plain: PartRow }) | undefined> {
  const record = await formulationRecord(visit);
  const [plain] = record ? partsOf(record.whole.parts, 'plain') : [];
  return record && plain && { ...record, plain };
}
function copyOf(visit: VersionVisit, { child, whole, version }: VersionRecord) {
  return formulationDocument(whole, {
    name: calledName(child),
    childId: child.id,
    recipient: `${visit.actor.staffName}, ${visit.actor.authorityName}`,
    at: visit.now,
    version,
  });
}

/** The finished version before this one, and what is different in this one. */
async function sinceBefore(visit: VersionVisit, { child, whole, version }: VersionRecord) {
  const before = whole.versions.find((each) => each.version < (version?.version ?? Number.MAX_SAFE_INTEGER));
  if (!before) return { since: undefined, entries: whole.entries };
  const old = await snapshotAt(visit.tx, child.id, before.saveNo);
  const gone = old.links.map((link) => link.entryId).filter((id) => !whole.entries.has(id));
  const more = gone.length > 0 ? await entriesToLink(visit.tx, child.id, gone, 0) : [];
  return {
    since: { words: `version ${before.version}`, changes: changesBetween(old, whole) },
    entries: new Map([...whole.entries, ...more.map((entry) => [entry.entryId, entry] as const)]),
  };
}

const reading: Route[] = [
  route({
    method: 'GET',
    path: at,
    access: read,
    audit: viewed,
    params: formulationParams,
    record: formulationRecord,
    policy: mayReadFormulation,
    handle: async (visit, record) => {
      note(visit, record);
      const { child, whole } = record;
      return childLayout(
        visit,
        child,
        'formulation',
        formulationPage(visit, child, whole, writesFormulation(visit, child)),
      );
    },
  }),
  route({
    method: 'GET',
    path: `${at}/letter`,
    access: exported,
    audit: { event: 'formulation.letter-printed' },
    params: formulationParams,
    record: letterRecord,
    policy: mayReadBegun,
    handle: async (visit, { child, plain }) => {
      visit.note({
        subjects: [child.id],
        classes: ['ASSESS'],
        objectType: 'formulation',
        objectId: child.id,
        version: plain.version,
      });
      await recordLeft(visit, {
        childIds: [child.id],
        type: 'letter',
        productId: child.id,
        productVersion: plain.version,
        to: { agency: 'YOUNG_PERSON' },
        method: 'Printed',
        format: 'print',
      });
      return letterPage(plain.said, { name: nameOf(child, 'you'), on: dayOf(visit.now) });
    },
  }),
  route({
    method: 'GET',
    path: `${at}/versions/:version`,
    access: read,
    audit: viewed,
    params: versionParams,
    record: versionRecord,
    policy: mayReadBegun,
    handle: async (visit, record) => {
      note(visit, record, record.version?.version);
      const back = formulationPath(record.child.id);
      const { since, entries } = await sinceBefore(visit, record);
      return versionPage(record.child, {
        title: versionWords(record.version),
        at: `${back}/versions/${visit.params.version}`,
        back,
        model: copyOf(visit, record),
        since,
        entries,
      });
    },
  }),
  route({
    method: 'GET',
    path: `${at}/versions/:version/print`,
    access: exported,
    audit: { event: 'formulation.printed' },
    params: versionParams,
    record: versionRecord,
    policy: mayReadBegun,
    handle: async (visit, record) => {
      note(visit, record, record.version?.version);
      const model = copyOf(visit, record);
      const { child, whole, version } = record;
      const number = version?.version ?? (whole.versions[0]?.version ?? 0) + 1;
      await recordPrinted(visit, { type: 'formulation', id: child.id, childId: child.id, version: number });
      return { kind: 'page', title: model.title, chrome: 'print', body: toHtml(model) };
    },
  }),
  route({
    method: 'GET',
    path: `${at}/versions/:version/document/:format`,
    access: exported,
    audit: { event: 'formulation.exported' },
    params: versionParams.extend({ format: z.enum(['pdf', 'docx']) }),
    record: versionRecord,
    policy: mayReadBegun,
    handle: async (visit, record) => {
      note(visit, record, record.version?.version);
      const { child, whole, version } = record;
      // A draft is a copy of what would become the next version.
      const number = version?.version ?? (whole.versions[0]?.version ?? 0) + 1;
      return issueDocument(visit, {
        product: { type: 'formulation', id: child.id, childId: child.id, version: number },
        model: copyOf(visit, record),
        format: visit.params.format,
      });
    },
  }),
];

const partParams = formulationParams.extend({
  kind: z.string(),
  item: z.union([z.uuid(), z.literal('new')]),
});
const partQuery = z.object({ under: z.string().max(40).optional().catch(undefined) });
interface WithPart extends FormulationRecord {
  kind: PartKind;
  part: PartRow | undefined;
}
/** The part that the address names: a new one, or one that is there; of a single kind, the one there is. */
async function withPart(visit: Visit<z.output<typeof partParams>, unknown>): Promise<WithPart | undefined> {
  const kind = partKind(visit.params.kind);
  const record = kind && (await formulationRecord(visit));
  if (!record) return undefined;
  const itemId = kind.isSingle ? record.child.id : visit.params.item;
  const part = record.whole.parts.find((each) => each.kind === kind.code && each.itemId === itemId);
  return part || visit.params.item === 'new' ? { ...record, kind, part } : undefined;
}
const MOST_TO_CHOOSE = 150;
const linkedNow = ({ whole, part }: WithPart): string[] =>
  part ? entriesFor(whole, part.itemId).map((entry) => entry.entryId) : [];

async function psychologists(visit: Visit): Promise<{ value: string; text: string }[]> {
  const found = await postingsWithRole(visit.tx, visit.actor.authorityId, ['PSYCHOLOGIST'], visit.now);
  return found.map((each) => ({ value: each.id, text: each.staffName }));
}

const writing: Route[] = [
  ...question({
    path: `${at}/:kind/:item`,
    form: 'formulation-part',
    access: change,
    audit: { shown: viewed, done: { event: 'formulation.changed' } },
    params: partParams,
    query: partQuery,
    schema: anyFields,
    record: withPart,
    policy: mayWriteFormulation,
    start: async (visit, record) => {
      const under = FIVE_PS.find(({ text }) => text.split(':')[0] === visit.query.under);
      return {
        values: {
          ...(under ? { p: under.value } : {}),
          ...(record.part ? valuesFrom(record.kind, record.part.said) : {}),
          ...(record.kind.code === 'statement' ? { entries: linkedNow(record) } : {}),
        },
        version: record.part?.version ?? 0,
      };
    },
    page: async (visit, record, view) => {
      const { child, kind, part } = record;
      const isStatement = kind.code === 'statement';
      const entries = isStatement
        ? await entriesToLink(visit.tx, child.id, linkedNow(record), MOST_TO_CHOOSE)
        : undefined;
      note(visit, {
        ...record,
        whole: { ...record.whole, entries: new Map((entries ?? []).map((each) => [each.entryId, each])) },
      });
      return partPage(child, kind, {
        view,
        back: formulationPath(child.id),
        name: nameOf(child, 'the child'),
        psychologists: kind.code === 'people' ? await psychologists(visit) : [],
        entries,
        historyHref: part && `${formulationPath(child.id)}/${kind.code}/${part.itemId}/history`,
      });
    },
    submit: async (visit, { child, kind, part }) => {
      const isStatement = kind.code === 'statement';
      await keepFormulationPart(visit, {
        childId: child.id,
        kind: kind.code as PartCode,
        itemId: part?.itemId,
        said: saidFrom(kind, parseForm(schemaOfKind(kind), visit.body)),
        entries: isStatement ? parseForm(ticked, visit.body).entries : undefined,
        version: versionRead(visit),
      });
      return {
        kind: 'redirect',
        to: formulationPath(child.id),
        said: `Saved: ${kind.title.toLowerCase()}.`,
      };
    },
  }),
  route({
    method: 'GET',
    path: `${at}/:kind/:item/history`,
    access: read,
    audit: viewed,
    params: partParams,
    record: withPart,
    policy: mayReadFormulation,
    handle: async (visit, record) => {
      note(visit, record);
      const { child, kind, part } = record;
      const versions = part ? await versionsOfPart(visit.tx, child.id, kind.code, part.itemId) : [];
      return partHistoryPage(visit, child, {
        title: kind.title,
        back: formulationPath(child.id),
        versions: withoutRepeats(versions),
      });
    },
  }),
  ...question({
    path: `${at}/arrangements`,
    form: 'formulation-arrangements',
    access: change,
    audit: { shown: viewed, done: { event: 'formulation.arranged' } },
    params: formulationParams,
    schema: arrangementsSchema,
    record: formulationRecord,
    policy: mayWriteFormulation,
    start: async (_visit, { whole: { row } }) => ({
      values: {
        reviewOn: row?.reviewOn ?? undefined,
        isPilot: row?.pilotSince ? 'yes' : undefined,
        sharedWith: row?.sharedWith ?? [],
      },
      version: row?.arranged ?? 0,
    }),
    page: (visit, record, view) => {
      note(visit, record);
      return arrangementsPage(record.child, view, formulationPath(record.child.id));
    },
    submit: async (visit, { child }, value) => {
      await arrangeFormulation(visit, child.id, versionRead(visit), value);
      return { kind: 'redirect', to: formulationPath(child.id), said: 'Saved.' };
    },
  }),
  ...question({
    path: `${at}/finish`,
    form: 'formulation-finish',
    access: { ...change, verb: 'approve' },
    audit: { shown: viewed, done: { event: 'formulation.finished' } },
    params: formulationParams,
    schema: finishSchema,
    record: formulationRecord,
    policy: (visit, record) =>
      record.whole.row ? mayWriteFormulation(visit, record) : mayReadBegun(visit, record),
    start: async (_visit, { whole }) => ({ values: {}, version: whole.row?.saveNo ?? 0 }),
    page: (visit, record, view) => {
      note(visit, record);
      const { child, whole } = record;
      return finishPage(child, {
        view,
        back: formulationPath(child.id),
        version: (whole.versions[0]?.version ?? 0) + 1,
        missing: stillMissing(whole.parts, whole.row?.reviewOn ?? null),
      });
    },
    submit: async (visit, { child }, { reason }) => {
      const version = await finishFormulation(visit, child.id, versionRead(visit), reason);
      return {
        kind: 'redirect',
        to: formulationPath(child.id),
        said: `Version ${version} is finished.`,
      };
    },
  }),
];

/** A save that changed only what this reader cannot see leaves no line of its own. */
const withoutRepeats = (versions: readonly PartRow[]): PartRow[] =>
  versions.filter((each, index) => JSON.stringify(each.said) !== JSON.stringify(versions[index + 1]?.said));

export const formulationRoutes: Route[] = [...reading, ...writing];
