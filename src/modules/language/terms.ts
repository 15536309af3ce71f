import { TERMS_OF_ABUSE } from './terms-abuse.ts';
import { TERMS_OF_AGENCY } from './terms-agency.ts';
import { TERMS_OF_CARE } from './terms-care.ts';
import { TERMS_OF_CRIME } from './terms-crime.ts';
import { TERMS_OF_HELP } from './terms-help.ts';
import { TERMS_OF_TRAITS } from './terms-trait.ts';
import type { WordingTerm } from './wording-term.ts';

/** Every term the service comes with, in our own wording. An authority rewords, switches off and adds. */
export const TERMS: readonly WordingTerm[] = [
  ...TERMS_OF_AGENCY,
  ...TERMS_OF_ABUSE,
  ...TERMS_OF_CRIME,
  ...TERMS_OF_TRAITS,
  ...TERMS_OF_HELP,
  ...TERMS_OF_CARE,
];
