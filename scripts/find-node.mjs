// Which Node runs Holdfast: the one among the packages where there is one, else the machine's own.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** True when a version such as "20.19.1" is older than the Node 26 whose Temporal the code relies on. */
export const olderThanNeeded = (version) => Number(version.split('.')[0]) < 26;

/** The path of the Node that came with the packages, when it is there and runs on this machine. */
export function projectNode() {
  const file = path.join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
  const { status, stdout } = spawnSync(file, ['--version'], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  return status === 0 && !olderThanNeeded(stdout.trim().slice(1)) ? file : undefined;
}

/** Ends the process with an explanation when a script was started on an older Node. */
export function insistOnNode() {
  if (!olderThanNeeded(process.versions.node)) return;
  process.stderr.write(
    `This is Node ${process.version}; Holdfast needs 26. Start it with npm (\`npm start\`, \`npm test\`, ` +
      '`npm run holdfast -- …`), which uses the Node that comes with the packages.\n',
  );
  process.exit(2);
}
