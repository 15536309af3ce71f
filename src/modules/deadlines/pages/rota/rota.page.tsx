import type { VNode } from 'preact';
import type { FormView } from '../../../../platform/forms/form-view.ts';
import type { Page, Visit } from '../../../../platform/http/route.ts';
import {
  Button,
  ButtonGroup,
  DataTable,
  DateTimeField,
  Details,
  Form,
  FormErrors,
  formatDayTime,
  InsetText,
  SelectField,
  SummaryList,
} from '../../../../platform/ui/index.ts';
import type { LeaveRow, TurnRow } from '../../rota.store.ts';
import { type OnTurn, type Rota, rotaCodes, rotas } from '../../rota.ts';

export interface RotaFacts {
  turns: readonly TurnRow[];
  leave: readonly LeaveRow[];
  /** Who is on now, by rota. */
  now: ReadonlyMap<Rota, OnTurn>;
  nameOf(postingId: string): string;
  mayWrite: boolean;
  mayLookBack: boolean;
  view: FormView;
}

export function rotaPage(visit: Visit, facts: RotaFacts): Page {
  return {
    kind: 'page',
    title: 'Duty rota',
    wide: true,
    body: (
      <>
        <h1 class="govuk-heading-l">Duty rota</h1>
        <h2 class="govuk-heading-m">On duty now</h2>
        <SummaryList
          rows={rotaCodes.map((code) => {
            const on = facts.now.get(code);
            return {
              key: rotas[code],
              value: on
                ? `${facts.nameOf(on.postingId)}${on.isDeputy ? ', standing in' : ''}, until ${formatDayTime(on.turn.toAt, visit.now)}`
                : 'Nobody. What arrives climbs to the managers.',
            };
          })}
        />
        {facts.mayWrite ? (
          <ButtonGroup>
            <Button href="/rota/add-turn">Add a turn</Button>
            <Button href="/rota/add-leave" classes="govuk-button--secondary">
              Add leave
            </Button>
          </ButtonGroup>
        ) : null}
        <Turns visit={visit} facts={facts} />
        <LeaveTable visit={visit} facts={facts} />
        {facts.mayLookBack ? (
          <p class="govuk-body">
            <a class="govuk-link" href="/rota/past">
              Past turns
            </a>
          </p>
        ) : null}
      </>
    ),
  };
}

interface PartProps {
  visit: Visit;
  facts: RotaFacts;
}

function TakeOff({
  facts,
  kind,
  id,
  whose,
}: {
  facts: RotaFacts;
  kind: 'turn' | 'leave';
  id: string;
  whose: string;
}): VNode {
  return (
    <Form view={{ ...facts.view, key: `${facts.view.key}${id}` }} action={`/rota/${kind}/${id}/take-off`}>
      <button type="submit" class="app-link-button govuk-link">
        Take off<span class="govuk-visually-hidden"> {whose}</span>
      </button>
    </Form>
  );
}

const SOON = { hours: 7 * 24 };

/** The coming week in sight; what lies further off folded away. */
function Turns({ visit, facts }: PartProps): VNode {
  const until = visit.now.add(SOON);
  const later = facts.turns.filter((turn) => Temporal.Instant.compare(turn.fromAt, until) > 0);
  const soon = facts.turns.filter((turn) => !later.includes(turn));
  return (
    <>
      <TurnTable visit={visit} facts={facts} caption="Turns now and in the next 7 days" turns={soon} />
      {later.length > 0 ? (
        <Details summary={`Later turns (${later.length})`}>
          <TurnTable visit={visit} facts={facts} caption="Later turns" turns={later} />
        </Details>
      ) : null}
    </>
  );
}

function TurnTable({
  visit,
  facts,
  caption,
  turns,
}: PartProps & { caption: string; turns: readonly TurnRow[] }): VNode {
  return (
    <DataTable<TurnRow>
      caption={caption}
      rows={turns}
      counts={['turn', 'turns']}
      empty="No turns are planned. A turn says who is on duty from when to when, and who stands in."
      columns={[
        { heading: 'Rota', cell: (turn) => rotas[turn.rota] },
        { heading: 'Who', cell: (turn) => facts.nameOf(turn.postingId) },
        { heading: 'From', cell: (turn) => formatDayTime(turn.fromAt, visit.now) },
        { heading: 'To', cell: (turn) => formatDayTime(turn.toAt, visit.now) },
        {
          heading: 'Stands in',
          cell: (turn) => (turn.deputyPostingId ? facts.nameOf(turn.deputyPostingId) : 'Nobody'),
        },
        ...(facts.mayWrite
          ? [
              {
                heading: 'Change',
                isHeadingHidden: true,
                classes: 'app-act',
                cell: (turn: TurnRow) => (
                  <TakeOff facts={facts} kind="turn" id={turn.id} whose={facts.nameOf(turn.postingId)} />
                ),
              },
            ]
          : []),
      ]}
    />
  );
}

function LeaveTable({ visit, facts }: PartProps): VNode {
  return (
    <DataTable<LeaveRow>
      caption="Away"
      rows={facts.leave}
      counts={['entry', 'entries']}
      empty="Nobody on the rota is away. Leave entered here passes turns to whoever stands in."
      columns={[
        { heading: 'Who', cell: (leave) => facts.nameOf(leave.postingId) },
        { heading: 'From', cell: (leave) => formatDayTime(leave.fromAt, visit.now) },
        { heading: 'To', cell: (leave) => formatDayTime(leave.toAt, visit.now) },
        ...(facts.mayWrite
          ? [
              {
                heading: 'Change',
                isHeadingHidden: true,
                classes: 'app-act',
                cell: (leave: LeaveRow) => (
                  <TakeOff facts={facts} kind="leave" id={leave.id} whose={facts.nameOf(leave.postingId)} />
                ),
              },
            ]
          : []),
      ]}
    />
  );
}

type People = readonly { value: string; text: string }[];
const back = { text: 'Duty rota', href: '/rota' };

export function addTurnPage(view: FormView, people: People): Page {
  return {
    kind: 'page',
    title: 'Add a turn',
    back,
    body: (
      <>
        <FormErrors view={view} />
        <h1 class="govuk-heading-l">Add a turn</h1>
        <Form view={view}>
          <SelectField
            view={view}
            name="rota"
            label="Which rota?"
            items={rotaCodes.map((code) => ({ value: code, text: rotas[code] }))}
            emptyText="Choose a rota"
          />
          <SelectField
            view={view}
            name="posting"
            label="Who is on duty?"
            items={people}
            emptyText="Choose somebody"
          />
          <DateTimeField view={view} name="from" label="From" />
          <DateTimeField view={view} name="to" label="To" />
          <SelectField
            view={view}
            name="deputy"
            label="Who stands in? (optional)"
            items={people}
            emptyText="Nobody"
          />
          <InsetText>
            While their turn lasts they may open the record of any child who needs them, and it is written
            down.
          </InsetText>
          <Button>Add the turn</Button>
        </Form>
      </>
    ),
  };
}

export function addLeavePage(view: FormView, people: People): Page {
  return {
    kind: 'page',
    title: 'Add leave',
    back,
    body: (
      <>
        <FormErrors view={view} />
        <h1 class="govuk-heading-l">Add leave</h1>
        <p class="govuk-body">Only from when to when; never why.</p>
        <Form view={view}>
          <SelectField
            view={view}
            name="posting"
            label="Who is away?"
            items={people}
            emptyText="Choose somebody"
          />
          <DateTimeField view={view} name="from" label="From" />
          <DateTimeField view={view} name="to" label="To" />
          <Button>Add the leave</Button>
        </Form>
      </>
    ),
  };
}
