import { beforeAll, describe, expect, it } from 'vitest';
import { runAccessTable } from '../../../tests/support/access-table.ts';
import { type Browser, type World, world } from '../../../tests/support/world.ts';
import { importAccess } from './import.access.ts';

runAccessTable(importAccess);

describe('the page that brings in a file', () => {
  let w: World;
  let fern: Browser;
  beforeAll(async () => {
    w = await world();
    fern = await w.as('aldermoor/fern');
  });

  /** As a browser sends a form with a file. */
  async function bring(
    format: string,
    content: string | Buffer,
  ): Promise<{ status: number; html: string; location: string }> {
    const { html } = await fern.get('/imports');
    const hidden = [...html.matchAll(/<input type="hidden" name="(_\w+)" value="([^"]*)"/g)].map(
      (m) => [m[1] ?? '', m[2] ?? ''] as const,
    );
    const edge = 'an-edge-that-no-file-holds';
    const field = (name: string, value: string) =>
      `--${edge}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
    const fields = new Map([...hidden, ['format', format] as const]);
    const payload = Buffer.concat([
      Buffer.from([...fields].map(([name, value]) => field(name, value)).join('')),
      Buffer.from(
        `--${edge}\r\nContent-Disposition: form-data; name="file"; filename="children.csv"\r\nContent-Type: text/csv\r\n\r\n`,
      ),
      Buffer.from(content),
      Buffer.from(`\r\n--${edge}--\r\n`),
    ]);
    const cookie = [...fern.cookies]
      .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
      .join('; ');
    const headers = { cookie, 'content-type': `multipart/form-data; boundary=${edge}` };
    const answer = await w.app.inject({ method: 'POST', url: '/imports', headers, payload });
    return { status: answer.statusCode, html: answer.body, location: String(answer.headers.location ?? '') };
  }
  const children = async () =>
    (await w.admin<{ n: number }>('select count(*)::int as n from people.child'))[0]?.n;

  it('shows what would happen, and writes it only when told to, once', async () => {
    const brought = await bring(
      'ssda903-header',
      'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n70001,2,01/02/2011,WBRI,,,\n70002,1,03/04/2012,MWBC,,,\n',
    );
    expect(brought.status).toBe(303);
    const preview = await fern.get(brought.location);
    expect(preview.html).toContain('Add 2 children');
    expect(await children()).toBe(0);
    expect((await fern.post(brought.location, {})).status).toBe(303);
    expect(await children()).toBe(2);
    const after = await fern.get(brought.location);
    expect(after.html).toContain('The file is on the record');
    expect(await w.admin('select content from people.import where written_at is not null')).toEqual([
      { content: null },
    ]);
  });
  it('says when there is nothing new', async () => {
    const brought = await bring(
      'ssda903-header',
      'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n70001,2,01/02/2011,WBRI,,,\n',
    );
    expect((await fern.get(brought.location)).html).toContain('There is nothing to write');
  });
  it.each([
    ['a wrong header', 'Colour,Size\nred,4\n', 'Row 1: no heading is known'],
    ['junk', Buffer.alloc(9_000_000, 7), 'not a text file'],
    ['a file without rows', 'Given,Family,BirthDate\n', 'no rows'],
  ])('answers %s on the form, and keeps nothing', async (_what, content, sentence) => {
    const before = await w.admin('select count(*) from people.import');
    const brought = await bring('person-csv', content);
    expect(brought.status).toBe(422);
    expect(brought.html).toContain(sentence);
    expect(await w.admin('select count(*) from people.import')).toEqual(before);
  });
  it('names row and column of a bad date, and offers no way to write', async () => {
    const brought = await bring(
      'person-csv',
      'Given,Family,BirthDate\nOswin,Larksong,31/02/2011\nFine,Row,2011-01-01\n',
    );
    const preview = await fern.get(brought.location);
    expect(preview.html).toContain('Row 2, column &quot;BirthDate&quot;');
    expect(preview.html).not.toContain('Add 1 child');
  });
  it('drops a file that nobody wrote within a day', async () => {
    const brought = await bring('person-csv', 'Given,Family,BirthDate\nLate,Comer,2011-01-01\n');
    w.clock.advance({ hours: 11 });
    fern = await w.as('aldermoor/fern');
    w.clock.advance({ hours: 14 });
    fern = await w.as('aldermoor/fern');
    await bring('person-csv', 'Given,Family,BirthDate\nNext,Day,2011-01-01\n');
    expect((await fern.get(brought.location)).html).toContain('no longer here');
  });
});
