import { twoYearsOfMissing } from '../missing-years/two-years-of-missing.ts';
import type { Story } from '../seed-world.ts';
import { aFlatAboveTheArcade } from './a-flat-above-the-arcade.ts';
import { aNightCall } from './a-night-call.ts';
import { aWorryFromSchool } from './a-worry-from-school.ts';
import { betweenUs } from './between-us.ts';
import { farFromHome } from './far-from-home.ts';
import { halfWritten } from './half-written.ts';
import { herCousinWorksHere } from './her-cousin-works-here.ts';
import { howSafeNow } from './how-safe-now.ts';
import { howWeUnderstandIt } from './how-we-understand-it.ts';
import { lateAndWhy } from './late-and-why.ts';
import { movingOn } from './moving-on.ts';
import { nightsAway } from './nights-away.ts';
import { noNameYet } from './no-name-yet.ts';
import { onTheEdges } from './on-the-edges-of-the-table.ts';
import { ordinaryWeeks } from './ordinary-weeks.ts';
import { stayingNear } from './staying-near.ts';
import { theBoyWhoWouldNotTalk } from './the-boy-who-would-not-talk.ts';
import { theMonthAndTheNight } from './the-month-and-the-night.ts';
import { theMorningBoard } from './the-morning-board.ts';
import { theQueueAtTheDoor } from './the-queue-at-the-door.ts';
import { twoSisters } from './two-sisters-one-network.ts';
import { whatCameOfIt } from './what-came-of-it.ts';
import { whatMattered } from './what-mattered.ts';
import { whatTheTeamSaid } from './what-the-team-said.ts';
import { whatTheyAskedFor } from './what-they-asked-for.ts';
import { whatTheyDidTogether } from './what-they-did-together.ts';
import { whatTheyToldUs } from './what-they-told-us.ts';
import { whatWasPlaced } from './what-was-placed.ts';
import { whatWasRead } from './what-was-read.ts';
import { whoElseHelps } from './who-else-helps.ts';
import { whoIsOnDuty } from './who-is-on-duty.ts';

/** What has happened in Northmoor, told in this order. A story is never renamed: its ids come from its name. */
export const stories: Story[] = [
  whoIsOnDuty,
  twoSisters,
  aWorryFromSchool,
  theBoyWhoWouldNotTalk,
  aFlatAboveTheArcade,
  noNameYet,
  farFromHome,
  herCousinWorksHere,
  aNightCall,
  nightsAway,
  lateAndWhy,
  whatTheTeamSaid,
  movingOn,
  onTheEdges,
  theQueueAtTheDoor,
  halfWritten,
  ...ordinaryWeeks,
  whatMattered,
  whatCameOfIt,
  howSafeNow,
  howWeUnderstandIt,
  whatTheyAskedFor,
  whatTheyDidTogether,
  whoElseHelps,
  whatWasPlaced,
  whatTheyToldUs,
  whatWasRead,
  stayingNear,
  betweenUs,
  theMonthAndTheNight,
  theMorningBoard,
  twoYearsOfMissing,
];
