import { z } from 'zod';
import { dayOf, startOf } from '../../platform/clock/wall-clock.ts';
import { toCsv } from '../../platform/files/csv.ts';
import {
  neededInstant,
  neededText,
  oneOf,
  optionalOneOf,
  optionalText,
  tick,
} from '../../platform/forms/parse-form.ts';
import { question, type Route, route, type Visit } from '../../platform/http/route.ts';
import { settingsOf } from '../access/index.ts';
import { type ChildRow, calledName, childLayout, findChild, findChildren } from '../people/index.ts';
import { checkDisclosure, recordSharedByHand } from './disclosure.commands.ts';
import { mayRecordShared, maySeeShared, recordsSharing } from './disclosure.policy.ts';
import { type DisclosureRow, disclosuresBetween, disclosuresOf, findDisclosure } from './disclosure.store.ts';
import { basisCodes, consentCodes, METHODS, recipientCodes } from './disclosure.ts';
import { checkPage, newSharedPage, SharedList, sharedPrintPage } from './pages/shared/shared.page.tsx';
import { cellsOf, HEADINGS } from './pages/shared/shared-words.ts';
import { sharedDayPage } from './pages/shared-day.page.tsx';

const childParams = z.object({ childId: z.uuid() });
type OfChild = Visit<{ childId: string }, unknown>;
const childOf = (visit: OfChild) => findChild(visit.tx, visit.params.childId);
const reads = { dataClass: 'DOC', verb: 'read', rule: 'AC-7' } as const;
const exported = { ...reads, verb: 'export' } as const;
const note = (visit: Visit, child: ChildRow, rows: readonly DisclosureRow[]) =>
  visit.note({ subjects: [child.id], objectType: 'disclosure', classes: ['DOC'], count: rows.length });
const back = (child: ChildRow) => `/children/${child.id}/shared`;

const list = route({
  method: 'GET',
  path: '/children/:childId/shared',
  access: reads,
  audit: { event: 'shared.viewed' },
  params: childParams,
  record: childOf,
  policy: maySeeShared,
  handle: async (visit, child) => {
    const rows = await disclosuresOf(visit.tx, child.id);
    note(visit, child, rows);
    const shown = { rows, child, now: visit.now, mayRecord: recordsSharing(visit) };
    return childLayout(visit, child, 'shared', <SharedList {...shown} />);
  },
});

const print = route({
  method: 'GET',
  path: '/children/:childId/shared/print',
  access: exported,
  audit: { event: 'shared.printed' },
  params: childParams,
  record: childOf,
  policy: maySeeShared,
  handle: async (visit, child) => {
    const rows = await disclosuresOf(visit.tx, child.id);
    note(visit, child, rows);
    return sharedPrintPage(child, rows, visit.now);
  },
});

const asCsv = (rows: readonly (readonly string[])[], name: string) => ({
  kind: 'download' as const,
  bytes: new TextEncoder().encode(toCsv(rows, { mark: true })),
  type: 'text/csv; charset=utf-8',
  name,
});
const csv = route({
  method: 'GET',
  path: '/children/:childId/shared/file.csv',
  access: exported,
  audit: { event: 'shared.exported' },
  params: childParams,
  record: childOf,
  policy: maySeeShared,
  handle: async (visit, child) => {
    const rows = await disclosuresOf(visit.tx, child.id);
    note(visit, child, rows);
    return asCsv([HEADINGS, ...rows.map(cellsOf)], 'what-was-shared.csv');
  },
});

const byHand = question({
  path: '/children/:childId/shared/new',
  form: 'shared-by-hand',
  access: reads,
  audit: { shown: { event: 'shared.form' }, done: { event: 'shared.recorded' } },
  params: childParams,
  record: childOf,
  policy: mayRecordShared,
  schema: z.object({
    outcome: oneOf(['given', 'refused'], 'Say whether it was shared'),
    agency: oneOf(recipientCodes, 'Say to whom'),
    person: optionalText(200),
    held: neededText('Say what it was about', 2_000),
    purpose: neededText('Say what it was for', 500),
    lawfulBasis: oneOf(basisCodes, 'Choose the lawful basis'),
    necessity: optionalText(2_000),
    consent: optionalOneOf(consentCodes),
    isMinimum: tick(),
    method: oneOf(METHODS, 'Say how'),
    refusedBecause: optionalText(2_000),
    at: neededInstant('Enter when'),
  }),
  start: async (visit) => {
    const { sharingBasis, sharingForOthers } = settingsOf(visit.actor);
    return { values: { lawfulBasis: sharingBasis, purpose: sharingForOthers, at: visit.now } };
  },
  page: (visit, child, view) => {
    visit.note({ subjects: [child.id] });
    return newSharedPage(child, view, back(child));
  },
  submit: async (visit, child, value) => {
    await recordSharedByHand(visit, { ...value, childId: child.id });
    return { kind: 'redirect', to: back(child), said: 'Saved.' };
  },
});

interface OneDisclosure {
  child: ChildRow;
  row: DisclosureRow;
}
const check = question({
  path: '/children/:childId/shared/:disclosureId',
  form: 'shared-check',
  access: reads,
  audit: { shown: { event: 'shared.form' }, done: { event: 'shared.checked' } },
  params: childParams.extend({ disclosureId: z.uuid() }),
  record: async (visit): Promise<OneDisclosure | undefined> => {
    const child = await childOf(visit);
    const row = child && (await findDisclosure(visit.tx, visit.params.disclosureId));
    return child && row?.childId === child.id ? { child, row } : undefined;
  },
  policy: (visit, { child }) => mayRecordShared(visit, child),
  schema: z.object({
    purpose: neededText('Say what it was for', 500),
    lawfulBasis: oneOf(basisCodes, 'Choose the lawful basis'),
    necessity: neededText('Say why sharing it was necessary and in proportion', 2_000),
    consent: oneOf(consentCodes, 'Say whether the child or a parent knows'),
    isMinimum: tick(),
  }),
  start: async (_visit, { row }) => ({
    values: {
      purpose: row.purpose,
      lawfulBasis: row.lawfulBasis,
      necessity: row.necessity ?? '',
      consent: row.consent ?? '',
      isMinimum: row.isMinimum ? 'yes' : undefined,
    },
  }),
  page: (visit, { child, row }, view) => {
    note(visit, child, [row]);
    return checkPage(child, row, view, back(child));
  },
  submit: async (visit, { child, row }, value) => {
    await checkDisclosure(visit, row, value);
    return { kind: 'redirect', to: back(child), said: 'Saved.' };
  },
});

const dayQuery = z.object({
  day: z.iso
    .date()
    .transform((text) => Temporal.PlainDate.from(text))
    .optional()
    .catch(undefined),
  agency: z.enum(recipientCodes).optional().catch(undefined),
});
type DayVisit = Visit<unknown, z.output<typeof dayQuery>>;
async function ofDay(visit: DayVisit) {
  const day = visit.query.day ?? dayOf(visit.now);
  const { agency } = visit.query;
  const span = { from: startOf(day), to: startOf(day.add({ days: 1 })) };
  const rows = await disclosuresBetween(visit.tx, { ...span, agency });
  const children = await findChildren(visit.tx, [...new Set(rows.map((row) => row.childId))]);
  visit.note({ subjects: children.map((each) => each.id), classes: ['DOC'], count: rows.length });
  const names = new Map(children.map((each) => [each.id, calledName(each)]));
  return { day, agency, rows, names, now: visit.now };
}

const daily = route({
  method: 'GET',
  path: '/shared',
  access: { ...reads, verb: 'list', rule: 'AC-2' },
  audit: { event: 'shared.day-viewed' },
  query: dayQuery,
  handle: async (visit) => sharedDayPage(await ofDay(visit)),
});
const dailyCsv = route({
  method: 'GET',
  path: '/shared/file.csv',
  access: { ...exported, rule: 'AC-2' },
  audit: { event: 'shared.day-exported' },
  query: dayQuery,
  handle: async (visit) => {
    const { day, rows, names } = await ofDay(visit);
    const lines = rows.map((row) => [names.get(row.childId) ?? '', ...cellsOf(row)]);
    return asCsv([['Child', ...HEADINGS], ...lines], `shared-${day.toString()}.csv`);
  },
});

export const disclosureRoutes: Route[] = [list, print, csv, ...byHand, ...check, daily, dailyCsv];
