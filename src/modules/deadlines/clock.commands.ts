import { forbid, Refusal, StaleEdit } from '../../platform/http/decision.ts';
import type { Work } from '../../platform/http/work.ts';
import { alert, findPosting, inOwnWords } from '../access/index.ts';
import { happened } from '../people/index.ts';
import {
  type About,
  answerClock,
  type ClockRow,
  clocksForAct,
  findClock,
  insertClock,
  settleClock,
} from './clock.store.ts';
import {
  startClock as began,
  ClockRefusal,
  giveReason,
  moveStart,
  recordDone,
  recordNotAchieved,
  recordNotApplicable,
  stopByClosing,
} from './clock.ts';
import { asClock, calendarOf, withClock } from './clock-row.ts';
import { type ClockId, ruleOf } from './clock-rule.ts';
import { rulesOf } from './rule-change.commands.ts';

/** Who has it: a person, or a team until somebody in it takes it. */
export type Holder = { postingId: string } | { teamId: string };

export interface NewClock {
  rule: ClockId;
  about: About;
  childId?: string | undefined;
  /** When the duty began (received, held …), which may lie before now. */
  startedAt: Temporal.Instant;
  /** When it became known that the clock runs; now when left out. */
  knownAt?: Temporal.Instant | undefined;
  holder: Holder;
  /** Where the work is done: the address that lists lead to. */
  href?: string | undefined;
}

async function holderColumns(work: Work, holder: Holder) {
  if ('teamId' in holder) return { holderPostingId: null, holderTeamId: holder.teamId };
  const posting = await findPosting(work.tx, holder.postingId);
  return { holderPostingId: holder.postingId, holderTeamId: posting?.teamId ?? null };
}

/**
 * Starts a clock by the authority's own rule (D1 to D7, reference section 5.1). Starting it again about the same
 * thing changes nothing. Works for a visitor without an account too, who cannot read it back.
 * @returns its id, or undefined when one about this runs or ran already
 */
export async function startClock(work: Work, given: NewClock): Promise<string | undefined> {
  const { authorityId, postingId, settings } = work.actor;
  const rule = ruleOf(given.rule, await rulesOf(work.tx, authorityId));
  const clock = began(rule, given.startedAt, given.knownAt ?? work.now, calendarOf(settings));
  const id = work.ids.next();
  const row: ClockRow = {
    authorityId,
    id,
    childId: given.childId ?? null,
    aboutType: given.about.type,
    aboutId: given.about.id,
    rule: given.rule,
    label: inOwnWords(work.actor, rule.label),
    ruleAsUsed: rule,
    startedAt: clock.startedAt,
    knownAt: clock.knownAt,
    dueAt: clock.dueAt,
    stoppedAt: null,
    outcome: null,
    wasOverdue: null,
    reason: null,
    ...(await holderColumns(work, given.holder)),
    href: given.href ?? null,
    createdAt: work.now,
    version: 1,
  };
  return (await insertClock(work.tx, row, postingId || null)) === 1 ? id : undefined;
}

export interface StopClock {
  rule: ClockId;
  /** `{ type: 'child', id }` stops the child's running clock of that rule, whatever it is about. */
  about: About;
  /** When it was done, not when it was typed. */
  at: Temporal.Instant;
  /** Why it was late; may follow later, so that nobody is held up who records what was done. */
  reason?: string | undefined;
}
export type Stopped = 'met' | 'late' | 'stopped already' | 'no such clock';

/**
 * The thing was done: met, or late. The first of two people who stop it at once stands; the other learns that it had
 * stopped. It never fails: recording what was done comes first.
 */
export async function stopClock(work: Work, stop: StopClock): Promise<Stopped> {
  const found = await clocksForAct(work.tx, stop.rule, stop.about);
  const running = found.find((row) => row.stoppedAt === null);
  if (!running) return found.length === 0 ? 'no such clock' : 'stopped already';
  const stopped = recordDone(asClock(running), stop.at, stop.reason ?? null);
  const changed = await settleClock(work.tx, withClock(running, stopped));
  if (changed === 0) return stopClock(work, stop);
  return stopped.outcome.kind === 'late' ? 'late' : 'met';
}

/**
 * The duty ended by what was done elsewhere: a child said no (not applicable), or it could not be done (not achieved). Like
 * stopping it, an act's own business: it does not ask who may answer clocks, and does nothing when none runs.
 */
export async function endClock(
  work: Work,
  which: { rule: ClockId; about: About },
  how: 'not applicable' | 'not achieved',
  reason: string,
): Promise<void> {
  const running = (await clocksForAct(work.tx, which.rule, which.about)).find(
    (row) => row.stoppedAt === null,
  );
  if (!running) return;
  const end = how === 'not applicable' ? recordNotApplicable : recordNotAchieved;
  const ended = end(asClock(running), work.now, reason);
  if ((await settleClock(work.tx, withClock(running, ended))) === 0) await endClock(work, which, how, reason);
}

/** A start was recorded wrongly, or an earlier one came to light: due time and judgement follow. */
export async function moveClock(work: Work, row: ClockRow, startedAt: Temporal.Instant): Promise<void> {
  const moved = moveStart(asClock(row), startedAt, row.knownAt, calendarOf(work.actor.settings));
  if ((await settleClock(work.tx, withClock(row, moved))) === 0) throw staleClock(row);
}

/**
 * The same as an act's own business: when something began is put right by somebody who may not see the clock of it (a front
 * door that corrects a return). Does nothing when there is no such clock, or when it began then already.
 * @returns whether there is one
 */
export async function moveClockOf(
  work: Work,
  which: { rule: ClockId; about: About },
  startedAt: Temporal.Instant,
): Promise<boolean> {
  const [row] = await clocksForAct(work.tx, which.rule, which.about);
  if (!row || row.startedAt.equals(startedAt)) return row !== undefined;
  const moved = moveStart(asClock(row), startedAt, row.knownAt, calendarOf(work.actor.settings));
  return (await settleClock(work.tx, withClock(row, moved))) === 1 || moveClockOf(work, which, startedAt);
}

function staleClock(row: ClockRow): StaleEdit {
  return new StaleEdit({ outcome: row.outcome, reason: row.reason }, row.version);
}

/** Reads the clock as the actor may see it, at the version their page showed. @throws StaleEdit, Refusal (absent) */
async function clockAt(work: Work, id: string, version: number | undefined): Promise<ClockRow> {
  const row = await findClock(work.tx, id);
  if (!row) throw new Refusal({ outcome: 'notrace', rule: 'AC-7' });
  if (version !== undefined && row.version !== version) throw staleClock(row);
  return row;
}

async function answer(work: Work, before: ClockRow, after: ClockRow, event: string): Promise<void> {
  if ((await answerClock(work.tx, after, work.actor.postingId)) === 0) throw staleClock(before);
  noteAnswer(work, before, event);
}

function noteAnswer(work: Work, before: ClockRow, event: string): void {
  work.note({
    objectType: 'clock',
    objectId: before.id,
    version: before.version + 1,
    clockRule: before.rule,
    act: event,
    ...(before.childId ? { subjects: [before.childId] } : {}),
  });
}

/** Turns a refusal of the rules into one the page can show. */
function tried<T>(act: () => T): T {
  try {
    return act();
  } catch (error) {
    if (error instanceof ClockRefusal) throw new Refusal(forbid('clock', `${error.message}.`));
    throw error;
  }
}

/** The duty does not apply here, and why (S0-26). Kept on the child's timeline. */
export async function markNotApplicable(
  work: Work,
  id: string,
  reason: string,
  version?: number,
): Promise<void> {
  const row = await clockAt(work, id, version);
  const done = tried(() => recordNotApplicable(asClock(row), work.now, reason));
  await answer(work, row, withClock(row, done), 'not applicable');
  await tellTimeline(work, row, `${row.label}: recorded as not applying. ${reason}`);
}

/** The duty applied and will not be met any more, and why. */
export async function markNotAchieved(
  work: Work,
  id: string,
  reason: string,
  version?: number,
): Promise<void> {
  const row = await clockAt(work, id, version);
  const done = tried(() => recordNotAchieved(asClock(row), work.now, reason));
  await answer(work, row, withClock(row, done), 'not achieved');
  await tellTimeline(work, row, `${row.label}: will not be met. ${reason}`);
}

async function tellTimeline(work: Work, row: ClockRow, line: string): Promise<void> {
  if (!row.childId) return;
  await happened(work, {
    childId: row.childId,
    at: work.now,
    kind: 'clock',
    dataClass: 'REFERRAL',
    line,
    href: `/clocks/${row.id}`,
  });
}

/** Why a late action was late; corrects what was said before. */
export async function explainLate(work: Work, id: string, reason: string, version?: number): Promise<void> {
  const row = await clockAt(work, id, version);
  const explained = tried(() => giveReason(asClock(row), reason));
  await answer(work, row, withClock(row, explained), 'late explained');
}

/** Gives a running clock to a person, who is told. */
export async function handOver(work: Work, id: string, toPostingId: string, version?: number): Promise<void> {
  const row = await clockAt(work, id, version);
  if (row.stoppedAt !== null) throw new Refusal(forbid('clock', 'This clock has already stopped.'));
  const to = await findPosting(work.tx, toPostingId);
  if (!to || to.authorityId !== row.authorityId) throw new Refusal({ outcome: 'notrace', rule: 'AC-3' });
  // Whoever gives a deadline away may not see it afterwards, which an update under row-level security would refuse.
  const given = { ...row, holderPostingId: to.id, holderTeamId: to.teamId ?? row.holderTeamId };
  if ((await settleClock(work.tx, given)) === 0) throw staleClock(row);
  noteAnswer(work, row, 'handed over');
  if (to.id !== work.actor.postingId) {
    await alert(work, {
      kind: 'clock-handed-over',
      line: `${work.actor.staffName} handed a deadline over to you: ${row.label}`,
      forPostingId: to.id,
      ...(row.childId ? { childId: row.childId } : {}),
    });
  }
}

/** Gives the child's running clocks of these rules to the worker of the team, where only a team held them. */
export async function giveToWorker(
  work: Work,
  childId: string,
  toPostingId: string,
  rules: readonly ClockId[],
): Promise<number> {
  const held = await clocksForAct(work.tx, null, { type: 'child', id: childId });
  const columns = await holderColumns(work, { postingId: toPostingId });
  let given = 0;
  for (const row of held) {
    if (row.stoppedAt !== null || row.holderPostingId !== null || !rules.includes(row.rule)) continue;
    given += await settleClock(work.tx, {
      ...row,
      ...columns,
      holderTeamId: columns.holderTeamId ?? row.holderTeamId,
    });
  }
  return given;
}

/** Clocks of the team's own work with a child: they stop when the involvement closes. */
const ofTheInvolvement: readonly ClockId[] = ['D4', 'D5', 'D6', 'D7'];

/**
 * The involvement closed: its clocks stop, overdue ones say that they were. Clocks about other things (a contact, a new
 * referral) run on, unless named in `alsoAbout`. @returns how many stopped
 */
export async function stopForClosing(
  work: Work,
  closing: { childId: string; at: Temporal.Instant; alsoAbout?: readonly About[] },
): Promise<number> {
  const all = await clocksForAct(work.tx, null, { type: 'child', id: closing.childId });
  const named = (row: ClockRow) =>
    (closing.alsoAbout ?? []).some((about) => about.type === row.aboutType && about.id === row.aboutId);
  let stopped = 0;
  for (const row of all) {
    if (row.stoppedAt !== null || !(ofTheInvolvement.includes(row.rule) || named(row))) continue;
    stopped += await settleClock(work.tx, withClock(row, stopByClosing(asClock(row), closing.at)));
  }
  return stopped;
}
