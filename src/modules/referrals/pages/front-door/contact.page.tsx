import type { VNode } from 'preact';
import { dayOf } from '../../../../platform/clock/wall-clock.ts';
import { toHtml } from '../../../../platform/documents/index.ts';
import type { FormView } from '../../../../platform/forms/form-view.ts';
import type { Page, Visit } from '../../../../platform/http/route.ts';
import {
  Banner,
  Button,
  ButtonGroup,
  Form,
  FormErrors,
  formatExact,
  InsetText,
  OwnWords,
  PersonName,
  SelectField,
  SummaryList,
  type SummaryRow,
  WarningText,
  When,
} from '../../../../platform/ui/index.ts';
import type { ClockRow } from '../../../deadlines/index.ts';
import type { ContactRow, DecisionRow, ToldByMail } from '../../contact.store.ts';
import { CONTACT_OUTCOME_WORDS, type ContactForm, type FrontDoorSettings } from '../../contact.ts';
import type { Waiting } from '../../contact-telling.queries.ts';
import { contactDocument, promptsOf } from '../../screening-document.ts';
import type { GivenScreening } from '../../screening-sections.ts';
import { Prompts } from '../screening/result-fields.part.tsx';
import { D1Chip, MailOnItsWay, SaidUrgency } from './queue.page.tsx';

export interface OpenedContact {
  contact: ContactRow;
  clock: ClockRow | undefined;
  form: ContactForm;
  screening: GivenScreening | undefined;
  child: { name: string; href: string } | undefined;
  decision: DecisionRow | undefined;
  toTell: Waiting | undefined;
  /** Whom an e-mail told, where it did. */
  told: ToldByMail | undefined;
  /** Whether the reader answers the front door, or reads it because the child is theirs. */
  mayAnswer: boolean;
}

const nameOf = (contact: ContactRow) => contact.childNamed ?? 'No name given';

function facts(visit: Visit, contact: ContactRow, clock: ClockRow | undefined): SummaryRow[] {
  return [
    { key: 'Says', value: <SaidUrgency contact={contact} /> },
    { key: 'From', value: [contact.referrerName, contact.organisation].filter(Boolean).join(', ') },
    { key: 'Received', value: <When at={contact.receivedAt} now={visit.now} /> },
    { key: 'Decision', value: <D1Chip visit={visit} clock={clock} /> },
    { key: 'Receipt number', value: contact.receiptNumber },
  ];
}

/** Before anybody opened it: who it is about and one button, which names whoever presses it. */
export function coverPage(
  visit: Visit,
  contact: ContactRow,
  clock: ClockRow | undefined,
  view: FormView,
): Page {
  return {
    kind: 'page',
    title: `Contact about ${nameOf(contact)}`,
    back: { text: 'Front door', href: '/front-door' },
    body: (
      <>
        <h1 class="govuk-heading-l">
          <PersonName known={nameOf(contact)} />
        </h1>
        <SummaryList rows={facts(visit, contact, clock)} />
        <Form view={view} action={`/front-door/${contact.id}/open`}>
          <Button>Open: I have this</Button>
        </Form>
        <p class="govuk-body">Your name goes beside it, and nobody else is alerted to it.</p>
      </>
    ),
  };
}

function Acts({ contact }: { contact: ContactRow }): VNode {
  const at = `/front-door/${contact.id}`;
  return (
    <ButtonGroup>
      {contact.childId === null ? (
        <>
          <Button href={`${at}/child`}>Have we met this child?</Button>
          {contact.decidedAt === null ? (
            <a class="govuk-link" href={`${at}/decision`}>
              Decide without linking a child
            </a>
          ) : null}
        </>
      ) : contact.decidedAt === null ? (
        <Button href={`${at}/decision`}>Decide what happens next</Button>
      ) : null}
    </ButtonGroup>
  );
}

/** Who is told, the words to say, and a box to say that it was done. */
function Telling(props: {
  toTell: Waiting;
  view: FormView;
  contact: ContactRow;
  now: Temporal.Instant;
}): VNode {
  const { toTell, view, contact } = props;
  const reach = [toTell.referrerPhone, toTell.referrerEmail].filter(Boolean).join(', ');
  return (
    <section id="told" aria-labelledby="told-title">
      <h2 class="govuk-heading-m" id="told-title">
        Tell {toTell.referrerName}
      </h2>
      <p class="govuk-body">
        {reach ? `Reach them at ${reach}. Say:` : 'They left no way to reach them. If they ring, say:'}
      </p>
      <InsetText>{toTell.words}</InsetText>
      {toTell.mail ? (
        <p class="govuk-body">
          E-mail that it is decided: <MailOnItsWay waiting={toTell} now={props.now} />
        </p>
      ) : null}
      <Form view={view} action={`/front-door/${contact.id}/told`}>
        <SelectField
          view={view}
          name="how"
          label="How were they told?"
          items={[
            { value: 'phone', text: 'By telephone' },
            { value: 'email', text: 'By email' },
            { value: 'letter', text: 'By letter' },
            { value: 'not-possible', text: 'It was not possible' },
          ]}
        />
        <Button classes="govuk-button--secondary">Save: they were told</Button>
      </Form>
    </section>
  );
}

function Decision({ visit, decision }: { visit: Visit; decision: DecisionRow }): VNode {
  return (
    <Banner tone="done" title={`Decided: ${CONTACT_OUTCOME_WORDS[decision.outcome].label}`}>
      <p class="govuk-body kept-lines">{decision.rationale}</p>
      {decision.dissent ? (
        <p class="govuk-body kept-lines">Somebody saw it otherwise: {decision.dissent}</p>
      ) : null}
      <p class="govuk-body-s">
        {decision.decidedByName}, <When at={decision.decidedAt} now={visit.now} />
        {decision.agenciesConsulted.length > 0 ? `. Asked: ${decision.agenciesConsulted.join(', ')}` : null}
      </p>
    </Banner>
  );
}

/** The contact as it was sent, what the child says first, and the next act. */
export function contactPage(visit: Visit, door: FrontDoorSettings, it: OpenedContact, view: FormView): Page {
  const { contact, screening, decision } = it;
  const paper = {
    authorityName: visit.actor.authorityName,
    madeAt: contact.receivedAt,
    receiptNumber: contact.receiptNumber,
  };
  const today = dayOf(visit.now);
  return {
    kind: 'page',
    title: `Contact about ${nameOf(contact)}`,
    ...(it.mayAnswer ? { back: { text: 'Front door', href: '/front-door' } } : {}),
    body: (
      <>
        <FormErrors view={view} />
        <h1 class="govuk-heading-l">
          <PersonName known={it.child?.name ?? nameOf(contact)} href={it.child?.href} />
        </h1>
        {screening?.form.childSays ? (
          <OwnWords whose="What the child says, sent with the contact">{screening.form.childSays}</OwnWords>
        ) : null}
        {decision ? <Decision visit={visit} decision={decision} /> : null}
        {contact.immediateDanger === 'yes' && !decision ? (
          <WarningText>The referrer says the child is in immediate danger.</WarningText>
        ) : null}
        {screening && !decision ? (
          <Prompts prompts={promptsOf(screening, today)} title="What the form said to the referrer" />
        ) : null}
        <SummaryList
          rows={[
            ...facts(visit, contact, it.clock),
            {
              key: 'Opened',
              value: contact.openedAt ? (
                <>
                  {contact.openedByName}, <When at={contact.openedAt} now={visit.now} />
                </>
              ) : (
                'Not opened'
              ),
            },
            { key: 'Child on the record', value: it.child ? it.child.name : 'Not linked yet' },
          ]}
        />
        {it.mayAnswer ? <Acts contact={contact} /> : null}
        {it.mayAnswer && it.toTell ? (
          <Telling toTell={it.toTell} view={view} contact={contact} now={visit.now} />
        ) : null}
        {it.told ? (
          <p class="govuk-body" id="told">
            {it.told.referrerName} was told by e-mail at {formatExact(it.told.toldAt)} that it is decided, and
            to ring to hear it.
          </p>
        ) : null}
        {screening ? (
          toHtmlPart(it.form, screening, paper)
        ) : (
          <p class="govuk-body kept-lines">{it.form.concern}</p>
        )}
        <p class="govuk-body-s">{door.name}</p>
      </>
    ),
  };
}

/** The same document the referrer printed, without a second page heading. */
function toHtmlPart(
  form: ContactForm,
  screening: GivenScreening,
  paper: Parameters<typeof contactDocument>[2],
): VNode {
  return (
    <section aria-label="What was sent" class="app-as-sent">
      {toHtml(contactDocument(form, screening, paper))}
    </section>
  );
}
