import { postingIdOf, staffIdOf } from '../../../seeds/region/load-structure.ts';
import { type AccessRow, accessTable } from '../../../tests/support/access-table.ts';
import { aChild } from '../../../tests/support/children.ts';
import type { World } from '../../../tests/support/world.ts';
import { alert, enterInEmergency, restrict } from './index.ts';

const emergency = { reasonCode: 'missing-now', reason: 'She was last seen at the station an hour ago' };
const claim = { reasonCode: 'covering', reason: 'I am covering for Priya until she is back on Monday' };
const elsewhere = [
  'brackenford/kit',
  'brackenford/mercy',
  'northmoor/lena',
  'aldermoor/ada',
  'aldermoor/ursula',
];

async function restricted(w: World): Promise<string> {
  const childId = await aChild(w, { held: { CO_WORKER: 'aldermoor/nell' } });
  await w.act('aldermoor/ivor', (work) =>
    restrict(work, { childId, level: 'restricted', reason: 'A relative works here', named: [] }),
  );
  return childId;
}
async function used(w: World): Promise<string> {
  const childId = await aChild(w);
  await w.act('aldermoor/tariq', (work) => enterInEmergency(work, 'SELF_CLAIMED', childId, claim));
  const rows = await w.admin<{ id: string }>('select id from access.emergency_access where child_id = $1', [
    childId,
  ]);
  return rows[0]?.id ?? '';
}
async function told(w: World): Promise<string> {
  await w.act('aldermoor/mo', (work) =>
    alert(work, { kind: 'test', line: 'A decision was made', forPostingId: postingIdOf('aldermoor/sam') }),
  );
  const rows = await w.admin<{ id: string }>(
    "select id from access.alert where kind = 'test' order by raised_at desc limit 1",
  );
  return rows[0]?.id ?? '';
}

const keepsSettings = ['aldermoor/ada', 'aldermoor/imogen', 'castleby/liv'];
const keepsNoSettings = ['aldermoor/mo', 'aldermoor/sam', 'aldermoor/ivor', 'aldermoor/vi'];
const settingsForms: readonly [slug: string, form: Record<string, string>][] = [
  ['numbers-and-front-door', { dayNumber: '01632 961100', frontDoorWorksHere: 'yes' }],
  ['who-may-refer', { referralRuleSet: 'STRICT', ageFrom: '11', ageTo: '18', statusFreshDays: '7' }],
  ['caseloads', { teamWorker: '10', psychologist: '', programmes: 'ACT 6' }],
  [
    'missing',
    {
      returnInterviewFrom: 'RETURN_NOTIFIED',
      repeatMissingEpisodes: '3',
      repeatMissingDays: '90',
      longMissingHoursInCare: '24',
      longMissingHoursAtHome: '48',
      dailyMissingMeeting: 'WORKING_DAYS',
    },
  ],
  [
    'being-told',
    {
      urgentFirstMinutes: '15',
      urgentDeputyMinutes: '15',
      urgentManagerMinutes: '15',
      quietFrom: '20:00',
      quietTo: '07:00',
    },
  ],
  [
    'oversight-and-supervision',
    {
      TEAM_WORKER: '4',
      PSYCHOLOGIST: '4',
      MISSING_COORDINATOR: '4',
      RETURN_INTERVIEWER: '4',
      TEAM_MANAGER: '4',
      newlyQualifiedWeeks: '2',
      oversightWeeks: '4',
      disagreementDaysManager: '1',
      disagreementDaysService: '2',
      disagreementDaysLeads: '5',
    },
  ],
  ['monthly-meeting-and-handover', { figuresDueDays: '5' }],
  ['when-harm-is-told', { forensicHours: '72' }],
  ['assessments', { asksForRiskLevel: 'yes' }],
  [
    'sharing',
    {
      sharingBasis: 'PUBLIC_TASK',
      sharingForMeetings: 'To act together',
      sharingForMissing: 'To find the child',
      sharingForPlans: 'To act on the plan',
      sharingForOthers: 'To keep the child safe',
    },
  ],
  ['words', { TEAM: 'the Hub' }],
  ['tactics-and-colour', { accent: 'teal' }],
];

interface Made {
  child: string;
  closed: string;
  entry: string;
  notice: string;
}
const of = (path: string) => (made: Made) =>
  path.replace(':childId', made.child).replace(':accessId', made.entry).replace(':alertId', made.notice);
const at = (path: string) => ({ path, at: of(path) });

export const accessAccess = accessTable<Made>(
  'access',
  async (w) => ({
    child: await aChild(w, {
      held: { ALLOCATED: 'aldermoor/priya', CO_WORKER: 'aldermoor/nell', MANAGER: 'aldermoor/imogen' },
    }),
    closed: await restricted(w),
    entry: await used(w),
    notice: await told(w),
  }),
  [
    {
      act: 'be offered emergency access',
      ...at('/children/:childId/emergency-access'),
      refused: {
        403: ['aldermoor/nell'],
        404: [...elsewhere, 'aldermoor/fern', 'aldermoor/dan', 'aldermoor/ivor'],
      },
      allowed: {
        200: ['aldermoor/sam', 'aldermoor/mo', 'aldermoor/ruth', 'aldermoor/gwen', 'aldermoor/cass'],
      },
    },
    {
      act: 'be offered emergency access to a restricted record',
      path: '/children/:childId/emergency-access',
      at: (made) => `/children/${made.closed}/emergency-access`,
      refused: { 404: ['aldermoor/sam', 'aldermoor/mo', 'aldermoor/ruth', 'aldermoor/gwen'] },
      allowed: {},
    },
    {
      act: 'use emergency access',
      method: 'POST',
      ...at('/children/:childId/emergency-access'),
      form: () => emergency,
      refused: { 403: ['aldermoor/nell'], 404: [...elsewhere, 'aldermoor/fern', 'aldermoor/dan'] },
      allowed: { 303: ['aldermoor/sam', 'aldermoor/ruth', 'aldermoor/gwen'] },
    },
    {
      act: 'be offered to claim the record',
      ...at('/children/:childId/claim'),
      refused: {
        403: ['aldermoor/nell'],
        404: [...elsewhere, 'aldermoor/gwen', 'aldermoor/hana', 'aldermoor/ivor'],
      },
      allowed: { 200: ['aldermoor/dan', 'aldermoor/fern', 'aldermoor/tariq'] },
    },
    {
      act: 'claim the record',
      method: 'POST',
      ...at('/children/:childId/claim'),
      form: () => claim,
      refused: { 404: [...elsewhere, 'aldermoor/gwen', 'aldermoor/hana'] },
      allowed: { 303: ['aldermoor/dan', 'aldermoor/fern'] },
    },
    {
      act: 'open the review of an emergency access',
      ...at('/governance/emergency-access/:accessId'),
      refused: { 403: ['aldermoor/tariq', 'aldermoor/mo'], 404: ['brackenford/noor', 'aldermoor/ada'] },
      allowed: { 200: ['aldermoor/ivor'] },
    },
    {
      act: 'review an emergency access',
      method: 'POST',
      ...at('/governance/emergency-access/:accessId'),
      form: () => ({ outcome: 'justified', note: 'The duty rota shows it' }),
      refused: { 403: ['aldermoor/tariq', 'aldermoor/mo'], 404: ['brackenford/noor', 'aldermoor/ada'] },
      allowed: { 303: ['aldermoor/ivor'] },
    },
    {
      act: 'see who may find a record',
      ...at('/children/:childId/restriction'),
      refused: { 404: [...elsewhere, 'aldermoor/priya', 'aldermoor/nell', 'aldermoor/mo'] },
      allowed: { 200: ['aldermoor/ivor', 'aldermoor/imogen'] },
    },
    {
      act: 'restrict a record',
      method: 'POST',
      path: '/children/:childId/restriction',
      at: async (_made, _who, w) =>
        `/children/${await aChild(w, { held: { MANAGER: 'aldermoor/imogen', ALLOCATED: 'aldermoor/priya' } })}/restriction`,
      form: () => ({ level: 'restricted', named: '', reason: 'A relative works here' }),
      refused: { 404: [...elsewhere, 'aldermoor/priya', 'aldermoor/mo'] },
      allowed: { 303: ['aldermoor/ivor', 'aldermoor/imogen'] },
    },
    {
      act: 'lift a restriction',
      method: 'POST',
      path: '/children/:childId/restriction/lift',
      at: (made) => `/children/${made.closed}/restriction/lift`,
      from: (made) => `/children/${made.closed}/restriction`,
      form: () => ({ reason: 'The relative has left' }),
      refused: { 404: [...elsewhere, 'aldermoor/sam', 'aldermoor/nell', 'aldermoor/imogen'] },
      allowed: { 303: ['aldermoor/ivor'] },
    },
    {
      act: 'see one’s own conflicts',
      path: '/my/conflicts',
      refused: {},
      allowed: { 200: ['aldermoor/sam', 'aldermoor/vi'] },
    },
    {
      act: 'declare a conflict',
      method: 'POST',
      path: '/my/conflicts',
      form: () => ({ about: 'The Tidewells of Mill Row', connection: 'My sister-in-law' }),
      refused: {},
      allowed: { 303: ['aldermoor/sam', 'aldermoor/vi'] },
    },
    {
      act: 'be asked how one knows the child',
      ...at('/children/:childId/conflict'),
      refused: { 404: elsewhere },
      allowed: { 200: ['aldermoor/sam', 'aldermoor/priya'] },
    },
    {
      act: 'close a record to oneself',
      method: 'POST',
      path: '/children/:childId/conflict',
      at: async (_made, _who, w) =>
        `/children/${await aChild(w, { held: { ALLOCATED: 'aldermoor/priya' } })}/conflict`,
      form: () => ({ connection: 'He is my nephew' }),
      refused: { 404: elsewhere },
      allowed: { 303: ['aldermoor/priya', 'aldermoor/sam'] },
    },
    {
      act: 'see the conflicts of everybody',
      path: '/governance/conflicts',
      refused: { 403: ['aldermoor/mo', 'aldermoor/ada', 'aldermoor/sam', 'northmoor/lena'] },
      allowed: { 200: ['aldermoor/ivor', 'brackenford/noor'] },
    },
    {
      act: 'record somebody’s conflict',
      method: 'POST',
      path: '/governance/conflicts',
      form: (made) => ({
        staffId: staffIdOf('aldermoor/otis'),
        childId: made.child,
        declarationId: '',
        reason: 'Neighbours',
      }),
      refused: { 403: ['aldermoor/mo', 'aldermoor/ada'], 422: ['brackenford/noor'] },
      allowed: { 303: ['aldermoor/ivor'] },
    },
    {
      act: 'see the settings of the authority',
      path: '/settings',
      refused: { 403: [...keepsNoSettings, 'northmoor/hal'] },
      allowed: { 200: keepsSettings },
    },
    ...settingsForms.flatMap(([slug, form]): AccessRow<Made>[] => [
      {
        act: `be asked for the settings “${slug}”`,
        path: `/settings/${slug}`,
        refused: { 403: keepsNoSettings },
        allowed: { 200: keepsSettings },
      },
      {
        act: `change the settings “${slug}”`,
        method: 'POST',
        path: `/settings/${slug}`,
        from: (_made, who) => (keepsSettings.includes(who) ? `/settings/${slug}` : '/'),
        form: () => ({ ...form, reason: 'Agreed by the partnership' }),
        refused: { 403: keepsNoSettings },
        allowed: { 303: keepsSettings },
      },
    ]),
    {
      act: 'read one’s notices',
      path: '/my/alerts',
      refused: {},
      allowed: { 200: ['aldermoor/sam', 'aldermoor/ivor'] },
    },
    {
      act: 'answer a notice',
      method: 'POST',
      ...at('/my/alerts/:alertId/seen'),
      from: () => '/my/alerts',
      refused: { 404: ['aldermoor/nell', 'brackenford/kit', 'aldermoor/ivor'] },
      allowed: { 303: ['aldermoor/sam'] },
    },
  ],
);
