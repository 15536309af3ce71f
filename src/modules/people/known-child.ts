import type { ChildPart } from '../access/index.ts';
import { calledName } from './child.queries.ts';
import { findChild } from './child.store.ts';
import { childFrame } from './pages/record/child-layout.tsx';

/** Lets access and audit show a page about one child, in the record's frame, without knowing the record. */
export const knownChildPart: ChildPart = {
  async find(visit, childId) {
    const child = await findChild(visit.tx, childId);
    if (!child) return undefined;
    return {
      id: child.id,
      name: calledName(child),
      page: (current, tab, body) => childFrame(current, child, tab, body),
    };
  },
};
