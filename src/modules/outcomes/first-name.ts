import type { ChildRow } from '../people/index.ts';

/** What the child is called in a sentence; "the child" while nobody knows. */
export const firstNameOf = (child: Pick<ChildRow, 'givenName' | 'preferredName'>): string =>
  child.preferredName ?? child.givenName ?? 'the child';
