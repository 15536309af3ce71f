import type { z } from 'zod';
import { FieldErrors } from '../../platform/http/decision.ts';
import {
  type Section as FormSection,
  linkIdOf,
  type QuestionnaireResponse,
  readSection,
  sectionsOf,
} from '../../platform/questionnaires/index.ts';
import { ageOn, readTypedDate } from '../people/index.ts';
import type { QuestionnaireVersion } from '../questionnaires/index.ts';
import { type ContactForm, contactSchema } from './contact.ts';
import { type ScreeningForm, screenedChildFields, screeningSchema } from './screening.ts';
import { readAnswers, responsesOf } from './screening-answers.ts';

/** What is typed so far, by field name as the page names it: `worry`, or `q.A1` for a question of the form. */
export type Typed = Readonly<Record<string, string | string[]>>;

/** One page of the tool. Any order, any number of them; nothing in them is required. */
export interface Section {
  readonly slug: string;
  readonly title: string;
  readonly owns: (field: string) => boolean;
  /** The section of the questionnaire that it shows; undefined for the pages around it. */
  readonly sectionId?: string;
}

const oneOf =
  (...names: string[]) =>
  (field: string) =>
    names.includes(field);
const under =
  (...starts: string[]) =>
  (field: string) =>
    starts.some((start) => field.startsWith(start));

const WORRY: Section = {
  slug: 'worry',
  title: 'What you are worried about',
  owns: oneOf('worry', 'childSays'),
};
const CHILD: Section = { slug: 'child', title: 'The child', owns: under('child-') };
const HARM: Section = {
  slug: 'harm',
  title: 'What kind of harm, and where',
  owns: under('features-', 'contexts'),
};
export const RESULT: Section = {
  slug: 'result',
  title: 'What this shows, and what you will do',
  owns: (field) => oneOf('judgement', 'nextStep')(field) || under('lookAgainOn', 'professional-')(field),
};
export const REFERRAL: Section = {
  slug: 'referral',
  title: 'Tell the front door',
  owns: oneOf(
    'childAndFamily',
    'whatHappenedAndImpact',
    'whatIsWorkingWell',
    'helpAlreadyTried',
    'parentsTold',
    'parentsToldWhy',
    'childsView',
    'consentToHelp',
    'consentToHelpWhy',
    'levelAskedFor',
    'contexts',
  ),
};
const START: Section = { slug: 'start', title: '', owns: oneOf('immediateDanger', 'carriedOn') };

/** The pages of a screening under one version of its questions. */
export interface Parts {
  /** In the order in which they are offered. */
  readonly sections: readonly Section[];
  /** Every page of the tool on one. */
  readonly all: Section;
}
export function partsOf({ definition }: Pick<QuestionnaireVersion, 'definition'>): Parts {
  const sections = [WORRY, CHILD, ...sectionsOf(definition).map(formPage), HARM];
  const owns = (field: string) => sections.some((section) => section.owns(field));
  return { sections, all: { slug: 'all', title: 'Everything on one page', owns } };
}

/** The parts that came with the service keep the letter that they have always had in their address. */
function formPage(section: FormSection, n: number): Section {
  const { linkId, title } = section;
  const asked = new Set(linkIdsIn(section.roots));
  return {
    slug: /^[A-Z]$/.test(linkId) ? linkId.toLowerCase() : `part-${n + 1}`,
    title,
    sectionId: linkId,
    owns: (field) => asked.has(linkIdOf(field) ?? ''),
  };
}
const linkIdsIn = (nodes: FormSection['roots']): string[] =>
  nodes.flatMap((node) => [node.linkId, ...linkIdsIn(node.children)]);

export const findSection = ({ sections, all }: Parts, slug: string): Section | undefined =>
  [all, RESULT, REFERRAL, ...sections].find((section) => section.slug === slug);
export const sectionAfter = ({ sections }: Parts, slug: string): Section | undefined =>
  sections[sections.findIndex((section) => section.slug === slug) + 1];

/** What a page sent that cannot be read, a date that does not exist for example: field name → sentence. */
export function unreadable(
  { definition }: Pick<QuestionnaireVersion, 'definition'>,
  { sections, all }: Parts,
  page: Section,
  posted: Typed,
): Record<string, string> {
  const shown = page === all ? sections : [page];
  const errors = shown.flatMap(({ sectionId }) =>
    sectionId === undefined ? [] : Object.entries(readSection(definition, sectionId, posted).errors),
  );
  return Object.fromEntries(errors);
}

/** What is kept once a page is saved: a box that was unticked is gone, what is on other pages stays. */
export function keepTyped(kept: Typed, posted: Typed, section: Section, { all }: Parts): Typed {
  const known = [START, all, RESULT, REFERRAL];
  const stays = Object.entries(kept).filter(([field]) => !section.owns(field));
  const comes = Object.entries(posted).filter(([field]) => known.some((each) => each.owns(field)));
  return Object.fromEntries([...stays, ...comes]);
}

/** True when anything on the page was answered. */
export const isBegun = (section: Section, typed: Typed): boolean =>
  Object.entries(typed).some(([field, value]) => section.owns(field) && !isBlank(value));

const isBlank = (value: string | string[]) =>
  (Array.isArray(value) ? value : [value]).every((one) => one.trim() === '');

/** A date in three boxes as `2026-03-14`; what does not make a date is kept as typed and refused by the schema. */
function isoDate(typed: Typed, name: string): string | undefined {
  const [year, month, day] = ['year', 'month', 'day'].map((box) =>
    String(typed[`${name}-${box}`] ?? '').trim(),
  );
  if (!year && !month && !day) return undefined;
  try {
    const parts = { year: Number(year), month: Number(month), day: Number(day) };
    return Temporal.PlainDate.from(parts, { overflow: 'reject' }).toString();
  } catch {
    return `${year}-${month}-${day}`;
  }
}

const textOf = (typed: Typed, name: string): string | undefined => {
  const value = typed[name];
  const text = (Array.isArray(value) ? value[0] : value)?.replaceAll('\r\n', '\n');
  return text === undefined || text.trim() === '' ? undefined : text;
};
function parts(typed: Typed, prefix: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const name of Object.keys(typed)) {
    const [start, part] = name.split('-');
    const value = textOf(typed, name);
    if (start === prefix && part && value !== undefined) found[part] = value;
  }
  return found;
}
const listed = (typed: Typed, name: string): string[] =>
  [typed[name] ?? []].flat().filter((one) => one.trim() !== '');

type Read<T> = { value: T; errors?: never } | { value?: never; errors: Record<string, string> };
function read<F extends z.ZodType>(schema: F, value: unknown): Read<z.output<F>> {
  const result = schema.safeParse(value);
  if (result.success) return { value: result.data };
  const errors: Record<string, string> = {};
  for (const issue of result.error.issues) errors[issue.path.map(String).join('-')] ??= issue.message;
  return { errors };
}

/** A screening, and the version of the questions that it answers. */
export interface GivenScreening {
  /** What the service itself asks, and the signs as its rules read them. */
  readonly form: ScreeningForm;
  readonly questions: QuestionnaireVersion;
  /** Everything answered in the questionnaire, an authority's own questions among it. */
  readonly answers: QuestionnaireResponse;
}

/**
 * The screening as typed, under the questions it was begun with.
 * @throws FieldErrors for what is needed and missing (the worry, who is telling us, the answer about danger), and for
 *   what cannot be read
 */
export function readScreening(questions: QuestionnaireVersion, typed: Typed): GivenScreening {
  const { answers, errors: unread } = readAnswers(questions.definition, typed);
  const { value: form, errors } = read(screeningSchema, {
    immediateDanger: textOf(typed, 'immediateDanger'),
    worry: textOf(typed, 'worry') ?? '',
    professional: { name: '', ...parts(typed, 'professional') },
    child: parts(typed, 'child'),
    responses: responsesOf(questions.definition, answers),
    features: parts(typed, 'features'),
    contexts: listed(typed, 'contexts'),
    judgement: textOf(typed, 'judgement'),
    childSays: textOf(typed, 'childSays'),
    nextStep: textOf(typed, 'nextStep'),
    lookAgainOn: isoDate(typed, 'lookAgainOn'),
  });
  if (form === undefined || Object.keys(unread).length > 0) throw new FieldErrors({ ...unread, ...errors });
  return { form, questions, answers };
}

/** The inter-agency referral (F4) from the same words: nothing is typed twice. */
export function readContact(typed: Typed, screeningId: string): ContactForm {
  const names = [
    'whatHappenedAndImpact',
    'whatIsWorkingWell',
    'helpAlreadyTried',
    'parentsTold',
    'parentsToldWhy',
    'consentToHelp',
    'consentToHelpWhy',
    'levelAskedFor',
  ];
  const { value, errors } = read(contactSchema, {
    ...Object.fromEntries(names.map((name) => [name, textOf(typed, name)])),
    immediateDanger: textOf(typed, 'immediateDanger'),
    concern: textOf(typed, 'worry') ?? '',
    referrer: { name: '', ...parts(typed, 'professional') },
    childAndFamily: textOf(typed, 'childAndFamily') ?? childInWords(typed),
    childsView: textOf(typed, 'childsView') ?? textOf(typed, 'childSays'),
    contexts: listed(typed, 'contexts'),
    screeningId,
  });
  if (value !== undefined) return value;
  const onPage: Record<string, string> = { concern: 'worry', 'referrer-name': 'professional-name' };
  throw new FieldErrors(
    Object.fromEntries(Object.entries(errors).map(([name, said]) => [onPage[name] ?? name, said])),
  );
}

/** The child as far as it can be read, for showing before anything is sent. */
export const readChild = (typed: Typed): ScreeningForm['child'] =>
  read(screenedChildFields, parts(typed, 'child')).value;

/** What was said about the child, as lines, to begin the referral with. */
export function childInWords(typed: Typed): string | undefined {
  const lines: [string, string][] = [
    ['child-name', ''],
    ['child-ageOrBirthDate', 'Age or birth date: '],
    ['child-whereTheyLive', 'Lives: '],
    ['child-schoolOrCollege', 'School or college: '],
  ];
  const said = lines.flatMap(([name, label]) => {
    const value = textOf(typed, name);
    return value === undefined ? [] : [`${label}${value}`];
  });
  return said.length === 0 ? undefined : said.join('\n');
}

/** "14", "14 years" or "2 May 2012" as whole years; null when it does not say. */
export function ageSaid(text: string | undefined, today: Temporal.PlainDate): number | null {
  if (text === undefined) return null;
  const years = /^\D{0,12}(\d{1,2})\D{0,20}$/.exec(text.trim());
  if (years?.[1]) return Number(years[1]);
  const written = /(\d{1,2})[\s/.-]+(\d{1,2}|[a-z]{3,9})[\s/.-]+(\d{4})/i.exec(text);
  const born = written ? readTypedDate(written.slice(1).join(' '), today) : undefined;
  return born ? ageOn(born, today) : null;
}
