import { casesOf } from './access-table.ts';
import type { Canary } from './canary.ts';
import { accessTables, routeInventory } from './reference.ts';
import type { World } from './world.ts';

/** An address to ask for, and the path it has in the route table. */
export interface Address {
  at: string;
  path: string;
}
/** Every address that only shows and that the access tables lead to, with what their `prepare` made. */
export async function preparedAddresses(w: World): Promise<Address[]> {
  const made = new Map<string, Address>();
  for (const table of await accessTables()) {
    const prepared = await table.prepare(w);
    for (const row of table.rows) {
      const who = casesOf(row)[0]?.who ?? 'nobody';
      if ((row.method ?? 'GET') !== 'GET' || row.path.startsWith('/worried')) continue;
      const at = (await row.at?.(prepared, who, w)) ?? row.path;
      made.set(at, { at, path: row.path });
    }
  }
  return [...made.values()].filter(isShown);
}
/** Files made by the service take their time, and are the same words as the page they are made from. */
const isShown = ({ at }: Address) => !/\/(docx|pdf)$/.test(at);

/** Things of one kind that one child's pages are asked for: the next ones are like the first. */
const MOST = 4;
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
/** Readers of minutes, beside the one whom an access table writes to. */
const words: Record<string, string[]> = { ':recipient': ['statutory-record', 'family', 'young-person'] };

/**
 * Every address of a page that has only ids of these children in it. What an id in an address is of, is learned from the
 * addresses that there are: a route that is added later is asked for without anybody remembering it.
 */
export async function addressesOf(
  w: World,
  chosen: readonly ChosenChild[],
  known: readonly Address[],
): Promise<Address[]> {
  const children = chosen.map((each) => each.childId);
  const held = await idsOfChildren(w);
  const placesOf = Map.groupBy(held, (each) => each.id);
  const wanted = Map.groupBy(
    held.filter((each) => children.includes(each.childId)),
    (each) => `${each.childId} ${each.place}`,
  );
  const tried = Map.groupBy(known, (each) => each.path);
  const fillings = (child: string, path: string, name: string): string[] => {
    if (name === ':childId') return [child];
    const place = path.split('/').indexOf(name);
    const here = (tried.get(path) ?? []).map((each) => each.at.split('?')[0]?.split('/')[place] ?? '');
    const places = new Set(here.flatMap((value) => placesOf.get(value)?.map((each) => each.place) ?? []));
    const ids = [...places].flatMap((at) => wanted.get(`${child} ${at}`)?.map((each) => each.id) ?? []);
    return [...new Set([...ids, ...here.filter((value) => !uuid.test(value)), ...(words[name] ?? [])])];
  };
  const made = new Map<string, Address>();
  for (const { path, module } of routeInventory().filter((r) => r.method === 'GET' && r.path.includes('/:')))
    for (const { childId: child, modules } of chosen) {
      if (modules && !modules.has(module) && path !== '/children/:childId') continue;
      const names = path.match(/:\w+/g) ?? [];
      const all = names.reduce(
        (urls, name) =>
          urls.flatMap((at) => fillings(child, path, name).map((value) => at.replace(name, value))),
        [path],
      );
      for (const at of all.slice(0, MOST)) made.set(at, { at, path });
    }
  return [...made.values()].filter(isShown);
}

interface IdOfChild {
  id: string;
  childId: string;
  /** Table and column it stands in. */
  place: string;
}
/** Every id that stands in one row with a child's. */
async function idsOfChildren(w: World): Promise<IdOfChild[]> {
  const columns = await w.admin<{ table: string; column: string }>(`
    select n.nspname || '.' || c.relname as table, a.attname as column from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
     where c.relkind = 'r' and a.atttypid = 'uuid'::regtype and a.attnum > 0 and not a.attisdropped and n.nspname !~ '^(pg_|audit|form|seed|access)'
       and a.attname !~ '(posting|staff|team|_by|child_id)' and exists (select from pg_attribute q where q.attrelid = c.oid and q.attname = 'child_id')`);
  return w.admin<IdOfChild>(
    columns
      .map(
        ({ table, column }) =>
          `select ${column}::text as id, child_id::text as "childId", '${table}.${column}' as place from ${table} where ${column} is not null and child_id is not null`,
      )
      .join(' union '),
  );
}

export interface ChosenChild {
  childId: string;
  /** The modules that hold of them what nobody chosen before them has; all of them when left out. */
  modules?: Set<string>;
}
/**
 * The first, and the fewest others found who between them have something in every table that any child here has: what is
 * tried with them is tried with everything.
 */
export function childrenOfEverything(
  planted: Iterable<Canary>,
  first: string,
  isHere: (childId: string) => boolean,
): ChosenChild[] {
  const has = new Map<string, Set<string>>();
  for (const { children, table } of planted)
    for (const child of children) if (isHere(child)) has.set(child, (has.get(child) ?? new Set()).add(table));
  const chosen: ChosenChild[] = [{ childId: first }];
  let missing = new Set([...has.values()].flatMap((tables) => [...tables])).difference(
    has.get(first) ?? new Set(),
  );
  while (missing.size > 0) {
    const gains = [...has].map(([childId, tables]) => ({ childId, gained: tables.intersection(missing) }));
    const best = gains.reduce((a, b) => (b.gained.size > a.gained.size ? b : a));
    chosen.push({
      childId: best.childId,
      modules: new Set([...best.gained].map((table) => table.split('.')[0] as string)),
    });
    missing = missing.difference(best.gained);
  }
  return chosen;
}
