/**
 * The number on a receipt. It is for quoting on the telephone: it opens no page and reads nothing, and it
 * cannot be guessed from another. Letters that look like digits are left out (I, L, O) and U with them.
 */
const SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const RANDOM_SYMBOLS = 11;
const LOOKS_LIKE: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' };

/**
 * Makes `R-XXXX-XXXX-XXXX`: 55 random bits and a check letter.
 * @param randomBytes at least 11 bytes from a cryptographic source
 * @throws RangeError when given fewer
 */
export function makeReceiptNumber(randomBytes: Uint8Array): string {
  if (randomBytes.length < RANDOM_SYMBOLS) throw new RangeError('a receipt number needs 11 random bytes');
  const body = Array.from(randomBytes.slice(0, RANDOM_SYMBOLS), (byte) => SYMBOLS.charAt(byte % 32)).join('');
  const all = body + checkLetter(body);
  return `R-${all.slice(0, 4)}-${all.slice(4, 8)}-${all.slice(8)}`;
}

/** A receipt number as it was read out, written as we write it; null when it was misheard. */
export function readReceiptNumber(text: string): string | null {
  const all = text
    .toUpperCase()
    .replace(/^\s*R[\s-]+/, '')
    .replace(/[\s-]/g, '')
    .replace(/[OIL]/g, (letter) => LOOKS_LIKE[letter] ?? letter);
  if (!/^[0-9A-HJKMNP-TV-Z]{12}$/.test(all)) return null;
  if (checkLetter(all.slice(0, RANDOM_SYMBOLS)) !== all.slice(RANDOM_SYMBOLS)) return null;
  return `R-${all.slice(0, 4)}-${all.slice(4, 8)}-${all.slice(8)}`;
}

/** Odd weights are invertible modulo 32, so that one wrong letter is always noticed. */
function checkLetter(body: string): string {
  const sum = [...body].reduce((total, letter, at) => total + SYMBOLS.indexOf(letter) * (2 * at + 1), 0);
  return SYMBOLS.charAt(sum % 32);
}
