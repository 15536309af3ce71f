import { absent } from '../../platform/http/decision.ts';
import type { Work } from '../../platform/http/work.ts';
import { noteSuspicion } from '../deadlines/index.ts';
import { findChild, happened } from '../people/index.ts';
import { insertManifestation } from './manifestation.store.ts';
import {
  EXPLOITATION_LABELS,
  type ExploitationType,
  MANIFESTATION_STATUS_LABELS,
  type ManifestationStatus,
  meansExploitationSuspected,
} from './manifestation.ts';

export interface DecideManifestation {
  childId: string;
  type: ExploitationType;
  status: ManifestationStatus;
  /** Left out: not known yet. */
  from?: Temporal.PlainDate | undefined;
  to?: Temporal.PlainDate | undefined;
  note?: string | undefined;
}

/**
 * What is thought of one kind of exploitation now, and who decided; what was thought before stays. A first suspicion is
 * told to the ETAC clock (D4).
 */
export async function decideManifestation(work: Work, input: DecideManifestation): Promise<string> {
  const { childId, type, status } = input;
  if ((await findChild(work.tx, childId)) === undefined) throw absent();
  const id = work.ids.next();
  await insertManifestation(work.tx, {
    authorityId: work.actor.authorityId,
    id,
    childId,
    type,
    status,
    fromOn: input.from ?? null,
    toOn: input.to ?? null,
    referralId: null,
    note: input.note ?? null,
    decidedAt: work.now,
    decidedBy: work.actor.postingId,
  });
  if (meansExploitationSuspected([{ type, status, from: null, to: null }])) {
    await noteSuspicion(work, childId, work.now, 'an entry on the record');
  }
  await happened(work, {
    childId,
    at: work.now,
    kind: 'status',
    dataClass: 'ASSESS',
    line: `${EXPLOITATION_LABELS[type]}: ${MANIFESTATION_STATUS_LABELS[status].toLowerCase()}`,
    href: `/children/${childId}/referrals`,
  });
  work.note({ subjects: [childId], objectType: 'manifestation', objectId: id, classes: ['ASSESS'] });
  return id;
}
