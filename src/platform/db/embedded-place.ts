import { createHash } from 'node:crypto';
import { chmodSync, chownSync, existsSync, lstatSync, mkdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** The operating-system account PostgreSQL runs as; undefined means the account of this process. */
export type Account = { readonly uid: number; readonly gid: number };

/** Where a cluster lives. `moved` says why it is not below the folder that was asked for. */
export type Place = {
  readonly folder: string;
  readonly account: Account | undefined;
  readonly moved: string | undefined;
};

// PostgreSQL refuses to run as root. 65534 is "nobody" nearly everywhere; a uid without an entry in
// the password file makes initdb fail.
const NOBODY: Account = { uid: 65534, gid: 65534 };
const FALLBACK = '/var/lib/holdfast';
// sockaddr_un holds 108 bytes including the closing zero.
const LONGEST_SOCKET_PATH = 107;

const isRoot = (): boolean => process.getuid?.() === 0;

/** True when the account can pass through every existing folder on the way to `target`. */
export function canReach(account: Account, target: string): boolean {
  const parent = path.dirname(target);
  if (parent !== target && !canReach(account, parent)) return false;
  if (!existsSync(target)) return true;
  const { mode, uid, gid } = statSync(target);
  if (uid === account.uid) return (mode & 0o100) !== 0;
  if (gid === account.gid) return (mode & 0o010) !== 0;
  return (mode & 0o001) !== 0;
}

/** A short name for a folder, so that two checkouts never share one cluster. */
export const fingerprint = (text: string): string =>
  createHash('sha256').update(text).digest('hex').slice(0, 10);

/**
 * Chooses the folder of the cluster and the account that runs it, and creates the folder.
 * An ordinary user runs PostgreSQL as themselves. Root hands it to the owner of an existing cluster,
 * else to "nobody"; where that account cannot pass (a checkout below root's home), the cluster goes
 * below /var/lib/holdfast instead.
 */
export function choosePlace(dataDir: string): Place {
  const wanted = path.resolve(dataDir);
  if (!isRoot()) {
    mkdirSync(wanted, { recursive: true, mode: 0o700 });
    return { folder: wanted, account: undefined, moved: undefined };
  }
  const account = ownerOf(path.join(wanted, 'cluster')) ?? NOBODY;
  if (canReach(account, wanted)) return { folder: passable(wanted), account, moved: undefined };
  const folder = path.join(FALLBACK, `${path.basename(path.dirname(wanted))}-${fingerprint(wanted)}`);
  passable(FALLBACK);
  return {
    folder: passable(folder),
    account: ownerOf(path.join(folder, 'cluster')) ?? NOBODY,
    moved: `PostgreSQL does not run as root, and the account it uses instead (uid ${account.uid}) cannot reach ${wanted}. The database is kept in ${folder}.`,
  };
}

function ownerOf(folder: string): Account | undefined {
  if (!existsSync(folder)) return undefined;
  const { uid, gid } = statSync(folder);
  return uid === 0 ? undefined : { uid, gid };
}

/** Creates a folder that other accounts may pass through but not list. */
function passable(folder: string): string {
  const isNew = !existsSync(folder);
  mkdirSync(folder, { recursive: true });
  if (isNew) chmodSync(folder, 0o711);
  return folder;
}

/** Creates a folder that only the account of PostgreSQL may enter. */
export function privateFolder(folder: string, account: Account | undefined): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const found = lstatSync(folder);
  const owner = account?.uid ?? process.getuid?.();
  const isOurs = found.isDirectory() && (found.uid === owner || found.uid === process.getuid?.());
  if (!isOurs)
    throw new Error(
      `${folder} belongs to somebody else (uid ${found.uid}); remove it or choose another folder.`,
    );
  if (account) chownSync(folder, account.uid, account.gid);
  chmodSync(folder, 0o700);
  return folder;
}

/** The folder of the unix socket: beside the cluster, or below the temporary folder where that path is too long. */
export function socketFolder(place: Place, temporary: string): string {
  const beside = path.join(place.folder, 'socket');
  const length = Buffer.byteLength(path.join(beside, '.s.PGSQL.5432.lock'));
  const folder =
    length <= LONGEST_SOCKET_PATH ? beside : path.join(temporary, `holdfast-${fingerprint(place.folder)}`);
  return privateFolder(folder, place.account);
}
