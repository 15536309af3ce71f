import { roleClasses } from '../../src/modules/access/index.ts';
import type { Canary } from './canary.ts';
import type { Sittings } from './canary-governance.ts';
import type { Reader } from './canary-oracle.ts';

const RUNS = ['TEAM_MANAGER', 'SERVICE_MANAGER', 'STRATEGIC_LEAD'];
const LOOKS_AT_CHOSEN = ['MONTHLY', 'JOINT_POLICE', 'MACE'];
const PLANS_RESPONSES = ['MONTHLY', 'SUB_GROUP', 'MACE', 'CONTEXT'];
const OF_THE_TEAM = ['BUSINESS_SUPPORT', 'TEAM_WORKER', 'MISSING_COORDINATOR', 'PSYCHOLOGIST'];

type Rule = (
  r: Reader,
  of: { c: Canary; readsPlan: boolean; runs: boolean; sits: (kinds: readonly string[]) => boolean },
) => boolean;
const makesHandover = (r: Reader, runs: boolean) =>
  runs || (['MISSING_COORDINATOR', 'BUSINESS_SUPPORT'].includes(r.role) && r.teamId !== null);
const ofTheNight: Rule = (r, { runs }) => makesHandover(r, runs) || r.role === 'DUTY';
const chosen: Rule = (_r, { readsPlan, sits }) => readsPlan || sits(LOOKS_AT_CHOSEN);
const team: Rule = (r, { runs }) => runs || OF_THE_TEAM.includes(r.role);
const planned: Rule = (_r, { sits }) => sits(PLANS_RESPONSES);

/** Who reads what of the month's meeting, of meetings of others and of the evening handover. */
const RULES: Readonly<Record<string, Rule>> = {
  'governance.highest_concern': chosen,
  'governance.concern_look': chosen,
  'governance.context_response': planned,
  'governance.context_step': planned,
  'governance.matter': (_r, { sits }) => sits(['SUB_GROUP']),
  'governance.other_meeting': team,
  'governance.other_occasion': team,
  'governance.partner_figures': (r, { c, runs, sits }) =>
    runs ||
    r.role === 'BUSINESS_SUPPORT' ||
    (c.row.agency === r.agency &&
      r.agency !== 'SOCIAL_CARE' &&
      roleClasses.get(r.role)?.get('PLAN')?.scope === 'relationship') ||
    (c.row.state === 'submitted' && sits(['MONTHLY', 'SUB_GROUP'])),
  'governance.handover': ofTheNight,
  'governance.handover_child': ofTheNight,
  'governance.handover_receipt': ofTheNight,
  'governance.overnight': (r, of) => ofTheNight(r, of) || of.readsPlan || of.sits(['DAILY']),
};
export const isOfPartnership = (c: Canary): boolean => c.table in RULES;

/** `readsPlan`: with the plan of the child it is about. Whether the child is hidden is asked before. */
export function ofPartnership(r: Reader, s: Sittings, c: Canary, readsPlan: boolean): boolean {
  if (c.row.authority_id !== r.authorityId) return false;
  const runs = RUNS.includes(r.role) && r.teamId !== null && s.teams.has(r.teamId);
  const sits = (kinds: readonly string[]) =>
    runs || kinds.some((kind) => s.members.has(`${r.postingId} ${kind}`));
  return RULES[c.table]?.(r, { c, readsPlan, runs, sits }) === true;
}
