import { childrenHeld } from '../../../src/modules/access/index.ts';
import {
  addLine,
  beginMeasure,
  type LineInput,
  type LineKind,
  measuresOf,
  saveMeasurePart,
} from '../../../src/modules/outcomes/index.ts';
import { findChildren } from '../../../src/modules/people/index.ts';
import { definitionOf } from '../../../src/modules/questionnaires/index.ts';
import type { Work } from '../../../src/platform/http/work.ts';
import type { SeedWorld } from '../../seed-world.ts';

/** A dated line: its kind, how many days ago it began, and the rest; `until` days ago where it ended. */
export type ToldLine = readonly [
  kind: LineKind,
  daysAgo: number,
  more: Omit<Partial<LineInput>, 'from' | 'to'> & { until?: number },
];
/** A looking at outcomes: codes by `safer`, `happy`, `healthy`, `successful`, `hope`, and words where somebody gave them. */
export interface Looked {
  daysAgo: number;
  point: 'BASELINE' | 'REVIEW' | 'CLOSURE';
  worker: Readonly<Record<string, string>>;
  child: Readonly<Record<string, string>>;
  why?: Readonly<Record<string, string>>;
  words?: Readonly<Record<string, string>>;
}
export interface CameOfIt {
  /** First name of a child whom the worker works with. */
  child: string;
  worker: string;
  lines?: readonly ToldLine[];
  looked?: readonly Looked[];
}

/** What has come of the work with one child, written down by their worker, each on its own day. */
export async function cameOfIt(seed: SeedWorld, of: CameOfIt): Promise<void> {
  for (const [kind, daysAgo, { until, ...more }] of of.lines ?? [])
    await as(seed, of, Math.min(daysAgo, until ?? daysAgo), async (work, childId) => {
      const to = until === undefined ? {} : { to: seed.day(until) };
      await addLine(work, childId, kind, {
        source: 'his or her worker',
        ...more,
        ...to,
        from: seed.day(daysAgo),
      });
    });
  for (const each of of.looked ?? [])
    await as(seed, of, each.daysAgo, (work, childId) => look(work, childId, each, seed.day(each.daysAgo)));
}

const as = (
  seed: SeedWorld,
  { worker, child: name }: CameOfIt,
  daysAgo: number,
  act: (work: Work, childId: string) => Promise<void>,
) =>
  seed.as(worker, seed.at({ days: daysAgo, time: '16:20' }), async (work) => {
    const held = await childrenHeld(work.tx, ['CO_WORKER', 'ALLOCATED'], work.actor.postingId, work.now);
    const child = (await findChildren(work.tx, held)).find((each) => each.givenName === name);
    if (!child) throw new Error(`${worker} does not work with ${name}`);
    await act(work, child.id);
  });

async function look(work: Work, childId: string, l: Looked, takenOn: Temporal.PlainDate): Promise<void> {
  const id = await beginMeasure(work, childId, { point: l.point, takenOn });
  const measure = (await measuresOf(work.tx, childId)).find((each) => each.id === id);
  const form = measure && (await definitionOf(work.tx, measure.formVersion));
  if (!measure || !form) throw new Error('there is no measure');
  const answers = (who: string, codes: Looked['worker'], words: Looked['words'], tail: string) => [
    {
      linkId: who,
      item: Object.entries(codes).flatMap(([domain, code]) => [
        { linkId: `${who}.${domain}`, answer: [{ valueCoding: { code } }] },
        ...(words?.[domain]
          ? [{ linkId: `${who}.${domain}-${tail}`, answer: [{ valueString: words[domain] }] }]
          : []),
      ]),
    },
  ];
  const save = (section: string, items: ReturnType<typeof answers>) =>
    saveMeasurePart(work, { measure, questions: form.definition }, { section, items, over: 0 });
  await save('worker', answers('worker', l.worker, l.why, 'why'));
  await save('child', answers('child', l.child, l.words, 'words'));
}
