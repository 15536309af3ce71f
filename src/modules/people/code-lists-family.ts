import { type CodeOf, codeList } from './code-lists.ts';

/** What somebody is to the child. A worrying person is never recorded here: see persons of concern. */
export const familyRelationships = codeList([
  { code: 'MOTHER', label: 'Mother' },
  { code: 'FATHER', label: 'Father' },
  { code: 'STEP_PARENT', label: 'Step-parent' },
  { code: 'PARENT_PARTNER', label: "Parent's partner" },
  { code: 'SISTER', label: 'Sister' },
  { code: 'BROTHER', label: 'Brother' },
  { code: 'HALF_SIBLING', label: 'Half-brother or half-sister' },
  { code: 'STEP_SIBLING', label: 'Stepbrother or stepsister' },
  { code: 'GRANDPARENT', label: 'Grandparent' },
  { code: 'AUNT_UNCLE', label: 'Aunt or uncle' },
  { code: 'COUSIN', label: 'Cousin' },
  { code: 'OWN_CHILD', label: "The young person's own child" },
  { code: 'OTHER_RELATIVE', label: 'Other relative' },
  { code: 'FOSTER_CARER', label: 'Foster carer' },
  { code: 'KINSHIP_CARER', label: 'Kinship carer or special guardian' },
  { code: 'RESIDENTIAL_WORKER', label: 'Key worker where they live' },
  { code: 'FAMILY_FRIEND', label: 'Friend of the family' },
  { code: 'TRUSTED_ADULT', label: 'Trusted adult the child chose' },
  { code: 'NOT_KNOWN', label: 'Not known yet' },
]);
export type FamilyRelationshipCode = CodeOf<typeof familyRelationships>;

/** Relationships that make two people one family when families are counted (S2-18). */
export const countsAsFamily: readonly FamilyRelationshipCode[] = [
  'MOTHER',
  'FATHER',
  'STEP_PARENT',
  'PARENT_PARTNER',
  'SISTER',
  'BROTHER',
  'HALF_SIBLING',
  'STEP_SIBLING',
  'OWN_CHILD',
];

/** Part in a household (S2-18): a household is a group that can be counted. */
export const householdRoles = codeList([
  { code: 'CHILD', label: 'Child' },
  { code: 'PARENT_CARER', label: 'Parent or carer' },
  { code: 'OTHER_ADULT', label: 'Other adult living there' },
  { code: 'PART_TIME', label: 'Lives there part of the time' },
]);

/** Parental responsibility (Children Act 1989 section 3). */
export const parentalResponsibilities = codeList([
  { code: 'YES', label: 'Has parental responsibility' },
  { code: 'SHARED_LA', label: 'Shares it with the council', note: 'Under a care order, section 33' },
  { code: 'NO', label: 'Does not have it' },
  { code: 'LIMITED', label: 'Limited by a court order' },
  { code: 'NOT_KNOWN', label: 'Not known yet' },
]);

/** Difficulties of one adult of the family, recorded for that adult and dated, so that help can be found (S0-19). */
export const familyFactors = codeList([
  { code: 'DOMESTIC_ABUSE_HARMED', label: 'Harmed by domestic abuse', note: 'CIN factor 3B or 3C' },
  { code: 'DOMESTIC_ABUSE_HARMING', label: 'Said to use domestic abuse', note: 'CIN factor 3B or 3C' },
  { code: 'ALCOHOL', label: 'Alcohol', note: 'CIN factor 1B or 1C' },
  { code: 'DRUGS', label: 'Drugs', note: 'CIN factor 2B or 2C' },
  { code: 'MENTAL_HEALTH', label: 'Mental health', note: 'CIN factor 4B or 4C' },
  { code: 'LEARNING_DISABILITY', label: 'Learning disability', note: 'CIN factor 5B or 5C' },
  { code: 'ILLNESS', label: 'Physical disability or illness', note: 'CIN factor 6B or 6C' },
  { code: 'PRISON', label: 'In prison or awaiting court' },
  { code: 'EXPLOITED', label: 'Threatened or exploited themselves' },
]);

/** How far a family factor is known. */
export const factorStates = codeList([
  { code: 'NOW', label: 'Now' },
  { code: 'BEFORE', label: 'Before, not now' },
  { code: 'SUSPECTED', label: 'Suspected' },
  { code: 'NO', label: 'No' },
  { code: 'NOT_KNOWN', label: 'Not known yet' },
]);

/** What a person of concern is thought to be (reference F2). A child among them is also a child in need of help. */
export const personOfConcernRoles = codeList([
  { code: 'SUSPECTED_EXPLOITER', label: 'Suspected of exploiting' },
  { code: 'FACILITATOR', label: 'Suspected of making it possible' },
  { code: 'PEER_AT_RISK', label: 'Young person who is being harmed too' },
  { code: 'PEER_HARMED_AND_HARMING', label: 'Young person who may also harm, and needs help' },
  { code: 'ADULT_SURVIVOR', label: 'Adult who was exploited' },
  { code: 'NOT_KNOWN', label: 'Not known yet' },
]);

/** On what a statement about a person of concern rests (reference F2). */
export const informationBases = codeList([
  { code: 'FACT', label: 'Established fact' },
  { code: 'REPORTED', label: 'Reported by somebody' },
  { code: 'INTELLIGENCE', label: 'Graded intelligence' },
]);
