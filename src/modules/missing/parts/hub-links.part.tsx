import type { VNode } from 'preact';
import type { Visit } from '../../../platform/http/route.ts';
import { cellOf } from '../../access/index.ts';
import { mayListSamples } from '../dip-sample.policy.ts';
import { exchangeLink } from '../export.queries.ts';
import { readsFigures, readsRows } from '../figures.policy.ts';
import { coordinates } from '../missing.policy.ts';

/** Pages of the hub that this reader may open, in the order of a day: what waits, who is often away, what is counted, what is checked. */
export function hubPages({ actor }: Pick<Visit, 'actor'>): [text: string, href: string][] {
  const files = exchangeLink(actor);
  const pages: [boolean, string, string][] = [
    [coordinates(actor), 'Notifications', '/missing/notifications'],
    [cellOf(actor, 'MISSING')?.scope === 'authority', 'Daily meeting', '/missing-meetings'],
    [readsRows(actor), 'Often missing', '/missing/repeat'],
    [readsRows(actor), 'When and where', '/missing/pattern'],
    [readsFigures(actor), 'Figures', '/missing/figures'],
    [readsRows(actor), 'Before, during and after', '/missing/before-during-after'],
    [readsRows(actor), 'Monthly review', '/missing/reviews'],
    [mayListSamples({ actor }).outcome === 'allow', 'Dip samples', '/missing/dip-samples'],
    [files !== undefined, 'Files in and out', files ?? ''],
  ];
  return pages.flatMap(([may, text, href]) => (may ? [[text, href] as [string, string]] : []));
}

/** The way round the hub; the page one is on is no link. */
export function HubLinks({ visit, here }: { visit: Pick<Visit, 'actor'>; here?: string }): VNode | null {
  const board: [string, string][] =
    here !== undefined && cellOf(visit.actor, 'FLAG') ? [['The board', '/missing']] : [];
  const pages = [...board, ...hubPages(visit)];
  if (pages.length === 0) return null;
  return (
    <nav aria-label="Missing">
      <ul class="app-board__links app-board__links--round app-no-print">
        {pages.map(([text, href]) => (
          <li>
            {href === here ? (
              <span aria-current="page">{text}</span>
            ) : (
              <a class="govuk-link" href={href}>
                {text}
              </a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}
