import type { SocialCareStatusCode } from './code-lists-circumstances.ts';

/** One spell of a child's social-care status as the statutory system gave it, true "as at" a day. */
export interface StatusSpell {
  readonly status: SocialCareStatusCode;
  readonly from: Temporal.PlainDate;
  /** Last day of the spell; `undefined` while it runs. */
  readonly to?: Temporal.PlainDate;
  /** The day on which the source said so. */
  readonly asAt: Temporal.PlainDate;
}

/** Who is the child's allocated social worker, from when to when; `workerId` is whatever identifies them here. */
export interface WorkerSpell {
  readonly workerId: string;
  readonly from: Temporal.PlainDate;
  readonly to?: Temporal.PlainDate;
}

/** What an authority may set. Defaults are those of the strict rule set (S3-49). */
export interface StatusSettings {
  readonly openStatuses: readonly SocialCareStatusCode[];
  /** Whole days after "as at" during which a status counts as fresh. */
  readonly freshForDays: number;
}

/** Statuses that count as open, and days after "as at" that one is relied on without asking (S4-23). */
export const defaultStatusSettings: StatusSettings = {
  openStatuses: [
    'ASSESSMENT',
    'CIN',
    'S47',
    'CP',
    'CLA',
    'CLA_S20',
    'CLA_INTERIM',
    'CLA_FULL',
    'REMAND',
    'CARE_LEAVER',
  ],
  freshForDays: 7,
};

/** The spell that covers a day, if any: from its first to its last day, both included. */
export function spellOn<Spell extends { from: Temporal.PlainDate; to?: Temporal.PlainDate }>(
  history: readonly Spell[],
  on: Temporal.PlainDate,
): Spell | undefined {
  return history.find((spell) => !isAfter(spell.from, on) && !(spell.to && isAfter(on, spell.to)));
}

/** "Open case" in the referral rule: an open status *and* a current allocated social worker, on that day. */
export function isOpenCase(
  statuses: readonly StatusSpell[],
  workers: readonly WorkerSpell[],
  on: Temporal.PlainDate,
  settings: StatusSettings = defaultStatusSettings,
): boolean {
  const status = spellOn(statuses, on);
  return (
    status !== undefined &&
    settings.openStatuses.includes(status.status) &&
    spellOn(workers, on) !== undefined
  );
}

/** How old the knowledge of a status is. A stale one is to be confirmed the same day; it refuses nobody. */
export interface Freshness {
  readonly isFresh: boolean;
  readonly ageInDays: number;
  readonly words: string;
}

/** Freshness of a status on a day: fresh up to and including `freshForDays` after "as at". */
export function freshnessOf(
  spell: Pick<StatusSpell, 'asAt'>,
  today: Temporal.PlainDate,
  freshForDays = defaultStatusSettings.freshForDays,
): Freshness {
  const ageInDays = Math.max(0, spell.asAt.until(today).days);
  const isFresh = ageInDays <= freshForDays;
  const age = ageInDays === 0 ? 'as at today' : `as at ${ageInDays} ${ageInDays === 1 ? 'day' : 'days'} ago`;
  return { isFresh, ageInDays, words: isFresh ? age : `${age}: confirm it today` };
}

/** Where somebody stands who wants to refer under the strict rule; the policy decides, this only says what is so. */
export interface ReferrerStanding {
  readonly caseIsOpen: boolean;
  readonly isAllocatedWorker: boolean;
  /** `same day`: go ahead, and confirm the status today. Never a reason to refuse. */
  readonly confirmation: 'none' | 'same day';
  readonly allocatedWorkerId?: string;
}

/**
 * Says whether a case is open, whether `workerId` is its allocated social worker, and whether the status must be
 * confirmed the same day: because it is old, or because the allocated worker is here and no status is recorded.
 */
export function referrerStanding(facts: {
  readonly workerId: string;
  readonly statuses: readonly StatusSpell[];
  readonly workers: readonly WorkerSpell[];
  readonly today: Temporal.PlainDate;
  readonly settings?: StatusSettings;
}): ReferrerStanding {
  const settings = facts.settings ?? defaultStatusSettings;
  const status = spellOn(facts.statuses, facts.today);
  const allocated = spellOn(facts.workers, facts.today);
  const isFresh = status !== undefined && freshnessOf(status, facts.today, settings.freshForDays).isFresh;
  return {
    caseIsOpen: isOpenCase(facts.statuses, facts.workers, facts.today, settings),
    isAllocatedWorker: allocated?.workerId === facts.workerId,
    confirmation: isFresh ? 'none' : 'same day',
    ...(allocated ? { allocatedWorkerId: allocated.workerId } : {}),
  };
}

/** Why a spell cannot be added, as a sentence naming the spell it meets; `undefined` when it can. */
export function whyNotAdd(history: readonly StatusSpell[], spell: StatusSpell): string | undefined {
  if (spell.to && isAfter(spell.from, spell.to)) return 'It ends before it starts.';
  const met = history.find((each) => overlap(each, spell));
  if (!met) return undefined;
  return `It overlaps ${met.status}, from ${met.from.toString()} to ${met.to?.toString() ?? 'now'}.`;
}

/** Whether two spells share a day. */
export function overlap(
  one: Pick<StatusSpell, 'from' | 'to'>,
  other: Pick<StatusSpell, 'from' | 'to'>,
): boolean {
  const startsInTime = !other.to || !isAfter(one.from, other.to);
  return startsInTime && (!one.to || !isAfter(other.from, one.to));
}

/**
 * Adds a spell to a history: a running spell that began earlier ends the day before; the same running spell told
 * again only becomes fresher, so that reading a file twice changes nothing. Throws a RangeError when the result
 * would overlap (ask `whyNotAdd` of the rest first) or the spell ends before it starts.
 */
export function withSpell(history: readonly StatusSpell[], spell: StatusSpell): readonly StatusSpell[] {
  const same = history.find((each) => each.status === spell.status && each.from.equals(spell.from));
  const others = history.filter((each) => each !== same);
  const ended = others.map((each) =>
    !each.to && Temporal.PlainDate.compare(each.from, spell.from) < 0
      ? { ...each, to: spell.from.subtract({ days: 1 }) }
      : each,
  );
  const problem = whyNotAdd(ended, spell);
  if (problem) throw new RangeError(problem);
  const told = same && isAfter(same.asAt, spell.asAt) ? same : spell;
  return [...ended, told].sort((a, b) => Temporal.PlainDate.compare(a.from, b.from));
}

function isAfter(one: Temporal.PlainDate, other: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(one, other) > 0;
}
