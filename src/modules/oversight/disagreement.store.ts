import type { Tx } from '../../platform/db/database.ts';
import { type Sql, sql } from '../../platform/db/sql.ts';
import type { Decided } from '../people/index.ts';
import type { Outcome } from './disagreement.ts';

export interface StepRow {
  number: number;
  spokenOn: Temporal.PlainDate;
  spokenTo: string;
  said: string;
  outcome: Outcome;
  how: string | null;
  nextDueOn: Temporal.PlainDate | null;
  writtenAt: Temporal.Instant;
  writerName: string | null;
}
export interface DisagreementRow {
  authorityId: number;
  id: string;
  childId: string;
  aboutType: string;
  aboutId: string;
  aboutLabel: string;
  aboutHref: string;
  dataClass: Decided['dataClass'];
  agency: string;
  disagrees: string;
  wants: string;
  safety: string;
  firstDueOn: Temporal.PlainDate;
  raisedAt: Temporal.Instant;
  raisedBy: string;
  raiserStaff: string;
  raiserName: string | null;
}
const mine = sql`any ((select access.my_authorities())::int[])`;
const rows = (where: Sql) => sql`
  select d.authority_id, d.id, d.child_id, d.about_type, d.about_id, d.about_label, d.about_href, d.data_class, d.agency, d.disagrees, d.wants, d.safety, d.first_due_on,
    d.raised_at, d.raised_by, d.raiser_staff, s.name as raiser_name
    from oversight.disagreement d left join access.staff s on s.id = d.raiser_staff
   where d.authority_id = ${mine} and ${where} order by d.raised_at desc, d.id desc limit 200`;

export const insertDisagreement = (tx: Tx, d: Omit<DisagreementRow, 'raiserName'>) =>
  tx.run(sql`
    insert into oversight.disagreement (authority_id, id, child_id, about_type, about_id, about_label, about_href, data_class, agency, disagrees, wants, safety, first_due_on,
      raised_at, raised_by, raiser_staff)
    values (${d.authorityId}, ${d.id}, ${d.childId}, ${d.aboutType}, ${d.aboutId}, ${d.aboutLabel}, ${d.aboutHref}, ${d.dataClass}, ${d.agency}, ${d.disagrees}, ${d.wants},
      ${d.safety}, ${d.firstDueOn}, ${d.raisedAt}, ${d.raisedBy}, ${d.raiserStaff})`);
export const findDisagreement = async (tx: Tx, id: string): Promise<DisagreementRow | undefined> =>
  (await tx.many<DisagreementRow>(rows(sql`d.id = ${id}`)))[0];
export const disagreementRowsAbout = (tx: Tx, type: string, id: string) =>
  tx.many<DisagreementRow>(rows(sql`d.about_type = ${type} and d.about_id = ${id}`));
export const disagreementRowsOfChild = (tx: Tx, childId: string) =>
  tx.many<DisagreementRow>(rows(sql`d.child_id = ${childId}`));
/** Those that no step has settled, and those settled since a day, for the list of whoever asks. */
export const disagreementRowsListed = (tx: Tx, settledSince: Temporal.Instant) =>
  tx.many<DisagreementRow>(
    rows(sql`not exists (select from oversight.disagreement_step p where p.authority_id = d.authority_id and p.disagreement_id = d.id and p.outcome <> 'NEXT'
      and p.written_at < ${settledSince})`),
  );

/** In order of the ladder, by disagreement. */
export async function stepsOf(tx: Tx, ids: readonly string[]): Promise<Map<string, StepRow[]>> {
  if (ids.length === 0) return new Map();
  const found = await tx.many<StepRow & { disagreementId: string }>(sql`
    select p.disagreement_id, p.number, p.spoken_on, p.spoken_to, p.said, p.outcome, p.how, p.next_due_on, p.written_at, s.name as writer_name
      from oversight.disagreement_step p left join access.staff s on s.id = p.writer_staff
     where p.authority_id = ${mine} and p.disagreement_id = any (${[...ids]}::uuid[]) order by p.disagreement_id, p.number`);
  return Map.groupBy(found, (step) => step.disagreementId);
}
/** 1, or 0 when somebody wrote this step first. */
export const insertStep = (
  tx: Tx,
  p: Omit<StepRow, 'writerName'> & {
    authorityId: number;
    disagreementId: string;
    childId: string;
    writtenBy: string;
    writerStaff: string;
  },
) =>
  tx.run(sql`
    insert into oversight.disagreement_step (authority_id, disagreement_id, number, child_id, spoken_on, spoken_to, said, outcome, how, next_due_on, written_at, written_by,
      writer_staff)
    values (${p.authorityId}, ${p.disagreementId}, ${p.number}, ${p.childId}, ${p.spokenOn}, ${p.spokenTo}, ${p.said}, ${p.outcome}, ${p.how}, ${p.nextDueOn},
      ${p.writtenAt}, ${p.writtenBy}, ${p.writerStaff})
    on conflict do nothing`);

/** Open disagreements that the reader may read, whose step was due before a day. */
export const countOverdue = async (tx: Tx, today: Temporal.PlainDate): Promise<number> => {
  const { count } = await tx.one<{ count: number }>(sql`
    select count(*)::int as count from oversight.disagreement d
      left join lateral (select p.outcome, p.next_due_on from oversight.disagreement_step p
        where p.authority_id = d.authority_id and p.disagreement_id = d.id order by p.number desc limit 1) last on true
     where d.authority_id = ${mine} and coalesce(last.outcome, 'NEXT') = 'NEXT' and coalesce(last.next_due_on, d.first_due_on) < ${today}`);
  return count;
};
