import { createHash } from 'node:crypto';
import { z } from 'zod';
import { toDocx, toHtml, toPdf } from '../../platform/documents/index.ts';
import { type Route, route } from '../../platform/http/route.ts';
import { type ChildRow, calledName, childLayout, copyTaken } from '../people/index.ts';
import {
  type ChildVisit,
  childOf,
  childParams,
  decidesGate,
  mayRead,
  writesHere,
} from './chronology.policy.ts';
import { type CopyFor, chronologyDocument, MOST_IN_A_DOCUMENT } from './chronology-document.ts';
import { type EntryFilter, entriesOf, monthCounts } from './entry.store.ts';
import { firstNameOf } from './first-name.ts';
import { chronologyGate } from './gate.commands.ts';
import {
  ChronologyPage,
  MOST_COUNTED,
  PAGE_SIZE,
  type Shown,
  shownInWords,
} from './pages/chronology.page.tsx';
import { NO_THEME, pictureOf, total, within, yearsOf } from './picture.ts';
import { countWaiting } from './suggestion.store.ts';
import { LOG_KINDS, themeCodes } from './themes.ts';

const read = { dataClass: 'NOTE', verb: 'read', rule: 'AC-7' } as const;
const year = z
  .string()
  .regex(/^(19|20|21)\d\d$/)
  .or(z.literal(''))
  .catch('');
/** The filter stands in the address; what is no filter is left out. */
export const shownQuery = z.object({
  theme: z.enum(['', ...themeCodes, NO_THEME]).catch(''),
  from: year,
  to: year,
  order: z.enum(['oldest', 'newest']).catch('oldest'),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});
const filterOf = ({ theme, from, to }: Shown): EntryFilter => ({
  ...(theme ? { theme } : {}),
  ...(from ? { from: Number(from) } : {}),
  ...(to ? { to: Number(to) } : {}),
});

const noteShown = (visit: ChildVisit, child: ChildRow, entries: readonly { dataClass: string }[]) =>
  visit.note({
    subjects: [child.id],
    objectType: 'chronology',
    objectId: child.id,
    classes: [...new Set(['NOTE', ...entries.map((each) => each.dataClass)])],
    count: entries.length,
  });

async function modelFor(visit: ChildVisit & { query: Shown }, child: ChildRow) {
  const entries = await entriesOf(visit.tx, child.id, filterOf(visit.query), { most: MOST_IN_A_DOCUMENT });
  const recipient = `${visit.actor.staffName}, ${visit.actor.authorityName}`;
  noteShown(visit, child, entries);
  visit.note({ recipient });
  const of: CopyFor = {
    name: calledName(child),
    childId: child.id,
    recipient,
    at: visit.now,
    shown: shownInWords(visit.query),
    total: total(within(await monthCounts(visit.tx, child.id), filterOf(visit.query))),
    gate: (await chronologyGate(visit, child.id)).because,
  };
  return chronologyDocument(entries, of);
}

const FORMATS = {
  pdf: { type: 'application/pdf', write: toPdf },
  docx: {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    write: toDocx,
  },
} as const;

export const chronologyRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/children/:childId/chronology',
    access: read,
    audit: { event: 'chronology.viewed' },
    params: childParams,
    query: shownQuery,
    record: childOf,
    policy: mayRead,
    handle: async (visit, child) => {
      const shown = visit.query;
      const gate = await chronologyGate(visit, child.id);
      const entries = await entriesOf(visit.tx, child.id, filterOf(shown), {
        newestFirst: shown.order === 'newest',
        skip: (shown.page - 1) * PAGE_SIZE,
        most: PAGE_SIZE,
      });
      const counts = await monthCounts(visit.tx, child.id);
      const mayWrite = writesHere(visit, child);
      const waiting = mayWrite ? await countWaiting(visit.tx, child.id, LOG_KINDS, MOST_COUNTED) : 0;
      noteShown(visit, child, entries);
      const filtered = within(counts, filterOf(shown));
      const view = {
        ...{ shown, gate, entries, waiting, mayWrite },
        at: `/children/${child.id}/chronology`,
        name: firstNameOf(child),
        total: total(filtered),
        years: yearsOf(counts),
        picture: pictureOf(filtered, shown.theme || undefined),
        mayDecide: decidesGate(visit, child),
      };
      return childLayout(visit, child, 'chronology', <ChronologyPage {...view} />);
    },
  }),
  route({
    method: 'GET',
    path: '/children/:childId/chronology/print',
    access: { ...read, verb: 'export' },
    audit: { event: 'chronology.printed' },
    params: childParams,
    query: shownQuery,
    record: childOf,
    policy: mayRead,
    handle: async (visit, child) => {
      const model = await modelFor(visit, child);
      await visit.publish(copyTaken, { childId: child.id, what: 'chronology', format: 'print' });
      return { kind: 'page', title: model.title, chrome: 'print', body: toHtml(model) };
    },
  }),
  route({
    method: 'GET',
    path: '/children/:childId/chronology/document/:format',
    access: { ...read, verb: 'export' },
    audit: { event: 'chronology.exported' },
    params: childParams.extend({ format: z.enum(['pdf', 'docx']) }),
    query: shownQuery,
    record: childOf,
    policy: mayRead,
    handle: async (visit, child) => {
      const model = await modelFor(visit, child);
      const { format } = visit.params;
      const { type, write } = FORMATS[format];
      const bytes = await write(model);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      visit.note({ format, sha256 });
      await visit.publish(copyTaken, { childId: child.id, what: 'chronology', format, sha256 });
      return { kind: 'download', bytes, type, name: `${model.footer.reference}.${format}` };
    },
  }),
];
