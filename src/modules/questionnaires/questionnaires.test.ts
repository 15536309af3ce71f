import { beforeAll, describe, expect, it } from 'vitest';
import { type Browser, type World, world } from '../../../tests/support/world.ts';
import { emptyResponse, readSection, withSection } from '../../platform/questionnaires/index.ts';
import { definitionChanges } from './definition-changes.ts';
import { findItem, reword } from './definition-edit.ts';
import { beginDraft, beginDraftOf, publishDraft, saveDraft } from './questionnaire.commands.ts';
import { definitionOf, versionFor } from './questionnaire.queries.ts';
import { freshForm, testForm } from './testing.ts';
import { draftOf } from './version.store.ts';

let w: World;
let mo: Browser;
let imogen: Browser;
beforeAll(async () => {
  w = await world();
  mo = await w.as('aldermoor/mo');
  imogen = await w.as('aldermoor/imogen');
});

/** What a form of Aldermoor begins with now. */
const inForce = (key: string, who = 'aldermoor/sam') =>
  w.act(who, (work) => versionFor(work.tx, work.actor.authorityId, key));
const open = (handle: string, key: string) =>
  w.act(handle, (work) => draftOf(work.tx, work.actor.authorityId, key));

async function begun(): Promise<{ key: string; at: string }> {
  const key = freshForm();
  await mo.get(`/questionnaires/${key}`);
  const answer = await mo.post(`/questionnaires/${key}/draft`, {});
  expect(answer.location).toBe(`/questionnaires/${key}/draft`);
  return { key, at: `/questionnaires/${key}/draft` };
}
async function changed(browser: Browser, url: string, fields: Record<string, string>) {
  await browser.get(url);
  return browser.post(url, fields);
}
const published = async (browser: Browser, at: string) =>
  changed(browser, `${at}/publish`, { why: 'Children misread it' });

describe('a form of the authority', () => {
  it('is asked as it came with the service until the authority publishes its own words', async () => {
    const { key, at } = await begun();
    expect(await inForce(key)).toMatchObject({ id: `${key}@1`, number: 1 });
    await changed(mo, `${at}/item?item=went`, { text: 'Did you go out?' });
    expect((await inForce(key)).id).toBe(`${key}@1`);
    expect((await published(imogen, at)).status).toBe(303);
    const now = await inForce(key);
    expect(now).toMatchObject({ number: 1, state: 'PUBLISHED' });
    expect(findItem(now.definition, 'went')?.text).toBe('Did you go out?');
    expect((await imogen.get(`/questionnaires/${key}`)).html).toContain(
      'Reworded: “Did you go?” is now “Did you go out?”',
    );
  });

  it('is published by somebody who wrote none of it, whatever the page is asked', async () => {
    const { key, at } = await begun();
    await changed(imogen, `${at}/item?item=went`, { text: 'Were you out?' });
    expect((await imogen.get(`${at}/publish`)).status).toBe(403);
    expect((await imogen.get(at)).html).toContain('You wrote part of this draft');
    const ada = await w.as('aldermoor/ada');
    expect((await published(ada, at)).status).toBe(303);
    expect((await inForce(key)).number).toBe(1);
  });

  it('cannot be published by whoever wrote it even past the page: the database refuses', async () => {
    const key = freshForm();
    await w.act('aldermoor/imogen', (work) => beginDraftOf(work, key));
    const draft = await open('aldermoor/imogen', key);
    const attempt = w.admin(
      `update questionnaires.version set state = 'PUBLISHED', number = 1, published_at = now(), published_by = drafted_by[1] where id = $1`,
      [draft?.id],
    );
    await expect(attempt).rejects.toThrow(/check constraint/);
  });

  it('does not change once it is published: the database refuses', async () => {
    const { key, at } = await begun();
    await published(imogen, at);
    const { id } = await inForce(key);
    await expect(
      w.admin(`update questionnaires.version set definition = '{}' where id = $1`, [id]),
    ).rejects.toThrow(/does not change/);
  });

  it('takes nothing from another authority: each has its own', async () => {
    const { key, at } = await begun();
    await published(imogen, at);
    expect((await inForce(key, 'brackenford/kit')).id).toBe(`${key}@1`);
    expect(await open('brackenford/mercy', key)).toBeUndefined();
  });
});

describe('wording a form in the browser', () => {
  it('keeps what an answer means when it is only reworded', async () => {
    const { key, at } = await begun();
    await changed(mo, `${at}/item?item=where`, {
      text: 'Where to?',
      options: 'Up a hill\nTo the sea',
      isRequired: 'yes',
    });
    const item = findItem((await open('aldermoor/mo', key))?.definition ?? ({} as never), 'where');
    expect(item?.answerOption?.map((each) => each.valueCoding)).toEqual([
      { code: 'hill', display: 'Up a hill' },
      { code: 'sea', display: 'To the sea' },
    ]);
    expect(item?.required).toBe(true);
  });

  it('says only what was changed, however the database keeps the rest', async () => {
    const { at } = await begun();
    await changed(mo, `${at}/item?item=where`, { text: 'Where to?', options: 'Up a hill\nTo the sea\nHome' });
    const { html } = await mo.get(at);
    expect(html).toContain('“Where to?”: the answer “Up the hill” is now “Up a hill”.');
    expect(html).toContain('“Where to?”: with the answer “Home”.');
    expect(html).not.toContain('when it is asked.');
  });

  it('adds, moves, helps and removes, and shows it as it will be asked', async () => {
    const { key, at } = await begun();
    await changed(mo, `${at}/add?to=walk`, {
      text: 'Who came along?',
      kind: 'choices',
      options: 'A friend\nNobody',
      help: 'Tick all',
    });
    await mo.get(at);
    await mo.post(`${at}/move`, { move: 'up q-who-came-along' });
    await changed(mo, `${at}/remove?item=tired`, {});
    const draft = await open('aldermoor/mo', key);
    expect(draft?.definition.item[0]?.item?.map((each) => each.linkId)).toEqual([
      'went',
      'q-who-came-along',
      'where',
    ]);
    const page = (await mo.get(`/questionnaires/${key}/versions/${draft?.id}/preview`)).html;
    expect(page).toMatch(/Who came along\?.*Tick all.*A friend/s);
    // A heading with nothing under it may stand in a draft; it may not be published.
    expect((await mo.get(at)).html).toContain('The group has nothing in it');
    expect((await published(imogen, at)).status).toBe(422);
  });

  it('does not remove a question that decides whether another is asked', async () => {
    const { at } = await begun();
    const answer = await changed(mo, `${at}/remove?item=went`, {});
    expect(answer.status).toBe(422);
    expect(answer.html).toContain('asks for “went”'.replaceAll(/[“”]/g, '&quot;'));
  });

  it('never removes what the rules of the service read', async () => {
    const key = freshForm(['tired']);
    const at = `/questionnaires/${key}/draft`;
    await mo.get(`/questionnaires/${key}`);
    await mo.post(at, {});
    await changed(mo, `${at}/add?to=after`, { text: 'Anything else?', kind: 'text' });
    await changed(mo, `${at}/remove?item=tired`, {});
    const answer = await published(imogen, at);
    expect(answer.status).toBe(422);
    expect(answer.html).toContain('“How tired were you?” is read by the service');
  });

  it('keeps both texts when two people word the same draft', async () => {
    const { key, at } = await begun();
    const url = `${at}/item?item=went`;
    const ada = await w.as('aldermoor/ada');
    await ada.get(url);
    await changed(mo, url, { text: 'Mo’s words' });
    const answer = await ada.post(url, { text: 'Ada’s words' });
    expect(answer.status).toBe(409);
    expect(answer.html).toContain('Mo’s words');
    expect(answer.html).toContain('Ada’s words');
    expect((await ada.post(url, { text: 'Words of both' })).status).toBe(303);
    expect(findItem((await open('aldermoor/mo', key))?.definition as never, 'went')?.text).toBe(
      'Words of both',
    );
  });

  it('publishes only what was read: a draft changed meanwhile is read again', async () => {
    const { at } = await begun();
    await imogen.get(`${at}/publish`);
    await changed(mo, `${at}/item?item=went`, { text: 'Changed at the last moment' });
    expect((await imogen.post(`${at}/publish`, { why: 'x' })).status).toBe(409);
  });

  it('throws a draft away and leaves what is in use', async () => {
    const { key, at } = await begun();
    await changed(mo, `${at}/discard`, {});
    expect((await mo.get(at)).status).toBe(404);
    expect((await inForce(key)).id).toBe(`${key}@1`);
  });
});

describe('a version that is withdrawn', () => {
  it('begins no new form, and one that was begun is finished with it', async () => {
    const { key, at } = await begun();
    await changed(mo, `${at}/item?item=went`, { text: 'A question that hurt' });
    await published(imogen, at);
    const begunWith = await inForce(key);
    const q = begunWith.definition;
    const half = withSection(emptyResponse(q), readSection(q, 'walk', { 'q.went': 'yes' }).items);
    await changed(imogen, `/questionnaires/${key}/versions/${begunWith.id}/withdraw`, {
      because: 'A child was hurt by it',
    });
    expect((await inForce(key)).id).toBe(`${key}@1`);
    const still = await w.act('aldermoor/sam', (work) => definitionOf(work.tx, begunWith.id));
    expect(still).toMatchObject({ state: 'WITHDRAWN', withdrawnBecause: 'A child was hurt by it' });
    const whole = readSection(still?.definition ?? q, 'after', { 'q.tired': 'Very' }, half);
    expect(whole.errors).toEqual({});
    expect((await imogen.get(`/questionnaires/${key}`)).html).toContain('A child was hurt by it');
  });

  it('leaves the one published before it in use', async () => {
    const { key, at } = await begun();
    await published(imogen, at);
    const first = await inForce(key);
    await mo.get(`/questionnaires/${key}`);
    await mo.post(at, {});
    await changed(mo, `${at}/item?item=went`, { text: 'Second' });
    await published(imogen, at);
    const second = await inForce(key);
    expect(second.number).toBe(2);
    await changed(imogen, `/questionnaires/${key}/versions/${second.id}/withdraw`, { because: 'No' });
    expect((await inForce(key)).id).toBe(first.id);
  });
});

describe('the hub’s version', () => {
  it('is adopted by an authority, which adds its own questions where the hub left room, and only there', async () => {
    const key = freshForm();
    await w.act('northmoor/hal', (work) => beginDraftOf(work, key));
    await w.act('northmoor/hal', async (work) => {
      const draft = await draftOf(work.tx, work.actor.authorityId, key);
      if (!draft) throw new Error('no draft');
      await saveDraft(work, draft, {
        edit: 1,
        definition: reword(draft.definition, 'went', { text: 'The hub’s words' }),
      });
    });
    await w.act('northmoor/lena', async (work) => {
      const draft = await draftOf(work.tx, work.actor.authorityId, key);
      if (draft) await publishDraft(work, draft, { edit: draft.edit, why: 'For the region' });
    });
    expect((await inForce(key)).id).toBe(`${key}@1`);
    const page = await mo.get(`/questionnaires/${key}`);
    expect(page.html).toContain('Offered by the hub');
    const adopt =
      /name="adopt" value="([^"]+)"/.exec(page.html)?.[1] ??
      /value="([^"]+)"[^>]*name="adopt"/.exec(page.html)?.[1] ??
      '';
    const at = `/questionnaires/${key}/draft`;
    await mo.post(at, { adopt });
    expect((await mo.get(`${at}/item?item=went`)).status).toBe(404);
    expect((await mo.get(`${at}/add?to=walk`)).status).toBe(404);
    await changed(mo, `${at}/add?to=after`, { text: 'What did you eat?', kind: 'string' });
    expect((await published(imogen, at)).status).toBe(303);
    const now = await inForce(key);
    expect(findItem(now.definition, 'went')?.text).toBe('The hub’s words');
    expect(now.definition.item[1]?.item?.map((each) => each.linkId)).toEqual([
      'tired',
      'aldermoor-what-did-you-eat',
    ]);

    // The hub words it anew: whoever adopts that keeps the questions they had added.
    await w.act('northmoor/hal', (work) => beginDraftOf(work, key));
    await w.act('northmoor/lena', async (work) => {
      const draft = await draftOf(work.tx, work.actor.authorityId, key);
      if (draft) await publishDraft(work, draft, { edit: draft.edit, why: 'Again' });
    });
    const again = await mo.get(`/questionnaires/${key}`);
    await mo.post(at, {
      adopt:
        /name="adopt" value="([^"]+)"/.exec(again.html)?.[1] ??
        /value="([^"]+)"[^>]*name="adopt"/.exec(again.html)?.[1] ??
        '',
    });
    const draft = await open('aldermoor/mo', key);
    expect(draft?.isExtension).toBe(true);
    expect(findItem(draft?.definition ?? now.definition, 'aldermoor-what-did-you-eat')).toBeDefined();
  });

  it('cannot be altered by a draft that says it only adds', async () => {
    const key = freshForm();
    await w.act('northmoor/hal', (work) => beginDraftOf(work, key));
    const id = await w.act('northmoor/lena', async (work) => {
      const draft = await draftOf(work.tx, work.actor.authorityId, key);
      if (!draft) throw new Error('no draft');
      await publishDraft(work, draft, { edit: draft.edit, why: 'For the region' });
      return draft.id;
    });
    await w.act('aldermoor/mo', async (work) => {
      const hubs = await definitionOf(work.tx, id);
      if (hubs) await beginDraft(work, hubs, true);
      const draft = await draftOf(work.tx, work.actor.authorityId, key);
      if (draft)
        await saveDraft(work, draft, {
          edit: 1,
          definition: reword(draft.definition, 'went', { text: 'Ours' }),
        });
    });
    const answer = await published(imogen, `/questionnaires/${key}/draft`);
    expect(answer.status).toBe(422);
    expect(answer.html).toContain('“Did you go?” is the hub’s and stays as it is');
  });
});

describe('a form brought as a file', () => {
  const multipart = (json: unknown, hidden: Record<string, string>) => {
    const boundary = 'x'.repeat(20);
    const fields = Object.entries(hidden).map(
      ([name, value]) =>
        `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
    );
    const file = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="form.json"\r\nContent-Type: application/json\r\n\r\n${JSON.stringify(json)}\r\n--${boundary}--\r\n`;
    return { payload: fields.join('') + file, type: `multipart/form-data; boundary=${boundary}` };
  };
  const brought = async (json: unknown) => {
    const key = freshForm();
    const url = `/questionnaires/${key}/upload`;
    const { html } = await mo.get(url);
    const hidden = Object.fromEntries(
      [...html.matchAll(/name="(_csrf|_key)" value="([^"]*)"/g)].map((m) => [m[1] as string, m[2] as string]),
    );
    const { payload, type } = multipart(json, hidden);
    const cookie = [...mo.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await w.app.inject({
      method: 'POST',
      url,
      payload,
      headers: { 'content-type': type, cookie },
    });
    return { key, answer };
  };

  it('becomes the draft', async () => {
    const { key, answer } = await brought(testForm('A longer walk'));
    expect(answer.statusCode).toBe(303);
    expect((await open('aldermoor/mo', key))?.definition.title).toBe('A longer walk');
  });

  it('is refused with every problem and its place', async () => {
    const bad = testForm();
    const { key, answer } = await brought({
      ...bad,
      contained: [],
      item: [...bad.item, { linkId: 'went', type: 'attachment', text: 'x' }],
    });
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain('3 problems');
    expect(answer.body).toContain('Questionnaire.contained');
    expect(answer.body).toContain('Questionnaire.item[2].type');
    expect(answer.body).toContain('is used twice');
    expect(await open('aldermoor/mo', key)).toBeUndefined();
  });

  it('goes out as the same file that it came in as, but for its address and state', async () => {
    const key = freshForm();
    const file = await mo.get(`/questionnaires/${key}/versions/${key}@1/file`);
    expect(JSON.parse(file.html)).toEqual(testForm());
  });
});

describe('what changed between two versions', () => {
  it('is said in sentences', async () => {
    const key = freshForm();
    const { definition } = await inForce(key);
    const after = reword(definition, 'where', {
      text: 'Whereto?',
      options: ['To the sea', 'Home'],
      help: 'One place',
    });
    expect(definitionChanges(definition, after)).toEqual([
      'Reworded: “Where to?” is now “Whereto?”.',
      '“Whereto?”: the help is now “One place”.',
      '“Whereto?”: without the answer “Up the hill”.',
      '“Whereto?”: with the answer “Home”.',
    ]);
    expect(definitionChanges(definition, definition)).toEqual([]);
  });
});
