// Builds the benchmark and runs it. The table it writes is measured, so it is dated and never compared.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { buildWhenChanged } from './build.mjs';
import { insistOnNode } from './find-node.mjs';

insistOnNode();
const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
await buildWhenChanged();
await build({
  absWorkingDir: root,
  entryPoints: ['bench/run.ts', 'bench/server.ts'],
  outdir: 'dist/bench',
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node26',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  logLevel: 'warning',
});
const { status } = spawnSync(
  process.execPath,
  [path.join(root, 'dist/bench/run.js'), root, ...process.argv.slice(2)],
  {
    stdio: 'inherit',
  },
);
process.exit(status ?? 1);
