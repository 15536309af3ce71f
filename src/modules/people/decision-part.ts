import type { ComponentChildren } from 'preact';
import { together } from '../../platform/db/together.ts';
import type { Visit } from '../../platform/http/route.ts';

/** A decision about a child, whatever module holds it, as pages above and below that module know it. */
export interface Decided {
  /** The kind of decision: what `DecisionKind.type` says. */
  type: string;
  id: string;
  childId: string;
  /** In a few words, without what was written: "Referral not accepted, 14 March 2026". */
  label: string;
  /** Who may read the decision may disagree with it. */
  dataClass: 'REFERRAL' | 'NOTE' | 'ASSESS' | 'PLAN' | 'MISSING';
  /** The page that shows it. */
  href: string;
  /** The posting that decided, where it was one. */
  decidedBy?: string;
}
/** `parts: { decided: [...] }`: the module that holds decisions of this type finds one, as the reader may see it. */
export interface DecisionKind {
  type: string;
  find(visit: Visit, id: string): Promise<Decided | undefined>;
}
/** `parts: { decision: [...] }`: what a module shows beside any decision, such as the way to disagree. */
export interface DecisionPart {
  show(visit: Visit, decided: Decided): Promise<ComponentChildren>;
}

/** The decision behind an address, if there is such a kind and the reader may see it. */
export async function findDecided(visit: Visit, type: string, id: string): Promise<Decided | undefined> {
  const kinds = visit.parts('decided') as readonly DecisionKind[];
  return kinds.find((kind) => kind.type === type)?.find(visit, id);
}

/** For a page that shows a decision: what other modules put beside it. */
export const besideDecision = (visit: Visit, decided: Decided): Promise<ComponentChildren[]> =>
  together((visit.parts('decision') as readonly DecisionPart[]).map((part) => part.show(visit, decided)));
