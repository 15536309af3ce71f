import { readFile } from 'node:fs/promises';
import { type Command, Option } from 'commander';
import { hashPassword, sealTotp } from '../modules/accounts/index.ts';
import { answer, Refused, type Terminal, WrongUsage } from './outcome.ts';
import { inPlace, type Place, seedDepsIn } from './place.ts';

interface SeedOptions {
  file?: string;
  scale?: 'region' | 'region/10';
  json?: boolean;
}

export function seedCommand(program: Command, to: Terminal): void {
  program
    .command('seed')
    .description(
      'Load invented people: the region of Northmoor, a seed file, or the benchmark’s data set. The database must be empty but for a seed file in an evaluation.',
    )
    .option('--file <file>', 'a seed file (docs/how-to/load-a-seed-file.md)')
    .addOption(
      new Option('--scale <size>', 'the benchmark’s data set, or a tenth of it').choices([
        'region',
        'region/10',
      ]),
    )
    .option('--json', 'answer as JSON')
    .action(async (options: SeedOptions) => {
      if (options.file && options.scale) throw new WrongUsage('Choose one: --file or --scale.');
      const text = options.file ? await textOf(options.file) : undefined;
      await inPlace(to, (place) => {
        if (text !== undefined) return fromFile(place, to, text, options.json === true);
        if (place.config.profile === 'production')
          throw new Refused('The production profile loads no invented region.');
        return options.scale
          ? toScale(place, to, options.scale, options.json === true)
          : theRegion(place, to, options.json === true);
      });
    });
}

const textOf = (file: string) =>
  readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new Refused(`${file} cannot be read (${error.code ?? error.message}).`);
  });

function adminUrlOf(place: Place): string {
  const url = place.opened.adminUrl;
  if (!url)
    throw new Refused(
      'HOLDFAST_MIGRATION_URL must be set: the service’s own role may not add people who work here.',
    );
  return url;
}

async function theRegion(place: Place, to: Terminal, isJson: boolean): Promise<void> {
  const { loadRegion } = await import('../../seeds/load-region.ts');
  const load = {
    adminUrl: adminUrlOf(place),
    secret: place.config.secret,
    now: place.now,
    say: to.aside,
    ...seedDepsIn(place),
  };
  const loaded = await loadRegion(load);
  if (!loaded.isLoaded)
    throw new Refused(
      'The database is not empty. Use another data folder (HOLDFAST_DATA) or another database.',
    );
  answer(to, isJson, loaded, [`The invented region is loaded; ${loaded.told} stories were told.`]);
}

async function fromFile(place: Place, to: Terminal, text: string, isJson: boolean): Promise<void> {
  const { readSeedFile } = await import('../../seeds/seed-file.ts');
  const { loadSeedFile } = await import('../../seeds/load-file.ts');
  const read = readSeedFile(text);
  if ('reasons' in read) throw new Refused(...read.reasons);
  const hashes = new Map<string, Promise<string>>();
  const loaded = await loadSeedFile(
    {
      adminUrl: adminUrlOf(place),
      secret: place.config.secret,
      now: place.now,
      isProduction: place.config.profile === 'production',
      ...seedDepsIn(place),
      prove: async (user, staffId) => {
        const hash = hashes.get(user.password) ?? hashPassword(user.password);
        hashes.set(user.password, hash);
        return {
          passwordHash: await hash,
          totpSecret: sealTotp(place.config.secret, staffId, user.totpSecret),
        };
      },
      onProgress: (done, all) => to.progress('Children', done, all),
    },
    read.file,
  ).catch((error: { code?: string; detail?: string }) => {
    if (error.code === '23505')
      throw new Refused(
        'Something in the file is in the database already (an authority, a team, an address or a child). Nothing more was loaded.',
      );
    throw error;
  });
  if ('refused' in loaded) throw new Refused(...loaded.refused);
  answer(to, isJson, loaded, [
    `Loaded ${loaded.users} users and ${Object.keys(loaded.children).length} children.`,
    ...Object.entries(loaded.children).map(([key, id]) => `  ${key}: /children/${id}`),
  ]);
}

async function toScale(
  place: Place,
  to: Terminal,
  scale: 'region' | 'region/10',
  isJson: boolean,
): Promise<void> {
  const { loadScale } = await import('../../seeds/scale/load-scale.ts');
  const loaded = await loadScale({
    adminUrl: adminUrlOf(place),
    secret: place.config.secret,
    now: place.now,
    tenth: scale === 'region/10',
    onProgress: to.progress,
    ...seedDepsIn(place),
  });
  if ('refused' in loaded) throw new Refused(loaded.refused);
  answer(to, isJson, loaded, [
    `${loaded.children.toLocaleString('en-GB')} children, ${loaded.events.toLocaleString('en-GB')} events, ${loaded.relationships.toLocaleString('en-GB')} relationships, ${loaded.clocks.toLocaleString('en-GB')} clocks, ${loaded.episodes.toLocaleString('en-GB')} missing episodes in ${loaded.seconds.toFixed(0)} seconds.`,
  ]);
}
