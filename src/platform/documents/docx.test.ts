import { describe, expect, it } from 'vitest';
import type { DocumentModel } from './document-model.ts';
import { toDocx } from './docx.ts';
import { awkwardTexts, documentSaying, rarerScripts, sampleDocument, scripts } from './testing.ts';
import { forgetZipDates, unzip } from './zip.ts';

const partOf = async (name: string, model: DocumentModel = sampleDocument()): Promise<string> => {
  const part = unzip(await toDocx(model)).get(name);
  if (part === undefined) throw new Error(`No ${name} in the file`);
  return new TextDecoder('utf-8', { fatal: true }).decode(part);
};

const entities: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const unescaped = (xml: string) => xml.replace(/&(\w+);/g, (whole, name) => entities[name] ?? whole);
const paragraphs = (xml: string): string[] =>
  [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([p]) =>
    [...p.matchAll(/<w:br\/>|<w:t[^>]*>(.*?)<\/w:t>/gs)]
      .map(([whole, text]) => (whole === '<w:br/>' ? '\n' : unescaped(text ?? '')))
      .join(''),
  );

describe('a Word copy', () => {
  it('has real headings, in order', async () => {
    const xml = await partOf('word/document.xml');
    const headings = [...xml.matchAll(/<w:pStyle w:val="(Heading\d)"\/>/g)].map(([, style]) => style);
    expect(headings).toEqual(['Heading1', 'Heading2', 'Heading2', 'Heading3']);
  });

  it('has a table whose first row repeats as its heading, and no missing cells', async () => {
    const xml = await partOf('word/document.xml');
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(xml.match(/<w:tr>/g)).toHaveLength(3);
    expect(xml.match(/<w:tc>/g)).toHaveLength(9);
  });

  it('says everything, in order, with empty answers as not recorded', async () => {
    const said = paragraphs(await partOf('word/document.xml'));
    expect(said.slice(0, 7)).toEqual([
      'This layout is our own wording. It is not an official form.',
      'Notes of the planning meeting',
      'Northmoor, Aldermoor team',
      'Held: 14 March 2026, 10am',
      'Chair: Not recorded',
      'In their own words',
      'What they asked for',
    ]);
    expect(said).toContain('I want to see my nan.\nNot the office.');
    expect(said).toContain('Venue: By telephone 01632 960001');
  });

  it('has real lists, each beginning at 1 again', async () => {
    const two = { kind: 'list', ordered: true, items: ['one'] } as const;
    const xml = await partOf(
      'word/document.xml',
      sampleDocument({ sections: [{ heading: 'Lists', blocks: [two, two] }] }),
    );
    const ids = [...xml.matchAll(/<w:numId w:val="(\d+)"\/>/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(2);
  });

  it('carries marking, reference, recipient and page numbers on every page', async () => {
    expect(await partOf('word/header1.xml')).toContain('OFFICIAL-SENSITIVE');
    const foot = await partOf('word/footer1.xml');
    expect(foot).toContain('Reference NM-26-00417 · made 14 July 2026 at 2:05am for Aldermoor Health');
    expect(foot).toMatch(/PAGE.*NUMPAGES/s);
  });

  it('is in British English', async () => {
    expect(await partOf('word/styles.xml')).toContain('w:val="en-GB"');
    expect(await partOf('docProps/core.xml')).toContain('<dc:language>en-GB</dc:language>');
  });

  it('names no person in its properties unless one is given', async () => {
    const core = await partOf('docProps/core.xml');
    expect(core).not.toMatch(/creator|lastModifiedBy|Un-named/);
    expect(core).toContain('2026-07-14T01:05:30Z');
    const named = sampleDocument({ author: 'Northmoor & Co', title: 'A <b> "c"' });
    expect(await partOf('docProps/core.xml', named)).toContain('<dc:creator>Northmoor &#38; Co</dc:creator>');
  });

  it.each([...awkwardTexts, ...Object.values(scripts), ...Object.values(rarerScripts), '👩‍👧 😀'])(
    'keeps %s',
    async (text) => {
      expect(paragraphs(await partOf('word/document.xml', documentSaying(text)))).toContain(text);
    },
  );

  it('stays a readable file when a text holds control characters', async () => {
    const xml = await partOf('word/document.xml', documentSaying('a\u0000b\u0008c\uD800d'));
    expect(paragraphs(xml)).toContain('abcd');
  });

  it('sets Arabic from right to left', async () => {
    const xml = await partOf('word/document.xml', documentSaying(scripts.arabic));
    expect(xml).toMatch(/<w:bidi\/>.*<w:rtl\/>/s);
  });

  it('is the same file, byte for byte, when made twice', async () => {
    const first = await toDocx(sampleDocument());
    const second = await toDocx(sampleDocument());
    expect(Buffer.from(first).equals(second)).toBe(true);
    const entryDate = new DataView(first.buffer, first.byteOffset).getUint32(10, true);
    expect(entryDate).toBe(0x0021_0000);
  });

  it('is refused as an archive when it is something else', () => {
    expect(() => forgetZipDates(new Uint8Array(10))).toThrow('Not a plain zip archive');
  });
});
