import { z } from 'zod';

/**
 * The nine manifestations (S2-28 to S2-36) and the further kinds practice names (S3-04). The full list with
 * definitions is the people module's code list; these are the codes a referral may carry.
 */
export const MANIFESTATIONS = ['CSE', 'CCE', 'MS', 'SHAM', 'TRAF', 'RAD', 'CL', 'HBA', 'FGM'] as const;
export const FURTHER_KINDS = ['GANG', 'SYV', 'FIN', 'ONL', 'DEBT', 'CUCKOO', 'LAB', 'OCG'] as const;
export const EXPLOITATION_TYPES = [...MANIFESTATIONS, ...FURTHER_KINDS] as const;
export type ExploitationType = (typeof EXPLOITATION_TYPES)[number];

export const EXPLOITATION_LABELS: Readonly<Record<ExploitationType, string>> = {
  CSE: 'Sexual exploitation',
  CCE: 'Criminal exploitation',
  MS: 'Modern slavery',
  SHAM: 'Sham marriage',
  TRAF: 'Trafficking',
  RAD: 'Radicalisation',
  CL: 'County lines',
  HBA: 'Honour-based abuse',
  FGM: 'Female genital mutilation',
  GANG: 'Harm through gangs or groups',
  SYV: 'Serious youth violence',
  FIN: 'Financial exploitation',
  ONL: 'Online exploitation',
  DEBT: 'Debt bondage',
  CUCKOO: 'Home taken over',
  LAB: 'Forced labour',
  OCG: 'At risk from organised crime',
};

export const MANIFESTATION_STATUSES = [
  'SUSPECTED_AT_RISK',
  'AT_RISK',
  'EXPERIENCING',
  'PAST',
  'NOT_SUPPORTED',
] as const;
export type ManifestationStatus = (typeof MANIFESTATION_STATUSES)[number];
export const MANIFESTATION_STATUS_LABELS: Readonly<Record<ManifestationStatus, string>> = {
  SUSPECTED_AT_RISK: 'Suspected to be at risk',
  AT_RISK: 'At risk',
  EXPERIENCING: 'Experiencing',
  PAST: 'In the past',
  NOT_SUPPORTED: 'Not supported by what is known',
};

/** One kind of exploitation, what is thought of it and since when. Several at once are usual. */
export const manifestationSchema = z
  .object({
    type: z.enum(EXPLOITATION_TYPES, { error: 'Choose the kind of exploitation' }),
    status: z.enum(MANIFESTATION_STATUSES, { error: 'Choose what is thought of it' }),
    /** Null means "not known yet". */
    from: z.iso.date().nullable(),
    to: z.iso.date().nullable(),
  })
  .refine((each) => each.from === null || each.to === null || each.from <= each.to, {
    path: ['to'],
    message: 'It cannot end before it began',
  });
export type Manifestation = z.infer<typeof manifestationSchema>;

/** Exploitation is suspected for clock D4 by any of these; a kind not supported, or only past, starts nothing. */
export function meansExploitationSuspected(manifestations: readonly Manifestation[]): boolean {
  return manifestations.some((each) => each.status !== 'NOT_SUPPORTED' && each.status !== 'PAST');
}

/** The broader kinds that each narrower one is part of: counted once per child, then by type. */
export const PART_OF: Readonly<Partial<Record<ExploitationType, readonly ExploitationType[]>>> = {
  CL: ['CCE', 'MS'],
  CCE: ['MS'],
  TRAF: ['MS'],
  LAB: ['MS'],
  FGM: ['HBA'],
};

/** The broader kinds already implied by what was recorded: said as a hint, so nothing is entered twice. */
export function alreadyImplied(manifestations: readonly Manifestation[]): readonly ExploitationType[] {
  const recorded = new Set(manifestations.map((each) => each.type));
  return [...new Set([...recorded].flatMap((type) => PART_OF[type] ?? []))].filter(
    (type) => !recorded.has(type),
  );
}

/** Duties and dangers that come with a kind of exploitation. Said, never enforced; local advice comes first. */
export function manifestationWarnings(manifestations: readonly Manifestation[]): readonly string[] {
  const live = new Set(
    manifestations.filter((each) => each.status !== 'NOT_SUPPORTED').map((each) => each.type),
  );
  const warnings: readonly (readonly [boolean, string])[] = [
    [
      live.has('HBA') || live.has('FGM') || live.has('SHAM'),
      'Do not speak to the family, or use relatives as interpreters, before taking advice',
    ],
    [
      live.has('FGM'),
      'Some professionals have a duty of their own to tell the police about female genital mutilation',
    ],
    [live.has('SHAM'), 'A marriage under 18 is treated as a forced marriage'],
    [live.has('RAD'), 'Consider a Prevent referral'],
    [
      ['CSE', 'CCE', 'MS', 'TRAF', 'CL', 'LAB', 'DEBT'].some((type) => live.has(type as ExploitationType)),
      'Consider a referral to the National Referral Mechanism',
    ],
  ];
  return warnings.filter(([applies]) => applies).map(([, text]) => text);
}
