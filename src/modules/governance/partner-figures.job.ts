import { dayOf } from '../../platform/clock/wall-clock.ts';
import type { Tx } from '../../platform/db/database.ts';
import type { Actor, Work } from '../../platform/http/work.ts';
import type { Job } from '../../platform/jobs/ticker.ts';
import { formatDate } from '../../platform/ui/words.ts';
import { alert, isPerson, postingsInAuthority } from '../access/index.ts';
import { agencyLabel } from '../people/index.ts';
import { membersOf } from './kind.store.ts';
import { type MonthlyMeeting, nextMonthly } from './monthly.queries.ts';
import { agenciesThatSent, noteReminder, remindersOf } from './partner-figures.store.ts';
import { reminderDue } from './partner-figures.ts';

interface Owing {
  meeting: MonthlyMeeting;
  daysBefore: number;
  agencies: string[];
}
/** Agencies that are to be reminded now: expected, not sent, and not reminded this time. */
async function owing(tx: Tx, actor: Actor, now: Temporal.Instant): Promise<Owing | undefined> {
  const meeting = await nextMonthly({ tx, actor, now });
  const daysBefore = meeting && reminderDue(meeting.due, dayOf(now));
  if (!meeting || daysBefore === undefined) return undefined;
  const month = meeting.month.toPlainDate({ day: 1 });
  const sent = new Set(await agenciesThatSent(tx, month));
  const reminded = new Set(
    (await remindersOf(tx, month))
      .filter((each) => each.daysBefore === daysBefore)
      .map((each) => each.agency),
  );
  const agencies = meeting.expected.filter((each) => !sent.has(each) && !reminded.has(each));
  return agencies.length > 0 ? { meeting, daysBefore, agencies } : undefined;
}

/** Whom to remind: those of the agency who belong to the meeting, else everybody of it here; nobody where it has no account. */
async function peopleOf(work: Work, agency: string): Promise<string[]> {
  const { tx, actor, now } = work;
  if (agency === 'SOCIAL_CARE') return [];
  const members = (await membersOf(tx, 'MONTHLY')).filter((each) => each.agency === agency && !each.hasLeft);
  if (members.length > 0) return members.map((each) => each.postingId);
  const here = await postingsInAuthority(tx, actor.authorityId, now);
  return here.filter((each) => each.agency === agency && isPerson(each.role)).map((each) => each.id);
}

/**
 * Every ten minutes, as the service itself: an agency that has not sent its figures is reminded 5 and 1 working days
 * before they are due, each time once; where it has nobody here, business support and the managers who run it are told to ask.
 */
export const figuresJob: Job = {
  name: 'governance.figures',
  everySeconds: 600,
  isNeeded: async (tx, actor, now) => (await owing(tx, actor, now)) !== undefined,
  async run(work) {
    const { tx, actor, now } = work;
    const due = await owing(tx, actor, now);
    if (!due) return;
    const day = formatDate(due.meeting.due);
    for (const agency of due.agencies) {
      const people = await peopleOf(work, agency);
      const month = due.meeting.month.toPlainDate({ day: 1 });
      const reminder = {
        authorityId: actor.authorityId,
        month,
        agency,
        daysBefore: due.daysBefore,
        told: people.length,
      };
      if ((await noteReminder(tx, reminder, now)) === 0) continue;
      const kind = 'figures-asked';
      const line = `Figures of your agency for the monthly meeting are due by ${day}`;
      for (const forPostingId of people) await alert(work, { kind, line, forPostingId });
      if (people.length > 0) continue;
      const ask =
        agency === 'SOCIAL_CARE' ? 'Our own figures' : `Ask ${agencyLabel(agency)} for figures: they`;
      for (const forRole of ['BUSINESS_SUPPORT', 'SERVICE_MANAGER'])
        await alert(work, { kind, line: `${ask} are due by ${day} for the monthly meeting`, forRole });
    }
    work.note({ count: due.agencies.length });
  },
};
