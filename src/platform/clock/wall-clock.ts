/** Every day and time a person reads or writes is that of the clock on the wall in England. */
export const TIME_ZONE = 'Europe/London';

/** One request asks for the day of its one moment again and again: for every row of a list. */
let lastAsked: { at: number; day: Temporal.PlainDate } | undefined;

/** The day in England an instant falls on. */
export function dayOf(at: Temporal.Instant): Temporal.PlainDate {
  const { epochMilliseconds } = at;
  if (lastAsked?.at !== epochMilliseconds)
    lastAsked = { at: epochMilliseconds, day: at.toZonedDateTimeISO(TIME_ZONE).toPlainDate() };
  return lastAsked.day;
}

/** The first instant of a day in England. */
export const startOf = (day: Temporal.PlainDate): Temporal.Instant =>
  day.toZonedDateTime(TIME_ZONE).toInstant();

/**
 * The instants at which the clock on the wall shows this: one; two in the hour that happens again when the clocks go
 * back in autumn, the earlier first; none in the hour that is left out in spring.
 */
export function instantsAt(wall: Temporal.PlainDateTime): readonly Temporal.Instant[] {
  const earlier = wall.toZonedDateTime(TIME_ZONE, { disambiguation: 'earlier' });
  if (!earlier.toPlainDateTime().equals(wall)) return [];
  const later = wall.toZonedDateTime(TIME_ZONE, { disambiguation: 'later' });
  return earlier.epochMilliseconds === later.epochMilliseconds
    ? [earlier.toInstant()]
    : [earlier.toInstant(), later.toInstant()];
}
