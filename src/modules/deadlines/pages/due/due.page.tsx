import type { VNode } from 'preact';
import type { FormView } from '../../../../platform/forms/form-view.ts';
import type { Page, Visit } from '../../../../platform/http/route.ts';
import { Button, counted, SelectField, SubNavigation, WarningText } from '../../../../platform/ui/index.ts';
import { bankHolidayWarning } from '../../bank-holidays.ts';
import type { ClockRow, DueFilter } from '../../clock.store.ts';
import type { ClockRule } from '../../clock-rule.ts';
import type { DueList } from '../../due.queries.ts';
import { groupsOf } from '../../due-list.ts';
import { DueTable } from '../../parts/due-table.part.tsx';
import { InFull } from '../../parts/in-full.part.tsx';
import { dayOf } from '../../working-days.ts';

export type Whose = 'mine' | 'team' | 'authority';
export interface DuePageFacts {
  whose: Whose;
  tabs: readonly Whose[];
  list: DueList;
  filter: DueFilter;
  rules: readonly ClockRule[];
  /** Mine: done late, nobody has said why. */
  owed: readonly ClockRow[];
}

const titles: Record<Whose, string> = {
  mine: 'What is due from you',
  team: 'What is due from your team',
  authority: 'What is due in your authority',
};
const tabWords: Record<Whose, string> = { mine: 'Mine', team: 'My team', authority: 'Whole authority' };
export const duePaths: Record<Whose, string> = {
  mine: '/due',
  team: '/due/team',
  authority: '/due/authority',
};
const empty: Record<Whose, string> = {
  mine: 'Nothing is due from you. A deadline appears here when a referral, a meeting or a plan gives you something to do by a time.',
  team: 'Nothing is due from your team. A deadline appears here when a referral or a meeting starts a clock that somebody in the team, or the team, holds.',
  authority:
    'Nothing is due in your authority. A deadline appears here when a contact, a referral or a meeting starts a clock.',
};

export function duePage(visit: Visit, facts: DuePageFacts): Page {
  const { whose, list } = facts;
  return {
    kind: 'page',
    title: titles[whose],
    wide: true,
    body: (
      <>
        <h1 class="govuk-heading-l">{titles[whose]}</h1>
        {facts.tabs.length > 1 ? (
          <SubNavigation
            label="Whose deadlines"
            items={facts.tabs.map((tab) => ({
              content: tabWords[tab],
              href: duePaths[tab],
              active: tab === whose,
            }))}
          />
        ) : null}
        <Owed clocks={facts.owed} />
        {whose === 'mine' ? null : <Filters {...facts} />}
        <LeftOut {...facts} />
        {list.lines.length === 0 ? (
          <p class="govuk-body app-empty">
            {list.leftOut > 0 ? 'Nothing that this filter shows is due.' : empty[whose]}
          </p>
        ) : (
          <>
            <InFull actor={visit.actor} texts={list.lines.map((line) => line.clock.label)} />
            <Groups visit={visit} list={list} whose={whose} />
          </>
        )}
        <HolidayWarning visit={visit} />
      </>
    ),
  };
}

function Groups({ visit, list, whose }: { visit: Visit; list: DueList; whose: Whose }): VNode {
  const groups = groupsOf(
    list.lines.map((line) => line.clock),
    visit.now,
  ).filter((group) => group.clocks.length > 0);
  return (
    <>
      {groups.map((group) => (
        <DueTable
          caption={group.heading}
          lines={list.lines.filter((line) => group.clocks.includes(line.clock))}
          now={visit.now}
          actor={visit.actor}
          empty=""
          isMine={whose === 'mine'}
        />
      ))}
    </>
  );
}

/** Being late is recorded without waiting for a reason; here it is asked for. */
function Owed({ clocks }: { clocks: readonly ClockRow[] }): VNode | null {
  if (clocks.length === 0) return null;
  return (
    <section>
      <h2 class="govuk-heading-m">Done late: say why</h2>
      <ul class="govuk-list govuk-list--bullet">
        {clocks.map((clock) => (
          <li>
            <a class="govuk-link" href={`/clocks/${clock.id}/reason`}>
              Say why “{clock.label}” was late
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Filters({ whose, filter, rules, list }: DuePageFacts): VNode {
  const view: FormView = { values: { what: filter.rule, who: filter.holder }, errors: {}, key: '', csrf: '' };
  const whats = rules.map((rule) => ({ value: rule.id, text: rule.label }));
  return (
    <form method="get" action={duePaths[whose]} class="app-filters app-no-print">
      <SelectField view={view} name="what" label="What" items={whats} emptyText="Everything" />
      <SelectField
        view={view}
        name="who"
        label="Who has it"
        items={[{ value: 'nobody', text: 'Nobody named yet' }, ...list.people]}
        emptyText="Anybody"
      />
      <Button classes="govuk-button--secondary">Show</Button>
    </form>
  );
}

function LeftOut({ whose, list, filter }: DuePageFacts): VNode | null {
  if (list.leftOut === 0) return null;
  const isFiltered = filter.rule !== undefined || filter.holder !== undefined;
  return (
    <p class="govuk-body app-count">
      {counted(list.leftOut, 'deadline is', 'deadlines are')} not shown
      {isFiltered
        ? ' because of the filter. '
        : ': these are the soonest. Choose what or who to see the others.'}
      {isFiltered ? (
        <a class="govuk-link" href={duePaths[whose]}>
          Show everything
        </a>
      ) : null}
    </p>
  );
}

function HolidayWarning({ visit }: { visit: Visit }): VNode | null {
  const warning = bankHolidayWarning(dayOf(visit.now));
  if (!warning) return null;
  const words = warning.state === 'ranOut' ? 'has ended' : `ends in ${counted(warning.daysLeft, 'day')}`;
  return (
    <WarningText>
      The list of bank holidays {words}. Deadlines after it are counted without bank holidays.
    </WarningText>
  );
}
