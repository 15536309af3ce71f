import {
  accessSync,
  constants,
  existsSync,
  lstatSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, chromium } from 'playwright-core';

export type Chromium = {
  readonly executablePath: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** Where it was found, for the report. */
  readonly origin: 'CHROME_PATH' | 'PATH' | 'package';
};

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
// A test never reaches outside: a browser that looks for updates fills the log with refused connections.
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-default-browser-check',
  '--no-first-run',
];

/**
 * The browser for the journeys: the one CHROME_PATH names, else an installed one, else the packaged one.
 * @throws Error that says what to install; a journey is never left out in silence
 */
export async function findChromium(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Promise<Chromium> {
  const named = environment.CHROME_PATH;
  if (named) return { executablePath: named, args: [], env: {}, origin: 'CHROME_PATH' };
  const installed = onPath(environment.PATH ?? '');
  if (installed) return { executablePath: installed, args: [], env: {}, origin: 'PATH' };
  return packaged();
}

function onPath(folders: string): string | undefined {
  return folders
    .split(path.delimiter)
    .filter(Boolean)
    .flatMap((folder) => NAMES.map((name) => path.join(folder, name)))
    .find(isExecutable);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

async function packaged(): Promise<Chromium> {
  try {
    return await unpack();
  } catch (error) {
    throw new Error(
      `No browser for the journeys: ${(error as Error).message}. Install Chromium or Google Chrome, or set CHROME_PATH to one.`,
    );
  }
}

/**
 * Unpacks the packaged browser once, into a folder of our own: the package's own way uses names that any process
 * may have left half-written in the temporary folder.
 */
async function unpack(): Promise<Chromium> {
  const home = path.dirname(path.dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')));
  const { version } = JSON.parse(readFileSync(path.join(home, 'package.json'), 'utf8')) as {
    version: string;
  };
  const folder = path.join(tmpdir(), `holdfast-chromium-${version}-${process.getuid?.() ?? 0}`);
  if (!existsSync(folder)) await unpackInto(folder, path.join(home, 'bin'));
  if (lstatSync(folder).uid !== process.getuid?.()) throw new Error(`${folder} belongs to somebody else`);
  return {
    executablePath: path.join(folder, 'chromium'),
    args: ['--no-sandbox', '--no-zygote', '--disable-gpu', '--font-render-hinting=none'],
    // Libraries (NSS and others) and fonts that a bare machine lacks.
    env: { LD_LIBRARY_PATH: path.join(folder, 'al2023/lib'), FONTCONFIG_PATH: path.join(folder, 'fonts') },
    origin: 'package',
  };
}

async function unpackInto(folder: string, archives: string): Promise<void> {
  const { inflate } = await import('@sparticuz/chromium');
  const unfinished = mkdtempSync(`${folder}.`);
  // The package reads the temporary folder's name when it is called, and cannot be told another.
  const before = process.env.TMPDIR;
  process.env.TMPDIR = unfinished;
  const names = ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br'];
  const unpacking = names.map((name) => inflate(path.join(archives, name)));
  if (before === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = before;
  await Promise.all(unpacking);
  writeFileSync(path.join(unfinished, 'fonts/fonts.conf'), fontsConf(folder));
  try {
    renameSync(unfinished, folder);
  } catch (error) {
    // Another test unpacked it first.
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}

// The package's own file names folders that only its author's machines have.
const fontsConf = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${folder}/fonts-cache</cachedir>
  <alias><family>sans-serif</family><prefer><family>Open Sans</family></prefer></alias>
  <alias><family>Arial</family><accept><family>Open Sans</family></accept></alias>
</fontconfig>
`;

/** Opens a browser without a window. Close it after the last test of the file. */
export async function launchBrowser(found?: Chromium): Promise<Browser> {
  const { executablePath, args, env } = found ?? (await findChromium());
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const home = { HOME: process.env.HOME ?? tmpdir(), PATH: process.env.PATH ?? '' };
  return chromium.launch({
    executablePath,
    headless: true,
    args: [...new Set([...args, ...QUIET, ...asRoot])],
    env: { ...home, ...env },
  });
}
