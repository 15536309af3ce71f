import type { Visit } from '../../../platform/http/route.ts';
import { Banner, formatDate } from '../../../platform/ui/index.ts';
import { agencyLabel } from '../../people/index.ts';
import { responsesOf } from '../contextual-response.store.ts';
import { isOpenResponse } from '../contextual-response.ts';
import { concernsShown } from '../highest-concern.queries.ts';
import { concernPlace } from '../highest-concern.store.ts';
import { monthlyMeeting, monthOfFigures } from '../monthly.queries.ts';
import { dataSections, responseSection, saidSections } from '../monthly-document.ts';
import { ConcernList } from '../pages/partnership/concerns.page.tsx';
import { figuresPath, missingWords, WhatWasSent } from '../pages/partnership/figures.page.tsx';
import { ResponseTable } from '../pages/partnership/responses.page.tsx';
import { MatterTable } from '../pages/partnership/sub-group.page.tsx';
import type { SittingRow } from '../sitting.store.ts';
import type { SittingPart } from '../sitting-part.ts';
import { atSubGroup, mattersOf } from '../sub-group.store.ts';

async function monthOf(visit: Visit, { day }: SittingRow) {
  const meeting = await monthlyMeeting(visit, day.toPlainYearMonth());
  const month = meeting && (await monthOfFigures(visit, meeting));
  return month && (month.place.belongs || month.place.types) ? month : undefined;
}
const isExactFor = (visit: Visit, types: boolean) => (agency: string) =>
  types || agency === visit.actor.agency;

/** Figures of every agency, what works well, what to develop; a missing one is said first (S1-53, S1-56). */
const figuresPart: SittingPart = {
  for: (kind) => kind.agenda.includes('partner-figures'),
  order: 60,
  async show(visit, sitting) {
    const month = await monthOf(visit, sitting);
    if (!month) return null;
    const isExact = isExactFor(visit, month.place.types);
    const said = (heading: string, of: 'workingWell' | 'toDevelop') => {
      const texts = month.agencies.flatMap((each) =>
        each.sent?.[of] ? [{ agency: each.agency, text: each.sent[of] }] : [],
      );
      return (
        <>
          <h3 class="govuk-heading-s">{heading}</h3>
          {texts.length === 0 ? <p class="govuk-body">Nothing was said.</p> : null}
          {texts.map(({ agency, text }) => (
            <p class="govuk-body app-text">
              <strong>{agencyLabel(agency)}:</strong> {text}
            </p>
          ))}
        </>
      );
    };
    return (
      <section id="figures">
        <h2 class="govuk-heading-m">Data</h2>
        {month.missing.length > 0 ? (
          <Banner tone="soon" title={missingWords(month.missing)}>
            <p class="govuk-body">
              Due by {formatDate(month.due)}.{' '}
              <a class="govuk-link" href={figuresPath(month.month)}>
                Who has sent theirs
              </a>
            </p>
          </Banner>
        ) : null}
        {month.agencies.map((each) =>
          each.sent ? <WhatWasSent each={each} isExact={isExact(each.agency)} /> : null,
        )}
        {said('What works well', 'workingWell')}
        {said('What to develop', 'toDevelop')}
        <p class="govuk-body app-no-print">
          <a class="govuk-link" href={`/monthly-report/${month.month}`}>
            The month’s report
          </a>
        </p>
      </section>
    );
  },
  async inMinutes(visit, sitting) {
    const month = await monthOf(visit, sitting);
    return month ? [...dataSections({ month, isExact: () => false }), ...saidSections(month)] : [];
  },
};

/** Children of highest concern: chosen by people, by name. They are on the agenda themselves; minutes name them there. */
const concernsPart: SittingPart = {
  for: (kind) => kind.agenda.includes('chosen-children'),
  order: 20,
  async show(visit) {
    const concerns = await concernsShown(visit);
    const { minutes, belongs } = await concernPlace(visit.tx);
    if (!belongs) return null;
    return (
      <section id="highest-concern">
        <h2 class="govuk-heading-m">Children of highest concern</h2>
        {concerns.length === 0 ? <p class="govuk-body">Nobody is on the list.</p> : null}
        <ConcernList concerns={concerns} minutes={minutes} level={3} />
        <p class="govuk-body app-no-print">
          <a class="govuk-link" href="/highest-concern">
            The whole list
          </a>
        </p>
      </section>
    );
  },
};

const responsesPart: SittingPart = {
  for: (kind) => kind.agenda.includes('contextual-responses'),
  order: 70,
  async show(visit) {
    const rows = (await responsesOf(visit.tx)).filter((each) => isOpenResponse(each.state));
    return (
      <section id="responses">
        <h2 class="govuk-heading-m">Responses to places and groups</h2>
        <ResponseTable rows={rows} now={visit.now} />
        <p class="govuk-body app-no-print">
          <a class="govuk-link" href="/contextual-responses">
            All responses
          </a>
        </p>
      </section>
    );
  },
  async inMinutes(visit) {
    return [responseSection((await responsesOf(visit.tx)).filter((each) => isOpenResponse(each.state)))];
  },
};

const subGroupPart: SittingPart = {
  for: (kind) => kind.code === 'SUB_GROUP',
  order: 60,
  async show(visit) {
    if (!(await atSubGroup(visit.tx))) return null;
    return (
      <section id="matters">
        <h2 class="govuk-heading-m">Barriers, and what needs more scrutiny</h2>
        <MatterTable rows={await mattersOf(visit.tx)} now={visit.now} />
        <p class="govuk-body app-no-print">
          <a class="govuk-link" href="/sub-group/new">
            Name a barrier, or ask for scrutiny
          </a>
        </p>
      </section>
    );
  },
  async inMinutes(visit) {
    const rows = (await mattersOf(visit.tx)).filter((each) => !each.answeredAt);
    const items = rows.map(
      (each) => `${each.what} Asked by ${each.askedBy} of ${each.askedOf}, by ${formatDate(each.dueOn)}`,
    );
    return items.length === 0
      ? []
      : [{ heading: 'Barriers, and what needs more scrutiny', blocks: [{ kind: 'list', items }] }];
  },
};

export const partnershipParts: readonly SittingPart[] = [
  concernsPart,
  figuresPart,
  responsesPart,
  subGroupPart,
];
