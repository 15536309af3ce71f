import { dayOf } from '../../platform/clock/wall-clock.ts';
import { FieldErrors, forbid, Refusal, StaleEdit } from '../../platform/http/decision.ts';
import type { Work } from '../../platform/http/work.ts';
import { cellOf } from '../access/index.ts';
import type { MonthlyMeeting } from './monthly.queries.ts';
import { nameWarning } from './no-names.ts';
import { figuresOfAgency, figuresPlace, insertFigures, updateFigures } from './partner-figures.store.ts';
import { measuresOf } from './partner-figures.ts';
import { writerOf } from './writer.ts';

export interface FiguresGiven {
  agency: string;
  /** In the order of the agency's measures; null for what is not sent. */
  counts: readonly (number | null)[];
  words?: string | undefined;
  workingWell?: string | undefined;
  toDevelop?: string | undefined;
  /** Who said so, where somebody of the service types it. */
  toldBy?: string | undefined;
  /** Why what was sent before is corrected. */
  because?: string | undefined;
  /** A person has looked: no name and no birth date is in it, whatever it looks like. */
  looked?: boolean | undefined;
  isSent: boolean;
  /** The version that was read; 0 before the first. Left out, what stands now. */
  version?: number | undefined;
  /** Our own counts were read from the record. */
  isFromRecord?: boolean | undefined;
}

/** Whether figures of this agency are this person's to write: their own, or typed for it. */
export async function writesFiguresOf(
  work: Pick<Work, 'tx' | 'actor'>,
  agency: string,
): Promise<'own' | 'typed' | undefined> {
  const { types } = await figuresPlace(work.tx);
  if (types) return agency === 'SOCIAL_CARE' ? 'own' : 'typed';
  const isOfTheAgency = agency === work.actor.agency && agency !== 'SOCIAL_CARE';
  return isOfTheAgency && cellOf(work.actor, 'PLAN')?.scope === 'relationship' ? 'own' : undefined;
}

function checked(given: FiguresGiven, how: 'own' | 'typed', isCorrection: boolean): void {
  const errors: Record<string, string> = {};
  if (how === 'typed' && !given.toldBy?.trim()) errors.toldBy = 'Say who told you these figures';
  if (isCorrection && !given.because?.trim()) errors.because = 'Say what is corrected, and why';
  const isEmpty =
    given.counts.every((n) => n === null) && !given.words && !given.workingWell && !given.toDevelop;
  if (given.isSent && isEmpty) errors.m0 = 'Enter at least one figure, or say something in words';
  for (const field of ['words', 'workingWell', 'toDevelop'] as const) {
    const warning = given.looked ? undefined : nameWarning(given[field]);
    if (warning) errors[field] = `${warning}. Change it, or tick below that you looked`;
  }
  if (Object.keys(errors).length > 0) throw new FieldErrors(errors);
}

/**
 * Saves what an agency sends for a month's meeting, as a draft or as sent (S1-56). What was sent stays: a correction is a
 * later version with its reason. After the due day it is taken all the same and shows as late.
 * @returns the version
 * @throws Refusal, FieldErrors, StaleEdit when somebody else of the agency was first
 */
export async function saveFigures(work: Work, meeting: MonthlyMeeting, given: FiguresGiven): Promise<number> {
  const how = await writesFiguresOf(work, given.agency);
  if (!how)
    throw new Refusal(
      forbid(
        'AC-7',
        'Each agency writes its own figures. Managers and business support type them for an agency that tells them.',
      ),
    );
  const month = meeting.month.toPlainDate({ day: 1 });
  const before = await figuresOfAgency(work.tx, month, given.agency);
  const last = before.at(-1);
  if (given.version !== undefined && given.version !== (last?.version ?? 0))
    throw new StaleEdit({}, last?.version ?? 0);
  const isCorrection = before.some((each) => each.state === 'submitted');
  checked(given, how, isCorrection);
  const draft = last?.state === 'draft' ? last : undefined;
  const row = {
    id: draft?.id ?? work.ids.next(),
    month,
    agency: given.agency,
    version: draft?.version ?? (last?.version ?? 0) + 1,
    state: given.isSent ? ('submitted' as const) : ('draft' as const),
    measures: measuresOf(given.agency).map((each, at) => ({ ...each, n: given.counts[at] ?? null })),
    words: given.words ?? null,
    workingWell: given.workingWell ?? null,
    toDevelop: given.toDevelop ?? null,
    toldBy: how === 'typed' ? (given.toldBy ?? null) : null,
    because: isCorrection ? (given.because ?? null) : null,
    countedAt: given.isFromRecord ? work.now : null,
  };
  const save = draft ? updateFigures : insertFigures;
  if ((await save(work.tx, row, writerOf(work))) === 0) throw new StaleEdit({}, row.version);
  work.note({ objectType: 'partner-figures', objectId: row.id, version: row.version, classes: ['AGG'] });
  return row.version;
}

/** Whether a meeting is near enough to be asked for: its figures are written from the month before it on. */
export const isOpenForFigures = (meeting: MonthlyMeeting, now: Temporal.Instant): boolean =>
  Temporal.PlainDate.compare(dayOf(now), meeting.month.subtract({ months: 1 }).toPlainDate({ day: 1 })) >= 0;
