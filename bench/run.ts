import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { asLogin } from '../src/platform/db/connection.ts';
import { startEmbedded } from '../src/platform/db/embedded.ts';
import { migrate } from '../src/platform/db/migrate.ts';
import { csrfToken } from '../src/platform/http/tokens.ts';
import { actionsForBench } from './actions.ts';
import { boardForBench } from './board.ts';
import { type Figures, fire, memoryOf, type Shot } from './measure.ts';
import { arrangeForBench } from './meeting.ts';
import { figuresForBench } from './missing-figures.ts';
import { importMissingForBench } from './missing-import.ts';
import { questionnaireForBench } from './questionnaire.ts';
import { remindersForBench } from './reminders.ts';
import { type Cost, costOfRowSecurity } from './rls.ts';
import { admin, type Cast, findCast, raise, signIn } from './stage.ts';

const root = process.argv[2] ?? process.cwd();
const isQuick = process.argv.includes('--quick');
/** `--only=WORDS`: the pages whose name holds them. */
const only = process.argv.find((each) => each.startsWith('--only='))?.slice('--only='.length) ?? '';
const seconds = isQuick ? 2 : 8;
const appPassword = 'only for the benchmark';
const say = (line: string) => void process.stderr.write(`${line}\n`);
const quiet = { info: () => undefined, warn: () => undefined };

interface Row {
  name: string;
  aim: number | undefined;
  figures: Figures;
  /** The audited floor just before and just after, so that whatever else the machine does weighs on both. */
  floor: Figures;
}
interface Run {
  scale: string;
  rows: Row[];
  startMs: number;
  idleMb: number;
  loadedMb: number;
  costs: Cost[];
  sizes: { children: number; events: number; episodes: number };
  missing: Missing;
  told: { reminders: number; reminderSeconds: number };
}
interface Missing {
  figuresMs: number;
  countMs: number;
  rows: number;
  perSecond: number;
}

interface Aimed {
  name: string;
  aim: number | undefined;
  shot: Shot;
}
/** The pages that are measured, and how many times the audited floor each may cost (the aim, not an assertion). */
async function shotsOf(adminUrl: string, cast: Cast, address: string, secret: string): Promise<Aimed[]> {
  const worker = await signIn(adminUrl, cast.workerPosting);
  const manager = await signIn(adminUrl, cast.managerPosting);
  const frontDoor = await signIn(adminUrl, cast.frontDoorPosting);
  const hub = await signIn(adminUrl, cast.coordinatorPosting);
  const misspelt = cast.surname.replace(/[aeiou]/, (v) => (v === 'a' ? 'e' : 'a'));
  const birthDate = cast.birthDate.split('-').toReversed().join('/');
  const find = (q: string) => `/children?q=${encodeURIComponent(q)}`;
  const get = (name: string, url: string, cookie: string, aim?: number) => ({
    name,
    aim,
    shot: { url: address + url, cookie },
  });
  const shots = [
    get('bare floor: one row', `/bench/bare/${cast.childId}`, worker.cookie),
    get('audited floor: one row and its audit row', `/bench/audited/${cast.childId}`, worker.cookie, 1),
    get('child’s record, 200 lines on the timeline', `/children/${cast.childId}`, worker.cookie, 3),
    get('child’s record, 2,000 lines', `/children/${cast.longChildId}`, worker.cookie, 3),
    get('chronology, 2,000 suggestions', `/children/${cast.longChildId}/chronology`, worker.cookie, 3),
    get('plan of the child', `/children/${cast.childId}/plan`, worker.cookie, 3),
    get('outcomes of a child', `/children/${cast.childId}/outcomes`, worker.cookie, 3),
    get('outcomes of the team', '/outcomes?period=12months', manager.cookie, 3),
    get('team’s due list', '/due/team', manager.cookie, 6),
    get('worker’s home', '/', worker.cookie, 6),
    get('what is urgent and with me', '/told', worker.cookie, 3),
    get('what is urgent in the authority', '/told/team', manager.cookie, 3),
    get('my actions among 50,000', '/actions', worker.cookie, 6),
    get('search: beginning of a surname', find(cast.surname.slice(0, 4)), frontDoor.cookie, 4),
    get('search: misspelt surname', find(misspelt), frontDoor.cookie, 4),
    get('search: birth date', find(birthDate), frontDoor.cookie, 4),
    get('worker’s caseload: when each child was seen', '/caseload', worker.cookie, 3),
    get('direct work with one child', `/children/${cast.childId}/work`, worker.cookie, 3),
    get('board of missing children', '/missing', hub.cookie, 6),
    get('a child’s missing history', `/children/${cast.oftenMissingId}/missing`, hub.cookie),
    get('monthly review of those most often missing', '/missing/reviews', hub.cookie),
  ];
  const meeting = await arrangeForBench(asLogin(adminUrl, 'holdfast_app', appPassword), cast);
  const body = new URLSearchParams({
    _csrf: csrfToken(secret, worker.sessionId),
    ...meeting.fields,
  }).toString();
  const post = { url: address + meeting.path, cookie: worker.cookie, method: 'POST' as const, body };
  const session = {
    url: `${address}/children/${cast.childId}/work/new`,
    cookie: worker.cookie,
    method: 'POST' as const,
    body: new URLSearchParams({
      _csrf: csrfToken(secret, worker.sessionId),
      happened: 'Walked by the canal',
      way: 'IN_PERSON',
    }).toString(),
  };
  const morning = await boardForBench(asLogin(adminUrl, 'holdfast_app', appPassword), adminUrl, cast);
  const minuted = {
    url: address + morning.item,
    cookie: manager.cookie,
    method: 'POST' as const,
    body: new URLSearchParams({ _csrf: csrfToken(secret, manager.sessionId), ...morning.fields }).toString(),
  };
  const long = await questionnaireForBench(asLogin(adminUrl, 'holdfast_app', appPassword), adminUrl, cast);
  // One after another: two who save one page at once are told so, and a refusal is not what is measured.
  const saved = {
    url: address + long.path,
    cookie: worker.cookie,
    method: 'POST' as const,
    connections: 1,
    body: new URLSearchParams({ _csrf: csrfToken(secret, worker.sessionId), ...long.fields }).toString(),
  };
  return [
    ...shots,
    get('a questionnaire of 120 items, opened', long.path, worker.cookie, 6),
    { name: 'a questionnaire of 120 items, saved', aim: 6, shot: saved },
    get('morning board, 150 open children', morning.board, manager.cookie, 6),
    { name: 'minuting one child, ten at once', aim: 6, shot: minuted },
    { name: 'posting an ETAC action', aim: 3, shot: post },
    { name: 'recording a session', aim: 3, shot: session },
  ];
}

async function measure(scale: string, adminUrl: string, port: number): Promise<Run> {
  const appUrl = asLogin(adminUrl, 'holdfast_app', appPassword);
  const cast = await findCast(adminUrl);
  await actionsForBench(adminUrl, cast);
  const stage = await raise(root, appUrl, port);
  try {
    const pid = stage.server.pid ?? 0;
    const idleMb = memoryOf(pid);
    const rows: Row[] = [];
    const shots = await shotsOf(adminUrl, cast, stage.address, stage.secret);
    const floorShot = shots.find((each) => each.name.startsWith('audited'))?.shot;
    if (!floorShot) throw new Error('there is no floor');
    for (const { name, aim, shot } of shots.filter((each) => each.name.includes(only))) {
      const beside =
        shot.connections === undefined ? floorShot : { ...floorShot, connections: shot.connections };
      fire(root, { ...shot, seconds: 1 });
      const before = fire(root, { ...beside, seconds: 2 });
      const figures = fire(root, { ...shot, seconds });
      const after = fire(root, { ...beside, seconds: 2 });
      if (figures.wrong > 0)
        throw new Error(`${name}: ${figures.wrong} answers were not what they should be`);
      const floor = { rate: (before.rate + after.rate) / 2, p95: (before.p95 + after.p95) / 2, wrong: 0 };
      say(
        `${scale}: ${name}: ${figures.rate.toFixed(0)} a second, ${(floor.rate / figures.rate).toFixed(2)} times the floor beside it`,
      );
      rows.push({ name, aim, figures, floor });
    }
    const loadedMb = memoryOf(pid);
    const costs = await costOfRowSecurity(appUrl, adminUrl, cast);
    const [sizes] = await admin<{ children: string; events: string; episodes: string }>(
      adminUrl,
      'select (select count(*) from people.child) as children, (select count(*) from people.timeline_event) as events, (select count(*) from missing.episode) as episodes',
    );
    const told = await remindersForBench(appUrl, adminUrl, cast.workerPosting);
    const figures = await figuresForBench(appUrl, cast.coordinatorPosting);
    const imported = await importMissingForBench(
      appUrl,
      adminUrl,
      cast.authorityId,
      isQuick ? 5000 : 100_000,
    );
    return {
      scale,
      rows,
      startMs: stage.startMs,
      idleMb,
      loadedMb,
      costs,
      sizes: {
        children: Number(sizes?.children),
        events: Number(sizes?.events),
        episodes: Number(sizes?.episodes),
      },
      missing: { ...figures, ...imported },
      told,
    };
  } finally {
    await stage.stop();
  }
}

/** Loads the data set with the command that anybody would use, into a database of its own. */
async function prepare(adminUrl: string, scale: string): Promise<number> {
  await migrate(adminUrl, path.join(root, 'db/migrations'), {
    log: quiet,
    rolesFile: path.join(root, 'db/roles.sql'),
    passwords: { holdfast_app: appPassword },
  });
  const began = performance.now();
  const { status } = spawnSync(
    process.execPath,
    [path.join(root, 'dist/cli/main.js'), 'seed', '--scale', scale],
    {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: {
        ...process.env,
        DATABASE_URL: adminUrl,
        HOLDFAST_SECRET: 'only for the benchmark, long enough to pass',
      },
    },
  );
  if (status !== 0) throw new Error(`seeding ${scale} failed`);
  // The command gives the application's role the password of its own secret; the measurements use another.
  await admin(adminUrl, `alter role holdfast_app password '${appPassword}'`);
  return performance.now() - began;
}

const fixed = (n: number, digits = 1) => n.toFixed(digits);

/** Requests a second of the floor beside it ÷ its own. */
const timesFloor = ({ floor, figures }: Row) => floor.rate / figures.rate;

function tableOf(run: Run, small: Run | undefined): string[] {
  const lines = [
    '| what | requests/s | p95 ms | times the audited floor | aim | at a tenth of the data | growth of p95, floor taken out |',
    '|---|---|---|---|---|---|---|',
  ];
  for (const row of run.rows) {
    const { name, aim, figures, floor } = row;
    const ratio = timesFloor(row);
    const before = small?.rows.find((each) => each.name === name);
    const mark = aim === undefined ? '' : ratio <= aim ? `≤ ${aim}` : `≤ ${aim} **missed**`;
    const growth = before && figures.p95 / floor.p95 / (before.figures.p95 / before.floor.p95);
    lines.push(
      `| ${name} | ${fixed(figures.rate, 0)} | ${fixed(figures.p95)} | ${fixed(ratio, 2)} | ${mark} | ${before ? fixed(timesFloor(before), 2) : ''} | ${growth ? fixed(growth, 2) : ''} |`,
    );
  }
  return lines;
}

function report(run: Run, small: Run | undefined, seedMs: number): string {
  const costs = run.costs.map(
    (c) =>
      `| ${c.name} | ${fixed(c.withMs, 2)} | ${fixed(c.withoutMs, 2)} | ${fixed(c.withMs / c.withoutMs, 2)} |`,
  );
  return [
    '# Performance',
    '',
    `Measured ${Temporal.Now.plainDateISO()} by \`npm run bench\`; not compared in the tests. Two shared cores carry PostgreSQL, the service and the load (10 connections), so only ratios inside the table mean anything.`,
    '',
    `Data set: ${run.sizes.children.toLocaleString('en-GB')} children, ${run.sizes.events.toLocaleString('en-GB')} lines of timeline, ${run.sizes.episodes.toLocaleString('en-GB')} missing episodes, loaded in ${fixed(seedMs / 1000, 0)} s.${small ? ` A tenth: ${small.sizes.children.toLocaleString('en-GB')} children, ${small.sizes.events.toLocaleString('en-GB')} lines.` : ''}`,
    '',
    'The audited floor is the cheapest signed-in answer that reads one row through row-level security and leaves its audit row; it is measured just before and just after each page, and the ratio is its requests a second ÷ the page’s. Growth is the page’s p95 ÷ the floor’s beside it, here ÷ at a tenth (aim: below 1.5). The worker holds about fifteen children in both; the team ten times as many in the whole.',
    '',
    ...tableOf(run, small),
    '',
    '## What row-level security costs',
    '',
    '| query | with, ms | predicate by hand, without, ms | times |',
    '|---|---|---|---|',
    ...costs,
    '',
    '## Missing children',
    '',
    `M1 to M20 together, one authority and a year, under row-level security: ${fixed(run.missing.figuresMs, 0)} ms, ${fixed(run.missing.figuresMs / run.missing.countMs)} times one bare count of the same rows (aim: at most 30). Import of ${run.missing.rows.toLocaleString('en-GB')} episodes from a file, reading, comparing, writing and audit included: ${run.missing.perSecond.toLocaleString('en-GB')} rows a second (aim: over 2,000).`,
    '',
    '## Being told',
    '',
    `One turn of the reminders over ${run.told.reminders.toLocaleString('en-GB')} running clocks, each told once, audit included: ${fixed(run.told.reminderSeconds)} s (aim: under 10 s).`,
    '',
    '## Memory and start',
    '',
    `Service when started: ${fixed(run.idleMb, 0)} MB; after all the load above: ${fixed(run.loadedMb, 0)} MB (aim: under 250 MB). From start to listening, migrations done: ${fixed(run.startMs, 0)} ms.`,
    '',
  ].join('\n');
}

const dataDir = path.join(tmpdir(), `holdfast-bench-${process.pid}`);
mkdirSync(dataDir, { recursive: true, mode: 0o711 });
const embedded = await startEmbedded({ dataDir, log: quiet, database: 'tenth' });
try {
  await admin(embedded.adminUrl('postgres'), 'create database whole');
  say('Loading a tenth of the data set.');
  await prepare(embedded.adminUrl('tenth'), 'region/10');
  const small = await measure('a tenth', embedded.adminUrl('tenth'), 3481);
  let run = small;
  let seedMs = 0;
  if (!isQuick) {
    say('Loading the whole data set.');
    seedMs = await prepare(embedded.adminUrl('whole'), 'region');
    run = await measure('whole', embedded.adminUrl('whole'), 3482);
  }
  const text = report(run, isQuick ? undefined : small, seedMs);
  if (isQuick) process.stdout.write(text);
  else writeFileSync(path.join(root, 'docs/generated/performance.md'), text);
} finally {
  await embedded.stop();
}
