import { z } from 'zod';
import { allow, type Decision, notrace } from '../../platform/http/decision.ts';
import type { Visit } from '../../platform/http/route.ts';
import { cellOf } from '../access/index.ts';
import { runPolicy } from './meeting.policy.ts';
import type { MeetingRow } from './meeting.store.ts';
import { findPart } from './minutes.queries.ts';

export const partParams = z.object({ meetingId: z.uuid(), childId: z.uuid() });
type PartVisit = Visit<{ meetingId: string; childId: string }>;

/** What every form about one child at one meeting shares: which record it is, and who may write in it. */
export const atPart = {
  params: partParams,
  record: (visit: Pick<Visit, 'tx'> & { params: { meetingId: string; childId: string } }) =>
    findPart(visit, visit.params),
  policy: (visit: Pick<Visit, 'tx' | 'actor'>, part: MeetingRow) => runPolicy(visit, part.childId),
};
export const changes = { dataClass: 'PLAN', verb: 'change', rule: 'AC-7' } as const;
export const reads = { dataClass: 'PLAN', verb: 'read', rule: 'AC-7' } as const;

/** Those invited write what their own agency brings. */
export function bringPolicy(visit: Pick<Visit, 'actor'>): Decision {
  return cellOf(visit.actor, 'PLAN')?.mayWrite ? allow('AC-8') : notrace('AC-2');
}

/** Back to the child's part of the working page, at the piece that was saved. */
export const backTo = (part: Pick<MeetingRow, 'meetingId' | 'childId'>, place = ''): string =>
  `/meetings/${part.meetingId}?child=${part.childId}${place}`;

export const versionOf = (visit: Pick<PartVisit, 'body'>): number => {
  const sent = visit.body._version;
  return typeof sent === 'string' && /^\d{1,9}$/.test(sent) ? Number(sent) : 0;
};
