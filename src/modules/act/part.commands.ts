import { dayOf, startOf } from '../../platform/clock/wall-clock.ts';
import { absent, FieldErrors, Labelled, Refusal, StaleEdit } from '../../platform/http/decision.ts';
import type { Work } from '../../platform/http/work.ts';
import { startClock, stopClock } from '../deadlines/index.ts';
import { findChild } from '../people/index.ts';
import { keepPlanPart } from '../plans/index.ts';
import { actPath, mayWork } from './act.policy.ts';
import type { ProgrammeRow } from './act.store.ts';
import { wrongWithDays } from './act.ts';
import { inWords, type PartCode, partKind, type Said } from './act-parts.ts';
import { insertPart, partsOf, versionsOf } from './part.store.ts';
import { programmeNow } from './programme.commands.ts';
import { told } from './referral.commands.ts';

export interface PartToKeep {
  childId: string;
  kind: PartCode;
  /** Left out: a new one. Of a kind there is one of, it is the programme's own id. */
  itemId?: string | undefined;
  said: Said;
  /** The version that was read; 0 for a new one. */
  version: number;
}

/**
 * Keeps a part of ACT as its next version. What matters to the young person at an Ambitions meeting becomes a goal of
 * theirs in the plan, which has no day: nothing of it is ever late (S4-69). @returns the part's id
 * @throws StaleEdit when somebody saved it first; FieldErrors for a day to come or before birth; Refusal
 */
export async function keepActPart(work: Work, part: PartToKeep): Promise<string> {
  const kind = partKind(part.kind);
  const programme = await programmeNow(work, part.childId);
  await check(work, part);
  const itemId = part.itemId ?? (kind?.isSingle ? programme.id : work.ids.next());
  const of = { programmeId: programme.id, kind: part.kind, itemId };
  const kept = await insertPart(
    work.tx,
    { ...of, authorityId: programme.authorityId, childId: part.childId, over: part.version, said: part.said },
    work.now,
    work.actor.postingId || null,
  );
  if (kept === 0) throw await savedMeanwhile(work, of);
  await follows(work, programme, { ...part, itemId });
  if (part.version === 0) await told(work, part.childId, `ACT: ${(kind?.title ?? '').toLowerCase()}`);
  work.note({
    subjects: [part.childId],
    objectType: 'act-part',
    objectId: itemId,
    classes: ['PLAN'],
    version: part.version + 1,
  });
  return itemId;
}

async function check(work: Work, { childId, said }: PartToKeep): Promise<void> {
  const child = await findChild(work.tx, childId);
  if (!child) throw absent();
  const may = await mayWork(work, child);
  if (may.outcome !== 'allow') throw new Refusal(may);
  const on = said.on ? Temporal.PlainDate.from(said.on) : undefined;
  const earliest =
    child.bornOn && child.birthPrecision === 'exact'
      ? { day: child.bornOn, says: 'Must not be before the child was born' }
      : undefined;
  const wrong = wrongWithDays({ on }, dayOf(work.now), earliest);
  if (Object.keys(wrong).length > 0) throw new FieldErrors(wrong);
}

async function savedMeanwhile(
  work: Work,
  of: { programmeId: string; kind: string; itemId: string },
): Promise<StaleEdit> {
  const [theirs] = await versionsOf(work.tx, of);
  const fields = (partKind(of.kind)?.fields ?? []).filter((field) => !field.isFirstOnly);
  return new StaleEdit(
    Object.fromEntries(
      fields.map((field) => [
        field.name,
        new Labelled(
          field.label,
          theirs?.said[field.name] ?? '',
          (value) => inWords(field, String(value ?? '')) ?? '',
        ),
      ]),
    ),
    theirs?.version ?? 0,
    theirs?.savedByName ?? undefined,
  );
}

/** Clocks and goals that follow from what was written. */
async function follows(
  work: Work,
  programme: ProgrammeRow,
  part: PartToKeep & { itemId: string },
): Promise<void> {
  const on = part.said.on ? Temporal.PlainDate.from(part.said.on) : dayOf(work.now);
  const at = on.equals(dayOf(work.now)) ? work.now : startOf(on);
  if (part.kind === 'ambitions') {
    await stopClock(work, { rule: 'D20', about: { type: 'act-programme', id: programme.id }, at });
    if (part.version === 0) await keepGoals(work, part);
  }
  if (part.kind === 'worry' && part.version === 0)
    await startClock(work, {
      ...{ rule: 'D21', about: { type: 'act-worry', id: part.itemId }, childId: part.childId, startedAt: at },
      holder: { postingId: programme.keyWorkerPostingId },
      href: `${actPath(part.childId)}/safety-plan/new`,
    });
  if (part.kind === 'safety-plan') await answerWorries(work, programme, on, at);
}

/** A plan written together on or after the day when worry rose answers it (D21). */
async function answerWorries(
  work: Work,
  programme: ProgrammeRow,
  on: Temporal.PlainDate,
  at: Temporal.Instant,
): Promise<void> {
  for (const worry of await partsOf(work.tx, programme.id)) {
    if (worry.kind !== 'worry' || Temporal.PlainDate.compare(worry.said.on ?? on, on) > 0) continue;
    await stopClock(work, { rule: 'D21', about: { type: 'act-worry', id: worry.itemId }, at });
  }
}

/** The young person's own goals stand in the one plan of the child, theirs first, without a day. */
async function keepGoals(work: Work, { childId, said }: PartToKeep): Promise<void> {
  for (const words of [said.first, said.second, said.third])
    if (words)
      await keepPlanPart(work, {
        ...{ childId, kind: 'goal', version: 0 },
        said: { area: 'HOPE', whose: 'CHILD', words },
      });
}
