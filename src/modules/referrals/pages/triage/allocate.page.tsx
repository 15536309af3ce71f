import type { VNode } from 'preact';
import type { FormView } from '../../../../platform/forms/form-view.ts';
import {
  Button,
  ButtonGroup,
  Details,
  Form,
  FormErrors,
  InsetText,
  RadiosField,
  SelectField,
  TextField,
} from '../../../../platform/ui/index.ts';
import { LEAD_LABELS, LEADS, WORK_TO_SHARE } from '../../allocation.ts';
import type { OpenInvolvement, WorkerToChoose } from '../../involvement.queries.ts';

export interface AllocatePageProps {
  view: FormView;
  childName: string;
  involvement: OpenInvolvement;
  workers: readonly WorkerToChoose[];
  allocatedSocialWorker: string | null;
}

const WHO = [
  { value: 'allocated-social-worker', text: 'Allocated social worker' },
  { value: 'team-worker', text: 'Team’s worker' },
  { value: 'both', text: 'Both' },
];

/** Who works with this child, who leads and who does what; the caseload is said beside each name. */
export function AllocatePage({
  view,
  childName,
  involvement,
  workers,
  allocatedSocialWorker,
}: AllocatePageProps): VNode {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <FormErrors view={view} />
        <h1 class="govuk-heading-l">Who works with {childName}?</h1>
        <InsetText>
          {allocatedSocialWorker
            ? `${allocatedSocialWorker} is the allocated social worker and keeps the statutory plan.`
            : 'No allocated social worker is recorded.'}
          {involvement.lead ? ` ${involvement.lead.name} is the lead worker of the team now.` : ''}
        </InsetText>
        <Form view={view}>
          <RadiosField
            view={view}
            name="workerPostingId"
            label="Worker"
            hint="Children with this one; a co-worked child counts a half."
            items={workers.map(({ posting, answer }) => ({
              value: posting.id,
              label: posting.staffName,
              hint: `${posting.discipline ?? 'team worker'} · ${answer.words}`,
            }))}
          />
          <RadiosField
            view={view}
            name="part"
            label="As"
            inline
            items={[
              { value: 'lead', label: 'Lead worker of the team' },
              { value: 'co-worker', label: 'Co-worker' },
            ]}
          />
          <RadiosField
            view={view}
            name="lead"
            label="Who leads?"
            items={LEADS.map((value) => ({ value, label: LEAD_LABELS[value] }))}
          />
          <h2 class="govuk-heading-m">Who does what?</h2>
          <p class="govuk-body">What nobody takes now can be agreed later; it stays visible as open.</p>
          {WORK_TO_SHARE.map((work, index) => (
            <SelectField
              view={view}
              name={`who-w${index}`}
              label={work}
              emptyText="Not agreed yet"
              items={WHO}
            />
          ))}
          <Details summary="Something else, or a programme">
            <TextField view={view} name="otherWork" label="Other work" />
            <SelectField
              view={view}
              name="otherWho"
              label="Who does it"
              emptyText="Not agreed yet"
              items={WHO}
            />
            <TextField
              view={view}
              name="programme"
              label="Programme, if any"
              hint="For example, ACT"
              width={10}
            />
          </Details>
          <ButtonGroup>
            <Button>Allocate</Button>
          </ButtonGroup>
        </Form>
      </div>
    </div>
  );
}
