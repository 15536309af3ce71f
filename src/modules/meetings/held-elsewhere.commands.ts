import { createHash } from 'node:crypto';
import { FieldErrors } from '../../platform/http/decision.ts';
import type { Work } from '../../platform/http/work.ts';
import { createMeeting, holdMeeting } from './meeting.commands.ts';
import type { MeetingKind } from './meeting-kinds.ts';
import { insertPaper } from './minutes.store.ts';
import { writerOf } from './minuting.store.ts';
import { type PaperType, paperTypeOf } from './paper-type.ts';

export const MOST_PAPER_BYTES = 10 * 1024 * 1024;

export interface HeldElsewhereInput {
  childId: string;
  kind: MeetingKind['code'];
  heldAt: Temporal.Instant;
  /** Which authority, service or person held it. */
  heldBy: string;
  /** What was decided, in a few words. */
  decided: string;
  lateReason?: string | undefined;
  paper: { name: string; bytes: Uint8Array };
}
/**
 * A meeting held and minuted elsewhere: three fields and a file. Its clock stops as for ours.
 * @throws FieldErrors when the file is missing, larger than 10 MB or not a PDF, Word file, PNG or JPEG
 */
export async function recordHeldElsewhere(
  work: Work,
  given: HeldElsewhereInput,
): Promise<{ meetingId: string; isLate: boolean }> {
  const type = checkedType(given.paper.bytes);
  const meetingId = await createMeeting(work, { childIds: [given.childId], kind: given.kind }, true);
  await insertPaper(
    work.tx,
    {
      id: work.ids.next(),
      meetingId,
      childId: given.childId,
      name: given.paper.name.slice(0, 200) || 'Minutes',
      type,
      bytes: given.paper.bytes,
      sha256: createHash('sha256').update(given.paper.bytes).digest('hex'),
    },
    writerOf(work),
  );
  const { isLate } = await holdMeeting(work, {
    meetingId,
    heldAt: given.heldAt,
    heldBy: given.heldBy,
    lateReason: given.lateReason,
    outcome: given.decided,
  });
  return { meetingId, isLate };
}

function checkedType(bytes: Uint8Array): PaperType {
  if (bytes.length === 0) throw new FieldErrors({ paper: 'Add the minutes' });
  if (bytes.length > MOST_PAPER_BYTES) throw new FieldErrors({ paper: 'The file must be 10 MB or smaller' });
  const type = paperTypeOf(bytes);
  if (type === undefined) {
    throw new FieldErrors({ paper: 'The file must be a PDF, a Word file (.docx), a PNG or a JPEG' });
  }
  return type;
}
