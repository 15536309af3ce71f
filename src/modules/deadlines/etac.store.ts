import type { Tx } from '../../platform/db/database.ts';
import { sql } from '../../platform/db/sql.ts';

export type EtacFactKind = 'suspicion' | 'socialWorker' | 'teamWorker' | 'closed';
export interface EtacFactRow {
  kind: EtacFactKind;
  fromAt: Temporal.Instant;
  toAt: Temporal.Instant | null;
  recordedAt: Temporal.Instant;
  id: string;
}

/** Two people who each record one of the two facts wait for each other here, so that neither misses the other's. */
export const lockEtacOf = (tx: Tx, childId: string) =>
  tx.run(sql`select pg_advisory_xact_lock(hashtextextended(${childId}, 4))`);

export const insertEtacFact = (
  tx: Tx,
  f: {
    authorityId: number;
    id: string;
    childId: string;
    kind: EtacFactKind;
    fromAt: Temporal.Instant;
    source: string;
  },
  now: Temporal.Instant,
  by: string | null,
) =>
  tx.run(sql`
    insert into deadlines.etac_fact (authority_id, id, child_id, kind, from_at, source, recorded_at, recorded_by)
    values (${f.authorityId}, ${f.id}, ${f.childId}, ${f.kind}, ${f.fromAt}, ${f.source}, ${now}, ${by})`);

/** For commands: every fact of the child, whoever recorded it, without what was written. */
export const etacFactsForAct = (tx: Tx, childId: string) =>
  tx.many<EtacFactRow>(
    sql`select kind, from_at, to_at, recorded_at, id from deadlines.etac_facts_of(${childId})`,
  );

export const endAllocation = (tx: Tx, childId: string, kind: EtacFactKind, at: Temporal.Instant) =>
  tx.one<{ endAllocation: number }>(sql`select deadlines.end_allocation(${childId}, ${kind}, ${at})`);

export interface EtacFactShown {
  kind: EtacFactKind;
  fromAt: Temporal.Instant;
  toAt: Temporal.Instant | null;
  source: string;
}
/** For the clock's page, under row-level security. */
export const etacFactsOf = (tx: Tx, childId: string) =>
  tx.many<EtacFactShown>(sql`
    select kind, from_at, to_at, source from deadlines.etac_fact where child_id = ${childId} and kind <> 'closed' order by from_at`);
