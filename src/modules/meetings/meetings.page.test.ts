import { beforeAll, describe, expect, it } from 'vitest';
import { postingIdOf } from '../../../seeds/region/load-structure.ts';
import { arranged, asked, childOf } from '../../../tests/support/meetings.ts';
import { type World, world } from '../../../tests/support/world.ts';
import { startClock } from '../deadlines/index.ts';
import { completeMeeting, contribute, holdMeeting, invite, markPurpose, recordAttendance } from './index.ts';

let w: World;
beforeAll(async () => {
  w = await world();
});
const sam = 'aldermoor/sam';
const partOf = (meetingId: string, childId: string) => `/meetings/${meetingId}/children/${childId}`;
async function etac(name = 'Jay') {
  const childId = await childOf(w, name);
  const meetingId = await arranged(w, [childId]);
  return { childId, meetingId, base: partOf(meetingId, childId) };
}

describe('the working page of an ETAC', () => {
  it('shows what the young person asked for first, then the five purposes with a mark each', async () => {
    const at = await etac();
    const browser = await w.as(sam);
    await browser.get(`${at.base}/asks`);
    await browser.post(`${at.base}/asks`, { words: 'I want to keep my dog', broughtBy: 'Sam' });
    const { html } = await browser.get(`/meetings/${at.meetingId}`);
    expect(html.indexOf('I want to keep my dog')).toBeLessThan(
      html.indexOf('All that is known is shared and considered'),
    );
    for (const n of [1, 2, 3, 4, 5]) expect(html).toContain(`id="purpose${n}"`);
    expect(html.match(/Not started/g)?.length).toBeGreaterThanOrEqual(5);
  });

  it('takes the purposes in any order, and left out only with a reason', async () => {
    const at = await etac();
    const browser = await w.as(sam);
    await browser.get(`${at.base}/sections/purpose5`);
    expect((await browser.post(`${at.base}/sections/purpose5`, { 'purpose5-state': 'done' })).status).toBe(
      303,
    );
    await browser.get(`${at.base}/sections/purpose1`);
    const without = await browser.post(`${at.base}/sections/purpose1`, {
      'purpose1-state': 'left-out',
      'purpose1-information': 'Typed with care',
    });
    expect(without.status).toBe(422);
    expect(without.html).toContain('Say why it is left out');
    expect(without.html).toContain('Typed with care');
    expect(
      (
        await browser.post(`${at.base}/sections/purpose1`, {
          'purpose1-state': 'left-out',
          'purpose1-because': 'Done yesterday',
        })
      ).status,
    ).toBe(303);
  });

  it('lets two people minute different parts at once', async () => {
    const at = await etac();
    const one = await w.as(sam);
    const two = await w.as('aldermoor/priya');
    await one.get(`${at.base}/sections/purpose2`);
    await two.get(`${at.base}/sections/purpose4`);
    expect(
      (
        await one.post(`${at.base}/sections/purpose2`, {
          'purpose2-state': 'in-hand',
          'purpose2-needs': 'Sleep',
        })
      ).status,
    ).toBe(303);
    expect(
      (
        await two.post(`${at.base}/sections/purpose4`, {
          'purpose4-state': 'in-hand',
          'purpose4-roles': 'Priya leads',
        })
      ).status,
    ).toBe(303);
  });

  it('shows both texts when two people wrote the same part', async () => {
    const at = await etac();
    const one = await w.as(sam);
    const two = await w.as('aldermoor/priya');
    const first = await one.get(`${at.base}/sections/purpose2`);
    await two.get(`${at.base}/sections/purpose2`);
    await two.post(`${at.base}/sections/purpose2`, {
      'purpose2-state': 'in-hand',
      'purpose2-needs': 'Money is short',
    });
    const stale = await one.post(
      `${at.base}/sections/purpose2`,
      { 'purpose2-state': 'done', 'purpose2-needs': 'School is hard' },
      { from: first.html },
    );
    expect(stale.status).toBe(409);
    expect(stale.html).toContain('Money is short');
    expect(stale.html).toContain('School is hard');
    expect(
      (
        await one.post(`${at.base}/sections/purpose2`, {
          'purpose2-state': 'done',
          'purpose2-needs': 'Money is short. School is hard',
        })
      ).status,
    ).toBe(303);
    const kept = await w.admin<{ row_before: { texts: { needs: string } } }>(
      "select row_before from meetings.earlier where of_table = 'purpose' and child_id = $1",
      [at.childId],
    );
    expect(kept.map((each) => each.row_before.texts.needs)).toEqual(['Money is short']);
  });

  it('says who is here by agency, and that it is not quorate', async () => {
    const at = await etac();
    await w.act(sam, async (work) => {
      for (const handle of ['aldermoor/priya', 'aldermoor/gwen']) {
        const [id] = await invite(work, { meetingId: at.meetingId, postingId: postingIdOf(handle) });
        await recordAttendance(work, { attendeeId: id as string, attendance: 'present' });
      }
    });
    const { html } = await (await w.as(sam)).get(`/meetings/${at.meetingId}`);
    expect(html).toContain('Police 1');
    expect(html).toContain('Not quorate. Agencies present: 2 of 3');
    expect(html).toMatch(/Not asked yet: Health, Education/);
  });
});

describe('brothers and sisters', () => {
  it('are met about together, and somebody asked for one sees nothing of the other', async () => {
    const one = await childOf(w, 'Quinn', 'Vale');
    const two = await childOf(w, 'Rosa', 'Vale');
    const meetingId = await arranged(w, [one, two]);
    await asked(w, meetingId, 'aldermoor/ed', [one]);
    await w.act(sam, async (work) => {
      await contribute(work, { meetingId, childId: one, agency: 'SOCIAL_CARE', text: 'About the first' });
      await contribute(work, { meetingId, childId: two, agency: 'SOCIAL_CARE', text: 'About the second' });
    });
    const runner = await (await w.as(sam)).get(`/meetings/${meetingId}?child=${two}`);
    expect(runner.html).toContain('About the second');
    expect(runner.html).not.toContain('About the first');
    const ed = await w.as('aldermoor/ed');
    const his = await ed.get(`/meetings/${meetingId}?child=${two}`);
    expect(his.html).toContain('About the first');
    expect(his.html).not.toContain('Rosa');
    expect((await ed.get(`${partOf(meetingId, two)}/contributions`)).status).toBe(404);
  });
});

describe('holding and completing', () => {
  const clock = (childId: string, rule: 'D3' | 'D4', hours: number) =>
    w.act('aldermoor/priya', (work) =>
      startClock(work, {
        rule,
        about: { type: 'referral', id: childId },
        childId,
        startedAt: work.now.subtract({ hours }),
        holder: { postingId: postingIdOf('aldermoor/priya') },
      }),
    );
  const clocks = (childId: string) =>
    w.admin<{ rule: string; outcome: string | null; reason: string | null }>(
      'select rule, outcome, reason from deadlines.clock where child_id = $1 order by rule, created_at',
      [childId],
    );
  const now = () => {
    const at = w.clock.now().toZonedDateTimeISO('Europe/London');
    return {
      'heldAt-day': String(at.day),
      'heldAt-month': String(at.month),
      'heldAt-year': String(at.year),
      'heldAt-time': at.toPlainTime().toString({ smallestUnit: 'minute' }),
    };
  };

  it('stops the ETAC clock at the time it was held, and starts those of minutes and review', async () => {
    const at = await etac('Tess');
    await clock(at.childId, 'D4', 10);
    const browser = await w.as(sam);
    await browser.get(`/meetings/${at.meetingId}/held`);
    expect(
      (await browser.post(`/meetings/${at.meetingId}/held`, { ...now(), heldBy: 'Mo Fennimore' })).status,
    ).toBe(303);
    expect((await clocks(at.childId)).map((each) => [each.rule, each.outcome])).toEqual([
      ['D4', 'met'],
      ['D6', null],
      ['D7', null],
    ]);
    const { html } = await browser.get(`/children/${at.childId}`);
    expect(html).toContain('Exploitation team around the child held');
  });

  it('asks why when it was late, and lets it be said later', async () => {
    const at = await etac('Uma');
    await clock(at.childId, 'D4', 80);
    const browser = await w.as(sam);
    await browser.get(`/meetings/${at.meetingId}/held`);
    const asks = await browser.post(`/meetings/${at.meetingId}/held`, now());
    expect(asks.status).toBe(422);
    expect(asks.html).toContain('It was held late. Say why, or tick to say so later');
    expect((await clocks(at.childId)).map((each) => each.outcome)).toEqual([null]);
    expect(
      (
        await browser.post(`/meetings/${at.meetingId}/held`, {
          ...now(),
          lateReason: 'Nobody from the police could come',
        })
      ).status,
    ).toBe(303);
    expect((await clocks(at.childId))[0]).toMatchObject({
      outcome: 'late',
      reason: 'Nobody from the police could come',
    });
  });

  it('completes an ETAC only with both plans or the reasons why not, and says what is missing', async () => {
    const at = await etac('Vik');
    await w.act(sam, (work) => holdMeeting(work, { meetingId: at.meetingId, heldAt: work.now }));
    const browser = await w.as(sam);
    const page = await browser.get(`${at.base}/complete`);
    expect(page.html).toContain('A trigger plan, or why there is none');
    expect(page.html).toContain('A disruption plan, or why there is none');
    expect((await browser.post(`${at.base}/complete`, {})).status).toBe(422);
    await w.act(sam, async (work) => {
      const texts = {
        'trigger-plan': 'Agreed for Thursday',
        'disruption-plan': 'Nobody is known to disrupt',
      };
      await markPurpose(work, { ...at, code: 'purpose3', mark: { state: 'in-hand' }, texts });
      await completeMeeting(work, at);
    });
    expect((await browser.get(`/meetings/${at.meetingId}`)).html).toContain('Complete');
    const minutes = await browser.get(`/meetings/${at.meetingId}/minutes`);
    expect(minutes.html).toContain('statutory record');
    expect(
      await w.admin('select count(*)::int as n from sharing.product where child_id = $1', [at.childId]),
    ).toEqual([{ n: 1 }]);
  });

  it('completes a strategy meeting with its threshold decision, saying who was not there', async () => {
    const childId = await childOf(w, 'Wes');
    const meetingId = await arranged(w, [childId], 'STRATEGY');
    const base = partOf(meetingId, childId);
    await w.act(sam, (work) => holdMeeting(work, { meetingId, heldAt: work.now }));
    const browser = await w.as(sam);
    await browser.get(`${base}/decisions/THRESHOLD`);
    const without = await browser.post(`${base}/decisions/THRESHOLD`, { 'THRESHOLD-outcome': 'MET' });
    expect(without.status).toBe(422);
    expect(without.html).toContain('Enter why');
    await browser.post(`${base}/decisions/THRESHOLD`, {
      'THRESHOLD-outcome': 'MET',
      'THRESHOLD-rationale': 'Hurt twice this week',
    });
    const { html } = await browser.get(`/meetings/${meetingId}`);
    expect(html).toContain('Not quorate. Not present: Children’s social care, Police, Health');
    const [disagree] = /\/disagree\/meeting-decision\/[0-9a-f-]+/.exec(html) ?? [];
    expect((await browser.get(disagree ?? 'nowhere')).html).toContain('Meeting: threshold met');
    expect((await browser.get(`${base}/complete`)).html).toContain('Nothing is missing');
    expect((await browser.post(`${base}/complete`, {})).status).toBe(303);
  });
});
