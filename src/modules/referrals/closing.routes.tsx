import { z } from 'zod';
import { FieldErrors } from '../../platform/http/decision.ts';
import { question, type Route, type Visit } from '../../platform/http/route.ts';
import { opens, postingsInAuthority } from '../access/index.ts';
import { besideDecision, type ChildRow, calledName, findChild } from '../people/index.ts';
import { approveClosing, proposeClosing, sendBackClosing } from './closing.commands.ts';
import { proposePolicy } from './closing.policy.ts';
import { type ClosingAnswers, clocksAtClosing, closingChecksOf } from './closing.queries.ts';
import { type ClosingRow, findClosing } from './closing.store.ts';
import { mayApproveClosing } from './closing.ts';
import { decidedClosing } from './decided.part.ts';
import { findInvolvement, type InvolvementRow, openInvolvement } from './involvement.store.ts';
import { approveForm, chosenOwners, proposeForm } from './pages/closing/closing.form.ts';
import { ClosingPage } from './pages/closing/closing.page.tsx';
import { ProposeClosingPage } from './pages/closing/propose.page.tsx';
import { colleagues } from './referral.queries.ts';

const childParams = z.object({ childId: z.uuid() });
interface ToClose {
  child: ChildRow;
  involvement: InvolvementRow;
}

/** Only where the reader may read the child's referrals. */
async function toClose(visit: Visit<z.output<typeof childParams>>): Promise<ToClose | undefined> {
  const { tx, params } = visit;
  if (!(await opens(tx, params.childId, 'REFERRAL'))) return undefined;
  const child = await findChild(tx, params.childId);
  const involvement = await openInvolvement(tx, params.childId);
  return child && involvement ? { child, involvement } : undefined;
}

const owners = async (visit: Visit) =>
  (await postingsInAuthority(visit.tx, visit.actor.authorityId, visit.now)).filter((each) =>
    [
      'TEAM_MANAGER',
      'SERVICE_MANAGER',
      'TEAM_WORKER',
      'ALLOCATED_SOCIAL_WORKER',
      'MISSING_COORDINATOR',
      'FRONT_DOOR',
    ].includes(each.role),
  );

const proposeRoutes = question({
  path: '/children/:childId/close',
  form: 'closing',
  schema: proposeForm,
  params: childParams,
  access: { dataClass: 'REFERRAL', verb: 'read', rule: 'AC-7' },
  audit: { shown: { event: 'closing.form-shown' }, done: { event: 'closing.proposed' } },
  record: toClose,
  policy: (visit) => proposePolicy(visit.actor),
  page: async (visit, { child, involvement }, view) => {
    visit.note({ subjects: [child.id], objectType: 'involvement', objectId: involvement.id });
    return {
      kind: 'page',
      title: `Propose closing: ${calledName(child)}`,
      back: { text: 'Back to the record', href: `/children/${child.id}/referrals` },
      body: (
        <ProposeClosingPage
          view={view}
          childId={child.id}
          childName={calledName(child)}
          checks={await closingChecksOf(visit, child.id, { reason: 'safety-increased' })}
          clocks={await clocksAtClosing(visit, involvement, {})}
          people={await owners(visit)}
          now={visit.now}
          settings={visit.actor.settings}
        />
      ),
    };
  },
  submit: async (visit, { child, involvement }, value) => {
    const { owner, attempts, ...said } = value;
    const checks = await closingChecksOf(visit, child.id, { ...said, attempts });
    const clockOwners = chosenOwners(await clocksAtClosing(visit, involvement, {}), owner);
    const { closingId } = await proposeClosing(visit, { childId: child.id, ...said, checks, clockOwners });
    return {
      kind: 'redirect',
      to: `/closings/${closingId}`,
      said: 'Proposed. A manager is told and decides.',
    };
  },
});

const closingParams = z.object({ closingId: z.uuid() });

const decideRoutes = question({
  path: '/closings/:closingId',
  form: 'closing-decision',
  schema: approveForm,
  params: closingParams,
  access: { dataClass: 'REFERRAL', verb: 'read', rule: 'AC-7' },
  audit: { shown: { event: 'closing.viewed' }, done: { event: 'closing.decided' } },
  record: (visit) => findClosing(visit.tx, visit.params.closingId),
  start: async (_visit, closing) => ({ values: {}, version: closing.version }),
  page: async (visit, closing, view) => {
    const child = await findChild(visit.tx, closing.childId);
    visit.note({
      subjects: [closing.childId],
      objectType: 'closing',
      objectId: closing.id,
      version: closing.version,
    });
    const people = await colleagues(visit);
    const decided = decidedClosing(closing);
    const beside = decided ? await besideDecision(visit, decided) : null;
    return {
      kind: 'page',
      title: `Closing: ${child ? calledName(child) : 'a child'}`,
      body: (
        <>
          <ClosingPage
            view={view}
            closing={closing}
            childName={child ? calledName(child) : 'A child'}
            checks={closing.state === 'proposed' ? await checksNow(visit, closing) : closing.checks}
            clocks={await clocksOfClosing(visit, closing)}
            people={await owners(visit)}
            nameOf={(id) => people.get(id)?.staffName ?? 'A colleague who has left'}
            whyNot={whyNot(visit, people.get(closing.proposedBy)?.staffId ?? closing.proposedBy)}
            now={visit.now}
            settings={visit.actor.settings}
          />
          {beside}
        </>
      ),
    };
  },
  submit: async (visit, closing, value) => {
    const at = { closingId: closing.id, version: Number(visit.body._version ?? 0) };
    const back = `/closings/${closing.id}`;
    if (value.decision === 'send-back') {
      if (!value.note) throw new FieldErrors({ note: 'Enter what is to be done first' });
      await sendBackClosing(visit, { ...at, reason: value.note });
      return { kind: 'redirect', to: back, said: 'Sent back. The worker is told.' };
    }
    const clockOwners = chosenOwners(await clocksOfClosing(visit, closing), value.owner);
    const checks = await checksNow(visit, closing);
    await approveClosing(visit, {
      ...at,
      checks,
      note: value.note,
      clockOwners,
      overrideReason: value.overrideReason,
    });
    return { kind: 'redirect', to: back, said: 'Closed. The record stays, and can be added to.' };
  },
});

const checksNow = (visit: Visit, closing: ClosingRow) =>
  closingChecksOf(visit, closing.childId, answersOf(closing));

/** How often the worker tried is only in the checks that were kept; those are asked again of what is kept. */
function answersOf({ reason, monthsSustained, leadProfessionalAfter, checks }: ClosingRow): ClosingAnswers {
  const tried = checks
    .find((each) => each.id === 'attempts' && each.state !== 'not-held-here')
    ?.detail.match(/\d+/)?.[0];
  return {
    reason,
    monthsSustained,
    leadProfessionalAfter,
    attempts: tried === undefined ? undefined : Number(tried),
  };
}

async function clocksOfClosing(visit: Visit, closing: ClosingRow) {
  const involvement = await findInvolvement(visit.tx, closing.involvementId);
  return involvement && involvement.closedAt === null
    ? clocksAtClosing(visit, involvement, closing.clockOwners)
    : [];
}

function whyNot(visit: Visit, proposedByStaff: string): string | null {
  const answer = mayApproveClosing({
    proposedBy: proposedByStaff,
    approver: { userId: visit.actor.staffId, role: visit.actor.role },
    checks: [],
    clocks: [],
    overrides: [],
  });
  return answer.kind === 'not-this-person' ? `${answer.words}.` : null;
}

export const closingRoutes: Route[] = [...proposeRoutes, ...decideRoutes];
