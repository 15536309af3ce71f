import { z } from 'zod';
import { dayOf } from '../../platform/clock/wall-clock.ts';
import { toDocx, toPdf } from '../../platform/documents/index.ts';
import {
  neededDate,
  neededText,
  oneOf,
  optionalOneOf,
  optionalText,
} from '../../platform/forms/parse-form.ts';
import { question, type Route, route, type Visit } from '../../platform/http/route.ts';
import { postingsWithRole } from '../access/index.ts';
import { findChildren, lettersOf } from '../people/index.ts';
import { closeDipSample, DIP_AUDITORS, drawDipSample, recordFinding } from './dip-sample.commands.ts';
import { mayAnswer, mayDrawSamples, mayListSamples } from './dip-sample.policy.ts';
import {
  type DipRecordRow,
  type DipSampleRow,
  factsOf,
  findRecord,
  findSample,
  recordsOf,
  samples,
} from './dip-sample.store.ts';
import {
  type DipAnswer,
  type DipGrade,
  type DipLine,
  type DipMethod,
  dipAnswers,
  dipGrades,
  dipLines,
  dipMethods,
  resultsOf,
} from './dip-sample.ts';
import { resultsCsv, resultsDocument } from './dip-sample-results.ts';
import { findEpisode } from './episode.store.ts';
import { recordPage } from './pages/dip-sample/record.page.tsx';
import { closeSamplePage, drawPage, samplePage, samplesPage } from './pages/dip-sample/samples.page.tsx';

const reads = { dataClass: 'MISSING', verb: 'list', rule: 'AC-2' } as const;
const leads = { dataClass: 'MISSING', verb: 'approve', rule: 'AC-7' } as const;
const sampleParams = z.object({ sampleId: z.uuid() });
const recordParams = sampleParams.extend({ recordId: z.uuid() });
const at = (id: string) => `/missing/dip-samples/${id}`;
const codes = <C extends string>(list: readonly { code: C }[]) =>
  list.map((each) => each.code) as [C, ...C[]];
const versionOf = ({ body }: Pick<Visit, 'body'>): number => {
  const sent = body._version;
  return typeof sent === 'string' && /^\d{1,9}$/.test(sent) ? Number(sent) : 0;
};

const list = route({
  method: 'GET',
  path: '/missing/dip-samples',
  access: reads,
  audit: { event: 'dip-samples.listed' },
  policy: mayListSamples,
  handle: async (visit) => samplesPage(visit, await samples(visit.tx)),
});

const wholeNumber = (least: number, most: number) =>
  z.preprocess(
    (v) => (typeof v === 'string' && /^\s*\d{1,4}\s*$/.test(v) ? Number(v) : undefined),
    z
      .int({ error: 'Enter how many records' })
      .min(least, `Must be ${least} or more`)
      .max(most, `Must be ${most} or fewer`),
  );
const draw = question({
  path: '/missing/dip-samples/new',
  form: 'dip-sample',
  access: leads,
  audit: { shown: { event: 'dip-sample.form' }, done: { event: 'dip-sample.drawn' } },
  policy: mayDrawSamples,
  schema: z.object({
    method: oneOf(codes(dipMethods), 'Choose how it is drawn'),
    from: neededDate('Enter the first day'),
    to: neededDate('Enter the last day'),
    wanted: wholeNumber(1, 60),
    purpose: neededText('Say what it is for', 500),
    auditorPostingId: z.preprocess(
      (v) => (v === '' ? undefined : v),
      z.uuid('Choose who looks at the records'),
    ),
  }),
  start: async (visit) => {
    const today = dayOf(visit.now);
    return { values: { from: today.subtract({ months: 3 }), to: today, wanted: '8' } };
  },
  page: async (visit, _record, view) => {
    return drawPage(
      view,
      await postingsWithRole(visit.tx, visit.actor.authorityId, [...DIP_AUDITORS], visit.now),
    );
  },
  submit: async (visit, _record, value) => {
    const id = await drawDipSample(visit, { ...value, method: value.method as DipMethod });
    return { kind: 'redirect', to: at(id), said: 'The sample is drawn.' };
  },
});

interface Whole {
  sample: DipSampleRow;
  records: DipRecordRow[];
}
async function wholeSample(visit: Visit<{ sampleId: string }, unknown>): Promise<Whole | undefined> {
  const sample = await findSample(visit.tx, visit.params.sampleId);
  return sample && { sample, records: await recordsOf(visit.tx, sample.id) };
}

const show = route({
  method: 'GET',
  path: '/missing/dip-samples/:sampleId',
  access: { ...reads, verb: 'read' },
  audit: { event: 'dip-sample.viewed' },
  params: sampleParams,
  record: wholeSample,
  policy: mayListSamples,
  handle: async (visit, { sample, records }) => {
    const children = await findChildren(visit.tx, [...new Set(records.map((each) => each.childId))]);
    const letters = new Map(children.map((each) => [each.id, lettersOf(each)]));
    visit.note({
      subjects: records.map((each) => each.childId),
      objectType: 'dip-sample',
      objectId: sample.id,
      classes: ['MISSING'],
      count: records.length,
    });
    return samplePage(visit, { sample, records, letters });
  },
});

const file = route({
  method: 'GET',
  path: '/missing/dip-samples/:sampleId/results/:format',
  access: { ...reads, verb: 'export' },
  audit: { event: 'dip-sample.exported' },
  params: sampleParams.extend({ format: z.enum(['docx', 'pdf', 'csv']) }),
  record: wholeSample,
  policy: mayListSamples,
  handle: async (visit, { sample, records }) => {
    visit.note({ objectType: 'dip-sample', objectId: sample.id, count: records.length });
    const results = resultsOf(records);
    const { format } = visit.params;
    const name = `dip-sample-${sample.id.slice(-8)}.${format}`;
    if (format === 'csv')
      return {
        kind: 'download',
        bytes: new TextEncoder().encode(resultsCsv(results)),
        type: 'text/csv',
        name,
      };
    const recipient = `${visit.actor.staffName}, ${visit.actor.authorityName}`;
    const model = resultsDocument(sample, results, { recipient, at: visit.now });
    return format === 'pdf'
      ? { kind: 'download', bytes: await toPdf(model), type: 'application/pdf', name }
      : {
          kind: 'download',
          bytes: await toDocx(model),
          type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
          name,
        };
  },
});

const answersSchema = Object.fromEntries(
  dipLines.map(({ code }) => [code, optionalOneOf(codes(dipAnswers))]),
);
const look = question({
  path: '/missing/dip-samples/:sampleId/records/:recordId',
  form: 'dip-sample-record',
  access: { ...reads, verb: 'read' },
  audit: { shown: { event: 'dip-sample.record-viewed' }, done: { event: 'dip-sample.record-answered' } },
  params: recordParams,
  schema: z.object({
    ...answersSchema,
    grade: oneOf(codes(dipGrades), 'Choose a grade for the whole'),
    gradeBecause: neededText('Say why this grade', 2_000),
    theme: optionalOneOf(codes(dipLines)),
    action: optionalText(1_000),
  }),
  record: async (visit) => {
    const sample = await findSample(visit.tx, visit.params.sampleId);
    const record = sample && (await findRecord(visit.tx, visit.params.recordId));
    return sample && record?.sampleId === sample.id ? { sample, record } : undefined;
  },
  policy: (visit, { sample }) => mayAnswer(visit, sample),
  start: async (_visit, { record }) => ({
    values: {
      ...record.answers,
      grade: record.grade ?? '',
      gradeBecause: record.gradeBecause ?? '',
      theme: record.theme ?? '',
      action: record.action ?? '',
    },
    version: record.version,
  }),
  page: async (visit, { sample, record }, view) => {
    visit.note({
      subjects: [record.childId],
      objectType: 'dip-sample-record',
      objectId: record.id,
      classes: ['MISSING'],
    });
    const [child] = await findChildren(visit.tx, [record.childId]);
    return recordPage({
      sample,
      record,
      letters: lettersOf(child),
      episode: await findEpisode(visit.tx, record.episodeId),
      facts: await factsOf(visit.tx, record.episodeId),
      view,
      now: visit.now,
    });
  },
  submit: async (visit, { sample, record }, value) => {
    const said = value as Record<string, string | undefined>;
    const answers = Object.fromEntries(
      dipLines.flatMap(({ code }) => (said[code] ? [[code, said[code]]] : [])),
    ) as Partial<Record<DipLine, DipAnswer>>;
    await recordFinding(visit, record, {
      answers,
      grade: value.grade as DipGrade,
      gradeBecause: value.gradeBecause,
      theme: value.theme,
      action: value.action,
      version: versionOf(visit as never),
    });
    return { kind: 'redirect', to: at(sample.id), said: 'Saved what was found.' };
  },
});

const close = question({
  path: '/missing/dip-samples/:sampleId/close',
  form: 'dip-sample-close',
  access: leads,
  audit: { shown: { event: 'dip-sample.form' }, done: { event: 'dip-sample.closed' } },
  params: sampleParams,
  schema: z.object({ learned: neededText('Say what was learned', 4_000) }),
  record: (visit) => findSample(visit.tx, visit.params.sampleId),
  policy: mayDrawSamples,
  start: async (_visit, sample) => ({ values: { learned: sample.learned ?? '' }, version: sample.version }),
  page: (_visit, sample, view) => closeSamplePage(sample, view),
  submit: async (visit, sample, value) => {
    await closeDipSample(visit, sample, versionOf(visit as never), value.learned);
    return { kind: 'redirect', to: at(sample.id), said: 'The sample is closed.' };
  },
});

export const dipSampleRoutes: Route[] = [list, ...draw, show, file, ...look, ...close];
