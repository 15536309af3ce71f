import type { VNode } from 'preact';
import type { Visit } from '../../../../platform/http/route.ts';
import { Button, DataTable, formatDate, StatusTag, TextField } from '../../../../platform/ui/index.ts';
import { labelFirst, settingsOf } from '../../../access/index.ts';
import { ageOfChild } from '../../child.queries.ts';
import { mayWriteClass } from '../../record-access.ts';
import type { SearchAnswer } from '../../search.queries.ts';
import type { FoundChild } from '../../search.store.ts';
import { ChildName } from '../record/child-name.tsx';

type Found = SearchAnswer['found'][number];

/** One box for name, birth date or number. Each row says who to ring. */
export function SearchPage({
  visit,
  q,
  answer,
}: {
  visit: Visit;
  q: string;
  answer: SearchAnswer | undefined;
}): VNode {
  const emptyView = { values: { q }, errors: {}, key: '', csrf: '' };
  return (
    <>
      <h1 class="govuk-heading-l">Find a child</h1>
      <search>
        <form method="get" action="/children" class="app-search">
          <TextField
            view={emptyView}
            name="q"
            label="Name, date of birth or number"
            hint="The start of a name will do, also misspelt. For example: jay bro, 20 9 2011, an NHS number."
            attributes={{ autocomplete: 'off', spellcheck: 'false' }}
          />
          <Button>Search</Button>
        </form>
      </search>
      {answer?.plan.notes.map((note) => (
        <p class="govuk-body">{note}</p>
      ))}
      {answer ? <Results visit={visit} answer={answer} /> : null}
      {mayWriteClass(visit, 'FLAG') ? (
        <p class="govuk-body">
          <a class="govuk-link" href="/children/new">
            Add a child who is not on the record
          </a>
        </p>
      ) : null}
    </>
  );
}

function Results({ visit, answer }: { visit: Visit; answer: SearchAnswer }): VNode {
  return (
    <DataTable
      caption="Children found, best match first"
      rows={answer.found}
      counts={['child', 'children']}
      leftOut={answer.isCut ? 'There may be more: add a name or a date of birth' : undefined}
      empty="No child found whom you may find here. Try the start of the last name, or the date of birth alone. Not finding a child does not mean that nobody is worried about them: ring the front door."
      columns={[
        {
          heading: 'Child',
          cell: (row: Found) => <ChildName child={row.child} href={`/children/${row.child.id}`} />,
        },
        { heading: 'Age', cell: (row: Found) => ageOfChild(row.child, visit.now) },
        {
          heading: 'Born',
          cell: (row: Found) => (row.child.bornOn ? formatDate(row.child.bornOn) : 'Not known yet'),
        },
        {
          heading: labelFirst(visit.actor, 'TEAM'),
          cell: (row: Found) => (
            <StatusTag tone={row.child.isOpenToTeam ? 'doing' : 'plain'}>
              {row.child.isOpenToTeam ? 'Open' : 'Not open'}
            </StatusTag>
          ),
        },
        { heading: 'Who to ring', cell: (row: Found) => whomToRing(visit, row.child) },
        { heading: 'Found by', cell: (row: Found) => row.because.join(', '), isWideOnly: true },
      ]}
    />
  );
}

function whomToRing(visit: Visit, child: FoundChild): string {
  const duty = settingsOf(visit.actor).dayNumber;
  if (child.allocatedName) return [child.allocatedName, child.allocatedContact].filter(Boolean).join(', ');
  return duty ? `Duty, ${duty}` : 'The front door';
}
