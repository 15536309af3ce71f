import type { VNode } from 'preact';
import type { FormView } from '../../forms/form-view.ts';
import { Radios } from '../govuk/choices.tsx';
import { DateInput } from '../govuk/date-input.tsx';
import { Input } from '../govuk/input.tsx';
import { labelPart, type ViewField } from './fields.tsx';
import { boxesOf, errorOf, isInRepeatedHour } from './values.ts';

function wrongBoxes(view: FormView, name: string, boxes: readonly string[]): readonly string[] {
  return boxes.filter((box) => view.errors[`${name}-${box}`] !== undefined);
}

/** Boxes are posted as `name-day`, `name-month`, `name-year`; the first carries the field's own id for error links. */
function dateItems(name: string, values: Readonly<Record<string, string>>, wrong: readonly string[]) {
  return ['day', 'month', 'year'].map((part) => ({
    name: part,
    value: values[part],
    ...(wrong.length > 0 && { error: wrong.includes(part) }),
    id: `${name}-${part}`,
  }));
}

const EXAMPLE = 'For example, 14 3 2026';

/** A date as day, month and year. */
export function DateField(props: ViewField): VNode {
  const { view, name } = props;
  const boxes = boxesOf(view, name);
  return (
    <DateInput
      id={name}
      namePrefix={name}
      fieldset={{ legend: labelPart({ labelSize: 'm', ...props }, 'fieldset__legend') }}
      hint={props.hint ?? EXAMPLE}
      error={errorOf(view, name)}
      items={dateItems(name, boxes, wrongBoxes(view, name, ['day', 'month', 'year']))}
      classes={props.classes}
      attributes={props.attributes}
    />
  );
}

function WhichHour({ name, chosen }: { name: string; chosen: string | undefined }): VNode {
  return (
    <Radios
      name={`${name}-which`}
      idPrefix={`${name}-which`}
      classes="govuk-radios--small"
      value={chosen}
      formGroup={{ classes: 'app-which-hour' }}
      fieldset={{ legend: 'The clocks went back that night. Which one was it?' }}
      items={[
        { value: 'first', label: 'The first time round, before the clocks went back' },
        { value: 'second', label: 'The second time round, after the clocks went back' },
      ]}
    />
  );
}

function TimeBox({
  name,
  value,
  isWrong,
}: {
  name: string;
  value: string | undefined;
  isWrong: boolean;
}): VNode {
  return (
    <div class="govuk-date-input__item">
      <Input
        label={{ content: 'Time', classes: 'govuk-date-input__label' }}
        id={`${name}-time`}
        name={`${name}-time`}
        value={value}
        inputmode="numeric"
        autocomplete="off"
        classes={`govuk-date-input__input govuk-input--width-4${isWrong ? ' govuk-input--error' : ''}`}
      />
    </div>
  );
}

/**
 * A date and a time on the 24-hour clock in England. On the night the clocks go back it asks which of the two
 * hours is meant, once a date and time are typed that happened twice.
 */
export function DateTimeField(props: ViewField): VNode {
  const { view, name } = props;
  const boxes = boxesOf(view, name);
  const wrong = wrongBoxes(view, name, ['day', 'month', 'year', 'time']);
  const isTimeWrong = wrong.includes('time') || (wrong.length === 0 && errorOf(view, name) !== undefined);
  return (
    <DateInput
      id={name}
      namePrefix={name}
      fieldset={{ legend: labelPart({ labelSize: 'm', ...props }, 'fieldset__legend') }}
      hint={props.hint ?? `${EXAMPLE} at 14:05`}
      error={errorOf(view, name)}
      items={dateItems(name, boxes, wrong)}
      classes={props.classes}
      attributes={props.attributes}
      formGroup={{
        after: (
          <>
            <TimeBox name={name} value={boxes.time} isWrong={isTimeWrong} />
            {isInRepeatedHour(boxes) ? <WhichHour name={name} chosen={boxes.which} /> : null}
          </>
        ),
      }}
    />
  );
}
