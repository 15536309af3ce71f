import { z } from 'zod';
import { anyOf, neededText, optionalText } from '../../platform/forms/parse-form.ts';
import { FieldErrors } from '../../platform/http/decision.ts';
import { question, type Route, type Visit } from '../../platform/http/route.ts';
import { readSection, type Section, sectionsOf, sectionValues } from '../../platform/questionnaires/index.ts';
import { agencyCodes, type ChildRow } from '../people/index.ts';
import {
  beginAssessment,
  completeAssessment,
  noteAssessment,
  saveAssessmentSection,
  setAssessmentAside,
  shareAssessment,
} from './assessment.commands.ts';
import {
  type AnsweredAssessment,
  answeredAssessment,
  assessmentRecord,
  versionBefore,
  wholeAssessment,
} from './assessment.queries.ts';
import { newestOfKind } from './assessment.store.ts';
import { type AssessmentKind, assessmentPath, promptCodes, SLUGS, slugs } from './assessment.ts';
import {
  assessmentParams,
  changesAssessment,
  childOf,
  childParams,
  mayAdd,
  mayBegin,
  mayWriteThis,
} from './assessments.policy.ts';
import { beginPage, completePage, setAsidePage, sharingPage } from './pages/acts.page.tsx';
import { sectionPage } from './pages/section.page.tsx';

/** The version of what was read, as the form sent it back. */
export const versionOf = (visit: Pick<Visit, 'body'>, otherwise: number): number => {
  const sent = Number(visit.body._version);
  return visit.body._version !== undefined && Number.isInteger(sent) ? sent : otherwise;
};

type BeginVisit = Visit<{ childId: string; kind: keyof typeof SLUGS }>;
interface Beginning {
  child: ChildRow;
  kind: AssessmentKind;
}
const beginParams = childParams.extend({ kind: z.enum(slugs) });
const beginning = async (visit: BeginVisit): Promise<Beginning | undefined> => {
  const child = await childOf(visit);
  return child && { child, kind: SLUGS[visit.params.kind] };
};

const begin = question({
  path: '/children/:childId/assessments/new/:kind',
  form: 'assessment-begin',
  access: changesAssessment,
  audit: { shown: { event: 'assessment.begin-asked' }, done: { event: 'assessment.begun' } },
  params: beginParams,
  record: beginning,
  policy: (visit, { child }) => mayBegin(visit, child),
  schema: z.object({ promptedBy: optionalText(40), promptedWords: optionalText(4_000) }),
  page: async (visit, { child, kind }, view) => {
    visit.note({ subjects: [child.id] });
    const newest = await newestOfKind(visit.tx, child.id, kind);
    return beginPage(visit, child, kind, newest, view);
  },
  submit: async (visit, { child, kind }, value) => {
    const isJoint = kind === 'MULTI_AGENCY';
    if (isJoint && !promptCodes.some((code) => code === value.promptedBy))
      throw new FieldErrors({ promptedBy: 'Say what it answers to' });
    const id = await beginAssessment(visit, { childId: child.id, kind, ...(isJoint ? value : {}) });
    return { kind: 'redirect', to: assessmentPath(id) };
  },
});

interface WithSection extends AnsweredAssessment {
  section: Section;
}
type SectionVisit = Visit<{ assessmentId: string; section: string }>;
async function withThatSection(visit: SectionVisit): Promise<WithSection | undefined> {
  const record = await answeredAssessment(visit);
  const section = record && sectionsOf(record.questions).find((each) => each.linkId === visit.params.section);
  return record && section && { ...record, section };
}
const savedVersion = ({ saved, section }: WithSection) =>
  saved.find((each) => each.section === section.linkId)?.version ?? 0;

const section = question({
  path: '/assessments/:assessmentId/form/:section',
  form: 'assessment-section',
  access: changesAssessment,
  audit: { shown: { event: 'assessment.section-shown' }, done: { event: 'assessment.section-saved' } },
  maxBytes: 4_000_000,
  params: assessmentParams.extend({ section: z.string().max(200) }),
  record: withThatSection,
  policy: mayWriteThis,
  schema: z.looseObject({}),
  start: async (_visit, record) => ({
    values: sectionValues(record.questions, record.section.linkId, record.response),
    version: savedVersion(record),
  }),
  page: async (visit, record, view) => {
    noteAssessment(visit, record.assessment);
    const before = await versionBefore(visit.tx, record);
    return sectionPage(visit, record, record.section, view, before);
  },
  submit: async (visit, record) => {
    const { questions, section: page, response } = record;
    const read = readSection(questions, page.linkId, visit.body, response);
    if (Object.keys(read.errors).length > 0) throw new FieldErrors(read.errors);
    const over = versionOf(visit, savedVersion(record));
    await saveAssessmentSection(visit, record, page.linkId, read.items, over);
    return { kind: 'redirect', to: nextAfter(record), said: `Saved: ${page.title}.` };
  },
});
function nextAfter({ questions, section: page, assessment }: WithSection): string {
  const all = sectionsOf(questions);
  const next = all[all.findIndex((each) => each.linkId === page.linkId) + 1];
  return assessmentPath(assessment.id, next ? `/form/${next.linkId}` : '');
}

const complete = question({
  path: '/assessments/:assessmentId/complete',
  form: 'assessment-complete',
  access: { ...changesAssessment, verb: 'close' },
  audit: { shown: { event: 'assessment.complete-asked' }, done: { event: 'assessment.completed' } },
  params: assessmentParams,
  record: wholeAssessment,
  policy: mayWriteThis,
  schema: z.object({ because: optionalText(4_000) }),
  start: async (_visit, { assessment }) => ({ values: {}, version: assessment.version }),
  page: (visit, whole, view) => {
    noteAssessment(visit, whole.assessment);
    return completePage(visit, whole, view);
  },
  submit: async (visit, whole, { because }) => {
    const version = versionOf(visit, whole.assessment.version);
    await completeAssessment(visit, { ...whole, assessment: { ...whole.assessment, version } }, because);
    return {
      kind: 'redirect',
      to: assessmentPath(whole.assessment.id),
      said: 'Complete. What changes from now on goes into the next version.',
    };
  },
});

const sharing = question({
  path: '/assessments/:assessmentId/sharing',
  form: 'assessment-sharing',
  access: changesAssessment,
  audit: { shown: { event: 'assessment.sharing-asked' }, done: { event: 'assessment.shared' } },
  params: assessmentParams,
  record: assessmentRecord,
  policy: mayAdd,
  schema: z.object({ sharedWith: anyOf(agencyCodes) }),
  start: async (_visit, { assessment }) => ({
    values: { sharedWith: assessment.sharedWith },
    version: assessment.version,
  }),
  page: (visit, record, view) => {
    noteAssessment(visit, record.assessment);
    return sharingPage(visit, record, view);
  },
  submit: async (visit, record, { sharedWith }) => {
    const over = versionOf(visit, record.assessment.version);
    await shareAssessment(visit, record, { sharedWith, over });
    return { kind: 'redirect', to: assessmentPath(record.assessment.id), said: 'Saved.' };
  },
});

const aside = question({
  path: '/assessments/:assessmentId/set-aside',
  form: 'assessment-set-aside',
  access: { ...changesAssessment, verb: 'close' },
  audit: { shown: { event: 'assessment.set-aside-asked' }, done: { event: 'assessment.set-aside' } },
  params: assessmentParams,
  record: assessmentRecord,
  policy: mayWriteThis,
  schema: z.object({ because: neededText('Say why it is set aside', 2_000) }),
  start: async (_visit, { assessment }) => ({ values: {}, version: assessment.version }),
  page: (visit, record, view) => {
    noteAssessment(visit, record.assessment);
    return setAsidePage(visit, record, view);
  },
  submit: async (visit, record, { because }) => {
    await setAssessmentAside(visit, record, { because, over: versionOf(visit, record.assessment.version) });
    return {
      kind: 'redirect',
      to: `/children/${record.child.id}/assessments`,
      said: 'Set aside. It is kept, and another can be begun.',
    };
  },
});

export const assessmentFormRoutes: Route[] = [...begin, ...section, ...complete, ...aside, ...sharing];
