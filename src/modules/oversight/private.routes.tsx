import { z } from 'zod';
import { neededText, oneOf, optionalText } from '../../platform/forms/parse-form.ts';
import { allow, type Decision, notrace } from '../../platform/http/decision.ts';
import { question, type Route, route, type Visit } from '../../platform/http/route.ts';
import { findPosting, isGovernanceDesk, postingsInAuthority } from '../access/index.ts';
import { inPosting, isGovernance, isManager, supervisionPath, versionOf } from './oversight.policy.ts';
import { openingsPage } from './pages/openings.page.tsx';
import { openPage, privatePage, sharePage } from './pages/supervision-forms.page.tsx';
import {
  mayShare,
  openPrivate,
  sharePrivate,
  takeBackPrivate,
  wasThere,
  writePrivate,
} from './private.commands.ts';
import { openingsIn, privateNotesOf } from './private.store.ts';
import { access, supervisionOf, supervisionParams } from './supervision.routes.tsx';
import { type SupervisionRow, supervisionsOf } from './supervision.store.ts';

/** For everybody who was not there it is as if there were no such page. */
const forThoseThere = (visit: Visit, supervision: SupervisionRow): Decision =>
  wasThere(visit, supervision) ? allow('F24') : notrace('F24');
const forTheWorker = (visit: Visit, supervision: SupervisionRow): Decision =>
  mayShare(visit, supervision) ? allow('F24') : notrace('F24');
const forGovernance = ({ actor }: Pick<Visit, 'actor'>): Decision =>
  isGovernance(actor) ? allow('F24') : notrace('F24');

const write = question({
  path: '/supervision/:supervisionId/private',
  form: 'supervision-private',
  access,
  audit: { shown: { event: 'supervision.form-shown' }, done: { event: 'supervision.private-written' } },
  params: supervisionParams,
  record: supervisionOf,
  policy: forThoseThere,
  schema: z.object({ reflection: optionalText(), wellbeing: optionalText() }),
  start: async (visit, supervision) => {
    const [stands] = await privateNotesOf(visit.tx, supervision.id);
    return {
      values: { reflection: stands?.reflection ?? '', wellbeing: stands?.wellbeing ?? '' },
      version: stands?.version ?? 0,
    };
  },
  page: (_visit, supervision, view) => privatePage(supervision, view),
  submit: async (visit, supervision, value) => {
    await writePrivate(visit, { supervisionId: supervision.id, version: versionOf(visit), ...value });
    return { kind: 'redirect', to: supervisionPath(supervision.id), said: 'Saved.' };
  },
});

const share = question({
  path: '/supervision/:supervisionId/share',
  form: 'supervision-share',
  access,
  audit: { shown: { event: 'supervision.form-shown' }, done: { event: 'supervision.private-shared' } },
  params: supervisionParams,
  record: supervisionOf,
  policy: forTheWorker,
  schema: z.object({ postingId: z.uuid({ error: 'Choose who may read it' }) }),
  page: async (visit, supervision, view) => {
    const all = await postingsInAuthority(visit.tx, supervision.authorityId, visit.now);
    const managers = all.filter(
      (posting) =>
        isManager(posting) && ![visit.actor.staffId, supervision.supervisorStaff].includes(posting.staffId),
    );
    return sharePage(supervision, view, managers);
  },
  submit: async (visit, supervision, { postingId }) => {
    await sharePrivate(visit, { supervisionId: supervision.id, postingId });
    return { kind: 'redirect', to: supervisionPath(supervision.id), said: 'They can read it now.' };
  },
});

const takeBack = route({
  method: 'POST',
  path: '/supervision/:supervisionId/take-back',
  access,
  audit: { event: 'supervision.private-taken-back' },
  params: supervisionParams,
  record: supervisionOf,
  policy: forTheWorker,
  handle: async (visit, supervision) => {
    await takeBackPrivate(visit, supervision.id);
    return { kind: 'redirect', to: supervisionPath(supervision.id), said: 'Taken back.' };
  },
});

const open = question({
  path: '/supervision/:supervisionId/open',
  form: 'supervision-open',
  access,
  audit: { shown: { event: 'supervision.form-shown' }, done: { event: 'supervision.opening-recorded' } },
  params: supervisionParams,
  record: supervisionOf,
  policy: (visit) => forGovernance(visit),
  schema: z.object({
    kind: oneOf(['COURT_ORDER', 'INQUIRY', 'OWN_REQUEST'], 'Choose who asks for it'),
    reference: neededText('Enter the reference', 200),
    reason: neededText('Enter why', 2000),
  }),
  page: (_visit, supervision, view) => openPage(supervision, view),
  submit: async (visit, supervision, value) => {
    await openPrivate(visit, { supervisionId: supervision.id, ...value });
    const said = 'Open for a day. Those who were there are told.';
    return { kind: 'redirect', to: supervisionPath(supervision.id), said };
  },
});

const openings = route({
  method: 'GET',
  path: '/supervision/openings',
  access,
  audit: { event: 'supervision.openings-listed' },
  query: z.object({ worker: z.uuid().optional().catch(undefined) }),
  policy: ({ actor }) => {
    const arrived = inPosting(actor);
    return arrived.outcome === 'allow' ? isGovernanceDesk(actor) : arrived;
  },
  handle: async (visit) => {
    const { tx, actor, now, query } = visit;
    const worker = query.worker ? await findPosting(tx, query.worker) : undefined;
    const rows = worker ? await supervisionsOf(tx, actor.authorityId, worker.staffId, 200) : [];
    visit.note({ classes: ['ADMIN'], count: rows.length });
    const people = await postingsInAuthority(tx, actor.authorityId, now);
    return openingsPage({ worker, rows, people, past: await openingsIn(tx, actor.authorityId) });
  },
});

export const privateRoutes: Route[] = [openings, ...write, ...share, takeBack, ...open];
