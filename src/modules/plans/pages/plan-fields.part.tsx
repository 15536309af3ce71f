import type { VNode } from 'preact';
import type { FormView } from '../../../platform/forms/form-view.ts';
import { listOf } from '../../../platform/ui/form/values.ts';
import {
  Checkboxes,
  DateField,
  Fieldset,
  Input,
  RadiosField,
  TextAreaField,
} from '../../../platform/ui/index.ts';
import { fieldName, NOTHING_TO_WRITE, rowFieldName, rowsToShow, stateName } from '../answer-form.ts';
import type { PlanQuestion } from '../plan-question.ts';

const labelOf = (column: string) => `${column[0]?.toUpperCase() ?? ''}${column.slice(1)}`;

function RowsField({ view, question }: { view: FormView; question: PlanQuestion }): VNode {
  const columns = question.columns ?? [];
  const rows = Array.from({ length: rowsToShow(question, view.values) }, (_, index) => index + 1);
  const typedIn = (name: string) => String(view.values[name] ?? '');
  return (
    <Fieldset legend={{ content: question.text, classes: 'govuk-fieldset__legend--s' }}>
      <div class="app-list" id={fieldName(question.id)}>
        <table class="govuk-table app-dense app-plan-rows">
          <thead class="govuk-table__head">
            <tr class="govuk-table__row">
              {columns.map((column) => (
                <th scope="col" class="govuk-table__header">
                  {labelOf(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody class="govuk-table__body">
            {rows.map((row) => (
              <tr class="govuk-table__row">
                {columns.map((column) => {
                  const name = rowFieldName(question, row, column);
                  return (
                    <td class="govuk-table__cell" data-label={labelOf(column)}>
                      <Input
                        id={name}
                        name={name}
                        label={{
                          content: `${labelOf(column)}, line ${row}`,
                          classes: 'govuk-visually-hidden',
                        }}
                        value={typedIn(name)}
                        autocomplete="off"
                      />
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="govuk-hint">More lines appear when you save.</p>
    </Fieldset>
  );
}

function Main({ view, question }: { view: FormView; question: PlanQuestion }): VNode {
  const common = {
    view,
    name: fieldName(question.id),
    label: question.text,
    labelSize: 's' as const,
    hint: question.hint,
  };
  if (question.kind === 'rows') return <RowsField view={view} question={question} />;
  if (question.kind === 'date') return <DateField {...common} />;
  if (question.kind === 'choice')
    return (
      <RadiosField
        {...common}
        small
        items={(question.choices ?? []).map(({ value, label }) => ({ value, label }))}
      />
    );
  return <TextAreaField {...common} wordingHelp rows={3} />;
}

/** One question of a plan. Facts can be "not known yet" or "none"; the few decisions cannot. */
export function PlanField({ view, question }: { view: FormView; question: PlanQuestion }): VNode {
  return (
    <div class="app-plan-question">
      <Main view={view} question={question} />
      {question.isDecision || !question.isNeeded ? null : (
        <Checkboxes
          idPrefix={stateName(question)}
          name={stateName(question)}
          fieldset={{
            legend: { content: <span class="govuk-visually-hidden">{question.text}: nothing to write</span> },
          }}
          classes="govuk-checkboxes--small app-plan-state"
          values={listOf(view, stateName(question))}
          items={NOTHING_TO_WRITE.map(({ value, label }) => ({ value, label }))}
        />
      )}
    </div>
  );
}
