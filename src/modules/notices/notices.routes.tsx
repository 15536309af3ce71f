import { z } from 'zod';
import { neededText, oneOf, optionalInstant, optionalText, tick } from '../../platform/forms/parse-form.ts';
import { type Decision, FieldErrors } from '../../platform/http/decision.ts';
import { question, type Route, route, type Visit } from '../../platform/http/route.ts';
import { cellOf, postingsInAuthority, settingsOf } from '../access/index.ts';
import { findChildren, shortNameOf } from '../people/index.ts';
import { keepPreference, mailThatWaits, preferenceOf } from './mailing.store.ts';
import { accept, passOn, recordCall } from './notice.commands.ts';
import { callsOf, findNotice, type NoticeShown, noticesWith, openNotices, stepsOf } from './notice.store.ts';
import { CALL_OUTCOMES } from './notice-words.ts';
import { inPosting, mayAccept, mayPass, maySeeTeam } from './notices.policy.ts';
import { teamPage, toldPage } from './pages/told/list.page.tsx';
import { callPage, noticePage, passPage, preferencePage } from './pages/told/notice.page.tsx';
import { STANDARD } from './quiet.ts';

const access = 'signed-in: urgent notices that row-level security gives to the reader' as const;
const params = z.object({ noticeId: z.uuid() });
type NoticeVisit = Visit<z.output<typeof params>, unknown>;
const one = {
  access,
  params,
  record: (visit: NoticeVisit) => findNotice(visit.tx, visit.params.noticeId),
};

/** The names of the children these are about, as the reader may know them; notes whom the page shows. */
async function namesOf(visit: Visit, notices: readonly NoticeShown[]): Promise<Map<string, string>> {
  const ids = [...new Set(notices.flatMap((each) => each.childId ?? []))];
  const children = await findChildren(visit.tx, ids);
  visit.note({ subjects: ids, count: notices.length, classes: ['ADMIN'] });
  return new Map(children.map((child) => [child.id, shortNameOf(child)]));
}

const lists: Route[] = [
  route({
    method: 'GET',
    path: '/told',
    access: 'signed-in: what is with one’s own posting',
    audit: { event: 'urgent-notices.shown' },
    policy: ({ actor }) => inPosting(actor),
    handle: async (visit) => {
      const mine = await noticesWith(visit.tx, visit.actor.postingId);
      return toldPage(visit, { mine, names: await namesOf(visit, mine), view: await visit.view() });
    },
  }),
  route({
    method: 'GET',
    path: '/told/team',
    access: 'signed-in: all urgent notices of the authority; the policy names who leads',
    audit: { event: 'urgent-notices.team-shown' },
    policy: ({ actor }) => maySeeTeam(actor),
    handle: async (visit) => {
      const open = await openNotices(visit.tx, visit.actor.authorityId);
      const mail = await mailThatWaits(visit.tx);
      return teamPage(visit, { open, names: await namesOf(visit, open), mail });
    },
  }),
];

const oneNotice: Route[] = [
  route({
    ...one,
    method: 'GET',
    path: '/told/:noticeId',
    audit: { event: 'urgent-notice.viewed' },
    handle: async (visit, notice) => {
      const names = await namesOf(visit, [notice]);
      visit.note({ objectType: 'urgent-notice', objectId: notice.id });
      return noticePage(visit, {
        notice,
        childName: notice.childId ? names.get(notice.childId) : undefined,
        steps: await stepsOf(visit.tx, [notice.id]),
        calls: await callsOf(visit.tx, notice.id),
        view: await visit.view(),
      });
    },
  }),
  route({
    ...one,
    method: 'POST',
    path: '/told/:noticeId/accept',
    audit: { event: 'urgent-notice.accepted' },
    policy: ({ actor }, notice) => mayAccept(actor, notice),
    handle: async (visit, notice) => ({
      kind: 'redirect',
      to: `/told/${notice.id}`,
      said: (await accept(visit, notice))
        ? 'You have this. Ring, and record the call.'
        : 'Somebody else was first, or it is over. Below stands how.',
    }),
  }),
];

const calls = question({
  ...one,
  path: '/told/:noticeId/call',
  form: 'urgent-call',
  audit: {
    shown: { event: 'urgent-notice.call-form-shown' },
    done: { event: 'urgent-notice.call-recorded' },
  },
  schema: z
    .object({
      outcome: oneOf(CALL_OUTCOMES, 'Say what happened'),
      whom: optionalText(200),
      words: neededText('Write what was said, or why no call is needed', 4000),
      rangAt: optionalInstant(),
    })
    .refine((call) => call.outcome === 'NOT_NEEDED' || call.whom !== undefined, {
      path: ['whom'],
      message: 'Enter whom you rang',
    }),
  page: (visit, notice, view) => {
    noteShown(visit, notice);
    return callPage(visit, notice, view);
  },
  submit: async (visit, notice, { outcome, whom, words, rangAt }) => {
    await recordCall(visit, notice, { outcome, whom: whom ?? null, words, rangAt });
    const said =
      outcome === 'NO_ANSWER' ? 'Saved. It stays open: ring somebody else.' : 'The call is recorded.';
    return { kind: 'redirect', to: `/told/${notice.id}`, said };
  },
});

function noteShown(visit: Visit, { id, childId }: NoticeShown): void {
  visit.note({
    ...{ objectType: 'urgent-notice', objectId: id },
    ...(childId ? { subjects: [childId] } : {}),
  });
}

const passing = question({
  ...one,
  path: '/told/:noticeId/pass',
  form: 'urgent-pass',
  audit: { shown: { event: 'urgent-notice.pass-form-shown' }, done: { event: 'urgent-notice.passed-on' } },
  policy: ({ actor }, notice): Decision => mayPass(actor, notice),
  schema: z.object({ to: z.uuid({ error: 'Choose somebody' }) }),
  page: async (visit, notice, view) => {
    noteShown(visit, notice);
    return passPage(notice, await peopleFor(visit), view);
  },
  submit: async (visit, notice, { to }) => ({
    kind: 'redirect',
    to: `/told/${notice.id}`,
    said: (await passOn(visit, notice, to))
      ? 'Passed on. They have to accept it.'
      : 'It moved on meanwhile. Below stands who has it.',
  }),
});
/** Who works here with children; whether one of them may take this one is said when it is chosen. */
async function peopleFor({ tx, actor, now }: Visit) {
  const postings = await postingsInAuthority(tx, actor.authorityId, now);
  return postings
    .filter((each) => each.id !== actor.postingId && cellOf(each, 'IDENT') !== undefined)
    .map((each) => ({ value: each.id, text: each.staffName }));
}

const time = (message: string) =>
  z.preprocess(
    (v) => (typeof v === 'string' && v.trim() === '' ? undefined : v),
    z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/, message)
      .optional(),
  );
const asTime = 'Enter a time on the 24-hour clock, like 08:30';
const preference = question({
  path: '/my/being-told',
  form: 'being-told',
  access: 'signed-in: one’s own e-mail',
  audit: { shown: 'not audited: it holds one’s own wishes only', done: { event: 'being-told.set' } },
  policy: ({ actor }) => inPosting(actor),
  schema: z.object({
    digest: tick(),
    digestAt: time(asTime),
    quietFrom: time(asTime),
    quietTo: time(asTime),
  }),
  start: async (visit) => {
    const { digest, ...times } = (await preferenceOf(visit.tx, visit.actor.postingId)) ?? STANDARD;
    return { values: { ...times, ...(digest ? { digest: 'yes' } : {}) } };
  },
  page: (visit, _record, view) => {
    const { quietFrom, quietTo } = settingsOf(visit.actor);
    return preferencePage(view, quietFrom && quietTo ? `from ${quietFrom} to ${quietTo}` : undefined);
  },
  submit: async (visit, _record, { digest, digestAt, quietFrom, quietTo }) => {
    if ((quietFrom === undefined) !== (quietTo === undefined))
      throw new FieldErrors({ quietTo: 'Enter both times, or neither' });
    const kept = {
      ...{ digest, digestAt: digestAt ?? STANDARD.digestAt },
      ...{ quietFrom: quietFrom ?? null, quietTo: quietTo ?? null },
    };
    await keepPreference(visit.tx, visit.actor.authorityId, visit.actor.postingId, kept, visit.now);
    return { kind: 'redirect', to: '/my/being-told', said: 'Saved.' };
  },
});

/** Fixed addresses before the one with an id. */
export const noticeRoutes: Route[] = [...lists, ...preference, ...calls, ...passing, ...oneNotice];
