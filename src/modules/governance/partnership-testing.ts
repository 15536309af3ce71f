import { postingIdOf } from '../../../seeds/region/load-structure.ts';
import type { World } from '../../../tests/support/world.ts';
import { createChild } from '../people/index.ts';
import { askForResponse, planResponse } from './contextual-response.commands.ts';
import { findResponse } from './contextual-response.store.ts';
import { listOtherMeeting } from './elsewhere.commands.ts';
import { chooseChild, lookAtConcern } from './highest-concern.commands.ts';
import { findConcern } from './highest-concern.store.ts';
import { addMember } from './kind.commands.ts';
import { STANDING_KINDS, type StandingKind } from './kinds.ts';
import { nextMonthly } from './monthly.queries.ts';

const kind = (code: string) => STANDING_KINDS.get(code) as StandingKind;
export const later = Temporal.PlainDate.from('2026-12-31');
export const child = (w: World, givenName: string) =>
  w.act('aldermoor/mo', (work) => createChild(work, { givenName, familyName: 'Fennel', source: 'test' }));
export const because = 'Gone three nights, and a new phone';
export const chosen = async (w: World) => {
  const childId = await child(w, 'Robin');
  return w.act('aldermoor/mo', (work) => chooseChild(work, { childId, because, planFor: 'The way home' }));
};
export const planned = (w: World) =>
  w.act('aldermoor/mo', (work) =>
    planResponse(work, {
      kind: 'place',
      label: 'The bus station',
      planned: 'Youth workers there',
      leadAgency: 'POLICE',
      leadName: 'PC Gwen Stallard',
      reviewOn: later,
    }),
  );

/** Gwen and Hana sit at the monthly meeting, Ed at the sub-group; something of everything is there. */
export async function partnership(w: World) {
  for (const [who, code] of [
    ['aldermoor/gwen', 'MONTHLY'],
    ['aldermoor/hana', 'MONTHLY'],
    ['aldermoor/ed', 'SUB_GROUP'],
  ] as const)
    await w.act('aldermoor/mo', (work) =>
      addMember(work, kind(code), { postingId: postingIdOf(who), mayMinute: false, because: 'Sits there' }),
    );
  const concern = await chosen(w);
  await w.act('aldermoor/mo', async (work) => {
    const row = await findConcern(work.tx, concern);
    if (row)
      await lookAtConcern(work, row, {
        outcome: 'stays',
        because: 'Looked at together',
        planFor: undefined,
        version: 1,
      });
  });
  const meeting = await w.act('aldermoor/mo', (work) => nextMonthly(work));
  const response = await planned(w);
  const action = await w.act('aldermoor/mo', async (work) => {
    const row = await findResponse(work.tx, response);
    if (!row) throw new Error('not there');
    return askForResponse(work, row, {
      words: 'Mend the lights',
      agency: 'POLICE',
      leadName: 'PC Gwen Stallard',
      dueOn: later,
    });
  });
  const other = await w.act('aldermoor/sam', (work) =>
    listOtherMeeting(work, {
      name: 'STEER steering group',
      runBy: 'STEER',
      rhythm: 'monthly',
      whoAttends: 'Sam',
    }),
  );
  return { month: String(meeting?.month), response, action, other, free: await child(w, 'Wren') };
}
export type Made = Awaited<ReturnType<typeof partnership>>;

export const runs = ['aldermoor/mo', 'aldermoor/imogen', 'aldermoor/odette'];
export const collects = [...runs, 'aldermoor/bea'];
export const elsewhere = ['brackenford/mercy'];
/** Who has no part in any of it, whatever meeting. */
export const strangers = [
  'aldermoor/sam',
  'aldermoor/priya',
  'aldermoor/cass',
  'aldermoor/ruth',
  'aldermoor/fern',
  'aldermoor/jude',
  'aldermoor/ursula',
  'aldermoor/ada',
  'aldermoor/ivor',
  'aldermoor/ines',
  'northmoor/lena',
];
/** The role has nothing to do with plans: told so openly. */
export const outsiders = ['aldermoor/jude', 'aldermoor/ada', 'aldermoor/ivor', 'northmoor/lena'];
export const insiders = strangers.filter((each) => !outsiders.includes(each));
export const table = ['aldermoor/gwen', 'aldermoor/hana'];
