import { z } from 'zod';
import { optionalText } from '../../platform/forms/parse-form.ts';
import type { AuthoritySettings } from './settings.ts';

/** How a setting is asked for. `lines`: one a line, a word and a number. `otherwise`: what holds while nothing is set. */
type Ask =
  | { as: 'text' | 'number' | 'lines'; hint?: string; width?: 4 | 10 | 20; otherwise?: string }
  | { as: 'tick' }
  | { as: 'choice'; items: readonly { value: string; text: string }[] };
export interface SettingField {
  name: string;
  label: string;
  ask: Ask;
}
export interface SettingsSection {
  slug: string;
  title: string;
  /** What a change does, before it is made. */
  effect: string;
  fields: readonly SettingField[];
  schema: z.ZodObject;
  /** The settings as typed, and back into what is stored; a blank field is no setting. */
  values(settings: AuthoritySettings, accent: string): Record<string, unknown>;
  stored(value: Record<string, unknown>): Record<string, unknown>;
}

export const phone = (what: string) =>
  z.preprocess(
    (v) => (typeof v === 'string' && v.trim() === '' ? undefined : v),
    z
      .string()
      .regex(/^\s*\+?\d[\d ]{1,18}\d\s*$/, `Enter ${what} in digits, like 01632 960100`)
      .transform((v) => v.trim())
      .optional(),
  );
export const timeOfDay = optionalText(5).refine(
  (v) => v === undefined || /^([01]\d|2[0-3]):[0-5]\d$/.test(v),
  'Enter a time on the 24-hour clock, like 08:30',
);
export const whole = (what: string, least: number, most: number) =>
  z.preprocess(
    (v) => (typeof v === 'string' && /^\s*\d{1,4}\s*$/.test(v) ? Number(v) : undefined),
    z
      .int({ error: `Enter ${what} as a whole number` })
      .min(least, `Must be ${least} or more`)
      .max(most, `Must be ${most} or fewer`),
  );
export const optionalWhole = (what: string, least: number, most: number) =>
  z.preprocess(
    (v) => (typeof v === 'string' && v.trim() === '' ? undefined : v),
    whole(what, least, most).optional(),
  );
export const capLines = optionalText(2000).transform((lines, context) => {
  const caps: Record<string, number> = {};
  for (const line of (lines ?? '').split('\n').filter((each) => each.trim() !== '')) {
    const found = /^\s*(.{1,60}?)[\s:]+(\d{1,3})\s*$/.exec(line);
    if (!found || Number(found[2]) < 1)
      context.addIssue(`Write each programme with its number, like ACT 6. Not read: ${line.slice(0, 40)}`);
    else caps[found[1] as string] = Number(found[2]);
  }
  return caps;
});

/** As a form holds it: a tick is `yes`, a number is digits. */
export function asTyped(value: unknown): unknown {
  if (typeof value === 'boolean') return value ? 'yes' : undefined;
  return typeof value === 'number' ? String(value) : value;
}

type Key = keyof AuthoritySettings;
export const plainly = (...names: Key[]): Pick<SettingsSection, 'values' | 'stored'> => ({
  values: (settings) => Object.fromEntries(names.map((name) => [name, asTyped(settings[name])])),
  stored: (value) => Object.fromEntries(names.map((name) => [name, value[name]])),
});
