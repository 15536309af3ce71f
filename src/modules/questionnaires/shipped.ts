import { type Questionnaire, readQuestionnaire } from '../../platform/questionnaires/index.ts';

/** A form that comes with the service. */
export interface ShippedQuestionnaire {
  /** Names the form for ever, in every authority: `return-interview`. */
  readonly key: string;
  /** Oldest first. A version that was released is never edited: the next one is added behind it. */
  readonly definitions: readonly unknown[];
  /** linkIds that rules of the service read. They may be reworded, moved and given more answers; removed or asked in another way, they may not. */
  readonly keeps?: readonly string[];
}

interface Known {
  readonly definitions: readonly Questionnaire[];
  readonly keeps: readonly string[];
}
const known = new Map<string, Known>();

/**
 * Declares a form of the service, where the module that asks it is loaded. Declaring it again with as many versions
 * changes nothing.
 * @throws QuestionnaireRefused at start when a definition cannot be used.
 */
export function shipQuestionnaire({ key, definitions, keeps = [] }: ShippedQuestionnaire): void {
  if (!/^[a-z0-9][a-z0-9-]{0,99}$/.test(key)) throw new Error(`${key} cannot name a questionnaire`);
  known.set(key, { definitions: definitions.map(readQuestionnaire), keeps });
}

export const shippedKeys = (): string[] => [...known.keys()];
export const keptLinkIds = (key: string): readonly string[] => known.get(key)?.keeps ?? [];

export interface ShippedVersion {
  readonly id: string;
  readonly key: string;
  readonly number: number;
  readonly definition: Questionnaire;
}
const version = (key: string, definition: Questionnaire, n: number): ShippedVersion => ({
  id: `${key}@${n + 1}`,
  key,
  number: n + 1,
  definition,
});
/** Oldest first. */
export const shippedVersions = (key: string): ShippedVersion[] =>
  (known.get(key)?.definitions ?? []).map((definition, n) => version(key, definition, n));
export const newestShipped = (key: string): ShippedVersion | undefined => shippedVersions(key).at(-1);
/** By its id, `key@n`; undefined for the id of a version that an authority wrote. */
export function shippedVersion(id: string): ShippedVersion | undefined {
  const [key = '', n] = id.split('@');
  return n === undefined ? undefined : shippedVersions(key).find((each) => each.id === id);
}
