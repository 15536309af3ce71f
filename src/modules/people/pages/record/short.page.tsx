import type { ComponentChildren } from 'preact';
import type { Page, Visit } from '../../../../platform/http/route.ts';
import { SummaryList } from '../../../../platform/ui/index.ts';
import { label, settingsOf } from '../../../access/index.ts';
import { ageOfChild, calledName } from '../../child.queries.ts';
import type { ChildRow } from '../../child.store.ts';
import type { ChildHeader } from '../../header.store.ts';
import { recordParts } from '../../record-part.ts';
import { ChildName } from './child-name.tsx';

/** Roles that may open a record in an emergency, for an hour and with a reason (rule AC-14). */
const emergencyRoles = [
  'TEAM_WORKER',
  'TEAM_MANAGER',
  'SERVICE_MANAGER',
  'DUTY',
  'MISSING_COORDINATOR',
  'POLICE_OFFICER',
];

/**
 * For readers who may know that the child is known, and no more (rule AC-7): name, age, whether the team knows them,
 * whom to ring. No content, and no sign of how much there is.
 */
export async function shortPage(
  visit: Visit,
  child: ChildRow,
  header: ChildHeader | undefined,
): Promise<Page> {
  visit.note({ subjects: [child.id], objectType: 'child', objectId: child.id, classes: ['FLAG'], count: 1 });
  const ways = await waysIn(visit, child);
  const isOpen = header?.flags.some((flag) => flag.kind === 'OPEN_TO_TEAM') ?? false;
  const status = header?.status;
  const { dayNumber: day, nightNumber: night } = settingsOf(visit.actor);
  const worker = status?.allocatedName
    ? `${status.allocatedName}${status.allocatedContact ? `, ${status.allocatedContact}` : ''}`
    : undefined;
  return {
    kind: 'page',
    title: calledName(child),
    back: { text: 'Search', href: '/children' },
    body: (
      <>
        <h1 class="govuk-heading-l">
          <ChildName child={child} />, {ageOfChild(child, visit.now)}
        </h1>
        <p class="govuk-body-l">You do not work with this child now, so their record is not open to you.</p>
        {ways}
        <SummaryList
          rows={[
            {
              key: `Known to ${label(visit.actor, 'TEAM_NAME')}`,
              value: isOpen ? 'Yes, open now' : 'Not open now',
            },
            { key: 'Allocated social worker', value: worker ?? 'Not known yet' },
            day ? { key: 'Duty number, by day', value: day } : null,
            night ? { key: 'Duty number, at night and weekends', value: night } : null,
          ]}
        />
        <p class="govuk-body">
          Worried about them? Ring the allocated social worker or the duty number. In immediate danger ring
          999.
        </p>
        {emergencyRoles.includes(visit.actor.role) ? (
          <p class="govuk-body">
            <a class="govuk-link" href={`/children/${child.id}/emergency-access`}>
              Open the record in an emergency
            </a>
            , for one hour and with a reason. Their worker is told.
          </p>
        ) : null}
      </>
    ),
  };
}

async function waysIn(visit: Visit, child: ChildRow): Promise<ComponentChildren[]> {
  const ways: ComponentChildren[] = [];
  const parts = recordParts(visit).flatMap((part) => part.wayIn ?? []);
  for (const part of parts.toSorted((a, b) => a.order - b.order)) ways.push(await part.show(visit, child));
  return ways;
}
