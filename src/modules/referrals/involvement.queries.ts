import type { Tx } from '../../platform/db/database.ts';
import type { Work } from '../../platform/http/work.ts';
import { findPosting, type PostingRow, settingsOf } from '../access/index.ts';
import {
  type Caseload,
  type CaseloadAnswer,
  type CaseloadCap,
  capsOfAuthority,
  caseloadWithOneMore,
} from './allocation.ts';
import {
  type AllocationRow,
  allocationsOf,
  childrenOfPosting,
  countChildren,
  type InvolvementRow,
  openInvolvement,
  type WorkerRow,
  workersOf,
} from './involvement.store.ts';

export interface WorkerShown extends WorkerRow {
  name: string;
  role: string;
}
/** The child's open involvement: since when, with whom. `agreement` is there for those who may read it. */
export interface OpenInvolvement extends InvolvementRow {
  lead: WorkerShown | undefined;
  coWorkers: WorkerShown[];
  agreement: AllocationRow | undefined;
}

/** The open involvement of a child with the team; undefined when the child is not open to it. */
export async function involvementOf(tx: Tx, childId: string): Promise<OpenInvolvement | undefined> {
  const open = await openInvolvement(tx, childId);
  if (open === undefined) return undefined;
  const workers: WorkerShown[] = [];
  for (const row of await workersOf(tx, open.id)) {
    if (row.toAt !== null) continue;
    const posting = await findPosting(tx, row.postingId);
    workers.push({ ...row, name: posting?.staffName ?? 'A worker of the team', role: posting?.role ?? '' });
  }
  const [agreement] = await allocationsOf(tx, open.id);
  return {
    ...open,
    lead: workers.find((each) => each.part === 'lead'),
    coWorkers: workers.filter((each) => each.part === 'co-worker'),
    agreement,
  };
}

/** Children a worker leads and works with beside another now, as far as the reader may know those children. */
export async function caseloadOf(tx: Tx, postingId: string): Promise<Caseload & { childIds: string[] }> {
  const rows = await childrenOfPosting(tx, postingId);
  const led = new Set(rows.filter((each) => each.part === 'lead').map((each) => each.childId));
  const coWorked = new Set(rows.map((each) => each.childId).filter((id) => !led.has(id)));
  return { led: led.size, coWorked: coWorked.size, childIds: [...led, ...coWorked] };
}

export interface WorkerToChoose {
  posting: PostingRow;
  caseload: Caseload;
  answer: CaseloadAnswer;
}
/**
 * Each worker with what one more child would make of their caseload (S1-62, S2-14): a warning, never a bar. A worker who
 * has `childId` already is not counted one higher for it.
 */
export async function caseloads(
  { tx, actor }: Pick<Work, 'tx' | 'actor'>,
  postings: readonly PostingRow[],
  programme?: string,
  childId?: string,
): Promise<WorkerToChoose[]> {
  const ofAuthority = capsOfAuthority(settingsOf(actor));
  const counts = await countChildren(
    tx,
    postings.map((each) => each.id),
    childId,
  );
  const n = (postingId: string, part: string) =>
    counts.find((each) => each.postingId === postingId && each.part === part)?.n ?? 0;
  return postings.map((posting) => {
    const caseload = { led: n(posting.id, 'lead'), coWorked: n(posting.id, 'co-worker') };
    const answer = caseloadWithOneMore(
      caseload,
      { role: posting.role, programme },
      capsOf(posting, ofAuthority),
    );
    return { posting, caseload, answer };
  });
}

/** A worker's own cap, where the posting has one, comes before the authority's for the role. */
function capsOf(posting: PostingRow, ofAuthority: readonly CaseloadCap[]): readonly CaseloadCap[] {
  if (posting.caseloadCap === null) return ofAuthority;
  return [
    { role: posting.role, children: posting.caseloadCap, source: 'Set for this worker' },
    ...ofAuthority.filter((each) => each.programme !== undefined),
  ];
}
