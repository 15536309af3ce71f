import { findDueDate } from './due-date.ts';

/** Prevent, protect, pursue: the strand an action belongs to. */
export const STRANDS = ['prevent', 'protect', 'pursue'] as const;
export type Strand = (typeof STRANDS)[number];

/** Somebody an action may be given to: people at the meeting, then the child's workers. */
export interface PossibleOwner {
  /** Of their posting; anything else for somebody without one. */
  readonly id: string;
  readonly name: string;
  readonly agency: string;
  /** The owner is the agency, called `name` in a line; this is who leads on it there, with an account or without. */
  readonly lead?: { readonly name: string; readonly postingId?: string | undefined } | undefined;
}

/** An agency as an owner: "Send the list @police fri", with whoever leads on it there. */
export const agencyAsOwner = (
  agency: { readonly code: string; readonly label: string },
  lead: NonNullable<PossibleOwner['lead']>,
): PossibleOwner => ({ id: `agency ${agency.code}`, name: agency.label, agency: agency.code, lead });

const POSTING = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** How an owner is written down: a posting where there is one, always a name and an agency. */
export function ownerInColumns({ id, name, agency, lead }: PossibleOwner): {
  ownerPostingId: string | null;
  ownerName: string;
  ownerAgency: string;
  isOfAgency: boolean;
} {
  const posting = lead ? lead.postingId : id;
  return {
    ownerPostingId: posting !== undefined && POSTING.test(posting) ? posting : null,
    ownerName: lead?.name ?? name,
    ownerAgency: agency,
    isOfAgency: lead !== undefined,
  };
}
export interface ReadAction {
  /** What is to be done, without the words that were read as owner, date and strand. */
  readonly what: string;
  readonly owner: PossibleOwner;
  readonly due: Temporal.PlainDate | null;
  readonly strand: Strand | null;
  /** Said back to the person at once, for example "For Priya Lind, due Friday 27 November 2026". */
  readonly understood: string;
  /** What was not understood, or was assumed. Nothing here keeps the action from being recorded. */
  readonly notes: readonly string[];
  /** The line as typed, kept for ever. */
  readonly typed: string;
}

/**
 * Reads an action from one line: "Ring school about Tuesday @priya fri #protect". Owner by `@name` (start of
 * any part of a name, or the whole of it), date in plain words (`findDueDate`), strand by `#`.
 * Without an owner it is the typist's; without a date it takes the default, or none and a note (S3-57).
 * @returns null when nothing is left to do once owner, date and strand are read
 */
export function readAction(
  line: string,
  around: {
    readonly now: Temporal.Instant;
    readonly timeZone: string;
    readonly typist: PossibleOwner;
    readonly owners: readonly PossibleOwner[];
    readonly defaultDue: Temporal.PlainDate | null;
  },
): ReadAction | null {
  const notes: string[] = [];
  const strand = STRANDS.find((each) => new RegExp(`(^|\\s)#${each}(?=\\s|$)`, 'i').test(line)) ?? null;
  const withoutStrand =
    strand === null ? line : line.replace(new RegExp(`(^|\\s)#${strand}(?=\\s|$)`, 'i'), ' ');
  const { owner, rest } = readOwner(withoutStrand, around, notes);
  const today = around.now.toZonedDateTimeISO(around.timeZone).toPlainDate();
  const found = findDueDate(rest, today);
  const what = (found?.rest ?? rest).replace(/\s+/g, ' ').trim();
  if (!/[\p{L}\p{N}]/u.test(what)) return null;
  const due = found?.due ?? around.defaultDue;
  if (found === null) notes.push(due === null ? 'No date yet' : 'No date was given: the usual one is used');
  else if (Temporal.PlainDate.compare(found.due, today) < 0) notes.push('That date has passed');
  const who = owner.lead ? `${owner.name} (${owner.lead.name})` : owner.name;
  const understood = `For ${who}${due === null ? '' : `, due ${dueInWords(due)}`}`;
  return { what, owner, due, strand, understood, notes, typed: line };
}

function readOwner(
  line: string,
  around: { readonly typist: PossibleOwner; readonly owners: readonly PossibleOwner[] },
  notes: string[],
): { readonly owner: PossibleOwner; readonly rest: string } {
  const named = /(^|\s)@([\p{L}'’-]+)/u.exec(line);
  const handle = named?.[2];
  if (named === null || handle === undefined) return { owner: around.typist, rest: line };
  const matches = ownersNamed(handle, around.owners);
  const [only] = matches;
  if (only !== undefined && matches.length === 1) return { owner: only, rest: line.replace(named[0], ' ') };
  // The words stay in the action: better an odd sentence than an action that lost its owner in silence.
  notes.push(
    only === undefined
      ? `Nobody here is called “${handle}”: it is yours until you change it`
      : `More than one person fits “${handle}”: ${matches.map((each) => each.name).join(', ')}`,
  );
  return { owner: around.typist, rest: line };
}

/** Whole name first, then the start of a part of it: "@priya" is Priya Lind also when Priyanka is there. */
function ownersNamed(handle: string, owners: readonly PossibleOwner[]): readonly PossibleOwner[] {
  const asked = plain(handle);
  const parts = (owner: PossibleOwner) => owner.name.split(/\s+/).map(plain);
  const whole = owners.filter((owner) => plain(owner.name) === asked || parts(owner).includes(asked));
  return whole.length > 0
    ? whole
    : owners.filter((owner) => parts(owner).some((part) => part.startsWith(asked)));
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[^\p{L}]/gu, '')
    .toLowerCase();
}

function dueInWords(due: Temporal.PlainDate): string {
  const weekday = due.toLocaleString('en-GB', { weekday: 'long' });
  return `${weekday} ${due.toLocaleString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })}`;
}

export const ACTION_STATES = ['open', 'in-hand', 'done', 'not-needed'] as const;
export type ActionState = (typeof ACTION_STATES)[number];
export const ACTION_STATE_LABELS: Readonly<Record<ActionState, string>> = {
  open: 'To do',
  'in-hand': 'In hand',
  done: 'Done',
  'not-needed': 'No longer needed',
};
export interface ActionFacts {
  readonly state: ActionState;
  readonly due: Temporal.PlainDate | null;
  readonly doneOn: Temporal.PlainDate | null;
}

/** True from the day after it was due until it is done or no longer needed. */
export function isOverdue(action: ActionFacts, today: Temporal.PlainDate): boolean {
  const isOpen = action.state === 'open' || action.state === 'in-hand';
  return isOpen && action.due !== null && Temporal.PlainDate.compare(action.due, today) < 0;
}

/** In words for a list: a late action is still recorded as done, and late. */
export function actionInWords(action: ActionFacts, today: Temporal.PlainDate): string {
  const label = ACTION_STATE_LABELS[action.state];
  if (isOverdue(action, today) && action.due !== null) {
    const days = action.due.until(today, { largestUnit: 'days' }).days;
    return `${label}, overdue by ${days} ${days === 1 ? 'day' : 'days'}`;
  }
  const isLate =
    action.state === 'done' &&
    action.due !== null &&
    action.doneOn !== null &&
    Temporal.PlainDate.compare(action.doneOn, action.due) > 0;
  return isLate ? `${label}, late` : label;
}

/** Whether a change of state stands by itself; setting an action aside says why. */
export function canChangeAction(to: ActionState, why: string | undefined): boolean {
  return to !== 'not-needed' || Boolean(why?.trim());
}

/** "3 of 4 (75%)"; of fewer than four no share is written: it would say little about an agency. */
export const onTimeShare = ({ onTime, due }: { readonly onTime: number; readonly due: number }): string =>
  due < 4 ? `${onTime} of ${due}` : `${onTime} of ${due} (${Math.round((100 * onTime) / due)}%)`;
