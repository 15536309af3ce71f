import type { ComponentChildren, VNode } from 'preact';
import { together } from '../../../../platform/db/together.ts';
import { absent } from '../../../../platform/http/decision.ts';
import type { Page, Visit } from '../../../../platform/http/route.ts';
import { SubNavigation } from '../../../../platform/ui/index.ts';
import { cellOf } from '../../../access/index.ts';
import { ageOfChild, calledName } from '../../child.queries.ts';
import type { ChildRow } from '../../child.store.ts';
import { type ChildHeader, childHeader } from '../../header.store.ts';
import { recordParts } from '../../record-part.ts';
import { ChildName } from './child-name.tsx';
import { RecordHeader } from './record-header.tsx';
import { shortPage } from './short.page.tsx';

/**
 * The frame of every page of one child's record: who they are, their own concern, what is due, the tabs. Used by every
 * module's tab. A reader without a live relationship gets the short page instead of `body` (rule AC-7).
 */
export async function childLayout(
  visit: Visit,
  child: ChildRow,
  tab: string,
  body: ComponentChildren,
): Promise<Page> {
  const header = await childHeader(visit.tx, child.id);
  if (header?.isOpened) return framed(visit, child, header, tab, body);
  // Whoever reads no names by a relationship holds one thing of the child by its id: there is no half of a record for them.
  if (!cellOf(visit.actor, 'IDENT')) throw absent();
  return shortPage(visit, child, header);
}

/** The same frame for pages that a reader without a relationship may reach: then only the name stands above `body`. */
export async function childFrame(
  visit: Visit,
  child: ChildRow,
  tab: string,
  body: ComponentChildren,
): Promise<Page> {
  const header = await childHeader(visit.tx, child.id);
  if (header?.isOpened) return framed(visit, child, header, tab, body);
  if (!cellOf(visit.actor, 'IDENT')) throw absent();
  const withName = (
    <>
      <ChildCaption child={child} now={visit.now} />
      {body}
    </>
  );
  return { kind: 'page', title: calledName(child), body: withName };
}

async function framed(
  visit: Visit,
  child: ChildRow,
  header: ChildHeader,
  tab: string,
  body: ComponentChildren,
): Promise<Page> {
  const banners = await bannersOf(visit, child);
  return {
    kind: 'page',
    title: calledName(child),
    wide: true,
    body: (
      <>
        <RecordHeader visit={visit} child={child} header={header} banners={banners} />
        <Tabs visit={visit} child={child} tab={tab} header={header} />
        {body}
      </>
    ),
  };
}

/** A question about one child: their name above it as the way back, nothing else that distracts. */
export function childQuestion(child: ChildRow, title: string, back: string, body: VNode): Page {
  return {
    kind: 'page',
    title: `${title} – ${calledName(child)}`,
    back: { text: 'Back', href: `/children/${child.id}${back}` },
    body,
  };
}
/** Above the heading of a question. */
export function ChildCaption({ child, now }: { child: ChildRow; now: Temporal.Instant }): VNode {
  return (
    <span class="govuk-caption-l">
      <ChildName child={child} />, {ageOfChild(child, now)}
    </span>
  );
}

async function bannersOf(visit: Visit, child: ChildRow): Promise<ComponentChildren[]> {
  const parts = recordParts(visit).flatMap((part) => (part.banner ? [part.banner] : []));
  return together(parts.sort((a, b) => a.order - b.order).map((banner) => banner.show(visit, child)));
}

interface TabsProps {
  visit: Visit;
  child: ChildRow;
  tab: string;
  header: Pick<ChildHeader, 'openClasses' | 'flags'>;
}

/** What a reader could not open is no tab at all. */
function Tabs({ visit, child, tab, header }: TabsProps): VNode {
  const isOpen = (dataClass: string | undefined) => !dataClass || header.openClasses.includes(dataClass);
  const isFlagged = (kind: string | undefined) => !kind || header.flags.some((flag) => flag.kind === kind);
  const tabs = recordParts(visit).flatMap(({ tab: each }) =>
    each?.isFor(visit) && isOpen(each.dataClass) && isFlagged(each.whileFlagged) ? [each] : [],
  );
  const items = [
    { content: 'Today', href: `/children/${child.id}`, active: tab === 'today' },
    ...tabs
      .sort((a, b) => a.order - b.order)
      .map((each) => ({
        content: each.label,
        href: `/children/${child.id}/${each.slug}`,
        active: each.slug === tab,
      })),
  ];
  return <SubNavigation label="This child’s record" items={items} classes="app-record-tabs app-no-print" />;
}
