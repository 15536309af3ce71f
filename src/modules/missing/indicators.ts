import { DURATION_BANDS } from './episode.ts';

/** The indicators of children missing, by the numbers of the practice reference (section 15). */
export const indicatorIds = [
  'M1',
  'M2',
  'M3',
  'M4',
  'M5',
  'M6',
  'M7',
  'M8',
  'M9',
  'M10',
  'M11',
  'M12',
  'M13',
  'M14',
  'M15',
  'M16',
  'M17',
  'M18',
  'M19',
  'M20',
] as const;
export type IndicatorId = (typeof indicatorIds)[number];

/** What one indicator counts, in words that an auditor can recompute it from. */
export interface Indicator {
  readonly id: IndicatorId;
  readonly label: string;
  readonly numerator: string;
  /** What it is counted out of; null for a plain count. */
  readonly denominator: string | null;
  /** Where the definition comes from. */
  readonly source: string;
  /** The parts it is shown in, by code; `''` is the figure itself. */
  readonly parts: Readonly<Record<string, string>>;
  readonly unit: 'count' | 'each' | 'hours';
}

const reference = 'Practice reference, section 15';
const guidance =
  'Statutory guidance on children who run away or go missing (72 hours); practice reference, section 15';
const owed = 'episodes that ended in the period and whose interview this authority owes';
const offered = 'of those, episodes offered to the child in person or in talk';
const held = 'of those, episodes whose interview was held';
const BASES = { notified: 'Counted from the notice of return', returned: 'Counted from the return' };
const bands = Object.fromEntries(DURATION_BANDS.map((band, at) => [String(at), band.label]));

type Line = readonly [
  IndicatorId,
  string,
  string,
  string | null,
  string,
  Indicator['parts'],
  Indicator['unit']?,
];
const table: readonly Line[] = [
  [
    'M1',
    'Missing episodes',
    'episodes that began in the period',
    null,
    reference,
    {
      '': 'All',
      HOME: 'From home',
      CARE: 'From care',
      M: 'Missing',
      A: 'Away without authorisation',
      OTHER: 'Another authority owes the interview',
    },
  ],
  [
    'M2',
    'Children missing',
    'children with an episode that began in the period, each once',
    null,
    reference,
    { '': 'All' },
  ],
  [
    'M3',
    'Episodes for each child',
    'episodes (M1)',
    'children (M2)',
    reference,
    { '': 'Episodes and children' },
    'each',
  ],
  [
    'M4',
    'Children missing more than once',
    'children with two or more episodes',
    'children with an episode',
    reference,
    { '': 'In the period', '12m': 'In the 12 months to the end of the period' },
  ],
  [
    'M5',
    'Children frequently missing',
    'children with as many episodes as the authority’s rule says, within its number of days, at some day of the period',
    null,
    `${reference}; the rule is a setting`,
    { '': 'By the authority’s rule' },
  ],
  [
    'M6',
    'The 20 children most often missing',
    'episodes of the 20 children with the most episodes',
    'episodes (M1)',
    reference,
    { '': 'Their episodes' },
  ],
  [
    'M7',
    'How long children were missing',
    'episodes that lasted as long',
    'episodes (M1)',
    reference,
    { ...bands, still: 'Still missing' },
  ],
  [
    'M8',
    'Missing now',
    'episodes open at the end of the period, or now if that is earlier',
    null,
    reference,
    { '': 'Open' },
  ],
  [
    'M9',
    'Return interview offered',
    'offered to the child in person or in talk',
    owed,
    reference,
    {
      '': 'To the child',
      'other-way': 'Only in another way: text, letter, through somebody',
      none: 'No offer recorded',
    },
  ],
  [
    'M10',
    'Return interview offered within 72 hours',
    'first offered to the child 72 elapsed hours or less after the clock began',
    owed,
    guidance,
    BASES,
  ],
  [
    'M11',
    'Return interview: the child said yes',
    'accepted, or held',
    offered,
    reference,
    { '': 'Said yes' },
  ],
  [
    'M12',
    'Return interview held',
    'held',
    owed,
    reference,
    { '': 'Out of episodes owed', offered: 'Out of those offered to the child' },
  ],
  [
    'M13',
    'Return interview held within 72 hours',
    'held 72 elapsed hours or less after the clock began',
    held,
    guidance,
    {
      notified: 'Out of those held, counted from the notice of return',
      returned: 'Out of those held, counted from the return',
      'notified-owed': 'Out of episodes owed, counted from the notice of return',
      'returned-owed': 'Out of episodes owed, counted from the return',
    },
  ],
  [
    'M14',
    'Return interview: the child said no',
    'declined',
    offered,
    reference,
    { '': 'Said no', 'no-offer': 'Of all that said no: no offer to the child is recorded' },
  ],
  [
    'M15',
    'Follow-up after a no',
    'a follow-up session no more than 14 days after the no',
    'of the episodes owed, those declined',
    `${reference}; the 14 days are inferred`,
    { '': 'Followed up' },
  ],
  [
    'M16',
    'Interviewer independent of the child’s care',
    'interviewer recorded as independent',
    held,
    reference,
    { '': 'Independent', unknown: 'Not recorded' },
  ],
  [
    'M17',
    'Held by a worker of the team',
    'interviewer of the team',
    held,
    reference,
    { '': 'By the team', unknown: 'Not recorded' },
  ],
  [
    'M18',
    'Return interview led to something',
    'an action was asked, something named was accepted for the record, a screening was begun, or something was done to keep them safe',
    held,
    reference,
    { '': 'Acted on' },
  ],
  [
    'M19',
    'Hours until offered and held, in the middle',
    'median of elapsed hours; never the mean, because a few take very long',
    'episodes it is the median of',
    reference,
    {
      'offer-notified': 'To the first offer, from the notice of return',
      'offer-returned': 'To the first offer, from the return',
      'held-notified': 'To the interview, from the notice of return',
      'held-returned': 'To the interview, from the return',
    },
    'hours',
  ],
  [
    'M20',
    'Missing before and while open to the team',
    'episodes',
    'days of children',
    reference,
    { before: 'Before: as long as they were open, at most 180 days', during: 'While open', after: 'After' },
    'each',
  ],
];
export const indicators: readonly Indicator[] = table.map(
  ([id, label, numerator, denominator, source, parts, unit = 'count']) => ({
    id,
    label,
    numerator,
    denominator,
    source,
    parts,
    unit,
  }),
);
export const indicatorOf = (id: IndicatorId): Indicator =>
  indicators.find((each) => each.id === id) as Indicator;

/** One number as it was counted. `d` null: a plain count. For M19 `n` is hours, null where there is no episode. */
export interface Figure {
  readonly id: string;
  readonly part: string;
  readonly n: number | null;
  readonly d: number | null;
}
export const figureOf = (figures: readonly Figure[], id: IndicatorId, part = ''): Figure | undefined =>
  figures.find((each) => each.id === id && each.part === part);

/** Share of the whole, 0 to 1; undefined where there is nothing to be a share of. */
export const shareOf = ({ n, d }: Pick<Figure, 'n' | 'd'>): number | undefined =>
  n === null || !d ? undefined : n / d;

/** A number as it is shown: always with what it is out of, never a share alone (reference 15). */
export interface Shown {
  readonly text: string;
  /** For the bar beside it. */
  readonly share: number | undefined;
}
const count = (n: number) => n.toLocaleString('en-GB');
const oneDecimal = (n: number) => n.toLocaleString('en-GB', { maximumFractionDigits: 1 });

/** Inside the team: exact. */
export function shownInside(figure: Figure, unit: Indicator['unit']): Shown {
  const { n, d } = figure;
  if (unit === 'hours')
    return {
      text: n === null ? 'No episode' : `${oneDecimal(n)} hours, of ${count(d ?? 0)}`,
      share: undefined,
    };
  if (n === null) return { text: 'Not counted', share: undefined };
  if (d === null) return { text: count(n), share: undefined };
  if (unit === 'each')
    return {
      text: d === 0 ? `${count(n)} and 0` : `${count(n)} ÷ ${count(d)} = ${oneDecimal(n / d)}`,
      share: undefined,
    };
  const share = shareOf(figure);
  return {
    text:
      share === undefined
        ? `${count(n)} of ${count(d)}`
        : `${count(n)} of ${count(d)} (${Math.round(share * 100)}%)`,
    share,
  };
}

export const FEW = '5 or fewer';
/** 0 as it is; 1 to 5 never as a number; all others to the nearest 5, so that no total gives a small number away. */
export function roundedOutside(n: number): number | typeof FEW {
  if (n === 0) return 0;
  return n <= 5 ? FEW : Math.round(n / 5) * 5;
}
const words = (n: number | typeof FEW) => (n === FEW ? FEW : count(n));

/**
 * For anything that leaves the team: small numbers held back (reference 15), others rounded, no share, no middle of a few.
 */
export function shownOutside(figure: Figure, unit: Indicator['unit']): Shown {
  const { n, d } = figure;
  const whole = d === null ? null : roundedOutside(d);
  if (unit === 'hours') {
    const isFew = n === null || whole === 0 || whole === FEW || whole === null;
    return {
      text: isFew ? 'Too few to say' : `${Math.round(n)} hours, of about ${words(whole)}`,
      share: undefined,
    };
  }
  if (n === null) return { text: 'Not counted', share: undefined };
  const part = roundedOutside(n);
  if (whole === null) return { text: words(part), share: undefined };
  if (unit === 'each') return { text: `${words(part)} ÷ ${words(whole)}`, share: undefined };
  const share =
    typeof part === 'number' && typeof whole === 'number' && whole > 0
      ? Math.min(1, part / whole)
      : undefined;
  return { text: `${words(part)} of ${words(whole)}`, share };
}
