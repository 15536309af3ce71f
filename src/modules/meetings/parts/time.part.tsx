import type { VNode } from 'preact';
import { Banner } from '../../../platform/ui/index.ts';
import { meetingReference } from '../meeting-reference.ts';
import type { Shown } from './shown.part.tsx';

/** Called off and why; else what can be done with its time while it is not held. */
export function TimeOfMeeting({ shown }: { shown: Shown }): VNode | null {
  const { part } = shown.of;
  if (part.cancelledAt !== null)
    return <Banner tone="plain" title={`Called off: ${part.cancelledBecause ?? ''}`} />;
  if (part.heldAt !== null || part.isElsewhere) return null;
  const at = `/meetings/${part.meetingId}`;
  const links: [string, string][] = [
    ...(part.plannedAt ? [['Add to calendar', `${at}/calendar`] as [string, string]] : []),
    ...(shown.isRunner
      ? ([
          ['Send the time to calendars', `${at}/invitations`],
          ['Move it', `${at}/move`],
          ['Call it off', `${at}/call-off`],
        ] as [string, string][])
      : []),
  ];
  return (
    <p class="govuk-body app-no-print">
      {links.map(([text, href], index) => (
        <>
          {index > 0 ? ' · ' : null}
          <a class="govuk-link" href={href}>
            {text}
          </a>
        </>
      ))}
      <br />
      <span class="govuk-hint">Reference {meetingReference(part)}</span>
    </p>
  );
}
