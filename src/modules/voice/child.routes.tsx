import { z } from 'zod';
import {
  neededText,
  oneOf,
  optionalDate,
  optionalOneOf,
  optionalText,
  tick,
} from '../../platform/forms/parse-form.ts';
import { type Answer, question, type Route, route, type Visit } from '../../platform/http/route.ts';
import { type ChildRow, childLayout, childQuestion, safeContactsOf } from '../people/index.ts';
import { offerToHear, recordFeedback, withdrawConsent } from './feedback.commands.ts';
import { consentsOf, feedbackOf, offersOf } from './feedback.store.ts';
import { audiences, codesOf, givers, offerAnswers, offeredRoutes, routes } from './feedback.ts';
import { makeLink } from './link.commands.ts';
import { linksOf, takeLinkBack } from './link.store.ts';
import { byHandPage, handOverPage, LinkPage } from './pages/link.page.tsx';
import { OfferPage } from './pages/offer.page.tsx';
import { FeedbackFormPage } from './pages/record.page.tsx';
import { VoiceTab } from './pages/tab.page.tsx';
import { type ChildVisit, childOf, childParams, mayRead, mayWrite, writesHere } from './voice.policy.ts';

const read = { dataClass: 'VOICE', verb: 'read', rule: 'AC-7' } as const;
const change = { dataClass: 'VOICE', verb: 'change', rule: 'AC-7' } as const;
const tabOf = (childId: string) => `/children/${childId}/voice`;
const noteShown = (visit: ChildVisit, child: ChildRow) =>
  visit.note({ subjects: [child.id], classes: ['VOICE'] });

const tab = route({
  method: 'GET',
  path: '/children/:childId/voice',
  access: read,
  audit: { event: 'voice.viewed' },
  params: childParams,
  record: childOf,
  policy: mayRead,
  handle: async (visit, child) => {
    const feedback = await feedbackOf(visit.tx, child.id);
    const consents = await consentsOf(
      visit.tx,
      feedback.map((each) => each.id),
    );
    const offers = await offersOf(visit.tx, child.id);
    const links = await linksOf(visit.tx, child.id);
    noteShown(visit, child);
    visit.note({ count: feedback.length });
    const view = { child, feedback, consents, offers, links, mayWrite: writesHere(visit, child) };
    return childLayout(
      visit,
      child,
      'voice',
      <VoiceTab {...view} visit={visit} csrf={(await visit.view()).csrf} />,
    );
  },
});

export const feedbackSchema = z.object({
  giver: oneOf(codesOf(givers), 'Say who told us'),
  route: oneOf(codesOf(routes), 'Say how we came to hear it'),
  givenOn: optionalDate(),
  words: optionalText(20_000),
  goingWell: optionalText(20_000),
  couldBeBetter: optionalText(20_000),
  staffPresent: optionalOneOf(['yes', 'no']),
  whoSees: oneOf(codesOf(audiences), 'Ask who may see it, and say what they chose'),
  inReports: tick(),
  inTraining: tick(),
});
export const toFeedback = ({
  inReports,
  inTraining,
  staffPresent,
  ...said
}: z.output<typeof feedbackSchema>) => ({
  ...said,
  staffPresent: staffPresent === undefined ? undefined : staffPresent === 'yes',
  consent: { inReports, inTraining },
});

const record = question({
  path: '/children/:childId/voice/new',
  form: 'feedback',
  access: change,
  audit: { shown: { event: 'voice.form-shown' }, done: { event: 'feedback.recorded' } },
  params: childParams,
  schema: feedbackSchema,
  record: childOf,
  policy: mayWrite,
  page: (visit, child, view) => {
    noteShown(visit, child);
    return childQuestion(
      child,
      'Feedback',
      '/voice',
      <FeedbackFormPage view={view} back={tabOf(child.id)} />,
    );
  },
  submit: async (visit, child, value) => {
    await recordFeedback(visit, { ...toFeedback(value), childId: child.id });
    return { kind: 'redirect', to: tabOf(child.id), said: 'Written down. The named reader will read it.' };
  },
});

const offer = question({
  path: '/children/:childId/voice/offer',
  form: 'voice-offer',
  access: change,
  audit: { shown: { event: 'voice.form-shown' }, done: { event: 'voice.offered' } },
  params: childParams,
  query: z.object({ route: z.enum(codesOf(offeredRoutes)).optional().catch(undefined) }),
  schema: z.object({
    giver: oneOf(['CHILD', 'PARENT', 'CARER'], 'Say whom you asked'),
    route: oneOf(codesOf(offeredRoutes), 'Say what was offered'),
    answer: oneOf(codesOf(offerAnswers), 'Say what they answered'),
    because: optionalText(2000),
    offeredOn: optionalDate(),
  }),
  record: childOf,
  policy: mayWrite,
  start: async (visit) => ({
    values: { giver: 'CHILD', ...(visit.query.route ? { route: visit.query.route } : {}) },
  }),
  page: (visit, child, view) => {
    noteShown(visit as ChildVisit, child);
    return childQuestion(child, 'Offer', '/voice', <OfferPage view={view} back={tabOf(child.id)} />);
  },
  submit: async (visit, child, value) => {
    await offerToHear(visit, { ...value, childId: child.id });
    return { kind: 'redirect', to: tabOf(child.id), said: 'The offer is written down.' };
  },
});

const ask = (secret: string): Route[] =>
  question({
    path: '/children/:childId/voice/page',
    form: 'voice-page',
    access: change,
    audit: { shown: { event: 'voice.form-shown' }, done: { event: 'voice.page-made' } },
    params: childParams,
    schema: z.object({
      giver: oneOf(codesOf(givers), 'Say whose page it is'),
      asks: oneOf(['WORDS', 'QUESTIONS'], 'Say what it asks'),
      way: oneOf(['DEVICE', 'MESSAGE', 'BY_HAND'], 'Say how they get to it'),
      contact: optionalText(60),
      safeToday: tick(),
      safeBecause: optionalText(1000),
    }),
    record: childOf,
    policy: mayWrite,
    start: async () => ({ values: { giver: 'CHILD', asks: 'WORDS' } }),
    page: async (visit, child, view) => {
      noteShown(visit, child);
      const contacts = await safeContactsOf(visit.tx, child.id);
      const body = <LinkPage view={view} back={tabOf(child.id)} contacts={contacts} now={visit.now} />;
      return childQuestion(child, 'A page of their own', '/voice', body);
    },
    submit: async (visit, child, v): Promise<Answer> => {
      const { key } = await makeLink(visit, secret, {
        ...{ childId: child.id, giver: v.giver, asks: v.asks, way: v.way, contactId: v.contact },
        safeBecause: v.safeToday ? v.safeBecause : undefined,
      });
      if (v.way === 'DEVICE') return handOverPage(child, key, (await visit.view()).csrf);
      if (v.way === 'BY_HAND') return byHandPage(child, key);
      return {
        kind: 'redirect',
        to: tabOf(child.id),
        said: 'The message will be sent. It names nobody and nothing.',
      };
    },
  });

const acts: Route[] = [
  route({
    method: 'POST',
    path: '/children/:childId/voice/pages/:linkId/take-back',
    access: change,
    audit: { event: 'voice.page-taken-back' },
    params: childParams.extend({ linkId: z.uuid() }),
    record: childOf as (visit: Visit<{ childId: string; linkId: string }>) => Promise<ChildRow | undefined>,
    policy: mayWrite,
    handle: async (visit, child) => {
      await takeLinkBack(visit.tx, child.id, visit.params.linkId, visit.now);
      visit.note({ subjects: [child.id], objectType: 'feedback-link', objectId: visit.params.linkId });
      return { kind: 'redirect', to: tabOf(child.id), said: 'The page no longer opens.' };
    },
  }),
  ...question({
    path: '/children/:childId/voice/no-longer-agreed',
    form: 'voice-no-longer-agreed',
    access: change,
    audit: { shown: { event: 'voice.form-shown' }, done: { event: 'voice.consent-taken-back' } },
    params: childParams,
    schema: z.object({ sure: neededText('Tick to say that they told you so', 10) }),
    record: childOf,
    policy: mayWrite,
    page: (visit, child, view) => {
      noteShown(visit, child);
      const body = <OfferPage view={view} back={tabOf(child.id)} isTakingBack />;
      return childQuestion(child, 'No longer agreed', '/voice', body);
    },
    submit: async (visit, child) => {
      await withdrawConsent(visit, { childId: child.id });
      return { kind: 'redirect', to: tabOf(child.id), said: 'From now on none of their words are used.' };
    },
  }),
];

/** A child's tab: what they told us as far as they let this reader see it, what was offered, pages of their own. */
export const childVoiceRoutes = (secret: string): Route[] => [
  tab,
  ...record,
  ...offer,
  ...ask(secret),
  ...acts,
];
