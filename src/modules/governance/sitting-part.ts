import type { VNode } from 'preact';
import type { DocumentSection } from '../../platform/documents/index.ts';
import type { Visit } from '../../platform/http/route.ts';
import type { StandingKind } from './kinds.ts';
import type { SittingRow } from './sitting.store.ts';

/**
 * A piece of the page of a sitting and of its minutes (`parts: { sitting: [...] }` in the module's entry): who is there,
 * figures of partners, what works well. It reads under the reader's own row-level security.
 */
export interface SittingPart {
  /** Whether meetings of this kind have it. */
  for(kind: StandingKind): boolean;
  /** Below 50 it stands above the children, from 50 below them; lower first. */
  order: number;
  show(visit: Visit, sitting: SittingRow, kind: StandingKind): Promise<VNode | null>;
  /** What of it goes into the minutes of the whole meeting, and of one agency; never into those about one child. */
  inMinutes?(visit: Visit, sitting: SittingRow, kind: StandingKind): Promise<DocumentSection[]>;
}

/** Pieces of this kind's page, in their order. */
export const sittingParts = (visit: Visit, kind: StandingKind): readonly SittingPart[] =>
  (visit.parts('sitting') as readonly SittingPart[])
    .filter((part) => part.for(kind))
    .toSorted((a, b) => a.order - b.order);
