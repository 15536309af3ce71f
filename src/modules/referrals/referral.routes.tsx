import { z } from 'zod';
import { dayOf } from '../../platform/clock/wall-clock.ts';
import { forbid } from '../../platform/http/decision.ts';
import { type Page, question, type Route, route, type Visit } from '../../platform/http/route.ts';
import { formatExact } from '../../platform/ui/index.ts';
import { label } from '../access/index.ts';
import { type ChildRow, calledName, childLayout, findChild, findChildren } from '../people/index.ts';
import { involvementOf } from './involvement.queries.ts';
import { mayOverride } from './override.ts';
import { RecordTab } from './pages/record/referrals.page.tsx';
import { InsteadPage } from './pages/referral/instead.page.tsx';
import { OneQuestionPage } from './pages/referral/one-question.page.tsx';
import {
  answerForm,
  asSubmission,
  type ReferForm,
  referForm,
  urgentForm,
} from './pages/referral/refer.form.ts';
import { ReferPage } from './pages/referral/refer.page.tsx';
import { WhoPage } from './pages/referral/who.page.tsx';
import { recordTab } from './record-tab.queries.ts';
import { answerPolicy, beginPolicy } from './refer.policy.ts';
import { submitReferral } from './referral.commands.ts';
import {
  brothersAndSisters,
  childrenToRefer,
  type ReferralStanding,
  referralStanding,
} from './referral.queries.ts';
import { findReferral, type ReferralRow, referralsOf } from './referral.store.ts';
import { startedFrom } from './referral-start.part.ts';
import { screeningsOf } from './screening.store.ts';
import { answerTeam } from './triage.commands.ts';
import { mayFindUrgent } from './triage.policy.ts';
import { findUrgent } from './urgent.commands.ts';
import type { MayRefer } from './who-may-refer.ts';

const childParams = z.object({ childId: z.uuid() });
/** The referral of a brother or sister this one goes with, and those still to come; empty otherwise. */
const referQuery = z.object({
  with: z.union([z.uuid(), z.literal('')]).default(''),
  next: z.string().default(''),
  /** What it is begun from, as `interview.<id>`: another module gives the first values. */
  from: z.string().max(60).default(''),
});
type ReferVisit = Visit<z.output<typeof childParams>, z.output<typeof referQuery>>;

const shown = (visit: Visit, child: ChildRow) =>
  visit.note({ subjects: [child.id], objectType: 'child', objectId: child.id, classes: ['REFERRAL'] });

const whoRoute = route({
  method: 'GET',
  path: '/refer',
  // Not by class alone: where the rule set says so, a partner refers without reading anybody's referrals.
  access: { dataClass: 'IDENT', verb: 'list', rule: 'S3-49' },
  policy: ({ actor }) => beginPolicy(actor),
  audit: { event: 'referral.begun' },
  handle: async (visit) => {
    const children = await findChildren(visit.tx, await childrenToRefer(visit));
    visit.note({ subjects: children.map((each) => each.id), count: children.length });
    return {
      kind: 'page',
      title: `Refer a child to ${label(visit.actor, 'TEAM')}`,
      body: <WhoPage children={children} frontDoorHref={frontDoorHref(visit)} />,
    };
  },
});

const frontDoorHref = (visit: Visit) => `/worried/${visit.actor.authorityCode}`;

const referRoutes = question({
  path: '/children/:childId/refer',
  form: 'referral',
  schema: referForm,
  params: childParams,
  query: referQuery,
  access: { dataClass: 'IDENT', verb: 'read', rule: 'S3-49' },
  audit: { shown: { event: 'referral.form-shown' }, done: { event: 'referral.submitted' } },
  record: (visit) => findChild(visit.tx, visit.params.childId),
  start: async (visit, child) => ({
    values: { ...(await startedFrom(visit, child.id, visit.query.from)), ...(await sharedValues(visit)) },
  }),
  page: async (visit, child, view) => {
    const standing = await referralStanding(visit, child);
    if (standing.answer.kind === 'redirect')
      return insteadPage(visit, child, standing, standing.answer, null);
    shown(visit, child);
    return {
      kind: 'page',
      title: `Refer ${calledName(child)}`,
      back: { text: 'Back to the record', href: `/children/${child.id}` },
      body: <ReferPage {...(await referProps(visit, child, standing))} view={view} />,
    };
  },
  submit: async (visit, child, value) => {
    const first = await referralStanding(visit, child);
    const asked = {
      isStale: first.answer.kind === 'confirm-status-first',
      isException: first.answer.kind === 'finish-first',
    };
    const input = asSubmission(value, child.id, asked);
    const standing = await standingAsAnswered(visit, child, input);
    if (standing.answer.kind === 'redirect')
      return insteadPage(visit, child, standing, standing.answer, typedOf(value));
    const group = await groupOf(visit, value);
    const { referralId } = await submitReferral(visit, { ...input, groupId: group.id });
    const [next, ...rest] = group.next;
    if (next !== undefined) {
      return {
        kind: 'redirect',
        to: `/children/${next}/refer?with=${referralId}${rest.length > 0 ? `&next=${rest.join('.')}` : ''}`,
        said: `Sent to ${label(visit.actor, 'TEAM')}. Now the same for the next brother or sister.`,
      };
    }
    return {
      kind: 'redirect',
      to: `/referrals/${referralId}`,
      said: 'Sent to the team. You are told when they decide.',
    };
  },
});

async function standingAsAnswered(visit: Visit, child: ChildRow, input: ReturnType<typeof asSubmission>) {
  const on = dayOf(visit.now);
  return referralStanding(visit, child, {
    confirmation: input.confirmation && { on, answer: input.confirmation },
    exception: input.exception,
  });
}

/** The refusal is on record (S3-49), the page is a way on. */
function insteadPage(
  visit: Visit,
  child: ChildRow,
  { ruleSet }: ReferralStanding,
  answer: Extract<MayRefer, { kind: 'redirect' }>,
  typed: string | null,
): Page {
  visit.note({
    outcome: 'refuse',
    rule: 'S3-49',
    subjects: [child.id],
    objectType: 'child',
    objectId: child.id,
  });
  return {
    kind: 'page',
    status: 403,
    title: 'Who can refer this child',
    body: (
      <InsteadPage
        childName={calledName(child)}
        childId={child.id}
        answer={answer}
        rule={ruleSet}
        frontDoorHref={frontDoorHref(visit)}
        typed={typed}
      />
    ),
  };
}

const typedOf = (form: ReferForm): string | null =>
  [form.ownConcern, form.newNeed, form.knownRisk, form.thresholdRationale, form.hopedFor]
    .filter(Boolean)
    .join('\n\n') || null;

/** What was said of all brothers and sisters, from the referral this one goes with. */
async function sharedValues(visit: ReferVisit): Promise<Record<string, unknown>> {
  const first = visit.query.with === '' ? undefined : await findReferral(visit.tx, visit.query.with);
  if (first === undefined) return {};
  const { newNeed, knownRisk, contexts, hopedFor, partnersInvolved } = first.said;
  return { newNeed, knownRisk, contexts, hopedFor, partnersInvolved };
}

/** The group of this referral, and the brothers and sisters still to be asked about. */
async function groupOf(
  visit: ReferVisit,
  value: ReferForm,
): Promise<{ id: string | undefined; next: string[] }> {
  const { with: first, next } = visit.query;
  const asked = next.split('.').filter((each) => z.uuid().safeParse(each).success);
  if (first !== '') return { id: (await findReferral(visit.tx, first))?.groupId ?? undefined, next: asked };
  return { id: value.siblings.length > 0 ? visit.ids.next() : undefined, next: value.siblings };
}

async function referProps(visit: ReferVisit, child: ChildRow, standing: ReferralStanding) {
  const { answer, allocated, ruleSet } = standing;
  const routeId = answer.kind === 'redirect' ? '' : answer.route;
  const standingAsked = ruleSet.routes.find((each) => each.id === routeId)?.standing;
  const isForAnother = standingAsked === 'for-allocated';
  const screenings = await screeningsOf(visit.tx, child.id);
  const siblings = visit.query.with === '' ? await brothersAndSisters(visit, child.id) : [];
  visit.note({ subjects: siblings.map((each) => each.id) });
  return {
    childName: calledName(child),
    team: label(visit.actor, 'TEAM'),
    firstName: child.preferredName ?? child.givenName ?? 'the child',
    standing,
    actorPostingId: visit.actor.postingId,
    already: await alreadyKnown(visit, child),
    warnings: answer.kind === 'allowed' ? answer.warnings : [],
    forWhom: isForAnother ? (allocated?.staffName ?? null) : null,
    isException: answer.kind === 'finish-first',
    isOwnRule: standingAsked === 'works-with',
    isStale: answer.kind === 'confirm-status-first',
    mayOverride: mayOverride('required-fields', visit.actor.role),
    screenings: screenings.map((each) => ({
      id: each.id,
      label: `Screening by ${each.professionalName}, ${formatExact(each.screenedAt)}`,
    })),
    siblings: siblings.map((each) => ({ id: each.id, name: calledName(each) })),
    isOneOfGroup: visit.query.with !== '',
  };
}

async function alreadyKnown(visit: Visit, child: ChildRow) {
  const open = await involvementOf(visit.tx, child.id);
  if (open !== undefined) {
    const who = open.lead ? `${open.lead.name} is the lead worker.` : 'No worker is allocated yet.';
    return (
      <p class="govuk-inset-text">
        This child is open to {label(visit.actor, 'TEAM')} already. {who} A new need can still be referred.
      </p>
    );
  }
  const waiting = (await referralsOf(visit.tx, child.id)).find((each) =>
    ['SUBMITTED', 'TRIAGE', 'MORE_INFO'].includes(each.state),
  );
  if (waiting === undefined) return null;
  return (
    <p class="govuk-inset-text">
      A referral of this child is being decided already.{' '}
      <a class="govuk-link" href={`/referrals/${waiting.id}`}>
        Open it
      </a>
      . You can send another.
    </p>
  );
}

const referralParams = z.object({ referralId: z.uuid() });
const oneReferral = {
  params: referralParams,
  record: (visit: Visit<z.output<typeof referralParams>>) => findReferral(visit.tx, visit.params.referralId),
};
const versionOf = (visit: Visit) => Number(visit.body._version ?? 0);
const startAt = async (_visit: unknown, referral: ReferralRow) => ({ values: {}, version: referral.version });

const urgentRoutes = question({
  ...oneReferral,
  path: '/referrals/:referralId/urgent',
  form: 'referral-urgent',
  schema: urgentForm,
  access: { dataClass: 'REFERRAL', verb: 'change', rule: 'S3-52' },
  audit: { shown: { event: 'referral.viewed' }, done: { event: 'referral.found-urgent' } },
  policy: (visit) =>
    mayFindUrgent(visit.actor)
      ? { outcome: 'allow', rule: 'S3-52' }
      : forbid('reference 3.3', 'Tell the team’s manager that this is urgent.'),
  start: startAt,
  page: (visit, referral, view) => ({
    kind: 'page',
    title: 'Immediate and urgent',
    body: (
      <OneQuestionPage
        view={view}
        heading="This is immediate and urgent"
        name="reason"
        label="Why?"
        hint={`A strategy meeting is due within 24 hours of receipt, ${formatExact(referral.receivedAt)}. If that has passed it counts as late, and somebody says why.`}
        button="Start the strategy clock"
        back={`/referrals/${visit.params.referralId}`}
      />
    ),
  }),
  submit: async (visit, referral, value) => {
    await findUrgent(visit, { referralId: referral.id, version: versionOf(visit), reason: value.reason });
    return {
      kind: 'redirect',
      to: `/referrals/${referral.id}`,
      said: 'The strategy meeting is due within 24 hours of receipt.',
    };
  },
});

const answerRoutes = question({
  ...oneReferral,
  path: '/referrals/:referralId/answer',
  form: 'referral-answer',
  schema: answerForm,
  access: { dataClass: 'IDENT', verb: 'read', rule: 'AC-7' },
  policy: (visit, referral) => answerPolicy(visit.actor, referral),
  audit: { shown: { event: 'referral.viewed' }, done: { event: 'referral.answered' } },
  start: startAt,
  page: (visit, _referral, view) => ({
    kind: 'page',
    title: `Answer ${label(visit.actor, 'TEAM')}`,
    body: (
      <OneQuestionPage
        view={view}
        heading={`Answer ${label(visit.actor, 'TEAM')}`}
        name="answer"
        label="Your answer"
        hint="It is added to the referral. Nothing sent before is changed."
        button="Send the answer"
        back={`/referrals/${visit.params.referralId}`}
      />
    ),
  }),
  submit: async (visit, referral, value) => {
    await answerTeam(visit, { referralId: referral.id, version: versionOf(visit), answer: value.answer });
    return {
      kind: 'redirect',
      to: `/referrals/${referral.id}`,
      said: `Your answer is with ${label(visit.actor, 'TEAM')}.`,
    };
  },
});

const tabRoute = route({
  method: 'GET',
  path: '/children/:childId/referrals',
  params: childParams,
  access: { dataClass: 'REFERRAL', verb: 'read', rule: 'AC-7' },
  audit: { event: 'referrals.viewed' },
  record: (visit) => findChild(visit.tx, visit.params.childId),
  handle: async (visit, child) => {
    shown(visit, child);
    return childLayout(visit, child, 'referrals', <RecordTab {...(await recordTab(visit, child))} />);
  },
});

export const referralRoutes: Route[] = [whoRoute, ...referRoutes, ...urgentRoutes, ...answerRoutes, tabRoute];
