import { type CodeOf, codeList } from '../people/index.ts';

/** What colleagues ask about (S3-30). */
export const consultationThemes = codeList([
  { code: 'WORRY', label: 'Is this exploitation' },
  { code: 'REFERRAL', label: 'Whether and how to refer' },
  { code: 'SAFETY', label: 'Keeping a child safe now' },
  { code: 'MISSING', label: 'Going missing' },
  { code: 'PLAN', label: 'Planning and tools' },
  { code: 'FAMILY', label: 'Working with parents and carers' },
  { code: 'TALKING', label: 'How to talk with the child' },
  { code: 'DISRUPTION', label: 'Those who cause harm, and places' },
  { code: 'LAW', label: 'Law and national referral' },
  { code: 'TRANSITION', label: 'Turning 18' },
  { code: 'OTHER', label: 'Something else' },
]);
export type ConsultationTheme = CodeOf<typeof consultationThemes>;
export const themeCodes = consultationThemes.map((each) => each.code) as [
  ConsultationTheme,
  ...ConsultationTheme[],
];
