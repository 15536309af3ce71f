import { TIME_ZONE } from '../../platform/clock/wall-clock.ts';
import { absent, FieldErrors, Labelled, StaleEdit } from '../../platform/http/decision.ts';
import type { Work } from '../../platform/http/work.ts';
import { chronologyGate, overrideGate } from '../chronology/index.ts';
import { findChild, happened, labelOf } from '../people/index.ts';
import {
  insertSessionVersion,
  type NewSessionVersion,
  type SessionRow,
  type SessionText,
  supersedeSession,
  versionsOfSession,
} from './session.store.ts';
import {
  isIntervention,
  type Outcome,
  outcomes,
  type Purpose,
  purposes,
  WAYS_TRIED,
  type Way,
  ways,
  wrongTime,
} from './session.ts';
import { sessionHeld } from './work.events.ts';
import { workPath } from './work.policy.ts';

/** A session as a person writes it (F16). Everything but `way` and `outcome` may be left out. */
export interface SessionInput {
  outcome: Outcome;
  way: Way;
  /** Left out: now. */
  at?: Temporal.Instant | undefined;
  minutes?: number | undefined;
  place?: string | undefined;
  /** Somebody else than the writer held it. */
  heldByName?: string | undefined;
  withWhom?: string | undefined;
  purpose?: Purpose | undefined;
  /** A goal or a step of the child's plan. */
  planItemId?: string | undefined;
  happened?: string | undefined;
  approach?: string | undefined;
  childsAgenda?: string | undefined;
  /** Kept letter by letter. */
  ownWords?: string | undefined;
  smallChange?: string | undefined;
  aboutTheHelp?: string | undefined;
  safety?: string | undefined;
  nextStep?: string | undefined;
  followsDeclinedInterview?: boolean | undefined;
  groupSessionId?: string | undefined;
  /** Partner agencies that may read it too. */
  shareWith?: readonly string[] | undefined;
}

function textFrom(work: Work, input: SessionInput): SessionText {
  const purpose = input.purpose ?? (input.planItemId ? 'GOAL' : undefined);
  return {
    outcome: input.outcome,
    at: input.at ?? work.now,
    minutes: input.minutes ?? null,
    way: input.way,
    place: input.place ?? null,
    heldBy: input.heldByName ? null : work.actor.postingId || null,
    heldByName: input.heldByName ?? null,
    withWhom: input.withWhom ?? null,
    purpose: purpose ?? null,
    isIntervention: isIntervention(purpose, input.outcome),
    planItemId: input.planItemId ?? null,
    happened: input.happened ?? null,
    approach: input.approach ?? null,
    childsAgenda: input.childsAgenda ?? null,
    ownWords: input.ownWords ?? null,
    smallChange: input.smallChange ?? null,
    aboutTheHelp: input.aboutTheHelp ?? null,
    safety: input.safety ?? null,
    nextStep: input.nextStep ?? null,
    followsDeclinedInterview: input.followsDeclinedInterview ?? false,
    groupSessionId: input.groupSessionId ?? null,
    shareWith: input.shareWith && input.shareWith.length > 0 ? [...input.shareWith] : null,
  };
}

/** @throws FieldErrors that name `at`; Refusal when the child is not there for the writer */
async function checkTime(
  work: Work,
  childId: string,
  text: Pick<SessionText, 'at' | 'outcome'>,
): Promise<void> {
  const child = await findChild(work.tx, childId);
  if (!child) throw absent();
  const wrong = wrongTime(text.at, text.outcome, child, work.now);
  if (wrong) throw new FieldErrors({ at: wrong });
}

/**
 * Records a session held, an attempt, or a session to come (F16; S1-31). Held and tried things stand on the timeline.
 * Returns its id.
 * @throws FieldErrors naming `at` for a time that cannot be
 */
export async function recordSession(work: Work, childId: string, input: SessionInput): Promise<string> {
  const text = textFrom(work, input);
  await checkTime(work, childId, text);
  const { authorityId, agency } = work.actor;
  const sessionId = work.ids.next();
  const row = { ...text, authorityId, sessionId, version: 1, childId, agency, changeReason: null };
  await insertSessionVersion(work.tx, row, work.now, work.actor.postingId || null);
  await tell(work, row);
  return sessionId;
}

/** On the timeline, to the audit, and to who listens. */
async function tell(work: Work, row: NewSessionVersion): Promise<void> {
  const { childId, sessionId, outcome, at } = row;
  noteSession(work, row);
  if (outcome !== 'HELD' && outcome !== 'ATTEMPT') return;
  await happened(work, {
    ...{ childId, at, kind: 'contact', dataClass: 'NOTE', agency: row.agency },
    line: lineOf(row),
    shareWith: row.shareWith ? [...new Set([...row.shareWith, 'SOCIAL_CARE'])] : undefined,
    href: `${workPath(childId)}/${sessionId}`,
  });
  if (outcome === 'HELD')
    await work.publish(sessionHeld, {
      ...{ childId, sessionId, at },
      followsDeclinedInterview: row.followsDeclinedInterview,
    });
}
const lineOf = ({ outcome, way, purpose, groupSessionId }: SessionText): string =>
  outcome === 'ATTEMPT' && groupSessionId
    ? 'Did not come to the group'
    : outcome === 'ATTEMPT'
      ? `Tried to reach them: ${(WAYS_TRIED[way as Way] ?? way).toLowerCase()}`
      : `Direct work${purpose ? `: ${labelOf(purposes, purpose).toLowerCase()}` : ''}, ${labelOf(ways, way).toLowerCase()}`;

export const noteSession = (
  work: Pick<Work, 'note'>,
  s: Pick<SessionRow, 'childId' | 'sessionId' | 'version'>,
): void =>
  work.note({
    subjects: [s.childId],
    classes: ['NOTE'],
    objectType: 'session',
    objectId: s.sessionId,
    version: s.version,
  });

/**
 * Writes a newer version over the one that was read: a correction, or what became of a planned session. The one before
 * stays, with the reason.
 * @throws StaleEdit when somebody was first; FieldErrors naming `at`; Refusal (AC-7) when it is not there
 */
export async function changeSession(
  work: Work,
  of: { sessionId: string; version: number; because?: string | undefined },
  input: SessionInput,
): Promise<void> {
  const current = await standing(work, of.sessionId);
  const text = textFrom(work, input);
  if (!(text.outcome === 'PLANNED' && Temporal.Instant.compare(text.at, current.at) === 0))
    await checkTime(work, current.childId, text);
  await end(work, current, of.version);
  const isSameHolder = !input.heldByName && current.outcome === input.outcome;
  const row = {
    ...text,
    authorityId: current.authorityId,
    sessionId: current.sessionId,
    childId: current.childId,
    agency: current.agency,
    groupSessionId: current.groupSessionId,
    heldBy: isSameHolder ? current.heldBy : text.heldBy,
    version: of.version + 1,
    changeReason: of.because ?? null,
  };
  await insertSessionVersion(work.tx, row, work.now, work.actor.postingId || null);
  if (current.outcome === 'PLANNED' && row.outcome !== 'PLANNED') await tell(work, row);
  else noteSession(work, row);
}

/**
 * Takes out what was recorded by mistake, with the reason. The versions stay; it no longer counts.
 * @throws StaleEdit when somebody changed it first; Refusal (AC-7) when it is not there
 */
export async function takeOutSession(
  work: Work,
  of: { sessionId: string; version: number; because: string },
): Promise<void> {
  const current = await standing(work, of.sessionId);
  await end(work, current, of.version, of.because);
  noteSession(work, current);
  work.note({ reason: of.because });
}

async function standing(work: Work, sessionId: string): Promise<SessionRow> {
  const [current] = await versionsOfSession(work.tx, sessionId);
  if (!current || current.supersededAt !== null || current.authorityId !== work.actor.authorityId)
    throw absent();
  return current;
}
async function end(work: Work, current: SessionRow, version: number, because?: string): Promise<void> {
  const by = work.actor.postingId || null;
  if ((await supersedeSession(work.tx, { ...current, version }, work.now, by, because ?? null)) === 0)
    throw new StaleEdit(comparedOf(current), current.version, current.writtenByName ?? undefined);
}

/** A session as the fields of its form. */
export const fieldsOf = (s: SessionText): Record<string, unknown> => ({
  outcome: s.outcome,
  way: s.way,
  at: s.at,
  minutes: s.minutes === null ? '' : String(s.minutes),
  place: s.place ?? '',
  heldByName: s.heldByName ?? '',
  withWhom: s.withWhom ?? '',
  purpose: s.purpose ?? '',
  planItemId: s.planItemId ?? '',
  happened: s.happened ?? '',
  approach: s.approach ?? '',
  childsAgenda: s.childsAgenda ?? '',
  ownWords: s.ownWords ?? '',
  smallChange: s.smallChange ?? '',
  aboutTheHelp: s.aboutTheHelp ?? '',
  safety: s.safety ?? '',
  nextStep: s.nextStep ?? '',
  followsDeclinedInterview: s.followsDeclinedInterview ? 'yes' : '',
  shareWith: s.shareWith ?? [],
});
export const SESSION_LABELS = {
  happened: 'What happened',
  ownWords: 'Their own words',
  smallChange: 'A small change',
  childsAgenda: 'What they wanted to do or talk about',
  approach: 'How you worked',
  safety: 'Safety',
  nextStep: 'What comes next',
  aboutTheHelp: 'What they say of the help itself',
  withWhom: 'Who else was there',
  place: 'Where',
} as const;
const words: Readonly<Record<string, (value: unknown) => string>> = {
  outcome: (value) => labelOf(outcomes, String(value)),
  way: (value) => labelOf(ways, String(value)),
  purpose: (value) => (value ? labelOf(purposes, String(value)) : ''),
};
function boxesOf(at: Temporal.Instant): Record<string, string> {
  const here = at.toZonedDateTimeISO(TIME_ZONE);
  return {
    'at-day': String(here.day),
    'at-month': String(here.month),
    'at-year': String(here.year),
    'at-time': here.toPlainTime().toString({ smallestUnit: 'minute' }),
  };
}
/** What a person compares when two wrote at once. */
const comparedOf = (s: SessionText): Record<string, Labelled> =>
  Object.fromEntries(
    Object.entries({ ...fieldsOf(s), ...boxesOf(s.at), at: undefined }).map(([field, value]) => {
      const label = SESSION_LABELS[field as keyof typeof SESSION_LABELS] ?? OTHER_LABELS[field] ?? field;
      return [field, new Labelled(label, value, words[field])];
    }),
  );
const OTHER_LABELS: Readonly<Record<string, string>> = {
  outcome: 'What became of it',
  way: 'How',
  'at-day': 'Day',
  'at-month': 'Month',
  'at-year': 'Year',
  'at-time': 'Time',
  minutes: 'Minutes',
  heldByName: 'Held by',
  purpose: 'What for',
  planItemId: 'Goal or step',
  followsDeclinedInterview: 'After a declined return interview',
  shareWith: 'Partners who may read it',
};

/**
 * Answers the chronology's gate for an intervention (D23): a sentence overrides it, none leaves it open. Never a block.
 * @returns whether the gate stays unanswered, so that the page says so
 */
export async function answerGate(
  work: Work,
  childId: string,
  sentence: string | undefined,
): Promise<boolean> {
  const gate = await chronologyGate(work, childId);
  if (gate.ready) return false;
  if (!sentence) return true;
  await overrideGate(work, childId, sentence);
  return false;
}
