import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { postingIdOf } from '../../../seeds/region/load-structure.ts';
import { arranged, childOf } from '../../../tests/support/meetings.ts';
import { type World, world } from '../../../tests/support/world.ts';
import { letterhead } from '../../platform/documents/word-testing.ts';
import { unzip } from '../../platform/documents/zip.ts';
import { recordAddress } from '../people/index.ts';
import { addTemplate, takeIntoUse, textsWithPlaces } from '../sharing/index.ts';
import { addAction, contribute, holdMeeting, invite, recordAsk } from './index.ts';

const sam = 'aldermoor/sam';
let w: World;
let childId: string;
let meetingId: string;
let base: string;
let hana: string;
beforeAll(async () => {
  w = await world();
  childId = await childOf(w, 'Jay');
  meetingId = await arranged(w, [childId]);
  base = `/meetings/${meetingId}/children/${childId}`;
  const at = { meetingId, childId };
  await w.act('aldermoor/priya', (work) =>
    recordAddress(work, {
      ...{ childId, kind: 'HOME', lines: 'Larkspur\nthe old mill', postcode: 'ZZ9 9ZZ', source: 'a test' },
    }),
  );
  await w.act(sam, async (work) => {
    const [id] = await invite(work, { meetingId, postingId: postingIdOf('aldermoor/hana') });
    hana = id as string;
    const family: { alsoWith: ('FAMILY' | 'YOUNG_PERSON')[] } = { alsoWith: ['FAMILY', 'YOUNG_PERSON'] };
    await contribute(work, {
      ...at,
      agency: 'POLICE',
      text: 'Seen with a man in a silver car',
      ...family,
      dataClass: 'POC',
    });
    await contribute(work, { ...at, agency: 'SOCIAL_CARE', text: 'Sleeps well at Larkspur', ...family });
    await contribute(work, { ...at, agency: 'SOCIAL_CARE', text: 'Post goes to ZZ9 9ZZ', ...family });
    await contribute(work, { ...at, agency: 'SOCIAL_CARE', text: 'Football again since Monday', ...family });
    await recordAsk(work, { ...at, words: 'I want to keep my dog' });
    await addAction(work, { ...at, line: 'Ring the kennels @hana 20 Nov', alsoWith: ['YOUNG_PERSON'] });
    await addAction(work, { ...at, line: 'Ask about the car @sam 20 Nov' });
    await holdMeeting(work, { meetingId, heldAt: work.now.subtract({ hours: 1 }), heldBy: 'Mo Fennimore' });
  });
});
async function bytesOf(path: string): Promise<Buffer> {
  const { cookies } = await w.as(sam);
  const cookie = [...cookies].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('; ');
  const answer = await w.app.inject({ method: 'GET', url: path, headers: { cookie } });
  expect(answer.statusCode, answer.body.slice(0, 200)).toBe(200);
  return answer.rawPayload;
}
const wordText = (bytes: Uint8Array) =>
  [...unzip(bytes).values()]
    .map((part) => new TextDecoder().decode(part))
    .join(' ')
    .replaceAll(/<[^>]+>/g, '');
async function pdfText(bytes: Uint8Array): Promise<string> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const texts: string[] = [];
  for (let n = 1; n <= pdf.numPages; n += 1)
    for (const item of (await (await pdf.getPage(n)).getTextContent()).items)
      if ('str' in item) texts.push(item.str);
  await pdf.destroy();
  return texts.join(' ').replaceAll(/\s+/g, ' ');
}
const lines = () =>
  w.admin<{
    type: string;
    recipient_agency: string;
    recipient_person: string;
    state: string;
    necessity: string;
    method: string;
  }>(
    'select type, recipient_agency, recipient_person, state, necessity, method from sharing.disclosure where child_id = $1',
    [childId],
  );

describe('the family’s copy', () => {
  it('holds no address that the record holds, also for somebody who may not read addresses', async () => {
    const page = (await (await w.as(sam)).get(`${base}/minutes/family`)).html;
    for (const text of [
      page,
      wordText(await bytesOf(`${base}/minutes/family/word`)),
      await pdfText(await bytesOf(`${base}/minutes/family/pdf`)),
    ]) {
      expect(text).toContain('Football again since Monday');
      for (const hidden of ['Larkspur', 'ZZ9', 'silver car', 'Civic Centre, room 2'])
        expect(text).not.toContain(hidden);
    }
  });

  it('is said to be shorter to whoever makes it: how much and why, never what', async () => {
    const { html } = await (await w.as(sam)).get(`/meetings/${meetingId}/minutes?child=${childId}`);
    expect(html).toContain('Left out for the young person and the family');
    expect(html.replaceAll(/\s+/g, ' ')).toMatch(
      /The family’s copy: \d+ things.*?2 things that would say where/,
    );
    expect(html).not.toContain('Larkspur');
    const own = await (await w.as('aldermoor/hana')).get(`/meetings/${meetingId}/minutes?child=${childId}`);
    expect(own.html).not.toContain('Left out for');
  });
});

describe('a place that is withheld', () => {
  it('is known to the record without being told to whoever asks, and to nobody who does not work on the plan', async () => {
    await w.admin(
      `set session_replication_role = replica;
       insert into missing.whereabouts (authority_id, episode_id, child_id, version, found_where, is_withheld, withheld_from, saved_at)
       values (1, gen_random_uuid(), '${childId}', 1, 'Bluebell caravans', true, array['HEALTH_SAFEGUARDING'], now())`,
    );
    const texts = ['Football', 'Found by the bluebell  caravans', 'Post to zz9 9zz'];
    const ask = (handle: string) => w.act(handle, (work) => textsWithPlaces(work.tx, childId, texts));
    expect(await ask(sam)).toEqual(new Set([1, 2]));
    // A list of guesses run together would pass for no address anywhere else, and be answered here.
    const guesses = ['thebluebellcaravans bluebellcaravansthe', 'zz99zy zz99zzx'];
    expect(await w.act(sam, (work) => textsWithPlaces(work.tx, childId, guesses))).toEqual(new Set());
    expect(await ask('aldermoor/nell')).toEqual(new Set());
    expect(await ask('brackenford/kit')).toEqual(new Set());
  });
});

describe('who gets minutes', () => {
  it('was asked or there, or has a written reason that stays with every copy', async () => {
    const browser = await w.as(sam);
    await browser.get(`${base}/outside-recipients`);
    const asked = { name: 'Ana Bell', agency: 'SCHOOL' };
    expect((await browser.post(`${base}/outside-recipients`, asked)).html).toContain(
      'Say why they need the minutes',
    );
    await browser.post(`${base}/outside-recipients`, { ...asked, because: 'She takes over the class' });
    const list = await browser.get(`/meetings/${meetingId}/minutes?child=${childId}`);
    expect(list.html).toContain('Was not asked to the meeting: She takes over the class');
    const link = new RegExp(`${base}/minutes/[0-9a-f-]{36}(?=/word"[^>]*>Word<span[^>]*> for Ana Bell)`).exec(
      list.html,
    )?.[0];
    await bytesOf(`${link}/word`);
    expect(await lines()).toContainEqual(
      expect.objectContaining({
        recipient_person: 'Ana Bell',
        necessity: 'Was not at the meeting: She takes over the class',
      }),
    );
    expect((await browser.get(`${base}/minutes/01900000-0000-7000-8000-00000000dead/word`)).status).toBe(404);
  });

  it('leaves a line on the child’s record: a copy made, then sent', async () => {
    await bytesOf(`${base}/minutes/${hana}/pdf`);
    const browser = await w.as(sam);
    await browser.get(`${base}/minutes/${hana}/sent`);
    await browser.post(`${base}/minutes/${hana}/sent`, { how: 'By secure e-mail' });
    const own = (await lines()).filter((line) => line.recipient_agency === 'HEALTH_SAFEGUARDING');
    expect(own.map((line) => line.state).sort()).toEqual(['given', 'made']);
    const { html } = await browser.get(`/children/${childId}/shared`);
    expect(html).toContain('By secure e-mail');
    expect(html).toContain('A parent, carer or family');
  });
});

describe('agenda and actions', () => {
  it('are papers of their own: the agenda says nothing that anybody said, the actions only the recipient’s', async () => {
    const agenda = wordText(await bytesOf(`${base}/papers/${hana}/agenda/word`));
    expect(agenda).toContain('Agenda: ');
    expect(agenda).toContain('Hana Brightwater');
    for (const hidden of ['my dog', 'Football', 'kennels']) expect(agenda).not.toContain(hidden);
    const theirs = await pdfText(await bytesOf(`${base}/papers/young-person/actions/pdf`));
    expect(theirs).toContain('Ring the kennels');
    expect(theirs).not.toContain('Ask about the car');
    expect(await pdfText(await bytesOf(`${base}/papers/${hana}/actions/pdf`))).toContain('Ask about the car');
  });
});

describe('the letter to the young person', () => {
  it('begins with what was meant for them, is changed by a professional, and is kept in every version', async () => {
    const browser = await w.as(sam);
    const begun = await browser.get(`${base}/letter`);
    expect(begun.html).toContain('I want to keep my dog');
    expect(begun.html).toContain('Football again');
    for (const hidden of ['Larkspur', 'silver car', 'Ask about the car'])
      expect(begun.html).not.toContain(hidden);
    expect(begun.html).toContain('Save it first');
    const texts = {
      opening: 'We met about you. The ETAC wants to help.',
      asked: 'You want to keep your dog.',
      ring: 'You can ring Sam.',
    };
    expect(
      (await browser.post(`${base}/letter`, { ...texts, next: 'We come to 12 Mill Lane' })).html,
    ).toContain('Take out the address');
    expect((await browser.post(`${base}/letter`, { ...texts, next: 'We come to Larkspur' })).html).toContain(
      'Take out the address',
    );
    await browser.post(`${base}/letter`, { ...texts, next: 'We ring you on Friday.' });
    expect((await browser.get(`${base}/letter`)).html).toContain('Say in full, or in other words: ETAC');
    await browser.post(`${base}/letter`, {
      ...texts,
      opening: 'We met about you.',
      next: 'We ring you on Friday.',
    });
    const page = await browser.get(`${base}/letter/print`);
    for (const text of [
      page.html,
      wordText(await bytesOf(`${base}/letter/file/word`)),
      await pdfText(await bytesOf(`${base}/letter/file/pdf`)),
    ]) {
      expect(text).toContain('Dear Jay');
      expect(text).toContain('We ring you on Friday.');
      expect(text).not.toContain('OFFICIAL-SENSITIVE');
      expect(text).not.toContain('ETAC');
    }
    expect(await w.admin('select version from meetings.letter where child_id = $1', [childId])).toHaveLength(
      2,
    );
    expect(await lines()).toContainEqual(
      expect.objectContaining({ type: 'letter', recipient_agency: 'YOUNG_PERSON' }),
    );
  });

  it('is not made once the record knows that it says a place', async () => {
    await w.act('aldermoor/priya', (work) =>
      recordAddress(work, { ...{ childId, kind: 'OTHER', lines: 'We ring you, the pub', source: 'a test' } }),
    );
    expect((await (await w.as(sam)).get(`${base}/letter/print`)).status).toBe(403);
  });
});

describe('minutes in the authority’s own template', () => {
  it('come out in it, in Word and as a PDF with the same words, and say so', async () => {
    const bytes = await letterhead({
      ...{
        title: '{{minutes.title}}',
        recipient: '{{recipient}}',
        details: '{{details}}',
        sections: '{{sections}}',
      },
    });
    await w.act('aldermoor/ada', async (work) =>
      takeIntoUse(work, await addTemplate(work, { kind: 'minutes', fileName: 'm.docx', bytes })),
    );
    const { html } = await (await w.as(sam)).get(`/meetings/${meetingId}/minutes?child=${childId}`);
    expect(html).toContain('your authority’s own template');
    const word = wordText(await bytesOf(`${base}/minutes/${hana}/word`));
    const pdf = await pdfText(await bytesOf(`${base}/minutes/${hana}/pdf`));
    for (const text of [word, pdf]) {
      for (const said of [
        'Aldermoor Council OFFICIAL-SENSITIVE',
        'Agreed together:',
        'Football again since Monday',
        'Mo Fennimore',
        'Hana',
      ])
        expect(text).toContain(said);
      expect(text).not.toContain('{{');
    }
    expect(wordText(await bytesOf(`${base}/minutes/family/word`))).not.toContain('Larkspur');
  });
});
