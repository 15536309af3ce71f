import type { VNode } from 'preact';
import type { FormView } from '../../../../platform/forms/form-view.ts';
import type { Page, Visit } from '../../../../platform/http/route.ts';
import {
  Banner,
  Button,
  ButtonGroup,
  DataTable,
  Details,
  Form,
  FormErrors,
  formatDate,
  formatExact,
  formatInstant,
  RadiosField,
  SummaryList,
  TextAreaField,
  TextField,
} from '../../../../platform/ui/index.ts';
import {
  ageOfChild,
  ChildName,
  type ChildRow,
  calledName,
  labelOf,
  type SearchAnswer,
} from '../../../people/index.ts';
import { POLICE_GRADE_WORDS, type PoliceGrade } from '../../../plans/index.ts';
import { reporters } from '../../code-lists-missing.ts';
import type { NotificationRow } from '../../notification.store.ts';
import { proposalWords, saidAt } from '../../report-join.ts';
import { type Candidate, Numbers } from './after.page.tsx';
import { namedIn } from './inbox.page.tsx';

export interface NotificationShown {
  n: NotificationRow;
  /** The child it was matched to, or whom the reader chose beside it. */
  child: ChildRow | undefined;
  candidates: readonly Candidate[];
  search: { q: string; answer: SearchAnswer | undefined };
  mayDecide: boolean;
  mayJoin: boolean;
  isMissingNow: boolean;
}

/** One notification: as it came, what it seems to say, which child, and what a person says it is. */
export function notificationPage(visit: Visit, shown: NotificationShown, view: FormView): Page {
  const { n } = shown;
  const title = n.about === 'RETURNED' ? 'A child is said to be back' : 'A child is said to be missing';
  return {
    kind: 'page',
    title,
    wide: true,
    back: shown.mayDecide
      ? { text: 'Notifications', href: '/missing/notifications' }
      : { text: 'Missing', href: '/missing' },
    body: (
      <>
        <FormErrors view={view} />
        <h1 class="govuk-heading-l">{title}</h1>
        <State shown={shown} visit={visit} />
        <div class="govuk-grid-row">
          <div class="govuk-grid-column-one-half">
            <AsCame n={n} />
          </div>
          <div class="govuk-grid-column-one-half">
            {n.consideredAt ? null : <Which shown={shown} visit={visit} />}
            {n.consideredAt ? (
              <Undo shown={shown} view={view} />
            ) : (
              <Decide shown={shown} view={view} visit={visit} />
            )}
          </div>
        </div>
      </>
    ),
  };
}

function State({ shown, visit }: { shown: NotificationShown; visit: Visit }): VNode {
  const { n } = shown;
  if (n.consideredAt)
    return (
      <Banner
        tone="done"
        title={`Considered. ${n.decisionBecause ?? ''}`}
        action={
          n.episodeId && n.childId ? (
            <a class="govuk-link" href={`/children/${n.childId}/missing/${n.episodeId}`}>
              Open the episode
            </a>
          ) : undefined
        }
      />
    );
  return (
    <Banner tone="soon" title="Waits for somebody to say what it is">
      {shown.mayDecide ? null : (
        <>
          It is kept as you gave it, and the co-ordinator is told. If you are worried now, ring:
          <Numbers visit={visit} />
        </>
      )}
    </Banner>
  );
}

const PROPOSED: readonly (readonly [string, string])[] = [
  ['policeReference', 'Police reference'],
  ['policeGrade', 'Police grade'],
  ['lastSeenAt', 'Last seen'],
  ['lastSeenWith', 'Last seen at or with'],
  ['leftAt', 'Left'],
  ['reportedAt', 'Reported'],
  ['foundAt', 'Found'],
  ['foundWhere', 'Found at'],
  ['returnedAt', 'Came back'],
  ['circumstances', 'What happened'],
  ['companions', 'Who may be with them'],
];

function saidInWords(n: NotificationRow, name: string): string {
  const at = name.endsWith('At') ? saidAt(n.said, name) : undefined;
  if (at) return formatExact(at);
  const value = n.said[name];
  if (name === 'policeGrade') return POLICE_GRADE_WORDS[value as PoliceGrade]?.label ?? String(value);
  return String(value);
}

function AsCame({ n }: { n: NotificationRow }): VNode {
  const { bornOn } = n.childAsNamed;
  return (
    <>
      <h2 class="govuk-heading-m">What it says</h2>
      <SummaryList
        rows={[
          { key: 'Received', value: formatExact(n.receivedAt) },
          {
            key: 'From',
            value: [labelOf(reporters, n.reportedByKind), n.reportedBy].filter(Boolean).join(', '),
          },
          n.childId ? null : { key: 'Child as named', value: namedIn(n) },
          bornOn ? { key: 'Born', value: bornInWords(bornOn) } : null,
          ...PROPOSED.filter(([name]) => n.said[name] !== undefined).map(([name, key]) => ({
            key,
            value: saidInWords(n, name),
          })),
        ]}
      />
      {n.asReceived ? (
        <Details summary="As it was received" open={n.consideredAt === null}>
          <pre class="app-as-received">{n.asReceived}</pre>
        </Details>
      ) : null}
    </>
  );
}
function bornInWords(text: string): string {
  try {
    return formatDate(Temporal.PlainDate.from(text));
  } catch {
    return text;
  }
}

/** Which child: searched beside it. Twins are both shown; nobody is chosen for the reader. */
function Which({ shown, visit }: { shown: NotificationShown; visit: Visit }): VNode {
  const { n, child, search } = shown;
  const view = { values: { q: search.q }, errors: {}, key: '', csrf: '' };
  return (
    <>
      <h2 class="govuk-heading-m">Which child</h2>
      {child ? (
        <p class="govuk-body">
          <strong>
            <ChildName child={child} />, {ageOfChild(child, visit.now)}
          </strong>
          {child.bornOn ? `, born ${formatDate(child.bornOn)}` : null}
        </p>
      ) : null}
      {n.childId === null ? (
        <>
          <search>
            <form method="get" action={`/missing/notifications/${n.id}`} class="app-search">
              <TextField view={view} name="q" label={child ? 'Somebody else' : 'Find the child'} />
              <Button classes="govuk-button--secondary">Find</Button>
            </form>
          </search>
          {search.answer ? <Found shown={shown} visit={visit} answer={search.answer} /> : null}
        </>
      ) : null}
    </>
  );
}

function Found({
  shown,
  visit,
  answer,
}: {
  shown: NotificationShown;
  visit: Visit;
  answer: SearchAnswer;
}): VNode {
  return (
    <DataTable
      caption="Found: choose, nobody is chosen for you"
      captionSize="s"
      rows={answer.found.slice(0, 10)}
      counts={false}
      empty="No child found whom you may find here. Report them as a child who is not on the record."
      columns={[
        {
          heading: 'Child',
          cell: ({ child }) => (
            <a class="govuk-link" href={`/missing/notifications/${shown.n.id}?child=${child.id}`}>
              {calledName(child)}
            </a>
          ),
        },
        { heading: 'Age', cell: ({ child }) => ageOfChild(child, visit.now) },
        { heading: 'Born', cell: ({ child }) => (child.bornOn ? formatDate(child.bornOn) : 'Not known yet') },
      ]}
    />
  );
}

function Decide({
  shown,
  view,
  visit,
}: {
  shown: NotificationShown;
  view: FormView;
  visit: Visit;
}): VNode | null {
  const { n, child, candidates, mayDecide, mayJoin, isMissingNow } = shown;
  const items = [
    ...(mayJoin
      ? candidates.map(({ episode, proposal }) => ({
          value: `join:${episode.id}`,
          label: `Of the time since ${formatInstant(episode.missingFrom, visit.now)}`,
          hint: `Proposed. ${proposalWords(proposal)}`,
        }))
      : []),
    ...(child && mayDecide && n.about === 'MISSING' && !isMissingNow
      ? [
          {
            value: 'open',
            label: 'A new time away: open an episode',
            hint: 'The report opens with what is proposed',
          },
        ]
      : []),
    ...(mayDecide
      ? [
          { value: 'ALREADY_KNOWN', label: 'Known already, from elsewhere' },
          { value: 'NOT_MISSING', label: 'Not missing' },
          { value: 'OTHER_AUTHORITY', label: 'For another authority, which is told' },
        ]
      : []),
  ];
  if (items.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">What it is</h2>
      <Form view={view}>
        {child ? <input type="hidden" name="child" value={child.id} /> : null}
        <RadiosField
          view={view}
          name="decision"
          label="You decide"
          hint="Every notification is considered and the decision kept."
          items={items}
        />
        <TextAreaField
          view={view}
          name="because"
          label="Why"
          hint="Needed where it opens or joins nothing"
          rows={2}
          maxlength={1000}
        />
        <ButtonGroup>
          <Button>Save the decision</Button>
        </ButtonGroup>
      </Form>
    </>
  );
}

function Undo({ shown, view }: { shown: NotificationShown; view: FormView }): VNode | null {
  const { n, mayJoin } = shown;
  if (!mayJoin || (n.decision !== 'JOINED' && n.decision !== 'RETURN_RECORDED')) return null;
  return (
    <Form view={view}>
      <h2 class="govuk-heading-m">Joined by mistake?</h2>
      <p class="govuk-body">The notification waits again. The episode stays as it is.</p>
      <input type="hidden" name="decision" value="undo" />
      <TextAreaField view={view} name="because" label="Why it is undone" rows={2} maxlength={1000} />
      <ButtonGroup>
        <Button classes="govuk-button--secondary">Undo the joining</Button>
      </ButtonGroup>
    </Form>
  );
}
