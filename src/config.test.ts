import { describe, expect, it } from 'vitest';
import { ConfigError, loadConfig } from './config.ts';

const kept = () => 'the-secret-in-the-data-folder';
const secret = 'vN3o8Qm1Zs5Yt7Kd2Lb6Xc4Wf9Hg0Jr3Pq';
const production = {
  HOLDFAST_PROFILE: 'production',
  DATABASE_URL: 'postgresql://holdfast_app@db.example.org/holdfast?sslmode=verify-full',
  HOLDFAST_SECRET: secret,
  HOLDFAST_URL: 'https://holdfast.example.org',
};

function reasonsFor(environment: Record<string, string>): readonly string[] {
  try {
    loadConfig(environment, kept);
    return [];
  } catch (error) {
    return (error as ConfigError).reasons;
  }
}

describe('the evaluation profile', () => {
  it('starts with nothing set: its own database, the invented region and its people', () => {
    const config = loadConfig({}, kept);
    expect(config).toMatchObject({
      profile: 'evaluation',
      role: 'all',
      port: 3000,
      url: 'http://localhost:3000',
      database: { kind: 'embedded' },
      secret: 'the-secret-in-the-data-folder',
      seeds: true,
      personas: true,
      notices: [],
    });
    expect(config.dataDir).toBe(`${config.root}/data`);
  });

  it('treats an empty setting as not set', () => {
    expect(loadConfig({ PORT: '', HOLDFAST_CLOCK: ' ' }, kept)).toMatchObject({
      port: 3000,
      clock: undefined,
    });
  });

  it('takes a given database as the one to migrate', () => {
    const url = 'postgresql://admin@db.example.org/trial';
    expect(loadConfig({ DATABASE_URL: url }, kept).database).toEqual({ kind: 'admin', url });
  });

  it('moves the clock, and says so', () => {
    const config = loadConfig({ HOLDFAST_CLOCK: '2026-03-14T02:05:00Z' }, kept);
    expect(config.clock).toEqual(Temporal.Instant.from('2026-03-14T02:05:00Z'));
    expect(config.notices).toEqual([expect.stringContaining('2026-03-14T02:05:00Z')]);
  });

  it('explains every wrong setting at once', () => {
    const reasons = reasonsFor({
      HOLDFAST_PROFILE: 'live',
      PORT: 'http',
      HOLDFAST_CLOCK: 'yesterday',
      DATABASE_URL: 'mysql://db',
      HOLDFAST_URL: 'holdfast.example.org',
      HOLDFAST_SMTP_URL: 'mail',
      HOLDFAST_ROLE: 'cook',
    });
    const names = reasons.map((reason) => reason.split(' ')[0]).sort();
    expect(names).toEqual([
      'DATABASE_URL',
      'HOLDFAST_CLOCK',
      'HOLDFAST_PROFILE',
      'HOLDFAST_ROLE',
      'HOLDFAST_SMTP_URL',
      'HOLDFAST_URL',
      'PORT',
    ]);
  });
});

describe('the production profile', () => {
  it('starts with a protected database, a secret and an https address, without seeds or personas', () => {
    expect(loadConfig(production, kept)).toMatchObject({
      profile: 'production',
      database: { kind: 'runtime', url: production.DATABASE_URL, migrationUrl: undefined },
      secret,
      seeds: false,
      personas: false,
      notices: [],
    });
  });

  it('refuses the embedded database, a missing secret, the seeds and the persona list, all at once', () => {
    const reasons = reasonsFor({
      HOLDFAST_PROFILE: 'production',
      HOLDFAST_SEEDS: 'on',
      HOLDFAST_PERSONAS: 'on',
    });
    expect(reasons.map((reason) => reason.split(' ')[0])).toEqual([
      'DATABASE_URL',
      'HOLDFAST_SECRET',
      'HOLDFAST_SEEDS',
      'HOLDFAST_PERSONAS',
    ]);
  });

  it('never makes a secret of its own', () => {
    expect(reasonsFor({ ...production, HOLDFAST_SECRET: '' })).toEqual([
      expect.stringContaining('must be set'),
    ]);
  });

  it.each([
    ['too short', 'vN3o8Qm1Zs5Yt7Kd2Lb6Xc4Wf9Hg0Jr', /at least 32/],
    ['a placeholder', 'please-change-me-before-you-go-live-123', /placeholder/],
    ['one letter over and over', 'a'.repeat(64), /placeholder/],
  ])('refuses a secret that is %s', (_, weak, message) => {
    expect(reasonsFor({ ...production, HOLDFAST_SECRET: weak })).toEqual([expect.stringMatching(message)]);
  });

  it.each([
    ['postgresql://app@db.example.org/holdfast', false],
    ['postgresql://app@db.example.org/holdfast?sslmode=prefer', false],
    ['postgresql://app@db.example.org/holdfast?sslmode=no-verify', false],
    ['postgresql://app@db.example.org/holdfast?sslmode=verify-full&sslmode=disable', false],
    ['postgresql://app@db.example.org/holdfast?sslmode=require', true],
    ['postgresql://app@127.0.0.1/holdfast', true],
    ['postgresql://app@[::1]:5433/holdfast', true],
    ['postgresql://app@localhost/holdfast?host=db.example.org', false],
    ['postgresql://app@/holdfast?host=/var/run/postgresql', true],
  ])('takes %s as protected: %s', (url, isProtected) => {
    expect(reasonsFor({ ...production, DATABASE_URL: url })).toHaveLength(isProtected ? 0 : 1);
    expect(reasonsFor({ ...production, HOLDFAST_MIGRATION_URL: url })).toHaveLength(isProtected ? 0 : 1);
  });

  it('ignores a moved clock, and says so', () => {
    const config = loadConfig({ ...production, HOLDFAST_CLOCK: '2026-03-14T02:05:00Z' }, kept);
    expect(config.clock).toBeUndefined();
    expect(config.notices).toEqual([expect.stringContaining('ignored')]);
  });

  it('refuses plain http except on this machine', () => {
    expect(reasonsFor({ ...production, HOLDFAST_URL: 'http://holdfast.example.org' })).toHaveLength(1);
    expect(reasonsFor({ ...production, HOLDFAST_URL: 'http://localhost:3100' })).toEqual([]);
  });

  it('names a badly written setting together with what production refuses', () => {
    expect(reasonsFor({ ...production, PORT: 'x', HOLDFAST_SECRET: 'short' })).toHaveLength(2);
  });
});

describe('a refusal', () => {
  it('is one message a person can act on', () => {
    expect(() => loadConfig({ HOLDFAST_PROFILE: 'production' }, kept)).toThrow(ConfigError);
    expect(() => loadConfig({ HOLDFAST_PROFILE: 'production' }, kept)).toThrow(
      /cannot start[\s\S]*DATABASE_URL[\s\S]*HOLDFAST_SECRET/,
    );
  });
});
