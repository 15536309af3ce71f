import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { asOwner } from '../../seeds/seed.store.ts';
import { asLogin } from '../platform/db/connection.ts';
import { type Embedded, startEmbedded } from '../platform/db/embedded.ts';
import { derivedKey } from '../platform/secret.ts';
import { holdfast } from './holdfast.ts';
import type { Terminal } from './outcome.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'holdfast-cli-'));
const secret = 'Zk3-q8Lw0Tn5-vB7xHc2_Yp9mR4sJ6dF1gA';
const quiet = { info: () => undefined, warn: () => undefined };

// A cluster of its own: opening an installation gives the service's role its password, and roles belong to the cluster.
let server: Embedded;
const adminUrl = () => server.adminUrl('holdfast');
const production = () => ({
  HOLDFAST_PROFILE: 'production',
  DATABASE_URL: asLogin(adminUrl(), 'holdfast_app', derivedKey(secret, 'database holdfast_app')),
  HOLDFAST_MIGRATION_URL: adminUrl(),
});

/** Runs a command as typed, against a database of this file's own. */
async function run(line: string, settings: Record<string, string> = {}) {
  const out: string[] = [];
  const aside: string[] = [];
  const terminal: Terminal = {
    out: (text) => void out.push(text),
    aside: (text) => void aside.push(text),
    progress: (what, done, all) => void aside.push(`${what} ${done}/${all}`),
  };
  for (const [name, value] of Object.entries({
    DATABASE_URL: adminUrl(),
    HOLDFAST_SECRET: secret,
    HOLDFAST_DATA: folder,
    ...settings,
  }))
    vi.stubEnv(name, value);
  const code = await holdfast(line.split(' '), terminal);
  return { code, out: out.join('\n'), aside: aside.join('\n') };
}
const file = (name: string, text: string) => {
  const place = path.join(folder, name);
  writeFileSync(place, text);
  return place;
};
const count = (table: string) =>
  asOwner(adminUrl(), async (client) =>
    Number((await client.query<{ n: string }>(`select count(*) as n from ${table}`)).rows[0]?.n),
  );

beforeAll(async () => {
  chmodSync(folder, 0o711);
  server = await startEmbedded({ dataDir: folder, log: quiet, database: 'holdfast', fast: true });
}, 60_000);
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});
afterEach(() => vi.unstubAllEnvs());

const seed = (more: Record<string, unknown> = {}) =>
  JSON.stringify({
    format: 'holdfast-seed-1',
    authorities: [
      {
        id: 41,
        code: 'quarrelby',
        name: 'Quarrelby Council',
        teams: [{ code: 'team', name: 'Quarrelby team', kind: 'team' }],
      },
    ],
    users: [
      {
        email: 'front@quarrelby.example.org',
        name: 'Inga Frontwell',
        password: 'only for this test',
        totpSecret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
        postings: [{ authority: 'quarrelby', role: 'FRONT_DOOR' }],
      },
      {
        email: 'gov@quarrelby.example.org',
        name: 'Ulf Keepwell',
        password: 'only for this test',
        totpSecret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
        postings: [{ authority: 'quarrelby', role: 'INFORMATION_GOVERNANCE' }],
      },
      {
        email: 'worker@quarrelby.example.org',
        name: 'Mina Walkwell',
        password: 'only for this test',
        totpSecret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
        postings: [{ authority: 'quarrelby', role: 'TEAM_WORKER', team: 'team' }],
      },
    ],
    children: [
      {
        key: 'wilf',
        authority: 'quarrelby',
        givenName: 'Wilf',
        familyName: 'Oakmere',
        bornOn: '2011-05-02',
        numbers: { local: 'Q1' },
        socialCareStatus: [
          {
            status: 'CIN',
            from: '2026-01-05',
            asAt: '2026-11-01T09:00:00Z',
            workerName: 'Somebody Elsewhere',
          },
        ],
        relationships: [
          { kind: 'CO_WORKER', holder: 'worker@quarrelby.example.org' },
          { kind: 'MANAGER', team: 'team' },
        ],
        conflicts: [{ who: 'worker@quarrelby.example.org', reason: 'A neighbour' }],
        restrictions: [{ level: 'restricted', reason: 'A relative works here' }],
        timeline: [{ at: '2026-10-01T10:00:00Z', dataClass: 'NOTE', line: 'Visited at school' }],
      },
    ],
    ...more,
  });

describe('every command', () => {
  it.each([
    '--help',
    'serve --help',
    'migrate --help',
    'seed --help',
    'import --help',
    'import people --help',
    'import missing --help',
    'export missing --help',
    'audit verify --help',
    'sessions revoke --help',
    '--version',
  ])('holdfast %s explains itself and ends with 0', async (line) => {
    const stdout = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    expect((await run(line)).code).toBe(0);
    expect(stdout).toHaveBeenCalled();
    stdout.mockRestore();
  });
  it.each([
    'nonsense',
    'import people',
    'import people x.csv --format other',
    'import missing',
    'export missing --as xml',
    'seed --scale tiny',
    'seed --file a --scale region',
    'sessions revoke',
    'audit',
  ])('holdfast %s is wrong usage: 2', async (line) => {
    const stderr = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    expect((await run(line)).code).toBe(2);
    stderr.mockRestore();
  });
  it('lists every reason why production will not start, and ends with 1', async () => {
    const refused = await run('audit verify', {
      HOLDFAST_PROFILE: 'production',
      HOLDFAST_SECRET: 'default',
      HOLDFAST_PERSONAS: 'on',
    });
    expect(refused.code).toBe(1);
    expect(refused.aside).toContain('HOLDFAST_SECRET must have at least 32 characters');
    expect(refused.aside).toContain('HOLDFAST_PERSONAS must not be on');
  });
});

describe('holdfast seed --file', () => {
  it.each([
    ['not JSON', '{', 'The file is not JSON'],
    ['another format', seed({ format: 'x' }), 'format: must be "holdfast-seed-1"'],
    ['an unknown field', seed({ extra: 1 }), 'the file'],
    [
      'a posting to nowhere',
      seed().replace(
        '"authority":"quarrelby","role":"FRONT_DOOR"',
        '"authority":"elsewhere","role":"FRONT_DOOR"',
      ),
      'no authority has the code elsewhere',
    ],
    ['nobody to add children', seed().replace('FRONT_DOOR', 'DUTY'), 'nobody who may add them'],
  ])('refuses %s with the place in the file, and loads nothing', async (_what, text, reason) => {
    const answer = await run(`seed --file ${file('bad.json', text)}`);
    expect(answer).toMatchObject({ code: 1 });
    expect(answer.aside).toContain(reason);
    expect(await count('access.authority')).toBe(0);
  });
  it('refuses the invented region in production', async () => {
    const answer = await run('seed --scale region/10', production());
    expect(answer.code).toBe(1);
    expect(answer.aside).toContain('The production profile loads no invented region.');
  });
  it('loads users, postings, children and all that is said of them, by commands that leave their audit', async () => {
    const answer = await run(`seed --json --file ${file('good.json', seed())}`);
    expect(answer.aside).toContain('Children 1/1');
    expect(answer.code).toBe(0);
    expect(Object.keys((JSON.parse(answer.out) as { children: Record<string, string> }).children)).toEqual([
      'wilf',
    ]);
    for (const table of [
      'people.child',
      'people.identifier',
      'people.social_care_status',
      'access.conflict',
      'access.restriction',
      'people.timeline_event',
    ])
      expect(await count(table), table).toBe(1);
    expect(await count("audit.event where event = 'seed.loaded'")).toBe(2);
  });
  it('says so when something is there already', async () => {
    const again = await run(`seed --file ${file('good.json', seed())}`);
    expect(again).toMatchObject({ code: 1 });
    expect(again.aside).toContain('in the database already');
  });
  it('refuses a database that is not empty in production', async () => {
    const answer = await run(`seed --file ${file('good.json', seed())}`, production());
    expect(answer.code).toBe(1);
    expect(answer.aside).toContain('into an empty database only');
  });
});

describe('holdfast import', () => {
  const people = 'Given,Family,BirthDate,LocalId\nUna,Dalewick,2011-02-03,Q7\n';
  it('only looks, until it is told to write', async () => {
    const before = await count('people.child');
    const dry = await run(
      `import people ${file('people.csv', people)} --format person-csv --as front@quarrelby.example.org`,
    );
    expect(dry).toMatchObject({ code: 0 });
    expect(dry.out).toContain('Nothing was written. Add --write to write it.');
    expect(await count('people.child')).toBe(before);
    const written = await run(
      `import people ${file('people.csv', people)} --format person-csv --as front@quarrelby.example.org --write --rows`,
    );
    expect(written).toMatchObject({ code: 0 });
    expect(written.out).toContain('Row 2: new');
    expect(await count('people.child')).toBe(before + 1);
    expect(await count('people.import where written_at is not null')).toBe(1);
  });
  it('refuses a bad file by row and column, with 1', async () => {
    const bad = await run(
      `import people ${file('bad.csv', 'Given,Family,BirthDate\nUna,Dale,31/02/2011\n')} --format person-csv --as front@quarrelby.example.org --write`,
    );
    expect(bad.code).toBe(1);
    expect(bad.aside).toContain('Row 2, column "BirthDate"');
  });
  it('acts as nobody whose posting does not bring in files', async () => {
    const refused = await run(
      `import people ${file('people.csv', people)} --format person-csv --as worker@quarrelby.example.org`,
    );
    expect(refused.code).toBe(1);
    expect(refused.aside).toContain('has no posting that may do this');
    expect(
      (await run(`import people ${file('people.csv', people)} --format person-csv --as stranger@example.org`))
        .code,
    ).toBe(1);
    expect((await run('import people /nowhere.csv --format person-csv')).code).toBe(1);
  });
});

describe('holdfast sessions revoke', () => {
  it('ends the sessions of the person named, and no others', async () => {
    await asOwner(adminUrl(), (client) =>
      client.query(`insert into access.session (token_hash, id, staff_id, started_at, seen_at, ends_at)
        select decode(md5(email), 'hex'), gen_random_uuid(), id, now(), now(), now() + interval '1 hour' from access.staff`),
    );
    const answer = await run(
      'sessions revoke --of worker@quarrelby.example.org --as gov@quarrelby.example.org',
    );
    expect(answer).toMatchObject({ code: 0, out: '1 session was ended.' });
    expect(await count('access.session where ended_at is null')).toBe(2);
  });
});

describe('holdfast audit verify', () => {
  it('names each chain, and the first event that was tampered with', async () => {
    const whole = await run('audit verify --json');
    expect(whole.code).toBe(0);
    expect(JSON.parse(whole.out)).toMatchObject({
      unbroken: true,
      chains: [{ name: 'Quarrelby Council', firstBad: null }],
    });
    await asOwner(adminUrl(), async (client) => {
      await client.query('alter table audit.event disable trigger no_change');
      await client.query(
        "update audit.event set payload = replace(payload, 'seed', 'weed') where chain = 41 and seq = 2",
      );
      await client.query('alter table audit.event enable trigger no_change');
    });
    const broken = await run('audit verify');
    expect(broken.code).toBe(1);
    expect(broken.out).toContain('Quarrelby Council (chain 41): BROKEN at event 2');
  });
});

describe('holdfast import missing and export missing', () => {
  const missing =
    'CHILD,DOB,MISSING,MIS_START,MIS_END\nL1,02/05/2011,M,10/09/2025,12/09/2025\nL1,02/05/2011,M,31/09/2025,\n';
  const header = 'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\nL1,1,02/05/2011,WBRI,,,\n';
  const as = '--as missing@larkwell.example.org';
  const other = JSON.stringify({
    format: 'holdfast-seed-1',
    authorities: [{ id: 42, code: 'larkwell', name: 'Larkwell Council', teams: [] }],
    users: [
      {
        email: 'missing@larkwell.example.org',
        name: 'Orla Seekwell',
        password: 'only for this test',
        totpSecret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
        postings: [{ authority: 'larkwell', role: 'MISSING_COORDINATOR' }],
      },
    ],
    children: [
      {
        key: 'ada',
        authority: 'larkwell',
        givenName: 'Ada',
        familyName: 'Fenmoor',
        bornOn: '2011-05-02',
        numbers: { local: 'L1' },
      },
    ],
  });
  beforeAll(async () => {
    expect((await run(`seed --file ${file('larkwell.json', other)}`)).code).toBe(0);
  });
  it('only looks, until it is told to write; the second time changes nothing', async () => {
    const files = `${file('missing.csv', missing)} ${file('header.csv', header)}`;
    const dry = await run(`import missing ${files} ${as}`);
    expect(dry).toMatchObject({ code: 0 });
    expect(dry.out).toContain('1 new');
    expect(dry.out).toContain('Left out: Row 3, column "MIS_START"');
    expect(dry.out).toContain('(rule 1004)');
    expect(await count('missing.episode')).toBe(0);
    const written = await run(`import missing ${files} ${as} --write --json`);
    expect(JSON.parse(written.out)).toMatchObject({
      isWritten: true,
      counts: { new: 1, problem: 1 },
      collectionYear: '2025 to 2026',
    });
    const again = await run(`import missing ${files} ${as} --write --rows`);
    expect(again.out).toContain('Row 2: already known');
    expect(await count('missing.episode')).toBe(1);
  });
  it('writes nothing of a file that cannot be read', async () => {
    const bad = await run(`import missing ${file('other.csv', 'a,b\n1,2\n')} ${as} --write`);
    expect(bad.code).toBe(1);
    expect(bad.out).toContain('no heading is known');
  });
  it('writes the return out again', async () => {
    const made = await run('export missing --as 903 --to 2026-03-31 --act-as missing@larkwell.example.org');
    expect(made).toMatchObject({
      code: 0,
      out: 'CHILD,DOB,MISSING,MIS_START,MIS_END\nL1,02/05/2011,M,10/09/2025,12/09/2025',
    });
    expect((await run('export missing --as 903 --act-as worker@quarrelby.example.org')).code).toBe(1);
    expect((await run('export missing --as 903 --to soon')).code).toBe(2);
  });
});
