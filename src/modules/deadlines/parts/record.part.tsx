import { Button, ClockChip } from '../../../platform/ui/index.ts';
import type { ClosingCheck, RecordPart } from '../../people/index.ts';
import { type ClockRow, runningClocksOf } from '../clock.store.ts';
import { clockShown } from '../clock-words.ts';
import { holderOf } from '../due.queries.ts';
import { myTurn } from '../rota.commands.ts';
import { InFull } from './in-full.part.tsx';

/** On the child's record: the running clocks as chips, the way in for whoever is on duty, and who has what before closing. */
export const deadlinesRecordPart: RecordPart = {
  module: 'deadlines',
  banner: {
    order: 20,
    async show(visit, child) {
      const clocks = await runningClocksOf(visit.tx, child.id);
      if (clocks.length === 0) return null;
      return (
        <>
          <ul class="govuk-list app-clocks" aria-label="What is due">
            {clocks.map((clock) => (
              <li>
                <Chip clock={clock} visit={visit} />
              </li>
            ))}
          </ul>
          <InFull actor={visit.actor} texts={clocks.map((clock) => clock.label)} />
        </>
      );
    },
  },
  /** Whoever a rota names now gets in with one button. */
  wayIn: {
    order: 10,
    async show(visit, child) {
      if (!(await myTurn(visit))) return null;
      return <Button href={`/children/${child.id}/on-duty`}>Open on duty</Button>;
    },
  },
  /** Clocks that closing does not stop need a named owner first. */
  async closing(visit, childId) {
    const checks: ClosingCheck[] = [];
    for (const clock of await runningClocksOf(visit.tx, childId)) {
      checks.push({
        label: `${clock.label}: somebody has it`,
        state: clock.holderPostingId ? 'done' : 'not yet',
        detail: clock.holderPostingId
          ? await holderOf(visit.tx, clock)
          : 'Name an owner before closing, unless closing stops it',
        href: `/clocks/${clock.id}/hand-over`,
      });
    }
    return checks;
  },
};

type PartVisit = Parameters<NonNullable<RecordPart['banner']>['show']>[0];

function Chip({ clock, visit }: { clock: ClockRow; visit: PartVisit }) {
  const shown = clockShown(clock, visit.now, visit.actor.settings);
  return (
    <a class="govuk-link govuk-link--no-underline" href={`/clocks/${clock.id}`}>
      <ClockChip state={shown.state} text={shown.line} />
    </a>
  );
}
