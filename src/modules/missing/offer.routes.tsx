import { z } from 'zod';
import {
  neededText,
  oneOf,
  optionalInstant,
  optionalOneOf,
  optionalText,
} from '../../platform/forms/parse-form.ts';
import { allow, type Decision, FieldErrors, notrace } from '../../platform/http/decision.ts';
import { question, type Route, type Visit } from '../../platform/http/route.ts';
import { cellOf, label, postingsInAuthority } from '../access/index.ts';
import { type ChildRow, findChild } from '../people/index.ts';
import { declineReasons, notOfferedReasons, notPossibleReasons, ways } from './code-lists-missing.ts';
import { type EpisodeRow, findEpisode } from './episode.store.ts';
import { arrangeInterview } from './interview.commands.ts';
import { arrangesInterview, offersInterview } from './interview.policy.ts';
import { interviewsOfEpisode } from './interview.store.ts';
import { interviewPath, isPartner } from './interview.ts';
import { episodesToTalkAbout } from './interview-episodes.store.ts';
import { offerInterview, recordAfterNo } from './offer.commands.ts';
import { choicesAsked } from './offer.store.ts';
import { afterNoPage, noInterviewPage, takeBackPage } from './pages/offer/after.page.tsx';
import { arrangePage } from './pages/offer/arrange.page.tsx';
import { attemptPage, offerPage } from './pages/offer/offer.page.tsx';
import { takeStep, takeStepBack } from './step.commands.ts';
import { findStep, stepsOf } from './step.store.ts';

const params = z.object({ childId: z.uuid(), episodeId: z.uuid() });
type EpisodeVisit = Visit<{ childId: string; episodeId: string }>;
interface EpisodeOfChild {
  child: ChildRow;
  episode: EpisodeRow;
}
async function record(visit: EpisodeVisit): Promise<EpisodeOfChild | undefined> {
  const child = await findChild(visit.tx, visit.params.childId);
  const episode = child && (await findEpisode(visit.tx, visit.params.episodeId));
  return child && episode?.childId === child.id ? { child, episode } : undefined;
}
const offers = ({ actor }: Visit): Decision => (offersInterview(actor) ? allow('AC-2') : notrace('AC-2'));
const arranges = ({ actor }: Visit): Decision => (arrangesInterview(actor) ? allow('AC-2') : notrace('AC-2'));

const at = ({ params: { childId, episodeId } }: EpisodeVisit, rest = '/offer') =>
  `/children/${childId}/missing/${episodeId}${rest}`;
const change = { dataClass: 'MISSING', verb: 'change', rule: 'AC-2' } as const;
const codes = <T extends { code: string }>(list: readonly T[]) =>
  list.map((each) => each.code) as [string, ...string[]];
const wayCodes = ways.map((each) => each.code) as unknown as [
  (typeof ways)[number]['code'],
  ...(typeof ways)[number]['code'][],
];
const yes = (answer: 'yes' | 'no' | undefined) => (answer === undefined ? undefined : answer === 'yes');
const yesNo = optionalOneOf(['yes', 'no']);
const HOW = 'Say how';

const attempt = question({
  path: '/children/:childId/missing/:episodeId/attempt',
  form: 'interview-attempt',
  access: change,
  audit: { shown: { event: 'interview-attempt.asked' }, done: { event: 'interview-attempt.recorded' } },
  params,
  record,
  policy: offers,
  schema: z.object({ way: oneOf(wayCodes, HOW), at: optionalInstant(), words: optionalText(4000) }),
  page: (_visit, { child }, view) => attemptPage(child, view, at(_visit)),
  submit: async (visit, { episode }, value) => {
    await takeStep(visit, episode, { kind: 'ATTEMPT', ...value });
    return { kind: 'redirect', to: at(visit), said: 'Saved: you tried to reach them.' };
  },
});

const offer = question({
  path: '/children/:childId/missing/:episodeId/offer',
  form: 'interview-offer',
  access: change,
  audit: { shown: { event: 'interview-offer.asked' }, done: { event: 'interview-offer.recorded' } },
  params,
  record,
  policy: offers,
  schema: z.object({
    way: oneOf(wayCodes, HOW),
    at: optionalInstant(),
    words: optionalText(4000),
    answer: optionalOneOf(['YES', 'NO', 'LATER']),
    reason: optionalOneOf(codes(declineReasons)),
    ownWords: optionalText(4000),
    personAsked: yesNo,
    placeAsked: yesNo,
  }),
  page: async (visit, { child, episode }, view) => {
    visit.note({ subjects: [child.id], objectType: 'episode', objectId: episode.id, classes: ['MISSING'] });
    const steps = await stepsOf(visit.tx, [episode.id]);
    const asked = await choicesAsked(visit.tx, episode.id);
    const interviews = await interviewsOfEpisode(visit.tx, episode.id);
    return offerPage(
      visit,
      { child, episode, steps, asked, interviews, mayArrange: arranges(visit).outcome === 'allow' },
      view,
    );
  },
  submit: async (visit, { episode }, v) => {
    await offerInterview(visit, episode, {
      way: v.way,
      at: v.at,
      words: v.words,
      answer: v.answer,
      reason: v.reason,
      ownWords: v.ownWords,
      isPersonAsked: yes(v.personAsked),
      isPlaceAsked: yes(v.placeAsked),
    });
    if (v.answer === 'YES' && arranges(visit).outcome === 'allow')
      return { kind: 'redirect', to: at(visit, '/interview/new'), said: 'Saved: they said yes.' };
    if (v.answer === 'NO')
      return { kind: 'redirect', to: at(visit, '/after-no'), said: 'Saved: they said no.' };
    return { kind: 'redirect', to: at(visit), said: 'Saved.' };
  },
});

const noInterview = question({
  path: '/children/:childId/missing/:episodeId/no-interview',
  form: 'no-interview',
  access: change,
  audit: { shown: { event: 'interview-outcome.asked' }, done: { event: 'interview-outcome.recorded' } },
  params,
  record,
  policy: offers,
  schema: z.object({
    kind: oneOf(['NO_RESPONSE', 'NOT_POSSIBLE', 'NOT_OFFERED', 'DECLINED'], 'Say what became of it'),
    notPossible: optionalOneOf(codes(notPossibleReasons)),
    notOffered: optionalOneOf(codes(notOfferedReasons)),
    declined: optionalOneOf(codes(declineReasons)),
    words: optionalText(4000),
  }),
  page: (visit, { child }, view) => noInterviewPage(child, view, at(visit)),
  submit: async (visit, { episode }, v) => {
    const given = {
      NO_RESPONSE: undefined,
      NOT_POSSIBLE: v.notPossible,
      NOT_OFFERED: v.notOffered,
      DECLINED: v.declined,
    };
    const reason = given[v.kind];
    const field = {
      NO_RESPONSE: '',
      NOT_POSSIBLE: 'notPossible',
      NOT_OFFERED: 'notOffered',
      DECLINED: 'declined',
    }[v.kind];
    if (field !== '' && reason === undefined) throw new FieldErrors({ [field]: 'Say why' });
    await takeStep(visit, episode, { kind: v.kind, reason, words: v.words });
    return {
      kind: 'redirect',
      to: at(visit, v.kind === 'DECLINED' ? '/after-no' : '/offer'),
      said: 'Saved.',
    };
  },
});

const afterNo = question({
  path: '/children/:childId/missing/:episodeId/after-no',
  form: 'after-no',
  access: change,
  audit: { shown: { event: 'interview-follow-up.asked' }, done: { event: 'interview-follow-up.recorded' } },
  params,
  record,
  policy: offers,
  schema: z.object({
    carerView: optionalText(8000),
    followUp: optionalText(8000),
    followUpAt: optionalInstant(),
    followUpBy: optionalText(200),
  }),
  page: (visit, { child }, view) => afterNoPage(child, view, at(visit)),
  submit: async (visit, { episode }, value) => {
    await recordAfterNo(visit, episode, value);
    return { kind: 'redirect', to: at(visit), said: 'Saved.' };
  },
});

const takeBack = question({
  path: '/children/:childId/missing/:episodeId/steps/:stepId/take-back',
  form: 'step-take-back',
  access: { dataClass: 'MISSING', verb: 'correct', rule: 'AC-2' },
  audit: { shown: { event: 'interview-step.asked' }, done: { event: 'interview-step.taken-back' } },
  params: params.extend({ stepId: z.uuid() }),
  record: async (visit) => {
    const found = await record(visit);
    const step = found && (await findStep(visit.tx, visit.params.stepId));
    return found && step?.episodeId === found.episode.id && step.takenBackAt === null
      ? { ...found, step }
      : undefined;
  },
  policy: offers,
  schema: z.object({ reason: neededText('Say why it was a mistake', 500) }),
  page: (visit, { child, step }, view) => takeBackPage(child, step, view, at(visit)),
  submit: async (visit, { step }, { reason }) => {
    await takeStepBack(visit, step, reason);
    return { kind: 'redirect', to: at(visit), said: 'Taken back. It stays in the history, struck out.' };
  },
});

const HERE = 'here:';
const arrange = question({
  path: '/children/:childId/missing/:episodeId/interview/new',
  form: 'interview-arrange',
  access: { dataClass: 'MISSING', verb: 'change', rule: 'AC-2' },
  audit: { shown: { event: 'return-interview.asked' }, done: { event: 'return-interview.arranged' } },
  params,
  record: async (visit) => {
    const found = await record(visit);
    return found && { ...found, others: await episodesToTalkAbout(visit.tx, found.child.id) };
  },
  policy: arranges,
  schema: z.object({
    episodes: z.preprocess((v) => (v === undefined ? [] : [v].flat()), z.array(z.uuid())),
    who: optionalText(100),
    whoName: optionalText(200),
    independent: yesNo,
    independentBecause: optionalText(1000),
    personAsked: yesNo,
    placeAsked: yesNo,
    agreedPlace: optionalText(300),
    agreedAt: optionalInstant(),
  }),
  start: async (visit, { others, episode }) => {
    // What the child was asked when it was offered is not asked again.
    const asked = await choicesAsked(visit.tx, episode.id);
    const said = (which: 'personAsked' | 'placeAsked') => {
      const found = asked.findLast((each) => each[which] !== null)?.[which];
      return found === undefined ? {} : { [which]: found ? 'yes' : 'no' };
    };
    return {
      values: {
        episodes: others.map((each) => each.id),
        who: `${HERE}${visit.actor.postingId}`,
        ...said('personAsked'),
        ...said('placeAsked'),
      },
    };
  },
  page: async (visit, { child, others }, view) => {
    const people = (await postingsInAuthority(visit.tx, visit.actor.authorityId, visit.now)).filter(
      (p) =>
        cellOf(p, 'MISSING')?.mayWrite && !isPartner(p.role) && p.role !== 'FRONT_DOOR' && p.role !== 'DUTY',
    );
    return arrangePage(visit, { child, others, people, here: HERE }, view, at(visit));
  },
  submit: async (visit, { child, others }, v) => {
    const chosen = others.filter((each) => v.episodes.includes(each.id));
    const isNamed = v.who === 'elsewhere';
    if (isNamed && !v.whoName) throw new FieldErrors({ whoName: 'Say who holds it' });
    const id = await arrangeInterview(visit, {
      childId: child.id,
      episodes: chosen,
      interviewerPostingId: v.who?.startsWith(HERE) ? v.who.slice(HERE.length) : undefined,
      interviewerName: isNamed ? v.whoName : undefined,
      isIndependent: yes(v.independent),
      independentBecause: v.independentBecause,
      chosenPersonAsked: yes(v.personAsked),
      chosenPlaceAsked: yes(v.placeAsked),
      agreedPlace: v.agreedPlace,
      agreedAt: v.agreedAt,
    });
    const to = v.who === undefined || v.who === 'workers' ? interviewPath(id, '/ask') : interviewPath(id);
    return { kind: 'redirect', to, said: `The ${label(visit.actor, 'RETURN_INTERVIEW')} is arranged.` };
  },
});

/** Offering an interview, and what became of it; the same for every worker who may reach the child. */
export const offerRoutes: Route[] = [
  ...attempt,
  ...offer,
  ...noInterview,
  ...afterNo,
  ...takeBack,
  ...arrange,
];
