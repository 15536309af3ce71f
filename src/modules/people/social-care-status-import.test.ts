import { describe, expect, test } from 'vitest';
import { describeProblem } from '../../platform/files/csv.ts';
import { readSocialCareStatuses, readStatus } from './social-care-status-import.ts';

const today = Temporal.PlainDate.from('2026-11-22');
const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);
const read = (...lines: string[]) =>
  readSocialCareStatuses(new TextEncoder().encode(`${lines.join('\n')}\n`), { today });
const said = (reading: ReturnType<typeof read>): string[] => reading.problems.map(describeProblem);

test('a row says whose status it is, which, who is allocated and on which day this was so', () => {
  const reading = read(
    'Child ID,NHS number,Status,Plan,Allocated worker,Worker e-mail,Team,Phone,Start date,End date,As at',
    'a77,999 000 0018,Child in Need,CIN plan,Priya Nair,Priya.Nair@example.org,Locality West,01632 960100,01/06/2026,,21/11/2026',
  );
  expect(said(reading)).toEqual([]);
  expect(reading.rows).toEqual([
    {
      line: 2,
      localId: 'A77',
      nhsNumber: '9990000018',
      status: 'CIN',
      plan: 'CIN plan',
      worker: {
        name: 'Priya Nair',
        email: 'priya.nair@example.org',
        team: 'Locality West',
        phone: '01632 960100',
      },
      startedOn: day('2026-06-01'),
      asAt: day('2026-11-21'),
    },
  ]);
});

describe('a status', () => {
  test.each([
    ['LAC', 'CLA'],
    ['Looked-after child', 'CLA'],
    ['CP plan', 'CP'],
    ['s.47', 'S47'],
    ['S47', 'S47'],
    ['Section 17', 'CIN'],
    ['cla_s20', 'CLA_S20'],
    ['Not open', 'NOT_OPEN'],
    ['Care leaver', 'CARE_LEAVER'],
    ['Looked after on remand', 'REMAND'],
    ['early-help', 'EARLY_HELP'],
    ['wobbly', undefined],
  ])('"%s" is read as %s', (text, code) => expect(readStatus(text)).toBe(code));
});

test('each wrong cell is named by row and column', () => {
  const reading = read(
    'ChildId,Status,Worker,StartDate,EndDate,AsAt',
    '1,wobbly,W,2026-01-01,,2026-11-21',
    '2,CIN,W,2026-05-01,2026-04-01,2026-11-21',
    '3,CIN,W,2026-01-01,,2026-11-23',
    '4,CIN,W,then,,',
    ',CIN,W,2026-01-01,,2026-11-21',
    '6,CIN,,2026-01-01,,2026-11-21',
    '7,CIN,W,2026-11-22,,2026-11-21',
  );
  expect(said(reading)).toEqual([
    'Row 2, column "Status": "wobbly" is not a status we know.',
    'Row 3, column "EndDate": this is before the start.',
    'Row 4, column "AsAt": 2026-11-23 is in the future.',
    'Row 5, column "StartDate": "then" is not a date.',
    'Row 5, column "AsAt": this is blank. Say on which day this was so.',
    'Row 6, column "ChildId": this row has no number of a child.',
    'Row 7, column "Worker": this is blank. Without an allocated social worker the case does not count as open.',
    'Row 8, column "StartDate": this is after the "as at" day.',
  ]);
  expect(reading.rows.map((row) => row.localId)).toEqual(['6']);
});

test('a child may have one spell after another, but not two at once', () => {
  const reading = read(
    'ChildId,Status,Worker,StartDate,EndDate,AsAt',
    '1,CIN,W,2026-01-01,2026-03-31,2026-11-21',
    '1,CP,W,2026-04-01,,2026-11-21',
    '1,CLA,W,2026-06-01,,2026-11-21',
    '2,CIN,W,2026-01-01,,2026-11-21',
  );
  expect(said(reading)).toEqual([
    'Row 4, column "StartDate": this overlaps the status in row 3 for the same child.',
  ]);
  expect(reading.rows.map((row) => row.line)).toEqual([2, 3, 5]);
});

test('a file that cannot say which child is refused', () => {
  expect(said(read('Status,AsAt', 'CIN,2026-11-21'))).toEqual([
    'Row 1: one of these columns is needed to know the child: ChildId, NhsNumber, UPN.',
  ]);
});
