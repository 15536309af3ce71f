// Runs a built program in this process: one process to signal, and its exit code is ours.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { insistOnNode } from './find-node.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** Builds when needed, then runs `dist/<program>` with the arguments of this process. */
export async function runBuilt(program) {
  insistOnNode();
  // A process of its own, so that the memory of the compilers is given back.
  const { status } = spawnSync(process.execPath, [path.join(root, 'scripts/build.mjs')], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) {
    process.stderr.write('The build failed; the reason is above.\n');
    process.exit(1);
  }
  process.setSourceMapsEnabled(true);
  const file = path.join(root, 'dist', program);
  process.argv[1] = file;
  await import(file);
}
