import type { VNode } from 'preact';
import { sql } from '../db/sql.ts';
import { withNotice } from './pages.tsx';
import type { Answer } from './route.ts';
import type { ServerDeps } from './server.ts';
import type { OpenVisit } from './visit.ts';
import type { Work } from './work.ts';

export interface SavedText {
  name: string;
  text: string;
}

/** Help with wording. A field asks for it by `wordingHelp`; the form then names the field in `_wording`. */
export interface WordingPort {
  /**
   * Hears what was saved in such fields, after it was saved; it can refuse and change nothing. `left`: what the writer
   * said to leave as it is. What it answers (never text of the record) goes with the reader to the next page.
   */
  saved(work: Work, texts: readonly SavedText[], left: readonly string[]): Promise<string | undefined>;
  /** What the next page says above its heading. */
  shown(work: Work, kept: string): Promise<VNode | undefined>;
}

/** Most fields of a form that are read, and most characters of each. */
const MOST = { fields: 200, characters: 100_000 };
const listOf = (value: string | string[] | undefined) =>
  value === undefined ? [] : [value].flat().slice(0, MOST.fields);

function textsOf(visit: OpenVisit): SavedText[] {
  return [...new Set(listOf(visit.body._wording))].flatMap((name) => {
    const text = name.startsWith('_') ? '' : listOf(visit.body[name]).join('\n');
    return text.trim() === '' ? [] : [{ name, text: text.slice(0, MOST.characters) }];
  });
}

/**
 * After a form was saved, and before the page that follows it. A failure here is logged and hinders nothing.
 * @param kept what `saved` answered at the last save, from the cookie; shown once.
 */
export async function withWordingHelp(
  deps: Pick<ServerDeps, 'ports' | 'log'>,
  visit: OpenVisit,
  answer: Answer,
  cookie: { kept: string | undefined; keep(value: string | null): void },
): Promise<Answer> {
  const port = deps.ports.wording;
  if (port === undefined || visit.entered.state !== 'ready') return answer;
  const { event, outcome } = visit.notes();
  if (answer.kind === 'redirect' && outcome !== 'refuse' && event !== 'form.submitted-again') {
    const texts = textsOf(visit);
    if (texts.length === 0) return answer;
    const kept = await unhindered(deps, visit, () =>
      port.saved(visit, texts, listOf(visit.body._wordingLeft)),
    );
    if (kept !== undefined) cookie.keep(kept);
    return answer;
  }
  if (cookie.kept === undefined || answer.kind !== 'page' || (answer.status ?? 200) !== 200) return answer;
  const { kept } = cookie;
  cookie.keep(null);
  const notice = await unhindered(deps, visit, () => port.shown(visit, kept));
  return notice === undefined ? answer : withNotice(answer, notice);
}

async function unhindered<Result>(
  deps: Pick<ServerDeps, 'log'>,
  visit: OpenVisit,
  work: () => Promise<Result | undefined>,
): Promise<Result | undefined> {
  await visit.tx.run(sql`savepoint wording_help`);
  try {
    return await work();
  } catch (error) {
    await visit.tx.run(sql`rollback to savepoint wording_help`);
    deps.log.error('wording help failed, the rest stands', { requestId: visit.requestId, error });
    return undefined;
  }
}
