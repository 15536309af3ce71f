import { z } from 'zod';
import type { Actor } from '../../platform/http/work.ts';

/** Rule sets of who may refer to the team (S3-49, S3-50); `referrals` holds what each of them says. */
export const referralRuleSets = {
  STRICT: 'Only the allocated social worker, or the front door for a complex investigation',
  EARLY_HELP_TOO: 'Also early help and youth support, for a child they work with',
  FRONT_DOOR_TOO: 'Also the front door, once its checks are complete',
} as const;
type RuleSetId = keyof typeof referralRuleSets;

/** Words that authorities have different words for (S3-66), as they stand in the middle of a sentence. */
export const standardLabels = {
  TEAM: 'the team',
  TEAM_NAME: 'the complex safeguarding team',
  ETAC: 'ETAC',
  TRIGGER_PLAN: 'trigger plan',
  DISRUPTION_PLAN: 'disruption plan',
  RETURN_INTERVIEW: 'return interview',
  ASSESSMENT: 'strengths and safety assessment',
} as const;
export type Label = keyof typeof standardLabels;

/** Posts whose supervision is counted here (D22), as the settings name them; localities keep their own. */
export const supervisedRoles = {
  TEAM_WORKER: 'Team worker',
  PSYCHOLOGIST: 'Psychologist',
  MISSING_COORDINATOR: 'Missing from home co-ordinator',
  RETURN_INTERVIEWER: 'Return interviewer',
  TEAM_MANAGER: 'Team manager',
} as const;
export type SupervisedRole = keyof typeof supervisedRoles;

const text = (max: number) => z.string().trim().min(1).max(max).optional().catch(undefined);
const said = (max: number, otherwise: string) =>
  z.string().trim().min(1).max(max).default(otherwise).catch(otherwise);
const time = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .optional()
  .catch(undefined);
const whole = (least: number, most: number, otherwise: number) =>
  z.int().min(least).max(most).default(otherwise).catch(otherwise);
const caps = (standard: Record<string, number>) =>
  z.record(z.string(), z.int().min(1).max(200)).default(standard).catch(standard);

/**
 * Everything an authority may set about itself, in the one place that names it. Stored as JSON by these names; what is
 * missing or not readable is the default, so that no page fails over a setting.
 */
export const settingsSchema = z.object({
  dayNumber: text(40),
  dayHours: text(80),
  nightNumber: text(40),
  nightHours: text(80),
  frontDoorName: text(120),
  /** Whether contacts are received here; otherwise they are printed only. */
  frontDoorWorksHere: z.boolean().default(false).catch(false),
  /** Hours in which an unopened contact climbs, Monday to Friday; without both of them it climbs at any hour. */
  frontDoorOpens: time,
  frontDoorCloses: time,
  /** Working-day clocks are due at this hour. */
  closingHour: time,
  referralRuleSet: z
    .enum(Object.keys(referralRuleSets) as [RuleSetId, ...RuleSetId[]])
    .default('STRICT')
    .catch('STRICT'),
  /** Ages in whole years, both included; outside them is warned, not refused (S1-90). */
  ageFrom: whole(0, 25, 11),
  ageTo: whole(0, 25, 18),
  /** Days after its "as at" day that a social-care status is relied on without asking again. */
  statusFreshDays: whole(0, 365, 7),
  /** Children a worker should have at most, by role and by programme (S1-62, S2-14): a warning, never a bar. */
  caseloadCaps: caps({ TEAM_WORKER: 12 }),
  programmeCaps: caps({ ACT: 6 }),
  /** What the 72 hours of the return interview count from (S1-20): the statutory figure, from the return, is computed beside it. */
  returnInterviewFrom: z
    .enum(['RETURN_NOTIFIED', 'RETURNED'])
    .default('RETURN_NOTIFIED')
    .catch('RETURN_NOTIFIED'),
  /** A child is frequently missing from so many episodes that began within so many days (reference 10.4). */
  repeatMissingEpisodes: whole(2, 20, 3),
  repeatMissingDays: whole(7, 366, 90),
  /** Hours after which a child still missing needs a strategy meeting: in care, at home (clock D13, inferred). */
  longMissingHoursInCare: whole(1, 168, 24),
  longMissingHoursAtHome: whole(1, 168, 48),
  /** Whom to ring when a child tells of sexual harm, and for how long samples may be taken: figures to check with the centre. */
  harmCentreName: text(120),
  harmCentreNumber: text(40),
  forensicHours: whole(1, 400, 72),
  /** On which days the daily missing meeting is expected (S1-27): a day without one shows as missed. */
  dailyMissingMeeting: z.enum(['EVERY_DAY', 'WORKING_DAYS']).default('EVERY_DAY').catch('EVERY_DAY'),
  /** Weeks between supervisions by post (D22: four; a post left out has four), and for newly qualified workers: two. */
  supervisionWeeks: z.record(z.string(), z.int().min(1).max(26)).default({}).catch({}),
  newlyQualifiedWeeks: whole(1, 26, 2),
  /** Weeks after which a child without management oversight is listed: ours, four. */
  oversightWeeks: whole(1, 26, 4),
  /** Working days for a rung of a professional disagreement (reference 11: 1, 2 and 5, inferred). */
  disagreementDaysManager: whole(1, 26, 1),
  disagreementDaysService: whole(1, 26, 2),
  disagreementDaysLeads: whole(1, 26, 5),
  /** Minutes that something urgent waits to be accepted by the first person, the deputy, a manager, before it goes on. */
  urgentFirstMinutes: whole(1, 240, 15),
  urgentDeputyMinutes: whole(1, 240, 15),
  urgentManagerMinutes: whole(1, 240, 15),
  /** Hours in which nobody is mailed but for what is urgent; without both of them e-mail goes at any hour. */
  quietFrom: time,
  quietTo: time,
  /** Working days before the monthly meeting by which partners send their figures; when the night takes over (17:00). */
  figuresDueDays: whole(1, 15, 5),
  nightBegins: time,
  /** What stands with every copy that leaves until a person says another (S1-13): for the data protection officer to check. */
  sharingBasis: said(40, 'PUBLIC_TASK'),
  sharingForMeetings: said(300, 'To safeguard the child together: what the meeting agreed'),
  sharingForMissing: said(300, 'To find a missing child, and to keep them safe on return'),
  sharingForPlans: said(300, 'To act on the plan that keeps the child safe'),
  sharingForOthers: said(300, 'To safeguard and promote the welfare of the child'),
  hideUncheckedTactics: z.boolean().default(false).catch(false),
  /** Whether a multi-agency risk assessment asks a person for a word for the level of risk (F8). Nothing is computed. */
  asksForRiskLevel: z.boolean().default(false).catch(false),
  labels: z
    .partialRecord(
      z.enum(Object.keys(standardLabels) as [Label, ...Label[]]),
      z.string().trim().min(1).max(60),
    )
    .default({})
    .catch({}),
});
export type AuthoritySettings = Readonly<z.output<typeof settingsSchema>>;

type Stored = Readonly<Record<string, unknown>>;
const read = new WeakMap<Stored, AuthoritySettings>();

/** The settings of the actor's authority, read and filled with defaults; the same object is read once. */
export function settingsOf(of: Pick<Actor, 'settings'> | Stored): AuthoritySettings {
  const stored = ('settings' in of ? of.settings : of) as Stored;
  let settings = read.get(stored);
  if (settings === undefined) {
    settings = settingsSchema.parse(stored);
    read.set(stored, settings);
  }
  return settings;
}

type Whose = Pick<Actor, 'settings'> | Stored;

/** The authority's own word, as in the middle of a sentence: "Refer to Reach" (S3-66). */
export const label = (whose: Whose, which: Label): string =>
  settingsOf(whose).labels[which] ?? standardLabels[which];

/** The same at the beginning of a sentence or a heading. */
export const labelFirst = (whose: Whose, which: Label): string => capital(label(whose, which));

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
const IN_FULL: Partial<Record<Label, string>> = { ETAC: 'Exploitation team around the child' };

/** "ETAC: exploitation team around the child.", for a page whose texts use the short form; none where the authority has its own word. */
export function spelledOut(whose: Whose, texts: readonly string[]): string | undefined {
  const short = label(whose, 'ETAC');
  if (short !== standardLabels.ETAC || !texts.some((text) => text.includes(short))) return undefined;
  return `${short}: exploitation team around the child.`;
}

/**
 * A text of this program in the authority's own words, for texts kept as data (kinds of meeting, rules of clocks).
 * Never for what somebody wrote.
 */
export function inOwnWords(whose: Whose, given: string): string {
  return Object.entries(settingsOf(whose).labels).reduce((words, [which, own]) => {
    const standard = standardLabels[which as Label];
    const inFull = IN_FULL[which as Label];
    const known = inFull ? `${standard}|${inFull}` : standard;
    return words.replace(new RegExp(`\\b(an? )?(${known})\\b`, 'gi'), (found, article?: string) => {
      const first = found.charAt(article?.length ?? 0);
      const isName = standard === standard.toUpperCase();
      const word = first === first.toUpperCase() && (!isName || words.startsWith(found)) ? capital(own) : own;
      return article ? `${/^[aeiou]/i.test(own) ? 'an' : 'a'} ${word}` : word;
    });
  }, given);
}
