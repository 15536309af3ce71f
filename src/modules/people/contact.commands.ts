import { dayOf } from '../../platform/clock/wall-clock.ts';
import type { Work } from '../../platform/http/work.ts';
import { happened } from './child.commands.ts';
import { insertAddress, insertSafeContact } from './contact.store.ts';

export interface NewAddress {
  childId: string;
  /** A code of `addressTypes`. */
  kind: string;
  lines: string;
  postcode?: string | undefined;
  withheldFrom?: string | undefined;
  from?: Temporal.PlainDate | undefined;
  to?: Temporal.PlainDate | undefined;
  source: string;
}
/** Writes down a place. It can be read again only with a reason (rule AC-9); the timeline never holds it. */
export async function recordAddress(work: Work, a: NewAddress): Promise<void> {
  const { authorityId } = work.actor;
  await insertAddress(
    work.tx,
    {
      authorityId,
      id: work.ids.next(),
      childId: a.childId,
      kind: a.kind,
      lines: a.lines,
      postcode: a.postcode ?? null,
      isWithheld: a.withheldFrom !== undefined,
      withheldFrom: a.withheldFrom ?? null,
      fromOn: a.from ?? dayOf(work.now),
      toOn: a.to ?? null,
      source: a.source,
      recordedAt: work.now,
    },
    work.actor.postingId || null,
  );
  await contactLine(work, a.childId, 'LOCATION', 'An address was written down');
}

export interface NewSafeContact {
  childId: string;
  /** The person or the way: "Nan", "their own phone". */
  who: string;
  way: string;
  /** Number, e-mail or account: masked until revealed. */
  value?: string | undefined;
  whenSafe?: string | undefined;
  notSafe?: string | undefined;
  /** False: this way or person is *not* safe. */
  isSafe: boolean;
  asOf?: Temporal.PlainDate | undefined;
  source: string;
}
/** A way to reach the child or family, when it is safe and when not; the number itself is masked until revealed (AC-9). */
export async function recordSafeContact(work: Work, c: NewSafeContact): Promise<void> {
  await insertSafeContact(
    work.tx,
    {
      authorityId: work.actor.authorityId,
      id: work.ids.next(),
      childId: c.childId,
      who: c.who,
      way: c.way,
      value: c.value ?? null,
      whenSafe: c.whenSafe ?? null,
      notSafe: c.notSafe ?? null,
      isSafe: c.isSafe,
      asOf: c.asOf ?? dayOf(work.now),
      until: null,
      source: c.source,
    },
    work.now,
    work.actor.postingId || null,
  );
  await contactLine(work, c.childId, 'CONTACT', 'Safe contact was written down');
}

async function contactLine(
  work: Work,
  childId: string,
  dataClass: 'LOCATION' | 'CONTACT',
  line: string,
): Promise<void> {
  await happened(work, {
    childId,
    at: work.now,
    kind: 'contact',
    dataClass,
    line,
    agency: work.actor.agency,
    href: `/children/${childId}/contact`,
  });
  work.note({ subjects: [childId], classes: [dataClass] });
}
