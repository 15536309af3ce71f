import { postingIdOf } from '../../seeds/region/load-structure.ts';
import { relate } from '../../src/modules/access/index.ts';
import {
  addAction,
  arrangeMeeting,
  contribute,
  invite,
  type NewMeetingInput,
  recordAsk,
} from '../../src/modules/meetings/index.ts';
import { createChild } from '../../src/modules/people/index.ts';
import type { World } from './world.ts';

/** A child with an allocated social worker (Priya), a worker of the team (Sam) and a manager (Mo). */
export const childOf = (w: World, preferredName: string, familyName = 'Brook'): Promise<string> =>
  w.act('aldermoor/mo', async (work) => {
    const childId = await createChild(work, { givenName: preferredName, familyName, source: 'a test' });
    for (const [handle, kind] of [
      ['priya', 'ALLOCATED'],
      ['sam', 'CO_WORKER'],
    ] as const) {
      await relate(work, { childId, kind, postingId: postingIdOf(`aldermoor/${handle}`), basis: 'a test' });
    }
    return childId;
  });

export const arranged = (
  w: World,
  childIds: readonly [string, ...string[]],
  kind: NewMeetingInput['kind'] = 'ETAC',
) =>
  w.act('aldermoor/sam', (work) =>
    arrangeMeeting(work, {
      childIds,
      kind,
      plannedAt: work.now.add({ hours: 4 }),
      place: 'Aldermoor Civic Centre, room 2',
    }),
  );

export const asked = (w: World, meetingId: string, handle: string, childIds?: readonly string[]) =>
  w.act('aldermoor/sam', async (work) => {
    const [id] = await invite(work, { meetingId, postingId: postingIdOf(handle), childIds });
    return id as string;
  });

/** One thing of each kind at the meeting of one child. */
export const withItems = (w: World, at: { meetingId: string; childId: string }) =>
  w.act('aldermoor/sam', async (work) => ({
    contribution: await contribute(work, { ...at, agency: 'SOCIAL_CARE', text: 'Seen at home on Tuesday' }),
    action: await addAction(work, { ...at, line: 'Ring school about the phone @priya fri #protect' }),
    ask: await recordAsk(work, { ...at, words: 'I just want my nan to stop worrying', broughtBy: 'Sam' }),
  }));
