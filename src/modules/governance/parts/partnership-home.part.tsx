import { dayOf } from '../../../platform/clock/wall-clock.ts';
import { Banner, formatDate } from '../../../platform/ui/index.ts';
import { cellOf } from '../../access/index.ts';
import type { HomePart } from '../../people/index.ts';
import { handoverOfDay, handoverPlace, receiptsOf } from '../handover.store.ts';
import { nightOf, receiptOf } from '../handover.ts';
import { monthOfFigures, nextMonthly } from '../monthly.queries.ts';
import { figuresPath } from '../pages/partnership/figures.page.tsx';

/** On the night's My day: a handover that waits to be read. On the day's: one that nobody has read yet. */
export const handoverHomePart: HomePart = {
  module: 'governance',
  order: 1,
  place: 'top',
  async show(visit) {
    const place = await handoverPlace(visit.tx);
    if (!(place.makes || place.receives)) return null;
    const row = await handoverOfDay(visit.tx, nightOf(visit.now));
    if (row?.state !== 'given') return null;
    const read = (await receiptsOf(visit.tx, row.id)).map((each) => each.version);
    if (receiptOf(row, read) === 'received') return null;
    const title = place.receives
      ? 'Tonight’s handover waits for you to read it'
      : 'Nobody has confirmed reading tonight’s handover';
    return (
      <Banner tone="soon" title={title}>
        <a class="govuk-link" href="/handover">
          Evening handover
        </a>
      </Banner>
    );
  },
};

/** From when My day asks a partner for figures. */
const DAYS_BEFORE = 14;
/** On the My day of a partner agency: its figures for the monthly meeting are not sent. */
export const figuresHomePart: HomePart = {
  module: 'governance',
  order: 12,
  async show(visit) {
    const { agency } = visit.actor;
    if (agency === 'SOCIAL_CARE' || cellOf(visit.actor, 'PLAN')?.scope !== 'relationship') return null;
    const meeting = await nextMonthly(visit);
    if (!meeting?.expected.includes(agency)) return null;
    if (Temporal.PlainDate.compare(dayOf(visit.now).add({ days: DAYS_BEFORE }), meeting.due) < 0) return null;
    if (!(await monthOfFigures(visit, meeting)).missing.includes(agency)) return null;
    return (
      <Banner
        tone="soon"
        title={`Your agency’s figures for the monthly meeting are due by ${formatDate(meeting.due)}`}
      >
        <a class="govuk-link" href={`${figuresPath(meeting.month)}/${agency}`}>
          Write them
        </a>
      </Banner>
    );
  },
};
