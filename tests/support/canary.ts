import type { World } from './world.ts';

/** A word that stands nowhere else: planted in one column of one row, found again in whatever reached a reader. */
export interface Canary {
  table: string;
  column: string;
  dataClass: string;
  /** The children the row is about; none for a contact that nobody has linked yet. */
  children: string[];
  /** The row as it was before. */
  row: Record<string, unknown>;
}
export const canaryPattern = /ZQ7K[0-9a-f]{6}/gi;

interface TextColumn {
  table: string;
  column: string;
  type: 'text' | 'jsonb';
  comment: string | null;
}

/** Which children a row without `child_id` is about. */
const childrenOfRow: Record<string, string> = {
  'people.child': 'array[t.id]',
  'people.person': `array(select l.child_id from people.family_link l where l.person_id = t.id)`,
  'people.person_of_concern': `array(select l.child_id from people.concern_link l where l.person_of_concern_id = t.id)`,
  'meetings.meeting': `array(select m.child_id from meetings.meeting_child m where m.meeting_id = t.id)`,
  'plans.disruption_plan': `array(select c.child_id from plans.disruption_plan_child c where c.plan_id = t.id)`,
  // What a group did together names nobody, and is theirs all the same.
  'work.group_session': `array(select m.child_id from work.group_member m where m.group_id = t.group_id)`,
  'meetings.missing_day': 'array[]::uuid[]',
  // Of no child, and of nobody but those who were there.
  'oversight.private_note': 'array[]::uuid[]',
  'referrals.contact_paper': `array(select c.child_id from referrals.contact c where c.id = t.contact_id and c.child_id is not null)`,
};
childrenOfRow['plans.disruption_plan_version'] =
  `array(select c.child_id from plans.disruption_plan_child c where c.plan_id = t.plan_id)`;
childrenOfRow['plans.intelligence_summary'] = childrenOfRow['plans.disruption_plan_version'] as string;
childrenOfRow['plans.planned_tactic'] = childrenOfRow['plans.disruption_plan_version'] as string;
childrenOfRow['referrals.contact_decision'] = childrenOfRow['referrals.contact_paper'] as string;
childrenOfRow['referrals.contact_telling'] = childrenOfRow['referrals.contact_paper'] as string;
/** What stands in these columns is not about a child: words of the rule, of the authority, or of the form. */
const notAboutAChild = new Set([
  'access.relationship.basis',
  'deadlines.clock.label',
  'deadlines.clock.rule_as_used',
  'meetings.action.owner_name',
  'plans.planned_tactic.owner_name',
  'plans.trigger_plan.owner_name',
  'referrals.contact_telling.words',
  'people.identifier.value',
]);
/** Names and numbers are one word; other text is free text when it has a space, else it is a code. */
const oneWord = new Set(['given_name', 'family_name', 'preferred_name', 'postcode', 'reference']);

/**
 * Puts a canary into every free text about a child, whatever table it is in: a table that is added later is planted
 * without anybody remembering it. Returns what was planted, by word.
 */
export async function plant(w: World): Promise<Map<string, Canary>> {
  const planted = new Map<string, Canary>();
  const mark = (canary: Canary): string => {
    const word = `ZQ7K${planted.size.toString(16).padStart(6, '0')}`;
    planted.set(word, canary);
    return word;
  };
  for (const [table, columns] of Map.groupBy(await textColumns(w), (each) => each.table)) {
    const children = childrenOfRow[table] ?? 'array[t.child_id]';
    const rows = await w.admin<{ at: string; row: Record<string, unknown>; children: (string | null)[] }>(
      `select t.ctid::text as at, to_jsonb(t) as row, ${children}::uuid[] as children from ${table} t`,
    );
    const changes: string[] = [];
    for (const { at, row, children: about } of rows) {
      const set = columns.flatMap((each) => {
        const dataClass = classOf(each, row);
        const canary = { ...each, dataClass, row, children: about.filter((id) => id !== null) };
        const value = replaced(each, row[each.column], () => mark(canary));
        return value === undefined ? [] : [`${each.column} = ${value}`];
      });
      if (set.length > 0) changes.push(`update ${table} set ${set.join(', ')} where ctid = '${at}'`);
    }
    if (changes.length > 0)
      await w.admin(`set session_replication_role = replica; ${changes.join('; ')}`).catch((error: Error) => {
        throw new Error(`${table}: ${error.message}`);
      });
  }
  return planted;
}

const textColumns = (w: World) =>
  w
    .admin<TextColumn>(`
    select n.nspname || '.' || c.relname as table, a.attname as column, format_type(a.atttypid, a.atttypmod) as type, obj_description(c.oid) as comment
      from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
     where c.relkind = 'r' and a.attnum > 0 and not a.attisdropped and format_type(a.atttypid, a.atttypmod) in ('text', 'jsonb')
       and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'audit', 'form')
       and (n.nspname || '.' || c.relname = any (array[${Object.keys(childrenOfRow).map((t) => `'${t}'`)}])
         or exists (select from pg_attribute q where q.attrelid = c.oid and q.attname = 'child_id' and not q.attisdropped))
     order by 1, a.attnum`)
    .then((all) => all.filter((c) => !notAboutAChild.has(`${c.table}.${c.column}`)));

function classOf({ table, comment }: TextColumn, row: Record<string, unknown>): string {
  const said = /data class: ([A-Z]+)/.exec(comment ?? '')?.[1];
  return String(row.data_class ?? said ?? (table === 'access.alert' ? 'ADMIN' : 'IDENT'));
}

/** The SQL literal to write, or undefined where the column holds a code, a number or nothing. */
function replaced({ column, type }: TextColumn, value: unknown, mark: () => string): string | undefined {
  const tail = oneWord.has(column) ? '' : ' planted by a test';
  const isFree = (text: string) => (text.includes(' ') || oneWord.has(column)) && !text.startsWith('/');
  if (type === 'text') return typeof value === 'string' && isFree(value) ? `'${mark()}${tail}'` : undefined;

  let found = false;
  const walk = (at: unknown): unknown => {
    if (typeof at === 'string' && isFree(at)) {
      found = true;
      return mark();
    }
    if (Array.isArray(at)) return at.map(walk);
    if (at && typeof at === 'object')
      return Object.fromEntries(Object.entries(at).map(([k, v]) => [k, walk(v)]));
    return at;
  };
  const changed = JSON.stringify(walk(value));
  return found ? `'${changed.replaceAll("'", "''")}'::jsonb` : undefined;
}
