import { z } from 'zod';
import type { FormView } from '../../platform/forms/form-view.ts';
import { neededText, optionalText, parseForm } from '../../platform/forms/parse-form.ts';
import { type Page, type Redirect, type Route, route, type Visit } from '../../platform/http/route.ts';
import { waitingLine } from '../../platform/http/waiting-line.ts';
import { postingsOfStaff } from '../access/index.ts';
import {
  choosePosting,
  confirmCode,
  enterAsPersona,
  type SignInAnswer,
  signIn,
  signOut,
} from './accounts.commands.ts';
import { draftRoutes } from './drafts.routes.tsx';
import { codePage, personasPage, postingsPage, signedOutPage, signInPage } from './pages/sign-in.page.tsx';

export interface AccountsDeps {
  secret: string;
  cookieName: string;
  /** Evaluation lists invented people to enter as; production has none. */
  personas: { staffId: string; postingId: string; line: string; group: string }[];
}

const nextPath = z
  .string()
  .regex(/^\/(?![/\\])[^\s]*$/)
  .max(500);
/** A page that somebody without an account is handed on this device: nowhere else is gone to by signing out. */
const handedOver = z.string().regex(/^\/say\/[\w-]{43}$/);
type ArrivingVisit = Visit<unknown, Record<string, string>>;
const safeNext = (visit: ArrivingVisit) => {
  const given = nextPath.safeParse(visit.query.next ?? visit.body.next);
  return given.success ? given.data : '/';
};
const toWithNext = (path: string, next: string) =>
  next === '/' ? path : `${path}?next=${encodeURIComponent(next)}`;
const why = {
  wrong:
    'The email address or password is not right. After ten tries the account is locked for fifteen minutes.',
  locked:
    'This account is locked for fifteen minutes after too many tries. If you need a child’s record now, ring your duty manager.',
  code: 'That code is not right, or was used already. Wait for the next one and try again.',
};

/** A password takes a processor and a connection for a moment: so many at once, whoever tries how often. */
const signIns = waitingLine(2);

function signInRoutes(deps: AccountsDeps): Route[] {
  const access = 'public: somebody has to be able to arrive' as const;
  const form = z.object({
    email: neededText('Enter your email address', 200),
    password: neededText('Enter your password', 200),
    next: optionalText(500),
  });
  const again = async (visit: ArrivingVisit, view: FormView): Promise<Page> => ({
    ...signInPage(view, safeNext(visit), deps.personas.length > 0),
    status: 422,
  });
  return [
    route({
      method: 'GET',
      path: '/sign-in',
      access,
      audit: 'not audited: an empty form',
      handle: async (visit) => signInPage(await visit.view(), safeNext(visit), deps.personas.length > 0),
    }),
    route({
      method: 'POST',
      path: '/sign-in',
      access,
      audit: { event: 'sign-in.password' },
      line: signIns,
      again: async (visit, _record, view) => again(visit, view),
      handle: async (visit) => {
        const given = parseForm(form, visit.body);
        const answer = await signIn(visit, { ...given, network: visit.network });
        if ('refused' in answer)
          return again(visit, {
            ...(await visit.view({ email: given.email })),
            errors: { email: why[answer.refused] },
          });
        return enterWith(visit, deps, answer, toWithNext('/sign-in/code', safeNext(visit)));
      },
    }),
  ];
}

function enterWith(
  visit: Visit,
  deps: AccountsDeps,
  answer: Exclude<SignInAnswer, { refused: unknown }>,
  to: string,
): Redirect {
  visit.setCookie(deps.cookieName, answer.token);
  return { kind: 'redirect', to };
}

function codeRoutes(deps: AccountsDeps): Route[] {
  const access = 'signed-in: the password was right, the code is next' as const;
  const paths = ['/sign-in/code', '/sign-in/confirm'];
  return paths.flatMap((path) => [
    route({
      method: 'GET',
      path,
      access,
      whileArriving: ['needs-code', 'needs-posting'],
      audit: 'not audited: an empty form',
      handle: async (visit) => codePage(await visit.view(), safeNext(visit)),
    }),
    route({
      method: 'POST',
      path,
      access,
      whileArriving: ['needs-code', 'needs-posting'],
      audit: { event: 'sign-in.code' },
      again: async (visit, _record, view) => codePage(view, safeNext(visit)),
      handle: async (visit) => {
        const { code } = parseForm(
          z.object({ code: neededText('Enter the six-figure code', 20) }),
          visit.body,
        );
        const answer = await confirmCode(visit, deps.secret, code, visit.network);
        if ('refused' in answer) {
          const error = answer.refused === 'locked' ? why.locked : why.code;
          return {
            ...codePage({ ...(await visit.view()), errors: { code: error } }, safeNext(visit)),
            status: 422,
          };
        }
        return enterWith(visit, deps, answer, safeNext(visit));
      },
    }),
  ]);
}

function postingRoutes(deps: AccountsDeps): Route[] {
  const access = 'signed-in: choosing among one’s own postings' as const;
  const page = async (visit: Visit, view: FormView) =>
    postingsPage(view, await postingsOfStaff(visit.tx, visit.actor.staffId, visit.now), visit.actor);
  return [
    route({
      method: 'GET',
      path: '/postings',
      access,
      whileArriving: ['needs-posting'],
      audit: 'not audited: one’s own postings',
      handle: async (visit) => page(visit, await visit.view()),
    }),
    route({
      method: 'POST',
      path: '/postings',
      access,
      whileArriving: ['needs-posting'],
      audit: { event: 'posting.chosen' },
      again: async (visit, _record, view) => page(visit, view),
      handle: async (visit) => {
        const { posting } = parseForm(z.object({ posting: neededText('Choose a posting', 50) }), visit.body);
        visit.setCookie(deps.cookieName, await choosePosting(visit, posting, visit.network));
        return { kind: 'redirect', to: '/' };
      },
    }),
    route({
      method: 'POST',
      path: '/sign-out',
      access: 'public: leaving is always possible',
      audit: { event: 'sign-out' },
      handle: async (visit) => {
        await signOut(visit);
        visit.setCookie(deps.cookieName, null);
        visit.clearSite();
        const given = handedOver.safeParse(visit.body.next);
        return { kind: 'redirect', to: given.success ? given.data : '/signed-out' };
      },
    }),
    route({
      method: 'GET',
      path: '/signed-out',
      access: 'public: says that you have left',
      audit: 'not audited: no data',
      handle: async () => signedOutPage(),
    }),
  ];
}

function personaRoutes(deps: AccountsDeps): Route[] {
  if (deps.personas.length === 0) return [];
  const access = 'public: evaluation with invented people only' as const;
  return [
    route({
      method: 'GET',
      path: '/personas',
      access,
      audit: 'not audited: invented people',
      handle: async (visit) => personasPage(await visit.view(), deps.personas),
    }),
    route({
      method: 'POST',
      path: '/personas',
      access,
      audit: { event: 'sign-in.persona' },
      handle: async (visit) => {
        const persona = deps.personas.find((p) => p.postingId === visit.body.posting);
        if (!persona) return { kind: 'redirect', to: '/personas' };
        visit.setCookie(
          deps.cookieName,
          await enterAsPersona(visit, persona.staffId, persona.postingId, visit.network),
        );
        return { kind: 'redirect', to: '/' };
      },
    }),
  ];
}

/** Signing in and out, choosing a posting, personas and drafts. */
export const accountsRoutes = (deps: AccountsDeps): Route[] => [
  ...signInRoutes(deps),
  ...codeRoutes(deps),
  ...postingRoutes(deps),
  ...personaRoutes(deps),
  ...draftRoutes,
];
