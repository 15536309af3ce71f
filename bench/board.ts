import { assemble } from '../src/app.ts';
import { enterAs } from '../src/modules/access/index.ts';
import { recordEntries } from '../src/modules/audit/index.ts';
import { beginSitting, boardOf, openSitting } from '../src/modules/governance/index.ts';
import { systemClock, systemIds } from '../src/platform/clock/clock.ts';
import { dayOf } from '../src/platform/clock/wall-clock.ts';
import { openDatabase } from '../src/platform/db/database.ts';
import { actAs } from '../src/platform/http/act.ts';
import { admin, type Cast } from './stage.ts';

/** So many children are open to the team of the manager; the rest of the register is not. */
const OPEN = 150;

/** The morning board of the manager's authority with 150 open children, begun; one of its items is what is minuted. */
export async function boardForBench(
  appUrl: string,
  adminUrl: string,
  cast: Cast,
): Promise<{ board: string; item: string; fields: Record<string, string> }> {
  await admin(
    adminUrl,
    `with mine as (select authority_id, team_id from access.posting where id = $1),
       open as (select count(*)::int as n from referrals.involvement v join mine m using (authority_id) where v.closed_at is null)
     insert into referrals.involvement (authority_id, id, child_id, team_id, opened_at, opened_by)
     select c.authority_id, gen_random_uuid(), c.id, m.team_id, now() - interval '30 days', $1
       from people.child c join mine m using (authority_id)
      where not exists (select from referrals.involvement v where v.child_id = c.id and v.closed_at is null)
      order by c.id limit greatest(0, ${OPEN} - (select n from open))`,
    [cast.managerPosting],
  );
  await admin(
    adminUrl,
    `update referrals.involvement set closed_at = now() where id in (select v.id from referrals.involvement v
       join access.posting p on p.authority_id = v.authority_id where p.id = $1 and v.closed_at is null order by v.child_id offset ${OPEN})`,
    [cast.managerPosting],
  );
  const database = openDatabase(appUrl, 1);
  const { events } = assemble({ secret: 'not used', isSecure: false, isEvaluation: true, personas: [] });
  const deps = { database, events, clock: systemClock, ids: systemIds, record: recordEntries, enterAs };
  try {
    const { board, item } = await actAs(deps, cast.managerPosting, { event: 'bench.board' }, async (work) => {
      const sitting = await openSitting(work, 'DAILY', dayOf(work.now));
      await beginSitting(work, sitting, { postingId: work.actor.postingId });
      const { exceptions, noChange } = await boardOf(work, sitting);
      const at = `/standing-meetings/DAILY/${sitting.day.toString()}`;
      return { board: at, item: `${at}/items/${[...exceptions, ...noChange][0]?.id}` };
    });
    return {
      board,
      item,
      fields: {
        'told-0-agency': 'POLICE',
        'told-0-audience': 'professionals',
        'told-0-text': 'Seen at the bus station at ten',
      },
    };
  } finally {
    await database.close();
  }
}
