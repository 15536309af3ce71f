import type { CodeList } from './code-lists.ts';
import { codeList } from './code-lists.ts';
import {
  custodyRisks,
  educationStatuses,
  legalStatuses,
  placementTypes,
  vulnerabilities,
  youthJusticeStatuses,
} from './code-lists-circumstances.ts';
import {
  communicationNeeds,
  disabilities,
  educationalNeeds,
  ethnicities,
  immigrationStatuses,
} from './code-lists-identity.ts';

/** Class of a fact: who may read it at all (security 2.4). HEALTH is read by other agencies only when shared. */
export type FactClass = 'IDENT' | 'CONTACT' | 'NOTE' | 'HEALTH';
export const factGroups = [
  'Their own words',
  'Who they are',
  'Taking part',
  'Care and law',
  'Education and work',
  'What could be used against them',
  'Youth justice',
  'Health',
  'Being in touch',
] as const;
export type FactGroup = (typeof factGroups)[number];

/** One thing that can be known of a child (form F1): its words, its codes and who may read it. */
export interface FactKind {
  readonly code: string;
  readonly label: string;
  readonly group: FactGroup;
  readonly dataClass: FactClass;
  /** Codes to choose from; left out where the answer is words only. */
  readonly list?: CodeList;
  /** Several codes at once. */
  readonly isMulti?: true;
  /** The child's own words: kept letter by letter, never touched by language help. */
  readonly isOwnWords?: true;
  /** What the words beside a code are for. */
  readonly wordsLabel?: string;
  readonly help?: string;
}

const yesNo = codeList([
  { code: 'YES', label: 'Yes' },
  { code: 'NO', label: 'No' },
  { code: 'NOT_KNOWN', label: 'Not known yet' },
]);
const workerPreferences = codeList([
  { code: 'NO_PREFERENCE', label: 'No preference, having asked' },
  { code: 'WOMAN', label: 'Would rather see a woman' },
  { code: 'MAN', label: 'Would rather see a man' },
  { code: 'NOT_KNOWN', label: 'Not known yet' },
]);

/** Every fact of form F1, in the order in which people read them. New ones are added here and nowhere else. */
export const factKinds: readonly FactKind[] = [
  {
    code: 'OWN_CONCERN',
    label: 'What worries them most',
    group: 'Their own words',
    dataClass: 'IDENT',
    isOwnWords: true,
    help: 'Their own main concern, as they said it (S2-23). Shown first on the record.',
  },
  {
    code: 'MATTERS_TO_ME',
    label: 'What matters to them',
    group: 'Their own words',
    dataClass: 'IDENT',
    isOwnWords: true,
  },
  {
    code: 'STRENGTHS',
    label: 'Strengths',
    group: 'Their own words',
    dataClass: 'IDENT',
    isOwnWords: true,
    help: 'What they are good at and proud of, in their words.',
  },
  {
    code: 'INTERESTS',
    label: 'Interests and hopes',
    group: 'Their own words',
    dataClass: 'IDENT',
    isOwnWords: true,
  },
  {
    code: 'ETHNICITY',
    label: 'Ethnicity',
    group: 'Who they are',
    dataClass: 'IDENT',
    list: ethnicities,
    wordsLabel: 'As they describe it',
  },
  {
    code: 'GENDER_IDENTITY',
    label: 'Gender identity',
    group: 'Who they are',
    dataClass: 'IDENT',
    isOwnWords: true,
  },
  { code: 'RELIGION', label: 'Religion or belief', group: 'Who they are', dataClass: 'IDENT' },
  { code: 'FIRST_LANGUAGE', label: 'First language', group: 'Taking part', dataClass: 'IDENT' },
  {
    code: 'INTERPRETER',
    label: 'Interpreter',
    group: 'Taking part',
    dataClass: 'IDENT',
    list: yesNo,
    wordsLabel: 'Language, dialect and who must not interpret',
  },
  {
    code: 'COMMUNICATION_NEEDS',
    label: 'What helps them take part',
    group: 'Taking part',
    dataClass: 'IDENT',
    list: communicationNeeds,
    isMulti: true,
  },
  {
    code: 'DISABILITY',
    label: 'Disability and neurodiversity',
    group: 'Taking part',
    dataClass: 'IDENT',
    list: disabilities,
    isMulti: true,
  },
  {
    code: 'EDUCATIONAL_NEEDS',
    label: 'Special educational needs',
    group: 'Taking part',
    dataClass: 'IDENT',
    list: educationalNeeds,
  },
  {
    code: 'LEGAL_STATUS',
    label: 'Legal status',
    group: 'Care and law',
    dataClass: 'IDENT',
    list: legalStatuses,
    help: 'For a looked-after child.',
  },
  {
    code: 'PLACEMENT_TYPE',
    label: 'Where they live',
    group: 'Care and law',
    dataClass: 'IDENT',
    list: placementTypes,
    help: 'The kind of place only. Addresses are kept under "Contact and places".',
  },
  {
    code: 'RESPONSIBLE_AUTHORITY',
    label: 'Responsible authority',
    group: 'Care and law',
    dataClass: 'IDENT',
  },
  {
    code: 'PLACING_AUTHORITY',
    label: 'Placing authority',
    group: 'Care and law',
    dataClass: 'IDENT',
    help: 'When another council placed them here.',
  },
  { code: 'HOSTING_AUTHORITY', label: 'Authority they live in', group: 'Care and law', dataClass: 'IDENT' },
  {
    code: 'REVIEWING_OFFICER',
    label: 'Independent reviewing officer',
    group: 'Care and law',
    dataClass: 'IDENT',
  },
  { code: 'TRUSTED_ADULT', label: 'Trusted adult they chose', group: 'Care and law', dataClass: 'IDENT' },
  {
    code: 'IMMIGRATION',
    label: 'Immigration status',
    group: 'Care and law',
    dataClass: 'NOTE',
    list: immigrationStatuses,
    help: 'Only as far as it changes the help they may have.',
  },
  {
    code: 'EDUCATION_STATUS',
    label: 'Education or work now',
    group: 'Education and work',
    dataClass: 'IDENT',
    list: educationStatuses,
  },
  {
    code: 'EDUCATION_SETTING',
    label: 'School, college or employer',
    group: 'Education and work',
    dataClass: 'IDENT',
  },
  {
    code: 'ATTENDANCE',
    label: 'Attendance',
    group: 'Education and work',
    dataClass: 'IDENT',
    help: 'For example: 62%, autumn term.',
  },
  {
    code: 'VULNERABILITIES',
    label: 'Vulnerabilities',
    group: 'What could be used against them',
    dataClass: 'NOTE',
    list: vulnerabilities,
    isMulti: true,
    wordsLabel: 'How, in plain words',
    help: 'What a harmful person could use. It says nothing about blame (S3-01, S3-13).',
  },
  {
    code: 'YOUTH_JUSTICE',
    label: 'Youth justice',
    group: 'Youth justice',
    dataClass: 'NOTE',
    list: youthJusticeStatuses,
    help: 'Being arrested says nothing about who harmed whom.',
  },
  {
    code: 'CUSTODY_RISK',
    label: 'How near custody is',
    group: 'Youth justice',
    dataClass: 'NOTE',
    list: custodyRisks,
    wordsLabel: 'Reasons',
    help: 'A person’s judgement with reasons, never worked out (S1-104).',
  },
  { code: 'GP', label: 'Doctor', group: 'Health', dataClass: 'HEALTH' },
  { code: 'HEALTH_NEEDS', label: 'Health needs', group: 'Health', dataClass: 'HEALTH' },
  { code: 'SUBSTANCES', label: 'Drugs and alcohol', group: 'Health', dataClass: 'HEALTH' },
  { code: 'MENTAL_HEALTH', label: 'Mental health', group: 'Health', dataClass: 'HEALTH' },
  { code: 'SELF_HARM', label: 'Self-harm', group: 'Health', dataClass: 'HEALTH' },
  { code: 'SEXUAL_HEALTH', label: 'Sexual health', group: 'Health', dataClass: 'HEALTH' },
  { code: 'PREGNANCY', label: 'Pregnancy', group: 'Health', dataClass: 'HEALTH' },
  {
    code: 'CONTACT_WAY',
    label: 'How they like to be contacted',
    group: 'Being in touch',
    dataClass: 'CONTACT',
  },
  { code: 'CONTACT_PLACE', label: 'Where they like to meet', group: 'Being in touch', dataClass: 'CONTACT' },
  { code: 'CONTACT_TIME', label: 'When', group: 'Being in touch', dataClass: 'CONTACT' },
  {
    code: 'WORKER_PREFERENCE',
    label: 'Who they would rather see',
    group: 'Being in touch',
    dataClass: 'CONTACT',
    list: workerPreferences,
  },
];

const byCode = new Map(factKinds.map((kind) => [kind.code, kind]));
/** The kind of a code; undefined when there is none. */
export const factKindOf = (code: string): FactKind | undefined => byCode.get(code);

/** A fact as words: labels of its codes, then the words; "Not known yet" when both are empty. */
export function factInWords(
  kind: FactKind,
  fact: { codes: readonly string[] | null; words: string | null },
): string {
  const labels = (fact.codes ?? []).map(
    (code) => kind.list?.find((entry) => entry.code === code)?.label ?? code,
  );
  return [labels.join(', '), fact.words].filter(Boolean).join(': ') || 'Not known yet';
}
