import { z } from 'zod';
import { immediateDangerField, MOST_WORDS, professionalFields } from './screening.ts';
import { CONTEXTS_OF_HARM } from './screening-tool.ts';

/** A contact: what reached the front door (path A). It becomes a referral to the team only by a decision. */
export const CONTACT_STATES = ['received', 'opened', 'decided'] as const;
export type ContactState = (typeof CONTACT_STATES)[number];

export const CONTACT_OUTCOMES = [
  'no-further-action',
  'advice',
  'early-help',
  'single-assessment',
  'strategy',
] as const;
export type ContactOutcome = (typeof CONTACT_OUTCOMES)[number];

/** `label` is for the front door; `told` is what the referrer reads: the outcome and nothing about the child. */
export const CONTACT_OUTCOME_WORDS: Readonly<
  Record<ContactOutcome, { readonly label: string; readonly told: string }>
> = {
  'no-further-action': {
    label: 'No further action',
    told: 'We have decided not to take this further now. If you are still worried, or learn something new, tell us again.',
  },
  advice: {
    label: 'Advice or signposting',
    told: 'We have decided that advice or another service can help.',
  },
  'early-help': { label: 'Early help', told: 'We have decided to offer early help.' },
  'single-assessment': { label: 'Single assessment', told: 'A social worker will carry out an assessment.' },
  strategy: {
    label: 'Strategy discussion and section 47 enquiry',
    told: 'We are acting on this with the police and health services.',
  },
};

/** Clock D1: decided within 1 working day of receipt (reference 5.1). The deadlines module computes the hour. */
export const FRONT_DOOR_DECISION_CLOCK = {
  clock: 'D1',
  limit: 1,
  unit: 'working-days',
  startsAt: 'received',
} as const;

const words = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `Keep this to ${most.toLocaleString('en-GB')} characters or fewer`);
const SAID_OR_NOT = ['yes', 'no', 'not-sought'] as const;

/**
 * The inter-agency referral (F4). Required: danger first, the concern, and who is telling us. The rest of
 * F4 is asked and listed by `stillToSay`, because a worry is never refused for being incomplete.
 */
export const contactSchema = z.object({
  immediateDanger: immediateDangerField,
  concern: words(MOST_WORDS).min(1, 'Say what you are worried about'),
  referrer: professionalFields,
  childAndFamily: words(MOST_WORDS).optional(),
  whatHappenedAndImpact: words(MOST_WORDS).optional(),
  whatIsWorkingWell: words(MOST_WORDS).optional(),
  helpAlreadyTried: words(MOST_WORDS).optional(),
  parentsTold: z.enum(['yes', 'no', 'not-known']).optional(),
  parentsToldWhy: words(MOST_WORDS).optional(),
  childsView: words(MOST_WORDS).optional(),
  consentToHelp: z.enum(SAID_OR_NOT).optional(),
  consentToHelpWhy: words(MOST_WORDS).optional(),
  contexts: z.array(z.enum(CONTEXTS_OF_HARM)).optional(),
  levelAskedFor: z.enum(['early-help', 'statutory', 'not-known']).optional(),
  screeningId: z.uuid().optional(),
});
export type ContactForm = z.infer<typeof contactSchema>;

/** The parts of F4 nobody has filled in yet, in the order of the form. Shown beside the contact, never a bar. */
export function stillToSay(form: ContactForm): readonly string[] {
  const parts: readonly (readonly [unknown, string])[] = [
    [form.referrer.phone ?? form.referrer.email, 'A way to reach the person who told us'],
    [form.childAndFamily, 'The child and their family'],
    [form.whatHappenedAndImpact, 'What has happened, when, and how it affects the child'],
    [form.whatIsWorkingWell, 'What is working well'],
    [form.parentsTold, 'Whether parents or carers have been told, and why'],
    [form.childsView, 'What the child thinks'],
    [form.consentToHelp, 'Whether the family agrees to help, and why'],
    [form.contexts?.[0], 'Where the harm happens: friends, places, school, online'],
    [form.levelAskedFor, 'The help that is asked for'],
    [form.screeningId, 'A screening'],
  ];
  return parts.filter(([value]) => value === undefined || value === '').map(([, text]) => text);
}

/** Telling parents can raise the danger; the form says so before the question is answered (reference 5.7). */
export const PARENTS_TOLD_CAUTION =
  'Do not tell parents or relatives if that could raise the danger: for example where there may be honour-based abuse, a forced marriage or female genital mutilation. Talk to the front door first.';

export interface FrontDoorSettings {
  /** Whether this authority receives contacts here. Off means that Holdfast only prints them. */
  readonly worksHere: boolean;
  readonly name: string;
  readonly phone: string;
}
export type FrontDoorAnswer =
  | { readonly sent: true; readonly heading: string; readonly receiptNumber: string }
  | { readonly sent: false; readonly heading: string; readonly ring: string; readonly words: string };

/** What the person who sends the form is told. With the front door off nothing pretends to have been sent. */
export function answerToSender(settings: FrontDoorSettings, receiptNumber: string): FrontDoorAnswer {
  if (settings.worksHere) {
    return { sent: true, heading: `${settings.name} has received this`, receiptNumber };
  }
  return {
    sent: false,
    heading: 'This has not been sent to anybody yet',
    ring: settings.phone,
    words: `Print or save this document, ring ${settings.name} on ${settings.phone} and ask how to send it to them.`,
  };
}

export interface ContactDecision {
  readonly outcome: ContactOutcome;
  readonly rationale: string;
  /** Names of agencies asked before deciding; may be empty. */
  readonly agenciesConsulted: readonly string[];
  readonly dissent?: string | undefined;
}
export const contactDecisionSchema = z.object({
  outcome: z.enum(CONTACT_OUTCOMES, { error: 'Choose what happens next' }),
  rationale: words(MOST_WORDS).min(1, 'Say why'),
  agenciesConsulted: z.array(words(200)).default([]),
  dissent: words(MOST_WORDS).optional(),
}) satisfies z.ZodType<ContactDecision>;

/** True when the contact can be decided: once, whether or not anybody opened it first. */
export function canDecideContact(state: ContactState): boolean {
  return state !== 'decided';
}

/** What the referrer is told and when: received, then the outcome. Never a name, never the rationale. */
export function whatReferrerIsTold(contact: {
  readonly receiptNumber: string;
  readonly frontDoor: FrontDoorSettings;
  readonly outcome: ContactOutcome | null;
}): { readonly subject: string; readonly text: string } {
  const ring = `Ring ${contact.frontDoor.name} on ${contact.frontDoor.phone} and quote ${contact.receiptNumber}.`;
  if (contact.outcome === null) {
    return {
      subject: `Received: ${contact.receiptNumber}`,
      text: `${contact.frontDoor.name} has received what you sent. You will be told what is decided. ${ring}`,
    };
  }
  return {
    subject: `Decided: ${contact.receiptNumber}`,
    text: `${CONTACT_OUTCOME_WORDS[contact.outcome].told} If you disagree, say so. ${ring}`,
  };
}
