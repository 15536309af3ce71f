import type { Tx } from '../../platform/db/database.ts';
import { sql } from '../../platform/db/sql.ts';
import type { LetterTexts } from './letter.ts';
import type { AtMeeting, Writer } from './minuting.store.ts';

export interface LetterRow extends AtMeeting {
  version: number;
  texts: LetterTexts;
  savedAt: Temporal.Instant;
  savedByName: string | null;
}
/** The newest version; every one is kept. */
export const findLetter = (tx: Tx, at: AtMeeting) =>
  tx.maybe<LetterRow>(sql`
    select meeting_id, child_id, version, texts, saved_at, saved_by_name from meetings.letter
     where meeting_id = ${at.meetingId} and child_id = ${at.childId} order by version desc limit 1`);
/** 0 when somebody else saved this version first. */
export const insertLetter = (
  tx: Tx,
  l: AtMeeting & { id: string; version: number; texts: LetterTexts },
  by: Writer,
) =>
  tx.run(sql`
    insert into meetings.letter (authority_id, id, meeting_id, child_id, version, texts, saved_at, saved_by, saved_by_name)
    values (${by.authorityId}, ${l.id}, ${l.meetingId}, ${l.childId}, ${l.version}, ${JSON.stringify(l.texts)}::jsonb, ${by.now}, ${by.postingId}, ${by.name})
    on conflict do nothing`);
