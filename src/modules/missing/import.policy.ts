import { allow, type Decision, forbid } from '../../platform/http/decision.ts';
import type { Work } from '../../platform/http/work.ts';
import { cellOf } from '../access/index.ts';

/**
 * May this posting bring in files of missing episodes? Whoever writes them for the whole authority and finds every child
 * of it: the co-ordinator and the service manager. Others would write what they could not then find.
 */
export function mayImportMissing(actor: Pick<Work['actor'], 'role'>): boolean {
  const cell = cellOf(actor, 'MISSING');
  return (
    cell?.mayWrite === true &&
    cell.scope === 'authority' &&
    cellOf(actor, 'IDENT')?.scope === 'authority' &&
    cellOf(actor, 'FLAG')?.mayWrite === true
  );
}
export const importPolicy = (actor: Pick<Work['actor'], 'role'>): Decision =>
  mayImportMissing(actor)
    ? allow('AC-2')
    : forbid(
        'AC-2',
        'Files of missing episodes are brought in by the missing from home co-ordinator or the service manager.',
      );
