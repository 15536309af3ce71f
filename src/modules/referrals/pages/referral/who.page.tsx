import type { VNode } from 'preact';
import { Button, EmptyState } from '../../../../platform/ui/index.ts';
import { type ChildRow, calledName } from '../../../people/index.ts';

/** The way into a referral: who is it about? The referral itself begins on the child's record. */
export function WhoPage({
  children,
  frontDoorHref,
}: {
  children: readonly ChildRow[];
  frontDoorHref: string;
}): VNode {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">Who is it about?</h1>
        <form method="get" action="/children" class="app-form">
          <div class="govuk-form-group">
            <label class="govuk-label govuk-label--m" for="q">
              Find the child
            </label>
            <div class="govuk-hint">
              A name, a birth date or a number. Then choose “Refer to the team” on their record.
            </div>
            <input
              class="govuk-input govuk-input--width-20"
              id="q"
              name="q"
              type="search"
              autocomplete="off"
            />
          </div>
          <Button>Find</Button>
        </form>
        <h2 class="govuk-heading-m">Children you work with</h2>
        {children.length === 0 ? (
          <EmptyState>Children you work with appear here once you have a part in their care.</EmptyState>
        ) : (
          <ul class="govuk-list govuk-list--spaced">
            {children.map((child) => (
              <li>
                <a class="govuk-link" href={`/children/${child.id}/refer`} translate={false}>
                  {calledName(child)}
                </a>
              </li>
            ))}
          </ul>
        )}
        <p class="govuk-body">
          Worried about a child who is not here?{' '}
          <a class="govuk-link" href={frontDoorHref}>
            Tell the front door
          </a>
          .
        </p>
      </div>
    </div>
  );
}
