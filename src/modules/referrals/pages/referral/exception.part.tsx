import type { VNode } from 'preact';
import type { FormView } from '../../../../platform/forms/form-view.ts';
import { DateTimeField, RadiosField, TextAreaField, TextField } from '../../../../platform/ui/index.ts';
import { EXCEPTION_CHECKS, type ExceptionCheck } from '../../who-may-refer.ts';

export const CHECK_LABELS: Readonly<Record<ExceptionCheck, string>> = {
  police: 'Police',
  health: 'Health',
  education: 'Education',
  probation: 'Probation',
  housing: 'Housing',
  'other-authority': 'Other authorities',
  immigration: 'Immigration',
};

/** What the front door adds when it refers for a complex or organised investigation (S3-50, S3-63). */
export function ExceptionSection({ view }: { view: FormView }): VNode {
  return (
    <section>
      <h2 class="govuk-heading-m">Complex or organised investigation</h2>
      <p class="govuk-body">
        The front door refers straight to the team only for such an investigation, once its checks are
        complete and the service manager agrees.
      </p>
      <TextField view={view} name="investigation" label="Neutral name of the investigation" width={20} />
      {EXCEPTION_CHECKS.map((check) => (
        <RadiosField
          view={view}
          name={`check-${check === 'other-authority' ? 'otherAuthority' : check}`}
          label={`Checks: ${CHECK_LABELS[check]}`}
          labelSize="s"
          inline
          small
          items={[
            { value: 'done', label: 'Done' },
            { value: 'does-not-apply', label: 'Does not apply' },
          ]}
        />
      ))}
      <TextField
        view={view}
        name="discussion-with"
        label="Service manager you discussed it with"
        width={20}
      />
      <DateTimeField view={view} name="discussion-at" label="When" labelSize="s" />
      <RadiosField
        view={view}
        name="discussion-decision"
        label="What was decided"
        labelSize="s"
        inline
        items={[
          { value: 'agreed', label: 'Agreed' },
          { value: 'not-agreed', label: 'Not agreed' },
        ]}
      />
      <TextAreaField view={view} name="discussion-rationale" label="Why" rows={2} />
    </section>
  );
}
