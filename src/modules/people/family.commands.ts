import { dayOf } from '../../platform/clock/wall-clock.ts';
import { FieldErrors } from '../../platform/http/decision.ts';
import type { Work } from '../../platform/http/work.ts';
import { opens } from '../access/index.ts';
import { happened } from './child.commands.ts';
import { findChild } from './child.store.ts';
import type { FamilyRelationshipCode } from './code-lists-family.ts';
import {
  childrenOfFamily,
  familyGroupOf,
  familyLinks,
  insertFamilyFactor,
  insertFamilyGroup,
  insertFamilyLink,
  insertPerson,
  joinFamilyGroup,
  type LivesWith,
} from './family.store.ts';

export interface NewRelative {
  childId: string;
  /** An adult already on the record, or a name to begin one. */
  personId?: string | undefined;
  name?: string | undefined;
  bornOn?: Temporal.PlainDate | undefined;
  relationship: FamilyRelationshipCode;
  livesWith: LivesWith;
  /** A code of `parentalResponsibilities`. */
  responsibility?: string | undefined;
  isCarer?: boolean | undefined;
  note?: string | undefined;
  asOf?: Temporal.PlainDate | undefined;
  until?: Temporal.PlainDate | undefined;
  source: string;
}
/** Writes down what an adult is to the child; again for the same person replaces what holds, the history stays. */
export async function recordRelative(work: Work, r: NewRelative): Promise<string> {
  const by = work.actor.postingId || null;
  const { authorityId } = work.actor;
  let personId = r.personId;
  if (!personId) {
    if (!r.name) throw new FieldErrors({ name: 'Enter a name, or what people call them' });
    personId = work.ids.next();
    await insertPerson(
      work.tx,
      { authorityId, id: personId, name: r.name, bornOn: r.bornOn ?? null },
      work.now,
      by,
    );
  }
  await familyGroupFor(work, r.childId);
  const link = {
    authorityId,
    id: work.ids.next(),
    childId: r.childId,
    personId,
    otherChildId: null,
    relationship: r.relationship,
    livesWith: r.livesWith,
    responsibility: r.responsibility ?? null,
    isCarer: r.isCarer ?? false,
    note: r.note ?? null,
    asOf: r.asOf ?? dayOf(work.now),
    until: r.until ?? null,
    source: r.source,
  };
  await insertFamilyLink(work.tx, link, work.now, by);
  await familyLine(work, r.childId, 'Family and household: somebody was added or changed');
  return personId;
}

export interface NewSibling {
  childId: string;
  otherChildId: string;
  relationship: 'SISTER' | 'BROTHER' | 'HALF_SIBLING' | 'STEP_SIBLING' | 'COUSIN' | 'OWN_CHILD';
  livesWith: LivesWith;
  note?: string | undefined;
  asOf?: Temporal.PlainDate | undefined;
  source: string;
}
/**
 * Links two children as family. Each keeps a separate record (S2-18); both are counted in one family. The other
 * child's record gets its line only when the actor may write there too.
 */
export async function recordSibling(work: Work, s: NewSibling): Promise<void> {
  const other = await findChild(work.tx, s.otherChildId);
  if (!other || other.id === s.childId)
    throw new FieldErrors({ otherChildId: 'Choose a child who is on the record' });
  const opensOther = await opens(work.tx, other.id, 'IDENT');
  const theirs = opensOther ? await familyGroupOf(work.tx, other.id) : undefined;
  const group = theirs ?? (await familyGroupFor(work, s.childId));
  await joinFamilyGroup(work.tx, work.actor.authorityId, s.childId, group, work.now);
  await sibling(work, s, s.childId, other.id, s.relationship);
  if (!opensOther) return;
  await joinFamilyGroup(work.tx, work.actor.authorityId, other.id, group, work.now);
  const me = await findChild(work.tx, s.childId);
  await sibling(work, s, other.id, s.childId, mirrored(s.relationship, me?.sex ?? null));
}

function mirrored(relationship: NewSibling['relationship'], sex: string | null): string {
  if (relationship === 'OWN_CHILD') return sex === 'M' ? 'FATHER' : 'MOTHER';
  if (relationship !== 'SISTER' && relationship !== 'BROTHER') return relationship;
  return sex === 'F' ? 'SISTER' : sex === 'M' ? 'BROTHER' : relationship;
}

async function sibling(
  work: Work,
  s: NewSibling,
  childId: string,
  otherChildId: string,
  relationship: string,
): Promise<void> {
  const link = {
    authorityId: work.actor.authorityId,
    id: work.ids.next(),
    childId,
    personId: null,
    otherChildId,
    relationship,
    livesWith: s.livesWith,
    responsibility: null,
    isCarer: false,
    note: childId === s.childId ? (s.note ?? null) : null,
    asOf: s.asOf ?? dayOf(work.now),
    until: null,
    source: s.source,
  };
  await insertFamilyLink(work.tx, link, work.now, work.actor.postingId || null);
  await familyLine(work, childId, 'Family and household: a brother or sister was linked');
}

async function familyGroupFor(work: Work, childId: string): Promise<string> {
  const known = await familyGroupOf(work.tx, childId);
  if (known) return known;
  const id = work.ids.next();
  await insertFamilyGroup(work.tx, work.actor.authorityId, id, work.now);
  await joinFamilyGroup(work.tx, work.actor.authorityId, childId, id, work.now);
  return id;
}

export interface NewFamilyFactor {
  childId: string;
  personId: string;
  /** Codes of `familyFactors` and `factorStates`. */
  factor: string;
  state: string;
  note?: string | undefined;
  asOf?: Temporal.PlainDate | undefined;
  source: string;
}
/** What one adult of the family struggles with, dated and sourced, so that help can be found (S0-19). */
export async function recordFamilyFactor(work: Work, f: NewFamilyFactor): Promise<void> {
  const isFamily = (await familyLinks(work.tx, f.childId)).some((link) => link.personId === f.personId);
  if (!isFamily) throw new FieldErrors({ personId: 'Choose an adult of this family' });
  const factor = { ...f, note: f.note ?? null, asOf: f.asOf ?? dayOf(work.now), until: null };
  await insertFamilyFactor(
    work.tx,
    { ...factor, authorityId: work.actor.authorityId, id: work.ids.next() },
    work.now,
    work.actor.postingId || null,
  );
  await familyLine(work, f.childId, 'Family: what an adult struggles with was written down', 'NOTE');
}

async function familyLine(
  work: Work,
  childId: string,
  line: string,
  dataClass: 'IDENT' | 'NOTE' = 'IDENT',
): Promise<void> {
  await happened(work, {
    childId,
    at: work.now,
    kind: 'family',
    dataClass,
    line,
    agency: work.actor.agency,
    href: `/children/${childId}/family`,
  });
  work.note({ subjects: [childId], classes: [dataClass] });
}

/** Brothers, sisters and other children counted in the same family, whom the reader may open. Not the child. */
export async function siblingsOf(tx: Work['tx'], childId: string): Promise<string[]> {
  const group = await familyGroupOf(tx, childId);
  return group ? (await childrenOfFamily(tx, group)).filter((id) => id !== childId) : [];
}
