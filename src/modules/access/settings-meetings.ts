import { z } from 'zod';
import { plainly, type SettingsSection, timeOfDay, whole } from './settings-fields.ts';

/** When partners' figures are due, and when the night takes over: both ours, to agree locally. */
export const meetingsSection: SettingsSection = {
  slug: 'monthly-meeting-and-handover',
  title: 'Monthly meeting and evening handover',
  effect:
    'From the next meeting and the next evening on. Five working days and 5pm are our suggestion until your partnership agrees its own.',
  fields: [
    {
      name: 'figuresDueDays',
      label: 'Partners’ figures are due this many working days before the monthly meeting',
      ask: { as: 'number', width: 4 },
    },
    {
      name: 'nightBegins',
      label: 'The night takes over at',
      ask: { as: 'text', width: 4, hint: 'Left empty: 17:00', otherwise: '17:00' },
    },
  ],
  schema: z.object({ figuresDueDays: whole('the days', 1, 15), nightBegins: timeOfDay }),
  ...plainly('figuresDueDays', 'nightBegins'),
};
