import {
  addMember,
  askForResponse,
  askMatter,
  beginHandover,
  changeOnHandover,
  changeResponse,
  childrenOnHandover,
  chooseChild,
  findOtherMeeting,
  findResponse,
  giveHandover,
  handoverOfDay,
  listOtherMeeting,
  nextMonthly,
  noteOccasion,
  planResponse,
  receiveHandover,
  STANDING_KINDS,
  saveFigures,
  worriedAbout,
  writeOvernight,
} from '../../src/modules/governance/index.ts';
import type { Work } from '../../src/platform/http/work.ts';
import type { SeedWorld, Story } from '../seed-world.ts';
import { childOf } from './telling/work.ts';

const BEA = 'aldermoor/bea';
const CASS = 'aldermoor/cass';
const IMOGEN = 'aldermoor/imogen';
const RUTH = 'aldermoor/ruth';
const SAM = 'aldermoor/sam';

/** Figures that come, come late or do not come; two children people chose; a bus station; and two nights handed over. */
export const theMonthAndTheNight: Story = {
  name: 'the-month-and-the-night',
  async run(seed) {
    await whoSitsThere(seed);
    await figuresSent(seed);
    await chosenAndPlanned(seed);
    await elsewhere(seed);
    await nightHandedOver(seed, 2, false);
    await nightHandedOver(seed, 1, true);
  },
};

async function whoSitsThere(seed: SeedWorld): Promise<void> {
  const seats = [
    ['MONTHLY', 'aldermoor/gwen', false],
    ['MONTHLY', 'aldermoor/hana', false],
    ['MONTHLY', BEA, true],
    ['SUB_GROUP', 'aldermoor/gwen', false],
    ['SUB_GROUP', 'aldermoor/ed', false],
  ] as const;
  await seed.as(IMOGEN, seed.at({ days: 40, time: '15:05' }), async (work) => {
    for (const [code, who, mayMinute] of seats) {
      const kind = STANDING_KINDS.get(code);
      if (kind)
        await addMember(work, kind, {
          postingId: seed.posting(who),
          mayMinute,
          because: 'Sits there for their agency',
        });
    }
  });
}

interface Sent {
  by: string;
  agency: string;
  days: number;
  counts: number[];
  workingWell: string;
  toDevelop: string;
  words?: string;
  toldBy?: string;
  because?: string;
}
const SENT: readonly Sent[] = [
  {
    ...{ by: 'aldermoor/gwen', agency: 'POLICE', days: 6, counts: [58, 7, 3, 4, 16] },
    workingWell: 'A missing report reaches the team within the hour, also at weekends',
    toDevelop: 'Reports from one care home still come in the morning for the night before',
  },
  {
    ...{
      by: BEA,
      agency: 'EARLY_HELP',
      days: 5,
      counts: [9, 2],
      toldBy: 'The early help desk, by telephone',
    },
    workingWell: 'Families say yes when the worker who knows them asks',
    toDevelop: 'Nine families wait for a worker',
  },
  {
    ...{ by: 'aldermoor/gwen', agency: 'POLICE', days: 2, counts: [61, 7, 3, 4, 16] },
    workingWell: 'A missing report reaches the team within the hour, also at weekends',
    toDevelop: 'Reports from one care home still come in the morning for the night before',
    because: 'Three reports of the last weekend were counted late',
  },
  {
    ...{ by: 'aldermoor/hana', agency: 'HEALTH_SAFEGUARDING', days: 1, counts: [22, 3, 14] },
    words: 'Most who wait are older than fourteen',
    workingWell: 'A nurse sits in the team on three mornings',
    toDevelop: 'Fourteen children wait for a mental-health appointment',
  },
];
async function figuresSent(seed: SeedWorld): Promise<void> {
  for (const { by, days, ...given } of SENT)
    await seed.as(by, seed.at({ days, time: '11:40' }), async (work) => {
      const meeting = await nextMonthly(work);
      if (!meeting) return;
      await saveFigures(work, meeting, { ...given, isSent: true });
    });
}

async function chosenAndPlanned(seed: SeedWorld): Promise<void> {
  const child = await childOf(seed, SAM, 'Marlon');
  await seed.as(IMOGEN, seed.at({ days: 24, time: '14:10' }), (work) =>
    chooseChild(work, {
      childId: child,
      because: 'He says less each week, and somebody older waits for him after school',
      planFor: 'One worker he chose; who meets him at the gate; what his nan does at night',
    }),
  );
  const response = await seed.as(IMOGEN, seed.at({ days: 27, time: '14:30' }), (work) =>
    planResponse(work, {
      ...{
        kind: 'place',
        label: 'The bus station, after school',
        leadAgency: 'POLICE',
        leadName: 'PC Gwen Stallard',
      },
      planned: 'Youth workers there on three evenings, lights mended, and a word with the kiosk',
      reviewOn: seed.day(-17),
    }),
  );
  await seed.as('aldermoor/gwen', seed.at({ days: 12, time: '10:20' }), async (work) => {
    const row = await findResponse(work.tx, response);
    if (!row) return;
    await changeResponse(work, row, {
      ...{
        state: 'under-way',
        leadName: row.leadName,
        planned: row.planned,
        reviewOn: row.reviewOn,
        version: row.version,
      },
      changed: 'The lights work. Fewer young people wait there late',
    });
    await askForResponse(work, row, {
      words: 'Ask the bus company for a guard until nine',
      ...{ agency: 'POLICE', leadName: 'PC Gwen Stallard', dueOn: seed.day(-5) },
    });
  });
  await seed.as('aldermoor/ed', seed.at({ days: 20, time: '13:00' }), (work) =>
    askMatter(work, {
      ...{ kind: 'barrier', askedBy: 'Schools', askedOf: 'Health', dueOn: seed.day(-30) },
      what: 'How long children wait for a mental-health appointment, and what happens while they wait',
    }),
  );
}

async function elsewhere(seed: SeedWorld): Promise<void> {
  const id = await seed.as(SAM, seed.at({ days: 100, time: '09:50' }), (work) =>
    listOtherMeeting(work, {
      name: 'STEER steering group',
      runBy: 'STEER',
      rhythm: 'monthly',
      whoAttends: 'Sam Quillfeather',
    }),
  );
  const note = (
    days: number,
    more: { wasAttended: boolean; who?: string; because?: string; takenAway?: string },
  ) =>
    seed.as(SAM, seed.at({ days, time: '16:20' }), async (work) => {
      const row = await findOtherMeeting(work.tx, id);
      if (row) await noteOccasion(work, row, { day: seed.day(days), ...more });
    });
  await note(75, { wasAttended: true, who: 'Sam Quillfeather', takenAway: 'Ten places from the new year' });
  await note(44, { wasAttended: false, because: 'Sam and Nell were both in court' });
}

/** Cass gives it in the afternoon; on the night that is read, Ruth says so and writes what happened. */
async function nightHandedOver(seed: SeedWorld, days: number, isRead: boolean): Promise<void> {
  const child = await childOf(seed, SAM, 'Marlon');
  const day = seed.day(days);
  const found = async (work: Work) => {
    const row = await handoverOfDay(work.tx, day);
    if (!row) throw new Error('no handover of that day');
    return row;
  };
  await seed.as(CASS, seed.at({ days, time: '16:15' }), async (work) => {
    const row = await beginHandover(work, day);
    for (const each of await childrenOnHandover(work.tx, row.id))
      await changeOnHandover(work, row, {
        ...{ childId: each.childId, takenOffBecause: null, version: each.version },
        why: 'Not home since it was reported, and nobody has heard',
        plan: 'Ring home and friends at eight and at ten; ring the police for their last line at midnight',
      });
    await worriedAbout(work, row, {
      childId: child,
      why: 'Somebody waited for him at the gate again today',
      plan: 'His nan rings us when he is in. If she has not by nine, ring her, then the police',
    });
    await giveHandover(work, row);
  });
  if (!isRead) return;
  await seed.as(RUTH, seed.at({ days, time: '17:05' }), async (work) => {
    const row = await found(work);
    await receiveHandover(work, row, row.version);
  });
  await seed.as(RUTH, seed.at({ days, time: '21:20' }), async (work) =>
    writeOvernight(work, await found(work), {
      childId: child,
      happened: 'His nan rang at ten to nine: he is in, and eating',
    }),
  );
}
