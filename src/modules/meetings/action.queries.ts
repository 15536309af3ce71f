import type { Work } from '../../platform/http/work.ts';
import { opens } from '../access/index.ts';
import { type ChildRow, findChild } from '../people/index.ts';
import type { ActionRow } from './action.store.ts';

/** Whom an action is about, where this reader knows them; their record is linked where it is open to this reader. */
export interface AboutWhom {
  child: ChildRow | undefined;
  isRecordOpen: boolean;
}
export async function aboutWhom(
  { tx }: Pick<Work, 'tx'>,
  { childId }: Pick<ActionRow, 'childId'>,
): Promise<AboutWhom> {
  const child = childId ? await findChild(tx, childId) : undefined;
  return { child, isRecordOpen: child !== undefined && (await opens(tx, child.id, 'IDENT')) };
}
