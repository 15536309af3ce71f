import { beforeAll, describe, expect, it } from 'vitest';
import { arranged, asked, childOf } from '../../../tests/support/meetings.ts';
import { type World, world } from '../../../tests/support/world.ts';
import { addAction, contribute, holdMeeting } from './index.ts';

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

describe('an action', () => {
  it('is recorded in one field', async () => {
    const at = await etac();
    const browser = await w.as(sam);
    const form = await browser.get(`${at.base}/actions`);
    expect(form.html.match(/<(input|textarea|select)(?![^>]*type="hidden")/g)).toHaveLength(1);
    const answer = await browser.post(`${at.base}/actions`, {
      action: 'Ring school about the phone @priya fri #protect',
    });
    expect(answer.status).toBe(303);
    const { html } = await browser.get(answer.location ?? '');
    expect(html).toContain('Ring school about the phone');
    expect(html).toContain("Priya Holloway-Marsh, Children's social care, by 20 November 2026. Protect");
  });

  it('keeps what was typed when nothing is left to do, and what it could not read', async () => {
    const at = await etac();
    const browser = await w.as(sam);
    await browser.get(`${at.base}/actions`);
    const wrong = await browser.post(`${at.base}/actions`, { action: '@priya fri' });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('value="@priya fri"');
    expect(wrong.html).toContain('Say what is to be done');
    const answer = await browser.post(`${at.base}/actions`, { action: 'Ring the landlord @nobody' });
    const { html } = await browser.get(answer.location ?? '');
    expect(html).toContain('Ring the landlord @nobody');
    expect(html).toContain('Nobody here is called “nobody”');
  });

  it('is made once, however often the key is pressed', async () => {
    const at = await etac();
    const browser = await w.as(sam);
    const form = await browser.get(`${at.base}/actions`);
    const first = await browser.post(`${at.base}/actions`, { action: 'Ring Mum' }, { from: form.html });
    const second = await browser.post(`${at.base}/actions`, { action: 'Ring Mum' }, { from: form.html });
    expect([second.status, second.location]).toEqual([303, first.location]);
    const rows = await w.admin('select id from meetings.action where child_id = $1', [at.childId]);
    expect(rows).toHaveLength(1);
  });

  it('is done by its owner, who says what changed, and why when it was late', async () => {
    const at = await etac('Kai');
    await asked(w, at.meetingId, 'aldermoor/gwen');
    const id = await w.act(sam, (work) => addAction(work, { ...at, line: 'Visit the park @gwen today' }));
    const gwen = await w.as('aldermoor/gwen');
    expect((await gwen.get('/actions')).html).toContain('Visit the park');
    w.clock.advance({ hours: 72 });
    const later = await w.as('aldermoor/gwen');
    await later.get(`/actions/${id}`);
    expect((await later.post(`/actions/${id}`, { state: 'done' })).html).toContain(
      'It was done after its date. Say why',
    );
    expect((await later.post(`/actions/${id}`, { state: 'done', lateReason: 'On leave' })).html).toContain(
      'Say what changed because it was done',
    );
    expect(
      (
        await later.post(`/actions/${id}`, {
          state: 'done',
          lateReason: 'On leave',
          changed: 'Lights mended',
        })
      ).status,
    ).toBe(303);
    expect((await later.get('/actions')).html).not.toContain('Visit the park');
  });

  it('stays its owner’s after the papers of the meeting are closed, without the child’s name', async () => {
    const at = await etac('Lowri');
    await asked(w, at.meetingId, 'aldermoor/vi');
    await w.act(sam, async (work) => {
      await addAction(work, { ...at, line: 'Offer a place at the club @vi' });
      await holdMeeting(work, { meetingId: at.meetingId, heldAt: work.now });
    });
    w.clock.advance({ hours: 24 * 13 });
    expect((await (await w.as('aldermoor/vi')).get(`/meetings/${at.meetingId}`)).status).toBe(200);
    w.clock.advance({ hours: 25 });
    const vi = await w.as('aldermoor/vi');
    expect((await vi.get(`/meetings/${at.meetingId}`)).status).toBe(404);
    const { html } = await vi.get('/actions');
    expect(html).toContain('Offer a place at the club');
    expect(html).not.toContain('Lowri');
  });
});

describe('what an agency brings', () => {
  it('is not there for an agency that it is not shared with: the list is one shorter and says nothing', async () => {
    const at = await etac('Mina');
    await asked(w, at.meetingId, 'aldermoor/gwen');
    await asked(w, at.meetingId, 'aldermoor/hana');
    await w.act(sam, async (work) => {
      await contribute(work, { ...at, agency: 'SOCIAL_CARE', text: 'Known to everybody here' });
      await contribute(work, {
        ...at,
        agency: 'HEALTH_SAFEGUARDING',
        text: 'Only for some of us',
        shareWith: ['SOCIAL_CARE', 'HEALTH_SAFEGUARDING'],
      });
    });
    const seenBy = async (handle: string) =>
      (await (await w.as(handle)).get(`/meetings/${at.meetingId}`)).html;
    const police = await seenBy('aldermoor/gwen');
    expect(police).toContain('Known to everybody here');
    expect(police).not.toContain('Only for some of us');
    expect(police.toLowerCase()).not.toMatch(/withheld|redact|not shown/);
    for (const handle of ['aldermoor/hana', 'aldermoor/priya'])
      expect(await seenBy(handle)).toContain('Only for some of us');
  });

  it('of a class the reader’s role may not read is not there, though shared', async () => {
    const at = await etac('Nia');
    await asked(w, at.meetingId, 'aldermoor/gwen');
    await w.act(sam, (work) =>
      contribute(work, {
        ...at,
        agency: 'HEALTH_SAFEGUARDING',
        text: 'A matter of health',
        dataClass: 'HEALTH',
      }),
    );
    expect((await (await w.as('aldermoor/gwen')).get(`/meetings/${at.meetingId}`)).html).not.toContain(
      'A matter of health',
    );
    expect((await (await w.as('aldermoor/priya')).get(`/meetings/${at.meetingId}`)).html).toContain(
      'A matter of health',
    );
  });

  it('is the agency’s own, whatever an invited person says in the form', async () => {
    const at = await etac('Oli');
    await asked(w, at.meetingId, 'aldermoor/gwen');
    const gwen = await w.as('aldermoor/gwen');
    await gwen.get(`${at.base}/contributions`);
    await gwen.post(`${at.base}/contributions`, {
      agency: 'SCHOOL',
      text: 'Seen in the park',
      dataClass: 'NOTE',
      sharing: 'meeting',
    });
    const rows = await w.admin<{ agency: string }>(
      'select agency from meetings.contribution where child_id = $1',
      [at.childId],
    );
    expect(rows).toEqual([{ agency: 'POLICE' }]);
  });

  it('is put right by whoever typed it until the minutes are out, and then only by its agency', async () => {
    const at = await etac('Pim');
    const gwenId = await asked(w, at.meetingId, 'aldermoor/gwen');
    const id = await w.act(sam, (work) =>
      contribute(work, { ...at, agency: 'POLICE', text: 'Stoped on Friday' }),
    );
    const browser = await w.as(sam);
    const fix = { dataClass: 'NOTE', sharing: 'meeting' };
    await browser.get(`/contributions/${id}`);
    expect((await browser.post(`/contributions/${id}`, { ...fix, text: 'Stopped on Friday' })).status).toBe(
      303,
    );
    await browser.get(`${at.base}/minutes/${gwenId}/sent`);
    expect(
      (await browser.post(`${at.base}/minutes/${gwenId}/sent`, { how: 'By secure e-mail' })).status,
    ).toBe(303);
    await browser.get(`/contributions/${id}`);
    const refused = await browser.post(`/contributions/${id}`, { ...fix, text: 'Let go on Friday' });
    expect(refused.status).toBe(403);
    const gwen = await w.as('aldermoor/gwen');
    await gwen.get(`/contributions/${id}`);
    expect((await gwen.post(`/contributions/${id}`, { ...fix, text: 'Stopped on Saturday' })).status).toBe(
      303,
    );
  });
});
