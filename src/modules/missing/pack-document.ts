import { TIME_ZONE } from '../../platform/clock/wall-clock.ts';
import type {
  DocumentBlock,
  DocumentField,
  DocumentModel,
  DocumentSection,
} from '../../platform/documents/index.ts';
import { counted, formatDate, formatExact } from '../../platform/ui/words.ts';
import type { ClockRow } from '../deadlines/index.ts';
import { type Address, type ChildRow, calledName } from '../people/index.ts';
import {
  POLICE_GRADE_WORDS,
  planBlocks,
  TRIGGER_PLAN_SECTIONS,
  TRIGGER_PLAN_WORDING,
  WHEN_MISSING,
  type WholeTriggerPlan,
} from '../plans/index.ts';
import { categories, finders } from './code-lists-missing.ts';
import type { EpisodeRow, GradeRow } from './episode.store.ts';
import { hoursBetween } from './episode.ts';
import type { EarlierEpisode } from './pack.store.ts';
import { type CarerView, carerView } from './pack-contents.ts';

/** What a pack says, before it has a recipient: kept as it was said. */
export type PackBody = Omit<DocumentModel, 'footer'>;

/** The record at the moment of need, as whoever makes the pack may read it. */
export interface PackFacts {
  child: ChildRow;
  age: string;
  episode: EpisodeRow | undefined;
  plan: WholeTriggerPlan | undefined;
  planWarnings: readonly string[];
  grades: readonly GradeRow[];
  earlier: readonly EarlierEpisode[];
  clocks: readonly ClockRow[];
  /** Lines of other modules about what is being done: open actions. Police only. */
  inHand: readonly string[];
  now: Temporal.Instant;
  contacts: { day: string; night: string };
}

const labelIn = (list: readonly { code: string; label: string }[], code: string | null) =>
  list.find((each) => each.code === code)?.label ?? '';
const field = (label: string, value: string | null | undefined): DocumentField => ({
  label,
  value: value ?? '',
});
const when = (at: Temporal.Instant | null | undefined) => (at ? formatExact(at) : '');
export const PLACES_HEADING = 'Where they live';
const ALL_SECTIONS = [...TRIGGER_PLAN_SECTIONS, WHEN_MISSING];

/** Whether and which whereabouts are withheld from reporter and family, of any episode of the child. */
export function withheldOf(earlier: readonly EarlierEpisode[], now: EpisodeRow | undefined) {
  const kept = earlier.filter((each) => each.isWithheld);
  const texts = kept.flatMap((e) => [
    e.foundWhere,
    e.foundByWords,
    e.returnedTo,
    e.companions,
    e.lastSeenWith,
  ]);
  return {
    isAny: kept.length > 0 || now?.isWithheld === true,
    texts: texts.filter((text): text is string => text !== null),
  };
}

/** The carer's view of the plan: what may go in, and what was left out. */
export const carerViewOf = (facts: PackFacts, ring: readonly string[] | null): CarerView =>
  carerView(ALL_SECTIONS, facts.plan?.answers ?? {}, withheldOf(facts.earlier, facts.episode), ring);

/** What the carer gets: what to do, whom to call, when to report, and a calm welcome. */
export function carerPack(facts: PackFacts, ring: readonly string[] | null): PackBody {
  const { child, episode, contacts } = facts;
  const view = carerViewOf(facts, ring);
  const called = calledName(child);
  return {
    title: `When ${called} is missing: for the carer`,
    classification: 'OFFICIAL-SENSITIVE',
    notOfficial: TRIGGER_PLAN_WORDING,
    header: episode
      ? [
          field('Missing since', when(episode.missingFrom)),
          field('Police reference', episode.policeReference),
        ]
      : [],
    sections: [
      { heading: 'Now', blocks: [{ kind: 'list', ordered: true, items: carerNow(contacts) }] },
      ...view.sections.map((section) => ({
        heading: section.title,
        blocks: planBlocks(section.questions, view.answers),
      })),
      {
        heading: 'When they are back',
        blocks: [
          {
            kind: 'list',
            items: [
              'Be glad. Food, warmth and sleep first. Nobody is punished and nobody is questioned.',
              'Tell the police and children’s social care at once that they are back.',
              'If they are hurt, or tell of harm: 999, or the hospital. Do not wash clothes they came in.',
              'Somebody independent will offer to talk with them within three days. They can say yes, no, or with whom.',
            ],
          },
        ],
      },
    ],
  };
}

const carerNow = (contacts: PackFacts['contacts']): string[] => [
  'In danger now, or you fear it: ring 999. Otherwise report to the police on 101.',
  `Children’s social care: by day ${contacts.day}; at night ${contacts.night}.`,
  'Runaway and missing helpline for them and for you, free, day and night: 116 000.',
  'Keep your own phone free, and write down times and what was said.',
];

/** What the police get: all they may have to find and keep safe this child. */
export function policePack(facts: PackFacts, addresses: readonly Address[] | null): PackBody {
  const { child, plan } = facts;
  return {
    title: `Missing child: ${calledName(child)}`,
    subtitle: 'For the police',
    classification: 'OFFICIAL-SENSITIVE',
    notOfficial: TRIGGER_PLAN_WORDING,
    header: [
      field('Name', [child.givenName, child.familyName].filter(Boolean).join(' ')),
      ...(child.preferredName ? [field('Called', child.preferredName)] : []),
      field('Born', child.bornOn ? `${formatDate(child.bornOn)} (${facts.age})` : ''),
      ...(child.pronouns ? [field('Pronouns', child.pronouns)] : []),
    ],
    sections: [
      nowMissing(facts),
      ...(addresses === null ? [] : [livesAt(addresses)]),
      ...(plan
        ? planSections(plan, facts.planWarnings)
        : [{ heading: 'Trigger plan', blocks: [paragraph('There is no trigger plan yet.')] }]),
      earlierTimes(facts),
      whatIsDone(facts),
    ],
  };
}

const paragraph = (text: string): DocumentBlock => ({ kind: 'paragraph', text });

function nowMissing({ episode, grades }: PackFacts): DocumentSection {
  if (!episode) return { heading: 'Now', blocks: [paragraph('Not recorded as missing when this was made.')] };
  const fields = [
    field('Missing since', when(episode.missingFrom)),
    field('From', labelIn(categories, episode.category)),
    field('Last seen', when(episode.lastSeenAt)),
    field('Last seen with', episode.lastSeenWith),
    field('Left', when(episode.leftAt)),
    field('Reported', when(episode.reportedAt)),
    field('Police reference', episode.policeReference),
    field('With', episode.companions),
    field('What happened', episode.circumstances),
  ];
  const graded: DocumentBlock[] =
    grades.length === 0
      ? [paragraph('No grade of the police is recorded.')]
      : [
          {
            kind: 'table',
            caption: 'Grade the police gave, each change',
            head: ['When', 'Grade', 'By', 'Why'],
            rows: grades.map((g) => [
              formatExact(g.gradedAt),
              POLICE_GRADE_WORDS[g.grade].label,
              g.gradedBy ?? '',
              g.rationale ?? '',
            ]),
          },
        ];
  return { heading: 'Now', blocks: [{ kind: 'fields', fields }, ...graded] };
}

const livesAt = (addresses: readonly Address[]): DocumentSection => ({
  heading: PLACES_HEADING,
  blocks:
    addresses.length === 0
      ? [paragraph('No address is recorded.')]
      : [
          {
            kind: 'list',
            items: addresses
              .filter((each) => each.toOn === null)
              .map((each) =>
                [
                  each.lines,
                  each.postcode,
                  each.isWithheld ? `withheld from ${each.withheldFrom ?? 'somebody'}` : null,
                ]
                  .filter(Boolean)
                  .join(', '),
              ),
          },
        ],
});

function planSections(plan: WholeTriggerPlan, warnings: readonly string[]): DocumentSection[] {
  const said = warnings.length > 0 ? [{ kind: 'list', items: warnings } as const] : [];
  return [
    ...(said.length > 0 ? [{ heading: 'To know about the trigger plan', blocks: said }] : []),
    ...ALL_SECTIONS.filter((section) =>
      section.questions.some((each) => plan.answers[each.id] !== undefined),
    ).map((section) => ({
      heading: section.title,
      blocks: planBlocks(
        section.questions.filter((each) => plan.answers[each.id] !== undefined),
        plan.answers,
      ),
    })),
  ];
}

const MOST_LISTED = 12;
/** Counts and the pattern of earlier times, then the latest of them: where found, by whom, whom they returned to. */
function earlierTimes({ earlier, episode, now }: PackFacts): DocumentSection {
  const before = earlier.filter((each) => each.id !== episode?.id);
  if (before.length === 0)
    return { heading: 'Earlier times', blocks: [paragraph('No earlier episode is recorded.')] };
  const within = (days: number) =>
    earlier.filter((each) => hoursBetween(each.missingFrom, now) <= days * 24).length;
  return {
    heading: 'Earlier times',
    blocks: [
      {
        kind: 'list',
        items: [
          `${counted(within(30), 'episode')} in 30 days, ${within(90)} in 90, ${within(365)} in a year, this one among them.`,
          ...patternLines(before),
        ],
      },
      {
        kind: 'table',
        caption: `The latest ${Math.min(before.length, MOST_LISTED)} of ${before.length}`,
        head: ['From', 'Hours', 'Found', 'By', 'Returned to', 'With'],
        rows: before
          .slice(0, MOST_LISTED)
          .map((each) => [
            formatExact(each.missingFrom),
            each.endedAt ? String(Math.round(hoursBetween(each.missingFrom, each.endedAt))) : '',
            `${each.foundWhere ?? ''}${each.isWithheld ? ' (withheld from carer and family: do not tell them)' : ''}`,
            [labelIn(finders, each.foundBy), each.foundByWords].filter(Boolean).join(', '),
            each.returnedTo ?? '',
            each.companions ?? '',
          ]),
      },
    ],
  };
}

const PARTS_OF_DAY = ['midnight to 6am', '6am to noon', 'noon to 6pm', '6pm to midnight'] as const;
/** Weekday and part of the day at which most of them began, and a place found more than once. Counted, not judged. */
export function patternLines(before: readonly EarlierEpisode[]): string[] {
  const began = before.map((each) => each.missingFrom.toZonedDateTimeISO(TIME_ZONE));
  const days = most(began.map((at) => at.toLocaleString('en-GB', { weekday: 'long' })));
  const parts = most(began.map((at) => PARTS_OF_DAY[Math.floor(at.hour / 6)] as string));
  const places = most(before.flatMap((each) => (each.foundWhere ? [each.foundWhere] : [])));
  return [
    ...(days ? [`Began most often on a ${days.value}: ${days.n} of ${before.length}.`] : []),
    ...(parts ? [`Began most often between ${parts.value}: ${parts.n} of ${before.length}.`] : []),
    ...(places ? [`Found more than once at: ${places.value} (${places.n} times).`] : []),
  ];
}
function most(values: readonly string[]): { value: string; n: number } | undefined {
  const counts = [...Map.groupBy(values, (each) => each)].map(([value, all]) => ({ value, n: all.length }));
  const [first] = counts.toSorted((a, b) => b.n - a.n);
  return first && first.n > 1 ? first : undefined;
}

function whatIsDone({ clocks, inHand }: PackFacts): DocumentSection {
  const lines = [...clocks.map((each) => `${each.label}: due ${formatExact(each.dueAt)}`), ...inHand];
  return {
    heading: 'What is being done',
    blocks: [lines.length > 0 ? { kind: 'list', items: lines } : paragraph('Nothing open is recorded.')],
  };
}

/** The pack as the file or print of one recipient; an older one says at the top that it is superseded. */
export function packDocument(
  body: PackBody,
  of: {
    id: string;
    recipient: string;
    madeAt: Temporal.Instant;
    at: Temporal.Instant;
    supersededAt: Temporal.Instant | null;
    purpose: string;
  },
): DocumentModel {
  const superseded = of.supersededAt
    ? [
        field(
          'Superseded',
          `by a newer pack made ${formatExact(of.supersededAt)}. Ask for it before you rely on this one.`,
        ),
      ]
    : [];
  return {
    ...body,
    header: [
      ...superseded,
      field('For', of.recipient),
      field('Made', formatExact(of.madeAt)),
      field('Purpose', of.purpose),
      ...body.header,
    ],
    footer: { reference: packReference(of.id), generatedAt: of.at, recipient: of.recipient },
  };
}
const packReference = (id: string): string => `MP-${id.slice(-8).toUpperCase()}`;

/** On screen addresses stay masked: they are in the file and on paper (AC-9). */
export const onScreen = (body: PackBody): PackBody => ({
  ...body,
  sections: body.sections.map((section) =>
    section.heading === PLACES_HEADING
      ? { ...section, blocks: [paragraph('Not shown on screen. It is in the file and on paper.')] }
      : section,
  ),
});
