import type {
  DocumentBlock,
  DocumentField,
  DocumentModel,
  DocumentSection,
} from '../../platform/documents/index.ts';
import { formatDate, formatExact, listed } from '../../platform/ui/words.ts';
import { agencyLabel } from '../people/index.ts';
import type { AtSitting } from './attendance.policy.ts';
import { attendanceLabel } from './attendance.ts';
import type { Board, BoardItem } from './board.queries.ts';
import { type CopyFor, isInCopy, reasonOf } from './board.ts';

export interface SittingCopy {
  copy: CopyFor;
  recipient: string;
  at: Temporal.Instant;
  /** Items that nobody at the recipient may know of. */
  leftOut: ReadonlySet<string>;
  /** What other parts of the meeting put into the minutes. */
  more: readonly DocumentSection[];
}
/** Items of a board that stand in a copy. */
export function itemsIn(board: Board, { copy, leftOut }: Pick<SittingCopy, 'copy' | 'leftOut'>): BoardItem[] {
  const all = [...board.exceptions, ...board.noChange].filter(({ id }) => !leftOut.has(id));
  return copy.kind === 'child' ? all.filter(({ childId }) => childId === copy.childId) : all;
}

/**
 * The minutes of one sitting for one recipient (S1-13): what is not theirs is not in it, and what was for the meeting only is
 * in nobody's. A copy for the workers of one child holds that child and nobody else, and no word of how many there were.
 */
export function sittingMinutes({ kind, sitting }: AtSitting, board: Board, of: SittingCopy): DocumentModel {
  const items = itemsIn(board, of);
  const isWhole = of.copy.kind !== 'child';
  const by = (state: BoardItem['state']) => items.filter((each) => each.state === state);
  return {
    title: `${kind.label}, ${formatDate(sitting.day)}`,
    classification: 'OFFICIAL-SENSITIVE',
    notOfficial: 'The wording and layout are our own. This is not an official form.',
    header: headerOf({ sitting }, board),
    sections: [
      ...by('talked').map((item) => itemSection(item, of)),
      ...(isWhole ? namesSection('Nothing new', by('nothing-new'), agreedWords) : []),
      ...(of.copy.kind === 'child' ? by('nothing-new').map((item) => quietSection(item)) : []),
      ...namesSection('Moved to another meeting', by('moved'), ({ movedBecause }) => movedBecause ?? ''),
      ...(isWhole
        ? namesSection('Not spoken of', by('waiting'), () => '', sitting.closedBecause ?? undefined)
        : []),
      ...(isWhole ? otherActionsSection(board, of) : []),
      ...(isWhole ? of.more : []),
    ],
    footer: {
      reference: `${kind.code}-${sitting.day.toString()}`,
      generatedAt: of.at,
      recipient: of.recipient,
    },
  };
}

const headerOf = ({ sitting }: Pick<AtSitting, 'sitting'>, board: Board): DocumentField[] => [
  { label: 'Begun', value: sitting.begunAt ? formatExact(sitting.begunAt) : '' },
  { label: 'Chair', value: sitting.chairName ?? '' },
  { label: 'Closed', value: sitting.closedAt ? formatExact(sitting.closedAt) : 'Not closed' },
  ...board.present.map((each) => ({
    label: agencyLabel(each.agency),
    value: [attendanceLabel(each.attendance), each.name].filter(Boolean).join(': '),
  })),
];

const agreedWords = ({ agreedBy }: BoardItem) =>
  agreedBy.length > 0 ? `agreed by ${listed(agreedBy.map((code) => agencyLabel(code)))}` : '';
function namesSection(
  heading: string,
  items: readonly BoardItem[],
  words: (item: BoardItem) => string,
  because?: string,
): DocumentSection[] {
  if (items.length === 0) return [];
  const names = items.map((item) => [item.name, words(item)].filter(Boolean).join(': '));
  const why: DocumentBlock[] = because ? [{ kind: 'paragraph', text: `Why: ${because}` }] : [];
  return [{ heading, blocks: [...why, { kind: 'list', items: names }] }];
}
const quietSection = (item: BoardItem): DocumentSection => ({
  heading: item.name,
  blocks: [{ kind: 'paragraph', text: ['Nothing new', agreedWords(item)].filter(Boolean).join(', ') }],
});

const textOf = (item: BoardItem, code: string) => item.parts.find((each) => each.code === code)?.text;
function itemSection(item: BoardItem, of: SittingCopy): DocumentSection {
  const { decision } = item;
  const fields = [
    ['On the board', [...new Set(item.reasons.map(({ code }) => reasonOf(code).words))].join(', ')],
    ['Said', textOf(item, 'line')],
    ['New need', textOf(item, 'new-need')],
    ['Known risk', textOf(item, 'known-risk')],
    ...item.information.map((each) => [
      `${agencyLabel(each.agency)} knows`,
      isInCopy(each, of.copy) ? each.text : 'Told at the meeting, not for this copy',
    ]),
    ['Joint decision', decision?.decision],
    ['Why', decision?.rationale],
    ['Made by', decision && listed(decision.agencies.map((code) => agencyLabel(code)))],
    ...(decision?.dissent ?? []).map((each) => [
      `${each.who}, ${agencyLabel(each.agency)}, disagreed`,
      each.words,
    ]),
  ].flatMap(([label, value]) => (label && value ? [{ label, value }] : []));
  const actions = item.actions.length > 0 ? [actionsBlock(item.actions)] : [];
  return { heading: item.name, blocks: [{ kind: 'fields', fields }, ...actions] };
}
/** An action of a matter does not say which: where one is left out of this copy, all about no child are. */
function otherActionsSection(board: Board, { leftOut }: SittingCopy): DocumentSection[] {
  const hasLeftOut = [...board.exceptions, ...board.noChange].some(
    ({ id, childId }) => childId === null && leftOut.has(id),
  );
  const actions = board.otherActions.filter(({ childId }) => childId !== null || !hasLeftOut);
  return actions.length > 0 ? [{ heading: 'Actions about no child', blocks: [actionsBlock(actions)] }] : [];
}
const actionsBlock = (actions: BoardItem['actions']): DocumentBlock => ({
  kind: 'list',
  items: actions.map(
    (each) => `${each.what}: ${each.ownerName}${each.due ? `, by ${formatDate(each.due)}` : ''}`,
  ),
});
