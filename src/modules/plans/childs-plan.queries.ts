import type { Tx } from '../../platform/db/database.ts';
import { type ChildsPlanRow, findChildsPlan, type PartRow, planPartsOf } from './childs-plan.store.ts';
import type { PartCode } from './childs-plan.ts';

/** The plan of a child as this reader may read it. */
export interface WholeChildsPlan {
  row: ChildsPlanRow | undefined;
  parts: readonly PartRow[];
}
export async function wholeChildsPlan(tx: Tx, childId: string): Promise<WholeChildsPlan> {
  const row = await findChildsPlan(tx, childId);
  return { row, parts: row ? await planPartsOf(tx, childId) : [] };
}
export const partsOfKind = (plan: Pick<WholeChildsPlan, 'parts'>, kind: PartCode): PartRow[] =>
  plan.parts.filter((part) => part.kind === kind);
