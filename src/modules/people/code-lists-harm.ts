import { type CodeOf, codeList } from './code-lists.ts';

/** A kind of exploitation, and what a careful reader must know before acting on it. */
export interface Manifestation {
  readonly code: string;
  readonly label: string;
  readonly note?: string;
  /** The child-in-need census factor it maps down to, where there is one. */
  readonly censusFactor?: string;
  /** The wider kind it is part of: children are counted first, kinds separately, never added up. */
  readonly within?: string;
  /** What to do or not to do at once. */
  readonly warning?: string;
}

/** The nine manifestations (S2-28 to S2-36, S3-04; reference section 9), then the extras practice needs. */
export const manifestations = [
  { code: 'CSE', label: 'Sexual exploitation', censusFactor: '11A' },
  { code: 'CCE', label: 'Criminal exploitation', censusFactor: '24A', within: 'MS' },
  { code: 'MS', label: 'Modern slavery', note: 'Consider the National Referral Mechanism' },
  {
    code: 'SHAM',
    label: 'Sham marriage',
    note: 'Under 18: treat as forced marriage',
    warning: 'Do not contact the family before taking advice.',
  },
  {
    code: 'TRAF',
    label: 'Trafficking',
    censusFactor: '12A',
    within: 'MS',
    note: 'Travel of any distance, even across one town; consent makes no difference',
  },
  { code: 'RAD', label: 'Radicalisation', note: 'Prevent referral' },
  { code: 'CL', label: 'County lines', within: 'CCE', note: 'Consider the National Referral Mechanism' },
  {
    code: 'HBA',
    label: 'Honour-based abuse',
    note: 'Includes forced marriage',
    warning:
      'Do not contact the family, and do not use anybody they know as interpreter, before taking advice.',
  },
  {
    code: 'FGM',
    label: 'Female genital mutilation',
    censusFactor: '22A',
    within: 'HBA',
    warning: 'The professional who is told or sees signs must report to the police in person.',
  },
  { code: 'GANG', label: 'Harm through gangs or groups', censusFactor: '13A' },
  { code: 'SYV', label: 'Serious youth violence' },
  { code: 'FIN', label: 'Financial exploitation', note: 'For example money moved through a bank account' },
  { code: 'ONL', label: 'Online exploitation' },
  { code: 'DEBT', label: 'Debt bondage', within: 'MS' },
  { code: 'CUCKOO', label: 'Home taken over' },
  { code: 'LAB', label: 'Labour exploitation', within: 'MS' },
  { code: 'OCG', label: 'Drawn in by organised crime' },
] as const satisfies readonly Manifestation[];
export type ManifestationCode = (typeof manifestations)[number]['code'];

/** The first nine: the kinds every authority of the region counts. */
export const theNineManifestations = manifestations.slice(0, 9).map((each) => each.code);

/** Where a kind of exploitation stands for one child: several at once, each dated, with who decided. */
export const manifestationStatuses = codeList([
  { code: 'SUSPECTED_AT_RISK', label: 'Suspected at risk', note: 'Signs, not enough known yet' },
  { code: 'AT_RISK', label: 'At risk' },
  { code: 'EXPERIENCING', label: 'Happening now' },
  { code: 'PAST', label: 'Happened before, not now' },
  { code: 'NOT_SUPPORTED', label: 'Looked into, not supported' },
]);
export type ManifestationStatusCode = CodeOf<typeof manifestationStatuses>;

/** New need and known risk are told apart (S1-14). */
export const needKinds = codeList([
  { code: 'EMERGING', label: 'A need that is emerging' },
  { code: 'IDENTIFIED', label: 'A risk that is known' },
]);

/** Where the harm comes from: outside the home first (S2-05; reference 7.2 and 13.1). */
export const harmContexts = codeList([
  { code: 'PEERS', label: 'Friends and other young people' },
  { code: 'ADULTS', label: 'Adults outside the family' },
  { code: 'SCHOOL', label: 'School or college' },
  { code: 'PLACE', label: 'A place: park, shop, house, venue' },
  { code: 'TRANSPORT', label: 'Transport and travel' },
  { code: 'ONLINE', label: 'Online' },
  { code: 'PLACEMENT', label: 'Where they are placed' },
  { code: 'HOME', label: 'Home or wider family' },
  { code: 'NOT_KNOWN', label: 'Not known yet' },
]);

/** How harm may have been threatened (reference F5: threshold is a person's judgement with a rationale). */
export const harmThresholds = codeList([
  { code: 'LIKELY', label: 'Likely to suffer significant harm' },
  { code: 'SUFFERING', label: 'Suffering significant harm' },
]);
