import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { generateSync } from 'otplib';

/** Measured: 64 ms on the reference machine. Two at once, or sign-in would be a way to exhaust the server. */
const cost = { memoryCost: 46 * 1024, timeCost: 1, parallelism: 1 };
let hashing = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (hashing >= 2) await new Promise<void>((resolve) => waiting.push(resolve));
  hashing += 1;
  try {
    return await work();
  } finally {
    hashing -= 1;
    waiting.shift()?.();
  }
}

/** argon2id; passwords over 128 characters are refused before they reach it. */
export const hashPassword = (password: string): Promise<string> => inTurn(() => hash(password, cost));

const nobody =
  '$argon2id$v=19$m=47104,t=1,p=1$bm9ib2R5c3NhbHQwMDAw$ySkAuLKc5rrQxZyDfKxCQqlfXb4m5nWl5sJk0cYvVv0';
/** Takes as long for an address nobody has as for a wrong password. */
export async function isPassword(stored: string | undefined, typed: string): Promise<boolean> {
  if (typed.length > 128) return false;
  const isRight = await inTurn(() => verify(stored ?? nobody, typed).catch(() => false));
  return stored !== undefined && isRight;
}

const period = 30;
/** Number of the half minute a code belongs to (RFC 6238). */
export const stepAt = (now: Temporal.Instant): number => Math.floor(now.epochMilliseconds / 1000 / period);
/** The six figures of a step. */
export const codeAt = (secret: string, step: number): string =>
  generateSync({ secret, epoch: step * period, period });

/** The step whose code was typed, one step either side of now; undefined when it is none of them. */
export function stepOfCode(secret: string, typed: string, now: Temporal.Instant): number | undefined {
  const code = typed.replaceAll(/\s/g, '');
  const middle = stepAt(now);
  return [middle, middle - 1, middle + 1].find((step) => codeAt(secret, step) === code);
}

const keyFrom = (secret: string) => createHash('sha256').update(`totp|${secret}`).digest();

/** The code secret at rest: AES-256-GCM under the service's own secret, bound to its owner. */
export function sealTotp(secret: string, staffId: string, totp: string): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', keyFrom(secret), iv);
  cipher.setAAD(Buffer.from(staffId));
  const body = Buffer.concat([cipher.update(totp, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url');
}
/** Reads a sealed code secret. @throws when it was sealed for somebody else, or by another HOLDFAST_SECRET */
export function openTotp(secret: string, staffId: string, sealed: string): string {
  const bytes = Buffer.from(sealed, 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', keyFrom(secret), bytes.subarray(0, 12));
  decipher.setAAD(Buffer.from(staffId));
  decipher.setAuthTag(bytes.subarray(12, 28));
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
}
