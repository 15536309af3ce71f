import type { ComponentChildren, VNode } from 'preact';
import type { FormView } from '../../../../platform/forms/form-view.ts';
import type { Page, Visit } from '../../../../platform/http/route.ts';
import { ShowAnswers } from '../../../../platform/questionnaires/index.ts';
import {
  Banner,
  Button,
  Details,
  Form,
  formatInstant,
  StatusTag,
  SummaryList,
  When,
} from '../../../../platform/ui/index.ts';
import { labelFirst } from '../../../access/index.ts';
import { agencyLabel, calledName } from '../../../people/index.ts';
import type { AskOfInterview, Brief } from '../../bank.store.ts';
import { mayDispose, mayLead, mayShare, maySignOff, mayWriteInterview } from '../../interview.policy.ts';
import type { WholeInterview } from '../../interview.queries.ts';
import type { HeldBefore } from '../../interview.store.ts';
import { INTERVIEW_STATES, interviewPath, isBankWorker, isHeld, isOpen } from '../../interview.ts';
import { independence } from '../../interview-document.ts';
import type { LoneVisit } from '../../lone-worker.store.ts';
import { VISIT_MINUTES } from '../../lone-worker.ts';
import { STOP_ASKING } from '../../told.ts';
import { Gathered } from './gathered.part.tsx';
import { TalkParts } from './talk.part.tsx';

interface Around {
  view: FormView;
  brief: Brief | undefined;
  visits: LoneVisit[];
  ask: AskOfInterview | undefined;
  before: HeldBefore[];
  receipt: ComponentChildren;
  /** Who was told of harm, and of a worker who is not out. */
  told: ComponentChildren;
}
type Props = { visit: Visit; whole: WholeInterview; around: Around };

/** One interview: who and where, in and out, the talk, what came of it. On a phone in this order, with one main act. */
export function interviewPage(visit: Visit, whole: WholeInterview, around: Around): Page {
  const { interview, child } = whole;
  const title = labelFirst(visit.actor, 'RETURN_INTERVIEW');
  const mayWrite = mayWriteInterview(visit, whole).outcome === 'allow';
  const props = { visit, whole, around };
  const isBank = isBankWorker(visit.actor.role);
  const isTalking = isHeld(interview.state) && mayWrite;
  return {
    kind: 'page',
    title: `${title}: ${calledName(child)}`,
    back: { text: 'Interviews', href: '/interviews' },
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <span class="govuk-caption-l">{calledName(child)}</span>
          <h1 class="govuk-heading-l">
            {title}{' '}
            <StatusTag tone={interview.state === 'SIGNED_OFF' ? 'done' : 'doing'}>
              {INTERVIEW_STATES[interview.state]}
            </StatusTag>
          </h1>
          {interview.harmToldAt && isOpen(interview.state) ? (
            <Harm whole={whole} now={visit.now} mayWrite={mayWrite} />
          ) : null}
          {around.told}
          {mayWrite ? <MainAct {...props} /> : null}
          <LoneWorker {...props} mayWrite={mayWrite} />
          {isTalking ? <TalkParts visit={visit} whole={whole} view={around.view} /> : null}
          <BriefShown {...props} />
          <About {...props} />
          {isHeld(interview.state) ? (
            <Gathered visit={visit} whole={whole} view={around.view} mayWrite={mayWrite} />
          ) : null}
          {isHeld(interview.state) ? <Answers whole={whole} isOpen={interview.state !== 'HELD'} /> : null}
          {around.receipt}
          {isBank ? null : <Leading {...props} />}
          {isHeld(interview.state) ? <Copies id={interview.id} /> : null}
        </div>
      </div>
    ),
  };
}

const Harm = ({
  whole,
  now,
  mayWrite,
}: {
  whole: WholeInterview;
  now: Temporal.Instant;
  mayWrite: boolean;
}): VNode => (
  <Banner
    tone="act-now"
    title="They told of harm"
    {...(mayWrite
      ? {
          action: (
            <a class="govuk-link" href={interviewPath(whole.interview.id, '/told')}>
              Whom to ring, and their words
            </a>
          ),
        }
      : {})}
  >
    <p class="govuk-body">
      <When at={whole.interview.harmToldAt as Temporal.Instant} now={now} />. {STOP_ASKING}
    </p>
  </Banner>
);

/** The one next thing. */
function MainAct({ visit, whole }: Props): VNode | null {
  const { interview } = whole;
  const at = (rest: string) => interviewPath(interview.id, rest);
  if (interview.state === 'ASKED' || interview.state === 'ARRANGED')
    return (
      <p class="app-no-print">
        <Button href={at('/first')}>Begin the talk</Button>
      </p>
    );
  if (interview.state === 'HELD')
    return (
      <p class="app-no-print">
        <Button href={at('/write-up')}>Write it up</Button>
      </p>
    );
  if (maySignOff(visit, whole).outcome === 'allow')
    return (
      <p class="app-no-print">
        <Button href={at('/sign-off')}>Sign it off</Button>
      </p>
    );
  return null;
}

/** In and out: two taps. Whoever is in sees when they are expected out before anything else. */
function LoneWorker({ visit, whole, around, mayWrite }: Props & { mayWrite: boolean }): VNode | null {
  const { interview } = whole;
  const mine = around.visits.find(
    (each) => each.postingId === visit.actor.postingId && each.checkedOutAt === null,
  );
  const others = around.visits.filter((each) => each.checkedOutAt === null && each !== mine);
  // Once somebody came out of it, the visit is over: the box is not in the way of writing it up.
  const isMine =
    interview.interviewerPostingId === visit.actor.postingId &&
    !around.visits.some((each) => each.checkedOutAt !== null && isHeld(interview.state));
  if (!mine && others.length === 0 && !(isMine && mayWrite)) return null;
  const bare = { ...around.view, values: { minutes: '60' } };
  return (
    <section class="app-lone-worker app-no-print" aria-labelledby="alone">
      <h2 class="govuk-heading-m" id="alone">
        Going alone?
      </h2>
      {others.map((each) => (
        <p class="govuk-body">
          {each.staffName} is in since {formatInstant(each.checkedInAt, visit.now)}, expected out{' '}
          {formatInstant(each.expectedOutAt, visit.now)}.
        </p>
      ))}
      {mine ? (
        <Form view={bare} action={interviewPath(interview.id, `/check-out/${mine.id}`)}>
          <p class="govuk-body">
            You are in since {formatInstant(mine.checkedInAt, visit.now)}. Expected out{' '}
            <strong>{formatInstant(mine.expectedOutAt, visit.now)}</strong>; then the co-ordinator and whoever
            is on duty are told.
          </p>
          <Button>I am out, and safe</Button>
        </Form>
      ) : isMine && mayWrite ? (
        <Form view={bare} action={interviewPath(interview.id, '/check-in')}>
          <div class="govuk-form-group">
            <label class="govuk-label" for="minutes">
              Out again in
            </label>
            <select class="govuk-select" id="minutes" name="minutes">
              {VISIT_MINUTES.map((minutes) => (
                <option value={String(minutes)} selected={minutes === 60}>
                  {minutes} minutes
                </option>
              ))}
            </select>
          </div>
          <Button classes="govuk-button--secondary">I am going in</Button>
        </Form>
      ) : null}
    </section>
  );
}

function BriefShown({ visit, whole, around: { brief } }: Props): VNode | null {
  const mayLeadIt = mayLead(visit, whole).outcome === 'allow';
  if (!brief && !mayLeadIt) return null;
  const rows = brief
    ? ([
        ['Place agreed', brief.place],
        ['Safety', brief.safety],
        ['What they need', brief.needs],
        ['Do not mention', brief.notToMention],
        ['Where the last talk ended', brief.lastTime],
      ] as const)
    : [];
  return (
    <section aria-labelledby="brief">
      <h2 class="govuk-heading-m" id="brief">
        Brief
      </h2>
      {brief ? (
        <SummaryList
          rows={rows.map(([key, value]) => ({
            key,
            value: <span class="app-as-typed">{value ?? 'Nothing said'}</span>,
          }))}
        />
      ) : (
        <p class="govuk-body">
          There is no brief yet. Whoever holds it reads this, and the times away, and nothing else.
        </p>
      )}
      {mayLeadIt ? (
        <p class="govuk-body app-no-print">
          <a class="govuk-link" href={interviewPath(whole.interview.id, '/brief')}>
            {brief ? 'Change the brief' : 'Write the brief'}
          </a>
        </p>
      ) : null}
    </section>
  );
}

function About({ visit, whole, around }: Props): VNode {
  const { interview: i, episodes } = whole;
  const times = (
    <ul class="govuk-list">
      {episodes.map((e) => (
        <li>
          {formatInstant(e.missingFrom, visit.now)} to{' '}
          {e.endedAt ? formatInstant(e.endedAt, visit.now) : 'not back yet'}
          {e.circumstances ? <p class="govuk-body-s app-as-typed">{e.circumstances}</p> : null}
        </li>
      ))}
    </ul>
  );
  const before = around.before.map(
    (each) =>
      `${each.interviewerName ?? 'Somebody'}${each.interviewerPostingId !== null && each.interviewerPostingId === i.interviewerPostingId ? ' (the same as now)' : ''}, ${each.times === 1 ? 'once' : `${each.times} times`}`,
  );
  const rows = [
    { key: 'Missing', value: times },
    { key: 'Held by', value: i.interviewerName ?? 'Nobody yet' },
    { key: 'Independent of their care', value: independence(whole) },
    {
      key: 'Asked whom and where',
      value: `Person: ${yesOrNo(i.chosenPersonAsked)}. Place: ${yesOrNo(i.chosenPlaceAsked)}`,
    },
    {
      key: 'When and where',
      value: i.heldAt
        ? `Held ${formatInstant(i.heldAt, visit.now)}${i.heldWhere ? `, ${i.heldWhere}` : ''}`
        : `${i.agreedAt ? formatInstant(i.agreedAt, visit.now) : 'No time yet'}${i.agreedPlace ? `, ${i.agreedPlace}` : ''}`,
    },
    ...(before.length > 0 ? [{ key: 'Talked with them before', value: before.join('; ') }] : []),
    ...(i.sharedWith.length > 0
      ? [{ key: 'Shared with', value: i.sharedWith.map(agencyLabel).join(', ') }]
      : []),
    ...(i.signedOffWords
      ? [{ key: 'A manager’s words', value: <span class="app-as-typed">{i.signedOffWords}</span> }]
      : []),
    ...(i.calledOffBecause ? [{ key: 'Called off because', value: i.calledOffBecause }] : []),
  ];
  return <SummaryList rows={rows} />;
}
const yesOrNo = (answer: boolean | null) => (answer === null ? 'not said' : answer ? 'yes' : 'no');

function Answers({ whole, isOpen: isUnfolded }: { whole: WholeInterview; isOpen: boolean }): VNode {
  const answers = <ShowAnswers questionnaire={whole.questions} response={whole.response} isAnsweredOnly />;
  return isUnfolded ? answers : <Details summary="Read all of it">{answers}</Details>;
}

/** For those who lead the hub or sign it off. */
function Leading({ visit, whole, around }: Props): VNode {
  const { interview } = whole;
  const at = (rest: string) => interviewPath(interview.id, rest);
  const isLead = mayLead(visit, whole).outcome === 'allow';
  const links: [string, string][] = [
    ...(isLead && interview.state === 'ASKED' && !around.ask
      ? ([['/ask', 'Offer it to return interviewers']] as [string, string][])
      : []),
    ...(mayShare(visit, whole).outcome === 'allow' ? ([['/share', 'Share it']] as [string, string][]) : []),
    ...(isLead && !isHeld(interview.state) ? ([['/call-off', 'Call it off']] as [string, string][]) : []),
  ];
  return (
    <>
      {around.ask && interview.state === 'ASKED' ? (
        <Asked ask={around.ask} id={interview.id} view={around.view} />
      ) : null}
      {mayDispose(visit, whole).outcome === 'allow' && links.length > 0 ? (
        <ul class="govuk-list app-no-print">
          {links.map(([rest, text]) => (
            <li>
              <a class="govuk-link" href={at(rest)}>
                {text}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}

const Asked = ({ ask, id, view }: { ask: AskOfInterview; id: string; view: FormView }): VNode => (
  <section aria-labelledby="asked">
    <h2 class="govuk-heading-m" id="asked">
      Offered to
    </h2>
    <ul class="govuk-list">
      {ask.asked.map((each) => (
        <li>
          {each.name}
          {each.declined ? ', cannot' : ''}
        </li>
      ))}
    </ul>
    <Form view={view} action={interviewPath(id, '/ask/withdraw')} classes="app-row-act">
      <button type="submit" class="app-link-button">
        Withdraw the offer
      </button>
    </Form>
  </section>
);

const Copies = ({ id }: { id: string }): VNode => (
  <p class="govuk-body app-no-print">
    <a class="govuk-link" href={interviewPath(id, '/print')}>
      Print
    </a>{' '}
    ·{' '}
    <a class="govuk-link" href={interviewPath(id, '/document/docx')}>
      Word
    </a>{' '}
    ·{' '}
    <a class="govuk-link" href={interviewPath(id, '/document/pdf')}>
      PDF
    </a>
  </p>
);
