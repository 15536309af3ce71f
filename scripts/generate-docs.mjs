// Writes docs/generated: the route inventory, the access matrix and the list of events, from the application as it is
// joined. Run it after adding a route; a test compares. It runs as a test file, because only there is TSX understood.
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { insistOnNode } from './find-node.mjs';

insistOnNode();
const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
mkdirSync(path.join(root, 'docs/generated'), { recursive: true });
const { status } = spawnSync(
  path.join(root, 'node_modules/.bin/vitest'),
  ['run', '--project', 'house', 'tests/architecture/generated.test.ts'],
  { cwd: root, stdio: 'inherit', env: { ...process.env, HOLDFAST_WRITE_DOCS: '1' } },
);
process.exit(status ?? 1);
