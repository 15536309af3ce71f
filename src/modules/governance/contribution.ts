/**
 * A written contribution of somebody without an account: words, lengths and states. Pure.
 * How long an invitation opens: until the sitting is closed, and never longer than this (our own figure).
 */
export const INVITATION_HOURS = 72;
/** After so many wrong codes the link opens nothing any more. */
export const MOST_WRONG_CODES = 5;

const CODE_DIGITS = 6;
/** Easy to read out: no letter that looks or sounds like another. */
const LETTERS = 'ACDEFHJKLMNPRTWXY34679';

/**
 * Six figures to be read out by telephone.
 * @param bytes at least 8 from a cryptographic source: so many that no figure is likelier than another by more than one in a billion
 */
export function makeCode(bytes: Uint8Array): string {
  const whole = bytes.slice(0, 8).reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  return String(whole % 10n ** BigInt(CODE_DIGITS)).padStart(CODE_DIGITS, '0');
}
/** A code as it is read out, in two threes. */
export const spokenCode = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`;
/** A code as it was typed, with or without spaces; anything else is a code that opens nothing. */
export const readCode = (typed: string): string => typed.replaceAll(/[\s-]/g, '').slice(0, 40);

/** What both say to each other to be sure that they mean the same matter: `K7M-4QX`. It opens nothing and names nobody. */
export function makeReference(bytes: Uint8Array): string {
  const all = Array.from(bytes.slice(0, 6), (byte) => LETTERS.charAt(byte % LETTERS.length)).join('');
  return `${all.slice(0, 3)}-${all.slice(3)}`;
}

export type InvitationState = 'arrived' | 'withdrawn' | 'locked' | 'ended' | 'opened' | 'waiting';
interface Invited {
  sentAt: Temporal.Instant | null;
  withdrawnAt: Temporal.Instant | null;
  wrongCodes: number;
  endsAt: Temporal.Instant;
  openedAt: Temporal.Instant | null;
}
/** How far it is, for those who arrange the sitting. What arrived stays arrived, whatever became of the invitation. */
export function stateOfInvitation(k: Invited, now: Temporal.Instant): InvitationState {
  if (k.sentAt) return 'arrived';
  if (k.withdrawnAt) return 'withdrawn';
  if (k.wrongCodes >= MOST_WRONG_CODES) return 'locked';
  if (Temporal.Instant.compare(k.endsAt, now) <= 0) return 'ended';
  return k.openedAt ? 'opened' : 'waiting';
}
export const INVITATION_WORDS: Readonly<Record<InvitationState, string>> = {
  arrived: 'Arrived',
  withdrawn: 'Taken back',
  locked: 'Locked: five wrong codes. Ask again',
  ended: 'Ended. Ask again, or ring',
  opened: 'Opened, nothing sent yet',
  waiting: 'Waiting',
};
/** Can it still be written to, and so be taken back? */
export const canStillWrite = (k: Invited, now: Temporal.Instant): boolean =>
  k.withdrawnAt === null && k.wrongCodes < MOST_WRONG_CODES && Temporal.Instant.compare(k.endsAt, now) > 0;
