import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocumentSection } from './document-model.ts';
import { awkwardTexts, sampleDocument, scripts } from './testing.ts';
import { NotUsable, openWord } from './word-package.ts';
import { fieldsOf, fillWord, type TemplateValues } from './word-template.ts';
import { letterhead, withPart } from './word-testing.ts';
import { readWord } from './word-text.ts';
import { unzip, zip } from './zip.ts';

const usual = {
  title: '{{minutes.title}}',
  recipient: '{{ recipient }}',
  details: '{{details}}',
  sections: '{{sections}}',
};
const values = (
  over: Partial<TemplateValues['inline']> = {},
  sections = sampleDocument().sections,
): TemplateValues => ({
  properties: { title: 'Notes', at: Temporal.Instant.from('2026-11-16T09:30:00Z') },
  inline: {
    'minutes.title': 'Notes of the planning meeting',
    recipient: 'Aldermoor Health',
    reference: 'NM-26-00417',
    marking: 'OFFICIAL-SENSITIVE',
    ...(over as Record<string, string>),
  },
  blocks: { sections, details: [{ kind: 'fields', fields: sampleDocument().header }] },
});
const filled = async (of: TemplateValues, bytes?: Uint8Array) => {
  const template = bytes ?? (await letterhead(usual));
  return fillWord(openWord(template), template, of);
};
const read = async (of: TemplateValues, bytes?: Uint8Array) => readWord(openWord(await filled(of, bytes)));
const reasons = (bytes: Uint8Array): readonly string[] => {
  try {
    openWord(bytes);
    return [];
  } catch (error) {
    if (error instanceof NotUsable) return error.reasons;
    throw error;
  }
};

describe('the fields of a template', () => {
  it('are found in body, header and footer, also where Word broke one in pieces or somebody put spaces', async () => {
    const { fields, broken } = fieldsOf(openWord(await letterhead(usual)));
    expect(fields.map((each) => each.name)).toEqual([
      'minutes.title',
      'reference',
      'details',
      'sections',
      'marking',
      'recipient',
    ]);
    expect(fields.find((each) => each.name === 'marking')).toEqual({
      name: 'marking',
      isInBody: false,
      isAlone: false,
    });
    expect(broken).toEqual([]);
  });

  it('that do not end are told apart from text', async () => {
    const { broken } = fieldsOf(openWord(await letterhead({ ...usual, more: ['For {{recipient, please'] })));
    expect(broken).toEqual(['For {{recipient, please']);
  });
});

describe('a template filled', () => {
  it('says everything in the template’s order and words, with real headings, lists and tables', async () => {
    const text = await read(values());
    expect(text.header).toBe('Aldermoor Council OFFICIAL-SENSITIVE');
    expect(text.footer).toBe('For Aldermoor Health page');
    expect(text.items.slice(0, 4)).toEqual([
      { kind: 'heading', level: 1, text: 'Notes of the planning meeting' },
      { kind: 'paragraph', text: 'Reference' },
      { kind: 'paragraph', text: 'NM-26-00417' },
      { kind: 'paragraph', text: 'Held: 14 March 2026, 10am' },
    ]);
    expect(text.items).toContainEqual({ kind: 'heading', level: 2, text: 'What was shared' });
    expect(text.items).toContainEqual({ kind: 'list', ordered: false, items: ['School', 'Health'] });
    expect(text.items).toContainEqual({ kind: 'list', ordered: true, items: ['First', 'Second'] });
    expect(text.items).toContainEqual(
      expect.objectContaining({ kind: 'table', head: ['Action', 'Owner', 'By'] }),
    );
    expect(text.items.at(-1)).toEqual({ kind: 'paragraph', text: 'Aldermoor Council, Civic Centre' });
  });

  it('takes the template’s own styles, by their names in any language of Word', async () => {
    const german = withPart(await letterhead(usual), 'word/styles.xml', (xml) =>
      xml.replaceAll('w:styleId="Heading2"', 'w:styleId="berschrift2"'),
    );
    const xml = new TextDecoder().decode(unzip(await filled(values(), german)).get('word/document.xml'));
    expect(xml).toContain('<w:pStyle w:val="berschrift2"/>');
    expect(xml).not.toContain('<w:pStyle w:val="Heading2"/>');
  });

  it.each([...awkwardTexts, ...Object.values(scripts), '{{marking}} {{sections}} {{nothing}}', '{', '}}{{'])(
    'keeps %s as it was typed, and reads nothing in it',
    async (typed) => {
      const sections: DocumentSection[] = [{ heading: typed, blocks: [{ kind: 'paragraph', text: typed }] }];
      const { items } = await read(values({ recipient: typed }, sections));
      const { footer } = await read(values({ recipient: typed }, sections));
      expect(items).toContainEqual({ kind: 'paragraph', text: typed });
      expect(footer).toContain(typed);
    },
  );

  it('never loses or repeats what was typed, whatever it is', async () => {
    const template = await letterhead(usual);
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }), async (typed) => {
        const said = `<${typed.replaceAll(/\s+/g, ' ').trim()}>`;
        const sections: DocumentSection[] = [
          { heading: 'Said', blocks: [{ kind: 'paragraph', text: said }] },
        ];
        const { items } = await read(values({}, sections), template);
        expect(items.filter((each) => 'text' in each && each.text === said)).toHaveLength(1);
      }),
      { numRuns: 30 },
    );
  });

  it('is the same file, byte for byte, when made twice, and names nobody from the template', async () => {
    const first = await filled(values());
    expect(Buffer.from(await filled(values())).equals(first)).toBe(true);
    const core = new TextDecoder().decode(unzip(first).get('docProps/core.xml'));
    expect(core).toContain('2026-11-16T09:30:00Z');
    expect(core).not.toContain('Somebody at Aldermoor');
  });
});

describe('a file that may not be used', () => {
  const rels = 'word/_rels/document.xml.rels';
  const relation = (type: string) => (xml: string) =>
    xml.replace(
      '</Relationships>',
      `<Relationship Id="x1" Type="http://example.org/${type}" Target="https://example.org/x" TargetMode="External"/></Relationships>`,
    );
  it('is one of nothing, one that only says that it is Word, or an older one', async () => {
    expect(reasons(new Uint8Array())).toEqual(['The file is empty.']);
    expect(reasons(Buffer.from('%PDF-1.7 letterhead'))[0]).toContain('not a Word file');
    expect(reasons(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0]))[0]).toContain('older Word file');
    expect(reasons(zip(new Map([['a.txt', Buffer.from('a')]])))[0]).toContain('not a Word file');
    expect(reasons(Buffer.concat([Buffer.from('PK'), Buffer.alloc(200)]))[0]).toContain('cannot be opened');
    expect(reasons(Buffer.alloc(5_000_000))[0]).toContain('larger than 4 MB');
  });

  it('holds macros, another file, or a connection to elsewhere', async () => {
    const good = await letterhead(usual);
    expect(reasons(good)).toEqual([]);
    expect(reasons(withPart(good, 'word/vbaProject.bin', () => 'x')).join()).toContain('holds macros');
    expect(
      reasons(
        withPart(good, '[Content_Types].xml', (xml) =>
          xml.replace('wordprocessingml.document.main', 'macroEnabled.main'),
        ),
      ).join(),
    ).toContain('holds macros');
    expect(reasons(withPart(good, 'word/embeddings/oleObject1.bin', () => 'x')).join()).toContain(
      'embedded object',
    );
    expect(reasons(withPart(good, rels, relation('image'))).join()).toContain('a link to somewhere else');
    expect(reasons(withPart(good, rels, relation('attachedTemplate'))).join()).toContain(
      'attached to another template',
    );
    const changed = (from: string, to: string) =>
      withPart(good, 'word/document.xml', (xml) => xml.replace(from, to));
    expect(reasons(changed('<w:body>', '<w:body><w:altChunk r:id="x"/>')).join()).toContain(
      'another document',
    );
    expect(
      reasons(
        changed('<w:body>', '<w:body><w:p><w:r><w:instrText>DDEAUTO c:\\\\x</w:instrText></w:r></w:p>'),
      ).join(),
    ).toContain('fetches something');
    expect(reasons(changed('<w:document', '<!DOCTYPE a [<!ENTITY b "c">]><w:document')).join()).toContain(
      'never writes',
    );
    expect(reasons(changed('</w:body>', '')).join()).toContain('cannot be read');
  });

  it('hides a connection behind other letters, pieces or an encoding', async () => {
    const good = await letterhead(usual);
    const field = (...pieces: string[]) =>
      reasons(
        withPart(good, 'word/document.xml', (xml) =>
          xml.replace(
            '<w:body>',
            `<w:body><w:p>${pieces.map((each) => `<w:r><w:instrText>${each}</w:instrText></w:r>`).join('')}</w:p>`,
          ),
        ),
      ).join();
    for (const pieces of [
      ['includepicture "https://example.org/x"'],
      ['INCLUDE', 'PICTURE "https://example.org/x"'],
      ['INCLUDETEXT&#x9;"x"'],
      ['LINK Word.Document.8 "x"'],
      ['HYPERLINK "https://example.org/x"'],
    ])
      expect(field(...pieces), pieces.join('|')).toContain('fetches something');
    expect(field('HYPERLINK \\l "part"'), 'inside the document').toBe('');
    const written = (text: string) => (xml: string) =>
      relation('image')(xml).replace('TargetMode="External"', text);
    expect(reasons(withPart(good, rels, written('TargetMode="&#69;xternal"'))).join()).toContain(
      'a link to somewhere else',
    );
    const wide = new Map(unzip(good));
    wide.set(
      rels,
      Buffer.from(`\uFEFF${relation('image')(new TextDecoder().decode(wide.get(rels)))}`, 'utf16le'),
    );
    expect(reasons(zip(wide)).join()).toContain('never writes');
    expect(
      reasons(
        withPart(good, 'word/styles.xml', (xml) =>
          xml.replace('<w:styles', `${' '.repeat(0)}<!--${'x'.repeat(9_000_000)}--><w:styles`),
        ),
      )[0],
    ).toContain('far more than a letterhead needs');
  });

  it('unpacks to more than a letterhead needs: what it says of its size is not believed', async () => {
    const good = await letterhead(usual);
    const bomb = zip(new Map([...unzip(good), ['word/media/a.xml', Buffer.alloc(60 * 1024 * 1024)]]));
    expect(bomb.length).toBeLessThan(200_000);
    const view = new DataView(bomb.buffer);
    const size = deflateRawSync(Buffer.alloc(60 * 1024 * 1024)).length;
    expect(size).toBeGreaterThan(10_000);
    // The directory claims one byte for the big file.
    const at = Buffer.from(bomb).lastIndexOf('word/media/a.xml') - 46;
    view.setUint32(at + 24, 1, true);
    expect(reasons(bomb)[0]).toContain('far more than a letterhead needs');
    const many = zip(
      new Map([
        ...unzip(good),
        ...Array.from({ length: 500 }, (_, n) => [`a${n}`, Buffer.from('a')] as const),
      ]),
    );
    expect(reasons(many)[0]).toContain('far more than a letterhead needs');
  });
});
