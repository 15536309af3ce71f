import type { VNode } from 'preact';
import type { FormView } from '../../../platform/forms/form-view.ts';
import type { Page, Visit } from '../../../platform/http/route.ts';
import {
  Button,
  ButtonGroup,
  DataTable,
  Form,
  FormErrors,
  formatExact,
  InsetText,
  RadiosField,
  SummaryList,
  TextAreaField,
  TextField,
  TickField,
} from '../../../platform/ui/index.ts';
import type { SettingsChange, SettingsRow } from '../settings.store.ts';
import { settingsOf } from '../settings.ts';
import {
  type SettingField,
  type SettingsSection,
  settingsSections,
  shownSetting,
} from '../settings-sections.ts';

/** What another module sets by pages of its own, shown beside the rest: `parts: { settings: [...] }`. */
export interface SettingsPart {
  title: string;
  rows(visit: Visit): Promise<readonly { key: string; value: string; href: string }[]>;
}

type Change = SettingsChange & { changedByName: string | null };

/** Everything the authority has set, and what it was before. */
export async function settingsPage(
  visit: Visit,
  row: SettingsRow,
  changes: readonly Change[],
): Promise<Page> {
  const settings = settingsOf({ settings: row.settings });
  const others: VNode[] = [];
  for (const part of visit.parts('settings') as readonly SettingsPart[])
    others.push(<OtherRules title={part.title} rows={await part.rows(visit)} />);
  return {
    kind: 'page',
    title: 'Settings',
    body: (
      <>
        <h1 class="govuk-heading-l">Settings of {visit.actor.authorityName}</h1>
        {settingsSections.map((section) => {
          const values = section.values(settings, row.accent);
          return (
            <>
              <h2 class="govuk-heading-m">{section.title}</h2>
              <SummaryList
                rows={section.fields.map((field) => ({
                  key: field.label,
                  value: shownSetting(field, values[field.name]),
                }))}
              />
              <p class="govuk-body">
                <a class="govuk-link" href={`/settings/${section.slug}`}>
                  Change<span class="govuk-visually-hidden"> “{section.title}”</span>
                </a>
              </p>
            </>
          );
        })}
        {others}
        <History changes={changes} />
      </>
    ),
  };
}

function OtherRules({ title, rows }: { title: string; rows: Awaited<ReturnType<SettingsPart['rows']>> }) {
  return (
    <>
      <h2 class="govuk-heading-m">{title}</h2>
      <SummaryList
        rows={rows.map(({ key, value, href }) => ({
          key,
          value,
          actions: { items: [{ content: 'Change', href, visuallyHiddenText: key.toLowerCase() }] },
        }))}
      />
    </>
  );
}

function History({ changes }: { changes: readonly Change[] }) {
  const sectionOf = (slug: string) => settingsSections.find((each) => each.slug === slug);
  const nameOf = (slug: string, name: string) =>
    sectionOf(slug)?.fields.find((field) => field.name === name)?.label ?? name;
  return (
    <DataTable<Change>
      caption="What was changed, and why"
      rows={changes}
      counts={['change', 'changes']}
      empty="Nothing was changed here yet: these are the settings the authority began with."
      columns={[
        { heading: 'When', cell: (c) => formatExact(c.changedAt) },
        { heading: 'By', cell: (c) => c.changedByName ?? 'Somebody who has left' },
        {
          heading: 'What',
          cell: (c) => (
            <ul class="govuk-list">
              {Object.entries(c.changes).map(([name, { from, to }]) => (
                <li>
                  {nameOf(c.section, name)}: {from} → {to}
                </li>
              ))}
            </ul>
          ),
        },
        { heading: 'Why', cell: (c) => c.reason },
      ]}
    />
  );
}

export function changeSettingsPage(section: SettingsSection, view: FormView): Page {
  return {
    kind: 'page',
    title: section.title,
    back: { text: 'Settings', href: '/settings' },
    body: (
      <>
        <FormErrors view={view} />
        <h1 class="govuk-heading-l">{section.title}</h1>
        <InsetText>{section.effect}</InsetText>
        <Form view={view}>
          {section.fields.map((field) => (
            <Asked view={view} field={field} />
          ))}
          <TextAreaField
            view={view}
            name="reason"
            label="Why it is changed"
            hint="Kept with your name, for whoever asks later"
            rows={2}
            maxlength={500}
          />
          <ButtonGroup>
            <Button>Change the settings</Button>
            <a class="govuk-link" href="/settings">
              Cancel
            </a>
          </ButtonGroup>
        </Form>
      </>
    ),
  };
}

function Asked({ view, field: { name, label, ask } }: { view: FormView; field: SettingField }): VNode {
  if (ask.as === 'tick') return <TickField view={view} name={name} label={label} />;
  if (ask.as === 'choice')
    return (
      <RadiosField
        view={view}
        name={name}
        label={label}
        items={ask.items.map(({ value, text }) => ({ value, label: text }))}
      />
    );
  const hint = ask.hint === undefined ? {} : { hint: ask.hint };
  if (ask.as === 'lines') return <TextAreaField view={view} name={name} label={label} rows={3} {...hint} />;
  const width = ask.width === undefined ? {} : { width: ask.width };
  const digits = ask.as === 'number' ? { inputmode: 'numeric' as const } : {};
  return <TextField view={view} name={name} label={label} {...hint} {...width} {...digits} />;
}
