import type { World } from './world.ts';

/**
 * Ten children of Aldermoor in October 2026, worked by hand. Clock times in England: summer time (+1) until 2am on
 * 25 October, then winter time. "t" after an offer: in talk with the child; "x": by text message only.
 */
export interface Line {
  child: string;
  /** Left; "?" after it: known only from when it was reported. */
  from: string;
  /** Back, and when we were told; nothing while missing. */
  back?: string;
  told?: string;
  where?: 'HOME' | 'CARE';
  kind?: 'M' | 'A';
  owedBy?: 'OTHER';
  withheld?: true;
  closed?: string;
  steps?: readonly string[];
}
export const october: readonly Line[] = [
  // 1 Ana: a plain one. 4 h. Offered 20 h after the notice, held 69 h after the notice and 71 h after the return.
  {
    child: 'Ana',
    from: '2026-10-05T20:00+01',
    back: '2026-10-06T00:00+01',
    told: '2026-10-06T02:00+01',
    steps: [
      'OFFER t 2026-10-06T22:00+01',
      'ACCEPTED 2026-10-06T22:05+01',
      'COMPLETED independent team 2026-10-08T23:00+01',
      'SAFETY_ACTION 2026-10-09T09:00+01',
    ],
  },
  // 2 and 3 Bea and Bob, twins, away together on the same day: two episodes, two children. 10 h each. Bea is held 71 h
  // after the notice and 73 h after the return; Bob says no, and a session follows on the 14th day.
  {
    child: 'Bea',
    from: '2026-10-10T21:00+01',
    back: '2026-10-11T07:00+01',
    told: '2026-10-11T09:00+01',
    where: 'CARE',
    steps: ['OFFER t 2026-10-11T10:00+01', 'COMPLETED not-independent team 2026-10-14T08:00+01'],
  },
  {
    child: 'Bob',
    from: '2026-10-10T21:00+01',
    back: '2026-10-11T07:00+01',
    told: '2026-10-11T09:00+01',
    where: 'CARE',
    steps: [
      'OFFER t 2026-10-11T10:00+01',
      'DECLINED TOO_SOON 2026-10-11T10:10+01',
      'FOLLOW_UP 2026-10-25T16:00+00',
    ],
  },
  // 4 Cal: began on 30 September, ended on 1 October: not in M1, in E. 26 h. Offered by text only; his mother said no.
  {
    child: 'Cal',
    from: '2026-09-30T20:00+01',
    back: '2026-10-01T22:00+01',
    told: '2026-10-01T22:00+01',
    steps: ['OFFER x 2026-10-02T10:00+01', 'DECLINED CARER_SAID_NO 2026-10-02T18:00+01'],
  },
  // 5 Dee: over the end of October: in M1, not in E; open at the end of the month.
  {
    child: 'Dee',
    from: '2026-10-31T18:00+00',
    back: '2026-11-02T18:00+00',
    told: '2026-11-02T18:00+00',
    steps: ['OFFER t 2026-11-02T19:00+00'],
  },
  // 6 Eli: over the night the clocks went back: 23:00 to 07:00 on the wall is 9 elapsed hours, so the band 9 to 24.
  // The notice at 07:00; held on 28 October at 06:59: under 72 elapsed hours. A no first, then a yes.
  {
    child: 'Eli',
    from: '2026-10-24T23:00+01',
    back: '2026-10-25T07:00+00',
    told: '2026-10-25T07:00+00',
    kind: 'A',
    where: 'CARE',
    steps: [
      'OFFER t 2026-10-25T12:00+00',
      'DECLINED DOES_NOT_TRUST 2026-10-25T12:05+00',
      'ACCEPTED 2026-10-26T12:00+00',
      'COMPLETED independent other 2026-10-28T06:59+00',
    ],
  },
  // 7 Fay: another authority owes the interview: in M1 to M7, never in E.
  {
    child: 'Fay',
    from: '2026-10-12T10:00+01',
    back: '2026-10-12T12:00+01',
    told: '2026-10-12T12:00+01',
    where: 'CARE',
    owedBy: 'OTHER',
    steps: ['OFFER t 2026-10-12T13:00+01', 'COMPLETED independent other 2026-10-12T14:00+01'],
  },
  // 8 Gus: whereabouts withheld: counted like any other. 50 h. Not offered, with a reason.
  {
    child: 'Gus',
    from: '2026-10-13T10:00+01',
    back: '2026-10-15T12:00+01',
    told: '2026-10-15T13:00+01',
    withheld: true,
    steps: ['NOT_OFFERED NOT_REACHED 2026-10-16T10:00+01'],
  },
  // 9 Hal: left at a time nobody knows, so from the report; back 3 hours after it exactly; nobody noted the notice, so the
  // clock begins with the return. Nothing was offered, and nothing says why.
  { child: 'Hal', from: '2026-10-17T09:00+01?', back: '2026-10-17T12:00+01' },
  // Fay, reported in error and closed as such: counted nowhere.
  { child: 'Fay', from: '2026-10-18T09:00+01', closed: '2026-10-18T09:30+01' },
  // 10 Ivy: three episodes. The first began in August, so that with two in October she is at three within 90 days. The
  // second has no interview before she is missing again; one interview, 80 h after the notice of the second and 30 h after
  // that of the third, covers both.
  { child: 'Ivy', from: '2026-08-20T09:00+01', back: '2026-08-20T10:00+01', told: '2026-08-20T10:00+01' },
  {
    child: 'Ivy',
    from: '2026-10-19T09:00+01',
    back: '2026-10-19T11:00+01',
    told: '2026-10-19T12:00+01',
    steps: [
      'OFFER t 2026-10-19T13:00+01',
      'ACCEPTED 2026-10-19T13:05+01',
      'COMPLETED independent team both 2026-10-22T20:00+01',
    ],
  },
  {
    child: 'Ivy',
    from: '2026-10-20T09:00+01',
    back: '2026-10-21T13:00+01',
    told: '2026-10-21T14:00+01',
    steps: [
      'OFFER t 2026-10-21T15:00+01',
      'COMPLETED independent team both 2026-10-22T20:00+01',
      'DECLINED taken-back TOO_MANY 2026-10-21T16:00+01',
    ],
  },
  // Bob again, away an hour and a half; said no, and the session came on the 15th day: too late to count.
  {
    child: 'Bob',
    from: '2026-10-14T12:00+01',
    back: '2026-10-14T13:30+01',
    told: '2026-10-14T14:00+01',
    steps: [
      'OFFER t 2026-10-17T14:00+01',
      'DECLINED TOO_SOON 2026-10-17T14:05+01',
      'FOLLOW_UP 2026-11-01T15:00+00',
    ],
  },
];

/**
 * By hand. Began in October: Ana, Bea, Bob, Dee, Eli, Fay, Gus, Hal, Ivy ×2, Bob again = 11, by 9 children.
 * E, ended in October and owed by us: Ana, Bea, Bob, Cal, Eli, Gus, Hal, Ivy ×2, Bob again = 10.
 */
export const worked: Record<string, readonly [number | null, number | null]> = {
  M1: [11, null],
  'M1 HOME': [7, 11], // Ana, Dee, Gus, Hal, Ivy ×2, Bob's second
  'M1 CARE': [4, 11], // Bea, Bob, Eli, Fay
  'M1 M': [10, 11],
  'M1 A': [1, 11], // Eli
  'M1 OTHER': [1, 11], // Fay
  M2: [9, null],
  M3: [11, 9],
  M4: [2, 9], // Bob and Ivy
  'M4 12m': [2, 10], // and Cal, whose episode began in September
  M5: [1, null], // Ivy: 20 August, 19 and 20 October
  M6: [11, 11], // fewer than 20 children
  'M7 0': [3, 11], // Fay 2 h, Ivy 2 h, Bob 1.5 h
  'M7 1': [2, 11], // Ana 4 h, Hal 3 h exactly
  'M7 2': [3, 11], // Bea and Bob 10 h, Eli 9 h
  'M7 3': [1, 11], // Ivy's third 28 h
  'M7 4': [2, 11], // Gus 50 h, Dee 48 h exactly
  'M7 5': [0, 11],
  'M7 still': [0, 11],
  M8: [1, null], // Dee, at midnight after 31 October
  M9: [7, 10], // all but Cal (text), Gus and Hal (none)
  'M9 other-way': [1, 10], // Cal
  'M9 none': [2, 10], // Gus, Hal
  'M10 notified': [7, 10], // Bob's second exactly 72 h after the notice, which is within
  'M10 returned': [6, 10], // his is 72.5 h after the return
  M11: [5, 7], // Ana, Bea, Eli, Ivy twice
  M12: [5, 10], // Ana, Bea, Eli, Ivy ×2
  'M12 offered': [5, 7],
  'M13 notified': [4, 5], // not Ivy's first (80 h)
  'M13 returned': [3, 5], // nor Bea (73 h)
  'M13 notified-owed': [4, 10],
  'M13 returned-owed': [3, 10],
  M14: [3, 7], // Bob twice, Eli; Ivy's no was taken back
  'M14 no-offer': [1, 4], // Cal, through his mother
  'M14 reason:TOO_SOON': [2, 7],
  'M14 reason:DOES_NOT_TRUST': [1, 7],
  M15: [1, 4], // Bob's first, of his two, Eli and Cal
  M16: [4, 5], // not Bea
  'M16 unknown': [0, 5],
  M17: [4, 5], // not Eli
  'M17 unknown': [0, 5],
  M18: [3, 5], // Ana, by an action; both of Ivy's, by a place she named that was accepted
  'M19 offer-notified': [1, 7], // 1 1 1 [1] 5 20 72
  'M19 offer-returned': [3, 7], // 2 2 3 [3] 5 22 72.5
  'M19 held-notified': [71, 5], // 30 69 [71] 71:59 80
  'M19 held-returned': [71.9833, 5], // 31 71 [71:59] 73 81
};

/** `2026-10-05T20:00+01` as an instant, for the database. */
const at = (text: string) => Temporal.Instant.from(`${text.replace('?', '')}:00`).toString();

/** One line of the table as rows; `interviews` remembers each child's last, for one that covers two episodes. */
export async function writeDown(
  w: World,
  authority: number,
  line: Line,
  child: string,
  interviews: Map<string, string>,
): Promise<void> {
  const episode = crypto.randomUUID();
  const from = at(line.from);
  await w.admin(
    `insert into missing.episode (authority_id, id, child_id, category, kind, left_at, reported_at, missing_from, returned_at, return_notified_at, closed_at,
       owed_by, is_withheld, withheld_because, unknown_times, reported_by_kind, source, recorded_at, changed_at)
     values ($1, $2, $3, $4, $5, $6, $7, $7, $8, $9, $10, $11, $12, $13, $14, 'CARER', 'test', $7, $7)`,
    [
      authority,
      episode,
      child,
      line.where ?? 'HOME',
      line.kind ?? 'M',
      line.from.endsWith('?') ? null : from,
      from,
      line.back ? at(line.back) : null,
      line.told ? at(line.told) : null,
      line.closed ? at(line.closed) : null,
      line.owedBy ?? 'US',
      line.withheld ?? false,
      line.withheld ? 'Told in confidence' : null,
      line.from.endsWith('?') ? ['left', 'last_seen', 'returned'] : [],
    ],
  );
  for (const text of line.steps ?? []) {
    const [kind, ...marks] = text.split(' ');
    const when = at(marks.at(-1) as string);
    let interview: string | null = null;
    if (kind === 'COMPLETED') {
      interview = (marks.includes('both') ? interviews.get(child) : undefined) ?? crypto.randomUUID();
      if (interviews.get(child) !== interview)
        await w.admin(
          `insert into missing.interview (authority_id, id, child_id, state, held_at, is_independent, is_by_team, source, recorded_at)
           values ($1, $2, $3, 'SIGNED_OFF', $4, $5, $6, 'test', $4)`,
          [authority, interview, child, when, marks.includes('independent'), marks.includes('team')],
        );
      interviews.set(child, interview);
      await w.admin(
        'insert into missing.interview_episode (authority_id, interview_id, episode_id, child_id) values ($1, $2, $3, $4)',
        [authority, interview, episode, child],
      );
    }
    const way = kind === 'OFFER' ? (marks[0] === 't' ? 'TALK' : 'TEXT') : null;
    const reason = marks.find((mark) => /^[A-Z_]+$/.test(mark)) ?? null;
    await w.admin(
      `insert into missing.step (authority_id, id, episode_id, child_id, kind, at, way, reason, interview_id, recorded_at, taken_back_at)
       values ($1, gen_random_uuid(), $2, $3, $4, $5, $6, $7, $8, $5, $9)`,
      [
        authority,
        episode,
        child,
        kind,
        when,
        way,
        reason,
        interview,
        marks.includes('taken-back') ? when : null,
      ],
    );
  }
}
