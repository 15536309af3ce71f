import { addLeave, addTurn, changeRule, type Rota } from '../../src/modules/deadlines/index.ts';
import type { SeedWorld, Story } from '../seed-world.ts';

/** Days ahead that the rota is written for. The day before loading is covered too: a night begins the evening before. */
const DAYS_AHEAD = 15;

interface Watch {
  rota: Rota;
  /** Wall-clock start and end; an end at or before the start is on the next day. */
  from: string;
  to: string;
  /** Takes turns day by day. */
  people: [person: string, deputy: string][];
}

async function written(seed: SeedWorld, by: string, watches: Watch[]): Promise<void> {
  await seed.as(by, seed.at({ days: 9, time: '14:20' }), async (work) => {
    for (const { rota, from, to, people } of watches) {
      for (let day = 0; day <= DAYS_AHEAD; day += 1) {
        const [person, deputy] = people[day % people.length] ?? ['', ''];
        const isOvernight = to <= from;
        await addTurn(work, {
          rota,
          postingId: seed.posting(person),
          deputyPostingId: seed.posting(deputy),
          from: seed.at({ days: 1 - day, time: from }),
          to: seed.at({ days: (isOvernight ? 0 : 1) - day, time: to }),
        });
      }
    }
  });
}

/** Somebody on every rota at every hour, leave with a deputy who stands in, and the rules two authorities changed. */
export const whoIsOnDuty: Story = {
  name: 'who-is-on-duty',
  async run(seed) {
    await written(seed, 'aldermoor/mo', [
      {
        rota: 'front-door',
        from: '08:00',
        to: '20:00',
        people: [
          ['aldermoor/otis', 'aldermoor/fern'],
          ['aldermoor/fern', 'aldermoor/otis'],
        ],
      },
      { rota: 'front-door', from: '20:00', to: '08:00', people: [['aldermoor/ruth', 'aldermoor/otis']] },
      {
        rota: 'team-duty',
        from: '09:00',
        to: '09:00',
        people: [
          ['aldermoor/tariq', 'aldermoor/mo'],
          ['aldermoor/nell', 'aldermoor/mo'],
          ['aldermoor/sam', 'aldermoor/nell'],
        ],
      },
      { rota: 'out-of-hours', from: '08:30', to: '08:30', people: [['aldermoor/ruth', 'aldermoor/dan']] },
    ]);
    await written(seed, 'brackenford/rob', [
      { rota: 'front-door', from: '08:00', to: '08:00', people: [['brackenford/pat', 'brackenford/rob']] },
      { rota: 'team-duty', from: '09:00', to: '09:00', people: [['brackenford/kit', 'brackenford/rob']] },
      {
        rota: 'out-of-hours',
        from: '17:00',
        to: '17:00',
        people: [
          ['brackenford/yaz', 'brackenford/rob'],
          ['brackenford/rob', 'brackenford/mercy'],
        ],
      },
    ]);
    await written(seed, 'castleby/gus', [
      { rota: 'team-duty', from: '09:00', to: '09:00', people: [['castleby/wren', 'castleby/gus']] },
      {
        rota: 'out-of-hours',
        from: '17:00',
        to: '17:00',
        people: [
          ['castleby/gus', 'castleby/esme'],
          ['castleby/tess', 'castleby/gus'],
        ],
      },
    ]);
    await seed.as('aldermoor/mo', seed.at({ days: 4, time: '11:05' }), async (work) => {
      for (const [person, fromDays, forDays] of [
        ['aldermoor/ruth', 8, 2],
        ['aldermoor/tariq', 4, 5],
        ['aldermoor/otis', 3, 1],
      ] as const) {
        const from = seed.at({ days: -fromDays, time: '00:00' });
        await addLeave(work, {
          postingId: seed.posting(person),
          from,
          to: seed.at({ days: -fromDays - forDays, time: '00:00' }),
        });
      }
    });
    await rulesOfTheirOwn(seed);
  },
};

async function rulesOfTheirOwn(seed: SeedWorld): Promise<void> {
  await seed.as('aldermoor/ada', seed.at({ days: 200, time: '10:00' }), (work) =>
    changeRule(
      work,
      'D6',
      { limit: { n: 3, unit: 'workingDays' }, source: 'Aldermoor practice guide for meetings, section 4' },
      'Two days could not be met where health sends its part by post',
      0,
    ),
  );
  await seed.as('castleby/liv', seed.at({ days: 150, time: '16:30' }), (work) =>
    changeRule(
      work,
      'D7',
      {
        limit: { n: 21, unit: 'calendarDays' },
        source: 'Castleby safeguarding partnership, agreed in its spring meeting',
      },
      'A small team that wants to look again sooner',
      0,
    ),
  );
}
