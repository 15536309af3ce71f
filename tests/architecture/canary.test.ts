import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { postingIdOf, staffIdOf, teamIdOf } from '../../seeds/region/load-structure.ts';
import { region } from '../../seeds/region/structure.ts';
import {
  authorise,
  type RelationshipKind,
  type Role,
  relationshipClasses,
  roleClasses,
} from '../../src/modules/access/index.ts';
import type { Actor } from '../../src/platform/http/work.ts';
import { type Canary, canaryPattern, plant } from '../support/canary.ts';
import {
  type Address,
  addressesOf,
  type ChosenChild,
  childrenOfEverything,
  preparedAddresses,
} from '../support/canary-addresses.ts';
import { childOfAllKinds } from '../support/canary-child.ts';
import { type Entitled, entitled, mayBeShown, type Reader } from '../support/canary-oracle.ts';
import { assembled } from '../support/reference.ts';
import { type World, world } from '../support/world.ts';

// Every text about a child is replaced by a word that stands nowhere else; then every page that only shows is asked for
// by everybody, and every word that arrives is looked up: was this for this reader, and is it on record that they saw it?
const readers: Reader[] = region.flatMap((a) =>
  a.postings
    .filter((p) => p.role !== 'SYSTEM')
    .map((p) => ({
      handle: p.handle,
      authorityId: a.id,
      staffId: staffIdOf(p.handle),
      postingId: postingIdOf(p.handle),
      role: p.role as Role,
      agency: p.agency,
      teamId: p.team ? teamIdOf(a.code, p.team) : null,
    })),
);
/** One of each role here, and strangers from elsewhere. */
const asked = readers.filter(
  (r) =>
    (r.handle.startsWith('aldermoor/') && !['aldermoor/otis', 'aldermoor/nell'].includes(r.handle)) ||
    ['brackenford/kit', 'brackenford/mercy', 'brackenford/noor', 'northmoor/lena'].includes(r.handle),
);
const seenBySomebody = new Set<string>();
const reader = (handle: string) => readers.find((r) => r.handle === handle) as Reader;

let w: World;
/** One connection, as the service has it: what is asked again is planned already. */
let reading: Client;
let planted: Map<string, Canary>;
/** What the access tables lead to: asked for by everybody, whether or not their role is let in. */
let made: Address[];
let child: string;
/** Pages about the one child with something of every kind; and with those about others who have what it has not. */
let ofChild: Address[];
let ofEverything: Address[];
let chosen: ChosenChild[];
const logged: string[] = [];
const say = (event: string, facts?: Record<string, unknown>) =>
  void logged.push(`${event} ${JSON.stringify(facts)}`);

beforeAll(async () => {
  w = await world({ log: { info: say, warn: say, error: say } });
  reading = new Client({ connectionString: w.appUrl });
  await reading.connect();
  made = await preparedAddresses(w);
  child = await childOfAllKinds(w);
  planted = await plant(w);
  const here = await w.admin<{ id: string }>(
    `select c.id from people.child c where c.authority_id = 1 and not exists (select from access.restriction r where r.child_id = c.id)
       and not exists (select from access.conflict x where x.child_id = c.id)`,
  );
  const ids = new Set(here.map((each) => each.id));
  chosen = childrenOfEverything(planted.values(), child, (id) => ids.has(id));
  ofEverything = await addressesOf(w, chosen, made);
  ofChild = ofEverything
    .filter(({ at }) => at.includes(child))
    .concat(await addressesOf(w, [{ childId: child }], made));
  ofChild = [...new Map(ofChild.map((each) => [each.at, each])).values()];
});
afterAll(() => reading.end());

const shownBy = assembled().routes.filter((r) => r.method === 'GET');
const clauseOf = new Map(shownBy.map((r) => [r.path, r.access]));
const auditOf = new Map(shownBy.map((r) => [r.path, r.audit]));
/** Whether the role is let in at all: what stands in front of every record, and asks for no relationship (AC-2). */
const mayEnter = (r: Reader, { path }: Address) =>
  authorise({ role: r.role } as Actor, clauseOf.get(path) ?? 'public: anybody').outcome === 'allow';

interface Shown extends Address {
  word: string;
}
/** Gives the reader this relationship to each of these children: to each of their meetings or episodes where it is to one. */
async function related(
  r: Reader,
  kind: RelationshipKind,
  children: readonly string[],
  until: keyof typeof ends,
) {
  const objects: Partial<Record<RelationshipKind, string>> = {
    MEETING: 'select child_id, meeting_id as object_id from meetings.meeting_child',
    EPISODE: 'select child_id, id as object_id from missing.episode',
  };
  await w.admin(
    `insert into access.relationship (authority_id, id, child_id, kind, holder_posting_id, object_id, from_at, to_at, basis)
     select 1, gen_random_uuid(), o.child_id, $3, $2, o.object_id, $4::timestamptz - interval '1 day', $4::timestamptz + $5::interval, 'tried'
       from (${objects[kind] ?? 'select id as child_id, null::uuid as object_id from people.child'}) o where o.child_id = any ($1)`,
    [children, r.postingId, kind, w.clock.now().toString(), ends[until]],
  );
}
const unrelated = () => w.admin(`delete from access.relationship where basis = 'tried'`);

/** What the database gives this reader that is not theirs, when every table is asked for everything. */
async function wordsReadBy(r: Reader): Promise<string[]> {
  const tables = new Set([...planted.values()].map((c) => c.table));
  for (const unread of ['meetings.earlier', 'governance.item_earlier']) tables.delete(unread);
  const can = await entitled(w, r);
  const found: string[] = [];
  await reading.query('begin');
  await reading.query('select access.enter($1, $2)', [r.postingId, w.clock.now().toString()]);
  for (const table of tables) {
    const text = `select m[1] as word, to_jsonb(t) as row from ${table} t, regexp_matches(to_jsonb(t)::text, '(${canaryPattern.source})', 'g') m`;
    const { rows } = await reading.query<{ word: string; row: Record<string, unknown> }>({
      name: table,
      text,
    });
    for (const { word, row } of rows) {
      const first = planted.get(word);
      // A page that was asked for wrote it down again (a copy of minutes): then what is read is that row.
      const isCopied = first !== undefined && first.table !== table;
      const canary = isCopied ? { ...first, ...copiedTo(table, row) } : first;
      if (!canary || !mayBeShown(r, can, canary)) found.push(`${r.handle} reads ${table}: ${named(canary)}`);
    }
  }
  await reading.query('rollback');
  return found;
}
const copiedTo = (table: string, row: Record<string, unknown>) => {
  const [here] = planted.values().filter((each) => each.table === table);
  return { table, row, dataClass: here?.dataClass ?? 'IDENT', children: [row.child_id as string] };
};
const named = (c: Canary | undefined) =>
  c ? `${c.table}.${c.column} (${c.dataClass}) of ${c.children}` : 'an unknown word';

/** Every word that any of these pages sends to this reader, in body or headers; asked for by several at once. */
async function wordsSentTo(r: Reader, pages: readonly Address[]): Promise<Shown[]> {
  const shown: Shown[] = [];
  const waiting = pages.values();
  const ask = async () => {
    const browser = await w.as(r.handle);
    for (const { at, path } of waiting) {
      const answer = await browser.get(at);
      if (answer.status >= 500) shown.push({ word: `status ${answer.status}`, at, path });
      const text = answer.html + JSON.stringify(answer.headers);
      for (const word of new Set(text.match(canaryPattern))) shown.push({ word, at, path });
    }
  };
  await Promise.all(Array.from({ length: 4 }, ask));
  return shown;
}

const wrong = (r: Reader, can: Entitled, shown: readonly Shown[]) =>
  shown.flatMap(({ word, at }) => {
    const canary = planted.get(word.toLowerCase().replace('zq7k', 'ZQ7K'));
    if (canary && mayBeShown(r, can, canary)) return [];
    return [`${r.handle} ${at}: ${canary ? named(canary) : word}`];
  });

describe('no page shows anybody what is not theirs', () => {
  it('plants a word in every table about a child', async () => {
    const tables = await w.admin<{ name: string }>(`
      select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
       where c.relkind = 'r' and a.attname = 'child_id' and n.nspname not in ('audit')
         and exists (select from pg_attribute t where t.attrelid = c.oid and t.atttypid = 'text'::regtype and t.attnum > 0)`);
    const has = new Set([...planted.values()].map((c) => c.table));
    expect(planted.size).toBeGreaterThan(300);
    expect(tables.map((t) => t.name).filter((name) => !has.has(name) && !withoutFreeText.has(name))).toEqual(
      [],
    );
  });

  for (const r of asked) {
    it(`to ${r.handle} (${r.role})`, async () => {
      const shown = await wordsSentTo(r, [...made, ...ofChild.filter((each) => mayEnter(r, each))]);
      for (const { word } of shown) seenBySomebody.add(planted.get(word)?.table ?? '');
      expect(wrong(r, await entitled(w, r), shown)).toEqual([]);
      const looked = await w.admin<{ route: string | null; child_id: string }>(
        `select distinct e.payload::jsonb ->> 'route' as route, c.child_id from audit.event e join audit.event_child c on c.chain = e.chain and c.seq = e.seq
          where e.staff_id = $1`,
        [r.staffId],
      );
      const onRecord = new Set(looked.flatMap((each) => [`${each.route} ${each.child_id}`, each.child_id]));
      const unrecorded = shown.filter(({ word, path }) => {
        const { table, children: about } = planted.get(word) ?? { table: '', children: [] };
        if (table === 'work.group_session') return false; // names nobody
        // A page that asks again by itself records each child newly shown, once, whichever page it was.
        const isOnce = typeof auditOf.get(path) === 'string';
        return about.length > 0 && !about.some((id) => onRecord.has(isOnce ? id : `GET ${path} ${id}`));
      });
      expect([...new Set(unrecorded.map((s) => `${s.path}: ${planted.get(s.word)?.table}`))]).toEqual([]);
    });
  }

  it('though somebody is shown what nearly each table holds: the words do arrive', () => {
    const tables = new Set([...planted.values()].map((c) => c.table));
    expect([...tables].filter((each) => !seenBySomebody.has(each) && !onNoPage.includes(each))).toEqual([]);
  });

  it('whatever relationship opens the child, and none that has ended', async () => {
    const found: string[] = [];
    const ids = chosen.map((each) => each.childId);
    for (const [handle, kind, until] of relationshipsTried) {
      const r = reader(handle);
      const all = kind === 'CO_WORKER' && until === 'live';
      await related(r, kind, all ? ids : [child], until);
      const pages = (all ? ofEverything : ofChild).filter((each) => mayEnter(r, each));
      found.push(
        ...wrong(r, await entitled(w, r), await wordsSentTo(r, pages)).map((line) => `${kind} ${line}`),
      );
      await unrelated();
    }
    expect(found).toEqual([]);
  });

  it('nor when the record is restricted, sealed or closed to them by a conflict', async () => {
    const now = w.clock.now().toString();
    for (const [level, handles] of Object.entries(shutOut)) {
      await w.admin(
        `insert into access.restriction (authority_id, id, child_id, level, reason, set_by, from_at) values (1, gen_random_uuid(), $1, $2, 'tried', $3, $4)`,
        [child, level, postingIdOf('aldermoor/ivor'), now],
      );
      for (const r of handles.map((name) => reader(`aldermoor/${name}`))) {
        const pages = [...ofChild.filter((each) => mayEnter(r, each)), ...lists];
        expect(wrong(r, await entitled(w, r), await wordsSentTo(r, pages))).toEqual([]);
      }
      for (const r of readers) expect(await wordsReadBy(r)).toEqual([]);
    }
    await w.admin('update access.restriction set to_at = from_at where child_id = $1', [child]);
    const r = reader('aldermoor/priya');
    await w.admin(
      `insert into access.conflict (authority_id, id, staff_id, child_id, reason, from_at) values (1, gen_random_uuid(), $1, $2, 'tried', $3)`,
      [r.staffId, child, now],
    );
    expect(wrong(r, await entitled(w, r), await wordsSentTo(r, [...ofChild, ...lists]))).toEqual([]);
  });

  it('nor does the database itself give it, whatever is asked of it', async () => {
    const found: string[] = [];
    for (const r of readers) found.push(...(await wordsReadBy(r)));
    expect([...new Set(found)]).toEqual([]);
  });

  it('nor does it, whoever is related to every child there is in whatever way', async () => {
    const found: string[] = [];
    const children = await w.admin<{ id: string }>('select id from people.child where authority_id = 1');
    const ids = children.map((each) => each.id);
    const oneOfEachRole = new Map(
      readers.filter((r) => r.handle.startsWith('aldermoor/')).map((r) => [r.role, r]),
    );
    for (const r of oneOfEachRole.values())
      for (const kind of ['CO_WORKER', 'TRIAGE', 'MEETING', 'EPISODE', 'BREAK_GLASS', 'QA_SAMPLE'] as const) {
        // What opens nothing that the role may read is what they have without it.
        const opens = relationshipClasses[kind].some((cls) => roleClasses.get(r.role)?.has(cls));
        if (!opens && kind !== 'MEETING' && kind !== 'EPISODE') continue;
        await related(r, kind, ids, 'live');
        found.push(...(await wordsReadBy(r)).map((line) => `${kind} ${line}`));
        await unrelated();
      }
    expect([...new Set(found)]).toEqual([]);
  });

  it('and neither the audit nor the log holds a word of it', async () => {
    const payloads = await w.admin<{ payload: string }>('select payload from audit.event');
    expect(payloads.filter((p) => canaryPattern.test(p.payload))).toEqual([]);
    expect(logged.filter((line) => canaryPattern.test(line))).toEqual([]);
  });
});

const lists = [
  '/',
  '/children?q=ZQ7K',
  '/due',
  '/due/team',
  '/due/authority',
  '/referrals',
  '/front-door',
  '/actions',
  '/my/alerts',
  '/my/conflicts',
].map((at) => ({ at, path: at }));
/** Tables about a child without free text, or that the service itself cannot read. */
const withoutFreeText = new Set([
  'access.relationship',
  'missing.episode_flag',
  'people.child_token',
  'people.identifier',
  'referrals.contact',
  'referrals.harm_context',
  'referrals.involvement_worker',
  'meetings.earlier',
  'governance.item_earlier',
  'governance.kept_from',
  'outcomes.measure',
]);
/** Masked until revealed, kept for the history, or not shown by name. */
const onNoPage = [
  'access.restriction',
  'assessments.taken_over',
  'deadlines.clock',
  'governance.item_earlier',
  'governance.kept_from',
  'meetings.copy',
  'meetings.earlier',
  'missing.joining',
  'outcomes.measure_before',
  'people.address',
  'people.safe_contact_number',
  'plans.disruption_plan_version',
  'referrals.manifestation',
  'sharing.issue',
];
/** Who is asked again when it is restricted, or sealed. */
const shutOut = {
  restricted: ['sam', 'mo', 'fern', 'bea'],
  sealed: ['sam', 'mo', 'imogen', 'gwen', 'priya'],
};
const ends = { live: '1 day', over: '-1 hour' } as const;
const theirs = [
  'gwen',
  'abel',
  'hana',
  'ed',
  'vi',
  'jude',
  'ursula',
  'dora',
  'cass',
  'fern',
  'ruth',
  'bea',
  'lior',
  'ivor',
];
const relationshipsTried: [string, RelationshipKind, keyof typeof ends][] = [
  ...(['MEETING', 'EPISODE', 'BREAK_GLASS', 'QA_SAMPLE', 'TRIAGE', 'DUTY'] as const).map(
    (kind) => ['aldermoor/tariq', kind, 'live'] as [string, RelationshipKind, 'live'],
  ),
  ...[...theirs, 'dan', 'tariq'].map(
    (who) => [`aldermoor/${who}`, 'CO_WORKER', 'live'] as [string, RelationshipKind, 'live'],
  ),
  // What an invitation opens is tried for every role at the database; its pages for these.
  ...['ed', 'dan', 'fern', 'bea', 'lior'].map(
    (who) => [`aldermoor/${who}`, 'MEETING', 'live'] as [string, RelationshipKind, 'live'],
  ),
  ['aldermoor/jude', 'EPISODE', 'live'],
  ['aldermoor/tariq', 'ALLOCATED', 'over'],
  ['brackenford/kit', 'GRANTED', 'live'],
];
