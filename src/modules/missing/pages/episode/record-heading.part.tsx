import type { ComponentChildren, VNode } from 'preact';

/** Inside the frame of the record the child's name is the page's heading; without it this one is. */
export function RecordHeading(props: { isFramed: boolean; children: ComponentChildren }): VNode {
  return props.isFramed ? (
    <h2 class="govuk-heading-m">{props.children}</h2>
  ) : (
    <h1 class="govuk-heading-l">{props.children}</h1>
  );
}
