import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { derivedKey, keptSecret } from './secret.ts';

it('makes the secret of an installation once, readable by its owner only', () => {
  const folder = path.join(mkdtempSync(path.join(tmpdir(), 'secret-')), 'data');
  const secret = keptSecret(folder);
  expect(secret.length).toBeGreaterThanOrEqual(32);
  expect(keptSecret(folder)).toBe(secret);
  expect(statSync(path.join(folder, 'secret')).mode & 0o777).toBe(0o600);
  rmSync(path.dirname(folder), { recursive: true });
});

it('derives a different key for each purpose, and the same one each time', () => {
  expect(derivedKey('one', 'sessions')).toBe(derivedKey('one', 'sessions'));
  expect(derivedKey('one', 'sessions')).not.toBe(derivedKey('one', 'database'));
  expect(derivedKey('one', 'sessions')).not.toBe(derivedKey('two', 'sessions'));
});
