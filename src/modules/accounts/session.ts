import type { Tx } from '../../platform/db/database.ts';
import type { Entered, SessionPort, SessionState } from '../../platform/http/session-port.ts';
import { hashOf } from '../../platform/http/tokens.ts';
import type { Actor } from '../../platform/http/work.ts';
import { findAuthority } from '../access/index.ts';
import { beginPublic, beginSession, type Context } from './accounts.store.ts';

const noOne: Actor = {
  sessionId: '',
  staffId: '',
  staffName: '',
  postingId: '',
  authorityId: 0,
  authorityCode: '',
  authorityName: 'Holdfast',
  accent: 'navy',
  settings: {},
  agency: '',
  role: 'PUBLIC',
  discipline: null,
  teamId: null,
  mfaAt: null,
};

function actorFrom(c: Context): Actor {
  return {
    sessionId: c.sessionId ?? '',
    staffId: c.staffId ?? '',
    staffName: c.staffName ?? '',
    postingId: c.postingId ?? '',
    authorityId: c.authorityId ?? 0,
    authorityCode: c.authorityCode ?? '',
    authorityName: c.authorityName ?? 'Holdfast',
    accent: c.accent ?? 'navy',
    settings: c.settings ?? {},
    agency: c.agency ?? '',
    role: c.role ?? 'PUBLIC',
    discipline: c.discipline,
    teamId: c.teamId,
    mfaAt: c.mfaAt,
  };
}

async function enter(tx: Tx, token: string | undefined, now: Temporal.Instant): Promise<Entered> {
  if (token === undefined || token === '') return { state: 'none', actor: noOne, isSignedIn: false };
  const context = await beginSession(tx, hashOf(token), now);
  const state = context.state as SessionState;
  return { state, actor: actorFrom(context), isSignedIn: state !== 'none' && state !== 'ended' };
}

async function enterPublic(
  tx: Tx,
  authorityCode: string | undefined,
  now: Temporal.Instant,
): Promise<Entered> {
  const authority = authorityCode === undefined ? undefined : await findAuthority(tx, authorityCode);
  await beginPublic(tx, authority?.id ?? null, now);
  const actor = authority
    ? {
        ...noOne,
        authorityId: authority.id,
        authorityCode: authority.code,
        authorityName: authority.name,
        accent: authority.accent,
        settings: authority.settings,
      }
    : noOne;
  return { state: 'none', actor, isSignedIn: false };
}

/** Sessions are opaque tokens; the database holds their hashes. */
export const sessionPort = (isSecure: boolean): SessionPort => ({
  cookieName: isSecure ? '__Host-holdfast' : 'holdfast',
  enter,
  enterPublic,
});
