import { formatExact } from '../../../../platform/ui/index.ts';
import type { DisclosureRow } from '../../disclosure.store.ts';
import { basisWords, classWords, consentWords, recipientLabel } from '../../disclosure.ts';

export const recipientWords = (row: Pick<DisclosureRow, 'recipientAgency' | 'recipientPerson'>): string =>
  [row.recipientPerson, recipientLabel(row.recipientAgency)].filter(Boolean).join(', ');
export const heldWords = (row: DisclosureRow): string => row.held ?? row.includes.map(classWords).join(', ');
export const stateWords = (row: DisclosureRow): string => {
  if (row.state === 'refused') return 'Not shared';
  if (row.state === 'given') return 'Shared';
  return row.isOwn ? 'Copy taken for own use' : 'Copy made; not recorded as sent';
};
export const minimumWords = (row: DisclosureRow): string => {
  if (row.isMinimum === null) return 'Nobody has said yet';
  return row.isMinimum ? 'Yes, no more than was needed' : 'No';
};
/** Whether purpose and lawful basis are somebody's word, or the setting. */
export const sourceWords = (row: DisclosureRow): string =>
  row.isChecked
    ? (row.checkedByName ?? row.recordedByName ?? '')
    : 'As set for this kind; nobody has checked it';

export const HEADINGS = [
  'When',
  'What became of it',
  'What',
  'To',
  'It held',
  'What for',
  'Lawful basis',
  'Purpose and basis said by',
  'Why it was necessary',
  'Does the child or a parent know',
  'No more than needed',
  'How',
  'Not shared because',
  'Recorded by',
];
/** One line of the file, in the order of the headings. */
export const cellsOf = (row: DisclosureRow): string[] => [
  formatExact(row.leftAt),
  stateWords(row),
  row.title,
  recipientWords(row),
  heldWords(row),
  row.purpose,
  basisWords(row.lawfulBasis),
  sourceWords(row),
  row.necessity ?? '',
  row.state === 'refused' && row.consent === null ? '' : consentWords(row.consent),
  minimumWords(row),
  row.method,
  row.refusedBecause ?? '',
  row.recordedByName ?? '',
];
