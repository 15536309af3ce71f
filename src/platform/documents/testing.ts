import type { DocumentModel } from './document-model.ts';

/** Text that would do harm, or vanish, in a writer that reads it as markup. */
export const awkwardTexts = [
  '#import "x": y',
  '*bold* _slanted_ `code`',
  '$x^2$ costs $5',
  '= not a heading',
  '- not a list',
  '#sys.inputs \\ #panic("no")',
  '<script>alert(1)</script> & "quotes" ‘single’',
  '// not a comment /* nor this */',
  '<label> @reference [bracket] {brace} ~ -- ---',
  'https://example.org/path?a=1&b=2',
];

/** Writing systems that every format must keep as text. */
export const scripts = {
  irish: "O'Brien, Zoë, Siân, Nguyễn",
  polish: 'Zażółć gęślą jaźń',
  romanian: 'Ștefan Țepeș',
  ukrainian: 'Привіт, Україно',
  greek: 'Καλημέρα',
  arabic: 'مرحبا بالعالم',
  hebrew: 'שלום עולם',
};

/** Writing systems for which a machine may have no font. */
export const rarerScripts = {
  chinese: '李小龍',
  punjabi: 'ਪੰਜਾਬੀ',
  bengali: 'বাংলা',
  tigrinya: 'ትግርኛ',
};

/** A document with every kind of block. */
export const sampleDocument = (over: Partial<DocumentModel> = {}): DocumentModel => ({
  title: 'Notes of the planning meeting',
  subtitle: 'Northmoor, Aldermoor team',
  classification: 'OFFICIAL-SENSITIVE',
  notOfficial: 'This layout is our own wording. It is not an official form.',
  header: [
    { label: 'Held', value: '14 March 2026, 10am' },
    { label: 'Chair', value: '' },
  ],
  sections: [
    {
      heading: 'In their own words',
      blocks: [
        { kind: 'quote', label: 'What they asked for', text: 'I want to see my nan.\nNot the office.' },
      ],
    },
    {
      heading: 'What was shared',
      blocks: [
        { kind: 'paragraph', text: 'First line.\nSecond line.' },
        { kind: 'list', items: ['School', 'Health'] },
        { kind: 'list', ordered: true, items: ['First', 'Second'] },
        { kind: 'fields', fields: [{ label: 'Venue', value: 'By telephone 01632 960001' }] },
      ],
    },
    {
      heading: 'Actions',
      level: 3,
      blocks: [
        {
          kind: 'table',
          caption: 'Agreed actions',
          head: ['Action', 'Owner', 'By'],
          rows: [
            ['Ring the school', 'A. Example', '16 March 2026'],
            ['Visit at home', 'B. Example'],
          ],
        },
      ],
    },
  ],
  footer: {
    reference: 'NM-26-00417',
    generatedAt: Temporal.Instant.from('2026-07-14T01:05:30Z'),
    recipient: 'Aldermoor Health',
  },
  ...over,
});

/** The sample with one paragraph for each text. */
export const documentSaying = (...texts: readonly string[]): DocumentModel =>
  sampleDocument({
    sections: [{ heading: 'Texts', blocks: texts.map((text) => ({ kind: 'paragraph', text })) }],
  });
