import { beforeAll, describe, expect, it } from 'vitest';
import { postingIdOf } from '../../../seeds/region/load-structure.ts';
import { type World, world } from '../../../tests/support/world.ts';
import { startClock } from '../deadlines/index.ts';
import { approveClosing, proposeClosing } from './closing.commands.ts';
import { childOf, openToSam, refer } from './team-testing.ts';

let w: World;
beforeAll(async () => {
  w = await world();
});

const proposal = {
  reason: 'safety-increased',
  summary: 'Home by nine, back at school, four months without going missing',
  leadProfessionalAfter: 'Priya Holloway-Marsh',
  monthsSustained: '4',
};
async function propose(handle: string, childId: string, more: Record<string, string> = {}) {
  const person = await w.as(handle);
  await person.get(`/children/${childId}/close`);
  return person.post(`/children/${childId}/close`, { ...proposal, ...more });
}
async function decide(handle: string, address: string, fields: Record<string, string>) {
  const person = await w.as(handle);
  await person.get(address);
  return person.post(address, fields);
}
/** These children were offered no exit interview: a manager says why it goes ahead. */
const withoutExitInterview = { overrideReason: 'Moved away before it could be offered' };
const running = (childId: string) =>
  w.admin<{ rule: string; holder_posting_id: string | null }>(
    'select rule, holder_posting_id from deadlines.clock where child_id = $1 and stopped_at is null order by rule',
    [childId],
  );

describe('closing an involvement', () => {
  it('is proposed by the worker, approved by a manager, and stops the involvement’s clocks', async () => {
    const childId = await childOf(w, 'Closed');
    await openToSam(w, childId);
    expect((await running(childId)).map((each) => each.rule)).toEqual(['D4']);
    const proposed = await propose('aldermoor/sam', childId);
    expect(proposed.status).toBe(303);
    const approved = { decision: 'approve', ...withoutExitInterview };
    const done = await decide('aldermoor/mo', proposed.location ?? '', approved);
    expect(done.status).toBe(303);
    expect(await running(childId)).toEqual([]);
    const [row] = await w.admin<{ closed_at: unknown }>(
      'select closed_at from referrals.involvement where child_id = $1',
      [childId],
    );
    expect(row?.closed_at).not.toBeNull();
    const [flag] = await w.admin<{ to_at: unknown }>(
      "select to_at from people.flag where child_id = $1 and kind = 'OPEN_TO_TEAM'",
      [childId],
    );
    expect(flag?.to_at).not.toBeNull();
  });
  it('says honestly what this record does not hold', async () => {
    const childId = await childOf(w, 'Honest');
    await openToSam(w, childId);
    const page = await (await w.as('aldermoor/sam')).get(`/children/${childId}/close`);
    expect(page.html).toContain('Letter to the young person in plain words');
    expect(page.html).toContain('Not held here');
  });
  it('is never approved by the person who proposed it', async () => {
    const childId = await childOf(w, 'Own');
    await openToSam(w, childId);
    const proposed = await propose('aldermoor/mo', childId);
    const own = await decide('aldermoor/mo', proposed.location ?? '', {
      decision: 'approve',
      overrideReason: 'I am alone',
    });
    expect(own.status).toBe(403);
    const approved = { decision: 'approve', ...withoutExitInterview };
    expect((await decide('aldermoor/imogen', proposed.location ?? '', approved)).status).toBe(303);
  });
  it('waits for a named owner of every clock that runs on, who then holds it', async () => {
    const childId = await childOf(w, 'Owner');
    await openToSam(w, childId);
    const clockId = await w.act('aldermoor/mo', (work) =>
      startClock(work, {
        rule: 'D3',
        about: { type: 'episode', id: work.ids.next() },
        childId,
        startedAt: work.now,
        holder: { postingId: postingIdOf('aldermoor/sam') },
      }),
    );
    const proposed = await propose('aldermoor/sam', childId);
    const early = await decide('aldermoor/mo', proposed.location ?? '', { decision: 'approve' });
    expect(early.status).toBe(422);
    expect(early.html).toContain('Urgent strategy meeting needs a named owner');
    const owner = { [`owner-${(clockId ?? '').replaceAll('-', '')}`]: postingIdOf('aldermoor/priya') };
    expect(
      (
        await decide('aldermoor/mo', proposed.location ?? '', {
          decision: 'approve',
          ...withoutExitInterview,
          ...owner,
        })
      ).status,
    ).toBe(303);
    expect(await running(childId)).toEqual([
      { rule: 'D3', holder_posting_id: postingIdOf('aldermoor/priya') },
    ]);
  });
  it('waits for checks that say "not yet", unless a manager says why it goes ahead', async () => {
    const childId = await childOf(w, 'Not yet');
    await openToSam(w, childId);
    const proposed = await propose('aldermoor/sam', childId, { monthsSustained: '1' });
    const early = await decide('aldermoor/mo', proposed.location ?? '', { decision: 'approve' });
    expect(early.status).toBe(422);
    expect(early.html).toContain('Safety and stability sustained');
    const overridden = await decide('aldermoor/mo', proposed.location ?? '', {
      decision: 'approve',
      overrideReason: 'Moved to Castleby',
    });
    expect(overridden.status).toBe(303);
    expect((await (await w.as('aldermoor/mo')).get(`/children/${childId}/referrals`)).html).toContain(
      'Moved to Castleby',
    );
  });
  it('sent back leaves the involvement as it was, and can be proposed again', async () => {
    const childId = await childOf(w, 'Back');
    await openToSam(w, childId);
    const proposed = await propose('aldermoor/sam', childId);
    expect((await decide('aldermoor/mo', proposed.location ?? '', { decision: 'send-back' })).status).toBe(
      422,
    );
    expect(
      (
        await decide('aldermoor/mo', proposed.location ?? '', {
          decision: 'send-back',
          note: 'Ask him first',
        })
      ).status,
    ).toBe(303);
    expect((await propose('aldermoor/sam', childId)).status).toBe(303);
  });
  it('proposed twice shows the second worker what the first wrote', async () => {
    const childId = await childOf(w, 'Twice');
    await openToSam(w, childId);
    await propose('aldermoor/sam', childId);
    const second = await propose('aldermoor/mo', childId, { summary: 'Another summary' });
    expect(second.status).toBe(409);
    expect(second.html).toContain('four months without going missing');
  });
  it('leaves the record readable to its workers for 28 days, then only findable', async () => {
    const childId = await childOf(w, 'Later');
    await openToSam(w, childId);
    const { closingId } = await w.act('aldermoor/sam', (work) =>
      proposeClosing(work, {
        childId,
        reason: 'step-down',
        summary: 'Safer',
        leadProfessionalAfter: 'Priya',
      }),
    );
    await w.act('aldermoor/mo', (work) => approveClosing(work, { closingId, version: 1 }));
    const address = `/closings/${closingId}`;
    w.clock.advance({ hours: 27 * 24 });
    expect((await (await w.as('aldermoor/sam')).get(address)).status).toBe(200);
    w.clock.advance({ hours: 2 * 24 });
    expect((await (await w.as('aldermoor/sam')).get(address)).status).toBe(404);
    expect((await (await w.as('aldermoor/sam')).get(`/children/${childId}`)).status).not.toBe(404);
    expect((await (await w.as('aldermoor/priya')).get(address)).status).toBe(200);
  });
  it('keeps a new referral possible', async () => {
    const childId = await childOf(w, 'New referral');
    await openToSam(w, childId);
    const proposed = await propose('aldermoor/sam', childId);
    await decide('aldermoor/mo', proposed.location ?? '', { decision: 'approve' });
    w.clock.advance({ minutes: 5 });
    expect((await refer(w, 'aldermoor/priya', childId)).status).toBe(303);
    expect((await running(childId)).map((each) => each.rule)).toEqual(['D2', 'D4']);
  });
});
