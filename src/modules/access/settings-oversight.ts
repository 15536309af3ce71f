import { z } from 'zod';
import { type SupervisedRole, supervisedRoles } from './settings.ts';
import type { SettingField, SettingsSection } from './settings-sections.ts';

const number = (most: number, unit: string) =>
  z.preprocess(
    (v) => (typeof v === 'string' && /^\s*\d{1,3}\s*$/.test(v) ? Number(v) : undefined),
    z
      .int({ error: `Enter a whole number of ${unit}` })
      .min(1, `Must be 1 or more`)
      .max(most, `Must be ${most} or fewer`),
  );
const roleNames = Object.keys(supervisedRoles) as SupervisedRole[];
const plain = [
  ['newlyQualifiedWeeks', 'Newly qualified, in any of these posts: weeks'],
  ['oversightWeeks', 'Children without management oversight are listed after this many weeks'],
  ['disagreementDaysManager', 'Disagreement: working days for the workers, and for the manager'],
  ['disagreementDaysService', 'Disagreement: working days for the service manager'],
  ['disagreementDaysLeads', 'Disagreement: working days for the designated leads, and for the partnership'],
] as const;
const digits = (name: string, label: string): SettingField => ({
  name,
  label,
  ask: { as: 'number', width: 4 },
});

/** How often managers look and supervise (D22), and how fast a disagreement climbs: weeks and days to agree locally. */
export const oversightSection: SettingsSection = {
  slug: 'oversight-and-supervision',
  title: 'Oversight, supervision and disagreement',
  effect:
    'Lists of what is due are worked out anew from the next page on. Four weeks, and two for newly qualified workers, is the published practice; the working days of a disagreement are our suggestion until your partnership agrees its own.',
  fields: [
    ...roleNames.map((role) => digits(role, `${supervisedRoles[role]}: supervision every so many weeks`)),
    ...plain.map(([name, label]) => digits(name, label)),
  ],
  schema: z.object({
    ...Object.fromEntries(roleNames.map((role) => [role, number(26, 'weeks')])),
    ...Object.fromEntries(
      plain.map(([name]) => [name, number(26, name.endsWith('Weeks') ? 'weeks' : 'days')]),
    ),
  }),
  values: (settings) => ({
    ...Object.fromEntries(roleNames.map((role) => [role, String(settings.supervisionWeeks[role] ?? 4)])),
    ...Object.fromEntries(plain.map(([name]) => [name, String(settings[name])])),
  }),
  stored: (value) => ({
    supervisionWeeks: Object.fromEntries(roleNames.map((role) => [role, value[role]])),
    ...Object.fromEntries(plain.map(([name]) => [name, value[name]])),
  }),
};
