import { dayOf } from '../../platform/clock/wall-clock.ts';
import type { Tx } from '../../platform/db/database.ts';
import { type ChildRow, findChild } from './child.store.ts';
import { labelOf } from './code-lists.ts';
import { socialCareStatuses } from './code-lists-circumstances.ts';
import {
  factorStates,
  familyFactors,
  familyRelationships,
  parentalResponsibilities,
} from './code-lists-family.ts';
import { type FamilyFactor, type FamilyLink, familyFactorsOf, familyLinks } from './family.store.ts';
import { type ChildHeader, childHeader } from './header.store.ts';
import { ageInWords, fullName, initials, type PersonName, shortName } from './person.ts';

type NamesOfChild = Pick<ChildRow, 'givenName' | 'familyName' | 'preferredName'>;

const nameOf = ({ givenName, familyName, preferredName }: NamesOfChild): PersonName =>
  givenName || familyName || preferredName
    ? {
        state: 'known',
        given: givenName ?? '',
        family: familyName ?? '',
        ...(preferredName ? { preferred: preferredName } : {}),
      }
    : { state: 'not known yet' };

/** "Jay (Jayden) Brook", or that nobody knows the name yet. */
export const calledName = (child: NamesOfChild): string => fullName(nameOf(child));

/** The name for lists that others may see over a shoulder: "Jay (Jayden) B.". */
export const shortNameOf = (child: NamesOfChild): string => shortName(nameOf(child));

/** "JB", for lists that others in the room can see; "?" when nobody knows the name, or the reader not the child. */
export const lettersOf = (child: NamesOfChild | undefined): string => (child ? initials(nameOf(child)) : '?');

/** Age in words on the day: "15", "about 14", "not known yet". */
export function ageOfChild(
  child: Pick<ChildRow, 'bornOn' | 'birthPrecision'>,
  now: Temporal.Instant,
): string {
  const today = dayOf(now);
  return ageInWords(
    child.bornOn ? { date: child.bornOn, precision: child.birthPrecision ?? 'exact' } : undefined,
    today,
  );
}

/** The child's own main concern, in their words, with its day; undefined when nobody has asked yet (S2-23). */
export async function ownConcernOf(
  tx: Tx,
  childId: string,
): Promise<{ words: string; asOf: Temporal.PlainDate } | undefined> {
  const header = await childHeader(tx, childId);
  return header?.ownConcern ?? undefined;
}

export interface ChildSummary {
  child: ChildRow;
  /** As they like it: "Jay (Jayden) Brook". */
  name: string;
  age: string;
  ownConcern: { words: string; asOf: Temporal.PlainDate } | undefined;
  /** "Child in need", "Not known yet"; with the day on which the source said so. */
  status: string;
  statusAsAt: Temporal.Instant | undefined;
  allocatedWorker: { name: string; contact: string | undefined; postingId: string | undefined } | undefined;
  isOpenToTeam: boolean;
  flags: ChildHeader['flags'];
}
/** What a document or another module's page says of a child; undefined when the reader may not find them. */
export async function childSummary(
  tx: Tx,
  childId: string,
  now: Temporal.Instant,
): Promise<ChildSummary | undefined> {
  const child = await findChild(tx, childId);
  if (!child) return undefined;
  const header = await childHeader(tx, childId);
  const spell = header?.status;
  return {
    child,
    name: calledName(child),
    age: ageOfChild(child, now),
    ownConcern: header?.ownConcern ?? undefined,
    status: spell ? labelOf(socialCareStatuses, spell.status) : 'Not known yet',
    statusAsAt: spell?.asAt,
    allocatedWorker: spell?.allocatedName
      ? {
          name: spell.allocatedName,
          contact: spell.allocatedContact ?? undefined,
          postingId: spell.allocatedPostingId ?? undefined,
        }
      : undefined,
    isOpenToTeam: header?.flags.some((flag) => flag.kind === 'OPEN_TO_TEAM') ?? false,
    flags: header?.flags ?? [],
  };
}

export interface FamilyMember extends FamilyLink {
  /** "Mother", "Brother". */
  relationshipLabel: string;
  responsibilityLabel: string | undefined;
  factors: (FamilyFactor & { label: string; stateLabel: string })[];
}
/**
 * Family and household, those at home first. People we are worried about are never here: a parent who is also one
 * appears here as a parent only.
 */
export async function familyOf(tx: Tx, childId: string): Promise<FamilyMember[]> {
  const links = await familyLinks(tx, childId);
  const factors = await familyFactorsOf(tx, childId);
  return links.map((link) => ({
    ...link,
    relationshipLabel: labelOf(familyRelationships, link.relationship),
    responsibilityLabel: link.responsibility
      ? labelOf(parentalResponsibilities, link.responsibility)
      : undefined,
    factors: factors
      .filter((factor) => link.personId !== null && factor.personId === link.personId)
      .map((factor) => ({
        ...factor,
        label: labelOf(familyFactors, factor.factor),
        stateLabel: labelOf(factorStates, factor.state),
      })),
  }));
}
