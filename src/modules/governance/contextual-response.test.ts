import { beforeAll, describe, expect, it } from 'vitest';
import { postingIdOf } from '../../../seeds/region/load-structure.ts';
import { type World, world } from '../../../tests/support/world.ts';
import { FieldErrors, Refusal, StaleEdit } from '../../platform/http/decision.ts';
import {
  askForResponse,
  changeResponse,
  doneForResponse,
  type NewResponse,
  planResponse,
} from './contextual-response.commands.ts';
import {
  findResponse,
  type ResponseRow,
  responsesOf,
  stepsOfResponses,
} from './contextual-response.store.ts';
import { addMember } from './kind.commands.ts';
import { STANDING_KINDS, type StandingKind } from './kinds.ts';
import { answerMatter, askMatter } from './sub-group.commands.ts';
import { findMatter, mattersOf } from './sub-group.store.ts';

const on = (text: string) => Temporal.PlainDate.from(text);
let w: World;
let id: string;
const response: NewResponse = {
  kind: 'place',
  label: 'The bus station, after school',
  planned: 'Youth workers there on three evenings; lights mended',
  leadAgency: 'POLICE',
  leadName: 'PC Gwen Stallard',
  reviewOn: on('2026-12-17'),
};
const row = async (): Promise<ResponseRow> => {
  const found = await w.act('aldermoor/mo', (work) => findResponse(work.tx, id));
  if (!found) throw new Error('not there');
  return found;
};
const belongs = (who: string, kind = 'MONTHLY') =>
  w.act('aldermoor/mo', (work) =>
    addMember(work, STANDING_KINDS.get(kind) as StandingKind, {
      postingId: postingIdOf(who),
      mayMinute: false,
      because: 'Sits there',
    }),
  );
beforeAll(async () => {
  w = await world();
});

describe('a response to a place, a group or a school', () => {
  it('is not planned by those who do not run or minute the meeting', async () => {
    await belongs('aldermoor/hana');
    for (const who of ['aldermoor/sam', 'aldermoor/gwen', 'aldermoor/hana', 'aldermoor/bea', 'aldermoor/ada'])
      await expect(
        w.act(who, (work) => planResponse(work, response)),
        who,
      ).rejects.toThrow(Refusal);
  });
  it('warns of what looks like a child’s name, and lets somebody who looked go on', async () => {
    const named = { ...response, label: 'Friends of Jayden Brook' };
    await expect(w.act('aldermoor/mo', (work) => planResponse(work, named))).rejects.toThrow(FieldErrors);
    await w.act('aldermoor/mo', (work) =>
      planResponse(work, { ...response, label: 'Cafe Green Dragon', looked: true }),
    );
  });
  it('is read by those at the table alone', async () => {
    id = await w.act('aldermoor/mo', (work) => planResponse(work, response));
    const seen = (who: string) => w.act(who, async (work) => (await responsesOf(work.tx)).length);
    expect([await seen('aldermoor/hana'), await seen('aldermoor/odette')]).toEqual([2, 2]);
    for (const who of ['aldermoor/sam', 'aldermoor/gwen', 'aldermoor/vi', 'brackenford/mercy'])
      expect(await seen(who), who).toBe(0);
  });
  it('is moved on by the agency in the lead, and says what changed; what was planned before stays to be read', async () => {
    await belongs('aldermoor/gwen');
    const change = (who: string, version: number) =>
      w.act(who, async (work) =>
        changeResponse(work, await row(), {
          state: 'under-way',
          changed: 'The lights are mended',
          planned: 'Youth workers there on five evenings',
          leadName: 'PC Gwen Stallard',
          reviewOn: on('2027-01-21'),
          version,
        }),
      );
    await expect(change('aldermoor/hana', 1)).rejects.toThrow(Refusal);
    await change('aldermoor/gwen', 1);
    await expect(change('aldermoor/mo', 1)).rejects.toThrow(StaleEdit);
    expect(await row()).toMatchObject({ state: 'under-way', version: 2 });
    const steps = await w.act('aldermoor/hana', (work) => stepsOfResponses(work.tx, [id]));
    expect(steps[0]?.words).toContain('Planned before: Youth workers there on three evenings');
  });
  it('has actions that the agency they were asked of says are done, once', async () => {
    const action = await w.act('aldermoor/gwen', async (work) =>
      askForResponse(work, await row(), {
        words: 'Ask the bus company for a guard',
        agency: 'HEALTH_SAFEGUARDING',
        leadName: 'Hana Brightwater',
        dueOn: on('2026-12-01'),
      }),
    );
    await belongs('aldermoor/vi');
    const done = (who: string) =>
      w.act(who, async (work) =>
        doneForResponse(work, await row(), { actionId: action, words: 'A guard until nine' }),
      );
    await expect(done('aldermoor/vi')).rejects.toThrow(Refusal);
    await expect(done('aldermoor/sam')).rejects.toThrow(Refusal);
    await done('aldermoor/hana');
    await expect(done('aldermoor/mo')).rejects.toThrow(FieldErrors);
  });
});

describe('what the sub-group asks', () => {
  const matter = {
    kind: 'barrier',
    what: 'Waiting times for mental health',
    askedBy: 'Police',
    askedOf: 'Health',
    dueOn: on('2026-12-31'),
  } as const;
  it('is asked and answered by those who belong to it, and read by them alone', async () => {
    for (const who of ['aldermoor/gwen', 'aldermoor/sam', 'aldermoor/bea'])
      await expect(
        w.act(who, (work) => askMatter(work, matter)),
        who,
      ).rejects.toThrow(Refusal);
    await belongs('aldermoor/ed', 'SUB_GROUP');
    const asked = await w.act('aldermoor/ed', (work) => askMatter(work, matter));
    expect(await w.act('aldermoor/gwen', (work) => mattersOf(work.tx))).toEqual([]);
    const found = await w.act('aldermoor/odette', (work) => findMatter(work.tx, asked));
    if (!found) throw new Error('not there');
    const answer = (who: string) =>
      w.act(who, (work) => answerMatter(work, found, { answer: 'Eight weeks now, four by March' }));
    await expect(answer('aldermoor/hana')).rejects.toThrow(Refusal);
    await answer('aldermoor/odette');
    await expect(answer('aldermoor/ed')).rejects.toThrow(FieldErrors);
  });
});
