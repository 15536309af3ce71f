import type { VNode } from 'preact';
import type { FormView } from '../../../../platform/forms/form-view.ts';
import type { Page, Visit } from '../../../../platform/http/route.ts';
import {
  Banner,
  Button,
  ButtonGroup,
  DateTimeField,
  Details,
  Form,
  FormErrors,
  formatExact,
  RadiosField,
  SelectField,
  TextAreaField,
  TextField,
  TickField,
  When,
} from '../../../../platform/ui/index.ts';
import { isRed } from '../../climb.ts';
import type { CallShown, NoticeShown, StepShown } from '../../notice.store.ts';
import { CALL_OUTCOMES, CALL_WORDS, standing, stepWords } from '../../notice-words.ts';
import { accepts, passes } from '../../notices.policy.ts';
import { NoEmergencyChannel, Tag } from './list.page.tsx';

interface Facts {
  notice: NoticeShown;
  childName: string | undefined;
  steps: readonly StepShown[];
  calls: readonly CallShown[];
  view: FormView;
}
/** One notice: who has it, what to do, then each step with its time, and the calls. */
export function noticePage(visit: Visit, facts: Facts): Page {
  const { notice, childName, steps, calls } = facts;
  return {
    kind: 'page',
    title: 'Who was told',
    back: { text: 'Urgent, with you', href: '/told' },
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          {childName ? (
            <span class="govuk-caption-l" translate={false}>
              {childName}
            </span>
          ) : null}
          <h1 class="govuk-heading-l">
            {notice.line} <Tag notice={notice} />
          </h1>
          <Banner
            tone={isRed(notice) ? 'act-now' : notice.state === 'WAITING' ? 'soon' : 'plain'}
            title={isRed(notice) ? 'Nobody has accepted this' : 'Where it stands'}
          >
            <p class="govuk-body">{standing(notice, visit.now, visit.actor.postingId)}</p>
          </Banner>
          <Acts visit={visit} {...facts} />
          <h2 class="govuk-heading-m">Who was told</h2>
          <ol class="govuk-list govuk-list--number">
            {steps.map((step) => (
              <li>
                <When at={step.at} now={visit.now} exact />: {stepWords(step)}
              </li>
            ))}
          </ol>
          <h2 class="govuk-heading-m">Calls</h2>
          {calls.length === 0 ? (
            <p class="govuk-body">
              {notice.calledAt
                ? `A call was recorded for ${formatExact(notice.calledAt)}. What was said is not open to you.`
                : 'None recorded yet.'}
            </p>
          ) : null}
          <ul class="govuk-list">
            {calls.map((call) => (
              <li>
                <When at={call.rangAt} now={visit.now} exact />: {CALL_WORDS[call.outcome]}
                {call.whom ? `: ${call.whom}` : ''}
                {call.byName ? ` (${call.byName})` : ''}
                <p class="govuk-body app-as-typed">{call.words}</p>
              </li>
            ))}
          </ul>
          <NoEmergencyChannel visit={visit} />
        </div>
      </div>
    ),
  };
}

function Acts({ visit, notice, view }: Facts & { visit: Visit }): VNode {
  const { actor } = visit;
  const isMine = notice.state === 'ACCEPTED' && notice.withPostingId === actor.postingId;
  const isOpen = notice.state === 'WAITING' || notice.state === 'RAN_OUT';
  return (
    <>
      {isOpen && accepts(actor, notice) ? (
        <Form view={view} action={`/told/${notice.id}/accept`}>
          <Button>I have this</Button>
        </Form>
      ) : null}
      {isMine && notice.calledAt === null ? (
        <Button href={`/told/${notice.id}/call`}>Record a call</Button>
      ) : null}
      <p class="govuk-body">
        <a class="govuk-link" href={notice.href}>
          Open what it is about
        </a>
        {isMine && notice.calledAt === null ? null : (
          <>
            {' · '}
            <a class="govuk-link" href={`/told/${notice.id}/call`}>
              Record a call
            </a>
          </>
        )}
        {notice.state !== 'OVER' && (isMine || passes(actor, notice)) ? (
          <>
            {' · '}
            <a class="govuk-link" href={`/told/${notice.id}/pass`}>
              Pass it to somebody else
            </a>
          </>
        ) : null}
      </p>
    </>
  );
}

/** Whom they rang, when, and what was said. */
export function callPage(visit: Visit, notice: NoticeShown, view: FormView): Page {
  return {
    kind: 'page',
    title: 'Record a call',
    back: { text: 'Who was told', href: `/told/${notice.id}` },
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <FormErrors view={view} />
          <span class="govuk-caption-l">{notice.line}</span>
          <h1 class="govuk-heading-l">Record a call</h1>
          <NoEmergencyChannel visit={visit} />
          <Form view={view}>
            <RadiosField
              view={view}
              name="outcome"
              label="What happened?"
              items={CALL_OUTCOMES.map((value) => ({
                value,
                label: CALL_WORDS[value],
                ...(value === 'NO_ANSWER' ? { hint: 'It stays open: ring somebody else' } : {}),
              }))}
            />
            <TextField view={view} name="whom" label="Whom did you ring?" hint="Name and where they work" />
            <TextAreaField
              view={view}
              name="words"
              label="What was said, or why no call is needed"
              rows={4}
              maxlength={4000}
              wordingHelp
            />
            <Details summary="Another time than now">
              <DateTimeField view={view} name="rangAt" label="When did you ring? Left empty: now" />
            </Details>
            <ButtonGroup>
              <Button>Save the call</Button>
              <a class="govuk-link" href={`/told/${notice.id}`}>
                Cancel
              </a>
            </ButtonGroup>
          </Form>
        </div>
      </div>
    ),
  };
}

export function passPage(
  notice: NoticeShown,
  people: readonly { value: string; text: string }[],
  view: FormView,
): Page {
  return {
    kind: 'page',
    title: 'Pass it to somebody else',
    back: { text: 'Who was told', href: `/told/${notice.id}` },
    body: (
      <>
        <FormErrors view={view} />
        <span class="govuk-caption-l">{notice.line}</span>
        <h1 class="govuk-heading-l">Pass it to somebody else</h1>
        <p class="govuk-body">
          They have to accept it. If they do not in time, it goes on from where it was.
        </p>
        <Form view={view}>
          <SelectField view={view} name="to" label="To whom?" items={[...people]} />
          <ButtonGroup>
            <Button>Pass it on</Button>
            <a class="govuk-link" href={`/told/${notice.id}`}>
              Cancel
            </a>
          </ButtonGroup>
        </Form>
      </>
    ),
  };
}

/** A person's own: the e-mail that something waits. */
export function preferencePage(view: FormView, ofAuthority: string | undefined): Page {
  return {
    kind: 'page',
    title: 'When you are e-mailed',
    back: { text: 'Urgent, with you', href: '/told' },
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <FormErrors view={view} />
          <h1 class="govuk-heading-l">When you are e-mailed</h1>
          <p class="govuk-body">
            An e-mail says only that something waits for you: no name, nothing of what it is. It goes once in
            the morning, afternoon and evening at most.
          </p>
          <p class="govuk-body">
            What is urgent and with you is mailed at any hour. That cannot be turned off.
          </p>
          {ofAuthority ? <p class="govuk-body">Your authority sends none {ofAuthority}.</p> : null}
          <Form view={view}>
            <TickField
              view={view}
              name="digest"
              label="E-mail me when something waits that I have not seen"
            />
            <TextField
              view={view}
              name="digestAt"
              label="The first of a day, at"
              hint="On the 24-hour clock, like 08:30"
              width={5}
            />
            <TextField
              view={view}
              name="quietFrom"
              label="Never from"
              hint="Like 18:00. You may leave both empty"
              width={5}
            />
            <TextField view={view} name="quietTo" label="Until" width={5} />
            <Button>Save</Button>
          </Form>
        </div>
      </div>
    ),
  };
}
