/**
 * Who may reach which class of data at all, before relationships, restrictions and sharing (rule AC-2).
 * One line a role; each cell `scope[m][w][s]`: scope `A` needs a live relationship, `T` the team's children,
 * `S` the whole authority, `G` a named grant, `O` one's own; `m` masked until revealed, `w` may write,
 * `s` the item must also be shared with the reader's agency (rule AC-8).
 */
export const dataClasses = [
  'FLAG',
  'IDENT',
  'CONTACT',
  'LOCATION',
  'REFERRAL',
  'NOTE',
  'ASSESS',
  'PLAN',
  'MISSING',
  'HEALTH',
  'INTEL',
  'POC',
  'OPS',
  'SOURCE',
  'NET',
  'DOC',
  'VOICE',
  'AUDIT',
  'AGG',
  'ADMIN',
] as const;
export type DataClass = (typeof dataClasses)[number];

export const roleLabels = {
  SERVICE_MANAGER: 'Service manager',
  STRATEGIC_LEAD: 'Strategic lead',
  TEAM_MANAGER: 'Team manager',
  TEAM_WORKER: 'Team worker',
  PSYCHOLOGIST: 'Psychologist',
  MISSING_COORDINATOR: 'Missing from home co-ordinator',
  RETURN_INTERVIEWER: 'Return interviewer',
  BUSINESS_SUPPORT: 'Business support',
  ALLOCATED_SOCIAL_WORKER: 'Social worker (locality)',
  FRONT_DOOR: 'Front door officer',
  DUTY: 'Duty worker, out of hours',
  POLICE_OFFICER: 'Police officer',
  POLICE_INTELLIGENCE: 'Police intelligence',
  HEALTH: 'Health professional',
  EDUCATION_LEAD: 'Education safeguarding lead',
  PARTNER: 'Partner agency',
  AUDITOR: 'Auditor or peer reviewer',
  INFORMATION_GOVERNANCE: 'Information governance officer',
  DISCLOSURE_OFFICER: 'Disclosure officer',
  AUTHORITY_ADMIN: 'Authority administrator',
  PLATFORM_OPERATOR: 'Platform operator',
  HUB_ANALYST: 'Hub analyst',
  HUB_LEAD: 'Hub lead',
  INSPECTOR: 'Inspector',
  WALL_DISPLAY: 'Wall display',
  SYSTEM: 'The service itself',
  PUBLIC: 'A person without an account',
} as const;
export type Role = keyof typeof roleLabels;
export const roles = Object.keys(roleLabels) as Role[];

const table: Record<Role, string> = {
  SERVICE_MANAGER:
    'FLAG:Sw IDENT:Sw CONTACT:Aw LOCATION:Amw REFERRAL:Sw NOTE:Aw ASSESS:Aw PLAN:Aw MISSING:Sw HEALTH:As INTEL:As POC:A OPS:G NET:T DOC:A VOICE:Aw AUDIT:T AGG:S ADMIN:O',
  STRATEGIC_LEAD:
    'FLAG:S IDENT:S CONTACT:A LOCATION:Am REFERRAL:S NOTE:A ASSESS:A PLAN:Aw MISSING:Sw HEALTH:As INTEL:As POC:A OPS:G NET:T DOC:A VOICE:A AUDIT:T AGG:S',
  TEAM_MANAGER:
    'FLAG:Sw IDENT:Tw CONTACT:Aw LOCATION:Amw REFERRAL:Tw NOTE:Aw ASSESS:Aw PLAN:Aw MISSING:Sw HEALTH:As INTEL:As POC:Aw OPS:G NET:T DOC:Aw VOICE:Aw AUDIT:T AGG:S ADMIN:O',
  TEAM_WORKER:
    'FLAG:Sw IDENT:Aw CONTACT:Aw LOCATION:Amw REFERRAL:Aw NOTE:Aw ASSESS:Aw PLAN:Aw MISSING:Aw HEALTH:As INTEL:As POC:Aw OPS:G NET:A DOC:Aw VOICE:Aw AUDIT:O AGG:T',
  PSYCHOLOGIST:
    'FLAG:S IDENT:A CONTACT:A LOCATION:Am REFERRAL:A NOTE:Aw ASSESS:Aw PLAN:Aw MISSING:A HEALTH:As INTEL:As POC:A NET:A DOC:A VOICE:Aw AUDIT:O AGG:T',
  MISSING_COORDINATOR:
    'FLAG:Sw IDENT:Sw CONTACT:Aw LOCATION:Am REFERRAL:A NOTE:A PLAN:A MISSING:Sw NET:A DOC:A VOICE:A AUDIT:O AGG:S',
  // One episode by its id (S3-47): neither names nor anything else of a record by a relationship.
  RETURN_INTERVIEWER: 'MISSING:Aw AUDIT:O',
  BUSINESS_SUPPORT: 'FLAG:S IDENT:Tw CONTACT:Tm PLAN:A MISSING:T DOC:A AUDIT:O',
  ALLOCATED_SOCIAL_WORKER:
    'FLAG:S IDENT:Aw CONTACT:Aw LOCATION:Amw REFERRAL:Aw NOTE:Aw ASSESS:Aw PLAN:Aw MISSING:Aw HEALTH:As DOC:Aw VOICE:Aw AUDIT:O',
  FRONT_DOOR:
    'FLAG:Sw IDENT:Sw CONTACT:Aw LOCATION:Am REFERRAL:Aw NOTE:Aw ASSESS:Aw PLAN:A MISSING:Aw DOC:A VOICE:A AUDIT:O',
  DUTY: 'FLAG:S IDENT:A CONTACT:A LOCATION:Am REFERRAL:Aw NOTE:Aw ASSESS:A PLAN:Aw MISSING:Aw DOC:A VOICE:A AUDIT:O',
  POLICE_OFFICER:
    'FLAG:S IDENT:A CONTACT:A LOCATION:Am REFERRAL:A NOTE:Aws ASSESS:As PLAN:Aw MISSING:Sw INTEL:Aw POC:Aw OPS:G NET:A DOC:A VOICE:As AUDIT:O',
  POLICE_INTELLIGENCE: 'FLAG:S IDENT:A PLAN:A MISSING:A INTEL:Sw POC:Sw OPS:G SOURCE:Gm NET:S DOC:A AUDIT:O',
  HEALTH:
    'FLAG:S IDENT:A CONTACT:A REFERRAL:A NOTE:Aws ASSESS:A PLAN:Aw MISSING:A HEALTH:Aw DOC:A VOICE:As AUDIT:O',
  EDUCATION_LEAD: 'IDENT:A CONTACT:A NOTE:Aws PLAN:Aws MISSING:A DOC:As VOICE:As AUDIT:O',
  PARTNER: 'IDENT:A CONTACT:A NOTE:Aws PLAN:Aws DOC:As VOICE:As AUDIT:O',
  AUDITOR: 'IDENT:G NOTE:G ASSESS:G PLAN:G MISSING:G DOC:G VOICE:G AUDIT:O',
  INFORMATION_GOVERNANCE: 'FLAG:S IDENT:G AUDIT:S AGG:S ADMIN:Sw',
  DISCLOSURE_OFFICER: 'IDENT:G CONTACT:G NOTE:G ASSESS:G PLAN:G MISSING:G HEALTH:G DOC:G VOICE:G AUDIT:O',
  AUTHORITY_ADMIN: 'AUDIT:O ADMIN:Sw',
  PLATFORM_OPERATOR: 'ADMIN:O',
  HUB_ANALYST: 'AUDIT:O AGG:S',
  HUB_LEAD: 'OPS:G AUDIT:O AGG:S',
  INSPECTOR: 'IDENT:G NOTE:G ASSESS:G PLAN:G MISSING:G DOC:G VOICE:G AUDIT:O AGG:S',
  WALL_DISPLAY: 'FLAG:S',
  SYSTEM: 'FLAG:Sw',
  PUBLIC: '',
};

const scopes = { A: 'relationship', T: 'team', S: 'authority', G: 'named', O: 'own' } as const;
export type Scope = (typeof scopes)[keyof typeof scopes];
export interface Cell {
  scope: Scope;
  mayWrite: boolean;
  needsShare: boolean;
  isMasked: boolean;
}

function parseCell(text: string): [DataClass, Cell] {
  const [dataClass, marks = ''] = text.split(':');
  const scope = scopes[marks[0] as keyof typeof scopes];
  const cell = {
    scope,
    mayWrite: marks.includes('w'),
    needsShare: marks.includes('s'),
    isMasked: marks.includes('m'),
  };
  return [dataClass as DataClass, cell];
}

/** Role by data class; a missing cell is a refusal. The database holds the same rows: a test compares them. */
export const roleClasses: ReadonlyMap<Role, ReadonlyMap<DataClass, Cell>> = new Map(
  roles.map((role) => [role, new Map(table[role].split(' ').filter(Boolean).map(parseCell))]),
);

export const relationshipKinds = {
  ALLOCATED: 'Allocated social worker',
  CO_WORKER: 'Team worker of this child',
  MANAGER: 'Management line',
  TRIAGE: 'Referral being decided',
  MEETING: 'Invited to a meeting',
  DUTY: 'On duty',
  EPISODE: 'Return interview',
  SELF_CLAIMED: 'Claimed, with a reason',
  BREAK_GLASS: 'Emergency access',
  QA_SAMPLE: 'Sampled for quality',
  GRANTED: 'Granted by another authority',
  NAMED: 'Named person',
} as const;
export type RelationshipKind = keyof typeof relationshipKinds;

const content: DataClass[] = [
  'FLAG',
  'IDENT',
  'CONTACT',
  'LOCATION',
  'REFERRAL',
  'NOTE',
  'ASSESS',
  'PLAN',
  'MISSING',
  'HEALTH',
  'INTEL',
  'POC',
  'NET',
  'DOC',
  'VOICE',
];
/** What each kind of relationship opens, where the role may read the class at all (rule AC-7). */
export const relationshipClasses: Record<RelationshipKind, DataClass[]> = {
  ALLOCATED: content,
  CO_WORKER: content,
  MANAGER: content,
  DUTY: content,
  SELF_CLAIMED: content,
  GRANTED: content,
  NAMED: content,
  // PLAN too: an urgent referral needs its strategy meeting before anybody has decided it (S3-52).
  TRIAGE: ['FLAG', 'IDENT', 'CONTACT', 'LOCATION', 'REFERRAL', 'NOTE', 'ASSESS', 'PLAN', 'DOC', 'VOICE'],
  MEETING: ['FLAG', 'IDENT'],
  // The episode itself is opened by its id (S3-47), with the child's name: no class of anything.
  EPISODE: [],
  BREAK_GLASS: ['FLAG', 'IDENT', 'CONTACT', 'LOCATION', 'MISSING', 'PLAN'],
  QA_SAMPLE: ['FLAG', 'IDENT', 'NOTE', 'ASSESS', 'PLAN', 'MISSING', 'DOC', 'VOICE'],
};
