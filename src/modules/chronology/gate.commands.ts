import { dayOf } from '../../platform/clock/wall-clock.ts';
import type { Tx } from '../../platform/db/database.ts';
import { absent, FieldErrors } from '../../platform/http/decision.ts';
import type { Work } from '../../platform/http/work.ts';
import { formatDate } from '../../platform/ui/words.ts';
import { alert, postingsWithRole, relationshipsOf } from '../access/index.ts';
import { findChild, happened, lettersOf } from '../people/index.ts';
import { monthCounts } from './entry.store.ts';
import {
  type FirstVersion,
  findOverride,
  firstVersionOf,
  insertFirstVersion,
  insertOverride,
  markOverrideSeen,
  type Override,
  overridesOf,
} from './gate.store.ts';
import { total } from './picture.ts';

/** What needs no chronology first (D23): the gate asks about interventions, not about help. */
export const NOT_AN_INTERVENTION = 'Return interviews, safety contacts and first meetings need none.';

export interface Gate {
  /** A first planned intervention may begin. */
  ready: boolean;
  /** One sentence for the page that asks. */
  because: string;
  firstVersion: FirstVersion | undefined;
  /** The newest override, where there is one. */
  override: Override | undefined;
}

/** Whether a chronology came before a first intervention (D23, S3-20), as far as this reader may know. Never a block: see overrideGate. */
export async function chronologyGate(of: Tx | { tx: Tx }, childId: string): Promise<Gate> {
  const tx = 'tx' in of ? of.tx : of;
  const firstVersion = await firstVersionOf(tx, childId);
  const [override] = await overridesOf(tx, childId);
  return {
    ready: Boolean(firstVersion ?? override),
    because: because(firstVersion, override),
    firstVersion,
    override,
  };
}

function because(first: FirstVersion | undefined, override: Override | undefined): string {
  if (first)
    return `A first version of the chronology was done on ${formatDate(first.doneOn)}${first.byName ? ` (${first.byName})` : ''}.`;
  if (override)
    return `Begun without a chronology, ${formatDate(override.saidAt)}${override.byName ? ` (${override.byName})` : ''}: ${override.sentence}`;
  return `No first version of the chronology is done yet. ${NOT_AN_INTERVENTION}`;
}

/**
 * Says that a first version is done: who, which day, with how many entries. Said once; saying it again changes nothing.
 * @throws FieldErrors for a day to come
 */
export async function declareFirstVersion(
  work: Work,
  childId: string,
  doneOn: Temporal.PlainDate = dayOf(work.now),
): Promise<void> {
  if (Temporal.PlainDate.compare(doneOn, dayOf(work.now)) > 0)
    throw new FieldErrors({ doneOn: 'Must be today or before' });
  const entries = total(await monthCounts(work.tx, childId));
  const { authorityId, agency } = work.actor;
  const first = { authorityId, id: work.ids.next(), childId, doneOn, entries };
  const made = await insertFirstVersion(work.tx, first, work.now, work.actor.postingId || null);
  if (made > 0) await tellRecord(work, childId, 'A first version of the chronology was done', agency);
  work.note({ subjects: [childId], objectType: 'chronology', objectId: childId, count: first.entries });
}

/**
 * Lets a first intervention begin without a chronology, with one sentence that the managers of the child's team are told of
 * and that stays on the record. Returns its id.
 */
export async function overrideGate(work: Work, childId: string, sentence: string): Promise<string> {
  const { authorityId, agency, postingId } = work.actor;
  const id = work.ids.next();
  await insertOverride(work.tx, { authorityId, id, childId, sentence, agency }, work.now, postingId || null);
  await tellRecord(work, childId, 'A first intervention was begun before a chronology was written', agency);
  await tellManagers(work, childId);
  work.note({ subjects: [childId], objectType: 'chronology-override', objectId: id, classes: ['NOTE'] });
  return id;
}

const tellRecord = (work: Work, childId: string, line: string, agency: string) =>
  happened(work, {
    childId,
    at: work.now,
    kind: 'chronology',
    dataClass: 'NOTE',
    line,
    agency,
    href: `/children/${childId}/chronology`,
  });

/** Managers of the child's team; every team manager here where no team holds the child. */
async function tellManagers(work: Work, childId: string): Promise<void> {
  const held = (await relationshipsOf(work.tx, childId, work.now)).filter((each) => each.kind === 'MANAGER');
  const managers = await postingsWithRole(work.tx, work.actor.authorityId, ['TEAM_MANAGER'], work.now);
  const ofTeam = managers.filter((each) =>
    held.some(
      (one) => one.holderPostingId === each.id || (one.holderTeamId && one.holderTeamId === each.teamId),
    ),
  );
  const letters = lettersOf(await findChild(work.tx, childId));
  const line = `A first intervention begins before a chronology is written: ${letters}, by ${work.actor.staffName}`;
  const notice = { kind: 'chronology-override', line, childId };
  if (ofTeam.length === 0) return alert(work, { ...notice, forRole: 'TEAM_MANAGER' });
  for (const each of ofTeam) await alert(work, { ...notice, forPostingId: each.id });
}

/** A manager says that they have seen an override. */
export async function seeOverride(work: Work, id: string): Promise<Override> {
  const override = await findOverride(work.tx, id);
  if (!override) throw absent();
  await markOverrideSeen(work.tx, id, work.now, work.actor.postingId || null);
  work.note({ subjects: [override.childId], objectType: 'chronology-override', objectId: id });
  return override;
}
