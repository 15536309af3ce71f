// Refreshes db/schema.sql: migrates a database of its own from nothing, and writes down what it finds.
import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { insistOnNode } from './find-node.mjs';

insistOnNode();
const { startEmbedded } = await import('../src/platform/db/embedded.ts');
const { migrate } = await import('../src/platform/db/migrate.ts');
const { dumpSchema } = await import('../src/platform/db/schema-dump.ts');

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const log = { info() {}, warn: (message) => process.stderr.write(`${message}\n`) };
const dataDir = path.join(tmpdir(), `holdfast-dump-${process.pid}`);
const server = await startEmbedded({ dataDir, log, database: 'dump', fast: true });
try {
  await migrate(server.adminUrl('dump'), path.join(root, 'db/migrations'), {
    rolesFile: path.join(root, 'db/roles.sql'),
  });
  writeFileSync(path.join(root, 'db/schema.sql'), await dumpSchema(server.adminUrl('dump')));
  process.stdout.write('Wrote db/schema.sql.\n');
} finally {
  await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
