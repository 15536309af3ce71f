import type { Module } from '../../platform/http/module.ts';
import { chronologyRoutes } from './chronology.routes.tsx';
import { entryRoutes } from './entry.routes.tsx';
import { gateRoutes } from './gate.routes.tsx';
import { chronologyHomeParts } from './parts/home.part.tsx';
import { chronologyRecordPart } from './parts/record.part.ts';
import { suggestionRoutes } from './suggestion.routes.tsx';

export { type ChronologyCurrency, chronologyCurrency } from './chronology.queries.ts';
export { addEntry, correctEntry, type EntryInput, takeOutEntry } from './entry.commands.ts';
export { type EntryFilter, type EntryRow, entriesOf } from './entry.store.ts';
export { dateInWords, type EntryDate, type Precision } from './entry-date.ts';
export {
  chronologyGate,
  declareFirstVersion,
  type Gate,
  NOT_AN_INTERVENTION,
  overrideGate,
} from './gate.commands.ts';
export {
  type Acceptance,
  acceptSuggestion,
  dismissSuggestion,
  mergeSuggestions,
  undoDecision,
} from './suggestion.commands.ts';
export { type Suggestion, suggestionsOf } from './suggestion.store.ts';
export { LOG_KINDS, type Theme, themes } from './themes.ts';

export const chronologyModule: Module = {
  name: 'chronology',
  uses: ['people'],
  routes: [...entryRoutes, ...suggestionRoutes, ...gateRoutes, ...chronologyRoutes],
  parts: { record: [chronologyRecordPart], home: chronologyHomeParts },
};
