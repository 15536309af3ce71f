import { z } from 'zod';
import { neededText } from '../../platform/forms/parse-form.ts';
import type { Decision } from '../../platform/http/decision.ts';
import { FieldErrors } from '../../platform/http/decision.ts';
import { question, type Route, route, type Visit } from '../../platform/http/route.ts';
import { chronologyGate } from '../chronology/index.ts';
import { type ChildRow, childLayout, childQuestion } from '../people/index.ts';
import { wholeChildsPlan } from '../plans/index.ts';
import { firstNameOf } from './first-name.ts';
import { SessionPage } from './pages/session.page.tsx';
import {
  AttemptPage,
  CorrectionPage,
  HeldPage,
  PlannedPage,
  TakeOutPage,
} from './pages/session-forms.page.tsx';
import { WorkPage } from './pages/work.page.tsx';
import { planItemInWords, planItems } from './plan-items.ts';
import {
  answerGate,
  changeSession,
  fieldsOf,
  noteSession,
  recordSession,
  type SessionInput,
  takeOutSession,
} from './session.commands.ts';
import { type SessionRow, versionsOfSession } from './session.store.ts';
import { isIntervention } from './session.ts';
import { attemptSchema, correctionSchema, heldSchema, inputFrom, plannedSchema } from './session-form.ts';
import {
  answersGate,
  type ChildVisit,
  changeNote,
  childOf,
  childParams,
  mayReadWork,
  mayWriteWork,
  readNote,
  versionOf,
  workPath,
  worksHere,
} from './work.policy.ts';
import { workOf } from './work.queries.ts';

const note = (visit: ChildVisit, child: ChildRow) =>
  visit.note({ subjects: [child.id], classes: ['NOTE'], objectType: 'direct-work', objectId: child.id });
type View = Parameters<typeof HeldPage>[0]['view'];

/** What every form of a session shows beside its questions. */
async function shownWith(visit: ChildVisit, child: ChildRow, view: View, chosen?: string | null) {
  const plan = await wholeChildsPlan(visit.tx, child.id);
  const gate = answersGate(visit) ? await chronologyGate(visit, child.id) : undefined;
  return {
    ...{ child, view },
    name: firstNameOf(child),
    planItems: planItems(plan, chosen),
    gate: gate && !gate.ready ? gate.because : undefined,
  };
}

/** @throws FieldErrors when the goal is none of this child's plan that the writer may read */
async function checkPlanItem(
  visit: ChildVisit,
  childId: string,
  id: string | undefined,
  kept?: string | null,
) {
  if (id === undefined || id === kept) return;
  const plan = await wholeChildsPlan(visit.tx, childId);
  if (!plan.parts.some((part) => part.itemId === id))
    throw new FieldErrors({ planItemId: 'Choose from the list' });
}

/** Where the gate is open for planned work, what the writer said of it; else where to say it. */
async function afterGate(
  visit: ChildVisit,
  child: ChildRow,
  input: SessionInput,
  sentence: string | undefined,
): Promise<boolean> {
  const purpose = input.purpose ?? (input.planItemId ? 'GOAL' : undefined);
  if (!answersGate(visit) || !isIntervention(purpose, input.outcome)) return false;
  return answerGate(visit, child.id, sentence);
}
const savedTo = (child: ChildRow, sessionId: string, isGateOpen: boolean, said: string) =>
  ({
    kind: 'redirect',
    to: isGateOpen ? `${workPath(child.id)}/${sessionId}` : workPath(child.id),
    said: isGateOpen ? `${said} One thing to look at` : said,
  }) as const;

const recording: Route[] = [
  ...question({
    path: '/children/:childId/work/new',
    form: 'session',
    access: changeNote,
    audit: { shown: { event: 'direct-work.viewed' }, done: { event: 'session.recorded' } },
    params: childParams,
    schema: heldSchema,
    record: childOf,
    policy: mayWriteWork,
    start: async () => ({ values: { way: 'IN_PERSON' } }),
    page: async (visit, child, view) => {
      note(visit, child);
      return childQuestion(
        child,
        'Session',
        '/work',
        <HeldPage {...(await shownWith(visit, child, view))} />,
      );
    },
    submit: async (visit, child, typed) => {
      await checkPlanItem(visit, child.id, typed.planItemId);
      const input = inputFrom(typed, 'HELD');
      const sessionId = await recordSession(visit, child.id, input);
      const isOpen = await afterGate(visit, child, input, typed.gateSentence);
      return savedTo(child, sessionId, isOpen, 'Saved.');
    },
  }),
  ...question({
    path: '/children/:childId/work/attempt',
    form: 'session-attempt',
    access: changeNote,
    audit: { shown: { event: 'direct-work.viewed' }, done: { event: 'session.attempt-recorded' } },
    params: childParams,
    schema: attemptSchema,
    record: childOf,
    policy: mayWriteWork,
    page: (visit, child, view) => {
      note(visit, child);
      return childQuestion(
        child,
        'You tried to reach them',
        '/work',
        <AttemptPage child={child} view={view} />,
      );
    },
    submit: async (visit, child, typed) => {
      await recordSession(visit, child.id, inputFrom(typed, 'ATTEMPT'));
      return { kind: 'redirect', to: workPath(child.id), said: 'Saved: you tried to reach them.' };
    },
  }),
  ...question({
    path: '/children/:childId/work/plan',
    form: 'session-planned',
    access: changeNote,
    audit: { shown: { event: 'direct-work.viewed' }, done: { event: 'session.planned' } },
    params: childParams,
    schema: plannedSchema,
    record: childOf,
    policy: mayWriteWork,
    start: async () => ({ values: { way: 'IN_PERSON' } }),
    page: async (visit, child, view) => {
      note(visit, child);
      const page = <PlannedPage {...(await shownWith(visit, child, view))} />;
      return childQuestion(child, 'Plan a session', '/work', page);
    },
    submit: async (visit, child, typed) => {
      await checkPlanItem(visit, child.id, typed.planItemId);
      const input = inputFrom(typed, 'PLANNED');
      const sessionId = await recordSession(visit, child.id, input);
      const isOpen = await afterGate(visit, child, input, typed.gateSentence);
      return savedTo(child, sessionId, isOpen, 'Planned.');
    },
  }),
];

const sessionParams = childParams.extend({ sessionId: z.uuid() });
type SessionVisit = Visit<z.output<typeof sessionParams>, unknown>;
interface SessionRecord {
  child: ChildRow;
  versions: SessionRow[];
  newest: SessionRow;
}
async function sessionRecord(visit: SessionVisit): Promise<SessionRecord | undefined> {
  const child = await childOf(visit);
  const versions = (await versionsOfSession(visit.tx, visit.params.sessionId)).filter(
    (each) => each.childId === child?.id,
  );
  const [newest] = versions;
  return child && newest && { child, versions, newest };
}
const mayRead = (visit: SessionVisit, { child }: SessionRecord): Promise<Decision> =>
  mayReadWork(visit, child);
const sessionPath = (child: ChildRow, { sessionId }: SessionRow) => `${workPath(child.id)}/${sessionId}`;
/** What was taken out is read, and no longer changed. */
async function mayChange(visit: SessionVisit, { child, newest }: SessionRecord): Promise<Decision> {
  if (newest.supersededAt !== null)
    return { outcome: 'redirect', rule: 'AC-7', to: sessionPath(child, newest) };
  return mayWriteWork(visit, child);
}

const one: Route[] = [
  route({
    method: 'GET',
    path: '/children/:childId/work/:sessionId',
    access: readNote,
    audit: { event: 'session.viewed' },
    params: sessionParams,
    record: sessionRecord,
    policy: mayRead,
    handle: async (visit, { child, versions, newest }) => {
      noteSession(visit, newest);
      const plan = await wholeChildsPlan(visit.tx, child.id);
      const gate =
        newest.isIntervention && answersGate(visit) ? await chronologyGate(visit, child.id) : undefined;
      const page = (
        <SessionPage
          versions={versions}
          name={firstNameOf(child)}
          at={workPath(child.id)}
          forWhat={planItemInWords(plan, newest.planItemId)}
          gate={gate && !gate.ready ? gate.because : undefined}
          chronologyHref={`/children/${child.id}/chronology/override`}
          mayWrite={worksHere(visit, child)}
        />
      );
      return childLayout(visit, child, 'work', page);
    },
  }),
  ...question({
    path: '/children/:childId/work/:sessionId/correct',
    form: 'session-correction',
    access: { ...changeNote, verb: 'correct' },
    audit: { shown: { event: 'session.viewed' }, done: { event: 'session.corrected' } },
    params: sessionParams,
    schema: correctionSchema,
    record: sessionRecord,
    policy: mayChange,
    start: async (_visit, { newest }) => ({
      values: { ...fieldsOf(newest), ...(newest.outcome === 'PLANNED' ? { outcome: 'HELD' } : {}) },
      version: newest.version,
    }),
    page: async (visit, { child, newest }, view) => {
      noteSession(visit, newest);
      const shown = await shownWith(visit, child, view, newest.planItemId);
      const wasPlanned = newest.outcome === 'PLANNED';
      const page = <CorrectionPage {...shown} wasPlanned={wasPlanned} back={sessionPath(child, newest)} />;
      return childQuestion(child, 'Session', `/work/${newest.sessionId}`, page);
    },
    submit: async (visit, { child, newest }, typed) => {
      await checkPlanItem(visit, child.id, typed.planItemId, newest.planItemId);
      if (typed.outcome === 'HELD' && typed.happened === undefined)
        throw new FieldErrors({ happened: 'Enter what happened; a few words are enough' });
      const input = inputFrom(typed, typed.outcome);
      const of = { sessionId: newest.sessionId, version: versionOf(visit), because: typed.because };
      await changeSession(visit, of, input);
      const isOpen = await afterGate(visit, child, input, typed.gateSentence);
      return savedTo(child, newest.sessionId, isOpen, 'Saved. How it read before is kept.');
    },
  }),
  ...question({
    path: '/children/:childId/work/:sessionId/take-out',
    form: 'session-take-out',
    access: { ...changeNote, verb: 'correct' },
    audit: { shown: { event: 'session.viewed' }, done: { event: 'session.taken-out' } },
    params: sessionParams,
    schema: z.object({ because: neededText('Enter why it was a mistake', 2000) }),
    record: sessionRecord,
    policy: mayChange,
    start: async (_visit, { newest }) => ({ values: {}, version: newest.version }),
    page: (visit, { child, newest }, view) => {
      noteSession(visit, newest);
      const page = <TakeOutPage child={child} view={view} back={sessionPath(child, newest)} />;
      return childQuestion(child, 'Recorded by mistake', `/work/${newest.sessionId}`, page);
    },
    submit: async (visit, { child, newest }, { because }) => {
      await takeOutSession(visit, { sessionId: newest.sessionId, version: versionOf(visit), because });
      return { kind: 'redirect', to: workPath(child.id), said: 'Taken out. It is kept with your reason.' };
    },
  }),
];

const tab: Route = route({
  method: 'GET',
  path: '/children/:childId/work',
  access: readNote,
  audit: { event: 'direct-work.viewed' },
  params: childParams,
  query: z.object({ page: z.coerce.number().int().min(1).max(1000).optional() }),
  record: childOf,
  policy: mayReadWork,
  handle: async (visit, child) => {
    note(visit, child);
    const shown = await workOf(visit, child, visit.query.page ?? 1);
    const page = (
      <WorkPage
        {...shown}
        child={child}
        name={firstNameOf(child)}
        now={visit.now}
        mayWrite={worksHere(visit, child)}
      />
    );
    return childLayout(visit, child, 'work', page);
  },
});

export const sessionRoutes: Route[] = [tab, ...recording, ...one];
