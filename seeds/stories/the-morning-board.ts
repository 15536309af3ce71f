import { isWorkingDay } from '../../src/modules/deadlines/index.ts';
import {
  addMember,
  type BoardItem,
  beginSitting,
  boardOf,
  closeSitting,
  fillBoard,
  noteAttendance,
  nothingNew,
  openSitting,
  type SittingRow,
  STANDING_KINDS,
  saveItem,
  waitingOf,
} from '../../src/modules/governance/index.ts';
import type { Work } from '../../src/platform/http/work.ts';
import type { SeedWorld, Story } from '../seed-world.ts';

const MO = 'aldermoor/mo';
const BEA = 'aldermoor/bea';
const DAILY = STANDING_KINDS.get('DAILY');
const SEATS = ['gwen', 'hana', 'sam', 'nell', 'tariq', 'lior', 'cass'];

/** A morning that was closed, with a decision not everybody agreed with, and the board of today as it filled itself. */
export const theMorningBoard: Story = {
  name: 'the-morning-board',
  async run(seed) {
    await whoBelongs(seed);
    await lastMorning(seed);
    await thisMorning(seed);
  },
};

async function whoBelongs(seed: SeedWorld): Promise<void> {
  await seed.as(MO, seed.at({ days: 60, time: '16:20' }), async (work) => {
    if (!DAILY) return;
    for (const name of [...SEATS, 'bea'])
      await addMember(work, DAILY, {
        postingId: seed.posting(`aldermoor/${name}`),
        mayMinute: name === 'bea',
        because: name === 'bea' ? 'Minutes the morning' : 'At the table each morning',
      });
  });
}

/** How many days ago the last working day before today was. */
function lastWorkingDay(seed: SeedWorld): number {
  let ago = 1;
  while (!isWorkingDay(seed.day(ago))) ago += 1;
  return ago;
}

const present = (agency: string, name: string, at: number) => ({
  ...{ agency, name, at, attendance: 'present' as const, version: 0 },
  ...{ deputyFor: null, sharedWith: null, because: null },
});
async function gathered(work: Work, day: Temporal.PlainDate): Promise<SittingRow> {
  const sitting = await openSitting(work, 'DAILY', day);
  await beginSitting(work, sitting, { postingId: work.actor.postingId });
  await noteAttendance(work, sitting, [
    present('SOCIAL_CARE', 'Mo Fennimore', 0),
    present('POLICE', 'Gwen Stallard', 1),
    present('HEALTH_SAFEGUARDING', 'Hana Ostrow', 2),
    {
      ...present('YOUTH_SUPPORT', 'Nobody', 3),
      attendance: 'apologies',
      name: null,
      because: 'At a funeral, like half of the youth centre',
    },
  ]);
  return sitting;
}

async function lastMorning(seed: SeedWorld): Promise<void> {
  const days = lastWorkingDay(seed);
  const day = seed.day(days);
  const at = (time: string) => seed.at({ days, time });
  const sitting = await seed.as(MO, at('09:16'), (work) => gathered(work, day));
  const items = await seed.as(BEA, at('09:17'), async (work) => (await boardOf(work, sitting)).exceptions);
  const [first, second, third] = items;
  if (first) await seed.as(BEA, at('09:21'), (work) => decidedTogether(work, sitting, first));
  if (second)
    await seed.as(BEA, at('09:26'), (work) =>
      said(work, sitting, second, {
        line: 'The aunt says two quiet nights. A lift home after club is what made the difference.',
        actions: ['Ask the club to keep the lift until Christmas @tariq next fri #prevent'],
      }),
    );
  if (third)
    await seed.as(BEA, at('09:29'), (work) =>
      said(work, sitting, third, {
        newNeed: 'A second phone, and messages only at night.',
        knownRisk: 'The older boy from the arcade, as before.',
        actions: ['Send what is known of the number @police tomorrow #pursue'],
      }),
    );
  await seed.as(BEA, at('09:37'), (work) => nothingNew(work, sitting, 'no-change'));
  const rest = items.slice(3, -2).map(({ id }) => id);
  await seed.as(BEA, at('09:40'), (work) => nothingNew(work, sitting, rest));
  await seed.as(MO, at('09:47'), async (work) => {
    const waiting = waitingOf(await boardOf(work, sitting)).length;
    await closeSitting(work, sitting, {
      waiting,
      because: 'The police were called away at quarter to ten; these come first next time.',
    });
  });
}

async function decidedTogether(work: Work, sitting: SittingRow, item: BoardItem): Promise<void> {
  await said(work, sitting, item, {
    newNeed: 'Out past midnight again, and back with a new coat nobody bought.',
    knownRisk: 'The same car at the corner as in October.',
    information: [
      {
        agency: 'POLICE',
        audience: 'police-and-social-care',
        text: 'The car belongs to somebody we know from another inquiry. Please do not ask about it at home yet.',
        broughtBy: 'Gwen Stallard',
      },
      {
        agency: 'HEALTH_SAFEGUARDING',
        audience: 'professionals',
        text: 'Came to the walk-in clinic alone last week and left before being seen.',
        broughtBy: 'Hana Ostrow',
      },
    ],
    decision: 'Police and the worker go together this afternoon; a strategy meeting within two days.',
    rationale: 'Three nights in a fortnight, the same car, and a way in while there is trust.',
    dissent: {
      agency: 'HEALTH_SAFEGUARDING',
      who: 'Hana Ostrow',
      words: 'I would let the worker go alone first. A police officer at the door may end the talking.',
    },
    actions: [
      'Go this afternoon, with Gwen @sam today #protect',
      'Look at the corner on two nights @gwen fri #pursue',
    ],
  });
}

interface Said
  extends Omit<
    Parameters<typeof saveItem>[2],
    'version' | 'line' | 'newNeed' | 'knownRisk' | 'decision' | 'rationale'
  > {
  line?: string;
  newNeed?: string;
  knownRisk?: string;
  decision?: string;
  rationale?: string;
}
async function said(work: Work, sitting: SittingRow, item: BoardItem, words: Said): Promise<void> {
  if (!DAILY) return;
  const { line, newNeed, knownRisk, decision, rationale, ...rest } = words;
  const text = (each: string | undefined) => ({ text: each, was: '' });
  await saveItem(
    work,
    { sitting, kind: DAILY, itemId: item.id },
    {
      ...rest,
      version: 0,
      line: text(line),
      newNeed: text(newNeed),
      knownRisk: text(knownRisk),
      decision: text(decision),
      rationale: text(rationale),
    },
  );
}

/** Today's is opened by the service itself before its hour, and waits for somebody to begin it. */
async function thisMorning(seed: SeedWorld): Promise<void> {
  if (!isWorkingDay(seed.today)) return;
  await seed.as(MO, seed.now, async (work) => {
    const sitting = await openSitting(work, 'DAILY', seed.today);
    await fillBoard(work.tx, sitting.id);
  });
}
