import type { Tx } from '../../platform/db/database.ts';
import { sql } from '../../platform/db/sql.ts';

export type LivesWith = 'YES' | 'PART' | 'NO' | 'NOT_KNOWN';
/** What an adult or another child is to the child, as last recorded. */
export interface FamilyLink {
  id: string;
  childId: string;
  personId: string | null;
  otherChildId: string | null;
  /** Adults only; a brother's or sister's name is asked of their own record. */
  name: string | null;
  bornOn: Temporal.PlainDate | null;
  relationship: string;
  livesWith: LivesWith;
  responsibility: string | null;
  isCarer: boolean;
  note: string | null;
  asOf: Temporal.PlainDate;
  until: Temporal.PlainDate | null;
  source: string;
}
export interface FamilyFactor {
  id: string;
  personId: string;
  factor: string;
  state: string;
  note: string | null;
  asOf: Temporal.PlainDate;
  until: Temporal.PlainDate | null;
  source: string;
}

export const insertPerson = (
  tx: Tx,
  p: { authorityId: number; id: string; name: string; bornOn: Temporal.PlainDate | null },
  at: Temporal.Instant,
  by: string | null,
) =>
  tx.run(sql`
    insert into people.person (authority_id, id, name, born_on, created_at, created_by)
    values (${p.authorityId}, ${p.id}, ${p.name}, ${p.bornOn}, ${at}, ${by})`);

export const insertFamilyLink = (
  tx: Tx,
  l: Omit<FamilyLink, 'name' | 'bornOn'> & { authorityId: number },
  at: Temporal.Instant,
  by: string | null,
) =>
  tx.run(sql`
    insert into people.family_link (authority_id, id, child_id, person_id, other_child_id, relationship, lives_with, responsibility, is_carer, note, as_of, until, source, recorded_at, recorded_by)
    values (${l.authorityId}, ${l.id}, ${l.childId}, ${l.personId}, ${l.otherChildId}, ${l.relationship}, ${l.livesWith}, ${l.responsibility}, ${l.isCarer}, ${l.note}, ${l.asOf}, ${l.until}, ${l.source}, ${at}, ${by})`);

/** The newest link to each person; those of the household first. */
export const familyLinks = (tx: Tx, childId: string) =>
  tx.many<FamilyLink>(sql`
    select * from (
      select distinct on (l.person_id, l.other_child_id) l.id, l.child_id, l.person_id, l.other_child_id,
             coalesce(p.name, nullif(concat_ws(' ', coalesce(c.preferred_name, c.given_name), c.family_name), '')) as name,
             coalesce(p.born_on, c.born_on) as born_on, l.relationship, l.lives_with, l.responsibility, l.is_carer, l.note, l.as_of, l.until, l.source
        from people.family_link l
        left join people.person p on p.authority_id = l.authority_id and p.id = l.person_id
        left join people.child c on c.id = l.other_child_id
       where l.authority_id = any ((select access.my_authorities())::int[]) and l.child_id = ${childId}
         and (l.other_child_id is null or c.id is not null)
       order by l.person_id, l.other_child_id, l.as_of desc, l.recorded_at desc, l.id desc) newest
     order by (lives_with = 'YES') desc, is_carer desc, (person_id is not null) desc, born_on nulls last, name`);

export const insertFamilyFactor = (
  tx: Tx,
  f: FamilyFactor & { authorityId: number; childId: string },
  at: Temporal.Instant,
  by: string | null,
) =>
  tx.run(sql`
    insert into people.family_factor (authority_id, id, child_id, person_id, factor, state, note, as_of, until, source, recorded_at, recorded_by)
    values (${f.authorityId}, ${f.id}, ${f.childId}, ${f.personId}, ${f.factor}, ${f.state}, ${f.note}, ${f.asOf}, ${f.until}, ${f.source}, ${at}, ${by})`);

/** The newest statement of each factor of each adult. */
export const familyFactorsOf = (tx: Tx, childId: string) =>
  tx.many<FamilyFactor>(sql`
    select distinct on (person_id, factor) id, person_id, factor, state, note, as_of, until, source from people.family_factor
     where authority_id = any ((select access.my_authorities())::int[]) and child_id = ${childId}
     order by person_id, factor, as_of desc, recorded_at desc, id desc`);

export const familyGroupOf = async (tx: Tx, childId: string): Promise<string | undefined> =>
  (
    await tx.maybe<{ familyGroupId: string }>(sql`
      select family_group_id from people.family_member
       where authority_id = any ((select access.my_authorities())::int[]) and child_id = ${childId}`)
  )?.familyGroupId;

export const insertFamilyGroup = (tx: Tx, authorityId: number, id: string, at: Temporal.Instant) =>
  tx.run(
    sql`insert into people.family_group (authority_id, id, created_at) values (${authorityId}, ${id}, ${at})`,
  );
export const joinFamilyGroup = (
  tx: Tx,
  authorityId: number,
  childId: string,
  groupId: string,
  at: Temporal.Instant,
) =>
  tx.run(sql`
    insert into people.family_member (authority_id, child_id, family_group_id, from_at) values (${authorityId}, ${childId}, ${groupId}, ${at})
    on conflict (authority_id, child_id) do update set family_group_id = excluded.family_group_id, from_at = excluded.from_at`);

/** Children counted in the same family whose records the reader may open. */
export const childrenOfFamily = async (tx: Tx, groupId: string): Promise<string[]> =>
  (
    await tx.many<{ childId: string }>(sql`
      select child_id from people.family_member
       where authority_id = any ((select access.my_authorities())::int[]) and family_group_id = ${groupId} order by from_at, child_id`)
  ).map((row) => row.childId);

/** Adults already linked to a brother or sister: offered before the same mother is written down twice. */
export const adultsOfFamily = (tx: Tx, childId: string, groupId: string) =>
  tx.many<{ id: string; name: string }>(sql`
    select distinct p.id, p.name
      from people.family_member m
      join people.family_link l on l.authority_id = m.authority_id and l.child_id = m.child_id
      join people.person p on p.authority_id = l.authority_id and p.id = l.person_id
     where m.authority_id = any ((select access.my_authorities())::int[]) and m.family_group_id = ${groupId} and m.child_id <> ${childId}
       and not exists (select from people.family_link mine where mine.authority_id = m.authority_id and mine.child_id = ${childId} and mine.person_id = p.id)
     order by p.name`);
