import type { VNode } from 'preact';
import type { Attributes, Content, Part } from '../../src/platform/ui/content.ts';
import * as ui from '../../src/platform/ui/index.ts';
import { rawHtml } from '../../src/platform/ui/raw-html.ts';

/** A fixture's options are untyped JSON; this file is the only place that reads them. */
// biome-ignore lint/suspicious/noExplicitAny: JSON of another package
export type Options = any;

/** `text` is escaped by Preact, `html` is placed as it is. */
function content(o: Options, text = 'text', html = 'html'): Content {
  if (!o) return undefined;
  return o[html] ? rawHtml(o[html]) : o[text];
}

/** Nunjucks writes true as "true" and an absent value as "", unless the attribute is marked optional. */
function attributes(o: Options): Attributes | undefined {
  if (!o) return undefined;
  return Object.fromEntries(
    Object.entries(o).map(([name, item]: [string, Options]) => {
      if (item && typeof item === 'object') {
        const absent = item.value === undefined || item.value === null || item.value === false;
        if (item.optional && absent) return [name, undefined];
        return [name, item.optional && item.value === true ? true : String(item.value ?? '')];
      }
      return [name, String(item ?? '')];
    }),
  );
}

function part(o: Options): (Part & Options) | undefined {
  return o ? { ...o, content: content(o), attributes: attributes(o.attributes) } : undefined;
}

function formGroup(o: Options): Options {
  const before = o?.beforeInput ?? o?.beforeInputs;
  const after = o?.afterInput ?? o?.afterInputs;
  return o && { ...o, attributes: attributes(o.attributes), before: content(before), after: content(after) };
}

function fieldset(o: Options): Options {
  return o && { ...o, legend: part(o.legend), attributes: attributes(o.attributes) };
}

function field(o: Options): Options {
  return {
    ...o,
    label: part(o.label),
    hint: part(o.hint),
    error: part(o.errorMessage),
    prefix: part(o.prefix),
    suffix: part(o.suffix),
    attributes: attributes(o.attributes),
    formGroup: formGroup(o.formGroup),
    fieldset: fieldset(o.fieldset),
  };
}

function choices(o: Options): Options {
  return {
    ...field(o),
    items: o.items?.map(
      (item: Options) =>
        item &&
        (item.divider
          ? item
          : {
              ...item,
              label: content(item),
              labelPart: item.label && { ...item.label, attributes: attributes(item.label.attributes) },
              hint: part(item.hint),
              conditional: item.conditional?.html ? rawHtml(item.conditional.html) : undefined,
              attributes: attributes(item.attributes),
            }),
    ),
  };
}

const items = (list: Options): Options =>
  list?.map((item: Options) => (item && Object.keys(item).length > 0 ? part(item) : item));
const date = (item: Options): Options => item && { ...item, attributes: attributes(item.attributes) };
const actions = (o: Options): Options => o && { ...o, items: items(o.items) };

function rest(o: Options): Options {
  const { text: _text, html: _html, ...others } = o;
  return { ...others, attributes: attributes(o.attributes) };
}

type Render = (o: Options) => VNode | null;

/** How each fixture's options become our properties. */
export const ADAPTERS: Readonly<Record<string, Render>> = {
  'back-link': (o) => <ui.BackLink {...rest(o)}>{content(o)}</ui.BackLink>,
  breadcrumbs: (o) => <ui.Breadcrumbs {...rest(o)} label={o.labelText} items={items(o.items) ?? []} />,
  button: (o) => <ui.Button {...rest(o)}>{content(o)}</ui.Button>,
  'character-count': (o) => <ui.CharacterCount {...field(o)} />,
  checkboxes: (o) => <ui.Checkboxes {...choices(o)} />,
  'date-input': (o) => (
    <ui.DateInput
      {...field(o)}
      day={date(o.day)}
      month={date(o.month)}
      year={date(o.year)}
      items={o.items?.map(date)}
    />
  ),
  details: (o) => (
    <ui.Details {...rest(o)} summary={content(o, 'summaryText', 'summaryHtml')}>
      {content(o)}
    </ui.Details>
  ),
  'error-message': (o) => <ui.ErrorMessage id={o.id} error={part(o)} />,
  'error-summary': (o) => (
    <ui.ErrorSummary
      {...rest(o)}
      title={content(o, 'titleText', 'titleHtml')}
      description={content(o, 'descriptionText', 'descriptionHtml')}
      errors={items(o.errorList)}
    />
  ),
  'exit-this-page': (o) => <ui.ExitThisPage {...rest(o)}>{content(o)}</ui.ExitThisPage>,
  fieldset: (o) => <ui.Fieldset {...fieldset(o)}>{o.html ? rawHtml(o.html) : undefined}</ui.Fieldset>,
  'file-upload': (o) => (
    <ui.FileUpload
      {...field(o)}
      wrapper={{ classes: o.wrapperClasses, attributes: attributes(o.wrapperAttributes) }}
    />
  ),
  'generic-header': (o) => (
    <ui.GenericHeader {...rest(o)}>{content(o, 'logoText', 'logoHtml')}</ui.GenericHeader>
  ),
  hint: (o) => <ui.Hint id={o.id} hint={part(o)} />,
  input: (o) => (
    <ui.Input
      {...field(o)}
      wrapper={o.inputWrapper && { ...o.inputWrapper, attributes: attributes(o.inputWrapper.attributes) }}
    />
  ),
  'inset-text': (o) => <ui.InsetText {...rest(o)}>{content(o)}</ui.InsetText>,
  label: (o) => <ui.Label for={o.for} label={part(o)} />,
  'notification-banner': (o) => (
    <ui.NotificationBanner {...rest(o)} title={content(o, 'titleText', 'titleHtml')} heading={o.text}>
      {o.html ? rawHtml(o.html) : undefined}
    </ui.NotificationBanner>
  ),
  pagination: (o) => (
    <ui.GovukPagination {...rest(o)} items={items(o.items)} previous={part(o.previous)} next={part(o.next)} />
  ),
  panel: (o) => (
    <ui.Panel
      {...rest(o)}
      title={content(o, 'titleText', 'titleHtml')}
      actions={
        o.actions && {
          ...o.actions,
          attributes: attributes(o.actions.attributes),
          items: o.actions.items?.map(date),
        }
      }
    >
      {content(o)}
    </ui.Panel>
  ),
  'password-input': (o) => <ui.PasswordInput {...field(o)} buttonClasses={o.button?.classes} />,
  radios: (o) => <ui.Radios {...choices(o)} />,
  select: (o) => <ui.Select {...field(o)} items={o.items?.map(date) ?? []} />,
  'service-navigation': (o) => {
    const slot = (s: Options): Content => (s ? rawHtml(typeof s === 'string' ? s : s.html) : undefined);
    return (
      <ui.ServiceNavigation
        {...rest(o)}
        items={items(o.navigation)}
        start={slot(o.slots?.start)}
        end={slot(o.slots?.end)}
        endInline={o.slots?.end?.align === 'inline'}
        navigationStart={slot(o.slots?.navigationStart)}
        navigationEnd={slot(o.slots?.navigationEnd)}
      />
    );
  },
  'skip-link': (o) => <ui.SkipLink {...rest(o)}>{content(o)}</ui.SkipLink>,
  'summary-list': (o) => (
    <ui.SummaryList
      {...rest(o)}
      rows={o.rows?.map(
        (row: Options) =>
          row && { ...row, key: part(row.key), value: part(row.value), actions: actions(row.actions) },
      )}
      card={
        o.card && {
          ...o.card,
          title: part(o.card.title),
          actions: actions(o.card.actions),
          attributes: attributes(o.card.attributes),
        }
      }
    />
  ),
  table: (o) => (
    <ui.Table
      {...rest(o)}
      head={items(o.head)}
      rows={o.rows?.map((row: Options) => row && items(row)) ?? []}
    />
  ),
  tabs: (o) => (
    <ui.Tabs
      {...rest(o)}
      items={o.items?.map(
        (item: Options) =>
          item && {
            ...item,
            attributes: attributes(item.attributes),
            panel: content(item.panel),
            panelAttributes: attributes(item.panel?.attributes),
          },
      )}
    />
  ),
  tag: (o) => <ui.Tag {...rest(o)}>{content(o)}</ui.Tag>,
  'task-list': (o) => (
    <ui.TaskList
      {...rest(o)}
      items={o.items?.map(
        (item: Options) =>
          item && {
            ...item,
            title: part(item.title),
            hint: content(item.hint),
            status: item.status?.tag
              ? {
                  ...item.status,
                  content: <ui.Tag {...rest(item.status.tag)}>{content(item.status.tag)}</ui.Tag>,
                }
              : part(item.status),
          },
      )}
    />
  ),
  textarea: (o) => <ui.Textarea {...field(o)} />,
  'warning-text': (o) => <ui.WarningText {...rest(o)}>{content(o)}</ui.WarningText>,
};
