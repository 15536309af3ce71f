import { z } from 'zod';
import { toHtml } from '../../platform/documents/index.ts';
import { type Route, route, type Visit } from '../../platform/http/route.ts';
import { childLayout } from '../people/index.ts';
import { issueDocument, receiptFor, recordPrinted } from '../sharing/index.ts';
import { noteAssessment, productTypeOf } from './assessment.commands.ts';
import {
  type AnsweredAssessment,
  answeredAssessment,
  versionBefore,
  wholeAssessment,
} from './assessment.queries.ts';
import { assessmentsOf } from './assessment.store.ts';
import { assessmentDocument } from './assessment-document.ts';
import { disruptLines } from './assessment-form.ts';
import {
  asksForLevel,
  assessmentParams,
  childOf,
  childParams,
  mayRead,
  mayReadThis,
  mayTakeOver,
  readsAssessment,
  writesHere,
} from './assessments.policy.ts';
import { AssessmentPage } from './pages/assessment.page.tsx';
import { AssessmentsPage } from './pages/assessments.page.tsx';
import { ComparePage } from './pages/compare.page.tsx';

type AssessmentVisit = Visit<{ assessmentId: string }, unknown>;
export const readerOf = (visit: Pick<Visit, 'actor'>) =>
  `${visit.actor.staffName}, ${visit.actor.authorityName}`;

/** Two versions, where there are two: the one before is looked for under the reader's own security. */
async function withBefore(
  visit: AssessmentVisit,
): Promise<(AnsweredAssessment & { before: AnsweredAssessment }) | undefined> {
  const record = await answeredAssessment(visit);
  const before = record && (await versionBefore(visit.tx, record));
  return record && before && { ...record, before };
}

export const assessmentRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/children/:childId/assessments',
    access: readsAssessment,
    audit: { event: 'assessments.listed' },
    params: childParams,
    record: childOf,
    policy: mayRead,
    handle: async (visit, child) => {
      const assessments = await assessmentsOf(visit.tx, child.id);
      visit.note({ subjects: [child.id], classes: ['ASSESS'], count: assessments.length });
      const mayWrite = writesHere(visit, child);
      return childLayout(
        visit,
        child,
        'assessments',
        <AssessmentsPage visit={visit} child={child} assessments={assessments} mayWrite={mayWrite} />,
      );
    },
  }),
  route({
    method: 'GET',
    path: '/assessments/:assessmentId',
    access: readsAssessment,
    audit: { event: 'assessment.viewed' },
    params: assessmentParams,
    record: wholeAssessment,
    policy: mayReadThis,
    handle: async (visit, whole) => {
      const { assessment, child, taken } = whole;
      noteAssessment(visit, assessment);
      const waits = disruptLines(whole.response).some(
        (line) => !taken.some((each) => each.target === line.target),
      );
      const beside = {
        mayWrite: writesHere(visit, child),
        mayTakeOver: waits && (await mayTakeOver(visit, whole)).outcome === 'allow',
        asksForLevel: asksForLevel(visit),
        csrf: (await visit.view()).csrf,
        receipt: assessment.completedAt
          ? await receiptFor(visit, {
              childId: child.id,
              type: productTypeOf(assessment.kind),
              id: assessment.id,
            })
          : null,
      };
      return childLayout(
        visit,
        child,
        'assessments',
        <AssessmentPage visit={visit} whole={whole} beside={beside} />,
      );
    },
  }),
  route({
    method: 'GET',
    path: '/assessments/:assessmentId/compare',
    access: readsAssessment,
    audit: { event: 'assessment.compared' },
    params: assessmentParams,
    record: withBefore,
    policy: mayReadThis,
    handle: async (visit, record) => {
      noteAssessment(visit, record.assessment);
      const page = <ComparePage visit={visit} before={record.before} now={record} />;
      return childLayout(visit, record.child, 'assessments', page);
    },
  }),
  route({
    method: 'GET',
    path: '/assessments/:assessmentId/print',
    access: { ...readsAssessment, verb: 'export' },
    audit: { event: 'assessment.printed' },
    params: assessmentParams,
    record: wholeAssessment,
    policy: mayReadThis,
    handle: async (visit, whole) => {
      noteAssessment(visit, whole.assessment);
      const model = assessmentDocument(visit, whole, readerOf(visit));
      const { id, childId, kind, version } = whole.assessment;
      await recordPrinted(visit, { type: productTypeOf(kind), id, childId, version });
      return { kind: 'page', title: model.title, chrome: 'print', body: toHtml(model) };
    },
  }),
  route({
    method: 'GET',
    path: '/assessments/:assessmentId/document/:format',
    access: { ...readsAssessment, verb: 'export' },
    audit: { event: 'assessment.exported' },
    params: assessmentParams.extend({ format: z.enum(['pdf', 'docx']) }),
    record: wholeAssessment,
    policy: mayReadThis,
    handle: async (visit, whole) => {
      const { id, childId, kind, version } = whole.assessment;
      noteAssessment(visit, whole.assessment);
      return issueDocument(visit, {
        product: { type: productTypeOf(kind), id, childId, version },
        model: assessmentDocument(visit, whole, readerOf(visit)),
        format: visit.params.format,
      });
    },
  }),
];
