import { type CodeOf, codeList } from '../people/index.ts';

/** What an entry is about (form F18). An entry may have several, or none. */
export const themes = codeList([
  { code: 'FAMILY', label: 'Family' },
  { code: 'HEALTH', label: 'Health' },
  { code: 'EDUCATION', label: 'Education' },
  { code: 'HOME', label: 'Home and placement' },
  { code: 'MISSING', label: 'Missing' },
  { code: 'EXPLOITATION', label: 'Exploitation' },
  { code: 'OFFENCES_BY_OTHERS', label: 'Offences by others' },
  { code: 'JUSTICE', label: 'Justice' },
  { code: 'DECISION', label: 'Social-care decision' },
  { code: 'HELP', label: 'Help and intervention' },
  { code: 'STRENGTH', label: 'Strength or achievement' },
]);
export type Theme = CodeOf<typeof themes>;
export const themeCodes = themes.map((each) => each.code) as [Theme, ...Theme[]];

/** Whether what happened is confirmed, or was said by somebody (form F18, "verified"). */
export const certainties = codeList([
  { code: 'CONFIRMED', label: 'Confirmed' },
  { code: 'REPORTED', label: 'Reported, not confirmed' },
]);
export type Certainty = CodeOf<typeof certainties>;
export const certaintyCodes = certainties.map((each) => each.code) as [Certainty, ...Certainty[]];

/**
 * Lines of the timeline that are writing down, telling or keeping time: a chronology is not a log (F18). They are
 * suggested only to somebody who asks for all lines.
 */
export const LOG_KINDS: readonly string[] = [
  'access',
  'added',
  'chronology',
  'clock',
  'concern',
  'contact',
  'document',
  'fact',
  'family',
  'identity',
  'note',
];

const themeOfKind: Readonly<Record<string, Theme>> = {
  missing: 'MISSING',
  health: 'HEALTH',
  status: 'DECISION',
  referral: 'DECISION',
  'front-door': 'DECISION',
  meeting: 'DECISION',
  oversight: 'DECISION',
  plan: 'HELP',
  involvement: 'HELP',
  screening: 'EXPLOITATION',
  assessment: 'DECISION',
  concern: 'EXPLOITATION',
  family: 'FAMILY',
};
/** The theme offered first for a kind of line; a person keeps it or chooses another. */
export const themesOfKind = (kind: string): Theme[] => {
  const theme = themeOfKind[kind];
  return theme ? [theme] : [];
};
