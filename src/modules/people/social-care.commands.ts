import { dayOf, startOf } from '../../platform/clock/wall-clock.ts';
import type { Work } from '../../platform/http/work.ts';
import { endRelationships, relate, relationshipsOf } from '../access/index.ts';
import { happened } from './child.commands.ts';
import {
  confirmSocialCareSpell,
  endSocialCareSpells,
  insertSocialCareSpell,
  type SocialCareSpell,
} from './child.store.ts';
import type { SocialCareStatusCode } from './code-lists-circumstances.ts';
import { socialWorkerAllocated, socialWorkerEnded } from './people.events.ts';

/** Somebody looked at the statutory system now, and it still says so. One button (rule: confirm, never refuse). */
export async function confirmSocialCareStatus(work: Work, spell: SocialCareSpell): Promise<void> {
  await confirmSocialCareSpell(work.tx, spell.id, work.now);
  await happened(work, {
    childId: spell.childId,
    at: work.now,
    kind: 'status',
    dataClass: 'IDENT',
    line: 'Social-care status confirmed as at today',
    agency: work.actor.agency,
    href: `/children/${spell.childId}/social-care-status`,
  });
  work.note({ subjects: [spell.childId], classes: ['FLAG'] });
}

export interface NewSocialCareStatus {
  childId: string;
  status: SocialCareStatusCode;
  plan?: string | undefined;
  /** The allocated social worker, when they have a posting here. */
  allocatedPostingId?: string | undefined;
  allocatedName?: string | undefined;
  allocatedContact?: string | undefined;
  from: Temporal.PlainDate;
  to?: Temporal.PlainDate | undefined;
  asAt: Temporal.Instant;
  source: string;
}
/** What the statutory system says from a day on; the spell before ends the day before. */
export async function recordSocialCareStatus(work: Work, s: NewSocialCareStatus): Promise<string> {
  const id = work.ids.next();
  await endSocialCareSpells(work.tx, s.childId, s.from.subtract({ days: 1 }));
  await insertSocialCareSpell(
    work.tx,
    {
      authorityId: work.actor.authorityId,
      id,
      childId: s.childId,
      status: s.status,
      plan: s.plan ?? null,
      allocatedPostingId: s.allocatedPostingId ?? null,
      allocatedName: s.allocatedName ?? null,
      allocatedContact: s.allocatedContact ?? null,
      fromOn: s.from,
      toOn: s.to ?? null,
      asAt: s.asAt,
      source: s.source,
      recordedAt: work.now,
    },
    work.actor.postingId || null,
  );
  if (!s.to) {
    await followAllocation(work, s.childId, {
      postingId: s.allocatedPostingId ?? null,
      name: s.allocatedName ?? null,
      from: s.from,
      basis: 'named as allocated social worker',
    });
  }
  work.note({ subjects: [s.childId] });
  return id;
}

export interface Allocation {
  /** Their posting, when they have one here. */
  postingId: string | null;
  name: string | null;
  from: Temporal.PlainDate;
  basis: string;
}

/**
 * The worker the statutory system names may open the record; the one it no longer names may not (rule AC-7). Told to
 * whoever counts from allocation: an ETAC clock may start here (S3-51).
 */
export async function followAllocation(work: Work, childId: string, to: Allocation): Promise<void> {
  const live = (await relationshipsOf(work.tx, childId, work.now)).filter(
    (each) => each.kind === 'ALLOCATED',
  );
  for (const { holderPostingId } of live) {
    if (holderPostingId && holderPostingId !== to.postingId)
      await endRelationships(work, { childId, kind: 'ALLOCATED', holderPostingId });
  }
  if (to.postingId && !live.some((each) => each.holderPostingId === to.postingId)) {
    await relate(work, { childId, kind: 'ALLOCATED', postingId: to.postingId, basis: to.basis });
  }
  if (to.postingId || to.name)
    await work.publish(socialWorkerAllocated, { childId, at: momentOf(work, to.from) });
  else if (live.length > 0) await work.publish(socialWorkerEnded, { childId, at: work.now });
}

/** Allocated today: now. Allocated before today: that day's beginning, so that a clock is never shorter on paper than in life. */
function momentOf(work: Work, from: Temporal.PlainDate): Temporal.Instant {
  const today = dayOf(work.now);
  if (Temporal.PlainDate.compare(from, today) >= 0) return work.now;
  return startOf(from);
}
