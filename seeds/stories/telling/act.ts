import {
  actStanding,
  decideAct,
  keepActPart,
  nameCohort,
  type PartCode,
  referToAct,
  settleMove,
  startAct,
} from '../../../src/modules/act/index.ts';
import { type LineText, movesConsidered } from '../../../src/modules/outcomes/index.ts';
import { absent } from '../../../src/platform/http/decision.ts';
import type { SeedWorld } from '../../seed-world.ts';
import { childOf } from './work.ts';

const MANAGER = 'aldermoor/mo';
export interface ActTold {
  child: string;
  /** Who refers: the allocated social worker. */
  by: string;
  /** Days before loading. */
  referred: number;
  why: string;
  risk: 'YES' | 'NO' | 'NOT_KNOWN';
  riskWords?: string;
  childView?: string;
  familyBrings?: string;
  /** Left out: it still waits for the panel. */
  panel?: {
    daysAgo: number;
    rationale: string;
    dissent?: string;
    move?: Pick<LineText, 'code' | 'area' | 'band'> & { why: string };
  };
  begun?: { daysAgo: number; keyWorker: string; cohortId?: string; firstMet?: number };
  /** What was written, oldest first. */
  parts?: readonly (readonly [kind: PartCode, daysAgo: number, said: Record<string, string>])[];
  /** Days before loading on which the move was avoided. */
  avoided?: number;
}

export const cohortNamed = (seed: SeedWorld, name: string, daysAgo: number): Promise<string> =>
  seed.as(MANAGER, seed.at({ days: daysAgo, time: '09:10' }), (work) =>
    nameCohort(work, { name, fromOn: seed.day(daysAgo) }),
  );

/** A young person's way into ACT and through it, by the commands of the people who do it. */
export async function walkedWith(seed: SeedWorld, told: ActTold): Promise<void> {
  const child = await childOf(seed, told.by, told.child);
  await seed.as(told.by, seed.at({ days: told.referred, time: '11:20' }), (work) =>
    referToAct(work, child, {
      ...{ why: told.why, placementRisk: told.risk, placementWords: told.riskWords },
      ...{ childView: told.childView, familyBrings: told.familyBrings },
    }),
  );
  if (!told.panel) return;
  await panelSat(seed, child, told.panel);
  if (!told.begun) return;
  await began(seed, child, told.begun);
  const { keyWorker } = told.begun;
  for (const [kind, ago, said] of told.parts ?? [])
    await seed.as(keyWorker, seed.at({ days: ago, time: '17:40' }), (work) =>
      keepActPart(work, {
        ...{ childId: child, kind, version: 0 },
        said: { on: seed.day(ago).toString(), ...said },
      }),
    );
  if (told.avoided !== undefined) await avoided(seed, child, keyWorker, told.avoided);
}

const panelSat = (seed: SeedWorld, child: string, panel: NonNullable<ActTold['panel']>) =>
  seed.as(MANAGER, seed.at({ days: panel.daysAgo, time: '14:30' }), async (work) => {
    const { waiting } = await actStanding(work, child);
    if (!waiting) throw absent();
    await decideAct(work, {
      ...{ referralId: waiting.id, version: waiting.version, decision: 'ACCEPTED' },
      decidedOn: seed.day(panel.daysAgo),
      members: 'Mo Fennimore, team manager\nLior Penhallow, psychologist\nTariq Wellbourne, ACT',
      ...{ rationale: panel.rationale, dissent: panel.dissent, move: panel.move },
    });
  });
const began = (seed: SeedWorld, child: string, begun: NonNullable<ActTold['begun']>) =>
  seed.as(MANAGER, seed.at({ days: begun.daysAgo, time: '15:10' }), async (work) => {
    const { toBegin } = await actStanding(work, child);
    if (!toBegin) throw absent();
    await startAct(work, {
      ...{ referralId: toBegin.id, startedOn: seed.day(begun.daysAgo), cohortId: begun.cohortId },
      keyWorkerPostingId: seed.posting(begun.keyWorker),
      firstMetOn: begun.firstMet === undefined ? undefined : seed.day(begun.firstMet),
    });
  });
const avoided = (seed: SeedWorld, child: string, by: string, daysAgo: number) =>
  seed.as(by, seed.at({ days: daysAgo, time: '18:00' }), async (work) => {
    const [move] = await movesConsidered(work.tx, child);
    if (!move) throw absent();
    const of = { childId: child, lineId: move.lineId, version: move.version };
    await settleMove(work, of, { code: 'AVOIDED', on: seed.day(daysAgo) });
  });
