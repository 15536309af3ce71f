import { z } from 'zod';
import { dayOf } from '../../platform/clock/wall-clock.ts';
import {
  neededText,
  optionalDate,
  optionalInstant,
  optionalText,
  tick,
} from '../../platform/forms/parse-form.ts';
import { allow, type Decision, FieldErrors, notrace } from '../../platform/http/decision.ts';
import { question, type Route, route, type Visit } from '../../platform/http/route.ts';
import { cellOf, childrenHeld, opens } from '../access/index.ts';
import { type ChildRow, findChildren } from '../people/index.ts';
import {
  beginGroup,
  changeGroup,
  comesOn,
  joinGroup,
  leaveGroup,
  recordGroupSession,
  writeGroupNote,
} from './group.commands.ts';
import {
  findGroup,
  findGroupSession,
  type GroupRow,
  type GroupSessionRow,
  groupsKnown,
  type MemberRow,
  membersOf,
  notesThere,
  sessionsOfGroup,
} from './group.store.ts';
import {
  GroupFormPage,
  GroupPage,
  GroupSessionFormPage,
  GroupsPage,
  JoinPage,
  LeavePage,
  NotePage,
} from './pages/group.page.tsx';
import { notesOfGroupSessions } from './session.store.ts';
import { optionalMinutes } from './session-form.ts';
import { changeNote, readNote, versionOf } from './work.policy.ts';

const list = { ...readNote, verb: 'list' } as const;
const create = { ...changeNote, verb: 'create' } as const;
export const groupParams = z.object({ groupId: z.uuid() });
type GroupVisit = Visit<{ groupId: string }, unknown>;
const groupOf = (visit: GroupVisit) => findGroup(visit.tx, visit.params.groupId);
const groupPath = ({ id }: { id: string }) => `/groups/${id}`;

const reads = ({ actor }: Pick<Visit, 'actor'>): Decision =>
  cellOf(actor, 'NOTE') === undefined ? notrace('AC-2') : allow('AC-2');
const writes = ({ actor }: Pick<Visit, 'actor'>): Decision =>
  cellOf(actor, 'NOTE')?.mayWrite === true ? allow('AC-2') : notrace('AC-2');
const writesGroup = (visit: Pick<Visit, 'actor'>, group: GroupRow): Decision =>
  group.authorityId === visit.actor.authorityId ? writes(visit) : notrace('AC-2');
/** The group itself is its agency's. */
const changesGroup = (visit: Pick<Visit, 'actor'>, group: GroupRow): Decision =>
  group.agency === visit.actor.agency ? writesGroup(visit, group) : notrace('AC-2');

/** Members the reader may read, with who they are. */
async function withChildren(visit: Visit, members: readonly MemberRow[]) {
  const children = await findChildren(visit.tx, [...new Set(members.map((each) => each.childId))]);
  visit.note({ subjects: children.map((each) => each.id), classes: ['NOTE'] });
  return new Map(children.map((child) => [child.id, child]));
}
const groupFields = {
  name: neededText('Enter what the group is called', 100),
  aim: optionalText(2000),
  heldWhere: optionalText(200),
};

const groups: Route[] = [
  route({
    method: 'GET',
    path: '/groups',
    access: list,
    audit: { event: 'groups.listed' },
    policy: (visit) => reads(visit),
    handle: async (visit) => ({
      kind: 'page',
      title: 'Groups',
      body: (
        <GroupsPage
          groups={await groupsKnown(visit.tx)}
          mayBegin={writes(visit).outcome === 'allow'}
          now={visit.now}
        />
      ),
    }),
  }),
  ...question({
    path: '/groups/new',
    form: 'group',
    access: create,
    audit: { shown: { event: 'groups.listed' }, done: { event: 'group.begun' } },
    policy: (visit) => writes(visit),
    schema: z.object({ ...groupFields, begunOn: optionalDate() }),
    page: (_visit, _record, view) => ({
      kind: 'page',
      title: 'Begin a group',
      body: <GroupFormPage view={view} title="Begin a group" back="/groups" />,
    }),
    submit: async (visit, _record, value) => ({
      kind: 'redirect',
      to: groupPath({ id: await beginGroup(visit, value) }),
      said: 'The group is there.',
    }),
  }),
  route({
    method: 'GET',
    path: '/groups/:groupId',
    access: readNote,
    audit: { event: 'group.viewed' },
    params: groupParams,
    record: groupOf,
    policy: (visit) => reads(visit),
    handle: async (visit, group) => {
      const members = await membersOf(visit.tx, group.id);
      const children = await withChildren(visit, members);
      const sessions = await sessionsOfGroup(visit.tx, group.id);
      const notes = await notesOfGroupSessions(
        visit.tx,
        sessions.map((each) => each.id),
      );
      visit.note({ objectType: 'group', objectId: group.id });
      const shown = { group, members, children, sessions, notes };
      const may = {
        mayWrite: writesGroup(visit, group).outcome === 'allow',
        mayChange: changesGroup(visit, group).outcome === 'allow',
      };
      return { kind: 'page', title: group.name, wide: true, body: <GroupPage {...shown} {...may} /> };
    },
  }),
  ...question({
    path: '/groups/:groupId/change',
    form: 'group-change',
    access: changeNote,
    audit: { shown: { event: 'group.viewed' }, done: { event: 'group.changed' } },
    params: groupParams,
    record: groupOf,
    policy: changesGroup,
    schema: z.object({ ...groupFields, endedOn: optionalDate() }),
    start: async (_visit, g) => ({
      values: {
        name: g.name,
        aim: g.aim ?? '',
        heldWhere: g.heldWhere ?? '',
        endedOn: g.endedOn ?? undefined,
      },
      version: g.version,
    }),
    page: (_visit, group, view) => ({
      kind: 'page',
      title: `Change: ${group.name}`,
      body: <GroupFormPage view={view} title="Change the group" back={groupPath(group)} isChange />,
    }),
    submit: async (visit, group, value) => {
      await changeGroup(visit, group, versionOf(visit), value);
      return { kind: 'redirect', to: groupPath(group), said: 'Saved.' };
    },
  }),
];

/** Children the writer works with, to choose from. */
async function ownChildren(visit: Visit): Promise<ChildRow[]> {
  const held = await childrenHeld(visit.tx, ['ALLOCATED', 'CO_WORKER'], visit.actor.postingId, visit.now);
  return (await findChildren(visit.tx, held)).filter((each) => each.authorityId === visit.actor.authorityId);
}
const members: Route[] = [
  ...question({
    path: '/groups/:groupId/members/new',
    form: 'group-member',
    access: changeNote,
    audit: { shown: { event: 'group.viewed' }, done: { event: 'group.joined' } },
    params: groupParams,
    record: groupOf,
    policy: writesGroup,
    schema: z.object({
      childId: z.preprocess((v) => (v === '' ? undefined : v), z.uuid({ error: 'Choose a child' })),
      joinedOn: optionalDate(),
    }),
    page: async (visit, group, view) => {
      const children = await ownChildren(visit);
      visit.note({ subjects: children.map((each) => each.id) });
      return {
        kind: 'page',
        title: `Who comes: ${group.name}`,
        body: <JoinPage view={view} group={group} children={children} />,
      };
    },
    submit: async (visit, group, { childId, joinedOn }) => {
      if (!(await opens(visit.tx, childId, 'NOTE')))
        throw new FieldErrors({ childId: 'Choose from the list' });
      await joinGroup(visit, group, childId, joinedOn);
      return { kind: 'redirect', to: groupPath(group), said: 'Saved.' };
    },
  }),
  ...question({
    path: '/groups/:groupId/members/:memberId/leave',
    form: 'group-leave',
    access: changeNote,
    audit: { shown: { event: 'group.viewed' }, done: { event: 'group.left' } },
    params: groupParams.extend({ memberId: z.uuid() }),
    record: async (visit) => {
      const group = await findGroup(visit.tx, visit.params.groupId);
      const member = (group ? await membersOf(visit.tx, group.id) : []).find(
        (m) => m.id === visit.params.memberId,
      );
      return group && member?.leftOn === null ? { group, member } : undefined;
    },
    policy: (visit, { group }) => writesGroup(visit, group),
    schema: z.object({ leftOn: optionalDate(), because: optionalText(1000) }),
    page: async (visit, { group, member }, view) => {
      const child = (await withChildren(visit, [member])).get(member.childId);
      return {
        kind: 'page',
        title: `Comes no longer: ${group.name}`,
        body: <LeavePage view={view} group={group} child={child} />,
      };
    },
    submit: async (visit, { group, member }, { leftOn, because }) => {
      await leaveGroup(visit, group, member, { on: leftOn, because });
      return { kind: 'redirect', to: groupPath(group), said: 'Saved. What was written stays.' };
    },
  }),
];

const noteParams = groupParams.extend({ sessionId: z.uuid(), memberId: z.uuid() });
interface NoteRecord {
  group: GroupRow;
  met: GroupSessionRow;
  member: MemberRow;
}
async function noteRecord(
  visit: Visit<z.output<typeof noteParams>, unknown>,
): Promise<NoteRecord | undefined> {
  const group = await findGroup(visit.tx, visit.params.groupId);
  const met = group && (await findGroupSession(visit.tx, visit.params.sessionId));
  if (!group || met?.groupId !== group.id) return undefined;
  const member = (await membersOf(visit.tx, group.id)).find((each) => each.id === visit.params.memberId);
  return member && comesOn(member, dayOf(met.at)) ? { group, met, member } : undefined;
}
const meetings: Route[] = [
  ...question({
    path: '/groups/:groupId/sessions/new',
    form: 'group-session',
    access: changeNote,
    audit: { shown: { event: 'group.viewed' }, done: { event: 'group.met' } },
    params: groupParams,
    record: groupOf,
    policy: writesGroup,
    schema: z.object({
      what: neededText('Enter what you did together', 4000),
      at: optionalInstant(),
      minutes: optionalMinutes(),
      place: optionalText(200),
    }),
    page: (_visit, group, view) => ({
      kind: 'page',
      title: `The group met: ${group.name}`,
      body: <GroupSessionFormPage view={view} group={group} />,
    }),
    submit: async (visit, group, value) => {
      await recordGroupSession(visit, group, value);
      return { kind: 'redirect', to: groupPath(group), said: 'Saved. Now a note for each child who came.' };
    },
  }),
  ...question({
    path: '/groups/:groupId/sessions/:sessionId/notes/:memberId',
    form: 'group-note',
    access: changeNote,
    audit: { shown: { event: 'group.viewed' }, done: { event: 'group.note-written' } },
    params: noteParams,
    record: noteRecord,
    policy: async (visit, { group, met, member }) =>
      (await notesThere(visit.tx, met.id, member.childId))
        ? { outcome: 'redirect', rule: 'AC-2', to: groupPath(group) }
        : writesGroup(visit, group),
    schema: z.object({
      didNotCome: tick(),
      happened: optionalText(4000),
      ownWords: optionalText(4000),
      smallChange: optionalText(4000),
    }),
    page: async (visit, { group, met, member }, view) => {
      const child = (await withChildren(visit, [member])).get(member.childId);
      return {
        kind: 'page',
        title: `Note: ${group.name}`,
        body: <NotePage view={view} group={group} met={met} child={child} />,
      };
    },
    submit: async (visit, { group, met, member }, { didNotCome, ...note }) => {
      await writeGroupNote(visit, met.id, { ...note, childId: member.childId, came: !didNotCome });
      return { kind: 'redirect', to: groupPath(group), said: 'Saved on their own record.' };
    },
  }),
];

export const groupRoutes: Route[] = [...groups, ...members, ...meetings];
