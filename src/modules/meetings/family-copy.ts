/**
 * What never goes to a young person or a family: where somebody lives, is placed or was found. A text that says so is left
 * out whole, because half of an address is an address.
 */

const POSTCODE = /\b(?:[A-Z]{1,2}\d[A-Z\d]?|GIR)\s*\d[A-Z]{2}\b/i;
const STREET =
  'road|rd|street|st|lane|ln|avenue|ave|close|drive|row|way|court|ct|place|crescent|terrace|gardens|grove|square|hill|view|walk|mews|green|park|rise|house|lodge|parade|bank|fold|gate|yard';
const NUMBERED = new RegExp(`\\b\\d{1,4}[a-z]?\\s*,?\\s+(?:[\\p{L}'’.-]+\\s+){1,4}(?:${STREET})\\b`, 'iu');
const UNIT = /\b(?:flat|apartment|apt|unit|room)\s+(?:no\.?\s*)?\d+/i;

/** True when a text holds something written like a postcode, a house in a street or a flat. Meant to be too strict. */
export function saysWhere(text: string): boolean {
  const line = text.replaceAll(/\s+/g, ' ');
  return POSTCODE.test(line) || NUMBERED.test(line) || UNIT.test(line);
}

/** Words in capitals that a young person may not know: short forms, not names. */
export function shortForms(text: string): readonly string[] {
  return [...new Set(text.match(/\b[A-Z]{2}[A-Z0-9]*s?\b/g) ?? [])].filter(
    (word) => !['OK', 'TV', 'UK', 'PE'].includes(word),
  );
}
