import { beforeAll, describe, expect, it } from 'vitest';
import { canaryPattern, plant } from '../../../tests/support/canary.ts';
import { type Browser, type World, world } from '../../../tests/support/world.ts';
import { type Sql, sql } from '../../platform/db/sql.ts';
import { pageKey } from '../../platform/http/tokens.ts';
import { keepingMailer, mailJob } from '../../platform/mail/index.ts';
import { moveItem } from './agenda.commands.ts';
import { invite, withdrawInvitation } from './contribution.commands.ts';
import { asked, nurse, type OnAgenda, onAgenda } from './contribution-testing.ts';
import { STANDING_KINDS } from './kinds.ts';
import { closeSitting } from './sitting.commands.ts';

let w: World;
let on: OnAgenda;
beforeAll(async () => {
  w = await world();
  on = await onAgenda(w, 'Robin', { begins: true });
});

const WORDS = 'She was at school until two and left with an older girl';
const said = {
  audience: 'police-and-social-care',
  text: WORDS,
  source: 'Attendance register',
  'asOf-day': '13',
  'asOf-month': '11',
  'asOf-year': '2026',
};
const wrongOf = (code: string) => (code === '111111' ? '222222' : '111111');
const enter = async (browser: Browser, key: string, code: string) => {
  await browser.get(`/contribute/${key}`);
  return browser.post(`/contribute/${key}`, { code });
};
const write = async (browser: Browser, key: string, code: string, more: Record<string, string> = {}) => {
  await enter(browser, key, code);
  return browser.post(`/contribute/${key}/write`, { ...said, code, ...more });
};
/** As anybody would compare two pages: what is different each time for everybody is left out. */
const bare = (html: string) =>
  html.replaceAll(/(name="_(csrf|key)" value=")[^"]*/g, '$1').replaceAll(/[\w-]{43}/g, '*');
const rows = () =>
  w.admin<{
    text: string;
    audience: string;
    agency: string;
    brought_by: string;
    source: string;
    as_of: string;
  }>(
    `select n.text, n.audience, n.agency, n.brought_by, c.source, c.as_of::text from governance.information n
       join governance.contribution c on c.id = n.contribution_id where n.item_id = $1 order by n.typed_at, n.id`,
    [on.itemId],
  );

describe('the page of an invited person', () => {
  it('is the same for a link that opens something and for one that was guessed', async () => {
    const { key } = await asked(w, on);
    const real = await w.visitor().get(`/contribute/${key}`);
    const guessed = await w.visitor().get(`/contribute/${'x'.repeat(43)}`);
    expect([real.status, guessed.status]).toEqual([200, 200]);
    expect(bare(real.html)).toBe(bare(guessed.html));
    expect(real.headers['cache-control']).toContain('no-store');
    expect(real.headers['referrer-policy']).toMatch(/no-referrer|same-origin/);
  });
  it('names no child, no meeting and no colleague, before the code and after it', async () => {
    const { key, code, reference } = await asked(w, on);
    const browser = w.visitor();
    const before = await browser.get(`/contribute/${key}`);
    const after = await enter(browser, key, code);
    expect(after.status).toBe(200);
    expect(after.html).toContain(reference);
    expect(after.html).toContain('16 November 2026');
    for (const page of [before.html, after.html])
      for (const never of [
        'Robin',
        'Fennel',
        'Beside',
        'Otherwise',
        'Mo ',
        'Daily governance',
        'exploit',
        'Nadia',
      ])
        expect(page).not.toContain(never);
  });
  it('tells nothing of other children: with one on the agenda and with ten it is the same', async () => {
    const { key, code, reference } = await asked(w, on);
    const one = await enter(w.visitor(), key, code);
    for (let n = 0; n < 4; n += 1) await onAgenda(w, `More${n}`, { begins: true });
    const ten = await enter(w.visitor(), key, code);
    expect(bare(ten.html)).toBe(bare(one.html));
    expect(ten.html.replaceAll(reference, '')).not.toMatch(/agenda|other items|\b\d+ (children|items)\b/);
  });
  it('takes what they write, with audience and source, and shows it nowhere again', async () => {
    const { key, code } = await asked(w, on);
    const browser = w.visitor();
    const sent = await write(browser, key, code);
    expect(sent).toMatchObject({ status: 303, location: '/contributed' });
    expect((await browser.get('/contributed')).html).not.toContain('older girl');
    const again = await enter(browser, key, code);
    expect(again.html).not.toContain('older girl');
    expect(again.html).not.toContain('Attendance register');
    const more = await browser.post(`/contribute/${key}/write`, {
      ...said,
      code,
      text: 'The girl is called Nobody',
    });
    expect(more.status).toBe(303);
    expect(await rows()).toEqual([
      {
        ...{ text: WORDS, audience: 'police-and-social-care', agency: 'HEALTH_SAFEGUARDING' },
        brought_by: 'Nadia Quillfeather, school nurse (from: Attendance register, as of 13 November 2026)',
        ...{ source: 'Attendance register', as_of: '2026-11-13' },
      },
      expect.objectContaining({ text: 'The girl is called Nobody' }),
    ]);
  });
  it('asks for the audience first, and keeps what was typed where something is missing', async () => {
    const { key, code } = await asked(w, on);
    const browser = w.visitor();
    const { html } = await enter(browser, key, code);
    expect(html.indexOf('name="audience"')).toBeLessThan(html.indexOf('name="text"'));
    expect(html).not.toMatch(/name="audience"[^>]*checked/);
    const refused = await browser.post(`/contribute/${key}/write`, {
      ...said,
      code,
      audience: '',
      'asOf-year': '2027',
    });
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('Say first who may read it');
    expect(refused.html).toContain('older girl');
    expect((await browser.post(`/contribute/${key}/write`, { ...said, code })).status).toBe(303);
  });
  it('is sent once however often the button is pressed', async () => {
    const { key, code } = await asked(w, on);
    const before = (await rows()).length;
    const browser = w.visitor();
    const form = (await enter(browser, key, code)).html;
    await browser.post(`/contribute/${key}/write`, { ...said, code }, { from: form });
    await browser.post(`/contribute/${key}/write`, { ...said, code }, { from: form });
    expect(await rows()).toHaveLength(before + 1);
  });
});

describe('key and code', () => {
  const refusedAs = async (key: string, code: string) => {
    const answer = await enter(w.visitor(), key, code);
    expect(answer.status).toBe(422);
    return bare(answer.html);
  };
  it('wrong, guessed, ended, taken back and locked are one answer', async () => {
    const wrong = await asked(w, on);
    const one = await refusedAs(wrong.key, wrongOf(wrong.code));
    expect(await refusedAs('x'.repeat(43), '123456')).toBe(one);
    expect(await refusedAs(wrong.key, '')).toBe(one);
    expect(await refusedAs(wrong.key, 'x'.repeat(5000))).toBe(one);

    const back = await asked(w, on);
    await w.act('aldermoor/mo', (work) => withdrawInvitation(work, on.sitting, back.id));
    expect(await refusedAs(back.key, back.code)).toBe(one);

    const locked = await asked(w, on);
    for (let n = 0; n < 5; n += 1) await refusedAs(locked.key, wrongOf(locked.code));
    expect(await refusedAs(locked.key, locked.code)).toBe(one);

    const ended = await asked(w, on);
    w.clock.advance({ hours: 72 });
    expect(await refusedAs(ended.key, ended.code)).toBe(one);

    w.clock.advance({ hours: -72 });
  });
  it('a code opens with spaces in it, and only with its own key', async () => {
    const one = await asked(w, on);
    const other = await asked(w, on);
    expect((await enter(w.visitor(), one.key, `${one.code.slice(0, 3)} ${one.code.slice(3)}`)).status).toBe(
      200,
    );
    expect((await enter(w.visitor(), one.key, other.code)).status).toBe(one.code === other.code ? 200 : 422);
  });
  it('the form cannot be used to try codes unseen: each wrong one counts, whatever else is missing', async () => {
    const { id, key, code } = await asked(w, on);
    const browser = w.visitor();
    await browser.get(`/contribute/${key}`);
    for (let n = 0; n < 5; n += 1) {
      const tried = await browser.post(`/contribute/${key}/write`, {
        code: wrongOf(code),
        audience: '',
        text: '',
      });
      expect(tried.status).toBe(422);
      expect(tried.html).not.toContain('Say first who may read it');
    }
    expect(await w.admin('select wrong_codes from governance.invitation where id = $1', [id])).toEqual([
      { wrong_codes: 5 },
    ]);
    expect((await enter(w.visitor(), key, code)).status).toBe(422);
  });
  it('neither key nor code is kept: only hashes, and the hash of the code needs the key', async () => {
    const { id, key, code } = await asked(w, on);
    const [row] = await w.admin(
      'select * from governance.invitation i join governance.invitation_key k on k.invitation_id = i.id where i.id = $1',
      [id],
    );
    const kept = JSON.stringify(row);
    expect(kept).not.toContain(key);
    expect(kept).not.toContain(code);
  });
  it('the message holds the link and nothing else: no code, no name, no reference', async () => {
    const made = await asked(w, on, { email: 'nadia@school.example.org' });
    const mailer = keepingMailer();
    await w.act('aldermoor/system', (work) => mailJob(mailer).run(work));
    const [sent] = mailer.kept;
    expect(sent).toMatchObject({
      to: 'nadia@school.example.org',
      kind: 'page',
      about: 'written-contribution',
    });
    expect(pageKey(w.secret, sent?.id ?? '')).toBe(made.key);
    expect(JSON.stringify(sent)).not.toContain(made.code);
    expect(JSON.stringify(sent)).not.toContain(made.reference);
    expect((await enter(w.visitor(), made.key, made.code)).status).toBe(200);
  });
  it('writes what it is given as text, whatever it is', async () => {
    const { key, code } = await asked(w, on);
    const sent = await write(w.visitor(), key, code, { text: '<script>xss7()</script> \u202E 🏴 nul' });
    expect(sent.status).toBe(303);
    expect((await rows()).at(-1)?.text).toContain('<script>');
  });
});

describe('asking somebody to write', () => {
  it('is for those who chair or minute the meeting', async () => {
    for (const who of ['aldermoor/sam', 'aldermoor/gwen', 'aldermoor/vi', 'brackenford/mercy'])
      await expect(
        w.act(who, (work) => invite(work, w.secret, on.sitting, on.itemId, nurse)),
        who,
      ).rejects.toThrow();
  });
  it('is not done to somebody from whom the item is kept, by name or by address', async () => {
    await w.admin(
      `insert into governance.kept_from (authority_id, item_id, child_id, posting_id, because, at, by_posting)
       select 1, $1, $2, p.id, 'Her uncle', now(), p.id from access.posting p join access.staff s on s.id = p.staff_id where s.email = 'vi@aldermoor.example.org'`,
      [on.itemId, on.childId],
    );
    const [vi] = await w.admin<{ name: string }>(
      "select name from access.staff where email = 'vi@aldermoor.example.org'",
    );
    await expect(asked(w, on, { email: ' VI@aldermoor.example.org'.trim() })).rejects.toThrow(
      'not asked about this item',
    );
    await expect(asked(w, on, { name: vi?.name ?? '' })).rejects.toThrow('not asked about this item');
  });
  it('counts the agency as having written, unless something else is noted of it', async () => {
    expect(
      await w.admin(
        "select attendance from governance.attendance where sitting_id = $1 and agency = 'HEALTH_SAFEGUARDING'",
        [on.sitting.id],
      ),
    ).toEqual([{ attendance: 'written' }]);
    await w.admin("update governance.attendance set attendance = 'apologies' where sitting_id = $1", [
      on.sitting.id,
    ]);
    const { key, code } = await asked(w, on);
    expect((await write(w.visitor(), key, code)).status).toBe(303);
    expect(
      await w.admin('select attendance from governance.attendance where sitting_id = $1', [on.sitting.id]),
    ).toEqual([{ attendance: 'apologies' }]);
  });
  it('shows the code once; afterwards only how it stands, and that something arrived', async () => {
    const mo = await w.as('aldermoor/mo');
    await mo.get(`${on.path}/items/${on.itemId}/invite`);
    const once = await mo.post(`${on.path}/items/${on.itemId}/invite`, { ...nurse, email: '' });
    expect(once.status).toBe(200);
    const code = /(\d{3}) (\d{3})</.exec(once.html);
    const key = /\/contribute\/([\w-]{43})/.exec(once.html)?.[1] ?? '';
    expect(once.html).toContain('Robin');
    const list = await mo.get(`${on.path}/contributions`);
    expect(list.html).toContain('Waiting');
    expect(list.html).not.toContain(key);
    expect(list.html).not.toContain(`${code?.[1]} ${code?.[2]}`);
    expect((await write(w.visitor(), key, `${code?.[1]}${code?.[2]}`)).status).toBe(303);
    expect((await mo.get(`${on.path}/contributions`)).html).toContain('Arrived');
  });
  it('closing the meeting ends every link, and nobody is asked any more', async () => {
    const made = await asked(w, on);
    await w.act('aldermoor/mo', (work) =>
      closeSitting(work, on.sitting, { waiting: 9, because: 'Out of time' }),
    );
    expect((await enter(w.visitor(), made.key, made.code)).status).toBe(422);
    const closed = { ...on, sitting: { ...on.sitting, closedAt: w.clock.now() } };
    await expect(asked(w, closed)).rejects.toThrow();
  });
});

describe('an item that was moved', () => {
  it('takes what is written for it along, to the day it was moved to', async () => {
    w.clock.advance({ hours: 24 });
    const here = await onAgenda(w, 'Moving', { begins: true });
    const made = await asked(w, here);
    const kind = STANDING_KINDS.get('DAILY');
    if (!kind) throw new Error('no such kind');
    const to = await w.act('aldermoor/mo', (work) =>
      moveItem(
        work,
        { sitting: here.sitting, kind, itemId: here.itemId, title: null },
        { kind: 'DAILY', day: here.sitting.day.add({ days: 1 }), because: 'The school comes tomorrow' },
      ),
    );
    await w.act('aldermoor/mo', (work) =>
      closeSitting(work, here.sitting, { waiting: 9, because: 'Out of time' }),
    );
    expect((await write(w.visitor(), made.key, made.code)).status).toBe(303);
    expect(
      await w.admin('select sitting_id, child_id from governance.information where child_id = $1', [
        here.childId,
      ]),
    ).toEqual([{ sitting_id: to.id, child_id: here.childId }]);
  });
});

describe('whatever is on the record', () => {
  it('of every word about any child only the reference reaches the page', async () => {
    w.clock.advance({ hours: 24 });
    const here = await onAgenda(w, 'Planted', { begins: true });
    const { id, key, code } = await asked(w, here);
    const browser = w.visitor();
    await write(browser, key, code);
    await plant(w);
    const [row] = await w.admin<{ reference: string }>(
      'select reference from governance.invitation where id = $1',
      [id],
    );
    const after = await enter(browser, key, code);
    expect(after.status).toBe(200);
    expect([...new Set(after.html.match(canaryPattern))]).toEqual([row?.reference]);
    const others = [
      await browser.get(`/contribute/${key}`),
      await browser.post(`/contribute/${key}/write`, { ...said, code }),
      await browser.get('/contributed'),
      await enter(browser, key, wrongOf(code)),
    ];
    for (const { html } of others) expect(html).not.toMatch(canaryPattern);
  });
});

describe('the database', () => {
  const asVisitor = (statement: Sql) =>
    w.database.transact(async (tx) => {
      await tx.run(sql`select access.begin_public(1, ${w.clock.now()})`);
      return tx.many(statement);
    });
  it('shows somebody without an account no row, and lets them write none past the gate', async () => {
    for (const reads of [
      sql`select id from governance.invitation`,
      sql`select id from governance.contribution`,
      sql`select id from governance.information`,
      sql`select id from governance.item`,
      sql`select id from governance.sitting`,
      sql`select agency from governance.attendance`,
    ])
      expect(await asVisitor(reads)).toEqual([]);
    for (const writes of [
      sql`insert into governance.information (authority_id, id, item_id, sitting_id, child_id, agency, audience, text, typed_at)
          values (1, gen_random_uuid(), ${on.itemId}, ${on.sitting.id}, ${on.childId}, 'POLICE', 'all', 'x', ${w.clock.now()}) returning 1`,
      sql`insert into governance.attendance (authority_id, sitting_id, agency, attendance, saved_at)
          values (1, ${on.sitting.id}, 'POLICE', 'written', ${w.clock.now()}) returning 1`,
      sql`insert into governance.contribution (authority_id, id, invitation_id, item_id, sitting_id, source, sent_at)
          values (1, gen_random_uuid(), gen_random_uuid(), ${on.itemId}, ${on.sitting.id}, 'x', ${w.clock.now()}) returning 1`,
      sql`select governance.invitation_of('x', 'x')`,
      sql`select governance.item_now(1, ${on.itemId})`,
    ])
      await expect(asVisitor(writes)).rejects.toMatchObject({ code: '42501' });
  });
  it('keeps the hashes from everybody who is signed in', async () => {
    for (const reads of [
      sql`select key_hash from governance.invitation_key`,
      sql`select code_hash from governance.invitation_key`,
    ])
      await expect(w.act('aldermoor/mo', (work) => work.tx.many(reads))).rejects.toMatchObject({
        code: '42501',
      });
  });
});
