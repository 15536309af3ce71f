import { dayOf } from '../../../platform/clock/wall-clock.ts';
import type { Page } from '../../../platform/http/route.ts';
import { DataTable, formatDate, formatTime, PersonName } from '../../../platform/ui/index.ts';
import type { DisclosureRow } from '../disclosure.store.ts';
import { recipientCodes, recipientLabel } from '../disclosure.ts';
import { heldWords, recipientWords, stateWords } from './shared/shared-words.ts';

interface Day {
  day: Temporal.PlainDate;
  agency: string | undefined;
  rows: readonly DisclosureRow[];
  names: ReadonlyMap<string, string>;
  now: Temporal.Instant;
}

/** "What we shared with partners", day by day and by agency (S1-13). */
export function sharedDayPage(of: Day): Page {
  const at = (day: Temporal.PlainDate) =>
    `/shared?day=${day.toString()}${of.agency ? `&agency=${of.agency}` : ''}`;
  const isToday = of.day.equals(dayOf(of.now));
  return {
    kind: 'page',
    title: `What we shared with partners, ${formatDate(of.day)}`,
    wide: true,
    body: (
      <>
        <h1 class="govuk-heading-l">What we shared with partners</h1>
        <p class="govuk-body">
          Of the children whose documents you may read: what went to others, and what was refused.
        </p>
        <ChooseDay {...of} />
        <p class="govuk-body app-no-print">
          <a class="govuk-link" href={at(of.day.subtract({ days: 1 }))}>
            The day before
          </a>
          {!isToday && (
            <>
              {' '}
              ·{' '}
              <a class="govuk-link" href={at(of.day.add({ days: 1 }))}>
                The day after
              </a>
            </>
          )}{' '}
          ·{' '}
          <a class="govuk-link" href={at(of.day).replace('/shared?', '/shared/file.csv?')}>
            Download as a spreadsheet (CSV)
          </a>
        </p>
        <Shared {...of} />
      </>
    ),
  };
}

const ChooseDay = ({ day, agency }: Day) => (
  <form method="get" action="/shared" class="app-no-print">
    <div class="govuk-form-group">
      <label class="govuk-label" for="day">
        Day
      </label>
      <input
        class="govuk-input govuk-input--width-10"
        id="day"
        name="day"
        type="date"
        value={day.toString()}
      />
    </div>
    <div class="govuk-form-group">
      <label class="govuk-label" for="agency">
        Agency
      </label>
      <select class="govuk-select" id="agency" name="agency">
        <option value="">Every agency</option>
        {recipientCodes.map((code) => (
          <option value={code} selected={code === agency}>
            {recipientLabel(code)}
          </option>
        ))}
      </select>
    </div>
    <button type="submit" class="govuk-button govuk-button--secondary" data-module="govuk-button">
      Show
    </button>
  </form>
);

const Shared = ({ day, rows, names }: Day) => (
  <DataTable<DisclosureRow>
    caption={formatDate(day)}
    counts={['line', 'lines']}
    rows={[...rows].sort((a, b) =>
      recipientLabel(a.recipientAgency).localeCompare(recipientLabel(b.recipientAgency)),
    )}
    empty="Nothing was shared with a partner on this day, as far as you may see."
    columns={[
      { heading: 'To', cell: recipientWords },
      {
        heading: 'Child',
        cell: (row) => (
          <a class="govuk-link" href={`/children/${row.childId}/shared`}>
            <PersonName known={names.get(row.childId) ?? 'A child'} />
          </a>
        ),
      },
      { heading: 'What', cell: (row) => row.title },
      { heading: 'It held', cell: heldWords, isWideOnly: true },
      { heading: 'What became of it', cell: stateWords },
      { heading: 'How', cell: (row) => row.method },
      { heading: 'Time', cell: (row) => formatTime(row.leftAt) },
    ]}
  />
);
