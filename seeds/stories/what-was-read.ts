import { markSeen, myAlerts } from '../../src/modules/access/index.ts';
import { region } from '../region/structure.ts';
import type { Story } from '../seed-world.ts';

/** Notices older than this are no news: everybody has read theirs. */
const READ_AFTER = { hours: 26 };

/** Told last: everybody has seen what they were told until yesterday; what came since is still new. */
export const whatWasRead: Story = {
  name: 'what-was-read',
  async run(seed) {
    const old = seed.now.subtract(READ_AFTER);
    const postings = region
      .flatMap((authority) => authority.postings)
      .filter((each) => each.role !== 'SYSTEM');
    for (const { handle } of postings)
      await seed.as(handle, seed.at({ hours: 20 }), async (work) => {
        for (const alert of await myAlerts(work.tx, 500))
          if (alert.seenAt === null && Temporal.Instant.compare(alert.raisedAt, old) < 0)
            await markSeen(work.tx, alert.id, work.actor.staffId, work.now, null);
      });
  },
};
