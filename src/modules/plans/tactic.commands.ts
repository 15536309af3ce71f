import { absent, FieldErrors, StaleEdit } from '../../platform/http/decision.ts';
import type { Work } from '../../platform/http/work.ts';
import { alert, findPosting } from '../access/index.ts';
import {
  findDisruptionPlan,
  findTactic,
  insertDisruptionVersion,
  insertTactic,
  type TacticRow,
  updateTactic,
} from './disruption-plan.store.ts';
import { plannedTacticSchema, type TacticStatus } from './disruption-plan.ts';
import { TACTICS } from './tactics.ts';

export interface TacticInput {
  /** Left out: the legal hook of the catalogue. */
  legalBasis?: string | undefined;
  leadAgency: string;
  /** Somebody with a posting here, or a name. Exactly one is needed. */
  ownerPostingId?: string | undefined;
  ownerName?: string | undefined;
  /** The owner said yes. A colleague who is made owner by somebody else is told. */
  ownerAgreed?: boolean | undefined;
  due?: Temporal.PlainDate | undefined;
  status?: TacticStatus | undefined;
  whyNotPursued?: string | undefined;
  evidenceNeeded?: string | undefined;
  inForceFrom?: Temporal.PlainDate | undefined;
  inForceTo?: Temporal.PlainDate | undefined;
}

/** @throws FieldErrors in the words of the rule (F11) */
async function columnsOf(work: Work, code: string, input: TacticInput, before?: TacticRow) {
  const owner = input.ownerPostingId ? await findPosting(work.tx, input.ownerPostingId) : undefined;
  const isHere = owner?.authorityId === work.actor.authorityId;
  if (input.ownerPostingId && !isHere)
    throw new FieldErrors({ ownerPostingId: 'Choose somebody who works here' });
  const ownerName = owner?.staffName ?? input.ownerName ?? '';
  needWhole(code, ownerName, input);
  const ownerPostingId = owner?.id ?? null;
  const isSame = before?.ownerPostingId === ownerPostingId && before.ownerName === ownerName;
  const agreed = input.ownerAgreed || ownerPostingId === work.actor.postingId;
  return {
    code,
    legalBasis: input.legalBasis ?? TACTICS.find((each) => each.code === code)?.legalHook ?? null,
    leadAgency: input.leadAgency,
    ownerPostingId,
    ownerName,
    dueOn: input.due ?? null,
    status: input.status ?? 'proposed',
    whyNotPursued: input.whyNotPursued ?? null,
    evidenceNeeded: input.evidenceNeeded ?? null,
    inForceFrom: input.inForceFrom ?? null,
    inForceTo: input.inForceTo ?? null,
    ownerAgreedAt: agreed ? (isSame ? (before.ownerAgreedAt ?? work.now) : work.now) : null,
  };
}

function needWhole(code: string, owner: string, input: TacticInput): void {
  const checked = plannedTacticSchema.safeParse({
    code,
    owner,
    leadAgency: input.leadAgency,
    due: input.due?.toString() ?? null,
    status: input.status ?? 'proposed',
    inForceFrom: input.inForceFrom?.toString() ?? null,
    inForceTo: input.inForceTo?.toString() ?? null,
    ...(input.whyNotPursued ? { whyNotPursued: input.whyNotPursued } : {}),
  });
  if (checked.success) return;
  const fields: Record<string, string> = {};
  for (const issue of checked.error.issues) {
    const name = String(issue.path[0]);
    fields[name === 'owner' ? 'ownerPostingId' : name] ??= issue.message;
  }
  throw new FieldErrors(fields);
}

const keep = (work: Work, planId: string, id: string, version: number, said: unknown) =>
  insertDisruptionVersion(
    work.tx,
    { authorityId: work.actor.authorityId, planId, part: id, version, said },
    work.now,
    work.actor.postingId || null,
  );

async function tellOwner(work: Work, ownerPostingId: string | null, before?: string | null): Promise<void> {
  if (!ownerPostingId || ownerPostingId === work.actor.postingId || ownerPostingId === before) return;
  await alert(work, {
    kind: 'tactic-owned',
    line: `${work.actor.staffName} named you as owner of a step in a disruption plan`,
    forPostingId: ownerPostingId,
  });
}

/** Adds a tactic from the catalogue to a plan. @returns its id @throws FieldErrors */
export async function planTactic(
  work: Work,
  input: TacticInput & { planId: string; code: string },
): Promise<string> {
  if ((await findDisruptionPlan(work.tx, input.planId)) === undefined) throw absent();
  const columns = await columnsOf(work, input.code, input);
  const id = work.ids.next();
  const { authorityId, postingId } = work.actor;
  await insertTactic(
    work.tx,
    { ...columns, authorityId, id, planId: input.planId },
    work.now,
    postingId || null,
  );
  await keep(work, input.planId, id, 1, columns);
  await tellOwner(work, columns.ownerPostingId);
  work.note({ objectType: 'tactic', objectId: id, version: 1 });
  return id;
}

/** A tactic by the names of its form. */
export function tacticFields(row: TacticRow): Record<string, string> {
  const date = (name: string, on: Temporal.PlainDate | null): Record<string, string> =>
    on
      ? { [`${name}-day`]: `${on.day}`, [`${name}-month`]: `${on.month}`, [`${name}-year`]: `${on.year}` }
      : {};
  return {
    legalBasis: row.legalBasis ?? '',
    leadAgency: row.leadAgency,
    ownerPostingId: row.ownerPostingId ?? '',
    ownerName: row.ownerPostingId ? '' : row.ownerName,
    ...(row.ownerAgreedAt ? { ownerAgreed: 'yes' } : {}),
    status: row.status,
    whyNotPursued: row.whyNotPursued ?? '',
    evidenceNeeded: row.evidenceNeeded ?? '',
    ...date('due', row.dueOn),
    ...date('inForceFrom', row.inForceFrom),
    ...date('inForceTo', row.inForceTo),
  };
}

/** Changes a tactic as it was read; statuses move in any order (S0-08). @throws StaleEdit, FieldErrors */
export async function changeTactic(
  work: Work,
  input: TacticInput & { id: string; version: number },
): Promise<void> {
  const before = await findTactic(work.tx, input.id);
  if (before === undefined) throw absent();
  const { code: _unchanged, ...columns } = await columnsOf(work, before.code, input, before);
  if ((await updateTactic(work.tx, { ...columns, id: before.id, over: input.version }, work.now)) === 0)
    throw new StaleEdit(tacticFields(before), before.version);
  await keep(work, before.planId, before.id, input.version + 1, columns);
  await tellOwner(work, columns.ownerPostingId, before.ownerPostingId);
  work.note({ objectType: 'tactic', objectId: before.id, version: input.version + 1 });
}
