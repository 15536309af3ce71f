import { z } from 'zod';
import {
  anyOf,
  neededText,
  oneOf,
  optionalDate,
  optionalOneOf,
  optionalText,
  tick,
} from '../../platform/forms/parse-form.ts';
import { absent, FieldErrors } from '../../platform/http/decision.ts';
import { question, type Route, route, type Visit } from '../../platform/http/route.ts';
import { cellOf } from '../access/index.ts';
import { agencyCodes } from '../people/index.ts';
import { noteAssessment } from './assessment.commands.ts';
import { assessmentRecord, type WholeAssessment, wholeAssessment } from './assessment.queries.ts';
import { assessmentPath, levelCodes } from './assessment.ts';
import { versionOf } from './assessment-form.routes.tsx';
import {
  assessmentParams,
  changesAssessment,
  mayAdd,
  maySayLevel,
  mayTakeOver,
  mayWriteJoint,
} from './assessments.policy.ts';
import { addDissent, keepKnown, sayLevel, takeOver } from './beside.commands.ts';
import type { KnownRow } from './beside.store.ts';
import { dissentPage, knownPage, levelPage } from './pages/beside.page.tsx';

const back = (id: string, said: string) => ({ kind: 'redirect', to: assessmentPath(id), said }) as const;

interface WithLine extends WholeAssessment {
  line: KnownRow | undefined;
}
async function withLine(visit: Visit<{ assessmentId: string; item: string }>): Promise<WithLine | undefined> {
  const whole = await wholeAssessment(visit);
  if (whole === undefined) return undefined;
  const line = whole.known.find((each) => each.itemId === visit.params.item);
  return line || visit.params.item === 'new' ? { ...whole, line } : undefined;
}

const known = question({
  path: '/assessments/:assessmentId/known/:item',
  form: 'assessment-known',
  access: changesAssessment,
  audit: { shown: { event: 'assessment.known-shown' }, done: { event: 'assessment.known-kept' } },
  params: assessmentParams.extend({ item: z.union([z.uuid(), z.literal('new')]) }),
  record: withLine,
  policy: mayWriteJoint,
  schema: z.object({
    agency: oneOf(agencyCodes, 'Say which agency knows it'),
    what: neededText('Write what it knows', 100_000),
    source: neededText('Say where it comes from', 1_000),
    knownOn: optionalDate(),
    whoseWords: optionalText(200),
    isIntelligence: tick(),
    readers: oneOf(['ALL', 'NAMED'], 'Say who may read it'),
    shareWith: anyOf(agencyCodes),
    takenOutBecause: optionalText(2_000),
  }),
  start: async (_visit, { line }) => ({
    values: line
      ? {
          ...line,
          isIntelligence: line.isIntelligence ? 'yes' : undefined,
          readers: line.shareWith === null ? 'ALL' : 'NAMED',
          shareWith: line.shareWith ?? [],
        }
      : {},
    version: line?.version ?? 0,
  }),
  page: (visit, record, view) => {
    noteAssessment(visit, record.assessment);
    return knownPage(record, record.line, view, cellOf(visit.actor, 'INTEL') !== undefined);
  },
  submit: async (visit, record, { readers, shareWith, isIntelligence, ...value }) => {
    if (isIntelligence && !cellOf(visit.actor, 'INTEL'))
      throw new FieldErrors({ isIntelligence: 'Intelligence goes to the police, who write it down' });
    if (isIntelligence && readers === 'ALL')
      throw new FieldErrors({ readers: 'Intelligence is only for agencies that are named' });
    const line = { ...value, isIntelligence, ...(readers === 'NAMED' ? { shareWith } : {}) };
    await keepKnown(visit, record, line, record.line, versionOf(visit, 0));
    return back(record.assessment.id, value.takenOutBecause ? 'Taken out, with your reason.' : 'Saved.');
  },
});

const dissent = question({
  path: '/assessments/:assessmentId/dissent',
  form: 'assessment-dissent',
  access: changesAssessment,
  audit: { shown: { event: 'assessment.dissent-asked' }, done: { event: 'assessment.dissent-kept' } },
  params: assessmentParams,
  record: assessmentRecord,
  policy: mayAdd,
  schema: z.object({
    who: neededText('Say who sees it otherwise', 200),
    agency: optionalOneOf(agencyCodes),
    why: neededText('Say what they say and why', 20_000),
  }),
  page: (visit, record, view) => {
    noteAssessment(visit, record.assessment);
    return dissentPage(record, view);
  },
  submit: async (visit, record, value) => {
    await addDissent(visit, record, value);
    return back(record.assessment.id, 'Kept, in their words.');
  },
});

const level = question({
  path: '/assessments/:assessmentId/level',
  form: 'assessment-level',
  access: changesAssessment,
  audit: { shown: { event: 'assessment.level-asked' }, done: { event: 'assessment.level-said' } },
  params: assessmentParams,
  record: wholeAssessment,
  policy: maySayLevel,
  schema: z.object({
    word: optionalOneOf([...levelCodes, 'NONE']),
    because: neededText('Say why', 20_000),
  }),
  // What was said before stands above the form, never in it: whoever says it again chooses again.
  start: async (_visit, whole) => ({ values: {}, version: whole.level?.version ?? 0 }),
  page: (visit, whole, view) => {
    noteAssessment(visit, whole.assessment);
    return levelPage(whole, view);
  },
  submit: async (visit, whole, { word, because }) => {
    if (word === undefined) throw new FieldErrors({ word: 'Choose a word, or none' });
    await sayLevel(visit, whole, {
      word: word === 'NONE' ? undefined : word,
      because,
      over: versionOf(visit, whole.level?.version ?? 0),
    });
    return back(whole.assessment.id, 'Saved.');
  },
});

const takingOver = route({
  method: 'POST',
  path: '/assessments/:assessmentId/disrupt',
  access: changesAssessment,
  audit: { event: 'assessment.line-taken-over' },
  params: assessmentParams,
  record: wholeAssessment,
  policy: mayTakeOver,
  handle: async (visit, whole) => {
    const planId = await takeOver(visit, whole, String(visit.body.target ?? ''));
    if (planId === undefined) throw absent();
    return {
      kind: 'redirect',
      to: `/disruption-plans/${planId}`,
      said: 'A plan is begun with the words of the assessment.',
    };
  },
});

export const besideRoutes: Route[] = [...known, ...dissent, ...level, takingOver];
