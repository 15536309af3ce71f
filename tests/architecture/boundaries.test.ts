import { describe, expect, it } from 'vitest';
import { modules } from '../../src/modules.ts';
import {
  filesUnder,
  isTest,
  moduleFolders,
  moduleOf,
  readAllSource,
  type SourceFile,
} from '../support/source.ts';
import { floors, mayImport, publishedTables } from './floors.ts';

const all = readAllSource();
const shipped = all.filter((f) => !isTest(f.at));
const inModules = shipped.filter((f) => moduleOf(f.at) !== undefined);
const inPlatform = shipped.filter((f) => f.at.startsWith('src/platform/'));
const names = moduleFolders();
const listed = modules({
  secret: '',
  cookieName: '',
  personas: [],
  isEvaluation: false,
  clock: undefined,
  ids: undefined,
} as never);

/** "file → what it may not" for each import that a rule refuses. */
const refused = (
  files: SourceFile[],
  isWrong: (from: string, to: string, isTypeOnly: boolean) => boolean,
): string[] =>
  files.flatMap((f) =>
    f.imports.filter((i) => isWrong(f.at, i.to, i.isTypeOnly)).map((i) => `${f.at} → ${i.to}`),
  );

describe('the source was read', () => {
  it('reads every file that is on disk, and every module', () => {
    expect(all.length).toBe(filesUnder('src', /\.tsx?$/).length);
    expect(all.length).toBeGreaterThan(150);
    expect(new Set(all.flatMap((f) => moduleOf(f.at) ?? [])).size).toBe(names.length);
    expect(names.length).toBeGreaterThan(4);
    expect(inPlatform.length).toBeGreaterThan(30);
  });
  it('reads the imports of a file it can be told about', () => {
    const routes = all.find((f) => f.at === 'src/modules/people/people.routes.tsx');
    expect(routes?.imports.map((i) => i.to)).toContain('src/platform/http/route.ts');
  });
  it('finds every imported file on disk', () => {
    const known = new Set(filesUnder('src', /\./));
    expect(refused(all, (_from, to) => to.startsWith('src/') && !known.has(to))).toEqual([]);
  });
});

describe('who may import whom', () => {
  it('knows the floor of every module', () => {
    expect(names.filter((name) => floors[name] === undefined)).toEqual([]);
  });
  it('platform imports no module', () => {
    expect(
      refused(inPlatform, (_from, to) => to.startsWith('src/') && !to.startsWith('src/platform/')),
    ).toEqual([]);
  });
  it('a module imports only modules of its own or a lower floor', () => {
    const isWrong = (from: string, to: string) => {
      const [mine, theirs] = [moduleOf(from), moduleOf(to)];
      return mine !== undefined && theirs !== undefined && !mayImport(mine).has(theirs);
    };
    expect(refused(inModules, isWrong)).toEqual([]);
  });
  it('a module imports another one only by its front door', () => {
    const isWrong = (from: string, to: string) => {
      const theirs = moduleOf(to);
      return theirs !== undefined && theirs !== moduleOf(from) && to !== `src/modules/${theirs}/index.ts`;
    };
    expect(refused(shipped, isWrong)).toEqual([]);
  });
  it('a module imports nothing of the application above it', () => {
    const isWrong = (_from: string, to: string) =>
      /^(src\/[^/]+\.tsx?$|src\/cli\/|tests\/|seeds\/|bench\/)/.test(to);
    expect(refused([...inModules, ...inPlatform], isWrong)).toEqual([]);
  });
  it('the entry of a module names the modules it opens, and no others it may not', () => {
    for (const entry of listed) {
      const opened = new Set(
        inModules
          .filter((f) => moduleOf(f.at) === entry.name)
          .flatMap((f) => f.imports.flatMap((i) => moduleOf(i.to) ?? [])),
      );
      for (const other of [entry.name, 'access', 'audit']) opened.delete(other);
      expect([entry.name, ...[...opened].filter((o) => !entry.uses.includes(o))]).toEqual([entry.name]);
      expect([entry.name, ...entry.uses.filter((u) => !mayImport(entry.name).has(u))]).toEqual([entry.name]);
    }
  });
  it('no module leads back to itself, not even by a type', () => {
    const edges = new Map<string, Set<string>>(names.map((name) => [name, new Set()]));
    for (const f of inModules)
      for (const i of f.imports) edges.get(moduleOf(f.at) ?? '')?.add(moduleOf(i.to) ?? '');
    for (const [name, to] of edges) to.delete(name);
    expect(circlesIn(edges)).toEqual([]);
  });
  it('no file leads back to itself by what it runs', () => {
    const edges = new Map(
      shipped.map((f) => [
        f.at,
        new Set(f.imports.filter((i) => !i.isTypeOnly && i.to.startsWith('src/')).map((i) => i.to)),
      ]),
    );
    expect(circlesIn(edges)).toEqual([]);
  });
  it('finds a circle when there is one', () => {
    expect(
      circlesIn(
        new Map([
          ['a', new Set(['b'])],
          ['b', new Set(['c'])],
          ['c', new Set(['a'])],
        ]),
      ).length,
    ).toBe(1);
  });
});

/** Circles as "a → b → a"; one for each place where a walk comes back. */
function circlesIn(edges: Map<string, Set<string>>): string[] {
  const done = new Set<string>();
  const found: string[] = [];
  const walk = (at: string, trail: string[]) => {
    if (trail.includes(at)) return void found.push([...trail.slice(trail.indexOf(at)), at].join(' → '));
    if (done.has(at)) return;
    for (const to of edges.get(at) ?? []) walk(to, [...trail, at]);
    done.add(at);
  };
  for (const at of edges.keys()) walk(at, []);
  return found;
}

describe('inside a module', () => {
  const onlyStores = (f: SourceFile) => !/\.store\.ts$/.test(f.at);
  it('only stores write SQL', () => {
    expect(
      refused(
        inModules.filter(onlyStores),
        (_from, to, isType) => to === 'src/platform/db/sql.ts' && !isType,
      ),
    ).toEqual([]);
  });
  it('a store names tables of its own schema, or a view that another module publishes', () => {
    // Sessions are kept beside postings, because the first statement of a request needs both.
    const agreed = new Set(['src/modules/accounts/accounts.store.ts access.session']);
    const found = inModules
      .filter((f) => !onlyStores(f))
      .flatMap((f) => tablesIn(f.text).map((table) => ({ file: f, table })))
      .filter(
        ({ file, table }) => table.split('.')[0] !== moduleOf(file.at) && !publishedTables.includes(table),
      )
      .map(({ file, table }) => `${file.at} ${table}`);
    expect(found.filter((line) => !agreed.has(line) && !/_seen$|_view$/.test(line))).toEqual([]);
  });
  it('a page takes from a store nothing but types', () => {
    expect(
      refused(
        inModules.filter((f) => f.at.endsWith('.page.tsx')),
        (_from, to, isType) => to.endsWith('.store.ts') && !isType,
      ),
    ).toEqual([]);
  });
  it('the application’s own time is Temporal: nobody uses Date', () => {
    expect(inModules.filter((f) => f.names.has('Date')).map((f) => f.at)).toEqual([]);
    expect(readsDate()).toBe(true);
  });
  it('raw HTML is written in one place, and used by no module', () => {
    const writers = shipped.filter(
      (f) => f.names.has('jsxTemplate') || /dangerouslySetInnerHTML=|innerHTML/.test(f.text),
    );
    expect(writers.map((f) => f.at)).toEqual(['src/platform/ui/raw-html.ts']);
    expect(inModules.filter((f) => f.names.has('rawHtml')).map((f) => f.at)).toEqual([]);
  });
});

/** The lint can see a Date where there is one. */
const readsDate = () =>
  all.some((f) => f.names.has('Temporal')) && shipped.some((f) => f.names.has('Buffer'));

const tablesIn = (text: string): string[] =>
  [...text.matchAll(/\b(?:from|join|into|update)\s+([a-z_]+\.[a-z_]+)\b(?!\s*\()/g)]
    .map((m) => m[1] as string)
    .filter((table) => names.includes(table.split('.')[0] ?? ''));

describe('names and sizes', () => {
  const roles = 'routes|policy|access|commands|queries|store|page|form|part|job|events';
  it('a file’s role is one of the closed list', () => {
    const pattern = new RegExp(`^[a-z0-9]+(-[a-z0-9]+)*(\\.(${roles}))?(\\.test)?\\.tsx?$`);
    expect(
      all
        .filter((f) => moduleOf(f.at))
        .filter((f) => !pattern.test(f.at.split('/').at(-1) ?? ''))
        .map((f) => f.at),
    ).toEqual([]);
  });
  it('nothing is called after having no better name', () => {
    const empty = /^(utils?|helpers?|common|misc|base|manager|lib|types)\b/;
    expect(all.filter((f) => f.at.split('/').some((part) => empty.test(part))).map((f) => f.at)).toEqual([]);
  });
  it('no file is longer than 400 lines', () => {
    expect(all.filter((f) => f.text.split('\n').length > 401).map((f) => f.at)).toEqual([]);
  });
  it('platform knows no word of the practice', () => {
    const words =
      /\b(child|episode|referral|police|exploitation|exploited|safeguarding|etac|perpetrator|offender|victim|social worker|front door|strategy meeting|return interview|bullying|gang|school)\b/i;
    const found = inPlatform.flatMap((f) => {
      const hit = words.exec(f.text);
      return hit ? [`${f.at}: ${hit[0]}`] : [];
    });
    expect(found).toEqual([]);
    expect(words.test('the child is not the risk')).toBe(true);
  });
  it('modules are listed lowest floor first: none before one that it uses', () => {
    const order = listed.map((m) => m.name);
    const early = listed.flatMap((m, at) =>
      m.uses.filter((used) => order.indexOf(used) > at).map((used) => `${m.name} before ${used}`),
    );
    expect(early).toEqual([]);
    expect(order.filter((name) => floors[name] === undefined)).toEqual([]);
  });
});
