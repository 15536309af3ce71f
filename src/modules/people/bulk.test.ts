import { beforeAll, describe, expect, it } from 'vitest';
import { type World, world } from '../../../tests/support/world.ts';
import { sql } from '../../platform/db/sql.ts';
import {
  insertChildrenInBulk,
  insertFlagsInBulk,
  insertIdentifiersInBulk,
  insertStatusesInBulk,
  insertTimelineInBulk,
  searchChildren,
  tokensOfPerson,
} from './index.ts';

let w: World;
const at = '2026-01-02T10:00:00Z';
const letters = 'abdefgklmnoprstuvw';
const nameOf = (n: number) =>
  `${letters[n % 18]}a${letters[(n * 7) % 18]}i${letters[(n * 5) % 18]}o${letters[Math.floor(n / 18) % 18]}en`;
const size = 2_000;

beforeAll(async () => {
  w = await world();
  await w.act('aldermoor/imogen', async (work) => {
    const ids = Array.from({ length: size }, () => work.ids.next());
    const base = { authority_id: 1, source: 'bulk' };
    const children = ids.map((id, n) => {
      const names = { given: nameOf(n), family: nameOf(n * 3 + 1) };
      const tokens = tokensOfPerson(names);
      return {
        ...base,
        id,
        given_name: names.given,
        family_name: names.family,
        preferred_name: null,
        born_on: '2011-05-02',
        birth_precision: 'exact',
        sex: 'F',
        created_at: at,
        tokens: [...tokens.names, ...tokens.sounds],
      };
    });
    await insertChildrenInBulk(work.tx, children);
    await insertIdentifiersInBulk(
      work.tx,
      ids.map((child_id, n) => ({ ...base, kind: 'local', value: `L${n}`, child_id, recorded_at: at })),
    );
    await insertStatusesInBulk(
      work.tx,
      ids.map((child_id) => ({
        ...base,
        id: work.ids.next(),
        child_id,
        status: 'CIN',
        allocated_posting_id: null,
        allocated_name: 'Priya',
        allocated_contact: null,
        from_on: '2026-01-01',
        to_on: null,
        as_at: at,
        recorded_at: at,
      })),
    );
    await insertFlagsInBulk(
      work.tx,
      ids.map((child_id) => ({
        authority_id: 1,
        id: work.ids.next(),
        child_id,
        kind: 'OPEN_TO_TEAM',
        data_class: 'FLAG',
        agency: 'SOCIAL_CARE',
        from_at: at,
        to_at: null,
      })),
    );
    await insertTimelineInBulk(
      work.tx,
      ids.map((child_id) => ({
        authority_id: 1,
        id: work.ids.next(),
        child_id,
        at,
        kind: 'note',
        data_class: 'NOTE',
        line: 'in bulk',
        agency: null,
        share_with: null,
        recorded_at: at,
      })),
    );
  });
});

describe('in bulk', () => {
  it('children come with everything search shows of them', async () => {
    const answer = await w.act('aldermoor/nell', (work) =>
      searchChildren(work.tx, 'L77', Temporal.PlainDate.from('2026-11-16')),
    );
    expect(answer.found.map(({ child }) => [child.allocatedName, child.isOpenToTeam])).toEqual([
      ['Priya', true],
    ]);
  });
  it('a long list is cut, and says so', async () => {
    const answer = await w.act('aldermoor/nell', (work) =>
      searchChildren(work.tx, '2/5/2011', Temporal.PlainDate.from('2026-11-16')),
    );
    expect(answer.found).toHaveLength(30);
    expect(answer.isCut).toBe(true);
  });
  it('search words are looked up by their index under row-level security', async () => {
    await w.admin('analyze people.child_token; analyze people.child');
    const plan = await w.act('aldermoor/nell', (work) =>
      work.tx.many<Record<string, string>>(
        sql`explain select child_id from people.child_token t where t.authority_id = any ((select access.my_authorities())::int[]) and t.token = any ('{n:abc,p:abc}')`,
      ),
    );
    expect(JSON.stringify(plan)).toContain('child_token_pkey');
    expect(JSON.stringify(plan)).not.toContain('Seq Scan');
  });
});
