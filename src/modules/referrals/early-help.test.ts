import { beforeAll, describe, expect, it } from 'vitest';
import { postingIdOf } from '../../../seeds/region/load-structure.ts';
import { type World, world } from '../../../tests/support/world.ts';
import { dayOf } from '../../platform/clock/wall-clock.ts';
import { type RelationshipKind, referralRuleSets, relate } from '../access/index.ts';
import { createChild, recordSocialCareStatus } from '../people/index.ts';
import { submitReferral } from './referral.commands.ts';
import { findReferral } from './referral.store.ts';
import { REFERRAL_RULE_SETS } from './referral-rule-set.ts';
import { refer, wholeReferral } from './team-testing.ts';
import { decideReferral } from './triage.commands.ts';

let w: World;
beforeAll(async () => {
  w = await world();
});

/** A child of Brackenford open to early help, held by these people. */
async function childOf(
  held: Partial<Record<RelationshipKind, string>>,
  given: { daysOld?: number; door?: string } = {},
): Promise<string> {
  const id = await w.act(given.door ?? 'brackenford/pat', async (work) => {
    const childId = await createChild(work, { givenName: 'Robin', familyName: 'Fenwright', source: 'test' });
    await recordSocialCareStatus(work, {
      childId,
      status: 'EARLY_HELP',
      allocatedName: 'Eve Marchbanks',
      from: dayOf(work.now).subtract({ days: 60 }),
      asAt: work.now.subtract({ hours: 24 * (given.daysOld ?? 0) }),
      source: 'test',
    });
    return childId;
  });
  const manager = given.door ? 'aldermoor/imogen' : 'brackenford/mercy';
  await w.act(manager, async (work) => {
    for (const [kind, who] of Object.entries(held))
      await relate(work, {
        childId: id,
        kind: kind as RelationshipKind,
        postingId: postingIdOf(who),
        basis: 'test',
      });
  });
  return id;
}
const referralOf = async (childId: string) =>
  (
    await w.admin<{ id: string; route: string; state: string }>(
      'select id, route, state from referrals.referral where child_id = $1',
      [childId],
    )
  )[0];

describe('the rule sets of who may refer', () => {
  it('are the same in the settings and in the rule', () => {
    expect(Object.fromEntries(REFERRAL_RULE_SETS.map((each) => [each.id, each.label]))).toEqual(
      referralRuleSets,
    );
  });
});

describe.each([
  ['a partner of early help', 'brackenford/eve'],
  ['a youth support worker', 'brackenford/zac'],
])('where early help may refer too, %s', (_who, handle) => {
  it('refers a child they work with, from their own page, and sees how it stands', async () => {
    const childId = await childOf({ CO_WORKER: handle });
    const person = await w.as(handle);
    const begin = await person.get('/refer');
    expect(begin.html).toContain('Robin');
    const sent = await refer(w, handle, childId);
    expect([sent.status, sent.location?.split('/')[1]], sent.html).toEqual([303, 'referrals']);
    expect(await referralOf(childId)).toMatchObject({
      route: 'early-help-or-youth-support',
      state: 'SUBMITTED',
    });
    expect((await person.get(sent.location ?? '')).html).toContain('Robin');
    const home = await person.get('/');
    expect(home.html).toContain('Referrals you sent');
    expect(home.html).toContain('Robin');
    const kinds = await w.admin('select 1 from referrals.manifestation where child_id = $1', [childId]);
    expect(kinds.length).toBeGreaterThan(0);
    const clocks = await w.admin<{ rule: string }>('select rule from deadlines.clock where child_id = $1', [
      childId,
    ]);
    expect(clocks.map((each) => each.rule)).toContain('D2');
  });

  it('is heard by the team, reads the decision and answers what was asked', async () => {
    const childId = await childOf({ CO_WORKER: handle });
    const sent = await refer(w, handle, childId);
    const referralId = sent.location?.split('/')[2] ?? '';
    await w.act('brackenford/rob', (work) =>
      decideReferral(work, {
        referralId,
        version: 1,
        decision: { outcome: 'MORE_INFO', rationale: 'Not clear who', asked: 'Who drives the car?' },
      }),
    );
    const person = await w.as(handle);
    expect((await person.get('/my/alerts')).html).toContain('asks you for more');
    expect((await person.get(`/referrals/${referralId}`)).html).toContain('Who drives the car?');
    await person.get(`/referrals/${referralId}/answer`);
    const answered = await person.post(`/referrals/${referralId}/answer`, { answer: 'Her cousin' });
    expect(answered.status, answered.html).toBe(303);
    expect(await referralOf(childId)).toMatchObject({ state: 'TRIAGE' });
    expect((await (await w.as('brackenford/rob')).get(`/referrals/${referralId}`)).html).toContain(
      'Her cousin',
    );
  });

  it('is asked about an old status the same day, and may refer meanwhile', async () => {
    const childId = await childOf({ CO_WORKER: handle }, { daysOld: 30 });
    const person = await w.as(handle);
    expect((await person.get(`/children/${childId}/refer`)).html).toContain('What we hold is from');
    const sent = await refer(w, handle, childId, { statusConfirmed: 'yes' });
    expect(sent.status, sent.html).toBe(303);
    const spells = await w.admin<{ name: string }>(
      'select allocated_name as name from people.social_care_status where child_id = $1',
      [childId],
    );
    expect(
      spells.map((each) => each.name),
      'who is allocated stays as it was',
    ).toEqual(['Eve Marchbanks']);
  });

  it('is shown another way for a child whom they only know from a meeting', async () => {
    const childId = await childOf({});
    await w.admin(
      `insert into access.relationship (authority_id, id, child_id, kind, holder_posting_id, object_id, from_at, to_at, basis)
       values (2, gen_random_uuid(), $1, 'MEETING', $2, gen_random_uuid(), $3, null, 'test')`,
      [childId, postingIdOf(handle), w.clock.now().toString()],
    );
    const answer = await refer(w, handle, childId);
    expect(answer.status).toBe(403);
    expect(answer.html).toContain('Eve Marchbanks');
    expect(await referralOf(childId)).toBeUndefined();
  });
});

describe('a partner', () => {
  it('of another kind of agency does not refer, whatever they work with', async () => {
    const childId = await childOf({ CO_WORKER: 'brackenford/vera' });
    expect((await (await w.as('brackenford/vera')).get('/refer')).status).toBe(403);
    expect((await refer(w, 'brackenford/vera', childId)).status).toBe(403);
    expect(await referralOf(childId)).toBeUndefined();
  });

  it('does not refer where the authority keeps the strict rule', async () => {
    const childId = await childOf({ CO_WORKER: 'aldermoor/vi' }, { door: 'aldermoor/fern' });
    expect((await refer(w, 'aldermoor/vi', childId)).status).toBe(403);
  });

  it('reads no referral that somebody else sent about the same child, nor what was decided on it', async () => {
    const childId = await childOf({ CO_WORKER: 'brackenford/eve', NAMED: 'brackenford/zac' });
    const sent = await refer(w, 'brackenford/zac', childId);
    const eve = await w.as('brackenford/eve');
    expect((await eve.get(sent.location ?? '')).status).toBe(404);
    expect((await eve.get(`${sent.location}/answer`)).status).toBe(404);
  });

  it('reads it no longer when they do not work with the child any more', async () => {
    const childId = await childOf({ CO_WORKER: 'brackenford/eve' });
    const sent = await refer(w, 'brackenford/eve', childId);
    w.clock.advance({ minutes: 1 });
    await w.admin(
      "update access.relationship set to_at = $2 where child_id = $1 and kind = 'CO_WORKER' and to_at is null",
      [childId, w.clock.now().toString()],
    );
    expect((await (await w.as('brackenford/eve')).get(sent.location ?? '')).status).toBe(404);
  });

  it('cannot pass the rule by the database: without the setting the row is refused', async () => {
    const childId = await childOf({ CO_WORKER: 'brackenford/eve' });
    await w.admin(
      `update access.authority set settings = settings || '{"referralRuleSet": "FRONT_DOOR_TOO"}' where code = 'brackenford'`,
    );
    const asIfAllowed = w.act('brackenford/eve', (work) =>
      submitReferral(
        { ...work, actor: { ...work.actor, settings: { referralRuleSet: 'EARLY_HELP_TOO' } } },
        { childId, said: wholeReferral },
      ),
    );
    await expect(asIfAllowed).rejects.toThrow('row-level security');
    await w.admin(
      `update access.authority set settings = settings || '{"referralRuleSet": "EARLY_HELP_TOO"}' where code = 'brackenford'`,
    );
    expect(await w.act('brackenford/eve', (work) => findReferral(work.tx, childId))).toBeUndefined();
  });
});
