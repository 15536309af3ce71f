import { type DataClass, type Role, roleClasses } from '../access/index.ts';

const USUAL_ROLE: Readonly<Record<string, Role>> = {
  POLICE: 'POLICE_OFFICER',
  TRANSPORT_POLICE: 'POLICE_OFFICER',
  SOCIAL_CARE: 'ALLOCATED_SOCIAL_WORKER',
  HEALTH_SAFEGUARDING: 'HEALTH',
  SEXUAL_HEALTH: 'HEALTH',
  SARC: 'HEALTH',
  CAMHS: 'HEALTH',
  SCHOOL: 'EDUCATION_LEAD',
  COLLEGE: 'EDUCATION_LEAD',
  EDUCATION_SERVICE: 'EDUCATION_LEAD',
};

/**
 * The classes a recipient may read: those of the role they have here; for somebody without a posting, those of the
 * usual role of the agency, and of a partner agency where there is none.
 */
export function readableClasses(role: string | null, agency: string): readonly DataClass[] {
  const used = (role ?? USUAL_ROLE[agency] ?? 'PARTNER') as Role;
  return [...(roleClasses.get(used)?.keys() ?? [])];
}
