import type { VNode } from 'preact';
import { formatDate } from '../../../platform/ui/index.ts';
import { labelOf } from '../../people/index.ts';
import { type ForParent, parentHelp, parentSteps } from '../parent-offer.ts';

/** On paper, for a parent or carer. It is given nothing but the whitelist: no child's name, no service, no reason. */
export const ForParentPaper = (props: { told: ForParent; worker: string; now: Temporal.Instant }): VNode => {
  const { told, worker, now } = props;
  return (
    <>
      <h1 class="govuk-heading-l">Help for you</h1>
      <p class="govuk-body">
        For {told.toName}, from {worker}. {formatDate(now)}
      </p>
      {told.offered.length > 0 ? (
        <>
          <h2 class="govuk-heading-m">What we can offer</h2>
          <ul class="govuk-list govuk-list--bullet">
            {told.offered.map((code) => (
              <li>{labelOf(parentHelp, code)}</li>
            ))}
          </ul>
        </>
      ) : null}
      {told.agreed.length > 0 ? (
        <>
          <h2 class="govuk-heading-m">What we agreed</h2>
          {told.agreed.map((each) => (
            <p class="govuk-body">
              {formatDate(each.on)}: {each.words}
            </p>
          ))}
        </>
      ) : null}
      {told.whatHelps.length > 0 ? (
        <>
          <h2 class="govuk-heading-m">What you said would help</h2>
          {told.whatHelps.map((words) => (
            <p class="govuk-body">“{words}”</p>
          ))}
        </>
      ) : null}
      {told.steps.length > 0 ? (
        <>
          <h2 class="govuk-heading-m">So far</h2>
          <ul class="govuk-list">
            {told.steps.map((each) => (
              <li>
                {formatDate(each.on)}: {labelOf(parentSteps, each.became).replace('They', 'You')}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <p class="govuk-body">You can say yes later if you say no now. You can change your mind at any time.</p>
    </>
  );
};
