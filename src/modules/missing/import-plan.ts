import { dayOf } from '../../platform/clock/wall-clock.ts';
import { formatDate } from '../../platform/ui/index.ts';
import type { EpisodeKind, Outcome } from './code-lists-missing.ts';
import { type FileMoment, instantOf } from './statutory-dates.ts';
import type { MissingRow } from './statutory-file.ts';

/** What became, or would become, of one row. `overlaps` and `problem` are left for a person. */
export type RowState = 'new' | 'already known' | 'filled in' | 'overlaps' | 'not known here' | 'problem';

/** An episode of a child on our record, with how exactly its ends are known. */
export interface HeldEpisode {
  readonly id: string;
  readonly childId: string;
  readonly kind: EpisodeKind;
  readonly start: FileMoment;
  readonly end: FileMoment | undefined;
  readonly outcome: Outcome | null;
  readonly importKey: string | null;
  /** Recorded here by a person, so that a file never replaces what it says. */
  readonly isByHand: boolean;
  /** Recorded in error: it stands for nothing, but its row is not brought in again. */
  readonly isClosed: boolean;
}
/** What a file adds to an episode we hold: only what was not known, or known by the day only. */
export interface EpisodeFilling {
  readonly start?: FileMoment;
  readonly end?: FileMoment;
  readonly outcome?: Outcome;
}
export interface PlannedRow {
  readonly row: MissingRow;
  readonly state: RowState;
  readonly childId?: string;
  readonly episodeId?: string;
  readonly filling?: EpisodeFilling;
  /** Why a person should look, with the number of the rule. */
  readonly note?: string;
  readonly rule?: string;
}

/** An episode of the plan: held already, or made by a row above. */
type Standing = Omit<HeldEpisode, 'id'> & { id: string | undefined; line: number | undefined };
const MINUTES_ALIKE = 60;

/** The rows of one child, in the order of their starts, against what is held. Nobody is missing twice at once. */
export function planChild(
  childId: string,
  rows: readonly MissingRow[],
  held: readonly HeldEpisode[],
): readonly PlannedRow[] {
  const standing: Standing[] = held.map((each) => ({ ...each, line: undefined }));
  const met = new Map<Standing, number>();
  return rows
    .toSorted((a, b) => Temporal.Instant.compare(instantOf(a.start), instantOf(b.start)) || a.line - b.line)
    .map((row) => {
      const base = { row, childId };
      const same = sameEpisode(row, standing, met);
      if (same) return { ...base, ...meet(row, same, met) };
      const across = standing.find((each) => !each.isClosed && overlaps(row, each));
      if (across) return { ...base, ...(across.id ? { episodeId: across.id } : {}), ...lieAcross(across) };
      standing.push({
        id: undefined,
        childId,
        kind: row.kind,
        start: row.start,
        end: row.end,
        outcome: row.outcome ?? null,
        importKey: row.key,
        isByHand: false,
        isClosed: false,
        line: row.line,
      });
      return { ...base, state: 'new' as const };
    });
}

/** By its own number; else by the same day of the start, the one with the same end first. */
function sameEpisode(
  row: MissingRow,
  standing: readonly Standing[],
  met: ReadonlyMap<Standing, number>,
): Standing | undefined {
  const byKey = standing.find((each) => each.importKey === row.key);
  if (byKey) return byKey;
  const alike = standing.filter((each) => !each.isClosed && startsAlike(row.start, each.start));
  const free = alike.filter((each) => !met.has(each) && each.line === undefined);
  const endsAlike = (each: Standing) =>
    each.end && row.end ? each.end.day.equals(row.end.day) : each.end === row.end;
  return (
    free.find(endsAlike) ?? free[0] ?? alike.find(endsAlike) ?? alike.find((each) => overlaps(row, each))
  );
}

function startsAlike(a: FileMoment, b: FileMoment): boolean {
  if (a.at && b.at) return Math.abs(a.at.until(b.at).total({ unit: 'minutes' })) <= MINUTES_ALIKE;
  return a.day.equals(b.day);
}

function overlaps(a: Pick<MissingRow, 'start' | 'end'>, b: Pick<MissingRow, 'start' | 'end'>): boolean {
  const isBefore = (one: FileMoment, other: FileMoment | undefined) =>
    other === undefined ||
    (one.at && other.at
      ? Temporal.Instant.compare(one.at, other.at) < 0
      : Temporal.PlainDate.compare(one.day, other.day) < 0);
  return isBefore(a.start, b.end) && isBefore(b.start, a.end);
}

type Found = Pick<PlannedRow, 'state' | 'episodeId' | 'filling' | 'note' | 'rule'>;

function meet(row: MissingRow, same: Standing, met: Map<Standing, number>): Found {
  const before = met.get(same) ?? same.line;
  if (before !== undefined)
    return { state: 'problem', note: `the same episode as row ${before}.`, rule: '574' };
  met.set(same, row.line);
  const known = same.id ? { episodeId: same.id } : {};
  if (same.isClosed)
    return {
      ...known,
      state: 'already known',
      note: 'it was closed here as recorded in error, and stays so.',
    };
  const filling = fillingOf(row, same);
  const note = differences(row, same);
  const isMore = Object.keys(filling).length > 0;
  return {
    ...known,
    state: isMore ? 'filled in' : 'already known',
    ...(isMore ? { filling } : {}),
    ...(note ? { note } : {}),
  };
}

function fillingOf(row: MissingRow, same: Standing): EpisodeFilling {
  const isMoreExact = (theirs: FileMoment | undefined, ours: FileMoment) =>
    !same.isByHand && ours.isDay && theirs !== undefined && !theirs.isDay && theirs.day.equals(ours.day);
  return {
    ...(isMoreExact(row.start, same.start) ? { start: row.start } : {}),
    ...(row.end && (!same.end || isMoreExact(row.end, same.end)) && !endsEarly(row.end, same.start)
      ? { end: row.end }
      : {}),
    ...(row.outcome && same.outcome === null ? { outcome: row.outcome } : {}),
  };
}

const endsEarly = (end: FileMoment, start: FileMoment) =>
  end.at && start.at
    ? Temporal.Instant.compare(end.at, start.at) < 0
    : Temporal.PlainDate.compare(end.day, start.day) < 0;

/** What the file says otherwise than we do: left as it is, and told. */
function differences(row: MissingRow, same: Standing): string | undefined {
  const ours = same.isByHand ? 'as a person recorded it' : 'as it was';
  const said = [
    ...(row.kind !== same.kind ? [`the kind is ${same.kind} on the record and ${row.kind} in the file`] : []),
    ...(row.end && same.end && !row.end.day.equals(same.end.day)
      ? [
          `it ended on ${formatDate(same.end.day)} on the record and on ${formatDate(row.end.day)} in the file`,
        ]
      : []),
    ...(!row.end && same.end
      ? [`it ended on ${formatDate(same.end.day)} on the record and is open in the file`]
      : []),
    ...(row.end && !same.end && endsEarly(row.end, same.start)
      ? ['the end in the file is before the start on the record']
      : []),
  ];
  return said.length > 0 ? `${said.join('; ')}. The record was left ${ours}.` : undefined;
}

function lieAcross(other: Standing): Found {
  const where = other.line === undefined ? 'an episode on the record' : `row ${other.line}`;
  const until = other.end ? `to ${formatDate(other.end.day)}` : 'and is still open';
  const note = `this lies across ${where}, which is from ${formatDate(other.start.day)} ${until}. Left out, so that nobody is missing twice at once: a person decides.`;
  return { state: 'overlaps', note, rule: '574' };
}

/** How exactly an end of a stored episode is known: a time marked unknown stands for its day. */
export const heldMoment = (at: Temporal.Instant, isDay: boolean): FileMoment =>
  isDay ? { day: dayOf(at), isDay } : { day: dayOf(at), isDay, at };
