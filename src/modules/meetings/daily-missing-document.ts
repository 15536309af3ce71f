import type { DocumentBlock, DocumentModel, DocumentSection } from '../../platform/documents/index.ts';
import { counted, formatDate, formatExact } from '../../platform/ui/words.ts';
import { AGENDA_REASONS, considerations } from '../missing/index.ts';
import { agencyLabel, calledName } from '../people/index.ts';
import type { DailyMeeting, TalkedAbout } from './daily-missing.queries.ts';
import { ATTENDANCES } from './daily-missing.ts';

/** What was said about exploitation, in words. */
export function consideredWords({ considered }: Pick<TalkedAbout, 'considered'>): string {
  if (!considered) return 'Not considered yet';
  const label = considerations.find((each) => each.code === considered.result)?.label ?? considered.result;
  return `${label}${considered.otherKind ? ` (${considered.otherKind})` : ''}. ${considered.because}`;
}

/** The minutes of one day for one recipient. `only`: the one child whose workers they are for; nobody else is in them. */
export function dailyMinutes(
  meeting: DailyMeeting,
  of: { recipient: string; at: Temporal.Instant; only?: string | undefined },
): DocumentModel {
  const { row, attendance } = meeting;
  const about = meeting.agenda.filter((each) => of.only === undefined || each.childId === of.only);
  const leftOut = of.only === undefined ? (row?.leftOut.length ?? 0) : 0;
  return {
    title: `Daily missing meeting, ${formatDate(meeting.day)}`,
    classification: 'OFFICIAL-SENSITIVE',
    notOfficial: 'The wording and layout are our own. This is not an official form.',
    header: [
      { label: 'Begun', value: row?.begunAt ? formatExact(row.begunAt) : '' },
      { label: 'Chair', value: row?.chairName ?? '' },
      { label: 'Complete', value: row?.completedAt ? formatExact(row.completedAt) : 'Not complete' },
      ...attendance.map((each) => ({
        label: agencyLabel(each.agency),
        value: [ATTENDANCES.find((one) => one.value === each.attendance)?.label, each.name]
          .filter(Boolean)
          .join(': '),
      })),
    ],
    sections: [
      ...about.map(childSection),
      ...(leftOut > 0
        ? [
            {
              heading: 'Not considered',
              blocks: [
                {
                  kind: 'paragraph',
                  text: `Exploitation was not considered for ${counted(leftOut, 'child', 'children')}: ${row?.leftOutBecause ?? ''}`,
                } as const,
              ],
            },
          ]
        : []),
    ],
    footer: { reference: `DM-${meeting.day.toString()}`, generatedAt: of.at, recipient: of.recipient },
  };
}

function childSection(about: TalkedAbout): DocumentSection {
  const { item, episode, actions } = about;
  const fields = [
    { label: 'On the agenda', value: about.reasons.map((each) => AGENDA_REASONS[each]).join(', ') },
    { label: 'Missing from', value: formatExact(episode.missingFrom) },
    { label: 'Back', value: episode.endedAt ? formatExact(episode.endedAt) : 'Missing now' },
    { label: 'Was exploitation considered', value: consideredWords(about) },
    { label: 'What was said', value: item?.discussion ?? '' },
    { label: 'Decision', value: item?.decision ?? 'None' },
    ...(item?.decision ? [{ label: 'Why', value: item.decisionBecause ?? '' }] : []),
  ];
  const list: DocumentBlock[] =
    actions.length === 0
      ? []
      : [
          {
            kind: 'list',
            items: actions.map(
              (each) => `${each.what}: ${each.ownerName}${each.due ? `, by ${formatDate(each.due)}` : ''}`,
            ),
          },
        ];
  return {
    heading: about.child ? calledName(about.child) : 'A child',
    blocks: [{ kind: 'fields', fields }, ...list],
  };
}
