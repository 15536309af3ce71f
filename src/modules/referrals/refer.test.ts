import { beforeAll, describe, expect, it } from 'vitest';
import { postingIdOf, teamIdOf } from '../../../seeds/region/load-structure.ts';
import { type World, world } from '../../../tests/support/world.ts';
import { relate } from '../access/index.ts';
import { childOf, refer, referralAnswers } from './team-testing.ts';

let w: World;
beforeAll(async () => {
  w = await world();
});

const whole = { ...referralAnswers, kinds: ['CCE'] };

describe('the referral form', () => {
  it('needs at most ten answers for a child who has a record already', async () => {
    const priya = await w.as('aldermoor/priya');
    const id = await childOf(w, 'Ten');
    await priya.get(`/children/${id}/refer`);
    const again = await priya.post(`/children/${id}/refer`, {});
    expect(again.status).toBe(422);
    const errors = again.html.split('govuk-error-summary__list')[1]?.split('</ul>')[0]?.match(/<li>/g) ?? [];
    expect(errors.length).toBeGreaterThan(0);
    expect(errors.length).toBeLessThanOrEqual(10);
  });
  it('asks the child’s own concern before anything else is asked', async () => {
    const priya = await w.as('aldermoor/priya');
    const { html } = await priya.get(`/children/${await childOf(w, 'First')}/refer`);
    expect(html.indexOf('name="ownConcern"')).toBeGreaterThan(0);
    expect(html.indexOf('name="ownConcern"')).toBeLessThan(html.indexOf('name="newNeed"'));
    expect(html.indexOf('name="newNeed"')).toBeLessThan(html.indexOf('name="threshold"'));
  });
  it('keeps every answer when something is missing', async () => {
    const again = await refer(w, 'aldermoor/priya', await childOf(w, 'Kept'), { hopedFor: '' });
    expect(again.status).toBe(422);
    expect(again.html).toContain('I just want my nan to stop worrying.');
    expect(again.html).toContain('Enter what you hope for');
  });
  it('keeps the child’s words letter by letter and every kind of exploitation', async () => {
    const id = await childOf(w, 'Letters');
    const sent = await refer(w, 'aldermoor/priya', id, { ownConcern: 'they no where i live innit  \n\nx' });
    expect(sent.status).toBe(303);
    const [row] = await w.admin<{ own_concern: string }>(
      'select own_concern from referrals.referral where child_id = $1',
      [id],
    );
    expect(row?.own_concern).toBe('they no where i live innit  \n\nx');
    const kinds = await w.admin<{ type: string; status: string }>(
      'select type, status from referrals.manifestation where child_id = $1 order by type',
      [id],
    );
    expect(kinds).toEqual([
      { type: 'CCE', status: 'EXPERIENCING' },
      { type: 'CL', status: 'SUSPECTED_AT_RISK' },
    ]);
  });
  it('makes one referral of a form sent twice', async () => {
    const id = await childOf(w, 'Twice');
    const priya = await w.as('aldermoor/priya');
    const form = await priya.get(`/children/${id}/refer`);
    const one = await priya.post(`/children/${id}/refer`, whole, { from: form.html });
    const two = await priya.post(`/children/${id}/refer`, whole, { from: form.html });
    expect(two.location).toBe(one.location);
    expect(await w.admin('select id from referrals.referral where child_id = $1', [id])).toHaveLength(1);
  });
  it('opens the child to the team until it is decided, and the referrer keeps the child', async () => {
    const id = await childOf(w, 'Open');
    await refer(w, 'aldermoor/priya', id);
    const held = await w.admin<{ kind: string; holder: string }>(
      'select kind, coalesce(holder_team_id, holder_posting_id) as holder from access.relationship where child_id = $1 order by kind',
      [id],
    );
    expect(held).toEqual([
      { kind: 'ALLOCATED', holder: postingIdOf('aldermoor/priya') },
      { kind: 'TRIAGE', holder: teamIdOf('aldermoor', 'team') },
    ]);
  });
  it('goes without some answers when an authorised person says why, and the reason is shown', async () => {
    const id = await childOf(w, 'Override');
    const bare = await refer(w, 'aldermoor/priya', id, {
      hopedFor: '',
      overrideReason: 'He is in the car outside',
    });
    expect(bare.status).toBe(303);
    const page = await (await w.as('aldermoor/mo')).get(bare.location ?? '');
    expect(page.html).toContain('He is in the car outside');
    expect(page.html).toContain('What you hope for');
  });
  it('cannot be sent without a threshold by a social worker’s own override', async () => {
    const again = await refer(w, 'aldermoor/priya', await childOf(w, 'Threshold'), {
      threshold: '',
      overrideReason: 'No time',
    });
    expect(again.status).toBe(422);
  });
});

describe('who may refer', () => {
  it('shows anybody else the named social worker, with a number, and records the refusal', async () => {
    const id = await childOf(w, 'Named');
    const sam = await w.as('aldermoor/dan');
    const page = await sam.get(`/children/${id}/refer`);
    expect(page.status).toBe(403);
    expect(page.html).toContain('Priya Holloway-Marsh');
    expect(page.html).toContain('01632 960123');
    expect(page.html).not.toContain('name="ownConcern"');
    const [last] = await w.admin<{ outcome: string; rule: string }>(
      "select outcome, payload::jsonb ->> 'rule' as rule from audit.event where event = 'referral.form-shown' order by at desc, seq desc limit 1",
    );
    expect(last).toMatchObject({ outcome: 'refuse', rule: 'S3-49' });
  });
  it('keeps what somebody wrote who may not send it', async () => {
    const id = await childOf(w, 'Kept words');
    const dan = await w.as('aldermoor/dan');
    await dan.get('/postings');
    const page = await dan.post(`/children/${id}/refer`, whole);
    expect(page.status).toBe(403);
    expect(page.html).toContain('Seen in cars with men nobody knows');
    expect(await w.admin('select id from referrals.referral where child_id = $1', [id])).toHaveLength(0);
  });
  it('leads to the front door for a child who is not open to social care', async () => {
    const page = await (await w.as('aldermoor/priya')).get(
      `/children/${await childOf(w, 'Closed', { status: 'NOT_OPEN' })}/refer`,
    );
    expect(page.html).toContain('href="/worried/aldermoor"');
  });
  it('leads to the front door for an open case with no social worker named', async () => {
    const page = await (await w.as('aldermoor/priya')).get(
      `/children/${await childOf(w, 'Nobody', { worker: null })}/refer`,
    );
    expect(page.html).toContain('href="/worried/aldermoor"');
  });
  it('lets a manager send it for the allocated social worker, who is told', async () => {
    const id = await childOf(w, 'For another');
    const mo = await w.as('aldermoor/mo');
    expect((await mo.get(`/children/${id}/refer`)).html).toContain('sending this for Priya Holloway-Marsh');
    expect((await refer(w, 'aldermoor/mo', id)).status).toBe(303);
    const [row] = await w.admin<{ referrer_posting_id: string; route: string }>(
      'select referrer_posting_id, route from referrals.referral where child_id = $1',
      [id],
    );
    expect(row).toEqual({
      referrer_posting_id: postingIdOf('aldermoor/priya'),
      route: 'for-the-allocated-social-worker',
    });
    expect(
      await w.admin(
        "select 1 from access.alert where child_id = $1 and for_posting_id = $2 and kind = 'referral-for-you'",
        [id, postingIdOf('aldermoor/priya')],
      ),
    ).toHaveLength(1);
  });
  it('lets the duty worker send it for the allocated social worker at night', async () => {
    const id = await childOf(w, 'Night');
    await w.act('aldermoor/mo', (work) =>
      relate(work, {
        childId: id,
        kind: 'DUTY',
        postingId: postingIdOf('aldermoor/ruth'),
        to: work.now.add({ hours: 8 }),
        basis: 'on duty',
      }),
    );
    expect((await refer(w, 'aldermoor/ruth', id)).status).toBe(303);
  });
  it('never refuses the right worker for an old status: one tick confirms it the same day', async () => {
    const id = await childOf(w, 'Stale', { daysOld: 30 });
    const priya = await w.as('aldermoor/priya');
    const page = await priya.get(`/children/${id}/refer`);
    expect(page.status).toBe(200);
    expect(page.html).toContain('What we hold is from 17 October 2026');
    expect((await refer(w, 'aldermoor/priya', id, { statusConfirmed: 'yes' })).status).toBe(303);
    const [row] = await w.admin<{ as_at: Temporal.Instant }>(
      'select as_at from people.social_care_status where child_id = $1',
      [id],
    );
    expect(row?.as_at.toString()).toBe('2026-11-16T09:30:00Z');
  });
  it('lets the right worker go on with an old status that is still to be confirmed', async () => {
    const id = await childOf(w, 'Later', { daysOld: 30 });
    const sent = await refer(w, 'aldermoor/priya', id);
    expect(sent.status).toBe(303);
    const page = await (await w.as('aldermoor/priya')).get(sent.location ?? '');
    expect(page.html).toContain('still to be confirmed by the end of today');
  });
  it('believes a worker who says today that a child of another worker is theirs, and tells the other', async () => {
    const id = await childOf(w, 'Moved', { worker: 'aldermoor/dan', daysOld: 30 });
    expect((await refer(w, 'aldermoor/priya', id, { statusConfirmed: 'yes' })).status).toBe(303);
    expect(
      await w.admin(
        "select 1 from access.alert where child_id = $1 and for_posting_id = $2 and kind = 'referral-for-you'",
        [id, postingIdOf('aldermoor/dan')],
      ),
    ).toHaveLength(1);
    const [now] = await w.admin<{ allocated_posting_id: string }>(
      'select allocated_posting_id from people.social_care_status where child_id = $1 and to_on is null',
      [id],
    );
    expect(now?.allocated_posting_id).toBe(postingIdOf('aldermoor/priya'));
  });
  it('warns of an age outside the service and refuses nobody for it', async () => {
    const id = await childOf(w, 'Young', { bornOn: '2018-01-01' });
    const page = await (await w.as('aldermoor/priya')).get(`/children/${id}/refer`);
    expect(page.html).toContain('The service is for ages 11 to 18; you can still refer.');
    expect((await refer(w, 'aldermoor/priya', id)).status).toBe(303);
  });
});

const exception = {
  investigation: 'Operation Lantern',
  'check-police': 'done',
  'check-health': 'done',
  'check-education': 'done',
  'check-probation': 'does-not-apply',
  'check-housing': 'done',
  'check-otherAuthority': 'done',
  'check-immigration': 'does-not-apply',
  'discussion-with': 'Imogen Thackaberry',
  'discussion-at-day': '16',
  'discussion-at-month': '11',
  'discussion-at-year': '2026',
  'discussion-at-time': '08:40',
  'discussion-decision': 'agreed',
};

describe('an exception for a complex or organised investigation', () => {
  it('is the front door’s, once every check and the discussion with the service manager are recorded', async () => {
    const id = await childOf(w, 'Complex', { status: 'NOT_OPEN', worker: null });
    expect((await refer(w, 'aldermoor/fern', id, { ...exception, 'check-police': '' })).html).toContain(
      'Check with police',
    );
    expect((await refer(w, 'aldermoor/fern', id, { ...exception, 'discussion-with': '' })).status).toBe(422);
    const sent = await refer(w, 'aldermoor/fern', id, exception);
    expect(sent.status).toBe(303);
    const [row] = await w.admin<{ kind: string }>('select kind from referrals.referral where child_id = $1', [
      id,
    ]);
    expect(row?.kind).toBe('exception');
  });
  it('goes to the front door’s own work when the service manager does not agree', async () => {
    const id = await childOf(w, 'Disagreed', { status: 'NOT_OPEN', worker: null });
    const page = await refer(w, 'aldermoor/fern', id, { ...exception, 'discussion-decision': 'not-agreed' });
    expect(page.status).toBe(403);
    expect(page.html).toContain('/worried/aldermoor');
  });
});
