import type { Visit } from '../../platform/http/route.ts';
import { cellOf } from '../access/index.ts';
import type { ChildRow } from '../people/index.ts';
import { mayPropose } from './closing.policy.ts';
import { type ClosingRow, closingsOf } from './closing.store.ts';
import { involvementOf, type OpenInvolvement } from './involvement.queries.ts';
import { type InvolvementRow, involvementsOf } from './involvement.store.ts';
import {
  type HarmContextRow,
  harmContextsOf,
  type ManifestationRow,
  manifestationHistory,
} from './manifestation.store.ts';
import { type OverrideRow, overridesOfChild } from './override.store.ts';
import { colleagues } from './referral.queries.ts';
import { type ReferralRow, referralsOf } from './referral.store.ts';
import { mayDecide } from './triage.policy.ts';

export interface RecordTabShown {
  childId: string;
  open: OpenInvolvement | undefined;
  past: readonly InvolvementRow[];
  referrals: readonly ReferralRow[];
  manifestations: readonly ManifestationRow[];
  contexts: readonly HarmContextRow[];
  closings: readonly ClosingRow[];
  overrides: readonly OverrideRow[];
  nameOf: (postingId: string) => string;
  mayAllocate: boolean;
  mayClose: boolean;
  mayRefer: boolean;
  mayAssess: boolean;
}

/** What the tab of the record shows, as the reader may see it. */
export async function recordTab(visit: Visit, child: ChildRow): Promise<RecordTabShown> {
  const { tx, actor } = visit;
  const people = await colleagues(visit);
  const open = await involvementOf(tx, child.id);
  return {
    childId: child.id,
    open,
    past: (await involvementsOf(tx, child.id)).filter((each) => each.closedAt !== null),
    referrals: await referralsOf(tx, child.id),
    manifestations: await manifestationHistory(tx, child.id),
    contexts: await harmContextsOf(tx, child.id),
    closings: await closingsOf(tx, child.id),
    overrides: await overridesOfChild(tx, child.id),
    nameOf: (id) => people.get(id)?.staffName ?? 'A colleague who has left',
    mayAllocate: mayDecide(actor),
    mayClose: mayPropose(actor),
    mayRefer: cellOf(actor, 'REFERRAL')?.mayWrite === true,
    mayAssess: cellOf(actor, 'ASSESS')?.mayWrite === true,
  };
}
