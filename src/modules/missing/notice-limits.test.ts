import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readPoliceNotice } from './police-notice.ts';
import { noticeText } from './police-notice-file.ts';

// What comes by e-mail from outside is read while everybody else waits for an answer.
const SECOND = 1000;
const took = (work: () => unknown): number => {
  const began = performance.now();
  work();
  return performance.now() - began;
};
const MOST = 50_000;

/** A Word file whose directory says that it unpacks to `says` bytes, `copies` times the same part. */
function wordFile(text: Uint8Array, says: number, copies = 1): Uint8Array {
  const name = Buffer.from('word/document.xml');
  const data = deflateRawSync(text, { level: 9 });
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(data.length, 18);
  local.writeUInt16LE(name.length, 26);
  const directory = Array.from({ length: copies }, (_, n) => {
    const own = Buffer.from(n === 0 ? 'word/document.xml' : `word/media/${n}`);
    const head = Buffer.alloc(46);
    head.writeUInt32LE(0x02014b50, 0);
    head.writeUInt16LE(8, 10);
    head.writeUInt32LE(data.length, 20);
    head.writeUInt32LE(says, 24);
    head.writeUInt16LE(own.length, 28);
    return Buffer.concat([head, own]);
  });
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt32LE(30 + name.length + data.length, 16);
  return Buffer.concat([local, name, data, ...directory, end]);
}

describe('a notice from outside', () => {
  it('is read within a second, whatever somebody wrote to make it slow', () => {
    const slow = [
      `x\n${' '.repeat(MOST - 3)}!`,
      `x\n${'\t'.repeat(MOST - 3)}!`,
      'A-'.repeat(MOST / 2),
      `Name ${"A'".repeat(MOST / 2 - 4)}`,
      'found '.repeat(MOST / 6),
      'last seen '.repeat(MOST / 10),
      'found at Aa '.repeat(MOST / 12),
    ];
    for (const text of slow)
      expect(
        took(() => readPoliceNotice(text)),
        text.slice(0, 20),
      ).toBeLessThan(SECOND);
  });
  it('as a Word file of nothing but marks is read within a second', () => {
    for (const mark of ['<', '<w:br ', '<w:tab '])
      expect(
        took(() =>
          noticeText('notice.docx', wordFile(Buffer.from(mark.repeat(4_000_000 / mark.length)), 1000)),
        ),
        mark,
      ).toBeLessThan(SECOND);
  });
  it('as a Word file that unpacks to more than it says is refused, and never held whole', () => {
    const bomb = wordFile(Buffer.alloc(200_000_000, 0x61), 1000);
    expect(bomb.length).toBeLessThan(1_000_000);
    const before = process.memoryUsage().arrayBuffers;
    expect(noticeText('notice.docx', bomb)).toHaveProperty('problem');
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(100_000_000);
  });
  it('as a Word file unpacks the one part that is read, however many there are', () => {
    const many = wordFile(Buffer.from(`<w:p>Found safe</w:p>${' '.repeat(4_000_000)}`), 4_000, 3_000);
    expect(took(() => expect(noticeText('notice.docx', many)).toEqual({ text: 'Found safe' }))).toBeLessThan(
      SECOND,
    );
  });
});
