import { z } from 'zod';
import {
  neededDate,
  neededText,
  oneOf,
  optionalOneOf,
  optionalText,
} from '../../platform/forms/parse-form.ts';
import { allow, type Decision, FieldErrors, forbid, notrace } from '../../platform/http/decision.ts';
import { question, type Route, route, type Visit } from '../../platform/http/route.ts';
import { cellOf, opens, postingsInAuthority } from '../access/index.ts';
import { agencyCodes } from '../people/index.ts';
import { callOffInterview } from './interview.commands.ts';
import { mayDispose, mayLead, mayShare, maySignOff, mayWriteHeld } from './interview.policy.ts';
import {
  type InterviewRecord,
  interviewRecord,
  type WholeInterview,
  wholeInterview,
} from './interview.queries.ts';
import { changesInterview, interviewParams, noteShown } from './interview.routes.tsx';
import { interviewPath, isHeld } from './interview.ts';
import {
  askAction,
  keptFrom,
  passActionsOn,
  recordConcern,
  sendBackInterview,
  shareInterview,
  signOffInterview,
  writeUp,
} from './interview-finish.commands.ts';
import {
  actionPage,
  callOffPage,
  concernPage,
  screeningPage,
  sharePage,
  signOffPage,
  suggestionPage,
  writeUpPage,
} from './pages/interview/finish.page.tsx';
import { decideSuggestion, mayBeScreened, screenFromInterview, worryFrom } from './suggestion.commands.ts';
import { mayScreenHere } from './suggestion.policy.ts';

const path = (rest: string) => `/interviews/:interviewId${rest}`;
const back = (record: InterviewRecord, said: string) =>
  ({ kind: 'redirect', to: interviewPath(record.interview.id), said }) as const;
const decides = { dataClass: 'MISSING', verb: 'decide', rule: 'AC-7' } as const;
const versioned = <R extends InterviewRecord>(visit: Visit, record: R): R => ({
  ...record,
  interview: { ...record.interview, version: Number(visit.body._version) || record.interview.version },
});
const startAt = async (_visit: unknown, { interview }: InterviewRecord) => ({
  values: {},
  version: interview.version,
});

const suggestion = question({
  path: path('/named/:suggestionId'),
  form: 'interview-suggestion',
  access: decides,
  audit: { shown: { event: 'interview-suggestion.shown' }, done: { event: 'interview-suggestion.decided' } },
  params: interviewParams.extend({ suggestionId: z.uuid() }),
  record: async (visit) => {
    const whole = await wholeInterview(visit);
    const found = whole?.beside.suggestions.find((each) => each.id === visit.params.suggestionId);
    return whole && found?.decision === null ? { ...whole, suggestion: found } : undefined;
  },
  policy: mayDispose,
  schema: z.object({
    decision: oneOf(['ACCEPTED', 'WORRYING', 'DISMISSED'], 'Say whether it is to be followed'),
    because: optionalText(2000),
  }),
  page: (visit, record, view) => {
    noteShown(visit, record);
    return suggestionPage(record, record.suggestion, view, cellOf(visit.actor, 'POC')?.mayWrite === true);
  },
  submit: async (visit, record, v) => {
    const isFollowed = v.decision !== 'DISMISSED';
    await decideSuggestion(visit, record, {
      id: record.suggestion.id,
      decision: isFollowed ? 'ACCEPTED' : 'DISMISSED',
      because: v.because,
      isWorrying: v.decision === 'WORRYING',
    });
    return back(record, isFollowed ? 'It is followed.' : 'Put aside, with your reason.');
  },
});

const concern = question({
  path: path('/concern'),
  form: 'interview-concern',
  access: changesInterview,
  audit: { shown: { event: 'interview-concern.asked' }, done: { event: 'interview-concern.recorded' } },
  params: interviewParams,
  record: interviewRecord,
  policy: mayWriteHeld,
  schema: z.object({
    result: oneOf(['NO_CONCERN', 'CSE', 'CCE', 'CSE_AND_CCE', 'OTHER'], 'Say what you think'),
    because: neededText('Say why', 4000),
  }),
  page: (visit, record, view) => {
    noteShown(visit, record);
    return concernPage(record, view);
  },
  submit: async (visit, record, v) => {
    await recordConcern(visit, record, v);
    return back(record, 'Saved for every time away that this talk is about.');
  },
});

const screening = question({
  path: path('/screening'),
  form: 'interview-screening',
  access: { dataClass: 'ASSESS', verb: 'change', rule: 'AC-7' },
  audit: { shown: { event: 'interview-screening.asked' }, done: { event: 'screening.kept' } },
  params: interviewParams,
  record: async (visit): Promise<WholeInterview | undefined> => {
    const whole = await wholeInterview(visit);
    return whole && (await opens(visit.tx, whole.child.id, 'ASSESS')) ? whole : undefined;
  },
  policy: (visit, record): Decision => {
    const dispose = mayDispose(visit, record);
    if (dispose.outcome !== 'allow') return dispose;
    if (!mayScreenHere(visit.actor)) return notrace('AC-2');
    return mayBeScreened(record)
      ? allow('AC-7')
      : forbid('AC-17', 'A screening is made from a concern, once.', {
          text: 'The interview',
          href: interviewPath(record.interview.id),
        });
  },
  schema: z.object({
    immediateDanger: oneOf(['yes', 'no', 'not-known'], 'Say whether the child is in immediate danger'),
    worry: neededText('Say what you are worried about', 100_000),
    judgement: optionalText(20_000),
  }),
  start: async (_visit, record) => {
    const [newest] = record.beside.concerns;
    return { values: newest ? { worry: worryFrom(record, newest) } : {} };
  },
  page: (visit, record, view) => {
    noteShown(visit, record);
    return screeningPage(visit, record, view);
  },
  submit: async (visit, record, v) => {
    const id = await screenFromInterview(visit, record, v);
    return {
      kind: 'redirect',
      to: `/children/${record.interview.childId}/screenings/${id}`,
      said: 'Screening saved to the record, with a link to the interview.',
    };
  },
});

const action = question({
  path: path('/actions'),
  form: 'interview-action',
  access: changesInterview,
  audit: { shown: { event: 'interview-action.shown' }, done: { event: 'interview-action.asked' } },
  params: interviewParams,
  record: interviewRecord,
  policy: mayWriteHeld,
  schema: z.object({
    what: neededText('Say what is to be done', 2000),
    owner: optionalText(60),
    ownerName: optionalText(200),
    ownerAgency: optionalOneOf(agencyCodes),
    due: neededDate('Enter the day by which it is done'),
  }),
  page: async (visit, record, view) => {
    noteShown(visit, record);
    const people = await postingsInAuthority(visit.tx, visit.actor.authorityId, visit.now);
    return actionPage(record, people, view);
  },
  submit: async (visit, record, v) => {
    const people = await postingsInAuthority(visit.tx, visit.actor.authorityId, visit.now);
    const owner = people.find((each) => each.id === v.owner);
    if (v.owner && !owner) throw new FieldErrors({ owner: 'Choose somebody who works here' });
    await askAction(visit, record, {
      what: v.what,
      ownerPostingId: owner?.id ?? null,
      ownerAgency: owner?.agency ?? v.ownerAgency ?? null,
      ownerName: owner?.staffName ?? v.ownerName ?? null,
      dueOn: v.due,
    });
    return back(record, 'Saved.');
  },
});

const passOnRoute = route({
  method: 'POST',
  path: path('/actions/pass-on'),
  access: decides,
  audit: { event: 'interview-action.passed-on' },
  params: interviewParams,
  record: wholeInterview,
  policy: mayDispose,
  handle: async (visit, record) => {
    await passActionsOn(visit, record);
    noteShown(visit, record);
    return back(record, 'Passed on to those who are to do them.');
  },
});

const writingUp = question({
  path: path('/write-up'),
  form: 'interview-write-up',
  access: changesInterview,
  audit: {
    shown: { event: 'return-interview.write-up-asked' },
    done: { event: 'return-interview.written-up' },
  },
  params: interviewParams,
  record: wholeInterview,
  policy: mayWriteHeld,
  schema: z.object({ reason: optionalText(2000) }),
  start: startAt,
  page: (visit, record, view) => {
    noteShown(visit, record);
    return writeUpPage(record, view);
  },
  submit: async (visit, record, { reason }) => {
    await writeUp(visit, versioned(visit, record), reason);
    return back(record, 'Written up. A manager signs it off.');
  },
});

const share = question({
  path: path('/share'),
  form: 'interview-share',
  access: decides,
  audit: { shown: { event: 'return-interview.share-asked' }, done: { event: 'return-interview.shared' } },
  params: interviewParams,
  record: wholeInterview,
  policy: mayShare,
  schema: z.object({
    agencies: z.preprocess(
      (v) => (v === undefined ? [] : [v].flat()),
      z.array(z.enum(agencyCodes)).min(1, 'Choose whom it is shared with'),
    ),
  }),
  start: async (_visit, { interview }) => ({
    values: { agencies: ['SOCIAL_CARE'] },
    version: interview.version,
  }),
  page: (visit, record, view) => {
    noteShown(visit, record);
    return sharePage(record, keptFrom(record), view);
  },
  submit: async (visit, record, { agencies }) => {
    await shareInterview(visit, versioned(visit, record), agencies);
    return back(record, 'Shared with those you chose.');
  },
});

const signOff = question({
  path: path('/sign-off'),
  form: 'interview-sign-off',
  access: { dataClass: 'MISSING', verb: 'approve', rule: 'AC-17' },
  audit: {
    shown: { event: 'return-interview.sign-off-asked' },
    done: { event: 'return-interview.signed-off' },
  },
  params: interviewParams,
  record: wholeInterview,
  policy: maySignOff,
  schema: z.object({
    decision: oneOf(['SIGN', 'BACK'], 'Say whether you sign it off'),
    words: optionalText(4000),
  }),
  start: startAt,
  page: (visit, record, view) => {
    noteShown(visit, record);
    return signOffPage(record, view);
  },
  submit: async (visit, found, v) => {
    const record = versioned(visit, found);
    if (v.decision === 'BACK') {
      if (!v.words) throw new FieldErrors({ words: 'Say what more is needed' });
      await sendBackInterview(visit, record, v.words);
      return back(record, 'Sent back with what you asked for.');
    }
    await signOffInterview(visit, record, v.words);
    return back(record, 'Signed off.');
  },
});

const callOff = question({
  path: path('/call-off'),
  form: 'interview-call-off',
  access: { dataClass: 'MISSING', verb: 'close', rule: 'AC-2' },
  audit: {
    shown: { event: 'return-interview.call-off-asked' },
    done: { event: 'return-interview.called-off' },
  },
  params: interviewParams,
  record: interviewRecord,
  policy: (visit, record) => {
    const may = mayLead(visit, record);
    if (may.outcome !== 'allow' || !isHeld(record.interview.state)) return may;
    return forbid('AC-17', 'The talk was held, so it is not called off.', {
      text: 'The interview',
      href: interviewPath(record.interview.id),
    });
  },
  schema: z.object({ reason: neededText('Say why', 1000) }),
  start: startAt,
  page: (visit, record, view) => {
    noteShown(visit, record);
    return callOffPage(record, view);
  },
  submit: async (visit, record, { reason }) => {
    await callOffInterview(visit, versioned(visit, record), reason);
    return back(record, 'Called off. What became of the offer is recorded on the episode.');
  },
});

/** After the talk: what was named, the concern, who does what, and whom it is shared with; then a manager's sign-off. */
export const interviewFinishRoutes: Route[] = [
  ...suggestion,
  ...concern,
  ...screening,
  ...action,
  passOnRoute,
  ...writingUp,
  ...share,
  ...signOff,
  ...callOff,
];
