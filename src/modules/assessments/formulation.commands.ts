import { FieldErrors, Labelled, StaleEdit } from '../../platform/http/decision.ts';
import type { Work } from '../../platform/http/work.ts';
import { happened } from '../people/index.ts';
import { productFinished } from '../sharing/index.ts';
import { isBeingWritten, wholeFormulation } from './formulation.queries.ts';
import {
  arrange,
  beginFormulation,
  entriesToLink,
  findFormulation,
  insertFinished,
  insertLinks,
  insertPart,
  type LinkedEntry,
  linksAt,
  nextSave,
  type PartRow,
  versionsOfPart,
} from './formulation.store.ts';
import { inWords, kindOf, type PartCode, type Said, standingWords, stillMissing } from './formulation.ts';
import { linkWords } from './formulation-words.ts';

export const formulationPath = (childId: string) => `/children/${childId}/formulation`;

export interface FormulationPart {
  childId: string;
  kind: PartCode;
  /** Left out: a new one. Of a kind there is one of, it is the child's own id. */
  itemId?: string | undefined;
  said: Said;
  /** Of a statement: the entries of the chronology it rests on, of those the writer may read. Left out: as before. */
  entries?: readonly string[] | undefined;
  /** The version that was read; 0 for a new one. */
  version: number;
}

/**
 * Keeps a part of the formulation as its next version, and its links; begins the formulation when there is none (F17).
 * Links to entries that the writer may not read stay as they are.
 * @returns the id of the part
 * @throws StaleEdit when somebody saved the same part first
 * @throws FieldErrors when an entry is none of this child that the writer may read
 */
export async function keepFormulationPart(work: Work, part: FormulationPart): Promise<string> {
  const { authorityId, postingId } = work.actor;
  const of = { authorityId, childId: part.childId };
  const by = postingId || null;
  const itemId = part.itemId ?? (kindOf(part.kind).isSingle ? part.childId : work.ids.next());
  await beginFormulation(work.tx, of, work.now, by);
  const saveNo = await nextSave(work.tx, of, work.now);
  const [theirs] = await versionsOfPart(work.tx, part.childId, part.kind, itemId);
  const said = part.kind === 'shared' ? await withWhatWasShared(work, part, theirs) : part.said;
  const links = await linksToChange(work, part, itemId);
  const kept = await insertPart(
    work.tx,
    { ...of, kind: part.kind, itemId, over: part.version, saveNo, said },
    work.now,
    by,
  );
  if (kept === 0) throw stale(part, theirs, links);
  await insertLinks(work.tx, { ...of, itemId, saveNo }, links.add, true, work.now, by);
  await insertLinks(work.tx, { ...of, itemId, saveNo }, links.takeAway, false, work.now, by);
  work.note({
    subjects: [part.childId],
    objectType: 'formulation',
    objectId: part.childId,
    classes: ['ASSESS'],
    version: part.version + 1,
  });
  return itemId;
}

/** Which plain version was given: the one that stands on the day it is said; a correction keeps it. */
async function withWhatWasShared(work: Work, part: FormulationPart, before: PartRow | undefined) {
  const [plain] = await versionsOfPart(work.tx, part.childId, 'plain', part.childId);
  const plainVersion = before?.said.plainVersion ?? plain?.version;
  return plainVersion === undefined ? part.said : { ...part.said, plainVersion: String(plainVersion) };
}

interface LinksToChange {
  add: string[];
  takeAway: string[];
  /** As they are now, for this writer. */
  now: LinkedEntry[];
  known: LinkedEntry[];
}
async function linksToChange(work: Work, part: FormulationPart, itemId: string): Promise<LinksToChange> {
  if (part.entries === undefined) return { add: [], takeAway: [], now: [], known: [] };
  const linked = (await linksAt(work.tx, part.childId))
    .filter((link) => link.itemId === itemId)
    .map((link) => link.entryId);
  const wanted = [...new Set(part.entries)];
  const known = await entriesToLink(work.tx, part.childId, [...wanted, ...linked], 0);
  const readable = new Set(known.map((entry) => entry.entryId));
  if (!wanted.every((id) => readable.has(id)))
    throw new FieldErrors({ entries: 'One of these entries is no longer in the chronology. Choose again' });
  return {
    add: wanted.filter((id) => !linked.includes(id)),
    takeAway: linked.filter((id) => readable.has(id) && !wanted.includes(id)),
    now: known.filter((entry) => linked.includes(entry.entryId)),
    known,
  };
}

/** Both texts, question by question, with the words of the form; a hypothesis is called one here too. */
function stale(part: FormulationPart, theirs: PartRow | undefined, links: LinksToChange): StaleEdit {
  const fields = kindOf(part.kind).fields.map((field): [string, Labelled] => [
    field.name,
    new Labelled(field.label, theirs?.said[field.name] ?? '', (value) =>
      field.name === 'standing' && value
        ? standingWords({ standing: String(value) })
        : inWords(field, value === undefined || value === null ? '' : String(value)),
    ),
  ]);
  const entryWords = (value: unknown) =>
    [value ?? []]
      .flat()
      .map((id) => links.known.find((entry) => entry.entryId === id))
      .flatMap((entry) => (entry ? linkWords(entry) : []))
      .join('\n');
  const entries: [string, Labelled][] =
    part.entries === undefined
      ? []
      : [
          [
            'entries',
            new Labelled(
              'Entries of the chronology',
              links.now.map((entry) => entry.entryId),
              entryWords,
            ),
          ],
        ];
  return new StaleEdit(
    Object.fromEntries([...fields, ...entries]),
    theirs?.version ?? 0,
    theirs?.savedByName ?? undefined,
  );
}

export interface Arrangements {
  reviewOn: Temporal.PlainDate | undefined;
  /** The pilot of case formulation, whose children's outcomes are followed (S4-31). */
  isPilot: boolean;
  sharedWith: readonly string[];
}
/** When it is looked at again, which partners read it (AC-8), whether the child is in the pilot. @throws StaleEdit */
export async function arrangeFormulation(
  work: Work,
  childId: string,
  version: number,
  to: Arrangements,
): Promise<void> {
  const of = { authorityId: work.actor.authorityId, childId };
  await beginFormulation(work.tx, of, work.now, work.actor.postingId || null);
  const before = await findFormulation(work.tx, childId);
  const today = work.now.toZonedDateTimeISO('Europe/London').toPlainDate();
  const changed = {
    ...of,
    over: version,
    sharedWith: to.sharedWith,
    reviewOn: to.reviewOn ?? null,
    pilotSince: to.isPilot ? (before?.pilotSince ?? today) : null,
  };
  if ((await arrange(work.tx, changed, work.now)) === 0)
    throw new StaleEdit(
      {
        reviewOn: new Labelled('Looked at again on', before?.reviewOn?.toString() ?? ''),
        isPilot: new Labelled('In the pilot', before?.pilotSince ? 'yes' : ''),
        sharedWith: new Labelled('With whom it is shared', before?.sharedWith ?? []),
      },
      before?.arranged ?? 0,
    );
  work.note({ subjects: [childId], objectType: 'formulation', objectId: childId, classes: ['ASSESS'] });
}

/**
 * Finishes what was read as a version. What is missing does not hold it up; it needs a sentence then.
 * @param saveNo the save that was read
 * @returns the number of the version
 * @throws StaleEdit when something was saved, or it was finished, meanwhile
 * @throws FieldErrors when something is missing and nobody says why, or nothing is new
 */
export async function finishFormulation(
  work: Work,
  childId: string,
  saveNo: number,
  reason: string | undefined,
): Promise<number> {
  const whole = await wholeFormulation(work.tx, childId);
  if (whole.row && whole.row.saveNo !== saveNo) throw changedMeanwhile(whole.parts, whole.row.saveNo, saveNo);
  if (!isBeingWritten(whole)) throw new FieldErrors({ _form: 'Nothing was written since the last version' });
  const reviewOn = whole.row?.reviewOn ?? null;
  if (stillMissing(whole.parts, reviewOn).length > 0 && !reason)
    throw new FieldErrors({ reason: 'Say why it is finished although something is missing' });
  const version = (whole.versions[0]?.version ?? 0) + 1;
  const finished = {
    authorityId: work.actor.authorityId,
    childId,
    version,
    saveNo,
    reviewOn,
    reason: reason ?? null,
  };
  if ((await insertFinished(work.tx, finished, work.now, work.actor.postingId || null)) === 0)
    throw changedMeanwhile(whole.parts, saveNo, saveNo);
  await tell(work, childId, version);
  return version;
}

function changedMeanwhile(parts: readonly PartRow[], now: number, read: number): StaleEdit {
  const newer = parts.filter((part) => part.saveNo > read);
  const words = newer.map((part) => kindOf(part.kind).title).join(', ');
  return new StaleEdit(
    { changed: new Labelled('Written meanwhile', words || 'Finished by somebody else') },
    now,
    newer[0]?.savedByName ?? undefined,
  );
}

/** The timeline says that it is finished; what it says stays in it. It waits to be placed on the statutory record. */
async function tell(work: Work, childId: string, version: number): Promise<void> {
  const title = `Case formulation, version ${version}`;
  const href = `${formulationPath(childId)}/versions/${version}`;
  await happened(work, {
    childId,
    at: work.now,
    kind: 'assessment',
    dataClass: 'ASSESS',
    line: `${title}: finished`,
    href,
  });
  await productFinished(work, {
    type: 'formulation',
    id: childId,
    childId,
    title,
    version,
    dataClass: 'ASSESS',
    href,
    fileHref: `${href}/document/docx`,
  });
  work.note({
    subjects: [childId],
    objectType: 'formulation',
    objectId: childId,
    classes: ['ASSESS'],
    version,
  });
}
