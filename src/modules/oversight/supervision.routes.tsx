import { z } from 'zod';
import { dayOf } from '../../platform/clock/wall-clock.ts';
import {
  neededDate,
  oneOf,
  optionalDate,
  optionalOneOf,
  optionalText,
} from '../../platform/forms/parse-form.ts';
import { allow, FieldErrors, forbid, notrace } from '../../platform/http/decision.ts';
import { question, type Route, route, type Visit } from '../../platform/http/route.ts';
import type { Work } from '../../platform/http/work.ts';
import { findPosting, type PostingRow, postingsInAuthority } from '../access/index.ts';
import { findChild, findChildren } from '../people/index.ts';
import { writeFromSupervision } from './entry.commands.ts';
import { entryFields } from './entry.routes.tsx';
import { entriesOfSupervision } from './entry.store.ts';
import {
  inPosting,
  isGovernance,
  isManager,
  mayRead,
  mayRecordSupervision,
  setsSupervisors,
  supervisionPath,
  versionOf,
} from './oversight.policy.ts';
import { fromSupervisionPage } from './pages/entry-forms.page.tsx';
import { SessionPage } from './pages/session.page.tsx';
import { SupervisionPage } from './pages/supervision.page.tsx';
import { recordPage, supervisorPage } from './pages/supervision-forms.page.tsx';
import { mayShare, privatePartOf, wasThere } from './private.commands.ts';
import { openingsOf, sharesOf } from './private.store.ts';
import { recordSupervision, setSupervisor } from './supervision.commands.ts';
import { childrenToTalkAbout, soonestFirst, workersDue } from './supervision.queries.ts';
import {
  findSupervision,
  linesOfWorker,
  type SupervisionRow,
  supervisionsOf,
  supervisionsSharedWithMe,
} from './supervision.store.ts';
import { isSupervised, KINDS, type Kind, kindsHeldBy } from './supervision-due.ts';

export const access =
  'signed-in: supervision is about those who work here, not about a child; the policy and the database say who reads it' as const;
export const supervisionParams = z.object({ supervisionId: z.uuid() });
type SupervisionVisit = Visit<z.output<typeof supervisionParams>, unknown>;
export const supervisionOf = (visit: SupervisionVisit): Promise<SupervisionRow | undefined> =>
  findSupervision(visit.tx, visit.params.supervisionId);

const mine = route({
  method: 'GET',
  path: '/supervision',
  access,
  audit: { event: 'supervision.listed' },
  policy: ({ actor }) => {
    const arrived = inPosting(actor);
    if (arrived.outcome !== 'allow') return arrived;
    const isFor = isSupervised(actor.role) || kindsHeldBy(actor.role).length > 0 || isGovernance(actor);
    return isFor
      ? allow('D22')
      : forbid('D22', 'Supervision of the team is recorded here; yours is recorded elsewhere.');
  },
  handle: async (visit) => {
    const { tx, actor } = visit;
    const managing = isManager(actor);
    const all = isGovernance(actor) ? [] : soonestFirst(await workersDue(visit));
    const notMe = all.filter((row) => row.staffId !== actor.staffId);
    const supervised = notMe.filter((row) => row.supervisorStaff === actor.staffId);
    const shown = {
      me: all.find((row) => row.postingId === actor.postingId),
      mine: supervised.filter((row) => row.due),
      withNobody: managing ? notMe.filter((row) => !row.due) : [],
      others: managing ? notMe.filter((row) => row.due && !supervised.includes(row)) : [],
      past: await supervisionsOf(tx, actor.authorityId, actor.staffId),
      shared: await supervisionsSharedWithMe(tx, actor.authorityId),
      mayRecord: kindsHeldBy(actor.role).length > 0,
      ...{ maySet: setsSupervisors(actor), isManager: managing, isGovernance: isGovernance(actor) },
    };
    visit.note({ classes: ['ADMIN'], count: shown.past.length });
    return { kind: 'page', title: 'Supervision', wide: true, body: <SupervisionPage {...shown} /> };
  },
});

/** Colleagues who can have been there: those whose supervision is counted, managers, and one's own team; that team first. */
async function colleaguesOf(work: Pick<Work, 'tx' | 'actor' | 'now'>): Promise<PostingRow[]> {
  const { staffId, teamId, authorityId } = work.actor;
  const isOwnTeam = (posting: PostingRow) => teamId !== null && posting.teamId === teamId;
  const all = await postingsInAuthority(work.tx, authorityId, work.now);
  return all
    .filter(
      (posting) =>
        posting.staffId !== staffId &&
        (isSupervised(posting.role) ||
          isManager(posting) ||
          (isOwnTeam(posting) && kindsHeldBy(posting.role).length > 0)),
    )
    .sort((a, b) => Number(isOwnTeam(b)) - Number(isOwnTeam(a)));
}

const record = question({
  path: '/supervision/record',
  form: 'supervision',
  access,
  audit: { shown: { event: 'supervision.form-shown' }, done: { event: 'supervision.recorded' } },
  query: z.object({ worker: z.uuid().optional().catch(undefined) }),
  policy: mayRecordSupervision,
  schema: z.object({
    kind: oneOf(Object.keys(KINDS) as [Kind, ...Kind[]], 'Choose which kind it was'),
    heldOn: neededDate('Enter when it was held'),
    members: z.preprocess(
      (v) => (v === undefined ? [] : [v].flat()),
      z.array(z.uuid({ error: 'Choose from the list' })),
    ),
    reflection: optionalText(),
    wellbeing: optionalText(),
  }),
  start: async (visit) => {
    const { worker } = visit.query;
    const [first] = kindsHeldBy(visit.actor.role);
    return { values: { heldOn: dayOf(visit.now), kind: first, ...(worker ? { members: [worker] } : {}) } };
  },
  page: async (visit, _record, view) =>
    recordPage(view, { kinds: kindsHeldBy(visit.actor.role), colleagues: await colleaguesOf(visit) }),
  submit: async (visit, _record, value) => {
    const id = await recordSupervision(visit, value);
    return { kind: 'redirect', to: supervisionPath(id), said: 'Recorded. Those who were there are told.' };
  },
});

const session = route({
  method: 'GET',
  path: '/supervision/:supervisionId',
  access,
  audit: { event: 'supervision.viewed' },
  params: supervisionParams,
  record: supervisionOf,
  policy: ({ actor }) => inPosting(actor),
  handle: async (visit, supervision) => {
    const { tx, actor } = visit;
    const there = wasThere(visit, supervision);
    const isHolder = supervision.supervisorStaff === actor.staffId;
    const entries = await entriesOfSupervision(tx, supervision.id);
    const written = new Set(entries.map((each) => each.childId));
    const open = isHolder ? await childrenToTalkAbout(visit, supervision) : [];
    const children = await findChildren(tx, [...new Set([...written, ...open])]);
    const privatePart = await privatePartOf(visit, supervision);
    visit.note({
      ...{ subjects: children.map((each) => each.id), objectType: 'supervision', objectId: supervision.id },
      classes: ['ADMIN', ...(children.length > 0 ? ['NOTE'] : [])],
      ...(privatePart ? { basis: privatePart.because, count: privatePart.notes.length } : {}),
    });
    const shown = {
      ...{ supervision, privatePart, view: await visit.view() },
      entries: entries.flatMap((entry) => {
        const child = children.find((each) => each.id === entry.childId);
        return child ? [{ entry, child }] : [];
      }),
      toWrite: children.filter((child) => open.includes(child.id) && !written.has(child.id)),
      shares: there ? await sharesOf(tx, supervision.id) : [],
      openings: there || isGovernance(actor) ? await openingsOf(tx, supervision.id) : [],
      ...{ mayShare: mayShare(visit, supervision), mayOpen: isGovernance(actor) },
    };
    return {
      kind: 'page',
      title: KINDS[supervision.kind],
      back: { text: 'Supervision', href: '/supervision' },
      body: <SessionPage {...shown} />,
    };
  },
});

const childParams = supervisionParams.extend({ childId: z.uuid() });
const ofChild = question({
  path: '/supervision/:supervisionId/children/:childId',
  form: 'supervision-child',
  access: { dataClass: 'NOTE', verb: 'read', rule: 'AC-7' },
  audit: { shown: { event: 'oversight.form-shown' }, done: { event: 'oversight.written' } },
  params: childParams,
  record: async (visit: Visit<z.output<typeof childParams>, unknown>) => {
    const supervision = await findSupervision(visit.tx, visit.params.supervisionId);
    const child = supervision && (await findChild(visit.tx, visit.params.childId));
    return child && supervision ? { child, supervision } : undefined;
  },
  policy: async (visit, { child, supervision }) =>
    supervision.supervisorStaff === visit.actor.staffId && kindsHeldBy(visit.actor.role).length > 1
      ? mayRead(visit, child)
      : notrace('F24'),
  schema: z.object({ decided: optionalOneOf(['yes', 'no']), ...entryFields }),
  page: (visit, { child, supervision }, view) => {
    visit.note({ subjects: [child.id], classes: ['NOTE'] });
    return fromSupervisionPage(child, view, {
      supervisionId: supervision.id,
      mayDecide: isManager(visit.actor),
    });
  },
  submit: async (visit, { child, supervision }, { decided, ...text }) => {
    if (isManager(visit.actor) && !decided)
      throw new FieldErrors({ decided: 'Say whether you decided something' });
    const isDecision = isManager(visit.actor) && decided === 'yes';
    await writeFromSupervision(visit, {
      supervisionId: supervision.id,
      childId: child.id,
      isDecision,
      ...text,
    });
    return { kind: 'redirect', to: supervisionPath(supervision.id), said: 'Saved on the child’s record.' };
  },
});

const postingParams = z.object({ postingId: z.uuid() });
const supervisor = question({
  path: '/supervision/people/:postingId',
  form: 'supervisor',
  access,
  audit: { shown: { event: 'supervision.form-shown' }, done: { event: 'supervision.supervisor-set' } },
  params: postingParams,
  record: async (visit: Visit<z.output<typeof postingParams>, unknown>) => {
    const worker = await findPosting(visit.tx, visit.params.postingId);
    return worker?.authorityId === visit.actor.authorityId ? worker : undefined;
  },
  policy: ({ actor }) => {
    const arrived = inPosting(actor);
    if (arrived.outcome !== 'allow') return arrived;
    return setsSupervisors(actor) ? allow('D22') : notrace('D22');
  },
  schema: z.object({ supervisorPostingId: optionalText(60), newlyQualifiedUntil: optionalDate() }),
  start: async (visit, worker) => {
    const [line] = await linesOfWorker(visit.tx, worker.authorityId, worker.id);
    return {
      values: {
        supervisorPostingId: line?.supervisorPostingId ?? undefined,
        newlyQualifiedUntil: line?.newlyQualifiedUntil ?? undefined,
      },
      version: line?.version ?? 0,
    };
  },
  page: async (visit, worker, view) => {
    const managers = (await postingsInAuthority(visit.tx, worker.authorityId, visit.now)).filter(
      (posting) => isManager(posting) && posting.staffId !== worker.staffId,
    );
    return supervisorPage(worker, view, {
      managers,
      lines: await linesOfWorker(visit.tx, worker.authorityId, worker.id),
    });
  },
  submit: async (visit, worker, { supervisorPostingId, newlyQualifiedUntil }) => {
    const chosen = z.uuid().optional().safeParse(supervisorPostingId);
    if (!chosen.success) throw new FieldErrors({ supervisorPostingId: 'Choose from the list' });
    await setSupervisor(visit, {
      ...{ workerPostingId: worker.id, version: versionOf(visit) },
      ...{ supervisorPostingId: chosen.data ?? null, newlyQualifiedUntil: newlyQualifiedUntil ?? null },
    });
    return { kind: 'redirect', to: '/supervision', said: 'Saved. Both are told.' };
  },
});

export const supervisionRoutes: Route[] = [mine, ...record, ...supervisor, session, ...ofChild];
