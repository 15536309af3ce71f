import { beforeAll, expect, test } from 'vitest';
import { type Served, servedWorld } from '../support/journey.ts';
import { type Story, story } from './story.ts';
import {
  frontDoorDecides,
  managerAllocates,
  screensAWorry,
  socialWorkerRefers,
  statusIsRecorded,
} from './to-the-team.ts';
import {
  closingIsApproved,
  closingIsProposed,
  dutyWorkerFindsThePlan,
  etacIsArranged,
  etacIsHeld,
  minutesGoOut,
  placedOnTheStatutoryRecord,
  plansAreWritten,
  policeContribute,
  strategyMeetingHeldElsewhere,
  workerReadsTheRecord,
} from './with-the-team.ts';

let served: Served;
beforeAll(async () => {
  served = await servedWorld();
});

async function fromWorryToClosing(of: Story): Promise<void> {
  await screensAWorry(of);
  await frontDoorDecides(of);
  await statusIsRecorded(of);
  await socialWorkerRefers(of);
  await managerAllocates(of);
  await workerReadsTheRecord(of);
  await strategyMeetingHeldElsewhere(of);
  await etacIsArranged(of);
  await plansAreWritten(of);
  await policeContribute(of);
  await etacIsHeld(of);
  await minutesGoOut(of);
  await placedOnTheStatutoryRecord(of);
  await dutyWorkerFindsThePlan(of);
  await closingIsProposed(of);
  await closingIsApproved(of);
}

test('a worry becomes a child’s plan, from screening to closing, by nine people', async () => {
  await fromWorryToClosing(story(served, 'Jayden'));
  expect(served.problems.splice(0)).toEqual([]);
}, 240_000);

test('the same, with JavaScript turned off', async () => {
  await fromWorryToClosing(story(served, 'Tobias', { javaScript: false }));
  expect(served.problems.splice(0)).toEqual([]);
}, 240_000);
