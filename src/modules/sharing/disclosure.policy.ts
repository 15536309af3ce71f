import { allow, type Decision, forbid, notrace } from '../../platform/http/decision.ts';
import type { Visit } from '../../platform/http/route.ts';
import { cellOf, opens } from '../access/index.ts';
import type { ChildRow } from '../people/index.ts';

type Asking = Pick<Visit, 'tx' | 'actor'>;

/** Those who may read the child's documents, without waiting for one to be shared with their agency, see what left. */
export async function maySeeShared(visit: Asking, child: Pick<ChildRow, 'id'>): Promise<Decision> {
  const isHolder = cellOf(visit.actor, 'DOC')?.needsShare === false;
  return isHolder && (await opens(visit.tx, child.id, 'DOC')) ? allow('AC-7') : notrace('AC-7');
}

/** Of them, those whose role writes about children record what they shared. */
export const recordsSharing = ({ actor }: Pick<Visit, 'actor'>): boolean =>
  cellOf(actor, 'NOTE')?.mayWrite === true || cellOf(actor, 'MISSING')?.mayWrite === true;

export async function mayRecordShared(visit: Asking, child: Pick<ChildRow, 'id'>): Promise<Decision> {
  const seen = await maySeeShared(visit, child);
  if (seen.outcome !== 'allow' || recordsSharing(visit)) return seen;
  return forbid('AC-2', 'Those who write about the child record what they shared.', {
    text: 'Back to what was shared',
    href: `/children/${child.id}/shared`,
  });
}
