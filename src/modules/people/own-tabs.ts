import { mayReadClass } from './record-access.ts';
import type { RecordPart } from './record-part.ts';

const tab = (order: number, slug: string, label: string, dataClass?: 'POC' | 'CONTACT'): RecordPart => ({
  module: 'people',
  tab: {
    order,
    slug,
    label,
    isFor: (visit) => dataClass === undefined || mayReadClass(visit, dataClass),
    ...(dataClass ? { dataClass } : {}),
  },
});

/** The record's own tabs. Family and people we are worried about are never one tab. */
export const ownTabs: readonly RecordPart[] = [
  tab(10, 'timeline', 'Timeline'),
  tab(70, 'about', 'About'),
  tab(72, 'family', 'Family and household'),
  tab(74, 'people-of-concern', 'People we are worried about', 'POC'),
  tab(76, 'contact', 'Contact and places', 'CONTACT'),
];
