import type { SocialCareStatusCode } from '../../../src/modules/people/index.ts';
import type { Place } from '../telling/cast.ts';
import type { Closing, Kinds } from '../telling/journey.ts';
import type { Fact } from '../telling/people.ts';

/** One small life: what it needs to be told, and where it has come to. */
export interface Ordinary {
  at?: Place;
  given: string;
  family: string;
  likes?: string;
  pronouns?: string;
  age: [number, number];
  sex: 'F' | 'M';
  ethnicity: string;
  status: SocialCareStatusCode;
  /** The child's own main concern, and who heard it. */
  words: string;
  heardBy: string;
  facts?: Fact[];
  kinds: Kinds;
  need: string;
  why: string;
  hope: string;
  /** Days before loading on which the team was asked. */
  asked: number;
  /** What came of it. */
  outcome: 'open' | 'closed' | 'declined' | 'consulted' | 'waiting' | 'accepted';
  lead?: string;
  programme?: string;
  /** What the child asked for at the meeting, and what changed. */
  ask?: [string, string];
  strength?: string;
  lastReviewMissed?: true;
  minutesLate?: true;
  ended?: { daysAgo: number; reason: Closing['reason']; how: string };
  /** Another social worker since, by name. */
  passedTo?: string;
}
