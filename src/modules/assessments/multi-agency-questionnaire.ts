import { day, line, lines, NEEDED, ownWords, page, written } from './question-shapes.ts';
import { JUDGEMENT, NEXT, REVIEW } from './strengths-questionnaire.ts';

/**
 * The multi-agency risk assessment, version 1, in our own wording (F8). What each agency knows, who disagrees and a word
 * for the level have tables of their own; the judgement here is a person's, in words and with reasons.
 */
export const MULTI_AGENCY_ASSESSMENT = 'multi-agency-risk-assessment';
export const MULTI_AGENCY_WORDING = 'Our own wording, not an official form';

const child = page('child', 'What the child says', [
  ownWords('Their words')('child.words', 'What the child says about it'),
  ownWords('Their words')('child.wants', 'What the child wants to happen'),
  written('child.how', 'How we know, or why we do not', 'Who asked, when, and how it was for the child'),
]);
const parents = page('parents', 'What parents and carers say', [
  ownWords('Words of parents or carers')('parents.words', 'What parents or carers say'),
  written('parents.told', 'What they have been told, or why not'),
]);
const harm = page('harm', 'The harm', [
  written('harm.what', 'What is the harm', 'To the child, not by the child', NEEDED),
  written('harm.whom', 'By whom', undefined, NEEDED),
  written('harm.where', 'Where', undefined, NEEDED),
  written('harm.when', 'When', undefined, NEEDED),
]);
const protective = page('protective', 'What protects', [
  written(
    'protective.factors',
    'What protects this child',
    'Their own strengths; a parent or carer who stands by them; a reliable worker outside the family; friends, school, a place to be',
    NEEDED,
  ),
]);
const unsafe = page('unsafe', 'Unsafe times, places and people', [
  written('unsafe.times', 'Unsafe times'),
  written('unsafe.places', 'Unsafe places'),
  written('unsafe.people', 'Unsafe people'),
]);
const gaps = page('gaps', 'What is not known', [
  written('gaps.gaps', 'What we do not know', undefined, NEEDED),
  written('gaps.who', 'Who will find out, and by when'),
]);
const judgement = page(JUDGEMENT, 'Judgement', [
  written(
    'judgement.judgement',
    'How likely is harm, and how serious would it be?',
    'In your words. What would be worst, what is most likely, what is different from last time',
    NEEDED,
  ),
  written('judgement.reasons', 'The reasons', 'What it rests on, and what speaks against it', NEEDED),
]);
const actions = page('actions', 'Keeping the child safe now', [
  lines('actions.one', 'Something to do now', 10, [
    line('actions.what', 'What'),
    line('actions.who', 'Who, of which agency'),
    day('actions.by', 'By when'),
  ]),
]);
const next = page(NEXT, 'When it is looked at again', [
  day(REVIEW, 'When this is looked at again', 'At once when something new is known', NEEDED),
]);

export const multiAgencyVersion1 = {
  resourceType: 'Questionnaire',
  url: 'urn:holdfast:questionnaire:multi-agency-risk-assessment',
  version: '1',
  name: 'MultiAgencyRiskAssessment',
  title: 'Multi-agency risk assessment',
  status: 'active',
  description: MULTI_AGENCY_WORDING,
  item: [child, parents, harm, protective, unsafe, gaps, judgement, actions, next],
};
/** linkIds that rules of this module read. */
export const multiAgencyKeeps = [REVIEW] as const;
