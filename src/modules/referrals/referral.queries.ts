import { dayOf } from '../../platform/clock/wall-clock.ts';
import type { Actor, Work } from '../../platform/http/work.ts';
import {
  childrenHeld,
  findPosting,
  hasLive,
  type PostingRow,
  postingsInAuthority,
  type RelationshipKind,
  settingsOf,
  teamsOf,
} from '../access/index.ts';
import {
  type ChildRow,
  familyOf,
  findChildren,
  type SocialCareSpell,
  socialCareHistory,
} from '../people/index.ts';
import {
  REFERRAL_RULE_SETS,
  type ReferralRuleSet,
  type SocialCareStatus,
  STRICT,
} from './referral-rule-set.ts';
import {
  type ExceptionFacts,
  type HeldStatus,
  type MayRefer,
  mayRefer,
  type StatusConfirmation,
} from './who-may-refer.ts';

/** The authority's own rule of who may refer, with its ages (S1-90) and days; the strict one where it names none. */
export function ruleSetOf(settings: Record<string, unknown>): ReferralRuleSet {
  const { referralRuleSet, ageFrom, ageTo, statusFreshDays } = settingsOf({ settings });
  const ruleSet = REFERRAL_RULE_SETS.find((each) => each.id === referralRuleSet) ?? STRICT;
  return { ...ruleSet, ages: { from: ageFrom, to: ageTo }, statusGoodForDays: statusFreshDays };
}

/** Relationships of one's own that mean working with the child; the database asks for the same ones. */
const WORKING_WITH: RelationshipKind[] = ['ALLOCATED', 'CO_WORKER', 'NAMED'];

/** Early help and youth support, where the authority's rule set lets them refer a child they work with. */
export const refersByOwnRule = (actor: Pick<Actor, 'role' | 'agency' | 'settings'>): boolean =>
  ruleSetOf(actor.settings).routes.some(
    (each) =>
      each.standing === 'works-with' &&
      each.roles.includes(actor.role) &&
      (each.agencies?.includes(actor.agency) ?? true),
  );

/** What we hold of the child's social-care status today, and where the person stands who wants to refer. */
export interface ReferralStanding {
  readonly ruleSet: ReferralRuleSet;
  readonly spell: SocialCareSpell | undefined;
  readonly held: HeldStatus | null;
  /** The allocated social worker's posting, where they have one here. */
  readonly allocated: PostingRow | undefined;
  readonly answer: MayRefer;
}

/**
 * Who may refer this child, asked for the person acting (S3-49, S3-50). In this answer a "user" is a posting: the
 * same person in another posting is not the allocated social worker.
 */
export async function referralStanding(
  work: Work,
  child: Pick<ChildRow, 'id' | 'bornOn'>,
  said: { confirmation?: StatusConfirmation | undefined; exception?: ExceptionFacts | undefined } = {},
): Promise<ReferralStanding> {
  const today = dayOf(work.now);
  const ruleSet = ruleSetOf(work.actor.settings);
  const spell = currentSpell(await socialCareHistory(work.tx, child.id), today);
  const allocated = spell?.allocatedPostingId
    ? await findPosting(work.tx, spell.allocatedPostingId)
    : undefined;
  const held = spell === undefined ? null : heldStatus(spell, allocated);
  const answer = mayRefer({
    ruleSet,
    today,
    actor: {
      userId: work.actor.postingId,
      name: work.actor.staffName,
      role: work.actor.role,
      agency: work.actor.agency,
    },
    held,
    childAgeYears: child.bornOn === null ? null : child.bornOn.until(today, { largestUnit: 'years' }).years,
    onBehalfOf: held?.allocated?.userId ?? undefined,
    worksWithChild:
      refersByOwnRule(work.actor) &&
      (await hasLive(work.tx, child.id, WORKING_WITH, work.actor.postingId, work.now)),
    ...said,
  });
  return { ruleSet, spell, held, allocated, answer };
}

function currentSpell(
  history: readonly SocialCareSpell[],
  today: Temporal.PlainDate,
): SocialCareSpell | undefined {
  return history.find(
    (each) =>
      Temporal.PlainDate.compare(each.fromOn, today) <= 0 &&
      (each.toOn === null || Temporal.PlainDate.compare(each.toOn, today) >= 0),
  );
}

function heldStatus(spell: SocialCareSpell, allocated: PostingRow | undefined): HeldStatus {
  const name = allocated?.staffName ?? spell.allocatedName;
  return {
    status: spell.status as SocialCareStatus,
    asAt: dayOf(spell.asAt),
    allocated:
      name === null || name === undefined
        ? null
        : {
            userId: spell.allocatedPostingId,
            name,
            team: allocated?.teamName ?? 'children’s social care',
            phone: spell.allocatedContact,
          },
  };
}

/** The team that referrals of this authority go to. @throws Error where the authority has none */
export async function teamOf(work: Work): Promise<string> {
  const teams = await teamsOf(work.tx, work.actor.authorityId);
  const own = teams.find((each) => each.kind === 'team' && each.id === work.actor.teamId);
  const team = own ?? teams.find((each) => each.kind === 'team');
  if (team === undefined) throw new Error('this authority has no team to refer to');
  return team.id;
}

/** Names of colleagues by posting, for pages that show who did what. */
export async function colleagues(work: Work): Promise<ReadonlyMap<string, PostingRow>> {
  const rows = await postingsInAuthority(work.tx, work.actor.authorityId, work.now);
  return new Map(rows.map((each) => [each.id, each]));
}

/** Children the person may begin a referral with at once: those they are allocated to or work with. */
export const childrenToRefer = (work: Work): Promise<string[]> =>
  childrenHeld(work.tx, WORKING_WITH, work.actor.postingId, work.now);

/** Brothers and sisters who have a record of their own that the reader may find. */
export async function brothersAndSisters(work: Work, childId: string): Promise<ChildRow[]> {
  const family = await familyOf(work.tx, childId);
  return findChildren(
    work.tx,
    family.flatMap((each) => (each.otherChildId === null ? [] : [each.otherChildId])),
  );
}
