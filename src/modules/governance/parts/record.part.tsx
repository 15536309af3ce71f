import type { VNode } from 'preact';
import { z } from 'zod';
import { type Route, route, type Visit } from '../../../platform/http/route.ts';
import { formatDate, formatInstant, InsetText, listed, StatusTag } from '../../../platform/ui/index.ts';
import { cellOf } from '../../access/index.ts';
import {
  agencyLabel,
  besideDecision,
  type ChildRow,
  childLayout,
  findChild,
  type RecordPart,
} from '../../people/index.ts';
import { type BoardItem, itemOf } from '../board.queries.ts';
import { type SpokenOfRow, spokenOf } from '../board.store.ts';
import { audienceLabel, ITEM_STATES } from '../board.ts';
import { kindsHere } from '../kind.queries.ts';
import type { StandingKind } from '../kinds.ts';
import { ActionList } from '../pages/board-row.part.tsx';
import { sittingById } from '../sitting.store.ts';
import { decidedAt } from './decided.part.ts';

const SLUG = 'standing-meetings';
/** Where a child was spoken of at meetings that come round: what was said, decided and who disagreed. */
export const standingRecordPart: RecordPart = {
  module: 'governance',
  tab: {
    order: 61,
    slug: SLUG,
    label: 'Standing meetings',
    isFor: (visit) => cellOf(visit.actor, 'PLAN') !== undefined,
    dataClass: 'PLAN',
  },
};
const MOST_WHOLE = 20;

interface Spoken {
  row: SpokenOfRow;
  item: BoardItem | undefined;
  beside: unknown;
}
async function spokenAbout(
  visit: Visit,
  child: ChildRow,
  kinds: Map<string, StandingKind>,
): Promise<Spoken[]> {
  const rows = await spokenOf(visit.tx, child.id);
  const talked = rows.filter(({ state }) => state === 'talked').slice(0, MOST_WHOLE);
  const whole = new Map<string, Spoken>();
  for (const row of talked) {
    const sitting = await sittingById(visit.tx, row.sittingId);
    const kind = kinds.get(row.kind);
    if (!sitting || !kind) continue;
    const item = await itemOf(visit, sitting, row.itemId);
    const decided = decidedAt(item?.decision, { kind, sitting });
    whole.set(row.itemId, { row, item, beside: decided ? await besideDecision(visit, decided) : null });
  }
  return rows.map((row) => whole.get(row.itemId) ?? { row, item: undefined, beside: null });
}

export const standingRecordRoutes: Route[] = [
  route({
    method: 'GET',
    path: `/children/:childId/${SLUG}`,
    access: { dataClass: 'PLAN', verb: 'read', rule: 'AC-7' },
    audit: { event: 'sitting-items.of-child' },
    params: z.object({ childId: z.uuid() }),
    record: async (visit) => findChild(visit.tx, visit.params.childId),
    handle: async (visit, child) => {
      const kinds = new Map((await kindsHere(visit.tx)).map((kind) => [kind.code, kind]));
      const spoken = await spokenAbout(visit, child, kinds);
      visit.note({ subjects: [child.id], classes: ['PLAN'], count: spoken.length });
      return childLayout(visit, child, SLUG, <Meetings spoken={spoken} kinds={kinds} now={visit.now} />);
    },
  }),
];

function Meetings(props: {
  spoken: Spoken[];
  kinds: Map<string, StandingKind>;
  now: Temporal.Instant;
}): VNode {
  const { spoken, kinds, now } = props;
  return (
    <>
      <h2 class="govuk-heading-m">Standing meetings ({spoken.length})</h2>
      {spoken.length === 0 ? (
        <p class="govuk-body">
          Nobody has spoken of this child at a standing meeting yet. What is said there stands here at once.
        </p>
      ) : null}
      {spoken.map(({ row, item, beside }) => (
        <section class="app-sitting-spoken" id={`item-${row.itemId}`}>
          <h3 class="govuk-heading-s govuk-!-margin-bottom-1">
            <a
              class="govuk-link"
              href={`/standing-meetings/${row.kind}/${row.day.toString()}/items/${row.itemId}`}
            >
              {kinds.get(row.kind)?.label ?? row.kind}, {formatDate(row.day)}
            </a>
          </h3>
          <p class="govuk-body-s">
            <StatusTag tone="done">{ITEM_STATES[row.state]}</StatusTag>
            {row.agreedBy.length > 0 ? ` agreed by ${listed(row.agreedBy.map((a) => agencyLabel(a)))}` : ''}
          </p>
          {item ? <Whole item={item} now={now} /> : null}
          {beside as VNode | null}
        </section>
      ))}
    </>
  );
}

const LABELS = { line: '', 'new-need': 'New need: ', 'known-risk': 'Known risk: ' } as const;
function Whole({ item, now }: { item: BoardItem; now: Temporal.Instant }): VNode {
  const { decision } = item;
  return (
    <>
      {item.parts.map((each) => (
        <p class="govuk-body kept-lines">
          <strong>{LABELS[each.code]}</strong>
          {each.text}
        </p>
      ))}
      {item.information.map((each) => (
        <p class="govuk-body kept-lines">
          <strong>
            {agencyLabel(each.agency)} ({audienceLabel(each.audience).toLowerCase()}):
          </strong>{' '}
          {each.text}
        </p>
      ))}
      {decision ? (
        <p class="govuk-body kept-lines">
          <strong>Decided: {decision.decision}</strong> Why: {decision.rationale} (
          {formatInstant(decision.decidedAt, now)})
        </p>
      ) : null}
      {decision?.dissent.map((each) => (
        <InsetText>
          {each.who}, {agencyLabel(each.agency)}, disagreed: {each.words}
        </InsetText>
      ))}
      <ActionList actions={item.actions} isLinked={item.opens.includes('an action')} />
    </>
  );
}
