import type { VNode } from 'preact';
import { cx } from '../content.ts';

/** How a clock stands: still time, soon due, due now, past due, met in time, met late. */
export type ClockState = 'ok' | 'soon' | 'urgent' | 'overdue' | 'met' | 'late';

/** Each state has its own outline, so that it reads without colour. */
const SHAPES: Readonly<Record<ClockState, VNode>> = {
  ok: <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="2" />,
  soon: <path d="M8 1l7 7-7 7-7-7z" fill="none" stroke="currentColor" stroke-width="2" />,
  urgent: <path d="M8 1l7 7-7 7-7-7z" fill="currentColor" />,
  overdue: <path d="M8 1l7.5 14H.5z" fill="currentColor" />,
  met: <path d="M2 8l4 5 8-10" fill="none" stroke="currentColor" stroke-width="2.5" />,
  late: <path d="M2 6l4 5 8-9M2 15h12" fill="none" stroke="currentColor" stroke-width="2" />,
};

/** A clock in words with a shape and a colour; the words must say it all ("Overdue by 3 hours"). */
export function ClockChip(props: { state: ClockState; text: string; classes?: string | undefined }): VNode {
  return (
    <span class={cx('app-clock', `app-clock--${props.state}`, props.classes)}>
      <svg
        class="app-clock__shape"
        viewBox="0 0 16 16"
        width="16"
        height="16"
        aria-hidden="true"
        focusable="false"
      >
        {SHAPES[props.state]}
      </svg>
      <span class="app-clock__text">{props.text}</span>
    </span>
  );
}

export interface DueBarProps {
  /** What the bar says, for people who do not see it: "18 of 24 hours gone, 9 of them at night". */
  label: string;
  /** Share of the time gone, 0 to 1. */
  nowShare: number;
  state: ClockState;
  /** Stretches to shade as night, as shares of the whole. */
  nights?: readonly { readonly fromShare: number; readonly untilShare: number }[] | undefined;
  /** Where a day begins. */
  midnights?: readonly { readonly share: number }[] | undefined;
}

const WIDTH = 240;

function place(share: number): number {
  return Math.round(Math.min(1, Math.max(0, share)) * WIDTH * 10) / 10;
}

/** Where the hours of a limit went: the gone part filled, nights shaded, days ticked. */
export function DueBar(props: DueBarProps): VNode {
  return (
    <svg
      class={cx('app-due-bar', `app-due-bar--${props.state}`)}
      viewBox={`0 0 ${WIDTH} 16`}
      width={WIDTH}
      height="16"
      role="img"
      aria-label={props.label}
      preserveAspectRatio="none"
    >
      <title>{props.label}</title>
      <rect class="app-due-bar__whole" x="0" y="2" width={WIDTH} height="12" />
      <rect class="app-due-bar__gone" x="0" y="2" width={place(props.nowShare)} height="12" />
      {props.nights?.map((night) => (
        <rect
          class="app-due-bar__night"
          x={place(night.fromShare)}
          y="2"
          width={place(night.untilShare) - place(night.fromShare)}
          height="12"
        />
      ))}
      {props.midnights?.map(({ share }) => (
        <line class="app-due-bar__midnight" x1={place(share)} x2={place(share)} y1="0" y2="16" />
      ))}
    </svg>
  );
}
