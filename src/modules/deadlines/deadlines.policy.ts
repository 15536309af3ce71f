import { allow, type Decision, forbid } from '../../platform/http/decision.ts';
import type { Actor } from '../../platform/http/work.ts';
import { cellOf } from '../access/index.ts';

/** The whole authority's deadlines: who answers for the service. */
const seesAuthority = new Set(['SERVICE_MANAGER', 'STRATEGIC_LEAD']);
/** A rule may be set aside by an authorised person with a reason (S0-26). */
const decides = new Set(['TEAM_MANAGER', 'SERVICE_MANAGER']);
const writesRota = new Set(['TEAM_MANAGER', 'SERVICE_MANAGER', 'AUTHORITY_ADMIN']);
/** Looking back: who answers for the rota, and who checks what was done. A colleague's working times are theirs. */
const looksBack = new Set([
  ...writesRota,
  'STRATEGIC_LEAD',
  'INFORMATION_GOVERNANCE',
  'AUDITOR',
  'INSPECTOR',
]);
const changesRules = new Set(['SERVICE_MANAGER', 'AUTHORITY_ADMIN']);

/** What the page of the work asks of a role, by its address. The front door's pages are for those who decide there. */
const asks: readonly (readonly [at: RegExp, dataClass: 'REFERRAL' | 'PLAN', toWrite: boolean])[] = [
  [/^\/front-door\//, 'REFERRAL', true],
  [/\/referrals(\/|$)/, 'REFERRAL', false],
  [/\/meetings(\/|$)/, 'PLAN', false],
];

/** Where the work of a deadline is done, for a role that has such pages; the others are led to no closed door. */
export function workPage(actor: Actor, href: string | null): string | undefined {
  if (href === null) return undefined;
  const asked = asks.find(([at]) => at.test(href));
  if (asked === undefined) return href;
  const cell = cellOf(actor, asked[1]);
  return cell && (cell.mayWrite || !asked[2]) ? href : undefined;
}

export const maySeeAuthority = (actor: Actor) => seesAuthority.has(actor.role);
export const maySeeTeam = (actor: Actor) => actor.teamId !== null && cellOf(actor, 'IDENT') !== undefined;
export const mayDecide = (actor: Actor) => decides.has(actor.role);
export const mayWriteClock = (actor: Actor) => cellOf(actor, 'REFERRAL')?.mayWrite === true;
export const mayWriteRota = (actor: Actor) => writesRota.has(actor.role);
export const mayLookBack = (actor: Actor) => looksBack.has(actor.role);
export const mayChangeRules = (actor: Actor) => changesRules.has(actor.role);

const due = { text: 'See what is due from you', href: '/due' };

export const teamList = (actor: Actor): Decision =>
  maySeeTeam(actor) ? allow('AC-7') : forbid('AC-2', 'Your posting belongs to no team.', due);
export const authorityList = (actor: Actor): Decision =>
  maySeeAuthority(actor)
    ? allow('AC-7')
    : forbid(
        'AC-2',
        'The list of the whole authority is for the service manager and the strategic lead.',
        due,
      );
export const setAside = (actor: Actor): Decision =>
  mayDecide(actor)
    ? allow('S0-26')
    : forbid(
        'S0-26',
        'A team manager or the service manager decides this. Ask yours; the clock runs on until then.',
        due,
      );
export const writeRota = (actor: Actor): Decision =>
  mayWriteRota(actor)
    ? allow('AC-2')
    : forbid('AC-2', 'Managers and the administrator write the rota.', {
        text: 'See the rota',
        href: '/rota',
      });
export const lookBack = (actor: Actor): Decision =>
  mayLookBack(actor)
    ? allow('AC-2')
    : forbid('AC-2', 'Past turns are for managers, and for those who check what was done.', {
        text: 'See the rota',
        href: '/rota',
      });
export const changeRules = (actor: Actor): Decision =>
  mayChangeRules(actor)
    ? allow('AC-2')
    : forbid('AC-2', 'The service manager or the administrator changes rules.', {
        text: 'See the rules',
        href: '/rules',
      });
/** Signed in is not enough where no class of data is asked for: a posting has to be chosen. */
export const inPosting = (actor: Actor): Decision =>
  actor.postingId === ''
    ? { outcome: 'redirect', rule: 'AC-1', to: actor.mfaAt === null ? '/sign-in/code' : '/postings' }
    : allow('AC-1');
/** The second decision, where the first allows. */
export const both = (first: Decision, second: Decision): Decision =>
  first.outcome === 'allow' ? second : first;
