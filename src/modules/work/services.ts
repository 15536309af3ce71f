import { type CodeOf, codeList } from '../people/index.ts';

/** What a service is for (reference F32). The note says nothing to readers; classes are below. */
export const serviceKinds = codeList([
  { code: 'MENTORING', label: 'Mentoring and early help, such as STEER' },
  { code: 'YOUTH_SUPPORT', label: 'Targeted youth support' },
  { code: 'YOUTH_ACTIVITY', label: 'Youth club, sport, arts' },
  { code: 'MENTAL_HEALTH', label: 'Children’s mental health' },
  { code: 'COUNSELLING', label: 'Counselling or therapy' },
  { code: 'SARC', label: 'Sexual assault referral centre' },
  { code: 'SEXUAL_HEALTH', label: 'Sexual health' },
  { code: 'SUBSTANCE', label: 'Drugs and alcohol' },
  { code: 'HEALTH', label: 'Other health' },
  { code: 'HOUSING', label: 'Housing' },
  { code: 'EDUCATION', label: 'Education, training or work' },
  { code: 'FAMILY', label: 'Family and parenting' },
  { code: 'DOMESTIC_ABUSE', label: 'Domestic abuse' },
  { code: 'LEGAL', label: 'Legal advice' },
  { code: 'ADULT', label: 'Adult services' },
  { code: 'OTHER', label: 'Other' },
]);
export type ServiceKind = CodeOf<typeof serviceKinds>;
export const serviceKindCodes = serviceKinds.map((each) => each.code) as [ServiceKind, ...ServiceKind[]];

const OF_HEALTH: ReadonlySet<string> = new Set<ServiceKind>([
  'MENTAL_HEALTH',
  'COUNSELLING',
  'SARC',
  'SEXUAL_HEALTH',
  'SUBSTANCE',
  'HEALTH',
]);
/** That a child has therapy or other help with health is itself a fact of health: read as such (AC-8). */
export const classOfKind = (kind: string): 'NOTE' | 'HEALTH' => (OF_HEALTH.has(kind) ? 'HEALTH' : 'NOTE');

/** Who keeps the directory. */
export const DIRECTORY_KEEPERS: readonly string[] = ['BUSINESS_SUPPORT', 'TEAM_MANAGER', 'AUTHORITY_ADMIN'];
