import type { ComponentChildren, VNode } from 'preact';
import { dayOf } from '../../../../platform/clock/wall-clock.ts';
import type { Visit } from '../../../../platform/http/route.ts';
import { formatDate, OwnWords, StatusTag } from '../../../../platform/ui/index.ts';
import { label, type Role, roleLabels, settingsOf } from '../../../access/index.ts';
import { ageOfChild } from '../../child.queries.ts';
import type { ChildRow } from '../../child.store.ts';
import { labelOf } from '../../code-lists.ts';
import { socialCareStatuses } from '../../code-lists-circumstances.ts';
import { type FlagKind, flagKinds } from '../../flag.commands.ts';
import type { ChildHeader, HeaderStatus } from '../../header.store.ts';
import { mayWriteClass } from '../../record-access.ts';
import { freshnessOf } from '../../social-care-status.ts';
import { ChildName } from './child-name.tsx';

interface Props {
  visit: Visit;
  child: ChildRow;
  header: ChildHeader;
  banners: readonly ComponentChildren[];
}

/** First the child, then the clock: name as they like it, own concern, what is due, status, who is with them. */
export function RecordHeader({ visit, child, header, banners }: Props): VNode {
  return (
    <header class="app-record">
      <div class="app-record__line">
        <h1 class="govuk-heading-l app-record__name">
          <ChildName child={child} />, {ageOfChild(child, visit.now)}
          {child.pronouns ? <span class="app-record__pronouns"> {child.pronouns}</span> : null}
        </h1>
        <Open visit={visit} header={header} />
      </div>
      <Concern visit={visit} child={child} header={header} />
      <Flags header={header} />
      {banners}
      <Status visit={visit} child={child} status={header.status} />
      <Who header={header} />
    </header>
  );
}

function Open({ visit, header }: { visit: Visit; header: ChildHeader }): VNode {
  const open = header.flags.find((flag) => flag.kind === 'OPEN_TO_TEAM');
  const team = label(visit.actor, 'TEAM');
  return (
    <p class="govuk-body app-record__open">
      {open ? `Open to ${team} since ${formatDate(dayOf(open.fromAt))}` : `Not open to ${team}`}
    </p>
  );
}

function Concern({ visit, child, header }: Omit<Props, 'banners'>): VNode | null {
  if (header.ownConcern) {
    const { words, asOf } = header.ownConcern;
    return (
      <OwnWords whose="Main concern, in their words" when={formatDate(asOf)}>
        {words}
      </OwnWords>
    );
  }
  if (!mayWriteClass(visit, 'IDENT')) return null;
  return (
    <p class="govuk-body">
      Their own main concern is not known yet.{' '}
      <a class="govuk-link" href={`/children/${child.id}/about/OWN_CONCERN/change`}>
        Ask, and write it in their words
      </a>
    </p>
  );
}

function Flags({ header }: { header: ChildHeader }): VNode | null {
  const order = Object.keys(flagKinds);
  const flags = header.flags
    .filter((flag) => flag.kind !== 'OPEN_TO_TEAM')
    .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
  if (flags.length === 0) return null;
  return (
    <ul class="app-record__flags" aria-label="Flags">
      {flags.map((flag) => {
        const known = flagKinds[flag.kind as FlagKind];
        const tag = <StatusTag tone={known?.tone ?? 'plain'}>{known?.label ?? flag.kind}</StatusTag>;
        return (
          <li>
            {flag.href ? (
              <a class="govuk-link" href={flag.href}>
                {tag}
              </a>
            ) : (
              tag
            )}
            {flag.note ? ` ${flag.note}` : null}
          </li>
        );
      })}
    </ul>
  );
}

function Status({
  visit,
  child,
  status,
}: {
  visit: Visit;
  child: ChildRow;
  status: HeaderStatus | null;
}): VNode {
  const href = `/children/${child.id}/social-care-status`;
  if (!status) {
    return (
      <p class="govuk-body app-record__status">
        Social-care status: not known yet.{' '}
        <a class="govuk-link" href={href}>
          Record it
        </a>
      </p>
    );
  }
  const freshness = freshnessOf(
    { asAt: dayOf(status.asAt) },
    dayOf(visit.now),
    settingsOf(visit.actor).statusFreshDays,
  );
  return (
    <p class="govuk-body app-record__status">
      <strong>{labelOf(socialCareStatuses, status.status)}</strong>,{' '}
      <a class="govuk-link" href={href}>
        {freshness.words}
      </a>
      . Allocated social worker: {status.allocatedName ?? 'not known yet'}
      {status.allocatedContact ? `, ${status.allocatedContact}` : null}
    </p>
  );
}

function Who({ header }: { header: ChildHeader }): VNode | null {
  const names = new Map<string, string>();
  for (const holder of header.holders) {
    if (!holder.staffName) continue;
    const words =
      holder.kind === 'ALLOCATED'
        ? 'allocated social worker'
        : (roleLabels[holder.role as Role] ?? '').toLowerCase();
    names.set(holder.staffName, words);
  }
  if (names.size === 0) return null;
  return (
    <p class="govuk-body app-record__who">
      With them: {[...names].map(([name, words]) => (words ? `${name} (${words})` : name)).join(' · ')}
    </p>
  );
}
