import type { Command } from 'commander';
import { authorities } from '../modules/access/index.ts';
import { verifyChains } from '../modules/audit/index.ts';
import { takeYourTime } from './cli.store.ts';
import { answer, Refused, type Terminal } from './outcome.ts';
import { inPlace } from './place.ts';

export function auditCommand(program: Command, to: Terminal): void {
  const audit = program.command('audit').description('Check the audit.');
  audit
    .command('verify')
    .description('Recompute every hash of every chain, and name the first event that does not fit.')
    .option('--json', 'answer as JSON')
    .action((options: { json?: boolean }) =>
      inPlace(to, (place) => verify(place, to, options.json === true)),
    );
}

async function verify(
  { database }: Parameters<Parameters<typeof inPlace>[1]>[0],
  to: Terminal,
  isJson: boolean,
): Promise<void> {
  const { chains, names } = await database.transact(async (tx) => {
    await takeYourTime(tx);
    const all = await authorities(tx);
    return { names: new Map(all.map((one) => [one.id, one.name])), chains: await verifyChains(tx) };
  });
  const found = chains.map((chain) => ({
    ...chain,
    name: names.get(chain.chain) ?? (chain.chain === 0 ? 'The platform itself' : 'No authority'),
  }));
  const broken = found.filter((chain) => chain.firstBad !== null);
  answer(to, isJson, { unbroken: broken.length === 0, chains: found }, [
    ...found.map(
      (chain) =>
        `${chain.name} (chain ${chain.chain}): ${chain.firstBad === null ? `${events(chain.checked)}, unbroken` : `BROKEN at event ${chain.firstBad}`}`,
    ),
    ...(found.length === 0 ? ['There are no events yet.'] : []),
  ]);
  if (broken.length > 0)
    throw new Refused(
      ...broken.map(
        (chain) =>
          `The chain of ${chain.name} is broken at event ${chain.firstBad}: a row was changed, removed or put in.`,
      ),
    );
}

const events = (count: number) => (count === 1 ? '1 event' : `${count.toLocaleString('en-GB')} events`);
