/** One choice of a list: the code that is kept, the words that are shown, and what the code does not say. */
export interface CodeListEntry<Code extends string = string> {
  readonly code: Code;
  readonly label: string;
  readonly note?: string;
}

/** A list that keeps its codes as types, so that a wrong code does not compile. */
export type CodeList<Code extends string = string> = readonly CodeListEntry<Code>[];

/** Declares a list. Order is the order in which people see it; "not known yet" comes last and is never left out. */
export function codeList<const Code extends string>(entries: readonly CodeListEntry<Code>[]): CodeList<Code> {
  return entries;
}

/** The codes of a list as a type: `CodeOf<typeof ethnicities>`. */
export type CodeOf<List> = List extends CodeList<infer Code> ? Code : never;

/** Whether `value` is a code of the list. */
export function isCodeOf<Code extends string>(list: CodeList<Code>, value: string): value is Code {
  return list.some((entry) => entry.code === value);
}

/** The words for a code; a code that is no longer in the list is shown as itself, never hidden. */
export function labelOf(list: CodeList, code: string): string {
  return list.find((entry) => entry.code === code)?.label ?? code;
}
