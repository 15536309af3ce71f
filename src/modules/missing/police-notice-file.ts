import { unzipOne } from '../../platform/documents/zip.ts';

/** What a notice may weigh as a file, and its text when unpacked. */
export const MOST_NOTICE_BYTES = 1_000_000;
const MOST_TEXT = 50_000;

export type NoticeText = { text: string } | { problem: string };
const PROBLEM = 'This file could not be read. Paste the text of the notice instead';

const decoded = (bytes: Uint8Array): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
};
const bounded = (text: string): NoticeText => {
  const clean = text.replaceAll('\u0000', '').toWellFormed().replaceAll('\r\n', '\n').trim();
  if (clean === '') return { problem: 'There is no text in this file. Paste the text of the notice instead' };
  return { text: clean.slice(0, MOST_TEXT) };
};

/** The text of a notice: a text file, an e-mail that was saved, or a Word document. Nothing in it is run or followed. */
export function noticeText(filename: string, bytes: Uint8Array): NoticeText {
  const ending = /\.([a-z]+)$/i.exec(filename)?.[1]?.toLowerCase();
  try {
    if (ending === 'docx') return bounded(textOfWord(bytes));
    if (ending === 'eml') return bounded(textOfMail(decoded(bytes)));
    if (ending === 'txt') return bounded(decoded(bytes));
  } catch {
    return { problem: PROBLEM };
  }
  return { problem: 'The file must be a text file (.txt), an e-mail (.eml) or a Word document (.docx)' };
}

function textOfWord(bytes: Uint8Array): string {
  const xml = unzipOne(bytes, 'word/document.xml', 5 * MOST_NOTICE_BYTES);
  if (!xml) throw new RangeError('no document');
  // A mark ends before the next one begins: whatever is written, each letter is looked at a few times at most.
  return decoded(xml)
    .replaceAll(/<w:(br|cr)\b[^<>]*>|<\/w:p>/g, '\n')
    .replaceAll(/<w:tab\b[^<>]*>/g, '\t')
    .replaceAll(/<[^<>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}

/** Head and plain text of an e-mail; of several parts the plain one. */
function textOfMail(mail: string): string {
  const [head = '', ...rest] = mail.replaceAll('\r\n', '\n').split('\n\n');
  const body = rest.join('\n\n');
  const shown = head
    .split('\n')
    .filter((line) => /^(from|to|date|subject):/i.test(line))
    .join('\n');
  return `${shown}\n\n${plainPart(head, body, 0)}`;
}

function plainPart(head: string, body: string, depth: number): string {
  const boundary = /boundary="?([^";\n]+)"?/i.exec(head)?.[1];
  if (boundary && depth < 4) {
    for (const part of body.split(`--${boundary}`)) {
      const [partHead = '', ...partBody] = part.replace(/^\n/, '').split('\n\n');
      if (/content-type:\s*(text\/plain|multipart\/)/i.test(partHead))
        return plainPart(partHead, partBody.join('\n\n'), depth + 1);
    }
    return '';
  }
  if (/content-transfer-encoding:\s*base64/i.test(head)) return decoded(Buffer.from(body, 'base64'));
  if (/content-transfer-encoding:\s*quoted-printable/i.test(head)) return quotedPrintable(body);
  return body;
}

const quotedPrintable = (body: string): string =>
  decoded(
    Buffer.from(
      body
        .replaceAll('=\n', '')
        .replaceAll(/=([0-9A-F]{2})/gi, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
      'latin1',
    ),
  );
