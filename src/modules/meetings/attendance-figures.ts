import { agencyLabel } from '../people/index.ts';
import { MEETING_KINDS, type MeetingKind } from './meeting-kinds.ts';

/** One agency at one meeting that was held: the best that anybody of it did. */
export interface AttendanceFact {
  readonly meetingId: string;
  readonly kind: MeetingKind['code'];
  /** Null for a meeting with nobody on its list. */
  readonly agency: string | null;
  readonly attendance: string | null;
  /** Somebody of another agency stood for it: a shared post. */
  readonly isShared: boolean;
}
export interface AttendanceOfAgency {
  /** "Police", or what the kind of meeting expects: "Health" for any of the health services. */
  label: string;
  /** Meetings held at which it was asked or expected. */
  expected: number;
  present: number;
  /** Among those present: through a post shared with another agency. */
  shared: number;
  deputy: number;
  apologies: number;
  report: number;
  /** Asked; neither came nor said anything. */
  notThere: number;
  /** Deliberately not asked, with a reason. */
  notAsked: number;
  /** Expected at this kind of meeting, and nobody asked or left out with a reason. */
  overlooked: number;
}
/** The most that an agency did comes first. */
const COUNTED: Readonly<
  Record<string, 'present' | 'deputy' | 'apologies' | 'report' | 'notThere' | 'notAsked'>
> = {
  present: 'present',
  deputy: 'deputy',
  report: 'report',
  apologies: 'apologies',
  'did-not-come': 'notThere',
  invited: 'notThere',
  'not-asked': 'notAsked',
};

/**
 * Figure G1: attendance by agency, expected × held, everything told apart. Each meeting counts an agency once; the health
 * services, and schools with education, count as the one agency that the kind expects. Sorted by label.
 */
export function attendanceByAgency(facts: readonly AttendanceFact[]): AttendanceOfAgency[] {
  const rows = new Map<string, AttendanceOfAgency>();
  const rowOf = (label: string) => {
    const row = rows.get(label) ?? nothingYet(label);
    rows.set(label, row);
    return row;
  };
  for (const ofMeeting of Map.groupBy(facts, (each) => each.meetingId).values())
    for (const [label, fact] of bestByLabel(ofMeeting)) {
      const row = rowOf(label);
      row.expected += 1;
      if (fact === null) row.overlooked += 1;
      else {
        row[COUNTED[fact.attendance ?? ''] ?? 'notThere'] += 1;
        if (fact.isShared && fact.attendance === 'present') row.shared += 1;
      }
    }
  return [...rows.values()].sort((a, b) => a.label.localeCompare(b.label, 'en-GB'));
}

const ORDER = Object.keys(COUNTED);
/** Of each agency at one meeting the best; null for one that is expected and not on the list. */
function bestByLabel(facts: readonly AttendanceFact[]): Map<string, AttendanceFact | null> {
  const kind = facts[0] ? MEETING_KINDS[facts[0].kind] : undefined;
  const best = new Map<string, AttendanceFact | null>(
    (kind?.expected ?? []).map((needed) => [needed.label, null]),
  );
  for (const fact of facts) {
    if (fact.agency === null) continue;
    const { agency } = fact;
    const label =
      kind?.expected.find((needed) => needed.anyOf.includes(agency))?.label ?? agencyLabel(agency);
    const known = best.get(label);
    if (!known || ORDER.indexOf(fact.attendance ?? '') < ORDER.indexOf(known.attendance ?? ''))
      best.set(label, fact);
  }
  return best;
}

const nothingYet = (label: string): AttendanceOfAgency => ({
  ...{ label, expected: 0, present: 0, shared: 0, deputy: 0 },
  ...{ apologies: 0, report: 0, notThere: 0, notAsked: 0, overlooked: 0 },
});
