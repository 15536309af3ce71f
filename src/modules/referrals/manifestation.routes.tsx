import { z } from 'zod';
import { oneOf, optionalDate, optionalText } from '../../platform/forms/parse-form.ts';
import { FieldErrors } from '../../platform/http/decision.ts';
import { question, type Route } from '../../platform/http/route.ts';
import {
  Button,
  ButtonGroup,
  DateField,
  Form,
  FormErrors,
  RadiosField,
  SelectField,
  TextAreaField,
} from '../../platform/ui/index.ts';
import { opens } from '../access/index.ts';
import { calledName, findChild } from '../people/index.ts';
import { decideManifestation } from './manifestation.commands.ts';
import {
  EXPLOITATION_LABELS,
  EXPLOITATION_TYPES,
  MANIFESTATION_STATUS_LABELS,
  MANIFESTATION_STATUSES,
} from './manifestation.ts';

const form = z.object({
  type: oneOf(EXPLOITATION_TYPES, 'Choose the kind of exploitation'),
  status: oneOf(MANIFESTATION_STATUSES, 'Choose what is thought of it'),
  since: optionalDate().optional(),
  until: optionalDate().optional(),
  note: optionalText(5000),
});

/** One kind of exploitation and what is thought of it now; several are several entries. */
export const manifestationRoutes: Route[] = question({
  path: '/children/:childId/exploitation',
  form: 'manifestation',
  schema: form,
  params: z.object({ childId: z.uuid() }),
  access: { dataClass: 'ASSESS', verb: 'create', rule: 'AC-7' },
  audit: { shown: { event: 'manifestation.form-shown' }, done: { event: 'manifestation.decided' } },
  record: async (visit) =>
    (await opens(visit.tx, visit.params.childId, 'ASSESS'))
      ? findChild(visit.tx, visit.params.childId)
      : undefined,
  page: (visit, child, view) => {
    visit.note({ subjects: [child.id] });
    return {
      kind: 'page',
      title: `Kinds of exploitation: ${calledName(child)}`,
      back: { text: 'Back to the record', href: `/children/${child.id}/referrals` },
      body: (
        <div class="govuk-grid-row">
          <div class="govuk-grid-column-two-thirds">
            <FormErrors view={view} />
            <h1 class="govuk-heading-l">What is thought of one kind of exploitation</h1>
            <Form view={view}>
              <SelectField
                view={view}
                name="type"
                label="Kind"
                items={EXPLOITATION_TYPES.map((value) => ({ value, text: EXPLOITATION_LABELS[value] }))}
              />
              <RadiosField
                view={view}
                name="status"
                label={`For ${calledName(child)} now`}
                items={MANIFESTATION_STATUSES.map((value) => ({
                  value,
                  label: MANIFESTATION_STATUS_LABELS[value],
                }))}
              />
              <DateField view={view} name="since" label="Since, if known" labelSize="s" />
              <DateField view={view} name="until" label="Until, if it has ended" labelSize="s" />
              <TextAreaField view={view} name="note" wordingHelp label="Why, if you can say" rows={3} />
              <ButtonGroup>
                <Button>Save</Button>
              </ButtonGroup>
            </Form>
          </div>
        </div>
      ),
    };
  },
  submit: async (visit, child, value) => {
    const { type, status, since, until, note } = value;
    if (since && until && Temporal.PlainDate.compare(since, until) > 0) {
      throw new FieldErrors({ until: 'It cannot end before it began' });
    }
    await decideManifestation(visit, { childId: child.id, type, status, from: since, to: until, note });
    return {
      kind: 'redirect',
      to: `/children/${child.id}/referrals`,
      said: 'Saved. What was thought before stays below.',
    };
  },
});
