import { render } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { ClockChip, type ClockState, DueBar } from './clock.tsx';
import { type Column, DataTable } from './data-table.tsx';
import { PersonName } from './marks.tsx';
import { Pagination, pagesToShow } from './pagination.tsx';
import { When } from './time.tsx';

interface Row {
  name: string;
  due: string;
}
const columns: readonly Column<Row>[] = [
  { heading: 'Name', cell: (row) => <a href="/x">{row.name}</a> },
  { heading: 'Due', cell: (row) => row.due },
];
const rows: Row[] = Array.from({ length: 200 }, (_, n) => ({ name: `Person ${n}`, due: 'today' }));

describe('a list of work', () => {
  test('its count equals its rows', () => {
    const out = render(
      <DataTable caption="Due" columns={columns} rows={rows} empty="None." counts={['visit', 'visits']} />,
    );
    expect(out.match(/<tr/g)).toHaveLength(201);
    expect(out).toContain('200 visits');
  });
  test('one page of many says so, and filters say what they hide', () => {
    const out = render(
      <DataTable
        caption="Due"
        columns={columns}
        rows={rows.slice(0, 20)}
        total={200}
        empty="None."
        counts={['visit', 'visits']}
        leftOut="Closed ones are left out."
      />,
    );
    expect(out).toContain('20 of 200 visits');
    expect(out).toContain('Closed ones are left out.');
  });
  test('when empty it says what will appear, without an empty table', () => {
    const out = render(<DataTable caption="Due" columns={columns} rows={[]} empty="No visits are due." />);
    expect(out).toContain('No visits are due.');
    expect(out).not.toContain('<table');
  });
  test('more than seven columns are refused', () => {
    const many = Array.from({ length: 8 }, () => columns[0] as Column<Row>);
    expect(() => render(<DataTable caption="Due" columns={many} rows={rows} empty="" />)).toThrow(
      /at most 7/,
    );
  });
});

describe('clocks', () => {
  const states: ClockState[] = ['ok', 'soon', 'urgent', 'overdue', 'met', 'late'];
  test('every state has a shape of its own, so that it reads without colour', () => {
    const shapes = states.map(
      (state) => /<svg.*<\/svg>/.exec(render(<ClockChip state={state} text="x" />))?.[0],
    );
    expect(new Set(shapes).size).toBe(states.length);
  });
  test('the bar never runs past its end, and says in words what it shows', () => {
    const out = render(
      <DueBar
        label="30 of 24 hours gone"
        nowShare={1.25}
        state="overdue"
        nights={[{ fromShare: 0.25, untilShare: 0.75 }]}
      />,
    );
    expect(out).toContain('class="app-due-bar__gone" x="0" y="2" width="240"');
    expect(out).toContain('class="app-due-bar__night" x="60" y="2" width="120"');
    expect(out).toContain('aria-label="30 of 24 hours gone"');
    expect(out).not.toContain('style=');
  });
});

describe('pages of a list', () => {
  test('shows the ends and the neighbours', () => {
    expect(pagesToShow(5, 10)).toEqual([1, 'gap', 4, 5, 6, 'gap', 10]);
    expect(pagesToShow(1, 2)).toEqual([1, 2]);
  });
  test('one page needs no numbers', () => {
    expect(render(<Pagination page={1} pageSize={20} total={20} hrefOf={String} />)).toBe('');
  });
  test('the last page has no next', () => {
    const out = render(<Pagination page={3} pageSize={20} total={41} hrefOf={(page) => `?page=${page}`} />);
    expect(out).toContain('rel="prev"');
    expect(out).not.toContain('rel="next"');
  });
});

test('a time keeps its exact value for hover and print', () => {
  const out = render(
    <When
      at={Temporal.Instant.from('2026-03-14T02:10:00Z')}
      now={Temporal.Instant.from('2026-03-14T07:15:00Z')}
    />,
  );
  expect(out).toContain('2:10am today (5 hours ago)');
  expect(out).toContain('title="14 March 2026 at 2:10am"');
  expect(out).toContain('datetime="2026-03-14T02:10:00Z"');
});

test('a person is called by the name they like, with the registered one beside it when it differs', () => {
  const text = (node: string): string => node.replace(/<[^>]+>/g, '');
  expect(text(render(<PersonName known="Jay" registered="Jayden" family="B." />))).toBe('Jay (Jayden) B.');
  expect(text(render(<PersonName known="Jay" registered="Jay" />))).toBe('Jay');
});
