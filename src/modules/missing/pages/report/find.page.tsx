import type { VNode } from 'preact';
import type { FormView } from '../../../../platform/forms/form-view.ts';
import type { Page, Visit } from '../../../../platform/http/route.ts';
import {
  Button,
  ButtonGroup,
  DataTable,
  DateField,
  Form,
  FormErrors,
  formatDate,
  InsetText,
  listed,
  RadiosField,
  TextField,
} from '../../../../platform/ui/index.ts';
import {
  ageOfChild,
  ChildName,
  calledName,
  type maybeMet,
  type SearchAnswer,
} from '../../../people/index.ts';
import { ReportFields } from './report.page.tsx';

const IN_DANGER = 'In danger now? Ring 999 first. Nothing here is faster.';

/** Which child: the first of at most two pages. */
export function findPage(
  visit: Visit,
  q: string,
  answer: SearchAnswer | undefined,
  from: string | undefined,
): Page {
  const view = { values: { q }, errors: {}, key: '', csrf: '' };
  return {
    kind: 'page',
    title: 'Report a missing child',
    back: { text: 'Missing', href: '/missing' },
    body: (
      <>
        <h1 class="govuk-heading-l">Who is missing?</h1>
        <p class="govuk-body">{IN_DANGER}</p>
        <search>
          <form method="get" action="/missing/report" class="app-search">
            {from ? <input type="hidden" name="from" value={from} /> : null}
            <TextField
              view={view}
              name="q"
              label="Name, date of birth or number"
              hint="The start of a name will do, also misspelt"
            />
            <Button>Find</Button>
          </form>
        </search>
        {answer ? <Found visit={visit} answer={answer} /> : null}
        <p class="govuk-body">
          <a class="govuk-link" href="/missing/report/new">
            They are not on the record: report them all the same
          </a>
        </p>
      </>
    ),
  };
}

function Found({ visit, answer }: { visit: Visit; answer: SearchAnswer }): VNode {
  return (
    <DataTable
      caption="Children found, best match first"
      rows={answer.found}
      counts={['child', 'children']}
      empty="No child found whom you may find here. Try the start of the last name, or report them all the same."
      columns={[
        {
          heading: 'Child',
          cell: ({ child }) => <ChildName child={child} href={`/children/${child.id}/missing/report`} />,
        },
        { heading: 'Age', cell: ({ child }) => ageOfChild(child, visit.now) },
        { heading: 'Born', cell: ({ child }) => (child.bornOn ? formatDate(child.bornOn) : 'Not known yet') },
      ]}
    />
  );
}

type Met = Awaited<ReturnType<typeof maybeMet>>;
/** A child nobody here knows yet, with the report in one. */
export function newReportPage(visit: Visit, view: FormView, met: Met, mayAdd: boolean): Page {
  return {
    kind: 'page',
    title: 'Report a missing child',
    back: { text: 'Find the child', href: '/missing/report' },
    body: (
      <>
        <FormErrors view={view} />
        <h1 class="govuk-heading-l">
          {met.length > 0 ? 'Have we met before?' : 'A missing child who is not on the record'}
        </h1>
        {mayAdd ? null : (
          <InsetText>
            Your report is kept as you give it, and the co-ordinator finds or adds the child.
          </InsetText>
        )}
        <Form view={view}>
          {met.length > 0 ? <MetQuestion visit={visit} view={view} met={met} /> : null}
          <TextField
            view={view}
            name="preferredName"
            label="First name, as they like it"
            labelSize="s"
            width={20}
          />
          <TextField view={view} name="familyName" label="Family name" labelSize="s" width={20} />
          <DateField
            view={view}
            name="bornOn"
            label="Date of birth"
            labelSize="s"
            hint="Leave it empty when nobody knows"
          />
          <ReportFields view={view} suggested={undefined} isNew />
          <ButtonGroup>
            <Button>Save the report</Button>
            <a class="govuk-link" href="/missing">
              Cancel
            </a>
          </ButtonGroup>
        </Form>
      </>
    ),
  };
}

function MetQuestion({ visit, view, met }: { visit: Visit; view: FormView; met: Met }): VNode {
  return (
    <RadiosField
      view={view}
      name="met"
      label="Is it one of these children?"
      hint="Nothing is joined by itself. Twins look alike here: compare first names and dates of birth."
      items={[
        ...met.map(({ child, likelihood, reasonsFor, reasonsAgainst }) => ({
          value: child.id,
          label: `${calledName(child)}, ${ageOfChild(child, visit.now)}`,
          hint: `${likelihood.charAt(0).toUpperCase()}${likelihood.slice(1)}: ${listed(reasonsFor) || 'no reasons'}${
            reasonsAgainst.length > 0 ? `, but ${listed(reasonsAgainst)}` : ''
          }${child.bornOn ? `. Born ${formatDate(child.bornOn)}` : ''}`,
        })),
        { divider: 'or' as const },
        { value: 'new', label: 'None of these: a child we do not know yet' },
      ]}
    />
  );
}
