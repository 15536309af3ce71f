import { z } from 'zod';
import { neededInstant, neededText, optionalText } from '../../platform/forms/parse-form.ts';
import { allow, type Decision, forbid, notrace } from '../../platform/http/decision.ts';
import { question, type Route, route, type Visit } from '../../platform/http/route.ts';
import { cellOf, postingsWithRole } from '../access/index.ts';
import {
  askWorkers,
  briefFields,
  declineOffered,
  giveTimes,
  saveBrief,
  takeOffered,
  takeTimesBack,
} from './bank.commands.ts';
import { type Ask, askOfInterview, availabilities, briefOf, findAsk, withdrawAsk } from './bank.store.ts';
import { mayLead, mayOpenInterview, mayWriteInterview } from './interview.policy.ts';
import { interviewRecord } from './interview.queries.ts';
import { changesInterview, interviewParams, noteShown } from './interview.routes.tsx';
import { whoTalkedBefore } from './interview.store.ts';
import { interviewPath, isBankWorker } from './interview.ts';
import { checkIn, checkOut } from './lone-worker.commands.ts';
import { VISIT_MINUTES } from './lone-worker.ts';
import { askPage, availabilityPage, briefPage, offeredPage } from './pages/bank/bank.page.tsx';

const onlyWorkers = ({ actor }: Visit): Decision =>
  isBankWorker(actor.role) ? allow('AC-2') : forbid('AC-2', 'Return interviewers give their times here.');

const availability: Route[] = [
  ...question({
    path: '/interviews/availability',
    form: 'interview-availability',
    access: { dataClass: 'MISSING', verb: 'create', rule: 'AC-2' },
    audit: { shown: { event: 'availability.viewed' }, done: { event: 'availability.given' } },
    policy: onlyWorkers,
    schema: z.object({
      from: neededInstant('Enter from when you are free'),
      to: neededInstant('Enter until when you are free'),
      note: optionalText(300),
    }),
    page: async (visit, _record, view) =>
      availabilityPage(
        visit,
        await availabilities(visit.tx, visit.actor.authorityId, visit.now, visit.actor.postingId),
        view,
      ),
    submit: async (visit, _record, v) => {
      await giveTimes(visit, v);
      return { kind: 'redirect', to: '/interviews/availability', said: 'Saved. The co-ordinator sees it.' };
    },
  }),
  route({
    method: 'POST',
    path: '/interviews/availability/:timeId/cancel',
    access: { dataClass: 'MISSING', verb: 'create', rule: 'AC-2' },
    audit: { event: 'availability.cancelled' },
    params: z.object({ timeId: z.uuid() }),
    policy: onlyWorkers,
    handle: async (visit) => {
      await takeTimesBack(visit, visit.params.timeId);
      return { kind: 'redirect', to: '/interviews/availability', said: 'Taken back.' };
    },
  }),
];

const askParams = z.object({ askId: z.uuid() });
/** An offer to this very worker; to everybody else there is none. */
const offeredToMe = async (visit: Visit<{ askId: string }>): Promise<Ask | undefined> => {
  const ask = isBankWorker(visit.actor.role) ? await findAsk(visit.tx, visit.params.askId) : undefined;
  return ask?.withdrawnAt === null ? ask : undefined;
};
const taking = { dataClass: 'MISSING', verb: 'decide', rule: 'AC-7' } as const;
const offered: Route[] = [
  route({
    method: 'GET',
    path: '/interviews/offered/:askId',
    access: { dataClass: 'MISSING', verb: 'read', rule: 'AC-7' },
    audit: { event: 'interview-offer.viewed' },
    params: askParams,
    record: offeredToMe,
    handle: async (visit, ask) => {
      visit.note({
        subjects: [ask.childId],
        objectType: 'interview-offer',
        objectId: ask.id,
        classes: ['MISSING'],
      });
      return offeredPage(visit, ask, await visit.view());
    },
  }),
  route({
    method: 'POST',
    path: '/interviews/offered/:askId/take',
    access: taking,
    audit: { event: 'interview-offer.taken' },
    params: askParams,
    record: offeredToMe,
    handle: async (visit, ask) => {
      const id = await takeOffered(visit, ask.id);
      visit.note({
        subjects: [ask.childId],
        objectType: 'return-interview',
        objectId: id,
        classes: ['MISSING'],
      });
      return { kind: 'redirect', to: interviewPath(id), said: 'It is yours. Thank you.' };
    },
  }),
  route({
    method: 'POST',
    path: '/interviews/offered/:askId/decline',
    access: taking,
    audit: { event: 'interview-offer.declined' },
    params: askParams,
    record: offeredToMe,
    handle: async (visit, ask) => {
      await declineOffered(visit, ask.id);
      return { kind: 'redirect', to: '/interviews', said: 'Thank you for saying so.' };
    },
  }),
];

const leads = (visit: Visit, record: Parameters<typeof mayLead>[1]): Decision =>
  cellOf(visit.actor, 'IDENT')?.mayWrite ? mayLead(visit, record) : notrace('AC-2');

const leading: Route[] = [
  ...question({
    path: '/interviews/:interviewId/ask',
    form: 'interview-ask',
    access: changesInterview,
    audit: { shown: { event: 'interview-offer.asked' }, done: { event: 'interview-offer.made' } },
    params: interviewParams,
    record: interviewRecord,
    policy: (visit, record) => {
      const may = leads(visit, record);
      return may.outcome === 'allow' && record.interview.state !== 'ASKED'
        ? forbid('AC-17', 'Somebody holds this interview already.', {
            text: 'The interview',
            href: interviewPath(record.interview.id),
          })
        : may;
    },
    schema: z.object({
      workers: z.preprocess(
        (v) => (v === undefined ? [] : [v].flat()),
        z.array(z.uuid()).min(1, 'Choose at least one worker'),
      ),
      words: neededText('Say what they need to know to say yes, without a name', 1000),
    }),
    page: async (visit, record, view) => {
      noteShown(visit, record);
      return askPage(
        visit,
        {
          record,
          workers: await postingsWithRole(
            visit.tx,
            visit.actor.authorityId,
            ['RETURN_INTERVIEWER'],
            visit.now,
          ),
          times: await availabilities(visit.tx, visit.actor.authorityId, visit.now, null),
          before: await whoTalkedBefore(visit.tx, record.child.id, record.interview.id),
          ask: await askOfInterview(visit.tx, record.interview.id),
        },
        view,
      );
    },
    submit: async (visit, record, v) => {
      await askWorkers(visit, record, { postingIds: v.workers, words: v.words });
      return {
        kind: 'redirect',
        to: interviewPath(record.interview.id),
        said: 'Offered to those you chose.',
      };
    },
  }),
  route({
    method: 'POST',
    path: '/interviews/:interviewId/ask/withdraw',
    access: changesInterview,
    audit: { event: 'interview-offer.withdrawn' },
    params: interviewParams,
    record: interviewRecord,
    policy: leads,
    handle: async (visit, record) => {
      if (record.interview.state === 'ASKED') await withdrawAsk(visit.tx, record.interview.id, visit.now);
      noteShown(visit, record);
      return { kind: 'redirect', to: interviewPath(record.interview.id), said: 'The offer is withdrawn.' };
    },
  }),
  ...question({
    path: '/interviews/:interviewId/brief',
    form: 'interview-brief',
    access: changesInterview,
    audit: { shown: { event: 'interview-brief.shown' }, done: { event: 'interview-brief.saved' } },
    params: interviewParams,
    record: interviewRecord,
    policy: mayLead,
    schema: z.object({
      place: optionalText(1000),
      safety: optionalText(4000),
      needs: optionalText(4000),
      notToMention: optionalText(4000),
      lastTime: optionalText(4000),
    }),
    start: async (visit, { interview }) => {
      const brief = await briefOf(visit.tx, interview.id);
      const values = briefFields(brief);
      return {
        values: { ...values, place: values.place || (interview.agreedPlace ?? '') },
        version: brief?.version ?? 0,
      };
    },
    page: (visit, record, view) => {
      noteShown(visit, record);
      return briefPage(record, view);
    },
    submit: async (visit, record, v) => {
      await saveBrief(visit, record, v, Number(visit.body._version) || 0);
      return { kind: 'redirect', to: interviewPath(record.interview.id), said: 'The brief is saved.' };
    },
  }),
];

const minutesOf = (visit: Visit): number => {
  const given = Number(visit.body.minutes);
  return (VISIT_MINUTES as readonly number[]).includes(given) ? given : VISIT_MINUTES[0];
};
const alone: Route[] = [
  route({
    method: 'POST',
    path: '/interviews/:interviewId/check-in',
    access: changesInterview,
    audit: { event: 'lone-worker.checked-in' },
    params: interviewParams,
    record: interviewRecord,
    policy: mayWriteInterview,
    handle: async (visit, record) => {
      await checkIn(visit, record, minutesOf(visit));
      return { kind: 'redirect', to: interviewPath(record.interview.id), said: 'You are checked in.' };
    },
  }),
  route({
    method: 'POST',
    path: '/interviews/:interviewId/check-out/:visitId',
    access: changesInterview,
    audit: { event: 'lone-worker.checked-out' },
    params: interviewParams.extend({ visitId: z.uuid() }),
    record: interviewRecord,
    // Out is always possible, of a finished interview too: an alarm must be able to end.
    policy: mayOpenInterview,
    handle: async (visit, record) => {
      await checkOut(visit, record, visit.params.visitId);
      return {
        kind: 'redirect',
        to: interviewPath(record.interview.id),
        said: 'You are checked out. Thank you.',
      };
    },
  }),
];

/** Workers of the bank: their times, what is offered to them, the brief, and going in and out alone. */
export const bankRoutes: Route[] = [...availability, ...offered, ...leading, ...alone];
