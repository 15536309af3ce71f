import type { VNode } from 'preact';
import { render } from 'preact-render-to-string';
import { jsEnabledSnippet } from '../http/headers.ts';
import { type Content, cx, type Maybe } from './content.ts';
import { ExitThisPage } from './govuk/exit-this-page.tsx';
import { NotificationBanner } from './govuk/messages.tsx';
import {
  Breadcrumbs,
  type Crumb,
  GenericHeader,
  type NavigationItem,
  ServiceNavigation,
} from './govuk/navigation.tsx';
import { BackLink, SkipLink } from './govuk/text.tsx';
import { rawHtml } from './raw-html.ts';

/** The accent colours an authority can choose; each has a class in the stylesheet and passes contrast on white. */
export const ACCENTS = ['navy', 'ocean', 'teal', 'forest', 'plum', 'maroon', 'umber', 'slate'] as const;
export type Accent = (typeof ACCENTS)[number];

/**
 * What stands around a page: `app` signed in, `public` open to all, `print` on paper, `wall` on a shared screen, `pocket`
 * nothing at all, not even the service's name: for a paper that somebody else may find.
 */
export type Chrome = 'app' | 'public' | 'print' | 'wall' | 'plain' | 'pocket';

export interface SignedInPerson {
  name: string;
  /** The posting acted in: "Team worker, Aldermoor". */
  posting?: string | undefined;
  /** Shown only when there is another posting to switch to. */
  switchHref?: string | undefined;
  signOutHref: string;
  /** Signing out changes something, so it is posted. */
  csrf: string;
  /** A light address that touches the session, for "Stay signed in"; the page itself when left out. */
  stayHref?: string | undefined;
}

export interface DocumentProps {
  /** Says what the page is for, before the service's name in the browser's tab. */
  title: string;
  body: Content;
  assets: { readonly css: string; readonly js: string };
  chrome?: Chrome | undefined;
  authorityName: string;
  serviceName?: string | undefined;
  homeHref?: string | undefined;
  accent?: Accent | undefined;
  nav?: readonly Maybe<NavigationItem>[] | undefined;
  /** Links that are folded away under “More”, at the end of the menu. */
  moreNav?: readonly { readonly text: string; readonly href: string; readonly isHere: boolean }[] | undefined;
  user?: SignedInPerson | undefined;
  back?: { readonly text: string; readonly href: string } | undefined;
  breadcrumbs?: readonly Crumb[] | undefined;
  /** What the last act said, shown once. */
  said?: string | undefined;
  /** The form on the page was refused: the tab's title says so. */
  hasErrors?: boolean | undefined;
  /** The whole width of the screen, for boards and lists. */
  isWide?: boolean | undefined;
  /** Public pages: where "Exit this page" leads. */
  quickExitHref?: string | undefined;
  footerLinks?: readonly { readonly text: string; readonly href: string }[] | undefined;
  footerNote?: Content;
  /** Print: who printed it and when, on every sheet. */
  printNote?: string | undefined;
  /** Wall: seconds until the screen asks for the page again. */
  refreshSeconds?: number | undefined;
}

/** Minutes without a touch after which a signed-in person is warned, and after which the session ends. */
const IDLE_WARN_MINUTES = 13;
const IDLE_END_MINUTES = 15;

function Head({ doc, chrome }: { doc: DocumentProps; chrome: Chrome }): VNode {
  const service = doc.serviceName ?? 'Holdfast';
  const whose = chrome === 'pocket' ? '' : ` – ${service} – ${doc.authorityName}`;
  return (
    <head>
      <meta charset="utf-8" />
      <title>{`${doc.hasErrors ? 'Error: ' : ''}${doc.title}${whose}`}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
      <meta name="robots" content="noindex, nofollow" />
      {chrome === 'wall' && doc.refreshSeconds ? (
        <noscript>
          <meta http-equiv="refresh" content={String(doc.refreshSeconds)} />
        </noscript>
      ) : null}
      <link rel="icon" type="image/svg+xml" href={doc.assets.css.replace(/[^/]*$/, 'icon.svg')} />
      <link rel="stylesheet" href={doc.assets.css} />
    </head>
  );
}

/** Who is here and as what, in the strip. On a phone the posting alone: it decides what can be seen. */
function Who({ user }: { user: SignedInPerson }): VNode {
  return (
    <span class="app-user">
      <span class={user.posting ? 'app-user__name' : undefined}>{user.name}</span>
      {user.posting ? <span class="app-user__posting">{user.posting}</span> : null}
    </span>
  );
}

/** What is needed less often, folded: a menu in two rows pushes every page down. Opens without scripts. */
function More({ links }: { links: NonNullable<DocumentProps['moreNav']> }): VNode {
  const isHere = links.some((link) => link.isHere);
  return (
    <li
      class={`govuk-service-navigation__item app-more${isHere ? ' govuk-service-navigation__item--active' : ''}`}
    >
      <details class="app-more__details">
        <summary class="govuk-service-navigation__link app-more__summary">More</summary>
        <ul class="app-more__list">
          {links.map((link) => (
            <li>
              <a class="govuk-link" href={link.href} {...(link.isHere ? { 'aria-current': 'page' } : {})}>
                {link.text}
              </a>
            </li>
          ))}
        </ul>
      </details>
    </li>
  );
}

/** The last of the menu: another posting, and out. */
function Leaving({ user }: { user: SignedInPerson }): VNode {
  return (
    <li class="govuk-service-navigation__item app-leaving">
      {user.switchHref ? (
        <a class="govuk-service-navigation__link" href={user.switchHref}>
          Switch posting
        </a>
      ) : null}
      <form method="post" action={user.signOutHref} class="app-leaving__form">
        <input type="hidden" name="_csrf" value={user.csrf} />
        <button type="submit" class="app-link-button">
          Sign out
        </button>
      </form>
    </li>
  );
}

function Header({ doc, chrome }: { doc: DocumentProps; chrome: Chrome }): VNode {
  const service = doc.serviceName ?? 'Holdfast';
  const home = doc.homeHref ?? '/';
  return (
    <header class="govuk-template__header app-header">
      <GenericHeader
        url={home}
        classes="app-header__strip"
        end={doc.user ? <Who user={doc.user} /> : undefined}
      >
        <span class="app-header__authority">{doc.authorityName}</span>
      </GenericHeader>
      {chrome === 'plain' ? null : (
        <ServiceNavigation
          serviceName={service}
          serviceUrl={home}
          items={doc.nav}
          navigationEnd={
            doc.user ? (
              <>
                {doc.moreNav?.length ? <More links={doc.moreNav} /> : null}
                <Leaving user={doc.user} />
              </>
            ) : undefined
          }
        />
      )}
    </header>
  );
}

function Footer({ doc }: { doc: DocumentProps }): VNode {
  return (
    <footer class="govuk-template__footer app-footer">
      <div class="govuk-width-container">
        {doc.footerLinks?.length ? (
          <ul class="app-footer__links">
            {doc.footerLinks.map((link) => (
              <li>
                <a class="govuk-link govuk-link--no-visited-state" href={link.href}>
                  {link.text}
                </a>
              </li>
            ))}
          </ul>
        ) : null}
        <p class="app-footer__note">{doc.footerNote ?? doc.authorityName}</p>
      </div>
    </footer>
  );
}

function Before({ doc }: { doc: DocumentProps }): VNode {
  return (
    <>
      {doc.quickExitHref ? <ExitThisPage redirectUrl={doc.quickExitHref} /> : null}
      {doc.back ? (
        <nav aria-label="Back">
          <BackLink href={doc.back.href}>{doc.back.text}</BackLink>
        </nav>
      ) : null}
      {doc.breadcrumbs?.length ? <Breadcrumbs items={doc.breadcrumbs} /> : null}
    </>
  );
}

function Main({ doc, chrome }: { doc: DocumentProps; chrome: Chrome }): VNode {
  const container = cx('govuk-width-container', (doc.isWide || chrome === 'wall') && 'app-width-wide');
  return (
    <div class={container}>
      {chrome === 'print' || chrome === 'wall' || chrome === 'pocket' ? null : <Before doc={doc} />}
      <main class="govuk-main-wrapper" id="main-content" tabIndex={-1}>
        {doc.said ? <NotificationBanner type="success" heading={doc.said} /> : null}
        {doc.body}
      </main>
    </div>
  );
}

function PrintHead({ doc }: { doc: DocumentProps }): VNode {
  return (
    <header class="app-print-head">
      <span>{doc.authorityName}</span>
      {doc.printNote ? <span>{doc.printNote}</span> : null}
    </header>
  );
}

function Body({ doc, chrome }: { doc: DocumentProps; chrome: Chrome }): VNode {
  const hasHeader = chrome === 'app' || chrome === 'public' || chrome === 'plain';
  // Nobody stands before a wall to be asked whether they are still there.
  const idle =
    doc.user && chrome !== 'wall'
      ? {
          'data-idle-warn-minutes': String(IDLE_WARN_MINUTES),
          'data-idle-end-minutes': String(IDLE_END_MINUTES),
          'data-stay-href': doc.user.stayHref,
        }
      : {};
  return (
    <body
      class={cx(
        'govuk-template__body',
        `app-chrome--${chrome}`,
        `app-accent--${doc.accent ?? 'navy'}`,
        doc.isWide && 'app-is-wide',
      )}
      {...idle}
    >
      {rawHtml(`<script>${jsEnabledSnippet}</script>`)}
      <SkipLink href="#main-content">Skip to main content</SkipLink>
      {hasHeader ? <Header doc={doc} chrome={chrome} /> : null}
      {chrome === 'print' || chrome === 'wall' ? <PrintHead doc={doc} /> : null}
      <Main doc={doc} chrome={chrome} />
      {hasHeader ? <Footer doc={doc} /> : null}
      <script type="module" src={doc.assets.js} />
    </body>
  );
}

/** A piece of a page as HTML, for a page that is open already. */
export const renderFragment = (body: VNode): string => render(body);

/** A whole page as HTML. Nothing in it needs JavaScript, an inline style or another site. */
export function renderDocument(doc: DocumentProps): string {
  const chrome = doc.chrome ?? 'app';
  return `<!DOCTYPE html>${render(
    <html lang="en" class="govuk-template">
      <Head doc={doc} chrome={chrome} />
      <Body doc={doc} chrome={chrome} />
    </html>,
  )}`;
}
