import type { VNode } from 'preact';
import { Button, counted, EmptyState, type Option, Pagination, Select } from '../../../platform/ui/index.ts';
import type { EntryRow } from '../entry.store.ts';
import type { Gate } from '../gate.commands.ts';
import { NO_THEME, type Picture, themeLabel } from '../picture.ts';
import { themes } from '../themes.ts';
import { Entry } from './entry.part.tsx';
import { GatePiece } from './gate.page.tsx';
import { PictureOfThemes } from './picture.part.tsx';

export const PAGE_SIZE = 50;
/** As it stands in the address; empty is all. */
export interface Shown {
  theme: string;
  from: string;
  to: string;
  order: 'oldest' | 'newest';
  page: number;
}
export interface ChronologyView {
  /** `/children/…/chronology`. */
  at: string;
  name: string;
  entries: readonly EntryRow[];
  /** All that fit the filter. */
  total: number;
  years: readonly { year: number; entries: number }[];
  picture: Picture | undefined;
  /** Suggestions waiting, up to `MOST_COUNTED`. */
  waiting: number;
  shown: Shown;
  gate: Gate;
  mayWrite: boolean;
  mayDecide: boolean;
}
export const MOST_COUNTED = 100;

/** The address of the list with something changed; what is empty is left out. */
export function hrefOf(at: string, shown: Shown, change: Partial<Shown> = {}): string {
  const { theme, from, to, order, page } = { ...shown, page: 1, ...change };
  const query = new URLSearchParams({
    ...(theme ? { theme } : {}),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    ...(order === 'newest' ? { order } : {}),
    ...(page > 1 ? { page: String(page) } : {}),
  }).toString();
  return query ? `${at}?${query}` : at;
}
/** What the filter leaves, in words: "Missing, 2023 to 2025". Empty: everything. */
export const shownInWords = ({ theme, from, to }: Pick<Shown, 'theme' | 'from' | 'to'>): string =>
  [theme ? themeLabel(theme) : '', periodInWords(from, to)].filter(Boolean).join(', ');
function periodInWords(from: string, to: string): string {
  if (from && to) return from === to ? from : `${from} to ${to}`;
  if (from) return `from ${from}`;
  return to ? `up to ${to}` : '';
}

export function ChronologyPage(props: ChronologyView): VNode {
  const { at, shown, entries, total, name } = props;
  return (
    <section aria-labelledby="chronology">
      <h2 class="govuk-heading-m" id="chronology">
        Chronology
      </h2>
      <GatePiece gate={props.gate} at={at} mayDecide={props.mayDecide} />
      <Acts {...props} />
      {props.picture ? (
        <PictureOfThemes picture={props.picture} hrefOf={(theme) => hrefOf(at, shown, { theme })} />
      ) : null}
      <Filters {...props} />
      <Count {...props} />
      {entries.length === 0 ? (
        <EmptyState>
          {shownInWords(shown)
            ? 'Nothing here has this theme in this period.'
            : 'Nothing is written yet. Accept what the timeline suggests, or add an entry.'}
        </EmptyState>
      ) : (
        <ol class="app-chronology">
          {entries.map((entry) => (
            <li>
              <Entry entry={entry} name={name} href={`${at}/entries/${entry.entryId}`} />
            </li>
          ))}
        </ol>
      )}
      <Pagination
        page={shown.page}
        pageSize={PAGE_SIZE}
        total={total}
        hrefOf={(page) => hrefOf(at, shown, { page })}
        label="Pages of this chronology"
      />
    </section>
  );
}

function Acts({ at, waiting, mayWrite, shown, total }: ChronologyView): VNode {
  const number = waiting >= MOST_COUNTED ? `${MOST_COUNTED} or more` : String(waiting);
  const copy = (what: string) => hrefOf(`${at}/${what}`, shown, { order: 'oldest' });
  return (
    <div class="app-no-print">
      {mayWrite ? (
        <div class="govuk-button-group">
          {waiting > 0 ? <Button href={`${at}/suggestions`}>Go through {number} suggested</Button> : null}
          <Button href={`${at}/entries/new`} classes={waiting > 0 ? 'govuk-button--secondary' : ''}>
            Add an entry
          </Button>
        </div>
      ) : null}
      {total > 0 ? (
        <p class="govuk-body">
          <a class="govuk-link" href={copy('document/docx')}>
            Word copy
          </a>{' '}
          <a class="govuk-link" href={copy('document/pdf')}>
            PDF copy
          </a>{' '}
          <a class="govuk-link" href={copy('print')}>
            Print
          </a>
        </p>
      ) : null}
    </div>
  );
}

function Filters({ shown, years }: ChronologyView): VNode | null {
  if (years.length === 0) return null;
  const yearItems = (empty: string): Option[] => [
    { value: '', text: empty },
    ...years.map(({ year, entries }) => ({ value: String(year), text: `${year} (${entries})` })),
  ];
  return (
    <form method="get" class="app-filters app-no-print">
      <Select
        id="theme"
        name="theme"
        label={{ content: 'Theme' }}
        value={shown.theme}
        items={[
          { value: '', text: 'All themes' },
          ...themes.map(({ code, label }): Option => ({ value: code, text: label })),
          { value: NO_THEME, text: themeLabel(NO_THEME) },
        ]}
      />
      <Select
        id="from"
        name="from"
        label={{ content: 'From' }}
        value={shown.from}
        items={yearItems('The first year')}
      />
      <Select
        id="to"
        name="to"
        label={{ content: 'To' }}
        value={shown.to}
        items={yearItems('The last year')}
      />
      <Select
        id="order"
        name="order"
        label={{ content: 'Order' }}
        value={shown.order}
        items={[
          { value: 'oldest', text: 'Oldest first' },
          { value: 'newest', text: 'Newest first' },
        ]}
      />
      <Button classes="govuk-button--secondary">Show</Button>
    </form>
  );
}

function Count({ at, shown, total }: ChronologyView): VNode {
  const words = shownInWords(shown);
  return (
    <p class="govuk-body app-count">
      {counted(total, 'entry', 'entries')}
      {words ? (
        <>
          : only {words}.{' '}
          <a class="govuk-link" href={at}>
            Show all
          </a>
        </>
      ) : null}
    </p>
  );
}
