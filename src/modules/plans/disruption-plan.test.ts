import { describe, expect, it } from 'vitest';
import {
  childrenShown,
  DISRUPTION_PLAN_WORDING,
  type DisruptionPlan,
  disruptionPlanCompleteness,
  disruptionPlanWarnings,
  endsWithin,
  isInForce,
  type PlannedTactic,
  plannedTacticSchema,
  TACTIC_STATUS_LABELS,
  TACTIC_STATUSES,
  TARGET_KIND_LABELS,
  TARGET_KINDS,
} from './disruption-plan.ts';
import {
  TACTIC_GROUP_LABELS,
  TACTIC_GROUPS,
  TACTIC_STANDING_LABELS,
  TACTICS,
  type TacticSetting,
  tacticStanding,
  tacticsOffered,
} from './tactics.ts';

const today = Temporal.PlainDate.from('2026-11-25');
const tactic = (change: Partial<PlannedTactic> = {}): PlannedTactic => ({
  code: 'CAWN',
  leadAgency: 'police',
  owner: 'Sergeant Oake',
  due: '2026-12-01',
  status: 'proposed',
  inForceFrom: null,
  inForceTo: null,
  ...change,
});
const plan = (change: Partial<DisruptionPlan> = {}): DisruptionPlan => ({
  version: 1,
  answers: {
    'target-kind': { said: 'person' },
    intelligence: 'not-known-yet',
    objective: { said: 'He no longer waits outside school' },
    impact: { said: 'It could raise the debt: talk to her first' },
    deconfliction: 'not-known-yet',
  },
  childIds: ['kit', 'wren'],
  tactics: [tactic()],
  noTacticBecause: null,
  reviewOn: today,
  intelligenceHeldFor: null,
  ...change,
});

describe('a disruption plan', () => {
  it('says that the wording is our own and has words for every kind of target', () => {
    expect(DISRUPTION_PLAN_WORDING).toBe('Our own wording, not the official form');
    expect(TARGET_KINDS.every((kind) => TARGET_KIND_LABELS[kind].length > 0)).toBe(true);
  });

  it('is complete with its decisions made and facts that may be unknown', () => {
    expect(disruptionPlanCompleteness(plan())).toMatchObject({ state: 'complete', toSay: [] });
  });

  it('must say what it could mean for the children', () => {
    const { impact: _left, ...answers } = plan().answers;
    expect(disruptionPlanCompleteness(plan({ answers })).toSay).toEqual([
      'What this could mean for the children: could it raise the danger?',
    ]);
    expect(disruptionPlanCompleteness(plan({ answers: { ...answers, impact: 'not-known-yet' } })).state).toBe(
      'in-progress',
    );
  });

  it('needs a child, a tactic or why there is none, and a review', () => {
    expect(disruptionPlanCompleteness(plan({ childIds: [], tactics: [], reviewOn: null })).toSay).toEqual([
      'The children it is for',
      'A tactic, or why none is possible yet',
      'When it is looked at again',
    ]);
    expect(disruptionPlanCompleteness(plan({ tactics: [], noTacticBecause: 'No name yet' })).state).toBe(
      'complete',
    );
  });

  it('shows a reader only the children they may know of, without a hint of others', () => {
    expect(childrenShown(plan(), new Set(['wren', 'somebody else']))).toEqual(['wren']);
  });

  it('warns on the day, and never of nothing', () => {
    expect(disruptionPlanWarnings(plan(), today)).toEqual([]);
    const held = { purpose: 'To disrupt', reviewOn: today, until: null };
    const warned = plan({
      reviewOn: today.subtract({ days: 1 }),
      intelligenceHeldFor: held,
      tactics: [
        tactic({ code: 'RECOVERY', status: 'breached', inForceFrom: '2026-11-01', inForceTo: '2026-12-20' }),
      ],
    });
    expect(disruptionPlanWarnings(warned, today)).toHaveLength(5);
    const expired = plan({ intelligenceHeldFor: { ...held, until: today.subtract({ days: 1 }) } });
    expect(disruptionPlanWarnings(expired, today)).toEqual(['The intelligence should no longer be held']);
  });
});

describe('a planned tactic', () => {
  it('comes from the catalogue, with an agency and an owner', () => {
    expect(plannedTacticSchema.safeParse(tactic()).success).toBe(true);
    const result = plannedTacticSchema.safeParse(tactic({ code: 'WISHFUL', leadAgency: '', owner: ' ' }));
    expect(result.error?.issues.map((each) => each.message)).toEqual([
      'Choose a tactic from the list',
      'Say which agency leads',
      'Say who owns it',
    ]);
  });

  it('that is not pursued says why', () => {
    expect(plannedTacticSchema.safeParse(tactic({ status: 'not-pursued' })).error?.issues[0]?.message).toBe(
      'Say why it is not pursued',
    );
    expect(
      plannedTacticSchema.safeParse(
        tactic({ status: 'not-pursued', whyNotPursued: 'It would raise the danger' }),
      ).success,
    ).toBe(true);
    expect(TACTIC_STATUSES.map((status) => TACTIC_STATUS_LABELS[status])).toHaveLength(9);
  });

  it('cannot end before it begins', () => {
    const wrong = plannedTacticSchema.safeParse(
      tactic({ inForceFrom: '2026-12-01', inForceTo: '2026-11-01' }),
    );
    expect(wrong.error?.issues[0]?.message).toBe('It cannot end before it begins');
    expect(
      plannedTacticSchema.safeParse(tactic({ inForceFrom: '2026-11-01', inForceTo: '2026-12-01' })).success,
    ).toBe(true);
  });

  it('is in force from its first to its last day, once granted', () => {
    const order = tactic({ status: 'served', inForceFrom: '2026-11-25', inForceTo: '2026-11-26' });
    const on = (day: string) => isInForce(order, Temporal.PlainDate.from(day));
    expect([on('2026-11-24'), on('2026-11-25'), on('2026-11-26'), on('2026-11-27')]).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(isInForce({ ...order, inForceTo: null }, today.add({ years: 5 }))).toBe(true);
    expect(isInForce({ ...order, inForceFrom: null }, today)).toBe(false);
    expect(isInForce({ ...order, status: 'applied-for' }, today)).toBe(false);
  });

  it('is said to end soon while it is in force', () => {
    const order = tactic({ status: 'granted', inForceFrom: '2026-11-01', inForceTo: '2026-12-05' });
    expect(endsWithin(order, today, 10)).toBe(true);
    expect(endsWithin(order, today, 9)).toBe(false);
    expect(endsWithin({ ...order, inForceTo: null }, today, 10)).toBe(false);
    expect(endsWithin(order, today.add({ days: 30 }), 10)).toBe(false);
  });
});

describe('the catalogue of tactics', () => {
  const setting = (change: Partial<TacticSetting>): TacticSetting => ({
    code: 'SRO',
    isOn: true,
    checkedOn: null,
    checkedBy: null,
    inForceFrom: null,
    inForceTo: null,
    ...change,
  });
  const find = (code: string) => TACTICS.find((each) => each.code === code);
  const riskOrder = find('SRO');

  it('has each tactic once, with a source, and covers every group', () => {
    expect(new Set(TACTICS.map((each) => each.code)).size).toBe(TACTICS.length);
    expect(TACTICS.every((each) => each.source.length > 0 && each.leads.length > 0)).toBe(true);
    expect(new Set(TACTICS.map((each) => each.group))).toEqual(new Set(TACTIC_GROUPS));
    expect(TACTIC_GROUPS.every((group) => TACTIC_GROUP_LABELS[group].length > 0)).toBe(true);
  });

  it('flags as to be checked whatever was not read in a published source', () => {
    expect(
      TACTICS.filter((each) => each.source.includes('to be checked')).every((each) => each.toBeChecked),
    ).toBe(true);
    expect(find('CAWN')?.toBeChecked).toBe(false);
    expect(find('OUTREACH')?.toBeChecked).toBe(false);
  });

  it('knows which tactics change the child’s own life', () => {
    expect(find('SECURE')?.touchesChild).toBe(true);
    expect(find('CLOSURE')?.touchesChild).toBe(false);
  });

  it('shows law as unchecked until the authority has checked it', () => {
    if (riskOrder === undefined) throw new Error('the catalogue has lost a tactic');
    expect(tacticStanding(riskOrder, undefined, today)).toBe('to-be-checked');
    expect(tacticStanding(riskOrder, setting({}), today)).toBe('to-be-checked');
    expect(tacticStanding(riskOrder, setting({ checkedOn: today, checkedBy: 'Legal' }), today)).toBe('ready');
    expect(TACTIC_STANDING_LABELS['to-be-checked']).toContain('Take legal advice');
  });

  it('leaves out what is switched off or not in force', () => {
    if (riskOrder === undefined) throw new Error('the catalogue has lost a tactic');
    expect(tacticStanding(riskOrder, setting({ isOn: false, checkedOn: today }), today)).toBe('off');
    expect(tacticStanding(riskOrder, setting({ inForceFrom: today.add({ days: 1 }) }), today)).toBe(
      'not-in-force',
    );
    expect(tacticStanding(riskOrder, setting({ inForceTo: today.subtract({ days: 1 }) }), today)).toBe(
      'not-in-force',
    );
    expect(
      tacticStanding(riskOrder, setting({ inForceFrom: today, inForceTo: today, checkedOn: today }), today),
    ).toBe('ready');
    const offered = tacticsOffered([setting({ isOn: false })], today, false);
    expect(offered).toHaveLength(TACTICS.length - 1);
  });

  it('can be offered with only what was checked', () => {
    const offered = tacticsOffered([setting({ checkedOn: today })], today, true);
    expect(offered.find((each) => each.tactic.code === 'SRO')).toMatchObject({
      standing: 'ready',
      checkedOn: today,
    });
    expect(offered.some((each) => each.tactic.code === 'SHPO')).toBe(false);
    expect(offered.some((each) => each.tactic.code === 'CAWN')).toBe(true);
  });
});
