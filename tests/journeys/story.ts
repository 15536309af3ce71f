import type { Opening, Served } from '../support/journey.ts';
import type { Person } from '../support/person.ts';

/** What one telling of the journey has made so far: each step leaves here what the next one needs. */
export interface Story {
  served: Served;
  open(handle: string): Promise<Person>;
  visitor(): Promise<Person>;
  /** One of a kind, so that two tellings in one region do not meet. */
  child: { given: string; family: string };
  receipt: string;
  childId: string;
  referralId: string;
  meetingId: string;
  disruptionPlanId: string;
  closingId: string;
}

export function story(served: Served, given: string, options: Opening = {}): Story {
  return {
    served,
    open: (handle) => served.open(handle, options),
    visitor: () => served.visitor(options),
    child: { given, family: 'Tidewell' },
    receipt: '',
    childId: '',
    referralId: '',
    meetingId: '',
    disruptionPlanId: '',
    closingId: '',
  };
}

/** Today in England, and days after it. */
export const dayAfter = (served: Served, days = 0): Temporal.PlainDate =>
  served.w.clock.now().toZonedDateTimeISO('Europe/London').toPlainDate().add({ days });

/** The id in an address like `/children/<id>/…`. */
export function idAfter(person: Person, part: string): string {
  const found = new RegExp(`/${part}/([0-9a-f-]{36})`).exec(person.page.url());
  if (!found?.[1]) throw new Error(`${person.page.url()} is no address below /${part}/`);
  return found[1];
}
