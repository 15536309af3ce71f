import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { saysWhere, shortForms } from './family-copy.ts';
import { letterDocument, letterDraft, placesInLetter, shortFormsInLetter } from './letter.ts';
import type { MeetingRow } from './meeting.store.ts';
import { actionListDocument } from './meeting-papers-document.ts';
import { leftOut, type MinuteItem, mayHave } from './minutes.ts';
import { itemsOf, type Minuted, minutesDocument } from './minutes-document.ts';

const at = Temporal.Instant.from('2026-11-16T09:30:00Z');
const POSTCODES = ['ZZ1 1ZZ', 'zz99 9zz', 'M1 1AE', 'EC1A 1BB', 'SW1A1AA', 'B33  8TH'];
const STREETS = [
  '1 Invented Row',
  '12a, Mill Lane',
  'Flat 4',
  '221 Long Acre Road',
  '7 St. John’s Close',
  '14\nHarbour View',
];
/** Where this child was found while that is withheld: only the record knows that these are places. */
const WITHHELD = ['Bluebell caravans', 'behind the old ferry'];
const POLICE_WORDS = 'Man in a silver car';

describe('what says where somebody lives', () => {
  it.each([...POSTCODES, ...STREETS])('%s does', (text) => {
    expect(saysWhere(`She sleeps at ${text} now`)).toBe(true);
  });
  it.each([
    'I want to keep my dog',
    'Ring the kennels by 20 November 2026',
    '3 visits a week, 2 of them at school',
    'Meet on 14 March at 10am, nan comes too',
    'She has 12 weeks to decide',
  ])('%s does not', (text) => {
    expect(saysWhere(text)).toBe(false);
  });
  it('short forms are found, and ordinary words are not', () => {
    expect(shortForms('The ETAC and MASE say OK. I like TV')).toEqual(['ETAC', 'MASE']);
  });
});

const place = fc.constantFrom(...POSTCODES, ...STREETS, ...WITHHELD);
const said = fc.oneof(
  fc.constantFrom('I want to keep my dog', 'Nan comes on Sunday', 'School is better now'),
  fc.tuple(fc.constantFrom('Sleeps at', 'Found near', 'Nan lives at'), place).map((parts) => parts.join(' ')),
);
const alsoWith = fc.subarray(['FAMILY', 'YOUNG_PERSON']);
const id = fc.uuid();
const meeting: fc.Arbitrary<Minuted> = fc
  .record({
    asks: fc.array(fc.record({ id, words: said, broughtBy: said, changed: fc.option(said) }), {
      maxLength: 3,
    }),
    contributions: fc.array(
      fc.record({
        id,
        text: said,
        source: fc.option(said),
        dataClass: fc.constantFrom('PLAN', 'NOTE', 'POC', 'INTEL', 'LOCATION'),
        alsoWith,
      }),
      { maxLength: 4 },
    ),
    purposes: fc.array(fc.record({ because: said, text: said, alsoWith }), { maxLength: 1 }),
    decisions: fc.array(fc.record({ id, rationale: said, alsoWith }), { maxLength: 2 }),
    actions: fc.array(fc.record({ id, what: said, alsoWith }), { maxLength: 3 }),
    place: said,
    chair: said,
    attendee: said,
  })
  .map(minuted);

/** As the database would give it: what is withheld is known by what the record holds. */
function minuted(of: {
  asks: readonly object[];
  contributions: readonly object[];
  purposes: readonly { because: string; text: string; alsoWith: string[] }[];
  decisions: readonly object[];
  actions: readonly object[];
  place: string;
  chair: string;
  attendee: string;
}): Minuted {
  const whole = {
    part: {
      kind: 'ETAC',
      heldAt: at,
      heldBy: of.chair,
      place: of.place,
      meetingId: 'm',
      childId: 'c',
      id: 'p',
    } as MeetingRow,
    childName: 'Jay',
    attendees: [{ id: 'a', agency: 'POLICE', name: of.attendee, attendance: 'present' }],
    asks: of.asks,
    contributions: [
      ...of.contributions.map((each) => ({ agency: 'POLICE', shareWith: null, asOf: null, ...each })),
      {
        id: 'police',
        agency: 'POLICE',
        shareWith: null,
        asOf: null,
        source: null,
        text: POLICE_WORDS,
        dataClass: 'NOTE',
        alsoWith: [],
      },
    ],
    purposes: of.purposes.map((each) => ({
      ...each,
      code: 'purpose4',
      state: 'done',
      texts: { roles: each.text },
    })),
    decisions: of.decisions.map((each) => ({ kind: 'THRESHOLD', outcome: 'MET', ...each })),
    actions: of.actions.map((each) => ({
      ...{ ownerName: 'Sam', ownerAgency: 'SOCIAL_CARE', due: null, doneOn: null, state: 'open' },
      ...each,
    })),
    papers: [],
  } as unknown as Minuted;
  const placed = itemsOf(whole, { kind: 'family' }).filter((item) =>
    WITHHELD.some((words) => item.text.includes(words)),
  );
  return { ...whole, placed: new Set(placed.map((item) => item.id)) };
}

const copy = { name: 'The family of Jay', at, reference: 'MEETING-1' };
const squeezed = (text: string) => text.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
function expectNoPlace(text: string, whole: Minuted) {
  const words = JSON.parse(JSON.stringify(text)).toLowerCase();
  for (const postcode of POSTCODES) expect(squeezed(words)).not.toContain(squeezed(postcode));
  for (const street of STREETS) expect(squeezed(words)).not.toContain(squeezed(street));
  // A withheld place may be a chair's or an attendee's name in this invention only: there the record was not asked.
  const ofItems = itemsOf(whole, { kind: 'family' });
  for (const item of ofItems.filter((each) => each.isPlaced))
    expect(text).not.toContain(JSON.stringify(item.text).slice(1, -1));
  expect(text).not.toContain(POLICE_WORDS);
}

describe('what goes to the young person and the family', () => {
  it.each(['young-person', 'family'] as const)(
    'never holds an address, a withheld place or what was meant for professionals, whatever was said at the meeting: %s',
    (kind) => {
      fc.assert(
        fc.property(meeting, (of) => {
          const to = { ...copy, recipient: { kind } };
          expectNoPlace(JSON.stringify(minutesDocument(of, to)), of);
          expectNoPlace(JSON.stringify(actionListDocument(of, to)), of);
          const draft = letterDraft(of, { writer: 'Sam Okoro', number: '01632 960100' });
          expectNoPlace(JSON.stringify(letterDocument(draft, { name: 'Jay', at, reference: 'x' })), of);
          expect(placesInLetter(draft)).toEqual([]);
          for (const item of itemsOf(of, { kind }).filter((each) => mayHave({ kind }, each)))
            expect(item.shareWith).toContain(kind === 'family' ? 'FAMILY' : 'YOUNG_PERSON');
        }),
        { numRuns: 200 },
      );
    },
  );

  it('is never made before places were looked for', () => {
    const { placed: _, ...whole } = minuted({
      ...{ asks: [], contributions: [], purposes: [], decisions: [], actions: [] },
      ...{ place: '', chair: '', attendee: 'Sam' },
    });
    expect(() => minutesDocument(whole, { ...copy, recipient: { kind: 'family' } })).toThrow(
      'places were not looked for',
    );
  });

  it('says in numbers what was left out and why, to whoever makes it, and never what it was', () => {
    const item = (change: Partial<MinuteItem>): MinuteItem => ({
      ...{
        id: 'x',
        section: 's',
        agency: null,
        dataClass: 'PLAN',
        shareWith: ['FAMILY'],
        text: 'Sunday at nan’s',
      },
      ...change,
    });
    const items = [
      item({}),
      item({ shareWith: 'meeting' }),
      item({ dataClass: 'POC' }),
      item({ text: 'She is at 1 Invented Row' }),
      item({ isPlaced: true }),
    ];
    expect(leftOut({ kind: 'family' }, items)).toEqual({ notMeant: 2, places: 2 });
  });
});

describe('the letter to the young person', () => {
  const texts = { opening: 'We met.', asked: 'You said: “My dog”', ring: 'You can ring Sam. The ETAC met.' };
  it('holds the checked words only, says “you”, and leaves out a part that is empty', () => {
    const model = letterDocument(texts, { name: 'Jay', at, reference: 'MEETING-1' });
    expect(model.title).toBe('Dear Jay');
    expect(model.classification).toBeUndefined();
    expect(model.sections.map((each) => each.heading)).toEqual([
      'Our meeting',
      'What you asked for',
      'Who you can ring',
    ]);
  });
  it('is warned about short forms, and stopped by a place that the text or the record says', () => {
    expect(shortFormsInLetter(texts)).toEqual(['ETAC']);
    expect(placesInLetter({ ...texts, next: 'Come to 12 Mill Lane' })).toEqual(['next']);
    expect(placesInLetter(texts, new Set([1]))).toEqual(['asked']);
  });
});
