import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { wordText } from '../../../tests/support/paper.ts';
import { type Browser, type World, world } from '../../../tests/support/world.ts';
import { recordSibling } from '../people/index.ts';
import { entryFields, eventOn, heldChild, meaning, typedEntry } from './chronology.access.ts';
import { acceptSuggestion, addEntry } from './index.ts';

let w: World;
let child: string;
let sam: Browser;
beforeAll(async () => {
  w = await world();
});
beforeEach(async () => {
  child = await heldChild(w);
  sam = await w.as('aldermoor/sam');
});
const at = (rest = '') => `/children/${child}/chronology${rest}`;
const form = async (page: string, fields: Record<string, string | string[]>, who = sam) => {
  await who.get(page);
  return who.post(page, fields);
};
const text = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');

describe('going through suggestions', () => {
  it('each answer leads to the next one, with the first field ready to type', async () => {
    const first = await eventOn(w, child, 'Missing for two nights', { daysAgo: 9 });
    const second = await eventOn(w, child, 'Excluded from school', {
      daysAgo: 5,
      kind: 'education',
      dataClass: 'NOTE',
    });
    expect((await sam.get(at())).html).toContain('Go through 2 suggested');
    const page = await sam.get(at(`/suggestions/${first}`));
    expect(page.html).toContain('Missing for two nights');
    const next = await form(at(`/suggestions/${first}`), entryFields);
    expect(next.location).toBe(at(`/suggestions/${second}?on=1`));
    const shown = await sam.get(next.location ?? '');
    expect(shown.html).toMatch(/<textarea[^>]*id="significance"[^>]*autofocus/);
    expect(shown.html).toContain('Undo');
    const done = await form(at(`/suggestions/${second}/dismiss?on=1`), {
      reason: 'OTHER',
      words: 'A mistake of the school',
    });
    expect(done.location).toBe(at('/suggestions'));
    expect(text((await sam.get(at('/suggestions'))).html)).toContain('A mistake of the school');
  });
  it('what it means has to be said; everything typed is kept', async () => {
    const event = await eventOn(w, child, 'Missing for two nights');
    const answer = await form(at(`/suggestions/${event}`), {
      ...entryFields,
      effect: '',
      significance: 'He was alone',
    });
    expect(answer.status).toBe(422);
    expect(answer.html).toContain('Enter what it did to the child');
    expect(answer.html).toContain('He was alone');
  });
  it('decided by a colleague meanwhile: both texts are shown', async () => {
    const event = await eventOn(w, child, 'Missing for two nights');
    await sam.get(at(`/suggestions/${event}`));
    await w.act('aldermoor/priya', (work) =>
      acceptSuggestion(
        work,
        { childId: child, eventId: event },
        { ...meaning, effect: 'She cried all night' },
      ),
    );
    const answer = await sam.post(at(`/suggestions/${event}`), entryFields);
    expect(answer.status).toBe(409);
    expect(answer.html).toContain('She cried all night');
    expect(answer.html).toContain(meaning.effect);
    expect(
      (await sam.get(at(`/suggestions/${event}`))).location,
      'asked again, it leads to the entry',
    ).toContain('/entries/');
  });
  it('two are accepted as one', async () => {
    const a = await eventOn(w, child, 'Missing');
    const b = await eventOn(w, child, 'Found by the police');
    expect((await sam.get(at(`/suggestions/${a}/merge`))).html).toContain('Found by the police');
    expect((await form(at(`/suggestions/${a}/merge`), { ...entryFields, with: b })).status).toBe(303);
    expect((await sam.get(at())).html).toContain('1 entry');
  });
  it('a line that names a brother or sister says so', async () => {
    const ruby = await heldChild(w, 'Ruby');
    await w.admin(`update people.child set preferred_name = null where id = $1`, [ruby]);
    await w.act('aldermoor/sam', (work) =>
      recordSibling(work, {
        childId: child,
        otherChildId: ruby,
        relationship: 'SISTER',
        livesWith: 'YES',
        source: 'test',
      }),
    );
    const event = await eventOn(w, child, 'Ruby was hurt at home');
    expect(text((await sam.get(at(`/suggestions/${event}`))).html)).toContain('It names Ruby B.');
    const saved = await form(at(`/suggestions/${event}`), {
      ...entryFields,
      happened: 'Ruby was hurt at home',
    });
    expect(saved.status, 'a warning stops nobody').toBe(303);
  });
});

describe('an entry typed by hand', () => {
  it('is asked again for a day that has not come', async () => {
    const answer = await form(at('/entries/new'), { ...entryFields, 'on-year': '2031' });
    expect(answer.status).toBe(422);
    expect(answer.html).toContain('Must be today or before');
  });
  it('from before birth is saved, and somebody is asked to look again', async () => {
    const answer = await form(at('/entries/new'), { ...entryFields, 'on-year': '2008' });
    expect(answer.status).toBe(303);
    expect(text((await sam.get(answer.location ?? '')).html)).toContain('dated before this child was born');
  });
  it('of 100,000 letters is refused with every letter kept', async () => {
    const long = 'x'.repeat(100_000);
    const answer = await form(at('/entries/new'), { ...entryFields, happened: long });
    expect(answer.status).toBe(422);
    expect(answer.html).toContain('10,000 characters');
    expect(answer.html).toContain(long);
  });
  it('in right-to-left writing is shown in its own direction', async () => {
    await form(at('/entries/new'), { ...entryFields, happened: 'انتقل إلى بيت جدته' });
    expect((await sam.get(at())).html).toMatch(/dir="auto">انتقل/);
  });
  it('corrected by two at once: the second sees both', async () => {
    const id = await w.act('aldermoor/sam', (work) => addEntry(work, child, typedEntry()));
    await sam.get(at(`/entries/${id}/correct`));
    const priya = await w.as('aldermoor/priya');
    expect(
      (await form(at(`/entries/${id}/correct`), { ...entryFields, effect: 'He sleeps again' }, priya)).status,
    ).toBe(303);
    const answer = await sam.post(at(`/entries/${id}/correct`), { ...entryFields, effect: 'Mine' });
    expect(answer.status).toBe(409);
    expect(answer.html).toContain('He sleeps again');
    expect(answer.html).toContain('Mine');
  });
});

describe('the chronology as a page', () => {
  it('is filtered by theme and years in its address, and says what it leaves out', async () => {
    await w.act('aldermoor/sam', async (work) => {
      await addEntry(work, child, {
        ...typedEntry('2023-02-01'),
        happened: 'Excluded for a week',
        themes: ['EDUCATION'],
      });
      await addEntry(work, child, {
        ...typedEntry('2026-02-01'),
        happened: 'Moved to his nan',
        themes: ['HOME'],
      });
    });
    const page = text((await sam.get(at('?theme=HOME&from=2024'))).html);
    expect(page).toContain('1 entry: only Home and placement, from 2024');
    expect(page).toContain('Moved to his nan');
    expect(page).not.toContain('Excluded for a week');
    expect(text((await sam.get(at())).html)).toContain('Over time, 2023 to 2026');
  });
  it('is shown fifty at a time, and its copy holds them all', async () => {
    await w.act('aldermoor/sam', async (work) => {
      for (let n = 1; n <= 55; n += 1)
        await addEntry(work, child, { ...typedEntry(`${1950 + n}-01-01`), happened: `Number ${n}.` });
    });
    const page = (await sam.get(at())).html;
    expect([page.includes('Number 50.'), page.includes('Number 51.')]).toEqual([true, false]);
    expect((await sam.get(at('?page=2'))).html).toContain('Number 55.');
    const copy = await w.app.inject({
      method: 'GET',
      url: at('/document/docx'),
      headers: {
        cookie: [...sam.cookies].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('; '),
      },
    });
    const words = wordText(copy.rawPayload);
    expect(words).toContain('Number 55.');
    expect(words).toContain(meaning.effect);
    const [row] = await w.admin<{ payload: string }>(
      `select payload from audit.event where event = 'chronology.exported' order by seq desc limit 1`,
    );
    expect(row?.payload).toContain(child);
    expect(row?.payload).toContain('"count": 55');
  });
  it('shows a reader only what they may read, in the copy too', async () => {
    const event = await eventOn(w, child, 'Seen in a grey van', {
      ...{ kind: 'intelligence', dataClass: 'INTEL', agency: 'POLICE' },
      shareWith: ['SOCIAL_CARE'],
    });
    await w.act('aldermoor/sam', (work) =>
      acceptSuggestion(work, { childId: child, eventId: event }, meaning),
    );
    const priya = await w.as('aldermoor/priya');
    for (const rest of ['', '/print', '?theme=NONE'])
      expect((await priya.get(at(rest))).html).not.toContain('grey van');
    expect((await sam.get(at('/print'))).html).toContain('grey van');
  });
  it('a page beyond the last, or a filter of nonsense, is an answer all the same', async () => {
    for (const rest of ['?page=999', '?page=-1', '?from=x&to=9999', '?theme=%00', '?theme=A&theme=B'])
      expect((await sam.get(at(rest))).status, rest).toBe(200);
  });
});

describe('My day', () => {
  it('says whose chronology has something waiting, once for a caseload', async () => {
    await eventOn(w, child, 'Missing for two nights');
    const page = (await sam.get('/')).html;
    expect(page).toContain('For the chronology');
    expect(page).toContain(`/children/${child}/chronology/suggestions`);
  });
  it('a manager reads why work began without a chronology, and says that they have seen it', async () => {
    await form(at('/override'), { sentence: 'He asked to begin today' });
    const mo = await w.as('aldermoor/mo');
    const page = (await mo.get('/')).html;
    expect(page).toContain('He asked to begin today');
    const action = /action="(\/chronology\/overrides\/[^"]+)"/.exec(page)?.[1] ?? '';
    expect((await mo.post(action, {})).status).toBe(303);
    expect((await mo.get('/')).html).not.toContain(`${action}"`);
    expect(text((await sam.get(at())).html)).toContain('Seen by Mo');
  });
});
