import { z } from 'zod';
import { allow, type Decision, forbid, notrace } from '../../platform/http/decision.ts';
import type { Visit } from '../../platform/http/route.ts';
import { cellOf, opens, settingsOf } from '../access/index.ts';
import { type ChildRow, findChild } from '../people/index.ts';
import type { AssessmentRecord } from './assessment.queries.ts';
import { assessmentPath } from './assessment.ts';

export const childParams = z.object({ childId: z.uuid() });
export const assessmentParams = z.object({ assessmentId: z.uuid() });
export const readsAssessment = { dataClass: 'ASSESS', verb: 'read', rule: 'AC-7' } as const;
export const changesAssessment = { dataClass: 'ASSESS', verb: 'change', rule: 'AC-7' } as const;
type Reader = Pick<Visit, 'actor'>;

export const childOf = (visit: Pick<Visit<{ childId: string }>, 'tx' | 'params'>) =>
  findChild(visit.tx, visit.params.childId);

/** Assessments open by a live relationship (AC-7); which of them a partner reads, row-level security says (AC-8). */
export const mayRead = async (visit: Pick<Visit, 'tx'>, child: ChildRow): Promise<Decision> =>
  (await opens(visit.tx, child.id, 'ASSESS')) ? allow('AC-7') : notrace('AC-7');
export const mayReadThis = (
  visit: Pick<Visit, 'tx'>,
  { child }: Pick<AssessmentRecord, 'child'>,
): Promise<Decision> => mayRead(visit, child);

/** Written by those who assess, on a child of their own authority. */
export const writesHere = ({ actor }: Reader, child: Pick<ChildRow, 'authorityId'>): boolean =>
  cellOf(actor, 'ASSESS')?.mayWrite === true && child.authorityId === actor.authorityId;
export const mayBegin = async (visit: Pick<Visit, 'tx' | 'actor'>, child: ChildRow): Promise<Decision> =>
  writesHere(visit, child) ? mayRead(visit, child) : notrace('AC-2');

/** Added to at any time: another view, and who reads it. */
export const mayAdd = (visit: Pick<Visit, 'tx' | 'actor'>, { child }: AssessmentRecord): Promise<Decision> =>
  mayBegin(visit, child);

/** Changed while it is open; what is complete stays as it is, and a next version begins from it. */
export async function mayWriteThis(
  visit: Pick<Visit, 'tx' | 'actor'>,
  record: AssessmentRecord,
): Promise<Decision> {
  const may = await mayAdd(visit, record);
  if (may.outcome !== 'allow' || record.assessment.state === 'DRAFT') return may;
  const why =
    record.assessment.state === 'SET_ASIDE'
      ? 'This version was set aside, so nothing in it changes. Begin another.'
      : 'This version is complete, so nothing in it changes. Begin the next one.';
  return forbid('AC-17', why, {
    text: 'The assessment',
    href: assessmentPath(record.assessment.id),
  });
}

/** What agencies know and a word for the level belong to the multi-agency kind. */
export async function mayWriteJoint(
  visit: Pick<Visit, 'tx' | 'actor'>,
  record: AssessmentRecord,
): Promise<Decision> {
  return record.assessment.kind === 'MULTI_AGENCY' ? mayWriteThis(visit, record) : notrace('AC-2');
}

/** Whether this authority asks for a word for the level at all. */
export const asksForLevel = ({ actor }: Reader): boolean => settingsOf(actor).asksForRiskLevel;
export async function maySayLevel(
  visit: Pick<Visit, 'tx' | 'actor'>,
  record: AssessmentRecord,
): Promise<Decision> {
  return asksForLevel(visit) ? mayWriteJoint(visit, record) : notrace('AC-2');
}

/** Takes lines over into disruption plans: whoever writes both. */
export const mayTakeOver = async (
  visit: Pick<Visit, 'tx' | 'actor'>,
  record: AssessmentRecord,
): Promise<Decision> =>
  record.assessment.kind === 'STRENGTHS' &&
  cellOf(visit.actor, 'PLAN')?.mayWrite === true &&
  (await opens(visit.tx, record.child.id, 'PLAN'))
    ? mayAdd(visit, record)
    : notrace('AC-2');
