import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { postingIdOf } from '../../../seeds/region/load-structure.ts';
import { type World, world } from '../../../tests/support/world.ts';
import { mailJob, smtpMailer } from '../../platform/mail/index.ts';
import { alert } from '../access/index.ts';
import { mailWhoeverWaits } from './digest.job.ts';
import { aChild, anUrgent, onDutyNow, SYSTEM, tick } from './notices-testing.ts';

let w: World;
let child: string;
let server: SMTPServer;
let isDown = false;
const received: { to: string; raw: string }[] = [];
const start = Temporal.Instant.from('2026-11-16T09:30:00Z');

/** A real mail server on this machine, which answers "busy" while it is down. */
async function listen(): Promise<number> {
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_address, _session, done) =>
      done(isDown ? Object.assign(new Error('Busy'), { responseCode: 451 }) : null),
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
  const listening = server.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  return (listening.address() as AddressInfo).port;
}
let send: () => Promise<unknown>;
beforeAll(async () => {
  w = await world({ sendsMail: true });
  const port = await listen();
  const mailer = smtpMailer(
    {
      ...{ smtpUrl: `smtp://127.0.0.1:${port}`, from: 'no-reply@example.org', service: 'Holdfast' },
      serviceUrl: 'https://holdfast.example.org',
    },
    w.clock,
  );
  send = () => w.act(SYSTEM, (work) => mailJob(mailer).run(work));
  child = await aChild(w);
  await onDutyNow(w);
});
afterAll(() => new Promise<void>((done) => server.close(() => done())));
const settings = (more: Record<string, string>) =>
  w.admin(`update access.authority set settings = settings || $1::jsonb where code = 'aldermoor'`, [
    JSON.stringify({ dayNumber: '01632 960100', ...more }),
  ]);
beforeEach(async () => {
  w.clock.at = start;
  isDown = false;
  received.length = 0;
  await w.admin('truncate notices.mailing, access.alert, mail.outbox, notices.preference');
  await w.admin(`update notices.notice set state = 'OVER', over_because = 'NO_LONGER'`);
  await w.admin(
    `update access.authority set settings = settings - 'quietFrom' - 'quietTo' where code = 'aldermoor'`,
  );
  await settings({});
});
const leave = () => w.act(SYSTEM, mailWhoeverWaits);
const tellSam = (at = w.clock.now()) =>
  w.act('aldermoor/mo', (work) =>
    alert(
      { ...work, now: at },
      {
        kind: 'test',
        line: 'Something about Wenna',
        childId: child,
        forPostingId: postingIdOf('aldermoor/sam'),
      },
    ),
  );
const emailOf = async (handle: string) =>
  (
    await w.admin<{ email: string }>(
      'select s.email from access.posting p join access.staff s on s.id = p.staff_id where p.id = $1',
      [postingIdOf(handle)],
    )
  )[0]?.email;

describe('the e-mail that something waits', () => {
  it('reaches the mail server without a name or a detail', async () => {
    await tellSam();
    expect(await leave()).toBe(1);
    await send();
    expect(received.map((each) => each.to)).toEqual([await emailOf('aldermoor/sam')]);
    const raw = received[0]?.raw ?? '';
    expect(raw).toContain('Something is waiting for you');
    for (const never of ['Wenna', 'Saltmarsh', 'child', 'Sam', child])
      expect(raw.replace(/^To:.*$/m, '')).not.toContain(never);
  });
  it('goes once in a part of the day, however much comes, and again in the next part for what is new', async () => {
    await tellSam();
    expect([await leave(), await leave()]).toEqual([1, 0]);
    w.clock.advance({ hours: 1 });
    await tellSam();
    expect(await leave()).toBe(0);
    w.clock.advance({ hours: 2 });
    expect(await leave()).toBe(1);
    w.clock.advance({ hours: 6 });
    expect(await leave()).toBe(0);
  });
  it('waits for the end of quiet hours, the authority’s and one’s own', async () => {
    await settings({ quietFrom: '20:00', quietTo: '10:00' });
    await tellSam();
    expect(await leave()).toBe(0);
    w.clock.advance({ minutes: 30 });
    expect(await leave()).toBe(1);
  });
  it('does not go where the person turned it off; what is urgent goes all the same, at any hour', async () => {
    const sam = await w.as('aldermoor/sam');
    await sam.get('/my/being-told');
    await sam.post('/my/being-told', { digestAt: '08:30' });
    await settings({ quietFrom: '20:00', quietTo: '07:00' });
    w.clock.at = Temporal.Instant.from('2026-11-17T02:30:00Z');
    await tellSam();
    expect(await leave()).toBe(0);
    await anUrgent(w, { forPostingId: postingIdOf('aldermoor/sam') });
    expect([await leave(), await leave()]).toEqual([1, 0]);
  });
  it('tells each person an urgent notice climbs to, once', async () => {
    await anUrgent(w, { forPostingId: postingIdOf('aldermoor/sam') });
    await leave();
    w.clock.advance({ minutes: 15 });
    await tick(w);
    await leave();
    await send();
    await send();
    expect(received.map((each) => each.to)).toEqual([
      await emailOf('aldermoor/sam'),
      await emailOf('aldermoor/nell'),
    ]);
  });
  it('does not go to somebody from whom the child is hidden', async () => {
    await w.admin(
      `insert into access.conflict (authority_id, id, staff_id, child_id, reason, from_at)
       select 1, gen_random_uuid(), staff_id, $2, 'tried', $3 from access.posting where id = $1`,
      [postingIdOf('aldermoor/sam'), child, start.toString()],
    );
    await tellSam();
    expect(await leave()).toBe(0);
    await w.admin('delete from access.conflict');
  });
});

describe('a mail server that is down for a day', () => {
  it('is tried again, and managers see that e-mail does not go', async () => {
    await tellSam();
    await leave();
    isDown = true;
    for (let hour = 0; hour < 24; hour += 1) {
      await send();
      w.clock.advance({ hours: 1 });
    }
    expect(received).toEqual([]);
    const team = async () => (await (await w.as('aldermoor/mo')).get('/told/team')).html;
    expect(await team()).toContain('E-mail does not go out');
    expect((await (await w.as('brackenford/mercy')).get('/told/team')).html).not.toContain(
      'E-mail does not go out',
    );
    isDown = false;
    await send();
    expect(received).toHaveLength(1);
    expect(await team()).not.toContain('E-mail does not go out');
  });
});
