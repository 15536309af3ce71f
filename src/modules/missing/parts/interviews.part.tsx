import { dayOf } from '../../../platform/clock/wall-clock.ts';
import { formatInstant } from '../../../platform/ui/index.ts';
import type { HomePart } from '../../people/index.ts';
import { findChildren, lettersOf, shortNameOf } from '../../people/index.ts';
import { asksFor } from '../bank.store.ts';
import { type InterviewRow, openInterviews } from '../interview.store.ts';
import { INTERVIEW_STATES, interviewPath, isBankWorker } from '../interview.ts';
import { takesReports } from '../missing.policy.ts';

const MOST = 8;
const isToday = (row: InterviewRow, now: Temporal.Instant) =>
  row.agreedAt === null || Temporal.PlainDate.compare(dayOf(row.agreedAt), dayOf(now)) <= 0;

/** On My day of whoever holds interviews: those agreed for today or still to be written up, and what is offered to them. */
export const interviewsHomePart: HomePart = {
  module: 'missing',
  order: 3,
  async show(visit) {
    const { actor, tx, now } = visit;
    const isBank = isBankWorker(actor.role);
    if (!isBank && !takesReports(actor)) return null;
    const mine = (await openInterviews(tx, actor.authorityId, actor.postingId)).filter(
      (row) => row.state === 'HELD' || (row.state === 'ARRANGED' && isToday(row, now)),
    );
    const offered = isBank ? await asksFor(tx, actor.postingId) : [];
    if (!isBank && mine.length === 0) return null;
    const children = new Map(
      (await findChildren(tx, [...new Set(mine.map((row) => row.childId))])).map((each) => [each.id, each]),
    );
    visit.note({
      subjects: [...children.keys(), ...offered.map((ask) => ask.childId)],
      classes: ['MISSING'],
      count: mine.length + offered.length,
    });
    const nameOf = (row: InterviewRow) => {
      const child = children.get(row.childId);
      return child ? shortNameOf(child) : lettersOf(undefined);
    };
    return (
      <section id="my-interviews">
        <h2 class="govuk-heading-m">Return interviews</h2>
        {mine.length === 0 && offered.length === 0 ? (
          <p class="govuk-body">None of yours today, and none is offered to you.</p>
        ) : (
          <ul class="govuk-list">
            {offered.slice(0, MOST).map((ask) => (
              <li>
                <a class="govuk-link govuk-!-font-weight-bold" href={interviewPath(`offered/${ask.id}`)}>
                  Offered to you {formatInstant(ask.askedAt, now)}
                </a>
              </li>
            ))}
            {mine.slice(0, MOST).map((row) => (
              <li>
                <a class="govuk-link" href={interviewPath(row.id)}>
                  {nameOf(row)}
                </a>
                {row.state === 'HELD'
                  ? `: ${INTERVIEW_STATES.HELD.toLowerCase()}`
                  : row.agreedAt
                    ? `: ${formatInstant(row.agreedAt, now)}${row.agreedPlace ? `, ${row.agreedPlace}` : ''}`
                    : ': no time yet'}
              </li>
            ))}
          </ul>
        )}
        <p class="govuk-body">
          <a class="govuk-link" href="/interviews">
            All your interviews
          </a>
          {isBank ? (
            <>
              {' · '}
              <a class="govuk-link" href="/interviews/availability">
                When you are free
              </a>
            </>
          ) : null}
        </p>
      </section>
    );
  },
};
