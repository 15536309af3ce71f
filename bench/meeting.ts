import { assemble } from '../src/app.ts';
import { enterAs } from '../src/modules/access/index.ts';
import { recordEntries } from '../src/modules/audit/index.ts';
import { arrangeMeeting } from '../src/modules/meetings/index.ts';
import { systemClock, systemIds } from '../src/platform/clock/clock.ts';
import { openDatabase } from '../src/platform/db/database.ts';
import { actAs } from '../src/platform/http/act.ts';
import type { Cast } from './stage.ts';

/** An ETAC of the worker's child, arranged by the worker as in the service; only the posting of actions is measured. */
export async function arrangeForBench(
  appUrl: string,
  cast: Cast,
): Promise<{ path: string; fields: Record<string, string> }> {
  const database = openDatabase(appUrl, 1);
  const { events } = assemble({ secret: 'not used', isSecure: false, isEvaluation: true, personas: [] });
  const deps = { database, events, clock: systemClock, ids: systemIds, record: recordEntries, enterAs };
  try {
    const meetingId = await actAs(deps, cast.workerPosting, { event: 'bench.meeting' }, (work) =>
      arrangeMeeting(work, { kind: 'ETAC', childIds: [cast.childId], plannedAt: work.now }),
    );
    const path = `/meetings/${meetingId}/children/${cast.childId}/actions`;
    return { path, fields: { action: 'Ring the school about a safe way home tomorrow' } };
  } finally {
    await database.close();
  }
}
