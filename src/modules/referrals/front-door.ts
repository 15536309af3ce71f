import type { Actor } from '../../platform/http/work.ts';
import { settingsOf } from '../access/index.ts';
import type { FrontDoorSettings } from './contact.ts';
import type { EmergencyNumbers } from './screening.ts';

/** The authority's own numbers, from its settings; what it has not entered is null. */
export function emergencyNumbersOf(settings: Actor['settings']): EmergencyNumbers {
  const { dayNumber, dayHours, nightNumber, nightHours } = settingsOf({ settings });
  return {
    day: dayNumber ?? null,
    dayHours: dayHours ?? 'in the day, Monday to Friday',
    night: nightNumber ?? null,
    nightHours: nightHours ?? 'at night, at weekends and on bank holidays',
  };
}

/** Whether contacts are received here, and whom to ring. */
export function frontDoorOf(authority: {
  authorityName: string;
  settings: Actor['settings'];
}): FrontDoorSettings {
  const { day, night } = emergencyNumbersOf(authority.settings);
  return {
    worksHere: settingsOf(authority).frontDoorWorksHere,
    name: settingsOf(authority).frontDoorName ?? `${authority.authorityName}’s front door`,
    phone: day ?? night ?? '999',
  };
}
