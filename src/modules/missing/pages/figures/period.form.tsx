import type { VNode } from 'preact';
import { Button, DateField, FormErrors, RadiosField, SelectField } from '../../../../platform/ui/index.ts';
import { type AskedPeriod, monthsToChoose } from '../../figure-asked.ts';
import { monthWords, PERIOD_WORDS, periodKinds } from '../../figure-period.ts';

/** Which time the figures are of. A form that only asks: its answer stands in the address. */
export function PeriodForm(props: {
  asked: AskedPeriod;
  now: Temporal.Instant;
  mayChooseDays: boolean;
}): VNode {
  const { view } = props.asked;
  const kinds = periodKinds.filter((kind) => kind !== 'own' || props.mayChooseDays);
  return (
    <form method="get" class="app-no-print">
      <FormErrors view={view} />
      <SelectField
        view={view}
        name="month"
        label="Month"
        emptyText={false}
        items={monthsToChoose(props.now).map((month) => ({
          value: month.toString(),
          text: monthWords(month),
        }))}
      />
      <RadiosField
        view={view}
        name="period"
        label="Which time"
        labelSize="s"
        small
        items={kinds.map((kind) => ({
          value: kind,
          label: PERIOD_WORDS[kind],
          ...(kind === 'own'
            ? {
                conditional: (
                  <>
                    <DateField view={view} name="from" label="First day" labelSize="s" />
                    <DateField view={view} name="until" label="Last day" labelSize="s" />
                  </>
                ),
              }
            : {}),
        }))}
      />
      <Button classes="govuk-button--secondary">Show</Button>
    </form>
  );
}
