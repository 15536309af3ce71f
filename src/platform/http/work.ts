import type { Clock, Ids } from '../clock/clock.ts';
import type { Tx } from '../db/database.ts';
import type { EventKind } from '../events/events.ts';

/** Who acts: one member of staff in exactly one posting. Never the union of several. */
export interface Actor {
  sessionId: string;
  staffId: string;
  staffName: string;
  postingId: string;
  authorityId: number;
  authorityCode: string;
  authorityName: string;
  accent: string;
  settings: Record<string, unknown>;
  agency: string;
  role: string;
  discipline: string | null;
  teamId: string | null;
  mfaAt: Temporal.Instant | null;
}

/** What an audit row says, filled as the work is done. Never content: ids, classes, counts and reasons. */
export interface AuditEntry {
  event: string;
  outcome?: 'allow' | 'refuse' | 'mask';
  rule?: string;
  objectType?: string;
  objectId?: string;
  version?: number;
  /** Persons the page or act was about. */
  subjects?: string[];
  classes?: string[];
  fields?: string[];
  count?: number;
  reason?: string;
  recipient?: string;
  [more: string]: unknown;
}

/** One transaction of one actor: what commands and queries are given. */
export interface Work {
  tx: Tx;
  actor: Actor;
  now: Temporal.Instant;
  ids: Ids;
  clock: Clock;
  publish<Payload>(event: EventKind<Payload>, payload: Payload): Promise<void>;
  /** Adds to this request's audit row: subjects shown, object, classes, count, reason. */
  note(details: Partial<AuditEntry>): void;
  /** Something that the audit records as an event of its own (a reveal, an export, a failed attempt). */
  alsoRecord(entry: AuditEntry): void;
}
