import { dayOf } from '../../platform/clock/wall-clock.ts';
import { absent, FieldErrors, Labelled, Refusal, StaleEdit } from '../../platform/http/decision.ts';
import type { Work } from '../../platform/http/work.ts';
import { formatDate } from '../../platform/ui/index.ts';
import { alert, settingsOf } from '../access/index.ts';
import { addWorkingDays } from '../deadlines/index.ts';
import { type Decided, happened } from '../people/index.ts';
import { mayDisagree, mayTakeStep } from './disagreement.policy.ts';
import { type Disagreement, disagreementOf } from './disagreement.queries.ts';
import { insertDisagreement, insertStep } from './disagreement.store.ts';
import { daysFor, LEVELS, OUTCOMES, type Outcome, outcomesAt } from './disagreement.ts';
import { disagreementPath } from './oversight.policy.ts';

export interface Disagrees {
  /** What one disagrees with, and why. */
  disagrees: string;
  wants: string;
  /** What is done meanwhile to keep the child safe: asked of everybody, because safety does not wait. */
  safety: string;
}

/**
 * A professional of any agency disagrees with a decision they can read (reference 11). The decision goes on; so do the
 * actions that keep the child safe. The first conversation is due in working days; whoever decided is told.
 * @throws Refusal to who does not read the decision
 */
export async function recordDisagreement(work: Work, decided: Decided, input: Disagrees): Promise<string> {
  const may = await mayDisagree(work, decided);
  if (may.outcome !== 'allow') throw absent();
  const id = work.ids.next();
  const { authorityId, postingId, staffId, agency } = work.actor;
  const firstDueOn = addWorkingDays(dayOf(work.now), daysFor(1, settingsOf(work.actor)));
  await insertDisagreement(work.tx, {
    ...{ authorityId, id, childId: decided.childId, aboutType: decided.type, aboutId: decided.id },
    ...{ aboutLabel: decided.label, aboutHref: decided.href, dataClass: decided.dataClass, agency },
    ...{ disagrees: input.disagrees, wants: input.wants, safety: input.safety, firstDueOn },
    ...{ raisedAt: work.now, raisedBy: postingId, raiserStaff: staffId },
  });
  await told(work, decided, id, 'A professional disagrees with a decision');
  const line = `A colleague disagrees with a decision. Speak to each other by ${formatDate(firstDueOn)}`;
  const whom = decided.decidedBy ? { forPostingId: decided.decidedBy } : { forRole: 'TEAM_MANAGER' };
  if (decided.decidedBy !== postingId)
    await alert(work, { kind: 'disagreement', line, childId: decided.childId, ...whom });
  noted(work, { ...decided, id });
  return id;
}

export interface TakeStep {
  id: string;
  /** The step that was to be taken when the page was read. */
  number: number;
  spokenOn: Temporal.PlainDate;
  spokenTo: string;
  said: string;
  outcome: Outcome;
  how?: string | undefined;
}
const CLIMBS = ['', 'TEAM_MANAGER', 'SERVICE_MANAGER', 'STRATEGIC_LEAD', 'STRATEGIC_LEAD'] as const;

/**
 * One step of the ladder: who was spoken to and what they said; settled, with how, or on to the next, which is due in
 * working days after the conversation.
 * @throws StaleEdit where somebody wrote this step meanwhile; FieldErrors; Refusal
 */
export async function takeStep(work: Work, input: TakeStep): Promise<void> {
  const disagreement = await disagreementOf(work, input.id);
  if (!disagreement) throw absent();
  const may = mayTakeStep(work.actor, disagreement);
  if (may.outcome !== 'allow') throw new Refusal(may);
  const { number, spokenOn, outcome } = input;
  if (!disagreement.standing.isOpen || disagreement.standing.number !== number)
    throw takenMeanwhile(disagreement);
  checkStep(work, disagreement, input);
  const days = daysFor(number + 1, settingsOf(work.actor));
  const nextDueOn = outcome === 'NEXT' ? addWorkingDays(spokenOn, days) : null;
  const written = await insertStep(work.tx, {
    ...{ authorityId: disagreement.authorityId, disagreementId: disagreement.id, number },
    ...{ childId: disagreement.childId, spokenOn, spokenTo: input.spokenTo, said: input.said, outcome },
    ...{ how: outcome === 'NEXT' ? null : (input.how ?? null), nextDueOn, writtenAt: work.now },
    ...{ writtenBy: work.actor.postingId, writerStaff: work.actor.staffId },
  });
  if (written === 0) throw takenMeanwhile((await disagreementOf(work, input.id)) ?? disagreement);
  await tellStep(work, disagreement, number, nextDueOn);
  noted(work, disagreement);
}

function checkStep(work: Work, disagreement: Disagreement, input: TakeStep): void {
  const wrong: Record<string, string> = {};
  if (Temporal.PlainDate.compare(input.spokenOn, dayOf(work.now)) > 0)
    wrong.spokenOn = 'Must not be in the future';
  if (Temporal.PlainDate.compare(input.spokenOn, dayOf(disagreement.raisedAt)) < 0)
    wrong.spokenOn = 'Must not be before the disagreement was recorded';
  if (!outcomesAt(input.number).includes(input.outcome)) wrong.outcome = 'Choose what came of it';
  if (input.outcome !== 'NEXT' && !input.how) wrong.how = 'Enter how, so that others can read it later';
  if (Object.keys(wrong).length > 0) throw new FieldErrors(wrong);
}

async function tellStep(
  work: Work,
  disagreement: Disagreement,
  number: number,
  nextDueOn: Temporal.PlainDate | null,
): Promise<void> {
  const { childId, raisedBy } = disagreement;
  const kind = 'disagreement';
  const next = LEVELS[number];
  if (nextDueOn && next) {
    await told(
      work,
      disagreement,
      disagreement.id,
      `Disagreement taken further: ${next.label.toLowerCase()}`,
    );
    const line = `A disagreement waits for you: ${next.label.toLowerCase()}, by ${formatDate(nextDueOn)}`;
    await alert(work, { kind, line, childId, forRole: CLIMBS[number] ?? 'STRATEGIC_LEAD' });
    return;
  }
  await told(work, disagreement, disagreement.id, 'A disagreement with a decision has ended');
  if (raisedBy !== work.actor.postingId)
    await alert(work, { kind, line: 'Your disagreement has ended', childId, forPostingId: raisedBy });
}

function takenMeanwhile(disagreement: Disagreement): StaleEdit {
  const last = disagreement.steps.at(-1);
  const inWords = (value: unknown) => OUTCOMES[value as Outcome] ?? String(value ?? '');
  return new StaleEdit(
    {
      spokenTo: new Labelled('Who was spoken to', last?.spokenTo ?? ''),
      said: new Labelled('What they said', last?.said ?? ''),
      outcome: new Labelled('What came of it', last?.outcome ?? '', inWords),
      how: new Labelled('How', last?.how ?? ''),
    },
    disagreement.standing.number,
    last?.writerName ?? undefined,
  );
}

type About = Pick<Decided, 'childId' | 'dataClass'>;
const told = (work: Work, { childId, dataClass }: About, id: string, line: string) =>
  happened(work, {
    ...{ childId, at: work.now, kind: 'disagreement', dataClass, line },
    ...{ agency: work.actor.agency, href: disagreementPath(id) },
  });
const noted = (work: Work, d: About & { id: string }) =>
  work.note({
    ...{ subjects: [d.childId], objectType: 'disagreement', objectId: d.id },
    classes: [d.dataClass],
  });
