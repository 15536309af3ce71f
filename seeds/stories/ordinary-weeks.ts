import type { SeedWorld, Story } from '../seed-world.ts';
import { aldermoorWeeks } from './ordinary-weeks/aldermoor.ts';
import { brackenfordWeeks } from './ordinary-weeks/brackenford.ts';
import { castlebyWeeks } from './ordinary-weeks/castleby.ts';
import type { Ordinary } from './ordinary-weeks/ordinary.ts';
import { accepted, allocated, closed, decided, referred } from './telling/journey.ts';
import { gathered, minuted, minutesSent } from './telling/meetings.ts';
import { is, type Life, met, passedTo, said } from './telling/people.ts';
import { disruptionPlanned, triggerPlanWritten } from './telling/plans.ts';

/** Reviews come a day before they are due: an ETAC is looked at again within 28 days, in Castleby within 21. */
const reviewEvery = (o: Ordinary) => (o.at === 'castleby' ? 20 : 27);

async function told(seed: SeedWorld, o: Ordinary): Promise<void> {
  const life = await met(seed, {
    ...o,
    since: o.asked + 12,
    facts: [said('OWN_CONCERN', o.words, o.heardBy), is('ETHNICITY', o.ethnicity), ...(o.facts ?? [])],
  });
  const receivedAt =
    o.outcome === 'waiting' ? seed.at({ hours: o.asked * 20 }) : seed.at({ days: o.asked, time: '10:25' });
  await referred(life, receivedAt, {
    concern: o.words,
    newNeed: o.need,
    kinds: o.kinds,
    contexts: ['ADULTS'],
    why: o.why,
    hope: o.hope,
    assessment: `SA-${o.family}-1`,
  });
  if (o.outcome === 'waiting') return;
  await answeredBy(life, o, receivedAt.add({ hours: 4 }));
  if (o.passedTo) await passedTo(life, Math.max((o.ended?.daysAgo ?? o.asked) - 5, 2), o.passedTo, o.status);
}

async function answeredBy(life: Life, o: Ordinary, at: Temporal.Instant): Promise<void> {
  if (o.outcome === 'declined')
    return decided(life, at, {
      outcome: 'DECLINED_SIGNPOST',
      rationale: `${o.why} Somebody already beside the family can do this better than a second worker.`,
      signpostTo:
        'The social worker’s own plan, with youth support on Thursdays; ring us if anything changes.',
    });
  if (o.outcome === 'consulted')
    return decided(life, at, {
      outcome: 'CONSULTATION_ONLY',
      rationale: 'One good worker is there. We think with them every second week.',
    });
  await accepted(life, at, o.why);
  if (o.outcome === 'accepted') return;
  await allocated(life, at.add({ minutes: 15 }), {
    worker: o.lead ?? life.cast.worker,
    ...(o.programme ? { programme: o.programme } : {}),
  });
  if (o.asked > 5) await worked(life, o);
  if (o.ended)
    await closed(
      life,
      life.seed.at({ days: o.ended.daysAgo + 1, time: '11:00' }),
      life.seed.at({ days: o.ended.daysAgo, time: '09:45' }),
      {
        reason: o.ended.reason,
        summary: o.ended.how,
        after: o.passedTo ?? 'The allocated social worker',
        months: 3,
      },
      o.ended.reason === 'child-does-not-wish'
        ? 'Tried in three ways; counted in his social worker’s own notes.'
        : undefined,
    );
}

/** The plans, the first meeting and its reviews, until the end or until now. */
async function worked(life: Life, o: Ordinary): Promise<void> {
  const { seed } = life;
  const first = o.asked - 2;
  await triggerPlanWritten(
    life,
    seed.at({ days: first, time: '09:00' }),
    {
      looks: 'As in the photograph; agreed with them',
      dangers: o.why,
      today: 'A call they do not want heard',
      grade: 'MED',
    },
    o.asked % 3 === 0 ? 'in use' : 'complete',
  );
  await disruptionPlanned([life], seed.at({ days: first, time: '09:30' }), {
    kind: 'person',
    target: 'Whoever asks',
    objective: o.hope,
    impact: 'Talked through with them first.',
    deconfliction: 'Asked: nothing running',
    tactics:
      o.asked % 2 === 0
        ? [{ code: 'NO-CONTACT', lead: 'POLICE', owner: 'The beat officer', status: 'agreed', dueInDays: 8 }]
        : [],
    ...(o.asked % 2 === 0 ? {} : { noTactic: 'Nobody is named yet' }),
  });
  const until = o.ended?.daysAgo ?? 0;
  const days: number[] = [];
  for (let day = first; day > until; day -= reviewEvery(o)) days.push(day);
  if (o.lastReviewMissed && days.length > 1) days.pop();
  for (const [place, day] of days.entries())
    await metAgain(life, o, day, place === 0, place === days.length - 1);
}

const lines = [
  'See them at school, where they choose to sit',
  'Write to them in plain words what was agreed',
  'Ask the nurse for a time outside lessons',
  'Bring the leaflet in their own language',
  'Ring about the weekend',
];

async function metAgain(
  life: Life,
  o: Ordinary,
  day: number,
  isFirst: boolean,
  isLast: boolean,
): Promise<void> {
  const at = life.seed.at({ days: day, time: '11:10' });
  const etac = await gathered(life, { arranged: at.subtract({ hours: 22 }), planned: at, held: at });
  await minuted(life, etac, at, {
    brought: [{ agency: 'SOCIAL_CARE', text: isFirst ? o.need : 'Seen every week since we last met.' }],
    sections: {
      purpose1: { information: o.why },
      purpose2: { needs: o.hope, ...(o.strength ? { strengths: o.strength } : {}) },
      purpose3: {
        'trigger-plan': 'In use; finished with the family next week',
        'disruption-plan': 'As agreed today',
      },
    },
    asks: isFirst && o.ask ? [{ words: o.ask[0], changed: o.ask[1], broughtBy: 'their worker' }] : [],
    actions: [
      `${lines[day % lines.length]} @${life.at === 'aldermoor' ? 'hana' : 'philippa'} in 9 days #protect`,
    ],
    ...(day > 12
      ? {
          became: {
            0: { state: 'done', changed: 'Done, and they asked for it again', doneOn: life.seed.day(day) },
          },
        }
      : {}),
    complete: true,
  });
  if (!(isLast && o.minutesLate)) await minutesSent(life, etac, at.add({ hours: 20 }));
}

/** Small, different lives, one story each, so that one more changes no other. */
export const ordinaryWeeks: Story[] = [...aldermoorWeeks, ...brackenfordWeeks, ...castlebyWeeks].map((o) => ({
  name: `ordinary-weeks/${o.given} ${o.family}`.toLowerCase(),
  run: (seed) => told(seed, o),
}));
