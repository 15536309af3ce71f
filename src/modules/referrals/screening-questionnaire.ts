import { EXTENSIONS } from '../../platform/questionnaires/index.ts';
import { DOMAINS_V1, type Domain, type Indicator } from './screening-indicators.ts';

/** The screening tool as a form (decision record 0012): its words can be changed by an authority, what its rules read cannot. */
export const SCREENING = 'screening';
export const OWN_WORDING = 'Our own wording, not the official form of any partnership';

type Options = readonly (readonly [code: string, display: string])[];
const ANSWERS: Options = [
  ['yes', 'Yes'],
  ['suspected', 'Suspected'],
  ['no', 'No'],
  ['not-known', 'Not known'],
];
const WHEN: Options = [
  ['last-4-weeks', 'In the last 4 weeks'],
  ['last-6-months', 'In the last 6 months'],
  ['earlier', 'Earlier than that'],
];
const EVIDENCE: Options = [
  ['seen', 'I saw it'],
  ['told-by-child', 'The child told me'],
  ['told-by-other', 'Someone else told me'],
  ['record', 'It is in a record'],
  ['hunch', 'A feeling I have'],
];
const coded = (options: Options) => options.map(([code, display]) => ({ valueCoding: { code, display } }));
const inLine = [{ url: EXTENSIONS.orientation, valueCode: 'horizontal' }];
const fromList = [{ url: EXTENSIONS.itemControl, valueCodeableConcept: { coding: [{ code: 'drop-down' }] } }];

/** The parts of one sign, by linkId: `A1` is the answer, as it was before the tool was a form. */
export const partOf = {
  answer: (id: string) => id,
  when: (id: string) => `${id}.when`,
  evidence: (id: string) => `${id}.evidence`,
  comment: (id: string) => `${id}.comment`,
} as const;

/** One sign: the answer, and folded behind it when, how it is known, and a comment, which needs no answer. */
function sign({ id, text }: Indicator): object[] {
  const isAnswered = [{ question: id, operator: 'exists', answerBoolean: true }];
  const more = (linkId: string, asked: string, options: Options) => ({
    linkId,
    type: 'choice',
    text: asked,
    enableWhen: isAnswered,
    extension: fromList,
    answerOption: coded(options),
  });
  return [
    { linkId: id, type: 'choice', text, extension: inLine, answerOption: coded(ANSWERS) },
    {
      linkId: `${id}.more`,
      type: 'group',
      text: 'Say more',
      extension: [{ url: EXTENSIONS.folded, valueBoolean: true }],
      item: [
        more(partOf.when(id), 'When?', WHEN),
        more(partOf.evidence(id), 'How do you know?', EVIDENCE),
        { linkId: partOf.comment(id), type: 'text', text: 'Comment', maxLength: 20_000 },
      ],
    },
  ];
}

const page = ({ letter, title, indicators }: Domain) => ({
  linkId: letter,
  type: 'group',
  text: title,
  extension: [{ url: EXTENSIONS.openToAdditions, valueBoolean: true }],
  item: indicators.flatMap(sign),
});

/** Version 1, with which the service came. Once released it is never edited: another is put behind it. */
export const screeningVersion1 = {
  resourceType: 'Questionnaire',
  url: 'urn:holdfast:questionnaire:screening',
  version: '1',
  status: 'active',
  title: 'Screening: a worry about a child',
  description: OWN_WORDING,
  item: DOMAINS_V1.map(page),
};

const signs = DOMAINS_V1.flatMap((each) => each.indicators);
/** Every sign, by the linkId of its answer; `isSerious`: on its own a reason to talk to someone today. */
export const SIGNS: ReadonlyMap<string, { readonly isSerious: boolean }> = new Map(
  signs.map(({ id, serious }) => [id, { isSerious: serious === true }]),
);
/** What the rules and the document of the screening read, wherever an authority moved it. */
export const readByRules: readonly string[] = signs.flatMap(({ id }) =>
  Object.values(partOf).map((part) => part(id)),
);
