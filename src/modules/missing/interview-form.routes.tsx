import { z } from 'zod';
import { saveDraft } from '../../platform/forms/forms.store.ts';
import {
  draftFields,
  neededText,
  oneOf,
  optionalInstant,
  optionalOneOf,
  optionalText,
  tick,
} from '../../platform/forms/parse-form.ts';
import { FieldErrors, StaleEdit } from '../../platform/http/decision.ts';
import { type Answer, question, type Route, route, type Visit } from '../../platform/http/route.ts';
import { readSection, sectionsOf, sectionValues } from '../../platform/questionnaires/index.ts';
import { pullFactors, pushFactors } from './code-lists-missing.ts';
import { beginInterview, saveSection } from './interview.commands.ts';
import { mayWriteHeld, mayWriteInterview } from './interview.policy.ts';
import { interviewRecord, type WholeInterview, wholeInterview } from './interview.queries.ts';
import { changesInterview, interviewParams, noteShown } from './interview.routes.tsx';
import { interviewPath, isHeld } from './interview.ts';
import { takeFactorBack } from './interview-beside.store.ts';
import { addFactor } from './interview-finish.commands.ts';
import { factorsPage } from './pages/interview/factors.page.tsx';
import { firstPage } from './pages/interview/first.page.tsx';
import { sectionPage, stoppedPage } from './pages/interview/section.page.tsx';
import { keptBesidePage, rangPage, toldPage } from './pages/interview/told.page.tsx';
import { keepCall, keepTold, noteHarmTold } from './told.commands.ts';
import { WHOM_RUNG } from './told.ts';

const yes = (answer: 'yes' | 'no' | undefined) => (answer === undefined ? undefined : answer === 'yes');
const yesNo = optionalOneOf(['yes', 'no']);

const first = question({
  path: '/interviews/:interviewId/first',
  form: 'interview-first',
  access: changesInterview,
  audit: { shown: { event: 'return-interview.first-shown' }, done: { event: 'return-interview.begun' } },
  params: interviewParams,
  record: interviewRecord,
  policy: (visit, record) => {
    const may = mayWriteInterview(visit, record);
    return may.outcome === 'allow' && isHeld(record.interview.state)
      ? { outcome: 'redirect', rule: 'AC-17', to: interviewPath(record.interview.id) }
      : may;
  },
  schema: z.object({
    explained: tick(),
    heldAt: optionalInstant(),
    heldWhere: optionalText(300),
    present: optionalText(500),
    independent: yesNo,
    independentBecause: optionalText(1000),
    personAsked: yesNo,
    placeAsked: yesNo,
  }),
  start: async (_visit, { interview: i }) => ({
    values: {
      heldWhere: i.agreedPlace ?? '',
      ...(i.isIndependent === null ? {} : { independent: i.isIndependent ? 'yes' : 'no' }),
      independentBecause: i.independentBecause ?? '',
      ...(i.chosenPersonAsked === null ? {} : { personAsked: i.chosenPersonAsked ? 'yes' : 'no' }),
      ...(i.chosenPlaceAsked === null ? {} : { placeAsked: i.chosenPlaceAsked ? 'yes' : 'no' }),
    },
    version: i.version,
  }),
  page: (visit, record, view) => {
    noteShown(visit, record);
    return firstPage(visit, record, view);
  },
  submit: async (visit, record, v) => {
    const version = Number(visit.body._version) || record.interview.version;
    await beginInterview(
      visit,
      { ...record, interview: { ...record.interview, version } },
      {
        heldAt: v.heldAt,
        heldWhere: v.heldWhere,
        present: v.present,
        isExplained: v.explained,
        isIndependent: yes(v.independent),
        independentBecause: v.independentBecause,
        chosenPersonAsked: yes(v.personAsked),
        chosenPlaceAsked: yes(v.placeAsked),
      },
    );
    return { kind: 'redirect', to: interviewPath(record.interview.id, '/form/before') };
  },
});

const sectionParams = interviewParams.extend({ section: z.string().max(200) });
interface WithSection extends WholeInterview {
  section: { linkId: string; title: string; hint?: string | undefined };
}
async function withSection(
  visit: Visit<{ interviewId: string; section: string }>,
): Promise<WithSection | undefined> {
  const whole = await wholeInterview(visit);
  const section = whole && sectionsOf(whole.questions).find((each) => each.linkId === visit.params.section);
  return whole && section ? { ...whole, section } : undefined;
}
const savedVersion = ({ saved, section }: WithSection) =>
  saved.find((each) => each.section === section.linkId)?.version ?? 0;

const section = question({
  path: '/interviews/:interviewId/form/:section',
  form: 'interview-section',
  access: changesInterview,
  audit: {
    shown: { event: 'return-interview.section-shown' },
    done: { event: 'return-interview.section-saved' },
  },
  maxBytes: 4_000_000,
  params: sectionParams,
  record: withSection,
  policy: mayWriteHeld,
  schema: z.looseObject({}),
  start: async (_visit, record) => ({
    values: sectionValues(record.questions, record.section.linkId, record.response),
    version: savedVersion(record),
  }),
  page: (visit, record, view) => {
    noteShown(visit, record);
    const isTyped = visit.body._key !== undefined;
    if (record.interview.harmToldAt !== null && record.section.linkId === 'during' && !isTyped)
      return stoppedPage(visit, record, record.section);
    return sectionPage(visit, record, record.section, view, isTyped);
  },
  submit: async (visit, record) => {
    const isHarm = visit.body.harm === 'yes';
    const stale = await keepSection(visit, record, isHarm);
    if (!isHarm) return { kind: 'redirect', to: nextAfter(record), said: `Saved: ${record.section.title}.` };
    const noted = await noteHarmTold(visit, record);
    if (stale) return keptBesidePage(visit, { ...record, ...noted }, record.section);
    return { kind: 'redirect', to: interviewPath(record.interview.id, '/told') };
  },
});

/** Saves what was typed. When harm is told nothing may be in the way: what cannot be saved is kept as typed, as a draft. */
async function keepSection(visit: Visit, record: WithSection, isHarm: boolean): Promise<boolean> {
  const { section: page, questions, response } = record;
  const read = readSection(questions, page.linkId, visit.body, response);
  try {
    if (Object.keys(read.errors).length > 0) throw new FieldErrors(read.errors);
    const over = visit.body._version === undefined ? savedVersion(record) : Number(visit.body._version);
    await saveSection(visit, record, page.linkId, read.items, Number.isInteger(over) ? over : 0);
    return false;
  } catch (error) {
    const isOurs = error instanceof StaleEdit || error instanceof FieldErrors;
    if (!isHarm || !isOurs) throw error;
    const subject = visit.url.split('?')[0] ?? '';
    const draft = {
      id: visit.ids.next(),
      form: 'interview-section',
      subject,
      fields: draftFields(visit.body),
      savedAt: visit.now,
    };
    await saveDraft(visit.tx, draft, visit.actor.staffId);
    return true;
  }
}
function nextAfter({ questions, section: page, interview }: WithSection): string {
  const all = sectionsOf(questions).filter(
    (each) => interview.harmToldAt === null || each.linkId !== 'during',
  );
  const next = all[all.findIndex((each) => each.linkId === page.linkId) + 1];
  return interviewPath(interview.id, next ? `/form/${next.linkId}` : '');
}

const codes = <T extends { code: string }>(list: readonly T[]) => list.map((each) => each.code);
const factorCodes = [
  ...codes(pushFactors).map((code) => `PUSH:${code}`),
  ...codes(pullFactors).map((code) => `PULL:${code}`),
] as unknown as [string, ...string[]];
const factors = question({
  path: '/interviews/:interviewId/factors',
  form: 'interview-factor',
  access: changesInterview,
  audit: {
    shown: { event: 'return-interview.factors-shown' },
    done: { event: 'return-interview.factor-added' },
  },
  params: interviewParams,
  record: wholeInterview,
  policy: mayWriteHeld,
  schema: z.object({
    factor: oneOf(factorCodes, 'Choose what pushed or pulled'),
    weight: oneOf(['MAIN', 'CONTRIBUTED'], 'Say how much it weighed'),
    words: optionalText(8000),
    meaning: optionalText(8000),
  }),
  page: (visit, record, view) => {
    noteShown(visit, record);
    return factorsPage(record, view);
  },
  submit: async (visit, record, v) => {
    const [side, code] = v.factor.split(':') as ['PUSH' | 'PULL', string];
    await addFactor(visit, record, {
      side,
      code,
      weight: v.weight,
      words: v.words ?? null,
      meaning: v.meaning ?? null,
    });
    return { kind: 'redirect', to: interviewPath(record.interview.id, '/factors'), said: 'Saved.' };
  },
});

const to = (interviewId: string, rest = ''): Answer => ({
  kind: 'redirect',
  to: interviewPath(interviewId, rest),
});
const acts: Route[] = [
  route({
    method: 'POST',
    path: '/interviews/:interviewId/factors/:factorId/take-back',
    access: changesInterview,
    audit: { event: 'return-interview.factor-taken-back' },
    params: interviewParams.extend({ factorId: z.uuid() }),
    record: interviewRecord,
    policy: mayWriteHeld,
    handle: async (visit, record) => {
      await takeFactorBack(visit.tx, record.interview.id, visit.params.factorId, visit.now);
      noteShown(visit, record);
      return to(record.interview.id, '/factors');
    },
  }),
  route({
    method: 'POST',
    path: '/interviews/:interviewId/harm',
    access: changesInterview,
    audit: { event: 'return-interview.harm-told' },
    params: interviewParams,
    record: interviewRecord,
    policy: mayWriteHeld,
    handle: async (visit, record) => {
      await noteHarmTold(visit, record);
      return to(record.interview.id, '/told');
    },
  }),
];

const told = question({
  path: '/interviews/:interviewId/told',
  form: 'interview-told',
  access: changesInterview,
  audit: { shown: { event: 'return-interview.told-shown' }, done: { event: 'return-interview.told-kept' } },
  params: interviewParams,
  record: wholeInterview,
  policy: mayWriteHeld,
  schema: z.object({
    words: neededText('Write down what they said, in their words', 20_000),
    how: oneOf(['UNPROMPTED', 'ASKED'], 'Say whether they were asked'),
    question: optionalText(2000),
    at: optionalInstant(),
  }),
  page: (visit, record, view) => {
    noteShown(visit, record);
    return toldPage(visit, record, view);
  },
  submit: async (visit, record, v) => {
    await keepTold(visit, record, v);
    return {
      kind: 'redirect',
      to: interviewPath(record.interview.id, '/told'),
      said: 'Their words are kept.',
    };
  },
});

const rang = question({
  path: '/interviews/:interviewId/rang',
  form: 'interview-rang',
  access: changesInterview,
  audit: { shown: { event: 'return-interview.rang-asked' }, done: { event: 'return-interview.rang' } },
  params: interviewParams,
  record: interviewRecord,
  policy: mayWriteHeld,
  schema: z.object({
    whom: oneOf(
      WHOM_RUNG.map((each) => each.code) as unknown as ['POLICE', ...string[]],
      'Say whom you rang',
    ),
    who: optionalText(200),
    agreed: optionalText(4000),
    rangAt: optionalInstant(),
  }),
  page: (visit, record, view) => {
    noteShown(visit, record);
    return rangPage(record, view);
  },
  submit: async (visit, record, v) => {
    await keepCall(visit, record, { whom: v.whom, who: v.who, agreed: v.agreed, at: v.rangAt });
    return { kind: 'redirect', to: interviewPath(record.interview.id, '/told'), said: 'Saved.' };
  },
});

/** The talk itself: what the child hears first, the pages of the form, push and pull, and harm that is told. */
export const interviewFormRoutes: Route[] = [...first, ...section, ...factors, ...acts, ...told, ...rang];
