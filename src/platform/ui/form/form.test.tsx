import type { VNode } from 'preact';
import { render } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import type { FormView } from '../../forms/form-view.ts';
import { DateField, DateTimeField } from './date-fields.tsx';
import {
  CheckboxesField,
  OwnWordsField,
  PasswordField,
  RadiosField,
  SelectField,
  TextAreaField,
  TextField,
  TickField,
} from './fields.tsx';
import { Form, FormErrors } from './form.tsx';

const empty: FormView = { values: {}, errors: {}, key: 'key-1', csrf: 'token' };
const html = (node: VNode): string => render(node);

describe('a form', () => {
  test('posts its token, its one-time key, the version it was read at and its draft', () => {
    const view: FormView = {
      ...empty,
      version: '7',
      draft: { id: 'd1', url: '/drafts/d1', savedAt: '2026-03-14T09:05:00Z' },
    };
    const out = html(<Form view={view}>x</Form>);
    for (const [name, value] of [
      ['_csrf', 'token'],
      ['_key', 'key-1'],
      ['_version', '7'],
      ['_draft', 'd1'],
    ]) {
      expect(out).toContain(`name="${name}" value="${value}"`);
    }
    expect(out).toContain('data-draft-url="/drafts/d1"');
    expect(out).toContain('saved at 9:05am');
    expect(out).toContain('method="post"');
    expect(out).toContain('novalidate');
  });
  test('a new form without a draft says nothing of either', () => {
    const out = html(<Form view={empty}>x</Form>);
    expect(out).not.toMatch(/_version|_draft|data-draft-url|data-saved-mark/);
  });
  test('every sentence of a refusal links to the field it is about', () => {
    const view: FormView = {
      ...empty,
      errors: {
        seenBy: 'Say who saw them',
        'seenAt-day': 'Enter a day',
        _form: 'Somebody else changed this',
      },
    };
    const out = html(
      <>
        <FormErrors view={view} />
        <DateTimeField view={view} name="seenAt" label="When" />
        <TextField view={view} name="seenBy" label="Who" />
      </>,
    );
    const ids = [...out.matchAll(/href="#([^"]+)"/g)].map((match) => match[1]);
    expect(ids).toEqual(['seenBy', 'seenAt-day']);
    for (const id of ids) expect(out).toContain(`id="${id}"`);
    expect(out).toContain('Somebody else changed this');
  });
  test('nothing stands above a form that is not refused', () => {
    expect(html(<FormErrors view={empty} />)).toBe('');
  });
});

describe('what was typed is kept', () => {
  const view: FormView = {
    ...empty,
    values: {
      name: 'A <b>',
      note: '\n  two\nlines',
      kind: 'b',
      kinds: ['a', 'c'],
      agreed: 'yes',
      'on-day': '31',
      'on-month': '2',
      'on-year': '2026',
      secret: 'hunter2',
    },
  };
  const items = [
    { value: 'a', label: 'A' },
    { value: 'b', label: 'B' },
    { value: 'c', label: 'C' },
  ];
  test('text and lines', () => {
    expect(html(<TextField view={view} name="name" label="Name" />)).toContain('value="A &lt;b>"');
    expect(html(<TextAreaField view={view} name="note" label="Note" />)).toContain('two\nlines</textarea>');
  });
  test('choices', () => {
    expect(
      html(<RadiosField view={view} name="kind" label="Kind" items={items} />).match(
        /value="(.)" checked/,
      )?.[1],
    ).toBe('b');
    const ticked = html(<CheckboxesField view={view} name="kinds" label="Kinds" items={items} />);
    expect([...ticked.matchAll(/value="(.)" checked/g)].map((m) => m[1])).toEqual(['a', 'c']);
    expect(
      html(
        <SelectField
          view={view}
          name="kind"
          label="Kind"
          items={[
            { value: 'a', text: 'A' },
            { value: 'b', text: 'B' },
          ]}
        />,
      ),
    ).toContain('value="b" selected');
    expect(html(<TickField view={view} name="agreed" label="Agreed" />)).toContain('value="yes" checked');
  });
  test('a date that does not exist, as it was typed', () => {
    const out = html(<DateField view={view} name="on" label="On" />);
    expect(out).toMatch(/name="on-day"[^>]*value="31"/);
    expect(out).toMatch(/name="on-month"[^>]*value="2"/);
  });
  test('a password is never shown again', () => {
    expect(html(<PasswordField view={view} name="secret" label="Password" />)).not.toContain('hunter2');
  });
});

describe('dates and times', () => {
  test('a saved instant is shown on the clock in England', () => {
    const view: FormView = { ...empty, values: { seenAt: Temporal.Instant.from('2026-07-01T01:05:00Z') } };
    const out = html(<DateTimeField view={view} name="seenAt" label="When" />);
    expect(out).toMatch(/name="seenAt-time"[^>]*value="02:05"/);
    expect(out).toMatch(/name="seenAt-day"[^>]*value="1"/);
    expect(out).not.toContain('seenAt-which');
  });
  test('asks which hour is meant only when it happened twice', () => {
    const at = (time: string, day: string): string =>
      html(
        <DateTimeField
          view={{ ...empty, values: { seenAt: { day, month: '10', year: '2026', time } } }}
          name="seenAt"
          label="When"
        />,
      );
    expect(at('01:30', '25')).toContain('name="seenAt-which"');
    expect(at('02:30', '25')).not.toContain('seenAt-which');
    expect(at('01:30', '24')).not.toContain('seenAt-which');
  });
  test('only the box that is wrong is marked', () => {
    const view: FormView = { ...empty, errors: { 'on-month': 'Enter a month' } };
    const out = html(<DateField view={view} name="on" label="On" />);
    expect(out.match(/govuk-input--error/g)).toHaveLength(1);
    expect(out).toMatch(/govuk-input--error[^>]*name="on-month"/);
  });
});

test('own words are told apart, and left alone by spelling and translation', () => {
  const out = html(
    <OwnWordsField view={empty} name="words" label="What did they say?" whose="Jay's words" />,
  );
  expect(out).toContain('class="govuk-form-group own-words"');
  expect(out).toContain('spellcheck="false"');
  expect(out).toContain('translate="no"');
  expect(out).toContain("Jay's words, as they said them");
});
