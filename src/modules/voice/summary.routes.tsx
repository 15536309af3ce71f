import { createHash } from 'node:crypto';
import { z } from 'zod';
import { toDocx, toHtml, toPdf } from '../../platform/documents/index.ts';
import { optionalText, parseForm } from '../../platform/forms/parse-form.ts';
import { allow, notrace } from '../../platform/http/decision.ts';
import { question, type Route, route, type Visit } from '../../platform/http/route.ts';
import { readsHere } from './feedback.store.ts';
import { RedactPage, SummaryPage } from './pages/summary.page.tsx';
import {
  aroundMonth,
  publishSummary,
  quoteField,
  saveSummary,
  type WholeSummary,
  wholeSummary,
} from './summary.commands.ts';
import { findSummary, type Quotable, quotable, type SummaryRow } from './summary.store.ts';
import { monthInWords, summaryDocument } from './summary-document.ts';
import { mayReadAll } from './voice.policy.ts';

const figures = { dataClass: 'AGG', verb: 'read', rule: 'AC-2' } as const;
const decide = { dataClass: 'VOICE', verb: 'decide', rule: 'AC-2' } as const;
const params = z.object({ month: z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/) });
const withFormat = params.extend({ format: z.enum(['pdf', 'docx']) });
type MonthVisit = Visit<z.output<typeof params>>;
const monthOf = (visit: MonthVisit) => Temporal.PlainDate.from(`${visit.params.month}-01`);
const pathOf = (visit: MonthVisit) => `/voice/summary/${visit.params.month}`;

interface Shown {
  whole: WholeSummary;
  reads: boolean;
}
const shownOf = async (visit: MonthVisit): Promise<Shown> => ({
  reads: await readsHere(visit.tx),
  whole: await wholeSummary(visit, monthOf(visit)),
});
/** A draft is the named reader's; what is published is for everybody who reads figures. */
const mayOpen = (_visit: unknown, { whole, reads }: Shown) =>
  reads || whole.row?.publishedAt ? allow('AC-2') : notrace('AC-2');

const view = route({
  method: 'GET',
  path: '/voice/summary/:month',
  access: figures,
  audit: { event: 'voice.summary-viewed' },
  params,
  record: shownOf,
  policy: mayOpen,
  handle: async (visit, { whole, reads }) => {
    const form = await visit.view({}, whole.row ? { version: whole.row.version } : {});
    const body = <SummaryPage whole={whole} path={pathOf(visit)} reads={reads} view={form} />;
    return { kind: 'page', title: monthInWords(whole.month), wide: true, body };
  },
});

interface Redacting {
  row: SummaryRow | undefined;
  quotable: readonly Quotable[];
}
const redact = question({
  path: '/voice/summary/:month/words',
  form: 'voice-summary',
  access: decide,
  audit: { shown: { event: 'voice.summary-words-shown' }, done: { event: 'voice.summary-saved' } },
  params,
  record: async (visit: MonthVisit): Promise<Redacting | undefined> => {
    const month = monthOf(visit);
    const row = await findSummary(visit.tx, month);
    if (row?.publishedAt) return undefined;
    return { row, quotable: await quotable(visit.tx, month, aroundMonth(month).next) };
  },
  policy: mayReadAll,
  schema: z.looseObject({}),
  start: async (_visit, { row }) => ({
    values: {
      opening: row?.opening ?? '',
      ...Object.fromEntries((row?.quotes ?? []).map((each) => [quoteField(each.feedbackId), each.text])),
    },
    version: row?.version ?? 0,
  }),
  page: (visit, record, form) => {
    visit.note({
      subjects: [...new Set(record.quotable.flatMap((each) => each.childId ?? []))],
      classes: ['VOICE'],
      count: record.quotable.length,
    });
    const body = <RedactPage quotable={record.quotable} view={form} back={pathOf(visit)} />;
    return { kind: 'page', title: 'Words that go out', wide: true, body };
  },
  submit: async (visit, { row, quotable: all }) => {
    const { opening } = parseForm(z.object({ opening: optionalText(4000) }), visit.body);
    const fields = Object.fromEntries(all.map((each) => [quoteField(each.id), optionalText(4000)]));
    const texts = parseForm(z.object(fields), visit.body) as Record<string, string | undefined>;
    const quotes = all.flatMap(({ id: feedbackId, giver, childId }) => {
      const text = texts[quoteField(feedbackId)];
      return text === undefined ? [] : [{ feedbackId, giver, childId, text }];
    });
    const over = visit.body._version === undefined ? (row?.version ?? 0) : Number(visit.body._version) || 0;
    await saveSummary(visit, monthOf(visit), over, { opening, quotes });
    return { kind: 'redirect', to: pathOf(visit), said: 'Saved. This is how it will look.' };
  },
});

const publish = route({
  method: 'POST',
  path: '/voice/summary/:month/publish',
  access: decide,
  audit: { event: 'voice.summary-published' },
  params,
  record: async (visit: MonthVisit) => findSummary(visit.tx, monthOf(visit)),
  policy: mayReadAll,
  handle: async (visit, row) => {
    await publishSummary(visit, monthOf(visit), Number(visit.body._version) || row.version);
    return { kind: 'redirect', to: pathOf(visit), said: 'Published.' };
  },
});

const copyFor = (visit: MonthVisit, { whole }: Shown) => {
  const recipient = `${visit.actor.staffName}, ${visit.actor.authorityName}`;
  visit.note({ recipient, classes: ['AGG'] });
  return summaryDocument(whole, { at: visit.now, recipient });
};
const FORMATS = {
  pdf: { type: 'application/pdf', write: toPdf },
  docx: { type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', write: toDocx },
} as const;
const copies: Route[] = [
  route({
    method: 'GET',
    path: '/voice/summary/:month/print',
    access: { ...figures, verb: 'export' },
    audit: { event: 'voice.summary-printed' },
    params,
    record: shownOf,
    policy: mayOpen,
    handle: async (visit, shown) => {
      const model = copyFor(visit, shown);
      return { kind: 'page', title: model.title, chrome: 'print', body: toHtml(model) };
    },
  }),
  route({
    method: 'GET',
    path: '/voice/summary/:month/document/:format',
    access: { ...figures, verb: 'export' },
    audit: { event: 'voice.summary-exported' },
    params: withFormat,
    record: (visit: Visit<z.output<typeof withFormat>>) => shownOf(visit),
    policy: mayOpen,
    handle: async (visit, shown) => {
      const model = copyFor(visit, shown);
      const { type, write } = FORMATS[visit.params.format];
      const bytes = await write(model);
      visit.note({ format: visit.params.format, sha256: createHash('sha256').update(bytes).digest('hex') });
      return { kind: 'download', bytes, type, name: `${model.footer.reference}.${visit.params.format}` };
    },
  }),
];

/** The month's summary: figures, words that a person went through, print, PDF and Word. */
export const summaryRoutes: Route[] = [...redact, publish, ...copies, view];
