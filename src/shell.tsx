import { type Role, roleLabels } from './modules/access/index.ts';
import type { NavigationLink } from './platform/http/module.ts';
import type { Shell } from './platform/http/pages.tsx';
import type { Actor } from './platform/http/work.ts';
import { ACCENTS, type Accent, renderDocument } from './platform/ui/index.ts';

const accentOf = (actor: Actor | undefined): Accent => ACCENTS.find((a) => a === actor?.accent) ?? 'navy';

/** As many as stand beside each other on a desk at 1280 px. */
const MOST_IN_ONE_ROW = 8;

/** The application's own frame: navigation by role, the posting acted in, the way out. */
export function shellWith(navigation: NavigationLink[]): Shell {
  return {
    render(page, context) {
      const { actor } = context;
      const chrome = page.chrome ?? (actor ? 'app' : 'plain');
      const links = actor && chrome === 'app' ? navigation.filter((link) => link.isFor(actor)) : [];
      // One link too many is no reason for a fold.
      const isLong = links.length > MOST_IN_ONE_ROW + 1;
      const [first, rest] = isLong
        ? [links.slice(0, MOST_IN_ONE_ROW), links.slice(MOST_IN_ONE_ROW)]
        : [links, []];
      return renderDocument({
        title: page.title,
        body: page.body,
        assets: context.assets,
        chrome,
        authorityName: page.authorityName ?? actor?.authorityName ?? 'Holdfast',
        accent: accentOf(actor),
        nav: first.map((l) => ({ content: l.text, href: l.href, active: isAt(context.path, l.href) })),
        moreNav: rest.map((l) => ({ text: l.text, href: l.href, isHere: isAt(context.path, l.href) })),
        back: page.back,
        said: context.said,
        hasErrors: page.status === 422,
        isWide: page.wide,
        ...(page.refreshSeconds ? { refreshSeconds: page.refreshSeconds } : {}),
        ...(page.quickExit ? { quickExitHref: page.quickExit } : {}),
        ...(actor
          ? {
              user: {
                name: actor.staffName,
                posting: roleLabels[actor.role as Role] ?? actor.role,
                switchHref: '/postings',
                signOutHref: '/sign-out',
                csrf: context.csrf,
              },
            }
          : {}),
      });
    },
  };
}

const isAt = (path: string, href: string) =>
  href === '/' ? path === '/' : path === href || path.startsWith(`${href}/`) || path.startsWith(`${href}?`);
