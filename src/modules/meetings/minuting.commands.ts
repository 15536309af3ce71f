import { absent, FieldErrors, forbid, Refusal, StaleEdit } from '../../platform/http/decision.ts';
import type { Work } from '../../platform/http/work.ts';
import { partsFor } from './meeting.queries.ts';
import type { ItemState } from './meeting.ts';
import { DECISIONS, type DecisionKind, findSection, kindOf } from './meeting-sections.ts';
import { mayCorrect } from './minutes.ts';
import {
  type AtMeeting,
  type ContributionRow,
  decisionsOf,
  findAsk,
  findContribution,
  insertAsk,
  insertContribution,
  insertDecision,
  purposesOf,
  savePurpose,
  updateAsk,
  updateContribution,
  writerOf,
} from './minuting.store.ts';

const noted = (work: Work, at: AtMeeting) =>
  work.note({ subjects: [at.childId], objectType: 'meeting', objectId: at.meetingId });

/** Copies for people outside the agencies that an item may go into. */
export const ALSO_WITH = ['YOUNG_PERSON', 'FAMILY'] as const;
export type AlsoWith = (typeof ALSO_WITH)[number];
/** Classes an item that an agency brings may have. */
export const BROUGHT_CLASSES = ['NOTE', 'PLAN', 'HEALTH', 'INTEL', 'POC', 'SOURCE'] as const;
export type BroughtClass = (typeof BROUGHT_CLASSES)[number];

export interface ContributionInput {
  text: string;
  /** Where it comes from: "school nurse's record" … */
  source?: string | undefined;
  asOf?: Temporal.PlainDate | undefined;
  /** `NOTE` when left out. */
  dataClass?: BroughtClass | undefined;
  /** Agency codes it is shared with; left out: everybody invited. */
  shareWith?: readonly string[] | undefined;
  alsoWith?: readonly AlsoWith[] | undefined;
}
const contributionColumns = (given: ContributionInput) => ({
  text: given.text,
  source: given.source ?? null,
  asOf: given.asOf ?? null,
  dataClass: given.dataClass ?? 'NOTE',
  shareWith: given.shareWith ? [...given.shareWith] : null,
  alsoWith: [...(given.alsoWith ?? [])],
});

/** Writes down what an agency brings. It belongs to that agency, whoever types it. @returns its id */
export async function contribute(
  work: Work,
  given: AtMeeting & ContributionInput & { agency: string },
): Promise<string> {
  await partsFor(work, given.meetingId, [given.childId]);
  const id = work.ids.next();
  const { meetingId, childId, agency } = given;
  const row = {
    id,
    meetingId,
    childId,
    agency,
    typedBy: work.actor.postingId,
    ...contributionColumns(given),
  };
  await insertContribution(work.tx, row, writerOf(work));
  noted(work, given);
  return id;
}

/**
 * Puts right what an agency brought: its own people at any time, whoever typed it until the minutes are out.
 * @throws StaleEdit, Refusal
 */
export async function correctContribution(
  work: Work,
  id: string,
  given: ContributionInput,
  version: number,
): Promise<ContributionRow> {
  const row = await findContribution(work.tx, id);
  if (!row) throw absent();
  const [part] = await partsFor(work, row.meetingId, [row.childId]);
  const actor = { userId: work.actor.postingId, agency: work.actor.agency };
  if (!mayCorrect(row, actor, part?.minutesOutAt != null)) {
    throw new Refusal(
      forbid(
        'AC-8',
        'These words belong to the agency that brought them. Ask somebody there to put them right.',
      ),
    );
  }
  const changed = await updateContribution(work.tx, { id, ...contributionColumns(given), version });
  if (changed === 0) throw new StaleEdit({ text: row.text, source: row.source }, row.version);
  noted(work, row);
  return row;
}

export interface PurposeInput extends AtMeeting {
  /** Code of a section: `purpose1` to `purpose5`, `voice`, `judgement`; see `meeting-sections.ts` for a strategy meeting. */
  code: string;
  mark: ItemState;
  /** What was said and agreed, by item of the agenda; `nextOn` is an ISO date. */
  texts?: Readonly<Record<string, string | undefined>> | undefined;
  alsoWith?: readonly AlsoWith[] | undefined;
  /** The version that was read; left out, what stands now (seeds). 0: nothing was written yet. */
  version?: number | undefined;
}
/** Marks a section and writes what was said in it, in any order, any number of times. @throws StaleEdit */
export async function markPurpose(work: Work, given: PurposeInput): Promise<void> {
  const [part] = await partsFor(work, given.meetingId, [given.childId]);
  const section = part && findSection(kindOf(part.kind), given.code);
  if (!section) throw absent();
  const known = [...section.items, ...(section.hasNextDate ? ['nextOn'] : [])];
  const texts = Object.fromEntries(
    known.flatMap((item) => (given.texts?.[item] ? [[item, given.texts[item]]] : [])),
  );
  const now = (await purposesOf(work.tx, given)).find((each) => each.code === given.code);
  const saved = await savePurpose(
    work.tx,
    {
      meetingId: given.meetingId,
      childId: given.childId,
      code: given.code,
      state: given.mark.state,
      because: given.mark.state === 'left-out' ? given.mark.because : null,
      texts,
      alsoWith: [...(given.alsoWith ?? [])],
      version: given.version ?? now?.version ?? 0,
    },
    writerOf(work),
  );
  if (saved === 0) throw stalePurpose(now, given.code, known);
  noted(work, given);
}

type Saved = Awaited<ReturnType<typeof purposesOf>>[number] | undefined;
/** What stands, under the names that the fields of the form have. */
function stalePurpose(now: Saved, code: string, items: readonly string[]): StaleEdit {
  const theirs: Record<string, unknown> = {
    [`${code}-state`]: now?.state,
    [`${code}-because`]: now?.because ?? '',
  };
  for (const item of items) if (item !== 'nextOn') theirs[`${code}-${inName(item)}`] = now?.texts[item] ?? '';
  return new StaleEdit(theirs, now?.version ?? 0, now?.savedByName ?? undefined);
}
/** Names of fields use "-" for their parts, so an item's own dashes become "_". */
export const inName = (item: string): string => item.replaceAll('-', '_');

export interface DecisionInput extends AtMeeting {
  kind: DecisionKind;
  /** A code of `DECISIONS[kind].outcomes`. */
  outcome: string;
  rationale: string;
  alsoWith?: readonly AlsoWith[] | undefined;
  version?: number | undefined;
}
/** A person's decision with its rationale; deciding again keeps what was decided before. @throws StaleEdit */
export async function decide(work: Work, given: DecisionInput): Promise<void> {
  await partsFor(work, given.meetingId, [given.childId]);
  if (!(given.outcome in DECISIONS[given.kind].outcomes)) {
    throw new FieldErrors({ [`${given.kind}-outcome`]: 'Choose what was decided' });
  }
  const now = (await decisionsOf(work.tx, given)).find((each) => each.kind === given.kind);
  const { meetingId, childId, kind, outcome, rationale } = given;
  const stale = () =>
    new StaleEdit(
      { [`${kind}-outcome`]: now?.outcome ?? '', [`${kind}-rationale`]: now?.rationale ?? '' },
      now?.version ?? 0,
      now?.decidedByName ?? undefined,
    );
  if (given.version !== undefined && given.version !== (now?.version ?? 0)) throw stale();
  const row = {
    id: work.ids.next(),
    meetingId,
    childId,
    kind,
    outcome,
    rationale,
    alsoWith: [...(given.alsoWith ?? [])],
  };
  const saved = await insertDecision(work.tx, { ...row, version: (now?.version ?? 0) + 1 }, writerOf(work));
  if (saved === 0) throw stale();
  noted(work, given);
}

export interface AskInput {
  /** The young person's own words, untouched. */
  words: string;
  broughtBy?: string | undefined;
  /** What changed because of it. */
  changed?: string | undefined;
}
/** What the young person asked for. @returns its id */
export async function recordAsk(work: Work, given: AtMeeting & AskInput): Promise<string> {
  await partsFor(work, given.meetingId, [given.childId]);
  const id = work.ids.next();
  const { meetingId, childId, words } = given;
  const row = {
    id,
    meetingId,
    childId,
    words,
    broughtBy: given.broughtBy ?? null,
    changed: given.changed ?? null,
  };
  await insertAsk(work.tx, row, writerOf(work));
  noted(work, given);
  return id;
}
/** What changed because of what they asked, or their words put right. @throws StaleEdit */
export async function answerAsk(work: Work, id: string, given: AskInput, version: number): Promise<void> {
  const row = await findAsk(work.tx, id);
  if (!row) throw absent();
  const next = {
    id,
    words: given.words,
    broughtBy: given.broughtBy ?? null,
    changed: given.changed ?? null,
    version,
  };
  if ((await updateAsk(work.tx, next)) === 0) {
    throw new StaleEdit({ words: row.words, broughtBy: row.broughtBy, changed: row.changed }, row.version);
  }
  noted(work, row);
}
