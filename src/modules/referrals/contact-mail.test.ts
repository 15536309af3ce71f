import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type World, world } from '../../../tests/support/world.ts';
import { assemble } from '../../app.ts';
import { tickerDeps } from '../../jobs.ts';
import { tickOnce } from '../../platform/jobs/ticker.ts';
import { silentLog } from '../../platform/log/log.ts';
import { keepingMailer, type Mailer, MailFailure, smtpMailer } from '../../platform/mail/index.ts';
import { decideContact, openContact, tellFrontDoor } from './contact.commands.ts';
import { findContact } from './contact.store.ts';
import { aContact } from './contact-testing.ts';

let w: World;
beforeAll(async () => {
  w = await world({ sendsMail: true });
});

const servers: SMTPServer[] = [];
/** A real mail server on this machine. */
async function mailServer(port = 0): Promise<{ port: number; messages: string[]; close(): Promise<void> }> {
  const messages: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        messages.push(Buffer.concat(parts).toString('utf8'));
        done();
      });
    },
  });
  server.on('error', () => undefined);
  servers.push(server);
  const listening = server.listen(port, '127.0.0.1');
  await once(listening, 'listening');
  return {
    port: (listening.address() as AddressInfo).port,
    messages,
    close: () => new Promise((done) => server.close(() => done())),
  };
}
afterEach(async () => {
  await Promise.all(servers.splice(0).map((each) => new Promise<void>((done) => each.close(() => done()))));
});

const mailerTo = (port: number): Mailer =>
  smtpMailer(
    {
      smtpUrl: `smtp://127.0.0.1:${port}`,
      from: 'no-reply@example.org',
      service: 'Holdfast',
      serviceUrl: 'https://holdfast.example.org',
    },
    w.clock,
  );
async function tick(mailer: Mailer): Promise<void> {
  const parts = assemble({
    secret: w.secret,
    isSecure: false,
    isEvaluation: true,
    personas: [],
    sendsMail: true,
  });
  const made = tickerDeps({
    ...parts,
    database: w.database,
    clock: w.clock,
    ids: w.ids,
    log: silentLog,
    mailer,
  });
  await tickOnce({ ...made, jobs: made.jobs.filter((job) => job.name === 'mail.send') });
}

/** Sent through the public pages, as anybody would, with an address of this test's own. */
async function sent(email: string, authority = 'aldermoor'): Promise<string> {
  const { sessions, events } = assemble({
    secret: w.secret,
    isSecure: false,
    isEvaluation: true,
    personas: [],
    sendsMail: true,
  });
  return w.database.transact(async (tx) => {
    const { actor } = await sessions.enterPublic(tx, authority, w.clock.now());
    const work = {
      tx,
      actor,
      now: w.clock.now(),
      ids: w.ids,
      clock: w.clock,
      publish: (event: never, payload: never) => events.publish(work as never, event, payload),
      note: () => undefined,
      alsoRecord: () => undefined,
    };
    const { contactId } = await tellFrontDoor(work as never, {
      immediateDanger: 'no',
      worry: 'Seen with people nobody knows',
      'child-name': 'Somebody Invented',
      'professional-name': 'Rosa Thorne',
      'professional-email': email,
      'professional-phone': '01632 960777',
      'professional-organisation': 'Invented Elm College',
    });
    return contactId;
  });
}
const decide = (contactId: string) =>
  w.as('aldermoor/fern').then(async (fern) => {
    await fern.get(`/front-door/${contactId}`);
    await fern.post(`/front-door/${contactId}/open`, {});
    await fern.get(`/front-door/${contactId}/decision`);
    const answer = await fern.post(`/front-door/${contactId}/decision`, {
      outcome: 'strategy',
      rationale: 'A man waits for her at the station',
      agenciesConsulted: '',
      dissent: '',
    });
    expect(answer.status, answer.html).toBe(303);
  });
const outbox = (contactId: string) =>
  w.admin<{ kind: string; attempts: number; sent_at: string | null; gave_up_at: string | null }>(
    'select kind, attempts, sent_at, gave_up_at from mail.outbox where object_id = $1 order by kind desc',
    [contactId],
  );

describe('a referrer who left an e-mail address', () => {
  it('is told that it was received and that it is decided, without a word of what or about whom', async () => {
    const server = await mailServer();
    const contactId = await sent('rosa@example.org');
    await tick(mailerTo(server.port));
    await decide(contactId);
    await tick(mailerTo(server.port));
    await tick(mailerTo(server.port));
    expect(server.messages).toHaveLength(2);
    const [received, decided] = server.messages as [string, string];
    expect(received).toContain('To: rosa@example.org');
    expect(received).toMatch(/Subject: What you sent has been received \(R-/);
    expect(decided).toMatch(/A decision has been made about what you sent/);
    expect(decided).toContain('01632 961100');
    for (const secret of ['Somebody', 'Invented', 'strategy', 'section 47', 'police', 'station', 'Rosa T'])
      expect(received + decided).not.toContain(secret);
  });

  it('is listed at the front door as told by e-mail, and waits no longer', async () => {
    const contactId = await sent('told@example.org');
    await decide(contactId);
    const fern = await w.as('aldermoor/fern');
    const before = await fern.get(`/front-door/${contactId}`);
    expect(before.html).toContain('On its way since');
    await tick(keepingMailer());
    const page = await fern.get(`/front-door/${contactId}`);
    expect(page.html).toMatch(/Rosa Thorne was told by e-mail at 16 November 2026/);
    expect(page.html).not.toContain('How were they told?');
    expect((await fern.get('/front-door')).html).toMatch(/Told by e-mail at 16 November 2026/);
  });

  it('is told once the mail server is back, once only, and the list says that it waits until then', async () => {
    const down = await mailServer();
    await down.close();
    const contactId = await sent('later@example.org');
    await tick(mailerTo(down.port));
    await decide(contactId);
    await tick(mailerTo(down.port));
    expect((await outbox(contactId)).every((row) => row.sent_at === null)).toBe(true);
    const fern = await w.as('aldermoor/fern');
    expect((await fern.get('/front-door')).html).toContain('On its way since');
    const back = await mailServer(down.port);
    await tick(mailerTo(back.port));
    expect(back.messages, 'not before its turn').toHaveLength(0);
    w.clock.advance({ minutes: 2 });
    await tick(mailerTo(back.port));
    w.clock.advance({ minutes: 5 });
    await tick(mailerTo(back.port));
    expect(back.messages).toHaveLength(2);
    const identities = back.messages.map((raw) => /^Message-ID: (.*)$/m.exec(raw)?.[1]);
    expect(new Set(identities).size).toBe(2);
    expect((await fern.get('/front-door')).html).not.toContain('On its way since');
  });

  it('is sent the same message again when the answer of the server was lost, under the same identity', async () => {
    const server = await mailServer();
    const contactId = await sent('lost@example.org');
    const answerLost: Mailer = {
      send: async (notice) => {
        await mailerTo(server.port).send(notice);
        throw new MailFailure('The mail server could not be used (ETIMEDOUT)', true);
      },
    };
    await tick(answerLost);
    w.clock.advance({ minutes: 2 });
    await tick(mailerTo(server.port));
    expect(server.messages).toHaveLength(2);
    const identities = server.messages.map((raw) => /^Message-ID: (.*)$/m.exec(raw)?.[1]);
    expect(new Set(identities).size).toBe(1);
    expect((await outbox(contactId)).map((row) => row.attempts)).toEqual([2]);
  });

  it('stays on the list with the telephone number when the address is refused', async () => {
    const contactId = await sent('nobody@example.org');
    await decide(contactId);
    const refusing: Mailer = {
      send: async () => {
        throw new MailFailure('The mail server answered 550', false);
      },
    };
    await tick(refusing);
    await tick(refusing);
    expect((await outbox(contactId)).map((row) => row.gave_up_at !== null)).toEqual([true, true]);
    const page = (await (await w.as('aldermoor/fern')).get(`/front-door/${contactId}`)).html;
    expect(page).toContain('Could not be delivered: ring them');
    expect(page).toContain('How were they told?');
  });
});

describe('the outbox', () => {
  it('is read by the service itself and by those who see the contact, in their own authority only', async () => {
    const contactId = await sent('locks@example.org');
    const seen = (handle: string) =>
      w.act(handle, (work) =>
        work.tx.many({
          text: 'select 1 from mail.outbox where object_id = $1',
          values: [contactId],
        } as never),
      );
    expect(await seen('aldermoor/system')).toHaveLength(1);
    expect(await seen('aldermoor/fern')).toHaveLength(1);
    for (const other of ['aldermoor/sam', 'aldermoor/ada', 'brackenford/system', 'brackenford/pat'])
      expect(await seen(other), other).toHaveLength(0);
  });

  it('gets nothing of a contact that was not kept, and nothing without an address', async () => {
    const before = await w.admin('select 1 from mail.outbox');
    await expect(sent('gone@example.org', 'castleby')).rejects.toThrow();
    await sent('');
    expect(await w.admin('select 1 from mail.outbox')).toHaveLength(before.length);
  });
});

describe('without a mail server', () => {
  it('nothing is left to be sent, and the front door’s list is the way', async () => {
    const without = await world();
    const contactId = await aContact(without);
    await without.act('aldermoor/fern', async (work) => {
      const contact = await findContact(work.tx, contactId);
      if (!contact) throw new Error('no contact');
      await openContact(work, contact);
      await decideContact(
        work,
        contact,
        { outcome: 'advice', rationale: 'Enough', agenciesConsulted: [] },
        contact.version,
      );
    });
    expect(await without.admin('select 1 from mail.outbox')).toHaveLength(0);
    const page = await (await without.as('aldermoor/fern')).get('/front-door');
    expect(page.html).toContain('Waiting since');
    expect(page.html).not.toContain('E-mail');
  });
});
