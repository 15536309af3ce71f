import type { Actor } from '../../platform/http/work.ts';
import type { FrontDoorSettings } from './contact.ts';
import type { EmergencyNumbers } from './screening.ts';

const textSetting = (settings: Actor['settings'], name: string): string | null => {
  const value = settings[name];
  return typeof value === 'string' && value.trim() !== '' ? value : null;
};

/** The authority's own numbers, from its settings; what it has not entered is null. */
export function emergencyNumbersOf(settings: Actor['settings']): EmergencyNumbers {
  return {
    day: textSetting(settings, 'dayNumber'),
    dayHours: textSetting(settings, 'dayHours') ?? 'in the day, Monday to Friday',
    night: textSetting(settings, 'nightNumber'),
    nightHours: textSetting(settings, 'nightHours') ?? 'at night, at weekends and on bank holidays',
  };
}

/** Whether contacts are received here, and whom to ring. */
export function frontDoorOf(authority: {
  authorityName: string;
  settings: Actor['settings'];
}): FrontDoorSettings {
  const { day, night } = emergencyNumbersOf(authority.settings);
  return {
    worksHere: authority.settings.frontDoorWorksHere === true,
    name: textSetting(authority.settings, 'frontDoorName') ?? `${authority.authorityName}’s front door`,
    phone: day ?? night ?? '999',
  };
}
