import { childrenHeld } from '../../../src/modules/access/index.ts';
import {
  type AssessmentKind,
  addDissent,
  beginAssessment,
  completeAssessment,
  type KnownInput,
  keepKnown,
  saveAssessmentSection,
  wholeAssessment,
} from '../../../src/modules/assessments/index.ts';
import { findChildren } from '../../../src/modules/people/index.ts';
import type { ResponseItem } from '../../../src/platform/questionnaires/index.ts';
import type { SeedWorld } from '../../seed-world.ts';

/** Question → text, `[code]` for a choice, or a day. */
export type Said = Readonly<Record<string, string | readonly [code: string] | Temporal.PlainDate>>;
export interface Assessed {
  /** First name of a child whom the worker works with. */
  child: string;
  worker: string;
  kind: AssessmentKind;
  promptedBy?: string;
  promptedWords?: string;
  known?: readonly KnownInput[];
  said: Said;
  dissent?: readonly { who: string; agency?: string; why: string }[];
  /** Why it is complete with questions left out; left out: it is still being written. */
  completeBecause?: string;
}

/** One sitting in which a worker writes a version, some days ago. */
export async function assessed(seed: SeedWorld, daysAgo: number, a: Assessed): Promise<void> {
  await seed.as(a.worker, seed.at({ days: daysAgo, time: '14:20' }), async (work) => {
    const held = await childrenHeld(work.tx, ['CO_WORKER', 'ALLOCATED'], work.actor.postingId, work.now);
    const child = (await findChildren(work.tx, held)).find((each) => each.givenName === a.child);
    if (!child) throw new Error(`${a.worker} does not work with ${a.child}`);
    const { kind, promptedBy, promptedWords } = a;
    const assessmentId = await beginAssessment(work, { childId: child.id, kind, promptedBy, promptedWords });
    const whole = async () => {
      const found = await wholeAssessment({ tx: work.tx, params: { assessmentId } });
      if (!found) throw new Error('an assessment that was begun is not found');
      return found;
    };
    const begun = await whole();
    for (const line of a.known ?? []) await keepKnown(work, begun, line, undefined, 0);
    for (const [section, said] of Map.groupBy(
      Object.entries(a.said),
      ([linkId]) => linkId.split('.')[0] as string,
    )) {
      const before = begun.saved.find((each) => each.section === section);
      await saveAssessmentSection(
        work,
        begun,
        section,
        pageOf(section, said, before?.items),
        before?.version ?? 0,
      );
    }
    for (const view of a.dissent ?? []) await addDissent(work, begun, view);
    if (a.completeBecause) await completeAssessment(work, await whole(), a.completeBecause);
  });
}

function pageOf(
  section: string,
  said: readonly (readonly [string, Said[string]])[],
  before: readonly ResponseItem[] = [],
): ResponseItem[] {
  const kept = (before[0]?.item ?? []).filter((each) => !said.some(([linkId]) => linkId === each.linkId));
  const now = said.map(([linkId, value]) => ({ linkId, answer: [answerOf(value)] }));
  return [{ linkId: section, item: [...kept, ...now] }];
}
const answerOf = (value: Said[string]) => {
  if (typeof value === 'string') return { valueString: value };
  return value instanceof Temporal.PlainDate
    ? { valueDate: value.toString() }
    : { valueCoding: { code: value[0] } };
};
