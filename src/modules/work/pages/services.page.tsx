import type { VNode } from 'preact';
import type { FormView } from '../../../platform/forms/form-view.ts';
import {
  Button,
  DateField,
  EmptyState,
  formatDate,
  SelectField,
  SummaryList,
  TextAreaField,
  TextField,
} from '../../../platform/ui/index.ts';
import { labelOf } from '../../people/index.ts';
import type { ServiceRow } from '../services.store.ts';
import { serviceKinds } from '../services.ts';
import { HelpNavigation } from './help-navigation.part.tsx';
import { Ask } from './question.part.tsx';

/** "About 14 weeks, heard on 3 March 2026". A waiting time is worth as much as its day. */
export const waitingInWords = (s: Pick<ServiceRow, 'waiting' | 'waitingHeardOn'>): string =>
  s.waiting && s.waitingHeardOn
    ? `${s.waiting}, heard on ${formatDate(s.waitingHeardOn)}`
    : 'Nobody has heard yet';

const Entry = ({ service }: { service: ServiceRow }): VNode => (
  <li>
    <a class="govuk-link govuk-!-font-weight-bold" href={`/services/${service.id}`}>
      {service.name}
    </a>
    {service.endedOn ? ` (ended ${formatDate(service.endedOn)})` : null}
    <br />
    {service.whoFor ? <span>{service.whoFor} </span> : null}
    <span class="app-quiet">Waiting time: {waitingInWords(service)}</span>
  </li>
);

/** Who can help, by what it is for. What has ended stands last, so that nobody rings a number that is dead. */
export function ServicesPage(props: {
  services: readonly ServiceRow[];
  kind: string | undefined;
  mayChange: boolean;
  reads: { notes: boolean; plans: boolean };
}): VNode {
  const shown = props.services.filter((each) => props.kind === undefined || each.kind === props.kind);
  const going = Map.groupBy(
    shown.filter((each) => each.endedOn === null),
    (each) => each.kind,
  );
  const ended = shown.filter((each) => each.endedOn !== null);
  return (
    <>
      <HelpNavigation at="services" reads={props.reads} />
      <h1 class="govuk-heading-l">Service directory</h1>
      {props.mayChange ? <Button href="/services/new">Add a service</Button> : null}
      {props.kind ? (
        <p class="govuk-body">
          <a class="govuk-link" href="/services">
            Show all kinds
          </a>
        </p>
      ) : null}
      {props.services.length === 0 ? (
        <EmptyState>
          Services stand here with whom they are for and how to refer. Business support or the team’s manager
          adds them.
        </EmptyState>
      ) : null}
      {serviceKinds.flatMap(({ code, label }) => {
        const of = going.get(code);
        return of
          ? [
              <section aria-labelledby={`kind-${code}`}>
                <h2 class="govuk-heading-m" id={`kind-${code}`}>
                  {label}
                </h2>
                <ul class="govuk-list govuk-list--spaced">
                  {of.map((each) => (
                    <Entry service={each} />
                  ))}
                </ul>
              </section>,
            ]
          : [];
      })}
      {ended.length > 0 ? (
        <section aria-labelledby="ended">
          <h2 class="govuk-heading-m" id="ended">
            Ended
          </h2>
          <ul class="govuk-list govuk-list--spaced">
            {ended.map((each) => (
              <Entry service={each} />
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}

export const ServicePage = ({ service, mayChange }: { service: ServiceRow; mayChange: boolean }): VNode => (
  <>
    <h1 class="govuk-heading-l">{service.name}</h1>
    <SummaryList
      rows={[
        { key: 'What it is for', value: labelOf(serviceKinds, service.kind) },
        ...(service.programme ? [{ key: 'Programme', value: service.programme }] : []),
        { key: 'Who it is for', value: service.whoFor ?? 'Not written down yet' },
        { key: 'How to refer', value: service.howToRefer ?? 'Not written down yet' },
        { key: 'Contact', value: service.contact ?? 'Not written down yet' },
        { key: 'Waiting time', value: waitingInWords(service) },
        ...(service.endedOn
          ? [
              {
                key: 'Ended',
                value: `${formatDate(service.endedOn)}${service.endedBecause ? `. ${service.endedBecause}` : ''}`,
              },
            ]
          : []),
      ]}
    />
    {mayChange ? <Button href={`/services/${service.id}/change`}>Change</Button> : null}
  </>
);

const size = { labelSize: 's' } as const;
export const ServiceFormPage = (props: { view: FormView; title: string; service?: ServiceRow }): VNode => (
  <Ask
    view={props.view}
    title={props.title}
    save="Save"
    back={props.service ? `/services/${props.service.id}` : '/services'}
    intro={<p class="govuk-body">Write nothing about any child here. The whole authority reads it.</p>}
  >
    <TextField view={props.view} name="name" label="Name" {...size} />
    <SelectField
      view={props.view}
      name="kind"
      label="What it is for"
      {...size}
      items={serviceKinds.map(({ code, label }) => ({ value: code, text: label }))}
      emptyText="Choose"
    />
    <TextAreaField view={props.view} name="whoFor" label="Who it is for (optional)" {...size} rows={2} />
    <TextAreaField view={props.view} name="howToRefer" label="How to refer (optional)" {...size} rows={2} />
    <TextField view={props.view} name="contact" label="Contact (optional)" {...size} />
    <TextField
      view={props.view}
      name="waiting"
      label="Waiting time as last heard (optional)"
      hint="For example: about 14 weeks"
      {...size}
    />
    <DateField view={props.view} name="waitingHeardOn" label="Heard when? Left empty: today" {...size} />
    <TextField view={props.view} name="programme" label="Programme it belongs to (optional)" {...size} />
    {props.service ? (
      <>
        <DateField view={props.view} name="endedOn" label="Ended on (optional)" {...size} />
        <TextField view={props.view} name="endedBecause" label="Why it ended (optional)" {...size} />
      </>
    ) : null}
  </Ask>
);
