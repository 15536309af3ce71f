import { z } from 'zod';
import { dayOf } from '../../platform/clock/wall-clock.ts';
import { neededText, optionalDate, optionalOneOf, optionalText } from '../../platform/forms/parse-form.ts';
import { allow } from '../../platform/http/decision.ts';
import { question, type Route, route, type Visit } from '../../platform/http/route.ts';
import { settingsOf } from '../access/index.ts';
import { type ChildRow, childLayout, findChild, findChildren } from '../people/index.ts';
import { mayEverDisagree } from './disagreement.policy.ts';
import { disagreementsOfChild } from './disagreement.queries.ts';
import { correctOversight, writeOversight } from './entry.commands.ts';
import { byEntry, oversightFigures } from './entry.queries.ts';
import { childrenWithout, type EntryRow, entriesOfChild, findEntry } from './entry.store.ts';
import {
  type ChildVisit,
  childParams,
  isManager,
  listNotes,
  mayListOversight,
  mayOversee,
  mayRead,
  oversightPath,
  readNote,
  versionOf,
} from './oversight.policy.ts';
import { correctEntryPage, newEntryPage } from './pages/entry-forms.page.tsx';
import { OversightPage } from './pages/oversight.page.tsx';
import { WithoutPage } from './pages/without.page.tsx';

const childOf = (visit: ChildVisit): Promise<ChildRow | undefined> =>
  findChild(visit.tx, visit.params.childId);
const noted = (visit: Visit, childId: string): void => visit.note({ subjects: [childId], classes: ['NOTE'] });

/** What is typed of an entry, without what is particular to a page. */
export const entryFields = {
  progress: optionalText(),
  safety: optionalText(),
  voice: optionalText(),
  chronology: optionalOneOf(['CURRENT', 'NOT_CURRENT']),
  drift: optionalText(),
  decision: optionalText(),
  reason: optionalText(),
  outcome: optionalText(),
  impact: optionalText(),
  actions: optionalText(),
};

const tab = route({
  method: 'GET',
  path: '/children/:childId/oversight',
  access: readNote,
  audit: { event: 'oversight.viewed' },
  params: childParams,
  record: childOf,
  policy: mayRead,
  handle: async (visit, child) => {
    const entries = byEntry(await entriesOfChild(visit.tx, child.id));
    const disagreements = await disagreementsOfChild(visit, child.id);
    const classes = new Set(['NOTE', ...disagreements.map((each) => each.dataClass)]);
    visit.note({ subjects: [child.id], classes: [...classes], count: entries.length });
    const shown = {
      ...{ child, entries, disagreements, staffId: visit.actor.staffId },
      mayWrite: isManager(visit.actor) && child.authorityId === visit.actor.authorityId,
      mayDisagree: mayEverDisagree(visit.actor),
    };
    return childLayout(visit, child, 'oversight', <OversightPage {...shown} />);
  },
});

const write = question({
  path: '/children/:childId/oversight/new',
  form: 'oversight',
  access: readNote,
  audit: { shown: { event: 'oversight.form-shown' }, done: { event: 'oversight.written' } },
  params: childParams,
  schema: z.object({ onDay: optionalDate(), ...entryFields }),
  record: childOf,
  policy: mayOversee,
  start: async (visit) => ({ values: { onDay: dayOf(visit.now) } }),
  page: (visit, child, view) => {
    noted(visit, child.id);
    return newEntryPage(child, view);
  },
  submit: async (visit, child, value) => {
    await writeOversight(visit, { childId: child.id, ...value });
    return { kind: 'redirect', to: oversightPath(child.id), said: 'Saved on the record.' };
  },
});

interface OfEntry {
  child: ChildRow;
  entry: EntryRow;
}
const entryParams = childParams.extend({ entryId: z.uuid() });
async function entryOf(visit: Visit<z.output<typeof entryParams>, unknown>): Promise<OfEntry | undefined> {
  const child = await findChild(visit.tx, visit.params.childId);
  const entry = child && (await findEntry(visit.tx, visit.params.entryId));
  return child && entry?.childId === child.id ? { child, entry } : undefined;
}

const correct = question({
  path: '/children/:childId/oversight/:entryId',
  form: 'oversight-correction',
  access: readNote,
  audit: { shown: { event: 'oversight.form-shown' }, done: { event: 'oversight.corrected' } },
  params: entryParams,
  schema: z.object({ ...entryFields, whyCorrected: neededText('Enter why it is corrected', 1000) }),
  record: entryOf,
  policy: (visit, { child, entry }) =>
    entry.writerStaff === visit.actor.staffId && !entry.isDecision
      ? mayRead(visit, child)
      : mayOversee(visit, child),
  start: async (_visit, { entry }) => ({
    values: Object.fromEntries(
      Object.keys(entryFields).map((name) => [name, entry[name as keyof EntryRow] ?? undefined]),
    ),
    version: entry.version,
  }),
  page: (visit, { child }, view) => {
    noted(visit, child.id);
    return correctEntryPage(child, view);
  },
  submit: async (visit, { child, entry }, value) => {
    await correctOversight(visit, { id: entry.id, version: versionOf(visit), ...value });
    return { kind: 'redirect', to: oversightPath(child.id), said: 'Corrected. What stood before is kept.' };
  },
});

const without = route({
  method: 'GET',
  path: '/oversight',
  access: listNotes,
  audit: { event: 'oversight.listed' },
  policy: (visit) => (isManager(visit.actor) ? allow('S4-16') : mayListOversight(visit)),
  handle: async (visit) => {
    const { tx, actor, now } = visit;
    const weeks = settingsOf(actor).oversightWeeks;
    const rows = await childrenWithout(tx, actor.authorityId, now, dayOf(now).subtract({ weeks }));
    const children = await findChildren(
      tx,
      rows.map((row) => row.childId),
    );
    const figures = await oversightFigures(visit);
    visit.note({ subjects: children.map((each) => each.id), classes: ['NOTE'], count: rows.length });
    const shown = { rows, children, weeks, figures };
    return { kind: 'page', title: 'Management oversight', wide: true, body: <WithoutPage {...shown} /> };
  },
});

export const entryRoutes: Route[] = [tab, ...write, ...correct, without];
