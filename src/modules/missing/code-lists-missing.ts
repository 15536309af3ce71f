import { type CodeOf, codeList } from '../people/index.ts';

/** Where from (S1-23). */
export const categories = codeList([
  { code: 'HOME', label: 'Missing from home' },
  { code: 'CARE', label: 'Missing from care' },
]);
export type Category = CodeOf<typeof categories>;

/** The two kinds of the statutory return. */
export const episodeKinds = codeList([
  { code: 'M', label: 'Missing', note: 'Where they are is not known' },
  {
    code: 'A',
    label: 'Away without authorisation',
    note: 'Where they are is known, and they should not be there',
  },
]);
export type EpisodeKind = CodeOf<typeof episodeKinds>;

/** Who told us. */
export const reporters = codeList([
  { code: 'PARENT', label: 'Parent or family' },
  { code: 'CARER', label: 'Foster carer' },
  { code: 'HOME_STAFF', label: 'Staff of the home they live in' },
  { code: 'POLICE', label: 'Police' },
  { code: 'SOCIAL_WORKER', label: 'Social worker' },
  { code: 'SCHOOL', label: 'School or college' },
  { code: 'OTHER_AUTHORITY', label: 'Another authority' },
  { code: 'OTHER', label: 'Somebody else' },
]);
export type Reporter = CodeOf<typeof reporters>;

/** The agency of the code list of agencies a reporter belongs to, where there is one; whereabouts can be withheld from it. */
export const agencyOfReporter: Partial<Record<Reporter, string>> = {
  HOME_STAFF: 'RESIDENTIAL',
  CARER: 'FOSTERING',
  SCHOOL: 'SCHOOL',
};

export const finders = codeList([
  { code: 'SELF', label: 'Came back by themselves' },
  { code: 'POLICE', label: 'Police' },
  { code: 'CARER', label: 'Carer or staff' },
  { code: 'FAMILY', label: 'Family' },
  { code: 'OTHER', label: 'Somebody else' },
  { code: 'NOT_KNOWN', label: 'Not known yet' },
]);
export type Finder = CodeOf<typeof finders>;

/** Harm seen or told of on return (form F13). */
export const harmsOnReturn = codeList([
  { code: 'NONE_APPARENT', label: 'None apparent' },
  { code: 'INJURED', label: 'Injured' },
  { code: 'SEXUAL_HARM', label: 'Sexual harm' },
  { code: 'CRIMINAL_HARM', label: 'Made to take part in crime' },
  { code: 'UNDER_INFLUENCE', label: 'Alcohol or drugs given or taken' },
  { code: 'DISTRESS', label: 'Distressed' },
  { code: 'OTHER', label: 'Other harm' },
  { code: 'NOT_KNOWN', label: 'Not known yet' },
]);

/** Times that can be marked unknown, so that a blank is never read as "not asked". */
export const episodeTimes = codeList([
  { code: 'last_seen', label: 'When they were last seen' },
  { code: 'left', label: 'When they left' },
  { code: 'found', label: 'When they were found' },
  { code: 'returned', label: 'When they came back' },
]);

/** How an offer or attempt was made. The first two reach the child in person or in talk: they are the headline (S1-21). */
export const ways = codeList([
  { code: 'IN_PERSON', label: 'In person, to the child' },
  { code: 'TALK', label: 'By phone or video, to the child' },
  { code: 'TEXT', label: 'Text message' },
  { code: 'LETTER', label: 'Letter or e-mail' },
  { code: 'VIA_CARER', label: 'Through parent or carer' },
  { code: 'VIA_SOCIAL_WORKER', label: 'Through the social worker' },
  { code: 'OTHER', label: 'Another way' },
]);
export type Way = CodeOf<typeof ways>;
export const reachesChild = (way: Way): boolean => way === 'IN_PERSON' || way === 'TALK';

/** Why a child said no; list inferred from practice, so an authority reads it as help, not as guidance (form F14). */
export const declineReasons = codeList([
  { code: 'DID_NOT_FEEL_MISSING', label: 'Did not feel they were missing' },
  { code: 'DOES_NOT_WANT_TO_TALK', label: 'Does not want to talk' },
  { code: 'ALREADY_TALKED', label: 'Already talked to their worker' },
  { code: 'DOES_NOT_TRUST', label: 'Does not trust services' },
  { code: 'WANTS_SOMEBODY_ELSE', label: 'Wants to talk to somebody else' },
  { code: 'TOO_SOON', label: 'Too soon or too tired' },
  { code: 'AFRAID', label: 'Afraid of what could follow' },
  { code: 'TOO_MANY', label: 'Too many interviews' },
  { code: 'CARER_SAID_NO', label: 'Parent or carer said no for them' },
  { code: 'OTHER', label: 'Another reason' },
  { code: 'NOT_GIVEN', label: 'No reason given' },
]);
export type DeclineReason = CodeOf<typeof declineReasons>;

/** Why an interview could not be: never a decline (reference 5.5). */
export const notPossibleReasons = codeList([
  { code: 'MISSING_AGAIN', label: 'Missing again before it could be held' },
  { code: 'IN_CUSTODY', label: 'In custody' },
  { code: 'PLACED_FAR', label: 'Living far away, and nobody there could hold it' },
  { code: 'UNSAFE', label: 'It would have put them in danger' },
  { code: 'UNWELL', label: 'In hospital or too unwell' },
  { code: 'OTHER', label: 'Another reason' },
]);

/** Why no offer was made at all: silence about it is what the hub is against. */
export const notOfferedReasons = codeList([
  { code: 'NOT_REACHED', label: 'The child could not be reached' },
  { code: 'NO_WORKER', label: 'Nobody was there to offer it' },
  { code: 'LEARNED_LATE', label: 'We learned of it too late' },
  { code: 'OTHER_AUTHORITY_DOES', label: 'Another authority holds it' },
  { code: 'UNSAFE', label: 'An offer would have put them in danger' },
  { code: 'OTHER', label: 'Another reason' },
]);

/** What pushes a child away (reference 10.2). */
export const pushFactors = codeList([
  { code: 'FAMILY_CONFLICT', label: 'Conflict in the family' },
  { code: 'SEPARATION', label: 'Parents separating' },
  { code: 'NEW_PARTNER', label: 'New partner in the home' },
  { code: 'DOMESTIC_ABUSE', label: 'Domestic abuse' },
  { code: 'ABUSE', label: 'Physical, sexual or emotional abuse' },
  { code: 'NEGLECT', label: 'Neglect' },
  { code: 'PARENT_SUBSTANCES', label: 'A parent’s alcohol or drugs' },
  { code: 'PARENT_HEALTH', label: 'A parent’s mental health' },
  { code: 'BULLYING', label: 'Bullying' },
  { code: 'SCHOOL', label: 'School, or being excluded' },
  { code: 'OWN_HEALTH', label: 'Own mental health or self-harm' },
  { code: 'BEREAVEMENT', label: 'Bereavement' },
  { code: 'RULES', label: 'Disagreement about rules' },
  { code: 'PLACEMENT', label: 'Unhappy where they are placed' },
  { code: 'MOVED', label: 'Moved, or placed far away' },
  { code: 'OTHER_RESIDENTS', label: 'Others who live there' },
  { code: 'RACISM', label: 'Racism or discrimination' },
  { code: 'IMMIGRATION', label: 'Fear about immigration' },
  { code: 'FORCED_MARRIAGE_FGM', label: 'Fear of forced marriage or FGM' },
]);
/** What pulls a child away (reference 10.2): what somebody does to draw them counts as much as what they look for. */
export const pullFactors = codeList([
  { code: 'CRIMINAL_EXPLOITATION', label: 'Criminal exploitation, called “work”' },
  { code: 'SEXUAL_EXPLOITATION', label: 'Sexual exploitation, called a “relationship”' },
  { code: 'DEBT', label: 'A debt somebody holds over them' },
  { code: 'PEERS', label: 'Friends' },
  { code: 'PARTNER', label: 'Boyfriend or girlfriend' },
  { code: 'PARTY', label: 'A party or event' },
  { code: 'SUBSTANCES', label: 'Alcohol or drugs' },
  { code: 'RELATIVE', label: 'Parent, brother, sister or relative' },
  { code: 'FORMER_HOME', label: 'Where they lived before' },
  { code: 'BELONGING', label: 'Belonging, being somebody' },
  { code: 'ONLINE', label: 'Somebody online' },
  { code: 'INDEPENDENCE', label: 'Being independent' },
  { code: 'UNSAFE_HOME', label: 'The home of an adult who is not safe' },
  { code: 'NOT_KNOWN', label: 'Not known yet' },
]);

/** What became of one episode’s offer. */
export const outcomes = codeList([
  { code: 'ACCEPTED', label: 'Said yes, not held yet' },
  { code: 'COMPLETED', label: 'Held' },
  { code: 'DECLINED', label: 'Said no' },
  { code: 'NO_RESPONSE', label: 'No answer after several tries' },
  { code: 'NOT_POSSIBLE', label: 'Could not be held' },
  { code: 'NOT_OFFERED', label: 'Not offered' },
]);
export type Outcome = CodeOf<typeof outcomes>;

/** Was exploitation considered, and with what result (S1-26). */
export const considerations = codeList([
  { code: 'NO_CONCERN', label: 'Considered: no concern now' },
  { code: 'CSE', label: 'Considered: sexual exploitation' },
  { code: 'CCE', label: 'Considered: criminal exploitation' },
  { code: 'CSE_AND_CCE', label: 'Considered: both' },
  { code: 'OTHER', label: 'Considered: another kind' },
  { code: 'NOT_CONSIDERED', label: 'Not considered' },
]);
export type Considered = CodeOf<typeof considerations>;
