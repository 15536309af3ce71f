import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import {
  checkQuestionnaire,
  type Problem,
  type Questionnaire,
  sectionsOf,
} from '../platform/questionnaires/index.ts';
import { answer, Refused, type Terminal, WrongUsage } from './outcome.ts';

export function questionnaireCommand(program: Command, to: Terminal): void {
  program
    .command('questionnaire')
    .description('Look at definitions of forms (FHIR R4 Questionnaire).')
    .command('check')
    .description('Say whether a definition can be used here; if not, every reason and where it stands.')
    .argument('<file>', 'the definition, as JSON')
    .option('--json', 'answer as JSON')
    .action((file: string, options: { json?: boolean }) => check(to, file, options.json === true));
}

async function check(to: Terminal, file: string, isJson: boolean): Promise<void> {
  const json = await read(file);
  const problems = checkQuestionnaire(json);
  if (problems.length === 0) {
    const sections = sectionsOf(json as Questionnaire).map(({ linkId, title }) => ({ linkId, title }));
    answer(to, isJson, { file, isUsable: true, problems, sections }, [
      `${file} can be used: ${sections.length === 1 ? '1 page' : `${sections.length} pages`}.`,
      ...sections.map(({ title }) => `  ${title}`),
    ]);
    return;
  }
  if (isJson) answer(to, true, { file, isUsable: false, problems }, []);
  const count = problems.length === 1 ? '1 reason' : `${problems.length} reasons`;
  throw new Refused(`${file} cannot be used, for ${count}:`, ...reasons(json, problems));
}
/** Each reason once, at the first place where it stands; how many other places have it too. */
function reasons(json: unknown, problems: readonly Problem[]): string[] {
  const alike = Map.groupBy(problems, ({ code, sentence }) => `${code} ${sentence}`);
  return [...alike.values()].map(([first, ...others]) => {
    const { path, code, sentence } = first as Problem;
    const more = others.length === 0 ? '' : ` The same in ${others.length} other places.`;
    return `  ${path}${questionAt(json, path)} (${code}): ${sentence}${more}`;
  });
}

/** The question that a path leads to, in its own words: people who write forms do not count brackets. */
function questionAt(json: unknown, path: string): string {
  let here = json as { item?: unknown[]; text?: unknown } | undefined;
  for (const [, at] of path.matchAll(/\.item\[(\d+)\]/g)) here = here?.item?.[Number(at)] as typeof here;
  const text = here === json ? undefined : here?.text;
  return typeof text === 'string' ? ` “${text.slice(0, 60)}”` : '';
}

async function read(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new WrongUsage(`There is no file ${file} that can be read.`);
  });
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Refused(`${file} is not JSON: ${error instanceof Error ? error.message : ''}`);
  }
}
