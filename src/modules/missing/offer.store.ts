import type { Tx } from '../../platform/db/database.ts';
import { sql } from '../../platform/db/sql.ts';

/** Whether the child was asked about person and place, of one offer (F14). */
export const noteChoiceAsked = (
  tx: Tx,
  stepId: string,
  asked: { person: boolean | null; place: boolean | null },
) =>
  tx.run(
    sql`update missing.step set person_asked = ${asked.person}, place_asked = ${asked.place} where id = ${stepId}`,
  );
/** Offers of these episodes in which the child was asked, by step. */
export const choicesAsked = (tx: Tx, episodeId: string) =>
  tx.many<{ id: string; personAsked: boolean | null; placeAsked: boolean | null }>(
    sql`select id, person_asked, place_asked from missing.step where episode_id = ${episodeId} and (person_asked is not null or place_asked is not null)`,
  );
