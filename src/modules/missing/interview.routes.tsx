import { z } from 'zod';
import { toHtml } from '../../platform/documents/index.ts';
import type { NavigationLink } from '../../platform/http/module.ts';
import { type Route, route, type Visit } from '../../platform/http/route.ts';
import { cellOf } from '../access/index.ts';
import { toldAbout } from '../notices/index.ts';
import { findChildren } from '../people/index.ts';
import { issueDocument, receiptFor, recordPrinted } from '../sharing/index.ts';
import { askOfInterview, asksFor, availabilities, briefOf } from './bank.store.ts';
import { mayOpenInterview } from './interview.policy.ts';
import { type WholeInterview, wholeInterview } from './interview.queries.ts';
import { openInterviews, whoTalkedBefore } from './interview.store.ts';
import { isBankWorker, isPartner } from './interview.ts';
import { interviewDocument, toBePassedOn } from './interview-document.ts';
import { visitsOf, visitsRunning } from './lone-worker.store.ts';
import { coordinates } from './missing.policy.ts';
import { interviewsPage } from './pages/bank/interviews.page.tsx';
import { interviewPage } from './pages/interview/interview.page.tsx';

export const interviewParams = z.object({ interviewId: z.uuid() });
const readsInterview = { dataClass: 'MISSING', verb: 'read', rule: 'AC-7' } as const;
export const changesInterview = { dataClass: 'MISSING', verb: 'change', rule: 'AC-7' } as const;
type InterviewVisit = Visit<{ interviewId: string }>;

export function noteShown(visit: InterviewVisit, { interview }: Pick<WholeInterview, 'interview'>): void {
  visit.note({
    subjects: [interview.childId],
    objectType: 'return-interview',
    objectId: interview.id,
    classes: ['MISSING'],
    version: interview.version,
  });
}
/** What an agency reads lacks what the child asked to keep between the two. */
const asRead = (visit: InterviewVisit, whole: WholeInterview): WholeInterview =>
  isPartner(visit.actor.role) ? { ...whole, response: toBePassedOn(whole.response) } : whole;

const readerOf = (visit: InterviewVisit) => `${visit.actor.staffName}, ${visit.actor.authorityName}`;

/** In the bar for whoever holds or leads interviews; agencies come to what is shared with them from the record. */
export const interviewNavigation: NavigationLink[] = [
  {
    text: 'Interviews',
    href: '/interviews',
    order: 16,
    isFor: (actor) => cellOf(actor, 'MISSING')?.mayWrite === true && !isPartner(actor.role),
  },
];

export const interviewRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/interviews',
    access: { dataClass: 'MISSING', verb: 'list', rule: 'AC-2' },
    audit: { event: 'return-interviews.listed' },
    handle: async (visit) => {
      const { actor, tx } = visit;
      const isLead = coordinates(actor);
      const mine = await openInterviews(tx, actor.authorityId, isLead ? null : actor.postingId);
      const children = await findChildren(tx, [...new Set(mine.map((each) => each.childId))]);
      const shown = mine.filter((each) => children.some((child) => child.id === each.childId));
      const bank = isBankWorker(actor.role);
      const offered = bank ? await asksFor(tx, actor.postingId) : [];
      visit.note({
        subjects: [...children.map((child) => child.id), ...offered.map((ask) => ask.childId)],
        classes: ['MISSING'],
        count: shown.length + offered.length,
      });
      return interviewsPage(visit, {
        interviews: shown,
        children,
        offered,
        times:
          bank || isLead
            ? await availabilities(tx, actor.authorityId, visit.now, bank ? actor.postingId : null)
            : [],
        visits: isLead ? await visitsRunning(tx, actor.authorityId) : [],
        isLead,
        isBank: bank,
        view: await visit.view(),
      });
    },
  }),
  route({
    method: 'GET',
    path: '/interviews/:interviewId',
    access: readsInterview,
    audit: { event: 'return-interview.viewed' },
    params: interviewParams,
    record: wholeInterview,
    policy: mayOpenInterview,
    handle: async (visit, found) => {
      noteShown(visit, found);
      const whole = asRead(visit, found);
      const { interview, child } = whole;
      const isLead = coordinates(visit.actor);
      const view = await visit.view();
      return interviewPage(visit, whole, {
        view,
        brief: isPartner(visit.actor.role) ? undefined : await briefOf(visit.tx, interview.id),
        visits: isPartner(visit.actor.role) ? [] : await visitsOf(visit.tx, interview.id),
        ask: isLead ? await askOfInterview(visit.tx, interview.id) : undefined,
        told: [
          await toldAbout(visit, { type: 'return-interview', id: interview.id }),
          await toldAbout(visit, { type: 'lone-visit', id: interview.id }),
        ],
        before: isBankWorker(visit.actor.role) ? [] : await whoTalkedBefore(visit.tx, child.id, interview.id),
        receipt:
          interview.sharedAt && cellOf(visit.actor, 'DOC')
            ? await receiptFor(visit, { childId: child.id, type: 'return-interview', id: interview.id })
            : null,
      });
    },
  }),
  route({
    method: 'GET',
    path: '/interviews/:interviewId/print',
    access: { ...readsInterview, verb: 'export' },
    audit: { event: 'return-interview.printed' },
    params: interviewParams,
    record: wholeInterview,
    policy: mayOpenInterview,
    handle: async (visit, whole) => {
      noteShown(visit, whole);
      const model = interviewDocument(whole, { recipient: readerOf(visit), at: visit.now });
      const { id, childId, version } = whole.interview;
      await recordPrinted(visit, { type: 'return-interview', id, childId, version });
      return { kind: 'page', title: model.title, chrome: 'print', body: toHtml(model) };
    },
  }),
  route({
    method: 'GET',
    path: '/interviews/:interviewId/document/:format',
    access: { ...readsInterview, verb: 'export' },
    audit: { event: 'return-interview.exported' },
    params: interviewParams.extend({ format: z.enum(['pdf', 'docx']) }),
    record: wholeInterview,
    policy: mayOpenInterview,
    handle: async (visit, whole) => {
      noteShown(visit, whole);
      const { interview } = whole;
      return issueDocument(visit, {
        product: {
          type: 'return-interview',
          id: interview.id,
          childId: interview.childId,
          version: interview.version,
        },
        model: interviewDocument(whole, { recipient: readerOf(visit), at: visit.now }),
        format: visit.params.format,
      });
    },
  }),
];
