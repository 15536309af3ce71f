import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Browser, type World, world } from '../../../tests/support/world.ts';
import { pageKey } from '../../platform/http/tokens.ts';
import { keepingMailer, mailJob } from '../../platform/mail/index.ts';
import { makeLink, type NewLink } from './index.ts';
import { takeLinkBack } from './link.store.ts';
import { heldChild, openPage, safeContactOf } from './voice-testing.ts';

let w: World;
let child = '';
beforeAll(async () => {
  w = await world();
});
beforeEach(async () => {
  child = await heldChild(w);
});
const rows = () =>
  w.admin<{ words: string; who_sees: string; recorded_by: string | null; giver: string }>(
    'select words, who_sees, recorded_by, giver from voice.feedback where child_id = $1',
    [child],
  );
/** As anybody would compare two pages: what is different each time for everybody is left out. */
const bare = (html: string) =>
  html.replaceAll(/(name="_(csrf|key)" value=")[^"]*/g, '$1').replaceAll(/x{43}|[\w-]{43}/g, '*');
const answer = async (browser: Browser, key: string, fields: Record<string, string> = {}) => {
  await browser.get(`/say/${key}`);
  return browser.post(`/say/${key}`, { words: 'You came when you said', ...fields });
};

describe('a page of one’s own', () => {
  it('says before anything whom to ring, what is passed on, and that nobody reads at night', async () => {
    const { html, status, headers } = await w.visitor().get(`/say/${await openPage(w, child)}`);
    expect(status).toBe(200);
    for (const told of [
      '999',
      '116 000',
      'we have to pass it on',
      'Nobody reads this at night',
      'Exit this page',
    ])
      expect(html).toContain(told);
    expect(html.indexOf('pass it on')).toBeLessThan(html.indexOf('<textarea'));
    for (const never of ['Jay', 'Brook', 'Aldermoor', 'exploit', 'safeguarding'])
      expect(html).not.toContain(never);
    expect(headers['cache-control']).toContain('no-store');
    expect(headers['referrer-policy']).toMatch(/no-referrer|same-origin/);
  });
  it('takes one answer, which is read back nowhere', async () => {
    const browser = w.visitor();
    const key = await openPage(w, child);
    const sent = await answer(browser, key);
    expect(sent).toMatchObject({ status: 303, location: '/said' });
    expect((await browser.get('/said')).html).not.toContain('You came when');
    const again = await browser.get(`/say/${key}`);
    expect(again.status).toBe(404);
    expect(again.html).not.toContain('You came when');
    expect(await rows()).toEqual([
      { words: 'You came when you said', who_sees: 'READER', recorded_by: null, giver: 'CHILD' },
    ]);
  });
  it('keeps what was typed when nothing was said in it', async () => {
    const browser = w.visitor();
    const key = await openPage(w, child);
    const sent = await answer(browser, key, { words: '', whoSees: 'MANAGER' });
    expect(sent.status).toBe(422);
    expect(sent.html).toContain('Write at least a few words');
    expect(sent.html).toMatch(/value="MANAGER"[^>]*checked/);
    expect((await browser.post(`/say/${key}`, { words: 'في أي لغة', whoSees: 'MANAGER' })).status).toBe(303);
    expect(await rows()).toMatchObject([{ words: 'في أي لغة', who_sees: 'MANAGER' }]);
  });
  it('with short questions keeps the answers with the version they were given to', async () => {
    const browser = w.visitor();
    const key = await openPage(w, child, { asks: 'QUESTIONS' });
    const { html } = await browser.get(`/say/${key}`);
    const field = /name="(q\.[^"]*listened)"/.exec(html)?.[1] ?? '';
    expect(field).not.toBe('');
    expect((await browser.post(`/say/${key}`, { [field]: '5' })).status).toBe(303);
    const kept = await w.admin('select questionnaire, rated from voice.feedback where child_id = $1', [
      child,
    ]);
    expect(kept).toEqual([{ questionnaire: 'feedback-young-person@1', rated: { 'rated.listened': '5' } }]);
  });
  it('answers whoever sends it twice as it did the first time, and keeps one', async () => {
    const browser = w.visitor();
    const key = await openPage(w, child);
    const page = await browser.get(`/say/${key}`);
    const twice = [
      await browser.post(`/say/${key}`, { words: 'Once' }, { from: page.html }),
      await browser.post(`/say/${key}`, { words: 'Once' }, { from: page.html }),
    ];
    expect(twice[0]).toMatchObject({ status: 303, location: '/said' });
    expect(await rows()).toHaveLength(1);
  });
});

describe('a page that does not open', () => {
  it('is the same used, ended, taken back and guessed, asked for and answered', async () => {
    const used = await openPage(w, child);
    await answer(w.visitor(), used);
    const ended = await openPage(w, child);
    const takenBack = await w.act('aldermoor/sam', async (work) => {
      const made = await makeLink(work, w.secret, {
        childId: child,
        giver: 'CHILD',
        asks: 'WORDS',
        way: 'DEVICE',
      });
      await takeLinkBack(work.tx, child, made.id, work.now);
      return made.key;
    });
    w.clock.advance({ minutes: 61 });
    const keys = ['x'.repeat(43), used, ended, takenBack, 'short', '%F0%9F%98%80'];
    const got = await Promise.all(keys.map((key) => w.visitor().get(`/say/${key}`)));
    const posted: { status: number; html: string }[] = [];
    for (const key of keys) {
      const browser = w.visitor();
      await browser.get('/sign-in');
      posted.push(await browser.post(`/say/${key}`, { words: 'Anything' }));
    }
    for (const all of [got, posted]) {
      expect(new Set(all.map((each) => each.status))).toEqual(new Set([404]));
      expect(new Set(all.map((each) => bare(each.html))).size).toBe(1);
    }
    expect(await rows()).toHaveLength(1);
  });
  it('and nothing of its key is kept but a hash', async () => {
    const key = await openPage(w, child);
    const all = await w.admin<{ row: string }>(
      `select to_jsonb(l)::text as row from voice.link l union all select to_jsonb(e)::text from audit.event e`,
    );
    expect(all.some((each) => each.row.includes(key))).toBe(false);
  });
  it('reads nothing and writes nothing else: a visitor with an open page has no other row', async () => {
    const key = await openPage(w, child);
    const browser = w.visitor();
    await browser.get(`/say/${key}`);
    expect((await browser.get(`/children/${child}/voice`)).status).toBe(303);
    expect((await browser.get('/voice')).status).toBe(303);
  });
});

describe('to a contact that is safe today', () => {
  const made = (more: Partial<NewLink>) =>
    w.act('aldermoor/sam', (work) =>
      makeLink(work, w.secret, { childId: child, giver: 'CHILD', asks: 'WORDS', way: 'MESSAGE', ...more }),
    );
  it('the worker says how they know, each time', async () => {
    const contactId = await safeContactOf(w, child);
    await expect(made({ contactId })).rejects.toThrow('how you know that it is safe today');
    await expect(made({ safeBecause: 'He rang me' })).rejects.toThrow('marked as safe');
    const [unsafe] = await w.admin<{ id: string }>(
      'select id from people.safe_contact where child_id = $1 and not is_safe',
      [child],
    );
    await expect(made({ contactId: unsafe?.id, safeBecause: 'He rang me' })).rejects.toThrow(
      'marked as safe',
    );
  });
  it('the message names no service, no subject and nobody, and leads to the page', async () => {
    const contactId = await safeContactOf(w, child);
    const { key } = await made({ contactId, safeBecause: 'He rang me from it at noon' });
    const mailer = keepingMailer();
    await w.act('aldermoor/system', (work) => mailJob(mailer).run(work));
    const [sent] = mailer.kept;
    expect(sent).toMatchObject({ to: 'jay@example.org', kind: 'page' });
    expect(pageKey(w.secret, sent?.id ?? '')).toBe(key);
    expect((await w.visitor().get(`/say/${key}`)).status).toBe(200);
    w.clock.advance({ hours: 25 });
    expect((await w.visitor().get(`/say/${key}`)).status).toBe(404);
  });
});

describe('on the worker’s device', () => {
  it('the session ends first, and the page opens for whoever holds it', async () => {
    const browser = await w.as('aldermoor/sam');
    await browser.get(`/children/${child}/voice/page`);
    const handed = await browser.post(`/children/${child}/voice/page`, {
      giver: 'CHILD',
      asks: 'WORDS',
      way: 'DEVICE',
    });
    const next = /name="next" value="([^"]+)"/.exec(handed.html)?.[1] ?? '';
    const left = await browser.post('/sign-out', { next }, { from: handed.html });
    expect(left).toMatchObject({ status: 303, location: next });
    expect(left.headers['clear-site-data']).toContain('cache');
    expect((await browser.get(next)).status).toBe(200);
    expect((await browser.get(`/children/${child}/voice`)).status).toBe(303);
  });
  it('signing out leads nowhere else', async () => {
    for (const next of [
      '//example.org',
      '/say/../children',
      'https://example.org/say/x',
      `/say/${'x'.repeat(44)}`,
    ]) {
      const browser = await w.as('aldermoor/sam');
      await browser.get('/postings');
      expect(await browser.post('/sign-out', { next })).toMatchObject({ location: '/signed-out' });
    }
  });
});
