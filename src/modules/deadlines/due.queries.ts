import type { Tx } from '../../platform/db/database.ts';
import type { Visit } from '../../platform/http/route.ts';
import type { Actor } from '../../platform/http/work.ts';
import { findPosting, postingsInAuthority, teamsOf } from '../access/index.ts';
import { findChildren, shortNameOf } from '../people/index.ts';
import { type ClockRow, countDue, type DueFilter, type DueOf, dueOf } from './clock.store.ts';

/** One line of a list of what is due. */
export interface DueLine {
  clock: ClockRow;
  /** Undefined for a contact without a child, or a child the reader may not know. */
  child: { name: string; href: string } | undefined;
  /** "You", a name, or a team. */
  holder: string;
}
export interface DueList {
  lines: DueLine[];
  /** Rows that the filter or the length of a page leaves out. */
  leftOut: number;
  people: { value: string; text: string }[];
}

/** Lines a page shows at most, the soonest; nobody works down more in one go, and the page says how many it leaves out. */
export const mostLines = 60;

/** What is due from a person, a team or an authority, as the reader may see it; soonest first. Notes whom it showed. */
export async function dueList(
  visit: Visit,
  of: DueOf,
  filter: DueFilter,
  most = mostLines,
): Promise<DueList> {
  const clocks = await dueOf(visit.tx, of, filter, most);
  const isFiltered = filter.rule !== undefined || filter.holder !== undefined;
  const all = isFiltered || clocks.length === most ? await countDue(visit.tx, of) : clocks.length;
  const children = await namesOf(visit.tx, clocks);
  const holders = await holderNames(visit.tx, visit.actor, of, visit.now);
  visit.note({ subjects: [...children.keys()], classes: ['IDENT'], count: clocks.length });
  return {
    lines: clocks.map((clock) => ({ clock, child: childOf(clock, children), holder: holders.of(clock) })),
    leftOut: all - clocks.length,
    people: holders.people,
  };
}

export async function namesOf(tx: Tx, clocks: readonly ClockRow[]): Promise<Map<string, string>> {
  const ids = [...new Set(clocks.flatMap((clock) => (clock.childId ? [clock.childId] : [])))];
  return new Map((await findChildren(tx, ids)).map((child) => [child.id, shortNameOf(child)]));
}

export function childOf(clock: ClockRow, names: ReadonlyMap<string, string>): DueLine['child'] {
  const name = clock.childId ? names.get(clock.childId) : undefined;
  return name === undefined ? undefined : { name, href: `/children/${clock.childId}` };
}

async function holderNames(tx: Tx, actor: Actor, of: DueOf, now: Temporal.Instant) {
  if ('postingId' in of) return { of: () => 'You', people: [] };
  const postings = await postingsInAuthority(tx, of.authorityId, now);
  const teams = new Map((await teamsOf(tx, of.authorityId)).map((team) => [team.id, team.name]));
  const names = new Map(postings.map((p) => [p.id, p.id === actor.postingId ? 'You' : p.staffName]));
  const listed = postings.filter((p) => !('teamId' in of) || p.teamId === of.teamId);
  return {
    of: (clock: ClockRow) =>
      clock.holderPostingId
        ? (names.get(clock.holderPostingId) ?? 'Somebody who has left')
        : `Nobody named yet (${teams.get(clock.holderTeamId ?? '') ?? 'team'})`,
    people: listed.map((p) => ({ value: p.id, text: p.staffName })),
  };
}

/** Who holds one clock, in words. */
export async function holderOf(tx: Tx, clock: ClockRow): Promise<string> {
  if (clock.holderPostingId)
    return (await findPosting(tx, clock.holderPostingId))?.staffName ?? 'Somebody who has left';
  const team = (await teamsOf(tx, clock.authorityId)).find((each) => each.id === clock.holderTeamId);
  return `Nobody named yet (${team?.name ?? 'team'})`;
}
