import type { VNode } from 'preact';
import { SubNavigation } from '../../../platform/ui/index.ts';

export type HelpPlace = 'services' | 'waiting' | 'transition';
/** Three lists that stand beside each other; whoever may read none of a child has the directory alone. */
export function HelpNavigation(props: {
  at: HelpPlace;
  reads: { notes: boolean; plans: boolean };
}): VNode | null {
  const { at, reads } = props;
  if (!reads.notes && !reads.plans) return null;
  return (
    <SubNavigation
      label="Help and becoming an adult"
      items={[
        { content: 'Services', href: '/services', active: at === 'services' },
        ...(reads.notes
          ? [{ content: 'Waiting for help', href: '/help/waiting', active: at === 'waiting' }]
          : []),
        ...(reads.plans
          ? [{ content: 'Approaching 18', href: '/transition', active: at === 'transition' }]
          : []),
      ]}
    />
  );
}
