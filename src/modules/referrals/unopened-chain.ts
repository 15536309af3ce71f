/** Who learns that a contact lies unopened, and when. */

/** One step of the chain. `person` is null when the rota names nobody for it now. */
export interface ChainStep<Person> {
  readonly post: 'watcher' | 'deputy' | 'manager' | 'service-manager';
  readonly afterMinutes: number;
  readonly person: Person | null;
}

/** Minutes unopened after which each post is told; an authority may set its own. */
export const DEFAULT_CHAIN_MINUTES: Readonly<Record<ChainStep<unknown>['post'], number>> = {
  watcher: 0,
  deputy: 30,
  manager: 60,
  'service-manager': 120,
};

/** Local hours in which the front door is watched. Outside them the minutes do not count. */
export interface OpeningHours {
  readonly timeZone: string;
  readonly opensAt: Temporal.PlainTime;
  readonly closesAt: Temporal.PlainTime;
  /** ISO weekdays, Monday 1 to Sunday 7; at least one. */
  readonly weekdays: readonly number[];
  /** Bank holidays and other closed days. */
  readonly closedOn: readonly Temporal.PlainDate[];
}

export interface WhoShouldKnow<Person> {
  /** Everybody who should know by now, in the order they were reached. Empty once the contact is opened. */
  readonly told: readonly {
    readonly post: ChainStep<Person>['post'];
    readonly person: Person;
    readonly since: Temporal.Instant;
  }[];
  /** Posts reached with nobody in them: the next post is told at the same moment. */
  readonly vacant: readonly ChainStep<Person>['post'][];
  /** When the chain climbs next; null at the top or once opened. */
  readonly nextAt: Temporal.Instant | null;
  /** Reached, unopened, and nobody on the whole chain: this must be shouted, not logged. */
  readonly nobodyToTell: boolean;
}

/**
 * Climbs the chain for an unopened contact. Minutes count inside opening hours when they are given; leave
 * them out for a contact that says "immediate danger", whose minutes run through the night.
 */
export function whoShouldKnow<Person>(
  now: Temporal.Instant,
  receivedAt: Temporal.Instant,
  chain: readonly ChainStep<Person>[],
  openedAt: Temporal.Instant | null,
  openingHours?: OpeningHours,
): WhoShouldKnow<Person> {
  if (openedAt !== null && Temporal.Instant.compare(openedAt, now) <= 0) {
    return { told: [], vacant: [], nextAt: null, nobodyToTell: false };
  }
  const steps = whenEachIsTold(receivedAt, chain, openingHours);
  const reached = steps.filter((step) => Temporal.Instant.compare(step.at, now) <= 0);
  const waiting = steps.filter((step) => Temporal.Instant.compare(step.at, now) > 0);
  const told = reached.flatMap(({ post, person, at }) =>
    person === null ? [] : [{ post, person, since: at }],
  );
  return {
    told,
    vacant: reached.filter((step) => step.person === null).map((step) => step.post),
    nextAt: waiting[0]?.at ?? null,
    nobodyToTell: told.length === 0 && waiting.length === 0,
  };
}

interface TimedStep<Person> extends ChainStep<Person> {
  readonly at: Temporal.Instant;
}

/** A vacant post costs no time: whoever comes after it is told when the vacant post would have been. */
function whenEachIsTold<Person>(
  receivedAt: Temporal.Instant,
  chain: readonly ChainStep<Person>[],
  hours: OpeningHours | undefined,
): readonly TimedStep<Person>[] {
  const inOrder = [...chain].sort((one, other) => one.afterMinutes - other.afterMinutes);
  return inOrder.map((step, index) => {
    let minutes = step.afterMinutes;
    for (let before = index - 1; before >= 0 && inOrder[before]?.person === null; before -= 1) {
      minutes = inOrder[before]?.afterMinutes ?? minutes;
    }
    return { ...step, at: afterOpenMinutes(receivedAt, minutes, hours) };
  });
}

/** The instant at which so many minutes have passed, counting only opening hours when there are any. */
export function afterOpenMinutes(
  from: Temporal.Instant,
  minutes: number,
  hours: OpeningHours | undefined,
): Temporal.Instant {
  if (hours === undefined) return from.add({ minutes });
  if (hours.weekdays.length === 0 || Temporal.PlainTime.compare(hours.opensAt, hours.closesAt) >= 0) {
    throw new RangeError('opening hours need a weekday and must open before they close');
  }
  let day = from.toZonedDateTimeISO(hours.timeZone).toPlainDate();
  let left = minutes * 60_000;
  for (;;) {
    const { opens, closes } = openSpan(day, hours);
    const start = Temporal.Instant.compare(from, opens) > 0 ? from : opens;
    const open = isOpenOn(day, hours) ? closes.epochMilliseconds - start.epochMilliseconds : 0;
    if (open > 0 && left < open) return start.add({ milliseconds: left });
    left -= Math.max(open, 0);
    day = day.add({ days: 1 });
  }
}

function openSpan(day: Temporal.PlainDate, hours: OpeningHours) {
  const at = (plainTime: Temporal.PlainTime) =>
    day.toZonedDateTime({ timeZone: hours.timeZone, plainTime }).toInstant();
  return { opens: at(hours.opensAt), closes: at(hours.closesAt) };
}

function isOpenOn(day: Temporal.PlainDate, hours: OpeningHours): boolean {
  return hours.weekdays.includes(day.dayOfWeek) && !hours.closedOn.some((closed) => closed.equals(day));
}
