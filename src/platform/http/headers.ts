import { createHash } from 'node:crypto';

/** The packaged template's one inline script. Its hash is in the policy; a test recomputes it from the package. */
export const jsEnabledSnippet =
  "document.body.className += ' js-enabled' + ('noModule' in HTMLScriptElement.prototype ? ' govuk-frontend-supported' : '');";
export const jsEnabledHash = `sha256-${createHash('sha256').update(jsEnabledSnippet).digest('base64')}`;

const contentSecurityPolicy = [
  "default-src 'none'",
  `script-src 'self' '${jsEnabledHash}'`,
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
].join('; ');

const always: [string, string][] = [
  ['Content-Security-Policy', contentSecurityPolicy],
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'no-referrer'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Cross-Origin-Resource-Policy', 'same-origin'],
  ['X-Frame-Options', 'DENY'],
  [
    'Permissions-Policy',
    'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()',
  ],
  ['Cache-Control', 'no-store'],
];
const overTls: [string, string][] = [['Strict-Transport-Security', 'max-age=63072000; includeSubDomains']];

/** Sent with every answer, errors and files included. */
export function securityHeaders(isSecure: boolean): [string, string][] {
  return isSecure ? [...always, ...overTls] : always;
}
