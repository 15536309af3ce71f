import { dayOf } from '../../platform/clock/wall-clock.ts';
import type {
  DocumentBlock,
  DocumentField,
  DocumentModel,
  DocumentSection,
} from '../../platform/documents/index.ts';
import { formatDate } from '../../platform/ui/words.ts';
import { type ContactForm, stillToSay } from './contact.ts';
import { EXPLOITATION_LABELS, type ExploitationType } from './manifestation.ts';
import type { ScreeningForm } from './screening.ts';
import { detailsInWords, ownAnswers } from './screening-answers.ts';
import { ageSaid, type GivenScreening } from './screening-sections.ts';
import {
  CONTEXT_LABELS,
  domainProfile,
  type FeaturesNoticed,
  NEXT_STEP_LABELS,
  PROFILE_CAUTION,
  type TalkToSomeonePrompt,
  talkToSomeoneToday,
  toolOf,
} from './screening-tool.ts';

export const FEATURE_LABELS: Readonly<Record<FeaturesNoticed, string>> = {
  none: 'Nothing noticed',
  'at-risk': 'At risk',
  experiencing: 'Experiencing it',
  'not-enough-known': 'Not enough known',
};
const DANGER: Readonly<Record<string, string>> = { yes: 'Yes', no: 'No', 'not-known': 'Not sure' };
const YES_NO: Readonly<Record<string, string>> = {
  yes: 'Yes',
  no: 'No',
  'not-known': 'Not known',
  'not-sought': 'Not asked yet',
};
const LEVELS: Readonly<Record<string, string>> = {
  'early-help': 'Early help',
  statutory: 'Help from a social worker',
  'not-known': 'Not sure',
};

const field = (label: string, value: string | undefined): DocumentField => ({ label, value: value ?? '' });
const text = (words: string) => ({ kind: 'paragraph', text: words }) as const;
/** Only what was answered; what nobody said is listed once, not printed as empty lines. */
function fields(...all: DocumentField[]): DocumentBlock[] {
  const said = all.filter((each) => each.value.trim() !== '');
  return said.length === 0 ? [] : [{ kind: 'fields', fields: said }];
}
const sentence = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
const quote = (words: string | undefined, label: string): DocumentBlock[] =>
  words ? [{ kind: 'quote', text: words, label }] : [];
const section = (heading: string, ...blocks: DocumentBlock[]): DocumentSection[] =>
  blocks.length === 0 ? [] : [{ heading, blocks }];

/** "Talk to someone today", from what was said: text, never a number. */
export function promptsOf(
  { questions, form }: PromptedBy,
  today: Temporal.PlainDate,
): readonly TalkToSomeonePrompt[] {
  const said = (answer: string | undefined) => (answer === 'yes' ? true : answer === 'no' ? false : null);
  return talkToSomeoneToday(toolOf(questions), form.responses, {
    ageYears: ageSaid(form.child?.ageOrBirthDate, today),
    hasLearningDisability: said(form.child?.hasLearningDisability),
    isInCare: said(form.child?.isInCare),
  });
}
interface PromptedBy {
  readonly questions: GivenScreening['questions'];
  readonly form: Pick<ScreeningForm, 'responses' | 'child'>;
}

/** What the screening found, after the worry itself: the same words on the page, in Word and in PDF. */
function screeningSections(given: GivenScreening, today: Temporal.PlainDate): DocumentSection[] {
  const { form, questions, answers } = given;
  const prompts = promptsOf(given, today);
  const lookAgain = form.lookAgainOn ? formatDate(Temporal.PlainDate.from(form.lookAgainOn)) : undefined;
  return [
    ...(prompts.length > 0
      ? section('Talk to someone today', { kind: 'list', items: prompts.map((p) => p.text) })
      : []),
    ...section(
      'What was noticed',
      text(PROFILE_CAUTION),
      ...profileBlocks(given),
      ...fields(...detailsInWords(toolOf(questions), answers)),
    ),
    ...section('What this authority asks as well', ...ownAnswers(questions.definition, answers)),
    ...section('What kind of harm, and where', ...harmBlocks(form)),
    ...section(
      'What the professional thinks and will do',
      text(form.judgement ?? 'No judgement was written.'),
      ...fields(
        field(
          'Next step, chosen by the professional',
          form.nextStep && NEXT_STEP_LABELS[form.nextStep].label,
        ),
        field('Look again on', lookAgain),
      ),
    ),
  ];
}

/** Each part of the list in words. Nothing is added up across parts: no total, no band. */
function profileBlocks({ form, questions }: GivenScreening): DocumentBlock[] {
  const all = domainProfile(toolOf(questions), form.responses);
  const answered = all.filter((each) => each.words !== 'not answered');
  const unanswered = all.filter((each) => each.words === 'not answered');
  const said = answered.map((each) => field(each.title, [sentence(each.words), ...each.noticed].join('\n')));
  return [
    ...fields(...said),
    ...(unanswered.length > 0
      ? [text(`Not answered: ${unanswered.map((each) => each.title).join('; ')}.`)]
      : []),
  ];
}

/** What was said of the child, without what `beside` says already. */
const childFields = ({ child }: ScreeningForm, beside = ''): DocumentBlock[] =>
  fields(
    ...[
      field('The child', child?.name),
      field('Age or birth date', child?.ageOrBirthDate),
      field('Where they live', child?.whereTheyLive),
      field('School or college', child?.schoolOrCollege),
    ].filter((each) => !beside.includes(each.value)),
    field('Learning disability', child?.hasLearningDisability && YES_NO[child.hasLearningDisability]),
    field('In care', child?.isInCare && YES_NO[child.isInCare]),
  );
const dangerField = (danger: ScreeningForm['immediateDanger']): DocumentBlock[] =>
  fields(field('Is the child in immediate danger?', DANGER[danger]));

function harmBlocks(form: ScreeningForm): DocumentBlock[] {
  const features = Object.entries(form.features ?? {});
  const contexts = (form.contexts ?? []).map((code) => CONTEXT_LABELS[code]);
  return fields(
    ...features.map(([code, noticed]) =>
      field(EXPLOITATION_LABELS[code as ExploitationType] ?? code, FEATURE_LABELS[noticed]),
    ),
    field('Where the harm happens', contexts.join(', ')),
  );
}

const whoSection = (who: ScreeningForm['professional']): DocumentSection[] =>
  section(
    'Who filled this in',
    ...fields(
      field('Name', who.name),
      field('Role', who.role),
      field('Organisation', who.organisation),
      field('Telephone', who.phone),
      field('Email', who.email),
    ),
  );

export interface PaperFacts {
  readonly authorityName: string;
  readonly madeAt: Temporal.Instant;
  /** Printed for quoting on the telephone; null when nothing was sent. */
  readonly receiptNumber: string | null;
  readonly notSent?: string | undefined;
}
const today = (facts: PaperFacts) => dayOf(facts.madeAt);
const frame = (facts: PaperFacts, { questions }: GivenScreening, recipient: string) => {
  const { wording, version } = toolOf(questions);
  const numbered = `version ${version}${questions.id.includes('@') ? '' : ` of ${facts.authorityName}`}`;
  return {
    classification: 'OFFICIAL-SENSITIVE',
    notOfficial: `${facts.notSent ? `${facts.notSent}\n` : ''}${wording}, ${numbered}.`,
    footer: { reference: facts.receiptNumber ?? 'not sent', generatedAt: facts.madeAt, recipient },
  };
};

/** The screening on paper. */
export function screeningDocument(given: GivenScreening, facts: PaperFacts): DocumentModel {
  const { form } = given;
  return {
    ...frame(facts, given, form.professional.name),
    title: 'Screening: a worry about a child',
    header: [field('Authority', facts.authorityName)],
    sections: [
      ...section(
        'The worry',
        ...dangerField(form.immediateDanger),
        text(form.worry),
        ...quote(form.childSays, OWN_WORDS),
        ...childFields(form),
      ),
      ...screeningSections(given, today(facts)),
      ...whoSection(form.professional),
    ],
  };
}
const OWN_WORDS = 'What the child says, in their words';

/** The parts of F4, the concern first; what nobody has said yet is one list. */
function contactSections(form: ContactForm, screening: ScreeningForm): DocumentSection[] {
  const part = (heading: string, words: string | undefined) => (words ? section(heading, text(words)) : []);
  const childsView = form.childsView === screening.childSays ? undefined : form.childsView;
  const gaps = stillToSay(form);
  return [
    ...section(
      'The concern',
      ...dangerField(form.immediateDanger),
      text(form.concern),
      ...quote(screening.childSays, OWN_WORDS),
    ),
    ...part('What has happened, when, and how it affects the child', form.whatHappenedAndImpact),
    ...part('What the child thinks should happen', childsView),
    ...section(
      'The child and their family',
      ...(form.childAndFamily ? [text(form.childAndFamily)] : []),
      ...childFields(screening, form.childAndFamily),
    ),
    ...part('What is working well', form.whatIsWorkingWell),
    ...part('Help already tried', form.helpAlreadyTried),
    ...section(
      'Parents, agreement and the help asked for',
      ...fields(
        field('Parents or carers told', form.parentsTold && YES_NO[form.parentsTold]),
        field('Why, or why not', form.parentsToldWhy),
        field('Family agrees to help', form.consentToHelp && YES_NO[form.consentToHelp]),
        field('Why, or why not asked', form.consentToHelpWhy),
        field('Help asked for', form.levelAskedFor && LEVELS[form.levelAskedFor]),
      ),
    ),
    ...(gaps.length > 0 ? section('Not said yet', { kind: 'list', items: gaps }) : []),
  ];
}

/** The referral to the front door with its screening, as it was sent or is to be handed over. */
export function contactDocument(
  form: ContactForm,
  screening: GivenScreening,
  facts: PaperFacts,
): DocumentModel {
  return {
    ...frame(facts, screening, form.referrer.name),
    title: 'Referral to the front door of children’s social care',
    header: [
      field('Authority', facts.authorityName),
      field('Receipt number', facts.receiptNumber ?? 'None: not sent'),
    ],
    sections: [
      ...contactSections(form, screening.form),
      ...screeningSections(screening, today(facts)),
      ...whoSection(form.referrer),
    ],
  };
}
