import { postingIdOf, teamIdOf } from '../../../seeds/region/load-structure.ts';
import { accessTable } from '../../../tests/support/access-table.ts';
import type { World } from '../../../tests/support/world.ts';
import { type RelationshipKind, relate } from '../access/index.ts';
import { createChild } from '../people/index.ts';
import {
  addIntelligence,
  planTactic,
  saveTriggerPlanHeading,
  saveTriggerPlanSection,
  startDisruptionPlan,
  useTriggerPlan,
} from './index.ts';

const HOLDERS: readonly (readonly [string, RelationshipKind])[] = [
  ['aldermoor/priya', 'ALLOCATED'],
  ['aldermoor/sam', 'CO_WORKER'],
  ['aldermoor/gwen', 'CO_WORKER'],
  ['aldermoor/hana', 'CO_WORKER'],
  ['aldermoor/vi', 'CO_WORKER'],
  ['aldermoor/ed', 'CO_WORKER'],
  ['aldermoor/jude', 'EPISODE'],
  ['aldermoor/cass', 'EPISODE'],
  ['aldermoor/fern', 'TRIAGE'],
];

/** A child whom many hold, each as their work makes them, with a trigger plan in use and a disruption plan. */
export async function childWithPlans(w: World) {
  const child = await w.act('aldermoor/mo', async (work) => {
    const id = await createChild(work, {
      givenName: 'Jayden',
      preferredName: 'Jay',
      familyName: 'Brook',
      bornOn: Temporal.PlainDate.from('2011-05-02'),
      source: 'test',
    });
    for (const [handle, kind] of HOLDERS)
      await relate(work, { childId: id, kind, postingId: postingIdOf(handle), basis: 'given in a test' });
    await relate(work, {
      childId: id,
      kind: 'MANAGER',
      teamId: teamIdOf('aldermoor', 'team'),
      basis: 'given in a test',
    });
    return id;
  });
  await w.act('aldermoor/sam', async (work) => {
    await saveTriggerPlanSection(work, {
      childId: child,
      section: 'actions',
      answers: {
        'when-to-report': { said: 'At once after 9pm' },
        'night-decision': { said: 'The duty manager' },
      },
    });
    await saveTriggerPlanSection(work, {
      childId: child,
      section: 'places',
      answers: {
        places: { rows: [{ place: 'Behind the Lantern Arcade', 'safe for a carer to visit': 'no' }] },
      },
    });
    await saveTriggerPlanHeading(work, {
      childId: child,
      ownerPostingId: postingIdOf('aldermoor/sam'),
      sharedWith: ['SCHOOL'],
    });
    await useTriggerPlan(work, { childId: child, isActive: true });
  });
  const plan = await w.act('aldermoor/sam', (work) =>
    startDisruptionPlan(work, {
      childIds: [child],
      answers: { 'target-kind': { said: 'location' }, target: { said: 'The arcade' } },
    }),
  );
  const tactic = await w.act('aldermoor/gwen', async (work) => {
    await addIntelligence(work, {
      planId: plan,
      summary: 'Two grey vans on Fridays',
      purpose: 'To disrupt',
      reviewOn: Temporal.PlainDate.from('2026-12-16'),
      shareWith: ['HEALTH_SAFEGUARDING'],
    });
    return planTactic(work, {
      planId: plan,
      code: 'SHOP-CHECKS',
      leadAgency: 'POLICE',
      ownerPostingId: postingIdOf('aldermoor/sam'),
    });
  });
  return { child, plan, tactic };
}
type Made = Awaited<ReturnType<typeof childWithPlans>>;

const strangers = [
  'brackenford/kit',
  'brackenford/mercy',
  'northmoor/lena',
  'aldermoor/ada',
  'aldermoor/nell',
  'aldermoor/ursula',
];
/** They hold the child, and their role or their relationship does not open plans. */
const withoutPlans = ['aldermoor/jude', 'aldermoor/cass', 'aldermoor/ivor'];
/** They read plans while a referral is decided, and write none. */
const onlyReads = 'aldermoor/fern';
const notShared = ['aldermoor/vi'];
const readers = [
  'aldermoor/priya',
  'aldermoor/sam',
  'aldermoor/mo',
  'aldermoor/gwen',
  'aldermoor/hana',
  onlyReads,
];
const trigger = (rest: string) => ({
  path: `/children/:childId/trigger-plan${rest}`,
  at: ({ child }: Made) => `/children/${child}/trigger-plan${rest}`,
});
const disruption = (rest: string) => ({
  path: `/disruption-plans/:planId${rest}`,
  at: ({ plan }: Made) => `/disruption-plans/${plan}${rest}`,
});
const refusedTrigger = { 404: [...strangers, ...withoutPlans, ...notShared] };
const refusedDisruption = { 404: [...refusedTrigger[404], 'aldermoor/ed'] };
const refusedTriggerChange = { 404: [...refusedTrigger[404], onlyReads] };
const refusedDisruptionChange = { 404: [...refusedDisruption[404], onlyReads] };

export const plansAccess = accessTable('plans', childWithPlans, [
  {
    act: 'see how the plans of a child stand',
    path: '/children/:childId/plan',
    at: ({ child }) => `/children/${child}/plan`,
    refused: refusedTrigger,
    allowed: { 200: [...readers, 'aldermoor/ed'] },
  },
  {
    act: 'read a trigger plan',
    ...trigger(''),
    refused: refusedTrigger,
    allowed: { 200: [...readers, 'aldermoor/ed'] },
  },
  {
    act: 'print a trigger plan',
    ...trigger('/print'),
    refused: refusedTrigger,
    allowed: { 200: ['aldermoor/sam'] },
  },
  {
    act: 'take a copy of a trigger plan',
    path: '/children/:childId/trigger-plan/document/:format',
    at: ({ child }) => `/children/${child}/trigger-plan/document/docx`,
    refused: refusedTrigger,
    allowed: { 200: ['aldermoor/gwen'] },
  },
  {
    act: 'open a part of a trigger plan to change it',
    path: '/children/:childId/trigger-plan/sections/:section',
    at: ({ child }) => `/children/${child}/trigger-plan/sections/health`,
    refused: refusedTriggerChange,
    allowed: { 200: ['aldermoor/priya', 'aldermoor/gwen'] },
  },
  {
    act: 'change a part of a trigger plan',
    method: 'POST',
    path: '/children/:childId/trigger-plan/sections/:section',
    at: ({ child }) => `/children/${child}/trigger-plan/sections/health`,
    form: () => ({ medication: 'Inhaler, blue' }),
    refused: refusedTriggerChange,
    allowed: { 303: ['aldermoor/priya', 'aldermoor/gwen', 'aldermoor/mo'] },
  },
  {
    act: 'open who owns a trigger plan',
    ...trigger('/agreement'),
    refused: refusedTriggerChange,
    allowed: { 200: ['aldermoor/sam'] },
  },
  {
    act: 'say who owns a trigger plan',
    method: 'POST',
    ...trigger('/agreement'),
    form: () => ({ ownerPostingId: postingIdOf('aldermoor/sam'), sharedWith: ['SCHOOL'] }),
    refused: refusedTriggerChange,
    allowed: { 303: ['aldermoor/sam'] },
  },
  {
    act: 'ask what a trigger plan lacks',
    ...trigger('/complete'),
    refused: refusedTriggerChange,
    allowed: { 200: ['aldermoor/sam'] },
  },
  {
    act: 'mark a trigger plan complete',
    method: 'POST',
    ...trigger('/complete'),
    form: () => ({ reason: 'Moving tonight, the rest follows' }),
    refused: refusedTriggerChange,
    allowed: { 303: ['aldermoor/sam'] },
  },
  {
    act: 'ask to stop using a trigger plan',
    ...trigger('/use'),
    refused: refusedTriggerChange,
    allowed: { 200: ['aldermoor/mo'] },
  },
  {
    act: 'put a trigger plan into use',
    method: 'POST',
    ...trigger('/use'),
    form: () => ({ want: 'use' }),
    refused: refusedTriggerChange,
    allowed: { 303: ['aldermoor/mo'] },
  },
  {
    act: 'open the form of a new disruption plan',
    path: '/children/:childId/disruption-plans/new',
    at: ({ child }) => `/children/${child}/disruption-plans/new`,
    refused: refusedTriggerChange,
    allowed: { 200: ['aldermoor/sam'] },
  },
  {
    act: 'begin a disruption plan',
    method: 'POST',
    path: '/children/:childId/disruption-plans/new',
    at: ({ child }) => `/children/${child}/disruption-plans/new`,
    form: () => ({ targetKind: 'location' }),
    refused: refusedTriggerChange,
    allowed: { 303: ['aldermoor/sam', 'aldermoor/gwen'] },
  },
  { act: 'read a disruption plan', ...disruption(''), refused: refusedDisruption, allowed: { 200: readers } },
  {
    act: 'print a disruption plan',
    ...disruption('/print'),
    refused: refusedDisruption,
    allowed: { 200: ['aldermoor/sam'] },
  },
  {
    act: 'take a copy of a disruption plan',
    path: '/disruption-plans/:planId/document/:format',
    at: ({ plan }) => `/disruption-plans/${plan}/document/docx`,
    refused: refusedDisruption,
    allowed: { 200: ['aldermoor/sam'] },
  },
  {
    act: 'open a disruption plan to change it',
    ...disruption('/change'),
    refused: refusedDisruptionChange,
    allowed: { 200: ['aldermoor/sam'] },
  },
  {
    act: 'change a disruption plan',
    method: 'POST',
    ...disruption('/change'),
    form: () => ({ targetKind: 'location', objective: 'Safe Fridays' }),
    refused: refusedDisruptionChange,
    allowed: { 303: ['aldermoor/sam'] },
  },
  {
    act: 'open the form for intelligence',
    ...disruption('/intelligence'),
    refused: refusedDisruptionChange,
    allowed: { 200: ['aldermoor/gwen'] },
  },
  {
    act: 'add what their agency knows',
    method: 'POST',
    ...disruption('/intelligence'),
    form: () => ({
      summary: 'Seen again',
      purpose: 'To disrupt',
      'reviewOn-day': '16',
      'reviewOn-month': '12',
      'reviewOn-year': '2026',
    }),
    refused: refusedDisruptionChange,
    allowed: { 303: ['aldermoor/gwen'] },
  },
  {
    act: 'open the form of a tactic',
    ...disruption('/tactics/new'),
    refused: refusedDisruptionChange,
    allowed: { 200: ['aldermoor/sam'] },
  },
  {
    act: 'plan a tactic',
    method: 'POST',
    ...disruption('/tactics/new'),
    form: () => ({
      code: 'OUTREACH',
      leadAgency: 'VOLUNTARY',
      ownerName: 'Robin Invented',
      status: 'proposed',
    }),
    refused: refusedDisruptionChange,
    allowed: { 303: ['aldermoor/sam'] },
  },
  {
    act: 'open a tactic to change it',
    path: '/disruption-plans/:planId/tactics/:tacticId',
    at: ({ plan, tactic }) => `/disruption-plans/${plan}/tactics/${tactic}`,
    refused: refusedDisruptionChange,
    allowed: { 200: ['aldermoor/sam'] },
  },
  {
    act: 'change a tactic',
    method: 'POST',
    path: '/disruption-plans/:planId/tactics/:tacticId',
    at: ({ plan, tactic }) => `/disruption-plans/${plan}/tactics/${tactic}`,
    form: () => ({ leadAgency: 'POLICE', ownerPostingId: postingIdOf('aldermoor/sam'), status: 'agreed' }),
    refused: refusedDisruptionChange,
    allowed: { 303: ['aldermoor/sam'] },
  },
  {
    act: 'ask what a disruption plan lacks',
    ...disruption('/complete'),
    refused: refusedDisruptionChange,
    allowed: { 200: ['aldermoor/sam'] },
  },
  {
    act: 'mark a disruption plan complete',
    method: 'POST',
    ...disruption('/complete'),
    form: () => ({ reason: 'Agreed at the meeting' }),
    refused: refusedDisruptionChange,
    allowed: { 303: ['aldermoor/sam'] },
  },
]);
