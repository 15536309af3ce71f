// Bundles the service and the command line with esbuild, and the stylesheet and browser code beside them, into
// dist/. Does nothing when no source has changed since the last build.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const dist = path.join(root, 'dist');
const stampFile = path.join(dist, '.built-from');
const SOURCES = ['src', 'seeds', 'assets', 'scripts', 'package.json', 'package-lock.json', 'tsconfig.json'];
const ENTRIES = ['src/server.ts', 'src/cli/main.ts'];

function filesBelow(place) {
  if (!existsSync(place)) return [];
  const entries = readdirSync(path.dirname(place), { withFileTypes: true });
  if (!entries.find(({ name }) => name === path.basename(place))?.isDirectory()) return [place];
  return readdirSync(place)
    .sort()
    .flatMap((name) => filesBelow(path.join(place, name)));
}

/** One hash of everything that decides what the build contains. Times do not count: a fresh clone has new ones. */
function hashOfSources() {
  const hash = createHash('sha256').update(process.version);
  for (const file of SOURCES.flatMap((name) => filesBelow(path.join(root, name)))) {
    hash.update(`${path.relative(root, file)}\0`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

const lastBuilt = () => (existsSync(stampFile) ? readFileSync(stampFile, 'utf8') : '');

async function bundle() {
  const { build } = await import('esbuild');
  await build({
    absWorkingDir: root,
    entryPoints: ENTRIES.filter((entry) => existsSync(path.join(root, entry))),
    outbase: 'src',
    outdir: 'dist',
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node26',
    sourcemap: 'linked',
    sourcesContent: false,
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'warning',
  });
}

/** Builds when something changed. Returns whether it did. */
export async function buildWhenChanged() {
  const wanted = hashOfSources();
  if (lastBuilt() === wanted) return false;
  mkdirSync(dist, { recursive: true });
  const { buildAssets } = await import('./build-assets.mjs');
  await Promise.all([bundle(), buildAssets({ outDir: path.join(dist, 'assets') })]);
  writeFileSync(stampFile, wanted);
  return true;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    const built = await buildWhenChanged();
    process.stdout.write(built ? 'Built dist/.\n' : 'dist/ is up to date.\n');
  } catch (error) {
    // esbuild has shown its own errors; sass and the rest have not.
    if (!error.errors) process.stderr.write(`${error.stack}\n`);
    process.exit(1);
  }
}
