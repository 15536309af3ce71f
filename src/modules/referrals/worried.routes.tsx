import { z } from 'zod';
import { toDocx, toPdf } from '../../platform/documents/index.ts';
import { dropKeyedDraft, openKeyedDraft, saveKeyedDraft } from '../../platform/forms/forms.store.ts';
import { neededText, oneOf, parseForm } from '../../platform/forms/parse-form.ts';
import { absent, FieldErrors } from '../../platform/http/decision.ts';
import {
  type Answer,
  type Page,
  type Redirect,
  type Route,
  type RouteSpec,
  route,
  type Visit,
} from '../../platform/http/route.ts';
import { hashOf, randomToken } from '../../platform/http/tokens.ts';
import { waitingLine } from '../../platform/http/waiting-line.ts';
import { authorities } from '../access/index.ts';
import { sendContact } from './contact.commands.ts';
import { answerToSender, type ContactForm, contactSchema } from './contact.ts';
import { emergencyNumbersOf, frontDoorOf } from './front-door.ts';
import { draftBase, gonePage, listPage, sectionPage, sentPage } from './pages/worried/draft.page.tsx';
import { NotSentLead, StillKept } from './pages/worried/not-sent.part.tsx';
import { type Paper, paperPage, ReceiptLead } from './pages/worried/paper.page.tsx';
import { referralPage, resultPage } from './pages/worried/result.page.tsx';
import { chooseAuthorityPage, dangerPage, startPage } from './pages/worried/start.page.tsx';
import { readReceiptNumber } from './receipt-number.ts';
import {
  ANONYMOUS_DRAFT_HOURS,
  emergencyInterruption,
  IMMEDIATE_DANGER,
  type ImmediateDanger,
  type ScreeningForm,
  screeningSchema,
} from './screening.ts';
import { contactDocument, promptsOf, screeningDocument } from './screening-document.ts';
import {
  childInWords,
  findSection,
  keepTyped,
  REFERRAL,
  RESULT,
  readContact,
  readScreening,
  type Section,
  sectionAfter,
  type Typed,
} from './screening-sections.ts';

const WHY = 'public: any professional may think through a worry and tell the front door' as const;
const UNREAD = 'not audited: what a visitor types, before it is sent to anybody' as const;
/** Pages of 200,000 characters a field, written out in a form. */
const MOST_BYTES = 4_000_000;
/** So many public submissions at once; the rest wait in line, none is refused. Fewer than the connections there are. */
const submissions = waitingLine(3);
const files = waitingLine(1);

const params = z.object({ authority: z.string().regex(/^[a-z-]{1,40}$/) });
const draftParams = params.extend({ key: z.string().regex(/^[\w-]{43}$/) });
const sectionParams = draftParams.extend({ section: z.string() });
type DraftVisit = Visit<z.output<typeof draftParams>>;

/** Where the authority of the address receives public forms at all: a council, not the hub, not a guess. */
const known = async (visit: Visit): Promise<null> => {
  const all = await authorities(visit.tx);
  if (!all.some((each) => each.id === visit.actor.authorityId && !each.isHub)) throw absent();
  return null;
};
const open = { access: WHY, asVisitor: true, maxBytes: MOST_BYTES } as const;

interface Kept {
  id: string;
  typed: Typed;
  keptUntil: Temporal.Instant;
  /** Its receipt number once it was sent; nothing else of it is kept then. */
  sentAs: string | undefined;
}
async function findKept(visit: DraftVisit): Promise<Kept | undefined> {
  const hours = { hours: ANONYMOUS_DRAFT_HOURS };
  const draft = await openKeyedDraft(visit.tx, hashOf(visit.params.key), visit.now.subtract(hours));
  if (!draft || draft.subject !== visit.actor.authorityCode) return undefined;
  const { sentAs, ...typed } = draft.fields as Record<string, string>;
  return { id: draft.id, typed, keptUntil: draft.savedAt.add(hours), sentAs };
}
const keep = (visit: Visit, key: string, id: string, typed: Typed) =>
  saveKeyedDraft(visit.tx, hashOf(key), {
    id,
    form: 'worried',
    subject: visit.actor.authorityCode,
    fields: typed,
    savedAt: visit.now,
  });

const baseOf = (visit: DraftVisit) => draftBase(visit.actor.authorityCode, visit.params.key);
/** Saving twice is saving once, so a page of the draft has no one-time key: going back and changing it works. */
async function viewOf(visit: Visit, typed: Typed, values: Record<string, unknown> = {}) {
  return { ...(await visit.view({ ...values, ...typed })), key: '' };
}
const draftView = async (
  visit: DraftVisit,
  kept: Kept,
  section: Section,
  values: Record<string, unknown> = {},
) => ({
  ...(await viewOf(visit, kept.typed, values)),
  draft: { id: kept.id, url: `${baseOf(visit)}/keep/${section.slug}` },
});

/** A page of a draft: it and its two answers to "there is none". */
function draftRoute<P extends typeof draftParams>(
  spec: Pick<RouteSpec<P, never, null>, 'method' | 'path'> & {
    params: P;
    handle: (visit: Visit<z.output<P>> & DraftVisit, kept: Kept) => Promise<Answer>;
    event?: string;
    line?: typeof submissions;
  },
): Route {
  return route({
    ...open,
    method: spec.method,
    path: spec.path,
    params: spec.params,
    audit: spec.event ? { event: spec.event } : UNREAD,
    ...(spec.line ? { line: spec.line } : {}),
    handle: async (visit) => {
      await known(visit as Visit);
      const kept = await findKept(visit as unknown as DraftVisit);
      if (!kept) return gonePage(visit.actor);
      return kept.sentAs ? sentPage(visit.actor, kept.sentAs) : spec.handle(visit as never, kept);
    },
  });
}

const startRoutes: Route[] = [
  route({
    ...open,
    method: 'GET',
    path: '/worried',
    audit: UNREAD,
    handle: async (visit) =>
      chooseAuthorityPage(
        visit.actor,
        (await authorities(visit.tx)).filter((each) => !each.isHub),
      ),
  }),
  route({
    ...open,
    method: 'GET',
    path: '/worried/:authority',
    params,
    audit: UNREAD,
    record: (visit) => known(visit),
    handle: async (visit) => startPage(visit.actor, await viewOf(visit, {})),
  }),
  route({
    ...open,
    method: 'POST',
    path: '/worried/:authority',
    params,
    audit: UNREAD,
    line: submissions,
    record: (visit) => known(visit),
    again: async (visit, _record, view) => startPage(visit.actor, { ...view, key: '' }),
    handle: async (visit): Promise<Redirect> => {
      const answer = oneOf(IMMEDIATE_DANGER, 'Say whether a child is in immediate danger');
      const { immediateDanger } = parseForm(z.object({ immediateDanger: answer }), visit.body);
      const key = randomToken();
      await keep(visit, key, visit.ids.next(), { immediateDanger });
      const base = draftBase(visit.actor.authorityCode, key);
      return { kind: 'redirect', to: immediateDanger === 'yes' ? `${base}/danger` : `${base}/worry` };
    },
  }),
];

const path = (rest: string) => `/worried/:authority/draft/:key${rest}`;

const dangerRoutes: Route[] = [
  draftRoute({
    method: 'GET',
    path: path('/danger'),
    params: draftParams,
    handle: async (visit, kept) => {
      const shown = emergencyInterruption({
        immediateDanger: 'yes',
        hasCarriedOn: false,
        numbers: emergencyNumbersOf(visit.actor.settings),
        typed: kept.typed,
      });
      return shown.interrupts
        ? dangerPage(visit.actor, await viewOf(visit, {}), shown.numbers, shown.keptWords)
        : gonePage(visit.actor);
    },
  }),
  draftRoute({
    method: 'POST',
    path: path('/danger'),
    params: draftParams,
    line: submissions,
    handle: async (visit, kept) => {
      await keep(visit, visit.params.key, kept.id, {
        ...kept.typed,
        immediateDanger: 'yes',
        carriedOn: 'yes',
      });
      return { kind: 'redirect', to: baseOf(visit) };
    },
  }),
];

/** Keeps a page and goes where the button says; "in danger now" comes before everything. */
async function saved(visit: DraftVisit, kept: Kept, section: Section, next: string): Promise<Redirect> {
  const typed = keepTyped(kept.typed, visit.body, section);
  const isDanger = visit.body._go === 'danger';
  await keep(visit, visit.params.key, kept.id, isDanger ? { ...typed, immediateDanger: 'yes' } : typed);
  const base = baseOf(visit);
  return { kind: 'redirect', to: isDanger ? `${base}/danger` : visit.body._go === 'list' ? base : next };
}

const draftRoutes: Route[] = [
  draftRoute({
    method: 'GET',
    path: path(''),
    params: draftParams,
    handle: async (visit, kept) =>
      listPage(visit.actor, baseOf(visit), kept.typed, kept.keptUntil, (await visit.view()).csrf),
  }),
  draftRoute({
    method: 'POST',
    path: path('/delete'),
    params: draftParams,
    handle: async (visit) => {
      await dropKeyedDraft(visit.tx, hashOf(visit.params.key));
      return {
        kind: 'redirect',
        to: `/worried/${visit.actor.authorityCode}`,
        said: 'What you typed is deleted.',
      };
    },
  }),
  draftRoute({
    method: 'POST',
    path: path('/keep/:section'),
    params: sectionParams,
    line: submissions,
    handle: async (visit, kept) => {
      const section = findSection(visit.params.section);
      if (!section) throw absent();
      await keep(visit, visit.params.key, kept.id, keepTyped(kept.typed, visit.body, section));
      return { kind: 'json', value: { kept: true } };
    },
  }),
  draftRoute({
    method: 'GET',
    path: path('/:section'),
    params: sectionParams,
    handle: async (visit, kept) => {
      const section = findSection(visit.params.section);
      if (!section) throw absent();
      return sectionPage(visit.actor, baseOf(visit), section, await draftView(visit, kept, section));
    },
  }),
  draftRoute({
    method: 'POST',
    path: path('/:section'),
    params: sectionParams,
    line: submissions,
    handle: async (visit, kept) => {
      const section = findSection(visit.params.section);
      if (!section) throw absent();
      const next = sectionAfter(section.slug)?.slug ?? RESULT.slug;
      return saved(visit, kept, section, `${baseOf(visit)}/${next}`);
    },
  }),
];

/** What was noticed so far, for showing; what is wrong or missing is said when the page is sent, not here. */
function profileOf(visit: Visit, typed: Typed) {
  try {
    const answered = Object.entries(typed).filter(([name]) => /^(responses|child)-/.test(name));
    const needed = { immediateDanger: 'not-known', worry: '–', 'professional-name': '–' };
    const form = readScreening({ ...Object.fromEntries(answered), ...needed });
    return {
      responses: form.responses,
      prompts: promptsOf(form, visit.now.toZonedDateTimeISO('Europe/London').toPlainDate()),
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

export const worriedRoutes: Route[] = [
  ...startRoutes,
  copyRoute,
  ...dangerRoutes,
  ...resultRoutes,
  ...referralRoutes,
  ...draftRoutes,
];
