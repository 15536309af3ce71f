import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { directionOf, footerLine, mapText, printable } from './document-model.ts';
import { awkwardTexts, rarerScripts, sampleDocument, scripts } from './testing.ts';

describe('the text of a document', () => {
  it.each([...awkwardTexts, ...Object.values(scripts), ...Object.values(rarerScripts), '👩‍👧 😀', 'a\tb\nc'])(
    'keeps %s as it was typed',
    (text) => {
      expect(printable(text)).toBe(text);
    },
  );

  it('loses control characters, lone surrogates and hidden reversals', () => {
    expect(printable('a\u0000b\u0007c\u001b[31m\u0085d')).toBe('abc[31md');
    expect(printable('x\uD800y\uDC00z')).toBe('xyz');
    expect(printable('file\u202Efdp.exe')).toBe('filefdp.exe');
    expect(printable('end\uFFFE\uFFFF')).toBe('end');
  });

  it('has line feeds for every kind of line break', () => {
    expect(printable('a\r\nb\rc\u2028d')).toBe('a\nb\nc\nd');
  });

  it('is well formed and unchanged by a second cleaning, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = printable(text);
        expect(once.isWellFormed()).toBe(true);
        expect(printable(once)).toBe(once);
      }),
    );
  });

  it('can be mapped everywhere without touching instants', () => {
    const loud = mapText(sampleDocument(), (text) => text.toUpperCase());
    expect(loud.sections[2]?.blocks[0]).toMatchObject({ head: ['ACTION', 'OWNER', 'BY'] });
    expect(loud.footer.generatedAt).toBeInstanceOf(Temporal.Instant);
  });
});

describe('the direction of a text', () => {
  it.each([
    [scripts.arabic, 'rtl'],
    [scripts.hebrew, 'rtl'],
    [`12 "${scripts.arabic}`, 'rtl'],
    [`Name: ${scripts.arabic}`, 'ltr'],
    [rarerScripts.chinese, 'ltr'],
    ['', 'ltr'],
  ])('of %s is %s', (text, direction) => {
    expect(directionOf(text)).toBe(direction);
  });
});

describe('the foot of a page', () => {
  it('says which copy it is, when it was made by the time of London, and for whom', () => {
    expect(footerLine(sampleDocument().footer)).toBe(
      'Reference NM-26-00417 · made 14 July 2026 at 2:05am for Aldermoor Health',
    );
  });
});
