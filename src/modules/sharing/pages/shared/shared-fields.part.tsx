import type { VNode } from 'preact';
import type { FormView } from '../../../../platform/forms/form-view.ts';
import {
  DateTimeField,
  RadiosField,
  SelectField,
  TextAreaField,
  TextField,
  TickField,
} from '../../../../platform/ui/index.ts';
import { CONSENTS, LAWFUL_BASES, METHODS, recipientCodes, recipientLabel } from '../../disclosure.ts';

const consentItems = CONSENTS.map((each) => ({ value: each.value, label: each.text }));

/** Purpose, basis, necessity and awareness: asked the same way before and after. */
export function CheckFields({ view }: { view: FormView }): VNode {
  return (
    <>
      <TextField view={view} name="purpose" label="What was it for?" />
      <SelectField
        view={view}
        name="lawfulBasis"
        label="Lawful basis"
        hint="What stands here is your authority’s setting. Ask your data protection officer where you are not sure."
        items={[...LAWFUL_BASES]}
      />
      <TextAreaField
        view={view}
        name="necessity"
        label="Why was it necessary and in proportion?"
        rows={3}
        wordingHelp
      />
      <RadiosField
        view={view}
        name="consent"
        label="Does the child or a parent agree, or know?"
        items={consentItems}
        small
      />
      <TickField view={view} name="isMinimum" label="No more was shared than was needed" />
    </>
  );
}

export function ByHandFields({ view }: { view: FormView }): VNode {
  return (
    <>
      <RadiosField
        view={view}
        name="outcome"
        label="Was it shared?"
        items={[
          { value: 'given', label: 'Yes' },
          {
            value: 'refused',
            label: 'No, it was asked for and we did not share it',
            conditional: (
              <TextAreaField view={view} name="refusedBecause" label="Why not?" rows={3} wordingHelp />
            ),
          },
        ]}
      />
      <SelectField
        view={view}
        name="agency"
        label="With whom?"
        items={recipientCodes.map((value) => ({ value, text: recipientLabel(value) }))}
      />
      <TextField view={view} name="person" label="Who there?" hint="Name and role" />
      <TextAreaField
        view={view}
        name="held"
        label="What was it about?"
        hint="Kinds of information, not what was said"
        rows={3}
        wordingHelp
      />
      <SelectField
        view={view}
        name="method"
        label="How?"
        items={METHODS.map((value) => ({ value, text: value }))}
      />
      <DateTimeField view={view} name="at" label="When?" />
      <CheckFields view={view} />
    </>
  );
}
