import { z } from 'zod';
import { neededInstant, oneOf } from '../../platform/forms/parse-form.ts';
import { allow, type Decision, forbid } from '../../platform/http/decision.ts';
import { question, type Route, route, type Visit } from '../../platform/http/route.ts';
import { isPerson, postingsInAuthority, roleLabels } from '../access/index.ts';
import { type ChildRow, findChild, shortNameOf } from '../people/index.ts';
import { both, inPosting, lookBack, mayLookBack, mayWriteRota, writeRota } from './deadlines.policy.ts';
import { onDutyPage } from './pages/duty/on-duty.page.tsx';
import { pastTurnsPage, pastTurnsShown } from './pages/past/past-turns.page.tsx';
import { addLeavePage, addTurnPage, rotaPage } from './pages/rota/rota.page.tsx';
import { addLeave, addTurn, myTurn, takeDuty, takeOffRota } from './rota.commands.ts';
import { countPastTurns, leaveFrom, pastTurns, turnsFrom } from './rota.store.ts';
import { dutyEnds, type OnTurn, type Rota, rotaCodes, whoIsOn } from './rota.ts';

const access =
  'signed-in: colleagues of one authority see who is on duty; the policy says who writes' as const;

async function showRota(visit: Visit) {
  const { authorityId } = visit.actor;
  const turns = await turnsFrom(visit.tx, authorityId, visit.now);
  const leave = await leaveFrom(visit.tx, authorityId, visit.now);
  const postings = await postingsInAuthority(visit.tx, authorityId, visit.now);
  const names = new Map(postings.map((p) => [p.id, p.staffName]));
  const now = new Map<Rota, OnTurn>();
  for (const code of rotaCodes) {
    const first = whoIsOn(
      turns.filter((turn) => turn.rota === code),
      leave,
      visit.now,
    )[0];
    if (first) now.set(code, first);
  }
  const nameOf = (id: string) => names.get(id) ?? 'Somebody who has left';
  return rotaPage(visit, {
    turns,
    leave,
    now,
    nameOf,
    mayWrite: mayWriteRota(visit.actor),
    mayLookBack: mayLookBack(visit.actor),
    view: await visit.view(),
  });
}

async function people(visit: Visit) {
  const postings = await postingsInAuthority(visit.tx, visit.actor.authorityId, visit.now);
  return postings
    .filter((p) => isPerson(p.role))
    .map((p) => ({
      value: p.id,
      text: `${p.staffName}, ${roleLabels[p.role as keyof typeof roleLabels].toLowerCase()}`,
    }));
}

const mayWrite = ({ actor }: Visit): Decision => both(inPosting(actor), writeRota(actor));
const somebody = z.uuid('Choose somebody');
const perhapsSomebody = z.preprocess((v) => (v === '' ? undefined : v), somebody.optional());
const times = { from: neededInstant('Enter when it begins'), to: neededInstant('Enter when it ends') };
const shown = 'not audited: an empty form about colleagues' as const;

const writing: Route[] = [
  ...question({
    path: '/rota/add-turn',
    form: 'rota-turn',
    access,
    audit: { shown, done: { event: 'rota.turn-added' } },
    policy: mayWrite,
    schema: z.object({
      rota: oneOf(rotaCodes, 'Choose a rota'),
      posting: somebody,
      deputy: perhapsSomebody,
      ...times,
    }),
    page: async (visit, _record, view) => addTurnPage(view, await people(visit)),
    submit: async (visit, _record, given) => {
      await addTurn(visit, { ...given, postingId: given.posting, deputyPostingId: given.deputy });
      return { kind: 'redirect', to: '/rota', said: 'The turn is on the rota.' };
    },
  }),
  ...question({
    path: '/rota/add-leave',
    form: 'rota-leave',
    access,
    audit: { shown, done: { event: 'rota.leave-added' } },
    policy: mayWrite,
    schema: z.object({ posting: somebody, ...times }),
    page: async (visit, _record, view) => addLeavePage(view, await people(visit)),
    submit: async (visit, _record, given) => {
      await addLeave(visit, { ...given, postingId: given.posting });
      return { kind: 'redirect', to: '/rota', said: 'The leave is on the rota.' };
    },
  }),
  route({
    method: 'POST',
    path: '/rota/:kind/:id/take-off',
    access,
    audit: { event: 'rota.taken-off' },
    params: z.object({ kind: z.enum(['turn', 'leave']), id: z.uuid() }),
    policy: ({ actor }) => both(inPosting(actor), writeRota(actor)),
    handle: async (visit) => {
      await takeOffRota(visit, visit.params);
      return { kind: 'redirect', to: '/rota', said: 'Taken off the rota.' };
    },
  }),
];

const childParams = z.object({ childId: z.uuid() });
type ChildVisit = Visit<z.output<typeof childParams>>;
const sitePath = z.string().regex(/^\/children\/[0-9a-f-]{36}(\/[a-z-]+)*$/);

async function isOnDuty(visit: ChildVisit): Promise<Decision> {
  if (await myTurn(visit)) return allow('AC-7');
  return forbid('AC-7', 'No rota names you on duty now, so the rota cannot open this record to you.', {
    text: 'See the rota',
    href: '/rota',
  });
}

/** The rota opens a child's record to whoever is on duty. */
const duty: Route[] = [
  ...question({
    path: '/children/:childId/on-duty',
    form: 'on-duty',
    access: { dataClass: 'FLAG', verb: 'read', rule: 'AC-7' },
    audit: { shown: { event: 'duty.offered' }, done: { event: 'duty.taken' } },
    params: childParams,
    record: (visit: ChildVisit) => findChild(visit.tx, visit.params.childId),
    policy: isOnDuty,
    schema: z.object({
      next: z.preprocess((v) => (sitePath.safeParse(v).success ? v : undefined), z.string().optional()),
    }),
    page: async (visit: ChildVisit, child: ChildRow, view) => {
      visit.note({ subjects: [child.id] });
      const mine = await myTurn(visit);
      const until = dutyEnds(mine?.turn.toAt ?? visit.now, visit.now);
      return onDutyPage({ id: child.id, name: shortNameOf(child) }, until, visit.now, view);
    },
    submit: async (visit, child, given) => {
      await takeDuty(visit, child.id);
      return { kind: 'redirect', to: given.next ?? `/children/${child.id}` };
    },
  }),
];

/** After something went wrong the first question is who was on duty. */
const past = route({
  method: 'GET',
  path: '/rota/past',
  access,
  audit: 'not audited: who was on duty holds nothing about a child',
  query: z.object({ page: z.coerce.number().int().min(1).max(10_000).catch(1) }),
  policy: ({ actor }) => both(inPosting(actor), lookBack(actor)),
  handle: async (visit) => {
    const { authorityId } = visit.actor;
    const number = visit.query.page;
    const turns = await pastTurns(visit.tx, authorityId, visit.now, { size: pastTurnsShown, number });
    return pastTurnsPage(turns, number, await countPastTurns(visit.tx, authorityId, visit.now));
  },
});

export const rotaRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/rota',
    access,
    audit: 'not audited: who is on duty holds nothing about a child',
    policy: ({ actor }) => inPosting(actor),
    handle: showRota,
  }),
  past,
  ...writing,
  ...duty,
];
