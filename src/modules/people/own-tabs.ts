import { mayReadClass } from './record-access.ts';
import type { RecordPart } from './record-part.ts';

type Tab = NonNullable<RecordPart['tab']>;
const tab = (order: number, slug: string, label: string, isFor: Tab['isFor'] = () => true): RecordPart => ({
  module: 'people',
  tab: { order, slug, label, isFor },
});

/** The record's own tabs. Family and people we are worried about are never one tab. */
export const ownTabs: readonly RecordPart[] = [
  tab(10, 'timeline', 'Timeline'),
  tab(70, 'about', 'About'),
  tab(72, 'family', 'Family and household'),
  tab(74, 'people-of-concern', 'People we are worried about', (visit) => mayReadClass(visit, 'POC')),
  tab(76, 'contact', 'Contact and places', (visit) => mayReadClass(visit, 'CONTACT')),
];
