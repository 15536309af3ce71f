import type { z } from 'zod';
import { FieldErrors } from '../../platform/http/decision.ts';
import { ageOn, readTypedDate } from '../people/index.ts';
import { type ContactForm, contactSchema } from './contact.ts';
import { type ScreeningForm, screeningSchema } from './screening.ts';
import { SCREENING_TOOL } from './screening-tool.ts';

/** What is typed so far, by field name as the page names it (`responses-A1-answer`). */
export type Typed = Readonly<Record<string, string | string[]>>;

/** One page of the tool. Any order, any number of them; nothing in them is required. */
export interface Section {
  readonly slug: string;
  readonly title: string;
  readonly owns: (field: string) => boolean;
}

const oneOf =
  (...names: string[]) =>
  (field: string) =>
    names.includes(field);
const under =
  (...starts: string[]) =>
  (field: string) =>
    starts.some((start) => field.startsWith(start));

/** The pages of the screening, in the order in which they are offered. */
export const SECTIONS: readonly Section[] = [
  { slug: 'worry', title: 'What you are worried about', owns: oneOf('worry', 'childSays') },
  { slug: 'child', title: 'The child', owns: under('child-') },
  ...SCREENING_TOOL.domains.map((domain) => ({
    slug: domain.letter.toLowerCase(),
    title: domain.title,
    owns: under(`responses-${domain.letter}`),
  })),
  { slug: 'harm', title: 'What kind of harm, and where', owns: under('features-', 'contexts') },
];
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
/** Every page of the tool on one. */
export const ALL: Section = {
  slug: 'all',
  title: 'Everything on one page',
  owns: (field) => SECTIONS.some((section) => section.owns(field)),
};
const START: Section = { slug: 'start', title: '', owns: oneOf('immediateDanger', 'carriedOn') };

export const findSection = (slug: string): Section | undefined =>
  [ALL, RESULT, REFERRAL, ...SECTIONS].find((section) => section.slug === slug);
export const sectionAfter = (slug: string): Section | undefined =>
  SECTIONS[SECTIONS.findIndex((section) => section.slug === slug) + 1];

/** What is kept once a page is saved: a box that was unticked is gone, what is on other pages stays. */
export function keepTyped(kept: Typed, posted: Typed, section: Section): Typed {
  const known = [START, ALL, RESULT, REFERRAL];
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
/** `responses-A1-answer` → `{ A1: { answer } }`, two levels deep, blanks left out. */
function group(typed: Typed, prefix: string): Record<string, Record<string, string>> {
  const found: Record<string, Record<string, string>> = {};
  for (const name of Object.keys(typed)) {
    const [start, id, part] = name.split('-');
    const value = textOf(typed, name);
    if (start !== prefix || !id || !part || value === undefined) continue;
    found[id] = { ...found[id], [part]: value };
  }
  return found;
}
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

function read<F extends z.ZodType>(
  schema: F,
  value: unknown,
  renamed: Record<string, string> = {},
): z.output<F> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const errors: Record<string, string> = {};
  for (const issue of result.error.issues) {
    const name = issue.path.map(String).join('-');
    errors[renamed[name] ?? name] ??= issue.message;
  }
  throw new FieldErrors(errors);
}

/**
 * The screening as typed.
 * @throws FieldErrors for what is needed and missing: the worry, who is telling us, the answer about danger
 */
export function readScreening(typed: Typed): ScreeningForm {
  return read(screeningSchema, {
    toolVersion: SCREENING_TOOL.version,
    immediateDanger: textOf(typed, 'immediateDanger'),
    worry: textOf(typed, 'worry') ?? '',
    professional: { name: '', ...parts(typed, 'professional') },
    child: parts(typed, 'child'),
    responses: group(typed, 'responses'),
    features: parts(typed, 'features'),
    contexts: listed(typed, 'contexts'),
    judgement: textOf(typed, 'judgement'),
    childSays: textOf(typed, 'childSays'),
    nextStep: textOf(typed, 'nextStep'),
    lookAgainOn: isoDate(typed, 'lookAgainOn'),
  });
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
  return read(
    contactSchema,
    {
      ...Object.fromEntries(names.map((name) => [name, textOf(typed, name)])),
      immediateDanger: textOf(typed, 'immediateDanger'),
      concern: textOf(typed, 'worry') ?? '',
      referrer: { name: '', ...parts(typed, 'professional') },
      childAndFamily: textOf(typed, 'childAndFamily') ?? childInWords(typed),
      childsView: textOf(typed, 'childsView') ?? textOf(typed, 'childSays'),
      contexts: listed(typed, 'contexts'),
      screeningId,
    },
    { concern: 'worry', 'referrer-name': 'professional-name' },
  );
}

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
