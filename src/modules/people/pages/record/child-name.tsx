import type { VNode } from 'preact';
import { PersonName } from '../../../../platform/ui/index.ts';
import { calledName } from '../../child.queries.ts';
import type { ChildRow } from '../../child.store.ts';

/** "Jay (Jayden) Brook": as they like it, the registered name behind it; never translated by the browser. */
export function ChildName(props: {
  child: Pick<ChildRow, 'givenName' | 'familyName' | 'preferredName'>;
  href?: string | undefined;
}): VNode {
  return <PersonName known={calledName(props.child)} href={props.href} />;
}
