import type { VNode } from 'preact';
import { dayOf } from '../../../platform/clock/wall-clock.ts';
import {
  Button,
  ButtonGroup,
  counted,
  EmptyState,
  formatDate,
  InsetText,
  OwnWords,
  StatusTag,
} from '../../../platform/ui/index.ts';
import { agencyLabel, labelOf } from '../../people/index.ts';
import { helpPath } from '../help.policy.ts';
import type { HelpOfChild, OnwardShown } from '../help.queries.ts';
import { consents, daysWaited, isClosed, isWaiting, onwardResults, onwardSteps, stateOf } from '../onward.ts';
import { parentHelp, parentSteps } from '../parent-offer.ts';

type Shown = HelpOfChild & { childId: string; name: string; now: Temporal.Instant; mayWrite: boolean };

/** Every step with its day: what is, by what was written. */
export const Steps = ({ onward }: { onward: OnwardShown }): VNode => (
  <ol class="govuk-list">
    {onward.steps.map((each) => (
      <li>
        {formatDate(each.onDate)}: {labelOf(onwardSteps, each.became)}
        {each.result ? `. ${labelOf(onwardResults, each.result)}` : ''}
        {each.words ? `. ${each.words}` : ''}
        {each.writtenByName ? <span class="app-quiet"> ({each.writtenByName})</span> : null}
      </li>
    ))}
  </ol>
);

const chaserOf = (onward: OnwardShown): string | undefined =>
  onward.steps.findLast((each) => each.chaserName !== null)?.chaserName ?? undefined;

function Onward({ onward, shown }: { onward: OnwardShown; shown: Shown }): VNode {
  const { childId, now, mayWrite } = shown;
  const chaser = chaserOf(onward);
  const waited = daysWaited(onward.madeOn, dayOf(now));
  const state = labelOf(onwardSteps, stateOf(onward.steps));
  return (
    <section aria-labelledby={`onward-${onward.id}`}>
      <h4 class="govuk-heading-s govuk-!-margin-bottom-1" id={`onward-${onward.id}`}>
        {onward.serviceName} <StatusTag tone={isClosed(onward.steps) ? 'plain' : 'doing'}>{state}</StatusTag>
      </h4>
      <p class="govuk-body">
        {onward.why}
        {onward.hopedFor ? `. Meant to change: ${onward.hopedFor}` : ''}
        {onward.timescale ? ` (${onward.timescale})` : ''}
      </p>
      <p class="govuk-body app-quiet">
        {labelOf(consents, onward.consent)}
        {onward.consentWords ? `: ${onward.consentWords}` : ''}.{' '}
        {isWaiting(onward.steps) && waited > 0 ? `Waiting for ${counted(waited, 'day')}. ` : ''}
        {chaser && !isClosed(onward.steps) ? `${chaser} follows it up. ` : ''}
        {onward.dataClass === 'HEALTH' ? `Kept as health information by ${agencyLabel(onward.agency)}. ` : ''}
        {onward.shareWith ? `Shared with ${onward.shareWith.map(agencyLabel).join(', ')}.` : ''}
      </p>
      <Steps onward={onward} />
      {mayWrite ? (
        <p class="govuk-body">
          <a class="govuk-link" href={`${helpPath(childId)}/${onward.id}/step`}>
            What became of it
            <span class="govuk-visually-hidden">: {onward.serviceName}</span>
          </a>
        </p>
      ) : null}
    </section>
  );
}

function ParentOffers({ offers, lives, childId, name, mayWrite }: Shown): VNode {
  const isOffered = offers.some((each) => each.became !== 'NOT_OFFERED');
  return (
    <>
      <h3 class="govuk-heading-m">Help for parents and carers</h3>
      {isOffered ? null : (
        <InsetText>
          {offers.length === 0 ? 'No offer to a parent or carer is written here yet.' : 'Not offered so far.'}{' '}
          {lives === 'CARE'
            ? `${name} lives in care: the offer is for parents and for carers all the same.`
            : 'A family and parenting worker can help whoever cares for them.'}
        </InsetText>
      )}
      {offers.length > 0 ? (
        <ul class="govuk-list govuk-list--spaced">
          {offers.map((each) => (
            <li>
              {formatDate(each.onDate)}: {each.toName}. {labelOf(parentSteps, each.became)}
              {each.kinds.length > 0
                ? ` (${each.kinds.map((code) => labelOf(parentHelp, code).toLowerCase()).join('; ')})`
                : ''}
              {each.childLives === 'CARE' ? '. In care at the time' : ''}
              {each.agreed ? `. Agreed: ${each.agreed}` : ''}
              {each.because ? `. Reason: ${each.because}` : ''}
              {each.whatHelps ? <OwnWords whose="The parent’s words">{each.whatHelps}</OwnWords> : null}
              {each.became === 'NOT_OFFERED' || each.became === 'DECLINED' ? null : (
                <p class="govuk-body">
                  <a class="govuk-link" href={`${helpPath(childId)}/parents/${each.id}/paper`}>
                    Paper to take home
                    <span class="govuk-visually-hidden">
                      {' '}
                      for {each.toName}, {formatDate(each.onDate)}
                    </span>
                  </a>
                </p>
              )}
            </li>
          ))}
        </ul>
      ) : null}
      {mayWrite ? (
        <p class="govuk-body">
          <a class="govuk-link" href={`${helpPath(childId)}/parents/new`}>
            Write down an offer to a parent or carer
          </a>
        </p>
      ) : null}
    </>
  );
}

/** Who else helps: referrals on that go on, those that are over, the parents' own help. */
export function HelpPage(shown: Shown): VNode {
  const { onwards, childId, mayWrite } = shown;
  const going = onwards.filter((each) => !isClosed(each.steps));
  const over = onwards.filter((each) => isClosed(each.steps));
  return (
    <section aria-labelledby="help">
      <h2 class="govuk-heading-m" id="help">
        Help from others
      </h2>
      {mayWrite ? (
        <ButtonGroup>
          <Button href={`${helpPath(childId)}/new`}>Refer on</Button>
          <a class="govuk-link" href="/services">
            Service directory
          </a>
        </ButtonGroup>
      ) : null}
      <h3 class="govuk-heading-m">Going on</h3>
      {going.length === 0 ? (
        <EmptyState>
          Nobody else helps yet, as far as you may read here. Referrals on stand here, from asking to ending.
        </EmptyState>
      ) : (
        going.map((onward) => <Onward onward={onward} shown={shown} />)
      )}
      <ParentOffers {...shown} />
      {over.length > 0 ? (
        <>
          <h3 class="govuk-heading-m">Over</h3>
          {over.map((onward) => (
            <Onward onward={onward} shown={shown} />
          ))}
        </>
      ) : null}
    </section>
  );
}
