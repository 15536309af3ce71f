/** Patterns that say a word is used in a blameless sense; see `WordingTerm.unless`. */
export const LAW = [
  'offence|offences|section|sec|charge|charged|arrest|arrested|convict|convicted|conviction|indictment|statute|legislation|=act|historic|repeal|repealed|trial',
  'legal|law',
];

/** Somebody makes the child do it, and the sentence says so. */
export const MADE_TO = [
  'exploit|exploited|force|forced|coerce|coerced|groom|groomed|threaten|threatened|pressure|pressured|traffic|trafficked|blackmailed|controlled|manipulated ~3 to|into',
  'made to',
  'make|made|makes|making =him|=her|=them sell|carry|deal|move|hold|send|share|take|steal|=run',
  'being used',
  'being exploited',
  'is exploited',
];
