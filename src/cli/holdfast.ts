import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Command, CommanderError } from 'commander';
import { loadConfig, projectRoot } from '../config.ts';
import { auditCommand } from './audit.ts';
import { importCommand } from './import.ts';
import { exportCommand } from './missing.ts';
import { exitCodes, Refused, type Terminal, terminal, WrongUsage } from './outcome.ts';
import { inPlace } from './place.ts';
import { questionnaireCommand } from './questionnaire.ts';
import { seedCommand } from './seed.ts';
import { sessionsCommand } from './sessions.ts';

const version = () =>
  (JSON.parse(readFileSync(path.join(projectRoot(), 'package.json'), 'utf8')) as { version: string }).version;

function serviceCommands(program: Command, to: Terminal): void {
  program
    .command('serve')
    .description('Start the service, as `npm start` does.')
    .action(async () => {
      const { serveUntilStopped } = await import('../serve.ts');
      await serveUntilStopped();
    });
  program
    .command('migrate')
    .description('Bring the database up to date. Production needs HOLDFAST_MIGRATION_URL.')
    .action(async () => {
      const { database } = loadConfig();
      if (database.kind === 'runtime' && !database.migrationUrl) {
        throw new Refused(
          'HOLDFAST_MIGRATION_URL must be set: the service’s own role may not change tables.',
        );
      }
      await inPlace(to, async () => to.out('The database is up to date.'));
    });
}

function programOf(to: Terminal): Command {
  const program = new Command('holdfast')
    .description(
      'A record and a clock for complex safeguarding. Settings are read from the environment, as the service reads them.',
    )
    .version(version(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .addHelpText('after', '\nExit codes: 0 done, 1 refused (the reasons are printed), 2 wrong usage.')
    .showHelpAfterError('(--help explains what can be asked)')
    .configureOutput({ writeErr: (text) => to.aside(text.trimEnd()) })
    .exitOverride();
  serviceCommands(program, to);
  seedCommand(program, to);
  importCommand(program, to);
  exportCommand(program, to);
  auditCommand(program, to);
  sessionsCommand(program, to);
  questionnaireCommand(program, to);
  for (const command of [...program.commands, ...program.commands.flatMap((one) => one.commands)])
    command.copyInheritedSettings(program);
  return program;
}

/** Runs one command line; answers its exit code. */
export async function holdfast(words: readonly string[], to: Terminal = terminal): Promise<number> {
  try {
    await programOf(to).parseAsync([...words], { from: 'user' });
    return exitCodes.done;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.wrongUsage;
    if (error instanceof WrongUsage) to.aside(error.message);
    else if (error instanceof Refused) for (const reason of error.reasons) to.aside(reason);
    else to.aside(error instanceof Error ? error.message : String(error));
    return error instanceof WrongUsage ? exitCodes.wrongUsage : exitCodes.refused;
  }
}
