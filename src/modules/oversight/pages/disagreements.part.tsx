import type { VNode } from 'preact';
import { dayOf } from '../../../platform/clock/wall-clock.ts';
import { formatDate, StatusTag } from '../../../platform/ui/index.ts';
import type { Disagreement } from '../disagreement.queries.ts';
import { disagreementPath } from '../oversight.policy.ts';

/** How one stands, in words and shape as well as colour. */
export function StandingTag({ standing }: Pick<Disagreement, 'standing'>): VNode {
  if (!standing.isOpen) return <StatusTag tone="done">Ended</StatusTag>;
  const when = standing.dueOn ? formatDate(standing.dueOn) : '';
  return standing.isOverdue ? (
    <StatusTag tone="act-now">Overdue since {when}</StatusTag>
  ) : (
    <StatusTag tone="doing">Due {when}</StatusTag>
  );
}

interface BesideProps {
  decided: { type: string; id: string };
  disagreements: readonly Disagreement[];
  mayDisagree: boolean;
}
/** Beside a decision: who disagrees, how that stands, and the way to say so oneself. It never hides the decision. */
export function BesideDecision({ decided, disagreements, mayDisagree }: BesideProps): VNode | null {
  if (disagreements.length === 0 && !mayDisagree) return null;
  return (
    <>
      {disagreements.map((each) => (
        <p class="govuk-body">
          <a class="govuk-link" href={disagreementPath(each.id)}>
            {each.raiserName ?? 'Somebody who has left'} disagrees, {formatDate(dayOf(each.raisedAt))}
          </a>{' '}
          {each.standing.isOpen ? `${each.standing.label}. ` : ''}
          <StandingTag standing={each.standing} />
        </p>
      ))}
      {mayDisagree ? (
        <p class="govuk-body app-no-print">
          <a class="govuk-link" href={`/disagree/${decided.type}/${decided.id}`}>
            I disagree with this decision
          </a>
        </p>
      ) : null}
    </>
  );
}
