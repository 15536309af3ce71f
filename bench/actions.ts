import { admin, type Cast } from './stage.ts';

export const ACTIONS = 50_000;
/**
 * Actions of the whole authority, most of them done: the worker's own forty open ones are to be found among them. Laid down
 * in bulk; they hold nothing but numbers.
 */
export async function actionsForBench(adminUrl: string, cast: Cast): Promise<void> {
  await admin(
    adminUrl,
    `with children as (select array_agg(id) as ids from (select id from people.child where authority_id = $1 order by id limit 2000) c),
          postings as (select array_agg(id) as ids from access.posting where authority_id = $1 and id <> $2)
     insert into meetings.action (authority_id, id, source, source_id, child_id, typed, what, owner_posting_id, owner_name, owner_agency, due_on, strand,
       state, done_on, changed, agreed_at)
     select $1, gen_random_uuid(), 'MISSING', gen_random_uuid(), case when is_mine then $3::uuid else c.ids[1 + n % cardinality(c.ids)] end,
            'Action ' || n, 'Action ' || n, case when is_mine then $2::uuid else p.ids[1 + n % cardinality(p.ids)] end, 'Somebody',
            case when n % 3 = 0 then 'POLICE' else 'SOCIAL_CARE' end, current_date - 180 + n % 200, (array['prevent', 'protect', 'pursue'])[1 + n % 3],
            case when is_open then 'open' else 'done' end, case when is_open then null else current_date end, case when is_open then null else 'Done' end, now()
       from children c, postings p, generate_series(1, ${ACTIONS}) n,
            lateral (select n % 1250 = 0 as is_mine, n % 5 = 0 as is_open) k`,
    [cast.authorityId, cast.workerPosting, cast.childId],
  );
  await admin(adminUrl, 'analyze meetings.action');
}
