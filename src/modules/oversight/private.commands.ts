import { absent, FieldErrors, forbid, Labelled, Refusal, StaleEdit } from '../../platform/http/decision.ts';
import type { Work } from '../../platform/http/work.ts';
import { formatDate } from '../../platform/ui/index.ts';
import { alert, findPosting, postingsOfStaff } from '../access/index.ts';
import { isGovernance, isManager } from './oversight.policy.ts';
import {
  endShares,
  insertOpening,
  insertPrivateNote,
  insertShare,
  type OpeningKind,
  openingsOf,
  type PrivateRow,
  privateNotesOf,
  sharesOf,
} from './private.store.ts';
import { findSupervision, type SupervisionRow } from './supervision.store.ts';
import { isBetweenTwo } from './supervision-due.ts';

/** Who may ever open the private part, in the words of every page that holds one. */
export const WHO_MAY_OPEN =
  'Only those who were there read this, and whom the worker lets in. It is never part of a child’s record, a search, minutes or a pack. No other manager, no administrator and no later supervisor opens it. A court, an inquiry, or a person’s own access request may: then information governance opens it with a reason, and everybody who was there is told.';

/** For how long an opening holds; then a new one is made, with its reason. */
export const OPEN_HOURS = 24;

export const wasThere = (work: Pick<Work, 'actor'>, supervision: SupervisionRow): boolean =>
  supervision.supervisorStaff === work.actor.staffId ||
  supervision.members.some((member) => member.staffId === work.actor.staffId);

export interface PrivatePart {
  because: 'was there' | 'shared' | 'opened';
  /** The version that stands first. */
  notes: PrivateRow[];
}
/** The private part, for whom it is open to; undefined for everybody else, who learn not even whether there is one. */
export async function privatePartOf(
  work: Pick<Work, 'tx' | 'actor' | 'now'>,
  supervision: SupervisionRow,
): Promise<PrivatePart | undefined> {
  const because = await whyOpen(work, supervision);
  return because && { because, notes: await privateNotesOf(work.tx, supervision.id) };
}
async function whyOpen(
  work: Pick<Work, 'tx' | 'actor' | 'now'>,
  supervision: SupervisionRow,
): Promise<PrivatePart['because'] | undefined> {
  const { tx, actor, now } = work;
  if (wasThere(work, supervision)) return 'was there';
  const isMine = (row: { toStaff: string; endedAt: unknown }) =>
    row.toStaff === actor.staffId && row.endedAt === null;
  if ((await sharesOf(tx, supervision.id)).some(isMine)) return 'shared';
  if (!isGovernance(actor)) return undefined;
  const isOpen = (await openingsOf(tx, supervision.id)).some(
    (each) => each.openerStaff === actor.staffId && Temporal.Instant.compare(each.endsAt, now) > 0,
  );
  return isOpen ? 'opened' : undefined;
}

/** The supervision, for somebody who was there. @throws Refusal (absent) for everybody else */
async function ownSupervision(work: Work, id: string): Promise<SupervisionRow> {
  const supervision = await findSupervision(work.tx, id);
  if (!supervision || !wasThere(work, supervision)) throw absent();
  return supervision;
}

export interface WritePrivate {
  supervisionId: string;
  /** The version that was read; 0 where nothing was written. */
  version: number;
  reflection?: string | undefined;
  wellbeing?: string | undefined;
}
/**
 * Either of those who were there adds to the private part; what stood before is kept for the same readers.
 * @throws StaleEdit where the other one wrote meanwhile: both texts are shown
 */
export async function writePrivate(work: Work, input: WritePrivate): Promise<void> {
  const supervision = await ownSupervision(work, input.supervisionId);
  const { reflection = null, wellbeing = null, version } = input;
  if (!(reflection ?? wellbeing)) throw new FieldErrors({ reflection: 'Write something, or go back' });
  const [stands] = await privateNotesOf(work.tx, supervision.id);
  const written =
    (stands?.version ?? 0) === version
      ? await insertPrivateNote(work.tx, {
          ...{ authorityId: supervision.authorityId, supervisionId: supervision.id, version: version + 1 },
          ...{ reflection, wellbeing, writtenAt: work.now, writerStaff: work.actor.staffId },
        })
      : 0;
  if (written === 0) {
    const [theirs] = await privateNotesOf(work.tx, supervision.id);
    throw new StaleEdit(
      {
        reflection: new Labelled('Reflection', theirs?.reflection ?? ''),
        wellbeing: new Labelled('How the worker is', theirs?.wellbeing ?? ''),
      },
      theirs?.version ?? 0,
      theirs?.writerName ?? undefined,
    );
  }
  work.note({ objectType: 'supervision', objectId: supervision.id, version: version + 1 });
}

const NOT_YOURS_ALONE = forbid(
  'F24',
  'Only the worker whose supervision it was can share it, and only where nobody else was there.',
);
const isOwnAlone = (work: Work, { kind, members }: SupervisionRow): boolean =>
  isBetweenTwo(kind) && members.length === 1 && members[0]?.staffId === work.actor.staffId;
/** Whether this reader is the worker who may let somebody in. */
export const mayShare = isOwnAlone;

/**
 * The worker lets a manager read the private part, such as a later supervisor. Nobody else can.
 * @throws FieldErrors; Refusal
 */
export async function sharePrivate(
  work: Work,
  input: { supervisionId: string; postingId: string },
): Promise<void> {
  const supervision = await ownSupervision(work, input.supervisionId);
  if (!isOwnAlone(work, supervision)) throw new Refusal(NOT_YOURS_ALONE);
  const posting = await findPosting(work.tx, input.postingId);
  if (posting?.authorityId !== supervision.authorityId || !isManager(posting))
    throw new FieldErrors({ postingId: 'Choose a manager who works here' });
  if ([work.actor.staffId, supervision.supervisorStaff].includes(posting.staffId))
    throw new FieldErrors({ postingId: 'They read it already' });
  const shares = await sharesOf(work.tx, supervision.id);
  if (shares.some((each) => each.toStaff === posting.staffId && each.endedAt === null))
    throw new FieldErrors({ postingId: 'They read it already' });
  await insertShare(work.tx, {
    ...{ authorityId: supervision.authorityId, supervisionId: supervision.id, sharedAt: work.now },
    ...{ toStaff: posting.staffId, toPostingId: posting.id, sharedByStaff: work.actor.staffId },
  });
  const line = `${work.actor.staffName} lets you read their supervision of ${formatDate(supervision.heldOn)}`;
  await alert(work, { kind: 'supervision', line, forPostingId: posting.id });
  work.note({ objectType: 'supervision', objectId: supervision.id, recipient: posting.id });
}

/** The worker takes back what they shared, from the next moment on. */
export async function takeBackPrivate(work: Work, supervisionId: string): Promise<void> {
  const supervision = await ownSupervision(work, supervisionId);
  const count = await endShares(work.tx, supervision.id, work.actor.staffId, work.now);
  work.note({ objectType: 'supervision', objectId: supervision.id, count });
}

export interface OpenPrivate {
  supervisionId: string;
  kind: OpeningKind;
  /** Of the order, the inquiry or the request. */
  reference: string;
  reason: string;
}
/**
 * Information governance opens a private part for a day: a court, an inquiry, or a person's own access request. Everybody
 * who was there is told at once, in each of their posts, and it stands in the audit as an event of its own.
 * @throws Refusal to everybody else
 */
export async function openPrivate(work: Work, input: OpenPrivate): Promise<void> {
  if (!isGovernance(work.actor)) throw absent();
  const supervision = await findSupervision(work.tx, input.supervisionId);
  if (!supervision) throw absent();
  const { authorityId, postingId, staffId } = work.actor;
  const id = work.ids.next();
  await insertOpening(work.tx, {
    ...{ authorityId, id, supervisionId: supervision.id, kind: input.kind, reference: input.reference },
    ...{ reason: input.reason, openedAt: work.now, endsAt: work.now.add({ hours: OPEN_HOURS }) },
    ...{ openedBy: postingId, openerStaff: staffId },
  });
  await tellThoseWhoWereThere(work, supervision);
  work.alsoRecord({
    event: 'supervision.private-opened',
    ...{ objectType: 'supervision', objectId: supervision.id, reason: input.reason },
    ...{ basis: input.kind, recipient: input.reference, rule: 'F24' },
  });
}

async function tellThoseWhoWereThere(work: Work, supervision: SupervisionRow): Promise<void> {
  const line = `The private part of the supervision of ${formatDate(supervision.heldOn)} was opened by information governance. Open it to see why.`;
  const people = [
    { staffId: supervision.supervisorStaff, postingId: supervision.supervisorPostingId },
    ...supervision.members,
  ];
  for (const person of people) {
    const here = (await postingsOfStaff(work.tx, person.staffId, work.now)).filter(
      (posting) => posting.authorityId === supervision.authorityId,
    );
    const postings = here.length > 0 ? here.map((posting) => posting.id) : [person.postingId];
    for (const forPostingId of postings) await alert(work, { kind: 'supervision', line, forPostingId });
  }
}
