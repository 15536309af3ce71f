/** What a policy answers. `notrace` looks exactly like a record that does not exist. */
export type Decision =
  | { outcome: 'allow'; rule: string }
  | { outcome: 'notrace'; rule: string }
  | { outcome: 'forbid'; rule: string; because: string; instead?: { text: string; href: string } }
  | { outcome: 'stepup'; rule: string }
  | { outcome: 'redirect'; rule: string; to: string };

export const allow = (rule: string): Decision => ({ outcome: 'allow', rule });
export const notrace = (rule: string): Decision => ({ outcome: 'notrace', rule });
export const forbid = (
  rule: string,
  because: string,
  instead?: { text: string; href: string },
): Decision => ({
  outcome: 'forbid',
  rule,
  because,
  ...(instead ? { instead } : {}),
});
export const stepUp = (rule: string): Decision => ({ outcome: 'stepup', rule });

/** Thrown inside a command or query when the answer is known only there. The work is rolled back, the refusal recorded. */
export class Refusal extends Error {
  readonly decision: Decision;
  constructor(decision: Decision) {
    super(decision.outcome);
    this.decision = decision;
  }
}
/** The record is not there, or not for this reader: one answer for both. */
export const absent = (): Refusal => new Refusal(notrace('AC-7'));

/** Field errors found by a command (the form's own schema finds the rest). Shown with every typed-in value. */
export class FieldErrors extends Error {
  readonly fields: Record<string, string>;
  constructor(fields: Record<string, string>) {
    super(Object.values(fields).join(' '));
    this.fields = fields;
  }
}

/** A value in `StaleEdit.theirs` whose field has a name that people do not read, or values that are codes. */
export class Labelled {
  readonly label: string;
  readonly value: unknown;
  /** What a value of this field is called, theirs and one's own. */
  readonly inWords: ((value: unknown) => string) | undefined;
  constructor(label: string, value: unknown, inWords?: (value: unknown) => string) {
    this.label = label;
    this.value = value;
    this.inWords = inWords;
  }
}

/** Somebody else saved first. Both texts are shown, nothing is lost. */
export class StaleEdit extends Error {
  readonly theirs: Record<string, unknown>;
  readonly version: number;
  readonly savedBy: string | undefined;
  constructor(theirs: Record<string, unknown>, version: number, savedBy?: string) {
    super('stale edit');
    this.theirs = theirs;
    this.version = version;
    this.savedBy = savedBy;
  }
}
