import type { VNode } from 'preact';
import { dayOf } from '../../../platform/clock/wall-clock.ts';
import type { Visit } from '../../../platform/http/route.ts';
import { Button, DataTable, EmptyState, formatDate, StatusTag } from '../../../platform/ui/index.ts';
import { agencyLabel, type ChildRow } from '../../people/index.ts';
import { kindName } from '../assessment.commands.ts';
import type { AssessmentRow } from '../assessment.store.ts';
import { type AssessmentKind, assessmentPath, assessmentsPath, isPastReview, slugOf } from '../assessment.ts';
import { promptInWords } from '../assessment-document.ts';

interface Shown {
  visit: Visit;
  child: ChildRow;
  assessments: readonly AssessmentRow[];
  mayWrite: boolean;
}
/** Every version of both kinds, the newest first. In the order of time: nothing in them can be ranked. */
export function AssessmentsPage(shown: Shown): VNode {
  return (
    <>
      <OfKind {...shown} kind="STRENGTHS" empty="Nobody has begun one." />
      <OfKind
        {...shown}
        kind="MULTI_AGENCY"
        empty="None yet. One is begun after a time missing, new intelligence, a meeting or a change of home."
      />
    </>
  );
}

function OfKind({
  visit,
  child,
  assessments,
  mayWrite,
  kind,
  empty,
}: Shown & { kind: AssessmentKind; empty: string }): VNode {
  const rows = assessments.filter((each) => each.kind === kind);
  const open = rows.find((each) => each.state === 'DRAFT');
  const name = kindName(visit, kind);
  const begin = rows.length === 0 ? 'Begin' : 'Begin the next version';
  return (
    <section aria-labelledby={`assessments-${slugOf(kind)}`}>
      <h2 class="govuk-heading-m" id={`assessments-${slugOf(kind)}`}>
        {name}
      </h2>
      {rows.length === 0 ? (
        <EmptyState>{empty}</EmptyState>
      ) : (
        <Versions visit={visit} name={name} rows={rows} />
      )}
      {mayWrite ? (
        <p class="govuk-body app-no-print">
          <Button
            href={open ? assessmentPath(open.id) : `${assessmentsPath(child.id)}/new/${slugOf(kind)}`}
            classes={kind === 'STRENGTHS' ? '' : 'govuk-button--secondary'}
          >
            {open ? 'Go on' : begin}
            <span class="govuk-visually-hidden">: {name}</span>
          </Button>
        </p>
      ) : null}
    </section>
  );
}

const Standing = ({
  row,
  today,
  isNewest,
}: {
  row: AssessmentRow;
  today: Temporal.PlainDate;
  isNewest: boolean;
}): VNode => {
  if (row.state === 'DRAFT') return <StatusTag tone="doing">Being written</StatusTag>;
  if (row.state === 'SET_ASIDE') return <StatusTag tone="plain">Set aside</StatusTag>;
  return isNewest && isPastReview(row.reviewOn, today) ? (
    <StatusTag tone="soon">Time to look again</StatusTag>
  ) : (
    <StatusTag tone="done">Complete</StatusTag>
  );
};

function Versions({
  visit,
  name,
  rows,
}: {
  visit: Visit;
  name: string;
  rows: readonly AssessmentRow[];
}): VNode {
  const today = dayOf(visit.now);
  const newest = rows.find((each) => each.state === 'COMPLETE');
  return (
    <DataTable<AssessmentRow>
      caption={`${name}: versions`}
      isCaptionHidden
      empty="None yet"
      rows={rows}
      columns={[
        {
          heading: 'Version',
          cell: (row) => (
            <a class="govuk-link" href={assessmentPath(row.id)}>
              Version {row.number}
            </a>
          ),
        },
        {
          heading: 'How it stands',
          cell: (row) => <Standing row={row} today={today} isNewest={row === newest} />,
        },
        {
          heading: 'When and by whom',
          cell: (row) =>
            row.completedAt
              ? `${formatDate(row.completedAt)}, ${row.completedByName ?? ''}`
              : [`Begun ${formatDate(row.begunAt)}, ${row.begunByName ?? ''}`, row.setAsideBecause]
                  .filter(Boolean)
                  .join('. Set aside: '),
        },
        ...(rows.some((row) => row.promptedBy)
          ? [{ heading: 'Answers to', cell: (row: AssessmentRow) => promptInWords(row) }]
          : []),
        {
          heading: 'Looked at again',
          cell: (row) => (row.reviewOn ? formatDate(row.reviewOn) : ''),
          isWideOnly: true,
        },
        {
          heading: 'Shared with',
          cell: (row) => row.sharedWith.map(agencyLabel).join(', '),
          isWideOnly: true,
        },
      ]}
    />
  );
}
