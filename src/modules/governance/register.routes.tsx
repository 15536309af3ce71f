import { z } from 'zod';
import { dayOf } from '../../platform/clock/wall-clock.ts';
import { neededDate, neededText, tick } from '../../platform/forms/parse-form.ts';
import { FieldErrors } from '../../platform/http/decision.ts';
import { question, type Route, route, type Visit } from '../../platform/http/route.ts';
import { postingsInAuthority } from '../access/index.ts';
import { addMember, changeKind, removeMember } from './kind.commands.ts';
import { type KindHere, kindHere, placesOf } from './kind.queries.ts';
import { membersOf } from './kind.store.ts';
import { kindPage } from './pages/kind.page.tsx';
import { arrangePage, kindSettingsPage, memberPage } from './pages/kind-forms.page.tsx';
import { registerPage } from './pages/register.page.tsx';
import { mayArrange, mayChangeKind, mayReadRegister, maySayWhoBelongs } from './register.policy.ts';
import { register } from './register.queries.ts';
import { openSitting } from './sitting.commands.ts';

const access = 'signed-in: that meetings are held names no child; the policy says who' as const;
const params = z.object({ kind: z.string().max(40) });
const shown = { event: 'standing-meetings.shown' };
const formShown = { event: 'standing-meeting.form' };

async function ofKind(visit: Visit<{ kind: string }, unknown>) {
  const found = await kindHere(visit.tx, visit.params.kind);
  return found && { ...found, place: (await placesOf(visit))(found.kind.code) };
}
type OfKind = NonNullable<Awaited<ReturnType<typeof ofKind>>>;
const pathOf = ({ kind }: Pick<KindHere, 'kind'>) => `/standing-meetings/${kind.code}`;

const shows: Route[] = [
  route({
    method: 'GET',
    path: '/standing-meetings',
    access,
    audit: shown,
    policy: ({ actor }) => mayReadRegister(actor),
    handle: async (visit) => registerPage(visit, await register(visit)),
  }),
  route({
    method: 'GET',
    path: '/standing-meetings/:kind',
    access,
    audit: shown,
    params,
    record: ofKind,
    policy: ({ actor }) => mayReadRegister(actor),
    handle: async (visit, of) => {
      const line = (await register(visit)).find((each) => each.kind.code === of.kind.code);
      const members = of.kind.minutedAt === 'board' ? await membersOf(visit.tx, of.kind.code) : [];
      return kindPage(visit, of, line?.listed ?? [], members, await visit.view());
    },
  }),
];

const onBoard = (of: OfKind) => of.kind.minutedAt === 'board';
const isBoardKind = async (visit: Visit<{ kind: string }, unknown>) => {
  const of = await ofKind(visit);
  return of && onBoard(of) ? of : undefined;
};

const changes: Route[] = [
  ...question({
    path: '/standing-meetings/:kind/settings',
    form: 'standing-meeting-settings',
    access,
    audit: { shown: formShown, done: { event: 'standing-meeting.changed' } },
    params,
    record: isBoardKind,
    policy: ({ actor }, of) => mayChangeKind(actor, of.place),
    schema: z.object({
      isOn: tick(),
      weekday: z.preprocess(
        (v) => (v === '' ? undefined : v),
        z.coerce.number().int().min(1).max(7).optional(),
      ),
      startsAt: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Enter the hour like 09:15'),
      expected: z.preprocess((v) => (v === undefined ? [] : [v].flat()), z.array(z.string().max(40)).max(40)),
      fewest: z.coerce
        .number('Enter how many agencies are needed')
        .int('Enter a whole number')
        .min(0, 'Enter 0 or more')
        .max(40, 'Enter 40 or fewer'),
      reason: neededText('Say why it changes', 500),
    }),
    start: async (_visit, of) => ({
      values: {
        isOn: of.kind.isOn ? 'yes' : '',
        weekday: 'weekday' in of.kind.rhythm ? String(of.kind.rhythm.weekday) : '',
        startsAt: of.kind.startsAt,
        expected: [...of.kind.expected],
        fewest: String(of.kind.fewest),
      },
      version: of.version,
    }),
    page: (_visit, of, view) => kindSettingsPage(of, view),
    submit: async (visit, of, value) => {
      const version = z.coerce.number().int().catch(0).parse(visit.body._version);
      await changeKind(visit, of.kind, { ...value, weekday: value.weekday ?? null, version });
      return { kind: 'redirect', to: pathOf(of), said: 'Saved.' };
    },
  }),
  ...question({
    path: '/standing-meetings/:kind/members',
    form: 'standing-meeting-member',
    access,
    audit: { shown: formShown, done: { event: 'standing-meeting.member-added' } },
    params,
    record: isBoardKind,
    policy: (_visit, of) => maySayWhoBelongs(of.place),
    schema: z.object({
      postingId: z.preprocess((v) => (v === '' ? undefined : v), z.uuid('Choose who belongs')),
      mayMinute: tick(),
      because: neededText('Say why they belong to it', 500),
    }),
    page: async (visit, of, view) => {
      const here = new Set((await membersOf(visit.tx, of.kind.code)).map((each) => each.postingId));
      const people = await postingsInAuthority(visit.tx, visit.actor.authorityId, visit.now);
      return memberPage(
        of,
        view,
        people.filter((each) => !here.has(each.id)),
      );
    },
    submit: async (visit, of, value) => {
      await addMember(visit, of.kind, value);
      return { kind: 'redirect', to: `${pathOf(of)}#members`, said: 'Added.' };
    },
  }),
  ...question({
    path: '/standing-meetings/:kind/arrange',
    form: 'standing-meeting-arrange',
    access,
    audit: { shown: formShown, done: { event: 'standing-meeting.arranged' } },
    params,
    record: isBoardKind,
    policy: (_visit, of) => mayArrange(of.place),
    schema: z.object({ day: neededDate('Enter the day') }),
    page: (_visit, of, view) => arrangePage(of, view),
    submit: async (visit, of, { day }) => {
      if (Temporal.PlainDate.compare(day, dayOf(visit.now)) < 0)
        throw new FieldErrors({ day: 'This day has passed' });
      await openSitting(visit, of.kind.code, day);
      return { kind: 'redirect', to: `${pathOf(of)}/${day.toString()}`, said: 'Arranged.' };
    },
  }),
  route({
    method: 'POST',
    path: '/standing-meetings/:kind/members/:memberId/end',
    access,
    audit: { event: 'standing-meeting.member-ended' },
    params: params.extend({ memberId: z.uuid() }),
    record: async (visit) => {
      const of = await isBoardKind(visit);
      const members = of ? await membersOf(visit.tx, of.kind.code) : [];
      return of && members.some((each) => each.id === visit.params.memberId) ? of : undefined;
    },
    policy: (_visit, of) => maySayWhoBelongs(of.place),
    handle: async (visit, of) => {
      await removeMember(visit, visit.params.memberId);
      return { kind: 'redirect', to: `${pathOf(of)}#members`, said: 'They belong to it no longer.' };
    },
  }),
];

export const registerRoutes: Route[] = [...shows, ...changes];
