import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { toHtml } from './document.part.tsx';
import { awkwardTexts, documentSaying, sampleDocument, scripts } from './testing.ts';

const html = renderToString(toHtml(sampleDocument()));

describe('the page to print', () => {
  it('has headings in order, own words as a quotation and a table with a caption', () => {
    expect([...html.matchAll(/<h(\d)/g)].map(([, level]) => level)).toEqual(['1', '2', '2', '3']);
    expect(html).toMatch(/<blockquote[^>]*>I want to see my nan.<br\/?>Not the office.<\/blockquote>/);
    expect(html).toContain('<caption');
    expect(html.match(/<th scope="col"/g)).toHaveLength(3);
    expect(html.match(/<td /g)).toHaveLength(6);
  });

  it('says what the other copies say', () => {
    for (const words of [
      'OFFICIAL-SENSITIVE',
      'not an official form',
      'Not recorded',
      'Reference NM-26-00417',
    ]) {
      expect(html).toContain(words);
    }
    expect(html).toContain('<ol');
    expect(html).toContain('<ul');
  });

  it('escapes everything that was typed', () => {
    const page = renderToString(toHtml(documentSaying(...awkwardTexts)));
    expect(page).not.toContain('<script');
    expect(page).toContain('&lt;script>');
  });

  it('turns for a text from right to left', () => {
    expect(renderToString(toHtml(documentSaying(scripts.arabic)))).toContain('dir="rtl"');
  });
});
