import type { Tx } from '../../platform/db/database.ts';
import { absent, FieldErrors, forbid, Refusal } from '../../platform/http/decision.ts';
import type { Work } from '../../platform/http/work.ts';
import { alert, findPosting, hasLive, postingsWithRole, relate, relationshipsOf } from '../access/index.ts';
import { cancelLeave, cancelTurn, insertLeave, insertTurn, leaveFrom, turnsFrom } from './rota.store.ts';
import { dutyEnds, isAway, type OnTurn, type Rota, whoIsOn } from './rota.ts';

/** Who the rota names at an instant, first choice first, without those on leave. Inside the reader's own authority. */
export async function onTurn(
  tx: Tx,
  authorityId: number,
  rota: Rota | undefined,
  at: Temporal.Instant,
): Promise<readonly OnTurn[]> {
  return whoIsOn(await turnsFrom(tx, authorityId, at, rota), await leaveFrom(tx, authorityId, at), at);
}

/** The person on duty, or their deputy when they are away; undefined when the rota names nobody. */
export async function onDuty(
  tx: Tx,
  authorityId: number,
  rota: Rota,
  at: Temporal.Instant,
): Promise<OnTurn | undefined> {
  return (await onTurn(tx, authorityId, rota, at))[0];
}

export interface ChainPost {
  post: 'watcher' | 'deputy' | 'manager' | 'service-manager';
  /** Null when the rota or the authority has nobody for it now. */
  postingId: string | null;
}
/** Whom a thing climbs to that nobody opens: the watcher by rota, the deputy, a team manager, the service manager. */
export async function chainFor(
  tx: Tx,
  authorityId: number,
  rota: Rota,
  at: Temporal.Instant,
): Promise<ChainPost[]> {
  const named = await onTurn(tx, authorityId, rota, at);
  const leave = await leaveFrom(tx, authorityId, at);
  const managers = await postingsWithRole(tx, authorityId, ['TEAM_MANAGER', 'SERVICE_MANAGER'], at);
  const withRole = (role: string) =>
    managers.find((p) => p.role === role && !isAway(p.id, leave, at))?.id ?? null;
  return [
    { post: 'watcher', postingId: named.find((each) => !each.isDeputy)?.postingId ?? null },
    { post: 'deputy', postingId: named.find((each) => each.isDeputy)?.postingId ?? null },
    { post: 'manager', postingId: withRole('TEAM_MANAGER') },
    { post: 'service-manager', postingId: withRole('SERVICE_MANAGER') },
  ];
}

/** Postings that are on leave at an instant; never why. */
export async function awayAt(
  tx: Tx,
  authorityId: number,
  at: Temporal.Instant,
): Promise<ReadonlySet<string>> {
  const leave = await leaveFrom(tx, authorityId, at);
  return new Set(leave.map((each) => each.postingId).filter((id) => isAway(id, leave, at)));
}

/** The turn that puts the actor on duty now, as its person or as the deputy; undefined when none does. */
export async function myTurn(work: Work): Promise<OnTurn | undefined> {
  const { authorityId, postingId } = work.actor;
  const named = await onTurn(work.tx, authorityId, undefined, work.now);
  return named.find((each) => each.postingId === postingId);
}

export interface NewTurn {
  rota: Rota;
  postingId: string;
  deputyPostingId?: string | undefined;
  from: Temporal.Instant;
  to: Temporal.Instant;
}

/** Puts somebody on a rota. @throws FieldErrors for a turn that ends before it begins, or a deputy who is the person */
export async function addTurn(work: Work, turn: NewTurn): Promise<string> {
  const { authorityId, postingId } = work.actor;
  if (Temporal.Instant.compare(turn.to, turn.from) <= 0)
    throw new FieldErrors({ to: 'The turn must end after it begins' });
  if (turn.deputyPostingId === turn.postingId)
    throw new FieldErrors({ deputy: 'Choose somebody else to stand in' });
  for (const [field, id] of [
    ['posting', turn.postingId],
    ['deputy', turn.deputyPostingId],
  ] as const) {
    if (id) await needColleague(work, field, id);
  }
  const id = work.ids.next();
  await insertTurn(
    work.tx,
    {
      authorityId,
      id,
      rota: turn.rota,
      postingId: turn.postingId,
      deputyPostingId: turn.deputyPostingId ?? null,
      fromAt: turn.from,
      toAt: turn.to,
    },
    work.now,
    postingId,
  );
  work.note({ objectType: 'rota-turn', objectId: id });
  return id;
}

/** Somebody is away from then to then: the rota passes to the deputy. Never says why. */
export async function addLeave(
  work: Work,
  leave: { postingId: string; from: Temporal.Instant; to: Temporal.Instant },
): Promise<string> {
  if (Temporal.Instant.compare(leave.to, leave.from) <= 0)
    throw new FieldErrors({ to: 'The leave must end after it begins' });
  await needColleague(work, 'posting', leave.postingId);
  const id = work.ids.next();
  await insertLeave(
    work.tx,
    work.actor.authorityId,
    { id, postingId: leave.postingId, fromAt: leave.from, toAt: leave.to },
    work.now,
    work.actor.postingId,
  );
  work.note({ objectType: 'leave', objectId: id });
  return id;
}

async function needColleague(work: Work, field: string, postingId: string): Promise<void> {
  const posting = await findPosting(work.tx, postingId);
  const isHere = posting?.authorityId === work.actor.authorityId;
  const hasEnded = posting?.toAt && Temporal.Instant.compare(posting.toAt, work.now) <= 0;
  if (!isHere || hasEnded) throw new FieldErrors({ [field]: 'Choose somebody who works here' });
}

/** Takes a turn or leave off the rota; it stays in the history of who could reach what. @throws Refusal when absent */
export async function takeOffRota(work: Work, entry: { kind: 'turn' | 'leave'; id: string }): Promise<void> {
  const take = entry.kind === 'turn' ? cancelTurn : cancelLeave;
  const taken = await take(work.tx, entry.id, work.now, work.actor.postingId);
  if (taken === 0) throw absent();
  work.note({ objectType: entry.kind === 'turn' ? 'rota-turn' : 'leave', objectId: entry.id });
}

/**
 * Opens a child's record to whoever the rota puts on duty now: until the turn ends, an hour at least, twelve at most
 * (DUTY). Those who work with the child are told. Asking again while it is open changes nothing.
 * @throws Refusal when no rota names the actor now
 */
export async function takeDuty(work: Work, childId: string): Promise<void> {
  const mine = await myTurn(work);
  if (!mine)
    throw new Refusal(
      forbid('AC-7', 'No rota names you on duty now.', { text: 'See the rota', href: '/rota' }),
    );
  const { postingId, staffName } = work.actor;
  work.note({ subjects: [childId], basis: 'rota turn', turn: mine.turn.id });
  if (await hasLive(work.tx, childId, ['DUTY'], postingId, work.now)) return;
  const holders = await relationshipsOf(work.tx, childId, work.now);
  await relate(work, {
    childId,
    kind: 'DUTY',
    postingId,
    to: dutyEnds(mine.turn.toAt, work.now),
    basis: 'rota turn',
  });
  const told = new Set<string>();
  for (const { kind, holderPostingId } of holders) {
    const works = kind === 'ALLOCATED' || kind === 'CO_WORKER';
    if (!works || !holderPostingId || holderPostingId === postingId || told.has(holderPostingId)) continue;
    told.add(holderPostingId);
    await alert(work, {
      kind: 'duty-opened',
      line: `${staffName} opened the record of a child you work with, on duty`,
      childId,
      forPostingId: holderPostingId,
    });
  }
}
