import {
  type DataClass,
  type RelationshipKind,
  type Role,
  relationshipClasses,
  roleClasses,
} from '../../src/modules/access/index.ts';
import type { Canary } from './canary.ts';
import { isOfSitting, ofSitting, type Sittings, sittingsOf } from './canary-governance.ts';
import { isOfNotice, ofNotice, type UrgentNotices, urgentNotices } from './canary-notices.ts';
import { isOfPartnership, ofPartnership } from './canary-partnership.ts';
import type { World } from './world.ts';

export interface Reader {
  handle: string;
  authorityId: number;
  staffId: string;
  postingId: string;
  role: Role;
  agency: string;
  teamId: string | null;
}
interface Held {
  childId: string;
  kind: RelationshipKind;
  objectId: string | null;
}

interface Interview {
  episodes: string[];
  holder: string | null;
  shared: string[];
  offeredTo: string[];
}

/** What one reader may be shown now, said from the rules and the relationships, not from the policies. */
export interface Entitled {
  held: Held[];
  hidden: Set<string>;
  authorityOf: Map<string, number>;
  /** Return interviews: the episodes each covers, who holds it, whom it was shared with, to whom it is offered. */
  interviews: Map<string, Interview>;
  urgent: UrgentNotices;
  /** Meetings that come round. */
  sittings: Sittings;
  /** Agencies that the plan of a child names. */
  childsPlansSharedWith: Map<string, string[]>;
  /** Agencies that a child's trigger plan, or a disruption plan, names. */
  plansSharedWith: Map<string, string[]>;
  /** Agencies that a version of an assessment names. */
  assessmentsSharedWith: Map<string, string[]>;
  /** Agencies that a child's case formulation names. */
  formulationsSharedWith: Map<string, string[]>;
  /** Who was there, by supervision: people, whatever their posts. */
  supervisions: Map<string, string[]>;
  /** Class and agency of each disagreement. */
  disagreements: Map<string, { data_class: string; agency: string }>;
}
export async function entitled(w: World, r: Reader): Promise<Entitled> {
  const now = w.clock.now().toString();
  const held = await w.admin<{
    child_id: string;
    kind: RelationshipKind;
    object_id: string | null;
    is_own: boolean;
  }>(
    `select child_id, kind, object_id, holder_posting_id is not null as is_own from access.relationship
      where (holder_posting_id = $1 or holder_team_id = $2 and authority_id = $3) and from_at <= $4 and (to_at is null or to_at > $4)`,
    [r.postingId, r.teamId, r.authorityId, now],
  );
  const leads = ['TEAM_MANAGER', 'SERVICE_MANAGER', 'STRATEGIC_LEAD'].includes(r.role);
  const restricted = await w.admin<{ child_id: string; level: string }>(
    'select child_id, level from access.restriction where authority_id = $1 and from_at <= $2 and (to_at is null or to_at > $2)',
    [r.authorityId, now],
  );
  const conflicts = await w.admin<{ child_id: string }>(
    'select child_id from access.conflict where staff_id = $1 and from_at <= $2 and (to_at is null or to_at > $2)',
    [r.staffId, now],
  );
  const isNamed = (id: string, level: string) =>
    held.some(
      (h) =>
        h.child_id === id &&
        h.is_own &&
        (h.kind === 'NAMED' ||
          (level !== 'sealed' && ['ALLOCATED', 'CO_WORKER', 'MANAGER'].includes(h.kind))),
    );
  const shut = restricted.filter((x) => r.role !== 'INFORMATION_GOVERNANCE' && !isNamed(x.child_id, x.level));
  const plans = await w.admin<{ id: string; shared: string[] }>(
    'select child_id as id, shared_with as shared from plans.trigger_plan union all select id, share_with from plans.disruption_plan',
  );
  const childsPlans = await w.admin<{ id: string; shared: string[] }>(
    'select child_id as id, shared_with as shared from plans.childs_plan',
  );
  const interviews = await w.admin<Interview & { id: string }>(
    `select i.id, i.interviewer_posting_id as holder, i.shared_with as shared,
       array(select e.episode_id from missing.interview_episode e where e.interview_id = i.id) as episodes,
       array(select t.posting_id from missing.interview_ask a join missing.interview_ask_to t on t.ask_id = a.id where a.interview_id = i.id) as "offeredTo"
       from missing.interview i`,
  );
  const formulations = await w.admin<{ child_id: string; shared_with: string[] }>(
    'select child_id, shared_with from assessments.formulation',
  );
  const assessments = await w.admin<{ id: string; shared: string[] }>(
    'select id, shared_with as shared from assessments.assessment',
  );
  const supervisions = await w.admin<{ id: string; there: string[] }>(
    `select v.id, array[v.supervisor_staff] || array(select m.staff_id from oversight.supervision_member m where m.supervision_id = v.id) as there
       from oversight.supervision v`,
  );
  const disagreements = await w.admin<{ id: string; data_class: string; agency: string }>(
    'select id, data_class, agency from oversight.disagreement',
  );
  const children = await w.admin<{ id: string; authority_id: number }>(
    'select id, authority_id from people.child',
  );
  return {
    urgent: await urgentNotices(w),
    sittings: await sittingsOf(w),
    held: held
      .filter((h) => h.is_own || h.kind !== 'MANAGER' || leads)
      .map((h) => ({ childId: h.child_id, kind: h.kind, objectId: h.object_id })),
    hidden: new Set([...shut, ...conflicts].map((x) => x.child_id)),
    interviews: new Map(interviews.map((each) => [each.id, each])),
    assessmentsSharedWith: new Map(assessments.map((a) => [a.id, a.shared])),
    formulationsSharedWith: new Map(formulations.map((f) => [f.child_id, f.shared_with])),
    supervisions: new Map(supervisions.map((v) => [v.id, v.there])),
    disagreements: new Map(disagreements.map((d) => [d.id, d])),
    childsPlansSharedWith: new Map(childsPlans.map((p) => [p.id, p.shared])),
    plansSharedWith: new Map(plans.map((p) => [p.id, p.shared])),
    authorityOf: new Map(children.map((c) => [c.id, c.authority_id])),
  };
}

const FRONT_DOOR: readonly Role[] = ['FRONT_DOOR', 'DUTY', 'TEAM_MANAGER', 'SERVICE_MANAGER'];

/** May this reader be shown this word by any page that only shows? */
export function mayBeShown(r: Reader, can: Entitled, c: Canary): boolean {
  if (c.table === 'access.alert' && c.children.length === 0)
    return (
      c.row.for_posting_id === r.postingId ||
      (c.row.for_role === r.role && c.row.authority_id === r.authorityId)
    );
  // Advice about nobody by name is the team's that gave it (S3-30).
  if (c.table === 'work.consultation_text' && c.children.length === 0)
    return (
      roleClasses.get(r.role)?.has('NOTE') === true &&
      c.row.authority_id === r.authorityId &&
      c.row.team_id === r.teamId
    );
  // What was said in confidence is read by those who were there, whatever anybody's role.
  if (c.table === 'oversight.private_note')
    return can.supervisions.get(String(c.row.supervision_id))?.includes(r.staffId) === true;
  // A day's missing meeting is known to those who answer for every missing child.
  if (c.table === 'meetings.missing_day')
    return (
      roleClasses.get(r.role)?.get('MISSING')?.scope === 'authority' && c.row.authority_id === r.authorityId
    );
  // An action of a standing meeting that is about no child: its owner's, its agency's, and for managers to see.
  if (c.table === 'meetings.action' && c.children.length === 0)
    return (
      c.row.authority_id === r.authorityId &&
      (c.row.owner_posting_id === r.postingId ||
        (c.row.owner_agency === r.agency && roleClasses.get(r.role)?.get('PLAN')?.scope === 'relationship') ||
        ['TEAM_MANAGER', 'SERVICE_MANAGER', 'STRATEGIC_LEAD', 'BUSINESS_SUPPORT'].includes(r.role))
    );
  if (isOfPartnership(c) && c.children.length === 0) return ofPartnership(r, can.sittings, c, false);
  if (isOfNotice(c) && c.children.length === 0) return ofNotice(r, can.urgent, c, () => false);
  if (isOfSitting(c) && c.children.length === 0) return ofSitting(r, can.sittings, c, false);
  if (c.children.length === 0)
    return isContact(c) && FRONT_DOOR.includes(r.role) && c.row.authority_id === r.authorityId;
  // A person we worry about is a record of their own, whichever child is hidden: only the link to the child is hidden with it.
  const isPersonsOwn =
    c.table === 'people.person_of_concern' && roleClasses.get(r.role)?.get('POC')?.scope === 'authority';
  return c.children.some((child) => (isPersonsOwn || !can.hidden.has(child)) && ofChild(r, can, c, child));
}
const isContact = (c: Canary) => c.table.startsWith('referrals.contact') || c.table === 'referrals.screening';

function ofChild(r: Reader, can: Entitled, c: Canary, child: string): boolean {
  const cell = (cls: string) => roleClasses.get(r.role)?.get(cls as DataClass);
  const isHere = can.authorityOf.get(child) === r.authorityId;
  const isScope = (cls: string) => isHere && cell(cls)?.scope === 'authority';
  const opens = (cls: string) =>
    cell(cls) !== undefined &&
    can.held.some((h) => h.childId === child && relationshipClasses[h.kind].includes(cls as DataClass));
  const isKnown = isScope('FLAG') || opens('IDENT');
  const isShared = (cls: string) => {
    const to = (c.row.share_with ?? c.row.shared_with) as string[] | null | undefined;
    return to?.includes(r.agency) || c.row.agency === r.agency || (!to && !cell(cls)?.needsShare);
  };
  const isInvited = can.held.some(
    (h) => h.childId === child && h.kind === 'MEETING' && h.objectId === (c.row.meeting_id ?? c.row.id),
  );
  // Masked until somebody says why (AC-9): a page that only shows never has them.
  if (c.table === 'people.address' || c.table === 'people.safe_contact_number') return false;
  if (c.table === 'access.alert')
    return c.row.for_posting_id === r.postingId || (c.row.for_role === r.role && isHere);
  if (c.table.startsWith('access.'))
    return r.role === 'INFORMATION_GOVERNANCE' || c.row.staff_id === r.staffId || opens('IDENT');
  // Whoever gave advice reads their own words again.
  if (c.table === 'work.consultation_text' && c.row.written_by === r.postingId)
    return cell('NOTE') !== undefined;
  // What a group did is known with the group: to those of its agency who work with children, and of its children.
  if (c.table === 'work.group_session')
    return (isHere && r.agency === 'SOCIAL_CARE' && cell('NOTE')?.scope === 'relationship') || opens('NOTE');
  // Why a child left a group: whoever said so reads it again.
  if (c.table === 'work.group_member' && c.row.left_by === r.postingId) return opens('NOTE');
  // Sharing a session with a partner takes it away from nobody.
  if (c.table === 'work.session') return opens('NOTE') && (isShared('NOTE') || !cell('NOTE')?.needsShare);
  const holds = (episode: unknown) =>
    can.held.some((h) => h.kind === 'EPISODE' && h.objectId !== null && h.objectId === episode);
  if (c.table === 'people.child')
    return (
      isKnown || can.held.some((h) => h.childId === child && h.kind === 'EPISODE' && h.objectId !== null)
    );
  if (c.table.startsWith('missing.'))
    return ofMissing(r, c, can, { reads: isScope('MISSING') || opens('MISSING'), isKnown, holds });
  // The hub's own meeting, and what it asked for: the role is the relationship (decision record 0014).
  const isOfTheHub =
    c.table === 'meetings.missing_item' ||
    (c.table === 'meetings.action' && c.row.meeting_id === null && c.row.source !== 'SITTING');
  if (isOfTheHub && isScope('MISSING')) return true;
  if (c.table.startsWith('meetings.')) return atMeeting(r, c, { opens, cell, isShared, isInvited });
  if (c.table === 'plans.intelligence_summary')
    return opens('PLAN') && (c.row.share_with as string[]).includes(r.agency);
  if (c.dataClass === 'PLAN' && c.table.startsWith('plans.'))
    return opens('PLAN') && isPlanShared(c, r, can, child);
  if (c.table.startsWith('assessments.formulation'))
    return (
      opens('ASSESS') &&
      (!cell('ASSESS')?.needsShare || can.formulationsSharedWith.get(child)?.includes(r.agency) === true)
    );
  if (c.table.startsWith('assessments.')) return opens('ASSESS') && isAssessmentShared(c, r, can, opens);
  if (c.table.startsWith('oversight.disagreement')) {
    const about = can.disagreements.get(String(c.row.disagreement_id ?? c.row.id));
    const cls = about?.data_class ?? 'NOTE';
    return opens(cls) && (!cell(cls)?.needsShare || about?.agency === r.agency);
  }
  if (isOfPartnership(c))
    return ofPartnership(r, can.sittings, c, opens('PLAN') && !cell('PLAN')?.needsShare);
  if (isOfNotice(c)) return ofNotice(r, can.urgent, c, opens);
  if (isOfSitting(c)) return ofSitting(r, can.sittings, c, opens('PLAN') && !cell('PLAN')?.needsShare);
  if (c.table.startsWith('voice.')) return toldUs(r, c, opens('VOICE') && isShared('VOICE'), isHere);
  const isOfBusinessSupport = ['sharing.product', 'sharing.receipt'].includes(c.table);
  if (isOfBusinessSupport && r.role === 'BUSINESS_SUPPORT' && isHere) return true;
  if (isContact(c) && FRONT_DOOR.includes(r.role) && isHere) return true;
  if (c.dataClass === 'REFERRAL' && (isScope('REFERRAL') || (isHere && cell('REFERRAL')?.scope === 'team')))
    return true;
  if (c.table === 'deadlines.clock') return isKnown || isHere;
  if (c.dataClass === 'FLAG') return isKnown;
  if (['POC', 'INTEL'].includes(c.dataClass) && isScope(c.dataClass)) return isShared(c.dataClass);
  return opens(c.dataClass) && isShared(c.dataClass);
}

/** What a child told stays with those who help until it is shared by name; a bank worker has what they hold, by its id. */
const TOLD = ['interview_answer', 'told', 'interview_action', 'interview_concern', 'factor'];
const AROUND = ['harm_call', 'suggestion', 'brief'];
const AGENCIES: readonly Role[] = [
  'POLICE_OFFICER',
  'POLICE_INTELLIGENCE',
  'HEALTH',
  'EDUCATION_LEAD',
  'PARTNER',
];
function ofMissing(
  r: Reader,
  c: Canary,
  can: Entitled,
  has: { reads: boolean; isKnown: boolean; holds(episode: unknown): boolean },
): boolean {
  const table = c.table.split('.')[1] ?? '';
  const interview = can.interviews.get(String(table === 'interview' ? c.row.id : c.row.interview_id));
  const isHeld = interview?.episodes.some(has.holds) ?? false;
  const helps = has.reads && !AGENCIES.includes(r.role);
  if (TOLD.includes(table))
    return (
      helps ||
      (isHeld && interview?.holder === r.postingId) ||
      (has.reads && interview?.shared.includes(r.agency) === true)
    );
  if (AROUND.includes(table)) return helps || (isHeld && interview?.holder === r.postingId);
  if (table === 'interview_ask') return helps || interview?.offeredTo.includes(r.postingId) === true;
  if (table === 'whereabouts' && c.row.is_withheld && (c.row.withheld_from as string[]).includes(r.agency))
    return false;
  if (table === 'episode_flag' && has.isKnown) return true;
  const isOwn = (c.row.recorded_by ?? c.row.saved_by) === r.postingId;
  return has.reads || isHeld || has.holds(c.row.episode_id ?? c.row.id) || isOwn;
}

/** A version names the agencies of roles that need it to be shared; a line may be for fewer, and intelligence always is. */
function isAssessmentShared(
  { row, table }: Canary,
  r: Reader,
  can: Entitled,
  opens: (cls: string) => boolean,
): boolean {
  const isNamed = can.assessmentsSharedWith.get(String(row.assessment_id ?? row.id))?.includes(r.agency);
  if (roleClasses.get(r.role)?.get('ASSESS')?.needsShare && !isNamed) return false;
  if (table !== 'assessments.known') return true;
  const only = row.share_with as string[] | null;
  return (only === null || only.includes(r.agency)) && (!row.is_intelligence || opens('INTEL'));
}

/** Feedback keeps the choice of who gave it; while nobody else is named, team managers read all of it. */
function toldUs(r: Reader, c: Canary, isOpen: boolean, isHere: boolean): boolean {
  if (r.role === 'TEAM_MANAGER' && isHere && c.table !== 'voice.link') return true;
  const chosen = c.row.who_sees ?? 'EVERYBODY';
  return isOpen && (chosen === 'EVERYBODY' || (chosen === 'MANAGER' && r.role === 'SERVICE_MANAGER'));
}

/** A plan names the agencies of roles that need it to be shared; its parts and tactics are seen with it. */
function isPlanShared(c: Canary, r: Reader, can: Entitled, child: string): boolean {
  if (!roleClasses.get(r.role)?.get('PLAN')?.needsShare) return true;
  if (c.table.startsWith('plans.childs_plan'))
    return can.childsPlansSharedWith.get(child)?.includes(r.agency) === true;
  const plan = c.table.startsWith('plans.trigger') ? child : String(c.row.plan_id ?? c.row.id);
  return can.plansSharedWith.get(plan)?.includes(r.agency) === true;
}

interface At {
  opens(cls: string): boolean;
  cell(cls: string): { needsShare: boolean } | undefined;
  isShared(cls: string): boolean;
  isInvited: boolean;
}
function atMeeting(r: Reader, c: Canary, { opens, cell, isShared, isInvited }: At): boolean {
  const reads = opens('PLAN') && !cell('PLAN')?.needsShare;
  // Whoever handed an action on still reads it.
  if (c.table === 'meetings.action' && [c.row.owner_posting_id, c.row.handed_by].includes(r.postingId))
    return true;
  if (c.table === 'meetings.copy' && c.row.by_posting === r.postingId) return true;
  if (!(reads || (isInvited && cell('PLAN')))) return false;
  if (c.table !== 'meetings.contribution' || c.row.agency === r.agency || c.row.typed_by === r.postingId)
    return true;
  const isOfMeeting = !c.row.share_with && (isInvited || r.agency === 'SOCIAL_CARE');
  return (
    c.dataClass !== 'SOURCE' && cell(c.dataClass) !== undefined && (isShared(c.dataClass) || isOfMeeting)
  );
}
