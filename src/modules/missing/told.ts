import type { Actor } from '../../platform/http/work.ts';
import { settingsOf } from '../access/index.ts';

export interface Ring {
  number: string;
  label: string;
}
/** Whom to ring when a child tells of harm: 999 first, then the authority's own numbers, the centre, the police. */
export function whomToRing(actor: Pick<Actor, 'settings'>): Ring[] {
  const s = settingsOf(actor);
  const known = (number: string | undefined, label: string): Ring[] => (number ? [{ number, label }] : []);
  return [
    { number: '999', label: 'Police and ambulance, when somebody is in danger now' },
    ...known(s.dayNumber, `Children’s social care, ${s.dayHours ?? 'in the day, Monday to Friday'}`),
    ...known(s.nightNumber, `Children’s social care, ${s.nightHours ?? 'at night and at weekends'}`),
    ...known(s.harmCentreNumber, `${s.harmCentreName ?? 'Sexual assault referral centre'}, day and night`),
    { number: '101', label: 'Police, when nobody is in danger now' },
  ];
}

/** About how long samples may be taken: the authority's figure, always to be checked with the centre. */
export const forensicWords = (actor: Pick<Actor, 'settings'>): string =>
  `Where the harm was sexual, samples may be taken up to about ${settingsOf(actor).forensicHours} hours after it, the sooner the better: check with your sexual assault referral centre, which may take them for longer. Ask the centre before the child washes, eats, drinks or changes clothes.`;

/** Why the form stops asking. Shown wherever questions are put away. */
export const STOP_ASKING =
  'Questions about what happened are put away. Asked now, they could harm what the child can say to the police or a court later. Listen, and write down their words as they say them. You can go on talking about how to keep safe.';

export const WHOM_RUNG = [
  { code: 'POLICE', label: 'Police' },
  { code: 'SOCIAL_CARE', label: 'Children’s social care' },
  { code: 'SARC', label: 'Sexual assault referral centre' },
  { code: 'MANAGER', label: 'My manager or the co-ordinator' },
  { code: 'OTHER', label: 'Somebody else' },
] as const;
