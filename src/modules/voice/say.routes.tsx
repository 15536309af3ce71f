import { z } from 'zod';
import type { FormView } from '../../platform/forms/form-view.ts';
import { optionalOneOf, optionalText, parseForm, tick } from '../../platform/forms/parse-form.ts';
import { FieldErrors } from '../../platform/http/decision.ts';
import { type Answer, type Page, type Route, route, type Visit } from '../../platform/http/route.ts';
import { hashOf } from '../../platform/http/tokens.ts';
import { waitingLine } from '../../platform/http/waiting-line.ts';
import {
  emptyResponse,
  type Questionnaire,
  readSection,
  sectionsOf,
  withSection,
} from '../../platform/questionnaires/index.ts';
import { type QuestionnaireVersion, versionFor } from '../questionnaires/index.ts';
import { keepFeedback, type NewFeedback } from './feedback.commands.ts';
import { audiences, codesOf } from './feedback.ts';
import { FEEDBACK_FORM, ratedIn } from './feedback-questionnaire.ts';
import { type OpenedLink, openLink, spendLink } from './link.store.ts';
import { gonePage, saidPage, sayPage } from './pages/say.page.tsx';

const WHY = 'public: somebody with a page of their own tells us, and reads nothing' as const;
/** So many at once; the rest wait in line, and nobody is turned away. People at work always find a connection. */
const pages = waitingLine(3);
const answers = waitingLine(3);

// Any text is a key that opens nothing: a guess is answered like a page that was used, not like a wrong address.
const params = z.object({ token: z.string() });
type SayVisit = Visit<z.output<typeof params>>;
export interface Opened {
  link: OpenedLink;
  /** Undefined where only words are asked for. */
  questions: QuestionnaireVersion | undefined;
}

/** Never "no such page": used, ended, taken back and guessed are one answer, found by one look-up. */
async function opened(visit: SayVisit): Promise<Opened | null> {
  const link = await openLink(visit.tx, hashOf(visit.params.token));
  if (!link) return null;
  const { authorityId, authorityCode, authorityName, accent, settings } = link;
  visit.actor = { ...visit.actor, authorityId, authorityCode, authorityName, accent, settings };
  const questions =
    link.asks === 'QUESTIONS' ? await versionFor(visit.tx, authorityId, FEEDBACK_FORM) : undefined;
  return { link, questions };
}

const form = z.object({
  words: optionalText(20_000),
  whoSees: optionalOneOf(codesOf(audiences)),
  inReports: tick(),
  inTraining: tick(),
});

/** Every section of the questions as typed. */
function answered(q: Questionnaire, body: Visit['body']) {
  let response = emptyResponse(q);
  const errors: Record<string, string> = {};
  for (const { linkId } of sectionsOf(q)) {
    const read = readSection(q, linkId, body, response);
    Object.assign(errors, read.errors);
    response = withSection(response, read.items);
  }
  if (Object.keys(errors).length > 0) throw new FieldErrors(errors);
  return response;
}

function feedbackFrom(visit: Visit, { link, questions }: Opened): Omit<NewFeedback, 'childId'> {
  const { words, whoSees, inReports, inTraining } = parseForm(form, visit.body);
  const response = questions && answered(questions.definition, visit.body);
  const hasAnswers = response !== undefined && (response.item ?? []).length > 0;
  return {
    giver: link.giver,
    route: 'QUESTIONNAIRE',
    words,
    // Whoever chooses nothing is read by as few as can be.
    whoSees: whoSees ?? 'READER',
    consent: { inReports, inTraining },
    questionnaire:
      questions && response && hasAnswers
        ? { version: questions.id, answers: response, rated: ratedIn(questions.definition, response) }
        : undefined,
  };
}

async function take(visit: SayVisit, open: Opened | null): Promise<Answer> {
  if (!open) return gone(visit);
  const given = feedbackFrom(visit, open);
  if (given.words === undefined && given.questionnaire === undefined)
    throw new FieldErrors({ words: 'Write at least a few words' });
  const childId = await spendLink(visit.tx);
  if (childId === undefined) return gone(visit);
  await keepFeedback(visit, { ...given, childId }, open.link.linkId);
  return { kind: 'redirect', to: '/said' };
}
function gone(visit: Visit): Page {
  visit.note({ event: 'feedback.link-opens-nothing' });
  return gonePage();
}
const shown = (visit: SayVisit, open: Opened | null, view: FormView): Page =>
  open ? sayPage(visit.actor, open, view) : gonePage();

export const sayRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/say/:token',
    access: WHY,
    asVisitor: true,
    audit: 'not audited: an empty form, about nobody',
    line: pages,
    params,
    record: opened,
    handle: async (visit, open) => shown(visit, open, await visit.view()),
  }),
  route({
    method: 'POST',
    path: '/say/:token',
    access: WHY,
    asVisitor: true,
    audit: { event: 'feedback.given-by-link' },
    line: answers,
    params,
    record: opened,
    again: async (visit, open, view) => shown(visit, open, view),
    handle: take,
  }),
  route({
    method: 'GET',
    path: '/said',
    access: WHY,
    asVisitor: true,
    audit: 'not audited: says thank you',
    line: pages,
    handle: async () => saidPage(),
  }),
];
