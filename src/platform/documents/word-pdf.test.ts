import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, it } from 'vitest';
import { sampleDocument } from './testing.ts';
import { openWord } from './word-package.ts';
import { wordToPdf } from './word-pdf.ts';
import { fillWord } from './word-template.ts';
import { letterhead } from './word-testing.ts';

async function textOf(bytes: Uint8Array): Promise<{ text: string; structure: string }> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const page = await pdf.getPage(1);
  const { items } = await page.getTextContent();
  const structure = JSON.stringify(await page.getStructTree());
  await pdf.destroy();
  const text = items.map((item) => ('str' in item ? item.str : '')).join(' ');
  return { text: text.replaceAll(/\s+/g, ' '), structure };
}

it('a filled template as a PDF has the same words in the same order, and is tagged', async () => {
  const template = await letterhead({
    title: '{{minutes.title}}',
    recipient: '{{recipient}}',
    details: '{{details}}',
    sections: '{{sections}}',
  });
  const { header, sections, footer, title } = sampleDocument();
  const filled = await fillWord(openWord(template), template, {
    properties: { title, at: footer.generatedAt },
    inline: {
      'minutes.title': title,
      recipient: footer.recipient,
      reference: footer.reference,
      marking: 'OFFICIAL',
    },
    blocks: { details: [{ kind: 'fields', fields: header }], sections },
  });
  const first = await wordToPdf(filled, { title, footer });
  const { text, structure } = await textOf(first);
  const inOrder = [
    'Notes of the planning meeting',
    'NM-26-00417',
    'Held: 14 March 2026, 10am',
    'Agreed together:',
    'In their own words',
    'I want to see my nan.',
    'School',
    'Ring the school',
    'Civic Centre',
  ].map((words) => text.indexOf(words));
  expect(inOrder).toEqual([...inOrder].sort((a, b) => a - b));
  expect(inOrder.every((at) => at >= 0)).toBe(true);
  expect(text).toContain('Aldermoor Council OFFICIAL');
  expect(text).toContain('For Aldermoor Health');
  expect(Buffer.from(first).toString('latin1')).toContain('<pdfuaid:part>1</pdfuaid:part>');
  for (const role of ['H1', 'H2', 'Table', 'TH', 'L']) expect(structure).toContain(`"role":"${role}"`);
  expect(Buffer.from(await wordToPdf(filled, { title, footer })).equals(first)).toBe(true);
});
