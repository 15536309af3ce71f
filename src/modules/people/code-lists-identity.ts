import { type CodeOf, codeList } from './code-lists.ts';

/** Ethnicity: the Department for Education's main codes (reference F1; SSDA903 header). */
export const ethnicities = codeList([
  { code: 'WBRI', label: 'White British' },
  { code: 'WIRI', label: 'White Irish' },
  { code: 'WIRT', label: 'Traveller of Irish heritage' },
  { code: 'WROM', label: 'Gypsy or Roma' },
  { code: 'WOTH', label: 'Any other White background' },
  { code: 'MWBC', label: 'White and Black Caribbean' },
  { code: 'MWBA', label: 'White and Black African' },
  { code: 'MWAS', label: 'White and Asian' },
  { code: 'MOTH', label: 'Any other mixed background' },
  { code: 'AIND', label: 'Indian' },
  { code: 'APKN', label: 'Pakistani' },
  { code: 'ABAN', label: 'Bangladeshi' },
  { code: 'CHNE', label: 'Chinese' },
  { code: 'AOTH', label: 'Any other Asian background' },
  { code: 'BCRB', label: 'Black Caribbean' },
  { code: 'BAFR', label: 'Black African' },
  { code: 'BOTH', label: 'Any other Black background' },
  { code: 'OOTH', label: 'Any other ethnic group' },
  { code: 'REFU', label: 'Preferred not to say' },
  { code: 'NOBT', label: 'Not known yet' },
]);
export type EthnicityCode = CodeOf<typeof ethnicities>;

/**
 * Codes met in files that are not main codes: a known misspelling (CNHE in published guidance) and codes of the
 * department's longer list, which schools' systems still send. Each is read as its main code, and said.
 */
export const ethnicitySynonyms: Readonly<Record<string, EthnicityCode>> = {
  CNHE: 'CHNE',
  CHKC: 'CHNE',
  COCH: 'CHNE',
  WENG: 'WBRI',
  WSCO: 'WBRI',
  WWEL: 'WBRI',
  WOWB: 'WBRI',
  WROR: 'WROM',
  WROT: 'WROM',
  WEEU: 'WOTH',
  WEUR: 'WOTH',
  WOTW: 'WOTH',
  AMPK: 'APKN',
  AKPA: 'APKN',
  AOPK: 'APKN',
  BNGN: 'BAFR',
  BSOM: 'BAFR',
  BGHA: 'BAFR',
  BAOF: 'BAFR',
};

/** Sex registered (reference F1). Gender identity is asked apart, in the young person's own words. */
export const sexes = codeList([
  { code: 'F', label: 'Female' },
  { code: 'M', label: 'Male' },
  { code: 'I', label: 'Indeterminate' },
  { code: 'U', label: 'Not known yet' },
]);
export type SexCode = CodeOf<typeof sexes>;

/** What helps this child take part: asked for before anybody talks to them (reference F1). */
export const communicationNeeds = codeList([
  { code: 'INTERPRETER', label: 'Interpreter needed' },
  { code: 'SIGN', label: 'British Sign Language or other signing' },
  { code: 'SPEECH_LANGUAGE', label: 'Speech and language needs' },
  { code: 'PLAIN_WORDS', label: 'Short sentences and plain words' },
  { code: 'PICTURES', label: 'Pictures, symbols or drawing' },
  { code: 'EXTRA_TIME', label: 'More time to think and answer' },
  { code: 'QUIET_PLACE', label: 'A quiet place, few people' },
  { code: 'MOVING', label: 'Talks better while walking, driving or doing something' },
  { code: 'WRITING', label: 'Would rather write or text than speak' },
  { code: 'HEARING', label: 'Hearing loss' },
  { code: 'SIGHT', label: 'Sight loss or large print' },
  { code: 'TRUSTED_ADULT', label: 'Wants a trusted adult there' },
  { code: 'NONE', label: 'None, having asked' },
  { code: 'NOT_KNOWN', label: 'Not known yet' },
]);

/** Disability and neurodiversity, in groups (reference F1; CIN and SSD disability codes in the notes). */
export const disabilities = codeList([
  { code: 'AUT', label: 'Autism', note: 'CIN AUT' },
  { code: 'ADHD', label: 'ADHD' },
  { code: 'BEH', label: 'Behaviour affected by a condition', note: 'CIN BEH' },
  { code: 'COMM', label: 'Communication', note: 'CIN COMM' },
  { code: 'CON', label: 'Consciousness, such as epilepsy', note: 'CIN CON' },
  { code: 'HAND', label: 'Use of hands', note: 'CIN HAND' },
  { code: 'HEAR', label: 'Hearing', note: 'CIN HEAR' },
  { code: 'INC', label: 'Continence', note: 'CIN INC' },
  { code: 'LD', label: 'Learning disability', note: 'CIN LD' },
  { code: 'MOB', label: 'Getting about', note: 'CIN MOB' },
  { code: 'PC', label: 'Personal care', note: 'CIN PC' },
  { code: 'VIS', label: 'Sight', note: 'CIN VIS' },
  { code: 'DDA', label: 'Other disability', note: 'CIN DDA' },
  { code: 'NONE', label: 'None', note: 'CIN NONE' },
  { code: 'NOT_KNOWN', label: 'Not known yet' },
]);

/** Support for special educational needs (reference F1). */
export const educationalNeeds = codeList([
  { code: 'NONE', label: 'No special educational needs support' },
  { code: 'SEN_SUPPORT', label: 'SEN support' },
  { code: 'EHCP', label: 'Education, health and care plan' },
  { code: 'NOT_KNOWN', label: 'Not known yet' },
]);

/** Immigration status, only as far as it changes the help a child may have (reference F1). */
export const immigrationStatuses = codeList([
  { code: 'NOT_SUBJECT', label: 'British or Irish, or no immigration control' },
  { code: 'SETTLED', label: 'Settled, or indefinite leave to remain' },
  { code: 'LIMITED', label: 'Limited or discretionary leave' },
  { code: 'REFUGEE', label: 'Refugee or humanitarian protection' },
  { code: 'UASC', label: 'Unaccompanied child seeking asylum', note: 'CIN factor 9A' },
  { code: 'ASYLUM_FAMILY', label: 'Seeking asylum with family' },
  { code: 'NO_STATUS', label: 'No status at present' },
  { code: 'NOT_KNOWN', label: 'Not known yet' },
]);
