import { expect, it } from 'vitest';
import { type World, world } from '../../../tests/support/world.ts';
import { sql } from './sql.ts';

const settingOf = (w: World) =>
  w.database.transact((tx) =>
    tx.one<{ v: string | null }>(sql`select nullif(current_setting('app.user_id', true), '') as v`),
  );

it('a transaction that was undone by a statement nobody waited for is never said to be kept', async () => {
  const w = await world();
  const work = w.database.transact(async (tx) => {
    tx.run(sql`select 1 / 0`).catch(() => undefined);
    return 'Saved';
  });
  await expect(work).rejects.toThrow('undone');
});

it('nothing of one transaction is there in the next, however many end badly and whatever they leave behind', async () => {
  const w = await world();
  const seen = await Promise.all(
    Array.from({ length: 60 }, async (_, n) => {
      const me = `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`;
      const own = await w.database
        .transact(async (tx) => {
          tx.run(sql`select set_config('app.user_id', ${me}, true)`).catch(() => undefined);
          const read = tx.one<{ v: string }>(sql`select current_setting('app.user_id', true) as v`);
          if (n % 3 === 0) tx.run(sql`select 1 / 0`).catch(() => undefined);
          if (n % 5 === 0) {
            read.catch(() => undefined);
            queueMicrotask(() =>
              tx.run(sql`select set_config('app.user_id', 'left', false)`).catch(() => undefined),
            );
            throw new Error('given up half way');
          }
          return (await read).v;
        })
        .catch(() => me);
      return { isOwn: own === me, after: (await settingOf(w)).v };
    }),
  );
  expect(seen.filter((each) => !each.isOwn || each.after !== null)).toEqual([]);
});
