import { z } from 'zod';
import {
  dataClasses,
  type RelationshipKind,
  type Role,
  relationshipKinds,
  roleLabels,
} from '../src/modules/access/index.ts';
import { isCodeOf, type SocialCareStatusCode, socialCareStatuses } from '../src/modules/people/index.ts';

// What a seed file may hold. docs/how-to/load-a-seed-file.md explains it; the format's name changes when it does.
const code = z
  .string()
  .regex(/^[a-z][a-z0-9-]{1,30}$/, 'must be a short code of small letters, such as aldermoor');
const key = z.string().min(1).max(100);
const instant = z.iso.datetime({ offset: true }).transform((text) => Temporal.Instant.from(text));
const day = z.iso.date().transform((text) => Temporal.PlainDate.from(text));
const email = z.email();
const roleCode = z.custom<Role>((value) => typeof value === 'string' && value in roleLabels, 'is not a role');
const statusCode = z.custom<SocialCareStatusCode>(
  (value) => isCodeOf(socialCareStatuses, value as string),
  'is not a status',
);
const kind = z.custom<RelationshipKind>(
  (value) => typeof value === 'string' && value in relationshipKinds,
  'is not a kind of relationship',
);
const level = z.enum(['restricted', 'sealed']);

const authority = z.strictObject({
  id: z.int().min(1).max(9999),
  code,
  name: z.string().min(1),
  isHub: z.boolean().default(false),
  accent: z.string().default('navy'),
  settings: z.record(z.string(), z.unknown()).default({}),
  teams: z
    .array(
      z.strictObject({
        code,
        name: z.string().min(1),
        kind: z.enum(['team', 'front-door', 'locality', 'partner', 'hub']),
      }),
    )
    .default([]),
});

const posting = z.strictObject({
  authority: code,
  role: roleCode,
  agency: z.string().default('SOCIAL_CARE'),
  team: code.optional(),
  discipline: z.string().optional(),
  caseloadCap: z.int().positive().optional(),
  from: instant.optional(),
  to: instant.optional(),
});
const user = z.strictObject({
  email,
  name: z.string().min(1),
  password: z.string().min(1),
  totpSecret: z
    .string()
    .regex(/^[A-Z2-7]{26,103}$/, 'must be 26 to 103 characters of base 32 (16 bytes or more)'),
  postings: z.array(posting).min(1),
});

const child = z.strictObject({
  key,
  authority: code,
  givenName: z.string().optional(),
  familyName: z.string().optional(),
  preferredName: z.string().optional(),
  pronouns: z.string().optional(),
  bornOn: day.optional(),
  birthPrecision: z.enum(['exact', 'month', 'year', 'estimated']).optional(),
  sex: z.enum(['M', 'F', 'I', 'U']).optional(),
  numbers: z
    .strictObject({ local: z.string().optional(), nhs: z.string().optional(), upn: z.string().optional() })
    .default({}),
  socialCareStatus: z
    .array(
      z.strictObject({
        status: statusCode,
        plan: z.string().optional(),
        worker: email.optional(),
        workerName: z.string().optional(),
        from: day,
        to: day.optional(),
        asAt: instant,
      }),
    )
    .default([]),
  relationships: z
    .array(
      z.strictObject({
        kind,
        holder: email.optional(),
        team: code.optional(),
        role: roleCode.optional(),
        from: instant.optional(),
        to: instant.optional(),
        basis: z.string().default('seed file'),
      }),
    )
    .default([]),
  restrictions: z.array(z.strictObject({ level, reason: z.string().min(1) })).default([]),
  conflicts: z.array(z.strictObject({ who: email, reason: z.string().min(1) })).default([]),
  timeline: z
    .array(
      z.strictObject({
        at: instant,
        kind: z.string().default('note'),
        dataClass: z.enum(dataClasses),
        line: z.string().min(1),
        agency: z.string().optional(),
        shareWith: z.array(z.string()).optional(),
      }),
    )
    .default([]),
});

const seedFile = z.strictObject({
  format: z.literal('holdfast-seed-1', 'must be "holdfast-seed-1"'),
  authorities: z.array(authority).min(1),
  users: z.array(user).default([]),
  children: z.array(child).default([]),
});
export type SeedFile = z.output<typeof seedFile>;
export type SeedChild = SeedFile['children'][number];
export type SeedUser = SeedFile['users'][number];

/** A seed file as typed values, or every reason why it is none, each with the place in the file. */
export function readSeedFile(text: string): { file: SeedFile } | { reasons: string[] } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { reasons: [`The file is not JSON: ${(error as Error).message}`] };
  }
  const read = seedFile.safeParse(value);
  if (!read.success)
    return {
      reasons: read.error.issues.map(
        (issue) => `${issue.path.map(String).join('.') || 'the file'}: ${issue.message}`,
      ),
    };
  const reasons = crossed(read.data);
  return reasons.length > 0 ? { reasons } : { file: read.data };
}

/** What a schema cannot see: names that must lead somewhere, and keys that must be there once. */
function crossed(file: SeedFile): string[] {
  const teams = new Set(file.authorities.flatMap((a) => a.teams.map((t) => `${a.code}/${t.code}`)));
  const codes = new Set(file.authorities.map((a) => a.code));
  const emails = new Set(file.users.map((u) => u.email.toLowerCase()));
  const postedTo = new Set(
    file.users.flatMap((u) => u.postings.map((p) => `${u.email.toLowerCase()}|${p.authority}`)),
  );
  const reasons: string[] = [];
  const need = (isThere: boolean, at: string, what: string) =>
    void (isThere || reasons.push(`${at}: ${what}`));
  need(codes.size === file.authorities.length, 'authorities', 'a code stands twice');
  need(emails.size === file.users.length, 'users', 'an email address stands twice');
  need(
    new Set(file.children.map((c) => c.key)).size === file.children.length,
    'children',
    'a key stands twice',
  );
  file.users.forEach((u, i) => {
    u.postings.forEach((p, j) => {
      const at = `users.${i}.postings.${j}`;
      need(codes.has(p.authority), at, `no authority has the code ${p.authority}`);
      need(!p.team || teams.has(`${p.authority}/${p.team}`), at, `${p.authority} has no team ${p.team}`);
    });
  });
  file.children.forEach((c, i) => {
    need(codes.has(c.authority), `children.${i}`, `no authority has the code ${c.authority}`);
    c.relationships.forEach((r, j) => {
      const at = `children.${i}.relationships.${j}`;
      need(Boolean(r.holder) !== Boolean(r.team), at, 'needs either a holder or a team');
      need(
        !r.holder ||
          postedTo.has(`${r.holder.toLowerCase()}|${c.authority}`) ||
          (r.kind === 'GRANTED' && emails.has(r.holder.toLowerCase())),
        at,
        `${r.holder} is not posted to ${c.authority}`,
      );
      need(!r.team || teams.has(`${c.authority}/${r.team}`), at, `${c.authority} has no team ${r.team}`);
    });
    c.conflicts.forEach(
      (one, j) =>
        void need(
          emails.has(one.who.toLowerCase()),
          `children.${i}.conflicts.${j}`,
          `nobody has the address ${one.who}`,
        ),
    );
  });
  return reasons;
}
