// Installs what is missing, before anything else runs. It is plain JavaScript without a dependency,
// because it runs on whatever Node the machine has (20 or later). The npm script that follows it finds
// node_modules/.bin/node, the project's own Node 26, first on its PATH.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { olderThanNeeded, projectNode } from './find-node.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** Packages of a lock file by folder, or nothing when the file is absent or cut short. */
function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(path.join(root, file), 'utf8')).packages ?? {};
  } catch {
    return {};
  }
}

const isForThisMachine = (entry) =>
  (!entry.os || entry.os.includes(process.platform)) && (!entry.cpu || entry.cpu.includes(process.arch));

/**
 * Folders of the lock file that are absent from node_modules or there in another version. npm writes
 * node_modules/.package-lock.json as its last act, so an interrupted installation counts as none.
 */
function missingPackages({ withDevelopment }) {
  const wanted = packagesOf('package-lock.json');
  const installed = packagesOf('node_modules/.package-lock.json');
  const direct = wanted['']?.optionalDependencies ?? {};
  return Object.entries(wanted).filter(([folder, entry]) => {
    if (folder === '' || entry.extraneous || (entry.dev && !withDevelopment)) return false;
    const isOurOption = folder.replace('node_modules/', '') in direct && isForThisMachine(entry);
    if ((entry.optional || entry.devOptional) && !isOurOption) return false;
    return installed[folder]?.version !== entry.version;
  });
}

/**
 * Exactly the versions of package-lock.json, which is left as it is. Not `npm ci`: that refuses a lock file that
 * lacks packages of other platforms, and npm leaves them out when a registry does not offer them.
 */
function install() {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const what = [
    '--no-save',
    '--include=dev',
    '--include=optional',
    '--ignore-scripts',
    '--engine-strict=false',
  ];
  const quietly = ['--no-audit', '--no-fund', '--loglevel=error'];
  return spawnSync(npm, ['install', ...what, ...quietly], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
}

/**
 * Puts the packaged Node where npm scripts look first. Older versions of npm leave the link out, because packages of
 * other platforms ask for the same name.
 */
function linkNode() {
  const packaged = `node-${process.platform}-${process.arch}/bin/node`;
  const link = path.join(root, 'node_modules/.bin/node');
  if (existsSync(link) || !existsSync(path.join(root, 'node_modules', packaged))) return;
  mkdirSync(path.dirname(link), { recursive: true });
  symlinkSync(path.join('..', packaged), link);
}

const withDevelopment = process.env.npm_lifecycle_event === 'pretest';
const missing = missingPackages({ withDevelopment });
if (missing.length > 0) {
  process.stderr.write(`Installing ${missing.length} packages. This happens once.\n`);
  const { status, error } = install();
  if (status !== 0) {
    process.stderr.write(
      `\nThe packages could not be installed${error ? ` (${error.message})` : ''}. Holdfast needs the npm registry once, ` +
        'or a mirror of it set with `npm config set registry`. Nothing else was changed.\n',
    );
    process.exit(1);
  }
}
linkNode();
if (!projectNode() && olderThanNeeded(process.versions.node)) {
  process.stderr.write(
    `Holdfast runs on Node 26 or later; this is ${process.version} on ${process.platform} ${process.arch}, for which ` +
      'no Node comes with the packages. Install Node 26 from https://nodejs.org and try again.\n',
  );
  process.exit(1);
}
