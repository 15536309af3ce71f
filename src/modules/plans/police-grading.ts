/** Police grades for a missing person (reference 10.1). The grade is the police's; we keep who, when and every change. */
export const POLICE_GRADES = ['NAR', 'LOW', 'MED', 'HIGH'] as const;
export type PoliceGrade = (typeof POLICE_GRADES)[number];
export interface PoliceGradeWords {
  readonly label: string;
  readonly meaning: string;
  readonly response: string;
}
export const POLICE_GRADE_WORDS: Readonly<Record<PoliceGrade, PoliceGradeWords>> = {
  NAR: {
    label: 'No apparent risk',
    meaning: 'No danger is apparent to the child or to others',
    response: 'An agreed check and a time to look again; the return interview is offered all the same',
  },
  LOW: { label: 'Low', meaning: 'Harm is possible and would be slight', response: 'Enquiries and review' },
  MED: {
    label: 'Medium',
    meaning: 'Harm is likely and not thought to be serious',
    response: 'An active and measured police response',
  },
  HIGH: {
    label: 'High',
    meaning: 'Serious harm is very likely',
    response: 'Officers at once, a senior officer in charge, a strategy meeting',
  },
};

/** One grading. "Absent" in older records reads as `NAR`. */
export interface PoliceGrading {
  readonly grade: PoliceGrade;
  readonly by: string;
  readonly at: Temporal.Instant;
  readonly rationale: string;
}

/** The grade that stands: the last by time, however the list is ordered; null before the police have graded. */
export function standingGrade(gradings: readonly PoliceGrading[]): PoliceGrading | null {
  return gradings.reduce<PoliceGrading | null>(
    (last, each) => (last === null || Temporal.Instant.compare(each.at, last.at) >= 0 ? each : last),
    null,
  );
}
