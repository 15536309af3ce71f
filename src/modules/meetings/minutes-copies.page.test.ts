import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { postingIdOf } from '../../../seeds/region/load-structure.ts';
import { arranged, childOf } from '../../../tests/support/meetings.ts';
import { type World, world } from '../../../tests/support/world.ts';
import { unzip } from '../../platform/documents/zip.ts';
import {
  addAction,
  contribute,
  holdMeeting,
  invite,
  markPurpose,
  recordAsk,
  recordHeldElsewhere,
} from './index.ts';

let w: World;
let base: string;
let childId: string;
let meetingId: string;
const recipients: Record<string, string> = {};
const sam = 'aldermoor/sam';

beforeAll(async () => {
  w = await world();
  childId = await childOf(w, 'Jay');
  meetingId = await arranged(w, [childId]);
  base = `/meetings/${meetingId}/children/${childId}`;
  const at = { meetingId, childId };
  await w.act(sam, async (work) => {
    for (const handle of ['gwen', 'hana', 'vi']) {
      const [id] = await invite(work, { meetingId, postingId: postingIdOf(`aldermoor/${handle}`) });
      recipients[handle] = id as string;
    }
    const [outside] = await invite(work, {
      meetingId,
      name: 'Ana Bell',
      agency: 'CAMHS',
      email: 'team@example.org',
      isSharedAddress: true,
    });
    recipients.ana = outside as string;
    await contribute(work, { ...at, agency: 'SOCIAL_CARE', text: 'Known to every agency' });
    await contribute(work, {
      ...at,
      agency: 'HEALTH_SAFEGUARDING',
      text: 'Said by health to health',
      dataClass: 'HEALTH',
    });
    await contribute(work, {
      ...at,
      agency: 'POLICE',
      text: 'Man in a silver car',
      dataClass: 'POC',
      alsoWith: ['FAMILY', 'YOUNG_PERSON'],
    });
    await contribute(work, {
      ...at,
      agency: 'SOCIAL_CARE',
      text: 'Between two of us',
      shareWith: ['SOCIAL_CARE', 'VOLUNTARY'],
    });
    await recordAsk(work, { ...at, words: 'I want to keep my dog' });
    await markPurpose(work, {
      ...at,
      code: 'purpose4',
      mark: { state: 'done' },
      texts: { roles: 'Sam leads' },
    });
    await addAction(work, { ...at, line: 'Ring the kennels @hana 20 Nov', alsoWith: ['YOUNG_PERSON'] });
    await holdMeeting(work, { meetingId, heldAt: work.now.subtract({ hours: 1 }), heldBy: 'Mo Fennimore' });
  });
});

async function bytesOf(
  path: string,
  handle = sam,
): Promise<{ bytes: Buffer; headers: Record<string, unknown> }> {
  const { cookies } = await w.as(handle);
  const cookie = [...cookies].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('; ');
  const answer = await w.app.inject({ method: 'GET', url: path, headers: { cookie } });
  expect(answer.statusCode, answer.body.slice(0, 200)).toBe(200);
  return { bytes: answer.rawPayload, headers: answer.headers };
}
const wordText = (bytes: Uint8Array) =>
  [...unzip(bytes).values()]
    .map((part) => new TextDecoder().decode(part))
    .join(' ')
    .replaceAll(/<[^>]+>/g, '');
async function pdfText(bytes: Uint8Array): Promise<string> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const texts: string[] = [];
  for (let n = 1; n <= pdf.numPages; n += 1) {
    for (const item of (await (await pdf.getPage(n)).getTextContent()).items)
      if ('str' in item) texts.push(item.str);
  }
  await pdf.destroy();
  return texts.join(' ').replaceAll(/\s+/g, ' ');
}
const everywhere = async (recipient: string) => {
  const page = (await (await w.as(sam)).get(`${base}/minutes/${recipient}`)).html;
  const word = wordText((await bytesOf(`${base}/minutes/${recipient}/word`)).bytes);
  const pdf = await pdfText((await bytesOf(`${base}/minutes/${recipient}/pdf`)).bytes);
  return { page, word, pdf };
};

describe('the copy of a recipient', () => {
  it('holds what their agency may read, the same on paper, in Word and in PDF', async () => {
    for (const text of Object.values(await everywhere(recipients.hana as string))) {
      for (const said of [
        'Known to every agency',
        'Said by health to health',
        'I want to keep my dog',
        'Sam leads',
        'Ring the kennels',
      ])
        expect(text).toContain(said);
      for (const hidden of ['Between two of us', 'Man in a silver car']) expect(text).not.toContain(hidden);
    }
  });

  it('leaves no mark where something is not theirs', async () => {
    for (const text of Object.values(await everywhere(recipients.gwen as string))) {
      expect(text).toContain('Man in a silver car');
      expect(text).not.toContain('Said by health to health');
      expect(text).not.toContain('Between two of us');
      expect(text.toLowerCase()).not.toMatch(/redact|withheld|█/);
      expect(text).toContain('2.2');
      expect(text).not.toContain('2.3');
    }
  });

  it('for the family and the young person never holds a person we are worried about, whatever was ticked', async () => {
    for (const text of Object.values(await everywhere('young-person'))) {
      expect(text).toContain('I want to keep my dog');
      expect(text).toContain('Ring the kennels');
      for (const hidden of ['Man in a silver car', 'Known to every agency', 'Sam leads'])
        expect(text).not.toContain(hidden);
    }
    for (const text of Object.values(await everywhere('family')))
      expect(text).not.toContain('Man in a silver car');
  });

  it('names its recipient on every page, who was there and that it was not quorate', async () => {
    const { pdf } = await everywhere(recipients.ana as string);
    expect(pdf).toContain('for Ana Bell');
    expect(pdf).toContain('Mo Fennimore');
    expect(pdf).toContain('Not quorate');
  });

  it('is somebody’s own only: an invited person cannot make the copy of another', async () => {
    expect(
      (await bytesOf(`${base}/minutes/${recipients.gwen}/word`, 'aldermoor/gwen')).headers[
        'content-disposition'
      ],
    ).toContain('attachment');
    const gwen = await w.as('aldermoor/gwen');
    expect((await gwen.get(`${base}/minutes/${recipients.hana}`)).status).toBe(403);
    const { html } = await gwen.get(`/meetings/${meetingId}/minutes`);
    expect(html).toContain('PC Gwen Stallard');
    expect(html).not.toContain('Hana Brightwater');
  });

  it('is on record with its recipient and the hash of the file', async () => {
    await bytesOf(`${base}/minutes/${recipients.vi}/pdf`);
    const copies = await w.admin<{ sha256: string }>(
      "select sha256 from meetings.copy where recipient = $1 and format = 'pdf'",
      [recipients.vi],
    );
    expect(copies[0]?.sha256).toMatch(/^[0-9a-f]{64}$/);
    const rows = await w.admin<{ row: { recipient?: string } }>(
      "select to_jsonb(e) as row from audit.event e where event = 'minutes.exported'",
    );
    expect(JSON.stringify(rows)).toContain(recipients.vi);
  });

  it('is not sent until somebody says how it was; then the clock of the minutes has stopped', async () => {
    const browser = await w.as(sam);
    expect((await browser.get(`/meetings/${meetingId}/minutes`)).html).toContain('Not sent');
    const form = await browser.get(`${base}/minutes/${recipients.ana}/sent`);
    expect(form.html).toContain('team@example.org');
    expect(form.html).toContain('Several people read this address');
    await browser.post(`${base}/minutes/${recipients.ana}/sent`, { how: 'By secure e-mail' });
    expect((await browser.get(`/meetings/${meetingId}/minutes`)).html).toContain('By secure e-mail');
    expect(
      await w.admin("select outcome from deadlines.clock where rule = 'D6' and child_id = $1", [childId]),
    ).toEqual([{ outcome: 'met' }]);
  });
});

describe('a meeting held elsewhere', () => {
  const given = { kind: 'STRATEGY' as const, heldBy: 'Castleby Council', decided: 'Joint enquiry' };
  const record = (paper: { name: string; bytes: Uint8Array }) =>
    w.act(sam, (work) => recordHeldElsewhere(work, { ...given, childId, heldAt: work.now, paper }));

  it('is three fields and a file, and the file is only ever downloaded', async () => {
    const done = await record({ name: 'minutes.pdf', bytes: Buffer.from('%PDF-1.7 minutes') });
    const { html } = await (await w.as(sam)).get(`/meetings/${done.meetingId}`);
    expect(html).toContain('Joint enquiry');
    const link = /\/meetings\/[\w-]+\/papers\/[\w-]+/.exec(html)?.[0] ?? '';
    const paper = await bytesOf(link);
    expect(paper.bytes.toString()).toBe('%PDF-1.7 minutes');
    expect(paper.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': 'attachment; filename="minutes.pdf"',
    });
    expect(paper.headers['x-content-type-options']).toBe('nosniff');
  });

  it.each([
    ['a web page called a PDF', 'minutes.pdf', '<html><script>'],
    ['a program', 'minutes.docx', 'MZ program'],
    ['nothing', 'minutes.pdf', ''],
  ])('refuses %s', async (_, name, text) => {
    await expect(record({ name, bytes: Buffer.from(text) })).rejects.toThrow(/file must be|Add the minutes/);
  });

  it('keeps every field when the file is missing', async () => {
    const browser = await w.as(sam);
    await browser.get(`/children/${childId}/meetings/elsewhere`);
    const answer = await browser.post(`/children/${childId}/meetings/elsewhere`, {
      ...{ 'heldAt-day': '16', 'heldAt-month': '11', 'heldAt-year': '2026', 'heldAt-time': '08:00' },
      ...given,
    });
    expect(answer.status).toBe(422);
    expect(answer.html).toContain('Add the minutes');
    expect(answer.html).toContain('value="Castleby Council"');
  });
});
