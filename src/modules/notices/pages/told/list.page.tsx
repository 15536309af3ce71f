import type { VNode } from 'preact';
import type { FormView } from '../../../../platform/forms/form-view.ts';
import type { Page, Visit } from '../../../../platform/http/route.ts';
import {
  Banner,
  Button,
  type Content,
  DataTable,
  EmptyState,
  Form,
  formatExact,
  InsetText,
  StatusTag,
  When,
} from '../../../../platform/ui/index.ts';
import { settingsOf } from '../../../access/index.ts';
import { isRed } from '../../climb.ts';
import type { NoticeShown } from '../../notice.store.ts';
import { standing } from '../../notice-words.ts';
import { leads } from '../../notices.policy.ts';

/** Of children the reader may know. */
export type Names = ReadonlyMap<string, string>;

/** The one sentence that stands wherever something urgent is shown. */
export function NoEmergencyChannel({ visit }: { visit: Pick<Visit, 'actor'> }): VNode {
  const { dayNumber, nightNumber } = settingsOf(visit.actor);
  return (
    <InsetText>
      This is no emergency channel. In danger now: ring 999.
      {dayNumber ? ` Children’s social care: ${dayNumber}` : ''}
      {nightNumber ? `, at night ${nightNumber}` : ''}
      {dayNumber || nightNumber ? '.' : ''} What is urgent ends in a call that somebody records here.
    </InsetText>
  );
}

export const Tag = ({ notice }: { notice: NoticeShown }): VNode => {
  if (isRed(notice)) return <StatusTag tone="act-now">Ran out</StatusTag>;
  if (notice.state === 'WAITING') return <StatusTag tone="soon">Not accepted</StatusTag>;
  if (notice.state === 'ACCEPTED') return <StatusTag tone="doing">In hand</StatusTag>;
  return <StatusTag tone="done">Answered</StatusTag>;
};

const nameOf = (notice: NoticeShown, names: Names): Content => {
  const name = notice.childId ? names.get(notice.childId) : undefined;
  return name === undefined ? null : (
    <>
      {': '}
      <span translate={false}>{name}</span>
    </>
  );
};

/** The child first, where there is one. */
const About = ({ notice, names }: { notice: NoticeShown; names: Names }): VNode | null => {
  const name = notice.childId ? names.get(notice.childId) : undefined;
  return name === undefined ? null : (
    <>
      <strong translate={false}>{name}</strong>
      <br />
    </>
  );
};

/** What is with the reader: first what they have not accepted, each with its one button. */
export function toldPage(
  visit: Visit,
  { mine, names, view }: { mine: readonly NoticeShown[]; names: Names; view: FormView },
): Page {
  const waiting = mine.filter((each) => each.state === 'WAITING');
  const inHand = mine.filter((each) => each.state !== 'WAITING');
  return {
    kind: 'page',
    title: 'Urgent, with you',
    back: { text: 'My day', href: '/' },
    body: (
      <>
        <h1 class="govuk-heading-l">Urgent, with you</h1>
        {waiting.length === 0 ? (
          <EmptyState>
            Nothing waits for you to accept it. What is urgent stands here and on My day until you say that
            you have it.
          </EmptyState>
        ) : null}
        {waiting.map((notice, index) => (
          <Banner tone="act-now" title={notice.line}>
            <p class="govuk-body">
              <About notice={notice} names={names} />
              {standing(notice, visit.now, visit.actor.postingId)}
            </p>
            <Form view={{ ...view, key: `${view.key}${index}` }} action={`/told/${notice.id}/accept`}>
              <Button>
                I have this<span class="govuk-visually-hidden">: {notice.line}</span>
              </Button>
            </Form>
            <Ways notice={notice} />
          </Banner>
        ))}
        {inHand.length > 0 ? <h2 class="govuk-heading-m">You have these; no call is recorded</h2> : null}
        {inHand.map((notice) => (
          <>
            <p class="govuk-body govuk-!-margin-bottom-1">
              <strong>{notice.line}</strong>
              {nameOf(notice, names)}. {standing(notice, visit.now, visit.actor.postingId)}
            </p>
            <Ways notice={notice} />
          </>
        ))}
        <NoEmergencyChannel visit={visit} />
        <p class="govuk-body">
          {leads(visit.actor) ? (
            <>
              <a class="govuk-link" href="/told/team">
                What nobody has accepted
              </a>
              {' · '}
            </>
          ) : null}
          <a class="govuk-link" href="/my/being-told">
            When you are e-mailed
          </a>
        </p>
      </>
    ),
  };
}

const Ways = ({ notice }: { notice: NoticeShown }): VNode => (
  <p class="govuk-body">
    <a class="govuk-link" href={notice.href}>
      Open it<span class="govuk-visually-hidden">: {notice.line}</span>
    </a>
    {' · '}
    <a class="govuk-link" href={`/told/${notice.id}/call`}>
      Record a call<span class="govuk-visually-hidden"> about: {notice.line}</span>
    </a>
    {' · '}
    <a class="govuk-link" href={`/told/${notice.id}/pass`}>
      Pass it to somebody else<span class="govuk-visually-hidden">: {notice.line}</span>
    </a>
  </p>
);

export interface MailState {
  waiting: number;
  since: Temporal.Instant | null;
  gaveUp: number;
}
/** For those who lead: what ran out, what waits, what is in hand without a call, and whether e-mail goes. */
export function teamPage(
  visit: Visit,
  { open, names, mail }: { open: readonly NoticeShown[]; names: Names; mail: MailState },
): Page {
  const red = open.filter(isRed).length;
  return {
    kind: 'page',
    title: 'Urgent, in the authority',
    wide: true,
    back: { text: 'My day', href: '/' },
    body: (
      <>
        <h1 class="govuk-heading-l">Urgent, in the authority</h1>
        {red > 0 ? (
          <Banner
            tone="act-now"
            title={
              red === 1
                ? 'One was accepted by nobody. Ring somebody now'
                : `${red} were accepted by nobody. Ring somebody now`
            }
          />
        ) : null}
        <Mail mail={mail} now={visit.now} hasNumber={settingsOf(visit.actor).dayNumber !== undefined} />
        <DataTable<NoticeShown>
          caption="What nobody accepted first, then what waits, then what is in hand"
          rows={open}
          counts={['notice', 'notices']}
          empty="Nothing urgent is open. What somebody raises as urgent stands here until it is accepted and a call is recorded."
          columns={[
            {
              heading: 'What',
              cell: (n) => (
                <>
                  <a class="govuk-link" href={`/told/${n.id}`}>
                    {n.line}
                  </a>
                  {nameOf(n, names)}
                </>
              ),
            },
            { heading: 'State', cell: (n) => <Tag notice={n} /> },
            { heading: 'Raised', cell: (n) => <When at={n.raisedAt} now={visit.now} /> },
            { heading: 'Who has it', cell: (n) => standing(n, visit.now, visit.actor.postingId) },
          ]}
        />
        <NoEmergencyChannel visit={visit} />
      </>
    ),
  };
}

function Mail({ mail, now, hasNumber }: { mail: MailState; now: Temporal.Instant; hasNumber: boolean }) {
  if (mail.since !== null)
    return (
      <Banner tone="soon" title="E-mail does not go out">
        <p class="govuk-body">
          {mail.waiting === 1 ? 'One message waits' : `${mail.waiting} messages wait`} since{' '}
          <When at={mail.since} now={now} exact />. It is tried again each hour, for three days. Notices in
          here work all the same; ring whoever has to know.
        </p>
      </Banner>
    );
  if (mail.gaveUp > 0)
    return (
      <Banner tone="soon" title={`${mail.gaveUp} e-mails of the last seven days could not be sent`}>
        <p class="govuk-body">As at {formatExact(now)}. Ask your administrator to look at the mail server.</p>
      </Banner>
    );
  return hasNumber ? null : (
    <InsetText>No e-mail goes out before the number to ring by day is set in the settings.</InsetText>
  );
}
