import type { Work } from '../../platform/http/work.ts';
import type { Job } from '../../platform/jobs/ticker.ts';
import { formatTime } from '../../platform/ui/words.ts';
import { alert } from '../access/index.ts';
import { onDuty, type Rota, rotas } from '../deadlines/index.ts';
import { insertAlarm, type LateVisit, visitsLate } from './lone-worker.store.ts';
import { type LoneWorkerStep, stepsReached } from './lone-worker.ts';
import { raiseLoneWorker } from './urgent.commands.ts';

type Looking = Pick<Work, 'tx' | 'actor' | 'now'>;
async function stepsDue({ tx, actor, now }: Looking): Promise<{ visit: LateVisit; step: LoneWorkerStep }[]> {
  const late = await visitsLate(tx, actor.authorityId, now);
  return late.flatMap((visit) =>
    stepsReached(visit.expectedOutAt, now)
      .filter(({ step }) => !visit.told.includes(step))
      .map((step) => ({ visit, step })),
  );
}

/**
 * Tells the next people that a worker has not come out of a visit; each step once a visit. As the service itself, which
 * knows who and when, and neither the child nor the place.
 * @returns how many steps were told
 */
export async function raiseLoneWorkerAlarms(work: Work): Promise<number> {
  const due = await stepsDue(work);
  for (const { visit, step } of due) await tell(work, visit, step);
  work.note({ count: due.length });
  return due.length;
}

async function tell(work: Work, visit: LateVisit, { step, roles, tellsDuty }: LoneWorkerStep): Promise<void> {
  if ((await insertAlarm(work.tx, work.actor.authorityId, visit.id, step, work.now)) === 0) return;
  const line = `${visit.staffName} has not checked out of a visit and was due out at ${formatTime(visit.expectedOutAt)}. Ring them now; if you cannot reach them, ring the police. See “Interviews”`;
  const kind = 'lone-worker.late';
  for (const forRole of roles) await alert(work, { kind, line, forRole });
  if (step === 'service-manager') await raiseLoneWorker(work, visit.interviewId);
  if (!tellsDuty) return;
  const told = new Set<string>();
  for (const rota of Object.keys(rotas) as Rota[]) {
    const on =
      rota === 'front-door' ? undefined : await onDuty(work.tx, work.actor.authorityId, rota, work.now);
    if (on && !told.has(on.postingId)) await alert(work, { kind, line, forPostingId: on.postingId });
    if (on) told.add(on.postingId);
  }
}

export const loneWorkerJob: Job = {
  name: 'missing.lone-worker',
  everySeconds: 60,
  isNeeded: async (tx, actor, now) => (await stepsDue({ tx, actor, now })).length > 0,
  run: raiseLoneWorkerAlarms,
};
