import { type Role, roleLabels } from './modules/access/index.ts';
import type { NavigationLink } from './platform/http/module.ts';
import type { Shell } from './platform/http/pages.tsx';
import type { Actor } from './platform/http/work.ts';
import { ACCENTS, type Accent, renderDocument } from './platform/ui/index.ts';

const accentOf = (actor: Actor | undefined): Accent => ACCENTS.find((a) => a === actor?.accent) ?? 'navy';

/** The application's own frame: navigation by role, the posting acted in, the way out. */
export function shellWith(navigation: NavigationLink[]): Shell {
  return {
    render(page, context) {
      const { actor } = context;
      const chrome = page.chrome ?? (actor ? 'app' : 'plain');
      const links = actor ? navigation.filter((link) => link.isFor(actor)) : [];
      return renderDocument({
        title: page.title,
        body: page.body,
        assets: context.assets,
        chrome,
        authorityName: page.authorityName ?? actor?.authorityName ?? 'Holdfast',
        accent: accentOf(actor),
        nav:
          chrome === 'app'
            ? links.map((l) => ({ content: l.text, href: l.href, active: isAt(context.path, l.href) }))
            : [],
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
