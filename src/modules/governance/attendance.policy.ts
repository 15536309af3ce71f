import { z } from 'zod';
import { allow, type Decision, forbid, notrace } from '../../platform/http/decision.ts';
import type { Visit } from '../../platform/http/route.ts';
import { kindHere, type Place } from './kind.queries.ts';
import type { StandingKind } from './kinds.ts';
import { placeAt } from './sitting.commands.ts';
import { findSitting, type SittingRow } from './sitting.store.ts';

/** `/standing-meetings/DAILY/2026-11-16/…` */
export const sittingParams = z.object({
  kind: z.string().max(40),
  date: z.iso.date().regex(/^20/),
});
export interface AtSitting {
  sitting: SittingRow;
  kind: StandingKind;
  place: Place;
}
/** The sitting of the address, where it is there and minuted on a board of ours. */
export async function atSitting(
  visit: Visit<z.output<typeof sittingParams>, unknown>,
): Promise<AtSitting | undefined> {
  const { kind: code, date } = visit.params;
  const kind = (await kindHere(visit.tx, code))?.kind;
  if (kind?.minutedAt !== 'board') return undefined;
  const sitting = await findSitting(visit.tx, code, Temporal.PlainDate.from(date));
  return sitting && { sitting, kind, place: await placeAt(visit, code) };
}
export const pathOfSitting = ({ sitting }: Pick<AtSitting, 'sitting'>): string =>
  `/standing-meetings/${sitting.kind}/${sitting.day.toString()}`;

/** Those who chair or minute a meeting arrange it: who is there, who is asked to write. */
export const arranges = (place: Place): boolean => place === 'runs' || place === 'minutes';
/** Who was there is read by those who belong to it. */
export const mayReadSitting = (at: Pick<AtSitting, 'place'>): Decision =>
  at.place === 'none' ? notrace('AC-7') : allow('AC-7');
export function mayArrangeSitting(at: Pick<AtSitting, 'place'>): Decision {
  if (at.place === 'none') return notrace('AC-7');
  return arranges(at.place)
    ? allow('AC-7')
    : forbid('AC-7', 'Those who chair or minute this meeting note who is there and who is asked to write');
}
/** From whom something is kept is said, and known, by those who run the meetings. */
export function mayKeepFrom(at: Pick<AtSitting, 'place'>): Decision {
  if (at.place === 'none') return notrace('AC-7');
  return at.place === 'runs'
    ? allow('AC-7')
    : forbid('AC-7', 'Those who run the meeting say from whom something is kept');
}
export const isOver = ({ sitting }: Pick<AtSitting, 'sitting'>): boolean =>
  sitting.closedAt !== null || sitting.notHeldBecause !== null;
