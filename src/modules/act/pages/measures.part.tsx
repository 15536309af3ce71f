import type { VNode } from 'preact';
import { counted, DataTable, Details, formatDate } from '../../../platform/ui/index.ts';
import { journeyOf, OutcomesPicture } from '../../outcomes/index.ts';
import type { ChildRow } from '../../people/index.ts';
import type { WholeAct } from '../act.queries.ts';
import { ofKind } from '../act.queries.ts';
import type { ProgrammeRow } from '../act.store.ts';
import { FEWEST_DAYS } from '../act.ts';

interface Row {
  what: string;
  before: string;
  since: string;
}
/** Never a nought for who may not read it, nor a comparison of a few days. */
function missingWords(measures: NonNullable<WholeAct['measures']>, which: 'before' | 'since'): string {
  if (!measures.missing) return 'Not yours to read';
  if (measures.days < FEWEST_DAYS) return 'Too early to compare';
  return times(measures.missing[which], measures.days);
}
const times = (n: number, days: number) => `${counted(n, 'time')} in ${counted(days, 'day')}`;

/** Before ACT and since: as many days on both sides, numbers with what they are out of, nothing added up. */
export function BeforeAndSince(props: {
  child: ChildRow;
  name: string;
  act: WholeAct;
  programme: ProgrammeRow;
}): VNode | null {
  const { act, child, programme, name } = props;
  const { measures } = act;
  if (!measures) return null;
  const rows: Row[] = [
    {
      what: 'Reported missing',
      before: missingWords(measures, 'before'),
      since: missingWords(measures, 'since'),
    },
    {
      what: 'Where they live',
      before: measures.livedThen ?? 'Not known yet',
      since: measures.livesNow ?? 'Not known yet',
    },
    {
      what: 'Looked at again',
      before: '',
      since: counted(ofKind(act.parts, 'review').length, 'time'),
    },
  ];
  const looked = journeyOf(measures.outcomes).length;
  return (
    <section aria-labelledby="act-measures">
      <h3 class="govuk-heading-m" id="act-measures">
        Before ACT and since
      </h3>
      <DataTable<Row>
        caption={`${formatDate(programme.startedOn)}, and as many days before as since`}
        captionSize="s"
        counts={false}
        rows={rows}
        empty=""
        columns={[
          { heading: 'What', cell: (row) => row.what },
          { heading: 'Before', cell: (row) => row.before },
          { heading: 'Since', cell: (row) => row.since },
        ]}
      />
      {looked > 0 ? (
        <Details summary={`How life goes: looked at ${counted(looked, 'time')}`}>
          <OutcomesPicture measures={measures.outcomes} name={name} />
        </Details>
      ) : (
        <p class="govuk-body">
          Nobody has looked at how life goes with them yet.{' '}
          <a class="govuk-link" href={`/children/${child.id}/outcomes`}>
            Outcomes
          </a>
        </p>
      )}
    </section>
  );
}
