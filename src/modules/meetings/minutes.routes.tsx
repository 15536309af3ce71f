import { createHash } from 'node:crypto';
import { z } from 'zod';
import { type DocumentModel, toDocx, toPdf } from '../../platform/documents/index.ts';
import { neededText } from '../../platform/forms/parse-form.ts';
import { question, type Route, route, type Visit } from '../../platform/http/route.ts';
import { calledName, findChild } from '../people/index.ts';
import { receiptFor } from '../sharing/index.ts';
import { partParams } from './at-meeting.policy.ts';
import { copyPolicy, mayRun, runPolicy } from './meeting.policy.ts';
import { attendeesOf, type MeetingRow, meetingParts } from './meeting.store.ts';
import { sendMinutes } from './minutes.commands.ts';
import {
  findPart,
  findRecipient,
  minutedPart,
  type RecipientOfCopy,
  recipientsOf,
} from './minutes.queries.ts';
import { copiesOf, insertCopy } from './minutes.store.ts';
import { minutesDocument } from './minutes-document.ts';
import { writerOf } from './minuting.store.ts';
import { chooseCopyPage, copyPage, sentPage } from './pages/minutes.page.tsx';

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
    const all = recipientsOf(await attendeesOf(visit.tx, part.meetingId, part.childId), childName);
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
      receipt: await receiptFor(visit, {
        childId: part.childId,
        type: 'minutes',
        id: part.id,
      }),
    });
  },
});

interface Copy {
  part: MeetingRow;
  recipient: RecipientOfCopy;
}
const ofCopy = {
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

async function documentFor(visit: Visit, { part, recipient }: Copy): Promise<DocumentModel> {
  visit.note({
    subjects: [part.childId],
    objectType: 'meeting',
    objectId: part.meetingId,
    recipient: recipient.key,
    classes: recipient.recipient.kind === 'agency' ? [...recipient.recipient.readableClasses] : ['PLAN'],
  });
  return minutesDocument(await minutedPart(visit, part), {
    recipient: recipient.recipient,
    name: recipient.name,
    at: visit.now,
    reference: `MEETING-${part.id.slice(-8).toUpperCase()}`,
  });
}

const print = route({
  method: 'GET',
  path: '/meetings/:meetingId/children/:childId/minutes/:recipient',
  access: exports,
  audit: { event: 'minutes.exported' },
  ...ofCopy,
  handle: async (visit, copy) => copyPage(await documentFor(visit, copy)),
});

const FORMATS = {
  word: {
    write: toDocx,
    ending: 'docx',
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  pdf: { write: toPdf, ending: 'pdf', type: 'application/pdf' },
} as const;

const file = route({
  method: 'GET',
  path: '/meetings/:meetingId/children/:childId/minutes/:recipient/:format',
  access: exports,
  audit: { event: 'minutes.exported' },
  ...ofCopy,
  params: ofCopy.params.extend({ format: z.enum(['word', 'pdf']) }),
  handle: async (visit, copy) => {
    const format = FORMATS[visit.params.format];
    const bytes = await format.write(await documentFor(visit, copy));
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
    visit.note({ bytes: bytes.length, sha256 });
    return {
      kind: 'download',
      bytes,
      type: format.type,
      name: `minutes-${copy.part.id.slice(-8)}.${format.ending}`,
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

export const minutesRoutes: Route[] = [choose, print, ...sent, file];
