import type { ComponentChildren } from 'preact';
import type { Visit } from '../../platform/http/route.ts';
import type { ChildRow } from './child.store.ts';
import type { FlagKind } from './flag.commands.ts';

/**
 * What a module contributes to the child's record, to closing and to people's days. `people` publishes the shape;
 * each module gives its part in its entry; `app.ts` joins them. A part reads under the reader's own row-level
 * security: what they may not see is simply not there.
 */
export type TabClass =
  | 'NOTE'
  | 'PLAN'
  | 'REFERRAL'
  | 'ASSESS'
  | 'POC'
  | 'CONTACT'
  | 'MISSING'
  | 'VOICE'
  | 'DOC';
export interface RecordPart {
  module: string;
  /** Short things under the name: clocks, "missing now", plans in force. Lower order first. */
  banner?: { order: number; show(visit: Visit, child: ChildRow): Promise<ComponentChildren> };
  /** For readers to whom the record is closed: a way in that this module knows of, such as a rota turn. */
  wayIn?: { order: number; show(visit: Visit, child: ChildRow): Promise<ComponentChildren> };
  /** A tab of the record at `/children/:childId/<slug>`; the route itself is in the module's own table. */
  tab?: {
    order: number;
    slug: string;
    label: string;
    isFor(visit: Visit): boolean;
    /** The tab is there only for a reader to whom this class is open for this child. */
    dataClass?: TabClass;
    /** The tab is there only while this flag stands on the record, as the reader may see flags. */
    whileFlagged?: FlagKind;
  };
  /** On the first tab ("Today"), beside the timeline. */
  today?: { order: number; show(visit: Visit, child: ChildRow): Promise<ComponentChildren> };
  /** What the product can know before an involvement closes. Never "done" for what it does not hold. */
  closing?(visit: Visit, childId: string): Promise<ClosingCheck[]>;
}
export interface ClosingCheck {
  label: string;
  state: 'done' | 'not yet' | 'not held here';
  detail: string;
  href?: string;
}

/** One block of "My day". */
export interface HomePart {
  module: string;
  order: number;
  /** `top`: before everything, across the page. `side`: beside the work on a wide screen. Otherwise among the work. */
  place?: 'top' | 'side';
  show(visit: Visit): Promise<ComponentChildren>;
}

/** Pieces that modules put on a child's record, in the order of the modules. */
export const recordParts = (visit: Visit): readonly RecordPart[] =>
  visit.parts('record') as readonly RecordPart[];
/** Pieces that modules put on My day. */
export const homeParts = (visit: Visit): readonly HomePart[] => visit.parts('home') as readonly HomePart[];
