import { z } from 'zod';
import { dayOf } from '../../platform/clock/wall-clock.ts';
import { neededText } from '../../platform/forms/parse-form.ts';
import type { Decision } from '../../platform/http/decision.ts';
import { question, type Route, route, type Visit } from '../../platform/http/route.ts';
import { type ChildRow, childLayout, childQuestion } from '../people/index.ts';
import { childOf, childParams, mayRead, mayWrite, writesHere } from './chronology.policy.ts';
import { otherNames } from './chronology.queries.ts';
import { addEntry, correctEntry, fieldsOf, takeOutEntry } from './entry.commands.ts';
import { type EntryRow, versionsOf } from './entry.store.ts';
import { correctionSchema, entrySchema } from './entry-form.ts';
import { warningsOf } from './entry-warnings.ts';
import { firstNameOf } from './first-name.ts';
import { Caption } from './pages/caption.part.tsx';
import { EntryFormPage, EntryPage, TakeOutPage } from './pages/entry.page.tsx';

const read = { dataClass: 'NOTE', verb: 'read', rule: 'AC-7' } as const;
const change = { dataClass: 'NOTE', verb: 'change', rule: 'AC-7' } as const;
const entryParams = childParams.extend({ entryId: z.uuid() });
type EntryVisit = Visit<{ childId: string; entryId: string }, unknown>;

interface EntryRecord {
  child: ChildRow;
  versions: EntryRow[];
  newest: EntryRow;
}
async function entryRecord(visit: EntryVisit): Promise<EntryRecord | undefined> {
  const child = await childOf(visit);
  const versions = (await versionsOf(visit.tx, visit.params.entryId)).filter(
    (each) => each.childId === child?.id,
  );
  const [newest] = versions;
  return child && newest && { child, versions, newest };
}
const mayReadEntry = (visit: EntryVisit, { child }: EntryRecord): Promise<Decision> => mayRead(visit, child);
/** An entry that was taken out is read, and no longer changed. */
async function mayChangeEntry(visit: EntryVisit, { child, newest }: EntryRecord): Promise<Decision> {
  if (newest.supersededAt !== null) return { outcome: 'redirect', rule: 'AC-7', to: entryPath(newest) };
  return mayWrite(visit, child);
}

const chronologyPath = (childId: string) => `/children/${childId}/chronology`;
const entryPath = ({ childId, entryId }: EntryRow) => `${chronologyPath(childId)}/entries/${entryId}`;
const noteShown = (visit: EntryVisit, { child, newest }: EntryRecord): void =>
  visit.note({
    subjects: [child.id],
    classes: [newest.dataClass],
    objectType: 'chronology-entry',
    objectId: newest.entryId,
    version: newest.version,
  });
const versionOf = (visit: Pick<Visit, 'body'>): number =>
  Math.min(Number(visit.body._version) || 0, 1_000_000);

export const entryRoutes: Route[] = [
  ...question({
    path: '/children/:childId/chronology/entries/new',
    form: 'chronology-entry',
    access: change,
    audit: { shown: { event: 'chronology.viewed' }, done: { event: 'chronology.entry-added' } },
    params: childParams,
    schema: entrySchema,
    record: childOf,
    policy: mayWrite,
    start: async () => ({ values: { how: 'exact' } }),
    page: (visit, child, view) => {
      visit.note({ subjects: [child.id] });
      const back = chronologyPath(child.id);
      const form = (
        <EntryFormPage
          view={view}
          name={firstNameOf(child)}
          title="Add an entry"
          caption={<Caption child={child} />}
          back={back}
          button="Add to the chronology"
        />
      );
      return childQuestion(child, 'Add an entry', '/chronology', form);
    },
    submit: async (visit, child, value) => {
      const entryId = await addEntry(visit, child.id, value);
      return savedTo(visit, child, entryId, 'Added to the chronology');
    },
  }),
  route({
    method: 'GET',
    path: '/children/:childId/chronology/entries/:entryId',
    access: read,
    audit: { event: 'chronology.entry-viewed' },
    params: entryParams,
    record: entryRecord,
    policy: mayReadEntry,
    handle: async (visit, record) => {
      noteShown(visit, record);
      const { child, versions, newest } = record;
      const warnings = warningsOf(newest, child, await otherNames(visit, child));
      const view = {
        ...{ versions, warnings },
        name: firstNameOf(child),
        at: chronologyPath(child.id),
        mayWrite: writesHere(visit, child),
      };
      return childLayout(visit, child, 'chronology', <EntryPage {...view} />);
    },
  }),
  ...question({
    path: '/children/:childId/chronology/entries/:entryId/correct',
    form: 'chronology-entry',
    access: { ...change, verb: 'correct' },
    audit: { shown: { event: 'chronology.entry-viewed' }, done: { event: 'chronology.entry-corrected' } },
    params: entryParams,
    schema: correctionSchema,
    record: entryRecord,
    policy: mayChangeEntry,
    start: async (_visit, { newest }) => ({ values: fieldsOf(newest), version: newest.version }),
    page: async (visit, record, view) => {
      noteShown(visit, record);
      const { child, newest } = record;
      const form = (
        <EntryFormPage
          view={view}
          name={firstNameOf(child)}
          title="Correct an entry"
          caption={<Caption child={child} />}
          back={entryPath(newest)}
          button="Save the correction"
          warnings={warningsOf(newest, child, await otherNames(visit, child))}
          asksWhy
        />
      );
      return childQuestion(child, 'Correct an entry', `/chronology/entries/${newest.entryId}`, form);
    },
    submit: async (visit, { child, newest }, { input, because }) => {
      await correctEntry(visit, { entryId: newest.entryId, version: versionOf(visit), because }, input);
      return savedTo(visit, child, newest.entryId, 'Corrected. How it read before is kept');
    },
  }),
  ...question({
    path: '/children/:childId/chronology/entries/:entryId/take-out',
    form: 'chronology-take-out',
    access: { ...change, verb: 'correct' },
    audit: { shown: { event: 'chronology.entry-viewed' }, done: { event: 'chronology.entry-taken-out' } },
    params: entryParams,
    schema: z.object({ because: neededText('Enter why it goes out', 2_000) }),
    record: entryRecord,
    policy: mayChangeEntry,
    start: async (_visit, { newest }) => ({ values: {}, version: newest.version }),
    page: (visit, record, view) => {
      noteShown(visit, record);
      const { child, newest } = record;
      const form = (
        <TakeOutPage
          view={view}
          caption={<Caption child={child} />}
          entry={newest}
          name={firstNameOf(child)}
          back={entryPath(newest)}
        />
      );
      return childQuestion(child, 'Take an entry out', `/chronology/entries/${newest.entryId}`, form);
    },
    submit: async (visit, { child, newest }, { because }) => {
      await takeOutEntry(visit, { entryId: newest.entryId, version: versionOf(visit), because });
      return { kind: 'redirect', to: chronologyPath(child.id), said: 'Taken out of the chronology' };
    },
  }),
];

/** To the entry when something in it wants a second look, else to the chronology. */
async function savedTo(visit: Visit, child: ChildRow, entryId: string, said: string) {
  const [entry] = await versionsOf(visit.tx, entryId);
  const warnings = entry ? warningsOf(entry, child, await otherNames(visit, child)) : [];
  const at = chronologyPath(child.id);
  if (warnings.length > 0 && entry)
    return { kind: 'redirect', to: entryPath(entry), said: `${said}. Look at it once more` } as const;
  const isThisYear = entry?.on.year === dayOf(visit.now).year;
  return { kind: 'redirect', to: isThisYear ? `${at}?order=newest` : at, said } as const;
}
