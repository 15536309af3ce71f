import { absent, FieldErrors, forbid, Refusal, StaleEdit } from '../../platform/http/decision.ts';
import type { Work } from '../../platform/http/work.ts';
import { formatExact } from '../../platform/ui/index.ts';
import { alert, relate } from './access.commands.ts';
import { postingsWithRole, relationshipsOf } from './access.store.ts';
import {
  countUses,
  type EmergencyAccess,
  findEmergency,
  insertEmergencyAccess,
  reviewEmergencyRow,
} from './emergency-access.store.ts';
import {
  type EmergencyKind,
  emergencyKinds,
  mostBreakGlass,
  type ReviewOutcome,
  reasonLeast,
} from './emergency-access.ts';

export interface EmergencyReason {
  reasonCode: string;
  /** In the person's own words, at least 20 characters. */
  reason: string;
}

/**
 * Opens a record by emergency access (60 minutes) or by claiming it (24 hours), and tells those who work with the
 * child, their managers and information governance in the same transaction (AC-14). Returns when it ends.
 * @throws FieldErrors for a reason under 20 characters; Refusal (AC-14) for a fourth emergency access in 24 hours.
 */
export async function enterInEmergency(
  work: Work,
  kind: EmergencyKind,
  childId: string,
  why: EmergencyReason,
): Promise<Temporal.Instant> {
  if (why.reason.trim().length < reasonLeast)
    throw new FieldErrors({ reason: `Say why in at least ${reasonLeast} characters` });
  const uses = await countUses(work.tx, work.actor.staffId, kind, work.now.subtract({ hours: 24 }));
  if (kind === 'BREAK_GLASS' && uses >= mostBreakGlass) {
    throw new Refusal(
      forbid(
        'AC-14',
        `You have used emergency access ${mostBreakGlass} times in 24 hours. Ring your duty manager, who can open the record with you.`,
      ),
    );
  }
  const to = work.now.add(emergencyKinds[kind].opensFor);
  const told = await whoIsTold(work, childId);
  const relationshipId = await relate(work, {
    childId,
    kind,
    postingId: work.actor.postingId,
    to,
    basis: why.reasonCode,
  });
  await insertEmergencyAccess(work.tx, {
    authorityId: work.actor.authorityId,
    id: work.ids.next(),
    childId,
    relationshipId,
    kind,
    staffId: work.actor.staffId,
    postingId: work.actor.postingId,
    ...why,
    fromAt: work.now,
    toAt: to,
  });
  await tell(work, kind, childId, to, told);
  work.note({ subjects: [childId], objectType: 'child', objectId: childId, reason: why.reasonCode });
  return to;
}

/** Postings allocated to the child, and the managers of their teams; read before the entry itself is one of them. */
async function whoIsTold(work: Work, childId: string): Promise<string[]> {
  const held = await relationshipsOf(work.tx, childId, work.now);
  const workers = held.filter((r) => r.kind === 'ALLOCATED' || r.kind === 'CO_WORKER');
  const namedManagers = held.filter((r) => r.kind === 'MANAGER');
  const managers = await postingsWithRole(work.tx, work.actor.authorityId, ['TEAM_MANAGER'], work.now);
  const teams = new Set(namedManagers.map((r) => r.holderTeamId));
  const postings = [
    ...[...workers, ...namedManagers].flatMap((r) => r.holderPostingId ?? []),
    ...managers.filter((m) => m.teamId !== null && teams.has(m.teamId)).map((m) => m.id),
  ];
  return [...new Set(postings)].filter((id) => id !== work.actor.postingId);
}

async function tell(
  work: Work,
  kind: EmergencyKind,
  childId: string,
  to: Temporal.Instant,
  postings: string[],
): Promise<void> {
  const line = `${emergencyKinds[kind].label}: ${work.actor.staffName} opened a record, until ${formatExact(to)}`;
  const alertKind = kind === 'BREAK_GLASS' ? 'break-glass' : 'self-claim';
  for (const forPostingId of postings) await alert(work, { kind: alertKind, line, childId, forPostingId });
  await alert(work, { kind: alertKind, line, childId, forRole: 'INFORMATION_GOVERNANCE' });
}

/**
 * What information governance says about one entry; said once.
 * @throws StaleEdit when a colleague reviewed it first; Refusal (AC-7) for one's own or an unknown entry.
 */
export async function reviewEmergency(
  work: Work,
  entry: EmergencyAccess,
  outcome: ReviewOutcome,
  note: string,
): Promise<void> {
  if (entry.staffId === work.actor.staffId) throw absent();
  const changed = await reviewEmergencyRow(work.tx, entry.id, work.actor.staffId, work.now, outcome, note);
  if (changed === 0) {
    const theirs = await findEmergency(work.tx, entry.id);
    throw new StaleEdit({ outcome: theirs?.outcome, note: theirs?.reviewNote }, 2);
  }
  work.note({
    subjects: [entry.childId],
    objectType: 'emergency-access',
    objectId: entry.id,
    reason: outcome,
  });
  if (outcome === 'escalated') {
    const line = `Emergency access by ${entry.staffName} was escalated by information governance`;
    await alert(work, {
      kind: 'break-glass-escalated',
      line,
      childId: entry.childId,
      forRole: 'SERVICE_MANAGER',
    });
  }
}
