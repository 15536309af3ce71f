import type { ComponentChildren, VNode } from 'preact';
import type { FormView } from '../../../../platform/forms/form-view.ts';
import type { Draft } from '../../../../platform/forms/forms.store.ts';
import type { Page, Visit } from '../../../../platform/http/route.ts';
import { Banner, Button, Form, formatDayTime, When } from '../../../../platform/ui/index.ts';
import { type Alert, type Role, roleLabels } from '../../../access/index.ts';
import { type OnTurn, rotas } from '../../rota.ts';

export interface MyDayFacts {
  alerts: readonly (Alert & { childName: string | undefined })[];
  turn: OnTurn | undefined;
  parts: readonly ComponentChildren[];
  drafts: readonly Draft[];
  view: FormView;
}

export function myDayPage(visit: Visit, facts: MyDayFacts): Page {
  const { actor, now } = visit;
  return {
    kind: 'page',
    title: 'My day',
    wide: true,
    body: (
      <>
        <h1 class="govuk-heading-l">
          {greetingAt(now)}, {firstNameOf(actor.staffName)}
        </h1>
        <p class="govuk-body">
          {roleLabels[actor.role as Role] ?? actor.role} · {actor.authorityName}
        </p>
        {facts.turn ? <OnDuty turn={facts.turn} now={now} /> : null}
        <Alerts {...facts} now={now} />
        {facts.parts}
        <Drafts {...facts} now={now} />
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
    <Banner
      tone="plain"
      title={`You are on duty${turn.isDeputy ? ', standing in' : ''}: ${rotas[turn.turn.rota]}, until ${formatDayTime(turn.turn.toAt, now)}`}
      action={
        <a class="govuk-link" href="/rota">
          See the rota
        </a>
      }
    >
      A child’s record that needs you opens by the rota: find the child, then choose “Open on duty”.
    </Banner>
  );
}

function Alerts({ alerts, view, now }: MyDayFacts & { now: Temporal.Instant }): VNode | null {
  if (alerts.length === 0) return null;
  return (
    <section aria-labelledby="to-know">
      <h2 class="govuk-heading-m" id="to-know">
        For you to know ({alerts.length})
      </h2>
      {alerts.map((alert, index) => (
        <Banner
          tone="soon"
          title={alert.line}
          action={
            <Form view={{ ...view, key: `${view.key}${index}` }} action={`/my/alerts/${alert.id}/seen`}>
              <Button classes="govuk-button--secondary">
                Seen<span class="govuk-visually-hidden">: {alert.line}</span>
              </Button>
            </Form>
          }
        >
          <When at={alert.raisedAt} now={now} />
          {alert.childId && alert.childName ? (
            <>
              {' · '}
              <a class="govuk-link" href={`/children/${alert.childId}`}>
                {alert.childName}
              </a>
            </>
          ) : null}
        </Banner>
      ))}
    </section>
  );
}

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
