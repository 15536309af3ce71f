import { z } from 'zod';
import { neededText, oneOf, optionalText, tick } from '../../platform/forms/parse-form.ts';
import { absent, type Decision, FieldErrors } from '../../platform/http/decision.ts';
import { question, type Route, route, type Visit } from '../../platform/http/route.ts';
import { type ChildRow, childLayout, childQuestion } from '../people/index.ts';
import { type ChildVisit, childOf, childParams, mayWrite } from './chronology.policy.ts';
import { otherNames } from './chronology.queries.ts';
import { dismissalCodes, reasonInWords } from './dismissals.ts';
import { boxesFrom } from './entry-date.ts';
import { entrySchema, mergeSchema } from './entry-form.ts';
import { namesIn } from './entry-warnings.ts';
import { firstNameOf } from './first-name.ts';
import { Caption } from './pages/caption.part.tsx';
import { AcceptPage, DismissPage, MergePage, SuggestionsPage } from './pages/suggestion.page.tsx';
import {
  acceptSuggestion,
  dismissSuggestion,
  MOST_SAME_LINES,
  mergeSuggestions,
  offeredBy,
  undoDecision,
} from './suggestion.commands.ts';
import {
  alikeSuggestions,
  countWaiting,
  decisionOn,
  decisionsBy,
  dismissedOf,
  eventOf,
  nextSuggestion,
  type Suggestion,
  sameLines,
  suggestionsOf,
} from './suggestion.store.ts';
import { LOG_KINDS } from './themes.ts';

const change = { dataClass: 'NOTE', verb: 'change', rule: 'AC-7' } as const;
const flag = z.enum(['1']).optional().catch(undefined);
const eventParams = childParams.extend({ eventId: z.uuid() });
const eventQuery = z.object({ all: flag, on: flag });
type EventVisit = Visit<
  { childId: string; eventId: string },
  { all?: '1' | undefined; on?: '1' | undefined }
>;
const PAGE = 40;

/** What is left aside unless somebody asks for all lines of the timeline. */
const leftAside = (isAll: boolean): readonly string[] => (isAll ? [] : LOG_KINDS);
const chronologyPath = (childId: string) => `/children/${childId}/chronology`;

/** What the reader decided in the last hour: a slip of the hand is undone in one press. */
const decidedLately = (visit: Visit, childId: string, most: number) =>
  decisionsBy(visit.tx, childId, visit.actor.postingId, visit.now.subtract({ hours: 1 }), most);

interface EventRecord {
  child: ChildRow;
  event: Suggestion;
}
async function eventRecord(visit: EventVisit): Promise<EventRecord | undefined> {
  const child = await childOf(visit);
  const event = child && (await eventOf(visit.tx, child.id, visit.params.eventId));
  return event && { child, event };
}
/** What was decided meanwhile is not asked again; what was typed over it comes back with both texts. */
async function mayDecide(visit: EventVisit, { child, event }: EventRecord): Promise<Decision> {
  const written = await mayWrite(visit, child);
  if (written.outcome !== 'allow' || Object.keys(visit.body).length > 0) return written;
  const decided = await decisionOn(visit.tx, event.id);
  if (!decided) return written;
  const rest = decided.entryId ? `/entries/${decided.entryId}` : '/suggestions';
  return { outcome: 'redirect', rule: 'AC-7', to: `${chronologyPath(child.id)}${rest}` };
}

function noteShown(visit: ChildVisit, { child, event }: EventRecord): void {
  visit.note({
    subjects: [child.id],
    classes: [event.dataClass],
    objectType: 'timeline-event',
    objectId: event.id,
  });
}

/**
 * On to the next suggestion; back to the list after the last. Nothing is said in between: a notice would take the focus
 * from the field, and what was decided stands on the page with its way back.
 */
async function onward(visit: EventVisit, { child, event }: EventRecord) {
  const isAll = visit.query.all === '1';
  const next = await nextSuggestion(visit.tx, child.id, leftAside(isAll), event);
  const at = `${chronologyPath(child.id)}/suggestions`;
  const all = isAll ? 'all=1&' : '';
  return { kind: 'redirect', to: next ? `${at}/${next.id}?${all}on=1` : at } as const;
}

const offeredFields = (event: Suggestion): Record<string, unknown> => {
  const { date, happened, source, sourceAgency, themes } = offeredBy(event);
  return { ...boxesFrom(date), happened, source, sourceAgency: sourceAgency ?? '', themes };
};
const inOf = (visit: EventVisit) => ({ childId: visit.params.childId, eventId: visit.params.eventId });

export const suggestionRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/children/:childId/chronology/suggestions',
    access: change,
    audit: { event: 'chronology.suggestions-viewed' },
    params: childParams,
    query: z.object({ all: flag, page: z.coerce.number().int().min(1).max(10_000).catch(1) }),
    record: childOf,
    policy: mayWrite,
    handle: async (visit, child) => {
      const isAll = visit.query.all === '1';
      const { page } = visit.query;
      const of = { without: leftAside(isAll), most: PAGE, skip: (page - 1) * PAGE };
      const suggestions = await suggestionsOf(visit.tx, child.id, of);
      const total = await countWaiting(visit.tx, child.id, of.without, 10_000);
      const decided = await decidedLately(visit, child.id, 5);
      const dismissed = await dismissedOf(visit.tx, child.id, 50);
      const { csrf } = await visit.view();
      visit.note({
        subjects: [child.id],
        objectType: 'chronology',
        objectId: child.id,
        classes: [...new Set(suggestions.map((each) => each.dataClass))],
        count: suggestions.length,
      });
      const view = { suggestions, total, page, pageSize: PAGE, isAll, decided, dismissed, csrf };
      return childLayout(
        visit,
        child,
        'chronology',
        <SuggestionsPage at={chronologyPath(child.id)} {...view} />,
      );
    },
  }),
  ...question({
    path: '/children/:childId/chronology/suggestions/:eventId',
    form: 'chronology-suggestion',
    access: change,
    audit: {
      shown: { event: 'chronology.suggestions-viewed' },
      done: { event: 'chronology.suggestion-accepted' },
    },
    params: eventParams,
    query: eventQuery,
    schema: entrySchema,
    record: eventRecord,
    policy: mayDecide,
    start: async (_visit, { event }) => ({ values: offeredFields(event) }),
    page: async (visit, record, view) => {
      noteShown(visit, record);
      const { child, event } = record;
      const named = namesIn([event.line], await otherNames(visit, child));
      const props = {
        ...{ view, event },
        caption: <Caption child={child} />,
        at: chronologyPath(child.id),
        name: firstNameOf(child),
        warnings: named.map((name) => `It names ${name}. Reword it: no other child’s facts belong here.`),
        decided: await decidedLately(visit, child.id, 1),
        isGoingOn: visit.query.on === '1',
        isAll: visit.query.all === '1',
      };
      return childQuestion(child, 'Suggested', '/chronology/suggestions', <AcceptPage {...props} />);
    },
    submit: async (visit, record, value) => {
      await acceptSuggestion(visit, inOf(visit), value);
      return onward(visit, record);
    },
  }),
  ...question({
    path: '/children/:childId/chronology/suggestions/:eventId/dismiss',
    form: 'chronology-dismissal',
    access: change,
    audit: {
      shown: { event: 'chronology.suggestions-viewed' },
      done: { event: 'chronology.suggestion-dismissed' },
    },
    params: eventParams,
    query: eventQuery,
    schema: z.object({
      reason: oneOf(dismissalCodes, 'Choose why it is left out'),
      words: optionalText(1_000),
      same: tick(),
    }),
    record: eventRecord,
    policy: mayDecide,
    page: async (visit, record, view) => {
      noteShown(visit, record);
      const { child, event } = record;
      const alike = (await sameLines(visit.tx, event, MOST_SAME_LINES)).length;
      const of = { view, event, alike, at: chronologyPath(child.id), name: firstNameOf(child) };
      const page = <DismissPage {...of} caption={<Caption child={child} />} />;
      return childQuestion(child, 'Leave out', `/chronology/suggestions/${event.id}`, page);
    },
    submit: async (visit, record, { reason, words, same }) => {
      if (reason === 'OTHER' && !words) throw new FieldErrors({ words: 'Enter why it is left out' });
      await dismissSuggestion(visit, { ...inOf(visit), andSameLines: same }, reasonInWords(reason, words));
      return onward(visit, record);
    },
  }),
  ...question({
    path: '/children/:childId/chronology/suggestions/:eventId/merge',
    form: 'chronology-merge',
    access: change,
    audit: {
      shown: { event: 'chronology.suggestions-viewed' },
      done: { event: 'chronology.suggestion-merged' },
    },
    params: eventParams,
    query: eventQuery,
    schema: mergeSchema,
    record: eventRecord,
    policy: mayDecide,
    start: async (_visit, { event }) => ({ values: offeredFields(event) }),
    page: async (visit, record, view) => {
      noteShown(visit, record);
      const { child, event } = record;
      const alike = await alikeSuggestions(visit.tx, event, 20);
      const of = { view, event, alike, at: chronologyPath(child.id), name: firstNameOf(child) };
      const page = <MergePage {...of} caption={<Caption child={child} />} />;
      return childQuestion(child, 'The same as another', `/chronology/suggestions/${event.id}`, page);
    },
    submit: async (visit, record, { other, input }) => {
      if (!z.uuid().safeParse(other).success) throw absent();
      const of = { childId: record.child.id, eventIds: [record.event.id, other] as const };
      await mergeSuggestions(visit, of, input);
      return onward(visit, record);
    },
  }),
  route({
    method: 'POST',
    path: '/children/:childId/chronology/undo',
    access: change,
    audit: { event: 'chronology.decision-undone' },
    params: childParams,
    record: childOf,
    policy: mayWrite,
    handle: async (visit, child) => {
      const id = neededText('Choose what to undo', 40).safeParse(visit.body.decision);
      if (!id.success || !z.uuid().safeParse(id.data).success) throw absent();
      const undone = await undoDecision(visit, child.id, id.data);
      const to = `${chronologyPath(child.id)}/suggestions/${undone.eventId}?on=1`;
      return { kind: 'redirect', to };
    },
  }),
];
