import { saysWhere } from './family-copy.ts';

/**
 * Minutes for one recipient. What an agency contributes belongs to that agency, whoever types it; a reader
 * gets what they may read, numbered afresh. What is left out leaves no gap, no count and no black bar.
 */

/** One thing said or agreed. */
export interface MinuteItem {
  readonly id: string;
  readonly section: string;
  /** The agency it belongs to; null for what the meeting agreed together. */
  readonly agency: string | null;
  /** Class of the data, as in the access module: `NOTE`, `PLAN`, `HEALTH`, `INTEL`, `POC`, `SOURCE` … */
  readonly dataClass: string;
  /** Everybody invited, or the agencies and people named: agency codes, `YOUNG_PERSON`, `FAMILY`. */
  readonly shareWith: 'meeting' | readonly string[];
  readonly text: string;
  /** It names a place of the child's that the record holds: an address, or where they were found while that is withheld. */
  readonly isPlaced?: boolean | undefined;
}

export type Recipient =
  | {
      readonly kind: 'agency';
      readonly agency: string;
      /** Classes that this reader's role may read at all. */
      readonly readableClasses: readonly string[];
    }
  | { readonly kind: 'young-person' }
  | { readonly kind: 'family' };

export interface MinutesSection {
  readonly section: string;
  readonly lines: readonly { readonly number: string; readonly text: string; readonly itemId: string }[];
}

/** Where information came from never travels in minutes, except back to its own agency. */
const OWN_AGENCY_ONLY: readonly string[] = ['SOURCE'];
/** People we are worried about, and places, are never in a family's papers, whatever was ticked. */
const NEVER_FOR_FAMILY: readonly string[] = ['POC', 'INTEL', 'SOURCE', 'OPS', 'LOCATION'];

/** Says where somebody lives, is placed or was found: by its class, by what the record holds, or as it is written. */
export const isAboutAPlace = (item: MinuteItem): boolean =>
  item.dataClass === 'LOCATION' || item.isPlaced === true || saysWhere(item.text);

/** True when this recipient may have this item. */
export function mayHave(recipient: Recipient, item: MinuteItem): boolean {
  if (recipient.kind !== 'agency') {
    const asked = recipient.kind === 'young-person' ? 'YOUNG_PERSON' : 'FAMILY';
    return (
      item.shareWith !== 'meeting' &&
      item.shareWith.includes(asked) &&
      !NEVER_FOR_FAMILY.includes(item.dataClass) &&
      !isAboutAPlace(item)
    );
  }
  if (item.agency === recipient.agency) return true;
  if (OWN_AGENCY_ONLY.includes(item.dataClass)) return false;
  if (!recipient.readableClasses.includes(item.dataClass)) return false;
  return item.shareWith === 'meeting' || item.shareWith.includes(recipient.agency);
}

/** The minutes of one recipient: sections in the order first met, empty ones gone, lines numbered 1.1, 1.2 … */
export function minutesFor(recipient: Recipient, items: readonly MinuteItem[]): readonly MinutesSection[] {
  const bySection = Map.groupBy(
    items.filter((item) => mayHave(recipient, item)),
    (item) => item.section,
  );
  return [...bySection].map(([section, own], sectionAt) => ({
    section,
    lines: own.map((item, at) => ({
      number: `${sectionAt + 1}.${at + 1}`,
      text: item.text,
      itemId: item.id,
    })),
  }));
}

/**
 * How much of what was said is not in a family's copy, and why, for the professional who makes it: never what it was.
 * `notMeant` was for professionals; `places` was meant for them and says where somebody lives or was.
 */
export function leftOut(
  recipient: Recipient,
  items: readonly MinuteItem[],
): { readonly notMeant: number; readonly places: number } {
  const out = items.filter((item) => !mayHave(recipient, item));
  const places = out.filter(
    (item) =>
      mayHave(recipient, { ...item, dataClass: 'PLAN', isPlaced: false, text: '' }) && isAboutAPlace(item),
  );
  return { notMeant: out.length - places.length, places: places.length };
}

/** Something an agency brought, as it was typed. */
export interface Contribution {
  readonly agency: string;
  readonly typedBy: string;
}

/**
 * Who may correct a contribution: its agency at any time; whoever typed it only until the minutes are out.
 * Afterwards a typing mistake is the agency's to put right, because the words are theirs.
 */
export function mayCorrect(
  contribution: Contribution,
  actor: { readonly userId: string; readonly agency: string },
  areMinutesOut: boolean,
): boolean {
  return actor.agency === contribution.agency || (!areMinutesOut && actor.userId === contribution.typedBy);
}
