import { postingIdOf } from '../../../seeds/region/load-structure.ts';
import { accessTable } from '../../../tests/support/access-table.ts';
import type { World } from '../../../tests/support/world.ts';
import { fieldName } from '../../platform/questionnaires/index.ts';
import {
  arranged,
  CASS,
  childBack,
  held,
  JUDE,
  type Made,
  offered,
  prepare,
  timesOfJude,
  visitOf,
  writtenUp,
} from './interview-testing.ts';

/** No relationship, another authority, the hub, an administrator; a bank worker who holds another interview. */
const strangers = [
  'brackenford/kit',
  'brackenford/mercy',
  'northmoor/lena',
  'aldermoor/ada',
  'aldermoor/nell',
  'aldermoor/remy',
  'aldermoor/ivor',
];
/** They know the child, and are told what a child said only when it is shared with their agency by name. */
const agencies = ['aldermoor/gwen', 'aldermoor/hana', 'aldermoor/ed', 'aldermoor/vi'];
const refused = { 404: [...strangers, ...agencies] };
const readers = [JUDE, CASS, 'aldermoor/sam', 'aldermoor/priya', 'aldermoor/mo', 'aldermoor/imogen'];

const onEpisode = (rest: string, of: (m: Made) => { child: string; episode: string } = (m) => m.fresh) => ({
  path: `/children/:childId/missing/:episodeId${rest}`,
  at: (m: Made) => `/children/${of(m).child}/missing/${of(m).episode}${rest}`,
});
const inHeld = (rest: string) => ({
  path: `/interviews/:interviewId${rest}`,
  at: (m: Made) => `/interviews/${m.held.interview}${rest}`,
});
const inArranged = (rest: string) => ({
  path: `/interviews/:interviewId${rest}`,
  at: (m: Made) => `/interviews/${m.arranged.interview}${rest}`,
});
/** A form, shown and sent, on one's own copy of what it is about where sending it changes whether it can be sent. */
const both = (
  act: string,
  where: { path: string; at: (m: Made) => string },
  form: Record<string, string | string[]>,
  who: { refused: readonly string[]; allowed: readonly string[]; sends?: readonly string[] },
  sentAt?: (m: Made, who: string, w: World) => Promise<string>,
) => [
  { act: `open: ${act}`, ...where, refused: { 404: who.refused }, allowed: { 200: who.allowed } },
  {
    act,
    method: 'POST' as const,
    path: where.path,
    at: sentAt
      ? async (m: Made, handle: string, w: World) =>
          who.refused.includes(handle) || handle === 'nobody' ? where.at(m) : sentAt(m, handle, w)
      : where.at,
    form: () => form,
    refused: { 404: who.refused },
    allowed: { 303: who.sends ?? who.allowed },
  },
];
const notBank = { 404: [...strangers, ...agencies, JUDE] };
/** `from` for acts without a page of their own: the interview's page. */
const fromInterview = (of: (m: Made) => { interview: string }) => (m: Made) =>
  `/interviews/${of(m).interview}`;

export const interviewAccess = accessTable('missing', prepare, [
  ...both(
    'record a try to reach the child',
    onEpisode('/attempt'),
    { way: 'TALK' },
    { refused: [...strangers, ...agencies], allowed: [CASS, 'aldermoor/sam', 'aldermoor/priya'] },
  ),
  ...both(
    'record an offer',
    onEpisode('/offer'),
    { way: 'TALK' },
    { refused: [...strangers, ...agencies], allowed: [CASS, 'aldermoor/sam'] },
  ),
  ...both(
    'record why there is no interview',
    onEpisode('/no-interview'),
    { kind: 'NO_RESPONSE' },
    { refused: [...strangers, ...agencies], allowed: [CASS, 'aldermoor/sam'] },
  ),
  ...both(
    'record what followed a no',
    onEpisode('/after-no'),
    { carerView: 'At a cousin’s' },
    { refused: [...strangers, ...agencies], allowed: [CASS, 'aldermoor/sam'] },
  ),
  ...both(
    'take a step back',
    {
      path: '/children/:childId/missing/:episodeId/steps/:stepId/take-back',
      at: (m: Made) => `/children/${m.step.child}/missing/${m.step.episode}/steps/${m.step.id}/take-back`,
    },
    { reason: 'Wrong child' },
    { refused: [...strangers, ...agencies], allowed: [CASS] },
  ),
  ...both(
    'arrange an interview',
    onEpisode('/interview/new'),
    { episodes: [], who: 'workers' },
    { refused: [...notBank[404]], allowed: [CASS, 'aldermoor/sam'] },
    async (_m, _who, w) => {
      const made = await childBack(w);
      return `/children/${made.child}/missing/${made.episode}/interview/new`;
    },
  ).map((row) => (row.act.startsWith('open') ? row : { ...row, allowed: { 422: [CASS, 'aldermoor/sam'] } })),
  {
    act: 'see the interviews that run',
    path: '/interviews',
    refused: { 403: ['aldermoor/vi', 'aldermoor/ada', 'northmoor/lena'] },
    allowed: { 200: [JUDE, CASS, 'aldermoor/sam', 'aldermoor/mo'] },
  },
  { act: 'read an interview', ...inHeld(''), refused, allowed: { 200: readers } },
  { act: 'print an interview', ...inHeld('/print'), refused, allowed: { 200: ['aldermoor/priya'] } },
  {
    act: 'take a copy of an interview',
    path: '/interviews/:interviewId/document/:format',
    at: (m: Made) => `/interviews/${m.held.interview}/document/docx`,
    refused,
    allowed: { 200: ['aldermoor/priya'] },
  },
  ...both(
    'begin the talk',
    inArranged('/first'),
    { explained: 'yes' },
    { refused: refused[404], allowed: [JUDE], sends: [JUDE] },
    async (_m, _who, w) => `/interviews/${(await arranged(w, JUDE)).interview}/first`,
  ),
  ...both(
    'write a part of the talk',
    {
      path: '/interviews/:interviewId/form/:section',
      at: (m: Made) => `/interviews/${m.held.interview}/form/before`,
    },
    { [fieldName('before.going-on')]: 'Nothing much' },
    { refused: refused[404], allowed: [JUDE, 'aldermoor/sam'] },
  ),
  ...both(
    'add what pushed or pulled',
    inHeld('/factors'),
    { factor: 'PUSH:SCHOOL', weight: 'MAIN' },
    { refused: refused[404], allowed: [JUDE, 'aldermoor/sam'] },
  ),
  {
    act: 'take back what pushed or pulled',
    method: 'POST',
    path: '/interviews/:interviewId/factors/:factorId/take-back',
    at: (m: Made) => `/interviews/${m.held.interview}/factors/${m.held.factor}/take-back`,
    from: (m: Made) => `/interviews/${m.held.interview}/factors`,
    refused,
    allowed: { 303: ['aldermoor/sam'] },
  },
  {
    act: 'say that harm was told',
    method: 'POST',
    ...inHeld('/harm'),
    from: fromInterview((m) => m.held),
    refused,
    allowed: { 303: [JUDE, 'aldermoor/sam'] },
  },
  ...both(
    'keep the words of harm that was told',
    inHeld('/told'),
    { words: 'He pushed me', how: 'UNPROMPTED' },
    { refused: refused[404], allowed: [JUDE, 'aldermoor/sam'] },
  ),
  ...both(
    'record who was rung',
    inHeld('/rang'),
    { whom: 'POLICE' },
    { refused: refused[404], allowed: [JUDE, 'aldermoor/sam'] },
  ),
  ...both(
    'decide on something they named',
    {
      path: '/interviews/:interviewId/named/:suggestionId',
      at: (m: Made) => `/interviews/${m.held.interview}/named/${m.held.suggestion}`,
    },
    { decision: 'ACCEPTED' },
    { refused: notBank[404], allowed: ['aldermoor/sam', CASS], sends: ['aldermoor/sam'] },
  ),
  ...both(
    'say whether somebody exploits them',
    inHeld('/concern'),
    { result: 'CCE', because: 'Taxis' },
    { refused: refused[404], allowed: [JUDE, 'aldermoor/sam'] },
  ),
  ...both(
    'make a screening of it',
    inHeld('/screening'),
    { immediateDanger: 'no', worry: 'Taxis at night' },
    { refused: [...notBank[404], CASS], allowed: ['aldermoor/sam'] },
  ),
  ...both(
    'ask somebody to do something',
    inHeld('/actions'),
    { what: 'Ring home', ownerName: 'Dad', 'due-day': '1', 'due-month': '12', 'due-year': '2026' },
    { refused: refused[404], allowed: [JUDE, 'aldermoor/sam'] },
  ),
  {
    act: 'pass on what a bank worker asked',
    method: 'POST',
    ...inHeld('/actions/pass-on'),
    from: fromInterview((m) => m.held),
    refused: notBank,
    allowed: { 303: ['aldermoor/sam'] },
  },
  ...both(
    'write it up',
    inHeld('/write-up'),
    { reason: 'A short talk' },
    { refused: refused[404], allowed: [JUDE], sends: [JUDE] },
    async (_m, _who, w) => `/interviews/${(await held(w)).interview}/write-up`,
  ),
  ...both(
    'share it',
    inHeld('/share'),
    { agencies: ['SOCIAL_CARE'] },
    { refused: notBank[404], allowed: ['aldermoor/sam', CASS], sends: ['aldermoor/sam'] },
  ),
  {
    act: 'open the sign-off of an interview that is written up',
    path: '/interviews/:interviewId/sign-off',
    at: async (m, who, w) => {
      if ([...notBank[404], 'aldermoor/sam'].includes(who)) return `/interviews/${m.held.interview}/sign-off`;
      return writtenUp(w, who);
    },
    refused: { 404: [...notBank[404], 'aldermoor/sam'], 403: ['aldermoor/imogen'] },
    allowed: { 200: [CASS, 'aldermoor/mo'] },
  },
  {
    act: 'sign it off, and not who held it',
    method: 'POST',
    path: '/interviews/:interviewId/sign-off',
    at: async (m, who, w) => {
      if ([...notBank[404], 'nobody', 'aldermoor/sam'].includes(who))
        return `/interviews/${m.held.interview}/sign-off`;
      return writtenUp(w, who);
    },
    form: () => ({ decision: 'SIGN' }),
    refused: { 404: [...notBank[404], 'aldermoor/sam'], 403: ['aldermoor/imogen'] },
    allowed: { 303: [CASS, 'aldermoor/mo'] },
  },
  ...both(
    'call it off',
    inArranged('/call-off'),
    { reason: 'She moved away' },
    { refused: [...notBank[404], 'aldermoor/sam'], allowed: [CASS] },
    async (_m, _who, w) => `/interviews/${(await arranged(w, JUDE)).interview}/call-off`,
  ),
  ...both(
    'brief who holds it',
    inArranged('/brief'),
    { place: 'The cabin' },
    { refused: [...notBank[404], 'aldermoor/sam'], allowed: [CASS, 'aldermoor/mo'] },
  ),
  ...both(
    'offer it to return interviewers',
    { path: '/interviews/:interviewId/ask', at: (m: Made) => `/interviews/${m.asked.interview}/ask` },
    { workers: [postingIdOf(JUDE)], words: 'Tomorrow at four' },
    { refused: [...notBank[404], 'aldermoor/sam'], allowed: [CASS, 'aldermoor/mo'], sends: [CASS] },
  ),
  {
    act: 'withdraw an offer',
    method: 'POST',
    path: '/interviews/:interviewId/ask/withdraw',
    at: (m: Made) => `/interviews/${m.asked.interview}/ask/withdraw`,
    from: fromInterview((m) => m.asked),
    refused: { 404: [...notBank[404], 'aldermoor/sam'] },
    allowed: { 303: [CASS] },
  },
  {
    act: 'see what is offered to oneself',
    path: '/interviews/offered/:askId',
    at: (m: Made) => `/interviews/offered/${m.offered.ask}`,
    refused: { 404: [...strangers, ...agencies, CASS, 'aldermoor/sam'] },
    allowed: { 200: [JUDE] },
  },
  {
    act: 'say that one cannot',
    method: 'POST',
    path: '/interviews/offered/:askId/decline',
    at: async (m, who, w) =>
      `/interviews/offered/${who === JUDE ? (await offered(w)).ask : m.offered.ask}/decline`,
    from: () => '/interviews',
    refused: { 404: [...strangers, ...agencies, CASS] },
    allowed: { 303: [JUDE] },
  },
  {
    act: 'take what is offered to oneself',
    method: 'POST',
    path: '/interviews/offered/:askId/take',
    at: (m: Made) => `/interviews/offered/${m.offered.ask}/take`,
    from: (m: Made) => `/interviews/offered/${m.offered.ask}`,
    refused: { 404: [...strangers, ...agencies, CASS] },
    allowed: { 303: [JUDE] },
  },
  {
    act: 'open one’s own times',
    path: '/interviews/availability',
    refused: { 403: [CASS, 'aldermoor/sam', 'aldermoor/vi', 'northmoor/lena'] },
    allowed: { 200: [JUDE, 'aldermoor/remy'] },
  },
  {
    act: 'give one’s own times',
    method: 'POST',
    path: '/interviews/availability',
    form: () => ({
      'from-day': '1',
      'from-month': '12',
      'from-year': '2026',
      'from-time': '09:00',
      'to-day': '1',
      'to-month': '12',
      'to-year': '2026',
      'to-time': '17:00',
    }),
    refused: { 403: [CASS, 'aldermoor/sam', 'aldermoor/vi'] },
    allowed: { 303: [JUDE] },
  },
  {
    act: 'take one’s own times back',
    method: 'POST',
    path: '/interviews/availability/:timeId/cancel',
    at: async (_m, _who, w) => `/interviews/availability/${await timesOfJude(w)}/cancel`,
    from: () => '/interviews/availability',
    refused: { 403: [CASS], 404: ['aldermoor/remy'] },
    allowed: { 303: [JUDE] },
  },
  {
    act: 'check in',
    method: 'POST',
    ...inArranged('/check-in'),
    from: fromInterview((m) => m.arranged),
    form: () => ({ minutes: '60' }),
    refused,
    allowed: { 303: [JUDE] },
  },
  {
    act: 'check out',
    method: 'POST',
    path: '/interviews/:interviewId/check-out/:visitId',
    at: async (m, who, w) => `/interviews/${m.arranged.interview}/check-out/${await visitOf(w, m, who)}`,
    from: fromInterview((m) => m.arranged),
    refused,
    allowed: { 303: [JUDE, CASS] },
  },
]);
