import { dayOf } from '../../platform/clock/wall-clock.ts';
import { absent, FieldErrors, forbid, Labelled, Refusal, StaleEdit } from '../../platform/http/decision.ts';
import type { Work } from '../../platform/http/work.ts';
import { formatDate } from '../../platform/ui/index.ts';
import { alert, findPosting, isPerson, type PostingRow } from '../access/index.ts';
import { mayRecordSupervision, setsSupervisors } from './oversight.policy.ts';
import { insertPrivateNote } from './private.store.ts';
import {
  insertLine,
  insertMember,
  insertSupervision,
  type LineRow,
  linesOfWorker,
} from './supervision.store.ts';
import { isBetweenTwo, type Kind, kindsHeldBy } from './supervision-due.ts';

export interface RecordSupervision {
  kind: Kind;
  heldOn: Temporal.PlainDate;
  /** Postings whose supervision it was; one, where it is between two. */
  members: readonly string[];
  /** The private part: read by those who were there. */
  reflection?: string | undefined;
  wellbeing?: string | undefined;
}

/**
 * Supervision was held (D22, F24, S3-42, S1-105). Whoever was there is told, and can add to the private part. What was
 * decided about a child is written apart, onto that child's record.
 * @throws FieldErrors; Refusal to who holds none of this kind
 */
export async function recordSupervision(work: Work, input: RecordSupervision): Promise<string> {
  const may = mayRecordSupervision(work);
  if (may.outcome !== 'allow') throw new Refusal(may);
  const members = await membersOf(work, input);
  const { authorityId, postingId, staffId } = work.actor;
  const id = work.ids.next();
  await insertSupervision(work.tx, {
    ...{ authorityId, id, kind: input.kind, heldOn: input.heldOn, recordedAt: work.now },
    ...{ supervisorPostingId: postingId, supervisorStaff: staffId },
  });
  for (const member of members)
    await insertMember(work.tx, authorityId, id, { postingId: member.id, staffId: member.staffId });
  const { reflection = null, wellbeing = null } = input;
  if (reflection ?? wellbeing)
    await insertPrivateNote(work.tx, {
      ...{ authorityId, supervisionId: id, version: 1, reflection, wellbeing },
      ...{ writtenAt: work.now, writerStaff: staffId },
    });
  const line = `Your supervision of ${formatDate(input.heldOn)} is recorded. You can read it and add to it.`;
  for (const member of members) await alert(work, { kind: 'supervision', line, forPostingId: member.id });
  work.note({ objectType: 'supervision', objectId: id, count: members.length });
  return id;
}

async function membersOf(work: Work, { kind, heldOn, members }: RecordSupervision): Promise<PostingRow[]> {
  const wrong: Record<string, string> = {};
  if (!kindsHeldBy(work.actor.role).includes(kind)) wrong.kind = 'Choose a kind that you hold';
  if (Temporal.PlainDate.compare(heldOn, dayOf(work.now)) > 0) wrong.heldOn = 'Must not be in the future';
  const found: PostingRow[] = [];
  for (const id of new Set(members)) {
    const posting = await findPosting(work.tx, id);
    const isColleague = posting?.authorityId === work.actor.authorityId && isPerson(posting.role);
    if (!posting || !isColleague) wrong.members = 'Choose from the list';
    else if (posting.staffId === work.actor.staffId) wrong.members = 'You held it: choose who else was there';
    else if (!found.some((each) => each.staffId === posting.staffId)) found.push(posting);
  }
  if (found.length === 0) wrong.members ??= 'Choose whose supervision it was';
  if (isBetweenTwo(kind) && found.length > 1)
    wrong.members ??= 'This kind is between two. Choose one, or record group reflection';
  if (Object.keys(wrong).length > 0) throw new FieldErrors(wrong);
  return found;
}

export interface SetSupervisor {
  workerPostingId: string;
  /** Of the line that was read; 0 where there was none. */
  version: number;
  supervisorPostingId: string | null;
  /** Last day on which the worker counts as newly qualified (S4-84). */
  newlyQualifiedUntil: Temporal.PlainDate | null;
}
/**
 * A manager names who supervises whom, and marks who is newly qualified (D22, S4-84). The line before stays, with its dates.
 * @throws StaleEdit where somebody set it meanwhile; FieldErrors; Refusal to others than managers
 */
export async function setSupervisor(work: Work, input: SetSupervisor): Promise<void> {
  const { workerPostingId, version, supervisorPostingId, newlyQualifiedUntil } = input;
  if (!setsSupervisors(work.actor)) throw new Refusal(forbid('D22', 'A manager names who supervises whom.'));
  const worker = await findPosting(work.tx, workerPostingId);
  if (worker?.authorityId !== work.actor.authorityId) throw absent();
  const [stands] = await linesOfWorker(work.tx, worker.authorityId, worker.id);
  const supervisor = supervisorPostingId ? await supervisorFor(work, worker, supervisorPostingId) : null;
  const isSame = stands !== undefined && stands.supervisorPostingId === supervisorPostingId;
  const line = {
    ...{ authorityId: worker.authorityId, workerPostingId, version: version + 1, supervisorPostingId },
    ...{ newlyQualifiedUntil, fromOn: isSame ? stands.fromOn : dayOf(work.now) },
    ...{ setAt: work.now, setBy: work.actor.postingId },
  };
  if ((stands?.version ?? 0) !== version || (await insertLine(work.tx, line)) === 0)
    throw await setMeanwhile(work, worker);
  if (supervisor && !isSame) await tell(work, worker, supervisor);
  work.note({ objectType: 'supervises', objectId: worker.id, version: version + 1 });
}

async function supervisorFor(work: Work, worker: PostingRow, id: string): Promise<PostingRow> {
  const posting = await findPosting(work.tx, id);
  const isHere = posting?.authorityId === worker.authorityId && !(posting.toAt && isPast(posting.toAt, work));
  if (!posting || !isHere || !kindsHeldBy(posting.role).includes('INDIVIDUAL'))
    throw new FieldErrors({ supervisorPostingId: 'Choose a manager who works here' });
  if (posting.staffId === worker.staffId)
    throw new FieldErrors({ supervisorPostingId: 'Nobody supervises themselves' });
  return posting;
}
const isPast = (at: Temporal.Instant, work: Work) => Temporal.Instant.compare(at, work.now) <= 0;

async function tell(work: Work, worker: PostingRow, supervisor: PostingRow): Promise<void> {
  const kind = 'supervision';
  await alert(work, {
    kind,
    line: `${supervisor.staffName} supervises you from today`,
    forPostingId: worker.id,
  });
  if (supervisor.id === work.actor.postingId) return;
  await alert(work, {
    kind,
    line: `You supervise ${worker.staffName} from today`,
    forPostingId: supervisor.id,
  });
}

async function setMeanwhile(work: Work, worker: PostingRow): Promise<StaleEdit> {
  const [theirs] = await linesOfWorker(work.tx, worker.authorityId, worker.id);
  return new StaleEdit(linesInWords(theirs), theirs?.version ?? 0, theirs?.setByName ?? undefined);
}
const linesInWords = (line: LineRow | undefined) => ({
  supervisorPostingId: new Labelled('Supervisor', line?.supervisorPostingId ?? '', (value) =>
    value === line?.supervisorPostingId ? (line?.supervisorName ?? 'Nobody') : 'As you chose',
  ),
  newlyQualifiedUntil: new Labelled('Newly qualified until', line?.newlyQualifiedUntil?.toString() ?? ''),
});
