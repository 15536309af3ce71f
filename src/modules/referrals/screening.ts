import { z } from 'zod';
import {
  CONTEXTS_OF_HARM,
  FEATURES_NOTICED,
  NEXT_STEPS,
  SCREENING_ANSWERS,
  SCREENING_EVIDENCE,
  SCREENING_WHEN,
} from './screening-tool.ts';

/**
 * A screening: a professional's worry on a form. It becomes a contact or a referral only when a person
 * chooses so (S3-59). Finished means the words no longer change; looking again is a new screening.
 */
export const SCREENING_STATES = ['draft', 'finished', 'attached'] as const;
export type ScreeningState = (typeof SCREENING_STATES)[number];

const NEXT: Readonly<Record<ScreeningState, readonly ScreeningState[]>> = {
  draft: ['finished'],
  finished: ['attached'],
  attached: [],
};

/** True when a screening may go from one state to the other. Attaching again to a second paper is not a move. */
export function screeningMayMove(from: ScreeningState, to: ScreeningState): boolean {
  return NEXT[from].includes(to);
}

/** An anonymous draft is kept this many elapsed hours under a random key. */
export const ANONYMOUS_DRAFT_HOURS = 24;

export const IMMEDIATE_DANGER = ['yes', 'no', 'not-known'] as const;
export type ImmediateDanger = (typeof IMMEDIATE_DANGER)[number];

/** Long enough for a case file pasted whole; a limit only so that a mistake is not kept for ever. */
export const MOST_WORDS = 200_000;
const MOST_LINE = 2_000;

const words = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `Keep this to ${most.toLocaleString('en-GB')} characters or fewer`);
const optionalWords = (most: number) => words(most).optional();

export const immediateDangerField = z.enum(IMMEDIATE_DANGER, {
  error: 'Say whether the child is in immediate danger',
});

/** Who is telling us. A name is needed; every way of reaching them is asked and none is required. */
export const professionalFields = z.object({
  name: words(MOST_LINE).min(1, 'Enter your name'),
  role: optionalWords(MOST_LINE),
  organisation: optionalWords(MOST_LINE),
  phone: optionalWords(MOST_LINE),
  email: optionalWords(MOST_LINE),
});

export const indicatorResponseField = z.object({
  answer: z.enum([...SCREENING_ANSWERS, 'other']).optional(),
  when: z.enum(SCREENING_WHEN).optional(),
  evidence: z.enum(SCREENING_EVIDENCE).optional(),
  comment: optionalWords(20_000),
});

/** Child as the professional knows them: any of it may be missing. */
export const screenedChildFields = z.object({
  name: optionalWords(MOST_LINE),
  ageOrBirthDate: optionalWords(MOST_LINE),
  whereTheyLive: optionalWords(MOST_LINE),
  schoolOrCollege: optionalWords(MOST_LINE),
  hasLearningDisability: z.enum(['yes', 'no', 'not-known']).optional(),
  isInCare: z.enum(['yes', 'no', 'not-known']).optional(),
});

/**
 * The whole form. Required: immediate danger (asked first), the worry, and who is telling us. Everything
 * else may be left (S3-58): a short form that is sent is worth more than a long one that is not.
 */
export const screeningSchema = z.object({
  /** Only in screenings from before the tool was a form; their questions are those of `screening@1`. */
  toolVersion: z.int().optional(),
  immediateDanger: immediateDangerField,
  worry: words(MOST_WORDS).min(1, 'Say what you are worried about'),
  professional: professionalFields,
  child: screenedChildFields.optional(),
  /** The signs as rules read them, from the answers to the form. */
  responses: z.record(z.string(), indicatorResponseField).default({}),
  features: z.record(z.string(), z.enum(FEATURES_NOTICED)).optional(),
  contexts: z.array(z.enum(CONTEXTS_OF_HARM)).optional(),
  judgement: optionalWords(MOST_WORDS),
  childSays: optionalWords(MOST_WORDS),
  nextStep: z.enum(NEXT_STEPS).optional(),
  lookAgainOn: z.iso.date('Must be a real date, like 14 3 2026').optional(),
});
export type ScreeningForm = z.infer<typeof screeningSchema>;

/** What would make a screening more useful; shown, never required. */
export function worthAdding(form: ScreeningForm): readonly string[] {
  const gaps: readonly (readonly [boolean, string])[] = [
    [isBlank(form.professional.phone) && isBlank(form.professional.email), 'A way to reach you'],
    [isBlank(form.child?.name), 'The child’s name'],
    [isBlank(form.childSays), 'What the child says'],
    [isBlank(form.judgement), 'What you think is happening, in your own words'],
    [form.nextStep === undefined, 'What you will do next'],
    [form.nextStep === 'keep-supporting' && form.lookAgainOn === undefined, 'The date you will look again'],
  ];
  return gaps.filter(([isMissing]) => isMissing).map(([, text]) => text);
}

function isBlank(text: string | undefined): boolean {
  return text === undefined || text === '';
}

/** The authority's own numbers. Null when the authority has not entered one. */
export interface EmergencyNumbers {
  readonly day: string | null;
  readonly dayHours: string;
  readonly night: string | null;
  readonly nightHours: string;
}
export interface NumberToRing {
  readonly number: string;
  readonly label: string;
}
export type EmergencyAnswer<Typed> =
  | { readonly interrupts: false; readonly kept: Typed; readonly alsoShow: readonly NumberToRing[] }
  | {
      readonly interrupts: true;
      readonly heading: string;
      readonly numbers: readonly NumberToRing[];
      readonly keptWords: string;
      readonly kept: Typed;
    };

/**
 * "Immediate danger" comes before validation, before sending, before anything: 999 first, then the
 * authority's day and night numbers. What was typed comes back untouched, whatever is wrong with it.
 * @param hasCarriedOn the person has seen the numbers and chose to go on with the form
 */
export function emergencyInterruption<Typed>(question: {
  readonly immediateDanger: ImmediateDanger | undefined;
  readonly hasCarriedOn: boolean;
  readonly numbers: EmergencyNumbers;
  readonly typed: Typed;
}): EmergencyAnswer<Typed> {
  const { immediateDanger, hasCarriedOn, typed } = question;
  const numbers = numbersToRing(question.numbers);
  if (immediateDanger === 'yes' && !hasCarriedOn) {
    return {
      interrupts: true,
      heading: 'Ring 999 now',
      numbers,
      keptWords: 'What you have typed is kept. Come back to it when the child is safe.',
      kept: typed,
    };
  }
  return { interrupts: false, kept: typed, alsoShow: immediateDanger === 'no' ? [] : numbers };
}

function numbersToRing(numbers: EmergencyNumbers): readonly NumberToRing[] {
  const rings: NumberToRing[] = [
    { number: '999', label: 'Police and ambulance, when a child is in danger now' },
  ];
  if (numbers.day !== null) {
    rings.push({ number: numbers.day, label: `Children’s social care, ${numbers.dayHours}` });
  }
  if (numbers.night !== null) {
    rings.push({ number: numbers.night, label: `Children’s social care, ${numbers.nightHours}` });
  }
  return rings;
}
