import { EXTENSIONS } from '../../platform/questionnaires/index.ts';
import { shipQuestionnaire } from '../questionnaires/index.ts';
import type { Domain } from './code-lists-outcomes.ts';

/**
 * The outcomes framework, version 1: five parts of life, in our own wording, agreed with nobody official (reference 14.2;
 * S3-07 to S3-11, S4-20, S4-21). The worker and the child answer apart; answers are words in order, never added up.
 */
export const OUTCOMES_FRAMEWORK = 'outcomes-framework';
export const WORKER = 'worker';
export const CHILD = 'child';
export const IMPACT = 'impact';

/** From 1 to 5, in words; the code is the place in the order. */
export const WORKER_SCALE = [
  ['1', 'Very hard now'],
  ['2', 'More hard than good'],
  ['3', 'Up and down'],
  ['4', 'More good than hard'],
  ['5', 'Good, and holding'],
  ['not-known', 'Not known yet'],
] as const;
export const CHILD_SCALE = [
  ['1', 'Really bad'],
  ['2', 'Mostly bad'],
  ['3', 'In the middle'],
  ['4', 'Mostly good'],
  ['5', 'Really good'],
  ['not-said', 'Don’t want to say'],
] as const;

interface Asked {
  code: Domain;
  worker: string;
  workerHint: string;
  child: string;
}
const asked: readonly Asked[] = [
  {
    code: 'SAFER',
    worker: 'Safer',
    workerHint:
      'Missing, unsafe contacts, exploitation, weapons and debts; what disrupting others has changed',
    child: 'How safe do you feel?',
  },
  {
    code: 'HAPPY',
    worker: 'Happy',
    workerHint: 'Home or placement, family, friends, an adult they trust',
    child: 'How is it where you live, and with the people around you?',
  },
  {
    code: 'HEALTHY',
    worker: 'Healthy',
    workerHint:
      'Body and mind, sleep, drugs and alcohol, self-harm, help taken up, knowing control from a good relationship',
    child: 'How are you, in body and mind?',
  },
  {
    code: 'SUCCESSFUL',
    worker: 'Successful',
    workerHint: 'School, college or work, attendance, achievements, staying out of trouble',
    child: 'How is school, college or work?',
  },
  {
    code: 'HOPE',
    worker: 'Hope and aspirations',
    workerHint: 'What they hope for is named, help with it is there; confidence, and getting through things',
    child: 'How do you feel about what comes next?',
  },
];
export const itemOf = (who: typeof WORKER | typeof CHILD, domain: Domain): string =>
  `${who}.${domain.toLowerCase()}`;

const help = (linkId: string, text: string) => ({
  linkId: `${linkId}.help`,
  type: 'display',
  text,
  extension: [{ url: EXTENSIONS.itemControl, valueCodeableConcept: { coding: [{ code: 'help' }] } }],
});
const rated = (
  linkId: string,
  text: string,
  scale: readonly (readonly [string, string])[],
  hint?: string,
) => ({
  linkId,
  type: 'choice',
  text,
  answerOption: scale.map(([code, display]) => ({ valueCoding: { code, display } })),
  ...(hint ? { item: [help(linkId, hint)] } : {}),
});
const own = (linkId: string, text: string) => ({
  linkId,
  type: 'text',
  text,
  extension: [{ url: EXTENSIONS.ownWords, valueString: 'Their words' }],
});
const additions = [{ url: EXTENSIONS.openToAdditions, valueBoolean: true }];

const version1 = {
  resourceType: 'Questionnaire',
  url: 'urn:holdfast:questionnaire:outcomes-framework',
  version: '1',
  name: 'OutcomesFramework',
  title: 'Outcomes: how life goes',
  status: 'active',
  description: 'Our own wording, not an official form. Five parts of life, by the worker and by the child',
  item: [
    {
      linkId: WORKER,
      type: 'group',
      text: 'What the worker sees',
      extension: additions,
      item: [
        ...asked.flatMap(({ code, worker, workerHint }) => [
          rated(itemOf(WORKER, code), worker, WORKER_SCALE, workerHint),
          { linkId: `${itemOf(WORKER, code)}-why`, type: 'text', text: `${worker}: what this rests on` },
        ]),
        {
          linkId: 'worker.not-asked',
          type: 'text',
          text: 'If the child was not asked, why not?',
        },
      ],
    },
    {
      linkId: CHILD,
      type: 'group',
      text: 'What the child says',
      extension: additions,
      item: asked.flatMap(({ code, child }) => [
        rated(itemOf(CHILD, code), child, CHILD_SCALE),
        own(`${itemOf(CHILD, code)}-words`, `${child} In your words`),
      ]),
    },
    {
      linkId: IMPACT,
      type: 'group',
      text: 'What changed, when we close',
      item: [
        { linkId: 'impact.changed', type: 'text', text: 'What changed' },
        { linkId: 'impact.because', type: 'text', text: 'Because of what' },
        { linkId: 'impact.according', type: 'text', text: 'According to whom' },
        own('impact.words', 'What the child says changed'),
      ],
    },
  ],
};
shipQuestionnaire({
  key: OUTCOMES_FRAMEWORK,
  definitions: [version1],
  keeps: [
    ...asked.flatMap(({ code }) => [itemOf(WORKER, code), itemOf(CHILD, code)]),
    'worker.not-asked',
    'impact.changed',
  ],
});
