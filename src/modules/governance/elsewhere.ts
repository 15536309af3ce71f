/** How often a meeting of others is held (S1-41). */
export const OTHER_RHYTHMS = {
  weekly: 'Every week',
  monthly: 'Every month',
  quarterly: 'Every three months',
  'as-needed': 'As needed',
} as const;
export type OtherRhythm = keyof typeof OTHER_RHYTHMS;
export const otherRhythms = Object.keys(OTHER_RHYTHMS) as [OtherRhythm, ...OtherRhythm[]];

/** The stretch of a rhythm that a day is in: its week from Monday, its month, its quarter; none for what is held as needed. */
export function stretchOf(
  rhythm: OtherRhythm,
  day: Temporal.PlainDate,
): { first: Temporal.PlainDate; last: Temporal.PlainDate } | undefined {
  if (rhythm === 'as-needed') return undefined;
  if (rhythm === 'weekly') {
    const first = day.subtract({ days: day.dayOfWeek - 1 });
    return { first, last: first.add({ days: 6 }) };
  }
  const months = rhythm === 'monthly' ? 1 : 3;
  const first = day.with({ day: 1 }).subtract({ months: (day.month - 1) % months });
  return { first, last: first.add({ months }).subtract({ days: 1 }) };
}

interface Occasion {
  day: Temporal.PlainDate;
  wasAttended: boolean;
}
/** How far back what is missing is shown. */
const STRETCHES = 6;
/**
 * Stretches that are over and of which nothing is written down, newest first: whether somebody went is not known. The
 * first one begins on the day from which the team attends.
 */
export function unaccounted(
  meeting: { rhythm: OtherRhythm; fromOn: Temporal.PlainDate; endedOn: Temporal.PlainDate | null },
  occasions: readonly Occasion[],
  today: Temporal.PlainDate,
): { first: Temporal.PlainDate; last: Temporal.PlainDate }[] {
  const gaps = [];
  let stretch = stretchOf(meeting.rhythm, today);
  for (let back = 0; back < STRETCHES && stretch; back += 1) {
    stretch = stretchOf(meeting.rhythm, stretch.first.subtract({ days: 1 }));
    if (!stretch || Temporal.PlainDate.compare(stretch.first, meeting.fromOn) < 0) break;
    const { first, last } = stretch;
    const isOver = meeting.endedOn && Temporal.PlainDate.compare(first, meeting.endedOn) > 0;
    const isWritten = occasions.some(
      ({ day }) => Temporal.PlainDate.compare(day, first) >= 0 && Temporal.PlainDate.compare(day, last) <= 0,
    );
    if (!isOver && !isWritten) gaps.push({ first, last });
  }
  return gaps;
}
