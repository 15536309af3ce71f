export const FIELD_PREFIX = 'q.';

const encoded = (linkId: string) =>
  linkId.replace(/[^A-Za-z0-9.]/gu, (letter) => `_${letter.codePointAt(0)?.toString(16)}_`);
const decoded = (name: string) =>
  name.replace(/_([0-9a-f]{1,6})_/g, (all, hex: string) => {
    const code = Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : all;
  });

/**
 * Name (and id) of a question's field in a form. `times` is the place in each repeating group around it, from 0.
 * Letters other than A–Z, digits and "." are written as their number, so that a name can never be read as a path.
 */
export const fieldName = (linkId: string, times: readonly number[] = [], prefix = FIELD_PREFIX): string =>
  `${prefix}${encoded(linkId)}${times.map((n) => `:${n}`).join('')}`;
/** The field beside an open choice, for what is not in the list. */
export const otherName = (name: string): string => `${name}~other`;
/** Value of the choice that opens it. */
export const OTHER = '~other';

/** The linkId that a posted name speaks of; undefined for a field that is none of ours. */
export function linkIdOf(name: string, prefix = FIELD_PREFIX): string | undefined {
  if (!name.startsWith(prefix)) return undefined;
  const [first = ''] = name.slice(prefix.length).split(/[:~-]/, 1);
  return decoded(first);
}

/** Key of an item in one filled-in place: its linkId, and the place in each repeating group around it. */
export const keyOf = (linkId: string, times: readonly number[]): string =>
  times.length === 0 ? linkId : `${linkId}\u0000${times.join(':')}`;
