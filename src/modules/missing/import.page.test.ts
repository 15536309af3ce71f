import { beforeAll, describe, expect, it } from 'vitest';
import { type Browser, type World, world } from '../../../tests/support/world.ts';
import { createChild, recordIdentifier } from '../people/index.ts';

let w: World;
let cass: Browser;
let child = '';
beforeAll(async () => {
  w = await world();
  cass = await w.as('aldermoor/cass');
  child = await w.act('aldermoor/cass', async (work) => {
    const id = await createChild(work, {
      givenName: 'Oswin',
      familyName: 'Larksong',
      bornOn: Temporal.PlainDate.from('2010-05-02'),
      source: 'test',
    });
    await recordIdentifier(work, { childId: id, kind: 'local', value: '9001', source: 'test' });
    return id;
  });
});

/** As a browser sends a form with files. */
async function bring(files: Record<string, string | Buffer>, fields: Record<string, string> = {}) {
  const { html } = await cass.get('/missing/import');
  const hidden = [...html.matchAll(/<input type="hidden" name="(_\w+)" value="([^"]*)"/g)].map(
    (m) => [m[1] ?? '', m[2] ?? ''] as const,
  );
  const edge = 'an-edge-that-no-file-holds';
  const head = (name: string, more = '') =>
    `--${edge}\r\nContent-Disposition: form-data; name="${name}"${more}\r\n`;
  const payload = Buffer.concat([
    ...[...new Map([...hidden, ...Object.entries(fields)])].map(([name, value]) =>
      Buffer.from(`${head(name)}\r\n${value}\r\n`),
    ),
    ...Object.entries(files).flatMap(([name, content]) => [
      Buffer.from(`${head(name, `; filename="${name}.csv"`)}Content-Type: text/csv\r\n\r\n`),
      Buffer.from(content),
      Buffer.from('\r\n'),
    ]),
    Buffer.from(`--${edge}--\r\n`),
  ]);
  const cookie = [...cass.cookies].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('; ');
  const headers = { cookie, 'content-type': `multipart/form-data; boundary=${edge}` };
  const answer = await w.app.inject({ method: 'POST', url: '/missing/import', headers, payload });
  return { status: answer.statusCode, html: answer.body, location: String(answer.headers.location ?? '') };
}
const head = 'CHILD,DOB,MISSING,MIS_START,MIS_END\n';
const header =
  'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n9001,1,02/05/2010,WBRI,,,\n9002,2,03/06/2011,WBRI,,,\n9003,2,03/06/2011,WBRI,,,\n';
const count = async (table: string) =>
  (await w.admin<{ n: number }>(`select count(*)::int as n from ${table}`))[0]?.n;

describe('the page that brings in missing episodes', () => {
  it('shows what would happen, and writes it only when told to, once', async () => {
    const brought = await bring({
      missing: `${head}9001,02/05/2010,M,10/09/2025,12/09/2025\n9001,02/05/2010,A,11/09/2025,\n9001,02/05/2010,M,40/09/2025,\n`,
    });
    expect(brought.status).toBe(303);
    const preview = await cass.get(brought.location);
    expect(preview.html).toContain('Add 1 episode');
    expect(preview.html).toContain('(rule 574)');
    expect(preview.html).toContain('(rule 1004)');
    expect(preview.html).toContain('2025 to 2026');
    expect(await count('missing.episode')).toBe(0);
    expect((await cass.post(brought.location, {})).status).toBe(303);
    expect(await count('missing.episode')).toBe(1);
    const after = await cass.get(brought.location);
    expect(after.html).toContain('The file is on the record');
    expect(
      await w.admin('select content, header_content from missing.import where finished_at is not null'),
    ).toEqual([{ content: null, header_content: null }]);
    expect((await cass.post(brought.location, {})).status).toBe(303);
    expect(await count('missing.episode')).toBe(1);
    expect(
      await w.admin('select line from people.timeline_event where child_id = $1 order by at', [child]),
    ).toEqual([{ line: 'Missing from care' }, { line: 'Back' }]);
  });
  it('adds children from the header only when somebody ticks it, and only those with an episode', async () => {
    const missing = `${head}9002,03/06/2011,M,10/09/2025,12/09/2025\n`;
    const before = (await count('people.child')) ?? 0;
    const brought = await bring({ missing, header });
    const preview = await cass.get(brought.location);
    expect(preview.html).toContain('Also add the children nobody here knows');
    await cass.post(brought.location, { createChildren: 'yes' });
    expect(await count('people.child')).toBe(before + 1);
    expect(await count('missing.episode')).toBe(2);
  });
  it.each([
    ['a heading we do not know', { missing: 'a,b\n1,2\n' }, 'no heading is known'],
    [
      'a header that is none',
      { missing: `${head}9001,02/05/2010,M,10/09/2025,\n`, header: 'a,b\n1,2\n' },
      'Header: Row 1',
    ],
    ['no rows', { missing: head }, 'a header and no rows'],
    ['no file', {}, 'Choose a file'],
    ['a spreadsheet', { missing: Buffer.from([0x50, 0x4b, 0x03, 0x04, 1, 2]) }, 'Excel workbook'],
  ])('refuses %s and changes nothing', async (_what, files, said) => {
    const before = await count('missing.import');
    const answer = await bring(files as Record<string, string>);
    expect(answer.status).toBe(422);
    expect(answer.html).toContain(said);
    expect(await count('missing.import')).toBe(before);
  });
  it('asks for a year that is one', async () => {
    expect(
      (await bring({ missing: `${head}9001,02/05/2010,M,10/09/2025,\n` }, { year: 'soon' })).html,
    ).toContain('like 2026');
  });
  it('goes on with a long file where the last press stopped', async () => {
    const numbers = Array.from({ length: 3 }, (_, n) => `96${n}`);
    await w.act('aldermoor/cass', async (work) => {
      for (const number of numbers) {
        const id = await createChild(work, {
          givenName: 'L',
          familyName: number,
          bornOn: Temporal.PlainDate.from('2010-05-02'),
          source: 'test',
        });
        await recordIdentifier(work, { childId: id, kind: 'local', value: number, source: 'test' });
      }
    });
    const day = (n: number) => {
      const d = Temporal.PlainDate.from('2019-01-01').add({ days: 2 * n });
      return `${String(d.day).padStart(2, '0')}/${String(d.month).padStart(2, '0')}/${d.year}`;
    };
    const rows = numbers.flatMap((number) =>
      Array.from({ length: 1100 }, (_, n) => `${number},02/05/2010,M,${day(n)},${day(n)}\n`),
    );
    const before = (await count('missing.episode')) ?? 0;
    const brought = await bring({ missing: head + rows.join('') });
    await cass.get(brought.location);
    await cass.post(brought.location, {});
    const between = await cass.get(brought.location);
    expect(between.html).toContain('The file is partly on the record');
    expect(await count('missing.episode')).toBe(before + 2200);
    await cass.post(brought.location, {});
    expect((await cass.get(brought.location)).html).toContain('The file is on the record');
    expect(await count('missing.episode')).toBe(before + 3300);
  }, 60_000);
  it('drops a file after a day', async () => {
    const brought = await bring({ missing: `${head}9001,02/05/2010,M,10/10/2025,12/10/2025\n` });
    w.clock.advance({ hours: 25 });
    cass = await w.as('aldermoor/cass');
    await bring({ missing: `${head}9001,02/05/2010,M,20/10/2025,22/10/2025\n` });
    expect((await cass.get(brought.location)).html).toContain('The file is no longer here');
  });
});
