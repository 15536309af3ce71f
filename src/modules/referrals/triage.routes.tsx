import type { ComponentChildren } from 'preact';
import { z } from 'zod';
import { dayOf } from '../../platform/clock/wall-clock.ts';
import { question, type Route, route, type Visit } from '../../platform/http/route.ts';
import { label, opens, postingsWithRole } from '../access/index.ts';
import { clockFor, clocksOf } from '../deadlines/index.ts';
import { toldAbout } from '../notices/index.ts';
import {
  ageInWords,
  besideDecision,
  type ChildRow,
  calledName,
  findChild,
  findChildren,
} from '../people/index.ts';
import { ALLOCATABLE_ROLES, allocate } from './allocation.commands.ts';
import { decidedFrom } from './decided.part.ts';
import { caseloads, involvementOf, type OpenInvolvement } from './involvement.queries.ts';
import { findInvolvement } from './involvement.store.ts';
import { overridesOfChild } from './override.store.ts';
import { OneQuestionPage } from './pages/referral/one-question.page.tsx';
import { lookAgainForm } from './pages/referral/refer.form.ts';
import { AllocatePage } from './pages/triage/allocate.page.tsx';
import { type ListedReferral, ReferralListPage } from './pages/triage/list.page.tsx';
import { allocateForm, asAllocation, asDecision, decideForm } from './pages/triage/triage.form.ts';
import { TriagePage } from './pages/triage/triage.page.tsx';
import { colleagues, referralStanding } from './referral.queries.ts';
import {
  decisionsOf,
  findReferral,
  type ReferralRow,
  referralsForTeam,
  referralsOfGroup,
  type TriageDecisionRow,
} from './referral.store.ts';
import { decideReferral, lookAgain } from './triage.commands.ts';
import { decidePolicy, mayDecide, mayFindUrgent, needsServiceManager } from './triage.policy.ts';

const listRoute = route({
  method: 'GET',
  path: '/referrals',
  access: { dataClass: 'REFERRAL', verb: 'list', rule: 'AC-2' },
  audit: { event: 'referrals.listed' },
  handle: async (visit) => {
    const undecided = await listed(visit, await referralsForTeam(visit.tx, visit.actor.authorityId, true));
    const decided = await listed(visit, await referralsForTeam(visit.tx, visit.actor.authorityId, false, 30));
    const shown = [...undecided, ...decided];
    visit.note({
      subjects: shown.map((each) => each.referral.childId),
      count: shown.length,
      classes: ['REFERRAL'],
    });
    const { now, actor } = visit;
    return {
      kind: 'page',
      title: `Referrals to ${label(actor, 'TEAM')}`,
      wide: true,
      body: (
        <ReferralListPage
          undecided={undecided}
          decided={decided}
          now={now}
          settings={actor.settings}
          isDecider={mayDecide(actor)}
        />
      ),
    };
  },
});

/** Referrals with the names that the reader may know. */
export async function listed(visit: Visit, rows: readonly ReferralRow[]): Promise<ListedReferral[]> {
  const children = new Map(
    (await findChildren(visit.tx, [...new Set(rows.map((each) => each.childId))])).map((c) => [c.id, c]),
  );
  const people = await colleagues(visit);
  const result: ListedReferral[] = [];
  for (const referral of rows) {
    const child = children.get(referral.childId);
    result.push({
      referral,
      childName: child ? calledName(child) : 'A child',
      referrer: people.get(referral.referrerPostingId)?.staffName ?? 'A colleague who has left',
      clock: await clockFor(visit.tx, 'D2', { type: 'referral', id: referral.id }),
    });
  }
  return result;
}

const params = z.object({ referralId: z.uuid() });
type ReferralVisit = Visit<z.output<typeof params>>;
const versionOf = (visit: Pick<Visit, 'body'>) => Number(visit.body._version ?? 0);

const decideRoutes = question({
  path: '/referrals/:referralId',
  form: 'triage',
  schema: decideForm,
  params,
  // Which referrals are found the database says: by class and relationship, and a partner's own.
  access: { dataClass: 'IDENT', verb: 'read', rule: 'AC-7' },
  audit: { shown: { event: 'referral.viewed' }, done: { event: 'referral.decided' } },
  record: (visit) => findReferral(visit.tx, visit.params.referralId),
  start: async (_visit, referral) => ({ values: {}, version: referral.version }),
  page: async (visit, referral, view) => {
    const props = await triageProps(visit, referral);
    visit.note({
      subjects: [referral.childId],
      objectType: 'referral',
      objectId: referral.id,
      version: referral.version,
      classes: ['REFERRAL'],
    });
    return {
      kind: 'page',
      title: `Referral: ${props.childName}`,
      wide: true,
      body: <TriagePage {...props} view={view} />,
    };
  },
  submit: async (visit, referral, value) => {
    const { involvementId } = await decideReferral(visit, {
      referralId: referral.id,
      version: versionOf(visit),
      decision: asDecision(value),
      overrideReason: value.overrideReason,
    });
    if (involvementId === undefined) {
      return { kind: 'redirect', to: `/referrals/${referral.id}`, said: 'Decided. The referrer is told.' };
    }
    return {
      kind: 'redirect',
      to: `/involvements/${involvementId}/allocate`,
      said: 'Accepted. The referrer is told.',
    };
  },
});

async function triageProps(visit: ReferralVisit, referral: ReferralRow) {
  const { tx, actor, now } = visit;
  const child = await findChild(tx, referral.childId);
  const people = await colleagues(visit);
  const nameOf = (id: string) => people.get(id)?.staffName ?? 'A colleague who has left';
  const open = referral.state === 'ACCEPTED' ? await involvementOf(tx, referral.childId) : undefined;
  const clocks = await clocksOf(tx, referral.childId);
  const group = referral.groupId === null ? [] : await referralsOfGroup(tx, referral.groupId);
  const decisions = await decisionsOf(tx, referral.id);
  return {
    referral,
    childName: child ? calledName(child) : 'A child',
    identity: child ? await identityLine(visit, child) : '',
    referrer: nameOf(referral.referrerPostingId),
    nameOf,
    decisions,
    beside: await besideEach(visit, decisions),
    overrides: (await overridesOfChild(tx, referral.childId)).filter((each) => each.objectId === referral.id),
    clocks: clocks.filter(
      (each) => each.aboutId === referral.id || (each.stoppedAt === null && each.rule === 'D4'),
    ),
    others: await namesOf(
      visit,
      group.filter((each) => each.id !== referral.id),
    ),
    now,
    settings: actor.settings,
    told: await toldAbout(visit, { type: 'referral', id: referral.id }),
    canDecide: mayDecide(actor),
    needsServiceManager: needsServiceManager(referral.kind, actor),
    canFindUrgent: mayFindUrgent(actor),
    isReferrer: [referral.referrerPostingId, referral.submittedBy].includes(actor.postingId),
    allocateHref: open && !open.lead && mayDecide(actor) ? `/involvements/${open.id}/allocate` : null,
  };
}

/** What other modules put beside a decision, such as the way to disagree with it. */
async function besideEach(visit: Visit, decisions: readonly TriageDecisionRow[]) {
  const beside = new Map<string, ComponentChildren>();
  for (const decision of decisions) {
    const decided = decidedFrom(decision);
    if (decided) beside.set(decision.id, await besideDecision(visit, decided));
  }
  return beside;
}

async function identityLine(visit: Visit, child: ChildRow): Promise<string> {
  const today = dayOf(visit.now);
  const age = ageInWords(
    child.bornOn ? { date: child.bornOn, precision: child.birthPrecision ?? 'exact' } : undefined,
    today,
  );
  const { held } = await referralStanding(visit, child);
  const worker = held?.allocated
    ? `Allocated social worker: ${held.allocated.name}`
    : 'No allocated social worker is recorded';
  return `Age ${age}. ${worker}${held?.allocated?.phone ? `, ${held.allocated.phone}` : ''}.`;
}

async function namesOf(visit: Visit, rows: readonly ReferralRow[]) {
  const children = await findChildren(
    visit.tx,
    rows.map((each) => each.childId),
  );
  return rows.map((each) => {
    const child = children.find((c) => c.id === each.childId);
    return { href: `/referrals/${each.id}`, name: child ? calledName(child) : 'A brother or sister' };
  });
}

const lookAgainRoutes = question({
  path: '/referrals/:referralId/look-again',
  form: 'referral-look-again',
  schema: lookAgainForm,
  params,
  access: { dataClass: 'REFERRAL', verb: 'decide', rule: 'AC-7' },
  audit: { shown: { event: 'referral.viewed' }, done: { event: 'referral.looked-at-again' } },
  record: (visit) => findReferral(visit.tx, visit.params.referralId),
  policy: (visit) => decidePolicy(visit.actor),
  start: async (_visit, referral) => ({ values: {}, version: referral.version }),
  page: (_visit, referral, view) => ({
    kind: 'page',
    title: 'Look at this again',
    body: (
      <OneQuestionPage
        view={view}
        heading="Look at this referral again"
        name="reason"
        label="What is new?"
        hint="The referral opens to the team again and is decided again."
        button="Open it again"
        back={`/referrals/${referral.id}`}
      />
    ),
  }),
  submit: async (visit, referral, value) => {
    await lookAgain(visit, { referralId: referral.id, version: versionOf(visit), reason: value.reason });
    return { kind: 'redirect', to: `/referrals/${referral.id}`, said: 'Open again, to be decided.' };
  },
});

const involvementParams = z.object({ involvementId: z.uuid() });
interface ToAllocate {
  involvement: OpenInvolvement;
  child: ChildRow;
}

const allocateRoutes = question({
  path: '/involvements/:involvementId/allocate',
  form: 'allocate',
  schema: allocateForm,
  params: involvementParams,
  access: { dataClass: 'REFERRAL', verb: 'decide', rule: 'S1-66' },
  audit: { shown: { event: 'allocation.form-shown' }, done: { event: 'child.allocated' } },
  record: (visit) => toAllocate(visit, visit.params.involvementId),
  policy: (visit) => decidePolicy(visit.actor),
  start: async (_visit, { involvement }) => ({
    values: { lead: 'allocated-social-worker', part: involvement.lead ? '' : 'lead' },
    version: involvement.version,
  }),
  page: async (visit, { involvement, child }, view) => {
    visit.note({ subjects: [child.id], objectType: 'involvement', objectId: involvement.id });
    const postings = await postingsWithRole(visit.tx, visit.actor.authorityId, ALLOCATABLE_ROLES, visit.now);
    const workers = await caseloads(
      visit,
      postings.filter((each) => each.teamId === involvement.teamId),
      undefined,
      involvement.childId,
    );
    const { held } = await referralStanding(visit, child);
    return {
      kind: 'page',
      title: `Allocate: ${calledName(child)}`,
      back: { text: 'Back to the record', href: `/children/${child.id}/referrals` },
      body: (
        <AllocatePage
          view={view}
          childName={calledName(child)}
          involvement={involvement}
          workers={workers}
          allocatedSocialWorker={held?.allocated?.name ?? null}
        />
      ),
    };
  },
  submit: async (visit, { involvement, child }, value) => {
    const { isOver } = await allocate(visit, {
      involvementId: involvement.id,
      version: versionOf(visit),
      ...asAllocation(value),
    });
    const said = isOver ? 'Allocated, over the cap. The worker is told.' : 'Allocated. The worker is told.';
    return { kind: 'redirect', to: `/children/${child.id}/referrals`, said };
  },
});

/** Only where the reader may read the child's referrals: being open is known more widely than who does what. */
async function toAllocate(
  visit: Visit<z.output<typeof involvementParams>>,
  id: string,
): Promise<ToAllocate | undefined> {
  const row = await findInvolvement(visit.tx, id);
  if (row === undefined || row.closedAt !== null || !(await opens(visit.tx, row.childId, 'REFERRAL')))
    return undefined;
  const involvement = await involvementOf(visit.tx, row.childId);
  const child = await findChild(visit.tx, row.childId);
  return involvement && child ? { involvement, child } : undefined;
}

export const triageRoutes: Route[] = [listRoute, ...decideRoutes, ...lookAgainRoutes, ...allocateRoutes];
