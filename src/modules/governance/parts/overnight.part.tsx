import { dayOf } from '../../../platform/clock/wall-clock.ts';
import { formatInstant } from '../../../platform/ui/index.ts';
import { calledName, findChildren } from '../../people/index.ts';
import { overnightOf } from '../handover.store.ts';
import type { SittingPart } from '../sitting-part.ts';

/**
 * What the night wrote since the last daily meeting, first thing in the morning: over a weekend that is more than one
 * night. Children whom the reader may not know are not there, as everywhere.
 */
export const overnightPart: SittingPart = {
  for: (kind) => kind.code === 'DAILY',
  order: 5,
  show: async (visit, sitting) => {
    const rows = [];
    const first = dayOf(sitting.since);
    for (let day = first; Temporal.PlainDate.compare(day, sitting.day) < 0; day = day.add({ days: 1 }))
      rows.push(...(await overnightOf(visit.tx, day)));
    const children = await findChildren(visit.tx, [...new Set(rows.map((row) => row.childId))]);
    const known = new Map(children.map((child) => [child.id, child]));
    const shown = rows.flatMap((row) => {
      const child = known.get(row.childId);
      return child ? [{ row, child }] : [];
    });
    if (shown.length === 0) return null;
    visit.note({ subjects: [...known.keys()] });
    return (
      <section aria-labelledby="overnight">
        <h2 class="govuk-heading-m" id="overnight">
          What the night wrote
        </h2>
        <ul class="govuk-list govuk-list--bullet">
          {shown.map(({ row, child }) => (
            <li>
              <a class="govuk-link" href={`/children/${child.id}`}>
                {calledName(child)}
              </a>
              , {formatInstant(row.at, visit.now)}, {row.byName}:{' '}
              <span class="kept-lines">{row.happened}</span>
            </li>
          ))}
        </ul>
      </section>
    );
  },
};
