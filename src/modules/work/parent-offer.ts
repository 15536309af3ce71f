import { type CodeOf, codeList } from '../people/index.ts';

/** What became of an offer to a parent or carer (F32; S1-42, S1-70): dated rows, none replaces another. */
export const parentSteps = codeList([
  { code: 'OFFERED', label: 'Offered' },
  { code: 'ACCEPTED', label: 'They said yes' },
  { code: 'DECLINED', label: 'They said no for now' },
  { code: 'PACK_GIVEN', label: 'Pack for parents given' },
  { code: 'SESSION', label: 'Met one to one' },
  { code: 'ENDED', label: 'Ended' },
  { code: 'NOT_OFFERED', label: 'Not offered, for this reason' },
]);
export type ParentBecame = CodeOf<typeof parentSteps>;
export const parentStepCodes = parentSteps.map((each) => each.code) as [ParentBecame, ...ParentBecame[]];

export const parentHelp = codeList([
  { code: 'ONE_TO_ONE', label: 'Time with a family and parenting worker' },
  { code: 'PACK', label: 'A pack for parents and carers' },
  { code: 'GROUP', label: 'A group with other parents' },
  { code: 'ADVICE', label: 'Advice on what to do and whom to ring' },
  { code: 'PRACTICAL', label: 'Practical help' },
  { code: 'OWN_SUPPORT', label: 'Help for themselves' },
]);
export type ParentHelp = CodeOf<typeof parentHelp>;
export const parentHelpCodes = parentHelp.map((each) => each.code) as [ParentHelp, ...ParentHelp[]];

export type ChildLives = 'HOME' | 'CARE' | 'NOT_KNOWN';
const IN_CARE: readonly string[] = ['CLA', 'CLA_S20', 'CLA_INTERIM', 'CLA_FULL', 'REMAND'];
export const IN_CARE_STATUSES = IN_CARE;
/** Where a child lives as far as the status with social care says it. */
export const livesBy = (status: string | undefined): ChildLives =>
  status === undefined ? 'NOT_KNOWN' : IN_CARE.includes(status) ? 'CARE' : 'HOME';

export interface ParentOffer {
  id: string;
  personId: string | null;
  toName: string;
  became: string;
  kinds: readonly string[];
  onDate: Temporal.PlainDate;
  childLives: string;
  /** The parent's own words. */
  whatHelps: string | null;
  /** Written for the parent to read. */
  agreed: string | null;
  /** For the team only: why they said no, why it was not offered. */
  because: string | null;
}

/** Whether two rows are about one person: by the family's record where it is one, else by the name as written. */
const isSame = (a: ParentOffer, b: ParentOffer): boolean =>
  a.personId !== null || b.personId !== null
    ? a.personId === b.personId
    : a.toName.trim().toLowerCase() === b.toName.trim().toLowerCase();

/** What a parent may take home: these fields, and nothing else that anybody ever wrote about the child. */
export interface ForParent {
  toName: string;
  offered: readonly string[];
  agreed: readonly { on: Temporal.PlainDate; words: string }[];
  whatHelps: readonly string[];
  steps: readonly { on: Temporal.PlainDate; became: string }[];
}
const TOLD_TO_PARENTS: ReadonlySet<string> = new Set<ParentBecame>([
  'OFFERED',
  'ACCEPTED',
  'PACK_GIVEN',
  'SESSION',
  'ENDED',
]);
/**
 * The paper for one parent, built from a list of what may be on it. Nothing is taken away here: what is not named does
 * not get in. Reasons for the team, other people's offers and everything about the child stay out.
 */
export function forParent(offers: readonly ParentOffer[], of: ParentOffer): ForParent {
  const theirs = offers
    .filter((each) => isSame(each, of) && TOLD_TO_PARENTS.has(each.became))
    .toSorted((a, b) => Temporal.PlainDate.compare(a.onDate, b.onDate));
  return {
    toName: of.toName,
    offered: [...new Set(theirs.flatMap((each) => each.kinds))],
    agreed: theirs.flatMap((each) => (each.agreed ? [{ on: each.onDate, words: each.agreed }] : [])),
    whatHelps: theirs.flatMap((each) => (each.whatHelps ? [each.whatHelps] : [])),
    steps: theirs.map((each) => ({ on: each.onDate, became: each.became })),
  };
}

const folded = (text: string): string[] =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 2);
/**
 * Whether a name could be that of a person we are worried about, whose names and nicknames are written in one line. Two
 * words in common, or the whole of a nickname. It warns; whether it is the same person is for people to say.
 */
export function couldBe(name: string, concern: string): boolean {
  const words = new Set(folded(name));
  return concern.split(/[,;/()“”"]|\baka\b|\bknown as\b/i).some((alias) => {
    const parts = folded(alias);
    const common = parts.filter((word) => words.has(word)).length;
    return common > 0 && common >= Math.min(2, parts.length);
  });
}
