import { z } from 'zod';
import { plainly, type SettingsSection, timeOfDay, whole } from './settings-fields.ts';

/** How long something urgent waits for each person before it goes on, and when no e-mail is sent. */
export const beingTold: SettingsSection = {
  slug: 'being-told',
  title: 'Being told of what is urgent',
  effect:
    'From the next step of each notice on. What is urgent is mailed at any hour, without a word of what it is.',
  fields: [
    {
      name: 'urgentFirstMinutes',
      label: 'Minutes until it goes on from the first person, or whoever is on duty',
      ask: { as: 'number', width: 4 },
    },
    {
      name: 'urgentDeputyMinutes',
      label: 'Minutes until it goes on from the deputy',
      ask: { as: 'number', width: 4 },
    },
    {
      name: 'urgentManagerMinutes',
      label: 'Minutes until it goes on from a manager',
      ask: { as: 'number', width: 4 },
    },
    {
      name: 'quietFrom',
      label: 'No other e-mail from',
      ask: {
        as: 'text',
        width: 4,
        hint: 'Leave both empty where e-mail may go at any hour',
        otherwise: 'At any hour',
      },
    },
    { name: 'quietTo', label: 'Until', ask: { as: 'text', width: 4, otherwise: 'At any hour' } },
  ],
  schema: z.object({
    urgentFirstMinutes: whole('the minutes', 1, 240),
    urgentDeputyMinutes: whole('the minutes', 1, 240),
    urgentManagerMinutes: whole('the minutes', 1, 240),
    quietFrom: timeOfDay,
    quietTo: timeOfDay,
  }),
  ...plainly('urgentFirstMinutes', 'urgentDeputyMinutes', 'urgentManagerMinutes', 'quietFrom', 'quietTo'),
};
