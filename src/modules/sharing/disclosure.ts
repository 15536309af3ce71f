import { agencyCodes, agencyLabel } from '../people/index.ts';
import { PRODUCT_LABELS, type ProductType } from './product.ts';

/** What leaves without being a product that belongs on the statutory record. */
const OTHERS = {
  agenda: 'Agenda',
  'action-list': 'Action list',
  letter: 'Letter to the young person',
  chronology: 'Chronology',
  outcomes: 'How things are going',
  paper: 'Paper of a meeting held elsewhere',
  export: 'File of records',
  'by-hand': 'Shared by telephone, e-mail or in person',
} as const;
export type LeavingType = ProductType | keyof typeof OTHERS;
export const leavingLabel = (type: string): string =>
  ({ ...PRODUCT_LABELS, ...OTHERS })[type as LeavingType] ?? type;

/** Articles of the UK GDPR as codes (reference F31). Which one holds is for the authority's data protection officer. */
export const LAWFUL_BASES = [
  { value: 'PUBLIC_TASK', text: 'Public task: safeguarding a child (Article 6(1)(e))' },
  { value: 'LEGAL_OBLIGATION', text: 'Legal obligation (Article 6(1)(c))' },
  { value: 'VITAL_INTERESTS', text: 'Vital interests: somebody’s life (Article 6(1)(d))' },
  { value: 'RECOGNISED_INTEREST', text: 'Recognised legitimate interest: safeguarding (Article 6(1)(ea))' },
  { value: 'LAW_ENFORCEMENT', text: 'Law enforcement (Data Protection Act 2018, Part 3)' },
  { value: 'CONSENT', text: 'Consent (Article 6(1)(a))' },
] as const;
export type LawfulBasis = (typeof LAWFUL_BASES)[number]['value'];
export const basisCodes = LAWFUL_BASES.map((each) => each.value) as [LawfulBasis, ...LawfulBasis[]];
export const basisWords = (code: string) => LAWFUL_BASES.find((each) => each.value === code)?.text ?? code;

/** Whether the child or a parent agrees or knows (reference F31). */
export const CONSENTS = [
  { value: 'yes', text: 'Yes, they agree or know' },
  { value: 'no-unsafe', text: 'No: telling them would not be safe' },
  { value: 'no-not-practicable', text: 'No: it was not practicable' },
] as const;
export type Consent = (typeof CONSENTS)[number]['value'];
export const consentCodes = CONSENTS.map((each) => each.value) as [Consent, ...Consent[]];
export const consentWords = (code: string | null) =>
  CONSENTS.find((each) => each.value === code)?.text ?? 'Nobody has said yet';

export const METHODS = [
  'By telephone',
  'By secure e-mail',
  'In person',
  'At a meeting',
  'By post',
  'By hand',
] as const;

/** Who is no agency. */
const PEOPLE = {
  YOUNG_PERSON: 'The young person',
  FAMILY: 'A parent, carer or family',
  STATUTORY_RECORD: 'The statutory record',
  COURT: 'A court or legal adviser',
} as const;
export const recipientCodes = [...agencyCodes, ...(Object.keys(PEOPLE) as (keyof typeof PEOPLE)[])] as [
  string,
  ...string[],
];
export const recipientLabel = (code: string): string =>
  PEOPLE[code as keyof typeof PEOPLE] ?? agencyLabel(code);

/** What a class of data is called where people read what left. */
const CLASS_WORDS: Readonly<Record<string, string>> = {
  IDENT: 'who the child is',
  CONTACT: 'how to reach them',
  LOCATION: 'addresses',
  REFERRAL: 'referral',
  NOTE: 'notes',
  ASSESS: 'assessment',
  PLAN: 'plan',
  MISSING: 'missing episodes',
  HEALTH: 'health',
  INTEL: 'intelligence',
  POC: 'people we are worried about',
  NET: 'links between people',
  DOC: 'documents',
  VOICE: 'their own words',
};
export const classWords = (dataClass: string): string => CLASS_WORDS[dataClass] ?? dataClass.toLowerCase();

const CLASSES: Partial<Record<LeavingType, readonly string[]>> = {
  'missing-pack': ['IDENT', 'PLAN', 'MISSING'],
  'return-interview': ['IDENT', 'MISSING', 'VOICE'],
  formulation: ['IDENT', 'ASSESS'],
  assessment: ['IDENT', 'ASSESS'],
  'risk-assessment': ['IDENT', 'ASSESS'],
  screening: ['IDENT', 'ASSESS'],
  referral: ['IDENT', 'REFERRAL'],
  chronology: ['IDENT', 'NOTE'],
  outcomes: ['IDENT', 'NOTE'],
  letter: ['IDENT', 'PLAN', 'VOICE'],
};
/** What a kind of document holds while whoever makes it says nothing else. */
export const usualClasses = (type: LeavingType): readonly string[] => CLASSES[type] ?? ['IDENT', 'PLAN'];

export interface SharingDefaults {
  readonly sharingBasis: string;
  readonly sharingForMeetings: string;
  readonly sharingForMissing: string;
  readonly sharingForPlans: string;
  readonly sharingForOthers: string;
}
const MEETINGS: readonly LeavingType[] = ['minutes', 'agenda', 'action-list', 'letter', 'paper'];
const MISSING: readonly LeavingType[] = ['missing-pack', 'return-interview'];
const PLANS: readonly LeavingType[] = ['trigger-plan', 'disruption-plan', 'childs-plan'];

/** The purpose that stands with a kind of document until a person says another: an authority's setting (S1-13). */
export function usualPurpose(type: LeavingType, defaults: SharingDefaults): string {
  if (MEETINGS.includes(type)) return defaults.sharingForMeetings;
  if (MISSING.includes(type)) return defaults.sharingForMissing;
  return PLANS.includes(type) ? defaults.sharingForPlans : defaults.sharingForOthers;
}
