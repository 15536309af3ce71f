import type { Tx } from '../../platform/db/database.ts';
import { raw, sql } from '../../platform/db/sql.ts';
import type { PackAudience } from './pack-contents.ts';
import type { PackBody } from './pack-document.ts';

export interface PackRow {
  id: string;
  childId: string;
  episodeId: string | null;
  audience: PackAudience;
  recipientName: string;
  recipientAgency: string;
  way: string;
  purpose: string;
  hasPlaces: boolean;
  model: PackBody;
  planVersion: number | null;
  episodeVersion: number | null;
  madeAt: Temporal.Instant;
  madeBy: string;
  madeByName: string;
  givenAt: Temporal.Instant | null;
  receivedBy: string | null;
  /** When the next pack of this kind about this child was made; null while this one stands. */
  supersededAt: Temporal.Instant | null;
}
const columns = raw(
  `p.id, p.child_id, p.episode_id, p.audience, p.recipient_name, p.recipient_agency, p.way, p.purpose, p.has_places, p.model, p.plan_version,
   p.episode_version, p.made_at, p.made_by, p.made_by_name, p.given_at, p.received_by,
   (select min(n.made_at) from missing.pack n where n.authority_id = p.authority_id and n.child_id = p.child_id and n.audience = p.audience
     and (n.made_at, n.id) > (p.made_at, p.id)) as superseded_at`,
);

/** Newest first. */
export const packsOf = (tx: Tx, childId: string, most = 50) =>
  tx.many<PackRow>(
    sql`select ${columns} from missing.pack p where p.child_id = ${childId} order by p.made_at desc, p.id desc limit ${most}`,
  );

export const findPack = (tx: Tx, id: string) =>
  tx.maybe<PackRow>(sql`select ${columns} from missing.pack p where p.id = ${id}`);

export const insertPack = (
  tx: Tx,
  authorityId: number,
  p: Omit<PackRow, 'givenAt' | 'receivedBy' | 'supersededAt'>,
) =>
  tx.run(sql`
    insert into missing.pack (authority_id, id, child_id, episode_id, audience, recipient_name, recipient_agency, way, purpose, has_places, model,
      plan_version, episode_version, made_at, made_by, made_by_name)
    values (${authorityId}, ${p.id}, ${p.childId}, ${p.episodeId}, ${p.audience}, ${p.recipientName}, ${p.recipientAgency}, ${p.way}, ${p.purpose},
      ${p.hasPlaces}, ${JSON.stringify(p.model)}::jsonb, ${p.planVersion}, ${p.episodeVersion}, ${p.madeAt}, ${p.madeBy}, ${p.madeByName})`);

/** 0 when it was recorded already. */
export const recordGiven = (tx: Tx, id: string, receivedBy: string, at: Temporal.Instant, by: string) =>
  tx.run(sql`
    update missing.pack set given_at = ${at}, given_by = ${by}, received_by = ${receivedBy} where id = ${id} and given_at is null`);

/** Since when the child is missing, as the flag says it: seen by those on duty before anything else is open to them. */
export const missingSince = async (tx: Tx, childId: string): Promise<Temporal.Instant | undefined> =>
  (
    await tx.maybe<{ missingFrom: Temporal.Instant }>(sql`
      select missing_from from missing.episode_flag where child_id = ${childId} and ended_at is null order by missing_from desc limit 1`)
  )?.missingFrom;

/** Whether whereabouts of an episode of the child are withheld from the reader's agency. */
export const isKeptFrom = async (tx: Tx, childId: string): Promise<boolean> =>
  (
    await tx.one<{ kept: boolean }>(sql`
      select exists (select from missing.episode where child_id = ${childId} and is_withheld
        and (select access.agency()) = any (withheld_from)) as kept`)
  ).kept;

export interface EarlierEpisode {
  id: string;
  missingFrom: Temporal.Instant;
  endedAt: Temporal.Instant | null;
  category: string;
  companions: string | null;
  lastSeenWith: string | null;
  isWithheld: boolean;
  foundWhere: string | null;
  foundBy: string | null;
  foundByWords: string | null;
  returnedTo: string | null;
}
/** The child's episodes, newest first, with where they were found as this reader may read it. */
export const episodesWithWhereabouts = (tx: Tx, childId: string) =>
  tx.many<EarlierEpisode>(sql`
    select e.id, e.missing_from, e.ended_at, e.category, e.companions, e.last_seen_with, e.is_withheld, w.found_where, w.found_by, w.found_by_words, w.returned_to
      from missing.episode e
      left join lateral (select * from missing.whereabouts v where v.authority_id = e.authority_id and v.episode_id = e.id
        order by v.version desc limit 1) w on true
     where e.child_id = ${childId} order by e.missing_from desc limit 300`);
