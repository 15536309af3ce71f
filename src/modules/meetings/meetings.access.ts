import { accessTable } from '../../../tests/support/access-table.ts';
import { arranged, asked, childOf, withItems } from '../../../tests/support/meetings.ts';
import type { World } from '../../../tests/support/world.ts';
import { addAction, recordHeldElsewhere } from './index.ts';

const outsiders = ['brackenford/kit', 'aldermoor/ada', 'aldermoor/nell', 'aldermoor/ed'] as const;
const runners = ['aldermoor/priya', 'aldermoor/sam'] as const;
const when = {
  'plannedAt-day': '20',
  'plannedAt-month': '11',
  'plannedAt-year': '2026',
  'plannedAt-time': '10:00',
};

async function prepare(w: World) {
  const child = await childOf(w, 'Jay');
  const meeting = await arranged(w, [child]);
  const strategy = await arranged(w, [child], 'STRATEGY');
  const spare = await arranged(w, [child]);
  const recipient = await asked(w, meeting, 'aldermoor/gwen');
  const items = await withItems(w, { meetingId: meeting, childId: child });
  const more = await w.act('aldermoor/sam', async (work) => ({
    ofSam: await addAction(work, { meetingId: meeting, childId: child, line: 'Ring Nan fri' }),
    toHandOn: await addAction(work, { meetingId: meeting, childId: child, line: 'See the bus firm fri' }),
  }));
  const elsewhere = await w.act('aldermoor/priya', (work) =>
    recordHeldElsewhere(work, {
      childId: child,
      kind: 'STRATEGY',
      heldAt: work.now,
      heldBy: 'Castleby Council',
      decided: 'No enquiry',
      paper: { name: 'minutes.pdf', bytes: Buffer.from('%PDF-1.7 minutes') },
    }),
  );
  const [paper] = await w.admin<{ id: string }>('select id from meetings.paper');
  return {
    child,
    meeting,
    strategy,
    spare,
    recipient,
    ...items,
    ...more,
    elsewhere: elsewhere.meetingId,
    paper: paper?.id ?? '',
  };
}
type Made = Awaited<ReturnType<typeof prepare>>;

const part = '/meetings/:meetingId/children/:childId';
const at = (rest: string) => (made: Made) => `/meetings/${made.meeting}/children/${made.child}${rest}`;
/** A form only for those who run the meeting: those invited are told so, others find no such page. */
const runnersForm = (act: string, rest: string, form: Record<string, string>, url = at(rest)) => [
  {
    act: `open the form to ${act}`,
    path: `${part}${rest}`,
    at: url,
    refused: { 404: outsiders, 403: ['aldermoor/gwen'] },
    allowed: { 200: runners },
  },
  {
    act,
    method: 'POST' as const,
    path: `${part}${rest}`,
    at: url,
    form: () => form,
    refused: { 404: outsiders, 403: ['aldermoor/gwen'] },
    allowed: { 303: ['aldermoor/sam'] },
  },
];

/** What is done with the whole meeting, on one that nothing else needs. */
const ofMeeting = (act: string, rest: string, form: Record<string, string>, done: 303) => [
  {
    act: `open the form to ${act}`,
    path: `/meetings/:meetingId${rest}`,
    at: (made: Made) => `/meetings/${made.meeting}${rest}`,
    refused: { 404: outsiders, 403: ['aldermoor/gwen'] },
    allowed: { 200: runners },
  },
  {
    act,
    method: 'POST' as const,
    path: `/meetings/:meetingId${rest}`,
    at: (made: Made) => `/meetings/${made.spare}${rest}`,
    form: () => form,
    refused: { 404: [...outsiders, 'aldermoor/gwen'] },
    allowed: { [done]: ['aldermoor/sam'] },
  },
];

export const meetingsAccess = accessTable('meetings', prepare, [
  {
    act: 'see a child’s meetings',
    path: '/children/:childId/meetings',
    at: (made: Made) => `/children/${made.child}/meetings`,
    refused: { 404: ['brackenford/kit', 'aldermoor/ada', 'aldermoor/ed'] },
    allowed: { 200: [...runners, 'aldermoor/gwen'] },
  },
  {
    act: 'open the form to arrange a meeting',
    path: '/children/:childId/meetings/new',
    at: (made: Made) => `/children/${made.child}/meetings/new?kind=ETAC`,
    refused: {
      404: ['brackenford/kit'],
      403: ['aldermoor/ada', 'aldermoor/gwen', 'aldermoor/nell', 'aldermoor/bea'],
    },
    allowed: { 200: runners },
  },
  {
    act: 'arrange a meeting',
    method: 'POST' as const,
    path: '/children/:childId/meetings/new',
    at: (made: Made) => `/children/${made.child}/meetings/new`,
    form: () => ({ kind: 'ETAC', ...when }),
    refused: { 404: ['brackenford/kit'], 403: ['aldermoor/ada', 'aldermoor/gwen', 'aldermoor/nell'] },
    allowed: { 303: ['aldermoor/priya'] },
  },
  {
    act: 'open the form to record a meeting held elsewhere',
    path: '/children/:childId/meetings/elsewhere',
    at: (made: Made) => `/children/${made.child}/meetings/elsewhere`,
    refused: { 404: ['brackenford/kit'], 403: ['aldermoor/ada', 'aldermoor/gwen'] },
    allowed: { 200: runners },
  },
  {
    act: 'record a meeting held elsewhere, without its file',
    method: 'POST' as const,
    path: '/children/:childId/meetings/elsewhere',
    at: (made: Made) => `/children/${made.child}/meetings/elsewhere`,
    form: () => ({ kind: 'ETAC', heldBy: 'Castleby Council', decided: 'A plan' }),
    refused: { 404: ['brackenford/kit'], 403: ['aldermoor/ada', 'aldermoor/gwen'] },
    allowed: { 422: ['aldermoor/priya'] },
  },
  {
    act: 'open the working page of a meeting',
    path: '/meetings/:meetingId',
    at: (made: Made) => `/meetings/${made.meeting}`,
    refused: { 404: outsiders },
    allowed: { 200: [...runners, 'aldermoor/gwen'] },
  },
  {
    act: 'open the minutes of a meeting held elsewhere',
    path: '/meetings/:meetingId/papers/:paperId',
    at: (made: Made) => `/meetings/${made.elsewhere}/papers/${made.paper}`,
    refused: { 404: [...outsiders, 'aldermoor/gwen'] },
    allowed: { 200: runners },
  },
  ...runnersForm('ask somebody to the meeting', '/people', {
    who: 'outside',
    name: 'Ana Bell',
    agency: 'CAMHS',
    email: 'ana@example.org',
  }),
  ...runnersForm('record who came', '/attendance', {}),
  ...runnersForm(
    'write a part of the meeting',
    '/sections/:code',
    { 'purpose4-state': 'in-hand', 'purpose4-roles': 'Sam leads' },
    at('/sections/purpose4'),
  ),
  ...runnersForm(
    'decide',
    '/decisions/:kind',
    { 'THRESHOLD-outcome': 'MET', 'THRESHOLD-rationale': 'Hurt twice this week' },
    (made: Made) => `/meetings/${made.strategy}/children/${made.child}/decisions/THRESHOLD`,
  ).map((row) => ({
    ...row,
    refused: { 404: [...outsiders, 'aldermoor/gwen'] },
  })),
  ...runnersForm('write what the young person asked for', '/asks', { words: 'My own room' }),
  ...runnersForm('add an action', '/actions', { action: 'Ring Mum tomorrow' }),
  {
    act: 'open the form to add what an agency brings',
    path: `${part}/contributions`,
    at: at('/contributions'),
    refused: { 404: outsiders },
    allowed: { 200: [...runners, 'aldermoor/gwen'] },
  },
  {
    act: 'add what their own agency brings',
    method: 'POST' as const,
    path: `${part}/contributions`,
    at: at('/contributions'),
    form: () => ({ agency: 'POLICE', text: 'Seen in the park', dataClass: 'NOTE', sharing: 'meeting' }),
    refused: { 404: outsiders },
    allowed: { 303: ['aldermoor/sam', 'aldermoor/gwen'] },
  },
  {
    act: 'open what an agency brought, to put it right',
    path: '/contributions/:contributionId',
    at: (made: Made) => `/contributions/${made.contribution}`,
    refused: { 404: outsiders },
    allowed: { 200: [...runners, 'aldermoor/gwen'] },
  },
  {
    act: 'put right what social care brought',
    method: 'POST' as const,
    path: '/contributions/:contributionId',
    at: (made: Made) => `/contributions/${made.contribution}`,
    form: () => ({ text: 'Seen at home on Wednesday', dataClass: 'NOTE', sharing: 'meeting' }),
    refused: { 404: outsiders, 403: ['aldermoor/gwen'] },
    allowed: { 303: ['aldermoor/priya'] },
  },
  {
    act: 'open what the young person asked for',
    path: '/asks/:askId',
    at: (made: Made) => `/asks/${made.ask}`,
    refused: { 404: outsiders, 403: ['aldermoor/gwen'] },
    allowed: { 200: runners },
  },
  {
    act: 'write what changed because of it',
    method: 'POST' as const,
    path: '/asks/:askId',
    at: (made: Made) => `/asks/${made.ask}`,
    form: () => ({ words: 'I just want my nan to stop worrying', changed: 'Sam rings Nan each evening' }),
    refused: { 404: outsiders, 403: ['aldermoor/gwen'] },
    allowed: { 303: ['aldermoor/sam'] },
  },
  {
    act: 'see their own actions',
    path: '/actions',
    refused: { 403: ['aldermoor/ada', 'aldermoor/jude'] },
    allowed: { 200: ['aldermoor/sam', 'aldermoor/gwen', 'brackenford/kit'] },
  },
  {
    act: 'open an action',
    path: '/actions/:actionId',
    at: (made: Made) => `/actions/${made.action}`,
    refused: { 404: outsiders },
    allowed: { 200: [...runners, 'aldermoor/gwen'] },
  },
  {
    act: 'say that an action is done',
    method: 'POST' as const,
    path: '/actions/:actionId',
    at: (made: Made) => `/actions/${made.action}`,
    form: () => ({ state: 'done', changed: 'School keeps the phone at the desk' }),
    refused: { 404: outsiders, 403: ['aldermoor/gwen'] },
    allowed: { 303: ['aldermoor/priya'] },
  },
  {
    act: 'see how many actions each agency does on time',
    path: '/actions/agencies',
    refused: { 403: ['aldermoor/ada', 'aldermoor/jude', 'aldermoor/sam', 'aldermoor/gwen'] },
    allowed: { 200: ['aldermoor/mo', 'aldermoor/imogen', 'aldermoor/odette', 'aldermoor/bea'] },
  },
  {
    act: 'open the form to say what changed by an action',
    path: '/actions/:actionId/done',
    at: (made: Made) => `/actions/${made.action}/done`,
    refused: { 404: [...outsiders, 'aldermoor/bea', 'aldermoor/ivor'], 403: ['aldermoor/gwen'] },
    allowed: { 200: runners },
  },
  {
    act: 'say what changed by an action',
    method: 'POST' as const,
    path: '/actions/:actionId/done',
    at: (made: Made) => `/actions/${made.ofSam}/done`,
    form: () => ({ changed: 'School keeps the phone at the desk' }),
    refused: { 404: outsiders, 403: ['aldermoor/gwen'] },
    allowed: { 303: ['aldermoor/priya'] },
  },
  {
    act: 'open the form to hand an action on',
    path: '/actions/:actionId/hand-on',
    at: (made: Made) => `/actions/${made.action}/hand-on`,
    refused: { 404: [...outsiders, 'aldermoor/bea'], 403: ['aldermoor/gwen'] },
    allowed: { 200: runners },
  },
  {
    act: 'hand an action on',
    method: 'POST' as const,
    path: '/actions/:actionId/hand-on',
    at: (made: Made) => `/actions/${made.toHandOn}/hand-on`,
    form: () => ({ to: 'agency', agency: 'SCHOOL', leadName: 'Ana Bell', because: 'The school does it' }),
    refused: { 404: outsiders, 403: ['aldermoor/gwen'] },
    allowed: { 303: ['aldermoor/sam'] },
  },
  {
    act: 'choose whose copy of the minutes to make',
    path: '/meetings/:meetingId/minutes',
    at: (made: Made) => `/meetings/${made.meeting}/minutes`,
    refused: { 404: outsiders },
    allowed: { 200: [...runners, 'aldermoor/gwen'] },
  },
  {
    act: 'read the copy of the police',
    path: `${part}/minutes/:recipient`,
    at: (made: Made) => at(`/minutes/${made.recipient}`)(made),
    refused: { 404: outsiders },
    allowed: { 200: [...runners, 'aldermoor/gwen'] },
  },
  {
    act: 'read the family’s copy',
    path: `${part}/minutes/:recipient`,
    at: at('/minutes/family'),
    refused: { 404: outsiders, 403: ['aldermoor/gwen'] },
    allowed: { 200: runners },
  },
  {
    act: 'take the copy of the police as a Word file',
    path: `${part}/minutes/:recipient/:format`,
    at: (made: Made) => at(`/minutes/${made.recipient}/word`)(made),
    refused: { 404: outsiders },
    allowed: { 200: ['aldermoor/sam', 'aldermoor/gwen'] },
  },
  ...runnersForm(
    'record that a copy was sent',
    '/minutes/:recipient/sent',
    { how: 'By secure e-mail' },
    (made: Made) => at(`/minutes/${made.recipient}/sent`)(made),
  ),
  {
    act: 'take the time of a meeting for their own calendar',
    path: '/meetings/:meetingId/calendar',
    at: (made: Made) => `/meetings/${made.meeting}/calendar`,
    refused: { 404: outsiders },
    allowed: { 200: [...runners, 'aldermoor/gwen'] },
  },
  ...ofMeeting('send the time to calendars', '/invitations', {}, 303),
  ...ofMeeting('move a meeting', '/move', when, 303),
  ...ofMeeting('call a meeting off', '/call-off', { because: 'The family is away' }, 303),
  {
    act: 'open the form to record that it was held',
    path: '/meetings/:meetingId/held',
    at: (made: Made) => `/meetings/${made.meeting}/held`,
    refused: { 404: outsiders, 403: ['aldermoor/gwen'] },
    allowed: { 200: runners },
  },
  {
    act: 'record that it was held',
    method: 'POST' as const,
    path: '/meetings/:meetingId/held',
    at: (made: Made) => `/meetings/${made.meeting}/held`,
    form: () => ({ 'heldAt-day': '16', 'heldAt-month': '11', 'heldAt-year': '2026', 'heldAt-time': '09:15' }),
    refused: { 404: outsiders, 403: ['aldermoor/gwen'] },
    allowed: { 303: ['aldermoor/sam'] },
  },
  {
    act: 'open the page that completes the meeting',
    path: `${part}/complete`,
    at: at('/complete'),
    refused: { 404: outsiders, 403: ['aldermoor/gwen'] },
    allowed: { 200: runners },
  },
  {
    act: 'complete an ETAC without its plans',
    method: 'POST' as const,
    path: `${part}/complete`,
    at: at('/complete'),
    refused: { 404: outsiders, 403: ['aldermoor/gwen'] },
    allowed: { 422: ['aldermoor/sam'] },
  },
]);
