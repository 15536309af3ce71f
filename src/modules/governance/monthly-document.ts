import type { DocumentBlock, DocumentModel, DocumentSection } from '../../platform/documents/index.ts';
import { counted, formatDate, formatExact, listed } from '../../platform/ui/words.ts';
import { agencyLabel } from '../people/index.ts';
import type { ResponseRow } from './contextual-response.store.ts';
import { CONTEXT_KINDS, RESPONSE_STATES } from './contextual-response.ts';
import type { AgencyFigures, MonthOfFigures } from './monthly.queries.ts';
import { shownCount } from './partner-figures.ts';

export interface MonthlyReport {
  month: MonthOfFigures;
  responses: readonly ResponseRow[];
  /** Children of highest concern: their number alone leaves the meeting. */
  concerns: number;
  /** Whether counts of other agencies from 1 to 4 are shown as they are. */
  isExact: (agency: string) => boolean;
}
const none = (text: string): DocumentBlock => ({ kind: 'paragraph', text });
/** Part one: figures of every agency, and who has not sent theirs. */
export function dataSections({
  month,
  isExact,
}: Pick<MonthlyReport, 'month' | 'isExact'>): DocumentSection[] {
  const sent = month.agencies.filter((each) => each.sent);
  const missing = month.missing.map((each) => agencyLabel(each));
  return [
    {
      heading: 'Data',
      blocks: [
        none(missing.length === 0 ? 'Every agency has sent its figures.' : `Not sent: ${listed(missing)}.`),
        none('Numbers from 1 to 4 are shown as “Fewer than 5” outside the agency that counted them.'),
      ],
    },
    ...sent.map(
      (each): DocumentSection => ({
        heading: agencyLabel(each.agency),
        level: 3,
        blocks: figuresOfOne(each, isExact(each.agency)),
      }),
    ),
  ];
}
function figuresOfOne({ agency, sent }: AgencyFigures, isExact: boolean): DocumentBlock[] {
  if (!sent) return [];
  const how = [
    sent.countedAt
      ? `Counted from the record ${formatExact(sent.countedAt)}`
      : `Sent ${formatExact(sent.savedAt)}`,
    ...(sent.toldBy ? [`told by ${sent.toldBy}`] : []),
    ...(sent.because ? [`corrected: ${sent.because}`] : []),
  ];
  return [
    {
      kind: 'table',
      caption: `Figures of ${agencyLabel(agency)}`,
      head: ['What', 'Number'],
      rows: sent.measures.map((each) => [each.label, shownCount(each.n, isExact)]),
    },
    none(`${how.join(', ')}.`),
    ...(sent.words ? [none(sent.words)] : []),
  ];
}
/** What each agency said works well, or is to be developed, under its name. */
export function saidSections(month: MonthOfFigures): DocumentSection[] {
  const said = (heading: string, of: (each: AgencyFigures) => string | null | undefined): DocumentSection => {
    const fields = month.agencies.flatMap((each) => {
      const value = of(each);
      return value ? [{ label: agencyLabel(each.agency), value }] : [];
    });
    return {
      heading,
      blocks: fields.length > 0 ? [{ kind: 'fields', fields }] : [none('Nothing was said.')],
    };
  };
  return [
    said('What works well', (each) => each.sent?.workingWell),
    said('What to develop', (each) => each.sent?.toDevelop),
  ];
}
export function responseSection(responses: readonly ResponseRow[]): DocumentSection {
  return {
    heading: 'Responses to places and groups',
    blocks:
      responses.length === 0
        ? [none('Nothing is planned.')]
        : [
            {
              kind: 'table',
              caption: 'Responses, by when they are looked at again',
              head: ['Response', 'About', 'Lead', 'State', 'Looked at again'],
              rows: responses.map((row) => [
                row.label,
                CONTEXT_KINDS[row.kind],
                `${agencyLabel(row.leadAgency)}: ${row.leadName}`,
                RESPONSE_STATES[row.state],
                formatDate(row.reviewOn),
              ]),
            },
          ],
  };
}

/** The month's report (S1-53): data, what works well, what to develop. No child is in it. */
export function monthlyReport(
  report: MonthlyReport,
  of: { recipient: string; at: Temporal.Instant; authority: string },
): DocumentModel {
  const { month, responses, concerns } = report;
  return {
    title: `Monthly operational meeting, ${formatDate(month.day)}`,
    subtitle: of.authority,
    classification: 'OFFICIAL',
    notOfficial: 'The wording and layout are our own. This is not an official form.',
    header: [
      { label: 'Figures due by', value: formatDate(month.due) },
      {
        label: 'Children of highest concern',
        value: `${counted(concerns, 'child', 'children')}, named at the meeting only`,
      },
    ],
    sections: [...dataSections(report), ...saidSections(month), responseSection(responses)],
    footer: { reference: `MOM-${month.month.toString()}`, generatedAt: of.at, recipient: of.recipient },
  };
}
