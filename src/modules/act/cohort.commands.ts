import { FieldErrors, Labelled, Refusal, StaleEdit } from '../../platform/http/decision.ts';
import type { Work } from '../../platform/http/work.ts';
import { managesPolicy } from './act.policy.ts';
import { type CohortRow, findCohort, insertCohort, updateCohort } from './cohort.store.ts';

export interface CohortInput {
  name: string;
  about?: string | undefined;
  fromOn: Temporal.PlainDate;
  toOn?: Temporal.PlainDate | undefined;
}
function check(work: Work, { fromOn, toOn }: CohortInput): void {
  const may = managesPolicy(work.actor);
  if (may.outcome !== 'allow') throw new Refusal(may);
  if (toOn && Temporal.PlainDate.compare(fromOn, toOn) > 0)
    throw new FieldErrors({ toOn: 'Must not be before the first day' });
}

/** Names a cohort. @returns its id @throws FieldErrors, Refusal for others than managers */
export async function nameCohort(work: Work, input: CohortInput): Promise<string> {
  check(work, input);
  const id = work.ids.next();
  const { authorityId, postingId } = work.actor;
  const { name, fromOn, about = null, toOn = null } = input;
  await insertCohort(work.tx, { authorityId, id, name, about, fromOn, toOn }, work.now, postingId);
  work.note({ objectType: 'act-cohort', objectId: id, version: 1 });
  return id;
}

/** @throws StaleEdit when somebody changed it first */
export async function changeCohort(
  work: Work,
  cohort: CohortRow,
  version: number,
  input: CohortInput,
): Promise<void> {
  check(work, input);
  const { name, fromOn, about = null, toOn = null } = input;
  if ((await updateCohort(work.tx, { ...cohort, version, name, about, fromOn, toOn })) === 0) {
    const theirs = (await findCohort(work.tx, cohort.id)) ?? cohort;
    throw new StaleEdit(
      {
        name: new Labelled('Name', theirs.name),
        about: new Labelled('What it is', theirs.about ?? ''),
        fromOn: new Labelled('From', theirs.fromOn.toString()),
        toOn: new Labelled('To', theirs.toOn?.toString() ?? ''),
      },
      theirs.version,
    );
  }
  work.note({ objectType: 'act-cohort', objectId: cohort.id, version: version + 1 });
}
