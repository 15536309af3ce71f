import { z } from 'zod';
import { dayOf } from '../../platform/clock/wall-clock.ts';
import { neededText, oneOf, optionalDate, parseForm } from '../../platform/forms/parse-form.ts';
import { FieldErrors } from '../../platform/http/decision.ts';
import { type Page, type Route, route, type Visit } from '../../platform/http/route.ts';
import { waitingLine } from '../../platform/http/waiting-line.ts';
import { AUDIENCES } from './board.ts';
import { hashesOf, takeContribution } from './contribution.commands.ts';
import { type OpenedInvitation, openInvitation } from './contribution.store.ts';
import { readCode } from './contribution.ts';
import { codePage, contributedPage, notOpened, writePage } from './pages/invited.page.tsx';

const WHY = 'public: somebody asked by name writes for one item, and reads nothing' as const;
/** So many at once; the rest wait in line, and nobody is turned away. Guessing is slowed as everything else is. */
const line = waitingLine(3);
// Any text is a key: whether it opens anything is told only together with the right code.
const params = z.object({ token: z.string() });
type InvitedVisit = Visit<z.output<typeof params>>;

const codeOf = (visit: Visit): string => {
  const typed = visit.body.code;
  return typeof typed === 'string' ? readCode(typed) : '';
};
const keyAndCode = (visit: InvitedVisit) => ({ key: visit.params.token, code: codeOf(visit) });
const opened = (visit: InvitedVisit): Promise<OpenedInvitation | undefined> =>
  openInvitation(visit.tx, ...hashesOf(keyAndCode(visit)));

/**
 * One answer for wrong, ended, taken back, locked, closed and never made. It is returned and never thrown: the count of
 * wrong codes has to be committed.
 */
async function opensNothing(visit: InvitedVisit): Promise<Page> {
  visit.note({ event: 'written-contribution.opens-nothing' });
  return { ...codePage({ ...(await visit.view()), errors: notOpened }), status: 422 };
}
const writing = (visit: InvitedVisit, found: OpenedInvitation) => ({
  opened: found,
  code: codeOf(visit),
  action: `/contribute/${encodeURIComponent(visit.params.token)}/write`,
});

const codes = AUDIENCES.map((each) => each.value);
const written = z.object({
  audience: oneOf(codes as [(typeof codes)[number], ...typeof codes], 'Say first who may read it'),
  text: neededText('Write what your agency knows', 20_000),
  source: neededText('Say where it is from', 500),
  asOf: optionalDate(),
});

/** The code is tried before anything else is looked at: what is missing in the rest tells nothing about it. */
async function take(visit: InvitedVisit) {
  const found = await opened(visit);
  if (!found) return opensNothing(visit);
  const { asOf, ...said } = parseForm(written, visit.body);
  if (asOf && Temporal.PlainDate.compare(asOf, dayOf(visit.now)) > 0)
    throw new FieldErrors({ asOf: 'This day has not come yet' });
  const taken = await takeContribution(visit, keyAndCode(visit), { ...said, asOf: asOf ?? null });
  return taken ? ({ kind: 'redirect', to: '/contributed' } as const) : opensNothing(visit);
}

export const invitedRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/contribute/:token',
    access: WHY,
    asVisitor: true,
    audit: 'not audited: an empty form, about nobody',
    line,
    params,
    handle: async (visit) => codePage(await visit.view()),
  }),
  route({
    method: 'POST',
    path: '/contribute/:token',
    access: WHY,
    asVisitor: true,
    audit: { event: 'written-contribution.opened' },
    line,
    params,
    handle: async (visit) => {
      const found = await opened(visit);
      return found ? writePage(writing(visit, found), await visit.view()) : opensNothing(visit);
    },
  }),
  route({
    method: 'POST',
    path: '/contribute/:token/write',
    access: WHY,
    asVisitor: true,
    audit: { event: 'written-contribution.sent' },
    line,
    params,
    again: async (visit, _record, view) => {
      const found = await opened(visit);
      return found
        ? writePage(writing(visit, found), view)
        : codePage({ ...(await visit.view()), errors: notOpened });
    },
    handle: take,
  }),
  route({
    method: 'GET',
    path: '/contributed',
    access: WHY,
    asVisitor: true,
    audit: 'not audited: says thank you',
    line,
    handle: async () => contributedPage(),
  }),
];
