import type { VNode } from 'preact';
import type { Page, Visit } from '../../../../platform/http/route.ts';
import { EmptyState, formatTime } from '../../../../platform/ui/index.ts';
import { lettersOf } from '../../../people/index.ts';
import { POLICE_GRADE_WORDS } from '../../../plans/index.ts';
import type { Flags } from '../../board.queries.ts';
import { missingFor } from './board.part.tsx';

const EVERY = 60;

/** Initials, hours and grades, large, without a link: whoever walks past reads it. */
export function WallNow({ visit, flags }: { visit: Visit; flags: Flags }): VNode {
  return (
    <div>
      <p class="app-wall__as-at">
        As at {formatTime(visit.now)} <span class="app-board__state" data-refresh-state />
      </p>
      {flags.length === 0 ? (
        <EmptyState>Nobody is missing now.</EmptyState>
      ) : (
        <table class="app-wall__table">
          <caption class="govuk-visually-hidden">Missing now, the longest first</caption>
          <thead>
            <tr>
              <th scope="col">Who</th>
              <th scope="col">Missing since</th>
              <th scope="col">For</th>
              <th scope="col">Police grade</th>
            </tr>
          </thead>
          <tbody>
            {flags.map((flag) => (
              <tr data-refresh-key={flag.id} data-refresh-mark={flag.policeGrade ?? ''}>
                <th scope="row">{lettersOf(flag.child)}</th>
                <td>{formatTime(flag.missingFrom)}</td>
                <td>{missingFor(flag.missingFrom, visit.now)}</td>
                <td>{flag.policeGrade ? POLICE_GRADE_WORDS[flag.policeGrade].label : 'Not known yet'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

export function wallPage(visit: Visit, flags: Flags): Page {
  return {
    kind: 'page',
    title: 'Missing now',
    chrome: 'wall',
    wide: true,
    refreshSeconds: EVERY,
    body: (
      <div class="app-wall">
        <h1 class="govuk-heading-xl">Missing now</h1>
        <div data-refresh="/missing/wall/now" data-refresh-seconds={String(EVERY)}>
          <WallNow visit={visit} flags={flags} />
        </div>
      </div>
    ),
  };
}
