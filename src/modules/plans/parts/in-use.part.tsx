import type { ComponentChildren, VNode } from 'preact';
import type { Visit } from '../../../platform/http/route.ts';
import { DataTable, When } from '../../../platform/ui/index.ts';
import { cellOf, labelFirst } from '../../access/index.ts';
import { myTurn } from '../../deadlines/index.ts';
import { ageOfChild, type ChildRow, findChildren, type HomePart, lettersOf } from '../../people/index.ts';
import { flagsInUse, readablePlansInUse } from '../trigger-plan.store.ts';

const READERS = ['DUTY', 'TEAM_WORKER', 'TEAM_MANAGER', 'MISSING_COORDINATOR', 'ALLOCATED_SOCIAL_WORKER'];
const MOST = 200;

interface Line {
  child: ChildRow;
  since: Temporal.Instant;
  isOpen: boolean;
}

function Open({ line, csrf, age }: { line: Line; csrf: string; age: string }): VNode {
  const { child } = line;
  const at = `/children/${child.id}/trigger-plan`;
  const text = `${lettersOf(child)}, ${age}`;
  if (line.isOpen)
    return (
      <a class="govuk-link" href={at}>
        {text}
      </a>
    );
  // No one-time key: opening twice changes nothing, and going back to open another child's plan must open that one.
  return (
    <form method="post" action={`/children/${child.id}/on-duty`} class="app-inline-form">
      <input type="hidden" name="_csrf" value={csrf} />
      <input type="hidden" name="next" value={at} />
      <button class="app-link-button govuk-link" type="submit">
        {text}
      </button>
    </form>
  );
}

/** Plans the reader may open now; on duty, every plan in use of the authority: one press opens it (effort ceiling). */
async function linesFor(visit: Visit, isOnDuty: boolean): Promise<Line[]> {
  const readable = await readablePlansInUse(visit.tx, MOST);
  const flags = isOnDuty ? await flagsInUse(visit.tx, visit.actor.authorityId, MOST) : [];
  const since = new Map([
    ...flags.map((flag) => [flag.childId, flag.since] as const),
    ...readable.map((plan) => [plan.childId, plan.changedAt] as const),
  ]);
  const open = new Set(readable.map((plan) => plan.childId));
  const children = await findChildren(visit.tx, [...since.keys()]);
  return children
    .map((child) => ({ child, since: since.get(child.id) ?? visit.now, isOpen: open.has(child.id) }))
    .toSorted((a, b) => lettersOf(a.child).localeCompare(lettersOf(b.child)));
}

async function show(visit: Visit): Promise<ComponentChildren> {
  if (cellOf(visit.actor, 'PLAN') === undefined) return null;
  const isOnDuty = (await myTurn(visit)) !== undefined;
  if (!isOnDuty && !READERS.includes(visit.actor.role)) return null;
  const lines = await linesFor(visit, isOnDuty);
  visit.note({ subjects: lines.map((line) => line.child.id) });
  const { csrf } = await visit.view();
  return (
    <section id="trigger-plans-in-use">
      <DataTable<Line>
        caption={`${labelFirst(visit.actor, 'TRIGGER_PLAN')}s in use`}
        counts={['plan', 'plans']}
        rows={lines}
        empty={
          isOnDuty || visit.actor.role !== 'DUTY'
            ? 'No trigger plan is in use. Plans appear here when they are put into use.'
            : 'You are on duty by no rota now. Trigger plans appear here during your turn.'
        }
        columns={[
          {
            heading: 'Child',
            cell: (line) => <Open line={line} csrf={csrf} age={ageOfChild(line.child, visit.now)} />,
          },
          { heading: 'Changed', cell: (line) => <When at={line.since} now={visit.now} /> },
        ]}
      />
    </section>
  );
}

export const inUsePart: HomePart = { module: 'plans', order: 10, show };
