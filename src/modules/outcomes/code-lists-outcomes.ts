import { type CodeList, type CodeOf, codeList, factKindOf } from '../people/index.ts';

/** The five parts of life of the framework, in its order (goals of the service, S3-07 to S3-11). */
export const domains = codeList([
  { code: 'SAFER', label: 'Safer' },
  { code: 'HAPPY', label: 'Happy' },
  { code: 'HEALTHY', label: 'Healthy' },
  { code: 'SUCCESSFUL', label: 'Successful' },
  { code: 'HOPE', label: 'Hope and aspirations' },
]);
export type Domain = CodeOf<typeof domains>;

const listOfFact = (kind: string): CodeList => factKindOf(kind)?.list ?? [];
/** The types of place and states of education that the record already knows: one list each, never two. */
export const placeTypes = listOfFact('PLACEMENT_TYPE');
export const educationStates = listOfFact('EDUCATION_STATUS');

export const areas = codeList([
  { code: 'IN', label: 'In the area of the responsible authority' },
  { code: 'OUT', label: 'Out of the area' },
  { code: 'NOT_KNOWN', label: 'Not known yet' },
]);
export const distances = codeList([
  { code: 'UNDER_20', label: '20 miles or less from home' },
  { code: 'OVER_20', label: 'More than 20 miles' },
  { code: 'OVER_50', label: 'More than 50 miles' },
  { code: 'NOT_KNOWN', label: 'Not known yet' },
]);
/** What a week costs, in bands: the figure in a code is the pounds a band begins with. */
export const costBands = codeList([
  { code: 'W0', label: 'Under £1,000 a week' },
  { code: 'W1000', label: '£1,000 to £2,999 a week' },
  { code: 'W3000', label: '£3,000 to £4,999 a week' },
  { code: 'W5000', label: '£5,000 to £7,999 a week' },
  { code: 'W8000', label: '£8,000 to £11,999 a week' },
  { code: 'W12000', label: '£12,000 a week or more' },
  { code: 'NOT_KNOWN', label: 'Not known yet' },
]);
export const attendanceBands = codeList([
  { code: 'P80', label: '80% or more of what is offered' },
  { code: 'P50', label: '50% to 79%' },
  { code: 'UNDER_50', label: 'Less than half' },
  { code: 'NONE', label: 'None of it' },
  { code: 'NOT_KNOWN', label: 'Not known yet' },
]);
export const endReasons = codeList([
  { code: 'HOME', label: 'Went home or to family' },
  { code: 'PLANNED', label: 'A planned move' },
  { code: 'CHILD_ASKED', label: 'The child asked to move' },
  { code: 'CARER_ASKED', label: 'The carer or home asked for it to end' },
  { code: 'CLOSED', label: 'The home closed' },
  { code: 'STANDARDS', label: 'Worries about how the child was looked after' },
  { code: 'HARM', label: 'People outside made it unsafe' },
  { code: 'CUSTODY', label: 'Custody' },
  { code: 'ADULT', label: 'Turned 18' },
  { code: 'OTHER', label: 'Another reason' },
  { code: 'NOT_KNOWN', label: 'Not known yet' },
]);
export const moveOutcomes = codeList([
  { code: 'AVOIDED', label: 'Avoided: the child did not have to move there' },
  { code: 'MADE', label: 'The move was made' },
  { code: 'UNDECIDED', label: 'Not decided yet' },
]);
export const edgeSteps = codeList([
  { code: 'ON_EDGE', label: 'On the edge of care' },
  { code: 'SUPPORT', label: 'Intensive support began' },
  { code: 'ENTERED', label: 'Came into care' },
  { code: 'STAYED', label: 'Stayed at home: no longer on the edge of care' },
  { code: 'LEFT', label: 'Left care' },
]);
export const familySteps = codeList([
  { code: 'BEGAN_AGAIN', label: 'In touch again' },
  { code: 'CLOSER', label: 'Closer' },
  { code: 'SAME', label: 'As before' },
  { code: 'HARDER', label: 'Harder' },
]);

/** Out of school, college, training and work (indicator E20). */
export const OUT_OF_EDUCATION: readonly string[] = ['EXCLUDED', 'MISSING_EDUCATION', 'NEET'];
const NOT_IN_EDUCATION = [...OUT_OF_EDUCATION, 'SUSPENDED', 'BELOW_AGE', 'NOT_KNOWN'];
export const isInEducation = (code: string | null): boolean =>
  code !== null && !NOT_IN_EDUCATION.includes(code);
