import { createHash } from 'node:crypto';
import { calendarFile, calendarType } from '../../platform/calendar/index.ts';
import { type Route, route } from '../../platform/http/route.ts';
import { mayReadSitting, sittingParams } from './attendance.policy.ts';
import { kindHere } from './kind.queries.ts';
import type { StandingKind } from './kinds.ts';
import { fallsOn, startOfSitting } from './rhythm.ts';
import { placeAt } from './sitting.commands.ts';
import { findSitting, type SittingRow } from './sitting.store.ts';

/** The same for the same meeting of the same day, whether anybody has opened it yet or not. */
const uidOf = (authorityId: number, kind: string, day: Temporal.PlainDate): string =>
  createHash('sha256').update(`${authorityId} ${kind} ${day}`).digest('hex').slice(0, 32);

function entry(kind: StandingKind, day: Temporal.PlainDate, sitting: SittingRow | undefined) {
  const isOff = Boolean(sitting?.notHeldBecause);
  return {
    startsAt: sitting?.startsAt ?? startOfSitting(day, kind.startsAt),
    minutes: kind.minutes,
    method: isOff ? ('CANCEL' as const) : ('PUBLISH' as const),
    sequence: isOff ? 1 : 0,
  };
}

/**
 * One sitting for one's own calendar: that there is a meeting, when, and where to sign in. Not which kind: calendars are read
 * by whole offices.
 */
export const calendarRoutes = (serviceUrl: string): Route[] => [
  route({
    method: 'GET',
    path: '/standing-meetings/:kind/:date/calendar',
    access: { dataClass: 'PLAN', verb: 'list', rule: 'AC-7' },
    audit: { event: 'sitting.calendar' },
    params: sittingParams,
    record: async (visit) => {
      const kind = (await kindHere(visit.tx, visit.params.kind))?.kind;
      if (kind?.minutedAt !== 'board') return undefined;
      const day = Temporal.PlainDate.from(visit.params.date);
      const sitting = await findSitting(visit.tx, kind.code, day);
      if (!sitting && !(kind.isOn && fallsOn(kind.rhythm, day))) return undefined;
      return { kind, day, sitting, place: await placeAt(visit, kind.code) };
    },
    policy: (_visit, at) => mayReadSitting(at),
    handle: async (visit, { kind, day, sitting }) => {
      const of = entry(kind, day, sitting);
      const file = calendarFile({
        ...of,
        uid: uidOf(visit.actor.authorityId, kind.code, day),
        summary: 'Meeting',
        url: serviceUrl,
        stampedAt: visit.now,
      });
      return {
        kind: 'download',
        bytes: Buffer.from(file, 'utf8'),
        type: calendarType(of.method),
        name: 'meeting.ics',
      };
    },
  }),
];
