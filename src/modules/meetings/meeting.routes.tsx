import { z } from 'zod';
import {
  neededInstant,
  neededText,
  oneOf,
  optionalOneOf,
  optionalText,
  tick,
} from '../../platform/forms/parse-form.ts';
import { FieldErrors } from '../../platform/http/decision.ts';
import { question, type Route, route, type Visit } from '../../platform/http/route.ts';
import { inOwnWords } from '../access/index.ts';
import {
  type ChildRow,
  calledName,
  childLayout,
  familyOf,
  findChild,
  findChildren,
} from '../people/index.ts';
import { backTo, changes, reads } from './at-meeting.policy.ts';
import { MOST_PAPER_BYTES, recordHeldElsewhere } from './held-elsewhere.commands.ts';
import { arrangeMeeting, holdMeeting, invite } from './meeting.commands.ts';
import { mayRun, runPolicy } from './meeting.policy.ts';
import { childrenOfMine, type MeetingRow, meetingParts, meetingsOfChild } from './meeting.store.ts';
import { MEETING_KINDS } from './meeting-kinds.ts';
import { kindOf } from './meeting-sections.ts';
import { findPaper } from './minutes.store.ts';
import { arrangePage, elsewherePage, heldPage } from './pages/arrange.page.tsx';
import { LENGTHS } from './pages/calendar.page.tsx';
import { meetingsTab } from './pages/lists.page.tsx';
import { meetingPage } from './pages/meeting.page.tsx';
import { PAPER_TYPES, type PaperType } from './paper-type.ts';

const childParams = z.object({ childId: z.uuid() });
const meetingParams = z.object({ meetingId: z.uuid() });
const kind = oneOf(['STRATEGY', 'ETAC'], 'Choose which meeting');
const LATE = 'It was held late. Say why, or tick to say so later';

const ofChild = {
  params: childParams,
  record: (visit: Pick<Visit, 'tx'> & { params: { childId: string } }) =>
    findChild(visit.tx, visit.params.childId),
  policy: (visit: Pick<Visit, 'tx' | 'actor'>, child: ChildRow) => runPolicy(visit, child.id),
};
const about = (visit: Pick<Visit, 'actor'>, child: ChildRow) => ({
  childId: child.id,
  childName: calledName(child),
  kinds: Object.values(MEETING_KINDS).map((each) => ({
    value: each.code,
    label: inOwnWords(visit.actor, each.label),
  })),
});

/** Brothers, sisters and other children of the family whose plans this person reads too. */
async function othersOf(
  visit: Pick<Visit, 'tx' | 'note'>,
  child: ChildRow,
): Promise<{ id: string; name: string }[]> {
  const mine = new Set(await childrenOfMine(visit.tx));
  const linked = (await familyOf(visit.tx, child.id)).flatMap((each) => each.otherChildId ?? []);
  const family = await findChildren(
    visit.tx,
    linked.filter((id) => id !== child.id && mine.has(id)),
  );
  visit.note({ subjects: family.map((each) => each.id) });
  return family.map((each) => ({ id: each.id, name: calledName(each) }));
}

const ids = z.preprocess(
  (value) => (value === undefined || value === '' ? [] : [value].flat()),
  z.array(z.uuid({ error: 'Choose from the list' })),
);

const arrange = question({
  path: '/children/:childId/meetings/new',
  form: 'meeting-arrange',
  access: { dataClass: 'PLAN', verb: 'create', rule: 'AC-7' },
  audit: { shown: { event: 'meeting.form' }, done: { event: 'meeting.arranged' } },
  ...ofChild,
  query: z.object({ kind: z.string().optional() }),
  schema: z.object({
    kind,
    plannedAt: neededInstant('Enter when it will be held'),
    place: optionalText(300),
    minutes: optionalOneOf(LENGTHS),
    alsoChildren: ids.optional(),
  }),
  start: async (visit) => ({ values: { kind: visit.query.kind ?? '', minutes: '60' } }),
  page: async (visit, child, view) => {
    visit.note({ subjects: [child.id] });
    return arrangePage(view, { ...about(visit, child), others: await othersOf(visit, child) });
  },
  submit: async (visit, child, { minutes, ...value }) => {
    const others = (value.alsoChildren ?? []).filter((id) => id !== child.id);
    const id = await arrangeMeeting(visit, {
      ...{ ...value, minutes: Number(minutes ?? 60), childIds: [child.id, ...others] },
    });
    // Whoever arranges it is there: else the meeting would be without social care until they ask themselves.
    await invite(visit, { meetingId: id, postingId: visit.actor.postingId });
    return {
      kind: 'redirect',
      to: `/meetings/${id}?child=${child.id}`,
      said: 'Meeting arranged. Ask people to it.',
    };
  },
});

const elsewhere = question({
  path: '/children/:childId/meetings/elsewhere',
  form: 'meeting-elsewhere',
  access: { dataClass: 'PLAN', verb: 'create', rule: 'AC-7' },
  audit: { shown: { event: 'meeting.form' }, done: { event: 'meeting.recorded-elsewhere' } },
  maxBytes: MOST_PAPER_BYTES + 1_000_000,
  ...ofChild,
  query: z.object({ kind: z.string().optional() }),
  schema: z.object({
    kind,
    heldAt: neededInstant('Enter when it was held'),
    heldBy: neededText('Enter who held it', 300),
    decided: neededText('Enter what was decided'),
    lateReason: optionalText(2000),
    lateReasonLater: tick(),
  }),
  start: async (visit) => ({ values: { kind: visit.query.kind ?? '' } }),
  page: (visit, child, view) => {
    visit.note({ subjects: [child.id] });
    return elsewherePage(view, about(visit, child));
  },
  submit: async (visit, child, value) => {
    const upload = visit.uploads.find((each) => each.field === 'paper');
    const paper = { name: upload?.filename ?? '', bytes: upload?.bytes ?? new Uint8Array() };
    const done = await recordHeldElsewhere(visit, { ...value, childId: child.id, paper });
    if (done.isLate && !value.lateReason && !value.lateReasonLater)
      throw new FieldErrors({ lateReason: LATE });
    return {
      kind: 'redirect',
      to: `/meetings/${done.meetingId}?child=${child.id}`,
      said: 'Meeting recorded.',
    };
  },
});

const tab = route({
  method: 'GET',
  path: '/children/:childId/meetings',
  access: { dataClass: 'PLAN', verb: 'read', rule: 'AC-7' },
  audit: { event: 'meeting.listed' },
  params: childParams,
  record: ofChild.record,
  handle: async (visit, child) => {
    const rows = await meetingsOfChild(visit.tx, child.id);
    visit.note({ subjects: [child.id], classes: ['PLAN'], count: rows.length });
    return childLayout(
      visit,
      child,
      'meetings',
      meetingsTab(visit, child, rows, await mayRun(visit, child.id)),
    );
  },
});

async function partsOrNothing(
  visit: Pick<Visit, 'tx'> & { params: { meetingId: string } },
): Promise<MeetingRow[] | undefined> {
  const parts = await meetingParts(visit.tx, visit.params.meetingId);
  return parts.length > 0 ? parts : undefined;
}

const working = route({
  method: 'GET',
  path: '/meetings/:meetingId',
  access: reads,
  audit: { event: 'meeting.viewed' },
  params: meetingParams,
  query: z.object({ child: z.uuid().optional(), at: z.string().optional() }),
  record: partsOrNothing,
  handle: async (visit, parts) => {
    const part = parts.find((each) => each.childId === visit.query.child) ?? (parts[0] as MeetingRow);
    visit.note({
      subjects: parts.map((each) => each.childId),
      objectType: 'meeting',
      objectId: part.meetingId,
      classes: ['PLAN', 'NOTE'],
    });
    return meetingPage(visit, parts, part);
  },
});

const held = question({
  path: '/meetings/:meetingId/held',
  form: 'meeting-held',
  access: changes,
  audit: { shown: { event: 'meeting.form' }, done: { event: 'meeting.held' } },
  params: meetingParams,
  record: partsOrNothing,
  policy: (visit, parts) => runPolicy(visit, (parts[0] as MeetingRow).childId),
  schema: z.object({
    heldAt: neededInstant('Enter when it was held'),
    heldBy: optionalText(200),
    lateReason: optionalText(2000),
    lateReasonLater: tick(),
  }),
  start: async (_visit, parts) => ({ values: { heldAt: parts[0]?.plannedAt ?? undefined } }),
  page: (visit, parts, view) => {
    const part = parts[0] as MeetingRow;
    return heldPage(view, {
      meetingId: part.meetingId,
      label: inOwnWords(visit.actor, kindOf(part.kind).label),
    });
  },
  submit: async (visit, parts, value) => {
    const part = parts[0] as MeetingRow;
    const done = await holdMeeting(visit, { meetingId: part.meetingId, ...value });
    if (done.isLate && !value.lateReason && !value.lateReasonLater)
      throw new FieldErrors({ lateReason: LATE });
    return { kind: 'redirect', to: backTo(part), said: 'Recorded as held.' };
  },
});

const paper = route({
  method: 'GET',
  path: '/meetings/:meetingId/papers/:paperId',
  access: reads,
  audit: { event: 'meeting.paper-read' },
  params: z.object({ meetingId: z.uuid(), paperId: z.uuid() }),
  record: async (visit) => {
    const found = await findPaper(visit.tx, visit.params.paperId);
    return found?.meetingId === visit.params.meetingId ? found : undefined;
  },
  handle: async (visit, found) => {
    visit.note({ subjects: [found.childId], objectType: 'paper', objectId: found.id, classes: ['PLAN'] });
    const ending = PAPER_TYPES[found.type as PaperType];
    const name = found.name.toLowerCase().endsWith(`.${ending}`) ? found.name : `${found.name}.${ending}`;
    return { kind: 'download', bytes: found.bytes, type: found.type, name };
  },
});

export const meetingRoutes: Route[] = [...arrange, ...elsewhere, tab, working, ...held, paper];
