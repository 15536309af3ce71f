import { z } from 'zod';
import { settingsOf } from '../access/index.ts';
import type { TacticSetting } from './tactics.ts';

/** Said beside every tactic whose law was not read in a published source and not checked by the authority since. */
export const TO_BE_CHECKED = 'To be checked by your authority before use';

const day = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d$/)
  .transform((text) => Temporal.PlainDate.from(text))
  .nullable()
  .default(null)
  .catch(null);
const settingsSchema = z.object({
  tactics: z
    .record(
      z.string(),
      z.object({
        isOn: z.boolean().default(true),
        checkedOn: day,
        checkedBy: z.string().nullable().default(null),
        inForceFrom: day,
        inForceTo: day,
      }),
    )
    .default({})
    .catch({}),
});

/** What an authority decided about the catalogue: switched off, checked by whom, in force from and to. */
export function tacticSettings(settings: Readonly<Record<string, unknown>>): {
  settings: TacticSetting[];
  hideUnchecked: boolean;
} {
  const read = settingsSchema.parse(settings);
  return {
    settings: Object.entries(read.tactics).map(([code, setting]) => ({ code, ...setting })),
    hideUnchecked: settingsOf({ settings }).hideUncheckedTactics,
  };
}
