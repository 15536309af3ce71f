import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { contribute, holdMeeting } from '../../src/modules/meetings/index.ts';
import { letterhead, withPart } from '../../src/platform/documents/word-testing.ts';
import { unzip } from '../../src/platform/documents/zip.ts';
import { type Served, servedWorld } from '../support/journey.ts';
import { arranged, asked, childOf } from '../support/meetings.ts';

const fields = {
  title: '{{minutes.title}}',
  recipient: '{{recipient}}',
  details: '{{details}}',
  sections: '{{sections}}',
};
const mimeType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const wordFile = (bytes: Uint8Array) => ({ name: 'letterhead.docx', mimeType, buffer: Buffer.from(bytes) });

let served: Served;
let minutes: string;
beforeAll(async () => {
  served = await servedWorld();
  const { w } = served;
  const childId = await childOf(w, 'Jay');
  const meetingId = await arranged(w, [childId]);
  await asked(w, meetingId, 'aldermoor/hana');
  await w.act('aldermoor/sam', async (work) => {
    await contribute(work, {
      meetingId,
      childId,
      agency: 'SOCIAL_CARE',
      text: 'Football again since Monday',
    });
    await holdMeeting(work, { meetingId, heldAt: work.now.subtract({ hours: 1 }), heldBy: 'Mo Fennimore' });
  });
  minutes = `/meetings/${meetingId}/minutes?child=${childId}`;
}, 120_000);

const words = (bytes: Uint8Array) =>
  new TextDecoder().decode(unzip(bytes).get('word/document.xml')).replaceAll(/<[^>]+>/g, ' ');
async function pdfWords(bytes: Uint8Array): Promise<string> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const { items } = await (await pdf.getPage(1)).getTextContent();
  await pdf.destroy();
  return items
    .map((item) => ('str' in item ? item.str : ''))
    .join(' ')
    .replaceAll(/\s+/g, ' ');
}

describe('minutes on the authority’s own paper', () => {
  it('after a file that cannot be used was explained, sentence by sentence', async () => {
    const right = await letterhead(fields);
    const wrong = await letterhead({ ...fields, title: '{{minuts.title}}', more: ['{{our_crest}}'] });
    const macros = withPart(right, 'word/vbaProject.bin', () => 'a program');
    const ada = await served.open('aldermoor/ada');
    await ada.go('/settings');
    expect(await ada.text()).toContain('Word templates');
    await ada.go('/documents/templates');
    await ada.go('/documents/templates/new/minutes');
    await ada.attach('file', wordFile(macros));
    await ada.press('Check the file');
    expect(await ada.text()).toContain('It holds macros');
    await ada.attach('file', wordFile(wrong));
    await ada.press('Check the file');
    const said = await ada.text();
    expect(said).toContain('{{minuts.title}} is not a field here. Did you mean {{minutes.title}}?');
    expect(said).toContain('{{our_crest}} is not a field here.');
    expect(said).toContain('{{minutes.title}} is missing: the title.');
    await ada.attach('file', wordFile(right));
    await ada.press('Check the file');
    expect(await ada.text()).toContain('Not in use yet');
    expect(words(await ada.download('Word'))).toContain('Aldermoor Council');
    await ada.press('Put it to use');
    await ada.press('Put it to use');
    expect(await ada.text()).toContain('In use');
    expect(served.problems).toEqual([]);
  }, 120_000);

  it('come out in it, in Word and as a PDF, with what the recipient may read', async () => {
    const sam = await served.open('aldermoor/sam');
    await sam.go(minutes);
    expect(await sam.text()).toContain('your authority’s own template');
    const name = 'Hana Brightwater';
    const word = words(await sam.download(`Word for ${name}`));
    const pdf = await pdfWords(await sam.download(`PDF for ${name}`));
    for (const text of [word, pdf]) {
      expect(text).toContain('Agreed together:');
      expect(text).toContain('Football again since Monday');
      expect(text).toContain('Civic Centre');
      expect(text).not.toContain('{{');
    }
    expect(pdf.indexOf('Agreed together')).toBeLessThan(pdf.indexOf('Football again'));
    await sam.press('Write the letter to them');
    await sam.answer({ opening: 'We met to talk about how to help you.' });
    await sam.press('Save the letter');
    expect(await sam.text()).toContain('Make the letter');
    expect(served.problems).toEqual([]);
  }, 120_000);

  it('and what left stands on the child’s record and on the day’s list', async () => {
    const priya = await served.open('aldermoor/priya');
    await priya.go('/shared');
    expect(await priya.text()).toContain('Hana Brightwater');
    await priya.press('Jay Brook');
    expect(await priya.text()).toContain('What was shared');
    expect(await priya.text()).toContain('Copy made; not recorded as sent');
    await priya.press('Record sharing or a refusal');
    expect(await priya.heading()).toContain('Record sharing or a refusal');
    expect(served.problems).toEqual([]);
  }, 120_000);
});
