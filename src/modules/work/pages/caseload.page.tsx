import type { VNode } from 'preact';
import { DataTable, formatExact } from '../../../platform/ui/index.ts';
import { ageOfChild, calledName } from '../../people/index.ts';
import type { ChildSeen } from '../caseload.queries.ts';
import { workPath } from '../work.policy.ts';
import { seenInWords } from './work.page.tsx';

const Act = ({ href, text, name }: { href: string; text: string; name: string }): VNode => (
  <a class="govuk-link" href={href}>
    {text}
    <span class="govuk-visually-hidden"> with {name}</span>
  </a>
);

interface Shown {
  rows: readonly ChildSeen[];
  now: Temporal.Instant;
  countsAdvice: boolean;
}
/** Every child of one worker: when seen, what is planned, and the two things to write down. */
export const CaseloadPage = ({ rows, now, countsAdvice }: Shown): VNode => (
  <>
    <h1 class="govuk-heading-l">Children I work with</h1>
    <DataTable<ChildSeen>
      caption="By name"
      rows={rows}
      counts={['child', 'children']}
      empty="You work with no child yet. A manager allocates, and you are told."
      columns={[
        {
          heading: 'Child',
          cell: ({ child }) => (
            <>
              <a class="govuk-link" href={workPath(child.id)} translate={false}>
                {calledName(child)}
              </a>
              , {ageOfChild(child, now)}
            </>
          ),
        },
        { heading: 'Seen in person', cell: ({ seen }) => seenInWords(seen, now) },
        {
          heading: 'Tried since',
          cell: ({ seen }) => String(seen?.triesSince ?? 0),
          isNumeric: true,
          isWideOnly: true,
        },
        {
          heading: 'Last 28 days',
          cell: ({ seen }) => String(seen?.timesSeen ?? 0),
          isNumeric: true,
          isWideOnly: true,
        },
        {
          heading: 'Next planned',
          cell: ({ seen }) => (seen?.nextAt ? formatExact(seen.nextAt) : 'None'),
          isWideOnly: true,
        },
        {
          heading: 'Write down',
          isHeadingHidden: true,
          cell: ({ child }) => (
            <>
              <Act href={`${workPath(child.id)}/new`} text="Session" name={calledName(child)} />{' '}
              <Act href={`${workPath(child.id)}/attempt`} text="Tried" name={calledName(child)} />
            </>
          ),
        },
      ]}
    />
    <ul class="govuk-list">
      <li>
        <a class="govuk-link" href="/groups">
          Groups
        </a>
      </li>
      {countsAdvice ? (
        <li>
          <a class="govuk-link" href="/consultations">
            Advice given to colleagues
          </a>
        </li>
      ) : null}
    </ul>
  </>
);
