import type { ComponentChildren, VNode } from 'preact';
import type { Page } from '../../../../platform/http/route.ts';
import type { Actor } from '../../../../platform/http/work.ts';
import { emergencyNumbersOf } from '../../front-door.ts';
import { emergencyInterruption, type NumberToRing } from '../../screening.ts';

/** The page that interrupts: its numbers are the page. */
export const RING_NOW = 'Ring 999 now';

/** Where "Exit this page" leads: somewhere unremarkable. */
const ELSEWHERE = 'https://www.bbc.co.uk/weather';

export const numbersOf = (actor: Pick<Actor, 'settings'>): readonly NumberToRing[] => {
  const answer = emergencyInterruption({
    immediateDanger: 'not-known',
    hasCarriedOn: false,
    numbers: emergencyNumbersOf(actor.settings),
    typed: null,
  });
  return answer.interrupts ? answer.numbers : answer.alsoShow;
};

/** A number that a phone can ring. */
export function RingList({ numbers }: { numbers: readonly NumberToRing[] }): VNode {
  return (
    <ul class="govuk-list">
      {numbers.map(({ number, label }) => (
        <li>
          <a class="govuk-link govuk-!-font-weight-bold" href={`tel:${number.replaceAll(' ', '')}`}>
            {number}
          </a>{' '}
          – {label}
        </li>
      ))}
    </ul>
  );
}

/** Stands at the foot of every page of the form: help does not wait for a form. */
export function RingFoot({ actor }: { actor: Pick<Actor, 'settings'> }): VNode {
  return (
    <aside class="app-no-print govuk-!-margin-top-6" aria-label="Ring somebody now">
      <hr class="govuk-section-break govuk-section-break--m govuk-section-break--visible" />
      <h2 class="govuk-heading-s">Ring somebody now</h2>
      <p class="govuk-body">You never have to finish a form first. If this page is slow, ring.</p>
      <RingList numbers={numbersOf(actor)} />
    </aside>
  );
}

/** A public page of one authority: two thirds wide, with the way out and the numbers to ring. */
export function publicPage(
  actor: Actor,
  title: string,
  body: ComponentChildren,
  more: Partial<Page> = {},
): Page {
  return {
    kind: 'page',
    title,
    chrome: 'public',
    authorityName: actor.authorityName,
    quickExit: ELSEWHERE,
    ...more,
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          {body}
          {actor.authorityId === 0 || title === RING_NOW ? null : <RingFoot actor={actor} />}
        </div>
      </div>
    ),
  };
}
