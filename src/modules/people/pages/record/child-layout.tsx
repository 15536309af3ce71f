import type { ComponentChildren } from 'preact';
import type { Page, Visit } from '../../../../platform/http/route.ts';
import type { ChildRow } from '../../child.store.ts';
import { ageInWords, NAME_NOT_KNOWN } from '../../person.ts';
import { recordParts } from '../../record-part.ts';

/** "Jay (Jayden) Brook", or that nobody knows the name yet. */
export function calledName(child: Pick<ChildRow, 'givenName' | 'familyName' | 'preferredName'>): string {
  const { givenName, familyName, preferredName } = child;
  const first = preferredName && givenName && preferredName !== givenName ? `${preferredName} (${givenName})` : (preferredName ?? givenName);
  return [first, familyName].filter(Boolean).join(' ') || NAME_NOT_KNOWN;
}

/** The frame of every page of one child's record: who they are, what is due, the tabs. Used by every module's tab. */
export async function childLayout(visit: Visit, child: ChildRow, tab: string, body: ComponentChildren): Promise<Page> {
  const parts = recordParts(visit);
  const banner: ComponentChildren[] = [];
  for (const part of parts.filter((p) => p.banner).sort((a, b) => (a.banner?.order ?? 0) - (b.banner?.order ?? 0))) {
    banner.push(await part.banner?.show(visit, child));
  }
  const tabs = parts.flatMap((p) => (p.tab?.isFor(visit) ? [p.tab] : [])).sort((a, b) => a.order - b.order);
  const today = visit.now.toZonedDateTimeISO('Europe/London').toPlainDate();
  const birth = child.bornOn ? { date: child.bornOn, precision: child.birthPrecision ?? 'exact' } : undefined;
  return {
    kind: 'page',
    title: calledName(child),
    wide: true,
    body: (
      <>
        <h1 class="govuk-heading-l">
          {calledName(child)}, {ageInWords(birth, today)}
        </h1>
        {banner}
        <nav class="moj-sub-navigation" aria-label="This child’s record">
          <ul class="moj-sub-navigation__list">
            {[{ slug: 'today', label: 'Today', href: `/children/${child.id}` }, ...tabs.map((t) => ({ ...t, href: `/children/${child.id}/${t.slug}` }))].map((t) => (
              <li class="moj-sub-navigation__item">
                <a class="moj-sub-navigation__link" href={t.href} aria-current={t.slug === tab ? 'page' : undefined}>
                  {t.label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        {body}
      </>
    ),
  };
}
