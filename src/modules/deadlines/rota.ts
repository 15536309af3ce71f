/** The duty rotas of an authority (pure: who is on, given the turns and who is away). */
export const rotas = {
  'front-door': 'Front door',
  'team-duty': 'Team duty',
  'out-of-hours': 'Out of hours',
} as const;
export type Rota = keyof typeof rotas;
export const rotaCodes = Object.keys(rotas) as [Rota, ...Rota[]];

export interface Turn {
  readonly id: string;
  readonly rota: Rota;
  readonly postingId: string;
  readonly deputyPostingId: string | null;
  readonly fromAt: Temporal.Instant;
  readonly toAt: Temporal.Instant;
}
export interface Leave {
  readonly postingId: string;
  readonly fromAt: Temporal.Instant;
  readonly toAt: Temporal.Instant;
}
/** Somebody a turn puts on duty at an instant. */
export interface OnTurn {
  readonly postingId: string;
  readonly isDeputy: boolean;
  readonly turn: Turn;
}

/** A turn or leave covers its first instant and not its last: the next turn begins there. */
const covers = (span: { fromAt: Temporal.Instant; toAt: Temporal.Instant }, at: Temporal.Instant) =>
  Temporal.Instant.compare(span.fromAt, at) <= 0 && Temporal.Instant.compare(at, span.toAt) < 0;

export const isAway = (postingId: string, leave: readonly Leave[], at: Temporal.Instant): boolean =>
  leave.some((each) => each.postingId === postingId && covers(each, at));

/**
 * Who is on duty at an instant, first choice first: the person of the turn that began last, then their deputy, then
 * those of turns still running underneath. People on leave are left out.
 */
export function whoIsOn(
  turns: readonly Turn[],
  leave: readonly Leave[],
  at: Temporal.Instant,
): readonly OnTurn[] {
  return turns
    .filter((turn) => covers(turn, at))
    .toSorted((a, b) => Temporal.Instant.compare(b.fromAt, a.fromAt) || (a.id < b.id ? 1 : -1))
    .flatMap((turn) => [
      { postingId: turn.postingId, isDeputy: false, turn },
      ...(turn.deputyPostingId ? [{ postingId: turn.deputyPostingId, isDeputy: true, turn }] : []),
    ])
    .filter((each) => !isAway(each.postingId, leave, at));
}

/** Hours a record stays open to somebody who reached it by the rota, at most (DUTY). */
export const dutyHours = 12;

/**
 * Until when a record reached on duty stays open: the end of the turn, but an hour at least (to finish writing) and
 * twelve at most.
 */
export function dutyEnds(turnEnds: Temporal.Instant, now: Temporal.Instant): Temporal.Instant {
  const bounds = [now.add({ hours: 1 }), turnEnds, now.add({ hours: dutyHours })];
  return bounds.toSorted(Temporal.Instant.compare)[1] ?? turnEnds;
}
