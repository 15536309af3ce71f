import type { VNode } from 'preact';
import type { FormView } from '../../../platform/forms/form-view.ts';
import {
  Banner,
  Button,
  ButtonGroup,
  DateField,
  Form,
  FormErrors,
  formatDate,
  TextAreaField,
} from '../../../platform/ui/index.ts';
import { type Gate, NOT_AN_INTERVENTION } from '../gate.commands.ts';

const seen = ({ override }: Gate): string => {
  if (!override) return '';
  if (!override.seenAt) return 'No manager has said yet that they have seen this.';
  return `Seen by ${override.seenByName ?? 'a manager'}, ${formatDate(override.seenAt)}.`;
};

/** Whether a first intervention may begin, on the chronology's own page. */
export function GatePiece({ gate, at, mayDecide }: { gate: Gate; at: string; mayDecide: boolean }): VNode {
  if (gate.firstVersion) return <p class="govuk-body app-quiet">{gate.because}</p>;
  const declare = mayDecide ? (
    <a class="govuk-link" href={`${at}/first-version`}>
      Say that a first version is done
    </a>
  ) : null;
  if (gate.override)
    return (
      <Banner tone="plain" id="gate" title="Work began without a chronology" action={declare}>
        <span class="app-as-typed">{gate.because}</span> {seen(gate)}
      </Banner>
    );
  return (
    <Banner tone="soon" id="gate" title="No first version yet" action={declare}>
      A chronology comes before a first planned intervention. {NOT_AN_INTERVENTION}{' '}
      {mayDecide ? (
        <a class="govuk-link" href={`${at}/override`}>
          Begin without one, and say why
        </a>
      ) : null}
    </Banner>
  );
}

interface GateForm {
  view: FormView;
  caption: VNode;
  back: string;
}

export function FirstVersionPage({ view, caption, back, entries }: GateForm & { entries: number }): VNode {
  return (
    <>
      <FormErrors view={view} />
      {caption}
      <h1 class="govuk-heading-l">A first version is done</h1>
      <p class="govuk-body">
        {entries === 0
          ? 'The chronology holds no entry yet. You can say so all the same.'
          : `The chronology holds ${entries} ${entries === 1 ? 'entry' : 'entries'} that you may read.`}{' '}
        It goes on being written after this.
      </p>
      <Form view={view}>
        <DateField view={view} name="doneOn" label="Done on which day?" />
        <ButtonGroup>
          <Button>Save</Button>
          <a class="govuk-link" href={back}>
            Cancel
          </a>
        </ButtonGroup>
      </Form>
    </>
  );
}

export function OverridePage({ view, caption, back }: GateForm): VNode {
  return (
    <>
      <FormErrors view={view} />
      {caption}
      <h1 class="govuk-heading-l">Begin before a chronology is written</h1>
      <p class="govuk-body">
        You can. Your manager is told, and what you write stays on the record. {NOT_AN_INTERVENTION}
      </p>
      <Form view={view}>
        <TextAreaField
          wordingHelp
          view={view}
          name="sentence"
          label="Why the intervention begins now"
          hint="One sentence"
          rows={3}
          maxlength={500}
        />
        <ButtonGroup>
          <Button>Begin without a chronology</Button>
          <a class="govuk-link" href={back}>
            Cancel
          </a>
        </ButtonGroup>
      </Form>
    </>
  );
}
