import { FieldErrors, StaleEdit } from '../../platform/http/decision.ts';
import type { Work } from '../../platform/http/work.ts';
import { textsWithPlaces } from '../sharing/index.ts';
import { findLetter, insertLetter } from './letter.store.ts';
import { LETTER_PARTS, type LetterTexts, placesInLetter } from './letter.ts';
import type { MeetingRow } from './meeting.store.ts';
import { writerOf } from './minuting.store.ts';

/** The parts of a letter that say where somebody lives or was, as written or as the record holds it. */
export async function placesIn(work: Pick<Work, 'tx'>, childId: string, texts: LetterTexts) {
  const known = await textsWithPlaces(
    work.tx,
    childId,
    LETTER_PARTS.map(({ name }) => texts[name] ?? ''),
  );
  return placesInLetter(texts, known);
}

/**
 * Keeps the letter as a professional has checked and changed it.
 * @throws FieldErrors where a text says a place; StaleEdit when somebody saved since `version`
 */
export async function saveLetter(
  work: Work,
  part: MeetingRow,
  given: { texts: LetterTexts; version: number },
): Promise<void> {
  const wrong = await placesIn(work, part.childId, given.texts);
  if (wrong.length > 0)
    throw new FieldErrors(
      Object.fromEntries(
        wrong.map((name) => [name, 'Take out the address, postcode or place: it never goes into a letter']),
      ),
    );
  const { meetingId, childId } = part;
  const next = { id: work.ids.next(), meetingId, childId, version: given.version + 1, texts: given.texts };
  const stands = await findLetter(work.tx, part);
  if ((stands?.version ?? 0) !== given.version || (await insertLetter(work.tx, next, writerOf(work))) === 0) {
    const theirs = stands ?? (await findLetter(work.tx, part));
    throw new StaleEdit({ ...theirs?.texts }, theirs?.version ?? 0, theirs?.savedByName ?? 'Somebody');
  }
  work.note({ subjects: [childId], objectType: 'letter', objectId: part.id, version: next.version });
}
