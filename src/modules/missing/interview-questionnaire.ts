import { EXTENSIONS } from '../../platform/questionnaires/index.ts';

/**
 * The questions of the return interview, version 1: prompts, not a script, in our own wording (structure before, during,
 * after: reference 10.3; friends, school, place, online: S1-29; the child's view and further help: S1-30).
 */
const help = (linkId: string, text: string) => ({
  linkId: `${linkId}.help`,
  type: 'display',
  text,
  extension: [{ url: EXTENSIONS.itemControl, valueCodeableConcept: { coding: [{ code: 'help' }] } }],
});
const withHelp = (linkId: string, hint: string | undefined) =>
  hint === undefined ? {} : { item: [help(linkId, hint)] };

/** The child's own words: kept as they were said, and left alone by every helper with wording. */
const theirWords = (linkId: string, text: string, hint?: string) => ({
  linkId,
  type: 'text',
  text,
  extension: [{ url: EXTENSIONS.ownWords, valueString: 'Their words' }],
  ...withHelp(linkId, hint),
});
const written = (linkId: string, text: string, hint?: string, more: object = {}) => ({
  linkId,
  type: 'text',
  text,
  ...withHelp(linkId, hint),
  ...more,
});
type Options = readonly (readonly [code: string, display: string, isAlone?: true])[];
const choice = (linkId: string, text: string, options: Options, more: object = {}) => ({
  linkId,
  type: 'choice',
  text,
  answerOption: options.map(([code, display, isAlone]) => ({
    valueCoding: { code, display },
    ...(isAlone ? { extension: [{ url: EXTENSIONS.exclusive, valueBoolean: true }] } : {}),
  })),
  ...more,
});
const several = (linkId: string, text: string, options: Options) =>
  choice(linkId, text, options, { repeats: true });
const page = (linkId: string, text: string, item: readonly object[]) => ({
  linkId,
  type: 'group',
  text,
  item,
});

const NOT_SAID = ['not-said', 'Did not say', true] as const;

const before = page('before', 'Before', [
  theirWords(
    'before.going-on',
    'What was going on before you left?',
    'Home, where you live, school, friends',
  ),
  theirWords('before.moment', 'Was there a moment when you decided?'),
  theirWords('before.asked', 'Did anyone or anything make you want to leave, or ask you to come?'),
  theirWords('before.told', 'What had you told people about where you would be?'),
  theirWords('before.school', 'How are things at school or college?'),
]);
const during = page('during', 'While you were away', [
  theirWords(
    'during.where',
    'Where did you go, and how did you get there?',
    'Only as much as they want to say',
  ),
  theirWords('during.who', 'Who was there?', 'Friends, older people, people they did not know'),
  theirWords('during.slept', 'Where did you sleep, eat and wash?'),
  several('during.had', 'What did you have with you?', [
    ['phone', 'A phone that worked'],
    ['money', 'Money of their own'],
    ['given', 'Money or things that somebody gave'],
    ['nothing', 'None of these', true],
    NOT_SAID,
  ]),
  theirWords('during.online', 'Who were you in touch with online or by phone?'),
  theirWords(
    'during.scared',
    'Did anything scare you or hurt you?',
    'If they tell you of harm, press “They told me of harm”',
  ),
  theirWords('during.asked', 'Did anyone ask you to do, carry, send or keep anything?'),
  theirWords('during.used', 'Did you drink or take anything, or did somebody give you something?'),
  theirWords('during.wanted', 'Was there a time when you wanted to leave and could not?'),
]);
const after = page('after', 'Coming back, and now', [
  theirWords('after.back', 'How did you come back?'),
  theirWords('after.welcome', 'How was it when you came back?'),
  theirWords('after.now', 'How are you now?'),
  theirWords('after.cross', 'Is there anyone you are worried will be cross?'),
  theirWords('after.better', 'What would make it better at home, where you live, or at school?'),
  theirWords('after.trust', 'Who do you trust?'),
  {
    linkId: 'after.safe',
    type: 'integer',
    text: 'How safe do you feel now, from 0 to 10?',
    extension: [
      { url: EXTENSIONS.minValue, valueInteger: 0 },
      { url: EXTENSIONS.maxValue, valueInteger: 10 },
    ],
    item: [help('after.safe', 'Their number, or nothing. It is never worked out, and it decides nothing')],
  },
  theirWords('after.safe-why', 'Why that number?'),
]);
const keepingSafe = page('keeping-safe', 'Keeping safe', [
  theirWords('keeping-safe.next-time', 'What would you do next time?'),
  theirWords('keeping-safe.help', 'What would help you most?'),
  theirWords('keeping-safe.code', 'Is there a word or sign by which people know you need help?'),
  several('keeping-safe.given', 'What did you give or show them?', [
    ['helpline', 'The helpline for missing children, 116 000'],
    ['places', 'Safe places they can go to'],
    ['safety', 'Ways to keep safe'],
    ['worker', 'How to reach their worker'],
    ['nothing', 'Nothing this time', true],
  ]),
]);
const check = page('check', 'Before you finish', [
  theirWords('check.tell', 'What can I tell your worker?'),
  several('check.share', 'Who is it all right to share this with?', [
    ['social-worker', 'Their social worker'],
    ['carer', 'Parent or carer'],
    ['police', 'The police'],
    ['school', 'School or college'],
    ['health', 'Health'],
    ['nobody', 'Nobody', true],
    NOT_SAID,
  ]),
  theirWords('check.between-us', 'What would you like kept between us, unless someone is in danger?'),
  theirWords('check.not-asked', 'Is there anything I should have asked?'),
  theirWords('check.talk', 'How was this talk?'),
]);
const named = page('named', 'Who and what they named', [
  {
    linkId: 'named.one',
    type: 'group',
    text: 'Something they named',
    repeats: true,
    extension: [{ url: EXTENSIONS.maxOccurs, valueInteger: 10 }],
    item: [
      choice('named.kind', 'What is it?', [
        ['PERSON', 'A person'],
        ['PLACE', 'A place'],
        ['VEHICLE', 'A vehicle'],
        ['HANDLE', 'A name used online'],
      ]),
      { linkId: 'named.named', type: 'string', text: 'As they named it', maxLength: 300 },
      { linkId: 'named.more', type: 'string', text: 'What they said about it', maxLength: 2000 },
    ],
  },
]);
const yours = page('yours', 'What you make of it', [
  written(
    'yours.analysis',
    'What do you make of it?',
    'What pushed and pulled, and what it means for how safe they are',
    {
      required: true,
    },
  ),
  written('yours.different', 'What needs to be different, so that it does not happen again?'),
  choice(
    'yours.intelligence',
    'Is there something the police should know as intelligence?',
    [
      ['yes', 'Yes'],
      ['no', 'No'],
    ],
    { required: true },
  ),
  written('yours.intelligence-how', 'What was passed on, and its reference', undefined, {
    enableWhen: [{ question: 'yours.intelligence', operator: '=', answerCoding: { code: 'yes' } }],
  }),
]);

export const RETURN_INTERVIEW = 'return-interview';
/** The section that is put away once harm is told: asking on would harm what the child can say later. */
export const DURING = 'during';
/** Where names are written down that become suggestions. */
export const NAMED = 'named';
export const RETURN_INTERVIEW_WORDING = 'Our own wording, not an official form; prompts, not a script';

export const returnInterviewVersion1 = {
  resourceType: 'Questionnaire',
  url: 'urn:holdfast:questionnaire:return-interview',
  version: '1',
  name: 'ReturnInterview',
  title: 'Return interview',
  status: 'active',
  description: RETURN_INTERVIEW_WORDING,
  item: [before, during, after, keepingSafe, check, named, yours],
};
/** linkIds that rules of this module read. */
export const readByRules = [
  'named.one',
  'named.kind',
  'named.named',
  'named.more',
  'check.share',
  'after.safe',
  'yours.analysis',
] as const;
