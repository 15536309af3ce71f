import type { VNode } from 'preact';
import { dayOf } from '../../../platform/clock/wall-clock.ts';
import { counted, Details, listed } from '../../../platform/ui/index.ts';
import { agencyLabel } from '../../people/index.ts';
import { asAttendees } from '../meeting.queries.ts';
import type { AttendeeRow } from '../meeting.store.ts';
import { ATTENDANCE_LABELS, notInvited, quorumOf } from '../meeting.ts';
import { kindOf, presentByAgency } from '../meeting-sections.ts';
import { ActionList } from './actions.part.tsx';
import { ActionForm } from './forms.part.tsx';
import type { Shown } from './shown.part.tsx';

/** Actions beside what is being said: one field, Enter, and it stands in the list. */
export async function ActionsSide({ shown }: { shown: Shown }): Promise<VNode> {
  const { of, visit, isRunner, base } = shown;
  const mine = of.actions.filter(
    (each) =>
      each.ownerPostingId === visit.actor.postingId && each.state !== 'done' && each.state !== 'not-needed',
  );
  return (
    <section aria-labelledby="actions">
      <h2 class="govuk-heading-m" id="actions">
        Actions
      </h2>
      {isRunner ? (
        <ActionForm
          view={await visit.view()}
          action={`${base}/actions`}
          hasFocus={visit.query.at === 'action'}
        />
      ) : null}
      <ActionList actions={of.actions} today={dayOf(visit.now)} />
      {mine.length > 0 ? (
        <p class="govuk-body">
          <a class="govuk-link" href="/actions">
            {counted(mine.length, 'action')} of these {mine.length === 1 ? 'is' : 'are'} mine
          </a>
        </p>
      ) : null}
    </section>
  );
}

const attendanceWords = (row: AttendeeRow): string => {
  if (row.attendance === 'invited') return 'Asked';
  if (row.attendance === 'not-asked') return `Not asked (${row.notAskedBecause ?? ''})`;
  if (row.attendance === 'deputy') return `Sent a deputy, who was there: ${row.deputyName ?? ''}`;
  return ATTENDANCE_LABELS[row.attendance];
};
/** "Ana Bell, School and Early help": one post can stand for two agencies. */
const personWords = ({ name, agency, alsoFor }: AttendeeRow): string =>
  `${name}, ${agencyLabel(agency)}${alsoFor ? ` and ${agencyLabel(alsoFor)}` : ''}`;

/** Who is here by agency, and whether enough are; said, not hidden, and no bar. */
export function PeopleSide({ shown }: { shown: Shown }): VNode {
  const { of, isRunner, base } = shown;
  const kind = kindOf(of.part.kind);
  const present = presentByAgency(of.attendees);
  const quorum = quorumOf(kind, asAttendees(of.attendees));
  const missing = notInvited(
    kind,
    of.attendees.map((each) => ({ ...each, role: '', attendance: 'present' as const })),
  );
  return (
    <section aria-labelledby="people">
      <h2 class="govuk-heading-m" id="people">
        Who is here
      </h2>
      <p class="govuk-body">
        {present ? `Here: ${present}. ` : 'Nobody is marked as here yet. '}
        <strong>{quorum.words}</strong>
      </p>
      {missing.length > 0 ? <p class="govuk-body">Not asked yet: {listed(missing)}.</p> : null}
      <Details summary={`Everybody asked (${of.attendees.length})`}>
        <ul class="govuk-list">
          {of.attendees.map((each) => (
            <li>
              {personWords(each)}: {attendanceWords(each)}
            </li>
          ))}
        </ul>
      </Details>
      {isRunner ? (
        <p class="govuk-body">
          <a class="govuk-link" href={`${base}/people`}>
            Ask somebody to the meeting
          </a>
          <br />
          <a class="govuk-link" href={`${base}/attendance`}>
            Record who came
          </a>
        </p>
      ) : null}
    </section>
  );
}
