import type { Canary } from './canary.ts';
import type { Reader } from './canary-oracle.ts';
import type { World } from './world.ts';

/** Who belongs to which meeting that comes round, from whom items are kept, and for whom contributions were written. */
export interface Sittings {
  kindOf: Map<string, string>;
  /** `posting kind` of each membership. */
  members: Set<string>;
  /** Teams whose managers run the meetings. */
  teams: Set<string>;
  /** `item posting` */
  kept: Set<string>;
  /** What was written, by the contribution it came in. */
  written: Map<string, Record<string, unknown>>;
}
export async function sittingsOf(w: World): Promise<Sittings> {
  const now = w.clock.now().toString();
  const sittings = await w.admin<{ id: string; kind: string }>('select id, kind from governance.sitting');
  const members = await w.admin<{ posting_id: string; kind: string }>(
    'select posting_id, kind from governance.member where to_at is null or to_at > $1',
    [now],
  );
  const teams = await w.admin<{ id: string }>("select id from access.team where kind = 'team'");
  const kept = await w.admin<{ item_id: string; posting_id: string }>(
    'select item_id, posting_id from governance.kept_from',
  );
  const written = await w.admin<Record<string, unknown>>(
    'select contribution_id, audience, agency, typed_by from governance.information where contribution_id is not null',
  );
  return {
    kindOf: new Map(sittings.map((each) => [each.id, each.kind])),
    members: new Set(members.map((each) => `${each.posting_id} ${each.kind}`)),
    teams: new Set(teams.map((each) => each.id)),
    kept: new Set(kept.map((each) => `${each.item_id} ${each.posting_id}`)),
    written: new Map(written.map((each) => [String(each.contribution_id), each])),
  };
}

const RUNS = ['TEAM_MANAGER', 'SERVICE_MANAGER', 'STRATEGIC_LEAD'];
/** Is this of a sitting of a meeting that comes round? */
export const isOfSitting = (c: Canary): boolean =>
  c.table === 'governance.kept_from' || (c.table.startsWith('governance.') && c.row.sitting_id !== undefined);

/**
 * What belongs to an item: to those who belong to the meeting, and with the child's plan (`readsPlan`), never to somebody
 * from whom it is kept. Who was asked to write is for the meeting alone.
 */
export function ofSitting(r: Reader, s: Sittings, c: Canary, readsPlan: boolean): boolean {
  if (c.row.authority_id !== r.authorityId) return false;
  const item = String(c.table === 'governance.item' ? c.row.id : c.row.item_id);
  if (s.kept.has(`${item} ${r.postingId}`)) return false;
  const runs = RUNS.includes(r.role) && r.teamId !== null && s.teams.has(r.teamId);
  const belongs = runs || s.members.has(`${r.postingId} ${s.kindOf.get(String(c.row.sitting_id))}`);
  if (c.table === 'governance.invitation') return belongs;
  // From whom and why: those who run the meetings alone, whatever they read of the child.
  if (c.table === 'governance.kept_from') return runs;
  if (!belongs && !readsPlan) return false;
  const told =
    c.table === 'governance.information'
      ? c.row
      : c.table === 'governance.contribution'
        ? s.written.get(String(c.row.id))
        : undefined;
  if (told?.audience === 'meeting') return belongs;
  if (told?.audience !== 'police-and-social-care') return true;
  return (
    ['POLICE', 'SOCIAL_CARE'].includes(r.agency) || told.agency === r.agency || told.typed_by === r.postingId
  );
}
