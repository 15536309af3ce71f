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
  endWithNpm();
  process.setSourceMapsEnabled(true);
  const file = path.join(root, 'dist', program);
  process.argv[1] = file;
  await import(file);
}

/**
 * npm passes a signal to the shell it started, which dies of it without telling us. Losing that shell means the same
 * as the signal: finish what is in flight and stop.
 */
function endWithNpm() {
  if (!process.env.npm_lifecycle_event) return;
  const shell = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 500);
  watch.unref();
}
