import type { Work } from '../../platform/http/work.ts';
import { alert, findPosting } from '../access/index.ts';
import { happened } from '../people/index.ts';
import { childrenOf, readLine } from './action.commands.ts';
import { ACTION_SOURCES, type ActionSource, insertAction, type NewActionRow } from './action.store.ts';
import { ownerInColumns, type PossibleOwner, type Strand } from './action.ts';
import { writerOf } from './minuting.store.ts';

const NOBODY_YET = 'Nobody named yet';

export interface AskedAction {
  /** Null only where the source is `SITTING`: the action is then about no child. */
  childId: string | null;
  what: string;
  /** A person, or the lead of an agency, who has a posting … */
  ownerPostingId?: string | undefined;
  /** … or a name, for somebody without an account. */
  ownerName?: string | undefined;
  ownerAgency?: string | undefined;
  /** The agency owes it; the person named leads on it. */
  isOfAgency?: boolean | undefined;
  due: Temporal.PlainDate | null;
  strand?: Strand | null | undefined;
  source: ActionSource;
  sourceId: string;
}

/**
 * An action without a meeting about one child: on its owner's list, and on the child's record.
 * Who may agree it is decided by row-level security: for `SITTING`, those who minute that standing meeting now.
 * @returns its id
 */
export async function agreeActionFrom(work: Work, a: AskedAction): Promise<string> {
  const posting = a.ownerPostingId ? await findPosting(work.tx, a.ownerPostingId) : undefined;
  return agree(work, {
    childId: a.childId,
    source: a.source,
    sourceId: a.sourceId,
    typed: a.what,
    what: a.what,
    ownerPostingId: posting?.id ?? null,
    ownerName: posting?.staffName ?? (a.ownerName?.trim() || NOBODY_YET),
    ownerAgency: posting?.agency ?? a.ownerAgency ?? 'SOCIAL_CARE',
    isOfAgency: a.isOfAgency ?? false,
    due: a.due,
    strand: a.strand ?? null,
    notes: [],
  });
}

/**
 * An action of a standing meeting from one typed line: "Ring school about Tuesday @priya fri #protect". Owners are those
 * that the meeting offers, people and agencies (`agencyAsOwner`); without one it is the typist's.
 * @returns its id
 * @throws FieldErrors (`action`) when nothing is left to do
 */
export async function agreeLine(
  work: Work,
  given: {
    childId: string | null;
    line: string;
    owners: readonly PossibleOwner[];
    source: ActionSource;
    sourceId: string;
  },
): Promise<string> {
  const { typed, what, owner, due, strand, notes } = readLine(work, given.line, given.owners);
  const { childId, source, sourceId } = given;
  const columns = ownerInColumns(owner);
  return agree(work, {
    ...{ childId, source, sourceId, typed, what, due, strand },
    ...columns,
    notes: [...notes],
  });
}

type Agreed = Omit<NewActionRow, 'id' | 'meetingId' | 'alsoWith'> & {
  source: ActionSource;
  sourceId: string;
};
async function agree(work: Work, a: Agreed): Promise<string> {
  const id = work.ids.next();
  await insertAction(work.tx, { ...a, id, meetingId: null, alsoWith: [] }, writerOf(work));
  const isOfTheHub = a.source !== 'SITTING';
  const dataClass = isOfTheHub ? 'MISSING' : 'PLAN';
  if (a.ownerPostingId && a.ownerPostingId !== work.actor.postingId)
    await alert(work, {
      kind: 'action-asked',
      line: isOfTheHub
        ? 'You have a new action about a child who was missing'
        : 'You have a new action from a standing meeting',
      ...(a.childId === null ? {} : { childId: a.childId }),
      forPostingId: a.ownerPostingId,
    });
  if (a.childId !== null)
    await happened(work, {
      childId: a.childId,
      at: work.now,
      kind: 'action',
      dataClass,
      line: `${ACTION_SOURCES[a.source]}: an action was agreed`,
      // The database hides lines with this address from somebody from whom the child is kept at standing meetings.
      ...(isOfTheHub ? {} : { href: `/children/${a.childId}/standing-meetings` }),
    });
  work.note({ subjects: childrenOf(a), objectType: 'action', objectId: id, classes: [dataClass] });
  return id;
}

const SOURCES: Readonly<Record<string, ActionSource>> = {
  'return-interview': 'RETURN_INTERVIEW',
  'monthly-review': 'MONTHLY_REVIEW',
};
/** Somebody of the hub asked for an action: it stands on its owner's list like any other. */
export const agreeAskedAction = async (
  work: Work,
  asked: Omit<AskedAction, 'source'> & { source: string },
): Promise<void> => {
  await agreeActionFrom(work, { ...asked, source: SOURCES[asked.source] ?? 'MISSING' });
};
