import { beforeAll, describe, expect, it } from 'vitest';
import { teamIdOf } from '../../../seeds/region/load-structure.ts';
import { type World, world } from '../../../tests/support/world.ts';
import { aroundInvolvement } from './before-during-after.store.ts';
import { type Around, cautionsOf, changeOf, per30 } from './before-during-after.ts';
import { boundsOf } from './figure-period.ts';

/** Children of Aldermoor, by the days on which they went missing (at noon); today is 16 November 2026. */
const children: readonly {
  name: string;
  opened?: string;
  closed?: string;
  declined?: string;
  missing: readonly string[];
}[] = [
  // 60 days with the team (1 May to 30 June): before is 2 March to 30 April, after is 30 June to 28 August.
  // Before: 2 and 31 March, 30 April = 3. While open: 1 May (the day of opening) = 1. After: 30 June (the day of closing) = 1.
  // 1 March is a day too early for the equal time, and within the year before: 4 in that.
  {
    name: 'Ada',
    opened: '2026-05-01',
    closed: '2026-06-30',
    missing: [
      '2026-03-01',
      '2026-03-02',
      '2026-03-31',
      '2026-04-30',
      '2026-05-01',
      '2026-06-30',
      '2026-08-29',
    ],
  },
  // Open since 1 February: 288 days by today, so 180 are looked at, to 30 July. 4 August 2025 is 181 days before: too early.
  {
    name: 'Ben',
    opened: '2026-02-01',
    missing: [
      '2025-08-04',
      '2025-08-05',
      '2026-01-31',
      '2026-02-01',
      '2026-07-30',
      '2026-07-31',
      '2026-11-01',
    ],
  },
  // 16 days with the team: listed, not counted.
  { name: 'Cy', opened: '2026-10-31', missing: ['2026-10-30', '2026-11-10'] },
  // Referred and not accepted on 1 September: 76 days after it and before it.
  {
    name: 'Di',
    declined: '2026-09-01',
    missing: ['2026-06-16', '2026-06-17', '2026-08-31', '2026-09-01', '2026-11-15'],
  },
];
const year = boundsOf({
  first: Temporal.PlainDate.from('2026-01-01'),
  last: Temporal.PlainDate.from('2026-12-31'),
});
let w: World;
let rows: Around[];
const ids = new Map<string, string>();

beforeAll(async () => {
  w = await world();
  const authority = await w.act('aldermoor/odette', async (work) => work.actor.authorityId);
  const team = teamIdOf('aldermoor', 'team');
  const noon = (day: string) => `${day}T11:30:00Z`;
  for (const child of children) {
    const id = crypto.randomUUID();
    ids.set(child.name, id);
    await w.admin(
      "insert into people.child (authority_id, id, given_name, created_at, source) values ($1, $2, $3, now(), 'test')",
      [authority, id, child.name],
    );
    if (child.opened)
      await w.admin(
        'insert into referrals.involvement (authority_id, id, child_id, team_id, opened_at, opened_by, closed_at) values ($1, gen_random_uuid(), $2, $3, $4, gen_random_uuid(), $5)',
        [authority, id, team, noon(child.opened), child.closed ? noon(child.closed) : null],
      );
    if (child.declined) {
      const referral = crypto.randomUUID();
      await w.admin(
        `insert into referrals.referral (authority_id, id, child_id, team_id, kind, route, rule_set, state, received_at, submitted_at, submitted_by, referrer_posting_id, is_urgent, said)
        values ($1, $2, $3, $4, 'standard', 'test', 'STRICT', 'DECLINED_SIGNPOST', $5, $5, gen_random_uuid(), gen_random_uuid(), false, '{}')`,
        [authority, referral, id, team, noon('2026-08-30')],
      );
      await w.admin(
        `insert into referrals.triage_decision (authority_id, id, referral_id, child_id, team_id, outcome, rationale, decided_at, decided_by)
        values ($1, gen_random_uuid(), $2, $3, $4, 'DECLINED_SIGNPOST', 'Early help is with them', $5, gen_random_uuid())`,
        [authority, referral, id, team, noon(child.declined)],
      );
    }
    for (const day of child.missing)
      await w.admin(
        `insert into missing.episode (authority_id, id, child_id, category, kind, left_at, missing_from, returned_at, reported_by_kind, source, recorded_at, changed_at)
        values ($1, gen_random_uuid(), $2, 'HOME', 'M', $3, $3, $3::timestamptz + interval '3 hours', 'CARER', 'test', $3, $3)`,
        [authority, id, noon(day)],
      );
  }
  rows = await w.act('aldermoor/odette', (work) =>
    aroundInvolvement(work.tx, { authorityId: authority, ...year, now: w.clock.now() }),
  );
});
const rowOf = (name: string) => rows.find((row) => row.childId === ids.get(name)) as Around;
const open = () => rows.filter((row) => row.isOpen);

describe('missing before, while open to the team, and after', () => {
  it('a child who was with the team for 60 days: 3 before, 1 while open, 1 after, 4 in the year before', () => {
    const ada = rowOf('Ada');
    expect([ada.days, ada.before, ada.during, ada.afterDays, ada.after, ada.yearBefore]).toEqual([
      60, 3, 1, 60, 1, 4,
    ]);
    expect(ada.day0.toString()).toBe('2026-05-01');
  });
  it('looks at 180 days at most', () => {
    const ben = rowOf('Ben');
    expect([ben.days, ben.before, ben.during, ben.afterDays, ben.yearBefore]).toEqual([180, 2, 2, null, 3]);
  });
  it('leaves out of the figure who was with the team for fewer than 30 days, and says so', () => {
    expect(rowOf('Cy').days).toBe(16);
    const change = changeOf(open());
    expect([change.children, change.tooShort]).toEqual([2, 1]);
    expect(cautionsOf(change).join(' ')).toContain('Only 2 children');
    expect(cautionsOf(change).join(' ')).toContain('1 left out');
  });
  it('counts the same way around a referral that was not accepted', () => {
    const di = rowOf('Di');
    expect([di.isOpen, di.days, di.before, di.during]).toEqual([false, 76, 2, 2]);
  });
  it('an auditor with the listed rows alone comes to the same change', () => {
    // Ada and Ben: 3 + 2 episodes in 240 days before, 1 + 2 in 240 days while open.
    const change = changeOf(open());
    expect(change.before).toEqual({ episodes: 5, days: 240 });
    expect(change.during).toEqual({ episodes: 3, days: 240 });
    expect(per30(change.before)).toBeCloseTo(0.625, 10);
    expect(change.change).toBeCloseTo(3 / 5 - 1, 10);
    expect(change.yearBefore).toEqual({ episodes: 7, days: 730 });
    expect(change.after).toEqual({ episodes: 1, days: 60, children: 1 });
  });
  it('says nothing has fallen where there was nothing before', () => {
    const change = changeOf([{ ...rowOf('Ada'), before: 0, yearBefore: 0 }]);
    expect(change.change).toBeUndefined();
    expect(cautionsOf(change).join(' ')).toContain('No episode before');
  });
  it('another authority’s lead counts none of them', async () => {
    const theirs = await w.act('brackenford/kit', (work) =>
      aroundInvolvement(work.tx, { authorityId: work.actor.authorityId, ...year, now: w.clock.now() }),
    );
    expect(theirs).toEqual([]);
  });
});
