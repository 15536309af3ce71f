import { z } from 'zod';
import {
  anyOf,
  neededText,
  oneOf,
  optionalDate,
  optionalOneOf,
  optionalText,
} from '../../platform/forms/parse-form.ts';
import { FieldErrors } from '../../platform/http/decision.ts';
import { question, type Route, route, type Visit } from '../../platform/http/route.ts';
import { agencyCodes, type ChildRow, childLayout, childQuestion, findChildren } from '../people/index.ts';
import { firstNameOf } from './first-name.ts';
import { helpPath, readsOf } from './help.policy.ts';
import { chasersOf, helpOf, type OnwardShown } from './help.queries.ts';
import { addOnwardStep, referOn } from './onward.commands.ts';
import { findOnward, onwardStepsOf, waitingForHelp } from './onward.store.ts';
import { consentCodes, nextStepCodes, resultCodes } from './onward.ts';
import { HelpPage } from './pages/help.page.tsx';
import { ReferOnPage, StepPage } from './pages/onward-forms.page.tsx';
import { WaitingPage } from './pages/waiting.page.tsx';
import { servicesKnown } from './services.store.ts';
import { serviceKindCodes } from './services.ts';
import {
  type ChildVisit,
  changeNote,
  childOf,
  childParams,
  mayReadWork,
  mayWriteWork,
  readNote,
  versionOf,
  worksHere,
} from './work.policy.ts';

const seen = (visit: ChildVisit, child: ChildRow, classes: string[] = ['NOTE']) =>
  visit.note({ subjects: [child.id], classes, objectType: 'help-from-others', objectId: child.id });
const classesOf = (onwards: readonly { dataClass: string }[]) => [
  ...new Set(['NOTE', ...onwards.map((each) => each.dataClass)]),
];

/** A colleague of the list, and nobody else. @throws FieldErrors naming `chaserId` */
async function checkChaser(visit: Visit, childId: string, chaserId: string | undefined): Promise<void> {
  if (chaserId === undefined) return;
  if (!(await chasersOf(visit, childId)).some((each) => each.value === chaserId))
    throw new FieldErrors({ chaserId: 'Choose from the list' });
}
const optionalId = () =>
  z.preprocess(
    (value) => (value === '' ? undefined : value),
    z.uuid({ error: 'Choose from the list' }).optional(),
  );

const waiting: Route = route({
  method: 'GET',
  path: '/help/waiting',
  access: { ...readNote, verb: 'list' },
  audit: { event: 'help.waiting-viewed' },
  query: z.object({}),
  handle: async (visit) => {
    const rows = await waitingForHelp(visit.tx);
    const children = new Map(
      (await findChildren(visit.tx, [...new Set(rows.map((each) => each.childId))])).map((c) => [c.id, c]),
    );
    visit.note({ subjects: [...children.keys()], classes: classesOf(rows), count: rows.length });
    return {
      kind: 'page',
      title: 'Waiting for help',
      wide: true,
      body: <WaitingPage rows={rows} people={children} now={visit.now} reads={readsOf(visit)} />,
    };
  },
});

const tab: Route = route({
  method: 'GET',
  path: '/children/:childId/help',
  access: readNote,
  audit: { event: 'help.viewed' },
  params: childParams,
  record: childOf,
  policy: mayReadWork,
  handle: async (visit, child) => {
    const help = await helpOf(visit, child.id);
    seen(visit, child, classesOf(help.onwards));
    const page = (
      <HelpPage
        {...help}
        childId={child.id}
        name={firstNameOf(child)}
        now={visit.now}
        mayWrite={worksHere(visit, child)}
      />
    );
    return childLayout(visit, child, 'help', page);
  },
});

const referring: Route[] = question({
  path: '/children/:childId/help/new',
  form: 'onward',
  access: changeNote,
  audit: { shown: { event: 'help.viewed' }, done: { event: 'onward-referral.made' } },
  params: childParams,
  schema: z.object({
    serviceId: optionalId(),
    serviceName: optionalText(200),
    kind: optionalOneOf(serviceKindCodes),
    why: neededText('Enter why; a few words are enough', 2000),
    hopedFor: optionalText(1000),
    timescale: optionalText(300),
    consent: oneOf(consentCodes, 'Choose with whose consent'),
    consentWords: optionalText(1000),
    on: optionalDate(),
    chaserId: optionalId(),
    shareWith: anyOf(agencyCodes),
  }),
  record: childOf,
  policy: mayWriteWork,
  page: async (visit, child, view) => {
    seen(visit, child);
    const page = (
      <ReferOnPage
        child={child}
        view={view}
        name={firstNameOf(child)}
        services={(await servicesKnown(visit.tx)).filter((each) => each.endedOn === null)}
        chasers={await chasersOf(visit, child.id)}
      />
    );
    return childQuestion(child, 'Refer on', '/help', page);
  },
  submit: async (visit, child, value) => {
    await checkChaser(visit, child.id, value.chaserId);
    await referOn(visit, child.id, value);
    return { kind: 'redirect', to: helpPath(child.id), said: 'Saved.' };
  },
});

const onwardParams = childParams.extend({ onwardId: z.uuid() });
type OnwardVisit = Visit<z.output<typeof onwardParams>, unknown>;
interface OnwardRecord {
  child: ChildRow;
  onward: OnwardShown;
}
async function onwardRecord(visit: OnwardVisit): Promise<OnwardRecord | undefined> {
  const child = await childOf(visit);
  const row = child && (await findOnward(visit.tx, visit.params.onwardId));
  if (!child || row?.childId !== child.id) return undefined;
  const steps = (await onwardStepsOf(visit.tx, child.id)).filter((each) => each.onwardId === row.id);
  return { child, onward: { ...row, steps } };
}

const stepping: Route[] = question({
  path: '/children/:childId/help/:onwardId/step',
  form: 'onward-step',
  access: changeNote,
  audit: { shown: { event: 'help.viewed' }, done: { event: 'onward-referral.step-written' } },
  params: onwardParams,
  schema: z.object({
    became: oneOf(nextStepCodes, 'Choose what became of it'),
    on: optionalDate(),
    result: optionalOneOf(resultCodes),
    words: optionalText(2000),
    chaserId: optionalId(),
  }),
  record: onwardRecord,
  policy: (visit, { child }) => mayWriteWork(visit, child),
  start: async (_visit, { onward }) => ({ values: {}, version: onward.steps.length }),
  page: async (visit, { child, onward }, view) => {
    seen(visit, child, classesOf([onward]));
    const page = (
      <StepPage child={child} view={view} onward={onward} chasers={await chasersOf(visit, child.id)} />
    );
    return childQuestion(child, onward.serviceName, '/help', page);
  },
  submit: async (visit, { child, onward }, value) => {
    await checkChaser(visit, child.id, value.chaserId);
    await addOnwardStep(visit, { onwardId: onward.id, version: versionOf(visit) }, value);
    return { kind: 'redirect', to: helpPath(child.id), said: 'Saved.' };
  },
});

export const helpRoutes: Route[] = [waiting, tab, ...referring, ...stepping];
