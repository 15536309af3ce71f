import type { Tx } from '../../platform/db/database.ts';
import { sql } from '../../platform/db/sql.ts';
import type { Preference } from './quiet.ts';

export const preferenceOf = (tx: Tx, postingId: string) =>
  tx.maybe<Preference>(
    sql`select digest, digest_at, quiet_from, quiet_to from notices.preference where posting_id = ${postingId}`,
  );
export const keepPreference = (
  tx: Tx,
  authorityId: number,
  postingId: string,
  p: Preference,
  now: Temporal.Instant,
) =>
  tx.run(sql`
    insert into notices.preference (authority_id, posting_id, digest, digest_at, quiet_from, quiet_to, changed_at)
    values (${authorityId}, ${postingId}, ${p.digest}, ${p.digestAt}, ${p.quietFrom}, ${p.quietTo}, ${now})
    on conflict (authority_id, posting_id) do update
       set digest = excluded.digest, digest_at = excluded.digest_at, quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to,
           changed_at = excluded.changed_at`);

/** Steps of notices that still wait with whom they reached, of which no e-mail was left: the id is the step's. */
export const urgentToMail = (tx: Tx, authorityId: number) =>
  tx.many<{ id: string; postingId: string; email: string }>(sql`
    select t.id, t.posting_id, s.email
      from notices.notice n
      join notices.step t on t.notice_id = n.id and t.posting_id = n.with_posting_id and t.what in ('WITH', 'PASSED') and t.at = n.with_since
      join access.posting p on p.authority_id = n.authority_id and p.id = t.posting_id join access.staff s on s.id = p.staff_id
     where n.authority_id = ${authorityId} and n.state = 'WAITING'
       and not exists (select from notices.mailing m where m.authority_id = n.authority_id and m.id = t.id)
     order by t.at, t.id limit 100`);

export interface Waiting extends Partial<Preference> {
  postingId: string;
  email: string;
  newest: Temporal.Instant;
  mailedAt: Temporal.Instant | null;
}
/** People for whom something waits that they have not seen, with what they set and when they were mailed last. */
export const waitingForPeople = (tx: Tx, authorityId: number) =>
  tx.many<Waiting>(sql`
    select w.posting_id, s.email, w.newest, f.digest, f.digest_at, f.quiet_from, f.quiet_to,
           (select max(m.queued_at) from notices.mailing m where m.authority_id = ${authorityId} and m.posting_id = w.posting_id and not m.is_urgent) as mailed_at
      from notices.waiting_for_people() w
      join access.posting p on p.authority_id = ${authorityId} and p.id = w.posting_id join access.staff s on s.id = p.staff_id
      left join notices.preference f on f.authority_id = p.authority_id and f.posting_id = p.id
     order by w.posting_id`);

/** 0 when that e-mail was left to be sent already. */
export const insertMailing = (
  tx: Tx,
  authorityId: number,
  m: { id: string; postingId: string; isUrgent: boolean },
  now: Temporal.Instant,
) =>
  tx.run(sql`
    insert into notices.mailing (authority_id, id, posting_id, is_urgent, queued_at)
    values (${authorityId}, ${m.id}, ${m.postingId}, ${m.isUrgent}, ${now}) on conflict do nothing`);

/** E-mails of one's authority that do not go, as managers may know: how many, since when, and how many were given up. */
export const mailThatWaits = (tx: Tx) =>
  tx.one<{ waiting: number; since: Temporal.Instant | null; gaveUp: number }>(
    sql`select waiting, since, gave_up from notices.mail_that_waits()`,
  );
