import { beforeAll, describe, expect, it } from 'vitest';
import { runAccessTable } from '../../../tests/support/access-table.ts';
import { type World, world } from '../../../tests/support/world.ts';
import { contactAccess } from './contact.access.ts';
import { aContact } from './contact-testing.ts';

runAccessTable(contactAccess);

describe('the database by itself, with the pages out of the way', () => {
  let w: World;
  beforeAll(async () => {
    w = await world();
    await aContact(w);
  });
  const tables = [
    'contact',
    'contact_paper',
    'contact_decision',
    'contact_telling',
    'contact_climb',
    'screening',
  ];
  const asPublic = <R>(authority: number, work: (run: (text: string) => Promise<R[]>) => Promise<unknown>) =>
    w.database.transact(async (tx) => {
      await tx.many({
        text: 'select access.begin_public($1, $2)',
        values: [authority, w.clock.now().toString()],
      } as never);
      return work((text) => tx.many<R>({ text, values: [] } as never));
    });
  it.each(tables)('gives a person without an account no row of %s', async (table) => {
    await asPublic(1, async (run) => expect(await run(`select 1 from referrals.${table}`)).toEqual([]));
  });
  it.each(tables)('gives the front door of another authority no row of %s', async (table) => {
    const rows = await w.act('brackenford/pat', (work) =>
      work.tx.many({ text: `select 1 from referrals.${table}`, values: [] } as never),
    );
    expect(rows).toEqual([]);
  });
  it('takes no contact for an authority whose front door does not work here', async () => {
    const insert = `insert into referrals.contact (authority_id, id, receipt_number, received_at, immediate_danger)
      values (3, gen_random_uuid(), 'R-0000-0000-0000', now(), 'no')`;
    await expect(asPublic(3, (run) => run(insert))).rejects.toThrow(/row-level security/);
    await expect(asPublic(1, (run) => run(insert))).rejects.toThrow(/row-level security/);
  });
});
