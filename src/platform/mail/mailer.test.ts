import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterEach, describe, expect, it } from 'vitest';
import { keepingMailer, MailFailure, smtpMailer } from './mailer.ts';
import { type Notice, noticeKinds, noticeText, phoneNumber, reference } from './notice.ts';

const clock = { now: () => Temporal.Instant.from('2026-03-14T02:05:00Z') };
const notice = (over: Partial<Notice> = {}): Notice => ({
  id: '0192f0c1-2f6b-7c3a-9f64-6a1a1c1d0001',
  to: 'worker@example.org',
  kind: 'waiting',
  reference: reference.parse('NM-26-00417'),
  phone: phoneNumber.parse('01632 960001'),
  ...over,
});

interface Sink {
  readonly port: number;
  readonly messages: { readonly to: readonly string[]; readonly raw: string }[];
}

const servers: SMTPServer[] = [];

/** A real mail server on this machine; `refuse` gives the answer to a recipient, or null to take it. */
const sink = async (
  refuse: () => { code: number; message: string } | null = () => null,
  host = '127.0.0.1',
): Promise<Sink> => {
  const messages: Sink['messages'] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo(_address, _session, done) {
      const no = refuse();
      done(no ? Object.assign(new Error(no.message), { responseCode: no.code }) : null);
    },
    onData(stream, session, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        messages.push({
          to: session.envelope.rcptTo.map(({ address }) => address),
          raw: Buffer.concat(parts).toString('utf8'),
        });
        done();
      });
    },
  });
  servers.push(server);
  server.on('error', () => {});
  const listening = server.listen(0, host);
  await once(listening, 'listening');
  return { port: (listening.address() as AddressInfo).port, messages };
};

const mailerTo = (port: number, host = '127.0.0.1') =>
  smtpMailer(
    {
      smtpUrl: `smtp://${host}:${port}`,
      from: 'no-reply@example.org',
      service: 'Holdfast',
      serviceUrl: 'https://holdfast.example.org',
    },
    clock,
  );

const failureOf = async (sending: Promise<void>): Promise<MailFailure> => {
  const failure: unknown = await sending.then(
    () => null,
    (error: unknown) => error,
  );
  if (!(failure instanceof MailFailure)) throw new Error('It did not fail as a mail failure');
  return failure;
};

afterEach(async () => {
  await Promise.all(
    servers.splice(0).map((server) => new Promise<void>((done) => server.close(() => done()))),
  );
});

describe('a message', () => {
  it('reaches the mail server with reference, address of the service and the number to ring, and no more', async () => {
    const { port, messages } = await sink();
    await mailerTo(port).send(notice());
    expect(messages).toHaveLength(1);
    expect(messages[0]?.to).toEqual(['worker@example.org']);
    const [head = '', body = ''] = (messages[0]?.raw ?? '').split(/\r\n\r\n(.*)/s);
    expect(head).toContain('Subject: Something is waiting for you (NM-26-00417)');
    expect(head).toContain('Date: Sat, 14 Mar 2026 02:05:00 +0000');
    expect(head).toContain('Message-ID: <0192f0c1-2f6b-7c3a-9f64-6a1a1c1d0001@holdfast.example.org>');
    expect(head).toContain('Auto-Submitted: auto-generated');
    expect(body.replaceAll('=\r\n', '').replaceAll('\r\n', '\n').trim()).toBe(
      noticeText(notice(), 'Holdfast', 'https://holdfast.example.org').text.trim(),
    );
  });

  it('carries the same identity on every attempt', async () => {
    const { port, messages } = await sink();
    await mailerTo(port).send(notice());
    await mailerTo(port).send(notice());
    const identities = messages.map(({ raw }) => /^Message-ID: (.*)$/m.exec(raw)?.[1]);
    expect(identities).toHaveLength(2);
    expect(new Set(identities).size).toBe(1);
  });

  it.each(noticeKinds.filter((kind) => kind !== 'page'))(
    'of the kind %s holds nothing that differs between records but the reference',
    (kind) => {
      const texts = ['NM-26-00417', 'CB-24-00001'].map((each) => {
        const { subject, text } = noticeText(
          notice({ kind, reference: reference.parse(each) }),
          'Holdfast',
          'https://holdfast.example.org',
        );
        return `${subject}\n${text}`.replaceAll(each, '*');
      });
      expect(texts[0]).toBe(texts[1]);
      expect(texts[0]).toContain('01632 960001');
    },
  );
});

describe('a message about a meeting', () => {
  const calendar = {
    uid: '0192f0c1-2f6b-7c3a-9f64-6a1a1c1d0417',
    sequence: 1,
    startsAt: '2026-07-14T09:00:00Z',
    minutes: 90,
  };
  const plain = (raw: string) => raw.replaceAll('=\r\n', '').replaceAll('=3D', '=').replaceAll('\r\n ', '');

  it('says that there is one and when, and brings it to the calendar', async () => {
    const { port, messages } = await sink();
    await mailerTo(port).send(notice({ kind: 'meeting', calendar }));
    const raw = plain(messages[0]?.raw ?? '');
    expect(raw).toContain('Subject: There is a meeting (NM-26-00417)');
    expect(raw).toContain('When: Tuesday 14 July 2026, 10:00am to 11:30am');
    expect(raw).toMatch(/Content-Type: text\/calendar;[^\n]*method=REQUEST/);
    const [, encoded = ''] =
      /Transfer-Encoding: base64\r\n\r\n([A-Za-z0-9+/=\r\n]+)/.exec(messages[0]?.raw ?? '') ?? [];
    const file = Buffer.from(encoded, 'base64').toString('utf8').replaceAll('\r\n ', '');
    expect(file).toContain('UID:0192f0c1-2f6b-7c3a-9f64-6a1a1c1d0417@holdfast.example.org');
    expect(file).toContain('SEQUENCE:1');
    expect(file).toContain('DTSTART:20260714T090000Z');
    expect(file).toContain('SUMMARY:Meeting\\, ref NM-26-00417');
    expect(file).toContain('MAILTO:worker@example.org');
    expect(file).not.toContain('LOCATION');
    expect(file).not.toContain('DESCRIPTION');
  });

  it('that is called off takes it out of the calendar', async () => {
    const { port, messages } = await sink();
    await mailerTo(port).send(notice({ kind: 'meetingCalledOff', calendar }));
    const raw = plain(messages[0]?.raw ?? '');
    expect(raw).toContain('Subject: A meeting will not be held (NM-26-00417)');
    expect(raw).toMatch(/Content-Type: text\/calendar;[^\n]*method=CANCEL/);
  });

  it('is not sent without its time, and no other message has one', async () => {
    const { port, messages } = await sink();
    expect((await failureOf(mailerTo(port).send(notice({ kind: 'meeting' })))).isWorthRetrying).toBe(false);
    expect((await failureOf(mailerTo(port).send(notice({ calendar })))).isWorthRetrying).toBe(false);
    expect(messages).toEqual([]);
  });
});

describe('a message with a page', () => {
  it('names no service, no subject, no reference and no number: only the address', () => {
    const { subject, text } = noticeText(
      notice({ kind: 'page' }),
      'Holdfast',
      'https://holdfast.example.org',
      'https://holdfast.example.org/say/abc',
    );
    const said = `${subject}\n${text}`.replace('https://holdfast.example.org/say/abc', '');
    expect(text).toContain('/say/abc');
    for (const never of ['Holdfast', 'NM-26-00417', '01632', 'feedback', 'child'])
      expect(said).not.toContain(never);
  });
});

describe('what could carry a fact from a record', () => {
  it.each(['Ella Example', 'NM-26-00417 Ella', 'nm-26-00417', 'NM-26-00417\nBcc: x@example.org', ''])(
    '%j is no reference',
    (text) => {
      expect(reference.safeParse(text).success).toBe(false);
    },
  );

  it.each(['ring her mother on 01632 960001', '01632', '01632 960001\nX: y'])('%j is no number', (text) => {
    expect(phoneNumber.safeParse(text).success).toBe(false);
  });

  it.each([
    { reference: 'Ella' as Notice['reference'] },
    { to: 'a@example.org, b@example.org' },
    { to: 'a@example.org\nBcc: b@example.org' },
    { note: 'seen at the station' } as Partial<Notice>,
  ])('%j is refused before anything is sent, and not worth trying again', async (over) => {
    const { port, messages } = await sink();
    const failure = await failureOf(mailerTo(port).send(notice(over)));
    expect(failure.isWorthRetrying).toBe(false);
    expect(messages).toEqual([]);
    await expect(keepingMailer().send(notice(over))).rejects.toThrow('not fit to send');
  });
});

describe('a message that is not taken', () => {
  it('is worth another try when the server is busy, and goes out on that try', async () => {
    const answers = [{ code: 451, message: 'Busy' }, null];
    const { port, messages } = await sink(() => answers.shift() ?? null);
    const mailer = mailerTo(port);
    expect((await failureOf(mailer.send(notice()))).isWorthRetrying).toBe(true);
    await mailer.send(notice());
    expect(messages).toHaveLength(1);
  });

  it('is not worth another try when the server refuses the address, and the failure does not name it', async () => {
    const { port } = await sink(() => ({ code: 550, message: 'No worker@example.org here' }));
    const failure = await failureOf(mailerTo(port).send(notice()));
    expect(failure.isWorthRetrying).toBe(false);
    expect(failure.message).toBe('The mail server answered 550');
  });

  it('is worth another try when no server is there', async () => {
    const { port } = await sink();
    await new Promise<void>((done) => servers.splice(0)[0]?.close(() => done()));
    const failure = await failureOf(mailerTo(port).send(notice()));
    expect(failure).toMatchObject({ isWorthRetrying: true });
    expect(failure.message).not.toContain('127.0.0.1');
  });

  it('is not sent in the clear to another machine', async () => {
    // 127.0.0.2 reaches this machine, but is not one of the names that may go without TLS.
    const { port, messages } = await sink(() => null, '127.0.0.2');
    const failure = await failureOf(mailerTo(port, '127.0.0.2').send(notice()));
    expect(failure).toMatchObject({
      message: 'The mail server could not be used (ETLS)',
      isWorthRetrying: true,
    });
    expect(messages).toEqual([]);
  });
});

describe('the mailer that keeps', () => {
  it('keeps what would have been sent', async () => {
    const mailer = keepingMailer();
    await mailer.send(notice());
    expect(mailer.kept).toEqual([notice()]);
  });
});
