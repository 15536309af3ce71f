import { z } from 'zod';
import { dayOf } from '../../platform/clock/wall-clock.ts';
import { toDocx, toPdf } from '../../platform/documents/index.ts';
import { neededText, oneOf, parseForm } from '../../platform/forms/parse-form.ts';
import { absent, FieldErrors } from '../../platform/http/decision.ts';
import { type Answer, type Page, type Route, route, type Visit } from '../../platform/http/route.ts';
import { sendContact } from './contact.commands.ts';
import { answerToSender, type ContactForm, contactSchema } from './contact.ts';
import { emergencyNumbersOf, frontDoorOf } from './front-door.ts';
import { NotSentLead, StillKept } from './pages/worried/not-sent.part.tsx';
import { type Paper, paperPage, ReceiptLead } from './pages/worried/paper.page.tsx';
import { referralPage, resultPage } from './pages/worried/result.page.tsx';
import { readReceiptNumber } from './receipt-number.ts';
import {
  emergencyInterruption,
  type ImmediateDanger,
  type ScreeningForm,
  screeningSchema,
} from './screening.ts';
import { contactDocument, promptsOf, screeningDocument } from './screening-document.ts';
import {
  childInWords,
  keepTyped,
  REFERRAL,
  RESULT,
  readContact,
  readScreening,
  type Typed,
} from './screening-sections.ts';

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
function profileOf(visit: Visit, typed: Typed) {
  try {
    const answered = Object.entries(typed).filter(([name]) => /^(responses|child)-/.test(name));
    const needed = { immediateDanger: 'not-known', worry: '–', 'professional-name': '–' };
    const form = readScreening({ ...Object.fromEntries(answered), ...needed });
    return {
      responses: form.responses,
      prompts: promptsOf(form, dayOf(visit.now)),
    };
  } catch (error) {
    if (error instanceof FieldErrors) return { responses: {}, prompts: [] };
    throw error;
  }
}

const paper = (visit: Visit, receiptNumber: string | null) => ({
  authorityName: visit.actor.authorityName,
  madeAt: visit.now,
  receiptNumber,
  notSent: receiptNumber === null ? 'This has not been sent to anybody yet.' : undefined,
});
const contentOf = (screening: ScreeningForm, contact: ContactForm | null, receiptNumber: string | null) =>
  JSON.stringify({ screening, contact, receiptNumber });

async function notSentPaper(
  visit: DraftVisit,
  screening: ScreeningForm,
  contact: ContactForm | null,
): Promise<Page> {
  const facts = paper(visit, null);
  const made: Paper = {
    document: contact ? contactDocument(contact, screening, facts) : screeningDocument(screening, facts),
    content: contentOf(screening, contact, null),
    csrf: (await visit.view()).csrf,
    lead: <NotSentLead actor={visit.actor} isReferral={contact !== null} nextStep={screening.nextStep} />,
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
      resultPage(
        visit.actor,
        baseOf(visit),
        profileOf(visit, kept.typed),
        await draftView(visit, kept, RESULT),
      ),
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
      const typed = keepTyped(kept.typed, visit.body, RESULT);
      try {
        const screening = readScreening(typed);
        if (screening.nextStep === 'front-door') return { kind: 'redirect', to: `${baseOf(visit)}/referral` };
        return await notSentPaper(visit, screening, null);
      } catch (error) {
        if (!(error instanceof FieldErrors)) throw error;
        const view = { ...(await draftView(visit, { ...kept, typed }, RESULT)), errors: error.fields };
        return { ...resultPage(visit.actor, baseOf(visit), profileOf(visit, typed), view), status: 422 };
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
  const screening = readScreening(typed);
  const contact = readContact(typed, screeningId);
  const door = frontDoorOf(visit.actor);
  if (!door.worksHere) return notSentPaper(visit, screening, contact);
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
    content: contentOf(screening, contact, sent.receiptNumber),
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
      const typed = keepTyped(kept.typed, visit.body, REFERRAL);
      try {
        return await submitReferral(visit, kept, typed);
      } catch (error) {
        if (!(error instanceof FieldErrors)) throw error;
        const view = {
          ...(await draftView(visit, { ...kept, typed }, REFERRAL, begun(typed))),
          errors: error.fields,
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
  screening: screeningSchema,
  contact: contactSchema.nullable(),
  receiptNumber: z
    .string()
    .nullable()
    .transform((text) => (text === null ? null : readReceiptNumber(text))),
});
const types = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
};

/** Makes a file of what the page just showed, given back by it; nothing is looked up and nothing is kept. */
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
    const { screening, contact, receiptNumber } = readContent(content);
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
function readContent(content: string): {
  screening: ScreeningForm;
  contact: ContactForm | null;
  receiptNumber: string | null;
} {
  try {
    return contentSchema.parse(JSON.parse(content));
  } catch {
    throw absent();
  }
}

export const worriedPaperRoutes: Route[] = [copyRoute, ...resultRoutes, ...referralRoutes];
