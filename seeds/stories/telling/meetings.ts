import {
  type ActionChange,
  addAction,
  arrangeMeeting,
  type ContributionInput,
  changeAction,
  completeMeeting,
  contribute,
  decide,
  holdMeeting,
  invite,
  markPurpose,
  meetingsOfChild,
  recordAsk,
  recordAttendance,
  recordHeldElsewhere,
  sendMinutes,
} from '../../../src/modules/meetings/index.ts';
import { toPdf } from '../../../src/platform/documents/index.ts';
import type { SeedWorld } from '../../seed-world.ts';
import { type Outsider, outsiders } from './cast.ts';
import type { Life } from './people.ts';

type Came = 'present' | 'apologies' | 'report' | 'did-not-come' | { notAsked: string };
export interface Guest {
  who: string | Outsider;
  came?: Came;
  part?: string;
}
export const guest = (who: string | Outsider, came?: Came, part?: string): Guest => ({
  who,
  ...(came ? { came } : {}),
  ...(part ? { part } : {}),
});

/** The usual people, by authority: those with a posting where there is one. */
export const usualGuests = (life: Life): Guest[] =>
  life.at === 'aldermoor'
    ? [guest('aldermoor/gwen'), guest('aldermoor/hana'), guest(outsiders.headOfYear)]
    : [guest(outsiders.detective), guest(outsiders.nurse), guest(outsiders.headOfYear, 'report')];

export interface Gathering {
  kind?: 'ETAC' | 'STRATEGY';
  /** Brothers and sisters met about together; each keeps a record of their own. */
  together?: Life[];
  arranged: Temporal.Instant;
  planned: Temporal.Instant;
  place?: string;
  guests?: Guest[];
  held?: Temporal.Instant;
  late?: string;
  by?: string;
}
export interface Met {
  meetingId: string;
  attendees: { id: string; name: string; guest: Guest }[];
}

const chairOf = (life: Life) => life.lead ?? life.cast.manager;

/** Arranges a meeting, asks people and, where it was held, says when and who came. */
export async function gathered(life: Life, g: Gathering): Promise<Met> {
  const { seed } = life;
  const chair = g.by ?? chairOf(life);
  const guests = g.guests ?? usualGuests(life);
  const all = [life, ...(g.together ?? [])];
  const made = await seed.as(chair, g.arranged, async (work) => {
    const meetingId = await arrangeMeeting(work, {
      childIds: [life.id, ...(g.together ?? []).map((each) => each.id)],
      kind: g.kind ?? 'ETAC',
      plannedAt: g.planned,
      place: g.place ?? 'By video, and room 2 of the Cornmarket offices',
    });
    const attendees: Met['attendees'] = [];
    const social = life.worker && life.worker !== chair ? [guest(life.worker)] : [];
    for (const each of [guest(chair), ...social, ...guests]) {
      const who = typeof each.who === 'string' ? { postingId: seed.posting(each.who) } : each.who;
      const notAsked = typeof each.came === 'object' ? { notAskedBecause: each.came.notAsked } : {};
      const [id = ''] = await invite(work, { meetingId, part: each.part, ...who, ...notAsked });
      attendees.push({ id, name: typeof each.who === 'string' ? each.who : each.who.name, guest: each });
    }
    return { meetingId, attendees };
  });
  if (g.held) await held(life, made, g.held, all, chair, g.late);
  return made;
}

const held = (life: Life, made: Met, at: Temporal.Instant, all: Life[], chair: string, late?: string) =>
  life.seed.as(chair, at.add({ minutes: 55 }), async (work) => {
    for (const { id, guest: each } of made.attendees)
      if (typeof each.came !== 'object')
        await recordAttendance(work, { attendeeId: id, attendance: each.came ?? 'present', part: each.part });
    await holdMeeting(work, {
      meetingId: made.meetingId,
      childIds: all.map((each) => each.id),
      heldAt: at,
      heldBy: work.actor.staffName,
      lateReason: late,
    });
  });

export interface Minutes {
  /** What each agency brought: its code, the words, where they come from. */
  brought?: ({ agency: string } & ContributionInput)[];
  /** Sections by code; texts by item of the agenda. */
  sections?: Record<string, Record<string, string>>;
  leftOut?: Record<string, string>;
  threshold?: ['MET' | 'NOT_MET', string];
  enquiry?: ['SINGLE' | 'JOINT' | 'NONE', string];
  /** Lines as typed: "Ring school about the phone @dan fri #protect". */
  actions?: string[];
  /** Place of an action in `actions` → what became of it. */
  became?: Record<number, Omit<ActionChange, 'actionId'>>;
  asks?: { words: string; changed?: string; broughtBy?: string }[];
  complete?: boolean;
}
/** What was said at the meeting, for one child, an hour after it began. */
export async function minuted(
  life: Life,
  made: Met,
  at: Temporal.Instant,
  m: Minutes,
  by?: string,
): Promise<void> {
  const here = { meetingId: made.meetingId, childId: life.id };
  await life.seed.as(by ?? chairOf(life), at.add({ minutes: 58 }), async (work) => {
    for (const each of m.brought ?? []) await contribute(work, { ...here, ...each });
    for (const [code, texts] of Object.entries(m.sections ?? {}))
      await markPurpose(work, { ...here, code, mark: { state: 'done' }, texts });
    for (const [code, because] of Object.entries(m.leftOut ?? {}))
      await markPurpose(work, { ...here, code, mark: { state: 'left-out', because } });
    if (m.threshold)
      await decide(work, { ...here, kind: 'THRESHOLD', outcome: m.threshold[0], rationale: m.threshold[1] });
    if (m.enquiry)
      await decide(work, { ...here, kind: 'ENQUIRY', outcome: m.enquiry[0], rationale: m.enquiry[1] });
    for (const ask of m.asks ?? []) await recordAsk(work, { ...here, ...ask });
    for (const [place, line] of (m.actions ?? []).entries()) {
      const actionId = await addAction(work, { ...here, line });
      const change = m.became?.[place];
      if (change) await changeAction(work, { actionId, ...change });
    }
    if (m.complete) await completeMeeting(work, here);
  });
}

/** The minutes go out: to everybody who was asked, by secure mail. */
export const minutesSent = (life: Life, made: Met, when: Temporal.Instant, by?: string) =>
  life.seed.as(by ?? chairOf(life), when, async (work) => {
    const part = (await meetingsOfChild(work.tx, life.id)).find((each) => each.meetingId === made.meetingId);
    if (!part) throw new Error('There is no such meeting of this child');
    for (const { id, name, guest: each } of made.attendees)
      if (typeof each.came !== 'object')
        await sendMinutes(work, { part, recipient: id, recipientName: name, how: 'by secure e-mail' });
  });

/** A meeting that another authority held and minuted: three fields and a file. */
export async function heldElsewhere(
  life: Life,
  when: Temporal.Instant,
  m: { kind?: 'ETAC' | 'STRATEGY'; heldAt: Temporal.Instant; heldBy: string; decided: string; late?: string },
): Promise<void> {
  const bytes = await toPdf({
    title: 'Minutes of a meeting held elsewhere',
    header: [{ label: 'Held by', value: m.heldBy }],
    classification: 'OFFICIAL-SENSITIVE',
    sections: [{ heading: 'What was decided', blocks: [{ kind: 'paragraph', text: m.decided }] }],
    footer: { reference: 'M-ELSEWHERE-1', generatedAt: when, recipient: 'The team' },
  });
  await life.seed.as(chairOf(life), when, (work) =>
    recordHeldElsewhere(work, {
      childId: life.id,
      kind: m.kind ?? 'ETAC',
      heldAt: m.heldAt,
      heldBy: m.heldBy,
      decided: m.decided,
      lateReason: m.late,
      paper: { name: 'Minutes.pdf', bytes },
    }),
  );
}
/** Later today, but today: a moment that is not past midnight. */
export function laterToday(seed: SeedWorld, hours: number): Temporal.Instant {
  const wanted = seed.now.add({ minutes: hours * 60 });
  const last = seed.today.toZonedDateTime({ timeZone: 'Europe/London', plainTime: '23:45' }).toInstant();
  return Temporal.Instant.compare(wanted, last) > 0 ? last : wanted;
}
