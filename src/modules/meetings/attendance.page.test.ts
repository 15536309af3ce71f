import { beforeAll, describe, expect, it } from 'vitest';
import { arranged, asked, childOf } from '../../../tests/support/meetings.ts';
import { type World, world } from '../../../tests/support/world.ts';
import { type AttendanceFact, attendanceByAgency } from './attendance-figures.ts';
import { attendanceOfMeetings, holdMeeting, invite, recordAttendance } from './index.ts';
import { quorumOf } from './meeting.ts';
import { ETAC } from './meeting-kinds.ts';
import { fieldOf } from './pages/people.page.tsx';

describe('who was at the table', () => {
  const who = (agency: string, attendance: 'present' | 'deputy' | 'apologies', alsoFor?: string) => ({
    ...{ name: 'Somebody', agency, role: '', attendance, alsoFor },
  });
  it('counts an agency that sent a deputy, and both agencies of a shared post', () => {
    expect(
      quorumOf(ETAC, [who('SOCIAL_CARE', 'deputy'), who('POLICE', 'present', 'YOUTH_JUSTICE')]).words,
    ).toBe('Quorate');
    expect(quorumOf(ETAC, [who('SOCIAL_CARE', 'apologies'), who('POLICE', 'present')]).isQuorate).toBe(false);
  });

  const fact = (meetingId: string, agency: string, attendance: string, isShared = false): AttendanceFact => ({
    ...{ meetingId, kind: 'STRATEGY', agency, attendance, isShared },
  });
  it('tells present, deputy, apologies, report, not there and not asked apart, and names who was overlooked', () => {
    const figures = attendanceByAgency([
      fact('m1', 'SOCIAL_CARE', 'present'),
      fact('m1', 'POLICE', 'deputy'),
      fact('m1', 'SEXUAL_HEALTH', 'apologies'),
      fact('m1', 'CAMHS', 'report'),
      fact('m1', 'SCHOOL', 'not-asked'),
      fact('m2', 'SOCIAL_CARE', 'present'),
      fact('m2', 'POLICE', 'invited'),
      fact('m2', 'HOUSING', 'present', true),
    ]);
    const of = (label: string) => figures.find((each) => each.label === label);
    expect(of('Children’s social care')).toMatchObject({ expected: 2, present: 2 });
    expect(of('Police')).toMatchObject({ expected: 2, deputy: 1, notThere: 1, present: 0 });
    // Two health services at one meeting are one agency: a report is more than apologies.
    expect(of('Health')).toMatchObject({ expected: 2, report: 1, apologies: 0, overlooked: 1 });
    expect(of('Education')).toMatchObject({ expected: 2, notAsked: 1, overlooked: 1 });
    expect(of('Housing')).toMatchObject({ expected: 1, present: 1, shared: 1 });
  });
});

describe('who came, on the page', () => {
  let w: World;
  let child: string;
  let meeting: string;
  let gwen: string;
  beforeAll(async () => {
    w = await world();
    child = await childOf(w, 'Jay');
    meeting = await arranged(w, [child], 'STRATEGY');
    gwen = await asked(w, meeting, 'aldermoor/gwen');
  });
  const save = async (fields: Record<string, string>) => {
    const sam = await w.as('aldermoor/sam');
    const path = `/meetings/${meeting}/children/${child}/attendance`;
    await sam.get(path);
    return sam.post(path, fields);
  };
  const seen = async () =>
    (await (await w.as('aldermoor/sam')).get(`/meetings/${meeting}?child=${child}`)).html;

  it('names the deputy', async () => {
    const unnamed = await save({ [fieldOf('came', gwen)]: 'deputy' });
    expect(unnamed.status).toBe(422);
    expect(unnamed.html).toContain('Enter who came instead');
    const named = { [fieldOf('came', gwen)]: 'deputy', [fieldOf('deputy', gwen)]: 'PC Lou Fenwick' };
    expect((await save(named)).status).toBe(303);
    expect(await seen()).toContain('Sent a deputy, who was there: PC Lou Fenwick');
    expect(await seen()).toContain('Here: Police 1');
    const copy = `/meetings/${meeting}/children/${child}/minutes/${gwen}`;
    expect((await (await w.as('aldermoor/sam')).get(copy)).html).toContain(
      'PC Lou Fenwick (for PC Gwen Stallard), Police',
    );
  });

  it('says for which two agencies somebody stands', async () => {
    const ask = { who: 'outside', name: 'Ana Bell', agency: 'SCHOOL', alsoFor: 'EARLY_HELP' };
    const sam = await w.as('aldermoor/sam');
    const path = `/meetings/${meeting}/children/${child}/people`;
    await sam.get(path);
    expect((await sam.post(path, ask)).status).toBe(303);
    expect(await seen()).toMatch(/Ana Bell, School and Early help/);
  });

  it('is counted for the whole authority by those who read figures, and by nobody else', async () => {
    await w.act('aldermoor/sam', async (work) => {
      await invite(work, {
        ...{ meetingId: meeting, agency: 'CAMHS', name: 'CAMHS', notAskedBecause: 'Not known to them' },
      });
      const [ana] = await w.admin<{ id: string }>("select id from meetings.attendee where name = 'Ana Bell'");
      await recordAttendance(work, { attendeeId: ana?.id as string, attendance: 'present' });
      await holdMeeting(work, { meetingId: meeting, heldAt: work.now });
    });
    const between = { from: w.clock.now().subtract({ hours: 1 }), to: w.clock.now().add({ hours: 1 }) };
    const figures = await w.act('aldermoor/imogen', (work) => attendanceOfMeetings(work.tx, between));
    const of = (label: string) => figures.find((each) => each.label === label);
    expect(of('Police')).toMatchObject({ expected: 1, deputy: 1 });
    expect(of('Education')).toMatchObject({ present: 1, shared: 0 });
    expect(of('Early help')).toMatchObject({ present: 1, shared: 1 });
    expect(of('Health')).toMatchObject({ notAsked: 1, overlooked: 0 });
    expect(of('Children’s social care')).toMatchObject({ overlooked: 1 });
    for (const handle of ['aldermoor/gwen', 'brackenford/mercy'])
      expect(await w.act(handle, (work) => attendanceOfMeetings(work.tx, between)), handle).toEqual([]);
  });
});
