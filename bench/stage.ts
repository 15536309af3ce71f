import { type ChildProcess, fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { Client } from 'pg';
import { hashOf, randomToken } from '../src/platform/http/tokens.ts';

/** Who and what the measurements are about, found in the data set rather than assumed. */
export interface Cast {
  authorityId: number;
  workerPosting: string;
  managerPosting: string;
  frontDoorPosting: string;
  coordinatorPosting: string;
  /** With two thousand lines on the timeline, of the same worker. */
  longChildId: string;
  /** The child most often missing. */
  oftenMissingId: string;
  /** A child with about 200 lines on the timeline, of a worker who holds about fifteen: some over the usual cap. */
  childId: string;
  surname: string;
  birthDate: string;
}

export async function admin<Row>(url: string, text: string, values: unknown[] = []): Promise<Row[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text, values)).rows as Row[];
  } finally {
    await client.end();
  }
}

/** A session as signing in would have made it. The cookie, and the id that tokens of forms are bound to. */
export async function signIn(url: string, postingId: string): Promise<{ cookie: string; sessionId: string }> {
  const token = randomToken();
  const rows = await admin<{ id: string }>(
    url,
    `insert into access.session (token_hash, id, staff_id, posting_id, started_at, seen_at, ends_at, mfa_at)
     select $1, gen_random_uuid(), staff_id, id, now(), now(), now() + interval '12 hours', now()
       from access.posting where id = $2 returning id`,
    [hashOf(token), postingId],
  );
  return { cookie: `holdfast=${token}`, sessionId: rows[0]?.id ?? '' };
}

export async function findCast(url: string): Promise<Cast> {
  const busiest = await admin<{ authority_id: number; posting: string; child: string; events: string }>(
    url,
    `with held as (
       select holder_posting_id, count(*) as children from access.relationship
        where kind = 'CO_WORKER' and (to_at is null or to_at > now()) group by 1
        order by abs(count(*) - 15), 1 limit 1)
     select r.authority_id, r.holder_posting_id as posting, r.child_id as child, count(t.*) as events
       from access.relationship r
       join held on held.holder_posting_id = r.holder_posting_id
       join access.posting p on p.id = r.holder_posting_id and p.role = 'TEAM_WORKER'
       join people.timeline_event t on t.authority_id = r.authority_id and t.child_id = r.child_id
      where r.kind = 'CO_WORKER' and (r.to_at is null or r.to_at > now())
      group by 1, 2, 3 order by abs(count(t.*) - 200), 3 limit 1`,
  );
  const found = busiest[0];
  if (!found) throw new Error('the data set has no team worker with a child');
  const postingWith = async (role: string) =>
    (
      await admin<{ id: string }>(
        url,
        'select id from access.posting where authority_id = $1 and role = $2 order by id limit 1',
        [found.authority_id, role],
      )
    )[0]?.id ?? '';
  const named = await admin<{ family_name: string; born_on: string }>(
    url,
    `select family_name, born_on::text from people.child
      where authority_id = $1 and length(family_name) > 5 and born_on is not null order by id limit 1`,
    [found.authority_id],
  );
  const [long] = await admin<{ id: string }>(
    url,
    `select t.child_id as id from people.timeline_event t join access.relationship r on r.child_id = t.child_id and r.kind = 'CO_WORKER'
      where t.authority_id = $1 and r.holder_posting_id = $2 and r.to_at is null group by 1 order by count(*) desc limit 1`,
    [found.authority_id, found.posting],
  );
  const [often] = await admin<{ id: string }>(
    url,
    'select child_id as id from missing.episode where authority_id = $1 group by 1 order by count(*) desc limit 1',
    [found.authority_id],
  );
  return {
    authorityId: found.authority_id,
    workerPosting: found.posting,
    managerPosting: await postingWith('TEAM_MANAGER'),
    frontDoorPosting: await postingWith('FRONT_DOOR'),
    coordinatorPosting: await postingWith('MISSING_COORDINATOR'),
    longChildId: long?.id ?? '',
    oftenMissingId: often?.id ?? '',
    childId: found.child,
    surname: named[0]?.family_name ?? '',
    birthDate: named[0]?.born_on ?? '',
  };
}

export interface Stage {
  address: string;
  server: ChildProcess;
  secret: string;
  startMs: number;
  stop(): Promise<void>;
}

/** The built service in a process of its own. Start-up is from fork to listening. */
export async function raise(root: string, appUrl: string, port: number): Promise<Stage> {
  const secret = randomBytes(48).toString('base64url');
  const began = performance.now();
  const server = fork(path.join(root, 'dist/bench/server.js'), [appUrl, secret, root, String(port)], {
    execArgv: ['--max-semi-space-size=4', '--max-old-space-size=256'],
  });
  await new Promise<void>((ready, failed) => {
    server.once('message', () => ready());
    server.once('exit', (code) => failed(new Error(`the server ended with ${code}`)));
  });
  return {
    address: `http://127.0.0.1:${port}`,
    server,
    secret,
    startMs: performance.now() - began,
    stop: () =>
      new Promise((done) => {
        server.removeAllListeners('exit');
        server.once('exit', () => done());
        server.kill();
      }),
  };
}
