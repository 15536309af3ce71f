import { startOf } from '../../platform/clock/wall-clock.ts';
import type { Work } from '../../platform/http/work.ts';
import { type PostingRow, postingsInAuthority } from '../access/index.ts';
import type { SocialCareSpell } from './child.store.ts';
import { childrenByNumbers } from './import.queries.ts';
import { changeSpells, type ImportedSpell, insertSpells, spellsOfChildren } from './import.store.ts';
import {
  BATCH,
  countsOf,
  type ImportOptions,
  type ImportReport,
  objectOf,
  originOf,
  problemsOf,
  type ReportRow,
} from './import-report.ts';
import { followAllocation } from './social-care.commands.ts';
import type { NamedWorker, SocialCareStatusRow } from './social-care-status-import.ts';
import { type HeldSpell, type IncomingSpell, mergeSpells, type SpellChange } from './status-merge.ts';

interface ChildRows {
  childId: string;
  rows: SocialCareStatusRow[];
}
type WorkerOf = (worker: NamedWorker | undefined) => PostingRow | undefined;

/**
 * Writes statuses that were read from a file: spells with their "as at" day and allocated social worker, who is matched
 * to a posting here by e-mail. A child we do not know is left out and counted: this file never makes children.
 */
export async function importSocialCareStatus(
  work: Work,
  rows: readonly SocialCareStatusRow[],
  options: ImportOptions,
): Promise<ImportReport> {
  const childrenOf = await childrenByNumbers(work.tx, rows);
  const report: ReportRow[] = [];
  const byChild = new Map<string, ChildRows>();
  for (const row of rows) {
    const [childId, ...others] = childrenOf(row);
    if (others.length > 0)
      report.push({
        line: row.line,
        state: 'problem',
        note: 'the numbers in this row belong to more than one child here.',
      });
    else if (!childId) report.push({ line: row.line, state: 'not known here' });
    else byChild.set(childId, { childId, rows: [...(byChild.get(childId)?.rows ?? []), row] });
  }
  const isWritten = !options.dryRun && report.every((each) => each.state !== 'problem');
  const workerOf = workersByEmail(await postingsInAuthority(work.tx, work.actor.authorityId, work.now));
  const children = [...byChild.values()];
  for (let at = 0; at < children.length; at += BATCH) {
    const batch = children.slice(at, at + BATCH);
    report.push(...(await mergeBatch(work, batch, workerOf, { ...options, dryRun: !isWritten })));
    options.onProgress?.(at + batch.length, children.length);
  }
  const sorted = report.toSorted((one, other) => one.line - other.line);
  work.note({ ...objectOf(options.importId), count: rows.length, dryRun: !isWritten, ...countsOf(sorted) });
  return {
    format: 'social-care-status',
    read: rows.length,
    isWritten,
    counts: countsOf(sorted),
    problems: problemsOf(sorted),
    rows: sorted,
  };
}

function workersByEmail(postings: readonly PostingRow[]): WorkerOf {
  const byEmail = new Map<string, PostingRow>();
  for (const posting of postings) {
    const key = posting.email.toLowerCase();
    if (!byEmail.has(key) || posting.role === 'ALLOCATED_SOCIAL_WORKER') byEmail.set(key, posting);
  }
  return (worker) => (worker?.email ? byEmail.get(worker.email.toLowerCase()) : undefined);
}

const workerKey = (postingId: string | null, name: string | null) =>
  postingId ?? (name ? name.toLowerCase() : null);

async function mergeBatch(
  work: Work,
  batch: readonly ChildRows[],
  workerOf: WorkerOf,
  options: ImportOptions,
): Promise<ReportRow[]> {
  const ids = batch.map(({ childId }) => childId);
  const held = Map.groupBy(await spellsOfChildren(work.tx, ids), (spell) => spell.childId);
  const report: ReportRow[] = [];
  const inserts: ImportedSpell[] = [];
  const changes: SpellChange[] = [];
  for (const { childId, rows } of batch) {
    const before = held.get(childId) ?? [];
    const merge = mergeSpells(
      before.map(heldSpell),
      rows.map((row) => incomingSpell(row, workerOf)),
    );
    changes.push(...merge.changes);
    inserts.push(
      ...merge.inserts.map(({ incoming, fromOn }) =>
        importedSpell(work, childId, incoming, fromOn, workerOf),
      ),
    );
    report.push(...merge.states.map(({ line, state }) => ({ line, state, childId })));
  }
  if (options.dryRun) return report;
  const origin = originOf(work, 'file of social-care statuses');
  if (changes.length > 0) await changeSpells(work.tx, changes);
  if (inserts.length > 0) await insertSpells(work.tx, inserts, origin);
  for (const spell of inserts) await allocate(work, spell, held.get(spell.childId) ?? []);
  const subjects = [
    ...new Set(
      report
        .filter(({ state }) => state === 'new' || state === 'confirmed')
        .map(({ childId }) => childId ?? ''),
    ),
  ];
  if (subjects.length > 0) {
    work.alsoRecord({
      event: 'social-care-status.imported',
      ...objectOf(options.importId),
      subjects,
      count: inserts.length + changes.length,
      classes: ['FLAG'],
    });
  }
  return report;
}

const heldSpell = (spell: SocialCareSpell): HeldSpell => ({
  ...spell,
  worker: workerKey(spell.allocatedPostingId, spell.allocatedName),
});

function incomingSpell(row: SocialCareStatusRow, workerOf: WorkerOf): IncomingSpell {
  const posting = workerOf(row.worker);
  const asAt = startOf(row.asAt);
  return { row, asAt, worker: workerKey(posting?.id ?? null, row.worker?.name ?? null) };
}

function importedSpell(
  work: Work,
  childId: string,
  { row, asAt }: IncomingSpell,
  fromOn: Temporal.PlainDate,
  workerOf: WorkerOf,
): ImportedSpell {
  const posting = workerOf(row.worker);
  const contact = [row.worker?.team, row.worker?.phone, row.worker?.email].filter(Boolean).join(', ');
  return {
    id: work.ids.next(),
    childId,
    status: row.status,
    plan: row.plan ?? null,
    allocatedPostingId: posting?.id ?? null,
    allocatedName: posting?.staffName ?? row.worker?.name ?? null,
    allocatedContact: contact || null,
    fromOn: fromOn.toString(),
    toOn: row.endedOn?.toString() ?? null,
    asAt: asAt.toString(),
  };
}

async function allocate(work: Work, spell: ImportedSpell, before: readonly SocialCareSpell[]): Promise<void> {
  const hadWorker = before.some((each) => each.allocatedPostingId !== null);
  if (spell.toOn !== null || !(spell.allocatedName || hadWorker)) return;
  await followAllocation(work, spell.childId, {
    postingId: spell.allocatedPostingId,
    name: spell.allocatedName,
    from: Temporal.PlainDate.from(spell.fromOn),
    basis: 'social-care status from a file',
  });
}
