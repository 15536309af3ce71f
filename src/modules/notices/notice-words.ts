import { formatDayTime, formatTime } from '../../platform/ui/index.ts';
import type { PassedOver, PostReached } from './climb.ts';
import type { Call, NoticeShown, StepShown } from './notice.store.ts';

const POST_WORDS: Readonly<Record<PostReached, string>> = {
  named: 'named first',
  role: 'first of their role',
  watcher: 'on duty',
  deputy: 'deputy on duty',
  manager: 'team manager',
  'service-manager': 'service manager',
  end: 'end of the chain',
};
const NEXT_WORDS: Partial<Record<PostReached, string>> = {
  named: 'the next in the chain',
  role: 'whoever is on duty',
  watcher: 'the deputy',
  deputy: 'a team manager',
  manager: 'the service manager',
};
const WHY_NOT: Readonly<Record<PassedOver, string>> = {
  NOBODY: 'nobody is named',
  AWAY: 'is away',
  LEFT: 'no longer works here',
  RAISED_IT: 'raised it',
  ALREADY: 'was told already',
};

const someone = (name: string | null) => name ?? 'Somebody who has left';

/** One step as a line: who, as what, or why not. */
export function stepWords(s: StepShown): string {
  switch (s.what) {
    case 'WITH':
      return `With ${someone(s.name)}, ${POST_WORDS[s.post]}`;
    case 'SKIPPED':
      return s.postingId === null
        ? `Nobody to tell: ${POST_WORDS[s.post]}, ${WHY_NOT[s.reason ?? 'NOBODY']}`
        : `Passed over: ${someone(s.name)}, ${POST_WORDS[s.post]}, ${WHY_NOT[s.reason ?? 'NOBODY']}`;
    case 'ACCEPTED':
      return `${someone(s.name)} has this`;
    case 'PASSED':
      return `Passed to ${someone(s.name)} by ${someone(s.byName)}`;
    case 'LEFT':
      return `It was with ${someone(s.name)}, who no longer works here`;
    case 'RAN_OUT':
      return 'Nobody is left to be told';
    default:
      return 'Over: what it was about has passed';
  }
}

/** Who has it, since when, and what happens next; in one or two sentences. `mine`: the reader's own posting. */
export function standing(n: NoticeShown, now: Temporal.Instant, mine: string): string {
  const isMine = n.withPostingId === mine;
  const since = n.withSince ? ` since ${formatDayTime(n.withSince, now)}` : '';
  switch (n.state) {
    case 'WAITING':
      return `With ${isMine ? 'you' : someone(n.withName)}${since}, not accepted yet. ${nextWords(n, now)}`;
    case 'ACCEPTED':
      return `${isMine ? 'You have' : `${someone(n.withName)} has`} this${since}.${n.calledAt ? '' : ' No call is recorded yet.'}`;
    case 'RAN_OUT':
      return 'Everybody on the rota was told and nobody has accepted it. Ring somebody now.';
    default:
      return n.overBecause === 'CALLED' && n.calledAt
        ? `Answered. A call was recorded for ${formatDayTime(n.calledAt, now)}.`
        : 'Over: what it was about has passed.';
  }
}

function nextWords(n: NoticeShown, now: Temporal.Instant): string {
  if (n.nextAt === null) return '';
  const next = NEXT_WORDS[n.post];
  const at = Temporal.Instant.compare(n.nextAt, now) <= 0 ? 'now' : `at ${formatTime(n.nextAt)}`;
  return next === undefined
    ? `Nobody comes after them: the chain runs out ${at}.`
    : `It goes on to ${next} ${at}.`;
}

export const CALL_OUTCOMES = ['RANG', 'NO_ANSWER', 'NOT_NEEDED'] as const;
export const CALL_WORDS: Readonly<Record<Call['outcome'], string>> = {
  RANG: 'Rang, and spoke',
  NO_ANSWER: 'Rang, and nobody answered',
  NOT_NEEDED: 'No call is needed',
};
