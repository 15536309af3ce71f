import { describe, expect, it } from 'vitest';
import {
  alreadyImplied,
  EXPLOITATION_LABELS,
  EXPLOITATION_TYPES,
  MANIFESTATIONS,
  type Manifestation,
  manifestationSchema,
  manifestationWarnings,
  meansExploitationSuspected,
} from './manifestation.ts';
import { findOverride, mayOverride, OVERRIDABLE_RULES, type Override, overrideSchema } from './override.ts';
import {
  checkSubmission,
  clockFacts,
  nextReferralStates,
  REFERRAL_STATE_LABELS,
  REFERRAL_STATES,
  REQUIRED_FROM_AN_EXISTING_RECORD,
  type ReferralForm,
  referralSchema,
  referTogether,
  TRIAGE_OUTCOMES,
  triageDecisionSchema,
} from './referral.ts';

const manifestation = (change: Partial<Manifestation> = {}): Manifestation => ({
  type: 'CCE',
  status: 'AT_RISK',
  from: '2026-09-01',
  to: null,
  ...change,
});
const whole: ReferralForm = referralSchema.parse({
  childsOwnConcern: { words: 'That they will hurt my mum' },
  newNeed: 'Two phones since half-term',
  manifestations: [manifestation()],
  threshold: 'suffering',
  thresholdRationale: 'He has been hurt over money he is told he owes',
  isUrgent: false,
  hopedFor: 'Somebody he can talk to, and the debt stopped',
  childKnows: 'knows-and-agrees',
  screening: { id: '0190f5a0-7b3c-7e4d-8a11-2f6f0c9d1e22' },
  assessment: { inProgress: 'Started on Monday' },
});
const without = (field: keyof ReferralForm): ReferralForm => ({ ...whole, [field]: undefined });

describe('a referral from an existing record', () => {
  it('has at most ten required fields, each asked once', () => {
    expect(REQUIRED_FROM_AN_EXISTING_RECORD.length).toBeLessThanOrEqual(10);
    const fields = REQUIRED_FROM_AN_EXISTING_RECORD.map((each) => each.field);
    expect(new Set(fields).size).toBe(fields.length);
  });

  it('asks first what the child is most worried about', () => {
    expect(REQUIRED_FROM_AN_EXISTING_RECORD[0]?.field).toBe('childsOwnConcern');
  });

  it('can be sent with those ten and nothing else', () => {
    expect(checkSubmission(whole, [])).toMatchObject({ canSubmit: true, missing: [], overridden: [] });
  });

  it.each(REQUIRED_FROM_AN_EXISTING_RECORD.map((each) => [each.field]))(
    'says that %s is missing',
    (field) => {
      const form = field === 'manifestations' ? { ...whole, manifestations: [] } : without(field);
      const check = checkSubmission(form, []);
      expect(check.canSubmit).toBe(false);
      expect(check.missing.map((each) => each.field)).toEqual([field]);
    },
  );

  it('takes "not asked yet" for an answer and keeps it in view', () => {
    const check = checkSubmission({ ...whole, childsOwnConcern: 'not-asked-yet' }, []);
    expect(check.canSubmit).toBe(true);
    expect(check.worthAdding).toContain('What the child is most worried about, when they have been asked');
  });

  it('tells a new need from a known risk and accepts either', () => {
    expect(checkSubmission({ ...whole, newNeed: undefined, knownRisk: 'As in March' }, []).canSubmit).toBe(
      true,
    );
    expect(checkSubmission({ ...whole, newNeed: ' ', knownRisk: '' }, []).canSubmit).toBe(false);
  });

  it('needs no reason for urgency, and asks for one', () => {
    const check = checkSubmission({ ...whole, isUrgent: true }, []);
    expect(check.canSubmit).toBe(true);
    expect(check.worthAdding).toContain('Why it is urgent');
    const all = checkSubmission(
      {
        ...whole,
        isUrgent: true,
        urgentReason: 'Tonight',
        contexts: ['PLACE'],
        parentsView: 'Afraid',
        moveConsidered: 'no',
      },
      [],
    );
    expect(all.worthAdding).toEqual([]);
  });

  it('can be saved as a draft with nothing in it', () => {
    expect(referralSchema.parse({})).toEqual({ manifestations: [], contexts: [] });
  });
});

describe('setting a rule aside', () => {
  const by = (byRole: string, reason = 'He is in danger tonight'): Override => ({
    rule: 'threshold',
    reason,
    byRole,
  });

  it('lets an authorised person send it with a reason, and keeps which field went without', () => {
    const check = checkSubmission(without('thresholdRationale'), [by('DUTY')]);
    expect(check.canSubmit).toBe(true);
    expect(check.overridden.map((each) => each.field.field)).toEqual(['thresholdRationale']);
  });

  it('does nothing without a reason or without authority', () => {
    expect(checkSubmission(without('threshold'), [by('DUTY', ' ')]).canSubmit).toBe(false);
    expect(checkSubmission(without('threshold'), [by('PARTNER')]).canSubmit).toBe(false);
    expect(findOverride([by('DUTY')], 'closing-checks')).toBeUndefined();
    expect(overrideSchema.safeParse({ rule: 'threshold', reason: ' ' }).success).toBe(false);
  });

  it('never reaches who may refer or who may see', () => {
    expect(OVERRIDABLE_RULES.filter((rule) => /refer|see|read|access/.test(rule))).toEqual([]);
    expect(overrideSchema.safeParse({ rule: 'who-may-refer', reason: 'Because' }).success).toBe(false);
  });

  it('is open to a service manager for every rule', () => {
    expect(OVERRIDABLE_RULES.every((rule) => mayOverride(rule, 'SERVICE_MANAGER'))).toBe(true);
  });
});

describe('the states of a referral', () => {
  it('lead from draft to allocated', () => {
    const path = ['DRAFT', 'SUBMITTED', 'TRIAGE', 'ACCEPTED', 'ALLOCATED'] as const;
    path.slice(1).forEach((state, at) => {
      expect(nextReferralStates(path[at] ?? 'DRAFT')).toContain(state);
    });
  });

  it('never go back to a draft, and end at allocation', () => {
    expect(REFERRAL_STATES.flatMap((state) => nextReferralStates(state))).not.toContain('DRAFT');
    expect(nextReferralStates('ALLOCATED')).toEqual([]);
  });

  it('let a decline or a consultation be looked at again', () => {
    expect(nextReferralStates('DECLINED_SIGNPOST')).toEqual(['TRIAGE']);
    expect(nextReferralStates('CONSULTATION_ONLY')).toEqual(['TRIAGE']);
    expect(nextReferralStates('MORE_INFO')).not.toContain('MORE_INFO');
  });

  it('have words', () => {
    expect(REFERRAL_STATES.every((state) => REFERRAL_STATE_LABELS[state].length > 0)).toBe(true);
  });
});

describe('triage', () => {
  it('needs a rationale whatever is decided', () => {
    for (const outcome of TRIAGE_OUTCOMES) {
      const result = triageDecisionSchema.safeParse({ outcome, rationale: '', signpostTo: 'x', asked: 'x' });
      expect(result.error?.issues.map((each) => each.message)).toEqual(['Say why']);
    }
  });

  it('says where else to go when it declines, and what it asks when it asks', () => {
    const decline = triageDecisionSchema.safeParse({
      outcome: 'DECLINED_SIGNPOST',
      rationale: 'Because',
      signpostTo: '',
    });
    expect(decline.error?.issues[0]?.message).toBe('Say who can help instead');
    const more = triageDecisionSchema.safeParse({ outcome: 'MORE_INFO', rationale: 'Because', asked: '' });
    expect(more.error?.issues[0]?.message).toBe('Say what you need to know');
    expect(triageDecisionSchema.safeParse({}).error?.issues[0]?.message).toBe('Choose what happens next');
  });
});

describe('brothers and sisters', () => {
  const ids = () => {
    let last = 0;
    return () => {
      last += 1;
      return `id-${last}`;
    };
  };
  const shared = { newNeed: 'Men at the door', contexts: ['HOME' as const] };

  it('are referred together and each keeps a separate record', () => {
    const drafts = referTogether(['kit', 'wren'], shared, ids());
    expect(drafts.map((each) => [each.id, each.childId, each.groupId])).toEqual([
      ['id-2', 'kit', 'id-1'],
      ['id-3', 'wren', 'id-1'],
    ]);
    expect(drafts.every((each) => each.form.newNeed === 'Men at the door')).toBe(true);
    expect(
      drafts.every(
        (each) => each.form.childsOwnConcern === undefined && each.form.manifestations.length === 0,
      ),
    ).toBe(true);
  });

  it('are not a group of one, and nobody is referred twice', () => {
    expect(referTogether(['kit'], shared, ids())[0]?.groupId).toBeNull();
    expect(() => referTogether(['kit', 'kit'], shared, ids())).toThrow(RangeError);
    expect(() => referTogether([], shared, ids())).toThrow(RangeError);
  });
});

describe('the manifestations', () => {
  it('are nine, with further kinds beside them, each with a name', () => {
    expect(MANIFESTATIONS).toHaveLength(9);
    expect(EXPLOITATION_TYPES.every((type) => EXPLOITATION_LABELS[type].length > 0)).toBe(true);
    expect(EXPLOITATION_TYPES).toContain('GANG');
  });

  it('each have a status and dates that may be unknown, and cannot end before they began', () => {
    expect(manifestationSchema.safeParse(manifestation({ from: null })).success).toBe(true);
    expect(manifestationSchema.safeParse(manifestation({ to: '2026-10-01' })).success).toBe(true);
    const wrong = manifestationSchema.safeParse(manifestation({ to: '2026-08-01' }));
    expect(wrong.error?.issues[0]?.message).toBe('It cannot end before it began');
  });

  it('suspect exploitation unless all of them are past or not supported', () => {
    expect(meansExploitationSuspected([manifestation({ status: 'SUSPECTED_AT_RISK' })])).toBe(true);
    expect(
      meansExploitationSuspected([
        manifestation({ status: 'PAST' }),
        manifestation({ status: 'NOT_SUPPORTED' }),
      ]),
    ).toBe(false);
    expect(clockFacts({ isUrgent: true, manifestations: [] })).toEqual({
      startsStrategyClock: true,
      exploitationSuspected: false,
    });
    expect(clockFacts(whole)).toEqual({ startsStrategyClock: false, exploitationSuspected: true });
  });

  it('imply the broader kinds they are part of, so that nothing is entered twice', () => {
    expect(alreadyImplied([manifestation({ type: 'CL' })])).toEqual(['CCE', 'MS']);
    expect(alreadyImplied([manifestation({ type: 'CL' }), manifestation({ type: 'CCE' })])).toEqual(['MS']);
    expect(alreadyImplied([manifestation({ type: 'GANG' })])).toEqual([]);
  });

  it('carry their warnings, unless they are not supported', () => {
    expect(manifestationWarnings([manifestation({ type: 'FGM' })])).toHaveLength(2);
    expect(manifestationWarnings([manifestation({ type: 'SHAM' })])).toContain(
      'A marriage under 18 is treated as a forced marriage',
    );
    expect(manifestationWarnings([manifestation({ type: 'RAD' })])).toEqual(['Consider a Prevent referral']);
    expect(manifestationWarnings([manifestation({ type: 'CL' })])).toHaveLength(1);
    expect(manifestationWarnings([manifestation({ type: 'FGM', status: 'NOT_SUPPORTED' })])).toEqual([]);
  });
});
