import type { Command } from 'commander';
import { endSessions, staffOfEmail } from './cli.store.ts';
import { answer, Refused, type Terminal, WrongUsage } from './outcome.ts';
import { inPlace, lineOf, postingFor, workAs } from './place.ts';

interface RevokeOptions {
  as?: string;
  of?: string;
  everybody?: boolean;
  json?: boolean;
}

export function sessionsCommand(program: Command, to: Terminal): void {
  program
    .command('sessions')
    .description('End what people are signed in with.')
    .command('revoke')
    .description(
      'Sign somebody, or everybody of an authority, out at once. Their next request asks them to sign in.',
    )
    .option('--of <email>', 'whose sessions')
    .option('--everybody', 'the sessions of everybody posted to the authority')
    .option('--as <email>', 'whom to act as: an authority administrator or information governance')
    .option('--json', 'answer as JSON')
    .action((options: RevokeOptions) => revoke(to, options));
}

async function revoke(to: Terminal, options: RevokeOptions): Promise<void> {
  if (Boolean(options.of) === Boolean(options.everybody))
    throw new WrongUsage('Say whose sessions: --of an address, or --everybody.');
  await inPlace(to, async (place) => {
    const { of } = options;
    const staffId = of ? await place.database.transact((tx) => staffOfEmail(tx, of, place.now)) : null;
    if (staffId === undefined) throw new Refused(`Nobody signs in as ${of}.`);
    const posting = await postingFor(place, { as: options.as, role: undefined }, [
      'AUTHORITY_ADMIN',
      'INFORMATION_GOVERNANCE',
    ]);
    const ended = await workAs(place, posting, { event: 'sessions.revoked' }, async (work) => {
      const count = await endSessions(work.tx, staffId);
      work.note({
        count,
        ...(staffId ? { objectType: 'staff', objectId: staffId } : { reason: 'everybody of the authority' }),
      });
      return count;
    });
    to.aside(`Acting as ${lineOf(posting)}.`);
    answer(to, options.json === true, { ended }, [
      ended === 1 ? '1 session was ended.' : `${ended} sessions were ended.`,
    ]);
  });
}
