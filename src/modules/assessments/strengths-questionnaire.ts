import { choice, day, line, lines, NEEDED, ownWords, page, written } from './question-shapes.ts';

/**
 * The strengths-based assessment, version 1, in our own wording: no official question set is published, and an authority
 * may put its own in this one's place (reference 7.3, C10). It asks for words. Nothing in it is counted, and the two
 * judgements are words that a person chooses (S3-35).
 */
export const STRENGTHS_ASSESSMENT = 'strengths-assessment';
export const STRENGTHS_WORDING = 'Our own wording, not the official form';

const theirWords = ownWords('Their words');
const familyWords = ownWords('Words of the family');

const who = page('who', 'Who this young person is', [
  theirWords(
    'who.me',
    'What do they want us to know about them?',
    'Who they are, what they like, what they are proud of',
  ),
  theirWords('who.hopes', 'What do they hope for?'),
  theirWords('who.concern', 'What worries them most?', 'Their main concern, also when it is not ours'),
  theirWords('who.safe', 'What do they say about being safe?'),
  written(
    'who.identity',
    'Identity and what it means to them',
    'Culture, faith, language, gender, who they love, disability, being in care: what gives them strength, and where they meet discrimination',
  ),
  written(
    'who.strengths',
    'Their strengths',
    'What they are good at, and how they have kept themselves safe until now',
    NEEDED,
  ),
]);

const happened = page('happened', 'What has happened, and what it did to them', [
  written(
    'happened.what',
    'What has happened in their life',
    'Facts, with where each comes from. What you make of it comes later',
  ),
  theirWords(
    'happened.words',
    'How they tell it',
    'Only what they want written down. Nobody has to tell it again for a form',
  ),
  written(
    'happened.trauma',
    'What it did to them, and how it shows',
    'Trauma: what a young person does to survive can look like choice, anger or not caring',
  ),
  written(
    'happened.grooming',
    'How they were drawn in, and what holds them',
    'Grooming: attention, gifts, debt, threat, love, belonging. Consent is not possible in it',
  ),
  written(
    'happened.adversity',
    'Other hard things in childhood that matter now',
    'Loss, violence at home, illness, prison, moves. Written down where it helps to understand, and never added up',
  ),
  written(
    'happened.money',
    'What being poor has meant for them',
    'Poverty: food, heating, clothes, bus fares, a phone. Whose gain is it that there was a need?',
  ),
  written(
    'happened.age',
    'What belongs to being the age they are',
    'Adolescence: friends before adults, wanting to decide, taking risks. What would be ordinary for another young person?',
  ),
  written('happened.strengths', 'What helped them through it'),
]);

const saferAndLess = (linkId: string, text: string, hint: string) => [
  written(`${linkId}-safer`, `${text}: what makes it safer`, hint),
  written(`${linkId}-less`, `${text}: what makes it less safe`),
];
const safety = page('safety', 'Safety now', [
  theirWords('safety.words', 'Where, when and with whom do they feel safe?'),
  ...saferAndLess('safety.people', 'People', 'Who looks out for them? Who do they ring?'),
  ...saferAndLess('safety.places', 'Places', 'Home, the way to school, places where young people meet'),
  ...saferAndLess(
    'safety.online',
    'Online',
    'Who reaches them there, and what keeps them in touch with friends',
  ),
  ...saferAndLess('safety.times', 'Times', 'Times of day, days of the week, dates that matter'),
]);

const stability = page('stability', 'Stability', [
  written('stability.home', 'Home', 'Where they live, whether it will last, who is there at night'),
  written(
    'stability.relationships',
    'Relationships',
    'A parent or carer who stands by them; a reliable worker who stays; friends',
  ),
  written('stability.education', 'School, college, training or work'),
  written('stability.health', 'Health', 'Body and mind, sleep, what they can talk to whom about'),
  written('stability.money', 'Money', 'What they live on; debts that somebody holds over them'),
  written('stability.strengths', 'What has stayed steady'),
]);

const needs = page('needs', 'What they need', [
  theirWords('needs.words', 'What do they ask for?'),
  written(
    'needs.needs',
    'What they need, to be safer, happy, healthy, successful and hopeful',
    undefined,
    NEEDED,
  ),
  written('needs.strengths', 'What there is to build on'),
]);

const context = page('context', 'Where the harm comes from', [
  written('context.who', 'Who harms', 'People and groups; how sure we are of each'),
  written('context.how', 'How control works', 'What they get, what they fear, what they would lose'),
  written('context.where', 'Where and when', 'Places, journeys, phones, online'),
  written(
    'context.whose',
    'Whose responsibility it is',
    'Of those who harm, and of those who have power over the place. Never of the young person',
    NEEDED,
  ),
  written(
    'context.together',
    'How these work on each other',
    'Family, friends, school, streets and screens are one life',
  ),
]);

const family = page('family', 'Family and community', [
  familyWords('family.words', 'What do parents, carers or family say?'),
  written('family.assets', 'What family and community bring'),
  written(
    'family.needs',
    'What the family needs',
    'Also brothers and sisters, work, housing, money, what they have been through',
  ),
]);

const services = page('services', 'What services have done', [
  theirWords('services.words', 'What do they say helped, and what did not?'),
  written('services.helped', 'What helped, and why'),
  written(
    'services.did-not',
    'What did not help, or did harm',
    'Ours as well: missed visits, changes of worker, words that were used',
  ),
]);

export const DISRUPT_LINE = 'disrupt.line';
const disrupt = page('disrupt', 'What must be disrupted', [
  lines(DISRUPT_LINE, 'Something to disrupt', 10, [
    choice('disrupt.kind', 'What is it?', [
      ['person', 'A person'],
      ['group', 'A group'],
      ['location', 'A place'],
      ['premises', 'Premises or a business'],
      ['transport', 'A vehicle or a way of travelling'],
      ['phone-line', 'A phone line'],
      ['online-account', 'An online account'],
      ['network', 'A network'],
    ]),
    line('disrupt.target', 'Who or what, in a few words'),
    written('disrupt.aim', 'What has to change', undefined, { maxLength: 20_000 }),
  ]),
]);

export const ANALYSIS = 'analysis';
const analysis = page(ANALYSIS, 'Analysis: what you make of it', [
  written(
    'analysis.meaning',
    'What does it all mean for this young person?',
    'Not what happened again, but why it matters, how the parts work on each other, and what may come',
    NEEDED,
  ),
  written(
    'analysis.otherwise',
    'What else could explain it?',
    'What would somebody say who sees it otherwise?',
  ),
  written('analysis.unknown', 'What is not known, and who will find out'),
  theirWords('analysis.words', 'What do they say to your view of it?'),
]);

const change = (of: string) =>
  [
    ['much-less', `Much less ${of}`],
    ['less', `Less ${of}`],
    ['same', 'About the same'],
    ['more', of === 'safe' ? 'Safer' : `More ${of}`],
    ['much-more', of === 'safe' ? 'Much safer' : `Much more ${of}`],
    ['not-known', 'Not known yet'],
  ] as const;
export const JUDGEMENT = 'judgement';
const judgement = page(JUDGEMENT, 'Your judgement', [
  choice('judgement.safety', 'Compared with before, they are', change('safe'), NEEDED),
  written('judgement.safety-why', 'Why you say so about safety', undefined, NEEDED),
  choice('judgement.stability', 'Compared with before, their life is', change('stable'), NEEDED),
  written('judgement.stability-why', 'Why you say so about stability', undefined, NEEDED),
  choice('judgement.sure', 'How sure are you?', [
    ['very', 'Very sure'],
    ['fairly', 'Fairly sure'],
    ['not', 'Not sure'],
    ['too-little', 'Too little is known to say'],
  ]),
  written('judgement.surer', 'What would make you surer'),
]);

export const NEXT = 'next';
export const REVIEW = 'next.review';
const next = page(NEXT, 'What next', [
  theirWords('next.words', 'What do they want to happen next?'),
  written('next.what', 'What happens next, and with whom', undefined, NEEDED),
  written('next.know', 'How we will know that it helped'),
  day(REVIEW, 'When this is looked at again', 'Soon: a young person’s life changes quickly', NEEDED),
]);

export const strengthsVersion1 = {
  resourceType: 'Questionnaire',
  url: 'urn:holdfast:questionnaire:strengths-assessment',
  version: '1',
  name: 'StrengthsAssessment',
  title: 'Working to increase safety',
  status: 'active',
  description: STRENGTHS_WORDING,
  item: [
    who,
    happened,
    safety,
    stability,
    needs,
    context,
    family,
    services,
    disrupt,
    analysis,
    judgement,
    next,
  ],
};
/** linkIds that rules of this module read. */
export const strengthsKeeps = [
  DISRUPT_LINE,
  'disrupt.kind',
  'disrupt.target',
  'disrupt.aim',
  REVIEW,
] as const;
