import { type CodeOf, codeList } from './code-lists.ts';

/** What the statutory system says of a child, dated (reference F1; decided words: "social-care status"). */
export const socialCareStatuses = codeList([
  { code: 'NOT_OPEN', label: 'Not open to social care' },
  { code: 'EARLY_HELP', label: 'Early help' },
  { code: 'ASSESSMENT', label: 'Being assessed', note: 'Single assessment under way, no plan yet' },
  { code: 'CIN', label: 'Child in need', note: 'Children Act 1989 section 17' },
  { code: 'S47', label: 'Child protection enquiry', note: 'Children Act 1989 section 47' },
  { code: 'CP', label: 'Child protection plan' },
  { code: 'CLA', label: 'Looked after, legal basis not known yet' },
  { code: 'CLA_S20', label: 'Looked after by agreement', note: 'Children Act 1989 section 20' },
  { code: 'CLA_INTERIM', label: 'Looked after, interim care order', note: 'Children Act 1989 section 38' },
  { code: 'CLA_FULL', label: 'Looked after, care order', note: 'Children Act 1989 section 31' },
  { code: 'REMAND', label: 'Looked after on remand' },
  { code: 'CARE_LEAVER', label: 'Care leaver' },
]);
export type SocialCareStatusCode = CodeOf<typeof socialCareStatuses>;

/** Legal status of a looked-after child (SSDA903 codes; repealed ones are left out). */
export const legalStatuses = codeList([
  { code: 'C1', label: 'Interim care order' },
  { code: 'C2', label: 'Full care order' },
  { code: 'E1', label: 'Placement order' },
  { code: 'V2', label: 'Accommodated by agreement (section 20)' },
  { code: 'V3', label: 'Short breaks, each recorded' },
  { code: 'V4', label: 'Short breaks, agreement recorded' },
  { code: 'L1', label: 'Police protection, in council accommodation' },
  { code: 'L2', label: 'Emergency protection order' },
  { code: 'L3', label: 'Child assessment order, in council accommodation' },
  { code: 'J1', label: 'Remanded to council or youth detention accommodation' },
  { code: 'J2', label: 'Accommodated after arrest', note: 'Police and Criminal Evidence Act 1984' },
  { code: 'J3', label: 'Youth rehabilitation order with residence or intensive fostering' },
  { code: 'NOT_KNOWN', label: 'Not known yet' },
]);

/** Where a looked-after child lives, or a child who lives away from home (reference F23). */
export const placementTypes = codeList([
  { code: 'PARENTS', label: 'With parents' },
  { code: 'KINSHIP', label: 'With relatives or friends' },
  { code: 'FOSTER', label: 'Foster carers' },
  { code: 'RESIDENTIAL', label: "Children's home" },
  { code: 'SUPPORTED', label: 'Supported accommodation' },
  { code: 'SEMI_INDEPENDENT', label: 'Living on their own with visits' },
  { code: 'SECURE', label: "Secure children's home" },
  { code: 'CUSTODY', label: 'Custody' },
  { code: 'HOSPITAL', label: 'Hospital' },
  { code: 'UNREGISTERED', label: 'Unregistered or emergency arrangement' },
  { code: 'NOT_KNOWN', label: 'Not known yet' },
]);

/** Kinds of address; whether an address is hidden is said beside it, not by its kind. */
export const addressTypes = codeList([
  { code: 'HOME', label: 'Home' },
  { code: 'PLACEMENT', label: 'Placement' },
  { code: 'TONIGHT', label: 'Staying tonight' },
  { code: 'OTHER_PARENT', label: 'Other parent or carer' },
  { code: 'PREVIOUS', label: 'Lived there before' },
  { code: 'NO_FIXED', label: 'No fixed address' },
]);

/** Education now (reference F1; S3-01: not accessing education or training is a vulnerability). */
export const educationStatuses = codeList([
  { code: 'SCHOOL', label: 'School, full time' },
  { code: 'PART_TIME', label: 'Part-time timetable' },
  { code: 'ALTERNATIVE', label: 'Alternative provision' },
  { code: 'HOME_EDUCATED', label: 'Educated at home by choice' },
  { code: 'SUSPENDED', label: 'Suspended' },
  { code: 'EXCLUDED', label: 'Permanently excluded' },
  { code: 'MISSING_EDUCATION', label: 'Missing education' },
  { code: 'COLLEGE', label: 'College' },
  { code: 'TRAINING', label: 'Training or apprenticeship' },
  { code: 'EMPLOYED', label: 'In work' },
  { code: 'NEET', label: 'Not in education, work or training' },
  { code: 'BELOW_AGE', label: 'Below school age' },
  { code: 'NOT_KNOWN', label: 'Not known yet' },
]);

/** Youth justice now (S1-104). Being arrested or investigated says nothing about who harmed whom. */
export const youthJusticeStatuses = codeList([
  { code: 'NONE', label: 'None' },
  { code: 'PREVENTION', label: 'Prevention or diversion work, by choice' },
  { code: 'INVESTIGATED', label: 'Under investigation or on bail before charge' },
  { code: 'OUT_OF_COURT', label: 'Out-of-court decision' },
  { code: 'COURT_BAIL', label: 'Charged, on court bail' },
  { code: 'REFERRAL_ORDER', label: 'Referral order' },
  { code: 'REHABILITATION_ORDER', label: 'Youth rehabilitation order' },
  { code: 'REMANDED', label: 'Remanded' },
  { code: 'CUSTODY', label: 'Serving a custodial sentence' },
  { code: 'RESETTLEMENT', label: 'Home after custody, on licence' },
  { code: 'NOT_KNOWN', label: 'Not known yet' },
]);

/** How near custody or care is, in a person's judgement with reasons; never computed (S1-104). */
export const custodyRisks = codeList([
  { code: 'NOT_NOW', label: 'No sign of it now' },
  { code: 'POSSIBLE', label: 'Possible' },
  { code: 'LIKELY', label: 'Likely without a change' },
  { code: 'IMMINENT', label: 'Court date or decision is near' },
  { code: 'IN_CUSTODY', label: 'In custody now' },
  { code: 'NOT_KNOWN', label: 'Not known yet' },
]);

/** Vulnerabilities on the profile (S3-01, S3-13): what a harmful person could use; several at once. */
export const vulnerabilities = codeList([
  { code: 'MISSING_HOME', label: 'Goes missing from home' },
  { code: 'MISSING_CARE', label: 'Goes missing from care' },
  { code: 'NO_EDUCATION', label: 'Not in education, work or training' },
  { code: 'EXCLUDED', label: 'Excluded, suspended or on a part-time timetable' },
  { code: 'LOOKED_AFTER', label: 'Looked after' },
  { code: 'UNSTABLE_RELATIONSHIPS', label: 'Relationships with parents or carers are not steady' },
  { code: 'UNSTABLE_HOME', label: 'Home or placement is not steady' },
  { code: 'GANG', label: 'Harmed through a gang or group' },
  { code: 'CRIMINALITY', label: 'Drawn into crime' },
  { code: 'SEXUAL_HARM', label: 'Sexually harmed or exploited before' },
  { code: 'ABUSE_HISTORY', label: 'Abused or neglected before' },
  { code: 'SUBSTANCES', label: 'Uses drugs or alcohol' },
  { code: 'MENTAL_HEALTH', label: 'Mental health' },
  { code: 'SELF_HARM', label: 'Self-harm or thoughts of suicide' },
  { code: 'DISABILITY', label: 'Disability, learning need or neurodiversity' },
  { code: 'ISOLATION', label: 'Alone, bullied or left out' },
  { code: 'IDENTITY', label: 'Unsafe because of who they are' },
  { code: 'IMMIGRATION', label: 'Insecure immigration status' },
  { code: 'BEREAVEMENT', label: 'Loss or bereavement' },
  { code: 'DEBT', label: 'Owes money, or said to' },
  { code: 'POVERTY', label: 'Family short of money or housing' },
  { code: 'YOUNG_CARER', label: 'Cares for somebody' },
  { code: 'ONLINE', label: 'Contacted by unsafe people online' },
]);
