import {
  type Section as FormSection,
  type Questionnaire,
  sectionsOf,
} from '../../platform/questionnaires/index.ts';
import type { Domain, Indicator } from './screening-indicators.ts';
import { OWN_WORDING, SIGNS } from './screening-questionnaire.ts';

export type { Domain, Indicator } from './screening-indicators.ts';

export const SCREENING_ANSWERS = ['yes', 'suspected', 'no', 'not-known'] as const;
/** `other`: an answer that an authority added to the list; counted apart, and printed in its words. */
export type ScreeningAnswer = (typeof SCREENING_ANSWERS)[number] | 'other';
export const SCREENING_WHEN = ['last-4-weeks', 'last-6-months', 'earlier'] as const;
export type ScreeningWhen = (typeof SCREENING_WHEN)[number];
export const SCREENING_EVIDENCE = ['seen', 'told-by-child', 'told-by-other', 'record', 'hunch'] as const;
export type ScreeningEvidence = (typeof SCREENING_EVIDENCE)[number];

/** How far a kind of exploitation has been noticed: a person's words, never worked out from the answers. */
export const FEATURES_NOTICED = ['none', 'at-risk', 'experiencing', 'not-enough-known'] as const;
export type FeaturesNoticed = (typeof FEATURES_NOTICED)[number];
/** Where the harm comes from: codes of the code list of people, outside the home first. */
export const CONTEXTS_OF_HARM = [
  'PEERS',
  'ADULTS',
  'SCHOOL',
  'PLACE',
  'TRANSPORT',
  'ONLINE',
  'PLACEMENT',
  'HOME',
  'NOT_KNOWN',
] as const;
export type ContextOfHarm = (typeof CONTEXTS_OF_HARM)[number];
export const CONTEXT_LABELS: Readonly<Record<ContextOfHarm, string>> = {
  PEERS: 'Friends and other young people',
  ADULTS: 'Adults outside the family',
  SCHOOL: 'School or college',
  PLACE: 'A place: park, shop, house, venue',
  TRANSPORT: 'Transport and travel',
  ONLINE: 'Online',
  PLACEMENT: 'Where they live in care',
  HOME: 'Home or wider family',
  NOT_KNOWN: 'Not known yet',
};

/** The tool as its rules read it: the parts of a version, each with its signs in the words of that version. */
export interface ScreeningTool {
  /** Whole number within the service or the authority, rises with every change of words (S3-58 "revised"). */
  readonly version: number;
  readonly wording: string;
  readonly domains: readonly Domain[];
}

/** The signs of a version by the part they stand in; a part with none of them holds only an authority's own questions. */
export function toolOf(questions: { number: number; definition: Questionnaire }): ScreeningTool {
  const { number: version, definition } = questions;
  const domains = sectionsOf(definition).flatMap((section): Domain[] => {
    const indicators = signsIn(section.roots);
    const kind = section.linkId === 'S' ? 'strength' : 'worry';
    return indicators.length > 0 ? [{ letter: section.linkId, title: section.title, kind, indicators }] : [];
  });
  return { version, wording: definition.description ?? OWN_WORDING, domains };
}

function signsIn(nodes: FormSection['roots']): Indicator[] {
  return nodes.flatMap((node) => {
    const known = SIGNS.get(node.linkId);
    const here: Indicator = {
      id: node.linkId,
      text: node.label,
      ...(known?.isSerious ? { serious: true } : {}),
    };
    return [...(known ? [here] : []), ...signsIn(node.children)];
  });
}

/** One answer. Nothing is required: a comment without an answer is kept, and counts as not answered. */
export interface IndicatorResponse {
  readonly answer?: ScreeningAnswer | undefined;
  readonly when?: ScreeningWhen | undefined;
  readonly evidence?: ScreeningEvidence | undefined;
  readonly comment?: string | undefined;
}
/** Answers by indicator id. An indicator that is absent was not answered, which is different from "no". */
export type ScreeningResponses = Readonly<Record<string, IndicatorResponse>>;

export interface DomainProfile {
  readonly letter: string;
  readonly title: string;
  readonly kind: Domain['kind'];
  readonly counts: Readonly<Record<ScreeningAnswer | 'not-answered', number>>;
  /** The indicators answered yes or suspected, in the order of the tool. */
  readonly noticed: readonly string[];
  /** For example "2 yes, 1 suspected, 2 not answered". */
  readonly words: string;
}

/**
 * What was noticed, domain by domain, in words. There is deliberately nothing across domains: no total, no
 * band, no order by number (S0-08, S3-59), because published tools with scores gave false certainty.
 */
export function domainProfile(tool: ScreeningTool, responses: ScreeningResponses): readonly DomainProfile[] {
  return tool.domains.map((domain) => {
    const counts = { yes: 0, suspected: 0, no: 0, 'not-known': 0, other: 0, 'not-answered': 0 };
    for (const indicator of domain.indicators) {
      counts[responses[indicator.id]?.answer ?? 'not-answered'] += 1;
    }
    return {
      letter: domain.letter,
      title: domain.title,
      kind: domain.kind,
      counts,
      noticed: domain.indicators.filter((each) => isNoticed(responses[each.id])).map((each) => each.text),
      words: profileInWords(counts, domain.indicators.length),
    };
  });
}

function profileInWords(counts: DomainProfile['counts'], asked: number): string {
  if (counts['not-answered'] === asked) return 'not answered';
  const named: readonly (readonly [number, string])[] = [
    [counts.yes, 'yes'],
    [counts.suspected, 'suspected'],
    [counts.no, 'no'],
    [counts['not-known'], 'not known'],
    [counts.other, 'answered otherwise'],
    [counts['not-answered'], 'not answered'],
  ];
  return named
    .filter(([count]) => count > 0)
    .map(([count, label]) => `${count} ${label}`)
    .join(', ');
}

function isNoticed(response: IndicatorResponse | undefined): boolean {
  return response?.answer === 'yes' || response?.answer === 'suspected';
}

export interface TalkToSomeoneFacts {
  /** Whole years, or null when not known. */
  readonly ageYears: number | null;
  readonly hasLearningDisability: boolean | null;
  readonly isInCare: boolean | null;
}
export interface TalkToSomeonePrompt {
  readonly because: 'under-13' | 'learning-disability' | 'in-care' | 'serious-sign';
  readonly text: string;
}

/**
 * "Talk to someone today": text, not a score. Shown for a child under 13, with a learning disability or in
 * care, whatever was ticked, because somebody opened this form about them; and for a single serious sign by
 * itself, whenever it happened.
 */
export function talkToSomeoneToday(
  tool: ScreeningTool,
  responses: ScreeningResponses,
  facts: TalkToSomeoneFacts,
): readonly TalkToSomeonePrompt[] {
  const prompts: TalkToSomeonePrompt[] = [];
  if (facts.ageYears !== null && facts.ageYears < 13) {
    prompts.push({
      because: 'under-13',
      text: 'This child is under 13. Talk to someone today, however little has been noticed.',
    });
  }
  if (facts.hasLearningDisability === true) {
    prompts.push({
      because: 'learning-disability',
      text: 'This child has a learning disability. Talk to someone today, however little has been noticed.',
    });
  }
  if (facts.isInCare === true || responses.I7?.answer === 'yes') {
    prompts.push({
      because: 'in-care',
      text: 'This child is in care. Talk to their social worker today.',
    });
  }
  for (const sign of seriousSigns(tool, responses)) {
    prompts.push({
      because: 'serious-sign',
      text: `One sign can be enough. You noted: “${sign.text}”. Talk to someone today.`,
    });
  }
  return prompts;
}

function seriousSigns(tool: ScreeningTool, responses: ScreeningResponses): readonly Indicator[] {
  return tool.domains.flatMap((domain) =>
    domain.indicators.filter((each) => each.serious === true && isNoticed(responses[each.id])),
  );
}

/** Said beside every profile, whatever it shows. */
export const PROFILE_CAUTION =
  'Few signs do not mean that a child is safe. Your judgement counts for more than this list. Look again when you learn something new.';

export const NEXT_STEPS = [
  'keep-supporting',
  'advice',
  'early-help',
  'front-door',
  'named-social-worker',
  'police-intelligence',
  'ring-999',
] as const;
/** Chosen by the person who screens; nothing in the answers chooses or pre-selects it (S3-59). */
export type NextStep = (typeof NEXT_STEPS)[number];
export const NEXT_STEP_LABELS: Readonly<Record<NextStep, { readonly label: string; readonly hint: string }>> =
  {
    'keep-supporting': { label: 'Keep supporting and look again', hint: 'Choose a date to look again' },
    advice: { label: 'Ask for advice', hint: 'Your safeguarding lead, or the team' },
    'early-help': { label: 'Ask for early help', hint: 'With the agreement of the child and family' },
    'front-door': {
      label: 'Refer to the front door of children’s social care',
      hint: 'This form goes with your referral',
    },
    'named-social-worker': {
      label: 'Tell the child’s social worker',
      hint: 'When children’s social care is already working with the child',
    },
    'police-intelligence': {
      label: 'Pass information to the police',
      hint: 'About a person, place or vehicle; this is not a referral',
    },
    'ring-999': { label: 'Ring 999 now', hint: 'A child is in danger, or a crime is happening' },
  };
