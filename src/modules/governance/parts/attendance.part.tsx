import { Details, listed } from '../../../platform/ui/index.ts';
import { agencyLabel } from '../../people/index.ts';
import { noteInWords } from '../attendance.commands.ts';
import { arranges, isOver, pathOfSitting } from '../attendance.policy.ts';
import { type AttendanceRow, attendanceOf } from '../attendance.store.ts';
import { agenciesThere, coveredBy, quorumWarning } from '../attendance.ts';
import { placeAt } from '../sitting.commands.ts';
import type { SittingPart } from '../sitting-part.ts';

/** "Police – Present: Gwen …"; an expected agency of whom nothing is noted is said too. */
function linesOf(expected: readonly string[], rows: readonly AttendanceRow[]): string[] {
  const silent = expected.filter(
    (agency) => !coveredBy(rows, agency) && !rows.some((row) => row.agency === agency),
  );
  return [
    ...rows.map((row) => `${agencyLabel(row.agency)} – ${noteInWords(row)}`),
    ...silent.map((agency) => `${agencyLabel(agency)} – nothing noted`),
  ];
}

/** "Here: Police and Health. Not here: School": one line, so that the children are seen first; the names open below. */
function inBrief(rows: readonly AttendanceRow[]): string {
  const there = agenciesThere(rows);
  const here = listed([...there].map((agency) => agencyLabel(agency)));
  const away = listed(rows.flatMap(({ agency }) => (there.has(agency) ? [] : [agencyLabel(agency)])));
  return [here ? `Here: ${here}` : '', away ? `Not here: ${away}` : ''].filter(Boolean).join('. ');
}

/** Who is here, on the page of a sitting and in its minutes. */
export const attendancePart: SittingPart = {
  for: (kind) => kind.minutedAt === 'board',
  order: 10,
  show: async (visit, sitting, kind) => {
    const rows = await attendanceOf(visit.tx, sitting.id);
    const canWrite = arranges(await placeAt(visit, kind.code)) && !isOver({ sitting });
    const warning = quorumWarning(rows, kind.fewest);
    return (
      <section aria-labelledby="who-is-here">
        <h2 class="govuk-heading-m" id="who-is-here">
          {sitting.closedAt ? 'Who was there' : 'Who is here'}
        </h2>
        {rows.length > 0 ? (
          <Details summary={inBrief(rows)} classes="govuk-!-margin-bottom-2">
            <ul class="govuk-list">
              {linesOf(kind.expected, rows).map((line) => (
                <li>{line}</li>
              ))}
            </ul>
          </Details>
        ) : null}
        {warning && sitting.begunAt ? <p class="govuk-body">{warning}</p> : null}
        <p class="govuk-body">
          <a class="govuk-link" href={`${pathOfSitting({ sitting })}/attendance`}>
            {canWrite
              ? 'Note who is here'
              : sitting.closedAt
                ? 'Who was there, by agency'
                : 'Who is here, by agency'}
          </a>
        </p>
      </section>
    );
  },
  inMinutes: async (visit, sitting, kind) => {
    const rows = await attendanceOf(visit.tx, sitting.id);
    const warning = quorumWarning(rows, kind.fewest);
    return [
      {
        heading: 'Who was there',
        blocks: [
          { kind: 'list', items: linesOf(kind.expected, rows) },
          ...(warning ? [{ kind: 'paragraph' as const, text: warning }] : []),
        ],
      },
    ];
  },
};
