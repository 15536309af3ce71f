/** The moment at which the stories are told in the tests. */
export const TOLD_AT = Temporal.Instant.from('2026-11-16T09:30:00Z');

const running = 'deadlines.clock where stopped_at is null';
const at = `'${TOLD_AT}'::timestamptz`;
/** Each state of the journey that an evaluation wants to see, and where it is found. */
export const states: [state: string, from: string][] = [
  [
    'screened, and nothing sent',
    "referrals.screening where contact_id is null and form ->> 'nextStep' = 'keep-supporting'",
  ],
  ['unopened at the front door', 'referrals.contact where opened_at is null and decided_at is null'],
  ['unopened, and climbed to the service manager', "referrals.contact_climb where post = 'service-manager'"],
  ['immediate danger, unopened', "referrals.contact where immediate_danger = 'yes' and opened_at is null"],
  ['opened, waiting to be decided', 'referrals.contact where opened_at is not null and decided_at is null'],
  ...(['no-further-action', 'advice', 'early-help', 'single-assessment', 'strategy'] as const).map(
    (outcome): [string, string] => [
      `front door decided: ${outcome}`,
      `referrals.contact_decision where outcome = '${outcome}'`,
    ],
  ),
  ['a front-door decision that was late', "deadlines.clock where rule = 'D1' and outcome = 'late'"],
  ['missing now, in care and at home', "missing.episode where ended_at is null and category = 'HOME'"],
  [
    'back, and nothing offered to the child yet',
    "missing.episode where ended_at > '2026-11-09' and first_offered_at is null and outcome is null",
  ],
  [
    'one interview that covers three nights',
    'missing.interview_episode group by interview_id having count(*) = 3',
  ],
  [
    'an interview shared with the police and signed off',
    "missing.interview where state = 'SIGNED_OFF' and 'POLICE' = any (shared_with)",
  ],
  ['an interview agreed for later today', "missing.interview where state = 'ARRANGED'"],
  ['a no with the carer’s view after it', "missing.step where kind = 'CARER_VIEW'"],
  ['whereabouts withheld', 'missing.whereabouts where is_withheld'],
  ['a child of another authority, told', "missing.step where kind = 'AUTHORITY_TOLD'"],
  ['a notice nobody has considered', 'missing.notification where considered_at is null'],
  ['missing so often that a meeting is due', "deadlines.clock where rule = 'D12'"],
  [
    'two years of missing children',
    "missing.episode where source = 'missing children of two years' and authority_id = 3",
  ],
  ['a referral half written', "form.draft where form = 'referral'"],
  ['referral received', "referrals.referral where state = 'SUBMITTED'"],
  ['referral undecided past its day', `${running} and rule = 'D2' and due_at < ${at}`],
  ['urgent referral', 'referrals.referral where is_urgent'],
  ['urgent, found so later', 'referrals.referral where is_urgent and urgent_found_at > submitted_at'],
  ['accepted, no worker yet', "referrals.referral where state = 'ACCEPTED'"],
  ['declined and signposted', "referrals.referral where state = 'DECLINED_SIGNPOST'"],
  ['more asked of the referrer', "referrals.referral where state = 'MORE_INFO'"],
  ['asked and answered', "referrals.triage_decision where outcome = 'ANSWERED'"],
  ['consultation only', "referrals.referral where state = 'CONSULTATION_ONLY'"],
  ['sent by a manager for the social worker', 'referrals.referral where submitted_by <> referrer_posting_id'],
  [
    'old status confirmed the same day',
    "referrals.referral where warnings::text like '%Status confirmed by%'",
  ],
  [
    'exception for a complex investigation',
    "referrals.referral where kind = 'exception' and exception is not null",
  ],
  [
    'an exception decided by the team manager, with a reason',
    "referrals.rule_override where rule = 'triage-order'",
  ],
  ['outside the ages of the service, and warned', "referrals.referral where warnings::text like '%is 10%'"],
  ['brothers or sisters referred together', 'referrals.referral where group_id is not null'],
  ['allocated', "referrals.referral where state = 'ALLOCATED'"],
  ['allocated over the cap', "referrals.allocation where caseload_words like '%over the cap%'"],
  ['co-worker', "referrals.involvement_worker where part = 'co-worker'"],
  ['strategy meeting due', `${running} and rule = 'D3' and due_at > ${at}`],
  ['strategy meeting overdue', `${running} and rule = 'D3' and due_at < ${at}`],
  ['strategy meeting held in time', "deadlines.clock where rule = 'D3' and outcome = 'met'"],
  [
    'strategy meeting held late, with the reason',
    "deadlines.clock where rule = 'D3' and outcome = 'late' and reason is not null",
  ],
  [
    'ETAC due today',
    `${running} and rule = 'D4' and due_at > ${at} and due_at < ${at} + interval '15 hours'`,
  ],
  ['ETAC overdue', `${running} and rule = 'D4' and due_at < ${at}`],
  ['ETAC held in time', "deadlines.clock where rule = 'D4' and outcome = 'met'"],
  [
    'ETAC held late, with the reason',
    "deadlines.clock where rule = 'D4' and outcome = 'late' and reason is not null",
  ],
  ['ETAC that does not apply, and why', "deadlines.clock where rule = 'D4' and outcome = 'not_applicable'"],
  [
    'ETAC complete',
    "meetings.meeting_child c join meetings.meeting m on m.id = c.meeting_id where m.kind = 'ETAC' and c.completed_at is not null",
  ],
  [
    'ETAC complete without plans, with the reason',
    "meetings.purpose where code = 'purpose3' and texts ->> 'disruption-plan' is not null",
  ],
  [
    'ETAC held, not complete',
    "meetings.meeting_child c join meetings.meeting m on m.id = c.meeting_id where m.kind = 'ETAC' and c.held_at is not null and c.completed_at is null and not m.is_elsewhere",
  ],
  ['meeting held elsewhere, with its paper', 'meetings.paper'],
  ['minutes sent', 'meetings.meeting_child where minutes_out_at is not null'],
  ['minutes overdue', `${running} and rule = 'D6' and due_at < ${at}`],
  ['review overdue', `${running} and rule = 'D7' and due_at < ${at}`],
  [
    'somebody not asked to a meeting, and why',
    "meetings.attendee where attendance = 'not-asked' and not_asked_because is not null",
  ],
  ['trigger plan complete', 'plans.trigger_plan where completed_at is not null and completed_reason is null'],
  ['trigger plan in use and in progress', 'plans.trigger_plan where is_active and completed_at is null'],
  ['trigger plan complete with a reason', 'plans.trigger_plan where completed_reason is not null'],
  ...(
    [
      'proposed',
      'agreed',
      'applied-for',
      'granted',
      'refused',
      'served',
      'breached',
      'expired',
      'not-pursued',
    ] as const
  ).map((status): [string, string] => [
    `tactic ${status}`,
    `plans.planned_tactic where status = '${status}'`,
  ]),
  ['no tactic possible yet, and why', 'plans.disruption_plan where no_tactic_because is not null'],
  ['placed on the statutory record', "sharing.receipt where outcome = 'placed'"],
  ['deliberately not placed there', "sharing.receipt where outcome = 'not-placed'"],
  ['closing proposed', "referrals.closing where state = 'proposed'"],
  ['closing sent back', "referrals.closing where state = 'sent-back'"],
  ['closing approved', "referrals.closing where state = 'approved'"],
  [
    'closing approved although something was not finished',
    "referrals.rule_override where rule = 'closing-checks'",
  ],
  [
    'referred again after closing',
    'referrals.involvement a join referrals.involvement b on a.child_id = b.child_id and a.closed_at < b.opened_at',
  ],
  ['restricted', "access.restriction where level = 'restricted' and to_at is null"],
  ['sealed', "access.restriction where level = 'sealed' and to_at is null"],
  ['conflict of interest', 'access.conflict where to_at is null'],
  ['conflict declared, not dealt with', 'access.declaration where dealt_with_at is null'],
  [
    'emergency access waiting to be reviewed',
    "access.emergency_access where kind = 'BREAK_GLASS' and reviewed_at is null",
  ],
  ['emergency access justified', "access.emergency_access where outcome = 'justified'"],
  ['emergency access escalated', "access.emergency_access where outcome = 'escalated'"],
  ['claimed record', "access.emergency_access where kind = 'SELF_CLAIMED'"],
  ['record opened on duty', "access.relationship where kind = 'DUTY'"],
  ...(
    [
      'CIN',
      'CP',
      'S47',
      'CLA_S20',
      'CLA_INTERIM',
      'CLA_FULL',
      'CARE_LEAVER',
      'EARLY_HELP',
      'ASSESSMENT',
      'NOT_OPEN',
    ] as const
  ).map((status): [string, string] => [
    `social-care status ${status}`,
    `people.social_care_status where status = '${status}'`,
  ]),
  ['unaccompanied child', "people.fact where kind = 'IMMIGRATION' and 'UASC' = any (codes)"],
  ['name not known yet', 'people.child where given_name is null and family_name is null'],
  [
    'seventeen and three quarters',
    `people.child where born_on between date '2026-11-16' - interval '17 years 10 months' and date '2026-11-16' - interval '17 years 9 months'`,
  ],
  ['ten years old', `people.child where born_on > date '2026-11-16' - interval '11 years'`],
  ['a parent', "people.family_link where relationship = 'FATHER'"],
  ['a person of concern', 'people.concern_link'],
  ['leave, with a deputy on the rota', 'deadlines.leave'],
  ['a rule that an authority changed', 'deadlines.rule_change'],
  ['a chronology with a first version', 'chronology.first_version'],
  ['an event accepted into a chronology', "chronology.decision where outcome = 'ACCEPTED'"],
  [
    'an event left out of a chronology, with the reason',
    "chronology.decision where outcome = 'DISMISSED' and reason <> ''",
  ],
  [
    'work begun before a chronology, not yet seen by a manager',
    'chronology.gate_override where seen_at is null',
  ],
  ['a formulation that is finished', 'assessments.formulation_version'],
  [
    'a plan changed because of what a child asked for',
    "plans.childs_plan_part where kind = 'ask' and said ? 'changed'",
  ],
  [
    'the edge of care, and what became of it',
    "plans.childs_plan_part where kind = 'edge-of-care' and said ->> 'result' = 'STAYED'",
  ],
  ['management oversight on a record', 'oversight.entry where is_decision and supervision_id is null'],
  [
    'decided in supervision, on the record',
    'oversight.entry where is_decision and supervision_id is not null',
  ],
  ['supervision one to one', "oversight.supervision where kind = 'INDIVIDUAL'"],
  ['reflection in a group', "oversight.supervision where kind = 'GROUP'"],
  [
    'a newly qualified worker',
    "oversight.supervises where newly_qualified_until > '2026-11-16' and supervisor_posting_id is not null",
  ],
  ['a disagreement at its second step', "oversight.disagreement_step where number = 1 and outcome = 'NEXT'"],
  ['a morning board that was closed', "governance.sitting where kind = 'DAILY' and closed_at is not null"],
  [
    'a morning board of today, filled and not begun',
    "governance.item i join governance.sitting s on s.id = i.sitting_id where s.day = '2026-11-16' and s.begun_at is null",
  ],
  [
    'a joint decision with which an agency disagreed',
    "governance.dissent where agency = 'HEALTH_SAFEGUARDING'",
  ],
  [
    'nothing new, agreed by those present',
    "governance.item where state = 'nothing-new' and 'POLICE' = any (agreed_by)",
  ],
  [
    'told at a meeting to police and social care only',
    "governance.information where audience = 'police-and-social-care'",
  ],
  ['an action agreed at the morning board', "meetings.action where source = 'SITTING'"],
  [
    'figures an agency sent and corrected',
    'governance.partner_figures where version = 2 and because is not null',
  ],
  ['figures typed for an agency that told them', 'governance.partner_figures where told_by is not null'],
  ['a child people chose as of highest concern', 'governance.highest_concern where ended_at is null'],
  ['a response to a place, under way', "governance.context_response where state = 'under-way'"],
  ['a meeting of others that nobody went to', 'governance.other_occasion where not was_attended'],
  [
    'an evening handover that nobody read',
    "governance.handover h where h.state = 'given' and not exists (select from governance.handover_receipt r where r.handover_id = h.id)",
  ],
  ['what happened overnight', 'governance.overnight'],
];
