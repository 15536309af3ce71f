import type { DocumentBlock, DocumentModel } from '../../platform/documents/index.ts';
import { formatDate, formatExact } from '../../platform/ui/index.ts';
import { agencyLabel } from '../people/index.ts';
import type { ActionRow } from './action.store.ts';
import { saysWhere } from './family-copy.ts';
import { asAttendees } from './meeting.queries.ts';
import type { AttendeeRow, MeetingRow } from './meeting.store.ts';
import { quorumOf } from './meeting.ts';
import { DECISIONS, fieldLabel, kindOf, sectionsOf } from './meeting-sections.ts';
import type { PaperRow } from './minutes.store.ts';
import { type MinuteItem, type MinutesSection, mayHave, minutesFor, type Recipient } from './minutes.ts';
import type { AskRow, ContributionRow, DecisionRow, PurposeRow } from './minuting.store.ts';

/** Everything of one meeting about one child that the person who makes the copy may read. */
export interface Minuted {
  part: MeetingRow;
  childName: string;
  attendees: readonly AttendeeRow[];
  asks: readonly AskRow[];
  contributions: readonly ContributionRow[];
  purposes: readonly PurposeRow[];
  decisions: readonly DecisionRow[];
  actions: readonly ActionRow[];
  /** Files of a meeting held elsewhere. */
  papers: readonly PaperRow[];
  /** Ids of the items that name a place which the record holds; left out: nobody has looked, and no family's copy is made. */
  placed?: ReadonlySet<string>;
}
export interface CopyFor {
  recipient: Recipient;
  /** As printed on every page. */
  name: string;
  at: Temporal.Instant;
  reference: string;
}

const ASKED = 'What the young person asked for';
const KNOWN = 'What each agency knows';
export const ACTIONS = 'Actions';

/** Something the meeting said together: no agency's own, and read by who reads plans. */
const agreed =
  (recipient: Recipient) =>
  (section: string, id: string, text: string, alsoWith: readonly string[]): MinuteItem => ({
    id,
    section,
    agency: null,
    dataClass: 'PLAN',
    shareWith: shareWith(recipient, null, alsoWith),
    text,
  });

/** The items of the minutes, in the order in which they are printed. */
export function itemsOf(of: Minuted, recipient: Recipient): readonly MinuteItem[] {
  const item = agreed(recipient);
  const items = [
    ...of.asks.map((ask) => item(ASKED, ask.id, askWords(ask), ['YOUNG_PERSON'])),
    ...of.contributions.map((c) => ({
      id: c.id,
      section: KNOWN,
      agency: c.agency,
      dataClass: c.dataClass,
      shareWith: shareWith(recipient, c.shareWith, c.alsoWith),
      text: contributionWords(c),
    })),
    ...of.decisions.map((d) => {
      const outcome = DECISIONS[d.kind].outcomes[d.outcome] ?? d.outcome;
      return item('Decisions', d.id, `${outcome}. ${d.rationale}`, d.alsoWith);
    }),
    ...discussed(of, recipient),
    ...of.actions
      .filter((a) => a.state !== 'not-needed')
      .map((a) => item(ACTIONS, a.id, actionWords(a), a.alsoWith)),
  ];
  return items.map((each) => (of.placed?.has(each.id) ? { ...each, isPlaced: true } : each));
}

/** What was talked about, part by part; a part nobody opened leaves no trace. */
function discussed(of: Minuted, recipient: Recipient): readonly MinuteItem[] {
  const kind = kindOf(of.part.kind);
  return sectionsOf(kind).flatMap((section) => {
    const row = of.purposes.find((each) => each.code === section.code);
    if (!row) return [];
    const item = (id: string, text: string) => agreed(recipient)(section.title, id, text, row.alsoWith);
    const texts = section.items.flatMap((name) =>
      row.texts[name] ? [item(`${row.code} ${name}`, `${fieldLabel(kind, name)}: ${row.texts[name]}`)] : [],
    );
    const left = row.state === 'left-out' ? [item(row.code, `Left out because: ${row.because ?? ''}`)] : [];
    const { nextOn } = row.texts;
    const next = nextOn
      ? [item(`${row.code} next`, `We meet again on ${formatDate(Temporal.PlainDate.from(nextOn))}`)]
      : [];
    return [...left, ...texts, ...next];
  });
}

const shareWith = (recipient: Recipient, agencies: readonly string[] | null, alsoWith: readonly string[]) =>
  recipient.kind === 'agency' ? (agencies ?? ('meeting' as const)) : alsoWith;

const askWords = (ask: AskRow) =>
  [
    `“${ask.words}”`,
    ask.broughtBy && `Brought by ${ask.broughtBy}.`,
    ask.changed && `What changed: ${ask.changed}`,
  ]
    .filter(Boolean)
    .join(' ');
const contributionWords = (c: ContributionRow) => {
  const from = [c.source, c.asOf && formatDate(c.asOf)].filter(Boolean).join(', ');
  return `${agencyLabel(c.agency)}${from ? ` (${from})` : ''}: ${c.text}`;
};
const actionWords = (a: ActionRow) =>
  `${a.what}. ${a.ownerName} (${agencyLabel(a.ownerAgency)})${a.due ? `, by ${formatDate(a.due)}` : ', no date yet'}`;

/** The classes of what stands in this recipient's copy. */
export const classesIn = (of: Minuted, recipient: Recipient): string[] => [
  ...new Set([
    'IDENT',
    ...itemsOf(of, recipient)
      .filter((each) => mayHave(recipient, each))
      .map((each) => each.dataClass),
  ]),
];

/** "PC Lou Fenwick (for PC Gwen Stallard), Police": a deputy is named with whom they stood in for. */
const personInMinutes = ({ name, agency, alsoFor, deputyName }: AttendeeRow): string =>
  `${deputyName ? `${deputyName} (for ${name})` : name}, ${agencyLabel(agency)}${alsoFor ? ` and ${agencyLabel(alsoFor)}` : ''}`;

/** One recipient's copy: what they may read, numbered afresh, and nothing that says there was more. */
export function minutesDocument(of: Minuted, copy: CopyFor): DocumentModel {
  const kind = kindOf(of.part.kind);
  const isForFamily = copy.recipient.kind !== 'agency';
  if (isForFamily && of.placed === undefined) throw new Error('minutesDocument: places were not looked for');
  const shown = (text: string) => (isForFamily && saysWhere(text) ? '' : text);
  const named = (attendance: AttendeeRow['attendance']) =>
    of.attendees
      .filter((each) => (each.attendance === 'deputy' ? 'present' : each.attendance) === attendance)
      .map((each) => shown(personInMinutes(each)))
      .filter(Boolean)
      .join('; ') || 'Nobody';
  return {
    title: `Minutes: ${kind.label}`,
    subtitle: of.childName,
    classification: 'OFFICIAL-SENSITIVE',
    notOfficial: 'The wording and layout are our own. This is not an official form.',
    header: [
      {
        name: 'held_at',
        label: 'Held',
        value: of.part.heldAt ? formatExact(of.part.heldAt) : 'Not held yet',
      },
      { name: 'chair', label: 'Chair', value: shown(of.part.heldBy ?? '') },
      ...(isForFamily ? [] : [{ name: 'place', label: 'Place', value: of.part.place ?? '' }]),
      { name: 'present', label: 'Present', value: named('present') },
      { name: 'apologies', label: 'Apologies', value: named('apologies') },
      { name: 'reports', label: 'Sent a report', value: named('report') },
      { name: 'quorum', label: 'Quorum', value: quorumOf(kind, asAttendees(of.attendees)).words },
    ],
    sections: minutesFor(copy.recipient, itemsOf(of, copy.recipient)).map((section) => ({
      heading: section.section,
      blocks: blocksOf(section),
    })),
    footer: { reference: copy.reference, generatedAt: copy.at, recipient: copy.name },
  };
}

const blocksOf = (section: MinutesSection): readonly DocumentBlock[] =>
  section.lines.map((line) => ({ kind: 'paragraph', text: `${line.number} ${line.text}` }));
