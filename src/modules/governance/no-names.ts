/** What looks like a name, a birth date or a place a child could be found at, in words that should hold none (pure). */
const NOT_NAMES = new Set(
  'April August Bank Board Business Central Children Christmas College Community Council County December Early East Easter Education Environmental Families Family February Friday Group Health Help Hub January July June Licensing March May Mental Missing Monday Neighbourhood North November October Park Partnership Police Return Safeguarding Saturday School September Service Services Sexual Social South Street Summer Sunday Support Targeted Team Thursday Trading Transport Tuesday Voluntary We Wednesday West Winter Year Youth Zone The In On At For From With All Some Two Three Four Five Six No New Our They This That'.split(
    ' ',
  ),
);
const PAIR = /\b(\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?) (\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?|\p{Lu}\b\.?)/gu;
const BIRTH = /\b(?:born|d\.?o\.?b\.?|birth)\b|\b\d{1,2}[/.]\d{1,2}[/.](?:19|20)\d\d\b/i;
const ADDRESS =
  /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b|\b\d{1,4}[a-z]? \p{Lu}[\p{L}’']+(?: \p{Lu}[\p{L}’']+)? (?:Street|St|Road|Rd|Avenue|Ave|Lane|Close|Drive|Court|Way|Place|Terrace|Crescent|Gardens|House)\b/u;

/** Words that look like somebody's name, the first of them; never sure: a person looks. */
export function nameIn(text: string): string | undefined {
  for (const [whole, first = '', second = ''] of text.matchAll(PAIR))
    if (!NOT_NAMES.has(first) && !NOT_NAMES.has(second.replace('.', ''))) return whole;
  return undefined;
}
export const birthDateIn = (text: string): boolean => BIRTH.test(text);
/** A postcode, or a number with the name of a street. */
export const addressIn = (text: string): boolean => ADDRESS.test(text);

/**
 * Why a text should be looked at again before it is sent to many; undefined when nothing is seen. Somebody who has looked
 * says so and sends it as it is.
 */
export function nameWarning(text: string | undefined): string | undefined {
  if (!text) return undefined;
  if (addressIn(text)) return 'This looks like an address. Everybody at the meeting reads this';
  const name = nameIn(text);
  if (name) return `“${name}” looks like a name. Everybody at the meeting reads this`;
  if (birthDateIn(text)) return 'This looks like a birth date. Everybody at the meeting reads this';
  return undefined;
}
