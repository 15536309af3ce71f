import { z } from 'zod';
import { StaleEdit } from '../../platform/http/decision.ts';
import type { Visit } from '../../platform/http/route.ts';

/** A form whose fields are the plan's own questions; `answersFrom` reads it. */
export const planFields = z.record(z.string(), z.unknown());

/** The version of what was read, as the form sent it back; 0 before anything was saved. */
export const versionOf = (visit: Pick<Visit, 'body'>): number => Number(visit.body._version) || 0;

/** Saves, and when somebody else was first names every field that was typed too, the empty ones included. */
export async function keepingBothTexts(visit: Pick<Visit, 'body'>, save: () => Promise<void>): Promise<void> {
  try {
    await save();
  } catch (error) {
    if (!(error instanceof StaleEdit)) throw error;
    const typed = Object.keys(visit.body).filter((name) => !name.startsWith('_'));
    const theirs = { ...Object.fromEntries(typed.map((name) => [name, ''])), ...error.theirs };
    throw new StaleEdit(theirs, error.version, error.savedBy);
  }
}
