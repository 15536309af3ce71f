import type { Tx } from '../../platform/db/database.ts';
import {
  entriesToLink,
  type FinishedVersion,
  type FormulationRow,
  findFormulation,
  finishedVersions,
  type LinkedEntry,
  linksAt,
  type PartRow,
  partsAt,
} from './formulation.store.ts';
import type { Snapshot } from './formulation-changes.ts';

/** A formulation as one reader sees it, now or as it stood when a version was finished. */
export interface WholeFormulation extends Snapshot<PartRow> {
  row: FormulationRow | undefined;
  /** Finished versions, the newest first. */
  versions: FinishedVersion[];
  /** What the links point at; only entries that this reader may read. */
  entries: ReadonlyMap<string, LinkedEntry>;
}
export const nothingYet: WholeFormulation = {
  row: undefined,
  parts: [],
  links: [],
  versions: [],
  entries: new Map(),
};

/** @param saveNo how it stood after that save; left out: now */
export async function wholeFormulation(
  tx: Tx,
  childId: string,
  saveNo: number | null = null,
): Promise<WholeFormulation> {
  const row = await findFormulation(tx, childId);
  if (!row) return nothingYet;
  const versions = await finishedVersions(tx, childId);
  const parts = await partsAt(tx, childId, saveNo);
  const { links, entries } = await linksOf(tx, childId, saveNo);
  return { row, versions, parts, links, entries };
}

async function linksOf(tx: Tx, childId: string, saveNo: number | null) {
  const links = await linksAt(tx, childId, saveNo);
  const named = links.map((link) => link.entryId);
  const found = named.length > 0 ? await entriesToLink(tx, childId, named, 0) : [];
  const entries = new Map(found.map((entry) => [entry.entryId, entry]));
  return { links: links.filter((link) => entries.has(link.entryId)), entries };
}

/** How it stood when a version was finished, without what only the present has. */
export async function snapshotAt(tx: Tx, childId: string, saveNo: number): Promise<Snapshot<PartRow>> {
  const parts = await partsAt(tx, childId, saveNo);
  const { links } = await linksOf(tx, childId, saveNo);
  return { parts, links };
}

export const entriesFor = (whole: WholeFormulation, itemId: string): LinkedEntry[] =>
  whole.links
    .filter((link) => link.itemId === itemId)
    .flatMap((link) => whole.entries.get(link.entryId) ?? [])
    .toSorted((a, b) => Temporal.PlainDate.compare(a.on, b.on));

/** Whether something was written since the last version was finished; when it was shared is no change of what it says. */
export const isBeingWritten = ({ parts, versions }: WholeFormulation): boolean =>
  parts.some((part) => part.kind !== 'shared' && part.saveNo > (versions[0]?.saveNo ?? 0));
