import { z } from 'zod';
import { dayOf } from '../../platform/clock/wall-clock.ts';
import { neededText, optionalText } from '../../platform/forms/parse-form.ts';
import { absent, FieldErrors } from '../../platform/http/decision.ts';
import { type Answer, question, type Route, route, type Visit } from '../../platform/http/route.ts';
import { cellOf } from '../access/index.ts';
import { type ChildRow, findChild, findChildren, searchChildren } from '../people/index.ts';
import { flagNowOf } from './board.store.ts';
import { episodesOf } from './episode.store.ts';
import { episodePath } from './episode-clocks.ts';
import { coordinates, mayCoordinate, mayTakeReports, takesReports } from './missing.policy.ts';
import { decideNotification, takeNotification, undoJoining } from './notification.commands.ts';
import { findNotification, type NotificationRow, waitingNotifications } from './notification.store.ts';
import { type Candidate, joinPage } from './pages/report/after.page.tsx';
import { inboxPage, namedIn, pastePage } from './pages/report/inbox.page.tsx';
import { type NotificationShown, notificationPage } from './pages/report/notification.page.tsx';
import { proposedFrom, readPoliceNotice } from './police-notice.ts';
import { MOST_NOTICE_BYTES, noticeText } from './police-notice-file.ts';
import { joinAsProposed } from './report.commands.ts';
import { joinProposal, proposalWords } from './report-join.ts';

const list = { dataClass: 'MISSING', verb: 'list', rule: 'AC-2' } as const;
const read = { dataClass: 'MISSING', verb: 'read', rule: 'AC-7' } as const;
const coordinate = ({ actor }: Pick<Visit, 'actor'>) => mayCoordinate(actor);
const versionOf = (visit: Visit) => Number(visit.body._version ?? 0);
const MOST_CANDIDATES = 5;

/** Episodes of the child that the notification may be of, those that speak for it first. */
async function candidatesFor(visit: Visit, n: NotificationRow, childId: string): Promise<Candidate[]> {
  const episodes = await episodesOf(visit.tx, childId, 20);
  return episodes
    .filter((episode) => episode.closedAt === null)
    .flatMap((episode) => {
      const proposal = joinProposal(n, episode, childId);
      return proposal ? [{ episode, proposal }] : [];
    })
    .slice(0, MOST_CANDIDATES);
}

const noteNotification = (visit: Visit, n: NotificationRow, more: readonly string[] = []) =>
  visit.note({
    subjects: [...(n.childId ? [n.childId] : []), ...more],
    objectType: 'notification',
    objectId: n.id,
    classes: ['MISSING'],
  });

async function joined(
  visit: Visit,
  n: NotificationRow,
  candidate: Candidate,
  because?: string,
): Promise<string> {
  await joinAsProposed(
    visit,
    n,
    versionOf(visit),
    candidate.episode,
    proposalWords(candidate.proposal),
    because,
  );
  const at = episodePath(candidate.episode);
  // A return is joined first and confirmed next: the form opens with what was said.
  return n.about === 'RETURNED' && candidate.episode.endedAt === null ? `${at}/return?from=${n.id}` : at;
}

const inbox: Route[] = [
  route({
    method: 'GET',
    path: '/missing/notifications',
    access: list,
    audit: { event: 'missing.notifications-viewed' },
    policy: coordinate,
    handle: async (visit) => {
      const rows = await waitingNotifications(visit.tx);
      const ids = [...new Set(rows.flatMap((n) => n.childId ?? []))];
      const children = new Map((await findChildren(visit.tx, ids)).map((child) => [child.id, child]));
      visit.note({ subjects: [...children.keys()], classes: ['MISSING'], count: rows.length });
      return inboxPage(visit, rows, children);
    },
  }),
  ...question({
    path: '/missing/notifications/new',
    form: 'police-notice',
    access: { dataClass: 'MISSING', verb: 'create', rule: 'AC-2' },
    audit: { shown: { event: 'missing.notice-begun' }, done: { event: 'missing.notice-kept' } },
    policy: coordinate,
    maxBytes: MOST_NOTICE_BYTES + 200_000,
    schema: z.object({ text: optionalText(50_000) }),
    page: (_visit, _record, view) => pastePage(view),
    submit: async (visit, _record, { text }) => {
      const [file] = visit.uploads.filter((each) => each.field === 'file');
      const found = file ? noticeText(file.filename, file.bytes) : { text: text ?? '' };
      if ('problem' in found) throw new FieldErrors({ file: found.problem });
      if (found.text.trim() === '') throw new FieldErrors({ text: 'Paste the notice, or choose its file' });
      const notice = readPoliceNotice(found.text);
      const { said, named } = proposedFrom(notice);
      const id = await takeNotification(visit, {
        about: notice.about,
        source: 'police notice',
        way: file ? 'file' : 'pasted',
        asReceived: found.text,
        said,
        childAsNamed: named,
        reportedByKind: 'POLICE',
      });
      visit.note({ objectType: 'notification', objectId: id });
      const q = namedIn({ childAsNamed: named });
      const query = Object.keys(named).length > 0 ? `?q=${encodeURIComponent(q)}` : '';
      return { kind: 'redirect', to: `/missing/notifications/${id}${query}` };
    },
  }),
];

const oneParams = z.object({ notificationId: z.uuid() });
const beside = z.object({
  q: z.string().max(200).default(''),
  child: z.uuid().optional().catch(undefined),
});
type OneVisit = Visit<{ notificationId: string }, z.output<typeof beside>>;

async function chosenChild(visit: OneVisit, n: NotificationRow): Promise<ChildRow | undefined> {
  const typed = z.uuid().safeParse(visit.body.child);
  const id = n.childId ?? (typed.success ? typed.data : visit.query.child);
  return id ? findChild(visit.tx, id) : undefined;
}

async function shownOne(visit: OneVisit, n: NotificationRow): Promise<NotificationShown> {
  const child = await chosenChild(visit, n);
  const q = visit.query.q.trim();
  const maySearch =
    n.childId === null && n.consideredAt === null && cellOf(visit.actor, 'FLAG') !== undefined;
  const answer = q && maySearch ? await searchChildren(visit.tx, q, dayOf(visit.now)) : undefined;
  const found = answer?.found.map((each) => each.child.id) ?? [];
  noteNotification(visit, n, [...found, ...(child ? [child.id] : [])]);
  return {
    n,
    child,
    candidates: child && n.consideredAt === null ? await candidatesFor(visit, n, child.id) : [],
    search: { q, answer },
    mayDecide: coordinates(visit.actor),
    mayJoin: takesReports(visit.actor),
    isMissingNow: child ? (await flagNowOf(visit.tx, child.id)) !== undefined : false,
  };
}

const JOIN = /^join:([0-9a-f-]{36})$/;
type Decided = { decision: string; because?: string | undefined };

async function decided(visit: OneVisit, n: NotificationRow, { decision, because }: Decided): Promise<Answer> {
  const here = `/missing/notifications/${n.id}`;
  const join = JOIN.exec(decision);
  if (decision === 'undo') {
    if (!because) throw new FieldErrors({ because: 'Enter why it is undone' });
    await undoJoining(visit, n, versionOf(visit), because);
    return { kind: 'redirect', to: here, said: 'Undone. The notification waits again.' };
  }
  const child = await chosenChild(visit, n);
  if (join) {
    if (!child) throw absent();
    const candidate = (await candidatesFor(visit, n, child.id)).find((each) => each.episode.id === join[1]);
    if (!candidate)
      throw new FieldErrors({ decision: 'That time away is not proposed any more. Look again' });
    return {
      kind: 'redirect',
      to: await joined(visit, n, candidate, because),
      said: 'Joined. It can be undone.',
    };
  }
  const may = mayCoordinate(visit.actor);
  if (may.outcome !== 'allow') throw absent();
  if (decision === 'open') {
    if (!child) throw new FieldErrors({ decision: 'Find the child first' });
    return { kind: 'redirect', to: `/children/${child.id}/missing/report?from=${n.id}` };
  }
  const code = z.enum(['ALREADY_KNOWN', 'NOT_MISSING', 'OTHER_AUTHORITY']).safeParse(decision);
  if (!code.success) throw new FieldErrors({ decision: 'Say what it is' });
  if (!because) throw new FieldErrors({ because: 'Enter why' });
  await decideNotification(visit, n, versionOf(visit), code.data, because, child?.id);
  return { kind: 'redirect', to: '/missing/notifications', said: 'The decision is kept.' };
}

const one: Route[] = question({
  path: '/missing/notifications/:notificationId',
  form: 'notification-decision',
  access: read,
  audit: {
    shown: { event: 'missing.notification-viewed' },
    done: { event: 'missing.notification-considered' },
  },
  params: oneParams,
  query: beside,
  record: (visit: OneVisit) => findNotification(visit.tx, visit.params.notificationId),
  schema: z.object({
    decision: neededText('Say what it is', 100),
    because: optionalText(1000),
    child: optionalText(40),
  }),
  start: async (_visit, n) => ({ values: {}, version: n.version }),
  page: async (visit, n, view) => notificationPage(visit, await shownOne(visit, n), view),
  submit: async (visit, n, value) => {
    const may = mayTakeReports(visit.actor);
    if (may.outcome !== 'allow') throw absent();
    return decided(visit, n, value);
  },
});

interface Reported {
  n: NotificationRow;
  child: ChildRow;
}
const reported: Route[] = question({
  path: '/children/:childId/missing/reported/:notificationId',
  form: 'missing-join',
  access: read,
  audit: {
    shown: { event: 'missing.second-report-viewed' },
    done: { event: 'missing.second-report-joined' },
  },
  params: z.object({ childId: z.uuid(), notificationId: z.uuid() }),
  record: async (visit): Promise<Reported | undefined> => {
    const n = await findNotification(visit.tx, visit.params.notificationId);
    const child = n?.childId === visit.params.childId ? await findChild(visit.tx, n.childId) : undefined;
    return n && child ? { n, child } : undefined;
  },
  policy: ({ actor }) => mayTakeReports(actor),
  schema: z.object({
    episodeId: neededText('Say whether it is the same time away', 40),
    because: optionalText(1000),
  }),
  start: async (_visit, { n }) => ({ values: {}, version: n.version }),
  page: async (visit, { n, child }, view) => {
    noteNotification(visit, n);
    const candidates = n.consideredAt === null ? await candidatesFor(visit, n, child.id) : [];
    return joinPage(visit, { child, flag: await flagNowOf(visit.tx, child.id), candidates, view });
  },
  submit: async (visit, { n, child }, { episodeId, because }) => {
    if (episodeId === 'wait')
      return { kind: 'redirect', to: '/missing', said: 'Your report is kept. The co-ordinator compares it.' };
    const candidate = (await candidatesFor(visit, n, child.id)).find((each) => each.episode.id === episodeId);
    if (!candidate) throw new FieldErrors({ episodeId: 'Say whether it is the same time away' });
    return {
      kind: 'redirect',
      to: await joined(visit, n, candidate, because),
      said: 'Joined. It can be undone.',
    };
  },
});

export const reportInboxRoutes: Route[] = [...inbox, ...one, ...reported];
