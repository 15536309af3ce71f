import { beforeAll, describe, expect, it } from 'vitest';
import { postingIdOf, teamIdOf } from '../../../seeds/region/load-structure.ts';
import { type World, world } from '../../../tests/support/world.ts';
import { allocate } from './allocation.commands.ts';
import { caseloadOf, involvementOf } from './involvement.queries.ts';
import { accepted, childOf, openToSam, refer, referred } from './team-testing.ts';

let w: World;
beforeAll(async () => {
  w = await world();
});

const held = (childId: string) =>
  w.admin<{ kind: string; holder: string }>(
    `select kind, coalesce(holder_team_id, holder_posting_id) as holder from access.relationship
      where child_id = $1 and (to_at is null or to_at > $2) order by kind`,
    [childId, w.clock.now().toString()],
  );
const d2 = async (referralId: string) =>
  (
    await w.admin<{ outcome: string | null }>(
      "select outcome from deadlines.clock where rule = 'D2' and about_id = $1",
      [referralId],
    )
  )[0];

async function decide(handle: string, referralId: string, fields: Record<string, string>) {
  const person = await w.as(handle);
  await person.get(`/referrals/${referralId}`);
  return person.post(`/referrals/${referralId}`, fields);
}

describe('the list of referrals', () => {
  it('shows the team’s managers what is to be decided, with its deadline', async () => {
    await referred(w, await childOf(w, 'Listed'));
    const page = await (await w.as('aldermoor/mo')).get('/referrals');
    expect(page.html).toContain('Listed Brook');
    expect(page.html).toMatch(/1 working day left/);
  });
  it('is empty for a manager of another authority', async () => {
    const page = await (await w.as('brackenford/rob')).get('/referrals');
    expect(page.html).toContain('No referral is waiting');
  });
});

describe('a decision on a referral', () => {
  it('that accepts opens the child to the team’s managers, stops the triage clock and leads to allocation', async () => {
    const childId = await childOf(w, 'Accepted');
    const id = await referred(w, childId);
    const done = await decide('aldermoor/mo', id, { outcome: 'ACCEPTED', rationale: 'Meets the threshold' });
    expect(done.location).toMatch(/^\/involvements\/.+\/allocate$/);
    expect(await held(childId)).toEqual([
      { kind: 'ALLOCATED', holder: postingIdOf('aldermoor/priya') },
      { kind: 'MANAGER', holder: teamIdOf('aldermoor', 'team') },
    ]);
    expect((await d2(id))?.outcome).toBe('met');
  });
  it('that declines says who can help instead, tells the referrer and closes the child to the team', async () => {
    const childId = await childOf(w, 'Declined');
    const id = await referred(w, childId);
    expect(
      (await decide('aldermoor/mo', id, { outcome: 'DECLINED_SIGNPOST', rationale: 'Early help fits' }))
        .status,
    ).toBe(422);
    const done = await decide('aldermoor/mo', id, {
      outcome: 'DECLINED_SIGNPOST',
      rationale: 'Early help fits',
      told: 'The youth service in Aldermoor',
    });
    expect(done.status).toBe(303);
    expect((await held(childId)).map((each) => each.kind)).toEqual(['ALLOCATED']);
    const page = await (await w.as('aldermoor/priya')).get(`/referrals/${id}`);
    expect(page.html).toContain('The youth service in Aldermoor');
    const told = await w.admin(
      "select 1 from access.alert where kind = 'referral-decided' and child_id = $1 and for_posting_id = $2",
      [childId, postingIdOf('aldermoor/priya')],
    );
    expect(told).toHaveLength(1);
  });
  it('needs a rationale', async () => {
    const id = await referred(w, await childOf(w, 'Why'));
    expect((await decide('aldermoor/mo', id, { outcome: 'ACCEPTED', rationale: ' ' })).status).toBe(422);
  });
  it('that asks for more keeps the triage clock running until the referrer’s answer is decided', async () => {
    const id = await referred(w, await childOf(w, 'More'));
    await decide('aldermoor/mo', id, {
      outcome: 'MORE_INFO',
      rationale: 'Not clear',
      told: 'Who are the men?',
    });
    expect((await d2(id))?.outcome).toBeNull();
    const priya = await w.as('aldermoor/priya');
    expect((await priya.get(`/referrals/${id}`)).html).toContain('Who are the men?');
    await priya.get(`/referrals/${id}/answer`);
    expect(
      (await priya.post(`/referrals/${id}/answer`, { answer: 'Two adults from the flats' })).status,
    ).toBe(303);
    const mo = await decide('aldermoor/mo', id, {
      outcome: 'CONSULTATION_ONLY',
      rationale: 'Priya can do this with advice',
    });
    expect(mo.status).toBe(303);
    expect((await d2(id))?.outcome).toBe('met');
  });
  it('of the second of two managers is shown beside the first, and the first stands', async () => {
    const id = await referred(w, await childOf(w, 'Two managers'));
    const [mo, imogen] = [await w.as('aldermoor/mo'), await w.as('aldermoor/imogen')];
    await mo.get(`/referrals/${id}`);
    await imogen.get(`/referrals/${id}`);
    expect((await mo.post(`/referrals/${id}`, { outcome: 'ACCEPTED', rationale: 'Meets it' })).status).toBe(
      303,
    );
    const second = await imogen.post(`/referrals/${id}`, {
      outcome: 'CONSULTATION_ONLY',
      rationale: 'Advice is enough',
    });
    expect(second.status).toBe(409);
    expect(second.html).toContain('Mo Fennimore');
    expect(second.html).toContain('Meets it');
    expect(second.html).toContain('Advice is enough');
    const [row] = await w.admin<{ state: string }>('select state from referrals.referral where id = $1', [
      id,
    ]);
    expect(row?.state).toBe('ACCEPTED');
  });
  it('can be looked at again on new information', async () => {
    const id = await referred(w, await childOf(w, 'Again'));
    await decide('aldermoor/mo', id, { outcome: 'CONSULTATION_ONLY', rationale: 'Advice' });
    const mo = await w.as('aldermoor/mo');
    await mo.get(`/referrals/${id}/look-again`);
    expect((await mo.post(`/referrals/${id}/look-again`, { reason: 'Missing last night' })).status).toBe(303);
    expect((await decide('aldermoor/mo', id, { outcome: 'ACCEPTED', rationale: 'Now yes' })).status).toBe(
      303,
    );
  });
  it('on an exception is the service manager’s; a team manager who decides it says why, and the record shows it', async () => {
    const childId = await childOf(w, 'Exception', { status: 'NOT_OPEN', worker: null });
    const checks = Object.fromEntries(
      ['police', 'health', 'education', 'probation', 'housing', 'otherAuthority', 'immigration'].map((c) => [
        `check-${c}`,
        'done',
      ]),
    );
    const sent = await refer(w, 'aldermoor/fern', childId, {
      ...checks,
      investigation: 'Operation Lantern',
      'discussion-with': 'Imogen Thackaberry',
      'discussion-at-day': '16',
      'discussion-at-month': '11',
      'discussion-at-year': '2026',
      'discussion-at-time': '08:40',
      'discussion-decision': 'agreed',
    });
    const id = sent.location?.split('/').at(-1) ?? '';
    expect((await decide('aldermoor/mo', id, { outcome: 'ACCEPTED', rationale: 'Yes' })).status).toBe(422);
    const done = await decide('aldermoor/mo', id, {
      outcome: 'ACCEPTED',
      rationale: 'Yes',
      overrideReason: 'Imogen is on leave',
    });
    expect(done.status).toBe(303);
    expect((await (await w.as('aldermoor/imogen')).get(`/referrals/${id}`)).html).toContain(
      'Imogen is on leave',
    );
  });
});

const sam = () => ({
  workerPostingId: postingIdOf('aldermoor/sam'),
  part: 'lead' as const,
  lead: 'allocated-social-worker' as const,
  whoDoesWhat: [{ work: 'Direct work with the child', who: 'team-worker' as const }],
});

describe('allocation', () => {
  it('says who leads and who does what, opens the child to the worker and tells them', async () => {
    const childId = await childOf(w, 'Allocated');
    const { involvementId, referralId } = await accepted(w, childId);
    const mo = await w.as('aldermoor/mo');
    await mo.get(`/involvements/${involvementId}/allocate`);
    const none = await mo.post(`/involvements/${involvementId}/allocate`, {
      workerPostingId: postingIdOf('aldermoor/sam'),
      part: 'lead',
      lead: 'allocated-social-worker',
    });
    expect(none.status).toBe(422);
    const done = await mo.post(`/involvements/${involvementId}/allocate`, {
      workerPostingId: postingIdOf('aldermoor/sam'),
      part: 'lead',
      lead: 'allocated-social-worker',
      'who-w1': 'team-worker',
    });
    expect(done.status).toBe(303);
    const page = await (await w.as('aldermoor/sam')).get(`/children/${childId}/referrals`);
    expect(page.html).toContain('The allocated social worker leads');
    expect(page.html).toContain('Direct work with the child: team’s worker');
    expect(page.html).toContain('Sam Quillfeather (team worker)');
    const [row] = await w.admin<{ state: string }>('select state from referrals.referral where id = $1', [
      referralId,
    ]);
    expect(row?.state).toBe('ALLOCATED');
    const told = await w.admin("select 1 from access.alert where kind = 'allocated' and child_id = $1", [
      childId,
    ]);
    expect(told).toHaveLength(2);
  });
  it('over the cap is said and never stopped', async () => {
    await w.admin('update access.posting set caseload_cap = 1 where id = $1', [
      postingIdOf('aldermoor/nell'),
    ]);
    for (const name of ['Cap one', 'Cap two']) {
      const { involvementId } = await accepted(w, await childOf(w, name));
      const said = await w.act('aldermoor/mo', (work) =>
        allocate(work, {
          ...sam(),
          workerPostingId: postingIdOf('aldermoor/nell'),
          involvementId,
          version: 1,
        }),
      );
      expect(said.isOver).toBe(name === 'Cap two');
    }
    const { involvementId } = await accepted(w, await childOf(w, 'Cap three'));
    const page = await (await w.as('aldermoor/mo')).get(`/involvements/${involvementId}/allocate`);
    expect(page.html).toContain('3 with this child, of 1: over the cap. You can still allocate.');
    const load = await w.act('aldermoor/mo', (work) => caseloadOf(work.tx, postingIdOf('aldermoor/nell')));
    expect(load.led).toBe(2);
  });
  it('of another lead worker ends the part and the access of the one before', async () => {
    const childId = await childOf(w, 'Changed');
    const { involvementId } = await openToSam(w, childId);
    await w.act('aldermoor/mo', (work) =>
      allocate(work, {
        ...sam(),
        workerPostingId: postingIdOf('aldermoor/tariq'),
        involvementId,
        version: 2,
      }),
    );
    const now = await w.act('aldermoor/mo', (work) => involvementOf(work.tx, childId));
    expect(now?.lead?.name).toBe('Tariq Wellbourne');
    expect((await held(childId)).filter((each) => each.kind === 'CO_WORKER')).toEqual([
      { kind: 'CO_WORKER', holder: postingIdOf('aldermoor/tariq') },
    ]);
  });
  it('of two managers at once makes one lead worker: the second is shown the first', async () => {
    const childId = await childOf(w, 'Raced');
    const { involvementId } = await accepted(w, childId);
    await w.act('aldermoor/mo', (work) => allocate(work, { ...sam(), involvementId, version: 1 }));
    await expect(
      w.act('aldermoor/imogen', (work) => allocate(work, { ...sam(), involvementId, version: 1 })),
    ).rejects.toThrow('stale');
  });
});

describe('the day of', () => {
  it('a worker lists their children against the cap, and of a manager what is to be decided', async () => {
    await openToSam(w, await childOf(w, 'My day'));
    const worker = await (await w.as('aldermoor/sam')).get('/');
    expect(worker.html).toMatch(/My children \(\d+ of 10\)/);
    expect(worker.html).toContain('My day Brook');
    await referred(w, await childOf(w, 'To decide'));
    expect((await (await w.as('aldermoor/mo')).get('/')).html).toContain('To decide Brook');
  });
});
