import { isUtf8 } from 'node:buffer';

/** How the bytes of a text file are to be read. `windows-1252` is never guessed: a person says so. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** The text of a file, or where and why it could not be read. */
export type DecodedText =
  | { readonly kind: 'text'; readonly text: string; readonly encoding: TextEncoding }
  | { readonly kind: 'unreadable'; readonly message: string; readonly row?: number; readonly cell?: number };

const LINE_FEED = 0x0a;
const QUOTE = 0x22;

const SIGNATURES: readonly { readonly bytes: readonly number[]; readonly says: string }[] = [
  { bytes: [0x50, 0x4b, 0x03, 0x04], says: 'This is an Excel workbook or a zip file' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], says: 'This is an old Excel or Word file' },
  { bytes: [0x25, 0x50, 0x44, 0x46], says: 'This is a PDF' },
];

/**
 * Decodes a table exported as text. UTF-8 (with or without its mark) and UTF-16 with a mark are recognised;
 * Windows-1252 is read only when `allow` says so, because almost any bytes "are" Windows-1252 and a wrong
 * guess silently spoils names. When UTF-8 fails, the answer names the first row (1 = the header) and cell.
 */
export function decodeText(bytes: Uint8Array, allow: 'utf-8' | 'windows-1252' = 'utf-8'): DecodedText {
  const known = SIGNATURES.find((each) => each.bytes.every((byte, at) => bytes[at] === byte));
  if (known) return { kind: 'unreadable', message: `${known.says}, not a CSV file. Save it as "CSV UTF-8".` };
  const marked = decodeMarked(bytes);
  if (marked) return marked;
  if (bytes.includes(0)) {
    return { kind: 'unreadable', message: 'This is not a text file: it holds bytes that no CSV file has.' };
  }
  if (isUtf8(bytes)) return text(new TextDecoder('utf-8').decode(bytes), 'utf-8');
  if (allow === 'windows-1252') return text(new TextDecoder('windows-1252').decode(bytes), 'windows-1252');
  const where = firstCellThatIsNotUtf8(bytes);
  return { kind: 'unreadable', message: ENCODING_PROBLEM, ...where };
}

const ENCODING_PROBLEM =
  'the letters cannot be read as UTF-8. The file may be in Windows-1252, which Excel writes as plain "CSV". ' +
  'Save it as "CSV UTF-8", or say that it is Windows-1252.';

function text(decoded: string, encoding: TextEncoding): DecodedText {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  if (/[\u0000-\u0008\u000e-\u001f]/.test(decoded)) {
    return { kind: 'unreadable', message: 'This is not a text file: it holds control characters.' };
  }
  return { kind: 'text', text: decoded, encoding };
}

function decodeMarked(bytes: Uint8Array): DecodedText | undefined {
  const little = bytes[0] === 0xff && bytes[1] === 0xfe;
  const big = bytes[0] === 0xfe && bytes[1] === 0xff;
  if (!little && !big) return undefined;
  const encoding = little ? 'utf-16le' : 'utf-16be';
  try {
    return text(new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding);
  } catch {
    return { kind: 'unreadable', message: 'The file says it is UTF-16 but cannot be read as such.' };
  }
}

/** A line feed is never part of a longer UTF-8 sequence, so lines and then cells can be tested one by one. */
function firstCellThatIsNotUtf8(bytes: Uint8Array): { row: number; cell: number } {
  const delimiter = delimiterOf(new TextDecoder('windows-1252').decode(firstLine(bytes))).charCodeAt(0);
  let row = 1;
  let start = 0;
  let quoted = false;
  while (start < bytes.length) {
    const feed = bytes.indexOf(LINE_FEED, start);
    const line = bytes.subarray(start, feed < 0 ? bytes.length : feed);
    if (!isUtf8(line)) return { row, cell: badCell(line, delimiter, quoted) };
    for (const byte of line) if (byte === QUOTE) quoted = !quoted;
    if (!quoted) row += 1;
    if (feed < 0) break;
    start = feed + 1;
  }
  return { row, cell: 0 };
}

function badCell(line: Uint8Array, delimiter: number, startsQuoted: boolean): number {
  let cell = 0;
  let from = 0;
  let quoted = startsQuoted;
  for (let at = 0; at <= line.length; at += 1) {
    if (line[at] === QUOTE) quoted = !quoted;
    if (at < line.length && (quoted || line[at] !== delimiter)) continue;
    if (!isUtf8(line.subarray(from, at))) return cell;
    cell += 1;
    from = at + 1;
  }
  return cell;
}

function firstLine(bytes: Uint8Array): Uint8Array {
  const feed = bytes.indexOf(LINE_FEED);
  return bytes.subarray(0, Math.min(feed < 0 ? bytes.length : feed, 65_536));
}

/** The character between cells, judged by the header: comma, semicolon or tab, whichever is there most. */
export function delimiterOf(header: string): ',' | ';' | '\t' {
  const count = (mark: string): number => header.split(mark).length - 1;
  if (count('\t') > count(',') && count('\t') > count(';')) return '\t';
  return count(';') > count(',') ? ';' : ',';
}
