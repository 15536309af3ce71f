/** One number as it was counted: `n` of `d`. */
export interface Figure {
  readonly id: string;
  readonly part: string;
  readonly n: number;
  readonly d: number;
}
export interface Indicator {
  readonly id: string;
  readonly part: string;
  readonly label: string;
  /** What it counts, in words that an auditor can recompute it from. */
  readonly counts: string;
  readonly outOf: string;
}
const last = 'on the last day of the period, or today if that is earlier';
const lines: readonly (readonly [string, string, string, string, string])[] = [
  ['E15', '', 'Looked after', `open children looked after ${last}`, 'children open to the team'],
  [
    'E15',
    'unknown',
    'Social-care status not known',
    'open children without a status on that day',
    'children open to the team',
  ],
  [
    'E16',
    '',
    'Placed out of the area',
    'of those, placed out of the area',
    'open children who are looked after',
  ],
  [
    'E16',
    'far',
    'Placed more than 20 miles from home',
    'of those, at a distance of more than 20 miles',
    'open children who are looked after',
  ],
  [
    'E16',
    'unknown',
    'Place not known',
    'of those, without a place in or out of the area written down',
    'open children who are looked after',
  ],
  [
    'E17',
    '',
    'Three or more places in 12 months',
    'of those, in three or more places on any day of the 12 months',
    'open children looked after all of the last 12 months',
  ],
  ['E18', '', 'Moves avoided', 'of those, avoided as is known now', 'moves considered in the period'],
  [
    'E18',
    'priced',
    'Moves avoided, weekly cost known',
    'of those, with a band of what a week would have cost',
    'moves avoided',
  ],
  [
    'E19',
    '',
    'Back in the area or with family',
    'of those, in another place in the area or with family on the last day',
    'open looked-after children placed out of the area on the first day',
  ],
  [
    'E20',
    '',
    'Back in education',
    'of those, at 80% or more of what is offered for four weeks up to the last day',
    'open children out of education when their case opened',
  ],
  [
    'E20',
    'unknown',
    'Education at opening not known',
    'open children without schooling written down for that day',
    'children open to the team',
  ],
  [
    'EDGE',
    'entered',
    'Came into care',
    'of those, came into care in the period',
    'children on the edge of care',
  ],
  [
    'EDGE',
    'stayed',
    'Stayed at home',
    'of those, no longer on the edge of care, at home',
    'children on the edge of care',
  ],
];
/** E15 to E20 of the practice reference (section 15), and the edge of care (S1-93). */
export const indicators: readonly Indicator[] = lines.map(([id, part, label, counts, outOf]) => ({
  ...{ id, part, label, counts, outOf },
}));
export const indicatorOf = (id: string, part: string): Indicator | undefined =>
  indicators.find((each) => each.id === id && each.part === part);

export const FEW = '5 or fewer';
const outside = (n: number): string =>
  n === 0 ? '0' : n <= 5 ? FEW : (Math.round(n / 5) * 5).toLocaleString('en-GB');
/** Always with what it is out of. Outside the team 1 to 5 are held back and the rest rounded to the nearest 5 (reference 15). */
export function shown({ n, d }: Pick<Figure, 'n' | 'd'>, isInside: boolean): string {
  if (!isInside) return `${outside(n)} of ${outside(d)}`;
  return d === 0 ? '0 of 0' : `${n} of ${d} (${Math.round((n / d) * 100)}%)`;
}
/** A share to draw; none for outside the team, where a length would tell the number, and none of nothing. */
export const shareOf = ({ n, d }: Pick<Figure, 'n' | 'd'>, isInside: boolean): number | undefined =>
  isInside && d > 0 ? n / d : undefined;

/** What of the moves avoided can be said in pounds: the least that their bands allow. */
export function costAvoided(figures: readonly Figure[], isInside: boolean): string | undefined {
  const pounds = figures.find((each) => each.id === 'E18' && each.part === 'pounds');
  if (!isInside || !pounds || pounds.n === 0) return undefined;
  return `At least £${pounds.n.toLocaleString('en-GB')} a week, by the bands of ${pounds.d} of the moves avoided`;
}

/** One child as the figures count them. `childId` is null for a child whom the reader does not work with. */
export interface CountedChild {
  childId: string | null;
  isOpen: boolean;
  hasStatus: boolean;
  isLookedAfter: boolean;
  isOutOfArea: boolean;
  isFar: boolean;
  hasPlace: boolean;
  isYearInCare: boolean;
  placements: number;
  considered: number;
  avoided: number;
  avoidedPriced: number;
  avoidedAtLeast: number;
  wasPlacedOut: boolean;
  isBack: boolean;
  wasOutOfEducation: boolean;
  hasEducation: boolean;
  isReEngaged: boolean;
  wasOnEdge: boolean;
  hasEnteredCare: boolean;
  hasStayedHome: boolean;
}
interface Behind {
  among: (c: CountedChild) => boolean;
  /** How many the child counts for: moves may be several. */
  counted: (c: CountedChild) => number;
  outOf: (c: CountedChild) => number;
}
const one = (is: boolean) => (is ? 1 : 0);
const children = (among: Behind['among'], is: (c: CountedChild) => boolean): Behind => ({
  among,
  counted: (c) => one(is(c)),
  outOf: () => 1,
});
const cla = (c: CountedChild) => c.isOpen && c.isLookedAfter;
const behind: Readonly<Record<string, Behind>> = {
  'E15:': children(
    (c) => c.isOpen,
    (c) => c.isLookedAfter,
  ),
  'E15:unknown': children(
    (c) => c.isOpen,
    (c) => !c.hasStatus,
  ),
  'E16:': children(cla, (c) => c.isOutOfArea),
  'E16:far': children(cla, (c) => c.isFar),
  'E16:unknown': children(cla, (c) => !c.hasPlace),
  'E17:': children(
    (c) => cla(c) && c.isYearInCare,
    (c) => c.placements >= 3,
  ),
  'E18:': { among: (c) => c.considered > 0, counted: (c) => c.avoided, outOf: (c) => c.considered },
  'E18:priced': { among: (c) => c.avoided > 0, counted: (c) => c.avoidedPriced, outOf: (c) => c.avoided },
  'E19:': children(
    (c) => c.wasPlacedOut,
    (c) => c.isBack,
  ),
  'E20:': children(
    (c) => c.isOpen && c.wasOutOfEducation,
    (c) => c.isReEngaged,
  ),
  'E20:unknown': children(
    (c) => c.isOpen,
    (c) => !c.hasEducation,
  ),
  'EDGE:entered': children(
    (c) => c.wasOnEdge,
    (c) => c.hasEnteredCare,
  ),
  'EDGE:stayed': children(
    (c) => c.wasOnEdge,
    (c) => c.hasStayedHome,
  ),
};
export const behindFigure = (id: string, part: string): Behind | undefined =>
  Object.hasOwn(behind, `${id}:${part}`) ? behind[`${id}:${part}`] : undefined;
