import nunjucks from 'nunjucks';
import type { VNode } from 'preact';
import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { Alert, Badge, SubNavigation, Timeline } from '../../src/platform/ui/index.ts';
import { normalised } from './same-html.ts';

const environment = new nunjucks.Environment(
  new nunjucks.FileSystemLoader([
    'node_modules/@ministryofjustice/frontend',
    'node_modules/govuk-frontend/dist',
  ]),
  { autoescape: true },
);
environment.addFilter('date', (_timestamp, words) => words);

/** What @ministryofjustice/frontend's own macro renders. */
function macro(file: string, name: string, params: object): string {
  const template = `{%- from "moj/components/${file}/macro.njk" import ${name} -%}{{ ${name}(params) }}`;
  return environment.renderString(template, { params });
}

const long = 'Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh-Cholmondeley & <Sons>';

const cases: [name: string, ours: VNode, theirs: string][] = [
  ...(['information', 'success', 'warning', 'error'] as const).map((variant): [string, VNode, string] => [
    `${variant} alert with only a title`,
    <Alert variant={variant} title={long} />,
    macro('alert', 'mojAlert', { variant, title: long }),
  ]),
  [
    'alert with a heading, content and a dismiss button',
    <Alert
      title="Saved"
      showTitleAsHeading
      headingTag="h3"
      dismissible
      dismissText="Hide"
      disableAutoFocus
      role="alert"
      classes="extra"
    >
      The plan was saved.
    </Alert>,
    macro('alert', 'mojAlert', {
      title: 'Saved',
      text: 'The plan was saved.',
      showTitleAsHeading: true,
      headingTag: 'h3',
      dismissible: true,
      dismissText: 'Hide',
      disableAutoFocus: true,
      role: 'alert',
      classes: 'extra',
    }),
  ],
  ['badge', <Badge>New</Badge>, macro('badge', 'mojBadge', { text: 'New' })],
  [
    'badge with classes and attributes',
    <Badge classes="moj-badge--red moj-badge--large" attributes={{ id: 'b' }}>
      {long}
    </Badge>,
    macro('badge', 'mojBadge', {
      text: long,
      classes: 'moj-badge--red moj-badge--large',
      attributes: { id: 'b' },
    }),
  ],
  [
    'sub navigation with the part people are in',
    <SubNavigation
      label="Parts of the record"
      classes="extra"
      items={[
        { content: 'Today', href: '/today', active: true },
        { content: long, href: '/plan', attributes: { id: 'plan' } },
      ]}
    />,
    macro('sub-navigation', 'mojSubNavigation', {
      label: 'Parts of the record',
      classes: 'extra',
      items: [
        { text: 'Today', href: '/today', active: true },
        { text: long, href: '/plan', attributes: { id: 'plan' } },
      ],
    }),
  ],
  [
    'timeline with and without a byline',
    <Timeline
      headingLevel={3}
      items={[
        {
          title: 'Plan agreed',
          byline: long,
          datetime: '2026-03-14T10:00:00Z',
          when: '14 March 2026',
          children: 'Four actions.',
        },
        { title: 'Opened', datetime: '2026-03-01', when: '1 March 2026', classes: 'extra', children: long },
      ]}
    />,
    macro('timeline', 'mojTimeline', {
      headingLevel: 3,
      items: [
        {
          label: { text: 'Plan agreed' },
          byline: { text: long },
          datetime: { timestamp: '2026-03-14T10:00:00Z', format: '14 March 2026' },
          text: 'Four actions.',
        },
        {
          label: { text: 'Opened' },
          datetime: { timestamp: '2026-03-01', format: '1 March 2026' },
          classes: 'extra',
          text: long,
        },
      ],
    }),
  ],
];

test.each(cases)("renders as @ministryofjustice/frontend's own macro does: %s", (_name, ours, theirs) => {
  expect(theirs).toContain('moj-');
  expect(normalised(render(ours))).toEqual(normalised(theirs));
});
