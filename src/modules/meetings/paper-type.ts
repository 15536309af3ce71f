export const PAPER_TYPES = {
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'image/png': 'png',
  'image/jpeg': 'jpg',
} as const;
export type PaperType = keyof typeof PAPER_TYPES;

const startsWith = (bytes: Uint8Array, ...start: number[]) => start.every((byte, at) => bytes[at] === byte);

/** What a file is by its own bytes; its name and what the browser says are not believed. */
export function paperTypeOf(bytes: Uint8Array): PaperType | undefined {
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46, 0x2d)) return 'application/pdf';
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png';
  if (startsWith(bytes, 0xff, 0xd8, 0xff)) return 'image/jpeg';
  // A Word file is a zip whose directory names its main part; a macro file has another name for its content.
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) {
    const names = Buffer.from(bytes).toString('latin1');
    const isWord = names.includes('word/document.xml') && !names.includes('vbaProject');
    return isWord ? 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' : undefined;
  }
  return undefined;
}
