/**
 * Why a child is on the morning board, as codes (S1-15, S1-28, S1-64). The order is that of the meeting: who must be talked
 * about first. It orders the talking; it says nothing about a child, and nobody is left out because of it.
 */
export const BOARD_REASONS = [
  { code: 'MISSING_NOW', words: 'Missing now', tone: 'act-now' },
  { code: 'REFERRAL', words: 'Referral to decide', tone: 'todo' },
  { code: 'BACK', words: 'Back since last time', tone: 'doing' },
  { code: 'CLOCK_OVERDUE', words: 'Overdue', tone: 'act-now' },
  { code: 'JUDGEMENT', words: 'Judgement changed', tone: 'todo' },
  { code: 'INTELLIGENCE', words: 'New intelligence', tone: 'todo' },
  { code: 'ACTION_OVERDUE', words: 'Action overdue', tone: 'soon' },
  { code: 'CLOCK_SOON', words: 'Due within a day', tone: 'soon' },
  { code: 'ACTION_DUE', words: 'Action due today', tone: 'plain' },
  { code: 'CLOSING', words: 'Closing to decide', tone: 'plain' },
] as const;
export type BoardReason = (typeof BOARD_REASONS)[number];
export type ReasonCode = BoardReason['code'];

/** What the record says since last time: a code, since or until when, which row, and which clock. */
export interface Reason {
  readonly code: ReasonCode;
  readonly at: string;
  readonly id: string;
  readonly rule: string | null;
}
const rank = new Map<string, number>(BOARD_REASONS.map(({ code }, at) => [code, at]));
export const reasonOf = (code: ReasonCode): BoardReason => BOARD_REASONS[rank.get(code) ?? 0] as BoardReason;

export const ITEM_STATES = {
  waiting: 'Not spoken of yet',
  'nothing-new': 'Nothing new',
  talked: 'Talked about',
  moved: 'Moved to another meeting',
} as const;
export type ItemState = keyof typeof ITEM_STATES;

export interface BoardFacts {
  readonly reasons: readonly Reason[];
  readonly state: ItemState;
  readonly addedBecause: string | null;
  /** What the list is read by: a name, or the title of a matter. */
  readonly name: string;
}
/** The first reason first; with the longest standing first among equals. */
export const inOrder = (reasons: readonly Reason[]): Reason[] =>
  reasons.toSorted((a, b) => (rank.get(a.code) ?? 99) - (rank.get(b.code) ?? 99) || a.at.localeCompare(b.at));

/** Whether somebody has a reason to talk about it: from the record, because somebody put it on, or because it was talked about. */
export const isException = (item: Pick<BoardFacts, 'reasons' | 'addedBecause' | 'state'>): boolean =>
  item.reasons.length > 0 || item.addedBecause !== null || item.state === 'talked' || item.state === 'moved';

const firstRank = ({ reasons }: BoardFacts): number =>
  Math.min(99, ...reasons.map(({ code }) => rank.get(code) ?? 99));

/** Exceptions in the order of the meeting, then the children with no change by name. */
export function sorted<Item extends BoardFacts>(
  items: readonly Item[],
): { exceptions: Item[]; noChange: Item[] } {
  const byName = (a: Item, b: Item) => a.name.localeCompare(b.name, 'en-GB');
  return {
    exceptions: items.filter(isException).toSorted((a, b) => firstRank(a) - firstRank(b) || byName(a, b)),
    noChange: items.filter((item) => !isException(item)).toSorted(byName),
  };
}

/** What came to an item after it was settled: it was talked about before anybody knew. */
export const cameAfter = (item: {
  readonly changedAt: Temporal.Instant | null;
  readonly settledAt: Temporal.Instant | null;
}): boolean =>
  item.changedAt !== null &&
  item.settledAt !== null &&
  Temporal.Instant.compare(item.changedAt, item.settledAt) > 0;

/** Who may read what an agency brought; chosen before anything is typed. */
export const AUDIENCES = [
  { value: 'all', label: 'Everybody', hint: 'It may go into minutes for the family' },
  { value: 'professionals', label: 'Professionals', hint: 'Not for the family' },
  { value: 'meeting', label: 'This meeting only', hint: 'It is never copied into minutes' },
  { value: 'police-and-social-care', label: 'Police and social care', hint: 'And whoever brought it' },
] as const;
export type Audience = (typeof AUDIENCES)[number]['value'];
export const audienceLabel = (code: string): string =>
  AUDIENCES.find((each) => each.value === code)?.label ?? code;

/** For whom a copy of the minutes is made: the team, one agency, or the workers of one child. */
export type CopyFor =
  | { readonly kind: 'team' }
  | { readonly kind: 'agency'; readonly agency: string }
  | { readonly kind: 'child'; readonly childId: string };

/** Whether the words of what an agency brought stand in a copy. What is for the meeting only is in none. */
export function isInCopy(told: { audience: Audience; agency: string }, copy: CopyFor): boolean {
  if (told.audience === 'meeting') return false;
  if (told.audience !== 'police-and-social-care') return true;
  if (copy.kind === 'team') return true;
  return copy.kind === 'agency' && ['POLICE', 'SOCIAL_CARE', told.agency].includes(copy.agency);
}

/** Four parts of it stay below ten digits, which is what a form may carry. */
const PART_SHARE = 150;
/**
 * One number for the versions of all parts of an item, so that a form carries them as its one version. Two people change
 * different parts: both are saved. Each is kept by what is left of it when divided by the share.
 */
export const packVersions = (versions: readonly number[]): number =>
  versions.reduce((sum, each) => sum * PART_SHARE + (each % PART_SHARE), 0);
export function unpackVersions(packed: number, count: number): number[] {
  const versions: number[] = [];
  for (let rest = packed, left = count; left > 0; left -= 1) {
    versions.unshift(rest % PART_SHARE);
    rest = Math.floor(rest / PART_SHARE);
  }
  return versions;
}
/** Whether the version that a form carries is the one that stands. */
export const isVersionRead = (stands: number, read: number | undefined): boolean =>
  stands % PART_SHARE === (read ?? 0);

/** Lines of an entry for several actions: one action a line. */
export const linesOf = (text: string | undefined): string[] =>
  (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
