import type { SeedAuthority, SeedPosting } from '../region/structure.ts';
import { familyNames, givenNames } from './names.ts';
import { randomFrom } from './random.ts';

const places: readonly [code: string, name: string, accent: string][] = [
  ['aldermoor', 'Aldermoor', 'navy'],
  ['brackenford', 'Brackenford', 'teal'],
  ['castleby', 'Castleby', 'plum'],
  ['dunmere', 'Dunmere', 'slate'],
  ['elmsgate', 'Elmsgate', 'navy'],
  ['fairholt', 'Fairholt', 'teal'],
  ['garrowby', 'Garrowby', 'plum'],
  ['hollinsea', 'Hollinsea', 'slate'],
  ['inglewick', 'Inglewick', 'navy'],
  ['juniperley', 'Juniperley', 'teal'],
];

/** Fifty people in each authority: how many of each role, and where they sit. */
const posts: readonly [
  word: string,
  role: string,
  agency: string,
  team: string | undefined,
  count: number,
][] = [
  ['service-manager', 'SERVICE_MANAGER', 'SOCIAL_CARE', 'team', 1],
  ['team-manager', 'TEAM_MANAGER', 'SOCIAL_CARE', 'team', 2],
  ['worker', 'TEAM_WORKER', 'SOCIAL_CARE', 'team', 12],
  ['missing', 'MISSING_COORDINATOR', 'SOCIAL_CARE', 'team', 1],
  ['interviewer', 'RETURN_INTERVIEWER', 'SOCIAL_CARE', 'team', 2],
  ['support', 'BUSINESS_SUPPORT', 'SOCIAL_CARE', 'team', 1],
  ['social-worker', 'ALLOCATED_SOCIAL_WORKER', 'SOCIAL_CARE', 'locality', 20],
  ['front-door', 'FRONT_DOOR', 'SOCIAL_CARE', 'front-door', 3],
  ['duty', 'DUTY', 'SOCIAL_CARE', undefined, 2],
  ['police', 'POLICE_OFFICER', 'POLICE', 'team', 2],
  ['health', 'HEALTH', 'HEALTH_SAFEGUARDING', 'team', 1],
  ['governance', 'INFORMATION_GOVERNANCE', 'SOCIAL_CARE', undefined, 1],
  ['admin', 'AUTHORITY_ADMIN', 'SOCIAL_CARE', undefined, 1],
  ['system', 'SYSTEM', 'SOCIAL_CARE', undefined, 1],
];

/** Ten invented authorities of fifty people: handles are `aldermoor/worker-3`. */
export function scaleStructure(): SeedAuthority[] {
  return places.map(([code, place, accent], index) => {
    const random = randomFrom(`staff of ${code}`);
    const postings = posts.flatMap(([word, role, agency, team, count]) =>
      Array.from(
        { length: count },
        (_, at): SeedPosting => ({
          handle: `${code}/${word}-${at + 1}`,
          name: `${random.pick(givenNames)} ${random.pick(familyNames)}`,
          role,
          agency,
          ...(team ? { team } : {}),
          ...(role === 'TEAM_WORKER' ? { cap: 10 } : {}),
        }),
      ),
    );
    return {
      id: index + 1,
      code,
      name: `${place} Council`,
      accent,
      settings: {
        dayNumber: `01632 96${index}100`,
        nightNumber: `01632 96${index}199`,
        frontDoorWorksHere: true,
        referralRuleSet: 'STRICT',
      },
      teams: [
        { code: 'team', name: `${place} complex safeguarding team`, kind: 'team' },
        { code: 'front-door', name: `${place} front door`, kind: 'front-door' },
        { code: 'locality', name: `${place} locality social work`, kind: 'locality' },
      ],
      postings,
    };
  });
}
