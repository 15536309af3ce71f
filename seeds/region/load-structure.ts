import { createHash } from 'node:crypto';
import { Client } from 'pg';
import { hashPassword, sealTotp } from '../../src/modules/accounts/index.ts';
import type { SeedAuthority } from './structure.ts';

/** The same handle gives the same id in every load: stories and tests name people by handle. */
export function seedId(handle: string): string {
  const hex = createHash('sha256').update(`holdfast seed|${handle}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
export const postingIdOf = (handle: string) => seedId(`posting ${handle}`);
export const staffIdOf = (handle: string) => seedId(`staff ${handle}`);
export const teamIdOf = (authority: string, team: string) => seedId(`team ${authority}/${team}`);

/** Everybody invented signs in with this password and this code secret; only where seeds are allowed at all. */
export const seedPassword = 'invented people only';
export const seedTotpSecret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';

/** The declared bulk path for people who work here: set-based, as the owner of the database, before anybody can sign in. */
export async function loadStructure(
  adminUrl: string,
  authorities: SeedAuthority[],
  secret: string,
  from: Temporal.Instant,
): Promise<void> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  const passwordHash = await hashPassword(seedPassword);
  try {
    await client.query('begin');
    for (const a of authorities) await loadAuthority(client, a, passwordHash, secret, from.toString());
    await client.query('commit');
  } finally {
    await client.end();
  }
}

async function loadAuthority(
  client: Client,
  a: SeedAuthority,
  passwordHash: string,
  secret: string,
  from: string,
): Promise<void> {
  await client.query(
    'insert into access.authority (id, code, name, is_hub, accent, settings) values ($1, $2, $3, $4, $5, $6)',
    [a.id, a.code, a.name, a.isHub ?? false, a.accent, JSON.stringify(a.settings)],
  );
  for (const t of a.teams) {
    await client.query('insert into access.team (authority_id, id, name, kind) values ($1, $2, $3, $4)', [
      a.id,
      teamIdOf(a.code, t.code),
      t.name,
      t.kind,
    ]);
  }
  for (const p of a.postings) {
    const staffId = staffIdOf(p.handle);
    const email = `${p.handle.split('/')[1]}@${a.code}.example.org`;
    await client.query('insert into access.staff (id, name, email) values ($1, $2, $3)', [
      staffId,
      p.name,
      email,
    ]);
    if (p.role !== 'SYSTEM') {
      await client.query(
        'insert into accounts.credential (staff_id, password_hash, totp_secret) values ($1, $2, $3)',
        [staffId, passwordHash, sealTotp(secret, staffId, seedTotpSecret)],
      );
    }
    await client.query(
      'insert into access.posting (authority_id, id, staff_id, agency, role, discipline, team_id, caseload_cap, from_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)',
      [
        a.id,
        postingIdOf(p.handle),
        staffId,
        p.agency,
        p.role,
        p.discipline ?? null,
        p.team ? teamIdOf(a.code, p.team) : null,
        p.cap ?? null,
        from,
      ],
    );
  }
}
