/** A draft that the server keeps for one person, one form and one record. */
export interface DraftView {
  readonly id: string;
  /** ISO instant in UTC of the last save; undefined when nothing has been saved yet. */
  readonly savedAt?: string | undefined;
  /** Where the browser posts what is typed; without it the form is not saved while typing. */
  readonly url?: string | undefined;
  /** Which form and which record it is about; sent back with the form, so that submitting drops the draft. */
  readonly form?: string | undefined;
  readonly subject?: string | undefined;
}

/**
 * What a page needs to show a form: first time, from a draft, or again after a refusal with every typed
 * value kept. `values` holds what was typed, as strings, string lists, parts (`{ day, month, year }` or `name-day` …), dates or instants.
 * `errors` maps a field's name to one sentence; a joined name (`seenAt-day`) marks one part of a field.
 */
export interface FormView {
  readonly values: Readonly<Record<string, unknown>>;
  readonly errors: Readonly<Record<string, string>>;
  /** One-time key: the same key never creates twice. */
  readonly key: string;
  /** Version of the record that was read, to refuse an edit made over somebody else's. */
  readonly version?: string | undefined;
  readonly csrf: string;
  readonly draft?: DraftView | undefined;
}
