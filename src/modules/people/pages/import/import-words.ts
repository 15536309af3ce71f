import { counted, listed } from '../../../../platform/ui/index.ts';
import type { RowState } from '../../import-plan.ts';
import type { ImportFormat } from '../../import-report.ts';

/** Formats in the words of those who have the files. */
export const formatWords: Readonly<Record<ImportFormat, string>> = {
  'person-csv': 'Children, with names',
  'ssda903-header': 'Header of the looked-after children return',
  'social-care-status': 'Social-care status and allocated social workers',
};

/** What each state of a row means to the person reading it. */
export const stateWords: Readonly<Record<RowState, string>> = {
  new: 'New',
  'already known': 'Already on the record: no change',
  'filled in': 'On the record: what was not known is filled in',
  confirmed: 'On the record: confirmed as of a later day',
  'not known here': 'No child here has this number: left out',
  'older than ours': 'Older than what is recorded: left out',
  problem: 'A person has to decide: nothing can be written',
};

/** "3 new, 2 already known": one line for a list of imports. */
export function countWords(counts: Partial<Record<string, number>>): string {
  const parts = Object.entries(counts).map(
    ([state, count]) => `${(count ?? 0).toLocaleString('en-GB')} ${state}`,
  );
  return parts.length > 0 ? parts.join(', ') : 'No rows';
}

/** What the confirming button does, in one sentence. */
export function writeWords(format: ImportFormat, counts: Partial<Record<RowState, number>>): string {
  const many = (count: number, what: string) =>
    count === 1
      ? counted(1, what)
      : `${count.toLocaleString('en-GB')} ${what === 'child' ? 'children' : `${what}es`}`;
  if (format === 'social-care-status') {
    const parts = [
      ...(counts.new ? [`add ${many(counts.new, 'status')}`] : []),
      ...(counts.confirmed ? [`confirm ${counts.confirmed.toLocaleString('en-GB')}`] : []),
    ];
    return capital(listed(parts));
  }
  const parts = [
    ...(counts.new ? [`add ${many(counts.new, 'child')}`] : []),
    ...(counts['filled in'] ? [`fill in ${many(counts['filled in'], 'child')}`] : []),
  ];
  return capital(listed(parts));
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
