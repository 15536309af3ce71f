/** Numbers by which a person is known elsewhere. A local id is unique only within the authority that gave it. */
export type IdentifierKind = 'nhs' | 'upn' | 'local';

/** An identifier in its plain form: no spaces, capital letters. */
export interface Identifier {
  readonly kind: IdentifierKind;
  readonly value: string;
}

/** An identifier read from text, or why it cannot be one. `message` is a sentence for the person who typed it. */
export type ReadIdentifier =
  | { readonly kind: 'ok'; readonly value: string; readonly warning?: string }
  | { readonly kind: 'wrong'; readonly message: string };

const UPN_LETTERS = 'ABCDEFGHJKLMNPQRTUVWXYZ';

/**
 * Reads an NHS number: ten figures, spaces and hyphens allowed, last figure a check (weights 10 to 2, modulus 11;
 * a remainder of 10 is never issued). One figure ten times passes the sum and is still refused.
 */
export function readNhsNumber(text: string): ReadIdentifier {
  const value = text.replace(/[\s\u00a0-]/g, '');
  if (!/^\d{10}$/.test(value)) return { kind: 'wrong', message: 'an NHS number has 10 figures.' };
  if (/^(\d)\1{9}$/.test(value)) {
    return { kind: 'wrong', message: 'this is one figure ten times, not an NHS number.' };
  }
  const sum = [...value.slice(0, 9)].reduce((total, digit, at) => total + Number(digit) * (10 - at), 0);
  const check = (11 - (sum % 11)) % 11;
  if (check === 10 || check !== Number(value[9])) {
    return { kind: 'wrong', message: 'this NHS number fails its check. One figure may be mistyped.' };
  }
  return { kind: 'ok', value };
}

/** An NHS number as people read it aloud: `999 123 4567`. */
export function formatNhsNumber(value: string): string {
  return value.replace(/^(\d{3})(\d{3})(\d{4})$/, '$1 $2 $3');
}

/**
 * Reads a unique pupil number: a letter, eleven figures, and a figure (or a letter for a temporary one). A wrong
 * form is refused; a check letter that does not fit is only warned about, since schools send such numbers
 * (census rule 1510: figures times 2 to 13, modulus 23).
 */
export function readUpn(text: string): ReadIdentifier {
  const value = text.replace(/\s/g, '').toUpperCase();
  if (!/^[A-Z]\d{11}[\dA-Z]$/.test(value)) {
    return { kind: 'wrong', message: 'a unique pupil number has a letter, then 12 figures.' };
  }
  if (value[0] === upnCheckLetter(value)) return { kind: 'ok', value };
  return {
    kind: 'ok',
    value,
    warning: 'the first letter does not fit the figures of this unique pupil number.',
  };
}

/** The letter a unique pupil number should begin with. */
export function upnCheckLetter(upn: string): string {
  const sum = [...upn.slice(1)].reduce((total, mark, at) => {
    const value = /\d/.test(mark) ? Number(mark) : Math.max(0, UPN_LETTERS.indexOf(mark));
    return total + value * (at + 2);
  }, 0);
  return UPN_LETTERS[sum % 23] ?? '';
}

/** Reads the number a child has in the authority's own system: at most 20 letters, figures, `/`, `-`, `_` or `.`. */
export function readLocalId(text: string): ReadIdentifier {
  const value = text.trim().toUpperCase();
  if (/^[A-Z0-9][A-Z0-9/_.-]{0,19}$/.test(value)) return { kind: 'ok', value };
  return { kind: 'wrong', message: 'a local number has at most 20 letters and figures.' };
}

/** Numbers the record can hold; the last two are kept as given. */
export const recordedNumberKinds = {
  nhs: 'NHS number',
  upn: 'Unique pupil number',
  local: 'Local number',
  statutory: 'Number in the statutory system',
  police: 'Police reference',
} as const;
export type RecordedNumberKind = keyof typeof recordedNumberKinds;
