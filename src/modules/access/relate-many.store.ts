import type { Tx } from '../../platform/db/database.ts';
import { sql } from '../../platform/db/sql.ts';
import type { RelationshipKind } from './role-classes.ts';

/** A relationship in a set: names of fields are those of the columns, moments ISO instants. */
export interface BulkRelationship {
  id: string;
  child_id: string;
  kind: RelationshipKind;
  holder_posting_id: string | null;
  holder_team_id: string | null;
  from_at: string;
  to_at: string | null;
  basis: string;
}

/** One statement for a batch, under the same row-level security as a single one. */
export const insertRelationshipsInBulk = (tx: Tx, rows: readonly BulkRelationship[], by: string) =>
  tx.run(sql`
    insert into access.relationship (authority_id, id, child_id, kind, holder_posting_id, holder_team_id, from_at, to_at, basis, created_by)
    select access.authority_id(), r.id, r.child_id, r.kind, r.holder_posting_id, r.holder_team_id, r.from_at, r.to_at, r.basis, ${by}
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) r (id uuid, child_id uuid, kind text, holder_posting_id uuid, holder_team_id uuid,
        from_at timestamptz, to_at timestamptz, basis text)`);
