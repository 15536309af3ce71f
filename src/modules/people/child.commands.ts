import { StaleEdit } from '../../platform/http/decision.ts';
import type { Work } from '../../platform/http/work.ts';
import type { DataClass } from '../access/index.ts';
import {
  type ChildRow,
  findChild,
  insertChild,
  insertTimelineEvent,
  replaceTokens,
  updateIdentity,
} from './child.store.ts';
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
    tokensOf(c),
  );
  work.note({ subjects: [id] });
  return id;
}

const tokensOf = (c: {
  givenName?: string | null | undefined;
  familyName?: string | null | undefined;
  preferredName?: string | null | undefined;
}): string[] => {
  const tokens = tokensOfPerson({
    given: c.givenName ?? undefined,
    family: c.familyName ?? undefined,
    preferred: c.preferredName ?? undefined,
  });
  return [...tokens.names, ...tokens.sounds];
};

export type Identity = Omit<NewChild, 'source'>;
/**
 * Corrects a child's names, birth date or registered sex; search words follow.
 * @throws StaleEdit when somebody saved after `version` was read
 */
export async function correctIdentity(
  work: Work,
  child: ChildRow,
  version: number,
  to: Identity,
): Promise<void> {
  const changed: ChildRow = {
    ...child,
    givenName: to.givenName ?? null,
    familyName: to.familyName ?? null,
    preferredName: to.preferredName ?? null,
    pronouns: to.pronouns ?? null,
    bornOn: to.bornOn ?? null,
    birthPrecision: to.bornOn ? (to.birthPrecision ?? 'exact') : null,
    sex: to.sex ?? null,
    version,
  };
  if (!(await updateIdentity(work.tx, changed))) {
    const theirs = (await findChild(work.tx, child.id)) ?? child;
    throw new StaleEdit(identityInWords(theirs), theirs.version);
  }
  await replaceTokens(work.tx, child.authorityId, child.id, tokensOf(changed));
  const before = identityInWords(child);
  const after = identityInWords(changed);
  const fields = Object.keys(after).filter((field) => before[field] !== after[field]);
  const was = fields.map((field) => `${field.toLowerCase()} was ${before[field] || 'not known'}`).join(', ');
  if (was) {
    const line = `Name or birth date corrected: ${was}`;
    await happened(work, {
      childId: child.id,
      at: work.now,
      kind: 'identity',
      dataClass: 'IDENT',
      line,
      agency: work.actor.agency,
    });
  }
  work.note({ subjects: [child.id], classes: ['IDENT'], fields, version: version + 1 });
}

/** What a person compares when two people corrected the same child. */
export const identityInWords = (c: ChildRow): Record<string, string> => ({
  'First name': c.givenName ?? '',
  'Last name': c.familyName ?? '',
  'Name they like': c.preferredName ?? '',
  Pronouns: c.pronouns ?? '',
  'Date of birth': c.bornOn?.toString() ?? '',
  'How sure': c.birthPrecision ?? '',
  'Sex registered': c.sex ?? '',
});

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
