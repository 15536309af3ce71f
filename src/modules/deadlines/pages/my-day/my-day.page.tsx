import type { ComponentChildren, VNode } from 'preact';
import type { FormView } from '../../../../platform/forms/form-view.ts';
import type { Draft } from '../../../../platform/forms/forms.store.ts';
import type { Page, Visit } from '../../../../platform/http/route.ts';
import {
  EmptyState,
  Form,
  formatAgo,
  formatDayTime,
  formatExact,
  When,
} from '../../../../platform/ui/index.ts';
import type { Alert } from '../../../access/index.ts';
import { type OnTurn, rotas } from '../../rota.ts';

export interface Block {
  order: number;
  place: 'top' | 'work' | 'side';
  shown: ComponentChildren;
}
type Told = Alert & { childName: string | undefined };
export interface MyDayFacts {
  /** Unseen, newest first. */
  told: readonly Told[];
  isMoreTold: boolean;
  turn: OnTurn | undefined;
  blocks: readonly Block[];
  drafts: readonly Draft[];
  view: FormView;
}

/** What is due comes first (20), then what was told, then the children and the rest; unfinished forms nearly last. */
const TOLD = 25;
const DRAFTS = 65;

/** In the order in which it is read on a phone; on a wide screen what stands beside goes to the right. */
export function myDayPage(visit: Visit, facts: MyDayFacts): Page {
  const { actor, now } = visit;
  const own: Block[] = [
    { order: TOLD, place: 'side', shown: <ToldList {...facts} now={now} /> },
    { order: DRAFTS, place: 'work', shown: <Drafts {...facts} now={now} /> },
  ];
  const isQuiet =
    facts.told.length === 0 &&
    facts.drafts.length === 0 &&
    facts.blocks.every((block) => block.shown === null);
  const blocks = [...facts.blocks, ...own].toSorted((a, b) => a.order - b.order);
  return {
    kind: 'page',
    title: 'My day',
    wide: true,
    body: (
      <>
        <h1 class="govuk-heading-l app-greeting">
          {greetingAt(now)}, {firstNameOf(actor.staffName)}
        </h1>
        {facts.turn ? <OnDuty turn={facts.turn} now={now} /> : null}
        {blocks.filter((block) => block.place === 'top').map((block) => block.shown)}
        {isQuiet ? (
          <EmptyState>
            Nothing waits for you. What is due from you and what you are told appears here.
          </EmptyState>
        ) : null}
        <div class="app-day">
          {blocks
            .filter((block) => block.place !== 'top')
            .map((block) => (
              <div class={`app-day__${block.place}`}>{block.shown}</div>
            ))}
        </div>
      </>
    ),
  };
}

/** Morning until midday, evening from 6pm, by the clock on the wall. */
export function greetingAt(now: Temporal.Instant): string {
  const { hour } = now.toZonedDateTimeISO('Europe/London');
  if (hour < 12) return 'Good morning';
  return hour < 18 ? 'Good afternoon' : 'Good evening';
}

/** "Sam" of "Sam Quillfeather", "Gwen" of "PC Gwen Stallard". */
export function firstNameOf(name: string): string {
  const words = name.split(' ').filter((word) => !/^(PC|DC|DS|DI|PS|Dr|Mr|Mrs|Ms|Mx)\.?$/.test(word));
  return words[0] ?? name;
}

function OnDuty({ turn, now }: { turn: OnTurn; now: Temporal.Instant }): VNode {
  return (
    <p class="app-on-duty">
      <strong>You are on duty{turn.isDeputy ? ', standing in' : ''}</strong>: {rotas[turn.turn.rota]}, until{' '}
      {formatDayTime(turn.turn.toAt, now)}.{' '}
      <a class="govuk-link" href="/children">
        Find a child
      </a>
      {' · '}
      <a class="govuk-link" href="/rota">
        Rota
      </a>
    </p>
  );
}

/** What the reader was told and has not marked as seen: a line each. */
function ToldList({ told, isMoreTold, view, now }: MyDayFacts & { now: Temporal.Instant }): VNode | null {
  if (told.length === 0) return null;
  return (
    <section aria-labelledby="to-know">
      <h2 class="govuk-heading-m" id="to-know">
        For you to know{isMoreTold ? '' : ` (${told.length})`}
      </h2>
      <ul class="app-told">
        {told.map((alert, index) => (
          <li class="app-told__line">
            <span class="app-told__what">
              {alert.line}
              {alert.childId && alert.childName ? (
                <>
                  {': '}
                  <a class="govuk-link" href={`/children/${alert.childId}`} translate={false}>
                    {alert.childName}
                  </a>
                </>
              ) : null}{' '}
              <Ago at={alert.raisedAt} now={now} />
            </span>
            <Form
              view={{ ...view, key: `${view.key}${index}` }}
              action={`/my/alerts/${alert.id}/seen`}
              classes="app-told__act"
            >
              <input type="hidden" name="next" value="/" />
              <button type="submit" class="app-link-button">
                Seen<span class="govuk-visually-hidden">: {alert.line}</span>
              </button>
            </Form>
          </li>
        ))}
      </ul>
      {isMoreTold ? (
        <p class="govuk-body">
          <a class="govuk-link" href="/my/alerts">
            All your notices
          </a>
        </p>
      ) : null}
    </section>
  );
}

const Ago = ({ at, now }: { at: Temporal.Instant; now: Temporal.Instant }) => (
  <time class="app-told__ago" dateTime={at.toString()} title={formatExact(at)} data-exact={formatExact(at)}>
    {formatAgo(at, now)}
  </time>
);

function Drafts({ drafts, view, now }: MyDayFacts & { now: Temporal.Instant }): VNode | null {
  if (drafts.length === 0) return null;
  return (
    <section aria-labelledby="drafts">
      <h2 class="govuk-heading-m" id="drafts">
        Not sent yet ({drafts.length})
      </h2>
      <ul class="govuk-list">
        {drafts.map((draft) => (
          <li>
            {draft.subject.startsWith('/') ? (
              <a class="govuk-link" href={draft.subject}>
                {formWords(draft.form)}
              </a>
            ) : (
              formWords(draft.form)
            )}
            , kept <When at={draft.savedAt} now={now} />
            <Form view={{ ...view, key: `${view.key}${draft.id}` }} action="/drafts/drop">
              <input type="hidden" name="form" value={draft.form} />
              <input type="hidden" name="subject" value={draft.subject} />
              <button type="submit" class="app-link-button govuk-link">
                Throw away<span class="govuk-visually-hidden"> {formWords(draft.form)}</span>
              </button>
            </Form>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The name of a form as words: "trigger-plan" reads "Trigger plan". */
const formWords = (form: string): string => {
  const words = form.replaceAll(/[-._]/g, ' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
};
