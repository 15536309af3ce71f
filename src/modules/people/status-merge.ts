import type { RowState } from './import-plan.ts';
import type { SocialCareStatusRow } from './social-care-status-import.ts';

/** A spell on our record, as far as merging needs it. */
export interface HeldSpell {
  readonly id: string;
  readonly status: string;
  readonly plan: string | null;
  readonly worker: string | null;
  readonly fromOn: Temporal.PlainDate;
  readonly toOn: Temporal.PlainDate | null;
  readonly asAt: Temporal.Instant;
}
/** A row of the file with its worker matched: `worker` is a key that is equal for the same person. */
export interface IncomingSpell {
  readonly row: SocialCareStatusRow;
  readonly worker: string | null;
  readonly asAt: Temporal.Instant;
}
export interface SpellChange {
  readonly id: string;
  readonly toOn: Temporal.PlainDate | null;
  readonly asAt: Temporal.Instant;
}
export interface SpellMerge {
  readonly inserts: readonly { readonly incoming: IncomingSpell; readonly fromOn: Temporal.PlainDate }[];
  readonly changes: readonly SpellChange[];
  readonly states: readonly { readonly line: number; readonly state: RowState }[];
}

type Spell = HeldSpell & { isNew: boolean };

/**
 * Lays the rows of one child over what is recorded. The same spell again is only confirmed ("as at" moves on); a new
 * open spell ends the one before it, the day before; an extract older than what we hold changes nothing. A change of
 * worker inside a spell begins on the day of the extract, because the file does not say when it was.
 */
export function mergeSpells(held: readonly HeldSpell[], incoming: readonly IncomingSpell[]): SpellMerge {
  const spells: Spell[] = held.map((spell) => ({ ...spell, isNew: false }));
  const inserts: { incoming: IncomingSpell; fromOn: Temporal.PlainDate }[] = [];
  const changes = new Map<string, SpellChange>();
  const states: { line: number; state: RowState }[] = [];
  const put = (spell: Spell, change: Partial<Pick<HeldSpell, 'toOn' | 'asAt'>>): void => {
    const next = { ...spell, ...change };
    spells[spells.indexOf(spell)] = next;
    if (!spell.isNew) changes.set(spell.id, { id: spell.id, toOn: next.toOn, asAt: next.asAt });
  };
  for (const each of incoming.toSorted((one, other) =>
    Temporal.PlainDate.compare(startOf(one), startOf(other)),
  )) {
    const { row } = each;
    const same = spells.find((spell) => isSame(spell, each));
    const open = spells.find((spell) => spell.toOn === null);
    if (same) {
      const moved = confirmed(same, each);
      if (moved) put(same, moved);
      states.push({ line: row.line, state: moved ? 'confirmed' : 'already known' });
    } else if (!row.endedOn && open && isLater(open.asAt, each.asAt)) {
      states.push({ line: row.line, state: 'older than ours' });
    } else {
      const fromOn = open && isSameButForWorker(open, each) ? row.asAt : startOf(each);
      if (!row.endedOn && open) put(open, { toOn: lastDayBefore(fromOn, open.fromOn) });
      inserts.push({ incoming: each, fromOn });
      spells.push({ ...spellOf(each), fromOn, isNew: true });
      states.push({ line: row.line, state: 'new' });
    }
  }
  return { inserts, changes: [...changes.values()], states };
}

const startOf = ({ row }: IncomingSpell) => row.startedOn ?? row.endedOn ?? row.asAt;
const isLater = (one: Temporal.Instant, other: Temporal.Instant) => Temporal.Instant.compare(one, other) > 0;

function spellOf(each: IncomingSpell): HeldSpell {
  const { row, worker, asAt } = each;
  return {
    id: '',
    status: row.status,
    plan: row.plan ?? null,
    worker,
    fromOn: startOf(each),
    toOn: row.endedOn ?? null,
    asAt,
  };
}

const isSameStatus = (spell: HeldSpell, { row }: IncomingSpell) =>
  spell.status === row.status && (spell.plan ?? '').toLowerCase() === (row.plan ?? '').toLowerCase();

function isSame(spell: HeldSpell, each: IncomingSpell): boolean {
  if (!isSameStatus(spell, each) || spell.worker !== each.worker) return false;
  const { startedOn, endedOn } = each.row;
  const begins = startedOn ? Temporal.PlainDate.compare(spell.fromOn, startedOn) : 0;
  if (spell.toOn === null) return begins >= 0;
  return endedOn !== undefined && spell.toOn.equals(endedOn) && (begins === 0 || startedOn === undefined);
}

/** The recorded spell with its start, where only the worker is another. */
const isSameButForWorker = (spell: HeldSpell, each: IncomingSpell) =>
  isSameStatus(spell, each) &&
  spell.worker !== each.worker &&
  Temporal.PlainDate.compare(spell.fromOn, startOf(each)) >= 0 &&
  Temporal.PlainDate.compare(each.row.asAt, spell.fromOn) > 0;

function confirmed(
  spell: HeldSpell,
  each: IncomingSpell,
): Partial<Pick<HeldSpell, 'toOn' | 'asAt'>> | undefined {
  const toOn = spell.toOn ?? each.row.endedOn ?? null;
  const isMoved = isLater(each.asAt, spell.asAt);
  if (!isMoved && toOn === spell.toOn) return undefined;
  return { toOn, asAt: isMoved ? each.asAt : spell.asAt };
}

function lastDayBefore(fromOn: Temporal.PlainDate, notBefore: Temporal.PlainDate): Temporal.PlainDate {
  const before = fromOn.subtract({ days: 1 });
  return Temporal.PlainDate.compare(before, notBefore) < 0 ? notBefore : before;
}
