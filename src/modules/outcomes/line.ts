import { formatDate } from '../../platform/ui/words.ts';
import { type CodeList, labelOf } from '../people/index.ts';
import {
  areas,
  attendanceBands,
  costBands,
  distances,
  domains,
  edgeSteps,
  educationStates,
  endReasons,
  familySteps,
  isInEducation,
  moveOutcomes,
  OUT_OF_EDUCATION,
  placeTypes,
} from './code-lists-outcomes.ts';

/** Dated lines of a child's life (form F23). The slug stands in addresses. */
export const lineKinds = {
  PLACEMENT: { slug: 'placement', label: 'Where they lived', add: 'Add a place they lived' },
  MOVE: { slug: 'move', label: 'Moves that were considered', add: 'Add a move that was considered' },
  EDUCATION: { slug: 'education', label: 'School, college and work', add: 'Add school, college or work' },
  CHANGE: { slug: 'change', label: 'Small changes', add: 'Add a small change' },
  ACHIEVEMENT: { slug: 'achievement', label: 'Achievements', add: 'Add an achievement' },
  FAMILY: { slug: 'family', label: 'Family relationships', add: 'Add how it is with family' },
  EDGE: { slug: 'edge', label: 'Edge of care', add: 'Add a step at the edge of care' },
} as const;
export type LineKind = keyof typeof lineKinds;
export const lineSlugs = Object.values(lineKinds).map((each) => each.slug) as [string, ...string[]];
export const kindOfSlug = (slug: string): LineKind | undefined =>
  (Object.keys(lineKinds) as LineKind[]).find((kind) => lineKinds[kind].slug === slug);

/** What a line says. Which of it is asked depends on the kind; the rest stays null. */
export interface LineText {
  from: Temporal.PlainDate;
  /** Last day; null while it goes on. Only places and education last. */
  to: Temporal.PlainDate | null;
  /** Type of place, state of education, step: by kind. */
  code: string | null;
  area: string | null;
  /** Name of the local authority's area, such as "Brackenford". */
  laArea: string | null;
  distance: string | null;
  isSecure: boolean;
  /** What a week costs, or how much of what is offered they attend. */
  band: string | null;
  endReason: string | null;
  /** Of a move that was considered. */
  outcome: string | null;
  decidedOn: Temporal.PlainDate | null;
  /** School, college, employer; or whom a family line is about. */
  setting: string | null;
  domain: string | null;
  words: string | null;
  ownWords: string | null;
  source: string | null;
}
export const emptyLine = (from: Temporal.PlainDate): LineText => ({
  ...{ from, to: null, code: null, area: null, laArea: null, distance: null, isSecure: false, band: null },
  ...{ endReason: null, outcome: null, decidedOn: null, setting: null, domain: null },
  ...{ words: null, ownWords: null, source: null },
});

const codesOf: Record<LineKind, CodeList> = {
  PLACEMENT: placeTypes,
  MOVE: placeTypes,
  EDUCATION: educationStates,
  CHANGE: [],
  ACHIEVEMENT: [],
  FAMILY: familySteps,
  EDGE: edgeSteps,
};
export const codesFor = (kind: LineKind): CodeList => codesOf[kind];
const lasts = (kind: LineKind) => kind === 'PLACEMENT' || kind === 'EDUCATION';
/** Locked by type, or said to be so. */
export const isSecurePlace = (l: Pick<LineText, 'code' | 'isSecure'>): boolean =>
  l.isSecure || l.code === 'SECURE' || l.code === 'CUSTODY';

/** What the line is called: "Foster carers", "Part-time timetable", "Closer". */
export const lineName = (kind: LineKind, l: Pick<LineText, 'code' | 'words'>): string =>
  l.code ? labelOf(codesOf[kind], l.code) : (l.words ?? lineKinds[kind].label);
const until = (l: Pick<LineText, 'to'>) => (l.to ? formatDate(l.to) : 'now');
export const spanInWords = (kind: LineKind, l: Pick<LineText, 'from' | 'to'>): string =>
  lasts(kind) ? `${formatDate(l.from)} to ${until(l)}` : formatDate(l.from);

/** The details of a line, in words, without what nobody said. */
export function detailsOf(kind: LineKind, l: LineText): string[] {
  const word = (list: CodeList, code: string | null) => (code ? labelOf(list, code) : '');
  const place = [word(areas, l.area), l.laArea ?? '', word(distances, l.distance)];
  const decided = l.decidedOn ? `Decided on ${formatDate(l.decidedOn)}` : '';
  return [
    kind === 'PLACEMENT' || kind === 'MOVE' ? place : [],
    kind === 'PLACEMENT' && isSecurePlace(l) ? 'Secure' : '',
    kind === 'MOVE' && l.band ? `Would cost: ${word(costBands, l.band)}` : '',
    kind === 'PLACEMENT' ? word(costBands, l.band) : '',
    kind === 'EDUCATION' ? word(attendanceBands, l.band) : '',
    l.setting ?? '',
    l.endReason ? `Ended: ${word(endReasons, l.endReason)}` : '',
    word(moveOutcomes, l.outcome),
    decided,
    word(domains, l.domain),
  ]
    .flat()
    .filter((each) => each !== '');
}

const after = (a: Temporal.PlainDate, b: Temporal.PlainDate) => Temporal.PlainDate.compare(a, b) > 0;
type Span = Pick<LineText, 'from' | 'to' | 'code' | 'words'>;
/** The day of a move belongs to both: one may end and the next begin on it. */
export const overlaps = (a: Pick<Span, 'from' | 'to'>, b: Pick<Span, 'from' | 'to'>): boolean => {
  if (a.from.equals(b.from)) return !(a.to?.equals(a.from) || b.to?.equals(b.from));
  return (!a.to || after(a.to, b.from)) && (!b.to || after(b.to, a.from));
};

export interface LineChecks {
  kind: LineKind;
  bornOn: Temporal.PlainDate | null;
  /** An estimated birth date refuses nothing. */
  isBirthExact: boolean;
  today: Temporal.PlainDate;
  /** Other lines of the same kind that stand. */
  others: readonly Span[];
}
/** What is wrong with a line, by field; empty when nothing is. */
export function wrongWith(l: LineText, { kind, bornOn, isBirthExact, today, others }: LineChecks) {
  const wrong: Record<string, string> = {};
  if (after(l.from, today))
    wrong.from = kind === 'PLACEMENT' ? FUTURE_PLACE : 'Must be today or before: it says what happened';
  if (bornOn && isBirthExact && after(bornOn, l.from))
    wrong.from = `Must not be before the child was born, on ${formatDate(bornOn)}`;
  if (l.to && after(l.from, l.to)) wrong.to = 'Must not be before the first day';
  if (l.to && after(l.to, today)) wrong.to = 'Must be today or before. Leave it empty while it goes on';
  if (l.decidedOn && after(l.decidedOn, today)) wrong.decidedOn = 'Must be today or before';
  if (l.decidedOn && after(l.from, l.decidedOn))
    wrong.decidedOn = 'Must not be before the day on which the move was considered';
  const met = kind === 'PLACEMENT' ? others.find((each) => overlaps(each, l)) : undefined;
  if (met && !wrong.from && !wrong.to)
    wrong.from = `A child lives in one place at a time. This meets: ${lineName(kind, met)}, ${spanInWords(kind, met)}`;
  return wrong;
}
const FUTURE_PLACE = 'Must be today or before. A move that is planned is a move that was considered';

/** The place that goes on and began before this one: it ends on the day on which this one begins. */
export const endedBy = <L extends Span>(l: Pick<LineText, 'from'>, others: readonly L[]): L | undefined =>
  others.find((each) => each.to === null && after(l.from, each.from));

type Dated = Pick<LineText, 'from' | 'to' | 'code'>;
/** Of lines of one kind, the one that holds on a day; on the day of a move the later one. */
export const onDay = <L extends Pick<LineText, 'from' | 'to'>>(
  lines: readonly L[],
  day: Temporal.PlainDate,
): L | undefined =>
  lines
    .filter((each) => !after(each.from, day) && (!each.to || !after(day, each.to)))
    .toSorted((a, b) => Temporal.PlainDate.compare(b.from, a.from))[0];

/** The day on which a child who was out of education began again, while it goes on; undefined when they were not out. */
export function backInEducation(lines: readonly Dated[]): Temporal.PlainDate | undefined {
  const inOrder = lines.toSorted((a, b) => Temporal.PlainDate.compare(a.from, b.from));
  const last = inOrder.at(-1);
  if (!last || last.to || !isInEducation(last.code)) return undefined;
  const out = inOrder.findLastIndex((each) => each.code !== null && OUT_OF_EDUCATION.includes(each.code));
  return out < 0 ? undefined : inOrder.slice(out + 1).find((each) => isInEducation(each.code))?.from;
}

/** How many moves were considered, and how many of those avoided. */
export const movesCounted = (moves: readonly Pick<LineText, 'outcome'>[]) => ({
  considered: moves.length,
  avoided: moves.filter((each) => each.outcome === 'AVOIDED').length,
});

/** The line on the child's timeline. */
export function timelineLine(kind: LineKind, l: LineText): string {
  const name = lineName(kind, l).slice(0, 200);
  if (kind === 'PLACEMENT')
    return `Lives in a new place: ${name}${l.area === 'OUT' ? ', out of the area' : ''}`;
  if (kind === 'MOVE') return `A move was considered: ${name}${l.outcome === 'AVOIDED' ? '; avoided' : ''}`;
  if (kind === 'EDUCATION') return `School or work: ${name}`;
  if (kind === 'EDGE') return name;
  return `${{ CHANGE: 'Small change', ACHIEVEMENT: 'Achievement', FAMILY: 'Family' }[kind]}: ${name}`;
}
