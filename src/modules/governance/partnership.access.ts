import { postingIdOf } from '../../../seeds/region/load-structure.ts';
import { accessTable } from '../../../tests/support/access-table.ts';
import type { World } from '../../../tests/support/world.ts';
import { createChild } from '../people/index.ts';
import { askForResponse, planResponse } from './contextual-response.commands.ts';
import { findResponse } from './contextual-response.store.ts';
import { listOtherMeeting } from './elsewhere.commands.ts';
import { chooseChild, lookAtConcern } from './highest-concern.commands.ts';
import { findConcern } from './highest-concern.store.ts';
import { addMember } from './kind.commands.ts';
import { STANDING_KINDS, type StandingKind } from './kinds.ts';
import { nextMonthly } from './monthly.queries.ts';
import { askMatter } from './sub-group.commands.ts';

const kind = (code: string) => STANDING_KINDS.get(code) as StandingKind;
const later = Temporal.PlainDate.from('2026-12-31');
const child = (w: World, givenName: string) =>
  w.act('aldermoor/mo', (work) => createChild(work, { givenName, familyName: 'Fennel', source: 'test' }));
const because = 'Gone three nights, and a new phone';
const chosen = async (w: World) => {
  const childId = await child(w, 'Robin');
  return w.act('aldermoor/mo', (work) => chooseChild(work, { childId, because, planFor: 'The way home' }));
};
const planned = (w: World) =>
  w.act('aldermoor/mo', (work) =>
    planResponse(work, {
      kind: 'place',
      label: 'The bus station',
      planned: 'Youth workers there',
      leadAgency: 'POLICE',
      leadName: 'PC Gwen Stallard',
      reviewOn: later,
    }),
  );

/** Gwen and Hana sit at the monthly meeting, Ed at the sub-group; something of everything is there. */
export async function partnership(w: World) {
  for (const [who, code] of [
    ['aldermoor/gwen', 'MONTHLY'],
    ['aldermoor/hana', 'MONTHLY'],
    ['aldermoor/ed', 'SUB_GROUP'],
  ] as const)
    await w.act('aldermoor/mo', (work) =>
      addMember(work, kind(code), { postingId: postingIdOf(who), mayMinute: false, because: 'Sits there' }),
    );
  const concern = await chosen(w);
  await w.act('aldermoor/mo', async (work) => {
    const row = await findConcern(work.tx, concern);
    if (row)
      await lookAtConcern(work, row, {
        outcome: 'stays',
        because: 'Looked at together',
        planFor: undefined,
        version: 1,
      });
  });
  const meeting = await w.act('aldermoor/mo', (work) => nextMonthly(work));
  const response = await planned(w);
  const action = await w.act('aldermoor/mo', async (work) => {
    const row = await findResponse(work.tx, response);
    if (!row) throw new Error('not there');
    return askForResponse(work, row, {
      words: 'Mend the lights',
      agency: 'POLICE',
      leadName: 'PC Gwen Stallard',
      dueOn: later,
    });
  });
  const other = await w.act('aldermoor/sam', (work) =>
    listOtherMeeting(work, {
      name: 'STEER steering group',
      runBy: 'STEER',
      rhythm: 'monthly',
      whoAttends: 'Sam',
    }),
  );
  return { month: String(meeting?.month), response, action, other, free: await child(w, 'Wren') };
}
type Made = Awaited<ReturnType<typeof partnership>>;

const runs = ['aldermoor/mo', 'aldermoor/imogen', 'aldermoor/odette'];
const collects = [...runs, 'aldermoor/bea'];
const elsewhere = ['brackenford/mercy'];
/** Who has no part in any of it, whatever meeting. */
const strangers = [
  'aldermoor/sam',
  'aldermoor/priya',
  'aldermoor/cass',
  'aldermoor/ruth',
  'aldermoor/fern',
  'aldermoor/jude',
  'aldermoor/ursula',
  'aldermoor/ada',
  'aldermoor/ivor',
  'aldermoor/ines',
  'northmoor/lena',
];
/** The role has nothing to do with plans: told so openly. */
const outsiders = ['aldermoor/jude', 'aldermoor/ada', 'aldermoor/ivor', 'northmoor/lena'];
const insiders = strangers.filter((each) => !outsiders.includes(each));
const table = ['aldermoor/gwen', 'aldermoor/hana'];

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

const asking = {
  refused: { 403: outsiders, 404: [...insiders, ...table, 'aldermoor/bea', 'aldermoor/vi'] },
  allowed: { 200: runs },
};
const ofOne = {
  refused: {
    403: outsiders,
    404: [...insiders, 'aldermoor/hana', 'aldermoor/bea', 'aldermoor/vi', ...elsewhere],
  },
  allowed: { 200: [...runs, 'aldermoor/gwen'] },
};
const soon = { 'reviewOn-day': '31', 'reviewOn-month': '12', 'reviewOn-year': '2026' };
const due = { 'dueOn-day': '31', 'dueOn-month': '12', 'dueOn-year': '2026' };
const responses = [
  {
    act: 'see what is planned about places and groups',
    path: '/contextual-responses',
    refused: { 403: outsiders, 404: [...insiders, 'aldermoor/bea', 'aldermoor/vi', 'aldermoor/abel'] },
    allowed: { 200: [...runs, ...table, 'aldermoor/ed'] },
  },
  { act: 'be asked to plan a response', path: '/contextual-responses/new', ...asking },
  {
    act: 'plan a response',
    method: 'POST',
    path: '/contextual-responses/new',
    form: () => ({
      kind: 'school',
      label: 'The way to school',
      planned: 'A warden at the gate',
      leadAgency: 'SCHOOL',
      leadName: 'Ed',
      ...soon,
    }),
    refused: asking.refused,
    allowed: { 303: runs },
  },
  {
    act: 'read a response',
    path: '/contextual-responses/:responseId',
    at: ({ response }: Made) => `/contextual-responses/${response}`,
    refused: { 403: outsiders, 404: [...insiders, 'aldermoor/bea', 'aldermoor/vi', ...elsewhere] },
    allowed: { 200: [...runs, ...table] },
  },
  {
    act: 'be asked what changed by a response',
    path: '/contextual-responses/:responseId/change',
    at: ({ response }: Made) => `/contextual-responses/${response}/change`,
    ...ofOne,
  },
  {
    act: 'say what changed by a response',
    method: 'POST',
    path: '/contextual-responses/:responseId/change',
    at: async (_made: Made, _who: string, w: World) => `/contextual-responses/${await planned(w)}/change`,
    form: () => ({
      state: 'under-way',
      changed: 'Lights are mended',
      planned: 'Youth workers there',
      leadName: 'PC Gwen Stallard',
      ...soon,
    }),
    refused: ofOne.refused,
    allowed: { 303: [...runs, 'aldermoor/gwen'] },
  },
  {
    act: 'be asked for an action of a response',
    path: '/contextual-responses/:responseId/actions',
    at: ({ response }: Made) => `/contextual-responses/${response}/actions`,
    ...ofOne,
  },
  {
    act: 'ask for an action of a response',
    method: 'POST',
    path: '/contextual-responses/:responseId/actions',
    at: ({ response }: Made) => `/contextual-responses/${response}/actions`,
    form: () => ({ words: 'Mend the lights', agency: 'HOUSING', leadName: 'Somebody there', ...due }),
    refused: ofOne.refused,
    allowed: { 303: [...runs, 'aldermoor/gwen'] },
  },
  {
    act: 'be asked whether an action of a response is done',
    path: '/contextual-responses/:responseId/actions/:actionId',
    at: ({ response, action }: Made) => `/contextual-responses/${response}/actions/${action}`,
    ...ofOne,
  },
  {
    act: 'say that an action of a response is done',
    method: 'POST',
    path: '/contextual-responses/:responseId/actions/:actionId',
    at: ({ response, action }: Made) => `/contextual-responses/${response}/actions/${action}`,
    form: () => ({ words: 'Lights until midnight' }),
    refused: ofOne.refused,
    allowed: { 303: ['aldermoor/gwen'] },
  },
] as const;

const asked = (w: World) =>
  w.act('aldermoor/mo', (work) =>
    askMatter(work, {
      kind: 'barrier',
      what: 'Waiting times',
      askedBy: 'Police',
      askedOf: 'Health',
      dueOn: later,
    }),
  );
const atSubGroup = {
  refused: { 403: outsiders, 404: [...insiders, ...table, 'aldermoor/bea'] },
  allowed: { 200: [...runs, 'aldermoor/ed'] },
};
const subGroup = [
  { act: 'see what the sub-group asks', path: '/sub-group', ...atSubGroup },
  { act: 'be asked for a matter of the sub-group', path: '/sub-group/new', ...atSubGroup },
  {
    act: 'name a barrier at the sub-group',
    method: 'POST',
    path: '/sub-group/new',
    form: () => ({ kind: 'barrier', what: 'Waiting times', askedBy: 'Police', askedOf: 'Health', ...due }),
    refused: atSubGroup.refused,
    allowed: { 303: [...runs, 'aldermoor/ed'] },
  },
  {
    act: 'be asked what came of a matter',
    path: '/sub-group/:matterId',
    at: async (_made: Made, _who: string, w: World) => `/sub-group/${await asked(w)}`,
    ...atSubGroup,
    refused: { ...atSubGroup.refused, 404: [...atSubGroup.refused[404], ...elsewhere] },
  },
  {
    act: 'say what came of a matter',
    method: 'POST',
    path: '/sub-group/:matterId',
    at: async (_made: Made, _who: string, w: World) => `/sub-group/${await asked(w)}`,
    form: () => ({ answer: 'Four weeks from March' }),
    refused: { ...atSubGroup.refused, 404: [...atSubGroup.refused[404], ...elsewhere] },
    allowed: { 303: [...runs, 'aldermoor/ed'] },
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

export const partnershipAccess = accessTable('governance', partnership, [
  ...figures,
  ...concerns,
  ...responses,
  ...subGroup,
  ...others,
]);
