import { addConflict, cellOf, enterAs, type Role, relate, restrict } from '../src/modules/access/index.ts';
import { recordEntries } from '../src/modules/audit/index.ts';
import {
  createChild,
  happened,
  mayImport,
  recordIdentifier,
  recordSocialCareStatus,
} from '../src/modules/people/index.ts';
import type { Database } from '../src/platform/db/database.ts';
import type { EventBus } from '../src/platform/events/events.ts';
import { type ActingDeps, actAs } from '../src/platform/http/act.ts';
import type { Work } from '../src/platform/http/work.ts';
import { seedId, staffIdOf, teamIdOf } from './region/load-structure.ts';
import {
  asOwner,
  insertAuthority,
  insertPosting,
  insertStaff,
  insertTeam,
  isEmptyDatabase,
  mayLoadPeople,
} from './seed.store.ts';
import type { SeedChild, SeedFile, SeedUser } from './seed-file.ts';
import { seedIds } from './seed-ids.ts';

export interface FileLoad {
  adminUrl: string;
  database: Database;
  events: EventBus;
  secret: string;
  now: Temporal.Instant;
  isProduction: boolean;
  prove(user: SeedUser, staffId: string): Promise<{ passwordHash: string; totpSecret: string }>;
  onProgress?(done: number, all: number): void;
}
export type FileLoaded = { refused: string[] } | { children: Record<string, string>; users: number };

const userId = (email: string) => staffIdOf(email.toLowerCase());
const postingId = (email: string, authority: string, role: string) =>
  seedId(`posting ${email.toLowerCase()}|${authority}|${role}`);

/**
 * Loads a seed file: people who work here as the owner of the database, everything about children by the commands of a
 * posting, so that rules, policies and audit apply. Answers the id of each child by its key.
 */
export async function loadSeedFile(load: FileLoad, file: SeedFile): Promise<FileLoaded> {
  const actors = actorsOf(file);
  if ('refused' in actors) return actors;
  const refused = await asOwner(load.adminUrl, async (client) => {
    if (!(await mayLoadPeople(client)))
      return ['The connection may not pass row-level security. Use that of a superuser while loading.'];
    if (load.isProduction && !(await isEmptyDatabase(client)))
      return ['The database is not empty. In production a seed file is loaded into an empty database only.'];
    return undefined;
  });
  if (refused) return { refused };
  await loadPeople(load, file);
  const children: Record<string, string> = {};
  let done = 0;
  for (const child of file.children) {
    children[child.key] = await loadChild(load, file, child, actors.of(child.authority));
    done += 1;
    load.onProgress?.(done, file.children.length);
  }
  return { children, users: file.users.length };
}

interface Actors {
  writer: string;
  governance: string | undefined;
}

/** Who acts for each authority: somebody who adds children, and information governance for what hides them. */
function actorsOf(file: SeedFile): { of(authority: string): Actors } | { refused: string[] } {
  const posted = file.users.flatMap((u) =>
    u.postings.map((p) => ({ ...p, id: postingId(u.email, p.authority, p.role) })),
  );
  const find = (authority: string, fits: (role: Role) => boolean) =>
    posted.find((p) => p.authority === authority && fits(p.role) && !p.to)?.id;
  const refused: string[] = [];
  const found = new Map<string, Actors>();
  for (const code of new Set(file.children.map((c) => c.authority))) {
    const writer = find(code, (role) => mayImport({ role }) && cellOf({ role }, 'NOTE') !== undefined);
    const governance = find(code, (role) => role === 'INFORMATION_GOVERNANCE');
    if (!writer)
      refused.push(
        `${code} has children and nobody who may add them. Give somebody a posting as FRONT_DOOR, SERVICE_MANAGER or MISSING_COORDINATOR.`,
      );
    const hides = file.children.some(
      (c) => c.authority === code && c.restrictions.length + c.conflicts.length > 0,
    );
    if (hides && !governance)
      refused.push(
        `${code} has restrictions or conflicts and nobody who may set them. Give somebody a posting as INFORMATION_GOVERNANCE.`,
      );
    found.set(code, { writer: writer ?? '', governance });
  }
  return refused.length > 0
    ? { refused }
    : { of: (authority) => found.get(authority) ?? { writer: '', governance: undefined } };
}

async function loadPeople(load: FileLoad, file: SeedFile): Promise<void> {
  const from = load.now.subtract({ hours: 24 * 365 * 3 });
  const proofs = new Map<string, { passwordHash: string; totpSecret: string }>();
  for (const user of file.users) proofs.set(user.email, await load.prove(user, userId(user.email)));
  const idOf = new Map(file.authorities.map((a) => [a.code, a.id]));
  await asOwner(load.adminUrl, async (client) => {
    await client.query('begin');
    for (const a of file.authorities) {
      await insertAuthority(client, a);
      for (const t of a.teams)
        await insertTeam(client, a.id, { id: teamIdOf(a.code, t.code), name: t.name, kind: t.kind });
    }
    for (const u of file.users) {
      const id = userId(u.email);
      await insertStaff(client, {
        id,
        name: u.name,
        email: u.email,
        ...(proofs.get(u.email) ?? { passwordHash: '', totpSecret: '' }),
      });
      for (const p of u.postings) {
        await insertPosting(client, idOf.get(p.authority) ?? 0, {
          id: postingId(u.email, p.authority, p.role),
          staffId: id,
          agency: p.agency,
          role: p.role,
          discipline: p.discipline ?? null,
          teamId: p.team ? teamIdOf(p.authority, p.team) : null,
          cap: p.caseloadCap ?? null,
          from: p.from ?? from,
          to: p.to ?? null,
        });
      }
    }
    await client.query('commit');
  });
}

async function loadChild(load: FileLoad, file: SeedFile, child: SeedChild, actors: Actors): Promise<string> {
  const acting: ActingDeps = {
    database: load.database,
    events: load.events,
    clock: { now: () => load.now },
    ids: seedIds(`file|${child.key}`),
    record: recordEntries,
    enterAs,
  };
  const id = await actAs(acting, actors.writer, { event: 'seed.loaded' }, (work) =>
    writeChild(work, file, child),
  );
  if (actors.governance && child.restrictions.length + child.conflicts.length > 0) {
    await actAs(acting, actors.governance, { event: 'seed.loaded' }, async (work) => {
      for (const r of child.restrictions)
        await restrict(work, { childId: id, level: r.level, reason: r.reason, named: [] });
      for (const c of child.conflicts)
        await addConflict(work, { childId: id, staffId: userId(c.who), reason: c.reason });
    });
  }
  return id;
}

async function writeChild(work: Work, file: SeedFile, child: SeedChild): Promise<string> {
  const id = await createChild(work, { ...child, source: 'seed file' });
  for (const kind of ['local', 'nhs', 'upn'] as const) {
    const value = child.numbers[kind];
    if (value) await recordIdentifier(work, { childId: id, kind, value, source: 'seed file' });
  }
  const holderOf = (email: string, role: string | undefined) => {
    const postings = file.users.find((u) => u.email.toLowerCase() === email.toLowerCase())?.postings ?? [];
    const here =
      postings.find((p) => p.authority === child.authority && (!role || p.role === role)) ?? postings[0];
    return postingId(email, here?.authority ?? child.authority, here?.role ?? '');
  };
  for (const s of child.socialCareStatus) {
    const allocatedName = s.workerName ?? file.users.find((u) => u.email === s.worker)?.name;
    await recordSocialCareStatus(work, {
      ...s,
      childId: id,
      allocatedPostingId: s.worker ? holderOf(s.worker, undefined) : undefined,
      allocatedName,
      source: 'seed file',
    });
  }
  for (const r of child.relationships) {
    const holder = r.holder
      ? { postingId: holderOf(r.holder, r.role) }
      : { teamId: teamIdOf(child.authority, r.team ?? '') };
    await relate(work, {
      childId: id,
      kind: r.kind,
      basis: r.basis,
      ...holder,
      ...(r.from ? { from: r.from } : {}),
      ...(r.to ? { to: r.to } : {}),
    });
  }
  for (const t of child.timeline) await happened(work, { ...t, childId: id });
  return id;
}
