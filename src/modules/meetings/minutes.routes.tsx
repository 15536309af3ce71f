import { createHash } from 'node:crypto';
import { z } from 'zod';
import { neededText, oneOf } from '../../platform/forms/parse-form.ts';
import { question, type Route, route, type Visit } from '../../platform/http/route.ts';
import { agencyCodes, calledName, findChild } from '../people/index.ts';
import { documentFor, hasTemplate, receiptFor } from '../sharing/index.ts';
import { atPart, partParams } from './at-meeting.policy.ts';
import { copyPolicy, mayRun, runPolicy } from './meeting.policy.ts';
import { attendeesOf, type MeetingRow, meetingParts } from './meeting.store.ts';
import { addOutsideRecipient, leftWith, sendMinutes } from './minutes.commands.ts';
import {
  findPart,
  findRecipient,
  minutedForCopy,
  type RecipientOfCopy,
  recipientsOf,
} from './minutes.queries.ts';
import { copiesOf, insertCopy, outsideRecipientsOf } from './minutes.store.ts';
import { leftOut } from './minutes.ts';
import { classesIn, itemsOf, type Minuted, minutesDocument } from './minutes-document.ts';
import { writerOf } from './minuting.store.ts';
import { chooseCopyPage, copyPage, outsidePage, sentPage } from './pages/minutes.page.tsx';

const exports = { dataClass: 'PLAN', verb: 'export', rule: 'AC-8' } as const;
const baseOf = (part: MeetingRow) => `/meetings/${part.meetingId}/children/${part.childId}`;

const choose = route({
  method: 'GET',
  path: '/meetings/:meetingId/minutes',
  access: exports,
  audit: { event: 'minutes.recipients' },
  params: z.object({ meetingId: z.uuid() }),
  query: z.object({ child: z.uuid().optional() }),
  record: async (visit) => {
    const parts = await meetingParts(visit.tx, visit.params.meetingId);
    return parts.find((each) => each.childId === visit.query.child) ?? parts[0];
  },
  handle: async (visit, part) => {
    const child = await findChild(visit.tx, part.childId);
    const childName = child ? calledName(child) : 'A child';
    const isRunner = await mayRun(visit, part.childId);
    const attendees = await attendeesOf(visit.tx, part.meetingId, part.childId);
    const all = recipientsOf(attendees, await outsideRecipientsOf(visit.tx, part), childName);
    const recipients = isRunner ? all : all.filter((each) => each.postingId === visit.actor.postingId);
    visit.note({
      subjects: [part.childId],
      objectType: 'meeting',
      objectId: part.meetingId,
      count: recipients.length,
    });
    return chooseCopyPage({
      back: `/meetings/${part.meetingId}?child=${part.childId}`,
      base: baseOf(part),
      childName,
      recipients,
      copies: await copiesOf(visit.tx, part),
      now: visit.now,
      isRunner,
      ownTemplate: await hasTemplate(visit, 'minutes'),
      leftOut: isRunner ? leftOutFor(await minutedForCopy(visit, part)) : undefined,
      receipt: await receiptFor(visit, {
        childId: part.childId,
        type: 'minutes',
        id: part.id,
      }),
    });
  },
});

/** What the copies of the young person and the family leave out, in numbers. */
const leftOutFor = (of: Minuted) => ({
  'young-person': leftOut({ kind: 'young-person' }, itemsOf(of, { kind: 'young-person' })),
  family: leftOut({ kind: 'family' }, itemsOf(of, { kind: 'family' })),
});

export interface Copy {
  part: MeetingRow;
  recipient: RecipientOfCopy;
}
/** One recipient's papers of one child's part of a meeting. */
export const ofCopy = {
  params: partParams.extend({ recipient: z.string().max(40) }),
  record: async (
    visit: Pick<Visit, 'tx'> & { params: { meetingId: string; childId: string; recipient: string } },
  ): Promise<Copy | undefined> => {
    const part = await findPart(visit, visit.params);
    const recipient = part && (await findRecipient(visit, part, visit.params.recipient));
    return part && recipient ? { part, recipient } : undefined;
  },
  policy: (visit: Pick<Visit, 'tx' | 'actor'>, copy: Copy) =>
    copyPolicy(visit, copy.part.childId, copy.recipient.postingId),
};

async function copyOf(visit: Visit, { part, recipient }: Copy) {
  const of = await minutedForCopy(visit, part);
  const classes = classesIn(of, recipient.recipient);
  visit.note({
    subjects: [part.childId],
    objectType: 'meeting',
    objectId: part.meetingId,
    recipient: recipient.key,
    classes,
  });
  const reference = `MEETING-${part.id.slice(-8).toUpperCase()}`;
  const copy = { recipient: recipient.recipient, name: recipient.name, at: visit.now, reference };
  return { model: minutesDocument(of, copy), classes };
}

const print = route({
  method: 'GET',
  path: '/meetings/:meetingId/children/:childId/minutes/:recipient',
  access: exports,
  audit: { event: 'minutes.exported' },
  ...ofCopy,
  handle: async (visit, copy) => {
    const { model, classes } = await copyOf(visit, copy);
    await leftWith(visit, copy.part, copy.recipient, { method: 'Printed', format: 'print', classes });
    return copyPage(model);
  },
});

export const FORMATS = { word: 'docx', pdf: 'pdf' } as const;

const file = route({
  method: 'GET',
  path: '/meetings/:meetingId/children/:childId/minutes/:recipient/:format',
  access: exports,
  audit: { event: 'minutes.exported' },
  ...ofCopy,
  params: ofCopy.params.extend({ format: z.enum(['word', 'pdf']) }),
  handle: async (visit, copy) => {
    const format = FORMATS[visit.params.format];
    const { model, classes } = await copyOf(visit, copy);
    const { bytes, type, template } = await documentFor(visit, 'minutes', model, format);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const { meetingId, childId } = copy.part;
    const made = {
      id: visit.ids.next(),
      meetingId,
      childId,
      recipient: copy.recipient.key,
      recipientName: copy.recipient.name,
    };
    await insertCopy(
      visit.tx,
      { ...made, act: 'made', format: visit.params.format, sha256, how: null },
      writerOf(visit),
    );
    visit.note({ bytes: bytes.length, sha256, template: template?.id });
    await leftWith(visit, copy.part, copy.recipient, { method: 'File made', format, sha256, classes });
    return {
      kind: 'download',
      bytes,
      type,
      name: `minutes-${copy.part.id.slice(-8)}.${format}`,
    };
  },
});

const sent = question({
  path: '/meetings/:meetingId/children/:childId/minutes/:recipient/sent',
  form: 'minutes-sent',
  access: { dataClass: 'PLAN', verb: 'change', rule: 'AC-8' },
  audit: { shown: { event: 'minutes.form' }, done: { event: 'minutes.sent' } },
  ...ofCopy,
  policy: (visit, copy) => runPolicy(visit, copy.part.childId),
  schema: z.object({ how: neededText('Enter how it was sent', 300) }),
  page: (_visit, copy, view) =>
    sentPage(view, {
      back: `/meetings/${copy.part.meetingId}/minutes?child=${copy.part.childId}`,
      recipient: copy.recipient,
    }),
  submit: async (visit, copy, value) => {
    await sendMinutes(visit, {
      part: copy.part,
      recipient: copy.recipient.key,
      recipientName: copy.recipient.name,
      how: value.how,
    });
    return {
      kind: 'redirect',
      to: `/meetings/${copy.part.meetingId}/minutes?child=${copy.part.childId}`,
      said: 'Recorded as sent.',
    };
  },
});

const outside = question({
  path: '/meetings/:meetingId/children/:childId/outside-recipients',
  form: 'minutes-outside',
  access: { dataClass: 'PLAN', verb: 'change', rule: 'AC-8' },
  audit: { shown: { event: 'minutes.form' }, done: { event: 'minutes.recipient-added' } },
  ...atPart,
  schema: z.object({
    name: neededText('Enter their name', 200),
    agency: oneOf(agencyCodes, 'Choose their agency'),
    because: neededText('Say why they need the minutes', 1_000),
  }),
  page: (visit, part, view) => {
    visit.note({ subjects: [part.childId], objectType: 'meeting', objectId: part.meetingId });
    return outsidePage(view, `/meetings/${part.meetingId}/minutes?child=${part.childId}`);
  },
  submit: async (visit, part, value) => {
    await addOutsideRecipient(visit, part, value);
    const to = `/meetings/${part.meetingId}/minutes?child=${part.childId}`;
    return { kind: 'redirect', to, said: 'They are on the list of recipients.' };
  },
});

export const minutesRoutes: Route[] = [choose, print, ...sent, file, ...outside];
