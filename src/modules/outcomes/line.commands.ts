import { dayOf, startOf } from '../../platform/clock/wall-clock.ts';
import { absent, FieldErrors, Labelled, StaleEdit } from '../../platform/http/decision.ts';
import type { Work } from '../../platform/http/work.ts';
import { cellOf } from '../access/index.ts';
import { findChild, happened, recordFact } from '../people/index.ts';
import {
  insertLine,
  type LineRow,
  linesOf,
  lineVersions,
  type NewLine,
  oneAtATime,
  supersedeLine,
} from './line.store.ts';
import {
  detailsOf,
  emptyLine,
  endedBy,
  type LineKind,
  type LineText,
  lineName,
  spanInWords,
  timelineLine,
  wrongWith,
} from './line.ts';

/** A line to add: its first day and what is known; what is left out is not known. */
export type LineInput = { from: Temporal.PlainDate } & Partial<LineText> & {
    /** Why the place before this one ended, when adding this one ends it. */
    endOfBefore?: string | null | undefined;
  };

const by = (work: Work) => work.actor.postingId || null;
export const textOf = ({ endOfBefore: _, ...input }: LineInput): LineText => ({
  ...emptyLine(input.from),
  ...input,
});

/**
 * Adds a dated line to the child's record (F23) and its line on the timeline. A place or schooling that went on until then
 * ends on the day on which this one begins. The newest place and schooling are also the facts on the record's first page.
 * @throws FieldErrors for a day before birth, in the future or out of order, and for places that overlap (names the other)
 */
export async function addLine(
  work: Work,
  childId: string,
  kind: LineKind,
  input: LineInput,
): Promise<string> {
  const line = textOf(input);
  const others = await endsBefore(work, { childId, kind, line, endReason: input.endOfBefore ?? null });
  await check(work, childId, kind, line, others);
  const lineId = work.ids.next();
  const head = { authorityId: work.actor.authorityId, lineId, version: 1, childId, kind };
  await insertLine(
    work.tx,
    { ...line, ...head, agency: work.actor.agency, changeReason: null },
    work.now,
    by(work),
  );
  await told(work, { ...head, ...line });
  await keptAsFact(work, childId, kind, line, others);
  noteLine(work, head);
  return lineId;
}

const lasting: readonly LineKind[] = ['PLACEMENT', 'EDUCATION'];
interface Beginning {
  childId: string;
  kind: LineKind;
  line: LineText;
  endReason: string | null;
}
/** The other lines of the kind, after the one that went on was ended. */
async function endsBefore(work: Work, { childId, kind, line, endReason }: Beginning): Promise<LineRow[]> {
  if (!lasting.includes(kind)) return [];
  await oneAtATime(work.tx, childId);
  const others = await linesOf(work.tx, childId, [kind]);
  const before = endedBy(line, others);
  if (!before) return others;
  const ended = { ...before, to: line.from, endReason: endReason ?? before.endReason };
  await replaced(work, before, before.version, ended, null);
  return others.map((each) => (each === before ? ended : each));
}

async function check(
  work: Work,
  childId: string,
  kind: LineKind,
  line: LineText,
  others: readonly LineRow[],
): Promise<void> {
  const child = await findChild(work.tx, childId);
  if (!child) throw absent();
  const wrong = wrongWith(line, {
    ...{ kind, others, bornOn: child.bornOn, isBirthExact: child.birthPrecision === 'exact' },
    today: dayOf(work.now),
  });
  if (Object.keys(wrong).length > 0) throw new FieldErrors(wrong);
}

const told = (work: Work, l: LineText & Pick<NewLine, 'childId' | 'kind'>) =>
  happened(work, {
    childId: l.childId,
    at: l.from.equals(dayOf(work.now)) ? work.now : startOf(l.from),
    kind: 'outcome',
    dataClass: 'NOTE',
    line: timelineLine(l.kind, l),
    agency: work.actor.agency,
    href: `/children/${l.childId}/outcomes#${l.kind.toLowerCase()}`,
  });

const factOf: Partial<Record<LineKind, string>> = {
  PLACEMENT: 'PLACEMENT_TYPE',
  EDUCATION: 'EDUCATION_STATUS',
};
/** Nothing is typed twice: the newest line is the fact of the record, written by the same act where the role writes facts. */
async function keptAsFact(
  work: Work,
  childId: string,
  kind: LineKind,
  line: LineText,
  others: readonly LineRow[],
): Promise<void> {
  const fact = factOf[kind];
  const isNewest = others.every((each) => Temporal.PlainDate.compare(each.from, line.from) <= 0);
  if (!fact || !line.code || !isNewest || cellOf(work.actor, 'IDENT')?.mayWrite !== true) return;
  await recordFact(work, {
    ...{ childId, kind: fact, codes: [line.code], asOf: line.from },
    ...(line.to ? { until: line.to } : {}),
    source: line.source ?? 'Outcomes on this record',
  });
  if (kind === 'EDUCATION' && line.setting)
    await recordFact(work, {
      ...{ childId, kind: 'EDUCATION_SETTING', words: line.setting, asOf: line.from },
      source: line.source ?? 'Outcomes on this record',
    });
}

const noteLine = (work: Work, l: Pick<LineRow, 'childId' | 'lineId' | 'version'>): void =>
  work.note({
    subjects: [l.childId],
    classes: ['NOTE'],
    objectType: 'outcome-line',
    objectId: l.lineId,
    version: l.version,
  });

async function replaced(
  work: Work,
  current: LineRow,
  over: number,
  line: LineText,
  because: string | null,
): Promise<void> {
  if (!(await supersedeLine(work.tx, { ...current, version: over }, work.now, by(work))))
    throw new StaleEdit(comparedOf(current), current.version, current.writtenByName ?? undefined);
  const next = { ...current, ...line, version: over + 1, changeReason: because };
  await insertLine(work.tx, next, work.now, by(work));
}

async function standing(work: Work, lineId: string): Promise<LineRow> {
  const current = (await lineVersions(work.tx, lineId)).find((each) => each.supersededAt === null);
  if (current?.authorityId !== work.actor.authorityId) throw absent();
  return current;
}

/**
 * Writes a newer version over the one that was read; the one before is kept, with the reason.
 * @throws StaleEdit when somebody corrected it first; FieldErrors as for a new line; Refusal (AC-7) when it is not there
 */
export async function correctLine(
  work: Work,
  of: { lineId: string; version: number; because?: string | undefined },
  input: LineInput,
): Promise<void> {
  const current = await standing(work, of.lineId);
  const { kind, childId } = current;
  const line = textOf(input);
  if (lasting.includes(kind)) await oneAtATime(work.tx, childId);
  const others = (await linesOf(work.tx, childId, [kind])).filter((each) => each.lineId !== of.lineId);
  await check(work, childId, kind, line, others);
  await replaced(work, current, of.version, line, of.because ?? null);
  const isFactChanged =
    line.code !== current.code || !line.from.equals(current.from) || line.setting !== current.setting;
  if (isFactChanged) await keptAsFact(work, childId, kind, line, others);
  noteLine(work, { ...current, version: of.version + 1 });
}

/** Takes a line out, with the reason; it is kept. @throws StaleEdit, Refusal (AC-7) */
export async function takeOutLine(
  work: Work,
  of: { lineId: string; version: number; because: string },
): Promise<void> {
  const current = await standing(work, of.lineId);
  if (!(await supersedeLine(work.tx, { ...current, version: of.version }, work.now, by(work), of.because)))
    throw new StaleEdit(comparedOf(current), current.version, current.writtenByName ?? undefined);
  noteLine(work, current);
  work.note({ reason: of.because });
}

/** What two people compare who wrote at once: the line in words. */
const comparedOf = (l: LineRow): Record<string, Labelled> => ({
  code: new Labelled('What', lineName(l.kind, l)),
  dates: new Labelled('When', spanInWords(l.kind, l)),
  details: new Labelled('Details', detailsOf(l.kind, l).join('; ')),
  words: new Labelled('Words', l.words ?? ''),
  ownWords: new Labelled('Own words', l.ownWords ?? ''),
  source: new Labelled('Where this comes from', l.source ?? ''),
});
