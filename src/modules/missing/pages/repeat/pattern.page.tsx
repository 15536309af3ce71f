import type { VNode } from 'preact';
import { Bar, DataTable } from '../../../../platform/ui/index.ts';
import type { Pattern, Slice } from '../../pattern.ts';

/** One picture and its numbers in one table: nothing is said by length alone. */
export function PatternTable({ pattern }: { pattern: Pattern }): VNode {
  const most = Math.max(...pattern.slices.map((slice) => slice.n), 1);
  return (
    <DataTable<Slice>
      caption={pattern.title}
      rows={pattern.slices}
      counts={false}
      empty="No episode."
      columns={[
        { heading: 'Answer', cell: (slice) => slice.label },
        {
          heading: 'Episodes',
          cell: (slice) => (
            <>
              <Bar share={slice.n / most} /> {slice.n} of {pattern.total}
            </>
          ),
        },
      ]}
    />
  );
}

/** When and where, as pictures with their tables. Places withheld from anybody are in none of them. */
export function Patterns(props: { patterns: readonly Pattern[]; empty: string }): VNode {
  if (props.patterns[0]?.total === 0) return <p class="govuk-body">{props.empty}</p>;
  return (
    <>
      <p class="govuk-body">
        Days and hours are those of the clock on the wall in England. A place where a child was found that is
        withheld from anybody is in no picture.
      </p>
      {props.patterns.map((pattern) => (
        <PatternTable pattern={pattern} />
      ))}
    </>
  );
}
