import {
  recordDisagreement,
  recordSupervision,
  setSupervisor,
  takeStep,
  writeFromSupervision,
  writeOversight,
} from '../../src/modules/oversight/index.ts';
import { formatDate } from '../../src/platform/ui/index.ts';
import type { SeedWorld, Story } from '../seed-world.ts';
import { childOf } from './telling/work.ts';

const MO = 'aldermoor/mo';
const IMOGEN = 'aldermoor/imogen';
const LIOR = 'aldermoor/lior';
const TARIQ = 'aldermoor/tariq';
const NELL = 'aldermoor/nell';
const SAM = 'aldermoor/sam';

type Kind = Parameters<typeof recordSupervision>[1]['kind'];
const held = (
  seed: SeedWorld,
  by: string,
  daysAgo: number,
  said: { kind: Kind; members: string[]; reflection: string; wellbeing?: string },
): Promise<string> =>
  seed.as(by, seed.at({ days: daysAgo, time: '15:30' }), (work) =>
    recordSupervision(work, {
      ...{ kind: said.kind, heldOn: seed.day(daysAgo), members: said.members.map(seed.posting) },
      ...{ reflection: said.reflection, wellbeing: said.wellbeing },
    }),
  );

async function whoSupervises(seed: SeedWorld): Promise<void> {
  const lines: [worker: string, by: string, until: number | null][] = [
    [SAM, MO, null],
    [TARIQ, MO, null],
    // Newly qualified for six months to come.
    [NELL, MO, -180],
    [MO, IMOGEN, null],
  ];
  for (const [worker, by, until] of lines)
    await seed.as(IMOGEN, seed.at({ days: 90, time: '09:00' }), (work) =>
      setSupervisor(work, {
        ...{ workerPostingId: seed.posting(worker), version: 0, supervisorPostingId: seed.posting(by) },
        newlyQualifiedUntil: until === null ? null : seed.day(until),
      }),
    );
}

async function supervised(seed: SeedWorld): Promise<void> {
  await held(seed, MO, 41, {
    ...{ kind: 'INDIVIDUAL', members: [SAM] },
    reflection: 'The fourth placement in a year, and each time Sam packs the bags. What is ours in that?',
    wellbeing: 'Tired. Two weeks of leave are booked, and will be taken.',
  });
  const talked = await held(seed, MO, 10, {
    ...{ kind: 'INDIVIDUAL', members: [TARIQ] },
    reflection: 'Nine attempts before he came. What Tariq did with the waiting.',
    wellbeing: 'Well. Asks for fewer evenings in December.',
  });
  const darek = await childOf(seed, TARIQ, 'Dariusz');
  await seed.as(MO, seed.at({ days: 10, time: '16:10' }), (work) =>
    writeFromSupervision(work, {
      ...{ supervisionId: talked, childId: darek, isDecision: true, chronology: 'CURRENT' },
      decision: 'ACT goes on at his pace; nobody asks about the tournament again until he does',
      reason: 'Eight days of leaving last, and he came by himself twice',
      outcome: 'He stays at home; the question of another town is not raised',
      impact: 'He says it is boring now, and that boring is good',
      progress: 'His first goal is met, his second has begun',
      voice: 'Through chess, mostly. He is told what is written',
      actions: 'Tariq asks the school about the gate by Friday',
    }),
  );
  await held(seed, MO, 9, {
    ...{ kind: 'INDIVIDUAL', members: [NELL] },
    reflection: 'Her first strategy meeting: what she saw before anybody said it.',
    wellbeing: 'Sleeps badly after late visits. We plan them together for a month.',
  });
  await held(seed, LIOR, 6, {
    ...{ kind: 'GROUP', members: [SAM, TARIQ, NELL] },
    reflection: 'When the team is frightened it writes longer plans.',
  });
}

async function disagreed(seed: SeedWorld): Promise<void> {
  const precious = await childOf(seed, TARIQ, 'Precious');
  const entry = await seed.as(IMOGEN, seed.at({ days: 6, time: '10:00' }), (work) =>
    writeOversight(work, {
      childId: precious,
      decision: 'Evening visits end this month; the school takes over the mornings',
      reason: 'Three weeks without an evening away from home',
      outcome: 'Contact twice a week by the school, weekly by us',
      impact: 'Fewer people to explain herself to; not seen yet whether she misses the evenings',
      drift: 'Her mother was promised somebody of her own, and has waited four weeks',
    }),
  );
  const id = await seed.as(TARIQ, seed.at({ days: 5, time: '13:40' }), (work) =>
    recordDisagreement(
      work,
      {
        ...{ type: 'oversight', id: entry, childId: precious, dataClass: 'NOTE' },
        label: `Management oversight of ${formatDate(seed.day(6))}`,
        ...{ href: `/children/${precious}/oversight`, decidedBy: seed.posting(IMOGEN) },
      },
      {
        safety: 'Evening visits go on until this is settled. Her mother has the duty number.',
        disagrees: 'The evenings are why nothing happened. He knows the address and waits for a gap.',
        wants: 'Evenings until the order is granted, then look again',
      },
    ),
  );
  await seed.as(TARIQ, seed.at({ days: 4, time: '11:00' }), (work) =>
    takeStep(work, {
      ...{ id, number: 1, spokenOn: seed.day(4), spokenTo: 'Imogen Thackaberry', outcome: 'NEXT' },
      said: 'She sees it, and has no hours for it. Mo is asked what else could move.',
    }),
  );
}

/** What managers decide, what is said between two, and a worker who thinks otherwise. One supervision is overdue. */
export const betweenUs: Story = {
  name: 'between-us',
  async run(seed) {
    await whoSupervises(seed);
    await supervised(seed);
    await disagreed(seed);
  },
};
