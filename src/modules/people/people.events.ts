import { defineEvent } from '../../platform/events/events.ts';

/** The statutory system names an allocated social worker for the child, from that moment. */
export const socialWorkerAllocated = defineEvent<{ childId: string; at: Temporal.Instant }>(
  'people.social-worker-allocated',
);
/** It names nobody any more. */
export const socialWorkerEnded = defineEvent<{ childId: string; at: Temporal.Instant }>(
  'people.social-worker-ended',
);

/** A copy of a part of the record was printed or made into a file, by a module that stands below the one that keeps them. */
export interface CopyTaken {
  childId: string;
  what: 'chronology' | 'outcomes';
  format: 'print' | 'pdf' | 'docx';
  /** Digest of the file, lower-case hex; none for a page printed. */
  sha256?: string | undefined;
}
export const copyTaken = defineEvent<CopyTaken>('record.copied');
