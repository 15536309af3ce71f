import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { committed, docsFolder, generatedDocs } from '../support/reference.ts';

const isWriting = process.env.HOLDFAST_WRITE_DOCS === '1';

describe('docs/generated', () => {
  for (const name of ['routes.json', 'access-matrix.md', 'events.md']) {
    it(`${name} says what the application is (else: node scripts/generate-docs.mjs)`, async () => {
      const text = (await generatedDocs())[name] ?? '';
      expect(text.length).toBeGreaterThan(100);
      if (isWriting) writeFileSync(path.join(docsFolder, name), text);
      expect(committed(name)).toBe(text);
    });
  }
});
