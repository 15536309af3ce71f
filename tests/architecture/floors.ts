/**
 * Who may import whom, lowest floor first (`ARCHITECTURE.md`). Every module may also import `platform`, `access` and
 * `audit`; those two are on the lowest floor, where each imports only the one before it.
 */
export const floors: Record<string, readonly string[]> = {
  access: [],
  audit: ['access'],
  accounts: ['access', 'audit'],
  people: [],
  training: [],
  // Structured forms as data; who answers one keeps the answers under its own class (decision record 0012).
  questionnaires: [],
  // Words that blame a child, and what to say instead.
  language: [],
  deadlines: ['people'],
  // Being told: what is urgent is accepted by a named person, climbs the rota and ends in a call (decision record 0019).
  notices: ['people', 'deadlines'],
  chronology: ['people'],
  voice: ['people', 'deadlines', 'questionnaires'],
  sharing: ['people'],
  contexts: ['people'],
  intelligence: ['people', 'contexts'],
  // What is finished says where it was placed on the statutory record: receipts are kept by `sharing`.
  assessments: ['people', 'deadlines', 'chronology', 'sharing', 'questionnaires', 'intelligence'],
  // A line of what must be disrupted becomes a plan: `plans` hears that it was asked for.
  plans: ['people', 'deadlines', 'sharing', 'intelligence', 'assessments'],
  referrals: ['people', 'deadlines', 'notices', 'questionnaires'],
  missing: ['people', 'deadlines', 'notices', 'sharing', 'questionnaires', 'referrals', 'plans'],
  // Dated placements and schooling, and how life goes at baseline, review and closing (decision record 0017).
  outcomes: ['people', 'questionnaires'],
  work: ['people', 'deadlines', 'chronology', 'sharing', 'voice', 'referrals', 'plans', 'outcomes'],
  act: ['people', 'deadlines', 'chronology', 'sharing', 'referrals', 'plans', 'outcomes', 'work'],
  operations: ['people', 'intelligence', 'plans'],
  meetings: ['people', 'deadlines', 'notices', 'referrals', 'missing', 'plans', 'intelligence', 'sharing'],
  // What managers decide, supervise and disagree about.
  oversight: ['people', 'deadlines', 'notices', 'chronology', 'sharing', 'referrals', 'plans', 'assessments'],
  // Meetings that come round: the morning board, the month's meeting, the evening handover (decision record 0020).
  governance: [
    'people',
    'deadlines',
    'notices',
    'chronology',
    'sharing',
    'referrals',
    'missing',
    'plans',
    'assessments',
    'work',
    'act',
    'meetings',
    'oversight',
  ],
  quality: ['people', 'meetings', 'referrals', 'missing', 'plans', 'assessments', 'intelligence'],
  reporting: [
    'people',
    'deadlines',
    'referrals',
    'missing',
    'plans',
    'assessments',
    'meetings',
    'work',
    'quality',
  ],
  hub: ['reporting'],
};

const lowest = ['access', 'audit', 'accounts'];
/** The modules one may import, itself included. */
export const mayImport = (module: string): Set<string> =>
  new Set([module, ...(floors[module] ?? []), ...(lowest.includes(module) ? [] : ['access', 'audit'])]);

/**
 * What a store may read of another module beside its views. `access` publishes who works where and who holds whom: every
 * list shows a colleague's name, and the rows are under their own policies whoever asks.
 */
export const publishedTables: readonly string[] = [
  'access.posting',
  'access.staff',
  'access.team',
  'access.authority',
  'access.relationship',
];
