import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { postingIdOf } from '../../../seeds/region/load-structure.ts';
import { type World, world } from '../../../tests/support/world.ts';
import { importFile, mayImport } from './import.commands.ts';
import type { ImportFormat, ImportReport } from './import-report.ts';

let w: World;
beforeAll(async () => {
  w = await world();
});

const bytes = (text: string) => new TextEncoder().encode(text);
const bring = (
  format: ImportFormat,
  file: string | Uint8Array,
  dryRun = false,
  handle = 'aldermoor/fern',
): Promise<ImportReport> =>
  w.act(handle, (work) =>
    importFile(work, format, typeof file === 'string' ? bytes(file) : file, { dryRun }),
  );
const everything = async () =>
  (
    await w.admin<{ all: string }>(
      `select (select count(*) from people.child) || '/' || (select count(*) from people.identifier) || '/' || (select count(*) from people.child_token)
         || '/' || (select count(*) from people.social_care_status) || '/' || (select count(*) from people.fact) || '/' || (select count(*) from access.relationship) as all`,
    )
  )[0]?.all;

const people = `Given,Family,BirthDate,Gender,Ethnicity,LocalId,UPN,NhsNumber
Wilf,Ashdown-Pike,2011-05-02,M,WBRI,AM-1001,,
Odalys,Fernhollow,14/03/2010,F,MWBC,AM-1002,,9990000018
`;

describe('a file of children', () => {
  it('is only looked at unless somebody asks for writing', async () => {
    const before = await everything();
    const report = await bring('person-csv', people, true);
    expect(report.counts).toEqual({ new: 2 });
    expect(report.isWritten).toBe(false);
    expect(await everything()).toBe(before);
  });
  it('adds children with their names, numbers and ethnicity, and says so in the audit', async () => {
    const report = await bring('person-csv', people);
    expect(report.counts).toEqual({ new: 2 });
    const rows = await w.admin<{ given_name: string; born: string; value: string; codes: string[] }>(
      `select c.given_name, c.born_on::text as born, i.value, f.codes from people.child c
         join people.identifier i on i.child_id = c.id and i.kind = 'local' join people.fact f on f.child_id = c.id order by i.value`,
    );
    expect(rows).toEqual([
      { given_name: 'Wilf', born: '2011-05-02', value: 'AM-1001', codes: ['WBRI'] },
      { given_name: 'Odalys', born: '2010-03-14', value: 'AM-1002', codes: ['MWBC'] },
    ]);
    const [event] = await w.admin<{ children: string }>(
      `select (select count(*) from audit.event_child c where c.chain = e.chain and c.seq = e.seq) as children from audit.event e where e.event = 'people.imported'`,
    );
    expect(event?.children).toBe(2);
  });
  it('changes nothing when it is brought again', async () => {
    const before = await everything();
    expect((await bring('person-csv', people)).counts).toEqual({ 'already known': 2 });
    expect(await everything()).toBe(before);
  });
  it('matches a row without a number by full name and birth date', async () => {
    const report = await bring('person-csv', 'Given,Family,BirthDate\nwilf,ashdown-pike,2011-05-02\n');
    expect(report.counts).toEqual({ 'already known': 1 });
  });
  it('fills in what was not known, and leaves what is known as it is', async () => {
    await bring('ssda903-header', 'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n9001,1,04/06/2010,WBRI,,,\n');
    const report = await bring(
      'person-csv',
      'Given,Family,BirthDate,Gender,LocalId\nTamsin,Greyling,2010-06-05,M,9001\n',
    );
    expect(report.counts).toEqual({ 'filled in': 1 });
    expect(report.problems.map((each) => each.message)).toEqual([
      'the file differs from the record in birth date. The record was left as it is.',
    ]);
    const rows = await w.admin(
      `select given_name, family_name, born_on::text as born from people.child c join people.identifier i on i.child_id = c.id where i.value = '9001'`,
    );
    expect(rows).toEqual([{ given_name: 'Tamsin', family_name: 'Greyling', born: '2010-06-04' }]);
    expect(
      (
        await w.admin(
          `select token from people.child_token t join people.identifier i on i.child_id = t.child_id where i.value = '9001' and token = 'n:greyling'`,
        )
      ).length,
    ).toBe(1);
  });
  it('stops where the numbers of a row belong to two children', async () => {
    const before = await everything();
    const report = await bring(
      'person-csv',
      'Given,Family,BirthDate,LocalId,NhsNumber\nWilf,Ashdown-Pike,2011-05-02,AM-1001,9990000018\nNew,Child,2012-01-01,AM-9,\n',
    );
    expect(report.isWritten).toBe(false);
    expect(report.problems).toEqual([
      { severity: 'error', line: 2, message: 'the numbers in this row belong to more than one child here.' },
    ]);
    expect(await everything()).toBe(before);
  });
  it('is another child in another authority, even with the same number', async () => {
    const report = await bring(
      'person-csv',
      'Given,Family,BirthDate,LocalId\nWilf,Ashdown-Pike,2011-05-02,AM-1001\n',
      false,
      'brackenford/pat',
    );
    expect(report.counts).toEqual({ new: 1 });
  });
});

describe('a bad file', () => {
  const bad: [
    what: string,
    format: ImportFormat,
    file: string | Uint8Array,
    row: number | undefined,
    column: string | undefined,
  ][] = [
    ['a wrong header', 'person-csv', 'Colour,Size\nred,4\n', 1, undefined],
    ['a missing column', 'person-csv', 'Given,Family\nWilf,Pike\n', 1, 'BirthDate'],
    [
      'a wrong encoding',
      'person-csv',
      Uint8Array.from([...bytes('Given,Family,BirthDate\nZo'), 0xeb, ...bytes(',Pike,2010-01-01\n')]),
      2,
      'Given',
    ],
    ['a bad date', 'person-csv', `${people}Una,Dale,2011-02-30,F,WBRI,AM-7,,\n`, 4, 'BirthDate'],
    ['a duplicate', 'person-csv', `${people}Una,Dale,2011-02-03,F,WBRI,AM-1001,,\n`, 4, 'LocalId'],
    [
      '10 MB of junk',
      'person-csv',
      new Uint8Array(10 * 1_048_576).map((_, at) => (at * 7919) % 251),
      undefined,
      undefined,
    ],
    ['more than 10 MB', 'person-csv', new Uint8Array(11 * 1_048_576).fill(65), undefined, undefined],
  ];
  it.each(bad)(
    '%s is told by row and column, and nothing is written',
    async (_what, format, file, line, column) => {
      const before = await everything();
      const report = await bring(format, file);
      const [first] = report.problems;
      expect(first?.severity).toBe('error');
      expect([line, first?.line]).toEqual([line, line ?? first?.line]);
      if (column) expect(first?.column).toBe(column);
      expect(report.isWritten).toBe(false);
      expect(await everything()).toBe(before);
    },
  );
  it('that fails in the database half way leaves nothing behind', async () => {
    const before = await everything();
    const long = `Given,Family,BirthDate,LocalId\n${Array.from({ length: 2500 }, (_, at) => `Half,Way,2011-01-01,H${at}`).join('\n')}\n`;
    const failing = w.act('aldermoor/fern', (work) =>
      importFile(work, 'person-csv', bytes(long), {
        dryRun: false,
        onProgress: (done) => {
          if (done === 2000) throw new Error('the power went');
        },
      }),
    );
    await expect(failing).rejects.toThrow('the power went');
    expect(await everything()).toBe(before);
  });
});

describe('a file of social-care statuses', () => {
  const head = 'ChildId,Status,Plan,Worker,WorkerEmail,StartDate,EndDate,AsAt\n';
  const spells = () =>
    w.admin<{ status: string; from_on: string; to_on: string | null; as_at: string; posting: string | null }>(
      `select status, from_on::text, to_on::text, (as_at at time zone 'Europe/London')::date::text as as_at, allocated_posting_id as posting
         from people.social_care_status order by from_on, recorded_at`,
    );
  it('records the spell and lets the allocated social worker open the record', async () => {
    const report = await bring(
      'social-care-status',
      `${head}AM-1001,CIN,CIN plan,Priya Holloway-Marsh,priya@aldermoor.example.org,2026-03-01,,2026-11-10\nAM-404,CP,,Somebody Else,,2026-03-01,,2026-11-10\n`,
    );
    expect(report.counts).toEqual({ new: 1, 'not known here': 1 });
    expect(await spells()).toEqual([
      {
        status: 'CIN',
        from_on: '2026-03-01',
        to_on: null,
        as_at: '2026-11-10',
        posting: postingIdOf('aldermoor/priya'),
      },
    ]);
    const [child] = await w.admin<{ child_id: string }>(
      `select child_id from people.identifier i join access.authority a on a.id = i.authority_id where value = 'AM-1001' and a.code = 'aldermoor'`,
    );
    const priya = await w.as('aldermoor/priya');
    expect((await priya.get(`/children/${child?.child_id}`)).status).toBe(200);
  });
  it('changes nothing when it is brought again, and moves "as at" on when a newer extract says the same', async () => {
    const again = (asAt: string) =>
      bring(
        'social-care-status',
        `${head}AM-1001,CIN,CIN plan,Priya Holloway-Marsh,priya@aldermoor.example.org,2026-03-01,,${asAt}\n`,
      );
    const before = await everything();
    expect((await again('2026-11-10')).counts).toEqual({ 'already known': 1 });
    expect((await again('2026-11-15')).counts).toEqual({ confirmed: 1 });
    expect(await everything()).toBe(before);
    expect((await spells())[0]?.as_at).toBe('2026-11-15');
    expect(
      (await bring('social-care-status', `${head}AM-1001,NOT_OPEN,,,,2026-10-01,,2026-11-01\n`)).counts,
    ).toEqual({ 'older than ours': 1 });
  });
  it('closes the earlier worker’s access when the statutory system names another', async () => {
    const named = `${head}AM-1001,CIN,CIN plan,Dan Ravensworth,dan@aldermoor.example.org,2026-03-01,,2026-11-16\n`;
    expect((await bring('social-care-status', named)).counts).toEqual({ new: 1 });
    expect((await bring('social-care-status', named)).counts).toEqual({ 'already known': 1 });
    const holders = await w.admin<{ holder: string }>(
      `select holder_posting_id as holder from access.relationship where kind = 'ALLOCATED' and to_at is null`,
    );
    expect(holders).toEqual([{ holder: postingIdOf('aldermoor/dan') }]);
    expect((await spells()).map((spell) => [spell.from_on, spell.to_on])).toEqual([
      ['2026-03-01', '2026-11-15'],
      ['2026-11-16', null],
    ]);
  });
});

describe('who may bring in a file', () => {
  it.each([
    ['aldermoor/fern', true],
    ['aldermoor/imogen', true],
    ['aldermoor/cass', true],
    ['aldermoor/mo', false],
    ['aldermoor/sam', false],
    ['aldermoor/bea', false],
    ['aldermoor/ada', false],
  ])('%s: %s', async (handle, answer) => {
    expect(await w.act(handle, async (work) => mayImport(work.actor))).toBe(answer);
  });
  it('is decided by the database as well', async () => {
    await expect(
      bring('person-csv', people.replaceAll('AM-', 'ZZ-'), false, 'aldermoor/bea'),
    ).rejects.toThrow('row-level security');
  });
});

const real = path.join(import.meta.dirname, '../../../../shared/standards/data/ssda903/header.csv');
describe('the sample of the looked-after return', () => {
  it(existsSync(real)
    ? 'is read whole: 2,675 children, all found by number, none twice'
    : 'is not on this machine, so only its format is tried', async () => {
    const file = existsSync(real)
      ? readFileSync(real)
      : bytes('CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n566910,2,27/03/2008,WROM,D051910639385,,\n');
    const children = existsSync(real) ? 2675 : 1;
    const first = await bring('ssda903-header', file, false, 'castleby/esme');
    expect(first.problems.filter((each) => each.severity === 'error')).toEqual([]);
    expect(first.counts).toEqual({ new: children });
    expect((await bring('ssda903-header', file, false, 'castleby/esme')).counts).toEqual({
      'already known': children,
    });
    const [count] = await w.admin(
      `select count(*)::int as n from people.identifier i join access.authority a on a.id = i.authority_id where a.code = 'castleby' and i.kind = 'local'`,
    );
    expect(count).toEqual({ n: children });
  }, 60_000);
});
