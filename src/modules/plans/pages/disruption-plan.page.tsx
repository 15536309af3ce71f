import type { VNode } from 'preact';
import { dayOf } from '../../../platform/clock/wall-clock.ts';
import type { Visit } from '../../../platform/http/route.ts';
import {
  Banner,
  Button,
  counted,
  DataTable,
  formatDate,
  InsetText,
  StatusTag,
} from '../../../platform/ui/index.ts';
import { agencyLabel } from '../../people/index.ts';
import { targetWords, type WholeDisruptionPlan } from '../disruption-plan.queries.ts';
import type { TacticRow } from '../disruption-plan.store.ts';
import {
  DISRUPTION_PLAN_SECTIONS,
  DISRUPTION_PLAN_WORDING,
  disruptionPlanWarnings,
  TACTIC_STATUS_LABELS,
} from '../disruption-plan.ts';
import { HELD_FOR_LABELS, heldForState } from '../held-for.ts';
import { mayWritePlans } from '../plans.policy.ts';
import { TO_BE_CHECKED, tacticSettings } from '../tactic-settings.ts';
import { TACTICS, tacticStanding } from '../tactics.ts';
import { AnswerList, Facts } from './answers.part.tsx';

export const tacticName = (code: string): string => TACTICS.find((each) => each.code === code)?.name ?? code;

/** A tactic that rests on law nobody here has checked says so wherever it is named. */
export function TacticMark({ code, visit }: { code: string; visit: Visit }): VNode | null {
  const tactic = TACTICS.find((each) => each.code === code);
  if (tactic === undefined) return null;
  const { settings } = tacticSettings(visit.actor.settings);
  const standing = tacticStanding(
    tactic,
    settings.find((each) => each.code === code),
    dayOf(visit.now),
  );
  if (standing !== 'to-be-checked') return null;
  return (
    <>
      <br />
      <span class="app-quiet">{TO_BE_CHECKED}</span>
    </>
  );
}

const toneOf = (row: TacticRow) =>
  row.status === 'breached' ? 'act-now' : ['granted', 'served'].includes(row.status) ? 'done' : 'plain';

function Tactics({ visit, whole, at }: { visit: Visit; whole: WholeDisruptionPlan; at: string }): VNode {
  const mayWrite = mayWritePlans(visit);
  return (
    <section aria-labelledby="tactics">
      <h3 class="govuk-heading-m" id="tactics">
        What is done
      </h3>
      <DataTable<TacticRow>
        caption="Tactics, the next due first"
        isCaptionHidden
        counts={['tactic', 'tactics']}
        rows={whole.tactics}
        empty={whole.row.noTacticBecause ?? 'No tactic is planned yet. Choose one from the list below.'}
        columns={[
          {
            heading: 'Tactic',
            cell: (row) => (
              <>
                {mayWrite ? (
                  <a class="govuk-link" href={`${at}/tactics/${row.id}`}>
                    {tacticName(row.code)}
                  </a>
                ) : (
                  tacticName(row.code)
                )}
                <TacticMark code={row.code} visit={visit} />
              </>
            ),
          },
          { heading: 'Legal basis', cell: (row) => row.legalBasis ?? 'Not named', isWideOnly: true },
          { heading: 'Leads', cell: (row) => agencyLabel(row.leadAgency) },
          {
            heading: 'Owner',
            cell: (row) => `${row.ownerName}${row.ownerAgreedAt ? '' : ' (not agreed yet)'}`,
          },
          { heading: 'Due', cell: (row) => (row.dueOn ? formatDate(row.dueOn) : 'No date') },
          {
            heading: 'Status',
            cell: (row) => (
              <>
                <StatusTag tone={toneOf(row)}>{TACTIC_STATUS_LABELS[row.status]}</StatusTag>
                {row.whyNotPursued ? (
                  <>
                    <br />
                    <span class="app-quiet">{row.whyNotPursued}</span>
                  </>
                ) : null}
                {row.inForceTo ? (
                  <>
                    <br />
                    <span class="app-quiet">In force to {formatDate(row.inForceTo)}</span>
                  </>
                ) : null}
              </>
            ),
          },
        ]}
      />
      {mayWrite ? (
        <p class="govuk-body app-no-print">
          <a class="govuk-link" href={`${at}/tactics/new`}>
            Add a tactic
          </a>
        </p>
      ) : null}
    </section>
  );
}

/** Each piece by the agency it belongs to. An agency that was given nothing sees no empty box for it. */
function Intelligence({
  visit,
  whole,
  at,
}: {
  visit: Visit;
  whole: WholeDisruptionPlan;
  at: string;
}): VNode | null {
  const mayWrite = mayWritePlans(visit);
  if (whole.intelligence.length === 0 && !mayWrite) return null;
  return (
    <section aria-labelledby="intelligence">
      <h3 class="govuk-heading-m" id="intelligence">
        What is known, in summary
      </h3>
      {whole.intelligence.map((each) => {
        const held = { purpose: each.purpose, reviewOn: each.reviewOn, until: each.untilOn };
        const state = heldForState(held, dayOf(visit.now));
        return (
          <InsetText>
            <p class="govuk-body kept-lines">{each.summary}</p>
            <p class="govuk-body-s">
              {agencyLabel(each.agency)}, for {each.shareWith.map(agencyLabel).join(', ')}. Held for:{' '}
              {each.purpose}. Looked at again {formatDate(each.reviewOn)}
              {each.untilOn ? `, let go after ${formatDate(each.untilOn)}` : ''}.{' '}
              {state === 'held' ? null : <StatusTag tone="soon">{HELD_FOR_LABELS[state]}</StatusTag>}
            </p>
          </InsetText>
        );
      })}
      {mayWrite ? (
        <p class="govuk-body app-no-print">
          <a class="govuk-link" href={`${at}/intelligence`}>
            Add what your agency knows
          </a>
        </p>
      ) : null}
    </section>
  );
}

function Said({ whole, at, mayWrite }: { whole: WholeDisruptionPlan; at: string; mayWrite: boolean }): VNode {
  const questions = DISRUPTION_PLAN_SECTIONS.flatMap((section) => section.questions).filter(
    (each) => each.id !== 'intelligence',
  );
  const { row } = whole;
  return (
    <section aria-labelledby="plan-said">
      <h3 class="govuk-heading-m" id="plan-said">
        The plan{' '}
        {mayWrite ? (
          <a class="govuk-link govuk-body-s app-no-print" href={`${at}/change`}>
            Change<span class="govuk-visually-hidden"> the plan</span>
          </a>
        ) : null}
      </h3>
      <AnswerList questions={questions} answers={row.answers} />
      <Facts
        rows={[
          ['Looked at again', row.reviewOn ? formatDate(row.reviewOn) : 'No date yet'],
          ['Shared with partners', row.shareWith.map(agencyLabel).join(', ') || 'Nobody'],
        ]}
      />
    </section>
  );
}

export function disruptionPlanPage(visit: Visit, whole: WholeDisruptionPlan, receipt: VNode | null): VNode {
  const { row, plan } = whole;
  const at = `/disruption-plans/${row.id}`;
  const mayWrite = mayWritePlans(visit);
  const warnings = disruptionPlanWarnings(plan, dayOf(visit.now));
  return (
    <div class="app-disruption-plan">
      <h2 class="govuk-heading-l govuk-!-margin-bottom-2">{targetWords(row)}</h2>
      <p class="govuk-body">
        <StatusTag tone={row.completedAt ? 'plain' : 'doing'}>
          {row.completedAt ? 'Complete' : 'In progress'}
        </StatusTag>{' '}
        Version {row.version}
      </p>
      {warnings.length > 0 ? <Banner tone="soon" title={warnings.join('. ')} /> : null}
      <p class="govuk-body">The child is not the risk: nothing here is for the child to put right.</p>
      {mayWrite && !row.completedAt ? (
        <div class="govuk-button-group app-no-print">
          <Button href={`${at}/complete`}>Mark complete</Button>
        </div>
      ) : null}
      <Tactics visit={visit} whole={whole} at={at} />
      <Said whole={whole} at={at} mayWrite={mayWrite} />
      <Intelligence visit={visit} whole={whole} at={at} />
      {row.completedReason ? (
        <p class="govuk-body">
          Marked complete with {counted(row.completedWithout?.length ?? 0, 'answer')} missing, because:{' '}
          {row.completedReason}
        </p>
      ) : null}
      {receipt}
      <p class="govuk-body app-no-print">
        <a class="govuk-link" href={`${at}/print`}>
          Print
        </a>{' '}
        ·{' '}
        <a class="govuk-link" href={`${at}/document/docx`}>
          Word
        </a>{' '}
        ·{' '}
        <a class="govuk-link" href={`${at}/document/pdf`}>
          PDF
        </a>
      </p>
      <p class="govuk-body-s govuk-hint">{DISRUPTION_PLAN_WORDING}.</p>
    </div>
  );
}
