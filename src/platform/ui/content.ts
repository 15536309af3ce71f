import type { VNode } from 'preact';

/** What may stand inside an element. Narrower than Preact's own type, so that an object is an error. */
export type Content = VNode | string | number | boolean | null | undefined | readonly Content[];

/** Extra attributes: `true` writes the bare name, `false` and `undefined` leave it out. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** A piece of a component that needs more than its content. */
export interface Part {
  readonly content: Content;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
}

/** Either plain content or a part: `hint="…"` and `hint={{ content: '…', classes: '…' }}` are the same slot. */
export type Slot<P extends Part = Part> = Content | P;

/** A list in which `condition && item` may stand. */
export type Maybe<T> = T | false | null | undefined | '';

/** Joins class names and leaves out the empty ones. */
export function cx(...names: readonly (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(' ');
}

/** Whether there is anything to show. */
export function isShown(content: Content): boolean {
  return content !== undefined && content !== null && content !== '' && typeof content !== 'boolean';
}

/** Turns a slot into a part; undefined when the slot was not given. */
export function toPart<P extends Part>(slot: Slot<P>): P | undefined {
  if (slot === undefined || slot === null || slot === false || slot === '') return undefined;
  if (typeof slot === 'object' && !Array.isArray(slot) && 'content' in slot) return slot as P;
  return { content: slot as Content } as P;
}

/** Joins ids for `aria-describedby`; undefined when there are none, so that the attribute is left out. */
export function describedBy(...ids: readonly (string | false | null | undefined)[]): string | undefined {
  return cx(...ids) || undefined;
}

/** Translation attributes the packages' scripts read: `data-i18n.key` or `data-i18n.key.plural`. */
export function i18n(
  key: string,
  message: string | Readonly<Record<string, string>> | undefined,
): Attributes {
  if (message === undefined) return {};
  if (typeof message === 'string') return { [`data-i18n.${key}`]: message };
  return Object.fromEntries(
    Object.entries(message).map(([plural, text]) => [`data-i18n.${key}.${plural}`, text]),
  );
}

/** Attributes whose value is a string, as the packages write them: `true` becomes "true". */
export function stringValue(value: string | number | boolean | undefined): string | undefined {
  return value === undefined ? undefined : String(value);
}
