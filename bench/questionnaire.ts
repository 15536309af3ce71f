import { randomUUID } from 'node:crypto';
import { assemble } from '../src/app.ts';
import { enterAs } from '../src/modules/access/index.ts';
import { beginAssessment } from '../src/modules/assessments/index.ts';
import { recordEntries } from '../src/modules/audit/index.ts';
import { systemClock, systemIds } from '../src/platform/clock/clock.ts';
import { openDatabase } from '../src/platform/db/database.ts';
import { actAs } from '../src/platform/http/act.ts';
import { fieldName } from '../src/platform/questionnaires/index.ts';
import { asks, coded, formOf, group } from '../src/platform/questionnaires/testing.ts';
import { admin, type Cast } from './stage.ts';

const ITEMS = 120;
const KINDS = ['text', 'string', 'choice', 'boolean', 'integer', 'date'] as const;
const questions = Array.from({ length: ITEMS }, (_, n) => {
  const type = KINDS[n % KINDS.length] ?? 'text';
  return asks(`long.q${n}`, type, type === 'choice' ? { answerOption: coded('a', 'b', 'c', 'd') } : {});
});

/** What a browser sends of a page on which every text was answered. */
const fields = (): Record<string, string> =>
  Object.fromEntries(
    questions
      .filter(({ type }) => type === 'text' || type === 'string' || type === 'choice')
      .map(({ linkId, type }) => [fieldName(linkId), type === 'choice' ? 'a' : 'She talks when we walk']),
  );

/** An assessment of the worker's child whose questions stand on one page of 120: opened, and saved whole. */
export async function questionnaireForBench(
  appUrl: string,
  adminUrl: string,
  cast: Cast,
): Promise<{ path: string; fields: Record<string, string> }> {
  await admin(
    adminUrl,
    `insert into questionnaires.version (authority_id, id, key, state, number, definition, drafted_by, changed_by, drafted_at, changed_at, published_at, published_by)
     values ($1, $2, 'multi-agency-risk-assessment', 'PUBLISHED', 1, $3, array[$4::uuid], $4, now(), now(), now(), $5)`,
    [
      cast.authorityId,
      randomUUID(),
      JSON.stringify(formOf(group('long', questions))),
      randomUUID(),
      randomUUID(),
    ],
  );
  const database = openDatabase(appUrl, 1);
  const { events } = assemble({ secret: 'not used', isSecure: false, isEvaluation: true, personas: [] });
  const deps = { database, events, clock: systemClock, ids: systemIds, record: recordEntries, enterAs };
  try {
    const id = await actAs(deps, cast.workerPosting, { event: 'bench.questionnaire' }, (work) =>
      beginAssessment(work, { childId: cast.childId, kind: 'MULTI_AGENCY', promptedBy: 'MISSING' }),
    );
    return { path: `/assessments/${id}/form/long`, fields: fields() };
  } finally {
    await database.close();
  }
}
