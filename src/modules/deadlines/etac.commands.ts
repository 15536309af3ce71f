import type { Work } from '../../platform/http/work.ts';
import { teamsOf } from '../access/index.ts';
import { type SocialCareSpell, socialCareHistory } from '../people/index.ts';
import { giveToWorker, type Holder, moveClock, startClock, stopForClosing } from './clock.commands.ts';
import { type About, type ClockRow, clocksForAct } from './clock.store.ts';
import { type AllocationSpan, type EtacFacts, etacStart } from './clock.ts';
import { ruleOf } from './clock-rule.ts';
import {
  type EtacFactKind,
  type EtacFactRow,
  endAllocation,
  etacFactsForAct,
  insertEtacFact,
  lockEtacOf,
} from './etac.store.ts';
import { rulesOf } from './rule-change.commands.ts';
import { endOf, englishCalendar } from './working-days.ts';

/**
 * Exploitation is suspected: the earliest record of it counts (a screening decision, a referral, an interview). Starts the
 * ETAC clock (D4, S3-51) when an allocation is known too, whether or not the team accepts; moves its start back when
 * this suspicion is earlier than the one it counted from.
 * @param source what spoke of it, in words for the screen: "the referral of 14 March 2026"
 */
export async function noteSuspicion(
  work: Work,
  childId: string,
  at: Temporal.Instant,
  source: string,
  holder?: Holder,
): Promise<void> {
  await lockEtacOf(work.tx, childId);
  await fact(work, childId, 'suspicion', at, source);
  await startOrMove(work, childId, holder);
}

export interface Allocated {
  /** Which worker; the authority's rule says which of the two counts. */
  whose?: 'socialWorker' | 'teamWorker';
  /** The worker of the team takes the ETAC clock when only the team held it. */
  postingId?: string;
  source?: string;
  holder?: Holder;
}

/** A worker was allocated to the child at that moment. Starts the ETAC clock when exploitation is suspected already. */
export async function noteAllocated(
  work: Work,
  childId: string,
  at: Temporal.Instant,
  allocated: Allocated = {},
): Promise<void> {
  const { whose = 'socialWorker', postingId, source = 'allocation', holder } = allocated;
  await lockEtacOf(work.tx, childId);
  await fact(work, childId, whose, at, source);
  await startOrMove(work, childId, holder);
  if (whose === 'teamWorker' && postingId)
    await giveToWorker(work, childId, postingId, ['D4', 'D5', 'D6', 'D7']);
}

/** The worker is no longer allocated: a suspicion after this does not start the clock by that allocation. */
export async function noteAllocationEnded(
  work: Work,
  childId: string,
  at: Temporal.Instant,
  whose: 'socialWorker' | 'teamWorker',
): Promise<void> {
  await lockEtacOf(work.tx, childId);
  await endAllocation(work.tx, childId, whose, at);
}

/** Stops the clocks of a closing involvement; a suspicion recorded afterwards starts an ETAC clock of its own. */
export async function closeClocks(
  work: Work,
  closing: { childId: string; at: Temporal.Instant; alsoAbout?: readonly About[] },
): Promise<number> {
  await lockEtacOf(work.tx, closing.childId);
  await fact(work, closing.childId, 'closed', closing.at, 'closing');
  return stopForClosing(work, closing);
}

const fact = (work: Work, childId: string, kind: EtacFactKind, fromAt: Temporal.Instant, source: string) =>
  insertEtacFact(
    work.tx,
    { authorityId: work.actor.authorityId, id: work.ids.next(), childId, kind, fromAt, source },
    work.now,
    work.actor.postingId || null,
  );

async function startOrMove(work: Work, childId: string, holder: Holder | undefined): Promise<void> {
  const rule = ruleOf('D4', await rulesOf(work.tx, work.actor.authorityId));
  const facts = await etacFactsForAct(work.tx, childId);
  const clocks = await clocksForAct(work.tx, 'D4', { type: 'child', id: childId });
  const since = roundBegan(facts, clocks);
  const suspicions = facts.filter((f) => f.kind === 'suspicion' && isAfter(f.recordedAt, since));
  const spells = await socialCareHistory(work.tx, childId);
  const startedAt = etacStart(spansOf(facts, spells, suspicions), rule.allocationThatCounts);
  const first = suspicions[0];
  if (startedAt === null || !first) return;
  const current = clocks.find((clock) => isAfter(clock.createdAt, since));
  if (!current) {
    await startClock(work, {
      rule: 'D4',
      about: { type: 'suspicion', id: first.id },
      childId,
      startedAt,
      holder: holder ?? (await theTeam(work)),
      href: `/children/${childId}/meetings`,
    });
  } else if (isAfter(current.startedAt, startedAt)) await moveClock(work, current, startedAt);
}

const isAfter = (a: Temporal.Instant, b: Temporal.Instant | null) =>
  b === null || Temporal.Instant.compare(a, b) > 0;

/** Suspicions recorded before the last closing, or before the duty was said not to apply, have had their clock. */
function roundBegan(facts: readonly EtacFactRow[], clocks: readonly ClockRow[]): Temporal.Instant | null {
  const ends = [
    ...facts.filter((f) => f.kind === 'closed').map((f) => f.recordedAt),
    ...clocks.flatMap((c) =>
      c.stoppedAt && (c.outcome === 'not_applicable' || c.outcome === 'not_achieved') ? [c.stoppedAt] : [],
    ),
  ];
  return ends.toSorted(Temporal.Instant.compare).at(-1) ?? null;
}

function spansOf(
  facts: readonly EtacFactRow[],
  spells: readonly SocialCareSpell[],
  suspicions: readonly EtacFactRow[],
): EtacFacts {
  const ofKind = (kind: EtacFactKind): AllocationSpan[] =>
    facts.filter((f) => f.kind === kind).map((f) => ({ from: f.fromAt, until: f.toAt }));
  return {
    socialWorkerAllocations: [...ofKind('socialWorker'), ...spells.flatMap(spanOfSpell)],
    teamWorkerAllocations: ofKind('teamWorker'),
    exploitationSuspectedAt: suspicions.map((f) => f.fromAt),
  };
}

/**
 * An allocation known only from the social-care status, which has a day and no hour: it counts from when it was recorded
 * here, held inside that day, so that nobody is called late for hours nobody knew of.
 */
function spanOfSpell(spell: SocialCareSpell): AllocationSpan[] {
  if (!spell.allocatedPostingId && !spell.allocatedName) return [];
  const opens = spell.fromOn.toZonedDateTime(englishCalendar.timeZone).toInstant();
  const ends = endOf(spell.fromOn);
  const from = [opens, spell.recordedAt, ends].toSorted(Temporal.Instant.compare)[1] ?? opens;
  return [{ from, until: spell.toOn ? endOf(spell.toOn) : null }];
}

async function theTeam(work: Work): Promise<Holder> {
  const team = (await teamsOf(work.tx, work.actor.authorityId)).find((t) => t.kind === 'team');
  if (team) return { teamId: team.id };
  return { postingId: work.actor.postingId };
}
