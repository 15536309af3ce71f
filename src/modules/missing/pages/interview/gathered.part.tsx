import type { VNode } from 'preact';
import type { FormView } from '../../../../platform/forms/form-view.ts';
import type { Visit } from '../../../../platform/http/route.ts';
import { Form, formatDate, OwnWords, StatusTag, When } from '../../../../platform/ui/index.ts';
import { labelOf } from '../../../people/index.ts';
import { beginPolicy } from '../../../referrals/index.ts';
import { considerations } from '../../code-lists-missing.ts';
import { mayDispose } from '../../interview.policy.ts';
import type { WholeInterview } from '../../interview.queries.ts';
import { interviewPath } from '../../interview.ts';
import { factorWords } from '../../interview-document.ts';
import { mayBeScreened, SUGGESTION_KINDS } from '../../suggestion.commands.ts';
import { mayScreenHere } from '../../suggestion.policy.ts';
import { WHOM_RUNG } from '../../told.ts';

type Props = { visit: Visit; whole: WholeInterview; view: FormView; mayWrite: boolean };

/** What came of the talk: push and pull, the concern, what was named, who does what. */
export function Gathered(props: Props): VNode {
  return (
    <>
      <Told {...props} />
      <Factors {...props} />
      <Concern {...props} />
      <Named {...props} />
      <Actions {...props} />
    </>
  );
}

/** Their words of harm, for those who read it later; whoever may write has them where they are kept. */
function Told({ visit, whole }: Props): VNode | null {
  const { told, calls } = whole.beside;
  if (told.length + calls.length === 0) return null;
  return (
    <section aria-labelledby="told">
      <h2 class="govuk-heading-m" id="told">
        What was told of harm
      </h2>
      {told.map((each) => (
        <>
          <OwnWords whose="Their words">{each.words}</OwnWords>
          <p class="govuk-body-s">
            <When at={each.toldAt} now={visit.now} />,{' '}
            {each.how === 'ASKED' ? `asked: ${each.question}` : 'nobody asked'}
          </p>
        </>
      ))}
      {calls.map((call) => (
        <p class="govuk-body">
          Rang: {labelOf(WHOM_RUNG, call.whom)}
          {call.who ? ` (${call.who})` : ''}, <When at={call.rangAt} now={visit.now} />
          {call.agreed ? `. ${call.agreed}` : ''}
        </p>
      ))}
    </section>
  );
}

function Factors({ whole }: Props): VNode | null {
  const { factors } = whole.beside;
  if (factors.length === 0) return null;
  return (
    <section aria-labelledby="factors">
      <h2 class="govuk-heading-m" id="factors">
        What pushed, what pulled
      </h2>
      {factors.map((factor) => (
        <>
          <p class="govuk-body govuk-!-margin-bottom-1">
            <strong>{factor.side === 'PUSH' ? 'Push' : 'Pull'}:</strong> {factorWords(factor)}
          </p>
          {factor.words ? <OwnWords whose="Their words">{factor.words}</OwnWords> : null}
          {factor.meaning ? <p class="govuk-body app-as-typed">{factor.meaning}</p> : null}
        </>
      ))}
    </section>
  );
}

function Concern({ visit, whole, mayWrite }: Props): VNode {
  const [concern] = whole.beside.concerns;
  const id = whole.interview.id;
  const disposes = mayDispose(visit, whole).outcome === 'allow';
  const screens = disposes && mayScreenHere(visit.actor);
  return (
    <section aria-labelledby="concern">
      <h2 class="govuk-heading-m" id="concern">
        Exploitation
      </h2>
      <p class="govuk-body app-as-typed">
        {concern ? `${labelOf(considerations, concern.result)}. ${concern.because}` : 'Not considered yet.'}
      </p>
      <ul class="govuk-list app-no-print">
        {mayWrite ? (
          <li>
            <a class="govuk-link" href={interviewPath(id, '/concern')}>
              {concern ? 'Consider it again' : 'Was somebody exploiting them?'}
            </a>
          </li>
        ) : null}
        {screens && mayBeScreened(whole) ? (
          <li>
            <a class="govuk-link" href={interviewPath(id, '/screening')}>
              Make a screening of it
            </a>
          </li>
        ) : null}
        {disposes &&
        concern &&
        concern.result !== 'NO_CONCERN' &&
        beginPolicy(visit.actor).outcome === 'allow' ? (
          <li>
            <a class="govuk-link" href={`/children/${whole.child.id}/refer?from=interview.${id}`}>
              Refer the child with these words
            </a>
          </li>
        ) : null}
        {concern?.screeningId && mayScreenHere(visit.actor) ? (
          <li>
            <a class="govuk-link" href={`/children/${whole.child.id}/screenings/${concern.screeningId}`}>
              The screening made of it
            </a>
          </li>
        ) : null}
      </ul>
    </section>
  );
}

function Named({ visit, whole }: Props): VNode | null {
  const { suggestions } = whole.beside;
  if (suggestions.length === 0) return null;
  const disposes = mayDispose(visit, whole).outcome === 'allow';
  return (
    <section aria-labelledby="named">
      <h2 class="govuk-heading-m" id="named">
        Who and what they named
      </h2>
      <ul class="govuk-list">
        {suggestions.map((each) => (
          <li class="govuk-!-margin-bottom-3">
            {SUGGESTION_KINDS[each.kind as keyof typeof SUGGESTION_KINDS]}: <strong>{each.named}</strong>{' '}
            <StatusTag tone={each.decision === null ? 'todo' : 'plain'}>
              {each.decision === null ? 'To decide' : each.decision === 'ACCEPTED' ? 'Followed' : 'Put aside'}
            </StatusTag>
            {each.words ? <OwnWords whose="What they said about it">{each.words}</OwnWords> : null}
            {each.wentTo ? <p class="govuk-body-s">{each.wentTo}</p> : null}
            {each.because ? <p class="govuk-body-s app-as-typed">{each.because}</p> : null}
            {disposes && each.decision === null ? (
              <p class="govuk-body-s app-no-print">
                <a class="govuk-link" href={interviewPath(whole.interview.id, `/named/${each.id}`)}>
                  Decide<span class="govuk-visually-hidden"> on {each.named}</span>
                </a>
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Actions({ visit, whole, view, mayWrite }: Props): VNode {
  const { actions } = whole.beside;
  const id = whole.interview.id;
  const waiting = actions.some((each) => each.passedOnAt === null);
  return (
    <section aria-labelledby="actions">
      <h2 class="govuk-heading-m" id="actions">
        Who does what
      </h2>
      <ul class="govuk-list">
        {actions.map((each) => (
          <li class="govuk-!-margin-bottom-2">
            <span class="app-as-typed">{each.what}</span> · {each.ownerName} · by {formatDate(each.dueOn)}{' '}
            {each.passedOnAt === null ? <StatusTag tone="todo">To be passed on</StatusTag> : null}
          </li>
        ))}
      </ul>
      {mayWrite ? (
        <p class="govuk-body app-no-print">
          <a class="govuk-link" href={interviewPath(id, '/actions')}>
            Ask somebody to do something
          </a>
        </p>
      ) : null}
      {waiting && mayDispose(visit, whole).outcome === 'allow' ? (
        <Form view={view} action={interviewPath(id, '/actions/pass-on')}>
          <button type="submit" class="govuk-button govuk-button--secondary" data-module="govuk-button">
            Pass them on
          </button>
        </Form>
      ) : null}
    </section>
  );
}
