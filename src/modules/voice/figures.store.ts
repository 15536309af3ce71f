import type { Tx } from '../../platform/db/database.ts';
import { sql } from '../../platform/db/sql.ts';
import { LISTENED } from './feedback-questionnaire.ts';

export interface VoiceCount {
  ofWhat: 'route' | 'giver' | 'theme' | 'rated';
  code: string;
  n: number;
}
/** All feedback given from one day until before another, counted: one statement. Empty for readers without figures. */
export const countsBetween = (tx: Tx, from: Temporal.PlainDate, to: Temporal.PlainDate) =>
  tx.many<VoiceCount>(
    sql`select of_what, code, n from voice.counts(${from}, ${to}) order by of_what, n desc, code`,
  );

/** Numerator and denominator, never a percentage alone. */
export interface Share {
  n: number;
  of: number;
}
/** Indicator V2: "I feel listened to", answered 4 or 5, of all who answered; "don't want to say" is no answer. */
export function listenedTo(counts: readonly VoiceCount[]): Share {
  const answers = counts.flatMap(({ ofWhat, code, n }) => {
    const [item, answer = ''] = code.split('=');
    return ofWhat === 'rated' && item === LISTENED && /^[1-5]$/.test(answer) ? [{ answer, n }] : [];
  });
  const sum = (some: readonly { n: number }[]) => some.reduce((all, each) => all + each.n, 0);
  return { n: sum(answers.filter((each) => each.answer >= '4')), of: sum(answers) };
}

export interface Closure {
  childId: string;
  /** First and last day of the involvement. */
  from: Temporal.PlainDate;
  to: Temporal.PlainDate;
}
/**
 * Indicator V1: of these closings, how many had an exit interview offered, and how many had one held, from the first day
 * until 28 days after the last. One statement; what the asker may not see is not counted.
 */
export const exitInterviews = (tx: Tx, closures: readonly Closure[]) =>
  tx.one<{ offered: number; held: number; of: number }>(sql`
    select count(*)::int as of,
      count(*) filter (where exists (select from voice.offer o where o.child_id = c.child_id and o.route = 'EXIT_INTERVIEW' and o.answer <> 'NOT_OFFERED'
        and o.offered_on between c.from_on and c.to_on + 28))::int as offered,
      count(*) filter (where exists (select from voice.feedback f where f.child_id = c.child_id and f.route = 'EXIT_INTERVIEW'
        and f.given_on between c.from_on and c.to_on + 28))::int as held
      from unnest(${closures.map((c) => c.childId)}::uuid[], ${closures.map((c) => c.from.toString())}::date[], ${closures.map((c) => c.to.toString())}::date[])
        as c (child_id, from_on, to_on)`);
