import { allow, type Decision, forbid } from '../../platform/http/decision.ts';
import type { Actor } from '../../platform/http/work.ts';

/** Templates hold no data about anybody; those who keep the settings keep them. */
export function mayKeepTemplates({ actor }: { actor: Actor }): Decision {
  if (actor.postingId === '')
    return { outcome: 'redirect', rule: 'AC-1', to: actor.mfaAt === null ? '/sign-in/code' : '/postings' };
  return actor.role === 'AUTHORITY_ADMIN' || actor.role === 'SERVICE_MANAGER'
    ? allow('AC-2')
    : forbid('AC-2', 'The service manager and the administrator keep the templates. Ask one of them.');
}
