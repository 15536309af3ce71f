import { allow, type Decision, forbid } from '../../platform/http/decision.ts';
import type { Actor } from '../../platform/http/work.ts';

/** Who keeps the settings of an authority. */
export const keepsSettings = ({ role }: Pick<Actor, 'role'>): boolean =>
  role === 'AUTHORITY_ADMIN' || role === 'SERVICE_MANAGER';

export function settingsPolicy(actor: Actor): Decision {
  if (actor.postingId === '')
    return { outcome: 'redirect', rule: 'AC-1', to: actor.mfaAt === null ? '/sign-in/code' : '/postings' };
  return keepsSettings(actor)
    ? allow('AC-2')
    : forbid('AC-2', 'The service manager and the administrator keep the settings. Ask one of them.', {
        text: 'See how deadlines are counted',
        href: '/rules',
      });
}
