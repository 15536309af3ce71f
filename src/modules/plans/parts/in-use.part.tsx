import type { ComponentChildren, VNode } from 'preact';
import type { Visit } from '../../../platform/http/route.ts';
import { Details, EmptyState } from '../../../platform/ui/index.ts';
import { cellOf, labelFirst } from '../../access/index.ts';
import { myTurn } from '../../deadlines/index.ts';
import { ageOfChild, type ChildRow, findChildren, type HomePart, shortNameOf } from '../../people/index.ts';
import { flagsInUse, readablePlansInUse } from '../trigger-plan.store.ts';

const READERS = ['DUTY', 'TEAM_WORKER', 'TEAM_MANAGER', 'MISSING_COORDINATOR', 'ALLOCATED_SOCIAL_WORKER'];
const MOST = 200;

/** More than these are folded away for whoever is not on night duty. */
const MOST_UNFOLDED = 12;

interface Line {
  child: ChildRow;
  isOpen: boolean;
}

function Open({ line, csrf, age }: { line: Line; csrf: string; age: string }): VNode {
  const { child } = line;
  const at = `/children/${child.id}/trigger-plan`;
  // The name as known, not letters: at night two children with the same initials must not be taken for each other.
  const text = `${shortNameOf(child)}, ${age}`;
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
  const open = new Set(readable.map((plan) => plan.childId));
  const children = await findChildren(visit.tx, [
    ...new Set([...flags.map((flag) => flag.childId), ...open]),
  ]);
  return children
    .map((child) => ({ child, isOpen: open.has(child.id) }))
    .toSorted((a, b) => shortNameOf(a.child).localeCompare(shortNameOf(b.child)));
}

interface List {
  lines: Line[];
  isOnDuty: boolean;
  csrf: string;
}

/** Undefined for whoever has no use for plans at night. */
async function listFor(visit: Visit): Promise<List | undefined> {
  if (cellOf(visit.actor, 'PLAN') === undefined) return undefined;
  const isOnDuty = (await myTurn(visit)) !== undefined;
  if (!isOnDuty && !READERS.includes(visit.actor.role)) return undefined;
  const lines = await linesFor(visit, isOnDuty);
  visit.note({ subjects: lines.map((line) => line.child.id) });
  const { csrf } = await visit.view();
  return { lines, isOnDuty, csrf };
}

function Plans({ list, visit }: { list: List; visit: Visit }): VNode {
  return (
    <ul class="app-plan-links">
      {list.lines.map((line) => (
        <li>
          <Open line={line} csrf={list.csrf} age={ageOfChild(line.child, visit.now)} />
        </li>
      ))}
    </ul>
  );
}

const title = (visit: Visit, list: List) =>
  `${labelFirst(visit.actor, 'TRIGGER_PLAN')}s in use${list.lines.length > 0 ? ` (${list.lines.length})` : ''}`;

/** For night duty, before everything: the child who is missing now is one of these. */
async function showAtNight(visit: Visit): Promise<ComponentChildren> {
  if (visit.actor.role !== 'DUTY') return null;
  const list = await listFor(visit);
  if (!list) return null;
  return (
    <section id="trigger-plans-in-use">
      <h2 class="govuk-heading-m">{title(visit, list)}</h2>
      {list.lines.length > 0 ? (
        <Plans list={list} visit={visit} />
      ) : (
        <EmptyState>
          {list.isOnDuty
            ? 'No trigger plan is in use. Plans appear here when they are put into use.'
            : 'You are on duty by no rota now. Trigger plans appear here during your turn.'}
        </EmptyState>
      )}
    </section>
  );
}

/** For everybody else: beside their work, folded when there are many. */
async function showBeside(visit: Visit): Promise<ComponentChildren> {
  if (visit.actor.role === 'DUTY') return null;
  const list = await listFor(visit);
  if (!list || list.lines.length === 0) return null;
  const isFolded = list.lines.length > MOST_UNFOLDED;
  return (
    <section id="trigger-plans-in-use">
      <h2 class="govuk-heading-m">{title(visit, list)}</h2>
      {isFolded ? (
        <Details summary="Open a plan">
          <Plans list={list} visit={visit} />
        </Details>
      ) : (
        <Plans list={list} visit={visit} />
      )}
    </section>
  );
}

export const inUseParts: HomePart[] = [
  { module: 'plans', order: 5, place: 'top', show: showAtNight },
  { module: 'plans', order: 70, place: 'side', show: showBeside },
];
