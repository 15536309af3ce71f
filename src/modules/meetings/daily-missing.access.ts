import { postingIdOf } from '../../../seeds/region/load-structure.ts';
import { accessTable } from '../../../tests/support/access-table.ts';
import type { World } from '../../../tests/support/world.ts';
import { dayOf } from '../../platform/clock/wall-clock.ts';
import { openEpisode } from '../missing/index.ts';
import { createChild } from '../people/index.ts';
import { agreeActionFrom } from './agree.commands.ts';
import { beginDailyMeeting, minuteChild } from './daily-missing.commands.ts';
import { dailyMeeting } from './daily-missing.queries.ts';

/** A child who is missing, whom nobody holds. */
export const missingChild = async (w: World, givenName: string): Promise<string> => {
  const child = await w.act('aldermoor/mo', (work) =>
    createChild(work, { givenName, familyName: 'Fennel', source: 'test' }),
  );
  await w.act('aldermoor/cass', (work) =>
    openEpisode(work, { childId: child, category: 'HOME', reportedByKind: 'PARENT' }),
  );
  return child;
};
export const today = (w: World): Temporal.PlainDate => dayOf(w.clock.now());

/** Today's meeting, begun by Cass, with one child minuted and an action of Cass's own. */
async function dayWithMeeting(w: World) {
  const child = await missingChild(w, 'Robin');
  const action = await w.act('aldermoor/cass', async (work) => {
    await beginDailyMeeting(work, await dailyMeeting(work, today(w)), 'Cass in the chair');
    const meeting = await dailyMeeting(work, today(w));
    const about = meeting.agenda.find((each) => each.childId === child);
    if (!about || !meeting.row) throw new Error('not on the agenda');
    await minuteChild(work, meeting, about, {
      version: about.item?.version ?? 0,
      discussion: 'Friends are rung again at noon',
      decision: 'Ring the friends again',
      decisionBecause: 'They were asleep',
    });
    return agreeActionFrom(work, {
      childId: child,
      what: 'Ring the friends again',
      ownerPostingId: postingIdOf('aldermoor/cass'),
      due: null,
      source: 'DAILY_MISSING',
      sourceId: meeting.row.id,
    });
  });
  return { child, action };
}
type Made = Awaited<ReturnType<typeof dayWithMeeting>>;

const day = (w: World) => `/missing-meetings/${today(w)}`;
const strangers = [
  'aldermoor/sam',
  'aldermoor/priya',
  'aldermoor/fern',
  'aldermoor/ruth',
  'aldermoor/jude',
  'aldermoor/bea',
  'aldermoor/hana',
  'aldermoor/abel',
  'aldermoor/ed',
  'aldermoor/vi',
  'aldermoor/ada',
  'aldermoor/ursula',
  'aldermoor/ines',
  'northmoor/lena',
];
const elsewhere = ['brackenford/kit'];
const runs = ['aldermoor/cass', 'aldermoor/mo', 'aldermoor/imogen', 'aldermoor/odette'];
/** Those whose role has nothing to do with missing children are told so; the others find no such page. */
const outsiders = ['aldermoor/vi', 'aldermoor/ada', 'northmoor/lena'];
const reading = {
  refused: { 403: outsiders, 404: strangers.filter((each) => !outsiders.includes(each)) },
  allowed: { 200: [...runs, 'aldermoor/gwen'] },
};
const asking = { refused: { 403: ['aldermoor/gwen'], 404: strangers }, allowed: { 200: runs } };
/** The children are another authority's: there the page of the day is empty, of a child absent. */
const ofChild = {
  ...asking,
  refused: { 403: ['aldermoor/gwen'], 404: [...strangers, ...elsewhere, 'brackenford/mercy'] },
};
const before = (w: World) => `/missing-meetings/${today(w).subtract({ days: 1 })}`;

export const dailyMissingAccess = accessTable('meetings', dayWithMeeting, [
  { act: 'see on which days there was a missing meeting', path: '/missing-meetings', ...reading },
  {
    act: 'read a daily missing meeting',
    path: '/missing-meetings/:date',
    at: (_made: Made, _who, w) => day(w),
    ...reading,
  },
  {
    act: 'be asked to begin the meeting',
    path: '/missing-meetings/:date/begin',
    at: (_made: Made, _who, w) => `${day(w)}/begin`,
    ...asking,
  },
  {
    act: 'begin the meeting',
    method: 'POST',
    path: '/missing-meetings/:date/begin',
    at: (_made: Made, _who, w) => `${day(w)}/begin`,
    form: () => ({ chairName: 'Somebody' }),
    refused: asking.refused,
    allowed: { 303: runs },
  },
  {
    act: 'be asked why there was no meeting',
    path: '/missing-meetings/:date/not-held',
    at: (_made: Made, _who, w) => `${before(w)}/not-held`,
    ...asking,
  },
  {
    act: 'say why there was no meeting',
    method: 'POST',
    path: '/missing-meetings/:date/not-held',
    at: (_made: Made, _who, w) => `${before(w)}/not-held`,
    form: () => ({ because: 'Everybody was at a funeral' }),
    refused: asking.refused,
    allowed: { 303: runs },
  },
  {
    act: 'be asked who is at the meeting',
    path: '/missing-meetings/:date/attendance',
    at: (_made: Made, _who, w) => `${day(w)}/attendance`,
    ...asking,
  },
  {
    act: 'note who is at the meeting',
    method: 'POST',
    path: '/missing-meetings/:date/attendance',
    at: (_made: Made, _who, w) => `${day(w)}/attendance`,
    form: () => ({ POLICE: 'present', POLICEName: 'PC Ida Farrow' }),
    refused: asking.refused,
    allowed: { 303: runs },
  },
  {
    act: 'be asked about a child at the meeting',
    path: '/missing-meetings/:date/children/:childId',
    at: ({ child }: Made, _who, w) => `${day(w)}/children/${child}`,
    ...ofChild,
  },
  {
    act: 'minute a child at the meeting',
    method: 'POST',
    path: '/missing-meetings/:date/children/:childId',
    at: ({ child }: Made, _who, w) => `${day(w)}/children/${child}`,
    form: () => ({ result: 'CCE', because: 'New phone, and a call before leaving' }),
    refused: ofChild.refused,
    allowed: { 303: runs },
  },
  {
    act: 'be asked for an action for a child at the meeting',
    path: '/missing-meetings/:date/children/:childId/actions',
    at: ({ child }: Made, _who, w) => `${day(w)}/children/${child}/actions`,
    ...ofChild,
  },
  {
    act: 'add an action for a child at the meeting',
    method: 'POST',
    path: '/missing-meetings/:date/children/:childId/actions',
    at: ({ child }: Made, _who, w) => `${day(w)}/children/${child}/actions`,
    form: () => ({
      what: 'Ring the bus depot',
      ownerPostingId: postingIdOf('aldermoor/gwen'),
      'due-day': '17',
      'due-month': '11',
      'due-year': '2026',
    }),
    refused: ofChild.refused,
    allowed: { 303: runs },
  },
  {
    act: 'open an action of one’s own, whatever one’s role writes',
    path: '/actions/:actionId',
    at: ({ action }: Made) => `/actions/${action}`,
    refused: { 404: ['aldermoor/ada', 'aldermoor/sam', 'aldermoor/jude', 'brackenford/mercy'] },
    allowed: { 200: ['aldermoor/cass'] },
  },
  {
    act: 'look at an action of the hub',
    path: '/missing-meetings/actions/:actionId',
    at: ({ action }: Made) => `/missing-meetings/actions/${action}`,
    ...ofChild,
  },
  {
    act: 'say how far an action of the hub is',
    method: 'POST',
    path: '/missing-meetings/actions/:actionId',
    at: ({ action }: Made) => `/missing-meetings/actions/${action}`,
    form: () => ({ state: 'in-hand' }),
    refused: ofChild.refused,
    allowed: { 303: runs },
  },
  {
    act: 'take the minutes of the day as a file',
    path: '/missing-meetings/:date/minutes/:recipient/:format',
    at: (_made: Made, _who, w) => `${day(w)}/minutes/police/docx`,
    refused: { 403: ['aldermoor/gwen'], 404: [...strangers, ...elsewhere] },
    allowed: { 200: runs },
  },
  {
    act: 'be asked whether the meeting is complete',
    path: '/missing-meetings/:date/complete',
    at: (_made: Made, _who, w) => `${day(w)}/complete`,
    ...asking,
  },
  {
    act: 'mark the meeting complete',
    method: 'POST',
    path: '/missing-meetings/:date/complete',
    at: (_made: Made, _who, w) => `${day(w)}/complete`,
    form: () => ({ because: 'One child’s worker could not be reached' }),
    refused: asking.refused,
    allowed: { 303: ['aldermoor/cass'] },
  },
]);
