import { dayOf } from '../../platform/clock/wall-clock.ts';
import { absent, FieldErrors, Labelled, StaleEdit } from '../../platform/http/decision.ts';
import type { Work } from '../../platform/http/work.ts';
import { type ChildRow, findChild, happened, labelOf } from '../people/index.ts';
import { helpPath } from './help.policy.ts';
import {
  findOnward,
  insertOnward,
  insertOnwardStep,
  type OnwardRow,
  onwardStepsOf,
  onwardsOf,
  type ShownStep,
} from './onward.store.ts';
import {
  type Consent,
  isClosed,
  type OnwardBecame,
  type OnwardResult,
  onwardResults,
  onwardSteps,
  wrongStep,
} from './onward.ts';
import { findService } from './services.store.ts';
import { classOfKind, type ServiceKind } from './services.ts';

/** A referral on to a service of the directory, or to one that is named with what it is for. */
export interface OnwardInput {
  serviceId?: string | undefined;
  serviceName?: string | undefined;
  kind?: ServiceKind | undefined;
  why: string;
  /** What it is meant to change (S0-30), and by when (S3-41). */
  hopedFor?: string | undefined;
  timescale?: string | undefined;
  consent: Consent;
  /** Needed without consent: on what basis. */
  consentWords?: string | undefined;
  /** Left out: today. */
  on?: Temporal.PlainDate | undefined;
  /** Posting that follows it up; left out: whoever writes. */
  chaserId?: string | undefined;
  shareWith?: readonly string[] | undefined;
}

function checkDay(on: Temporal.PlainDate, child: Pick<ChildRow, 'bornOn'>, today: Temporal.PlainDate): void {
  if (Temporal.PlainDate.compare(on, today) > 0) throw new FieldErrors({ on: 'Must be today or before' });
  if (child.bornOn && Temporal.PlainDate.compare(on, child.bornOn) < 0)
    throw new FieldErrors({ on: 'Is before they were born. Check the year' });
}

async function serviceFor(work: Work, input: OnwardInput) {
  if (input.serviceId) {
    const service = await findService(work.tx, input.serviceId);
    if (!service) throw new FieldErrors({ serviceId: 'Choose a service of the directory' });
    return { serviceId: service.id, serviceName: service.name, kind: service.kind };
  }
  if (!input.serviceName)
    throw new FieldErrors({ serviceId: 'Choose a service, or write below what it is called' });
  if (!input.kind) throw new FieldErrors({ kind: 'Choose what it is for' });
  return { serviceId: null, serviceName: input.serviceName, kind: input.kind };
}

/**
 * Refers a child on (F32). Returns its id. What is for health is class HEALTH from the first row on.
 * @throws FieldErrors naming `serviceId`, `kind`, `consentWords` or `on`
 */
export async function referOn(work: Work, childId: string, input: OnwardInput): Promise<string> {
  const child = await findChild(work.tx, childId);
  if (!child) throw absent();
  const service = await serviceFor(work, input);
  if (input.consent === 'WITHOUT' && !input.consentWords)
    throw new FieldErrors({ consentWords: 'Enter the basis: why it is right without consent' });
  const today = dayOf(work.now);
  const madeOn = input.on ?? today;
  checkDay(madeOn, child, today);
  const id = work.ids.next();
  const row: OnwardRow = {
    ...{ authorityId: work.actor.authorityId, id, childId, madeOn, agency: work.actor.agency },
    ...{ ...service, dataClass: classOfKind(service.kind), why: input.why, consent: input.consent },
    hopedFor: input.hopedFor ?? null,
    timescale: input.timescale ?? null,
    consentWords: input.consentWords ?? null,
    shareWith: input.shareWith && input.shareWith.length > 0 ? [...input.shareWith] : null,
  };
  const by = work.actor.postingId || null;
  await insertOnward(work.tx, row, work.now, by);
  const chaserId = input.chaserId ?? by;
  await insertOnwardStep(work.tx, stepRow(row, { n: 1, became: 'MADE', on: madeOn, chaserId }), work.now, by);
  await tell(work, row, 'Referred on: ');
  return id;
}

const stepRow = (
  row: OnwardRow,
  step: {
    n: number;
    became: OnwardBecame;
    on: Temporal.PlainDate;
    chaserId: string | null;
    result?: string | undefined;
    words?: string | undefined;
  },
) => ({
  ...{ authorityId: row.authorityId, onwardId: row.id, childId: row.childId, dataClass: row.dataClass },
  ...{ agency: row.agency, shareWith: row.shareWith, n: step.n, became: step.became, onDate: step.on },
  ...{ chaserId: step.chaserId, result: step.result ?? null, words: step.words ?? null },
});

/** On the timeline under the class of the referral, with the sharing of the referral. */
async function tell(work: Work, row: OnwardRow, what: string, step = 1): Promise<void> {
  await happened(work, {
    ...{ childId: row.childId, at: work.now, kind: 'contact', dataClass: row.dataClass, agency: row.agency },
    line: `${what}${row.serviceName}`,
    shareWith: heardBy(row),
    href: helpPath(row.childId),
  });
  work.note({
    ...{ subjects: [row.childId], classes: [row.dataClass], objectType: 'onward-referral', objectId: row.id },
    version: step,
  });
}

/** A list names everybody who hears: social care stays among them for notes, and for health only who was named. */
const heardBy = ({ shareWith, dataClass, agency }: OnwardRow): string[] | undefined =>
  shareWith
    ? [...new Set([...shareWith, agency, ...(dataClass === 'NOTE' ? ['SOCIAL_CARE'] : [])])]
    : undefined;

export interface OnwardStepInput {
  became: OnwardBecame;
  on?: Temporal.PlainDate | undefined;
  result?: OnwardResult | undefined;
  /** Never of therapy or health. */
  words?: string | undefined;
  /** Left out: as before. */
  chaserId?: string | undefined;
}
/**
 * Writes what became of a referral on, after the `version` steps that were read.
 * @throws StaleEdit when somebody wrote a step meanwhile; FieldErrors; Refusal (AC-7) when it is not there
 */
export async function addOnwardStep(
  work: Work,
  of: { onwardId: string; version: number },
  input: OnwardStepInput,
): Promise<void> {
  const row = await findOnward(work.tx, of.onwardId);
  if (!row) throw absent();
  const steps = (await onwardStepsOf(work.tx, row.childId)).filter((each) => each.onwardId === row.id);
  if (steps.length !== of.version) throw staleStep(steps);
  const today = dayOf(work.now);
  const step = { ...input, on: input.on ?? today };
  const wrong = wrongStep(step, { steps, madeOn: row.madeOn, today, dataClass: row.dataClass });
  if (wrong) throw new FieldErrors(wrong);
  await appendStep(work, row, { ...step, n: of.version + 1, chaserId: input.chaserId ?? null });
}

async function appendStep(work: Work, row: OnwardRow, step: Parameters<typeof stepRow>[1]): Promise<void> {
  const result = step.became === 'ENDED' ? step.result : undefined;
  const written = stepRow(row, { ...step, result });
  if ((await insertOnwardStep(work.tx, written, work.now, work.actor.postingId || null)) === 0)
    throw staleStep((await onwardStepsOf(work.tx, row.childId)).filter((each) => each.onwardId === row.id));
  await tell(work, row, `${labelOf(onwardSteps, step.became)}: `, step.n);
}

function staleStep(steps: readonly ShownStep[]): StaleEdit {
  const last = steps.at(-1);
  const theirs = {
    became: new Labelled('What became of it', last?.became ?? '', (code) =>
      labelOf(onwardSteps, String(code)),
    ),
    result: new Labelled('How it ended', last?.result ?? '', (code) => labelOf(onwardResults, String(code))),
    words: new Labelled('Note', last?.words ?? ''),
  };
  return new StaleEdit(theirs, steps.length, last?.writtenByName ?? undefined);
}

/**
 * A child who moved to another authority: what is still going on ends here with that reason; the new authority refers
 * again. What another agency keeps to itself stays theirs to end.
 */
export async function endHelpOfMovedChild(
  work: Work,
  closed: { childId: string; reason: string },
): Promise<void> {
  if (closed.reason !== 'moved-area') return;
  const rows = await onwardsOf(work.tx, closed.childId);
  if (rows.length === 0) return;
  const steps = Map.groupBy(await onwardStepsOf(work.tx, closed.childId), (each) => each.onwardId);
  for (const row of rows) {
    const of = steps.get(row.id) ?? [];
    if (isClosed(of)) continue;
    const end = { became: 'ENDED', result: 'MOVED', n: of.length + 1, chaserId: null } as const;
    await appendStep(work, row, { ...end, on: dayOf(work.now) });
  }
}
