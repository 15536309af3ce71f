import type { RowState } from '../../import-plan.ts';
import type { MissingFormat } from '../../statutory-file.ts';

export const formatWords: Readonly<Record<MissingFormat, string>> = {
  'ssda903-missing': 'Missing, of the looked-after children return',
  'ssd-missing': 'Standard Safeguarding Dataset, ssd_missing',
};
/** What each state of a row means to the person reading it. */
export const stateWords: Readonly<Record<RowState, string>> = {
  new: 'New episode',
  'already known': 'On the record already: no change',
  'filled in': 'On the record: what was not known is filled in',
  overlaps: 'Lies across another episode: left for you to decide',
  'not known here': 'No child here has this number: left out',
  problem: 'Cannot be an episode: left out',
};
export const countWords = (counts: Partial<Record<string, number>>): string => {
  const parts = Object.entries(counts).map(
    ([state, count]) => `${(count ?? 0).toLocaleString('en-GB')} ${state}`,
  );
  return parts.length > 0 ? parts.join(', ') : 'Nothing yet';
};
