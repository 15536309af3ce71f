import type { FormView } from '../../../../platform/forms/form-view.ts';
import type { Page } from '../../../../platform/http/route.ts';
import {
  Button,
  ButtonGroup,
  DateField,
  Form,
  FormErrors,
  InsetText,
  RadiosField,
  TickField,
} from '../../../../platform/ui/index.ts';

/** The same history in its three shapes. */
export function exportPage(view: FormView): Page {
  return {
    kind: 'page',
    title: 'Export missing episodes',
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <FormErrors view={view} />
          <h1 class="govuk-heading-l">Export missing episodes</h1>
          <p class="govuk-body">
            A CSV file of every child whose return interview we owe. It holds no places and no persons; that
            you exported it is on record.
          </p>
          <Form view={view} action="/missing/export">
            <RadiosField
              view={view}
              name="as"
              label="What is it for?"
              items={[
                {
                  value: 'ssd',
                  label: 'Standard Safeguarding Dataset (ssd_missing)',
                  hint: 'With times, between two days',
                  conditional: (
                    <>
                      <DateField
                        view={view}
                        name="from"
                        label="First day"
                        hint="Twelve months when left out"
                      />
                      <TickField view={view} name="withHome" label="With missing from home too" />
                    </>
                  ),
                },
                {
                  value: '903',
                  label: 'Looked-after children return, Missing (SSDA903)',
                  hint: 'The collection year, April to March, in which the last day lies',
                },
                {
                  value: 'annex-a',
                  label: 'Annex A, List 8',
                  hint: 'Counts of the twelve months up to the last day, and the interview after the last episode',
                },
              ]}
            />
            <DateField view={view} name="to" label="Last day" hint="Today when left out" />
            <ButtonGroup>
              <Button>Make the file</Button>
            </ButtonGroup>
          </Form>
          <InsetText>
            Annex A lists children with an episode in the twelve months; the others of List 8 have 0 in both
            columns. The return needs the local number: episodes of a child without one are not in that file.
          </InsetText>
        </div>
      </div>
    ),
  };
}
