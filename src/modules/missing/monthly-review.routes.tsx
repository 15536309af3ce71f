import { z } from 'zod';
import { dayOf } from '../../platform/clock/wall-clock.ts';
import { optionalDate, optionalText } from '../../platform/forms/parse-form.ts';
import { FieldErrors } from '../../platform/http/decision.ts';
import { type Page, question, type Route, route, type Visit } from '../../platform/http/route.ts';
import { findChildren, shortNameOf } from '../people/index.ts';
import { monthWords } from './figure-period.ts';
import { mayReadRows, mayReviewMonth, reviewsMonth } from './figures.policy.ts';
import { monthReview, type Reviewed, saveReviewNote, signReview } from './monthly-review.commands.ts';
import { linesOf, type MonthLine } from './monthly-review.queries.ts';
import { reviewActions } from './monthly-review.store.ts';
import { ReviewNotePage, ReviewPage, ReviewsPage, SignPage } from './pages/review/review.page.tsx';

const access = { dataClass: 'MISSING', verb: 'list', rule: 'AC-2' } as const;
const writes = { dataClass: 'MISSING', verb: 'create', rule: 'AC-2' } as const;
const monthParam = z
  .string()
  .regex(/^20\d{2}-(0[1-9]|1[0-2])$/)
  .transform((text) => Temporal.PlainYearMonth.from(text));
const params = z.object({ month: monthParam });
type MonthVisit = Visit<z.output<typeof params>>;
const childParams = params.extend({ childId: z.uuid() });
type ChildVisit = Visit<z.output<typeof childParams>>;
const MONTHS_SHOWN = 12;
const back = { text: 'All months', href: '/missing/reviews' };

const list = route({
  method: 'GET',
  path: '/missing/reviews',
  access,
  audit: { event: 'missing.reviews-listed' },
  policy: ({ actor }) => mayReadRows(actor),
  handle: async (visit): Promise<Page> => {
    const last = dayOf(visit.now).toPlainYearMonth();
    const months = Array.from({ length: MONTHS_SHOWN + 1 }, (_, ago) => last.subtract({ months: ago }));
    return {
      kind: 'page',
      title: 'Monthly review',
      body: ReviewsPage({ actor: visit.actor, months: await linesOf(visit, months) }),
    };
  },
});

async function namesFor(visit: Visit<unknown, unknown>, ids: readonly string[]) {
  visit.note({ subjects: [...ids], classes: ['MISSING'], count: ids.length });
  const known = new Map((await findChildren(visit.tx, ids)).map((child) => [child.id, child]));
  return (id: string) => {
    const child = known.get(id);
    return child ? shortNameOf(child) : 'A child';
  };
}

const one = route({
  method: 'GET',
  path: '/missing/reviews/:month',
  access,
  audit: { event: 'missing.review-shown' },
  params,
  policy: ({ actor }) => mayReadRows(actor),
  handle: async (visit: MonthVisit): Promise<Page> => {
    const { month } = visit.params;
    const { review, children } = await monthReview(visit, month);
    const actions = review ? await reviewActions(visit.tx, review.id) : [];
    const [line] = await linesOf(visit, [month]);
    const nameOf = await namesFor(
      visit,
      children.map((each) => each.childId),
    );
    const facts = {
      month,
      line: line as MonthLine,
      children,
      actions,
      nameOf,
      mayWrite: reviewsMonth(visit.actor),
      words: review?.signedWords ?? null,
    };
    return {
      kind: 'page',
      title: `Review of ${monthWords(month)}`,
      wide: true,
      body: ReviewPage(facts),
      back,
    };
  },
});

/** One child of a review that is not signed; no such page for anybody who is not in it. */
async function findReviewed(visit: ChildVisit) {
  const { review, children } = await monthReview(visit, visit.params.month);
  const child = children.find((each) => each.childId === visit.params.childId);
  if (!child || review?.signedAt) return undefined;
  const actions = review ? await reviewActions(visit.tx, review.id) : [];
  return { child, actions: actions.filter((each) => each.childId === child.childId) };
}
type Found = NonNullable<Awaited<ReturnType<typeof findReviewed>>>;

const noteSchema = z.object({
  changing: optionalText(2000),
  decision: optionalText(2000),
  what: optionalText(300),
  owner: optionalText(100),
  dueOn: optionalDate(),
});
function actionOf({ what, owner, dueOn }: z.output<typeof noteSchema>) {
  if (!what && !owner && !dueOn) return undefined;
  if (!what) throw new FieldErrors({ what: 'Enter what is asked' });
  if (!owner) throw new FieldErrors({ owner: 'Enter whom you ask' });
  if (!dueOn) throw new FieldErrors({ dueOn: 'Enter the day by which it is done' });
  return { what, owner, dueOn };
}
const valuesOf = (child: Reviewed) => ({ changing: child.changing ?? '', decision: child.decision ?? '' });

const note = question({
  path: '/missing/reviews/:month/children/:childId',
  form: 'monthly-review-note',
  access: writes,
  audit: { shown: { event: 'missing.review-note-asked' }, done: { event: 'missing.review-note-saved' } },
  params: childParams,
  policy: ({ actor }) => mayReviewMonth(actor),
  record: findReviewed,
  schema: noteSchema,
  start: async (_visit: ChildVisit, { child }: Found) => ({
    values: valuesOf(child),
    version: child.version,
  }),
  page: async (visit: ChildVisit, { child, actions }: Found, view): Promise<Page> => {
    const nameOf = await namesFor(visit, [child.childId]);
    const { month } = visit.params;
    const body = ReviewNotePage({ view, name: nameOf(child.childId), month, child, actions });
    return {
      kind: 'page',
      title: 'Review note',
      body,
      back: { text: monthWords(month), href: `/missing/reviews/${month}` },
    };
  },
  submit: async (visit: ChildVisit, { child }: Found, given) => {
    const { changing, decision } = given;
    const version = Number(visit.body._version ?? child.version);
    await saveReviewNote(visit, visit.params.month, {
      childId: child.childId,
      version,
      changing,
      decision,
      action: actionOf(given),
    });
    return { kind: 'redirect', to: `/missing/reviews/${visit.params.month}`, said: 'The note is saved.' };
  },
});

const sign = question({
  path: '/missing/reviews/:month/sign',
  form: 'monthly-review-sign',
  access: writes,
  audit: { shown: { event: 'missing.review-sign-asked' }, done: { event: 'missing.review-signed' } },
  params,
  policy: ({ actor }) => mayReviewMonth(actor),
  record: async (visit: MonthVisit) => {
    const found = await monthReview(visit, visit.params.month);
    return found.review?.signedAt ? undefined : found;
  },
  schema: z.object({ words: optionalText(2000) }),
  page: (visit: MonthVisit, { children }, view): Page => {
    visit.note({ subjects: children.map((each) => each.childId), count: children.length });
    const unwritten = children.filter((each) => !each.changing && !each.decision).length;
    const body = SignPage({ view, month: visit.params.month, children: children.length, unwritten });
    return {
      kind: 'page',
      title: 'Sign the review',
      body,
      back: { text: monthWords(visit.params.month), href: `/missing/reviews/${visit.params.month}` },
    };
  },
  submit: async (visit: MonthVisit, _found, { words }) => {
    await signReview(visit, visit.params.month, words);
    return { kind: 'redirect', to: `/missing/reviews/${visit.params.month}`, said: 'The review is signed.' };
  },
});

export const reviewRoutes: Route[] = [list, one, ...note, ...sign];
