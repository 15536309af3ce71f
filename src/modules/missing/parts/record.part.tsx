import { Banner, counted, When } from '../../../platform/ui/index.ts';
import { cellOf } from '../../access/index.ts';
import type { ClosingCheck, RecordPart } from '../../people/index.ts';
import { flagNowOf } from '../board.store.ts';
import { episodesOf } from '../episode.store.ts';
import { stateOf } from '../episode.ts';
import { takesReports } from '../missing.policy.ts';
import { Grade, missingFor } from '../pages/board/board.part.tsx';
import { countsOf } from '../repeat.store.ts';

/** On the child's record: missing now, before everything; the tab; how often; and what closing asks. */
export const missingRecordPart: RecordPart = {
  module: 'missing',
  banner: {
    order: 1,
    async show(visit, child) {
      const flag = await flagNowOf(visit.tx, child.id);
      if (!flag) return null;
      return (
        <Banner
          tone="act-now"
          title={`Missing now, ${missingFor(flag.missingFrom, visit.now)}`}
          action={
            takesReports(visit.actor) ? (
              <a class="govuk-link" href={`/children/${child.id}/missing/${flag.id}`}>
                Open the episode
              </a>
            ) : undefined
          }
        >
          Since <When at={flag.missingFrom} now={visit.now} />. <Grade grade={flag.policeGrade} />
        </Banner>
      );
    },
  },
  wayIn: {
    order: 1,
    async show(visit, child) {
      const flag = await flagNowOf(visit.tx, child.id);
      const report = takesReports(visit.actor) ? (
        <a class="govuk-link" href={`/children/${child.id}/missing/report`}>
          {flag ? 'Tell us something about it' : 'Report them missing'}
        </a>
      ) : null;
      if (!flag) return report ? <p class="govuk-body">{report}</p> : null;
      return (
        <Banner
          tone="act-now"
          title={`Missing now, ${missingFor(flag.missingFrom, visit.now)}`}
          action={report}
        >
          Since <When at={flag.missingFrom} now={visit.now} />. <Grade grade={flag.policeGrade} />
        </Banner>
      );
    },
  },
  tab: {
    order: 40,
    slug: 'missing',
    label: 'Missing',
    isFor: (visit) =>
      cellOf(visit.actor, 'MISSING') !== undefined && visit.actor.role !== 'RETURN_INTERVIEWER',
    dataClass: 'MISSING',
  },
  today: {
    order: 30,
    async show(visit, child) {
      if (cellOf(visit.actor, 'MISSING') === undefined) return null;
      const [counts] = await countsOf(visit.tx, [child.id], visit.now);
      if (!counts) return null;
      return (
        <section>
          <h2 class="govuk-heading-m">Missing</h2>
          <p class="govuk-body">
            {counted(counts.in30, 'time')} in 30 days, {counts.in90} in 90 days, {counts.in365} in a year.{' '}
            <a class="govuk-link" href={`/children/${child.id}/missing`}>
              Each time, and what was said
            </a>
          </p>
        </section>
      );
    },
  },
  async closing(visit, childId) {
    if (cellOf(visit.actor, 'MISSING') === undefined) return [];
    const open = (await episodesOf(visit.tx, childId, 50)).filter((e) => stateOf(e) !== 'SETTLED');
    const check: ClosingCheck = {
      label: 'Missing: every return has an outcome',
      state: open.length === 0 ? 'done' : 'not yet',
      detail:
        open.length === 0
          ? 'No episode that you may read waits for one'
          : `${counted(open.length, 'episode')} without an outcome of the return interview`,
      href: `/children/${childId}/missing`,
    };
    return [check];
  },
};
