import { expect, test } from 'vitest';
import { type CodeList, isCodeOf, labelOf } from './code-lists.ts';
import * as agencies from './code-lists-agencies.ts';
import * as circumstances from './code-lists-circumstances.ts';
import * as family from './code-lists-family.ts';
import * as harm from './code-lists-harm.ts';
import * as identity from './code-lists-identity.ts';

const all: Record<string, unknown> = { ...agencies, ...circumstances, ...family, ...harm, ...identity };
const isCodeList = (value: unknown): value is CodeList =>
  Array.isArray(value) && typeof value[0] === 'object' && 'code' in value[0];
const lists: [string, CodeList][] = Object.entries(all).flatMap(([name, value]) =>
  isCodeList(value) ? [[name, value]] : [],
);

test('there are lists to check', () => {
  expect(lists.length).toBeGreaterThan(20);
});

test.each(lists)('%s: no code and no label stands twice', (_name, list) => {
  expect(new Set(list.map((entry) => entry.code)).size).toBe(list.length);
  expect(new Set(list.map((entry) => entry.label)).size).toBe(list.length);
});

test.each(lists)('%s: no label blames the child or names an organisation', (_name, list) => {
  for (const { label } of list) {
    expect(label).not.toMatch(
      /abscond|promiscu|prostitut|lifestyle|puts? (them|him|her)selves? at risk|perpetrator/i,
    );
    expect(label).not.toMatch(/GMP|Barnardo|Spectrum|With You/);
  }
});

test('the nine manifestations are nine, and what lies within another names one that exists', () => {
  expect(harm.theNineManifestations).toEqual(['CSE', 'CCE', 'MS', 'SHAM', 'TRAF', 'RAD', 'CL', 'HBA', 'FGM']);
  const wider = harm.manifestations.flatMap((each) => ('within' in each ? [each.within] : []));
  for (const code of wider) expect(harm.theNineManifestations).toContain(code);
});

test('honour-based abuse warns against contacting the family', () => {
  const entry: harm.Manifestation | undefined = harm.manifestations.find((each) => each.code === 'HBA');
  expect(entry?.warning).toContain('Do not contact the family');
});

test('every retired ethnicity code is read as a code that exists', () => {
  for (const code of Object.values(identity.ethnicitySynonyms)) {
    expect(isCodeOf(identity.ethnicities, code)).toBe(true);
  }
});

test('a code that left the list is shown as itself', () => {
  expect(labelOf(identity.sexes, 'F')).toBe('Female');
  expect(labelOf(identity.sexes, 'Q')).toBe('Q');
});
