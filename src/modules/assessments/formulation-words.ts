import { dateInWords } from '../chronology/index.ts';
import type { LinkedEntry } from './formulation.store.ts';

const capital = (words: string) => `${words[0]?.toUpperCase() ?? ''}${words.slice(1)}`;
/** An entry of the chronology in one line: "March 2026: missing for two nights". */
export const linkWords = (entry: LinkedEntry): string => `${capital(dateInWords(entry))}: ${entry.happened}`;

/** Said on every copy of it. */
export const MAY_BE_READ = 'It may be read in court, and it is the child’s to read, now or later.';
/** Said on every page where it is written or read. */
export const WRITE_SO = `${MAY_BE_READ} Write each sentence so that you could say it to them.`;
