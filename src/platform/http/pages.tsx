import type { VNode } from 'preact';
import { type Decision, Labelled } from './decision.ts';
import type { Page, Redirect } from './route.ts';
import type { SessionState } from './session-port.ts';
import type { Actor } from './work.ts';

export interface ShellContext {
  actor: Actor | undefined;
  isSignedIn: boolean;
  csrf: string;
  said: string | undefined;
  path: string;
  assets: { css: string; js: string };
  now: Temporal.Instant;
}
/** Puts a page into the whole document: header, navigation, footer. */
export interface Shell {
  render(page: Page, context: ShellContext): string;
}

interface Words {
  title: string;
  lines: string[];
}
const words: Record<number, Words> = {
  400: { title: 'That request could not be read', lines: ['Go back and try again.'] },
  403: {
    title: 'This page is out of date',
    lines: ['Go back, refresh the page and send it again. Nothing was saved.'],
  },
  404: {
    title: 'Page not found',
    lines: [
      'If you typed the address, check it is right.',
      'If you followed a link, what it led to may have moved, or may not be for you to see.',
    ],
  },
  409: { title: 'This was already sent', lines: ['It is being saved. Go back to see the result.'] },
  413: { title: 'That is too big to send', lines: ['Go back and send a smaller file or a shorter text.'] },
  500: {
    title: 'Something went wrong',
    lines: ['Nothing you saved before was lost. Go back and try again.'],
  },
  503: {
    title: 'We could not record this access',
    lines: ['So nothing was shown or saved. Try again in a minute.'],
  },
};

function problemBody(status: number, requestId?: string): { title: string; body: VNode } {
  const text = words[status] ?? (words[status < 500 ? 400 : 500] as Words);
  return {
    title: text.title,
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">{text.title}</h1>
          {text.lines.map((line) => (
            <p class="govuk-body">{line}</p>
          ))}
          {requestId && status >= 500 ? <p class="govuk-body-s">Reference for support: {requestId}</p> : null}
        </div>
      </div>
    ),
  };
}

export function problemPage(status: number, requestId?: string): Page {
  return { kind: 'page', status, ...problemBody(status, requestId) };
}

/** For a button without a form of its own to show again: what is wrong, or that somebody was quicker. */
export function unsavedPage(sentences: string[] | undefined): Page {
  const title = sentences ? 'That was not saved' : 'Somebody else saved this first';
  const lines = sentences ?? ['Go back, refresh the page, and see whether it is still needed.'];
  return {
    kind: 'page',
    status: sentences ? 422 : 409,
    title,
    body: (
      <>
        <h1 class="govuk-heading-l">{title}</h1>
        {lines.map((line) => (
          <p class="govuk-body">{line}</p>
        ))}
      </>
    ),
  };
}

/** A whole document outside any visit: unknown addresses and failures. */
export function plainPage(
  shell: Shell,
  assets: { css: string; js: string },
  status: number,
  requestId?: string,
): string {
  return shell.render(
    { ...problemPage(status, requestId), chrome: 'plain' },
    {
      actor: undefined,
      isSignedIn: false,
      csrf: '',
      said: undefined,
      path: '',
      assets,
      now: Temporal.Instant.fromEpochMilliseconds(0),
    },
  );
}

/** Hidden and absent share one page; "you may not" says why and what to do instead. */
export function refusalPage(decision: Decision, requestId: string, url = '/'): Page {
  if (decision.outcome === 'stepup') {
    return {
      kind: 'page',
      status: 403,
      title: 'Confirm it is you',
      body: (
        <div>
          <h1 class="govuk-heading-l">Confirm it is you</h1>
          <p class="govuk-body">This needs a code from your phone, entered just now.</p>
          <a class="govuk-button" href={`/sign-in/confirm?next=${encodeURIComponent(url)}`}>
            Enter a code
          </a>
        </div>
      ),
    };
  }
  if (decision.outcome !== 'forbid') return problemPage(404, requestId);
  return {
    kind: 'page',
    status: 403,
    title: 'You cannot do this here',
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">You cannot do this here</h1>
          <p class="govuk-body">{decision.because}</p>
          {decision.instead ? (
            <p class="govuk-body">
              <a class="govuk-link" href={decision.instead.href}>
                {decision.instead.text}
              </a>
            </p>
          ) : null}
        </div>
      </div>
    ),
  };
}

/** After signing in, a page that was asked for opens; a form that was sent is not sent again behind one's back. */
export function signInRedirect(state: SessionState, url: string, method: string, isKept: boolean): Redirect {
  if (state === 'needs-code') return { kind: 'redirect', to: '/sign-in/code' };
  if (state === 'needs-posting') return { kind: 'redirect', to: '/postings' };
  const next = (method === 'GET' || isKept) && url !== '/' ? `?next=${encodeURIComponent(url)}` : '';
  const said = isKept ? { said: 'You were signed out after 15 minutes. What you typed is kept.' } : {};
  return { kind: 'redirect', to: `/sign-in${next}`, ...said };
}

const shown = (value: unknown): string =>
  value === undefined || value === null || value === ''
    ? '(empty)'
    : typeof value === 'object' &&
        !(value instanceof Temporal.PlainDate) &&
        !(value instanceof Temporal.Instant)
      ? JSON.stringify(value)
      : String(value);
/** What stands there now, and what its field and values are called. */
function nowOf(name: string, theirs: unknown) {
  if (theirs instanceof Labelled)
    return { name, label: theirs.label, value: theirs.value, inWords: theirs.inWords ?? shown };
  return {
    name,
    label: name.replaceAll(/([A-Z])/g, ' $1').toLowerCase(),
    value: theirs,
    inWords: shown,
  };
}
const comparable = (value: unknown) =>
  value === undefined || value === null ? '' : String(value).replaceAll('\r\n', '\n');

/** Both texts of every field that differs, so that neither person's words are lost. */
export function staleNotice(
  mine: Record<string, unknown>,
  theirs: Record<string, unknown>,
  savedBy?: string,
): VNode {
  const changed = Object.entries(theirs)
    .map(([name, value]) => nowOf(name, value))
    .filter(({ name, value }) => comparable(mine[name]) !== comparable(value));
  return (
    <section class="govuk-error-summary" role="alert" aria-labelledby="stale-title">
      <h2 class="govuk-error-summary__title" id="stale-title">
        {savedBy ?? 'Somebody else'} saved this while you were writing
      </h2>
      <div class="govuk-error-summary__body">
        <p>
          Your text is kept in the form below and is not saved yet. Put together what should stand, then save
          again.
        </p>
        <table class="govuk-table">
          <thead>
            <tr>
              <th scope="col" class="govuk-table__header">
                Question
              </th>
              <th scope="col" class="govuk-table__header">
                Saved now
              </th>
              <th scope="col" class="govuk-table__header">
                Yours, not saved
              </th>
            </tr>
          </thead>
          <tbody>
            {changed.map(({ name, label, value, inWords }) => (
              <tr>
                <th scope="row" class="govuk-table__header">
                  {label}
                </th>
                <td class="govuk-table__cell kept-lines">{inWords(value)}</td>
                <td class="govuk-table__cell kept-lines">{inWords(mine[name])}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

export function withNotice(page: Page, notice: VNode): Page {
  return {
    ...page,
    body: (
      <>
        {notice}
        {page.body}
      </>
    ),
  };
}
