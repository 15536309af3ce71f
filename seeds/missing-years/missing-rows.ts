import type { BulkEpisode, BulkInterview, BulkStep } from '../../src/modules/missing/index.ts';
import type { Random } from '../scale/random.ts';
import type { YearsChild, YearsEpisode, YearsInterview } from './missing-years.ts';

/** Who did it, in the authority the rows are for. */
export interface HubStaff {
  coordinator: string;
  interviewer: string;
  interviewerName: string;
  teamWorker: string;
  teamWorkerName: string;
}
export interface MissingRows {
  episodes: BulkEpisode[];
  interviews: BulkInterview[];
  steps: BulkStep[];
}

const iso = (at: Temporal.Instant | null) => at?.toString() ?? null;

/** The rows of the bulk path for these children; `now` cuts off what would lie in the future. */
export function missingRows(
  children: readonly YearsChild[],
  staff: HubStaff,
  random: Random,
  now: Temporal.Instant,
): MissingRows {
  const rows: MissingRows = { episodes: [], interviews: [], steps: [] };
  for (const child of children)
    for (const whole of child.episodes) {
      const episode = upTo(whole, now);
      rows.episodes.push(episodeRow(child, episode, random));
      rows.steps.push(...stepRows(child, episode, staff, random));
      if (episode.interview) rows.interviews.push(interviewRow(child, episode, episode.interview, staff));
    }
  return rows;
}

/** What has not happened yet has not happened. */
function upTo(episode: YearsEpisode, now: Temporal.Instant): YearsEpisode {
  const isPast = (at: Temporal.Instant | null) => at !== null && Temporal.Instant.compare(at, now) <= 0;
  const isDone = isPast(episode.outcomeAt);
  return {
    ...episode,
    offer: isPast(episode.offer?.at ?? null) ? episode.offer : null,
    interview: isDone ? episode.interview : null,
    outcome: isDone ? episode.outcome : null,
    followUpAt: isPast(episode.followUpAt) ? episode.followUpAt : null,
  };
}

const episodeRow = (child: YearsChild, e: YearsEpisode, random: Random): BulkEpisode => ({
  id: e.id,
  child_id: child.id,
  category: e.category,
  kind: e.kind,
  missing_from: e.missingFrom.toString(),
  placement_type: e.category === 'CARE' ? random.pick(['FOSTER', 'RESIDENTIAL', 'SUPPORTED']) : null,
  last_seen_at: iso(e.lastSeenAt),
  left_at: iso(e.leftAt),
  reported_at: iso(e.reportedAt),
  returned_at: iso(e.returnedAt),
  return_notified_at: iso(e.notifiedAt),
  unknown_times: e.unknownTimes,
  police_reference: `NM-${100_000 + random.below(900_000)}`,
  police_grade: e.grade,
  reported_by_kind: e.category === 'CARE' ? random.pick(['CARER', 'HOME_STAFF']) : 'PARENT',
  companions: e.companions,
  harm_on_return: [
    random.next() < 0.9 ? 'NONE_APPARENT' : random.pick(['INJURED', 'DISTRESS', 'UNDER_INFLUENCE']),
  ],
  owed_by: e.homeAuthority ? 'OTHER' : 'US',
  interview_by: e.homeAuthority ? 'OTHER' : 'US',
  home_authority: e.homeAuthority,
  outcome: e.outcome,
  first_offered_at: e.offer && e.offer.way !== 'TEXT' ? iso(e.offer.at) : null,
  interviewed_at: iso(e.interview?.heldAt ?? null),
  recorded_at: e.reportedAt.toString(),
});

function stepRows(child: YearsChild, e: YearsEpisode, staff: HubStaff, random: Random): BulkStep[] {
  const step = (kind: string, at: Temporal.Instant, more: Partial<BulkStep> = {}): BulkStep => ({
    id: random.idAt(at.epochMilliseconds),
    episode_id: e.id,
    child_id: child.id,
    kind,
    at: at.toString(),
    by_posting_id: staff.coordinator,
    recorded_at: at.toString(),
    ...more,
  });
  const steps: BulkStep[] = [];
  if (e.offer) steps.push(step('OFFER', e.offer.at, { way: e.offer.way }));
  if (e.outcome) {
    const held = e.interview ? { way: 'IN_PERSON', interview_id: e.interview.id } : {};
    const last = step(e.outcome, e.outcomeAt, { reason: e.reason, ...held });
    steps.push(last);
    if (e.followUpAt) steps.push(step('FOLLOW_UP', e.followUpAt, { follows_id: last.id }));
  }
  return steps;
}

const interviewRow = (
  child: YearsChild,
  e: YearsEpisode,
  i: YearsInterview,
  staff: HubStaff,
): BulkInterview => {
  const written = i.heldAt.add({ hours: 20 });
  return {
    id: i.id,
    child_id: child.id,
    episode_ids: [e.id],
    state: 'SIGNED_OFF',
    interviewer_posting_id: i.isByTeam ? staff.teamWorker : staff.interviewer,
    interviewer_name: i.isByTeam ? staff.teamWorkerName : staff.interviewerName,
    is_by_team: i.isByTeam,
    is_independent: i.isIndependent,
    independent_because: i.isIndependent ? 'Works neither for the home nor as their social worker' : null,
    held_at: i.heldAt.toString(),
    ended_at: i.heldAt.add({ minutes: 50 }).toString(),
    written_up_at: written.toString(),
    shared_at: written.toString(),
    signed_off_at: written.add({ hours: 30 }).toString(),
    signed_off_by: staff.coordinator,
    recorded_at: i.heldAt.toString(),
  };
};
