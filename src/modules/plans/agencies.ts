import { agencyKinds } from '../people/index.ts';

/** Agencies that a plan is usually shared with come first on a form; the rest follow in the order of the list. */
const OFTEN = [
  'POLICE',
  'SOCIAL_CARE',
  'HEALTH_SAFEGUARDING',
  'SCHOOL',
  'RESIDENTIAL',
  'FOSTERING',
  'VOLUNTARY',
  'YOUTH_JUSTICE',
];
export const agencyChoices = agencyKinds
  .toSorted((a, b) => rank(a.code) - rank(b.code))
  .map((each) => ({ value: each.code, label: each.label }));

function rank(code: string): number {
  const place = OFTEN.indexOf(code);
  return place < 0 ? OFTEN.length : place;
}
