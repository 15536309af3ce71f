import { beforeAll, describe, expect, it } from 'vitest';
import { postingIdOf, teamIdOf } from '../../seeds/region/load-structure.ts';
import { relate } from '../../src/modules/access/index.ts';
import { addAction } from '../../src/modules/meetings/index.ts';
import { type Served, servedWorld } from '../support/journey.ts';
import { arranged, asked, childOf } from '../support/meetings.ts';

let served: Served;
let child: string;
let meeting: string;

beforeAll(async () => {
  served = await servedWorld();
  const { w } = served;
  child = await childOf(w, 'Wren', 'Fennel');
  await w.act('aldermoor/mo', (work) =>
    relate(work, { childId: child, kind: 'MANAGER', teamId: teamIdOf('aldermoor', 'team'), basis: 'a test' }),
  );
  meeting = await arranged(w, [child]);
  await asked(w, meeting, 'aldermoor/gwen');
  await w.act('aldermoor/sam', async (work) => {
    const at = { meetingId: meeting, childId: child };
    await addAction(work, { ...at, line: 'Ask for the bus pass by 10 November 2026 #prevent' });
    await addAction(work, { ...at, line: 'Look at the arcade’s camera fri #pursue' });
  });
}, 120_000);

describe('an action from the list to what changed', () => {
  it('the worker does what is overdue, says what changed and why it was late, and hands on what is not theirs', async () => {
    const sam = await served.open('aldermoor/sam');
    await sam.go('/actions');
    expect(await sam.text()).toContain('2 open actions, 1 overdue');
    await sam.press(/^Done “Ask for the bus pass/);
    await sam.answer({ changed: 'Wren takes the bus with her sister', lateReason: 'The office was shut' });
    await sam.press('It is done');
    expect(await sam.text()).toContain('1 open action, none overdue');
    await sam.press(/^Not mine “Look at the arcade/);
    await sam.answer({
      to: 'here',
      postingId: postingIdOf('aldermoor/gwen'),
      because: 'The police have the camera',
    });
    await sam.press('Hand it on');
    expect(await sam.text()).toContain('No open actions');
  }, 60_000);

  it('the officer finds it with why, and the manager sees what each agency did on time', async () => {
    const gwen = await served.open('aldermoor/gwen');
    await gwen.go('/actions');
    expect(await gwen.text()).toContain('Handed on by Sam Quillfeather: The police have the camera');
    const mo = await served.open('aldermoor/mo');
    await mo.go('/actions/agencies');
    expect(await mo.text()).toContain('0 of 1');
  }, 60_000);
});

describe('the time of a meeting', () => {
  it('is moved, sent and taken for one’s own calendar', async () => {
    const sam = await served.open('aldermoor/sam');
    await sam.go(`/meetings/${meeting}`);
    await sam.press('Move it');
    await sam.answer({ plannedAt: Temporal.Instant.from('2026-11-18T10:00:00Z'), minutes: '90' });
    await sam.press('Move it');
    expect(await sam.text()).toContain('Wednesday 18 November');
    await sam.press('Send the time to calendars');
    expect(await sam.text()).toContain('names no child');
    await sam.go(`/meetings/${meeting}`);
    const file = (await sam.download('Add to calendar')).toString('utf8');
    expect(file).toContain('DTSTART:20261118T100000Z');
    expect(file).not.toMatch(/Wren|Fennel/);
    await sam.press('Call it off');
    await sam.answer({ because: 'The family is away' });
    await sam.press('Call it off');
    expect(await sam.text()).toContain('Called off: The family is away');
  }, 60_000);

  it('was shown on pages that everybody can use', () => {
    expect(served.problems).toEqual([]);
  });
});
