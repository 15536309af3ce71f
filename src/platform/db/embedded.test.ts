import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Embedded, startEmbedded } from './embedded.ts';

const silent = { info: () => undefined, warn: () => undefined };
let folder: string;
let dataDir: string;
let started: Embedded[];

const start = async (more: { exclusive?: boolean; fast?: boolean } = {}): Promise<Embedded> => {
  const server = await startEmbedded({ dataDir, log: silent, database: 'holdfast', fast: true, ...more });
  started.push(server);
  return server;
};

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'embedded-'));
  dataDir = path.join(folder, 'data');
  started = [];
  // The temporary folder is private; the account that runs PostgreSQL for root must pass through it.
  mkdirSync(dataDir, { mode: 0o755 });
  chmodSync(folder, 0o755);
});
afterEach(async () => {
  for (const server of started) await server.stop();
  rmSync(folder, { recursive: true });
});

async function ask(server: Embedded, sql: string): Promise<unknown> {
  const client = new Client(server.adminUrl('holdfast'));
  await client.connect();
  try {
    return (await client.query({ text: sql, rowMode: 'array' })).rows[0]?.[0];
  } finally {
    await client.end();
  }
}

/** Another Holdfast, as a process of its own, that holds the server until it is killed. */
async function anotherProcess(): Promise<ChildProcess> {
  const code = `
    import { startEmbedded } from ${JSON.stringify(path.join(import.meta.dirname, 'embedded.ts'))};
    const log = { info() {}, warn() {} };
    await startEmbedded({ dataDir: ${JSON.stringify(dataDir)}, log, database: 'holdfast', fast: true, exclusive: true });
    process.stdout.write('ready');
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise((resolve, reject) => {
    child.stdout?.once('data', resolve);
    child.once('exit', () => reject(new Error('the other process ended')));
  });
  return child;
}

const killed = (child: ChildProcess): Promise<unknown> =>
  new Promise((resolve) => {
    child.once('exit', resolve);
    child.kill('SIGKILL');
  });

describe('the embedded database', () => {
  it('answers on a private unix socket alone, in UTF-8, with checksums, and keeps what was written', async () => {
    const server = await start();
    expect(await ask(server, "select current_setting('listen_addresses')")).toBe('');
    expect(
      await ask(server, "select current_setting('server_encoding') || current_setting('data_checksums')"),
    ).toBe('UTF8on');
    expect(await ask(server, "select upper('zoë')")).toBe('ZOË');
    expect(statSync(server.socketDir).mode & 0o777).toBe(0o700);
    await ask(server, "create table room as select 'blue' as name");
    await server.stop();
    expect(existsSync(`/proc/${server.pid}/exe`)).toBe(false);
    expect(await ask(await start(), 'select name from room')).toBe('blue');
  });

  it('is joined again after the service was killed', async () => {
    const other = await anotherProcess();
    await killed(other);
    const server = await start({ exclusive: true });
    expect(await ask(server, 'select pg_postmaster_start_time() < now()')).toBe(true);
  });

  it('refuses a second service on the same folder, and says so', async () => {
    const other = await anotherProcess();
    await expect(start({ exclusive: true })).rejects.toThrow(/Another Holdfast already runs on the data/);
    await killed(other);
    expect(await ask(await start({ exclusive: true }), 'select 1')).toBe(1);
  });

  it('stays up for the service when a command that shared it ends', async () => {
    const service = await start({ exclusive: true });
    const command = await start();
    expect(command.pid).toBe(service.pid);
    await command.stop();
    expect(await ask(service, 'select 1')).toBe(1);
  });

  it('starts when a process number left in its folder now belongs to another program', async () => {
    const server = await start();
    await server.stop();
    const lines = [process.pid, path.join(dataDir, 'cluster'), 0, 5432, server.socketDir, '', '', 'ready'];
    writeFileSync(path.join(dataDir, 'cluster/postmaster.pid'), lines.join('\n'));
    expect(await ask(await start(), 'select 1')).toBe(1);
  });

  it('begins anew when the first start was cut short', async () => {
    const unfinished = path.join(dataDir, 'cluster.unfinished-4194305');
    mkdirSync(unfinished);
    writeFileSync(path.join(unfinished, 'PG_VERSION'), '18');
    expect(await ask(await start(), 'select 1')).toBe(1);
    expect(existsSync(unfinished)).toBe(false);
  });

  it('is one server when two commands start it at the same moment', async () => {
    const [one, other] = await Promise.all([start(), start()]);
    expect(one.pid).toBe(other.pid);
  });

  it('recovers what was committed after PostgreSQL itself was killed under load', async () => {
    // Without the shortcuts of the tests: they give up exactly this.
    const server = await start({ fast: false });
    await ask(server, 'create table room (name text)');
    await ask(server, "insert into room values ('blue')");
    const busy = new Client(server.adminUrl('holdfast'));
    busy.on('error', () => undefined);
    await busy.connect();
    const sleeping = busy.query('select pg_sleep(30)').catch(() => undefined);
    process.kill(server.pid, 'SIGKILL');
    const again = await start({ fast: false });
    expect(again.pid).not.toBe(server.pid);
    expect(await ask(again, 'select name from room')).toBe('blue');
    await sleeping;
  });

  it('uses a short path for its socket when the folder lies deep', async () => {
    dataDir = path.join(dataDir, 'deep/'.repeat(24));
    const server = await start();
    expect(server.socketDir.length).toBeLessThan(80);
    expect(await ask(server, 'select 1')).toBe(1);
    await server.stop();
    rmSync(server.socketDir, { recursive: true, force: true });
  });
});
