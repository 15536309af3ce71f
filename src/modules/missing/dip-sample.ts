import { type CodeOf, codeList, labelOf } from '../people/index.ts';

/** How a dip sample is drawn (form F26, S4-12). */
export const dipMethods = codeList([
  { code: 'RANDOM', label: 'Random', note: 'Of the interviews that were held' },
  { code: 'DECLINED', label: 'Every one declined', note: 'All children who said no' },
  {
    code: 'REPEAT',
    label: 'Children missing again',
    note: 'Random, of held interviews of children with two or more episodes',
  },
  { code: 'STRATIFIED', label: 'By home or care, in time or late', note: 'Random, the four groups in turn' },
]);
export type DipMethod = CodeOf<typeof dipMethods>;

/** What is looked at in each record (form F26). */
export const dipLines = codeList([
  { code: 'OFFERED', label: 'It was offered to the child' },
  { code: 'IN_TIME', label: 'It was held within 72 hours, or there is a good reason' },
  { code: 'INDEPENDENT', label: 'Whoever held it was independent, and why is said' },
  { code: 'CHOICE', label: 'The child could choose the person and the place' },
  { code: 'VOICE', label: 'The child’s voice is clear' },
  { code: 'PUSH_PULL', label: 'What pushed and pulled is understood, and tied to how safe the child is' },
  { code: 'EXPLOITATION', label: 'Exploitation was considered' },
  { code: 'HARM', label: 'Harm that was told was answered' },
  { code: 'CARER', label: 'The parent’s or carer’s view is there' },
  { code: 'ACTIONS', label: 'Actions have owners' },
  { code: 'INTELLIGENCE', label: 'Intelligence was passed on' },
  { code: 'SHARED', label: 'It was shared within one working day' },
  { code: 'LANGUAGE', label: 'The words do not blame the child' },
  { code: 'OVERSIGHT', label: 'A manager saw it and said what follows' },
]);
export type DipLine = CodeOf<typeof dipLines>;

export const dipAnswers = codeList([
  { code: 'YES', label: 'Yes' },
  { code: 'PARTLY', label: 'Partly' },
  { code: 'NO', label: 'No' },
  { code: 'NOT_APPLICABLE', label: 'Does not apply' },
]);
export type DipAnswer = CodeOf<typeof dipAnswers>;

/** A person's judgement of the whole; no sum of the lines. */
export const dipGrades = codeList([
  { code: 'OUTSTANDING', label: 'Outstanding' },
  { code: 'GOOD', label: 'Good' },
  { code: 'REQUIRES_IMPROVEMENT', label: 'Requires improvement' },
  { code: 'INADEQUATE', label: 'Inadequate' },
]);
export type DipGrade = CodeOf<typeof dipGrades>;

export interface Drawable {
  readonly id: string;
  readonly stratum: string | null;
}
/** Home or care, in time or late: the groups of a stratified draw. */
export const stratumOf = (of: { category: 'HOME' | 'CARE'; isInTime: boolean }): string =>
  `${of.category === 'HOME' ? 'From home' : 'From care'}, ${of.isInTime ? 'in time' : 'late'}`;

/**
 * Mulberry32: numbers from 0 up to 1 that follow from a seed of 32 bits and from nothing else. Anybody can draw again with the
 * published dozen lines of it; it is for drawing samples, never for secrets.
 */
export function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The list in an order that follows from the numbers: from the last place down, each changes with one at or before it. */
function shuffled<T>(list: readonly T[], next: () => number): T[] {
  const order = [...list];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const with_ = Math.floor(next() * (last + 1));
    [order[last], order[with_]] = [order[with_] as T, order[last] as T];
  }
  return order;
}

/**
 * Draws from a population. The same population in the same order, the same seed and number give the same records in the same
 * order, on any machine. DECLINED takes all. STRATIFIED takes the groups in turn, by name, until there are enough.
 */
export function drawSample(
  population: readonly Drawable[],
  how: { method: DipMethod; wanted: number; seed: number },
): string[] {
  if (how.method === 'DECLINED') return population.map((each) => each.id);
  const next = mulberry32(how.seed);
  if (how.method !== 'STRATIFIED')
    return shuffled(population, next)
      .slice(0, how.wanted)
      .map((each) => each.id);
  const groups = [...Map.groupBy(population, (each) => each.stratum ?? '')]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, group]) => shuffled(group, next));
  const drawn: string[] = [];
  for (let turn = 0; drawn.length < Math.min(how.wanted, population.length); turn += 1)
    for (const group of groups) {
      const one = group[turn];
      if (one && drawn.length < how.wanted) drawn.push(one.id);
    }
  return drawn;
}

/** The seed of a draw from an id that nobody chose: its last 32 bits. */
export const seedFrom = (id: string): number => Number.parseInt(id.replaceAll('-', '').slice(-8), 16);

export interface LookedAt {
  readonly answers: Readonly<Partial<Record<DipLine, DipAnswer>>>;
  readonly grade: DipGrade | null;
  readonly theme: string | null;
}
export interface LineResult {
  readonly line: DipLine;
  readonly label: string;
  readonly counts: Readonly<Record<DipAnswer, number>>;
  /** Records in which the line applies and was answered. */
  readonly n: number;
}
export interface DipResults {
  readonly drawn: number;
  readonly looked: number;
  readonly lines: readonly LineResult[];
  readonly grades: readonly { label: string; count: number }[];
  readonly themes: readonly { label: string; count: number }[];
}
const count = <T>(list: readonly T[], of: (each: T) => boolean) => list.filter(of).length;

/** What was found, line by line, with n. Counts of records: nobody who held an interview is in it. */
export function resultsOf(records: readonly LookedAt[]): DipResults {
  const looked = records.filter((each) => each.grade !== null);
  return {
    drawn: records.length,
    looked: looked.length,
    lines: dipLines.map(({ code, label }) => {
      const counts = Object.fromEntries(
        dipAnswers.map((answer) => [
          answer.code,
          count(looked, (each) => each.answers[code] === answer.code),
        ]),
      ) as Record<DipAnswer, number>;
      return { line: code, label, counts, n: counts.YES + counts.PARTLY + counts.NO };
    }),
    grades: dipGrades.map(({ code, label }) => ({
      label,
      count: count(looked, (each) => each.grade === code),
    })),
    themes: dipLines
      .map(({ code, label }) => ({ label, count: count(looked, (each) => each.theme === code) }))
      .filter((each) => each.count > 0),
  };
}
export const gradeLabel = (grade: DipGrade | null): string =>
  grade ? labelOf(dipGrades, grade) : 'Not looked at yet';
