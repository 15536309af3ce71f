import type { VNode } from 'preact';
import type { Actor } from '../../../../platform/http/work.ts';
import { Banner } from '../../../../platform/ui/index.ts';
import { answerToSender } from '../../contact.ts';
import { frontDoorOf } from '../../front-door.ts';
import { NEXT_STEP_LABELS, type NextStep } from '../../screening-tool.ts';

/** Says first, and on paper, that nobody has it. */
export function NotSentLead(props: {
  actor: Actor;
  isReferral: boolean;
  nextStep: NextStep | undefined;
}): VNode {
  const door = frontDoorOf(props.actor);
  const answer = answerToSender({ ...door, worksHere: false }, '');
  const isUrgent = props.nextStep === 'ring-999';
  return (
    <Banner tone={isUrgent ? 'act-now' : 'soon'} title={isUrgent ? 'Ring 999 now' : answer.heading}>
      {isUrgent ? <p class="govuk-body">{answer.heading}.</p> : null}
      {props.isReferral && !answer.sent ? <p class="govuk-body">{answer.words}</p> : null}
      {!props.isReferral ? (
        <p class="govuk-body">
          {props.nextStep
            ? `You chose: ${NEXT_STEP_LABELS[props.nextStep].label.toLowerCase()}. Nobody does that for you. `
            : ''}
          To talk to somebody, ring {door.phone}.
        </p>
      ) : null}
    </Banner>
  );
}

/** Until it is sent, what was typed can still be changed, sent or deleted. */
export function StillKept({ base, csrf }: { base: string; csrf: string }): VNode {
  return (
    <form method="post" action={`${base}/delete`}>
      <input type="hidden" name="_csrf" value={csrf} />
      <p class="govuk-body">
        <a class="govuk-link" href={base}>
          Go back to what you typed
        </a>{' '}
        or{' '}
        <button type="submit" class="app-link-button">
          delete it now
        </button>
      </p>
    </form>
  );
}
