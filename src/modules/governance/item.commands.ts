import { absent, FieldErrors, Labelled, StaleEdit } from '../../platform/http/decision.ts';
import type { Work } from '../../platform/http/work.ts';
import { formatTime } from '../../platform/ui/words.ts';
import { agreeLine } from '../meetings/index.ts';
import { happened } from '../people/index.ts';
import { type AttendanceRow, attendanceOf } from './attendance.store.ts';
import { agenciesThere } from './attendance.ts';
import { decisionsOf, PART_CODES, type PartCode, partsOf } from './board.store.ts';
import { type Audience, isVersionRead, packVersions, unpackVersions } from './board.ts';
import {
  insertDecision,
  insertDissent,
  insertInformation,
  lockItem,
  lockWaiting,
  type OfItem,
  savePart,
  settle,
} from './item.store.ts';
import type { StandingKind } from './kinds.ts';
import { ownersFor } from './owners.queries.ts';
import { type SittingRow, sittingById } from './sitting.store.ts';
import { type Writer, writerOf } from './writer.ts';

/** One text of an item: what it says now, and what stood there when the form was opened. */
export interface TextChange {
  text?: string | undefined;
  was?: string | undefined;
}
export interface ItemInput {
  /** Versions of the parts and the decision as the form was opened (`packVersions`). */
  version: number;
  line?: TextChange | undefined;
  newNeed?: TextChange | undefined;
  knownRisk?: TextChange | undefined;
  decision?: TextChange | undefined;
  rationale?: TextChange | undefined;
  information?: readonly {
    agency: string;
    audience?: Audience | undefined;
    text?: string | undefined;
    broughtBy?: string | undefined;
  }[];
  dissent?: { agency?: string | undefined; who?: string | undefined; words?: string | undefined } | undefined;
  /** One line for each action: "Ring school @priya fri #protect". */
  actions?: readonly string[];
}

/**
 * What was said of one child, typed once: it stands on the child's record, in the minutes and on the owners' lists with
 * the same transaction. Only what changed since the form was opened is saved: two people who minute different parts lose
 * nothing.
 * @throws FieldErrors while the meeting is not begun, when it is closed, or for half a decision; StaleEdit when somebody
 * else changed the same part; Refusal (absent) for somebody who may not write here
 */
export async function saveItem(
  work: Work,
  of: { sitting: SittingRow; kind: StandingKind; itemId: string },
  given: ItemInput,
): Promise<void> {
  await checkGoingOn(work, of.sitting.id);
  const item = await lockItem(work.tx, of.itemId);
  if (item?.sittingId !== of.sitting.id) throw absent();
  if (item.state === 'moved')
    throw new FieldErrors({ _form: 'This was moved to another meeting: it is talked about there' });
  const by = writerOf(work);
  const said = await saveTexts(work, item, given, by);
  const present = await attendanceOf(work.tx, item.sittingId);
  const informed = await saveInformation(work, item, given.information ?? [], by);
  const isDecided = await saveDecision(work, item, given, { by, there: [...agenciesThere(present)] });
  const agreed = await agreeActions(work, of.kind, item, given.actions ?? [], present);
  if (!(said || informed || isDecided || agreed)) return;
  await settle(work.tx, [item.id], { state: 'talked' }, by);
  if (item.childId) await tellRecord(work, of.kind, item.childId, isDecided);
  work.note({
    subjects: item.childId ? [item.childId] : [],
    objectType: 'sitting-item',
    objectId: item.id,
    classes: ['PLAN'],
  });
}

/** The child's record says that they were talked about; what was said is read where it was said. */
const tellRecord = (work: Work, kind: StandingKind, childId: string, isDecided: boolean): Promise<void> =>
  happened(work, {
    childId,
    at: work.now,
    kind: 'meeting',
    dataClass: 'PLAN',
    line: `${kind.label}: ${isDecided ? 'a joint decision was made' : 'talked about'}`,
    href: `/children/${childId}/standing-meetings`,
  });

async function checkGoingOn(work: Work, sittingId: string): Promise<void> {
  const now = await sittingById(work.tx, sittingId);
  if (!now) throw absent();
  if (now.closedAt)
    throw new FieldErrors({
      _form: `The meeting was closed at ${formatTime(now.closedAt)} by ${now.closedByName}. What you typed is still here: put it on the next meeting.`,
    });
  if (!now.begunAt) throw new FieldErrors({ _form: 'The meeting is not begun yet: begin it first' });
}

const normal = (text: string | undefined) => (text ?? '').replaceAll('\r\n', '\n').trim();
const isChanged = (change: TextChange | undefined): change is TextChange =>
  change !== undefined && normal(change.text) !== normal(change.was);

const FIELD: Readonly<Record<PartCode, { field: 'newNeed' | 'knownRisk' | 'line'; label: string }>> = {
  'new-need': { field: 'newNeed', label: 'New need' },
  'known-risk': { field: 'knownRisk', label: 'Known risk' },
  line: { field: 'line', label: 'One line' },
};

/** The versions a form of this item carries: of each part, then of the decision. */
export const versionsOf = (
  parts: readonly { code: PartCode; version: number }[],
  decision: { version: number } | undefined,
): number =>
  packVersions([
    ...PART_CODES.map((code) => parts.find((each) => each.code === code)?.version ?? 0),
    decision?.version ?? 0,
  ]);

async function saveTexts(work: Work, item: OfItem, given: ItemInput, by: Writer): Promise<boolean> {
  const changed = PART_CODES.filter((code) => isChanged(given[FIELD[code].field]));
  if (changed.length === 0) return false;
  const stored = await partsOf(work.tx, { sittingId: item.sittingId, itemId: item.id });
  const read = unpackVersions(given.version, PART_CODES.length + 1);
  for (const code of changed) {
    const text = normal(given[FIELD[code].field]?.text);
    const now = stored.find((each) => each.code === code);
    if (now && now.text === text) continue;
    const version = now?.version ?? 0;
    if (!isVersionRead(version, read[PART_CODES.indexOf(code)])) await refuseStale(work, item, code);
    const isFirst = now === undefined && text === '';
    if (!isFirst && (await savePart(work.tx, item, { code, text, version }, by)) === 0)
      await refuseStale(work, item, code);
  }
  return true;
}

/** Somebody else was first: both texts are shown, and everything else that was typed stays in the form. */
async function refuseStale(work: Work, item: OfItem, of: PartCode | 'decision'): Promise<never> {
  const at = { sittingId: item.sittingId, itemId: item.id };
  const parts = await partsOf(work.tx, at);
  const decision = (await decisionsOf(work.tx, at)).at(-1);
  const theirs = Object.fromEntries([
    ...parts.map(({ code, text }) => [FIELD[code].field, new Labelled(FIELD[code].label, text)]),
    ['decision', new Labelled('Decision', decision?.decision ?? '')],
    ['rationale', new Labelled('Why', decision?.rationale ?? '')],
  ]);
  const by = parts.find(({ code }) => code === of)?.savedByName ?? decision?.decidedByName;
  throw new StaleEdit(theirs, versionsOf(parts, decision), by);
}

async function saveInformation(
  work: Work,
  item: OfItem,
  told: NonNullable<ItemInput['information']>,
  by: Writer,
): Promise<boolean> {
  let any = false;
  for (const [at, each] of told.entries()) {
    const text = normal(each.text);
    if (text === '') continue;
    if (!each.agency) throw new FieldErrors({ [`told-${at}-agency`]: 'Say whose information it is' });
    if (!each.audience) throw new FieldErrors({ [`told-${at}-audience`]: 'Say who may read it' });
    await insertInformation(
      work.tx,
      item,
      {
        id: work.ids.next(),
        agency: each.agency,
        audience: each.audience,
        text,
        broughtBy: each.broughtBy?.trim() || null,
      },
      by,
    );
    any = true;
  }
  return any;
}

async function saveDecision(
  work: Work,
  item: OfItem,
  given: ItemInput,
  { by, there }: { by: Writer; there: readonly string[] },
): Promise<boolean> {
  const isNew = isChanged(given.decision) || isChanged(given.rationale);
  const stands = (await decisionsOf(work.tx, { sittingId: item.sittingId, itemId: item.id })).at(-1);
  const dissent = dissentIn(given);
  let decisionId = stands?.id;
  if (isNew) {
    const decision = normal(given.decision?.text);
    const rationale = normal(given.rationale?.text);
    if (!decision) throw new FieldErrors({ decision: 'Say what was decided, or leave the reason out too' });
    if (!rationale) throw new FieldErrors({ rationale: 'Say why it was decided' });
    const version = stands?.version ?? 0;
    const isRead = isVersionRead(version, unpackVersions(given.version, PART_CODES.length + 1).at(-1));
    decisionId = work.ids.next();
    const agencies = there.filter((agency) => agency !== dissent?.agency);
    const row = { id: decisionId, decision, rationale, agencies, version: version + 1 };
    if (!isRead || (await insertDecision(work.tx, item, row, by)) === 0)
      await refuseStale(work, item, 'decision');
  }
  if (!dissent) return isNew;
  if (!decisionId)
    throw new FieldErrors({ 'dissent-words': 'There is no decision here yet to disagree with' });
  await insertDissent(work.tx, item, { id: work.ids.next(), decisionId, ...dissent }, by);
  return true;
}

/** Who disagreed, and in which words: all three, or nothing. */
function dissentIn({ dissent }: ItemInput): { agency: string; who: string; words: string } | undefined {
  const [agency, who, words] = [dissent?.agency, dissent?.who, dissent?.words].map((each) => normal(each));
  if (!agency && !who && !words) return undefined;
  if (!agency) throw new FieldErrors({ 'dissent-agency': 'Say which agency disagreed' });
  if (!who) throw new FieldErrors({ 'dissent-who': 'Say who disagreed' });
  if (!words) throw new FieldErrors({ 'dissent-words': 'Write down in their words why' });
  return { agency, who, words };
}

async function agreeActions(
  work: Work,
  kind: StandingKind,
  item: OfItem,
  lines: readonly string[],
  present: readonly AttendanceRow[],
): Promise<boolean> {
  if (lines.length === 0) return false;
  const owners = await ownersFor(work, kind, item, present);
  for (const line of lines)
    await agreeLine(work, {
      childId: item.childId,
      line,
      owners: owners(line),
      source: 'SITTING',
      sourceId: item.sittingId,
    }).catch((error: unknown) => {
      if (error instanceof FieldErrors && error.fields.action)
        throw new FieldErrors({ actions: error.fields.action });
      throw error;
    });
  return true;
}

/**
 * Nothing new, agreed by those present: for the items named, or for every child with no change who waits. A child to whom
 * something came after the page was read (`seenAt`) is not waved through: they are left waiting.
 * @returns how many were settled
 */
export async function nothingNew(
  work: Work,
  sitting: SittingRow,
  wanted: readonly string[] | 'no-change',
  seenAt: Temporal.Instant = work.now,
): Promise<number> {
  await checkGoingOn(work, sitting.id);
  const items = await lockWaiting(work.tx, sitting.id, wanted, seenAt);
  if (items.length === 0) return 0;
  const agreedBy = [...agenciesThere(await attendanceOf(work.tx, sitting.id))];
  const settled = await settle(
    work.tx,
    items.map(({ id }) => id),
    { state: 'nothing-new', agreedBy },
    writerOf(work),
  );
  work.note({
    subjects: items.flatMap(({ childId }) => (childId ? [childId] : [])),
    objectType: 'sitting',
    objectId: sitting.id,
    classes: ['PLAN'],
    count: settled,
  });
  return settled;
}
