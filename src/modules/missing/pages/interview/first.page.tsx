import type { FormView } from '../../../../platform/forms/form-view.ts';
import type { Page, Visit } from '../../../../platform/http/route.ts';
import {
  DateTimeField,
  Details,
  InsetText,
  TextField,
  TickField,
  YesNoField,
} from '../../../../platform/ui/index.ts';
import type { InterviewRecord } from '../../interview.queries.ts';
import { isBankWorker } from '../../interview.ts';
import { interviewQuestion } from './frame.tsx';

/** What the child hears first, in words to read aloud; pressing the button says that the talk begins now. */
export function firstPage(visit: Visit, record: InterviewRecord, view: FormView): Page {
  return interviewQuestion(
    record,
    { title: 'First, say this', view, save: 'We are talking now' },
    <>
      <InsetText>
        <p class="govuk-body-l">
          “My name is …{' '}
          {isBankWorker(visit.actor.role)
            ? 'I do not look after you and I am not the police. '
            : 'I am not the police. '}
          I am here to listen.
        </p>
        <p class="govuk-body-l">You choose what you tell me. You can stop whenever you like.</p>
        <p class="govuk-body-l">
          Most of what you say I write down, and we decide together whom to tell. But if you or somebody else
          is being hurt, or could be, I have to pass that on. If I must, I tell you first, and whom.
        </p>
        <p class="govuk-body-l">
          Is this place all right for you? Would you rather talk with somebody else?”
        </p>
      </InsetText>
      <TickField view={view} name="explained" label="They have heard this" />
      <Details summary="Where, who is there, and independence">
        <TextField view={view} name="heldWhere" label="Where are you?" />
        <TextField view={view} name="present" label="Who else is there?" hint="Left empty: nobody" />
        <YesNoField view={view} name="independent" label="Are you independent of the child’s care?" />
        <TextField view={view} name="independentBecause" label="Why do you say so?" />
        <YesNoField
          view={view}
          name="personAsked"
          label="Was the child asked whom they would like to talk with?"
        />
        <YesNoField view={view} name="placeAsked" label="Was the child asked where and when?" />
        <DateTimeField view={view} name="heldAt" label="When did it begin? Left empty: now" />
      </Details>
    </>,
  );
}
