import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildAssets } from '../../scripts/build-assets.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'assets-'));
let css = '';
let js = '';
let addresses: { css: string; js: string };

beforeAll(async () => {
  addresses = await buildAssets({ outDir: path.join(folder, 'assets') });
  css = readFileSync(path.join(folder, addresses.css), 'utf8');
  js = readFileSync(path.join(folder, addresses.js), 'utf8');
});
afterAll(() => rmSync(folder, { recursive: true }));

test('addresses change with the content and stand in the manifest', () => {
  expect(addresses.css).toMatch(/^\/assets\/[0-9a-f]{16}\/app\.css$/);
  expect(JSON.parse(readFileSync(path.join(folder, 'assets-manifest.json'), 'utf8'))).toEqual(addresses);
});

test('the stylesheet holds every class the pages rely on', () => {
  for (const name of ['.govuk-button', '.moj-timeline', '.own-words', '.app-clock--overdue', '.app-dense']) {
    expect(css).toContain(name);
  }
});

test("neither gov.uk's typeface nor its crest is used, and nothing comes from another site", () => {
  expect(css).not.toMatch(/GDS Transport|crest|@font-face|crown/i);
  expect(css).not.toMatch(/url\(["']?(?:https?:)?\/\//);
});

test('the browser keeps nothing of what was typed', () => {
  expect(js).toContain('data-draft-url');
  expect(js).not.toMatch(/localStorage|sessionStorage|indexedDB|document\.cookie\s*=/);
});
