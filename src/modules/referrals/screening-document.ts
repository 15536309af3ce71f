import type { DocumentField, DocumentModel, DocumentSection } from '../../platform/documents/index.ts';
import { formatDate } from '../../platform/ui/words.ts';
import { type ContactForm, stillToSay } from './contact.ts';
import { EXPLOITATION_LABELS, type ExploitationType } from './manifestation.ts';
import type { ScreeningForm } from './screening.ts';
import { ageSaid } from './screening-sections.ts';
import {
  CONTEXT_LABELS,
  domainProfile,
  EVIDENCE_LABELS,
  type FeaturesNoticed,
  findScreeningTool,
  NEXT_STEP_LABELS,
  PROFILE_CAUTION,
  SCREENING_TOOL,
  type TalkToSomeonePrompt,
  talkToSomeoneToday,
  WHEN_LABELS,
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
const fields = (...all: DocumentField[]) => ({ kind: 'fields', fields: all }) as const;

/** "Talk to someone today", from what was said: text, never a number. */
export function promptsOf(form: ScreeningForm, today: Temporal.PlainDate): readonly TalkToSomeonePrompt[] {
  const said = (answer: string | undefined) => (answer === 'yes' ? true : answer === 'no' ? false : null);
  return talkToSomeoneToday(findScreeningTool(form.toolVersion) ?? SCREENING_TOOL, form.responses, {
    ageYears: ageSaid(form.child?.ageOrBirthDate, today),
    hasLearningDisability: said(form.child?.hasLearningDisability),
    isInCare: said(form.child?.isInCare),
  });
}

/** A screening as a document: the same words on the page, in Word and in PDF. No total, no band. */
export function screeningSections(form: ScreeningForm, today: Temporal.PlainDate): DocumentSection[] {
  const tool = findScreeningTool(form.toolVersion) ?? SCREENING_TOOL;
  const prompts = promptsOf(form, today);
  return [
    worrySection(form),
    ...(prompts.length > 0
      ? [
          {
            heading: 'Talk to someone today',
            blocks: [{ kind: 'list' as const, items: prompts.map((p) => p.text) }],
          },
        ]
      : []),
    {
      heading: 'What was noticed',
      blocks: [
        text(PROFILE_CAUTION),
        {
          kind: 'table',
          caption: 'Each part of the list in words; nothing is added up across parts',
          head: ['About', 'Answers', 'What was noticed'],
          rows: domainProfile(tool, form.responses).map((d) => [
            d.title,
            d.words,
            d.noticed.join('\n') || '–',
          ]),
        },
        ...detailsOf(form),
      ],
    },
    harmSection(form),
    {
      heading: 'What the professional thinks and will do',
      blocks: [
        text(form.judgement ?? 'No judgement was written.'),
        fields(
          field(
            'Next step, chosen by the professional',
            form.nextStep ? NEXT_STEP_LABELS[form.nextStep].label : undefined,
          ),
          field(
            'Look again on',
            form.lookAgainOn ? formatDate(Temporal.PlainDate.from(form.lookAgainOn)) : undefined,
          ),
        ),
      ],
    },
  ];
}

function worrySection(form: ScreeningForm): DocumentSection {
  return {
    heading: 'The worry',
    blocks: [
      text(form.worry),
      ...(form.childSays
        ? [{ kind: 'quote' as const, text: form.childSays, label: 'What the child says, in their words' }]
        : []),
      fields(
        field('Is the child in immediate danger?', DANGER[form.immediateDanger]),
        field('The child', form.child?.name),
        field('Age or birth date', form.child?.ageOrBirthDate),
        field('Where they live', form.child?.whereTheyLive),
        field('School or college', form.child?.schoolOrCollege),
        field(
          'Learning disability',
          form.child?.hasLearningDisability && YES_NO[form.child.hasLearningDisability],
        ),
        field('In care', form.child?.isInCare && YES_NO[form.child.isInCare]),
      ),
    ],
  };
}

/** When, how it is known and the comment, for each answer that has them. */
function detailsOf(form: ScreeningForm) {
  const tool = findScreeningTool(form.toolVersion) ?? SCREENING_TOOL;
  const rows = tool.domains.flatMap((domain) =>
    domain.indicators.flatMap(({ id, text: asked }) => {
      const said = form.responses[id];
      if (!said || !(said.when || said.evidence || said.comment)) return [];
      const known = said.evidence ? EVIDENCE_LABELS[said.evidence] : '–';
      return [[asked, said.when ? WHEN_LABELS[said.when] : '–', known, said.comment ?? '–']];
    }),
  );
  if (rows.length === 0) return [];
  return [
    {
      kind: 'table' as const,
      caption: 'More about some of the answers',
      head: ['About', 'When', 'How it is known', 'Comment'],
      rows,
    },
  ];
}

function harmSection(form: ScreeningForm): DocumentSection {
  const features = Object.entries(form.features ?? {}).filter(([, noticed]) => noticed !== 'none');
  const contexts = (form.contexts ?? []).map((code) => CONTEXT_LABELS[code]);
  return {
    heading: 'What kind of harm, and where',
    blocks: [
      features.length === 0
        ? text('No kind of exploitation was named.')
        : fields(
            ...features.map(([code, noticed]) =>
              field(EXPLOITATION_LABELS[code as ExploitationType] ?? code, FEATURE_LABELS[noticed]),
            ),
          ),
      fields(field('Where the harm happens', contexts.join(', '))),
    ],
  };
}

const whoSection = (who: ScreeningForm['professional']): DocumentSection => ({
  heading: 'Who filled this in',
  blocks: [
    fields(
      field('Name', who.name),
      field('Role', who.role),
      field('Organisation', who.organisation),
      field('Telephone', who.phone),
      field('E-mail', who.email),
    ),
  ],
});

export interface PaperFacts {
  readonly authorityName: string;
  readonly madeAt: Temporal.Instant;
  /** Printed for quoting on the telephone; null when nothing was sent. */
  readonly receiptNumber: string | null;
  readonly notSent?: string | undefined;
}
const today = (facts: PaperFacts) => facts.madeAt.toZonedDateTimeISO('Europe/London').toPlainDate();
const frame = (facts: PaperFacts, recipient: string) => ({
  classification: 'OFFICIAL-SENSITIVE',
  notOfficial: `${facts.notSent ? `${facts.notSent}\n` : ''}${SCREENING_TOOL.wording}, version ${SCREENING_TOOL.version}.`,
  footer: { reference: facts.receiptNumber ?? 'not sent', generatedAt: facts.madeAt, recipient },
});

/** The screening on paper. */
export function screeningDocument(form: ScreeningForm, facts: PaperFacts): DocumentModel {
  return {
    ...frame(facts, form.professional.name),
    title: 'Screening: a worry about a child',
    header: [field('Authority', facts.authorityName)],
    sections: [...screeningSections(form, today(facts)), whoSection(form.professional)],
  };
}

/** The parts of F4, each under its own heading. */
export function contactSections(form: ContactForm): DocumentSection[] {
  const part = (heading: string, words: string | undefined): DocumentSection[] =>
    words ? [{ heading, level: 3, blocks: [text(words)] }] : [];
  const gaps = stillToSay(form);
  return [
    {
      heading: 'What the front door is told',
      blocks: [
        fields(
          field('Is the child in immediate danger?', DANGER[form.immediateDanger]),
          field('Help asked for', form.levelAskedFor && LEVELS[form.levelAskedFor]),
          field('Parents or carers told', form.parentsTold && YES_NO[form.parentsTold]),
          field('Why, or why not', form.parentsToldWhy),
          field('Family agrees to help', form.consentToHelp && YES_NO[form.consentToHelp]),
          field('Why, or why not', form.consentToHelpWhy),
        ),
      ],
    },
    ...part('The concern', form.concern),
    ...part('The child and their family', form.childAndFamily),
    ...part('What has happened, when, and how it affects the child', form.whatHappenedAndImpact),
    ...part('What is working well', form.whatIsWorkingWell),
    ...part('Help already tried', form.helpAlreadyTried),
    ...part('What the child thinks', form.childsView),
    ...(gaps.length > 0
      ? [{ heading: 'Not said yet', level: 3 as const, blocks: [{ kind: 'list' as const, items: gaps }] }]
      : []),
  ];
}

/** The referral to the front door with its screening, as it was sent or is to be handed over. */
export function contactDocument(
  form: ContactForm,
  screening: ScreeningForm,
  facts: PaperFacts,
): DocumentModel {
  return {
    ...frame(facts, form.referrer.name),
    title: 'Referral to the front door of children’s social care',
    header: [
      field('Authority', facts.authorityName),
      field('Receipt number', facts.receiptNumber ?? 'None: not sent'),
    ],
    sections: [
      ...contactSections(form),
      ...screeningSections({ ...screening, worry: 'As above.', childSays: undefined }, today(facts)),
      whoSection(form.referrer),
    ],
  };
}
