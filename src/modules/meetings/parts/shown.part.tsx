import type { VNode } from 'preact';
import type { Visit } from '../../../platform/http/route.ts';
import { StatusTag } from '../../../platform/ui/index.ts';
import { type Completion, ITEM_STATE_LABELS, type ItemState } from '../meeting.ts';
import type { MeetingSection } from '../meeting-sections.ts';
import type { Minuted } from '../minutes-document.ts';

/** `?at=` names the field that gets the focus after a line was added. */
export type MeetingVisit = Visit<unknown, { at?: string | undefined }>;

/** What every piece of the working page is given. */
export interface Shown {
  visit: MeetingVisit;
  of: Minuted;
  isRunner: boolean;
  completion: Completion;
  siblings: readonly { childId: string; name: string }[];
  /** Address of one child's part, for the forms. */
  base: string;
}

export const titleOf = (section: MeetingSection) =>
  section.purpose ? `${section.purpose}. ${section.title}` : section.title;
export const stateOf = (shown: Shown, section: MeetingSection): ItemState['state'] =>
  shown.of.purposes.find((each) => each.code === section.code)?.state ?? 'not-started';

const TONES = { 'not-started': 'plain', 'in-hand': 'doing', done: 'done', 'left-out': 'soon' } as const;
export function Mark({ state }: { state: ItemState['state'] }): VNode {
  return <StatusTag tone={TONES[state]}>{ITEM_STATE_LABELS[state]}</StatusTag>;
}
