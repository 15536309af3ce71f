import { absent, FieldErrors } from '../../platform/http/decision.ts';
import type { Work } from '../../platform/http/work.ts';
import { noteInterview } from './interview.commands.ts';
import type { InterviewRecord } from './interview.queries.ts';
import { whoActs } from './interview.ts';
import { endVisit, insertVisit } from './lone-worker.store.ts';
import { loneWorkerIsOut } from './urgent.commands.ts';

/** A worker goes in, alone, and says how long it will take. @throws FieldErrors when they are in somewhere already */
export async function checkIn(work: Work, { interview }: InterviewRecord, minutes: number): Promise<string> {
  const id = work.ids.next();
  const visit = {
    id,
    interviewId: interview.id,
    childId: interview.childId,
    postingId: work.actor.postingId,
    checkedInAt: work.now,
    expectedOutAt: work.now.add({ minutes }),
  };
  if ((await insertVisit(work.tx, work.actor.authorityId, visit)) === 0)
    throw new FieldErrors({ minutes: 'You are checked in at another visit. Check out of it first' });
  noteInterview(work, interview);
  return id;
}

/** Out, and safe. @throws Refusal (absent) when they are out already */
export async function checkOut(work: Work, { interview }: InterviewRecord, visitId: string): Promise<void> {
  if ((await endVisit(work.tx, visitId, work.now, whoActs(work))) === 0) throw absent();
  await loneWorkerIsOut(work, interview.id);
  noteInterview(work, interview);
}
