import type { FormView } from '../../../../platform/forms/form-view.ts';
import type { Page } from '../../../../platform/http/route.ts';
import { Button, Form, formatDayTime } from '../../../../platform/ui/index.ts';

/** One button: at 2 a.m. nobody writes a reason that the rota knows. */
export function onDutyPage(
  child: { id: string; name: string },
  until: Temporal.Instant,
  now: Temporal.Instant,
  view: FormView,
): Page {
  return {
    kind: 'page',
    title: 'You are on duty',
    back: { text: child.name, href: `/children/${child.id}` },
    body: (
      <>
        <h1 class="govuk-heading-l">You are on duty</h1>
        <p class="govuk-body">
          The rota opens {child.name}’s record to you until {formatDayTime(until, now)}. It is written down,
          and those who work with {child.name} are told.
        </p>
        <Form view={view}>
          <Button>Open the record</Button>
        </Form>
      </>
    ),
  };
}
