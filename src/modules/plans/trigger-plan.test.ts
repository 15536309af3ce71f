import { describe, expect, it } from 'vitest';
import { HELD_FOR_LABELS, type HeldFor, heldForState } from './held-for.ts';
import { type PlanAnswers, planAnswerSchema, strayAnswers } from './plan-question.ts';
import { POLICE_GRADE_WORDS, POLICE_GRADES, type PoliceGrading, standingGrade } from './police-grading.ts';
import {
  ACTION_CLOCK_HOURS,
  readFirst,
  TRIGGER_PLAN_SECTIONS,
  TRIGGER_PLAN_VERSION,
  TRIGGER_PLAN_WORDING,
  type TriggerPlan,
  triggerPlanCompleteness,
  triggerPlanWarnings,
  WHEN_MISSING,
} from './trigger-plan.ts';

const today = Temporal.PlainDate.from('2026-11-25');
const questions = TRIGGER_PLAN_SECTIONS.flatMap((section) => section.questions);
const everything: PlanAnswers = Object.fromEntries(
  questions
    .filter((each) => each.isNeeded)
    .map((each) => [each.id, each.isDecision ? { said: 'At 11pm' } : 'not-known-yet']),
);
const plan = (change: Partial<TriggerPlan> = {}): TriggerPlan => ({
  version: TRIGGER_PLAN_VERSION,
  answers: everything,
  owner: 'Priya Lind',
  sharedWith: ['police'],
  agreedByPolice: { name: 'Sergeant Oake', on: today },
  reviewOn: today.add({ days: 28 }),
  isActive: true,
  photoHeldFor: null,
  ...change,
});

describe('a trigger plan', () => {
  it('says that the wording is our own', () => {
    expect(TRIGGER_PLAN_WORDING).toBe('Our own wording, not the official form');
  });

  it('asks each question once', () => {
    const ids = [...questions, ...WHEN_MISSING.questions].map((each) => each.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('keeps people we are worried about apart from family', () => {
    const sectionOf = (id: string) =>
      TRIGGER_PLAN_SECTIONS.find((section) => section.questions.some((each) => each.id === id))?.id;
    expect(sectionOf('people-of-concern')).toBe('worried-about');
    expect(sectionOf('safe-people')).toBe('people');
  });

  it('has something to say at each step of the clock', () => {
    for (const hours of ACTION_CLOCK_HOURS.slice(1))
      expect(questions.map((each) => each.id)).toContain(`after-${hours}`);
  });

  it('is complete with "not known yet" wherever nobody knows, and says what that is', () => {
    const answer = triggerPlanCompleteness(plan());
    expect(answer.state).toBe('complete');
    expect(answer.notKnownYet).toContain('Height, build, hair, eyes, marks');
  });

  it('is in progress while a needed question is open', () => {
    const { description: _left, ...rest } = everything;
    expect(triggerPlanCompleteness(plan({ answers: rest }))).toMatchObject({
      state: 'in-progress',
      toSay: ['Height, build, hair, eyes, marks'],
    });
  });

  it('cannot leave when to report, or who decides at night, as not known', () => {
    const answers = {
      ...everything,
      'when-to-report': 'not-known-yet',
      'night-decision': 'none',
    } as PlanAnswers;
    expect(triggerPlanCompleteness(plan({ answers })).toSay).toEqual([
      'When to report to the police',
      'Who decides out of hours',
    ]);
  });

  it('needs an owner, a review date and somebody it is shared with', () => {
    expect(triggerPlanCompleteness(plan({ owner: ' ', reviewOn: null, sharedWith: [] })).toSay).toEqual([
      'Who owns the plan',
      'When it is looked at again',
      'With whom it is shared',
    ]);
  });

  it('opens with what is needed at 2 in the morning', () => {
    expect(readFirst().map((each) => each.id)).toEqual([
      'when-to-report',
      'night-decision',
      'dangers',
      'what-helps',
      'safe-people',
      'places',
      'phones',
      'medication',
    ]);
  });

  it('is shown whatever its state, with a word about it', () => {
    expect(triggerPlanWarnings(plan(), today)).toEqual([]);
    expect(triggerPlanWarnings(plan({ reviewOn: today }), today)).toEqual([]);
    const old = plan({
      isActive: false,
      owner: null,
      agreedByPolice: null,
      reviewOn: today.subtract({ days: 1 }),
    });
    expect(triggerPlanWarnings(old, today)).toEqual([
      'This plan is not in use',
      'This plan is in progress',
      'The police have not agreed it yet',
      'It is past its review date',
    ]);
  });

  it('says when its photograph is to be looked at or let go', () => {
    const photo = { purpose: 'To find her', reviewOn: today, until: null };
    expect(triggerPlanWarnings(plan({ photoHeldFor: photo }), today)).toHaveLength(1);
    expect(
      triggerPlanWarnings(plan({ photoHeldFor: { ...photo, until: today.subtract({ days: 1 }) } }), today),
    ).toEqual(['The photograph should no longer be held']);
  });
});

describe('an answer', () => {
  it('is words, rows, none, or not known yet; never empty', () => {
    for (const good of [{ said: 'Blue coat' }, { rows: [{ name: 'Gran' }] }, 'none', 'not-known-yet']) {
      expect(planAnswerSchema.safeParse(good).success).toBe(true);
    }
    for (const bad of [{ said: ' ' }, { rows: [] }, 'maybe', ''])
      expect(planAnswerSchema.safeParse(bad).success).toBe(false);
  });

  it('belongs to a question of the plan and has its shape', () => {
    const stray = strayAnswers(TRIGGER_PLAN_SECTIONS, {
      description: { said: 'Tall' },
      phones: { rows: [{ what: 'Phone' }] },
      places: { said: 'The park' },
      dangers: { rows: [{ a: 'b' }] },
      'agreed-grade': { said: 'HIGH' },
      'grade-why': 'none',
      unheard: 'none',
    });
    expect(stray).toEqual(['places', 'dangers', 'unheard']);
    expect(strayAnswers(TRIGGER_PLAN_SECTIONS, { 'agreed-grade': { said: 'PURPLE' } })).toEqual([
      'agreed-grade',
    ]);
  });
});

describe('the police grade', () => {
  const grading = (grade: PoliceGrading['grade'], at: string): PoliceGrading => ({
    grade,
    at: Temporal.Instant.from(at),
    by: 'Sergeant Oake',
    rationale: 'As agreed',
  });

  it('has four levels in words', () => {
    expect(POLICE_GRADES.map((grade) => POLICE_GRADE_WORDS[grade].label)).toEqual([
      'No apparent risk',
      'Low',
      'Medium',
      'High',
    ]);
    expect(POLICE_GRADE_WORDS.NAR.response).toContain('return interview is offered all the same');
  });

  it('that stands is the last by time, and none before the police have graded', () => {
    const late = grading('HIGH', '2026-11-25T03:00:00Z');
    expect(standingGrade([late, grading('MED', '2026-11-25T01:00:00Z')])).toBe(late);
    expect(standingGrade([grading('MED', '2026-11-25T01:00:00Z'), late])).toBe(late);
    expect(standingGrade([])).toBeNull();
  });
});

describe('what is held for a purpose', () => {
  const held: HeldFor = {
    purpose: 'To find her',
    reviewOn: today.add({ days: 2 }),
    until: today.add({ days: 4 }),
  };

  it('is held, then due for review, then no longer to be held', () => {
    const on = (days: number) => HELD_FOR_LABELS[heldForState(held, today.add({ days }))];
    expect([on(1), on(2), on(4), on(5)]).toEqual([
      'Held',
      'Review due',
      'Review due',
      'No longer to be held',
    ]);
    expect(heldForState({ ...held, until: null }, today.add({ days: 400 }))).toBe('review-due');
  });
});
