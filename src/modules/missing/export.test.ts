import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import { type World, world } from '../../../tests/support/world.ts';
import { createChild, recordIdentifier } from '../people/index.ts';
import { episodesOf } from './episode.store.ts';
import { bringEpisodesIn, bringStepsIn } from './episode-bulk.commands.ts';
import { type ExportAsked, exportMissing } from './export.queries.ts';
import { ANNEX_A_COLUMNS, acceptedAfter, offeredAfter, SSD_COLUMNS } from './export-rows.ts';
import { readMissingFiles } from './import.commands.ts';
import { openEpisode, recordReturn } from './index.ts';

let w: World;
const day = (text: string) => Temporal.PlainDate.from(text);
const children: { id: string; number: string | null }[] = [];
const to = day('2026-03-31');

const table = (csv: string) =>
  csv
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(','));
const made = (asked: ExportAsked, handle = 'aldermoor/cass') =>
  w.act(handle, (work) => exportMissing(work, asked));
const rowsOf = async (asked: ExportAsked) => table((await made(asked)).csv).slice(1);

/** Five children, by hand: from, to, kind, and what became of the offer. */
const HISTORY: readonly (readonly [
  child: number,
  kind: 'M' | 'A',
  from: string,
  to: string | null,
  steps: readonly string[],
  more?: object,
])[] = [
  [0, 'M', '2025-05-01T21:00:00Z', '2025-05-02T06:00:00Z', ['OFFER', 'ACCEPTED']],
  [0, 'M', '2025-12-01T21:00:00Z', '2025-12-03T06:00:00Z', ['OFFER', 'DECLINED']],
  [0, 'A', '2026-02-01T21:00:00Z', '2026-02-01T23:00:00Z', []],
  [1, 'M', '2026-03-28T22:00:00Z', null, []],
  [1, 'M', '2026-01-10T22:00:00Z', '2026-01-11T22:00:00Z', []],
  [2, 'A', '2025-06-01T22:00:00Z', '2025-06-02T02:00:00Z', []],
  [3, 'M', '2025-03-30T22:00:00Z', '2025-04-02T02:00:00Z', ['OFFER']],
  [3, 'M', '2026-03-30T22:00:00Z', '2026-04-02T02:00:00Z', ['OFFER']],
  [4, 'M', '2025-08-01T22:00:00Z', '2025-08-02T02:00:00Z', []],
  [0, 'M', '2025-09-01T22:00:00Z', '2025-09-02T02:00:00Z', [], { category: 'HOME' }],
  [
    0,
    'M',
    '2025-10-01T22:00:00Z',
    '2025-10-02T02:00:00Z',
    [],
    { owed_by: 'OTHER', home_authority: 'Castleby' },
  ],
];
beforeAll(async () => {
  w = await world();
  await w.act('aldermoor/cass', async (work) => {
    for (const number of ['N0', 'N1', 'N2', 'N3', null]) {
      const id = await createChild(work, {
        givenName: 'Child',
        familyName: number ?? 'None',
        bornOn: day('2010-05-02'),
        source: 'test',
      });
      if (number) await recordIdentifier(work, { childId: id, kind: 'local', value: number, source: 'test' });
      children.push({ id, number });
    }
    const rows = HISTORY.map(([child, kind, from, until, steps, more]) => ({
      id: work.ids.next(),
      child_id: children[child]?.id ?? '',
      category: 'CARE' as const,
      kind,
      missing_from: from,
      left_at: from,
      returned_at: until,
      reported_by_kind: 'CARER',
      ...more,
      steps,
    }));
    await bringEpisodesIn(work, rows, { source: 'test' });
    await bringStepsIn(
      work,
      rows.flatMap(({ id, child_id, steps, returned_at }) =>
        steps.map((kind) => ({
          id: work.ids.next(),
          episode_id: id,
          child_id,
          kind,
          at: returned_at ?? '',
          way: kind === 'OFFER' ? 'TALK' : null,
          reason: kind === 'DECLINED' ? 'TOO_SOON' : null,
        })),
      ),
    );
  });
});

describe('one history in three shapes', () => {
  it('the return of the year has every day of missing from care, M or A, days as the return writes them', async () => {
    expect(await rowsOf({ as: '903', to })).toEqual([
      ['N3', '02/05/2010', 'M', '30/03/2025', '02/04/2025'],
      ['N0', '02/05/2010', 'M', '01/05/2025', '02/05/2025'],
      ['N2', '02/05/2010', 'A', '01/06/2025', '02/06/2025'],
      ['N0', '02/05/2010', 'M', '01/12/2025', '03/12/2025'],
      ['N1', '02/05/2010', 'M', '10/01/2026', '11/01/2026'],
      ['N0', '02/05/2010', 'A', '01/02/2026', '01/02/2026'],
      ['N1', '02/05/2010', 'M', '28/03/2026', ''],
      ['N3', '02/05/2010', 'M', '30/03/2026', ''],
    ]);
    expect(await made({ as: '903', to })).toMatchObject({ leftOut: 1, count: 9 });
  });
  it('breaks no rule that it would be read by', async () => {
    const { csv } = await made({ as: '903', to });
    const read = readMissingFiles(
      { format: 'ssda903-missing', missing: Buffer.from(csv), collectionYear: 2026 },
      day('2026-11-16'),
    );
    expect([read.problems, read.reading.read]).toEqual([[], 8]);
  });
  it('Annex A counts twelve months of the same history, and the offer after the last missing episode that ended', async () => {
    const { csv } = await made({ as: 'annex-a', to });
    expect(csv.startsWith(ANNEX_A_COLUMNS[0])).toBe(true);
    const rows = Object.fromEntries((await rowsOf({ as: 'annex-a', to })).map(([id, ...rest]) => [id, rest]));
    expect(rows).toEqual({
      N0: ['2', '1', 'a) Yes', 'b) No'],
      N1: ['2', '0', 'b) No', 'b) No'],
      N2: ['0', '1', '', ''],
      N3: ['1', '0', 'a) Yes', 'c) Unknown'],
      [children[4]?.id ?? '']: ['1', '0', 'b) No', 'b) No'],
    });
  });
  it('the standard dataset has all seven columns, times of the clock on the wall, and Y, N, NA or nothing', async () => {
    const rows = await rowsOf({ as: 'ssd', from: day('2025-04-01'), to });
    expect(rows.map(([id, ...rest]) => [typeof id, ...rest])).toEqual([
      ['string', 'N3', '2025-03-30T23:00:00', 'Missing', '2025-04-02T03:00:00', 'Y', ''],
      ['string', 'N0', '2025-05-01T22:00:00', 'Missing', '2025-05-02T07:00:00', 'Y', 'Y'],
      ['string', 'N2', '2025-06-01T23:00:00', 'Away', '2025-06-02T03:00:00', 'NA', 'NA'],
      ['string', children[4]?.id, '2025-08-01T23:00:00', 'Missing', '2025-08-02T03:00:00', 'N', 'NA'],
      ['string', 'N0', '2025-12-01T21:00:00', 'Missing', '2025-12-03T06:00:00', 'Y', 'N'],
      ['string', 'N1', '2026-01-10T22:00:00', 'Missing', '2026-01-11T22:00:00', 'N', 'NA'],
      ['string', 'N0', '2026-02-01T21:00:00', 'Away', '2026-02-01T23:00:00', 'NA', 'NA'],
      ['string', 'N1', '2026-03-28T22:00:00', 'Missing', '', '', ''],
      ['string', 'N3', '2026-03-30T23:00:00', 'Missing', '2026-04-02T03:00:00', 'Y', ''],
    ]);
    expect(await rowsOf({ as: 'ssd', from: day('2025-04-01'), to, withHome: true })).toHaveLength(
      rows.length + 1,
    );
  });
  it('the three agree with each other and with the record, child by child', async () => {
    const ssd = await rowsOf({ as: 'ssd', from: day('2025-04-01'), to });
    const ret = await rowsOf({ as: '903', to });
    const annexA = new Map((await rowsOf({ as: 'annex-a', to })).map((row) => [row[0] ?? '', row]));
    const begun = (date: string) => date >= '2025-04-01' && date <= '2026-03-31';
    const iso = (text = '') => text.split('/').reverse().join('-');
    for (const { id, number } of children) {
      const key = number ?? id;
      const held = (await w.act('aldermoor/cass', (work) => episodesOf(work.tx, id))).filter(
        (e) =>
          e.category === 'CARE' &&
          e.owedBy === 'US' &&
          begun(e.missingFrom.toZonedDateTimeISO('Europe/London').toPlainDate().toString()),
      );
      const count = (kind: string) => held.filter((e) => e.kind === kind).length;
      const [, missing, away] = annexA.get(key) ?? [];
      expect([Number(missing), Number(away)], key).toEqual([count('M'), count('A')]);
      const fromSsd = (type: string) =>
        ssd.filter((row) => row[1] === key && row[3] === type && begun((row[2] ?? '').slice(0, 10)));
      expect([fromSsd('Missing').length, fromSsd('Away').length], key).toEqual([count('M'), count('A')]);
      if (number === null) continue;
      const from903 = (kind: string) =>
        ret.filter((row) => row[0] === key && row[2] === kind && begun(iso(row[3])));
      expect([from903('M').length, from903('A').length], key).toEqual([count('M'), count('A')]);
      expect(
        ret
          .filter((row) => row[0] === key)
          .map((row) => iso(row[3]))
          .sort(),
        key,
      ).toEqual(
        ssd
          .filter((row) => row[1] === key)
          .map((row) => (row[2] ?? '').slice(0, 10))
          .sort(),
      );
    }
  });
  it('comes back as what it is: the same file read in changes nothing', async () => {
    const { previewMissing } = await import('./import.commands.ts');
    for (const [format, asked] of [
      ['ssd-missing', { as: 'ssd', from: day('2025-04-01'), to: day('2026-10-01') }],
      ['ssda903-missing', { as: '903', to }],
    ] as const) {
      const { csv } = await made(asked);
      const report = await w.act('aldermoor/cass', (work) =>
        previewMissing(work, readMissingFiles({ format, missing: Buffer.from(csv) }, day('2026-11-16'))),
      );
      expect(report.counts.new, format).toBeUndefined();
      expect(report.counts.overlaps, format).toBeUndefined();
    }
  });
  it('what is withheld is in none of them', async () => {
    await w.act('aldermoor/cass', async (work) => {
      const episode = await openEpisode(work, {
        childId: children[2]?.id ?? '',
        category: 'CARE',
        leftAt: Temporal.Instant.from('2026-11-15T20:00:00Z'),
        reportedByKind: 'HOME_STAFF',
        withheldBecause: 'Feared for at home',
      });
      if (!episode) throw new Error('not opened');
      await recordReturn(work, episode, 1, {
        returnedAt: Temporal.Instant.from('2026-11-16T02:00:00Z'),
        foundWhere: 'The refuge of Larch Street',
        returnedTo: 'Aunt Perpetua',
      });
    });
    for (const as of ['ssd', '903', 'annex-a'] as const) {
      const { csv } = await made({ as, to: day('2026-11-16') });
      expect(csv).toContain('N2');
      expect(csv).not.toMatch(/Larch|Perpetua|refuge|Feared/);
    }
  });
});

describe('who exports', () => {
  it('leaves an event with every child and the count', async () => {
    const cass = await w.as('aldermoor/cass');
    const answer = await cass.get('/missing/export/file?as=903&to=2026-03-31');
    expect(answer.headers['content-disposition']).toBe('attachment; filename="missing_2026-03-31.csv"');
    const [event] = await w.admin<{ payload: string; subjects: number }>(
      `select e.payload, (select count(*)::int from audit.event_child c where c.chain = e.chain and c.seq = e.seq) as subjects
         from audit.event e where e.event = 'missing.exported' and e.payload::jsonb ? 'request' order by e.seq desc limit 1`,
    );
    expect(JSON.parse(event?.payload ?? '{}')).toMatchObject({
      as: '903',
      count: 9,
      class: 'MISSING',
      verb: 'export',
    });
    expect(event?.subjects).toBe(5);
  });
  it('is asked for days that are none', async () => {
    const cass = await w.as('aldermoor/cass');
    await cass.get('/missing/export');
    const wrong = await cass.post('/missing/export', {
      as: 'ssd',
      'to-day': '1',
      'to-month': '1',
      'to-year': '2030',
    });
    expect([wrong.status, wrong.html.includes('must not be still to come')]).toEqual([422, true]);
    expect((await cass.get('/missing/export/file?as=ssd&to=2026-02-31')).status).toBe(404);
    expect((await cass.get('/missing/export/file?as=xml')).status).toBe(404);
  });
});

describe('what is said of an offer', () => {
  const base = {
    id: '',
    childId: '',
    category: 'CARE',
    kind: 'M',
    missingFrom: Temporal.Instant.from('2026-01-01T00:00Z'),
    endedAt: null,
    isStartDay: false,
    isEndDay: false,
    outcome: null,
    isOffered: false,
    isAccepted: false,
    isDeclined: false,
  } as const;
  const ended = { endedAt: Temporal.Instant.from('2026-01-02T00:00Z') };
  it.each([
    ['still missing', base, null, null],
    ['back, not offered', { ...base, ...ended }, 'N', 'NA'],
    ['offered, not answered', { ...base, ...ended, isOffered: true }, 'Y', null],
    ['declined', { ...base, ...ended, isOffered: true, isDeclined: true }, 'Y', 'N'],
    [
      'declined, then accepted',
      { ...base, ...ended, isOffered: true, isDeclined: true, isAccepted: true },
      'Y',
      'Y',
    ],
    ['held, by a file', { ...base, ...ended, outcome: 'ACCEPTED' }, 'Y', 'Y'],
    ['could not be held', { ...base, ...ended, outcome: 'NOT_POSSIBLE' }, 'N', 'NA'],
    ['away', { ...base, ...ended, kind: 'A' }, 'NA', 'NA'],
  ] as const)('%s', (_what, episode, offered, accepted) => {
    expect([offeredAfter(episode as never), acceptedAfter(episode as never)]).toEqual([offered, accepted]);
  });
});

const standards = path.join(import.meta.dirname, '../../../../shared/standards/data');
const spec = path.join(standards, 'ssd/data_objects_specification.csv');
describe('the published shapes', () => {
  it(
    existsSync(spec)
      ? 'are those of the dictionary and of the list'
      : 'are not on this machine, so only names are tried',
    async () => {
      const { csv } = await made({ as: 'ssd', to: day('2026-11-16'), withHome: true });
      expect(table(csv)[0]).toEqual([...SSD_COLUMNS]);
      if (!existsSync(spec)) {
        process.stdout.write(
          'NOT CHECKED: types and sizes of ssd_missing, headings of Annex A: their files are not on this machine.\n',
        );
        return;
      }
      const dictionary = parse(readFileSync(spec), {
        bom: true,
        columns: true,
        relax_column_count: true,
      }) as Record<string, string>[];
      const fields = dictionary.filter((row) => row.object_name === 'ssd_missing');
      expect(fields.map((f) => f.field_name)).toEqual([...SSD_COLUMNS]);
      for (const [at, field] of fields.entries()) {
        for (const row of table(csv).slice(1)) {
          const cell = row[at] ?? '';
          if (field.type === 'datetime') expect(cell).toMatch(/^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)?$/);
          else expect(cell.length, field.field_name).toBeLessThanOrEqual(Number(field.max_field_size));
        }
      }
      const yaml = readFileSync(path.join(standards, 'annex_a/annex-a-merge.yml'), 'utf8');
      for (const heading of ANNEX_A_COLUMNS.slice(1)) expect(yaml).toContain(heading);
      process.stdout.write(
        'CHECKED: ssd_missing against the dictionary, Annex A headings against the list.\n',
      );
    },
  );
});
