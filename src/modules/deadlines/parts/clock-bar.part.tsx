import type { VNode } from 'preact';
import { DueBar } from '../../../platform/ui/index.ts';
import type { ClockRow } from '../clock.store.ts';
import { barWords, clockShown } from '../clock-words.ts';
import { hourBar } from '../hour-bar.ts';

/** Where the hours of an hour clock went, nights shaded; nothing for clocks counted in days. */
export function ClockBar({ clock, now }: { clock: ClockRow; now: Temporal.Instant }): VNode | null {
  if (clock.ruleAsUsed.limit.unit !== 'hours' || Temporal.Instant.compare(clock.startedAt, clock.dueAt) >= 0)
    return null;
  const until = clock.stoppedAt ?? now;
  const bar = hourBar(clock.startedAt, clock.dueAt, until);
  const nights = bar.segments.filter((segment) => segment.kind === 'night');
  const whole = clock.startedAt.until(clock.dueAt).total('seconds');
  const gone = Math.max(0, clock.startedAt.until(until).total('seconds'));
  const nightGone = nights.reduce(
    (sum, n) => sum + Math.max(0, Math.min(n.untilShare, bar.nowShare) - n.fromShare) * whole,
    0,
  );
  return (
    <DueBar
      label={barWords(gone, whole, nightGone)}
      nowShare={bar.nowShare}
      state={clockShown(clock, now, {}).state}
      nights={nights}
      midnights={bar.midnights}
    />
  );
}
