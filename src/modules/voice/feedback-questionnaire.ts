import {
  answersTo,
  EXTENSIONS,
  type Questionnaire,
  type QuestionnaireResponse,
  sectionsOf,
} from '../../platform/questionnaires/index.ts';
import { shipQuestionnaire } from '../questionnaires/index.ts';

/**
 * What a young person is asked about our work, version 1: our own simple wording, agreed with nobody official. Rated from 1
 * to 5, or not at all; then what to keep, stop and start (reference 14.3, S1-81, S4-79).
 */
export const FEEDBACK_FORM = 'feedback-young-person';
/** "I feel listened to": what indicator V2 counts. */
export const LISTENED = 'rated.listened';

const AGREE = [
  ['5', 'Yes, a lot'],
  ['4', 'Yes, mostly'],
  ['3', 'In the middle'],
  ['2', 'Not really'],
  ['1', 'No, not at all'],
  ['not-said', 'Don’t want to say'],
] as const;
const rated = (linkId: string, text: string) => ({
  linkId: `rated.${linkId}`,
  type: 'choice',
  text,
  answerOption: AGREE.map(([code, display]) => ({ valueCoding: { code, display } })),
});
const own = (linkId: string, text: string) => ({
  linkId: `words.${linkId}`,
  type: 'text',
  text,
  maxLength: 5000,
  extension: [{ url: EXTENSIONS.ownWords, valueString: 'Your words' }],
});

const version1 = {
  resourceType: 'Questionnaire',
  url: 'urn:holdfast:questionnaire:feedback-young-person',
  version: '1',
  name: 'FeedbackYoungPerson',
  title: 'What was it like?',
  status: 'active',
  description: 'Our own wording, not an official form. Leave out anything you do not want to answer',
  item: [
    {
      linkId: 'rated',
      type: 'group',
      text: 'What was it like?',
      item: [
        rated('listened', 'I feel listened to'),
        rated('respect', 'I am treated with respect'),
        rated('safe', 'I feel safe'),
        rated('home', 'I feel happy where I live'),
        rated('things', 'I can do things I like'),
        rated('belong', 'I feel I belong'),
        rated('talk', 'I know who to talk to'),
        rated('information', 'I was told what I needed to know'),
        rated('explained', 'People explained their worries so that I understood them'),
        rated('agree', 'I agree with what we do next'),
        rated('place', 'Where and when we met worked for me'),
        rated('exploitation', 'I know more about how people use others'),
        rated('control', 'I understand more about control and good relationships'),
        rated('adult', 'I get help with becoming an adult (if you are 16 or 17)'),
        rated('help', 'I am happy with the help'),
      ],
    },
    {
      linkId: 'words',
      type: 'group',
      text: 'In your words',
      item: [
        own('keep', 'What should we keep doing?'),
        own('stop', 'What should we stop?'),
        own('start', 'What should we start?'),
        own('next', 'What would you tell the next young person?'),
      ],
    },
  ],
};
shipQuestionnaire({ key: FEEDBACK_FORM, definitions: [version1], keeps: [LISTENED] });

/** Each rated item that was answered with one code, for figures: `{ 'rated.listened': '4' }`. */
export function ratedIn(q: Questionnaire, response: QuestionnaireResponse): Record<string, string> {
  const first = q.item.find((each) => each.linkId === sectionsOf(q)[0]?.linkId);
  const all: Record<string, string> = {};
  for (const { linkId, type } of first?.item ?? []) {
    const code = type === 'choice' ? answersTo(q, response, linkId)[0]?.valueCoding?.code : undefined;
    if (code !== undefined) all[linkId] = code;
  }
  return all;
}
