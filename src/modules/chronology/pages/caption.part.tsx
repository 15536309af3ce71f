import type { VNode } from 'preact';
import { type ChildRow, calledName } from '../../people/index.ts';

/** Above the heading of a question: whose chronology it is. */
export const Caption = ({ child }: { child: ChildRow }): VNode => (
  <span class="govuk-caption-l">Chronology of {calledName(child)}</span>
);
