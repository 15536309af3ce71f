import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { jsEnabledHash } from '../http/headers.ts';
import { ACCENTS, type DocumentProps, renderDocument } from './layout.tsx';

const base: DocumentProps = {
  title: 'My day',
  body: <h1 class="govuk-heading-l">Good morning</h1>,
  assets: { css: '/assets/abc/app.css', js: '/assets/abc/app.js' },
  authorityName: 'Aldermoor Council',
};
const signedIn: DocumentProps = {
  ...base,
  accent: 'teal',
  nav: [
    { content: 'My day', href: '/', current: true },
    { content: 'Find', href: '/find' },
  ],
  user: {
    name: 'Sam Okoro',
    posting: 'Team worker, Aldermoor',
    switchHref: '/posting',
    signOutHref: '/sign-out',
    csrf: 'token',
  },
};

describe('the document', () => {
  test("its one inline script is the packaged template's, and the policy's hash is that script's", () => {
    const template = readFileSync('node_modules/govuk-frontend/dist/govuk/template.njk', 'utf8');
    const packaged = /<script[^>]*>([^<]+)<\/script>/.exec(template)?.[1] ?? '';
    const ours = /<script>([^<]+)<\/script>/.exec(renderDocument(base))?.[1];
    expect(packaged).not.toBe('');
    expect(ours).toBe(packaged);
    expect(jsEnabledHash).toBe(`sha256-${createHash('sha256').update(packaged).digest('base64')}`);
  });
  test('has no inline style, no other inline script and nothing from another site', () => {
    const html = renderDocument(signedIn);
    expect(html).not.toMatch(/\sstyle=|<style|\son\w+=/);
    expect(html.match(/<script/g)).toHaveLength(2);
    expect(html.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/(?:src|href)="https?:/);
  });
  test('says what the page is, whose service it is, and that a form was refused', () => {
    expect(renderDocument({ ...base, hasErrors: true })).toContain(
      '<title>Error: My day – Holdfast – Aldermoor Council</title>',
    );
  });
  test('starts with a link that skips to the content', () => {
    const html = renderDocument(signedIn);
    expect(html.indexOf('govuk-skip-link')).toBeLessThan(html.indexOf('<header'));
    expect(html).toContain('href="#main-content"');
    expect(html).toContain('id="main-content"');
  });
  test('signing out is posted with the token; the posting can be switched', () => {
    const html = renderDocument(signedIn);
    expect(html).toContain('<form method="post" action="/sign-out"');
    expect(html).toContain('name="_csrf" value="token"');
    expect(html).toContain('Switch posting');
    expect(
      renderDocument({ ...signedIn, user: { name: 'Sam', signOutHref: '/sign-out', csrf: 't' } }),
    ).not.toContain('Switch posting');
  });
  test('only a signed-in page warns of being idle', () => {
    expect(renderDocument(signedIn)).toContain('data-idle-warn-minutes="13"');
    expect(renderDocument(base)).not.toContain('data-idle');
  });
  test('paper and the shared screen have no header, navigation or way to sign out', () => {
    for (const chrome of ['print', 'wall'] as const) {
      const html = renderDocument({ ...signedIn, chrome, printNote: 'Printed by Sam Okoro' });
      expect(html).not.toContain('govuk-service-navigation');
      expect(html).not.toContain('Sign out');
    }
  });
  test('a public page can be left at once', () => {
    const html = renderDocument({
      ...base,
      chrome: 'public',
      quickExitHref: 'https://www.example.org/weather',
    });
    expect(html).toContain('govuk-exit-this-page');
    expect(html).toContain('href="https://www.example.org/weather"');
  });
  test('what a person typed is escaped wherever it stands', () => {
    const html = renderDocument({
      ...signedIn,
      title: '<b>x</b>',
      said: '<i>y</i>',
      authorityName: '"><u>z',
    });
    expect(html).not.toMatch(/<b>x|<i>y|<u>z/);
  });
  test('every accent has its class in the stylesheet, dark enough for white text', () => {
    const sass = readFileSync('assets/styles/_document.scss', 'utf8');
    const channel = (hex: string): number => {
      const value = Number.parseInt(hex, 16) / 255;
      return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    };
    for (const accent of ACCENTS) {
      const colour = new RegExp(`"${accent}": #(..)(..)(..)`).exec(sass);
      const [r, g, b] = [colour?.[1], colour?.[2], colour?.[3]].map((hex) => channel(hex ?? 'ff'));
      const luminance = 0.2126 * (r ?? 1) + 0.7152 * (g ?? 1) + 0.0722 * (b ?? 1);
      expect(1.05 / (luminance + 0.05), accent).toBeGreaterThan(7);
    }
  });
  test.each(['app', 'public', 'print', 'wall', 'plain'] as const)(
    'the %s document is valid HTML',
    async (chrome) => {
      const validator = new HtmlValidate({
        extends: ['html-validate:standard'],
        rules: {
          'no-inline-style': 'error',
          'long-title': 'off',
          'require-sri': 'off',
          'void-style': 'off',
          'attribute-boolean-style': 'off',
          'attribute-empty-style': 'off',
          'no-trailing-whitespace': 'off',
          'doctype-style': 'off',
          'prefer-native-element': 'off',
          'meta-refresh': 'off',
        },
      });
      const report = await validator.validateString(renderDocument({ ...signedIn, chrome }));
      expect(report.results.flatMap((r) => r.messages.map((m) => `${m.ruleId}: ${m.message}`))).toEqual([]);
    },
  );
});
