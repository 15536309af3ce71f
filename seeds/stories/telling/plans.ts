import {
  addIntelligence,
  completeDisruptionPlan,
  completeTriggerPlan,
  type PlanAnswers,
  planTactic,
  saveTriggerPlanHeading,
  saveTriggerPlanSection,
  startDisruptionPlan,
  type TacticStatus,
  useTriggerPlan,
} from '../../../src/modules/plans/index.ts';
import type { Life } from './people.ts';

export interface Trigger {
  looks: string;
  clothes?: string;
  phones?: [what: string, number: string, located: string][];
  cards?: [card: string, whom: string][];
  transport?: [what: string, detail: string][];
  medication?: string;
  communication?: string;
  helps?: string;
  people?: [name: string, relation: string, phone: string, safe: string][];
  worried?: [who: string, why: string, where: string][];
  places?: [place: string, safe: string][];
  previous?: string;
  pushPull?: string;
  grade?: 'NAR' | 'LOW' | 'MED' | 'HIGH';
  why?: string;
  dangers?: string;
  today?: string;
  reportAfter?: string;
  returns?: string;
  interview?: string;
  /** Sections not written yet. */
  without?: ('health' | 'people' | 'places' | 'actions' | 'return' | 'risk')[];
  police?: string;
  sharedWith?: string[];
  reviewInDays?: number;
}

const rows = (columns: string[], values: string[][] | undefined): PlanAnswers[string] =>
  values && values.length > 0
    ? { rows: values.map((row) => Object.fromEntries(columns.map((column, at) => [column, row[at] ?? '']))) }
    : 'not-known-yet';
const words = (text: string | undefined): PlanAnswers[string] => (text ? { said: text } : 'not-known-yet');

function sectionsOf(life: Life, t: Trigger): [section: string, answers: PlanAnswers][] {
  const optional = (id: string, text: string | undefined) => (text ? { [id]: { said: text } } : {});
  return [
    [
      'recognise',
      {
        'photo-date': { said: life.seed.day(20).toString() },
        description: words(t.looks),
        ...optional('usual-clothes', t.clothes),
      },
    ],
    [
      'reach',
      {
        phones: rows(['what', 'number or name', 'can be located'], t.phones),
        cards: rows(['card', 'whom to ask'], t.cards),
        transport: rows(['what', 'detail'], t.transport),
      },
    ],
    [
      'health',
      {
        medication: words(t.medication),
        communication: words(t.communication),
        ...optional('what-helps', t.helps),
      },
    ],
    [
      'people',
      {
        'safe-people': rows(['name', 'relation', 'phone', 'safe to ring'], t.people),
      },
    ],
    ['worried-about', { 'people-of-concern': rows(['name or description', 'why', 'where'], t.worried) }],
    [
      'places',
      {
        places: rows(['place', 'safe for a carer to visit'], t.places),
        previous: words(t.previous),
        'push-pull': words(t.pushPull),
      },
    ],
    [
      'risk',
      {
        'agreed-grade': { said: t.grade ?? 'MED' },
        'grade-why': words(t.why),
        dangers: words(t.dangers),
        'higher-today': words(t.today),
      },
    ],
    ['actions', actionsOf(t)],
    [
      'return',
      {
        'who-collects': words(t.returns),
        welcome: { said: 'Food, a shower and sleep first. Nobody is told off at the door.' },
        medical: words('Ask, do not assume. The sexual assault referral centre can be rung at any hour.'),
        interview: words(t.interview),
      },
    ],
  ];
}

const actionsOf = (t: Trigger): PlanAnswers => ({
  'carer-first': {
    said: 'Ring them, look in their room, ring the safe people below, go to the safe places only.',
  },
  'when-to-report': {
    said: t.reportAfter ?? 'When they are an hour later than they said, or at once if anything feels wrong.',
  },
  'police-first': { said: 'Grade as agreed, ring the duty worker, ask for the phone to be located.' },
  'social-care-first': {
    said: 'By day the social worker, by night the duty worker on 01632 961199: read this plan, ring home.',
  },
  'night-decision': { said: 'The service manager on call decides at night; the duty worker rings her.' },
  'who-is-told': { said: 'Whoever has parental responsibility, by the duty worker. School in the morning.' },
  'after-6': { said: 'Police and duty worker speak; places checked again.' },
  'after-12': { said: 'A senior officer looks at the grade. The team is told at 9am.' },
  'after-24': { said: 'Strategy meeting by phone the same day.' },
  'after-48': { said: 'Second meeting; other police areas asked.' },
  'after-72': { said: 'Service manager chairs; orders are thought about again.' },
  orders: 'not-known-yet',
});

/** The plan for when the child is missing; whatever is left out says "not known yet". */
export async function triggerPlanWritten(
  life: Life,
  when: Temporal.Instant,
  t: Trigger,
  then: 'complete' | 'in use' | 'begun' | { complete: string } = 'complete',
  by = life.lead ?? life.cast.worker,
): Promise<void> {
  const { seed, id: childId } = life;
  await seed.as(by, when, async (work) => {
    for (const [section, answers] of sectionsOf(life, t))
      if (!(t.without as string[] | undefined)?.includes(section))
        await saveTriggerPlanSection(work, { childId, section, answers });
    await saveTriggerPlanHeading(work, {
      childId,
      ownerPostingId: work.actor.postingId,
      ...(t.police ? { agreedByPolice: t.police, agreedOn: seed.day(8) } : {}),
      reviewOn: seed.today.add({ days: t.reviewInDays ?? 30 }),
      sharedWith: t.sharedWith ?? ['POLICE', 'HEALTH_SAFEGUARDING'],
      photoPurpose: 'To find them if they are missing',
      photoReviewOn: seed.today.add({ days: 150 }),
    });
    if (then === 'in use') await useTriggerPlan(work, { childId, isActive: true });
    if (then === 'complete') await completeTriggerPlan(work, { childId });
    if (typeof then === 'object') await completeTriggerPlan(work, { childId, reason: then.complete });
  });
}

export interface Tactic {
  code: string;
  lead: string;
  owner: string;
  status?: TacticStatus;
  dueInDays?: number;
  why?: string;
  evidence?: string;
  /** In force from so many days ago, until so many days ahead. */
  force?: [fromDaysAgo: number, forDays: number];
}
export interface Disruption {
  kind:
    | 'person'
    | 'group'
    | 'location'
    | 'premises'
    | 'transport'
    | 'phone-line'
    | 'online-account'
    | 'network';
  target: string;
  objective: string;
  impact: string;
  told?: string;
  deconfliction?: string;
  result?: string;
  tactics: Tactic[];
  noTactic?: string;
  shareWith?: string[];
  intelligence?: { by: string; summary: string };
  reviewInDays?: number;
}
/** A plan to make the people and places stop, so that it is not the child who has to change. Returns its id. */
export async function disruptionPlanned(
  lives: [Life, ...Life[]],
  when: Temporal.Instant,
  d: Disruption,
  then: 'complete' | 'begun' | { complete: string } = 'complete',
): Promise<string> {
  const [life] = lives;
  const { seed } = life;
  const by = life.lead ?? life.cast.worker;
  const planId = await seed.as(by, when, async (work) => {
    const id = await startDisruptionPlan(work, {
      childIds: lives.map((each) => each.id) as [string, ...string[]],
      answers: {
        'target-kind': { said: d.kind },
        target: { said: d.target },
        ...(d.intelligence ? {} : { intelligence: 'not-known-yet' }),
        objective: { said: d.objective },
        impact: { said: d.impact },
        deconfliction: words(d.deconfliction),
        ...(d.told ? { told: { said: d.told } } : {}),
        ...(d.result ? { result: { said: d.result } } : {}),
      },
      reviewOn: seed.today.add({ days: d.reviewInDays ?? 21 }),
      noTacticBecause: d.noTactic,
      shareWith: d.shareWith,
    });
    for (const tactic of d.tactics) await planTactic(work, { planId: id, ...tacticOf(life, tactic) });
    return id;
  });
  const { intelligence } = d;
  if (intelligence)
    await seed.as(intelligence.by, when.add({ minutes: 40 }), (work) =>
      addIntelligence(work, {
        planId,
        summary: intelligence.summary,
        purpose: 'To plan tactics with the team',
        reviewOn: seed.today.add({ days: 60 }),
        shareWith: ['SOCIAL_CARE'],
      }),
    );
  if (then !== 'begun')
    await seed.as(by, when.add({ minutes: 50 }), (work) =>
      completeDisruptionPlan(work, {
        planId,
        ...(typeof then === 'object' ? { reason: then.complete } : {}),
      }),
    );
  return planId;
}

function tacticOf({ seed }: Life, t: Tactic) {
  const isPosted = t.owner.includes('/');
  return {
    code: t.code,
    leadAgency: t.lead,
    ...(isPosted ? { ownerPostingId: seed.posting(t.owner) } : { ownerName: t.owner }),
    status: t.status ?? 'proposed',
    due: t.dueInDays === undefined ? undefined : seed.today.add({ days: t.dueInDays }),
    whyNotPursued: t.status === 'not-pursued' ? t.why : undefined,
    evidenceNeeded: t.evidence,
    inForceFrom: t.force ? seed.day(t.force[0]) : undefined,
    inForceTo: t.force ? seed.today.add({ days: t.force[1] }) : undefined,
  };
}
