import type { Tx } from '../../platform/db/database.ts';
import { sql } from '../../platform/db/sql.ts';

/** A person we are worried about. Never joined with family: there is no way from one to the other. */
export interface PersonOfConcern {
  id: string;
  names: string;
  description: string | null;
  ageBand: string | null;
  vehicles: string | null;
  phonesAndHandles: string | null;
  ownerAgency: string;
  version: number;
}
export interface ConcernLink {
  id: string;
  childId: string;
  personOfConcernId: string;
  role: string;
  basis: string;
  words: string;
  childWords: string | null;
  asOf: Temporal.PlainDate;
  until: Temporal.PlainDate | null;
  source: string;
  agency: string | null;
  shareWith: string[] | null;
}
export type ConcernRow = ConcernLink & PersonOfConcern & { linkId: string };

export const insertPersonOfConcern = (
  tx: Tx,
  p: PersonOfConcern & { authorityId: number },
  at: Temporal.Instant,
  by: string | null,
) =>
  tx.run(sql`
    insert into people.person_of_concern (authority_id, id, names, description, age_band, vehicles, phones_and_handles, owner_agency, recorded_at, recorded_by, version)
    values (${p.authorityId}, ${p.id}, ${p.names}, ${p.description}, ${p.ageBand}, ${p.vehicles}, ${p.phonesAndHandles}, ${p.ownerAgency}, ${at}, ${by}, 1)`);
export const insertConcernLink = (
  tx: Tx,
  l: ConcernLink & { authorityId: number },
  at: Temporal.Instant,
  by: string | null,
) =>
  tx.run(sql`
    insert into people.concern_link (authority_id, id, child_id, person_of_concern_id, role, basis, words, child_words, as_of, until, source, agency, share_with, recorded_at, recorded_by)
    values (${l.authorityId}, ${l.id}, ${l.childId}, ${l.personOfConcernId}, ${l.role}, ${l.basis}, ${l.words}, ${l.childWords}, ${l.asOf}, ${l.until}, ${l.source}, ${l.agency}, ${l.shareWith}, ${at}, ${by})`);

/** Everything said about each person for this child, newest first. */
export const concernsOf = (tx: Tx, childId: string) =>
  tx.many<ConcernRow>(sql`
    select l.id as link_id, l.child_id, l.person_of_concern_id, l.role, l.basis, l.words, l.child_words, l.as_of, l.until, l.source, l.agency, l.share_with,
           p.id, p.names, p.description, p.age_band, p.vehicles, p.phones_and_handles, p.owner_agency, p.version
      from people.concern_link l
      join people.person_of_concern p on p.authority_id = l.authority_id and p.id = l.person_of_concern_id
     where l.authority_id = any ((select access.my_authorities())::int[]) and l.child_id = ${childId}
     order by l.as_of desc, l.recorded_at desc, l.id desc`);

/** People of concern the reader may see, by a word of their names: offered before one is written down twice. */
export const findPeopleOfConcern = (tx: Tx, most = 100) =>
  tx.many<{ id: string; names: string }>(sql`
    select id, names from people.person_of_concern where authority_id = (select access.authority_id()) order by names limit ${most}`);
