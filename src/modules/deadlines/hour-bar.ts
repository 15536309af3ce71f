import { englishCalendar } from './working-days.ts';

/** One stretch of the bar, day or night, placed by its share of the whole (0 = start, 1 = end of the bar). */
export interface HourBarSegment {
  readonly kind: 'day' | 'night';
  readonly from: Temporal.Instant;
  readonly until: Temporal.Instant;
  readonly fromShare: number;
  readonly untilShare: number;
}

/** The picture of where the hours of an hours clock went. */
export interface HourBar {
  readonly segments: readonly HourBarSegment[];
  /** Midnights inside the bar, to write the day's name at. */
  readonly midnights: readonly { readonly share: number; readonly day: Temporal.PlainDate }[];
  /** Where `now` stands, held between 0 and 1. */
  readonly nowShare: number;
}

/** Wall-clock hours between which the bar is shaded. */
export interface Night {
  readonly from: Temporal.PlainTime;
  readonly until: Temporal.PlainTime;
}

export const usualNight: Night = {
  from: Temporal.PlainTime.from('20:00'),
  until: Temporal.PlainTime.from('08:00'),
};

interface Edge {
  readonly at: Temporal.Instant;
  readonly becomes: 'day' | 'night' | 'midnight';
}

/**
 * Splits the time from `startedAt` to `dueAt` into day and night as people there lived it: lengths are elapsed
 * time, edges are wall-clock hours, so the night of a clock change is an hour longer or shorter.
 */
export const hourBar = (
  startedAt: Temporal.Instant,
  dueAt: Temporal.Instant,
  now: Temporal.Instant,
  night: Night = usualNight,
  timeZone: string = englishCalendar.timeZone,
): HourBar => {
  const length = dueAt.epochMilliseconds - startedAt.epochMilliseconds;
  if (length <= 0) throw new RangeError('An hour bar needs a due time after its start');
  const shareOf = (at: Temporal.Instant) =>
    Math.min(1, Math.max(0, (at.epochMilliseconds - startedAt.epochMilliseconds) / length));
  const edges = edgesBetween(startedAt, dueAt, night, timeZone);
  return {
    segments: segmentsOf(startedAt, dueAt, edges, kindAt(startedAt, night, timeZone), shareOf),
    midnights: edges
      .filter((edge) => edge.becomes === 'midnight')
      .map(({ at }) => ({ share: shareOf(at), day: at.toZonedDateTimeISO(timeZone).toPlainDate() })),
    nowShare: shareOf(now),
  };
};

const kindAt = (at: Temporal.Instant, night: Night, timeZone: string): 'day' | 'night' => {
  const time = at.toZonedDateTimeISO(timeZone).toPlainTime();
  const notBefore = (edge: Temporal.PlainTime) => Temporal.PlainTime.compare(time, edge) >= 0;
  const crossesMidnight = Temporal.PlainTime.compare(night.from, night.until) > 0;
  const isNight = crossesMidnight
    ? notBefore(night.from) || !notBefore(night.until)
    : notBefore(night.from) && !notBefore(night.until);
  return isNight ? 'night' : 'day';
};

/** Every wall-clock edge strictly inside the bar, in order. */
const edgesBetween = (
  startedAt: Temporal.Instant,
  dueAt: Temporal.Instant,
  night: Night,
  timeZone: string,
): readonly Edge[] => {
  const lastDay = dueAt.toZonedDateTimeISO(timeZone).toPlainDate();
  const edges: Edge[] = [];
  let day = startedAt.toZonedDateTimeISO(timeZone).toPlainDate();
  for (; Temporal.PlainDate.compare(day, lastDay) <= 0; day = day.add({ days: 1 })) {
    const at = (plainTime: Temporal.PlainTime) => day.toZonedDateTime({ timeZone, plainTime }).toInstant();
    edges.push({ at: day.toZonedDateTime(timeZone).toInstant(), becomes: 'midnight' });
    edges.push({ at: at(night.until), becomes: 'day' }, { at: at(night.from), becomes: 'night' });
  }
  return edges
    .filter(
      ({ at }) => Temporal.Instant.compare(at, startedAt) > 0 && Temporal.Instant.compare(at, dueAt) < 0,
    )
    .sort((a, b) => Temporal.Instant.compare(a.at, b.at));
};

const segmentsOf = (
  startedAt: Temporal.Instant,
  dueAt: Temporal.Instant,
  edges: readonly Edge[],
  first: 'day' | 'night',
  shareOf: (at: Temporal.Instant) => number,
): readonly HourBarSegment[] => {
  const segments: HourBarSegment[] = [];
  let from = startedAt;
  let kind = first;
  const close = (until: Temporal.Instant) => {
    segments.push({ kind, from, until, fromShare: shareOf(from), untilShare: shareOf(until) });
    from = until;
  };
  for (const { at, becomes } of edges) {
    if (becomes === 'midnight') continue;
    close(at);
    kind = becomes;
  }
  close(dueAt);
  return segments;
};
