import { absent, FieldErrors } from '../../platform/http/decision.ts';
import type { Work } from '../../platform/http/work.ts';
import { alert, cellOf, findPosting } from '../access/index.ts';
import { childrenOf, refuseChange } from './action.commands.ts';
import { type ActionOwner, findAction, updateOwner } from './action.store.ts';
import { writerOf } from './minuting.store.ts';

export interface HandedOn {
  actionId: string;
  /** Somebody with a posting in this authority … */
  postingId?: string | undefined;
  /** … or an agency and the name of who leads on it there. */
  agency?: string | undefined;
  leadName?: string | undefined;
  because: string;
  version?: number | undefined;
}
/**
 * "Not mine": the action is somebody else's from now on, with the reason; whoever handed it on still reads it, and what was
 * there before is kept. The new owner is told. Somebody who may not know of the child gets no notice, and the list of the
 * team shows whose it is.
 * @throws FieldErrors, StaleEdit, Refusal
 */
export async function handOn(work: Work, given: HandedOn): Promise<void> {
  const row = await findAction(work.tx, given.actionId);
  if (!row) throw absent();
  if (row.state === 'done' || row.state === 'not-needed')
    throw new FieldErrors({ _form: 'This action is finished: nobody needs to do it any more' });
  const owner = await ownerOf(work, given);
  if (owner.ownerPostingId !== null && owner.ownerPostingId === row.ownerPostingId)
    throw new FieldErrors({ postingId: 'It is theirs already: choose somebody else' });
  const { staffName: byName } = work.actor;
  const version = given.version ?? row.version;
  const change = { ...owner, id: row.id, version, because: given.because, byName };
  if ((await updateOwner(work.tx, change, writerOf(work))) === 0)
    await refuseChange(work, row, given.version);
  if (owner.ownerPostingId && owner.ownerPostingId !== work.actor.postingId)
    await alert(work, {
      kind: 'action-asked',
      line: 'An action was handed on to you',
      ...(row.childId === null ? {} : { childId: row.childId }),
      forPostingId: owner.ownerPostingId,
    });
  work.note({
    subjects: childrenOf(row),
    objectType: 'action',
    objectId: row.id,
    version: version + 1,
    reason: given.because,
  });
}

async function ownerOf(work: Work, given: HandedOn): Promise<ActionOwner> {
  if (given.postingId) {
    const posting = await findPosting(work.tx, given.postingId);
    // An owner reads the action, whatever their role: it goes only to those whose role works with plans.
    if (posting?.authorityId !== work.actor.authorityId || cellOf(posting, 'PLAN')?.scope !== 'relationship')
      throw new FieldErrors({ postingId: 'Choose somebody who works here' });
    const { id: ownerPostingId, staffName: ownerName, agency: ownerAgency } = posting;
    return { ownerPostingId, ownerName, ownerAgency, isOfAgency: false };
  }
  const ownerName = given.leadName?.trim();
  if (!given.agency || !ownerName) throw new FieldErrors({ leadName: 'Enter who leads on it there' });
  return { ownerPostingId: null, ownerName, ownerAgency: given.agency, isOfAgency: true };
}
