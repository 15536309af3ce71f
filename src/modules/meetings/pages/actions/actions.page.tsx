import type { VNode } from 'preact';
import { dayOf } from '../../../../platform/clock/wall-clock.ts';
import type { Page, Visit } from '../../../../platform/http/route.ts';
import { counted, Pagination, SubNavigation } from '../../../../platform/ui/index.ts';
import { agencyLabel } from '../../../people/index.ts';
import { overseesActions } from '../../action.policy.ts';
import { STRANDS, type Strand } from '../../action.ts';
import { ACTIONS_OF_A_PAGE, type ListedActions } from '../../action-list.queries.ts';
import type { Which } from '../../action-list.store.ts';
import { ActionTable } from '../../parts/action-table.part.tsx';
import { STRAND_LABELS } from '../../parts/actions.part.tsx';

export type Whose = 'mine' | 'team' | 'agency';
export interface AskedFor {
  whose: Whose;
  show: Which;
  strand?: Strand | undefined;
  /** Another agency than one's own: for those who oversee. */
  agency?: string | undefined;
}
const hrefOf = (q: AskedFor, page = 1): string => {
  const given = new URLSearchParams();
  if (q.whose !== 'mine') given.set('whose', q.whose);
  if (q.agency) given.set('agency', q.agency);
  if (q.show !== 'open') given.set('show', q.show);
  if (q.strand) given.set('strand', q.strand);
  if (page > 1) given.set('page', String(page));
  const text = given.toString();
  return text ? `/actions?${text}` : '/actions';
};

export function actionsPage(visit: Visit, q: AskedFor, list: ListedActions): Page {
  const title = titleOf(q, visit.actor.agency);
  return {
    kind: 'page',
    title,
    wide: true,
    body: (
      <>
        <h1 class="govuk-heading-l">{title}</h1>
        <WhoseTabs visit={visit} active={q.agency ? 'agencies' : q.whose} />
        <Counts q={q} list={list} />
        <Filters q={q} list={list} />
        <ActionTable
          visit={visit}
          actions={list.actions}
          names={list.names}
          today={dayOf(visit.now)}
          hasOwner={q.whose !== 'mine'}
          total={list.total}
          caption={q.show === 'open' ? 'Open actions, overdue first' : 'Done late, reason still to be said'}
          empty={q.show === 'open' ? undefined : 'Every late action has its reason.'}
        />
        <Pagination
          page={list.page}
          pageSize={ACTIONS_OF_A_PAGE}
          total={list.total}
          hrefOf={(page) => hrefOf(q, page)}
          label="Actions"
        />
      </>
    ),
  };
}

const titleOf = (q: AskedFor, own: string): string => {
  if (q.whose === 'mine') return 'My actions';
  if (q.whose === 'team') return 'Actions of my team';
  return q.agency ? `Actions of an agency: ${agencyLabel(q.agency)}` : `My agency: ${agencyLabel(own)}`;
};

/** Mine first. Managers and business support see how each agency does. */
export function WhoseTabs({
  visit,
  active,
}: {
  visit: Pick<Visit, 'actor'>;
  active: Whose | 'agencies';
}): VNode {
  const tab = (content: string, href: string, is: Whose | 'agencies') => ({
    content,
    href,
    active: active === is,
  });
  return (
    <SubNavigation
      label="Whose actions"
      items={[
        tab('Mine', '/actions', 'mine'),
        ...(visit.actor.teamId ? [tab('My team', '/actions?whose=team', 'team')] : []),
        tab('My agency', '/actions?whose=agency', 'agency'),
        ...(overseesActions(visit.actor) ? [tab('Every agency', '/actions/agencies', 'agencies')] : []),
      ]}
    />
  );
}

function Counts({ q, list }: { q: AskedFor; list: ListedActions }): VNode {
  const { counts, lateUnsaid } = list;
  const owed = { ...q, show: 'late' as const, strand: undefined };
  return (
    <p class="govuk-body">
      {q.show === 'open' ? (
        <>
          {counted(counts.open, 'open action')}
          {', '}
          {counts.overdue > 0 ? <strong>{counts.overdue} overdue</strong> : 'none overdue'}
          {counts.undated > 0 ? `, ${counts.undated} without a date` : ''}.{' '}
          {lateUnsaid > 0 ? (
            <a class="govuk-link" href={hrefOf(owed)}>
              {lateUnsaid} done late, reason still to be said
            </a>
          ) : null}
        </>
      ) : (
        <a class="govuk-link" href={hrefOf({ ...q, show: 'open', strand: undefined })}>
          Open actions
        </a>
      )}
      {q.whose === 'agency'
        ? ' Actions about a child show here as far as you may read that child’s plan or were at the meeting.'
        : ''}
    </p>
  );
}

function Filters({ q, list }: { q: AskedFor; list: ListedActions }): VNode {
  const link = (label: string, strand: Strand | undefined, n: number) =>
    q.strand === strand ? (
      <strong aria-current="true">
        {label} ({n})
      </strong>
    ) : (
      <a class="govuk-link" href={hrefOf({ ...q, strand })}>
        {label} ({n})
      </a>
    );
  return (
    <p class="govuk-body app-no-print">
      Strand: {link('All', undefined, list.counts.open)}
      {STRANDS.map((each) => (
        <> · {link(STRAND_LABELS[each], each, list.counts[each])}</>
      ))}
    </p>
  );
}
