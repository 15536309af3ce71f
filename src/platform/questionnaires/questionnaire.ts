/**
 * A structured form as data: the part of FHIR R4 `Questionnaire` and `QuestionnaireResponse` that this service shows.
 * Names are the standard's own (https://hl7.org/fhir/R4/questionnaire.html), so that definitions go in and out as files.
 */
export const ITEM_TYPES = [
  'group',
  'display',
  'boolean',
  'decimal',
  'integer',
  'date',
  'dateTime',
  'time',
  'string',
  'text',
  'choice',
  'open-choice',
] as const;
export type ItemType = (typeof ITEM_TYPES)[number];

export interface Coding {
  readonly system?: string;
  readonly code?: string;
  readonly display?: string;
}

/** One answer: exactly one of the values is there. */
export interface Answer {
  readonly valueBoolean?: boolean;
  readonly valueDecimal?: number;
  readonly valueInteger?: number;
  /** ISO date, `2026-03-14`. */
  readonly valueDate?: string;
  /** ISO instant in UTC, `2026-03-14T14:05:00Z`. */
  readonly valueDateTime?: string;
  /** 24-hour clock, `14:05:00`. */
  readonly valueTime?: string;
  readonly valueString?: string;
  readonly valueCoding?: Coding;
}

export const OPERATORS = ['exists', '=', '!=', '>', '<', '>=', '<='] as const;
export type Operator = (typeof OPERATORS)[number];

export interface EnableWhen {
  readonly question: string;
  readonly operator: Operator;
  readonly answerBoolean?: boolean;
  readonly answerDecimal?: number;
  readonly answerInteger?: number;
  readonly answerDate?: string;
  readonly answerDateTime?: string;
  readonly answerTime?: string;
  readonly answerString?: string;
  readonly answerCoding?: Coding;
}

export interface Extension {
  readonly url: string;
  readonly valueString?: string;
  readonly valueMarkdown?: string;
  readonly valueInteger?: number;
  readonly valueDecimal?: number;
  readonly valueBoolean?: boolean;
  readonly valueCode?: string;
  readonly valueCodeableConcept?: { readonly coding?: readonly Coding[]; readonly text?: string };
}

export interface AnswerOption extends Pick<Answer, 'valueCoding' | 'valueString' | 'valueInteger'> {
  readonly initialSelected?: boolean;
  readonly extension?: readonly Extension[];
}

export interface QuestionnaireItem {
  readonly linkId: string;
  readonly type: ItemType;
  readonly text?: string;
  readonly prefix?: string;
  readonly code?: readonly Coding[];
  /** Needed to complete the form; never needed to save it. */
  readonly required?: boolean;
  readonly repeats?: boolean;
  readonly readOnly?: boolean;
  /** Characters. */
  readonly maxLength?: number;
  readonly enableWhen?: readonly EnableWhen[];
  readonly enableBehavior?: 'all' | 'any';
  readonly answerOption?: readonly AnswerOption[];
  readonly initial?: readonly Answer[];
  readonly extension?: readonly Extension[];
  readonly item?: readonly QuestionnaireItem[];
}

export interface Questionnaire {
  readonly resourceType: 'Questionnaire';
  readonly url?: string;
  readonly version?: string;
  readonly name?: string;
  readonly title?: string;
  readonly status: 'draft' | 'active' | 'retired' | 'unknown';
  readonly description?: string;
  readonly copyright?: string;
  readonly publisher?: string;
  readonly extension?: readonly Extension[];
  readonly item: readonly QuestionnaireItem[];
}

/** What was answered; a repeating group stands once for each time it was filled in. */
export interface ResponseItem {
  readonly linkId: string;
  readonly answer?: readonly Answer[];
  readonly item?: readonly ResponseItem[];
}

export interface QuestionnaireResponse {
  readonly resourceType: 'QuestionnaireResponse';
  /** Canonical of the definition: `url|version`. */
  readonly questionnaire?: string;
  readonly status: 'in-progress' | 'completed' | 'amended';
  readonly item: readonly ResponseItem[];
}

/** One thing wrong with a definition: where (FHIRPath), a code for machines, a sentence for people. */
export interface Problem {
  readonly path: string;
  readonly code: string;
  readonly sentence: string;
}

/** A definition that cannot be used; every problem is named. */
export class QuestionnaireRefused extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(problems.map((each) => `${each.path}: ${each.sentence}`).join('\n'));
    this.problems = problems;
  }
}

/** Nothing answered yet. */
export const emptyResponse = (q: Questionnaire): QuestionnaireResponse => ({
  resourceType: 'QuestionnaireResponse',
  ...(q.url ? { questionnaire: q.version ? `${q.url}|${q.version}` : q.url } : {}),
  status: 'in-progress',
  item: [],
});

export const MAX_ITEMS = 1_000;
export const MAX_DEPTH = 6;
export const MAX_OPTIONS = 300;
/** How often a repeating group may be filled in when the definition does not say (`questionnaire-maxOccurs`). */
export const MAX_TIMES = 10;
/** Characters, where the definition does not say. */
export const MAX_STRING = 5_000;
export const MAX_TEXT = 100_000;

const hl7 = (name: string) => `http://hl7.org/fhir/StructureDefinition/${name}`;
/** The extensions that are understood; every other one is refused by name. */
export const EXTENSIONS = {
  itemControl: hl7('questionnaire-itemControl'),
  maxOccurs: hl7('questionnaire-maxOccurs'),
  minValue: hl7('minValue'),
  maxValue: hl7('maxValue'),
  entryFormat: hl7('entryFormat'),
  designNote: hl7('designNote'),
  orientation: hl7('questionnaire-choiceOrientation'),
  exclusive: hl7('questionnaire-optionExclusive'),
  /** Ours, on a string or text: somebody's own words, told apart from the writer's; the value says whose. */
  ownWords: 'urn:holdfast:questionnaire:own-words',
  /** Ours, on a group: an authority that adopts the definition may add its own questions here. */
  openToAdditions: 'urn:holdfast:questionnaire:open-to-additions',
  /** Ours, on a group: shown folded behind its text until something in it is answered. */
  folded: 'urn:holdfast:questionnaire:folded',
} as const;
