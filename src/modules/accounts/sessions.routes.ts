import { z } from 'zod';
import { type Route, route } from '../../platform/http/route.ts';
import { openSessionsOf } from './accounts.store.ts';
import { sessionsPage } from './pages/sessions.page.tsx';
import { endOtherSessions, endOwnSession } from './sessions.commands.ts';

const access = 'signed-in: one’s own sessions' as const;

export const sessionRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/my/sessions',
    access,
    audit: { event: 'sessions.own-shown' },
    handle: async (visit) => {
      const open = await openSessionsOf(visit.tx, visit.actor.staffId, visit.now);
      return sessionsPage(await visit.view(), open, visit.actor.sessionId, visit.now);
    },
  }),
  route({
    method: 'POST',
    path: '/my/sessions/:sessionId/end',
    access,
    audit: { event: 'session.ended' },
    params: z.object({ sessionId: z.uuid() }),
    handle: async (visit) => {
      await endOwnSession(visit, visit.params.sessionId);
      return { kind: 'redirect', to: '/my/sessions', said: 'The session is ended.' };
    },
  }),
  route({
    method: 'POST',
    path: '/my/sessions/end-others',
    access,
    audit: { event: 'sessions.others-ended' },
    handle: async (visit) => {
      await endOtherSessions(visit);
      return { kind: 'redirect', to: '/my/sessions', said: 'The other sessions are ended.' };
    },
  }),
];
