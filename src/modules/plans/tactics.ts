import type { Tactic } from './tactic.ts';
import { TACTIC_ROWS } from './tactics-catalogue.ts';

export {
  TACTIC_GROUP_LABELS,
  TACTIC_GROUPS,
  type Tactic,
  type TacticGroup,
  type TacticLead,
} from './tactic.ts';

export const TACTICS: readonly Tactic[] = TACTIC_ROWS;

/** What an authority has decided about one tactic. */
export interface TacticSetting {
  readonly code: string;
  readonly isOn: boolean;
  readonly checkedOn: Temporal.PlainDate | null;
  readonly checkedBy: string | null;
  readonly inForceFrom: Temporal.PlainDate | null;
  readonly inForceTo: Temporal.PlainDate | null;
}
export type TacticStanding = 'ready' | 'to-be-checked' | 'not-in-force' | 'off';
export const TACTIC_STANDING_LABELS: Readonly<Record<TacticStanding, string>> = {
  ready: 'Can be used',
  'to-be-checked': 'Take legal advice: not checked by this authority yet',
  'not-in-force': 'Not in force on this date',
  off: 'Switched off by this authority',
};
export interface TacticOffered {
  readonly tactic: Tactic;
  readonly standing: TacticStanding;
  readonly checkedOn: Temporal.PlainDate | null;
}

/** How a tactic stands on a day in an authority. Unchecked rows are shown as such, never as settled law. */
export function tacticStanding(
  tactic: Tactic,
  setting: TacticSetting | undefined,
  today: Temporal.PlainDate,
): TacticStanding {
  if (setting?.isOn === false) return 'off';
  const from = setting?.inForceFrom ?? null;
  const to = setting?.inForceTo ?? null;
  if (from !== null && Temporal.PlainDate.compare(today, from) < 0) return 'not-in-force';
  if (to !== null && Temporal.PlainDate.compare(today, to) > 0) return 'not-in-force';
  return tactic.toBeChecked && (setting?.checkedOn ?? null) === null ? 'to-be-checked' : 'ready';
}

/**
 * The catalogue as an authority offers it today, in the order of the catalogue.
 * @param hideUnchecked an authority may leave unchecked rows out until it has checked them
 */
export function tacticsOffered(
  settings: readonly TacticSetting[],
  today: Temporal.PlainDate,
  hideUnchecked: boolean,
): readonly TacticOffered[] {
  return TACTICS.map((tactic): TacticOffered => {
    const setting = settings.find((each) => each.code === tactic.code);
    return {
      tactic,
      standing: tacticStanding(tactic, setting, today),
      checkedOn: setting?.checkedOn ?? null,
    };
  }).filter(({ standing }) => standing === 'ready' || (standing === 'to-be-checked' && !hideUnchecked));
}
