import { describe, expect, it } from 'vitest';
import {
  EARLY_HELP_TOO,
  FRONT_DOOR_TOO,
  REFERRAL_RULE_SETS,
  referralRuleSetSchema,
  STRICT,
} from './referral-rule-set.ts';
import {
  EXCEPTION_CHECKS,
  type ExceptionFacts,
  type HeldStatus,
  type MayReferQuestion,
  mayRefer,
} from './who-may-refer.ts';

const today = Temporal.PlainDate.from('2026-11-25');
const priya = { userId: 'priya', name: 'Priya Lind', role: 'ALLOCATED_SOCIAL_WORKER', agency: 'SOCIAL_CARE' };
const other = { ...priya, userId: 'noor', name: 'Noor Hale' };
const duty = { userId: 'dana', name: 'Dana Voss', role: 'DUTY', agency: 'SOCIAL_CARE' };
const frontDoor = { userId: 'femi', name: 'Femi Rusk', role: 'FRONT_DOOR', agency: 'SOCIAL_CARE' };
const youthWorker = { userId: 'yan', name: 'Yan Moss', role: 'PARTNER', agency: 'YOUTH_SUPPORT' };
const school = { userId: 'sal', name: 'Sal Birch', role: 'PARTNER', agency: 'SCHOOL' };

const open: HeldStatus = {
  status: 'CIN',
  allocated: { userId: 'priya', name: 'Priya Lind', team: 'Aldermoor East', phone: '01632 960110' },
  asAt: today,
};
const stale: HeldStatus = { ...open, asAt: today.subtract({ days: 8 }) };
const checks = Object.fromEntries(EXCEPTION_CHECKS.map((each) => [each, 'done' as const]));
const complete: ExceptionFacts = {
  investigation: 'Harebell',
  checks: { ...checks, immigration: 'does-not-apply' },
  discussion: {
    withServiceManager: 'Ines Carrow',
    at: Temporal.Instant.from('2026-11-25T09:00:00Z'),
    decision: 'agreed',
    rationale: 'Several children, one network',
  },
};
const ask = (change: Partial<MayReferQuestion>) =>
  mayRefer({ ruleSet: STRICT, today, actor: priya, held: open, childAgeYears: 14, ...change });
const confirm = (answer: NonNullable<MayReferQuestion['confirmation']>['answer'], on = today) => ({
  confirmation: { on, answer },
});

describe('the strict rule', () => {
  it('lets the allocated social worker refer on an open case', () => {
    expect(ask({})).toEqual({
      kind: 'allowed',
      route: 'allocated-social-worker',
      source: 'S3-49, S3-50; reference 5.3',
      warnings: [],
      tell: [],
    });
  });

  it('sends another social worker to the named one, with a number to ring', () => {
    const answer = ask({ actor: other });
    expect(answer).toMatchObject({ kind: 'redirect', to: { place: 'named-social-worker' } });
    expect(answer.kind === 'redirect' && answer.words).toContain('Priya Lind (Aldermoor East)');
    expect(answer.kind === 'redirect' && answer.words).toContain('Ring 01632 960110');
  });

  it('names the team where no number is held', () => {
    const answer = ask({
      actor: other,
      held: { ...open, allocated: { userId: null, name: 'A Worker', team: 'Castleby', phone: null } },
    });
    expect(answer.kind === 'redirect' && answer.words).toContain('Ask for them at Castleby.');
  });

  it.each([
    ['a case that is not open', { held: { ...open, status: 'NOT_OPEN' as const } }],
    ['an open case with nobody allocated', { held: { ...open, allocated: null } }],
    ['a partner and a child nobody knows', { actor: school, held: null }],
  ])('sends %s to the front-door form', (_case, change) => {
    expect(ask(change)).toMatchObject({ kind: 'redirect', to: { place: 'front-door-form' } });
  });

  it('sends early help and youth support to the named social worker too', () => {
    expect(ask({ actor: youthWorker })).toMatchObject({
      kind: 'redirect',
      to: { place: 'named-social-worker' },
    });
  });
});

describe('submitting for the allocated social worker', () => {
  it('is open to a duty worker or manager, and the social worker is told', () => {
    for (const role of ['DUTY', 'TEAM_MANAGER', 'SERVICE_MANAGER']) {
      expect(ask({ actor: { ...duty, role }, onBehalfOf: 'priya' })).toMatchObject({
        kind: 'allowed',
        route: 'for-the-allocated-social-worker',
        tell: [{ userId: 'priya', why: 'Dana Voss has submitted a referral for you' }],
      });
    }
  });

  it('is not open for anybody else, or for nobody', () => {
    expect(ask({ actor: duty, onBehalfOf: 'noor' }).kind).toBe('redirect');
    expect(ask({ actor: duty }).kind).toBe('redirect');
    expect(ask({ actor: duty, held: null, ...confirm('open-and-allocated') }).kind).toBe('redirect');
    expect(ask({ actor: duty, onBehalfOf: 'priya', held: { ...open, allocated: null } }).kind).toBe(
      'redirect',
    );
  });

  it('also asks about a status that is old', () => {
    expect(ask({ actor: duty, onBehalfOf: 'priya', held: stale }).kind).toBe('confirm-status-first');
    expect(ask({ actor: duty, onBehalfOf: 'priya', held: stale, ...confirm('cannot-say-now') }).kind).toBe(
      'allowed',
    );
  });
});

describe('a social-care status past its limit', () => {
  it('is relied on up to the limit and asked about after it', () => {
    expect(ask({ held: { ...open, asAt: today.subtract({ days: 7 }) } }).kind).toBe('allowed');
    const answer = ask({ held: stale });
    expect(answer.kind === 'confirm-status-first' && answer.words).toContain('17 November 2026');
  });

  it('lets the right worker go on once confirmed', () => {
    const answer = ask({ held: stale, ...confirm('open-and-allocated') });
    expect(answer).toMatchObject({
      kind: 'allowed',
      warnings: ['Status confirmed by Priya Lind today'],
      tell: [],
    });
  });

  it('never refuses the right worker who cannot confirm at 2 in the morning', () => {
    expect(ask({ held: stale, ...confirm('cannot-say-now') })).toMatchObject({
      kind: 'allowed',
      warnings: ['Social-care status is still to be confirmed by the end of today'],
    });
  });

  it('never refuses a worker allocated since the last import; the worker on record is told', () => {
    const answer = ask({ actor: other, held: stale, ...confirm('open-and-allocated') });
    expect(answer).toMatchObject({ kind: 'allowed', tell: [{ userId: 'priya' }] });
    expect(answer.kind === 'allowed' && answer.warnings).toHaveLength(2);
  });

  it('never refuses a worker where no status was ever held', () => {
    expect(ask({ held: null })).toMatchObject({ kind: 'confirm-status-first' });
    expect(ask({ held: null, ...confirm('open-and-allocated') })).toMatchObject({
      kind: 'allowed',
      tell: [],
    });
  });

  it('asks again of somebody the record does not name and who cannot say', () => {
    expect(ask({ actor: other, held: stale, ...confirm('cannot-say-now') }).kind).toBe(
      'confirm-status-first',
    );
    expect(ask({ held: null, ...confirm('cannot-say-now') }).kind).toBe('confirm-status-first');
  });

  it('counts a confirmation for its own day only', () => {
    expect(ask({ held: stale, ...confirm('open-and-allocated', today.subtract({ days: 1 })) }).kind).toBe(
      'confirm-status-first',
    );
  });

  it('redirects when the answer is that the case is closed or is another’s', () => {
    expect(ask({ held: stale, ...confirm('not-open') }).kind).toBe('redirect');
    expect(ask({ held: stale, ...confirm('allocated-to-another') }).kind).toBe('redirect');
  });
});

describe('the exception for a complex or organised investigation', () => {
  it('is the front door’s, with checks complete and the discussion recorded', () => {
    expect(ask({ actor: frontDoor, held: null, exception: complete })).toMatchObject({
      kind: 'allowed',
      route: 'complex-or-organised-investigation',
    });
  });

  it('lists what is still to do', () => {
    const answer = ask({ actor: frontDoor, held: null });
    expect(answer.kind === 'finish-first' && answer.missing).toHaveLength(EXCEPTION_CHECKS.length + 2);
    const oneCheck = ask({
      actor: frontDoor,
      exception: { ...complete, checks: { ...complete.checks, health: undefined } as never },
    });
    expect(oneCheck).toMatchObject({
      kind: 'finish-first',
      missing: ['Check with health, or why it does not apply'],
    });
    expect(ask({ actor: frontDoor, exception: { ...complete, investigation: ' ' } }).kind).toBe(
      'finish-first',
    );
    expect(ask({ actor: frontDoor, exception: { ...complete, discussion: null } })).toMatchObject({
      kind: 'finish-first',
      missing: ['The discussion with the Service Manager: who, when, what was decided'],
    });
  });

  it('goes the usual way when the Service Manager did not agree', () => {
    const refused = {
      ...complete,
      discussion: { ...complete.discussion, decision: 'not-agreed' },
    } as ExceptionFacts;
    expect(ask({ actor: frontDoor, exception: refused }).kind).toBe('redirect');
  });

  it('is nobody else’s', () => {
    expect(ask({ actor: school, exception: complete }).kind).toBe('redirect');
  });
});

describe('wider rule sets', () => {
  it('let early help and youth support refer a child they work with', () => {
    const earlyHelp = { ...open, status: 'EARLY_HELP' as const, allocated: null };
    const working = { worksWithChild: true };
    expect(ask({ ...working, ruleSet: EARLY_HELP_TOO, actor: youthWorker, held: earlyHelp })).toMatchObject({
      kind: 'allowed',
      route: 'early-help-or-youth-support',
    });
    expect(ask({ ruleSet: EARLY_HELP_TOO, actor: youthWorker, held: earlyHelp }).kind).toBe('redirect');
    expect(ask({ ...working, ruleSet: EARLY_HELP_TOO, actor: school, held: earlyHelp }).kind).toBe(
      'redirect',
    );
    expect(
      ask({ ...working, ruleSet: EARLY_HELP_TOO, actor: youthWorker, held: { ...open, status: 'NOT_OPEN' } })
        .kind,
    ).toBe('redirect');
  });

  it('let the front door refer after its checks without an investigation', () => {
    const answer = ask({
      ruleSet: FRONT_DOOR_TOO,
      actor: frontDoor,
      exception: { ...complete, investigation: null, discussion: null },
    });
    expect(answer).toMatchObject({ kind: 'allowed', route: 'front-door-after-checks' });
  });

  it('ask for the least when two ways are open and neither is finished', () => {
    const answer = ask({ ruleSet: FRONT_DOOR_TOO, actor: frontDoor });
    expect(answer).toMatchObject({ kind: 'finish-first', route: 'front-door-after-checks' });
  });

  it('are data that can be checked and stored', () => {
    for (const ruleSet of REFERRAL_RULE_SETS) expect(referralRuleSetSchema.parse(ruleSet)).toEqual(ruleSet);
    expect(referralRuleSetSchema.safeParse({ ...STRICT, routes: [] }).success).toBe(false);
  });
});

describe('age', () => {
  it.each([
    [10, 1],
    [11, 0],
    [18, 0],
    [19, 1],
  ])('%i is warned about and never refused', (childAgeYears, warnings) => {
    const answer = ask({ childAgeYears });
    expect(answer.kind === 'allowed' && answer.warnings).toHaveLength(warnings);
  });

  it('that is not known is said', () => {
    expect(ask({ childAgeYears: null })).toMatchObject({ warnings: ['The child’s age is not known yet'] });
  });
});
