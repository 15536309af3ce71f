import { Client } from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import { postingIdOf, staffIdOf, teamIdOf } from '../../seeds/region/load-structure.ts';
import { region } from '../../seeds/region/structure.ts';
import type { Role } from '../../src/modules/access/index.ts';
import { casesOf } from '../support/access-table.ts';
import { type Canary, canaryPattern, plant } from '../support/canary.ts';
import { childOfAllKinds } from '../support/canary-child.ts';
import { type Entitled, entitled, mayBeShown, type Reader } from '../support/canary-oracle.ts';
import { accessTables, assembled } from '../support/reference.ts';
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
let planted: Map<string, Canary>;
let addresses: string[];
let child: string;
let ofChild: string[];
const logged: string[] = [];
const say = (event: string, facts?: Record<string, unknown>) =>
  void logged.push(`${event} ${JSON.stringify(facts)}`);

beforeAll(async () => {
  w = await world({ log: { info: say, warn: say, error: say } });
  const made: string[] = [];
  for (const table of await accessTables()) {
    const prepared = await table.prepare(w);
    for (const row of table.rows) {
      const who = casesOf(row)[0]?.who ?? 'nobody';
      if ((row.method ?? 'GET') === 'GET' && !row.path.startsWith('/worried'))
        made.push((await row.at?.(prepared, who, w)) ?? row.path);
    }
  }
  child = await childOfAllKinds(w);
  ofChild = await ofOneChild();
  addresses = [...new Set([...made, ...ofChild])].filter((at) => !/\/(docx|pdf)$/.test(at));
  planted = await plant(w);
}, 120_000);

/** Where the ids in addresses come from, for what belongs to one child. */
const idsInAddresses: Record<string, string> = {
  childId: 'select $1::uuid',
  meetingId: 'select meeting_id from meetings.meeting_child where child_id = $1',
  recipient: `select id::text from meetings.attendee where child_id = $1 union all values ('statutory-record'), ('family'), ('young-person')`,
  paperId: 'select id from meetings.paper where child_id = $1',
  actionId: 'select id from meetings.action where child_id = $1',
  askId: 'select id from meetings.ask where child_id = $1',
  contributionId: 'select id from meetings.contribution where child_id = $1',
  planId: 'select plan_id from plans.disruption_plan_child where child_id = $1',
  tacticId:
    'select t.id from plans.planned_tactic t join plans.disruption_plan_child c using (plan_id) where c.child_id = $1',
  referralId: 'select id from referrals.referral where child_id = $1',
  closingId: 'select id from referrals.closing where child_id = $1',
  involvementId: 'select id from referrals.involvement where child_id = $1',
  screeningId: 'select id from referrals.screening where child_id = $1',
  clockId: 'select id from deadlines.clock where child_id = $1',
  productId: 'select id from sharing.product where child_id = $1',
  feedbackId: 'select id from voice.feedback where child_id = $1',
  personId: 'select person_id from people.family_link where child_id = $1 and person_id is not null',
  type: `select 'minutes' where $1::uuid is not null`,
  code: `select 'purpose1' where $1::uuid is not null`,
  kind: `select 'OWN_CONCERN' where $1::uuid is not null union all select 'THRESHOLD'`,
  section: `select 'actions' where $1::uuid is not null`,
};
/** Every address of a page that has only ids of this child in it. */
async function ofOneChild(): Promise<string[]> {
  const ids = new Map<string, string[]>();
  for (const [name, text] of Object.entries(idsInAddresses))
    ids.set(
      name,
      (await w.admin<Record<string, string>>(text, [child])).map((row) => Object.values(row)[0] ?? ''),
    );
  return assembled()
    .routes.filter((r) => r.method === 'GET' && r.path.includes('/:'))
    .flatMap((r) =>
      (r.path.match(/:\w+/g) ?? []).reduce(
        (made, name) =>
          made.flatMap((at) => (ids.get(name.slice(1)) ?? []).map((id) => at.replace(name, id))),
        [r.path],
      ),
    );
}

interface Shown {
  word: string;
  at: string;
}
/** Every word that any of these pages sends to this reader, in body or headers. */
async function wordsSentTo(r: Reader, pages: readonly string[]): Promise<Shown[]> {
  const browser = await w.as(r.handle);
  const shown: Shown[] = [];
  for (const at of pages) {
    const answer = await browser.get(at);
    if (answer.status >= 500) shown.push({ word: `status ${answer.status}`, at });
    const text = answer.html + JSON.stringify(answer.headers);
    for (const word of new Set(text.match(canaryPattern))) shown.push({ word, at });
  }
  return shown;
}
const wrong = (r: Reader, can: Entitled, shown: readonly Shown[]) =>
  shown.flatMap(({ word, at }) => {
    const canary = planted.get(word.toLowerCase().replace('zq7k', 'ZQ7K'));
    if (canary && mayBeShown(r, can, canary)) return [];
    return [`${r.handle} ${at}: ${canary ? `${canary.table}.${canary.column} (${canary.dataClass})` : word}`];
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
      const shown = await wordsSentTo(r, addresses);
      for (const { word } of shown) seenBySomebody.add(planted.get(word)?.table ?? '');
      expect(wrong(r, await entitled(w, r), shown)).toEqual([]);
      const looked = await w.admin<{ child_id: string }>(
        'select distinct c.child_id from audit.event e join audit.event_child c on c.chain = e.chain and c.seq = e.seq where e.staff_id = $1',
        [r.staffId],
      );
      const onRecord = new Set(looked.map((each) => each.child_id));
      const unrecorded = shown.filter(({ word }) => {
        const about = planted.get(word)?.children ?? [];
        return about.length > 0 && !about.some((id) => onRecord.has(id));
      });
      expect(unrecorded.map((s) => `${s.at}: ${planted.get(s.word)?.table}`)).toEqual([]);
    }, 60_000);
  }

  it('though somebody is shown what nearly each table holds: the words do arrive', () => {
    const tables = new Set([...planted.values()].map((c) => c.table));
    expect([...tables].filter((each) => !seenBySomebody.has(each) && !onNoPage.includes(each))).toEqual([]);
  });

  it('whatever relationship opens the child, and none that has ended', async () => {
    for (const [handle, sql] of relationshipsTried) {
      const r = reader(handle);
      const [id] = await w.admin<{ id: string }>(
        `insert into access.relationship (authority_id, id, child_id, kind, holder_posting_id, object_id, from_at, to_at, basis)
         select 1, gen_random_uuid(), $1, $3, $2, (select meeting_id from meetings.meeting_child where child_id = $1 limit 1),
           $4::timestamptz - interval '1 day', $4::timestamptz + $5::interval, 'tried' returning id`,
        [child, r.postingId, sql.kind, w.clock.now().toString(), sql.until],
      );
      const shown = await wordsSentTo(r, ofChild);
      expect(wrong(r, await entitled(w, r), shown)).toEqual([]);
      await w.admin('delete from access.relationship where id = $1', [id?.id]);
    }
  }, 60_000);

  it('nor when the record is restricted, sealed or closed to them by a conflict', async () => {
    const now = w.clock.now().toString();
    for (const level of ['restricted', 'sealed']) {
      await w.admin(
        `insert into access.restriction (authority_id, id, child_id, level, reason, set_by, from_at) values (1, gen_random_uuid(), $1, $2, 'tried', $3, $4)`,
        [child, level, postingIdOf('aldermoor/ivor'), now],
      );
      for (const handle of [
        'aldermoor/sam',
        'aldermoor/mo',
        'aldermoor/imogen',
        'aldermoor/gwen',
        'aldermoor/fern',
        'aldermoor/bea',
        'aldermoor/priya',
      ]) {
        const r = reader(handle);
        expect(wrong(r, await entitled(w, r), await wordsSentTo(r, [...ofChild, ...lists]))).toEqual([]);
      }
    }
    await w.admin('update access.restriction set to_at = from_at where child_id = $1', [child]);
    const r = reader('aldermoor/priya');
    await w.admin(
      `insert into access.conflict (authority_id, id, staff_id, child_id, reason, from_at) values (1, gen_random_uuid(), $1, $2, 'tried', $3)`,
      [r.staffId, child, now],
    );
    expect(wrong(r, await entitled(w, r), await wordsSentTo(r, [...ofChild, ...lists]))).toEqual([]);
  }, 60_000);

  it('nor does the database itself give it, whatever is asked of it', async () => {
    const tables = [...new Set([...planted.values()].map((c) => c.table))].filter(
      (t) => t !== 'meetings.earlier',
    );
    const client = new Client({ connectionString: w.appUrl });
    await client.connect();
    const found: string[] = [];
    for (const r of readers) {
      const can = await entitled(w, r);
      await client.query('begin');
      await client.query('select access.enter($1, $2)', [r.postingId, w.clock.now().toString()]);
      for (const table of tables) {
        const { rows } = await client.query<{ row: string }>(
          `select to_jsonb(t)::text as row from ${table} t`,
        );
        const words = rows.flatMap(({ row }) => row.match(canaryPattern) ?? []);
        found.push(
          ...wrong(
            r,
            can,
            words.map((word) => ({ word, at: 'select' })),
          ),
        );
      }
      await client.query('rollback');
    }
    await client.end();
    expect(found).toEqual([]);
  }, 60_000);

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
];
/** Tables about a child without free text, or that the service itself cannot read. */
const withoutFreeText = new Set([
  'access.relationship',
  'people.child_token',
  'people.identifier',
  'referrals.contact',
  'referrals.harm_context',
  'referrals.involvement_worker',
  'meetings.earlier',
  'outcomes.measure',
]);
/** Masked until revealed, kept for the history, or not shown by name. */
const onNoPage = [
  'access.restriction',
  'assessments.taken_over',
  'deadlines.clock',
  'meetings.copy',
  'meetings.earlier',
  'outcomes.measure_before',
  'people.address',
  'people.safe_contact_number',
  'plans.disruption_plan_version',
  'referrals.manifestation',
  'sharing.issue',
];
const ends = { live: '1 day', over: '-1 hour' } as const;
const relationshipsTried: [string, { kind: string; until: string }][] = [
  ...['CO_WORKER', 'MEETING', 'EPISODE', 'BREAK_GLASS', 'QA_SAMPLE', 'TRIAGE', 'DUTY'].map(
    (kind) => ['aldermoor/tariq', { kind, until: ends.live }] as [string, { kind: string; until: string }],
  ),
  ...[
    'gwen',
    'abel',
    'hana',
    'ed',
    'vi',
    'jude',
    'ursula',
    'dora',
    'ines',
    'cass',
    'fern',
    'ruth',
    'bea',
    'lior',
    'ada',
    'ivor',
    'dan',
  ].flatMap((who) =>
    ['CO_WORKER', 'MEETING'].map(
      (kind) => [`aldermoor/${who}`, { kind, until: ends.live }] as [string, { kind: string; until: string }],
    ),
  ),
  ['aldermoor/tariq', { kind: 'ALLOCATED', until: ends.over }],
  ['brackenford/kit', { kind: 'GRANTED', until: ends.live }],
];
