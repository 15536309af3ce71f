import { goalName, isOpenPart, type PlanPart, partsOfKind, type WholeChildsPlan } from '../plans/index.ts';

/** A goal or a step of a child's plan that direct work can be for. */
export interface PlanItem {
  id: string;
  words: string;
}
const MOST_WORDS = 100;
const short = (words: string) => (words.length > MOST_WORDS ? `${words.slice(0, MOST_WORDS - 1)}…` : words);
const nameOf = (part: PlanPart): string =>
  part.kind === 'goal' ? goalName(part) : (part.said.what ?? 'A step without words yet');

/** Goals first, then steps, those that are open; and always the one that is chosen already. */
export function planItems(plan: Pick<WholeChildsPlan, 'parts'>, chosen?: string | null): PlanItem[] {
  const parts = [...partsOfKind(plan, 'goal'), ...partsOfKind(plan, 'step')];
  return parts
    .filter((part) => isOpenPart(part.said) || part.itemId === chosen)
    .map((part) => ({
      id: part.itemId,
      words: `${part.kind === 'goal' ? 'Goal' : 'Step'}: ${short(nameOf(part))}`,
    }));
}
/** What the work was for, as far as this reader reads the plan. */
export function planItemInWords(plan: Pick<WholeChildsPlan, 'parts'>, id: string | null): string | undefined {
  const part = id === null ? undefined : plan.parts.find((each) => each.itemId === id);
  return part ? short(nameOf(part)) : undefined;
}
