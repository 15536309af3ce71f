import { z } from 'zod';
import { dayOf } from '../../platform/clock/wall-clock.ts';
import { anyOf, oneOf, optionalDate, optionalOneOf, optionalText } from '../../platform/forms/parse-form.ts';
import { allow, forbid } from '../../platform/http/decision.ts';
import { question, type Route, route } from '../../platform/http/route.ts';
import { type ChildRow, childLayout, childQuestion } from '../people/index.ts';
import { firstNameOf } from './first-name.ts';
import { readsOf } from './help.policy.ts';
import { ApproachingPage, TransitionPage } from './pages/transition.page.tsx';
import { TransitionFormPage, TransitionStepPage } from './pages/transition-forms.page.tsx';
import { recordTransitionStep, saveTransition } from './transition.commands.ts';
import {
  changePlan,
  mayReadTransition,
  mayWriteTransition,
  readPlan,
  readsTransition,
  transitionPath,
  writesTransition,
} from './transition.policy.ts';
import { approachingEighteen } from './transition.queries.ts';
import { transitionStepsOf, transitionVersions } from './transition.store.ts';
import {
  comingFor,
  eligibilityCodes,
  isInPlace,
  sharingConsentCodes,
  transitionStepCodes,
} from './transition.ts';
import { type ChildVisit, childOf, childParams, versionOf } from './work.policy.ts';

const seen = (visit: ChildVisit, child: ChildRow) =>
  visit.note({ subjects: [child.id], classes: ['PLAN'], objectType: 'transition-plan', objectId: child.id });
const text = () => optionalText(4000);

const list: Route = route({
  method: 'GET',
  path: '/transition',
  access: { ...readPlan, verb: 'list' },
  audit: { event: 'transition.listed' },
  query: z.object({}),
  policy: (visit) =>
    readsTransition(visit) ? allow('AC-7') : forbid('AC-8', 'Your posting reads plans one by one.'),
  handle: async (visit) => {
    const { rows, unknown } = await approachingEighteen(visit);
    const subjects = [...rows.map((each) => each.childId), ...unknown.map((each) => each.id)];
    visit.note({ subjects, classes: ['PLAN'], count: subjects.length });
    return {
      kind: 'page',
      title: 'Approaching 18',
      wide: true,
      body: <ApproachingPage rows={rows} unknown={unknown} reads={readsOf(visit)} />,
    };
  },
});

const one: Route = route({
  method: 'GET',
  path: '/children/:childId/transition',
  access: readPlan,
  audit: { event: 'transition.viewed' },
  params: childParams,
  record: childOf,
  policy: mayReadTransition,
  handle: async (visit, child) => {
    seen(visit, child);
    const versions = await transitionVersions(visit.tx, child.id);
    const steps = await transitionStepsOf(visit.tx, child.id);
    const birth = child.bornOn && { bornOn: child.bornOn, precision: child.birthPrecision ?? 'exact' };
    const coming = birth ? comingFor(birth, dayOf(visit.now), isInPlace(steps)) : undefined;
    const page = (
      <TransitionPage
        {...{ versions, steps, coming }}
        childId={child.id}
        name={firstNameOf(child)}
        isBirthKnown={child.bornOn !== null}
        mayWrite={writesTransition(visit, child)}
      />
    );
    return childLayout(visit, child, 'transition', page);
  },
});

const planning: Route[] = question({
  path: '/children/:childId/transition/plan',
  form: 'transition-plan',
  access: changePlan,
  audit: { shown: { event: 'transition.viewed' }, done: { event: 'transition.saved' } },
  params: childParams,
  schema: z.object({
    ...{ ownWords: text(), whatChanges: text(), stillWorried: text() },
    eligible: anyOf(eligibilityCodes),
    ...{
      eligibleWords: optionalText(1000),
      adultWorker: optionalText(200),
      adultWorkerAgency: optionalText(200),
    },
    ...{ adultWorkerContact: optionalText(300), servicesAfter: text(), housing: text(), money: text() },
    ...{ educationWork: text(), health: text(), victimAndCourt: text(), trustedPerson: text() },
    consent: optionalOneOf(sharingConsentCodes),
    ...{ consentWords: optionalText(1000), contingency: text() },
  }),
  record: childOf,
  policy: mayWriteTransition,
  start: async (visit, child) => {
    const [newest] = await transitionVersions(visit.tx, child.id);
    return { values: { ...newest }, version: newest?.version ?? 0 };
  },
  page: (visit, child, view) => {
    seen(visit, child);
    const page = <TransitionFormPage child={child} view={view} name={firstNameOf(child)} />;
    return childQuestion(child, 'Plan for becoming an adult', '/transition', page);
  },
  submit: async (visit, child, value) => {
    await saveTransition(visit, child.id, versionOf(visit), value);
    return { kind: 'redirect', to: transitionPath(child.id), said: 'Saved. How it read before is kept.' };
  },
});

const stepping: Route[] = question({
  path: '/children/:childId/transition/step',
  form: 'transition-step',
  access: changePlan,
  audit: { shown: { event: 'transition.viewed' }, done: { event: 'transition.step-written' } },
  params: childParams,
  schema: z.object({
    became: oneOf(transitionStepCodes, 'Choose what became of it'),
    on: optionalDate(),
    withWhom: optionalText(500),
    ownWords: text(),
    words: optionalText(2000),
  }),
  record: childOf,
  policy: mayWriteTransition,
  page: (visit, child, view) => {
    seen(visit, child);
    const page = <TransitionStepPage child={child} view={view} name={firstNameOf(child)} />;
    return childQuestion(child, 'What became of the plan', '/transition', page);
  },
  submit: async (visit, child, value) => {
    await recordTransitionStep(visit, child.id, value);
    return { kind: 'redirect', to: transitionPath(child.id), said: 'Saved.' };
  },
});

export const transitionRoutes: Route[] = [list, one, ...planning, ...stepping];
