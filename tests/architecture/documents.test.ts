import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { modules } from '../../src/modules.ts';
import { moduleFolders } from '../support/source.ts';

const read = (file: string) => readFileSync(file, 'utf8');
const names = modules({ secret: '', cookieName: '', personas: [], isEvaluation: false } as never).map(
  (each) => each.name,
);
const manifest = JSON.parse(read('package.json')) as Record<string, Record<string, string>>;
const packages = ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((kind) =>
  Object.entries(manifest[kind] ?? {}),
);
/** The first cells of a Markdown table's rows, without its head. */
const firstCells = (markdown: string) =>
  [...markdown.matchAll(/^\| ([^|]+) \|/gm)].slice(1).map((row) => (row[1] as string).trim());

describe('what is written about the house is so', () => {
  it('docs/decisions/0002 names the packages of package.json, no more and no fewer', () => {
    const named = firstCells(read('docs/decisions/0002-dependencies.md')).flatMap((cell) => cell.split(', '));
    expect(named.sort()).toEqual(packages.map(([name]) => name).sort());
    expect(named.length).toBeGreaterThan(30);
  });
  it('every package is pinned to one version', () => {
    expect(packages.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
  });
  it('ARCHITECTURE.md draws the modules there are, lowest floor first', () => {
    const drawn = /src\/modules\/ .*\n((?: {4}[a-z/ ]+\n)+)/.exec(read('ARCHITECTURE.md'))?.[1] ?? '';
    const floors = drawn
      .split('\n')
      .map((line) => [...line.matchAll(/([a-z]+)\//g)].map((found) => found[1]));
    expect(floors.flat().sort()).toEqual([...names].sort());
    expect(floors.flat()).toEqual(names);
  });
  it('every module has a README, a word of its own in the glossary, and a place in the list', () => {
    expect([...names].sort()).toEqual([...moduleFolders()].sort());
    const owners = new Set(
      read('docs/glossary.md')
        .split('\n')
        .filter((line) => line.startsWith('| '))
        .flatMap((line) => (line.split('|').at(-2) ?? '').split(','))
        .map((word) => word.trim()),
    );
    expect(names.filter((name) => !owners.has(name))).toEqual([]);
    for (const name of names) expect(read(`src/modules/${name}/README.md`)).toMatch(/^# /);
  });
  it('the README of a module names every table of its schema', () => {
    const made = [...read('db/schema.sql').matchAll(/^table (\w+)\.(\w+);/gm)];
    const unnamed = made
      .filter(([, schema]) => names.includes(schema as string))
      .filter(([, schema, table]) => !read(`src/modules/${schema}/README.md`).includes(table as string))
      .map(([, schema, table]) => `${schema}.${table}`);
    expect(made.length).toBeGreaterThan(40);
    expect(unnamed).toEqual([]);
  });
  it('decision records count up, one number each, and each says its status', () => {
    const records = readdirSync('docs/decisions').sort();
    expect(records.map((file) => Number(file.slice(0, 4)))).toEqual(records.map((_, at) => at + 1));
    for (const file of records) {
      const [title, , status] = read(`docs/decisions/${file}`).split('\n');
      expect([file, title?.slice(2, 6), status]).toEqual([
        file,
        file.slice(0, 4),
        expect.stringMatching(/^Status: /),
      ]);
    }
  });
  it('no address in the documents leads nowhere in this repository', () => {
    const files = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'SECURITY.md'].filter((file) =>
      readdirSync('.').includes(file),
    );
    for (const file of [...files, ...readdirSync('docs/how-to').map((name) => `docs/how-to/${name}`)]) {
      const places = [...read(file).matchAll(/`((?:src|docs|db|tests|scripts|seeds|bench)\/[\w./-]+)`/g)];
      const gone = places.map((found) => found[1] as string).filter((place) => !existsSync(place));
      expect([file, ...gone]).toEqual([file]);
    }
  });
});
