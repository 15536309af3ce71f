import type { VNode } from 'preact';
import { cx } from '../content.ts';
import { formatExact, formatInstant } from '../words.ts';

/** "2:10am today (5 hours ago)", with the exact time on hover and in print. `exact` for tables of record. */
export function When(props: {
  at: Temporal.Instant;
  now: Temporal.Instant;
  exact?: boolean | undefined;
  classes?: string | undefined;
}): VNode {
  const exact = formatExact(props.at);
  return (
    <time
      class={cx('app-when', props.classes)}
      dateTime={props.at.toString()}
      title={exact}
      data-exact={exact}
    >
      {props.exact ? exact : formatInstant(props.at, props.now)}
    </time>
  );
}
