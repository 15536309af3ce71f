/** Words of feedback (form F28, reference 14.3). Every way of telling us is voluntary, offered, and no is an answer. */
interface Code<C extends string> {
  readonly code: C;
  readonly label: string;
}
const codes = <const C extends string>(list: readonly (readonly [C, string])[]): readonly Code<C>[] =>
  list.map(([code, label]) => ({ code, label }));

/** Who speaks. */
export const givers = codes([
  ['CHILD', 'The child or young person'],
  ['PARENT', 'A parent'],
  ['CARER', 'A carer'],
  ['PROFESSIONAL', 'A professional'],
]);
export type Giver = (typeof givers)[number]['code'];

/** How we came to hear it (S4-44, S4-60 to S4-62). */
export const routes = codes([
  ['DIRECT_WORK', 'In direct work'],
  ['RETURN_INTERVIEW', 'In a return interview'],
  ['GROUP', 'In group work'],
  ['QUESTIONNAIRE', 'By a page or questionnaire of their own'],
  ['EXIT_INTERVIEW', 'In an exit interview'],
  ['MANAGER', 'Speaking with a manager'],
  ['REVIEW', 'In a review or meeting'],
]);
export type FeedbackRoute = (typeof routes)[number]['code'];

/** Who may see it: their choice, which row-level security keeps. */
export const audiences = codes([
  ['EVERYBODY', 'Everybody who works with them'],
  ['MANAGER', 'A manager only'],
  ['READER', 'Only the person who reads all feedback'],
]);
export type Audience = (typeof audiences)[number]['code'];

/** What it is about, said by a person who read it. The last ones are what families told us matters (S1-80, S1-81). */
export const themes = codes([
  ['LISTENED', 'Being listened to'],
  ['TRUST', 'Trust, and who the worker is'],
  ['SPEED', 'How fast we answered'],
  ['PLACE_AND_TIME', 'Where and when we meet'],
  ['INFORMATION', 'Being told what happens'],
  ['CHOICE', 'Having a say'],
  ['SAFETY', 'Feeling safe'],
  ['ADVOCACY', 'Somebody on their side'],
  ['CHANGES_OF_WORKER', 'Changes of worker'],
  ['UNDERSTANDING', 'Understanding exploitation and relationships'],
  ['OTHER', 'Something else'],
]);
export type Theme = (typeof themes)[number]['code'];

/** Ways that are offered, and what became of the offer. */
export const offeredRoutes = codes([
  ['EXIT_INTERVIEW', 'An exit interview'],
  ['MANAGER', 'To speak with a manager'],
  ['QUESTIONNAIRE', 'A page or questionnaire'],
  ['GROUP', 'The group for young people’s voice'],
  ['REVIEW', 'To take part in a review'],
]);
export type OfferedRoute = (typeof offeredRoutes)[number]['code'];
export const offerAnswers = codes([
  ['YES', 'Yes'],
  ['NO', 'No, they would rather not'],
  ['LATER', 'Not now'],
  ['NOT_OFFERED', 'It was not offered'],
]);
export type OfferAnswer = (typeof offerAnswers)[number]['code'];

/** Codes as a form takes them. */
export const codesOf = <C extends string>(list: readonly Code<C>[]) =>
  list.map((each) => each.code) as [C, ...C[]];
/** The label of a code; a code that is no longer known is shown as it is. */
export const labelOfCode = (list: readonly Code<string>[], code: string): string =>
  list.find((each) => each.code === code)?.label ?? code;
export const choicesOf = (list: readonly Code<string>[]) =>
  list.map(({ code, label }) => ({ value: code, label }));

/** A count as it goes out: 1 to 5 is not told apart, so that nobody is known by it (reference 15). */
export const countShown = (n: number): string => (n > 0 && n < 6 ? '1 to 5' : String(n));
