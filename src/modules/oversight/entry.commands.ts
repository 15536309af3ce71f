import { dayOf } from '../../platform/clock/wall-clock.ts';
import { absent, FieldErrors, forbid, Labelled, Refusal, StaleEdit } from '../../platform/http/decision.ts';
import type { Work } from '../../platform/http/work.ts';
import { findChild, happened } from '../people/index.ts';
import { type EntryRow, findEntry, insertEntry } from './entry.store.ts';
import { CHRONOLOGY, ENTRY_LABELS, type EntryText, wrongWithEntry } from './entry.ts';
import { mayOversee, mayRead, oversightPath } from './oversight.policy.ts';
import { findSupervision } from './supervision.store.ts';

export interface WriteOversight extends EntryText {
  childId: string;
  /** Calendar day it was looked at: today when left out. */
  onDay?: Temporal.PlainDate | undefined;
}

/**
 * A manager looks at a record and decides (F24, S1-51, S1-65, S4-16). On the timeline stands that it happened; the
 * chronology suggests the line, and a person accepts it or not.
 * @returns the entry's id
 * @throws FieldErrors where one of the four parts is missing; Refusal to who is no manager of this child
 */
export async function writeOversight(work: Work, input: WriteOversight): Promise<string> {
  const { childId, onDay, ...text } = input;
  await mustOversee(work, childId);
  return writeFirst(work, { childId, text, onDay, isDecision: true, supervisionId: null });
}

export interface FromSupervision extends EntryText {
  supervisionId: string;
  childId: string;
  /** A decision of the supervisor is management oversight; talk without one is kept as talk. */
  isDecision: boolean;
}
/**
 * What supervision said of one child goes onto the child's record (F24), never into the private part.
 * @throws Refusal (absent) where the supervision or the child is not the writer's; FieldErrors
 */
export async function writeFromSupervision(work: Work, input: FromSupervision): Promise<string> {
  const { supervisionId, childId, isDecision, ...text } = input;
  const supervision = await findSupervision(work.tx, supervisionId);
  if (supervision?.supervisorStaff !== work.actor.staffId) throw absent();
  if (isDecision) await mustOversee(work, childId);
  else {
    const child = await findChild(work.tx, childId);
    if (!child || (await mayRead(work, child)).outcome !== 'allow') throw absent();
  }
  return writeFirst(work, { childId, text, onDay: supervision.heldOn, isDecision, supervisionId });
}

interface First {
  childId: string;
  text: EntryText;
  onDay: Temporal.PlainDate | undefined;
  isDecision: boolean;
  supervisionId: string | null;
}
async function writeFirst(work: Work, first: First): Promise<string> {
  const { childId, text, isDecision, supervisionId } = first;
  const onDay = first.onDay ?? dayOf(work.now);
  const wrong = wrongWithEntry(text, isDecision);
  if (Temporal.PlainDate.compare(onDay, dayOf(work.now)) > 0) wrong.onDay = 'Must not be in the future';
  if (Object.keys(wrong).length > 0) throw new FieldErrors(wrong);
  const id = work.ids.next();
  await insertEntry(work.tx, {
    ...columnsOf(text),
    ...{ authorityId: work.actor.authorityId, id, version: 1, childId, supervisionId, isDecision, onDay },
    ...{ whyCorrected: null, writtenAt: work.now },
    ...{ writtenBy: work.actor.postingId, writerStaff: work.actor.staffId },
  });
  const line = isDecision ? 'Management oversight written' : 'Talked about in supervision';
  await happened(work, {
    ...{ childId, at: work.now, kind: isDecision ? 'oversight' : 'note', dataClass: 'NOTE', line },
    ...{ agency: work.actor.agency, href: oversightPath(childId) },
  });
  noted(work, { id, childId, version: 1 });
  return id;
}

export interface CorrectOversight extends EntryText {
  id: string;
  /** The version that was read. */
  version: number;
  whyCorrected: string;
}
/**
 * A correction is a new version; the one before stays and is shown (AC-12).
 * @throws StaleEdit where somebody corrected it meanwhile; FieldErrors; Refusal to who is neither writer nor manager
 */
export async function correctOversight(work: Work, input: CorrectOversight): Promise<void> {
  const { id, version, whyCorrected, ...text } = input;
  const entry = await findEntry(work.tx, id);
  if (!entry) throw absent();
  if (entry.writerStaff !== work.actor.staffId || entry.isDecision) await mustOversee(work, entry.childId);
  const wrong = wrongWithEntry(text, entry.isDecision);
  if (Object.keys(wrong).length > 0) throw new FieldErrors(wrong);
  const isNewest = entry.version === version;
  const row = {
    ...entry,
    ...columnsOf(text),
    ...{ version: version + 1, whyCorrected, writtenAt: work.now },
    ...{ writtenBy: work.actor.postingId, writerStaff: work.actor.staffId },
  };
  if (!isNewest || (await insertEntry(work.tx, row)) === 0) throw await correctedMeanwhile(work, id);
  noted(work, { id, childId: entry.childId, version: version + 1 });
}

async function mustOversee(work: Work, childId: string): Promise<void> {
  const child = await findChild(work.tx, childId);
  if (!child) throw absent();
  const may = await mayOversee(work, child);
  if (may.outcome === 'forbid') throw new Refusal(forbid(may.rule, may.because));
  if (may.outcome !== 'allow') throw absent();
}

const columnsOf = (text: EntryText) => ({
  ...{ progress: text.progress ?? null, safety: text.safety ?? null, voice: text.voice ?? null },
  ...{ chronology: text.chronology ?? null, drift: text.drift ?? null, decision: text.decision ?? null },
  ...{ reason: text.reason ?? null, outcome: text.outcome ?? null, impact: text.impact ?? null },
  actions: text.actions ?? null,
});

async function correctedMeanwhile(work: Work, id: string): Promise<StaleEdit> {
  const theirs = await findEntry(work.tx, id);
  const names = Object.keys(ENTRY_LABELS) as (keyof EntryText)[];
  const inWords = (value: unknown) => CHRONOLOGY[value as keyof typeof CHRONOLOGY] ?? String(value ?? '');
  const shown = names.map((name) => [
    name,
    new Labelled(
      ENTRY_LABELS[name],
      theirs?.[name as keyof EntryRow] ?? '',
      name === 'chronology' ? inWords : undefined,
    ),
  ]);
  return new StaleEdit(Object.fromEntries(shown), theirs?.version ?? 0, theirs?.writerName ?? undefined);
}

const noted = (work: Work, e: { id: string; childId: string; version: number }) =>
  work.note({
    ...{ subjects: [e.childId], objectType: 'oversight', objectId: e.id },
    ...{ classes: ['NOTE'], version: e.version },
  });
