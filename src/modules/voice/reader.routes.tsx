import { z } from 'zod';
import { anyOf, neededDate, neededText, optionalText } from '../../platform/forms/parse-form.ts';
import { FieldErrors } from '../../platform/http/decision.ts';
import type { NavigationLink } from '../../platform/http/module.ts';
import { question, type Route, route, type Visit } from '../../platform/http/route.ts';
import { cellOf, postingsInAuthority } from '../access/index.ts';
import { findChildren } from '../people/index.ts';
import { definitionOf } from '../questionnaires/index.ts';
import { feedbackSchema, toFeedback } from './child.routes.tsx';
import { readAndFollowUp, recordFeedback } from './feedback.commands.ts';
import {
  consentsOf,
  type FeedbackRow,
  findFeedback,
  readFeedback,
  stepsOf,
  unreadFeedback,
} from './feedback.store.ts';
import { codesOf, themes } from './feedback.ts';
import { ReadPage } from './pages/read.page.tsx';
import { ChangePage, NamedReadersPage, ReaderPage } from './pages/reader.page.tsx';
import { FeedbackFormPage } from './pages/record.page.tsx';
import { nameReaders, recordChange } from './summary.commands.ts';
import { namedReaders, summaries } from './summary.store.ts';
import { managesFeedback, mayManage, mayReadAll } from './voice.policy.ts';

const read = { dataClass: 'VOICE', verb: 'read', rule: 'AC-2' } as const;
const decide = { dataClass: 'VOICE', verb: 'decide', rule: 'AC-2' } as const;
/** Read during the last four weeks: further back it is on the child's record and in the summaries. */
const LATELY = { hours: 24 * 28 };

const list = route({
  method: 'GET',
  path: '/voice',
  access: { ...read, verb: 'list' },
  audit: { event: 'voice.all-listed' },
  policy: mayReadAll,
  handle: async (visit) => {
    const unread = await unreadFeedback(visit.tx);
    const lately = await readFeedback(visit.tx, visit.now.subtract(LATELY));
    const ids = [...unread, ...lately].flatMap((each) => each.childId ?? []);
    const children = new Map(
      (await findChildren(visit.tx, [...new Set(ids)])).map((c) => [c.id, c] as const),
    );
    const view = { unread, lately, children, now: visit.now, mayManage: managesFeedback(visit.actor) };
    visit.note({ subjects: [...new Set(ids)], classes: ['VOICE'], count: unread.length });
    const body = (
      <ReaderPage {...view} readers={await namedReaders(visit.tx)} summaries={await summaries(visit.tx)} />
    );
    return { kind: 'page', title: 'Feedback', wide: true, body };
  },
});

const params = z.object({ feedbackId: z.uuid() });
const followUp = question({
  path: '/voice/:feedbackId',
  form: 'feedback-read',
  access: decide,
  audit: { shown: { event: 'feedback.opened' }, done: { event: 'feedback.read' } },
  params,
  schema: z.object({ themes: anyOf(codesOf(themes)), did: optionalText(4000), told: optionalText(2000) }),
  record: (visit: Visit<z.output<typeof params>>) => findFeedback(visit.tx, visit.params.feedbackId),
  policy: async (visit) => {
    const all = await mayReadAll(visit);
    return all.outcome === 'allow' ? all : mayManage(visit);
  },
  start: async (visit, f) => ({
    values: {
      themes: (await stepsOf(visit.tx, f.id)).findLast((each) => each.kind === 'THEMES')?.themes ?? [],
    },
  }),
  page: async (visit, f, view) => {
    const steps = await stepsOf(visit.tx, f.id);
    const [consent] = await consentsOf(visit.tx, [f.id]);
    const questions = f.questionnaire ? await definitionOf(visit.tx, f.questionnaire) : undefined;
    const [child] = f.childId ? await findChildren(visit.tx, [f.childId]) : [];
    noteOpened(visit, f);
    const body = (
      <ReadPage f={f} steps={steps} consent={consent} questions={questions} child={child} view={view} />
    );
    return { kind: 'page', title: 'Feedback', back: { text: 'All feedback', href: '/voice' }, body };
  },
  submit: async (visit, f, value) => {
    await readAndFollowUp(visit, f, value);
    return { kind: 'redirect', to: '/voice', said: 'Read.' };
  },
});
const noteOpened = (visit: Visit, f: FeedbackRow) =>
  visit.note({
    ...(f.childId ? { subjects: [f.childId] } : {}),
    ...{ objectType: 'feedback', objectId: f.id, classes: ['VOICE'] },
  });

const withoutChild = question({
  path: '/voice/new',
  form: 'feedback',
  access: { ...decide, verb: 'create' },
  audit: { shown: { event: 'voice.form-shown' }, done: { event: 'feedback.recorded' } },
  schema: feedbackSchema,
  page: (_visit, _record, view) => ({
    kind: 'page',
    title: 'Write down feedback',
    body: <FeedbackFormPage view={view} back="/" />,
  }),
  submit: async (visit, _record, value) => {
    await recordFeedback(visit, toFeedback(value));
    return { kind: 'redirect', to: '/', said: 'Written down. The named reader will read it.' };
  },
});

const whoReads = question({
  path: '/voice/who-reads',
  form: 'voice-readers',
  access: decide,
  audit: { shown: { event: 'voice.readers-shown' }, done: { event: 'voice.readers-named' } },
  policy: mayManage,
  schema: z.object({
    readers: z.preprocess(
      (v) => (v === undefined || v === '' ? [] : [v].flat()),
      z.array(z.string().max(60)).max(50),
    ),
  }),
  start: async (visit) => ({
    values: { readers: (await namedReaders(visit.tx)).map((each) => each.postingId) },
  }),
  page: async (visit, _record, view) => ({
    kind: 'page',
    title: 'Who reads feedback',
    back: { text: 'Feedback', href: '/voice' },
    body: <NamedReadersPage view={view} postings={await mayBeReaders(visit)} />,
  }),
  submit: async (visit, _record, { readers }) => {
    const known = new Set((await mayBeReaders(visit)).map((each) => each.id));
    if (readers.some((each) => !known.has(each))) throw new FieldErrors({ readers: 'Choose from the list' });
    await nameReaders(visit, readers);
    return { kind: 'redirect', to: '/', said: 'Saved. From now on they read all feedback.' };
  },
});
const mayBeReaders = async (visit: Visit) =>
  (await postingsInAuthority(visit.tx, visit.actor.authorityId, visit.now)).filter(
    (each) => cellOf(each, 'VOICE')?.mayWrite === true,
  );

const change = question({
  path: '/voice/you-said',
  form: 'voice-change',
  access: decide,
  audit: { shown: { event: 'voice.form-shown' }, done: { event: 'voice.change-recorded' } },
  policy: async (visit) => {
    const manages = mayManage(visit);
    return manages.outcome === 'allow' ? manages : mayReadAll(visit);
  },
  schema: z.object({
    said: neededText('Write what was said', 1000),
    did: neededText('Write what we did', 1000),
    onDate: neededDate('Say since when'),
  }),
  page: (_visit, _record, view) => ({
    kind: 'page',
    title: 'You said, we did',
    back: { text: 'Feedback', href: '/voice' },
    body: <ChangePage view={view} />,
  }),
  submit: async (visit, _record, value) => {
    await recordChange(visit, value);
    return { kind: 'redirect', to: '/voice/you-said', said: 'Saved. It stands in the summary of its month.' };
  },
});

/** For the named reader and managers. Fixed addresses before the one with an id. */
export const readerRoutes: Route[] = [list, ...withoutChild, ...whoReads, ...change, ...followUp];
export const voiceNavigation: NavigationLink = {
  text: 'Feedback',
  href: '/voice',
  order: 60,
  isFor: managesFeedback,
};
