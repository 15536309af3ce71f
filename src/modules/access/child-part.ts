import type { VNode } from 'preact';
import type { Page, Visit } from '../../platform/http/route.ts';

/**
 * How the modules below the child's record show a page about one child without knowing the record: the module that
 * keeps children gives one part of the kind `child` in its entry, and `app.ts` joins them. Found under the reader's own
 * row-level security, so that a hidden child is not found.
 */
export interface ChildPart {
  find(visit: Visit, childId: string): Promise<KnownChild | undefined>;
}
export interface KnownChild {
  id: string;
  /** As the child likes to be called. */
  name: string;
  /** The frame of the record with one tab open. */
  page(visit: Visit, tab: string, body: VNode): Promise<Page>;
}

/** The child of `/children/:childId`, or undefined for one who does not exist or is not for this reader. */
export async function knownChild(visit: Visit, childId: string): Promise<KnownChild | undefined> {
  for (const part of visit.parts('child') as readonly ChildPart[]) {
    const child = await part.find(visit, childId);
    if (child) return child;
  }
  return undefined;
}
