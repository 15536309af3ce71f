import { accessTable } from '../../../tests/support/access-table.ts';
import type { World } from '../../../tests/support/world.ts';
import { listOtherMeeting } from './elsewhere.commands.ts';
import {
  because,
  child,
  chosen,
  collects,
  elsewhere,
  insiders,
  type Made,
  outsiders,
  partnership,
  runs,
  strangers,
  table,
} from './partnership-testing.ts';

const concerns = [
  {
    act: 'see the children of highest concern one may see',
    path: '/highest-concern',
    refused: { 403: outsiders },
    allowed: { 200: [...runs, ...table, 'aldermoor/sam', 'aldermoor/bea', 'brackenford/mercy'] },
  },
  {
    act: 'look for a child to choose as of highest concern',
    path: '/highest-concern/choose',
    refused: {
      403: outsiders,
      404: ['aldermoor/bea', 'aldermoor/ursula', 'aldermoor/cass', 'aldermoor/fern'],
    },
    allowed: { 200: [...runs, 'aldermoor/sam'] },
  },
  {
    act: 'be asked why a child is of highest concern',
    path: '/highest-concern/children/:childId',
    at: ({ free }: Made) => `/highest-concern/children/${free}`,
    refused: { 403: outsiders, 404: [...insiders, ...table, 'aldermoor/vi', ...elsewhere] },
    allowed: { 200: runs },
  },
  {
    act: 'choose a child as of highest concern',
    method: 'POST',
    path: '/highest-concern/children/:childId',
    at: async (_made: Made, _who: string, w: World) => `/highest-concern/children/${await child(w, 'Lark')}`,
    form: () => ({ because, planFor: 'The way home' }),
    refused: { 403: outsiders, 404: [...insiders, ...table, 'aldermoor/vi', ...elsewhere] },
    allowed: { 303: runs },
  },
  {
    act: 'be asked whether a child stays of highest concern',
    path: '/highest-concern/:concernId/look',
    at: async (_made: Made, _who: string, w: World) => `/highest-concern/${await chosen(w)}/look`,
    refused: { 403: outsiders, 404: [...insiders, ...table, ...elsewhere] },
    allowed: { 200: runs },
  },
  {
    act: 'say whether a child stays of highest concern',
    method: 'POST',
    path: '/highest-concern/:concernId/look',
    at: async (_made: Made, _who: string, w: World) => `/highest-concern/${await chosen(w)}/look`,
    form: () => ({ outcome: 'off', because: 'Home and settled for a month' }),
    refused: { 403: outsiders, 404: [...insiders, ...table, ...elsewhere] },
    allowed: { 303: runs },
  },
] as const;

const figures = [
  {
    act: 'see who has sent figures for the monthly meeting',
    path: '/partner-figures',
    refused: { 404: strangers },
    allowed: { 200: [...collects, ...table, 'aldermoor/vi', 'aldermoor/ed'] },
  },
  {
    act: 'see the figures of a month',
    path: '/partner-figures/:month',
    at: ({ month }: Made) => `/partner-figures/${month}`,
    refused: { 404: strangers },
    allowed: { 200: [...collects, ...table, 'aldermoor/vi', 'aldermoor/ed'] },
  },
  {
    act: 'be asked for the figures of the police',
    path: '/partner-figures/:month/:agency',
    at: ({ month }: Made) => `/partner-figures/${month}/POLICE`,
    refused: { 404: [...strangers, 'aldermoor/hana', 'aldermoor/vi', 'aldermoor/ed'] },
    allowed: { 200: [...collects, 'aldermoor/gwen', 'aldermoor/abel'] },
  },
  {
    act: 'write the figures of the police',
    method: 'POST',
    path: '/partner-figures/:month/:agency',
    at: ({ month }: Made) => `/partner-figures/${month}/POLICE`,
    form: () => ({ m0: '12', act: 'draft', toldBy: 'PC Gwen Stallard' }),
    refused: { 404: [...strangers, 'aldermoor/hana', 'aldermoor/vi', 'aldermoor/ed'] },
    allowed: { 303: [...collects, 'aldermoor/gwen', 'aldermoor/abel'] },
  },
  {
    act: 'read the month’s report',
    path: '/monthly-report/:month',
    at: ({ month }: Made) => `/monthly-report/${month}`,
    refused: { 404: [...strangers, 'aldermoor/vi', 'aldermoor/abel'] },
    allowed: { 200: [...collects, ...table, 'aldermoor/ed'] },
  },
  {
    act: 'take the month’s report as a file',
    path: '/monthly-report/:month/:format',
    at: ({ month }: Made) => `/monthly-report/${month}/docx`,
    refused: { 404: [...strangers, 'aldermoor/vi', 'aldermoor/abel'] },
    allowed: { 200: [...collects, ...table] },
  },
] as const;
const team = [
  'aldermoor/mo',
  'aldermoor/imogen',
  'aldermoor/odette',
  'aldermoor/sam',
  'aldermoor/cass',
  'aldermoor/bea',
  'aldermoor/lior',
];
const notTeam = [
  'aldermoor/priya',
  'aldermoor/ruth',
  'aldermoor/fern',
  'aldermoor/gwen',
  'aldermoor/hana',
  'aldermoor/vi',
  'aldermoor/ada',
  'aldermoor/ursula',
  'northmoor/lena',
];
const went = () => ({
  went: 'no',
  because: 'Both were in court',
  'day-day': '12',
  'day-month': '11',
  'day-year': '2026',
});
const listed = (w: World) =>
  w.act('aldermoor/sam', (work) =>
    listOtherMeeting(work, { name: 'A forum', runBy: 'Others', rhythm: 'monthly', whoAttends: 'Sam' }),
  );
const others = [
  {
    act: 'see which meetings of others the team attends',
    path: '/meetings-of-others',
    refused: { 404: notTeam },
    allowed: { 200: team },
  },
  {
    act: 'be asked for a meeting of others',
    path: '/meetings-of-others/new',
    refused: { 404: notTeam },
    allowed: { 200: team },
  },
  {
    act: 'list a meeting of others',
    method: 'POST',
    path: '/meetings-of-others/new',
    form: () => ({ name: 'A forum', runBy: 'Others', rhythm: 'monthly', whoAttends: 'Sam' }),
    refused: { 404: notTeam },
    allowed: { 303: team },
  },
  {
    act: 'read about a meeting of others',
    path: '/meetings-of-others/:meetingId',
    at: ({ other }: Made) => `/meetings-of-others/${other}`,
    refused: { 404: [...notTeam, ...elsewhere] },
    allowed: { 200: team },
  },
  {
    act: 'be asked to put a meeting of others right',
    path: '/meetings-of-others/:meetingId/change',
    at: ({ other }: Made) => `/meetings-of-others/${other}/change`,
    refused: { 404: [...notTeam, ...elsewhere] },
    allowed: { 200: team },
  },
  {
    act: 'put a meeting of others right',
    method: 'POST',
    path: '/meetings-of-others/:meetingId/change',
    at: async (_made: Made, _who: string, w: World) => `/meetings-of-others/${await listed(w)}/change`,
    form: () => ({ name: 'A forum', runBy: 'Others', rhythm: 'weekly', whoAttends: 'Nell' }),
    refused: { 404: [...notTeam, ...elsewhere] },
    allowed: { 303: team },
  },
  {
    act: 'be asked who went to a meeting of others',
    path: '/meetings-of-others/:meetingId/occasions',
    at: ({ other }: Made) => `/meetings-of-others/${other}/occasions`,
    refused: { 404: [...notTeam, ...elsewhere] },
    allowed: { 200: team },
  },
  {
    act: 'say who went to a meeting of others',
    method: 'POST',
    path: '/meetings-of-others/:meetingId/occasions',
    at: async (_made: Made, _who: string, w: World) => `/meetings-of-others/${await listed(w)}/occasions`,
    form: went,
    refused: { 404: [...notTeam, ...elsewhere] },
    allowed: { 303: team },
  },
] as const;
export const partnershipAccess = accessTable('governance', partnership, [...figures, ...concerns, ...others]);
