import type { DataClass } from '../../src/modules/access/index.ts';

/** What timelines of ten years hold, in words of practice; the share of each kind follows how often it happens. */
export const timelineLines: readonly {
  kind: string;
  dataClass: DataClass;
  agency: string | null;
  line: string;
}[] = [
  ...notes(
    'Visited at home; talked about the weekend',
    'Visited at school; they were glad of the lift home',
    'Rang; no answer, sent a message',
    'Walked the dog together and talked',
    'Met at the youth club',
    'Texted to say they were all right',
    'Went with them to the dentist',
    'Spoke with the parent about curfew',
    'Case recording of a supervision',
    'Talked with school about attendance',
  ),
  { kind: 'plan', dataClass: 'PLAN', agency: 'SOCIAL_CARE', line: 'The trigger plan was looked at and kept' },
  { kind: 'plan', dataClass: 'PLAN', agency: 'SOCIAL_CARE', line: 'An action of the plan was done' },
  { kind: 'plan', dataClass: 'PLAN', agency: 'POLICE', line: 'Disruption tactic reviewed' },
  { kind: 'missing', dataClass: 'MISSING', agency: 'POLICE', line: 'Reported missing; found the same night' },
  { kind: 'missing', dataClass: 'MISSING', agency: 'SOCIAL_CARE', line: 'Return interview offered and held' },
  {
    kind: 'referral',
    dataClass: 'REFERRAL',
    agency: 'SOCIAL_CARE',
    line: 'A contact was received at the front door',
  },
  { kind: 'meeting', dataClass: 'NOTE', agency: 'SOCIAL_CARE', line: 'Strategy meeting held' },
  { kind: 'meeting', dataClass: 'NOTE', agency: 'SOCIAL_CARE', line: 'Core group held' },
  { kind: 'assessment', dataClass: 'ASSESS', agency: 'SOCIAL_CARE', line: 'Assessment updated' },
  { kind: 'status', dataClass: 'IDENT', agency: 'SOCIAL_CARE', line: 'Social-care status confirmed' },
  {
    kind: 'contact',
    dataClass: 'CONTACT',
    agency: 'SOCIAL_CARE',
    line: 'A safe way of being in touch was agreed',
  },
  { kind: 'health', dataClass: 'HEALTH', agency: 'HEALTH_SAFEGUARDING', line: 'Health assessment completed' },
  { kind: 'document', dataClass: 'DOC', agency: 'SOCIAL_CARE', line: 'Minutes were sent' },
  { kind: 'clock', dataClass: 'IDENT', agency: null, line: 'A deadline was met' },
];

function notes(...lines: string[]) {
  return lines.map((line) => ({ kind: 'note', dataClass: 'NOTE' as const, agency: 'SOCIAL_CARE', line }));
}
