import type { Work } from '../../platform/http/work.ts';
import type { DataClass } from '../access/index.ts';
import {
  endSocialCareSpells,
  insertChild,
  insertSocialCareSpell,
  insertTimelineEvent,
} from './child.store.ts';
import type { SocialCareStatusCode } from './code-lists-circumstances.ts';
import { tokensOfPerson } from './name-tokens.ts';
import type { BirthDatePrecision } from './person.ts';

export interface NewChild {
  givenName?: string | undefined;
  familyName?: string | undefined;
  preferredName?: string | undefined;
  pronouns?: string | undefined;
  bornOn?: Temporal.PlainDate | undefined;
  birthPrecision?: BirthDatePrecision | undefined;
  sex?: string | undefined;
  /** Where we learned of the child: "front door contact", "import of 14 March 2026" … */
  source: string;
}

/** Adds a child to the record of the actor's authority. Ask "have we met before?" first. */
export async function createChild(work: Work, c: NewChild): Promise<string> {
  const id = work.ids.next();
  const tokens = tokensOfPerson({
    ...(c.givenName ? { given: c.givenName } : {}),
    ...(c.familyName ? { family: c.familyName } : {}),
    ...(c.preferredName ? { preferred: c.preferredName } : {}),
  });
  await insertChild(
    work.tx,
    {
      authorityId: work.actor.authorityId,
      id,
      givenName: c.givenName ?? null,
      familyName: c.familyName ?? null,
      preferredName: c.preferredName ?? null,
      pronouns: c.pronouns ?? null,
      bornOn: c.bornOn ?? null,
      birthPrecision: c.bornOn ? (c.birthPrecision ?? 'exact') : null,
      sex: c.sex ?? null,
      createdAt: work.now,
      source: c.source,
      version: 1,
    },
    work.actor.postingId || null,
    [...tokens.names, ...tokens.sounds],
  );
  work.note({ subjects: [id] });
  return id;
}

export interface NewSocialCareStatus {
  childId: string;
  status: SocialCareStatusCode;
  plan?: string | undefined;
  /** The allocated social worker, when they have a posting here. */
  allocatedPostingId?: string | undefined;
  allocatedName?: string | undefined;
  allocatedContact?: string | undefined;
  from: Temporal.PlainDate;
  to?: Temporal.PlainDate | undefined;
  asAt: Temporal.Instant;
  source: string;
}
/** What the statutory system says from a day on; the spell before ends the day before. */
export async function recordSocialCareStatus(work: Work, s: NewSocialCareStatus): Promise<string> {
  const id = work.ids.next();
  await endSocialCareSpells(work.tx, s.childId, s.from.subtract({ days: 1 }));
  await insertSocialCareSpell(
    work.tx,
    {
      authorityId: work.actor.authorityId,
      id,
      childId: s.childId,
      status: s.status,
      plan: s.plan ?? null,
      allocatedPostingId: s.allocatedPostingId ?? null,
      allocatedName: s.allocatedName ?? null,
      allocatedContact: s.allocatedContact ?? null,
      fromOn: s.from,
      toOn: s.to ?? null,
      asAt: s.asAt,
      source: s.source,
      recordedAt: work.now,
    },
    work.actor.postingId || null,
  );
  work.note({ subjects: [s.childId] });
  return id;
}

export interface Happening {
  childId: string;
  /** When it happened, not when it was written. */
  at: Temporal.Instant;
  /** 'referral', 'meeting', 'plan', 'missing', 'contact', 'status', 'clock', 'document', 'note' … */
  kind: string;
  dataClass: DataClass;
  /** One line in words of practice. No other child's name. */
  line: string;
  /** The agency whose information it is. */
  agency?: string | undefined;
  /** Agencies that may read it; left out: everybody with the relationship and the class. */
  shareWith?: string[] | undefined;
  href?: string | undefined;
}
/** Puts one line on the child's timeline, in the transaction of the act itself. */
export async function happened(work: Work, h: Happening): Promise<void> {
  await insertTimelineEvent(
    work.tx,
    {
      authorityId: work.actor.authorityId,
      id: work.ids.next(),
      childId: h.childId,
      at: h.at,
      kind: h.kind,
      dataClass: h.dataClass,
      line: h.line,
      agency: h.agency ?? null,
      shareWith: h.shareWith ?? null,
      href: h.href ?? null,
    },
    work.now,
    work.actor.postingId || null,
  );
}
