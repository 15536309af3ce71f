import { absent, FieldErrors, forbid, Refusal, StaleEdit } from '../../platform/http/decision.ts';
import type { Work } from '../../platform/http/work.ts';
import { findPosting, settingsOf } from '../access/index.ts';
import { chainFor, onDuty, type Rota } from '../deadlines/index.ts';
import { flagsNow } from '../missing/index.ts';
import {
  childrenOnHandover,
  giveRow,
  type HandoverChildRow,
  type HandoverRow,
  handoverOfDay,
  handoverPlace,
  insertHandover,
  insertHandoverChild,
  insertOvernight,
  insertReceipt,
  type NumberToRing,
  touchHandover,
  updateHandover,
  updateHandoverChild,
} from './handover.store.ts';
import { nightBegins } from './handover.ts';
import { addressIn } from './no-names.ts';
import { writerOf } from './writer.ts';

const notYours = () =>
  new Refusal(
    forbid('AC-7', 'The co-ordinator, managers and business support of the team make the handover'),
  );
async function needMaker(work: Work): Promise<void> {
  if (!(await handoverPlace(work.tx)).makes) throw notYours();
}
/** A record shows an address behind a reason; a page for the night does not hold one. */
function needNoAddress(given: Record<string, string | null | undefined>): void {
  for (const [field, text] of Object.entries(given))
    if (text && addressIn(text))
      throw new FieldErrors({
        [field]: 'Leave the address out. It is on the child’s record, where whoever needs it opens it',
      });
}

/** Who decides tonight by the rota: a manager who is not away. */
export async function decidesTonight(work: Work, day: Temporal.PlainDate) {
  const at = nightBegins(day, settingsOf(work.actor).nightBegins);
  const chain = await chainFor(work.tx, work.actor.authorityId, 'out-of-hours', at);
  const wanted = chain.findLast((each) => each.post === 'manager')?.postingId ?? chain.at(-1)?.postingId;
  return wanted ? findPosting(work.tx, wanted) : undefined;
}

/**
 * The handover of an evening; begun when it is not there yet, with every child who is missing. Asking twice finds the same.
 * @throws Refusal for those who do not make it
 */
export async function beginHandover(work: Work, day: Temporal.PlainDate): Promise<HandoverRow> {
  await needMaker(work);
  const found = await handoverOfDay(work.tx, day);
  if (found) return found;
  const decides = await decidesTonight(work, day);
  await insertHandover(
    work.tx,
    {
      id: work.ids.next(),
      day,
      decidesPostingId: decides?.id ?? null,
      decidesName: decides?.staffName ?? 'Nobody named yet',
    },
    writerOf(work),
  );
  const row = await handoverOfDay(work.tx, day);
  if (!row) throw absent();
  await putMissingOn(work, row);
  work.note({ objectType: 'handover', objectId: row.id });
  return row;
}

async function putMissingOn(work: Work, row: HandoverRow): Promise<number> {
  let added = 0;
  for (const flag of await flagsNow(work.tx, work.actor.authorityId))
    added += await insertHandoverChild(
      work.tx,
      row.id,
      {
        childId: flag.childId,
        day: row.day,
        missingSince: flag.missingFrom,
        grade: flag.policeGrade,
        why: null,
        plan: null,
      },
      writerOf(work),
    );
  return added;
}

export interface OnHandover {
  childId: string;
  why: string;
  plan: string;
}
/** Somebody is worried about a child tonight, says why, and what the plan is. @throws FieldErrors, Refusal */
export async function worriedAbout(work: Work, row: HandoverRow, given: OnHandover): Promise<void> {
  await needMaker(work);
  needNoAddress({ why: given.why, plan: given.plan });
  const on = (await childrenOnHandover(work.tx, row.id)).find((each) => each.childId === given.childId);
  if (on) return changeOnHandover(work, row, { ...given, takenOffBecause: null, version: on.version });
  await insertHandoverChild(
    work.tx,
    row.id,
    { ...given, day: row.day, missingSince: null, grade: null },
    writerOf(work),
  );
  await changed(work, row, given.childId);
}

/** Puts why and plan right, or takes a child off with a reason. @throws StaleEdit, FieldErrors, Refusal */
export async function changeOnHandover(
  work: Work,
  row: HandoverRow,
  given: Pick<HandoverChildRow, 'childId' | 'why' | 'plan' | 'takenOffBecause' | 'version'>,
): Promise<void> {
  await needMaker(work);
  needNoAddress({ why: given.why, plan: given.plan, takenOffBecause: given.takenOffBecause });
  if ((await updateHandoverChild(work.tx, row.id, given)) === 0) {
    const now = (await childrenOnHandover(work.tx, row.id)).find((each) => each.childId === given.childId);
    if (!now) throw absent();
    throw new StaleEdit(
      { why: now.why ?? '', plan: now.plan ?? '', takenOffBecause: now.takenOffBecause ?? '' },
      now.version,
    );
  }
  await changed(work, row, given.childId);
}
async function changed(work: Work, row: HandoverRow, childId: string): Promise<void> {
  if (row.state === 'given') await touchHandover(work.tx, row.id);
  work.note({ subjects: [childId], objectType: 'handover', objectId: row.id, classes: ['PLAN'] });
}

/** Who decides tonight, and what else the night should know. @throws StaleEdit, FieldErrors, Refusal */
export async function saveTonight(
  work: Work,
  row: HandoverRow,
  given: {
    decides: string | undefined;
    decidesName: string | undefined;
    words: string | undefined;
    version: number;
  },
): Promise<void> {
  await needMaker(work);
  needNoAddress({ words: given.words });
  const posting = given.decides ? await findPosting(work.tx, given.decides) : undefined;
  const name = posting?.staffName ?? given.decidesName?.trim();
  if (!name) throw new FieldErrors({ decides: 'Say who decides tonight' });
  const saved = await updateHandover(work.tx, {
    id: row.id,
    decidesPostingId: posting?.id ?? null,
    decidesName: name,
    words: given.words ?? null,
    version: given.version,
  });
  if (saved === 0)
    throw new StaleEdit(
      { decides: row.decidesPostingId ?? '', decidesName: row.decidesName, words: row.words ?? '' },
      row.version,
    );
  work.note({ objectType: 'handover', objectId: row.id });
}

const NIGHT_ROTAS: readonly (readonly [Rota, string])[] = [
  ['out-of-hours', 'Out of hours'],
  ['team-duty', 'Team duty'],
  ['front-door', 'Front door'],
];
/** Whom to ring tonight: the authority's numbers, and by name who is on the rota when the night begins. */
export async function numbersTonight(work: Work, day: Temporal.PlainDate): Promise<NumberToRing[]> {
  const { dayNumber, nightNumber, nightBegins: at } = settingsOf(work.actor);
  const numbers: NumberToRing[] = [];
  if (nightNumber) numbers.push({ label: 'Out-of-hours team, all night', number: nightNumber });
  if (dayNumber) numbers.push({ label: 'By day', number: dayNumber });
  for (const [rota, label] of NIGHT_ROTAS) {
    const on = await onDuty(work.tx, work.actor.authorityId, rota, nightBegins(day, at));
    const posting = on ? await findPosting(work.tx, on.postingId) : undefined;
    numbers.push({ label: `${label}, by the rota`, number: posting?.staffName ?? 'Nobody on the rota' });
  }
  return numbers;
}

/** Gives it to the night. Whoever went missing meanwhile is put on it; who has no plan yet shows as such. Once. */
export async function giveHandover(work: Work, row: HandoverRow): Promise<boolean> {
  await needMaker(work);
  await putMissingOn(work, row);
  const given = await giveRow(work.tx, row.id, await numbersTonight(work, row.day), writerOf(work));
  work.note({ objectType: 'handover', objectId: row.id });
  return given > 0;
}

/**
 * "I have read it": by the night, in its own name, for the version that stands. Twice changes nothing.
 * @throws Refusal for those who are not of the night, and for whoever gave it
 */
export async function receiveHandover(work: Work, row: HandoverRow, version: number): Promise<void> {
  if (!(await handoverPlace(work.tx)).receives)
    throw new Refusal(forbid('AC-7', 'Whoever takes over tonight confirms that they have read it'));
  if (row.givenBy === work.actor.postingId)
    throw new Refusal(forbid('AC-7', 'You gave this handover. Somebody of the night reads it'));
  if (row.state !== 'given') throw absent();
  if (row.version !== version) throw new StaleEdit({}, row.version);
  await insertReceipt(work.tx, { id: work.ids.next(), handoverId: row.id, version }, writerOf(work));
  work.note({ objectType: 'handover', objectId: row.id, version });
}

/** What happened with a child overnight, written by the night; the morning reads it. Only ever added to. */
export async function writeOvernight(
  work: Work,
  row: HandoverRow,
  given: { childId: string; happened: string },
): Promise<void> {
  const place = await handoverPlace(work.tx);
  const isOn = (await childrenOnHandover(work.tx, row.id)).some((each) => each.childId === given.childId);
  if (!(place.makes || place.receives) || !isOn || row.state !== 'given') throw absent();
  needNoAddress({ happened: given.happened });
  await insertOvernight(
    work.tx,
    { id: work.ids.next(), handoverId: row.id, day: row.day, ...given },
    writerOf(work),
  );
  work.note({ subjects: [given.childId], objectType: 'handover', objectId: row.id, classes: ['PLAN'] });
}
