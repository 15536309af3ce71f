import type { Tx } from '../db/database.ts';
import type { Actor } from './work.ts';

export type SessionState = 'none' | 'ended' | 'needs-code' | 'needs-posting' | 'ready';
export interface Entered {
  state: SessionState;
  actor: Actor;
  /** True when there is a session, even one that still needs a code or a posting. */
  isSignedIn: boolean;
}
/** Filled by the accounts module: turns a cookie into an actor, inside the transaction it will act in. */
export interface SessionPort {
  cookieName: string;
  enter(tx: Tx, token: string | undefined, now: Temporal.Instant): Promise<Entered>;
  enterPublic(tx: Tx, authorityCode: string | undefined, now: Temporal.Instant): Promise<Entered>;
}
