import { z } from 'zod';
import { neededText, oneOf, optionalText, tick } from '../../platform/forms/parse-form.ts';
import { ACCENTS } from '../../platform/ui/index.ts';
import { type Label, referralRuleSets, standardLabels } from './settings.ts';
import {
  asTyped,
  capLines,
  optionalWhole,
  phone,
  plainly,
  type SettingField,
  type SettingsSection,
  timeOfDay,
  whole,
} from './settings-fields.ts';
import { meetingsSection } from './settings-meetings.ts';
import { beingTold } from './settings-told.ts';

export type { SettingField, SettingsSection };

import { oversightSection } from './settings-oversight.ts';

const contact: SettingsSection = {
  slug: 'numbers-and-front-door',
  title: 'Numbers to ring and the front door',
  effect: 'Shown at once on the public form, on paper and to everybody who may not open a record.',
  fields: [
    { name: 'dayNumber', label: 'Number by day', ask: { as: 'text', width: 20 } },
    {
      name: 'dayHours',
      label: 'When it is answered',
      ask: { as: 'text', hint: 'For example: 8:30am to 5pm, Monday to Friday' },
    },
    { name: 'nightNumber', label: 'Number at night and at weekends', ask: { as: 'text', width: 20 } },
    { name: 'nightHours', label: 'When that is answered', ask: { as: 'text' } },
    {
      name: 'frontDoorWorksHere',
      label: 'The front door receives what professionals send here',
      ask: { as: 'tick' },
    },
    { name: 'frontDoorName', label: 'What the front door is called', ask: { as: 'text' } },
    {
      name: 'frontDoorOpens',
      label: 'Front door opens',
      ask: {
        as: 'text',
        width: 4,
        hint: 'Leave both empty where somebody watches it day and night',
        otherwise: 'Watched day and night',
      },
    },
    {
      name: 'frontDoorCloses',
      label: 'Front door closes',
      ask: { as: 'text', width: 4, otherwise: 'Never' },
    },
    {
      name: 'closingHour',
      label: 'Working-day deadlines end at',
      ask: { as: 'text', width: 4, hint: 'Left empty: 17:00', otherwise: '17:00' },
    },
  ],
  schema: z.object({
    dayNumber: phone('the number'),
    dayHours: optionalText(80),
    nightNumber: phone('the number'),
    nightHours: optionalText(80),
    frontDoorWorksHere: tick(),
    frontDoorName: optionalText(120),
    frontDoorOpens: timeOfDay,
    frontDoorCloses: timeOfDay,
    closingHour: timeOfDay,
  }),
  ...plainly(
    'dayNumber',
    'dayHours',
    'nightNumber',
    'nightHours',
    'frontDoorWorksHere',
    'frontDoorName',
    'frontDoorOpens',
    'frontDoorCloses',
    'closingHour',
  ),
};

const referral: SettingsSection = {
  slug: 'who-may-refer',
  title: 'Who may refer to the team',
  effect: 'Referrals sent before keep the rule that let them in.',
  fields: [
    {
      name: 'referralRuleSet',
      label: 'Who may refer a child',
      ask: {
        as: 'choice',
        items: Object.entries(referralRuleSets).map(([value, words]) => ({ value, text: words })),
      },
    },
    {
      name: 'ageFrom',
      label: 'Youngest age of the service',
      ask: { as: 'number', width: 4, hint: 'A child outside the ages can still be referred, with a warning' },
    },
    { name: 'ageTo', label: 'Oldest age of the service', ask: { as: 'number', width: 4 } },
    {
      name: 'statusFreshDays',
      label: 'Days for which a social-care status is relied on',
      ask: { as: 'number', width: 4, hint: 'Older than this, the referrer confirms it the same day' },
    },
  ],
  schema: z.object({
    referralRuleSet: oneOf(Object.keys(referralRuleSets) as ['STRICT', ...string[]], 'Choose who may refer'),
    ageFrom: whole('the age', 0, 25),
    ageTo: whole('the age', 0, 25),
    statusFreshDays: whole('the days', 0, 365),
  }),
  ...plainly('referralRuleSet', 'ageFrom', 'ageTo', 'statusFreshDays'),
};

const caseloads: SettingsSection = {
  slug: 'caseloads',
  title: 'How many children a worker should have',
  effect: 'A manager is warned when they allocate more. Nobody is stopped.',
  fields: [
    { name: 'teamWorker', label: 'Team worker', ask: { as: 'number', width: 4 } },
    { name: 'psychologist', label: 'Psychologist', ask: { as: 'number', width: 4 } },
    {
      name: 'programmes',
      label: 'Programmes',
      ask: { as: 'lines', hint: 'One a line, with its number, like ACT 6' },
    },
  ],
  schema: z.object({
    teamWorker: optionalWhole('the number', 1, 200),
    psychologist: optionalWhole('the number', 1, 200),
    programmes: capLines,
  }),
  values: ({ caseloadCaps, programmeCaps }) => ({
    teamWorker: asTyped(caseloadCaps.TEAM_WORKER),
    psychologist: asTyped(caseloadCaps.PSYCHOLOGIST),
    programmes: Object.entries(programmeCaps)
      .map(([programme, n]) => `${programme} ${n}`)
      .join('\n'),
  }),
  stored: ({ teamWorker, psychologist, programmes }) => ({
    caseloadCaps: {
      ...(teamWorker === undefined ? {} : { TEAM_WORKER: teamWorker }),
      ...(psychologist === undefined ? {} : { PSYCHOLOGIST: psychologist }),
    },
    programmeCaps: programmes,
  }),
};

const ASKED_LABELS: Readonly<Record<Label, string>> = {
  TEAM: 'The team, in a sentence: “Refer to …”',
  TEAM_NAME: 'The team, in full, for people outside it',
  ETAC: 'Exploitation team around the child (ETAC)',
  TRIGGER_PLAN: 'Trigger plan',
  DISRUPTION_PLAN: 'Disruption plan',
  RETURN_INTERVIEW: 'Return interview',
  ASSESSMENT: 'Assessment of strengths, safety and stability',
};
const labelNames = Object.keys(standardLabels) as Label[];
const words: SettingsSection = {
  slug: 'words',
  title: 'Your words',
  effect: 'Pages and new documents use your words. What was made before keeps the words it was made with.',
  fields: labelNames.map((name) => ({
    name,
    label: ASKED_LABELS[name],
    ask: {
      as: 'text',
      hint: `As in the middle of a sentence. Left empty: ${standardLabels[name]}`,
      otherwise: standardLabels[name],
    },
  })),
  schema: z.object(Object.fromEntries(labelNames.map((name) => [name, optionalText(60)]))),
  values: ({ labels }) => ({ ...labels }),
  stored: (value) => ({
    labels: Object.fromEntries(labelNames.flatMap((n) => (value[n] === undefined ? [] : [[n, value[n]]]))),
  }),
};

const look: SettingsSection = {
  slug: 'tactics-and-colour',
  title: 'Disruption tactics and colour',
  effect: 'Shown to everybody in your authority from their next page.',
  fields: [
    {
      name: 'hideUncheckedTactics',
      label: 'Offer only tactics that your authority has checked',
      ask: { as: 'tick' },
    },
    {
      name: 'accent',
      label: 'Colour of the line at the top',
      ask: { as: 'choice', items: ACCENTS.map((value) => ({ value, text: value })) },
    },
  ],
  schema: z.object({ hideUncheckedTactics: tick(), accent: oneOf(ACCENTS, 'Choose a colour') }),
  values: ({ hideUncheckedTactics }, accent) => ({
    hideUncheckedTactics: asTyped(hideUncheckedTactics),
    accent,
  }),
  stored: ({ hideUncheckedTactics }) => ({ hideUncheckedTactics }),
};

const assessments: SettingsSection = {
  slug: 'assessments',
  title: 'Assessments',
  effect:
    'Asked from the next page on. The word is a person’s: nothing sets it, works it out, colours it or sorts by it.',
  fields: [
    {
      name: 'asksForRiskLevel',
      label: 'A multi-agency risk assessment also asks for a word for the level of risk',
      ask: { as: 'tick' },
    },
  ],
  schema: z.object({ asksForRiskLevel: tick() }),
  ...plainly('asksForRiskLevel'),
};

const harm: SettingsSection = {
  slug: 'when-harm-is-told',
  title: 'When a child tells of harm',
  effect: 'Shown at once to whoever holds a talk in which a child tells of harm.',
  fields: [
    { name: 'harmCentreName', label: 'Sexual assault referral centre', ask: { as: 'text' } },
    { name: 'harmCentreNumber', label: 'Its number, day and night', ask: { as: 'text', width: 20 } },
    {
      name: 'forensicHours',
      label: 'Hours in which samples may be taken',
      ask: { as: 'number', width: 4, hint: 'As your centre says. 72 until you have asked them' },
    },
  ],
  schema: z.object({
    harmCentreName: optionalText(120),
    harmCentreNumber: phone('the number'),
    forensicHours: whole('the hours', 1, 400),
  }),
  ...plainly('harmCentreName', 'harmCentreNumber', 'forensicHours'),
};

const missing: SettingsSection = {
  slug: 'missing',
  title: 'Missing children',
  effect:
    'Deadlines that run keep the time they began with. New returns are counted by the new rule from the next one on.',
  fields: [
    {
      name: 'returnInterviewFrom',
      label: 'The hours of the return interview count from',
      ask: {
        as: 'choice',
        items: [
          { value: 'RETURN_NOTIFIED', text: 'When we were told that the child was back' },
          { value: 'RETURNED', text: 'When the child came back. The statutory figure is counted so anyway' },
        ],
      },
    },
    {
      name: 'repeatMissingEpisodes',
      label: 'Often missing: this many times',
      ask: { as: 'number', width: 4 },
    },
    { name: 'repeatMissingDays', label: 'Within this many days', ask: { as: 'number', width: 4 } },
    {
      name: 'longMissingHoursInCare',
      label: 'Missing from care for long: after this many hours',
      ask: { as: 'number', width: 4, hint: 'A strategy meeting is then owed, and again each week' },
    },
    {
      name: 'longMissingHoursAtHome',
      label: 'Missing from home for long: after this many hours',
      ask: { as: 'number', width: 4 },
    },
    {
      name: 'dailyMissingMeeting',
      label: 'The daily missing meeting is expected',
      ask: {
        as: 'choice',
        items: [
          { value: 'EVERY_DAY', text: 'Every day' },
          { value: 'WORKING_DAYS', text: 'On working days' },
        ],
      },
    },
  ],
  schema: z.object({
    returnInterviewFrom: oneOf(['RETURN_NOTIFIED', 'RETURNED'], 'Say what the hours count from'),
    repeatMissingEpisodes: whole('the number', 2, 20),
    repeatMissingDays: whole('the days', 7, 366),
    longMissingHoursInCare: whole('the hours', 1, 168),
    longMissingHoursAtHome: whole('the hours', 1, 168),
    dailyMissingMeeting: oneOf(['EVERY_DAY', 'WORKING_DAYS'], 'Say on which days it is expected'),
  }),
  ...plainly(
    'returnInterviewFrom',
    'repeatMissingEpisodes',
    'repeatMissingDays',
    'longMissingHoursInCare',
    'longMissingHoursAtHome',
    'dailyMissingMeeting',
  ),
};

const sharing: SettingsSection = {
  slug: 'sharing',
  title: 'What leaves: purpose and lawful basis',
  effect:
    'Stands with every copy from now on until a person says another. These came with the service: have your data protection officer check them.',
  fields: [
    {
      name: 'sharingBasis',
      label: 'Lawful basis, where nobody says another',
      ask: {
        as: 'choice',
        items: [
          { value: 'PUBLIC_TASK', text: 'Public task: safeguarding a child (Article 6(1)(e))' },
          { value: 'LEGAL_OBLIGATION', text: 'Legal obligation (Article 6(1)(c))' },
          { value: 'RECOGNISED_INTEREST', text: 'Recognised legitimate interest (Article 6(1)(ea))' },
        ],
      },
    },
    { name: 'sharingForMeetings', label: 'Purpose: papers of meetings', ask: { as: 'text' } },
    { name: 'sharingForMissing', label: 'Purpose: missing packs and return interviews', ask: { as: 'text' } },
    { name: 'sharingForPlans', label: 'Purpose: plans', ask: { as: 'text' } },
    { name: 'sharingForOthers', label: 'Purpose: everything else', ask: { as: 'text' } },
  ],
  schema: z.object({
    sharingBasis: oneOf(
      ['PUBLIC_TASK', 'LEGAL_OBLIGATION', 'RECOGNISED_INTEREST'],
      'Choose the lawful basis',
    ),
    sharingForMeetings: neededText('Enter the purpose', 300),
    sharingForMissing: neededText('Enter the purpose', 300),
    sharingForPlans: neededText('Enter the purpose', 300),
    sharingForOthers: neededText('Enter the purpose', 300),
  }),
  ...plainly(
    'sharingBasis',
    'sharingForMeetings',
    'sharingForMissing',
    'sharingForPlans',
    'sharingForOthers',
  ),
};

export const settingsSections: readonly SettingsSection[] = [
  contact,
  referral,
  caseloads,
  missing,
  oversightSection,
  meetingsSection,
  beingTold,
  harm,
  assessments,
  sharing,
  words,
  look,
];

type Sent = Record<string, unknown> & { reason: string };
/** What the page of a section sends: its settings, and why they change. */
export const sectionForm = (section: SettingsSection) =>
  section.schema.extend({ reason: neededText('Enter why it is changed', 500) }) as unknown as z.ZodType<Sent>;

/** A setting as the pages show it. */
export function shownSetting(field: SettingField, value: unknown): string {
  if (field.ask.as === 'tick') return value === 'yes' ? 'Yes' : 'No';
  if (field.ask.as === 'choice')
    return field.ask.items.find((item) => item.value === value)?.text ?? String(value ?? '');
  if (value !== undefined && value !== '') return String(value).replaceAll('\n', ', ');
  return field.ask.otherwise === undefined ? 'Not set' : `${field.ask.otherwise} (as it came)`;
}
