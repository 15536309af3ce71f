import { allow, type Decision, forbid, notrace } from '../../platform/http/decision.ts';
import type { Actor } from '../../platform/http/work.ts';
import type { DipSampleRow } from './dip-sample.store.ts';
import { coordinates } from './missing.policy.ts';

const DRAWS = ['TEAM_MANAGER', 'SERVICE_MANAGER'];
type Who = { actor: Actor };
export const drawsSamples = (actor: Pick<Actor, 'role'>): boolean => DRAWS.includes(actor.role);

/** Those who lead the hub, and auditors: each auditor finds their own samples. */
export const mayListSamples = ({ actor }: Who): Decision =>
  coordinates(actor) || actor.role === 'AUDITOR' ? allow('AC-2') : notrace('AC-2');

/** A sample opens records to its auditor: that is a manager's act (QA_SAMPLE, rule AC-7). */
export const mayDrawSamples = ({ actor }: Who): Decision => {
  if (drawsSamples(actor)) return allow('AC-7');
  return coordinates(actor)
    ? forbid('AC-7', 'The team manager or the service manager draws a dip sample.')
    : notrace('AC-7');
};

/** What was found is written by the auditor of the sample alone: a judgement has one author. */
export const mayAnswer = (
  { actor }: Who,
  sample: Pick<DipSampleRow, 'auditorPostingId' | 'closedAt'>,
): Decision => {
  if (sample.auditorPostingId !== actor.postingId)
    return forbid(
      'AC-7',
      'The auditor of this sample writes what was found. The results show what they wrote.',
    );
  return sample.closedAt === null ? allow('AC-7') : forbid('AC-7', 'This sample is closed.');
};
