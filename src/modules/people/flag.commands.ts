import type { Tx } from '../../platform/db/database.ts';
import type { Work } from '../../platform/http/work.ts';
import { endFlags, flagsOf, insertFlag } from './flag.store.ts';

/** What can stand out about a child (form F1), in the words and the order of the banner, and who may see it. */
export const flagKinds = {
  OPEN_TO_TEAM: { label: 'Open to the team', dataClass: 'FLAG', tone: 'plain' },
  MISSING_NOW: { label: 'Missing now', dataClass: 'FLAG', tone: 'act-now' },
  DO_NOT_CONTACT_FAMILY: {
    label: 'Do not contact the family before taking advice',
    dataClass: 'CONTACT',
    tone: 'soon',
  },
  ACT: { label: 'ACT', dataClass: 'PLAN', tone: 'plain' },
  TRIGGER_PLAN: { label: 'Trigger plan', dataClass: 'PLAN', tone: 'plain' },
  ABDUCTION_WARNING: { label: 'Named in an abduction warning notice', dataClass: 'NOTE', tone: 'plain' },
  NATIONAL_REFERRAL: {
    label: 'Referred to the national referral mechanism',
    dataClass: 'NOTE',
    tone: 'plain',
  },
} as const;
export type FlagKind = keyof typeof flagKinds;

export interface NewFlag {
  childId: string;
  kind: FlagKind;
  note?: string | undefined;
  /** Where a tap on the flag leads. */
  href?: string | undefined;
  /** The involvement, episode or plan it stands for. */
  objectId?: string | undefined;
  /** Defaults to now. */
  from?: Temporal.Instant | undefined;
  reviewOn?: Temporal.PlainDate | undefined;
}
/**
 * Raises a flag on the child's record. `OPEN_TO_TEAM` is raised when an involvement begins and lowered when it ends:
 * search, the short page and `isClosed` read it.
 */
export async function raiseFlag(work: Work, f: NewFlag): Promise<string> {
  const id = work.ids.next();
  await insertFlag(
    work.tx,
    {
      authorityId: work.actor.authorityId,
      id,
      childId: f.childId,
      kind: f.kind,
      dataClass: flagKinds[f.kind].dataClass,
      agency: work.actor.agency,
      note: f.note ?? null,
      href: f.href ?? null,
      objectId: f.objectId ?? null,
      fromAt: f.from ?? work.now,
      reviewOn: f.reviewOn ?? null,
      toAt: null,
    },
    work.actor.postingId || null,
  );
  work.note({ subjects: [f.childId] });
  return id;
}

/** Ends the running flags of a kind; with `objectId` only that one. Returns how many. */
export async function lowerFlag(
  work: Work,
  f: { childId: string; kind: FlagKind; objectId?: string; at?: Temporal.Instant },
): Promise<number> {
  work.note({ subjects: [f.childId] });
  return endFlags(
    work.tx,
    f.childId,
    f.kind,
    f.objectId ?? null,
    f.at ?? work.now,
    work.actor.postingId || null,
  );
}

/** The record is closed when there was an involvement and none runs: what was written is read-only, new facts stay possible. */
export async function isClosed(tx: Tx, childId: string): Promise<boolean> {
  const spells = (await flagsOf(tx, childId)).filter((flag) => flag.kind === 'OPEN_TO_TEAM');
  return spells.length > 0 && spells.every((flag) => flag.toAt !== null);
}
