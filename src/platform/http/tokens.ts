import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

export const randomToken = (): string => randomBytes(32).toString('base64url');
export const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();
const mac = (secret: string, text: string) => createHmac('sha256', secret).update(text).digest('base64url');

/** Bound to one session (or one anonymous visitor): a form made for somebody else is refused. */
export const csrfToken = (secret: string, holder: string): string => mac(secret, `csrf|${holder}`);

export function isSameToken(a: string, b: string): boolean {
  const left = hashOf(a);
  const right = hashOf(b);
  return timingSafeEqual(left, right);
}

/** Key of a page that one message leads to, worked out from the message's identity: it is stored nowhere but as its hash. */
export const pageKey = (secret: string, noticeId: string): string => mac(secret, `page|${noticeId}`);

/** A short text that comes back unchanged or not at all. */
export function seal(secret: string, text: string): string {
  return `${Buffer.from(text).toString('base64url')}.${mac(secret, `seal|${text}`)}`;
}
export function unseal(secret: string, sealed: string | undefined): string | undefined {
  const [body = '', tag = ''] = (sealed ?? '').split('.');
  const text = Buffer.from(body, 'base64url').toString();
  return text !== '' && isSameToken(tag, mac(secret, `seal|${text}`)) ? text : undefined;
}
