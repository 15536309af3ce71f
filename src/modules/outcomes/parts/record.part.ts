import { formatDate } from '../../../platform/ui/words.ts';
import { cellOf, opens } from '../../access/index.ts';
import type { ClosingCheck, RecordPart } from '../../people/index.ts';
import { linesOf } from '../line.store.ts';
import { isFinal, journeyOf } from '../measure.ts';
import { measuresOf } from '../outcomes.queries.ts';

/** The tab, and what closing asks: were outcomes looked at for the last time, and is every move decided? */
export const outcomesRecordPart: RecordPart = {
  module: 'outcomes',
  tab: {
    order: 34,
    slug: 'outcomes',
    label: 'Outcomes',
    isFor: (visit) => cellOf(visit.actor, 'NOTE') !== undefined,
    dataClass: 'NOTE',
  },
  async closing(visit, childId) {
    return [...(await finalCheck(visit, childId)), ...(await movesCheck(visit, childId))];
  },
};

type PartVisit = Parameters<NonNullable<RecordPart['closing']>>[0];
async function finalCheck(visit: PartVisit, childId: string): Promise<ClosingCheck[]> {
  const label = 'Outcomes: looked at when closing, by the worker and the child';
  const href = `/children/${childId}/outcomes`;
  if (!(await opens(visit.tx, childId, 'ASSESS'))) return [];
  const measures = await measuresOf(visit.tx, childId);
  if (measures.length === 0)
    return [{ label, state: 'not yet', detail: 'Nobody has looked at outcomes yet', href }];
  const last = journeyOf(measures).at(-1);
  const detail = last ? `Last looked at on ${formatDate(last.takenOn)}` : '';
  return [{ label, state: isFinal(measures) ? 'done' : 'not yet', detail, href }];
}
async function movesCheck(visit: PartVisit, childId: string): Promise<ClosingCheck[]> {
  const open = (await linesOf(visit.tx, childId, ['MOVE'])).filter((each) => each.outcome === 'UNDECIDED');
  if (open.length === 0) return [];
  return [
    {
      label: 'Moves that were considered: decided',
      state: 'not yet',
      detail: `${open.length} not decided`,
      href: `/children/${childId}/outcomes#move`,
    },
  ];
}
