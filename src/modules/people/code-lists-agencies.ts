import { type CodeOf, codeList, labelOf } from './code-lists.ts';

/** Kinds of agency (reference 3.2). An authority names its own; these are what they are, not who they are. */
export const agencyKinds = codeList([
  { code: 'POLICE', label: 'Police' },
  { code: 'SOCIAL_CARE', label: "Children's social care" },
  { code: 'EARLY_HELP', label: 'Early help' },
  { code: 'HEALTH_SAFEGUARDING', label: 'Health: safeguarding' },
  { code: 'SEXUAL_HEALTH', label: 'Health: sexual health' },
  { code: 'SARC', label: 'Sexual assault referral centre' },
  { code: 'CAMHS', label: "Children's mental health" },
  { code: 'DRUG_ALCOHOL', label: 'Drug and alcohol service' },
  { code: 'SCHOOL', label: 'School' },
  { code: 'COLLEGE', label: 'College' },
  { code: 'EDUCATION_SERVICE', label: 'Council education service' },
  { code: 'YOUTH_SUPPORT', label: 'Targeted youth support' },
  { code: 'YOUTH_JUSTICE', label: 'Youth justice' },
  { code: 'YOUTH_CLUB', label: 'Youth club' },
  { code: 'ADULT_SOCIAL_CARE', label: 'Adult social care' },
  { code: 'HOUSING', label: 'Housing' },
  { code: 'NEIGHBOURHOOD', label: 'Neighbourhood team' },
  { code: 'ANTISOCIAL_BEHAVIOUR', label: 'Antisocial behaviour team' },
  { code: 'TRANSPORT_POLICE', label: 'Transport police' },
  { code: 'PROBATION', label: 'Probation' },
  { code: 'FIRE', label: 'Fire service' },
  { code: 'AMBULANCE', label: 'Ambulance service' },
  { code: 'LICENSING', label: 'Licensing' },
  { code: 'TRADING_STANDARDS', label: 'Trading standards' },
  { code: 'ENVIRONMENTAL_HEALTH', label: 'Environmental health' },
  { code: 'IMMIGRATION', label: 'Immigration enforcement' },
  { code: 'COMMUNITY_SAFETY', label: 'Community safety partnership' },
  { code: 'VOLUNTARY', label: 'Voluntary sector' },
  { code: 'RESIDENTIAL', label: 'Residential provider' },
  { code: 'FOSTERING', label: 'Foster carer or fostering agency' },
  { code: 'OTHER_AUTHORITY', label: 'Another local authority' },
  { code: 'HUB', label: 'Regional hub' },
  { code: 'OTHER', label: 'Other' },
]);
export type AgencyKindCode = CodeOf<typeof agencyKinds>;

/** The codes, for a form. */
export const agencyCodes = agencyKinds.map((each) => each.code) as [AgencyKindCode, ...AgencyKindCode[]];
/** "Police", "Health: safeguarding" …; an agency of the authority's own naming is shown as written. */
export const agencyLabel = (code: string): string => labelOf(agencyKinds, code);
