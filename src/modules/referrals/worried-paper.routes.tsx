import { z } from 'zod';
import { dayOf } from '../../platform/clock/wall-clock.ts';
import { toDocx, toPdf } from '../../platform/documents/index.ts';
import { neededText, oneOf, parseForm } from '../../platform/forms/parse-form.ts';
import { absent, FieldErrors } from '../../platform/http/decision.ts';
import { type Answer, type Page, type Route, route, type Visit } from '../../platform/http/route.ts';
import { missingToComplete } from '../../platform/questionnaires/index.ts';
import { sendContact } from './contact.commands.ts';
import { answerToSender, type ContactForm } from './contact.ts';
import { emergencyNumbersOf, frontDoorOf } from './front-door.ts';
import { NotSentLead, StillKept } from './pages/worried/not-sent.part.tsx';
import { type Paper, paperPage, ReceiptLead } from './pages/worried/paper.page.tsx';
import { type Noticed, referralPage, resultPage } from './pages/worried/result.page.tsx';
import { readReceiptNumber } from './receipt-number.ts';
import { questionsBegun } from './screening.queries.ts';
import { emergencyInterruption, type ImmediateDanger, MOST_WORDS } from './screening.ts';
import { readAnswers, responsesOf } from './screening-answers.ts';
import { contactDocument, promptsOf, screeningDocument } from './screening-document.ts';
import {
  childInWords,
  type GivenScreening,
  keepTyped,
  REFERRAL,
  RESULT,
  readChild,
  readContact,
  readScreening,
  type Section,
  type Typed,
} from './screening-sections.ts';
import { toolOf } from './screening-tool.ts';

import {
  baseOf,
  type DraftVisit,
  draftParams,
  draftRoute,
  draftView,
  files,
  type Kept,
  keep,
  known,
  MOST_BYTES,
  open,
  params,
  path,
  saved,
  submissions,
} from './worried-draft.ts';

/** What was noticed so far, for showing; what is wrong or missing is said when the page is sent, not here. */
function profileOf(visit: Visit, { questions, typed }: Pick<Kept, 'questions' | 'typed'>): Noticed {
  const { answers } = readAnswers(questions.definition, typed);
  const form = { responses: responsesOf(questions.definition, answers), child: readChild(typed) };
  return {
    tool: toolOf(questions),
    responses: form.responses,
    prompts: promptsOf({ questions, form }, dayOf(visit.now)),
    stillAsked: missingToComplete(questions.definition, answers).map((each) => each.text),
  };
}

/** What stands on another page than the one that is sent is named with it, so that it can be found and put right. */
function elsewhere({ parts }: Kept, page: Section, errors: Record<string, string>): Record<string, string> {
  const here: Record<string, string> = {};
  const named: string[] = [];
  for (const [field, said] of Object.entries(errors)) {
    const part = page.owns(field)
      ? undefined
      : parts.sections.find((each) => each.sectionId && each.owns(field));
    if (part) named.push(`${part.title}: ${said}`);
    else here[field] = said;
  }
  return named.length > 0 ? { ...here, _form: named.join('. ') } : here;
}

const paper = (visit: Visit, receiptNumber: string | null) => ({
  authorityName: visit.actor.authorityName,
  madeAt: visit.now,
  receiptNumber,
  notSent: receiptNumber === null ? 'This has not been sent to anybody yet.' : undefined,
});
/** All that the page was made from, to be made again into a file. */
const contentOf = (typed: Typed, isReferral: boolean, receiptNumber: string | null) =>
  JSON.stringify({ typed, isReferral, receiptNumber });

async function notSentPaper(
  visit: DraftVisit,
  typed: Typed,
  screening: GivenScreening,
  contact: ContactForm | null,
): Promise<Page> {
  const facts = paper(visit, null);
  const made: Paper = {
    document: contact ? contactDocument(contact, screening, facts) : screeningDocument(screening, facts),
    content: contentOf(typed, contact !== null, null),
    csrf: (await visit.view()).csrf,
    lead: (
      <NotSentLead actor={visit.actor} isReferral={contact !== null} nextStep={screening.form.nextStep} />
    ),
    after: <StillKept base={baseOf(visit)} csrf={(await visit.view()).csrf} />,
  };
  return paperPage(visit.actor, made);
}

const resultRoutes: Route[] = [
  draftRoute({
    method: 'GET',
    path: path('/result'),
    params: draftParams,
    handle: async (visit, kept) =>
      resultPage(visit.actor, baseOf(visit), profileOf(visit, kept), await draftView(visit, kept, RESULT)),
  }),
  draftRoute({
    method: 'POST',
    path: path('/result'),
    params: draftParams,
    line: submissions,
    event: 'screening.printed',
    handle: async (visit, kept) => {
      const go = await saved(visit, kept, RESULT, '');
      if (go.to !== '') return go;
      const typed = keepTyped(kept.typed, visit.body, RESULT, kept.parts);
      try {
        const screening = readScreening(kept.questions, typed);
        if (screening.form.nextStep === 'front-door')
          return { kind: 'redirect', to: `${baseOf(visit)}/referral` };
        return await notSentPaper(visit, typed, screening, null);
      } catch (error) {
        if (!(error instanceof FieldErrors)) throw error;
        const now = { ...kept, typed };
        const errors = elsewhere(kept, RESULT, error.fields);
        const view = { ...(await draftView(visit, now, RESULT)), errors };
        return { ...resultPage(visit.actor, baseOf(visit), profileOf(visit, now), view), status: 422 };
      }
    },
  }),
];

const begun = (typed: Typed) => ({ childAndFamily: childInWords(typed), childsView: typed.childSays });

/** Sends it, or, where the front door does not work here, makes the document; danger interrupts first. */
async function submitReferral(visit: DraftVisit, kept: Kept, typed: Typed): Promise<Answer> {
  const shown = emergencyInterruption({
    immediateDanger: typed.immediateDanger as ImmediateDanger | undefined,
    hasCarriedOn: typed.carriedOn === 'yes',
    numbers: emergencyNumbersOf(visit.actor.settings),
    typed,
  });
  if (shown.interrupts) return { kind: 'redirect', to: `${baseOf(visit)}/danger` };
  const screeningId = visit.ids.next();
  const screening = readScreening(kept.questions, typed);
  const contact = readContact(typed, screeningId);
  const door = frontDoorOf(visit.actor);
  if (!door.worksHere) return notSentPaper(visit, typed, screening, contact);
  const sent = await sendContact(visit, {
    contactId: kept.id,
    form: contact,
    screening: { ...screening, id: screeningId },
  });
  await keep(visit, visit.params.key, kept.id, { sentAs: sent.receiptNumber });
  const answer = answerToSender(door, sent.receiptNumber);
  const facts = paper(visit, sent.receiptNumber);
  return paperPage(visit.actor, {
    document: contactDocument(contact, screening, facts),
    content: contentOf(typed, true, sent.receiptNumber),
    csrf: (await visit.view()).csrf,
    lead: <ReceiptLead heading={answer.heading} receiptNumber={sent.receiptNumber} phone={door.phone} />,
  });
}

const referralRoutes: Route[] = [
  draftRoute({
    method: 'GET',
    path: path('/referral'),
    params: draftParams,
    handle: async (visit, kept) =>
      referralPage(
        visit.actor,
        baseOf(visit),
        kept.typed,
        await draftView(visit, kept, REFERRAL, begun(kept.typed)),
      ),
  }),
  draftRoute({
    method: 'POST',
    path: path('/referral'),
    params: draftParams,
    line: submissions,
    event: 'contact.received',
    handle: async (visit, kept) => {
      const go = await saved(visit, kept, REFERRAL, '');
      if (go.to !== '') return go;
      const typed = keepTyped(kept.typed, visit.body, REFERRAL, kept.parts);
      try {
        return await submitReferral(visit, kept, typed);
      } catch (error) {
        if (!(error instanceof FieldErrors)) throw error;
        const view = {
          ...(await draftView(visit, { ...kept, typed }, REFERRAL, begun(typed))),
          errors: elsewhere(kept, REFERRAL, error.fields),
        };
        return { ...referralPage(visit.actor, baseOf(visit), typed, view), status: 422 };
      }
    },
  }),
];

const copySchema = z.object({
  content: neededText('Nothing to copy', MOST_BYTES),
  format: oneOf(['docx', 'pdf'], 'Choose a kind of file'),
});
const contentSchema = z.object({
  typed: z.record(
    z.string().max(1_000),
    z.union([z.string().max(MOST_WORDS * 2), z.array(z.string().max(5_000)).max(400)]),
  ),
  isReferral: z.boolean(),
  receiptNumber: z
    .string()
    .nullable()
    .transform((text) => (text === null ? null : readReceiptNumber(text))),
});
const types = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
};

/** Makes a file of what the page just showed, given back by it; nothing but the questions is looked up, nothing is kept. */
const copyRoute: Route = route({
  ...open,
  method: 'POST',
  path: '/worried/:authority/copy',
  params,
  line: files,
  audit: 'not audited: makes a file of what the visitor sends along, reads and keeps nothing',
  record: (visit) => known(visit),
  handle: async (visit) => {
    const { content, format } = parseForm(copySchema, visit.body);
    const { screening, contact, receiptNumber } = await readContent(visit as Visit, content);
    const facts = paper(visit, receiptNumber);
    const document = contact
      ? contactDocument(contact, screening, facts)
      : screeningDocument(screening, facts);
    const bytes = await (format === 'pdf' ? toPdf(document) : toDocx(document));
    return {
      kind: 'download',
      bytes,
      type: types[format],
      name: `${contact ? 'referral' : 'screening'}.${format}`,
    };
  },
});

/** @throws Refusal when it is not what one of our pages gave */
async function readContent(visit: Visit, content: string) {
  try {
    const { typed, isReferral, receiptNumber } = contentSchema.parse(JSON.parse(content));
    const questions = await questionsBegun(visit.tx, visit.actor.authorityId, String(typed.questions ?? ''));
    const screening = readScreening(questions, typed);
    return { screening, contact: isReferral ? readContact(typed, visit.ids.next()) : null, receiptNumber };
  } catch {
    throw absent();
  }
}

export const worriedPaperRoutes: Route[] = [copyRoute, ...resultRoutes, ...referralRoutes];
