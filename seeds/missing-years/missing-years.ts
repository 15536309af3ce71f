import { declineReasons, notPossibleReasons } from '../../src/modules/missing/index.ts';
import { familyNames, givenNames } from '../scale/names.ts';
import { type Random, randomFrom } from '../scale/random.ts';

/** Two years of missing children of one authority, as practice reference 16.2 counts them; nobody here exists. */
export interface YearsChild {
  id: string;
  given: string;
  family: string;
  bornOn: Temporal.PlainDate;
  sex: 'M' | 'F';
  isInCare: boolean;
  episodes: YearsEpisode[];
}
export interface YearsEpisode {
  id: string;
  category: 'HOME' | 'CARE';
  kind: 'M' | 'A';
  missingFrom: Temporal.Instant;
  lastSeenAt: Temporal.Instant | null;
  leftAt: Temporal.Instant | null;
  reportedAt: Temporal.Instant;
  returnedAt: Temporal.Instant;
  notifiedAt: Temporal.Instant;
  unknownTimes: string[];
  grade: 'NAR' | 'LOW' | 'MED' | 'HIGH';
  foundBy: 'SELF' | 'POLICE' | 'CARER' | 'OTHER';
  companions: string | null;
  /** Set where another authority owes the interview. */
  homeAuthority: string | null;
  offer: { at: Temporal.Instant; way: 'IN_PERSON' | 'TALK' | 'TEXT' } | null;
  outcome: 'COMPLETED' | 'DECLINED' | 'NOT_POSSIBLE' | 'NOT_OFFERED' | null;
  outcomeAt: Temporal.Instant;
  reason: string | null;
  followUpAt: Temporal.Instant | null;
  interview: YearsInterview | null;
}
export interface YearsInterview {
  id: string;
  heldAt: Temporal.Instant;
  isIndependent: boolean;
  isByTeam: boolean;
}

const DAYS = 730;
const FULL = { children: 600, frequent: 20 };
/** Chance that an episode begins on that day, Monday first: more from Thursday to Sunday. */
const WEEKDAY = [0.11, 0.1, 0.11, 0.15, 0.19, 0.19, 0.15];
const zone = 'Europe/London';

/** The children of an authority of that size (1 is Aldermoor), the same for the same day and name. */
export function missingYears(authority: string, size: number, today: Temporal.PlainDate): YearsChild[] {
  const random = randomFrom(`missing ${authority}`);
  const all = Math.round(FULL.children * size);
  const frequent = Math.max(4, Math.round(FULL.frequent * size));
  return Array.from({ length: all }, (_, place) => child(random, place < frequent, today));
}

function child(random: Random, isFrequent: boolean, today: Temporal.PlainDate): YearsChild {
  const isInCare = random.next() < (isFrequent ? 0.95 : 0.36);
  const age = ageOf(random);
  const born = today.subtract({ years: age, days: random.below(365) });
  const made: YearsChild = {
    id: random.idAt(startOf(today.subtract({ days: DAYS })).epochMilliseconds),
    given: random.pick(givenNames),
    family: random.pick(familyNames),
    bornOn: born,
    sex: random.next() < 0.55 ? 'M' : 'F',
    isInCare,
    episodes: [],
  };
  const home = random.next() < 0.05 ? 'Farhaven Council' : null;
  const starts = Array.from({ length: episodesOf(random, isFrequent) }, () => startIn(random, today));
  starts.sort((a, b) => Temporal.Instant.compare(a, b));
  for (const at of starts) {
    const before = made.episodes.at(-1);
    if (before && Temporal.Instant.compare(at, before.returnedAt.add({ hours: 2 })) <= 0) continue;
    const episode = oneEpisode(random, at, isInCare, home);
    if (Temporal.Instant.compare(episode.notifiedAt, startOf(today.subtract({ days: 5 }))) < 0)
      made.episodes.push(episode);
  }
  return made;
}

/** 93 in 100 are 12 to 17, most 15 and 16 (now: a year or so older than then). */
const ageOf = (random: Random): number => {
  const drawn = random.next();
  if (drawn < 0.07) return 9 + random.below(3);
  return drawn < 0.6 ? 15 + random.below(2) : 12 + random.below(6);
};

/** Two years: half once or twice, a few very often; the twenty most frequent have more than a third of all. */
function episodesOf(random: Random, isFrequent: boolean): number {
  if (isFrequent) return 25 + random.below(36);
  const drawn = random.next();
  if (drawn < 0.5) return 1;
  if (drawn < 0.74) return 2;
  return drawn < 0.94 ? 3 + random.below(3) : 6 + random.below(8);
}

const startOf = (day: Temporal.PlainDate): Temporal.Instant => day.toZonedDateTime(zone).toInstant();

/** A day with its weekday's weight, and mostly an evening hour. */
function startIn(random: Random, today: Temporal.PlainDate): Temporal.Instant {
  let day = today.subtract({ days: 1 + random.below(DAYS) });
  while (random.next() > (WEEKDAY[day.dayOfWeek - 1] ?? 0) / 0.19)
    day = today.subtract({ days: 1 + random.below(DAYS) });
  const hour = random.next() < 0.7 ? 16 + random.below(8) : random.below(24);
  return day.toZonedDateTime({ timeZone: zone, plainTime: { hour, minute: random.below(60) } }).toInstant();
}

/** A draw around the middle `median`, long to the right: exp of a sum of uniforms that is nearly normal. */
const skewed = (random: Random, median: number, spread: number): number => {
  const normal = Array.from({ length: 6 }, () => random.next()).reduce((a, b) => a + b, -3) / Math.SQRT1_2;
  return median * Math.exp(normal * spread);
};
const minutes = (hours: number) => ({ minutes: Math.max(1, Math.round(hours * 60)) });

function oneEpisode(
  random: Random,
  left: Temporal.Instant,
  isInCare: boolean,
  home: string | null,
): YearsEpisode {
  const isUnknown = random.next() < 0.03;
  const reportedAt = left.add(minutes(skewed(random, 1.5, 0.7)));
  const hours = Math.min(skewed(random, 7, 1.45), 700);
  const returnedAt = left.add(minutes(Math.max(hours, 0.2)));
  const notifiedAt = (Temporal.Instant.compare(returnedAt, reportedAt) > 0 ? returnedAt : reportedAt).add(
    minutes(skewed(random, 0.8, 0.9)),
  );
  const grade = random.next();
  const finder = random.next();
  return {
    id: random.idAt(reportedAt.epochMilliseconds),
    category: isInCare ? 'CARE' : 'HOME',
    kind: random.next() < (isInCare ? 0.2 : 0.05) ? 'A' : 'M',
    missingFrom: isUnknown ? reportedAt : left,
    lastSeenAt: isUnknown ? null : left.subtract(minutes(skewed(random, 0.5, 0.5))),
    leftAt: isUnknown ? null : left,
    reportedAt,
    returnedAt: Temporal.Instant.compare(returnedAt, reportedAt) > 0 || !isUnknown ? returnedAt : reportedAt,
    notifiedAt,
    unknownTimes: isUnknown ? ['left', 'last_seen'] : [],
    grade: grade < 0.05 ? 'NAR' : grade < 0.15 ? 'LOW' : grade < 0.9 ? 'MED' : 'HIGH',
    foundBy: finder < 0.5 ? 'SELF' : finder < 0.8 ? 'POLICE' : finder < 0.95 ? 'CARER' : 'OTHER',
    companions: random.next() < 0.35 ? 'With friends' : null,
    homeAuthority: home,
    ...afterwards(random, notifiedAt),
  };
}

type Afterwards = Pick<
  YearsEpisode,
  'offer' | 'outcome' | 'outcomeAt' | 'reason' | 'followUpAt' | 'interview'
>;
/** Offered 94, held 56, declined 30 of 100 episodes; 68 of 100 interviews within 72 hours. */
function afterwards(random: Random, notifiedAt: Temporal.Instant): Afterwards {
  const drawn = random.next();
  const offerAt = notifiedAt.add(minutes(skewed(random, 16, 0.9)));
  const noInterview = { followUpAt: null, interview: null };
  if (drawn >= 0.94)
    return {
      ...noInterview,
      offer: null,
      outcome: 'NOT_OFFERED',
      outcomeAt: notifiedAt.add({ hours: 80 }),
      reason: 'NOT_REACHED',
    };
  const offer = { at: offerAt, way: random.pick(['TALK', 'TALK', 'IN_PERSON'] as const) };
  if (drawn < 0.56) {
    const heldAt = offerAt.add(minutes(skewed(random, random.next() < 0.72 ? 20 : 90, 0.5)));
    return {
      offer,
      outcome: 'COMPLETED',
      outcomeAt: heldAt,
      reason: null,
      followUpAt: null,
      interview: heldInterview(random, heldAt),
    };
  }
  const saidAt = offerAt.add(minutes(skewed(random, 3, 0.8)));
  if (drawn < 0.86)
    return {
      offer,
      outcome: 'DECLINED',
      outcomeAt: saidAt,
      reason: random.pick(declineReasons).code,
      followUpAt: random.next() < 0.5 ? saidAt.add(minutes(skewed(random, 120, 0.8))) : null,
      interview: null,
    };
  return {
    ...noInterview,
    offer,
    outcome: 'NOT_POSSIBLE',
    outcomeAt: saidAt,
    reason: random.pick(notPossibleReasons).code,
  };
}

function heldInterview(random: Random, heldAt: Temporal.Instant): YearsInterview {
  return {
    id: random.idAt(heldAt.epochMilliseconds),
    heldAt,
    isIndependent: random.next() < 0.96,
    isByTeam: random.next() < 0.65,
  };
}
