import { z } from 'zod';
import { oneOf, optionalText, tick } from '../../platform/forms/parse-form.ts';
import { allow, type Decision, notrace } from '../../platform/http/decision.ts';
import { question, type Route, route, type Visit } from '../../platform/http/route.ts';
import { cellOf } from '../access/index.ts';
import { agencyCodes } from '../people/index.ts';
import {
  type MonthlyMeeting,
  monthlyMeeting,
  monthOfFigures,
  nextMonthly,
  ownCounts,
} from './monthly.queries.ts';
import { figuresFormPage, figuresPath, monthPage } from './pages/partnership/figures.page.tsx';
import { isOpenForFigures, saveFigures, writesFiguresOf } from './partner-figures.commands.ts';
import { figuresOfAgency, figuresPlace } from './partner-figures.store.ts';
import { MOST_MEASURES, measuresOf } from './partner-figures.ts';

const access =
  'signed-in: an agency’s own counts; the policy says whose, and rows are found under row-level security' as const;
const monthParam = z
  .string()
  .regex(/^20\d{2}-(0[1-9]|1[0-2])$/)
  .transform((text) => Temporal.PlainYearMonth.from(text));
const params = z.object({ month: monthParam });
const agencyParams = params.extend({ agency: z.enum(agencyCodes as [string, ...string[]]) });

/** Those who sit there or collect, and everybody of an agency who reads plans by a relationship: their own agency's page. */
export async function readsSomeFigures(visit: Pick<Visit, 'tx' | 'actor'>): Promise<Decision> {
  const place = await figuresPlace(visit.tx);
  const isPartner =
    visit.actor.agency !== 'SOCIAL_CARE' && cellOf(visit.actor, 'PLAN')?.scope === 'relationship';
  return place.belongs || place.types || isPartner ? allow('AC-7') : notrace('AC-7');
}

async function show(visit: Visit, meeting: MonthlyMeeting) {
  const month = await monthOfFigures(visit, meeting);
  const mine = new Map<string, boolean>();
  for (const { agency } of month.agencies)
    mine.set(agency, (await writesFiguresOf(visit, agency)) !== undefined);
  visit.note({ classes: ['AGG'], count: month.agencies.length });
  const isOpen = isOpenForFigures(meeting, visit.now);
  return monthPage(month, (agency) => isOpen && mine.get(agency) === true, visit.actor.agency);
}

const shows: Route[] = [
  route({
    method: 'GET',
    path: '/partner-figures',
    access,
    audit: { event: 'partner-figures.listed' },
    record: nextMonthly,
    policy: readsSomeFigures,
    handle: show,
  }),
  route({
    method: 'GET',
    path: '/partner-figures/:month',
    access,
    audit: { event: 'partner-figures.listed' },
    params,
    record: (visit) => monthlyMeeting(visit, visit.params.month),
    policy: readsSomeFigures,
    handle: show,
  }),
];

interface OfAgency {
  meeting: MonthlyMeeting;
  agency: string;
  how: 'own' | 'typed';
  versions: Awaited<ReturnType<typeof figuresOfAgency>>;
}
async function ofAgency(
  visit: Visit<{ month: Temporal.PlainYearMonth; agency: string }, unknown>,
): Promise<OfAgency | undefined> {
  const { month, agency } = visit.params;
  const how = await writesFiguresOf(visit, agency);
  const meeting = how && (await monthlyMeeting(visit, month));
  if (!how || !meeting || !isOpenForFigures(meeting, visit.now)) return undefined;
  return {
    meeting,
    agency,
    how,
    versions: await figuresOfAgency(visit.tx, month.toPlainDate({ day: 1 }), agency),
  };
}
const isCorrection = ({ versions }: OfAgency) => versions.some((each) => each.state === 'submitted');
const readsRecord = (of: OfAgency) => of.agency === 'SOCIAL_CARE' && of.versions.length === 0;

const number = z.preprocess(
  (v) => (typeof v === 'string' && v.trim() === '' ? undefined : v),
  z
    .string()
    .regex(/^\s*\d{1,6}\s*$/, 'Enter a whole number, or leave it empty')
    .transform(Number)
    .optional(),
);
const names = Array.from({ length: MOST_MEASURES }, (_, at) => `m${at}`);
const schema = z.object({
  ...Object.fromEntries(names.map((name) => [name, number])),
  words: optionalText(3000),
  workingWell: optionalText(3000),
  toDevelop: optionalText(3000),
  looked: tick(),
  toldBy: optionalText(200),
  because: optionalText(500),
  act: oneOf(['send', 'draft'], 'Say whether it is finished'),
});
async function startValues(visit: Visit, of: OfAgency): Promise<Record<string, unknown>> {
  const last = of.versions.at(-1);
  const counts =
    readsRecord(of) && cellOf(visit.actor, 'AGG') ? await ownCounts(visit, of.meeting.month) : undefined;
  const values = measuresOf(of.agency).map((_measure, at) => counts?.[at] ?? last?.measures[at]?.n ?? null);
  return {
    ...Object.fromEntries(values.map((n, at) => [`m${at}`, n === null ? '' : String(n)])),
    words: last?.words ?? '',
    workingWell: last?.workingWell ?? '',
    toDevelop: last?.toDevelop ?? '',
    toldBy: last?.toldBy ?? '',
  };
}

const writes = question({
  path: '/partner-figures/:month/:agency',
  form: 'partner-figures',
  access,
  audit: { shown: { event: 'partner-figures.form' }, done: { event: 'partner-figures.saved' } },
  params: agencyParams,
  record: ofAgency,
  schema,
  start: async (visit, of) => ({
    values: await startValues(visit, of),
    version: of.versions.at(-1)?.version ?? 0,
  }),
  page: (visit, of, view) =>
    figuresFormPage(view, {
      meeting: of.meeting,
      agency: of.agency,
      isTyped: of.how === 'typed',
      isCorrection: isCorrection(of),
      isFromRecord: readsRecord(of) && cellOf(visit.actor, 'AGG') !== undefined,
    }),
  submit: async (visit, of, value) => {
    const given = value as typeof value & Record<string, number | undefined>;
    const sent = visit.body._version;
    await saveFigures(visit, of.meeting, {
      agency: of.agency,
      counts: measuresOf(of.agency).map((_measure, at) => given[`m${at}`] ?? null),
      ...{
        words: value.words,
        workingWell: value.workingWell,
        toDevelop: value.toDevelop,
        looked: value.looked,
      },
      ...{ toldBy: value.toldBy, because: value.because, isSent: value.act === 'send' },
      version: typeof sent === 'string' && /^\d{1,6}$/.test(sent) ? Number(sent) : 0,
      isFromRecord: readsRecord(of),
    });
    const said =
      value.act === 'send' ? 'The figures are sent.' : 'Kept as a draft. Nobody at the meeting sees it yet.';
    return { kind: 'redirect', to: figuresPath(of.meeting.month), said };
  },
});

export const partnerFigureRoutes: Route[] = [...shows, ...writes];
