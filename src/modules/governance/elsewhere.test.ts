import { beforeAll, describe, expect, it } from 'vitest';
import { type World, world } from '../../../tests/support/world.ts';
import { FieldErrors, Refusal, StaleEdit } from '../../platform/http/decision.ts';
import { changeOtherMeeting, listOtherMeeting, noteOccasion } from './elsewhere.commands.ts';
import { findOtherMeeting, type OtherMeetingRow, occasionsOf, otherMeetings } from './elsewhere.store.ts';
import { unaccounted } from './elsewhere.ts';

const on = (text: string) => Temporal.PlainDate.from(text);

describe('a meeting of others', () => {
  const monthly = { rhythm: 'monthly', fromOn: on('2026-08-01'), endedOn: null } as const;
  it('of which a whole month is over with nothing written down shows as a gap', () => {
    const gaps = unaccounted(monthly, [{ day: on('2026-09-10'), wasAttended: false }], on('2026-11-16'));
    expect(gaps.map((each) => String(each.first))).toEqual(['2026-10-01', '2026-08-01']);
  });
  it('is expected from when the team attends until it ends, and not where it is held as needed', () => {
    expect(unaccounted({ ...monthly, endedOn: on('2026-08-31') }, [], on('2026-11-16'))).toHaveLength(1);
    expect(unaccounted({ ...monthly, rhythm: 'as-needed' }, [], on('2026-11-16'))).toEqual([]);
    const weekly = unaccounted(
      { ...monthly, rhythm: 'weekly', fromOn: on('2026-11-02') },
      [],
      on('2026-11-16'),
    );
    expect(weekly.map((each) => String(each.first))).toEqual(['2026-11-09', '2026-11-02']);
    const quarters = unaccounted(
      { ...monthly, rhythm: 'quarterly', fromOn: on('2026-04-01') },
      [],
      on('2026-11-16'),
    );
    expect(quarters.map((each) => String(each.last))).toEqual(['2026-09-30', '2026-06-30']);
  });
});

describe('the list of meetings of others', () => {
  let w: World;
  let row: OtherMeetingRow;
  const given = {
    name: 'STEER steering group',
    runBy: 'STEER',
    rhythm: 'monthly',
    whoAttends: 'Sam Quillfeather',
  } as const;
  beforeAll(async () => {
    w = await world();
  });
  it('is not kept, nor read, by others than the team', async () => {
    const id = await w.act('aldermoor/sam', (work) => listOtherMeeting(work, given));
    row = (await w.act('aldermoor/bea', (work) => findOtherMeeting(work.tx, id))) as OtherMeetingRow;
    for (const who of [
      'aldermoor/gwen',
      'aldermoor/vi',
      'aldermoor/priya',
      'aldermoor/ada',
      'brackenford/rob',
    ]) {
      if (!who.startsWith('brackenford'))
        await expect(
          w.act(who, (work) => listOtherMeeting(work, given)),
          who,
        ).rejects.toThrow(Refusal);
      expect(await w.act(who, (work) => otherMeetings(work.tx)), who).toEqual([]);
    }
  });
  it('says who went and what was taken away, or why nobody did; a day once, and none ahead', async () => {
    const note = (more: object) =>
      w.act('aldermoor/sam', (work) =>
        noteOccasion(work, row, { day: on('2026-11-12'), wasAttended: true, ...more }),
      );
    await expect(note({})).rejects.toThrow(FieldErrors);
    await expect(note({ who: 'Sam', day: on('2026-11-17') })).rejects.toThrow(FieldErrors);
    await expect(note({ wasAttended: false })).rejects.toThrow(FieldErrors);
    await note({ who: 'Sam', takenAway: 'Ten places from January' });
    await expect(note({ who: 'Sam' })).rejects.toThrow(FieldErrors);
    await note({ day: on('2026-10-08'), wasAttended: false, because: 'Both were in court' });
    const rows = await w.act('aldermoor/mo', (work) => occasionsOf(work.tx, [row.id]));
    expect(rows.map((each) => each.because ?? each.takenAway)).toEqual([
      'Ten places from January',
      'Both were in court',
    ]);
  });
  it('is put right by one at a time', async () => {
    const change = () =>
      w.act('aldermoor/bea', (work) =>
        changeOtherMeeting(work, row, { ...given, whoAttends: 'Nell', endedOn: undefined, version: 1 }),
      );
    await change();
    await expect(change()).rejects.toThrow(StaleEdit);
  });
});
