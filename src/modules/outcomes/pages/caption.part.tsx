import type { VNode } from 'preact';
import { type ChildRow, calledName } from '../../people/index.ts';

/** Above the heading of a question: whose outcomes they are. */
export const Caption = ({ child }: { child: ChildRow }): VNode => (
  <span class="govuk-caption-l">Outcomes: {calledName(child)}</span>
);
