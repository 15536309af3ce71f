import type { Part } from './formulation.ts';

/** A link as its reader may see it: never one to an entry that they may not read. */
export interface Link {
  readonly itemId: string;
  readonly entryId: string;
}
export interface Snapshot<P extends Part = Part> {
  readonly parts: readonly P[];
  readonly links: readonly Link[];
}
export interface Change<P extends Part = Part> {
  readonly now: P;
  /** Undefined when it is new. */
  readonly before: P | undefined;
  /** Entries that this reader sees linked now and not before, and the other way round. */
  readonly linked: readonly string[];
  readonly unlinked: readonly string[];
}

const keyOf = ({ kind, itemId }: Part) => `${kind} ${itemId}`;
const isSameSaid = (a: Part, b: Part): boolean => {
  const names = new Set([...Object.keys(a.said), ...Object.keys(b.said)]);
  return [...names].every((name) => a.said[name] === b.said[name]);
};
const entriesFor = ({ links }: Snapshot, itemId: string) =>
  links.filter((link) => link.itemId === itemId).map((link) => link.entryId);

/**
 * What is new or different for this reader. A part whose words and visible links are the same is no change, so that a
 * link which somebody else made to an entry closed to this reader leaves no sign. When it was shared with the child is
 * no change of what it says.
 */
export function changesBetween<P extends Part>(before: Snapshot<P>, after: Snapshot<P>): Change<P>[] {
  const old = new Map(before.parts.map((part) => [keyOf(part), part]));
  return after.parts
    .filter((part) => part.kind !== 'shared')
    .flatMap((now) => {
      const was = old.get(keyOf(now));
      const entries = entriesFor(after, now.itemId);
      const entriesBefore = entriesFor(before, now.itemId);
      const linked = entries.filter((id) => !entriesBefore.includes(id));
      const unlinked = entriesBefore.filter((id) => !entries.includes(id));
      const isSame = was && isSameSaid(was, now) && linked.length === 0 && unlinked.length === 0;
      return isSame ? [] : [{ now, before: was, linked, unlinked }];
    });
}
