import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { arranged, asked, childOf } from '../../../tests/support/meetings.ts';
import { type World, world } from '../../../tests/support/world.ts';
import { mailJob, smtpMailer } from '../../platform/mail/index.ts';
import { holdMeeting, invite } from './index.ts';
import { meetingReference } from './meeting-reference.ts';

/** Every word that could tell whom a meeting is about, what it is, or where. */
const NEVER = [
  'Zephyrine',
  'Quorndon',
  'ETAC',
  'Civic',
  'room 2',
  'exploitation',
  'safeguarding',
  'Ana',
  'Gwen',
  'child',
];

let w: World;
let child: string;
let meeting: string;
const received: { to: string; raw: string }[] = [];
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData(stream, session, done) {
    const parts: Buffer[] = [];
    stream.on('data', (part: Buffer) => parts.push(part));
    stream.on('end', () => {
      received.push({
        to: session.envelope.rcptTo[0]?.address ?? '',
        raw: Buffer.concat(parts).toString('utf8'),
      });
      done();
    });
  },
});
/** All messages that wait, as the service sends them: over SMTP, to a real server on this machine. */
const sendAll = async () => {
  const settings = {
    smtpUrl: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    from: 'no-reply@example.org',
    service: 'Holdfast',
    serviceUrl: 'https://holdfast.example.org',
  };
  received.length = 0;
  for (let run = 0; run < 3; run += 1)
    await w.act('aldermoor/system', (work) => mailJob(smtpMailer(settings, w.clock)).run(work));
  return [...received];
};
const filesOf = (raw: string): string[] =>
  [...raw.matchAll(/Transfer-Encoding: base64\r\n\r\n([A-Za-z0-9+/=\r\n]+)/g)].map(([, text = '']) =>
    Buffer.from(text, 'base64').toString('utf8').replaceAll('\r\n ', ''),
  );
const say = async (handle: string, path: string, fields: Record<string, string> = {}) => {
  const browser = await w.as(handle);
  await browser.get(path);
  return browser.post(path, fields);
};
const at = (time: string) => ({
  ...{ 'plannedAt-day': '18', 'plannedAt-month': '11', 'plannedAt-year': '2026', 'plannedAt-time': time },
});

beforeAll(async () => {
  w = await world({ sendsMail: true });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  child = await childOf(w, 'Zephyrine', 'Quorndon');
  meeting = await arranged(w, [child]);
  await asked(w, meeting, 'aldermoor/gwen');
  await w.act('aldermoor/sam', (work) =>
    invite(work, { meetingId: meeting, name: 'Ana Bell', agency: 'SCHOOL', email: 'ana@example.org' }),
  );
  await w.act('aldermoor/sam', (work) => invite(work, { meetingId: meeting, name: 'Lou', agency: 'CAMHS' }));
});
afterAll(() => new Promise<void>((done) => server.close(() => done())));

describe('a meeting in one’s own calendar', () => {
  it('is a file that says when and where to sign in, and nothing of the child', async () => {
    const answer = await (await w.as('aldermoor/gwen')).get(`/meetings/${meeting}/calendar`);
    expect(answer.headers['content-type']).toContain('text/calendar');
    expect(answer.html).toContain('METHOD:PUBLISH');
    expect(answer.html).toContain('DTSTART:20261116T133000Z');
    expect(answer.html).toContain('URL;VALUE=URI:https://holdfast.example.org');
    expect(answer.html).toContain(`UID:${meeting}@holdfast.example.org`);
    for (const word of NEVER) expect(answer.html, word).not.toMatch(new RegExp(word, 'i'));
    expect(answer.html).not.toContain(child);
  });

  it('has a reference that is found again on the page of the meeting', async () => {
    const { html } = await (await w.as('aldermoor/gwen')).get(`/meetings/${meeting}`);
    const arrangedAt = w.clock.now();
    expect(html).toContain(meetingReference({ meetingId: meeting, arrangedAt }));
  });
});

describe('the time of a meeting by e-mail', () => {
  it('goes to everybody asked who has an address, each alone, and holds no name', async () => {
    const page = (await (await w.as('aldermoor/sam')).get(`/meetings/${meeting}/invitations`)).html;
    expect(page).toContain('No e-mail address: tell them yourself');
    expect((await say('aldermoor/sam', `/meetings/${meeting}/invitations`)).status).toBe(303);
    const sent = await sendAll();
    expect(sent).toHaveLength(2);
    expect(sent.map((each) => each.to)).toContain('ana@example.org');
    for (const { to, raw } of sent) {
      const files = filesOf(raw);
      expect(files[0]).toContain('METHOD:REQUEST');
      expect(files[0]).toContain('SEQUENCE:0');
      const all = `${raw}\n${files.join('\n')}`.replaceAll(to, '').replaceAll(/^(ATTENDEE|To:).*$/gm, '');
      for (const word of NEVER) expect(all, word).not.toMatch(new RegExp(`\\b${word}\\b`, 'i'));
      expect(all).not.toContain(child);
    }
  });

  it('of one that moved keeps its identity, counts up, and goes to those who had it', async () => {
    await w.act('aldermoor/sam', (work) =>
      invite(work, { meetingId: meeting, name: 'Late Asked', agency: 'HOUSING', email: 'late@example.org' }),
    );
    const moved = await say('aldermoor/sam', `/meetings/${meeting}/move`, { ...at('10:00'), minutes: '90' });
    expect(moved.status).toBe(303);
    const sent = await sendAll();
    expect(sent.map((each) => each.to)).not.toContain('late@example.org');
    expect(sent).toHaveLength(2);
    const [file = ''] = filesOf(sent[0]?.raw ?? '');
    expect(file).toContain(`UID:${meeting}@holdfast.example.org`);
    expect(file).toContain('SEQUENCE:1');
    expect(file).toContain('DTSTART:20261118T100000Z');
    expect(file).toContain('DTEND:20261118T113000Z');
    expect((await (await w.as('aldermoor/priya')).get(`/children/${child}`)).html).toContain('moved to');
  });

  it('that was moved by somebody else meanwhile is not moved again unseen', async () => {
    const [sam, priya] = [await w.as('aldermoor/sam'), await w.as('aldermoor/priya')];
    const path = `/meetings/${meeting}/move`;
    await sam.get(path);
    await priya.get(path);
    expect((await sam.post(path, { ...at('11:00'), minutes: '90' })).status).toBe(303);
    expect((await priya.post(path, { ...at('12:00'), minutes: '90' })).status).toBe(409);
    await sendAll();
  });

  it('of one that is called off is taken out again; its papers close and its limit goes on', async () => {
    expect((await say('aldermoor/sam', `/meetings/${meeting}/call-off`, { because: '' })).status).toBe(422);
    const off = await say('aldermoor/sam', `/meetings/${meeting}/call-off`, {
      because: 'Quorndon family away',
    });
    expect(off.status).toBe(303);
    const sent = await sendAll();
    expect(sent).toHaveLength(2);
    for (const { raw } of sent) {
      const files = filesOf(raw);
      expect(files[0]).toContain('METHOD:CANCEL');
      expect(files[0]).toContain('STATUS:CANCELLED');
      expect(files[0]).toContain('SEQUENCE:3');
      expect(`${raw}${files[0]}`).not.toMatch(/Quorndon|away/);
    }
    expect((await (await w.as('aldermoor/gwen')).get(`/meetings/${meeting}`)).status).toBe(404);
    const page = (await (await w.as('aldermoor/sam')).get(`/meetings/${meeting}`)).html;
    expect(page).toContain('Called off: Quorndon family away');
    expect(page).not.toContain('Record that it was held');
    await expect(
      w.act('aldermoor/sam', (work) => holdMeeting(work, { meetingId: meeting, heldAt: work.now })),
    ).rejects.toThrow();
    expect((await say('aldermoor/sam', `/meetings/${meeting}/move`, { ...at('09:00') })).status).toBe(422);
  });
});
