import { startOf } from '../../platform/clock/wall-clock.ts';
import { FieldErrors, StaleEdit } from '../../platform/http/decision.ts';
import type { Work } from '../../platform/http/work.ts';
import { alert, endRelationships, findPosting, relate, settingsOf } from '../access/index.ts';
import {
  closeSample,
  type DipRecordRow,
  type DipSampleRow,
  findRecord,
  insertRecords,
  insertSample,
  type PopulationRow,
  populationOf,
  recordsOf,
  saveRecord,
} from './dip-sample.store.ts';
import {
  type DipAnswer,
  type DipGrade,
  type DipLine,
  type DipMethod,
  drawSample,
  seedFrom,
  stratumOf,
} from './dip-sample.ts';
import { hoursBetween, interviewClockStart } from './episode.ts';

/** Days for which a sample opens its records to the auditor. */
export const OPEN_DAYS = 28;
/** Roles that may be asked to look at a sample. */
export const DIP_AUDITORS: readonly string[] = [
  'AUDITOR',
  'TEAM_MANAGER',
  'SERVICE_MANAGER',
  'STRATEGIC_LEAD',
];
const HOURS = 72;

export interface NewSample {
  method: DipMethod;
  from: Temporal.PlainDate;
  to: Temporal.PlainDate;
  wanted: number;
  purpose: string;
  auditorPostingId: string;
}
/**
 * Draws a dip sample: who could be drawn (every id, in order), the seed and the list are kept, so that the draw can be done again.
 * The sampled records open to the auditor for 28 days (QA_SAMPLE), whatever else they may read.
 * @returns its id
 * @throws FieldErrors when nothing was there to draw from
 */
export async function drawDipSample(work: Work, s: NewSample): Promise<string> {
  if (Temporal.PlainDate.compare(s.to, s.from) < 0)
    throw new FieldErrors({ to: 'The last day must not be before the first' });
  const auditor = await findPosting(work.tx, s.auditorPostingId);
  // The sample opens whole records for weeks: to those who look at practice, whatever a form sends.
  if (auditor?.authorityId !== work.actor.authorityId || !DIP_AUDITORS.includes(auditor.role))
    throw new FieldErrors({ auditorPostingId: 'Choose who looks at the records' });
  const rows = await populationOf(work.tx, work.actor.authorityId, {
    from: startOf(s.from),
    until: startOf(s.to.add({ days: 1 })),
    outcome: s.method === 'DECLINED' ? 'DECLINED' : 'COMPLETED',
    onlyRepeated: s.method === 'REPEAT',
  });
  const strata =
    s.method === 'STRATIFIED' ? Object.fromEntries(rows.map((row) => [row.id, groupOf(work, row)])) : {};
  const seed = seedFrom(work.ids.next());
  const population = rows.map((row) => ({ id: row.id, stratum: strata[row.id] ?? null }));
  const drawn = drawSample(population, { method: s.method, wanted: s.wanted, seed });
  if (drawn.length === 0)
    throw new FieldErrors({ method: 'No record of these days fits. Choose other days or another method' });
  const id = work.ids.next();
  const opensUntil = work.now.add({ hours: 24 * OPEN_DAYS });
  await insertSample(work.tx, work.actor.authorityId, {
    id,
    method: s.method,
    fromOn: s.from,
    toOn: s.to,
    wanted: s.wanted,
    seed,
    populationIds: rows.map((row) => row.id),
    strata,
    purpose: s.purpose,
    auditorPostingId: auditor.id,
    auditorName: auditor.staffName,
    opensUntil,
    drawnAt: work.now,
    drawnBy: work.actor.postingId,
  });
  const childOf = new Map(rows.map((row) => [row.id, row.childId]));
  const records = drawn.map((episodeId, at) => ({
    id: work.ids.next(),
    episodeId,
    childId: childOf.get(episodeId) as string,
    place: at + 1,
    stratum: strata[episodeId] ?? null,
  }));
  await insertRecords(work.tx, work.actor.authorityId, id, records);
  const children = [...new Set(records.map((each) => each.childId))];
  for (const childId of children)
    await relate(work, {
      childId,
      kind: 'QA_SAMPLE',
      postingId: auditor.id,
      objectId: id,
      to: opensUntil,
      basis: 'dip sample',
    });
  await alert(work, {
    kind: 'dip-sample',
    line: `A dip sample of ${records.length} return interviews waits for you`,
    forPostingId: auditor.id,
  });
  work.note({
    subjects: children,
    objectType: 'dip-sample',
    objectId: id,
    count: records.length,
    seed,
    population: rows.length,
  });
  return id;
}

function groupOf(work: Work, row: PopulationRow): string {
  const from = interviewClockStart(row, settingsOf(work.actor).returnInterviewFrom);
  const isInTime =
    from !== null && row.interviewedAt !== null && hoursBetween(from, row.interviewedAt) <= HOURS;
  return stratumOf({ category: row.category, isInTime });
}

/** Draws again from what was kept: true when the same records come out in the same order. */
export function isDrawnAgain(
  sample: DipSampleRow,
  records: readonly Pick<DipRecordRow, 'episodeId'>[],
): boolean {
  const population = sample.populationIds.map((id) => ({ id, stratum: sample.strata[id] ?? null }));
  const again = drawSample(population, sample);
  return again.length === records.length && records.every((each, at) => each.episodeId === again[at]);
}

export interface Finding {
  version: number;
  answers: Partial<Record<DipLine, DipAnswer>>;
  grade: DipGrade;
  gradeBecause: string;
  theme?: string | undefined;
  action?: string | undefined;
}
/** What the auditor found in one record; can be put right until the sample is closed. @throws StaleEdit */
export async function recordFinding(work: Work, record: DipRecordRow, f: Finding): Promise<void> {
  const next = { ...record, ...f, theme: f.theme ?? null, action: f.action ?? null };
  if ((await saveRecord(work.tx, next, work.now, work.actor.postingId)) === 0) {
    const theirs = (await findRecord(work.tx, record.id)) ?? record;
    throw new StaleEdit(
      { gradeBecause: theirs.gradeBecause ?? '', action: theirs.action ?? '' },
      theirs.version,
    );
  }
  work.note({
    subjects: [record.childId],
    objectType: 'dip-sample-record',
    objectId: record.id,
    classes: ['MISSING'],
  });
}

/** The sample is closed with what was learned; the records close to the auditor. @throws StaleEdit */
export async function closeDipSample(
  work: Work,
  sample: DipSampleRow,
  version: number,
  learned: string,
): Promise<void> {
  if ((await closeSample(work.tx, { id: sample.id, version, learned }, work.now)) === 0)
    throw new StaleEdit({ learned: sample.learned ?? '' }, sample.version);
  const children = [...new Set((await recordsOf(work.tx, sample.id)).map((each) => each.childId))];
  for (const childId of children)
    await endRelationships(work, {
      childId,
      kind: 'QA_SAMPLE',
      holderPostingId: sample.auditorPostingId,
      objectId: sample.id,
    });
  work.note({ objectType: 'dip-sample', objectId: sample.id, subjects: children });
}
