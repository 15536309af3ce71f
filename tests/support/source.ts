import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from 'oxc-parser';

const root = path.join(import.meta.dirname, '../..');

export interface Import {
  /** As resolved, from the root of the repository: `src/platform/db/sql.ts`; a package's own name otherwise. */
  to: string;
  isTypeOnly: boolean;
}
export interface SourceFile {
  /** From the root of the repository. */
  at: string;
  text: string;
  imports: Import[];
  /** Names used as identifiers, in values and in types; words in strings and comments are not among them. */
  names: Set<string>;
}

/** Every file of a folder whose name ends so, sorted; what is on disk, not what somebody imports. */
export function filesUnder(folder: string, ends: RegExp): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => ends.test(name))
    .map((name) => path.posix.join(folder, name.replaceAll('\\', '/')))
    .sort();
}

/** Parsed with a parser that reads this TypeScript. @throws when a file cannot be parsed: unread is not clean. */
export function readSource(at: string): SourceFile {
  const text = readFileSync(path.join(root, at), 'utf8');
  const parsed = parseSync(at, text);
  if (parsed.errors.length > 0) throw new Error(`${at} cannot be parsed: ${parsed.errors[0]?.message}`);
  const { staticImports, staticExports, dynamicImports } = parsed.module;
  const resolve = (request: string) =>
    request.startsWith('.') ? path.posix.join(path.posix.dirname(at), request) : request;
  const imports = [
    ...staticImports.map((i) => ({
      to: resolve(i.moduleRequest.value),
      isTypeOnly: i.entries.length > 0 && i.entries.every((e) => e.isType),
    })),
    ...staticExports.flatMap((e) =>
      e.entries.flatMap((n) =>
        n.moduleRequest ? [{ to: resolve(n.moduleRequest.value), isTypeOnly: n.isType }] : [],
      ),
    ),
    ...dynamicImports.map((d) => ({
      to: resolve(text.slice(d.moduleRequest.start, d.moduleRequest.end).replaceAll(/['"`]/g, '')),
      isTypeOnly: false,
    })),
  ];
  return { at, text, imports, names: identifiersIn(parsed.program) };
}

function identifiersIn(program: unknown): Set<string> {
  const found = new Set<string>();
  const waiting: unknown[] = [program];
  while (waiting.length > 0) {
    const node = waiting.pop();
    if (typeof node !== 'object' || node === null) continue;
    const { type, name } = node as { type?: unknown; name?: unknown };
    if (type === 'Identifier' && typeof name === 'string') found.add(name);
    waiting.push(...Object.values(node));
  }
  return found;
}

/** Everything under `src`, tests included. */
export const readAllSource = (): SourceFile[] => filesUnder('src', /\.tsx?$/).map(readSource);

export const isTest = (at: string): boolean => /\.(test|access)\.tsx?$|[/-]testing\.ts$/.test(at);
/** `src/modules/people/…` → `people`; undefined outside the modules. */
export const moduleOf = (at: string): string | undefined => /^src\/modules\/([^/]+)\//.exec(at)?.[1];
/** Folders of the modules on disk. */
export const moduleFolders = (): string[] =>
  readdirSync(path.join(root, 'src/modules'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
