import type { FormView } from '../../../platform/forms/form-view.ts';
import type { Page } from '../../../platform/http/route.ts';
import type { Actor } from '../../../platform/http/work.ts';
import {
  Button,
  Form,
  FormErrors,
  PasswordField,
  RadiosField,
  TextField,
} from '../../../platform/ui/index.ts';
import { type PostingRow, type Role, roleLabels } from '../../access/index.ts';

export function signInPage(view: FormView, next: string, hasPersonas: boolean): Page {
  return {
    kind: 'page',
    title: 'Sign in',
    chrome: 'plain',
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <FormErrors view={view} />
          <h1 class="govuk-heading-l">Sign in</h1>
          {hasPersonas ? (
            <p class="govuk-inset-text">
              This is an evaluation with invented people.{' '}
              <a class="govuk-link" href="/personas">
                Enter as one of them
              </a>
              .
            </p>
          ) : null}
          <Form view={view} action={next === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(next)}`}>
            <TextField
              view={view}
              name="email"
              label="Email address"
              type="email"
              autocomplete="username"
              spellcheck={false}
            />
            <PasswordField view={view} name="password" label="Password" />
            <Button>Continue</Button>
          </Form>
          <p class="govuk-body">
            A child in immediate danger: ring 999.{' '}
            <a class="govuk-link" href="/worried">
              Worried about a child and no account? Use the worry form
            </a>
            .
          </p>
        </div>
      </div>
    ),
  };
}

export function codePage(view: FormView, next: string): Page {
  return {
    kind: 'page',
    title: 'Enter your code',
    chrome: 'plain',
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <FormErrors view={view} />
          <h1 class="govuk-heading-l">Enter your code</h1>
          <Form
            view={view}
            action={next === '/' ? '/sign-in/code' : `/sign-in/code?next=${encodeURIComponent(next)}`}
          >
            <TextField
              view={view}
              name="code"
              label="Six-figure code from your phone"
              inputmode="numeric"
              autocomplete="one-time-code"
              width={10}
            />
            <Button>Continue</Button>
          </Form>
        </div>
      </div>
    ),
  };
}

const line = (p: PostingRow) =>
  `${roleLabels[p.role as Role] ?? p.role}, ${p.authorityName}${p.teamName ? `, ${p.teamName}` : ''}`;

export function postingsPage(view: FormView, postings: PostingRow[], actor: Actor): Page {
  return {
    kind: 'page',
    title: 'Your postings',
    chrome: actor.postingId ? 'app' : 'plain',
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <FormErrors view={view} />
          <h1 class="govuk-heading-l">Which posting are you working in?</h1>
          {postings.length === 0 ? (
            <p class="govuk-body">
              You have no posting in force today. Your authority’s administrator can give you one.
            </p>
          ) : (
            <Form view={view} action="/postings">
              <RadiosField
                view={{ ...view, values: { posting: actor.postingId, ...view.values } }}
                name="posting"
                label="You work in one posting at a time. What you may see follows from it."
                items={postings.map((p) => ({ value: p.id, label: line(p) }))}
              />
              <Button>Continue</Button>
            </Form>
          )}
        </div>
      </div>
    ),
  };
}

export function personasPage(
  view: FormView,
  personas: { postingId: string; line: string; group: string }[],
): Page {
  const groups = [...new Set(personas.map((p) => p.group))];
  return {
    kind: 'page',
    title: 'Enter as an invented person',
    chrome: 'plain',
    body: (
      <>
        <h1 class="govuk-heading-l">Enter as an invented person</h1>
        <p class="govuk-body">Everybody here is invented, and so is everything they know.</p>
        {groups.map((group) => (
          <section>
            <h2 class="govuk-heading-m">{group}</h2>
            <div class="govuk-button-group">
              {personas
                .filter((p) => p.group === group)
                .map((p) => (
                  <Form view={view} action="/personas">
                    <input type="hidden" name="posting" value={p.postingId} />
                    <Button classes="govuk-button--secondary">{p.line}</Button>
                  </Form>
                ))}
            </div>
          </section>
        ))}
      </>
    ),
  };
}

export function signedOutPage(): Page {
  return {
    kind: 'page',
    title: 'You are signed out',
    chrome: 'plain',
    body: (
      <>
        <h1 class="govuk-heading-l">You are signed out</h1>
        <p class="govuk-body">
          <a class="govuk-link" href="/sign-in">
            Sign in again
          </a>
        </p>
      </>
    ),
  };
}
