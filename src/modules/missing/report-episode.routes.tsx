import { z } from 'zod';
import {
  neededInstant,
  neededText,
  oneOf,
  optionalInstant,
  optionalText,
} from '../../platform/forms/parse-form.ts';
import { absent, allow, type Decision, FieldErrors } from '../../platform/http/decision.ts';
import { question, type Route, route, type Visit } from '../../platform/http/route.ts';
import { cellOf, knownChild, opens } from '../access/index.ts';
import { clocksAbout } from '../deadlines/index.ts';
import { toldAbout } from '../notices/index.ts';
import { type ChildRow, childQuestion, findChild } from '../people/index.ts';
import { POLICE_GRADES } from '../plans/index.ts';
import { considerations } from './code-lists-missing.ts';
import { changeEpisode, closeInError } from './episode.commands.ts';
import { type EpisodeRow, episodesOf, findEpisode, whereaboutsOf } from './episode.store.ts';
import { stateOf } from './episode.ts';
import { movedTo } from './episode-move.commands.ts';
import { isKeptFrom, wholeEpisode } from './episode-page.queries.ts';
import { considerExploitation, recordGrade } from './grade.commands.ts';
import { endLongMissing, meetingHeldAbout } from './long-missing.commands.ts';
import { mayCoordinate, mayTakeReports } from './missing.policy.ts';
import { findNotification } from './notification.store.ts';
import { reachesPacks } from './pack.policy.ts';
import { episodeBody } from './pages/episode/episode.page.tsx';
import {
  ConsiderFields,
  ErrorFields,
  episodeQuestion,
  GradeFields,
  MeetingFields,
  ReturnFields,
} from './pages/episode/episode-forms.page.tsx';
import { historyBody } from './pages/episode/history.page.tsx';
import { ReportFields } from './pages/report/report.page.tsx';
import { countsOf } from './repeat.store.ts';
import { valuesFromNotification } from './report.queries.ts';
import { changeFrom, correctFields, valuesOf } from './report-fields.ts';
import { recordReturn } from './return.commands.ts';
import { returnFields, returnFrom, returnValues } from './return-fields.ts';
import { takeStep } from './step.commands.ts';

const params = z.object({ childId: z.uuid(), episodeId: z.uuid() });
type EpisodeVisit = Visit<{ childId: string; episodeId: string }, unknown>;
interface Found {
  child: ChildRow;
  episode: EpisodeRow;
}
const read = { dataClass: 'MISSING', verb: 'read', rule: 'AC-7' } as const;
const change = { dataClass: 'MISSING', verb: 'change', rule: 'AC-7' } as const;

/** The episode of this child, as far as row-level security gives it to the reader. */
async function foundEpisode(visit: EpisodeVisit): Promise<Found | undefined> {
  const episode = await findEpisode(visit.tx, visit.params.episodeId);
  if (episode?.childId !== visit.params.childId) return undefined;
  const child = await findChild(visit.tx, episode.childId);
  return child ? { child, episode } : undefined;
}
/** Old addresses of an episode that was moved to another child lead on, for those who may know of the move. */
async function movedAway(visit: EpisodeVisit): Promise<{ to: string } | undefined> {
  const to = await movedTo(visit, visit.params);
  return to === undefined ? undefined : { to };
}
const pathOf = ({ child, episode }: Found) => `/children/${child.id}/missing/${episode.id}`;
const noteEpisode = (visit: Visit, { child, episode }: Found) =>
  visit.note({
    subjects: [child.id],
    objectType: 'episode',
    objectId: episode.id,
    classes: ['MISSING'],
    version: episode.version,
  });
const versionOf = (visit: Visit) => Number(visit.body._version ?? 0);
const mayWrite = ({ actor }: Pick<Visit, 'actor'>): Decision => mayTakeReports(actor);

async function mayReadHistory(
  visit: Visit<{ childId: string }, unknown>,
  child: ChildRow,
): Promise<Decision> {
  if (cellOf(visit.actor, 'MISSING')?.scope === 'authority') return allow('AC-7');
  if (await opens(visit.tx, child.id, 'MISSING')) return allow('AC-7');
  return { outcome: 'redirect', rule: 'AC-7', to: `/children/${child.id}` };
}

const reading: Route[] = [
  route({
    method: 'GET',
    path: '/children/:childId/missing',
    access: read,
    audit: { event: 'missing.history-viewed' },
    params: z.object({ childId: z.uuid() }),
    record: (visit) => findChild(visit.tx, visit.params.childId),
    policy: mayReadHistory,
    handle: async (visit, child) => {
      const { tx, actor, now } = visit;
      const episodes = await episodesOf(tx, child.id);
      const counts = (await countsOf(tx, [child.id], now))[0];
      const about = { type: 'episode', ids: episodes.slice(0, 50).map((each) => each.id) };
      const clocks = await clocksAbout(tx, actor.authorityId, about, ['D8', 'D9']);
      visit.note({ subjects: [child.id], classes: ['MISSING'], count: episodes.length });
      const isFramed = await opens(tx, child.id, 'IDENT');
      const isMissingNow = episodes.some((each) => stateOf(each) === 'MISSING');
      const hasPacks = await reachesPacks(visit, child.id, isMissingNow);
      const body = historyBody(visit, { childId: child.id, episodes, counts, clocks, isFramed, hasPacks });
      return (
        (await knownChild(visit, child.id))?.page(visit, 'missing', body) ??
        childQuestion(child, 'Missing', '', body)
      );
    },
  }),
  route({
    method: 'GET',
    path: '/children/:childId/missing/:episodeId',
    access: read,
    audit: { event: 'missing.episode-viewed' },
    params,
    record: async (visit) => (await foundEpisode(visit)) ?? movedAway(visit),
    policy: (_visit, found) =>
      'to' in found ? { outcome: 'redirect', rule: 'AC-7', to: found.to } : allow('AC-7'),
    handle: async (visit, found) => {
      if ('to' in found) throw absent();
      noteEpisode(visit, found);
      const isFramed = await opens(visit.tx, found.child.id, 'IDENT');
      const { child, episode } = found;
      const body = episodeBody(visit, await wholeEpisode(visit, episode), {
        isFramed,
        readsHistory: (await mayReadHistory(visit, child)).outcome === 'allow',
        hasPacks: await reachesPacks(visit, child.id, stateOf(episode) === 'MISSING'),
        told: await toldAbout(visit, { type: 'episode', id: episode.id }),
      });
      return (
        (await knownChild(visit, found.child.id))?.page(visit, 'missing', body) ??
        childQuestion(found.child, 'Missing', '/missing', body)
      );
    },
  }),
];

const back: Route[] = [
  ...question({
    path: '/children/:childId/missing/:episodeId/return',
    form: 'missing-return',
    access: change,
    audit: { shown: { event: 'missing.return-begun' }, done: { event: 'missing.return-recorded' } },
    params,
    query: z.object({ from: z.uuid().optional().catch(undefined) }),
    record: foundEpisode,
    policy: mayWrite,
    schema: returnFields,
    start: async (visit, { episode }) => {
      const known = await whereaboutsOf(visit.tx, episode.id);
      const from = visit.query.from ? await findNotification(visit.tx, visit.query.from) : undefined;
      const said = from?.episodeId === episode.id ? valuesFromNotification(from) : {};
      const first = episode.endedAt === null && from ? { ...said, returnNotifiedAt: from.receivedAt } : {};
      return {
        values: { ...returnValues(episode, known, visit.now), ...first },
        version: episode.version,
      };
    },
    page: (visit, found, view) => {
      noteEpisode(visit, found);
      const isKept = isKeptFrom(found.episode, visit.actor.agency);
      const title = found.episode.endedAt === null ? 'They are back' : 'Put the return right';
      return episodeQuestion(
        found.child,
        { title, back: pathOf(found), view },
        <ReturnFields view={view} isKept={isKept} isWithheld={found.episode.isWithheld} />,
      );
    },
    submit: async (visit, found, value) => {
      const details = returnFrom(value, found.episode);
      // Who may not read it must not undo it either.
      if (isKeptFrom(found.episode, visit.actor.agency)) delete details.withheldBecause;
      const { isWithheld: wasWithheld } = found.episode;
      const isFirst = found.episode.endedAt === null;
      const episode = await recordReturn(visit, found.episode, versionOf(visit), details);
      if (episode.isWithheld !== wasWithheld)
        visit.alsoRecord({
          event: episode.isWithheld ? 'whereabouts.withheld' : 'whereabouts.no-longer-withheld',
          subjects: [episode.childId],
          objectType: 'episode',
          objectId: episode.id,
          ...(episode.withheldBecause ? { reason: episode.withheldBecause } : {}),
        });
      return {
        kind: 'redirect',
        to: pathOf(found),
        said: isFirst && episode.owedBy === 'US' ? 'Saved. The hours of the return interview run.' : 'Saved.',
      };
    },
  }),
  ...question({
    path: '/children/:childId/missing/:episodeId/grade',
    form: 'missing-grade',
    access: change,
    audit: { shown: { event: 'missing.grade-begun' }, done: { event: 'missing.graded' } },
    params,
    record: foundEpisode,
    policy: mayWrite,
    schema: z.object({
      grade: oneOf(POLICE_GRADES, 'Choose the grade that the police gave'),
      by: optionalText(200),
      at: optionalInstant(),
      rationale: optionalText(2000),
    }),
    start: async (_visit, { episode }) => ({ values: {}, version: episode.version }),
    page: (visit, found, view) => {
      noteEpisode(visit, found);
      return episodeQuestion(
        found.child,
        { title: 'Grade of the police', back: pathOf(found), view },
        <GradeFields view={view} />,
      );
    },
    submit: async (visit, found, value) => {
      if (value.at && Temporal.Instant.compare(value.at, visit.now) > 0)
        throw new FieldErrors({ at: 'When they graded it must be in the past' });
      await recordGrade(visit, found.episode, versionOf(visit), { ...value, at: value.at ?? visit.now });
      return { kind: 'redirect', to: pathOf(found), said: 'The grade is saved.' };
    },
  }),
];

const correcting: Route[] = [
  ...question({
    path: '/children/:childId/missing/:episodeId/change',
    form: 'missing-change',
    access: change,
    audit: { shown: { event: 'missing.change-begun' }, done: { event: 'missing.changed' } },
    params,
    record: foundEpisode,
    policy: mayWrite,
    schema: correctFields,
    start: async (_visit, { episode }) => ({ values: valuesOf(episode), version: episode.version }),
    page: (visit, found, view) => {
      noteEpisode(visit, found);
      return episodeQuestion(
        found.child,
        { title: 'Correct the report', back: pathOf(found), view },
        <ReportFields view={view} suggested={undefined} isNew={false} />,
      );
    },
    submit: async (visit, found, value) => {
      await changeEpisode(visit, found.episode, versionOf(visit), changeFrom(value, found.episode));
      return { kind: 'redirect', to: pathOf(found), said: 'Corrected.' };
    },
  }),
  ...question({
    path: '/children/:childId/missing/:episodeId/error',
    form: 'missing-error',
    access: change,
    audit: { shown: { event: 'missing.error-begun' }, done: { event: 'missing.closed-in-error' } },
    params,
    record: foundEpisode,
    policy: ({ actor }) => mayCoordinate(actor),
    schema: z.object({ because: neededText('Enter why it was an error', 1000) }),
    start: async (_visit, { episode }) => ({ values: {}, version: episode.version }),
    page: (visit, found, view) => {
      noteEpisode(visit, found);
      return episodeQuestion(
        found.child,
        { title: 'Recorded in error', back: pathOf(found), view, save: 'Close the episode' },
        <ErrorFields view={view} />,
      );
    },
    submit: async (visit, found, { because }) => {
      await closeInError(visit, found.episode, versionOf(visit), because);
      await endLongMissing(visit, found.episode, because);
      return { kind: 'redirect', to: pathOf(found), said: 'The episode is closed.' };
    },
  }),
];

const following: Route[] = [
  ...question({
    path: '/children/:childId/missing/:episodeId/considered',
    form: 'missing-considered',
    access: change,
    audit: {
      shown: { event: 'missing.considered-begun' },
      done: { event: 'missing.exploitation-considered' },
    },
    params,
    record: foundEpisode,
    policy: mayWrite,
    schema: z.object({
      result: oneOf(considerations.map((each) => each.code) as ['CSE', ...'CSE'[]], 'Say what was thought'),
      otherKind: optionalText(200),
      where: neededText('Enter where it was considered', 200),
      because: neededText('Enter why', 2000),
    }),
    page: (visit, found, view) => {
      noteEpisode(visit, found);
      return episodeQuestion(
        found.child,
        { title: 'Was exploitation considered?', back: pathOf(found), view },
        <ConsiderFields view={view} />,
      );
    },
    submit: async (visit, found, value) => {
      if ((value.result as string) === 'OTHER' && !value.otherKind)
        throw new FieldErrors({ otherKind: 'Enter which kind' });
      await considerExploitation(visit, found.episode, value);
      return { kind: 'redirect', to: pathOf(found), said: 'Saved.' };
    },
  }),
  ...question({
    path: '/children/:childId/missing/:episodeId/meeting-held',
    form: 'missing-meeting-held',
    access: change,
    audit: { shown: { event: 'missing.meeting-begun' }, done: { event: 'missing.meeting-held' } },
    params,
    record: foundEpisode,
    policy: mayWrite,
    schema: z.object({
      at: neededInstant('Enter when it was held'),
      who: neededText('Enter who was there', 500),
    }),
    page: (visit, found, view) => {
      noteEpisode(visit, found);
      return episodeQuestion(
        found.child,
        { title: 'A meeting was held', back: pathOf(found), view },
        <MeetingFields view={view} />,
      );
    },
    submit: async (visit, found, { at, who }) => {
      await takeStep(visit, found.episode, { kind: 'SAFETY_ACTION', at, words: `Meeting held: ${who}` });
      await meetingHeldAbout(visit, { childId: found.child.id, at });
      return { kind: 'redirect', to: pathOf(found), said: 'Saved. The deadline of the meeting has stopped.' };
    },
  }),
];

export const reportEpisodeRoutes: Route[] = [...reading, ...back, ...correcting, ...following];
