import { beforeAll, describe, expect, it } from 'vitest';
import { postingIdOf } from '../../../seeds/region/load-structure.ts';
import { type World, world } from '../../../tests/support/world.ts';
import { FieldErrors, Refusal, StaleEdit } from '../../platform/http/decision.ts';
import { myAlerts } from '../access/index.ts';
import { addMember } from './kind.commands.ts';
import { STANDING_KINDS, type StandingKind } from './kinds.ts';
import { type MonthlyMeeting, monthlyMeeting, monthOfFigures, nextMonthly } from './monthly.queries.ts';
import { nameIn, nameWarning } from './no-names.ts';
import { type FiguresGiven, saveFigures } from './partner-figures.commands.ts';
import { figuresJob } from './partner-figures.job.ts';
import { figuresState, reminderDue, shownCount, workingDayBefore } from './partner-figures.ts';

const monthlyKind = STANDING_KINDS.get('MONTHLY') as StandingKind;
const on = (text: string) => Temporal.PlainDate.from(text);

describe('figures of partners', () => {
  it('are due working days before the meeting, over weekends and bank holidays', () => {
    expect(workingDayBefore(on('2026-11-19'), 5).toString()).toBe('2026-11-12');
    expect(workingDayBefore(on('2026-04-09'), 3).toString()).toBe('2026-04-02');
  });
  it('are reminded of 5 and 1 working days before they are due, the latest alone, and not afterwards', () => {
    const due = on('2026-11-12');
    expect(reminderDue(due, on('2026-11-04'))).toBeUndefined();
    expect(reminderDue(due, on('2026-11-05'))).toBe(5);
    expect(reminderDue(due, on('2026-11-10'))).toBe(5);
    expect(reminderDue(due, on('2026-11-11'))).toBe(1);
    expect(reminderDue(due, on('2026-11-12'))).toBe(1);
    expect(reminderDue(due, on('2026-11-13'))).toBeUndefined();
  });
  it('of fewer than five are held back from other agencies; none is none', () => {
    expect(shownCount(4, false)).toBe('Fewer than 5');
    expect(shownCount(4, true)).toBe('4');
    expect([0, 5, null].map((n) => shownCount(n, false))).toEqual(['0', '5', 'Not sent']);
  });
  it('show as late or missing once the day is over', () => {
    const state = (submitted: string | undefined, today: string) =>
      figuresState(
        { submittedOn: submitted ? on(submitted) : undefined, isDraft: false },
        on('2026-11-12'),
        on(today),
      );
    expect(state(undefined, '2026-11-12')).toBe('missing');
    expect(state(undefined, '2026-11-13')).toBe('overdue');
    expect(state('2026-11-13', '2026-11-20')).toBe('sent-late');
  });
  it('are warned about when they look like a name, a birth date or an address', () => {
    expect(nameIn('We met Jayden Brook twice')).toBe('Jayden Brook');
    expect(nameIn('Early Help and Youth Support met the Neighbourhood team')).toBeUndefined();
    expect(nameWarning('One girl, born 12/3/2011')).toContain('birth date');
    expect(nameWarning('Reports near 14 Mill Road')).toContain('address');
    expect(nameWarning('Fewer reports, more referrals')).toBeUndefined();
  });
});

describe('a month of figures', () => {
  let w: World;
  let meeting: MonthlyMeeting;
  const given = (agency: string, more: Partial<FiguresGiven> = {}): FiguresGiven => ({
    agency,
    counts: [12, 3],
    workingWell: 'Reports come the same day',
    isSent: true,
    ...more,
  });
  const save = (who: string, figures: FiguresGiven) =>
    w.act(who, (work) => saveFigures(work, meeting, figures));
  const month = (who: string) => w.act(who, (work) => monthOfFigures(work, meeting));
  const tick = () => w.act('aldermoor/system', (work) => figuresJob.run(work));
  const told = (who: string) =>
    w.act(who, async (work) => (await myAlerts(work.tx, 50)).filter((a) => a.kind === 'figures-asked'));

  beforeAll(async () => {
    w = await world();
    w.clock.at = Temporal.Instant.from('2026-12-02T09:30:00Z');
    const found = await w.act('aldermoor/mo', (work) => nextMonthly(work));
    if (!found) throw new Error('no meeting');
    meeting = found;
  });

  it('belongs to the meeting on the third Thursday', () => {
    expect([meeting.day, meeting.due].map(String)).toEqual(['2026-12-17', '2026-12-10']);
  });
  it('is not written by workers, nor for another agency, nor in another authority', async () => {
    for (const [who, agency] of [
      ['aldermoor/sam', 'SOCIAL_CARE'],
      ['aldermoor/gwen', 'HEALTH_SAFEGUARDING'],
      ['aldermoor/hana', 'POLICE'],
      ['aldermoor/ada', 'POLICE'],
      ['aldermoor/ursula', 'SOCIAL_CARE'],
      ['aldermoor/ruth', 'SOCIAL_CARE'],
    ] as const)
      await expect(save(who, given(agency)), who).rejects.toThrow(Refusal);
  });
  it('reminds each agency once at each of its times, and those who collect where nobody has an account', async () => {
    w.clock.at = Temporal.Instant.from('2026-12-03T09:30:00Z');
    await Promise.all([tick(), tick(), tick()]);
    await tick();
    expect(await told('aldermoor/gwen')).toHaveLength(1);
    expect((await told('aldermoor/bea')).some((a) => a.line.includes('Early help'))).toBe(true);
    const before = (await told('aldermoor/bea')).length;
    w.clock.at = Temporal.Instant.from('2026-12-08T09:30:00Z');
    await tick();
    expect(await told('aldermoor/bea')).toHaveLength(before);
  });
  it('takes a draft that nobody else reads, then what is sent', async () => {
    await save('aldermoor/gwen', given('POLICE', { isSent: false }));
    await w.act('aldermoor/mo', (work) =>
      addMember(work, monthlyKind, {
        postingId: postingIdOf('aldermoor/hana'),
        mayMinute: false,
        because: 'Sits there',
      }),
    );
    const seenBy = async (who: string) =>
      (await month(who)).agencies.find((each) => each.agency === 'POLICE');
    expect((await seenBy('aldermoor/hana'))?.draft).toBeUndefined();
    await save('aldermoor/gwen', given('POLICE', { version: 1 }));
    expect((await seenBy('aldermoor/hana'))?.sent).toMatchObject({
      version: 1,
      savedByName: 'PC Gwen Stallard',
    });
    expect((await month('aldermoor/vi')).agencies.map((each) => each.agency)).toEqual(['VOLUNTARY']);
    expect((await month('brackenford/mercy')).agencies.every((each) => !each.sent)).toBe(true);
  });
  it('reminds again the day before for those who have not sent, and nobody who has', async () => {
    w.clock.at = Temporal.Instant.from('2026-12-09T09:30:00Z');
    await tick();
    expect(await told('aldermoor/gwen')).toHaveLength(1);
    expect(await told('aldermoor/hana')).toHaveLength(2);
  });
  it('keeps what was sent: a correction is a later version, with why', async () => {
    await expect(save('aldermoor/gwen', given('POLICE', { counts: [14, 3] }))).rejects.toThrow(FieldErrors);
    await expect(
      save('aldermoor/gwen', given('POLICE', { because: 'Two came late', version: 0 })),
    ).rejects.toThrow(StaleEdit);
    expect(
      await save(
        'aldermoor/gwen',
        given('POLICE', { counts: [14, 3], because: 'Two came late', version: 1 }),
      ),
    ).toBe(2);
    const police = (await month('aldermoor/mo')).agencies.find((each) => each.agency === 'POLICE');
    expect(police?.versions.map((each) => each.measures[0]?.n)).toEqual([12, 14]);
  });
  it('is typed for an agency without an account by those who were told, and says by whom', async () => {
    await expect(save('aldermoor/bea', given('EARLY_HELP'))).rejects.toThrow(FieldErrors);
    await save('aldermoor/bea', given('EARLY_HELP', { toldBy: 'Ida Farrow, by phone' }));
    await expect(
      save('aldermoor/bea', given('COLLEGE', { toldBy: 'Ed', words: 'We met Jayden Brook' })),
    ).rejects.toThrow(FieldErrors);
    await save(
      'aldermoor/bea',
      given('COLLEGE', { toldBy: 'Ed', words: 'We met Jayden Brook', looked: true }),
    );
  });
  it('shows who has not sent theirs', async () => {
    w.clock.at = Temporal.Instant.from('2026-12-14T09:30:00Z');
    const shown = await month('aldermoor/imogen');
    expect(shown.missing).toContain('HEALTH_SAFEGUARDING');
    expect(shown.missing).not.toContain('POLICE');
    expect(shown.agencies[0]?.state).toBe('overdue');
  });
  it('is nobody’s when the meeting is switched off', async () => {
    await w.admin(
      `insert into governance.kind_change values (1, 'MONTHLY', 1, false, 4, '13:30', '{POLICE}', 1, 'Paused', now(), null)`,
    );
    const off = await w.act('aldermoor/mo', (work) =>
      monthlyMeeting(work, Temporal.PlainYearMonth.from('2027-03')),
    );
    expect(off).toBeUndefined();
  });
});
