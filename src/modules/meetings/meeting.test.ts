import { describe, expect, it } from 'vitest';
import {
  ATTENDANCE_LABELS,
  ATTENDANCES,
  type Attendance,
  type Attendee,
  canComplete,
  canCompleteStrategy,
  type EtacFacts,
  heldElsewhereSchema,
  ITEM_STATE_LABELS,
  ITEM_STATES,
  itemStateSchema,
  notInvited,
  openItems,
  type PlanAtMeeting,
  quorumOf,
} from './meeting.ts';
import { ETAC, FIVE_PURPOSES, MEETING_KINDS, STRATEGY } from './meeting-kinds.ts';

const heldAt = Temporal.Instant.from('2026-11-25T10:00:00Z');
const from = (agency: string, attendance: Attendance = 'present'): Attendee => ({
  name: `Somebody of ${agency}`,
  agency,
  role: 'worker',
  attendance,
});
const complete: PlanAtMeeting = { planId: 'plan', isComplete: true };
const allDone = Object.fromEntries(ETAC.items.map((item) => [item.id, { state: 'done' as const }]));
const etac = (change: Partial<EtacFacts> = {}): EtacFacts => ({
  heldAt,
  attendees: [from('SOCIAL_CARE'), from('POLICE'), from('SCHOOL')],
  triggerPlan: complete,
  disruptionPlan: complete,
  items: allDone,
  actionDates: [Temporal.PlainDate.from('2026-12-01')],
  nextReviewOn: Temporal.PlainDate.from('2026-12-20'),
  ...change,
});

describe('the kinds of meeting', () => {
  it('serve the five purposes of an ETAC, each by an item', () => {
    const served = new Set(ETAC.items.flatMap((item) => item.purpose ?? []));
    expect([...served].sort()).toEqual(Object.keys(FIVE_PURPOSES).map(Number));
  });

  it('begin with what the child is most worried about', () => {
    for (const kind of Object.values(MEETING_KINDS)) expect(kind.items[0]?.id).toBe('own-concern');
  });

  it('stop the clocks of the strategy meeting and the ETAC', () => {
    expect([STRATEGY.clock, ETAC.clock]).toEqual(['D3', 'D4']);
  });
});

describe('an item', () => {
  it('may be not started, in hand, done or left out with a reason', () => {
    expect(ITEM_STATES.map((state) => ITEM_STATE_LABELS[state])).toEqual([
      'Not started',
      'In hand',
      'Done',
      'Left out',
    ]);
    expect(itemStateSchema.safeParse({ state: 'done' }).success).toBe(true);
    expect(itemStateSchema.safeParse({ state: 'left-out', because: 'Talked about yesterday' }).success).toBe(
      true,
    );
    expect(itemStateSchema.safeParse({ state: 'left-out' }).success).toBe(false);
    expect(itemStateSchema.safeParse({ state: 'left-out', because: ' ' }).success).toBe(false);
  });

  it('is open until somebody has touched it, in whatever order', () => {
    const items = {
      next: { state: 'done' as const },
      needs: { state: 'in-hand' as const },
      roles: { state: 'not-started' as const },
    };
    const open = openItems(ETAC, items);
    expect(open).toHaveLength(ETAC.items.length - 2);
    expect(open).toContain('Who does what');
  });
});

describe('quorum', () => {
  it('of a strategy meeting is social care, police and health', () => {
    const three = [from('SOCIAL_CARE'), from('POLICE'), from('CAMHS')];
    expect(quorumOf(STRATEGY, three)).toEqual({ isQuorate: true, words: 'Quorate' });
    expect(quorumOf(STRATEGY, three.slice(0, 2))).toEqual({
      isQuorate: false,
      words: 'Not quorate. Not present: Health',
    });
  });

  it('does not count a report or apologies as being there, and says that a report came', () => {
    const answer = quorumOf(STRATEGY, [
      from('SOCIAL_CARE'),
      from('POLICE', 'apologies'),
      from('CAMHS', 'report'),
    ]);
    expect(answer.words).toBe('Not quorate. Not present: Police, Health (sent a report)');
  });

  it('of an ETAC is social care and three agencies in all', () => {
    expect(quorumOf(ETAC, [from('SOCIAL_CARE'), from('POLICE')]).words).toBe(
      'Not quorate. Agencies present: 2 of 3',
    );
    expect(quorumOf(ETAC, [from('SOCIAL_CARE'), from('SOCIAL_CARE'), from('POLICE')]).isQuorate).toBe(false);
    expect(quorumOf(ETAC, etac().attendees).isQuorate).toBe(true);
  });

  it('comes with the agencies that nobody has invited', () => {
    expect(notInvited(STRATEGY, [from('SOCIAL_CARE'), from('POLICE', 'apologies')])).toEqual([
      'Health',
      'Education',
    ]);
    expect(ATTENDANCES.every((each) => ATTENDANCE_LABELS[each].length > 0)).toBe(true);
  });
});

describe('an ETAC', () => {
  it('can be saved with nothing in it', () => {
    const empty = etac({
      heldAt: null,
      attendees: [],
      triggerPlan: null,
      disruptionPlan: null,
      items: {},
      actionDates: [],
      nextReviewOn: null,
    });
    const answer = canComplete(ETAC, empty);
    expect(answer.canSave).toBe(true);
    expect(answer.canComplete).toBe(false);
    expect(answer.toSay).toEqual([
      'When it was held',
      'A trigger plan, or why there is none',
      'A disruption plan, or why there is none',
    ]);
  });

  it('is complete with both plans complete', () => {
    expect(canComplete(ETAC, etac())).toEqual({ canSave: true, canComplete: true, toSay: [], notes: [] });
  });

  it('is complete with a recorded reason in place of a plan', () => {
    const reason: PlanAtMeeting = { planId: null, reason: 'He has never gone missing' };
    expect(canComplete(ETAC, etac({ triggerPlan: reason, disruptionPlan: reason })).canComplete).toBe(true);
    expect(canComplete(ETAC, etac({ triggerPlan: { planId: null, reason: ' ' } })).canComplete).toBe(false);
  });

  it('is not complete with a plan in progress, unless a reason says why', () => {
    const started: PlanAtMeeting = { planId: 'plan', isComplete: false };
    expect(canComplete(ETAC, etac({ disruptionPlan: started })).toSay).toEqual([
      'The disruption plan is in progress: complete it, or say why not',
    ]);
    expect(
      canComplete(ETAC, etac({ disruptionPlan: { ...started, reason: 'Police need two days' } })).canComplete,
    ).toBe(true);
  });

  it('says that it was not quorate, and is complete all the same', () => {
    const answer = canComplete(ETAC, etac({ attendees: [from('SOCIAL_CARE')] }));
    expect(answer.canComplete).toBe(true);
    expect(answer.notes).toEqual(['Not quorate. Agencies present: 1 of 3']);
  });

  it('notes what was not talked about, actions without a date and no date to meet again', () => {
    const { roles: _roles, ...items } = allDone;
    expect(canComplete(ETAC, etac({ items, actionDates: [null, null], nextReviewOn: null })).notes).toEqual([
      'Not talked about yet: Who does what',
      'Actions without a date: 2',
      'No date to meet again',
    ]);
  });
});

describe('a strategy meeting', () => {
  const three = [from('SOCIAL_CARE'), from('POLICE'), from('SARC')];
  const ask = (change: object) =>
    canCompleteStrategy(STRATEGY, {
      heldAt,
      attendees: three,
      threshold: { isMet: true, rationale: 'She has been hurt' },
      items: {},
      ...change,
    });

  it('is complete once held and decided, whatever was not talked about', () => {
    expect(ask({}).canComplete).toBe(true);
    expect(ask({}).notes).toHaveLength(STRATEGY.items.length);
  });

  it('waits for the decision and its rationale, and can be saved meanwhile', () => {
    expect(ask({ threshold: null, heldAt: null })).toMatchObject({
      canSave: true,
      canComplete: false,
      toSay: ['When it was held', 'The threshold decision, and why'],
    });
    expect(ask({ threshold: { isMet: false, rationale: ' ' } }).canComplete).toBe(false);
  });

  it('says when the minimum was not there', () => {
    expect(ask({ attendees: three.slice(1) }).notes[0]).toBe(
      'Not quorate. Not present: Children’s social care',
    );
  });
});

describe('a meeting held elsewhere', () => {
  it('is three fields and a file', () => {
    expect(Object.keys(heldElsewhereSchema.shape)).toEqual(['heldAt', 'heldBy', 'decided', 'fileId']);
    const result = heldElsewhereSchema.safeParse({
      heldAt: 'yesterday',
      heldBy: '',
      decided: '',
      fileId: '',
    });
    expect(result.error?.issues.map((each) => each.message)).toEqual([
      'Say when it was held',
      'Say who held it',
      'Say what was decided',
      'Add the minutes',
    ]);
  });
});
