import { z } from 'zod';
import { dayOf } from '../../platform/clock/wall-clock.ts';
import { optionalDate, optionalText, parseForm } from '../../platform/forms/parse-form.ts';
import { FieldErrors } from '../../platform/http/decision.ts';
import { question, type Route, route, type Visit } from '../../platform/http/route.ts';
import { Button, ButtonGroup, Form, FormErrors } from '../../platform/ui/index.ts';
import { alert, cellOf } from '../access/index.ts';
import { myTurn } from '../deadlines/index.ts';
import {
  type ChildRow,
  calledName,
  createChild,
  findChild,
  happened,
  maybeMet,
  searchChildren,
} from '../people/index.ts';
import { triggerPlanFlagOf } from '../plans/index.ts';
import { flagNowOf } from './board.store.ts';
import { findEpisode } from './episode.store.ts';
import { episodePath } from './episode-clocks.ts';
import { mayTakeReports } from './missing.policy.ts';
import { reportMissing, takeNotification } from './notification.commands.ts';
import { findNotification } from './notification.store.ts';
import { MissingSince, nextPage } from './pages/report/after.page.tsx';
import { findPage, newReportPage } from './pages/report/find.page.tsx';
import { ReportFields } from './pages/report/report.page.tsx';
import { openedFrom, tellAuthority } from './report.commands.ts';
import { saidFrom, valuesFromNotification, withholdingSuggested } from './report.queries.ts';
import { detailsFrom, type ReportForm, reportFields } from './report-fields.ts';

const create = { dataClass: 'MISSING', verb: 'create', rule: 'AC-2' } as const;
const mayReport = ({ actor }: Pick<Visit, 'actor'>) => mayTakeReports(actor);
const childParams = z.object({ childId: z.uuid() });
const fromQuery = z.object({ from: z.uuid().optional().catch(undefined) });
type ChildVisit = Visit<{ childId: string }, { from?: string | undefined }>;
const childOf = (visit: Visit<{ childId: string }, unknown>): Promise<ChildRow | undefined> =>
  findChild(visit.tx, visit.params.childId);

const notificationOf = (value: ReportForm, more: Record<string, unknown> = {}) =>
  ({
    about: 'MISSING',
    source: 'reported here',
    way: 'form',
    reportedByKind: value.reportedByKind,
    ...(value.reportedBy ? { reportedBy: value.reportedBy } : {}),
    said: saidFrom({ ...value, ...more }),
  }) as const;

const newChild = reportFields.extend({
  preferredName: optionalText(100),
  familyName: optionalText(100),
  bornOn: optionalDate(),
  met: optionalText(40),
});
type NewChildForm = z.output<typeof newChild>;

const asKnown = (value: Pick<NewChildForm, 'preferredName' | 'familyName' | 'bornOn'>) => ({
  names: { preferred: value.preferredName, given: value.preferredName, family: value.familyName },
  identifiers: [],
  isBirthDateExact: true,
  ...(value.bornOn ? { birthDate: value.bornOn } : {}),
});
const mayAddChildren = ({ actor }: Pick<Visit, 'actor'>) => cellOf(actor, 'FLAG')?.mayWrite === true;

/** Reports a known child; the report waits when the child is missing already. */
async function report(visit: Visit, childId: string, value: ReportForm): Promise<string> {
  const { notificationId, episode } = await reportMissing(
    visit,
    notificationOf(value),
    detailsFrom(childId, value),
  );
  if (!episode) return `/children/${childId}/missing/reported/${notificationId}`;
  await tellAuthority(visit, episode, value);
  return `${episodePath(episode)}/next`;
}

async function addAndReport(visit: Visit, value: NewChildForm): Promise<string> {
  const { preferredName, familyName, bornOn } = value;
  const source = 'reported missing';
  const childId = await createChild(visit, { preferredName, familyName, bornOn, source });
  await alert(visit, {
    kind: 'child-added',
    line: `${visit.actor.staffName} added a child to the record, who is missing`,
    childId,
    forRole: 'TEAM_MANAGER',
  });
  await happened(visit, {
    childId,
    at: visit.now,
    kind: 'added',
    dataClass: 'IDENT',
    line: 'Added to the record: reported missing',
    agency: visit.actor.agency,
  });
  return report(visit, childId, value);
}

/** Who may not add children leaves the report with the co-ordinator, who finds or adds the child. */
async function keepUnmatched(visit: Visit, value: NewChildForm): Promise<string> {
  detailsFrom('', value);
  const { preferredName, familyName, bornOn } = value;
  const id = await takeNotification(visit, {
    ...notificationOf(value),
    childAsNamed: Object.fromEntries(
      Object.entries({ preferredName, familyName, bornOn: bornOn?.toString() }).filter(([, v]) => v),
    ) as Record<string, string>,
  });
  await alert(visit, {
    kind: 'missing',
    line: 'A child who is not on the record is reported missing',
    forRole: 'MISSING_COORDINATOR',
  });
  return `/missing/notifications/${id}`;
}

const finding: Route[] = [
  route({
    method: 'GET',
    path: '/missing/report',
    access: create,
    audit: { event: 'missing.child-looked-for' },
    query: z.object({ q: z.string().max(200).default(''), from: z.uuid().optional().catch(undefined) }),
    policy: mayReport,
    handle: async (visit) => {
      const q = visit.query.q.trim();
      const answer = q ? await searchChildren(visit.tx, q, dayOf(visit.now)) : undefined;
      const subjects = answer?.found.map(({ child }) => child.id) ?? [];
      visit.note({ subjects, classes: ['FLAG'], count: subjects.length });
      return findPage(visit, q, answer, visit.query.from);
    },
  }),
  ...question({
    path: '/missing/report/new',
    form: 'missing-report-new',
    access: create,
    audit: { shown: { event: 'missing.report-begun' }, done: { event: 'missing.reported' } },
    policy: mayReport,
    schema: newChild,
    page: async (visit, _record, view) => {
      const isAsked = view.errors.met !== undefined;
      const met = isAsked ? await maybeMet(visit.tx, asKnown(parseForm(newChild, visit.body))) : [];
      visit.note({ subjects: met.map(({ child }) => child.id), classes: ['FLAG'], count: met.length });
      return newReportPage(visit, view, met, mayAddChildren(visit));
    },
    submit: async (visit, _record, value) => {
      if (!value.preferredName && !value.familyName)
        throw new FieldErrors({ preferredName: 'Enter a name, or what they are called' });
      const met = await maybeMet(visit.tx, asKnown(value));
      const chosen = met.find(({ child }) => child.id === value.met);
      if (chosen) return { kind: 'redirect', to: await report(visit, chosen.child.id, value) };
      if (met.length > 0 && value.met !== 'new')
        throw new FieldErrors({
          met: 'We may have met them before. Say whether it is one of these children',
        });
      const to = mayAddChildren(visit) ? await addAndReport(visit, value) : await keepUnmatched(visit, value);
      return { kind: 'redirect', to };
    },
  }),
];

const reporting: Route[] = [
  ...question({
    path: '/children/:childId/missing/report',
    form: 'missing-report',
    access: create,
    audit: { shown: { event: 'missing.report-begun' }, done: { event: 'missing.reported' } },
    params: childParams,
    query: fromQuery,
    record: childOf,
    policy: mayReport,
    schema: reportFields,
    start: async (visit: ChildVisit) => {
      const from = visit.query.from ? await findNotification(visit.tx, visit.query.from) : undefined;
      return from
        ? { values: valuesFromNotification(from), version: from.version }
        : { values: { reportedAt: visit.now } };
    },
    page: async (visit, child, view) => {
      const flag = await flagNowOf(visit.tx, child.id);
      visit.note({ subjects: [child.id], classes: ['FLAG'] });
      return {
        kind: 'page',
        title: `Report missing: ${calledName(child)}`,
        back: { text: 'Find the child', href: '/missing/report' },
        body: (
          <>
            <FormErrors view={view} />
            <h1 class="govuk-heading-l">Report {calledName(child)} missing</h1>
            {flag ? <MissingSince flag={flag} now={visit.now} /> : null}
            {flag ? (
              <p class="govuk-body">
                Your report is kept all the same, and is then compared with the one that is open.
              </p>
            ) : (
              <p class="govuk-body">
                Two answers are needed: from where, and who told us. Write what you know; the rest can follow.
              </p>
            )}
            {visit.query.from ? (
              <p class="govuk-body">
                Proposed from{' '}
                <a class="govuk-link" href={`/missing/notifications/${visit.query.from}`}>
                  the notification
                </a>
                . Check each answer.
              </p>
            ) : null}
            <Form view={view}>
              <ReportFields view={view} suggested={await withholdingSuggested(visit, child.id)} isNew />
              <ButtonGroup>
                <Button>Save the report</Button>
                <a class="govuk-link" href="/missing">
                  Cancel
                </a>
              </ButtonGroup>
            </Form>
          </>
        ),
      };
    },
    submit: async (visit, child, value) => {
      const to = visit.query.from
        ? await openedFrom(visit, child.id, visit.query.from, value)
        : await report(visit, child.id, value);
      visit.note({ subjects: [child.id], objectType: 'child', objectId: child.id });
      return { kind: 'redirect', to };
    },
  }),
  route({
    method: 'GET',
    path: '/children/:childId/missing/:episodeId/next',
    access: { dataClass: 'MISSING', verb: 'read', rule: 'AC-7' },
    audit: { event: 'missing.next-viewed' },
    params: z.object({ childId: z.uuid(), episodeId: z.uuid() }),
    record: async (visit) => {
      const episode = await findEpisode(visit.tx, visit.params.episodeId);
      const child = episode ? await findChild(visit.tx, episode.childId) : undefined;
      return episode && child && child.id === visit.params.childId ? { episode, child } : undefined;
    },
    handle: async (visit, { episode, child }) => {
      visit.note({ subjects: [child.id], objectType: 'episode', objectId: episode.id, classes: ['MISSING'] });
      const plan = await triggerPlanFlagOf(visit.tx, child.id);
      const isOnDuty = (await myTurn(visit)) !== undefined;
      const { csrf } = await visit.view();
      return nextPage(visit, { child, episode, hasPlan: plan?.isActive === true, isOnDuty, csrf });
    },
  }),
];

export const reportRoutes: Route[] = [...finding, ...reporting];
