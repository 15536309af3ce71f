import type { Route } from '../../platform/http/route.ts';
import { authorityAnswerRoutes } from './authority-answer.routes.tsx';
import { bankRoutes } from './bank.routes.tsx';
import { boardRoutes } from './board.routes.tsx';
import { dipSampleRoutes } from './dip-sample.routes.tsx';
import { episodeMoveRoutes } from './episode-move.routes.tsx';
import { exchangeRoutes } from './exchange.routes.ts';
import { figureRoutes } from './figures.routes.tsx';
import { interviewRoutes } from './interview.routes.tsx';
import { interviewFinishRoutes } from './interview-finish.routes.tsx';
import { interviewFormRoutes } from './interview-form.routes.tsx';
import { reviewRoutes } from './monthly-review.routes.tsx';
import { offerRoutes } from './offer.routes.tsx';
import { packRoutes } from './pack.routes.tsx';
import { repeatRoutes } from './repeat.routes.tsx';
import { reportRoutes } from './report.routes.tsx';
import { reportEpisodeRoutes } from './report-episode.routes.tsx';
import { reportInboxRoutes } from './report-inbox.routes.tsx';

/** Every page of the missing-from-home hub, in the order in which a missing child is answered. */
export const missingRoutes: Route[] = [
  ...boardRoutes,
  ...reportRoutes,
  ...reportInboxRoutes,
  ...reportEpisodeRoutes,
  ...episodeMoveRoutes,
  ...authorityAnswerRoutes,
  ...offerRoutes,
  ...interviewRoutes,
  ...interviewFormRoutes,
  ...interviewFinishRoutes,
  ...bankRoutes,
  ...packRoutes,
  ...dipSampleRoutes,
  ...figureRoutes,
  ...repeatRoutes,
  ...reviewRoutes,
  ...exchangeRoutes,
];
