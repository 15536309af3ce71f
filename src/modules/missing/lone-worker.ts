/** Whom a visit climbs to from which somebody does not come out, and how long after the time they gave. */
export interface LoneWorkerStep {
  readonly step: 'due' | 'manager' | 'service-manager';
  readonly afterMinutes: number;
  readonly roles: readonly string[];
  /** Whoever the rotas put on duty as well. */
  readonly tellsDuty: boolean;
}
/** Our own default; an hour after the time they gave, everybody who leads has been told. */
const LONE_WORKER_STEPS: readonly LoneWorkerStep[] = [
  { step: 'due', afterMinutes: 0, roles: ['MISSING_COORDINATOR'], tellsDuty: true },
  { step: 'manager', afterMinutes: 15, roles: ['TEAM_MANAGER'], tellsDuty: true },
  { step: 'service-manager', afterMinutes: 30, roles: ['SERVICE_MANAGER'], tellsDuty: true },
];

/** The steps reached by now, whether told or not; elapsed minutes, so that a clock change moves nothing. */
export const stepsReached = (expectedOutAt: Temporal.Instant, now: Temporal.Instant): LoneWorkerStep[] =>
  LONE_WORKER_STEPS.filter(
    ({ afterMinutes }) => Temporal.Instant.compare(expectedOutAt.add({ minutes: afterMinutes }), now) <= 0,
  );

/** How long a visit may be said to take, in minutes; the first is what is ticked. */
export const VISIT_MINUTES = [60, 30, 90, 120, 180] as const;
