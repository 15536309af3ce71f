import type { Work } from '../../platform/http/work.ts';
import {
  type EndWhich,
  endRelationships as end,
  insertAlert,
  insertAlerts,
  insertRelationship,
  type NewAlert,
  reveal as revealed,
} from './access.store.ts';
import type { RelationshipKind } from './role-classes.ts';

export interface NewRelationship {
  childId: string;
  kind: RelationshipKind;
  /** Exactly one of the two. */
  postingId?: string;
  teamId?: string;
  /** The meeting or episode whose papers it opens. */
  objectId?: string;
  /** Defaults to now; `to` leaves it open-ended. */
  from?: Temporal.Instant;
  to?: Temporal.Instant;
  /** The act that made it: "allocated", "referral submitted", "rota turn" … */
  basis: string;
}

/** Opens a child's content to a posting or a team, because of an act (rule AC-7). Audited as a grant. */
export async function relate(work: Work, r: NewRelationship): Promise<string> {
  const id = work.ids.next();
  await insertRelationship(
    work.tx,
    {
      authorityId: work.actor.authorityId,
      id,
      childId: r.childId,
      kind: r.kind,
      holderPostingId: r.postingId ?? null,
      holderTeamId: r.teamId ?? null,
      objectId: r.objectId ?? null,
      fromAt: r.from ?? work.now,
      toAt: r.to ?? null,
      basis: r.basis,
    },
    work.actor.postingId || null,
  );
  work.alsoRecord({
    event: 'relationship.granted',
    subjects: [r.childId],
    kind: r.kind,
    basis: r.basis,
    holder: r.postingId ?? r.teamId,
  });
  return id;
}

/**
 * Ends live relationships, now or at a later moment (28 days after closing, AC-11); returns how many. An end that has
 * come bites on the holder's next request (I8).
 */
export async function endRelationships(
  work: Work,
  which: EndWhich,
  at: Temporal.Instant = work.now,
): Promise<number> {
  const ended = await end(work.tx, which, at, work.actor.postingId || null);
  if (ended > 0) {
    const later = Temporal.Instant.compare(at, work.now) > 0 ? { endsAt: at.toString() } : {};
    work.alsoRecord({
      event: 'relationship.ended',
      subjects: [which.childId],
      kind: which.kind,
      count: ended,
      ...later,
    });
  }
  return ended;
}

/** Tells a posting, or everybody with a role in this authority, inside the service. The line holds no content. */
export async function alert(work: Work, a: NewAlert): Promise<void> {
  await insertAlert(work.tx, work.actor.authorityId, work.ids.next(), a, work.now);
}

/** The same for many at once: a job that tells hundreds. */
export async function alertMany(
  work: Work,
  alerts: readonly Omit<NewAlert, 'aboutStaffId'>[],
): Promise<void> {
  const rows = alerts.map((each) => ({ ...each, id: work.ids.next() }));
  if (rows.length > 0) await insertAlerts(work.tx, work.actor.authorityId, rows, work.now);
}

/** Opens the child's masked places for the rest of this transaction; its own audit event (rule AC-9). */
export async function reveal(work: Work, childId: string, reason: string): Promise<boolean> {
  const permitted = await revealed(work.tx, childId);
  work.alsoRecord({
    event: 'location.revealed',
    subjects: [childId],
    classes: ['LOCATION'],
    reason,
    rule: 'AC-9',
    outcome: permitted ? 'allow' : 'refuse',
  });
  return permitted;
}
