import { formatDate } from '../../../platform/ui/index.ts';
import type { DecisionKind, DecisionPart } from '../../people/index.ts';
import { mayDisagree } from '../disagreement.policy.ts';
import { disagreementsAbout } from '../disagreement.queries.ts';
import { findEntry } from '../entry.store.ts';
import { oversightPath } from '../oversight.policy.ts';
import { BesideDecision } from '../pages/disagreements.part.tsx';

/** Beside every decision that a page shows: who disagrees with it, and the way to say so (reference 11). */
export const disagreementPart: DecisionPart = {
  async show(visit, decided) {
    const may = (await mayDisagree(visit, decided)).outcome === 'allow';
    if (!may) return null;
    const disagreements = await disagreementsAbout(visit, decided.type, decided.id);
    return <BesideDecision decided={decided} disagreements={disagreements} mayDisagree />;
  },
};

/** A manager's entry is a decision that one can disagree with. */
export const oversightDecisions: DecisionKind = {
  type: 'oversight',
  async find({ tx }, id) {
    const entry = await findEntry(tx, id);
    if (!entry?.isDecision) return undefined;
    return {
      ...{ type: 'oversight', id: entry.id, childId: entry.childId, dataClass: 'NOTE' },
      label: `Management oversight of ${formatDate(entry.onDay)}`,
      ...{ href: oversightPath(entry.childId), decidedBy: entry.writtenBy },
    };
  },
};
