import type { VNode } from 'preact';
import type { FormView } from '../../../../platform/forms/form-view.ts';
import { ClockChip, EmptyState, SelectField, StatusTag } from '../../../../platform/ui/index.ts';
import type { PostingRow } from '../../../access/index.ts';
import { clockShown } from '../../../deadlines/index.ts';
import type { ClockAtClosing } from '../../closing.queries.ts';
import { CHECK_STATE_LABELS, type ClosingCheck } from '../../closing.ts';
import { ownerField } from './closing.form.ts';

const tones = { done: 'done', 'not-yet': 'soon', 'not-held-here': 'plain' } as const;

/** What is known before closing. "Not held here" is an answer: nothing is ticked that this record does not hold. */
export function Checks({ checks }: { checks: readonly ClosingCheck[] }): VNode {
  return (
    <ul class="govuk-task-list">
      {checks.map((each) => (
        <li class="govuk-task-list__item">
          <div class="govuk-task-list__name-and-hint">
            {each.label}
            {each.detail ? <div class="govuk-task-list__hint">{each.detail}</div> : null}
          </div>
          <div class="govuk-task-list__status">
            <StatusTag tone={tones[each.state]}>{CHECK_STATE_LABELS[each.state]}</StatusTag>
          </div>
        </li>
      ))}
    </ul>
  );
}

export interface ClockOwnersProps {
  view: FormView;
  clocks: readonly ClockAtClosing[];
  people: readonly PostingRow[];
  now: Temporal.Instant;
  settings: Readonly<Record<string, unknown>>;
}

/** Running deadlines: which stop with the involvement, and who answers for each of the others afterwards. */
export function ClockOwners({ view, clocks, people, now, settings }: ClockOwnersProps): VNode {
  if (clocks.length === 0) return <EmptyState>No deadline is running for this child.</EmptyState>;
  const items = people.map((each) => ({ value: each.id, text: each.staffName }));
  return (
    <>
      {clocks.map(({ row, running }) => {
        const shown = clockShown(row, now, settings);
        const held = running.ownerAfterClosing ?? '';
        const chosen = { ...view, values: { [ownerField(row.id)]: held, ...view.values } };
        return (
          <div class="govuk-form-group">
            <p class="govuk-body">
              <ClockChip state={shown.state} text={shown.line} />
              <br />
              {running.endsWithInvolvement ? 'Stops when the involvement closes.' : 'Runs on after closing.'}
            </p>
            {running.endsWithInvolvement ? null : (
              <SelectField
                view={chosen}
                name={ownerField(row.id)}
                label={`Who answers for “${row.label}” after closing?`}
                items={items}
                emptyText="Nobody yet"
              />
            )}
          </div>
        );
      })}
    </>
  );
}
