/**
 * The invented region of Northmoor: a hub and three councils ("spokes"), their teams and the people in them.
 * Nobody and nowhere here exists. Telephone numbers are those kept for drama, addresses are example.org.
 */
export interface SeedPosting {
  /** Short handle used by stories and tests: `aldermoor/sam`. */
  handle: string;
  name: string;
  role: string;
  agency: string;
  team?: string;
  discipline?: string;
  cap?: number;
}
export interface SeedAuthority {
  id: number;
  code: string;
  name: string;
  isHub?: boolean;
  accent: string;
  settings: Record<string, unknown>;
  teams: { code: string; name: string; kind: string }[];
  postings: SeedPosting[];
}

const numbers = (n: number) => ({
  dayNumber: `01632 96${n}100`,
  nightNumber: `01632 96${n}199`,
});

/** Castleby has other words for the same work. */
const castlebyWords = {
  TEAM: 'Reach',
  TEAM_NAME: 'Reach, the complex safeguarding team',
  ETAC: 'planning meeting',
  TRIGGER_PLAN: 'missing plan',
};

function spoke(
  id: number,
  code: string,
  name: string,
  accent: string,
  people: [string, string, string, string, (string | undefined)?, string?, number?][],
): SeedAuthority {
  return {
    id,
    code,
    name,
    accent,
    settings: {
      ...numbers(id),
      frontDoorWorksHere: code !== 'castleby',
      referralRuleSet: code === 'brackenford' ? 'EARLY_HELP_TOO' : 'STRICT',
      ...(code === 'castleby' ? { labels: castlebyWords } : {}),
    },
    teams: [
      { code: 'team', name: `${name.split(' ')[0]} complex safeguarding team`, kind: 'team' },
      { code: 'front-door', name: `${name.split(' ')[0]} front door`, kind: 'front-door' },
      { code: 'locality', name: `${name.split(' ')[0]} locality social work`, kind: 'locality' },
    ],
    postings: people.map(([handle, person, role, agency, team, discipline, cap]) => ({
      handle: `${code}/${handle}`,
      name: person,
      role,
      agency,
      ...(team ? { team } : {}),
      ...(discipline ? { discipline } : {}),
      ...(cap ? { cap } : {}),
    })),
  };
}

const CSC = 'SOCIAL_CARE';

export const region: SeedAuthority[] = [
  spoke(1, 'aldermoor', 'Aldermoor Council', 'navy', [
    ['imogen', 'Imogen Thackaberry', 'SERVICE_MANAGER', CSC, 'team'],
    ['odette', 'Odette Larkspur', 'STRATEGIC_LEAD', CSC, 'team'],
    ['mo', 'Mo Fennimore', 'TEAM_MANAGER', CSC, 'team'],
    ['sam', 'Sam Quillfeather', 'TEAM_WORKER', CSC, 'team', 'social worker', 10],
    ['nell', 'Nell Ashgrove', 'TEAM_WORKER', CSC, 'team', 'complex safeguarding worker', 10],
    ['tariq', 'Tariq Wellbourne', 'TEAM_WORKER', CSC, 'team', 'social worker, ACT', 6],
    ['lior', 'Lior Penhallow', 'PSYCHOLOGIST', 'HEALTH_SAFEGUARDING', 'team'],
    ['cass', 'Cass Mirefield', 'MISSING_COORDINATOR', CSC, 'team'],
    ['jude', 'Jude Ollerenshaw', 'RETURN_INTERVIEWER', CSC, 'team'],
    ['remy', 'Remy Oakhanger', 'RETURN_INTERVIEWER', CSC, 'team'],
    ['bea', 'Bea Tanglewood', 'BUSINESS_SUPPORT', CSC, 'team'],
    ['priya', 'Priya Holloway-Marsh', 'ALLOCATED_SOCIAL_WORKER', CSC, 'locality'],
    ['dan', 'Dan Ravensworth', 'ALLOCATED_SOCIAL_WORKER', CSC, 'locality'],
    ['fern', 'Fern Castellan', 'FRONT_DOOR', CSC, 'front-door'],
    ['otis', 'Otis Blackthorne', 'FRONT_DOOR', CSC, 'front-door'],
    ['ruth', 'Ruth Summerscale', 'DUTY', CSC],
    ['gwen', 'PC Gwen Stallard', 'POLICE_OFFICER', 'POLICE', 'team'],
    ['abel', 'Abel Cornfoot', 'POLICE_INTELLIGENCE', 'POLICE'],
    ['hana', 'Hana Brightwater', 'HEALTH', 'HEALTH_SAFEGUARDING', 'team'],
    ['ed', 'Ed Marlowe-Finch', 'EDUCATION_LEAD', 'SCHOOL'],
    ['vi', 'Vi Hartwhistle', 'PARTNER', 'VOLUNTARY'],
    ['ursula', 'Ursula Greengage', 'AUDITOR', CSC],
    ['ivor', 'Ivor Locksmith', 'INFORMATION_GOVERNANCE', CSC],
    ['dora', 'Dora Pagefield', 'DISCLOSURE_OFFICER', CSC],
    ['ada', 'Ada Switchley', 'AUTHORITY_ADMIN', CSC],
    ['ines', 'Ines Farrow-Vale', 'INSPECTOR', CSC],
    ['wall', 'Wall display, team room', 'WALL_DISPLAY', CSC],
    ['system', 'The service itself, Aldermoor', 'SYSTEM', CSC],
  ]),
  spoke(2, 'brackenford', 'Brackenford Council', 'teal', [
    ['mercy', 'Mercy Elderkin', 'SERVICE_MANAGER', CSC, 'team'],
    ['rob', 'Rob Thistlewick', 'TEAM_MANAGER', CSC, 'team'],
    ['kit', 'Kit Wainfleet', 'TEAM_WORKER', CSC, 'team', 'social worker', 10],
    ['yaz', 'Yaz Underhill', 'ALLOCATED_SOCIAL_WORKER', CSC, 'locality'],
    ['pat', 'Pat Silverdale', 'FRONT_DOOR', CSC, 'front-door'],
    ['eve', 'Eve Marchbanks', 'PARTNER', 'EARLY_HELP'],
    ['zac', 'Zac Lowbridge', 'TEAM_WORKER', 'YOUTH_SUPPORT', undefined, 'targeted youth support worker'],
    ['vera', 'Vera Stonecrop', 'PARTNER', 'VOLUNTARY'],
    ['noor', 'Noor Copperfield', 'INFORMATION_GOVERNANCE', CSC],
    ['sol', 'Sol Hedgerow', 'AUTHORITY_ADMIN', CSC],
    ['system', 'The service itself, Brackenford', 'SYSTEM', CSC],
  ]),
  spoke(3, 'castleby', 'Castleby Council', 'plum', [
    ['esme', 'Esme Dovetail', 'SERVICE_MANAGER', CSC, 'team'],
    ['gus', 'Gus Farthingale', 'TEAM_MANAGER', CSC, 'team'],
    ['wren', 'Wren Osgoodby', 'TEAM_WORKER', CSC, 'team', 'social worker', 10],
    ['tess', 'Tess Merrydew', 'ALLOCATED_SOCIAL_WORKER', CSC, 'locality'],
    ['ian', 'Ian Larkrise', 'INFORMATION_GOVERNANCE', CSC],
    ['liv', 'Liv Applegarth', 'AUTHORITY_ADMIN', CSC],
    ['system', 'The service itself, Castleby', 'SYSTEM', CSC],
  ]),
  {
    id: 9,
    code: 'northmoor',
    name: 'Northmoor Regional Hub',
    isHub: true,
    accent: 'slate',
    settings: {},
    teams: [{ code: 'hub', name: 'Northmoor hub', kind: 'hub' }],
    postings: [
      { handle: 'northmoor/hal', name: 'Hal Cloudesley', role: 'HUB_ANALYST', agency: 'HUB', team: 'hub' },
      { handle: 'northmoor/lena', name: 'Lena Overbury', role: 'HUB_LEAD', agency: 'HUB', team: 'hub' },
      {
        handle: 'northmoor/ops',
        name: 'Olly Plattenwick',
        role: 'PLATFORM_OPERATOR',
        agency: 'HUB',
        team: 'hub',
      },
    ],
  },
];
