import type { Tx } from '../../platform/db/database.ts';
import { empty, join, type Sql, sql } from '../../platform/db/sql.ts';
import type { ChildRow } from './child.store.ts';
import type { Identifier } from './identifiers.ts';

export interface FoundChild extends ChildRow {
  status: string | null;
  allocatedName: string | null;
  allocatedContact: string | null;
  isOpenToTeam: boolean;
  identifiers: { kind: string; value: string }[];
}

const columns = sql`c.authority_id, c.id, c.given_name, c.family_name, c.preferred_name, c.pronouns, c.born_on, c.birth_precision, c.sex, c.created_at, c.source, c.version`;
const details = sql`
  (select json_agg(json_build_object('kind', i.kind, 'value', i.value)) from people.identifier i where i.authority_id = c.authority_id and i.child_id = c.id) as identifiers,
  s.status, s.allocated_name, s.allocated_contact,
  exists (select from people.flag f where f.authority_id = c.authority_id and f.child_id = c.id and f.kind = 'OPEN_TO_TEAM' and f.to_at is null) as is_open_to_team`;
const newestStatus = sql`
  left join lateral (
    select x.status, coalesce(t.name, x.allocated_name) as allocated_name, x.allocated_contact
      from people.social_care_status x
      left join access.posting p on p.id = x.allocated_posting_id
      left join access.staff t on t.id = p.staff_id
     where x.authority_id = c.authority_id and x.child_id = c.id order by x.from_on desc, x.recorded_at desc limit 1) s on true`;

export interface Lookup {
  /** Each typed word: all tokens and sounds it may be equal to. */
  words: readonly (readonly string[])[];
  bornOn: readonly Temporal.PlainDate[];
  identifiers: readonly Identifier[];
  most: number;
}

/**
 * Children who fit every word (and the birth date, if given), or who have one of the numbers. Equality on the token
 * table with the authority first: under row-level security nothing else can use an index (stack, pitfall 8).
 */
export async function lookUp(tx: Tx, l: Lookup): Promise<FoundChild[]> {
  const byWordsOrDate = l.words.length > 0 || l.bornOn.length > 0;
  const parts: Sql[] = [];
  if (byWordsOrDate) parts.push(fittingAll(l));
  if (l.identifiers.length > 0) parts.push(withNumber(l.identifiers));
  if (parts.length === 0) return [];
  const query = sql`
    select ${columns}, ${details}
      from (select child_id from (${join(parts, ' union ')}) matched) found
      join people.child c on c.id = found.child_id ${newestStatus}`;
  return (await tx.many<FoundChild>(query)).map(withNumbers);
}

function fittingAll(l: Lookup): Sql {
  const [first, ...others] = l.words;
  const dated = l.bornOn.length > 0 ? sql`and c.born_on = any (${l.bornOn.map(String)}::date[])` : empty;
  if (!first) {
    return sql`(select c.id as child_id from people.child c
      where c.authority_id = any ((select access.my_authorities())::int[]) ${dated} limit ${l.most})`;
  }
  const exact = first.filter((token) => token.startsWith('n:'));
  const also = others.map(
    (tokens) =>
      sql` and exists (select from people.child_token o where o.authority_id = t.authority_id and o.child_id = t.child_id and o.token = any (${[...tokens]}))`,
  );
  const child =
    l.bornOn.length > 0
      ? sql`join people.child c on c.authority_id = t.authority_id and c.id = t.child_id`
      : empty;
  return sql`(select t.child_id from people.child_token t ${child}
    where t.authority_id = any ((select access.my_authorities())::int[]) and t.token = any (${[...first]}) ${dated} ${also.length > 0 ? join(also, ' ') : empty}
    group by t.child_id order by bool_or(t.token = any (${exact})) desc, count(*) desc limit ${l.most})`;
}

const withNumber = (identifiers: readonly Identifier[]): Sql => {
  const pairs = identifiers.map((i) => sql`(i.kind = ${i.kind} and i.value = ${i.value})`);
  return sql`(select i.child_id from people.identifier i where i.authority_id = any ((select access.my_authorities())::int[]) and (${join(pairs, ' or ')}))`;
};

/** For "have we met before?": anybody who shares a token, a birth date or a number. */
export async function candidates(
  tx: Tx,
  l: {
    tokens: readonly string[];
    bornOn: readonly Temporal.PlainDate[];
    identifiers: readonly Identifier[];
    most: number;
  },
): Promise<FoundChild[]> {
  const parts: Sql[] = [];
  if (l.tokens.length > 0) {
    parts.push(sql`(select t.child_id from people.child_token t
      where t.authority_id = any ((select access.my_authorities())::int[]) and t.token = any (${[...l.tokens]})
      group by t.child_id order by count(*) desc limit ${l.most})`);
  }
  if (l.bornOn.length > 0) {
    parts.push(sql`(select c.id as child_id from people.child c
      where c.authority_id = any ((select access.my_authorities())::int[]) and c.born_on = any (${l.bornOn.map(String)}::date[]) limit ${l.most})`);
  }
  if (l.identifiers.length > 0) parts.push(withNumber(l.identifiers));
  if (parts.length === 0) return [];
  const rows = await tx.many<FoundChild>(sql`
    select ${columns}, ${details} from (${join(parts, ' union ')}) found join people.child c on c.id = found.child_id ${newestStatus}`);
  return rows.map(withNumbers);
}

const withNumbers = (row: FoundChild): FoundChild => ({ ...row, identifiers: row.identifiers ?? [] });
