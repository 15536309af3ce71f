import { FieldErrors } from '../../platform/http/decision.ts';
import { hashOf, randomToken } from '../../platform/http/tokens.ts';
import type { Work } from '../../platform/http/work.ts';
import { postingsOfStaff } from '../access/index.ts';
import {
  acceptStep,
  actAsStaff,
  countFailure,
  endSession,
  insertSession,
  proofFor,
  proofOfSelf,
} from './accounts.store.ts';
import { isPassword, openTotp, stepOfCode } from './proof.ts';
import { countForNobody, lockOfNobody } from './unknown-address.ts';

const longest = Temporal.Duration.from({ hours: 12 });
/** A wall display has nobody to sign it in each morning; it opens one page (decision record 0015). */
const longestOfAWall = Temporal.Duration.from({ hours: 24 * 90 });

export interface SignIn {
  email: string;
  password: string;
  network: string;
}
/** What a sign-in answered. A refusal is not thrown: the failed attempt must be counted and recorded. */
export type SignInAnswer = { token: string } | { refused: 'wrong' | 'locked' };

/**
 * First half of signing in. Wrong address and wrong password look alike, and an address that nobody has is locked after
 * ten tries like any other: the answer never tells who works here.
 */
export async function signIn(work: Work, given: SignIn): Promise<SignInAnswer> {
  const proof = await proofFor(work.tx, given.email, work.now);
  const isRight = await isPassword(proof?.passwordHash ?? undefined, given.password);
  // Looked at after the password was checked: tries that came meanwhile count.
  const lockedUntil = proof?.staffId
    ? (await proofFor(work.tx, given.email, work.now))?.lockedUntil
    : lockOfNobody(given.email, work.now);
  const isLocked = lockedUntil != null && Temporal.Instant.compare(lockedUntil, work.now) > 0;
  if (!isLocked && isRight && proof?.staffId)
    return { token: await openSession(work, proof.staffId, given.network, null, null) };
  if (!isLocked) {
    if (proof?.staffId) await countFailure(work.tx, proof.staffId, work.now);
    else countForNobody(given.email, work.now);
  }
  work.note({
    event: 'sign-in.failed',
    outcome: 'refuse',
    rule: isLocked ? 'locked' : 'password',
    attemptedBy: proof?.staffId ?? null,
  });
  return { refused: isLocked ? 'locked' : 'wrong' };
}

/** A new token for a session that begins or is replaced; the one before, if any, opens nothing any more. */
async function openSession(
  work: Work,
  staffId: string,
  network: string,
  mfaAt: Temporal.Instant | null,
  postingId: string | null,
) {
  const { sessionId, staffId: before } = work.actor;
  if (sessionId !== '') await endSession(work.tx, sessionId, work.now);
  await actAsStaff(work.tx, staffId);
  const token = randomToken();
  const isWall = postingId !== null && (await isWallDisplay(work, staffId, postingId));
  await insertSession(
    work.tx,
    {
      tokenHash: hashOf(token),
      id: work.ids.next(),
      staffId,
      postingId,
      startedAt: work.now,
      endsAt: work.now.add(isWall ? longestOfAWall : longest),
      mfaAt,
      network,
    },
    before === staffId && sessionId !== '' && !isWall ? sessionId : null,
  );
  return token;
}

const isWallDisplay = async (work: Work, staffId: string, postingId: string): Promise<boolean> =>
  (await postingsOfStaff(work.tx, staffId, work.now)).some(
    (p) => p.id === postingId && p.role === 'WALL_DISPLAY',
  );

/** Second half: a code is used once; the session gets a new token; one posting is chosen at once. */
export async function confirmCode(
  work: Work,
  secret: string,
  typed: string,
  network: string,
): Promise<SignInAnswer> {
  const proof = await proofOfSelf(work.tx);
  const staffId = work.actor.staffId;
  const isLocked = proof?.lockedUntil != null && Temporal.Instant.compare(proof.lockedUntil, work.now) > 0;
  const step = proof?.totpSecret
    ? stepOfCode(openTotp(secret, staffId, proof.totpSecret), typed, work.now)
    : undefined;
  if (isLocked || step === undefined || !(await acceptStep(work.tx, step))) {
    if (!isLocked) await countFailure(work.tx, staffId, work.now);
    work.note({ event: 'sign-in.code-failed', outcome: 'refuse', rule: isLocked ? 'locked' : 'code' });
    return { refused: isLocked ? 'locked' : 'wrong' };
  }
  return { token: await replaceSession(work, network, work.now) };
}

async function replaceSession(work: Work, network: string, mfaAt: Temporal.Instant): Promise<string> {
  const postings = await postingsOfStaff(work.tx, work.actor.staffId, work.now);
  const kept = work.actor.postingId || null;
  const only = postings.length === 1 ? (postings[0]?.id ?? null) : null;
  return openSession(work, work.actor.staffId, network, mfaAt, kept ?? only);
}

/** One posting at a time; a new one is a new token. @throws FieldErrors when it is not theirs or not in force. */
export async function choosePosting(work: Work, postingId: string, network: string): Promise<string> {
  const postings = await postingsOfStaff(work.tx, work.actor.staffId, work.now);
  if (!postings.some((p) => p.id === postingId))
    throw new FieldErrors({ posting: 'Choose one of your postings' });
  work.note({ objectType: 'posting', objectId: postingId });
  return openSession(work, work.actor.staffId, network, work.actor.mfaAt, postingId);
}

/** Evaluation only: in by one click, as an invented person. */
export async function enterAsPersona(
  work: Work,
  staffId: string,
  postingId: string,
  network: string,
): Promise<string> {
  work.note({ event: 'sign-in.persona', objectType: 'posting', objectId: postingId });
  return openSession(work, staffId, network, work.now, postingId);
}

export async function signOut(work: Work): Promise<void> {
  if (work.actor.sessionId) await endSession(work.tx, work.actor.sessionId, work.now);
}
