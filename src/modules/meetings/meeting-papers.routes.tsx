import { createHash } from 'node:crypto';
import { z } from 'zod';
import { optionalText } from '../../platform/forms/parse-form.ts';
import { type Decision, forbid } from '../../platform/http/decision.ts';
import { question, type Route, route, type Visit } from '../../platform/http/route.ts';
import { settingsOf } from '../access/index.ts';
import { calledName, findChild } from '../people/index.ts';
import { documentFor } from '../sharing/index.ts';
import { atPart, changes, partParams, versionOf } from './at-meeting.policy.ts';
import { placesIn, saveLetter } from './letter.commands.ts';
import { findLetter, type LetterRow } from './letter.store.ts';
import { letterDocument, letterDraft } from './letter.ts';
import { runPolicy } from './meeting.policy.ts';
import type { MeetingRow } from './meeting.store.ts';
import { actionListDocument, agendaDocument } from './meeting-papers-document.ts';
import { leftWith } from './minutes.commands.ts';
import { findPart, findRecipient, minutedForCopy } from './minutes.queries.ts';
import { type Copy, FORMATS, ofCopy } from './minutes.routes.tsx';
import { letterPage } from './pages/letter.page.tsx';
import { copyPage } from './pages/minutes.page.tsx';

const exports = { dataClass: 'PLAN', verb: 'export', rule: 'AC-8' } as const;
const referenceOf = (part: MeetingRow) => `MEETING-${part.id.slice(-8).toUpperCase()}`;
const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

const PAPERS = {
  agenda: { kind: 'agenda', write: agendaDocument, classes: ['IDENT'] },
  actions: { kind: 'action-list', write: actionListDocument, classes: ['IDENT', 'PLAN'] },
} as const;

/** The agenda names who is asked and where: it is for them, not for the family or the statutory record. */
const papers = route({
  method: 'GET',
  path: '/meetings/:meetingId/children/:childId/papers/:recipient/:paper/:format',
  access: exports,
  audit: { event: 'meeting.paper-made' },
  ...ofCopy,
  params: ofCopy.params.extend({ paper: z.enum(['agenda', 'actions']), format: z.enum(['word', 'pdf']) }),
  record: async (visit): Promise<Copy | undefined> => {
    const copy = await ofCopy.record(visit);
    return copy && visit.params.paper === 'agenda' && copy.recipient.from === null ? undefined : copy;
  },
  handle: async (visit, { part, recipient }) => {
    const { kind, write, classes } = PAPERS[visit.params.paper];
    const of = await minutedForCopy(visit, part);
    const copy = {
      recipient: recipient.recipient,
      name: recipient.name,
      at: visit.now,
      reference: referenceOf(part),
    };
    const format = FORMATS[visit.params.format];
    const { bytes, type } = await documentFor(visit, kind, write(of, copy), format);
    const sha256 = digest(bytes);
    visit.note({
      subjects: [part.childId],
      ...{
        objectType: 'meeting',
        objectId: part.meetingId,
        recipient: recipient.key,
        classes: [...classes],
        sha256,
      },
    });
    await leftWith(visit, part, recipient, { type: kind, method: 'File made', format, sha256, classes });
    return { kind: 'download', bytes, type, name: `${kind}-${part.id.slice(-8)}.${format}` };
  },
});

const back = (part: MeetingRow) => `/meetings/${part.meetingId}/minutes?child=${part.childId}`;
const base = (part: MeetingRow) => `/meetings/${part.meetingId}/children/${part.childId}/letter`;
const writing = question({
  path: '/meetings/:meetingId/children/:childId/letter',
  form: 'meeting-letter',
  access: changes,
  audit: { shown: { event: 'letter.form' }, done: { event: 'letter.saved' } },
  ...atPart,
  schema: z.object({
    opening: optionalText(2_000),
    asked: optionalText(4_000),
    talked: optionalText(6_000),
    next: optionalText(4_000),
    ring: optionalText(2_000),
  }),
  start: async (visit, part) => {
    const saved = await findLetter(visit.tx, part);
    if (saved) return { values: { ...saved.texts }, version: saved.version };
    const of = await minutedForCopy(visit, part);
    const around = { writer: visit.actor.staffName, number: settingsOf(visit.actor).dayNumber };
    return { values: { ...letterDraft(of, around) }, version: 0 };
  },
  page: async (visit, part, view) => {
    visit.note({ subjects: [part.childId], objectType: 'letter', objectId: part.id, classes: ['PLAN'] });
    const saved = await findLetter(visit.tx, part);
    const child = await findChild(visit.tx, part.childId);
    return letterPage(view, {
      ...{ saved, back: back(part), base: base(part), now: visit.now },
      name: child ? calledName(child) : 'the young person',
    });
  },
  submit: async (visit, part, texts) => {
    await saveLetter(visit, part, { texts, version: versionOf(visit as never) });
    return { kind: 'redirect', to: base(part), said: 'Saved. Read it once more, then make the letter.' };
  },
});

interface Finished {
  part: MeetingRow;
  letter: LetterRow;
}
const finished = {
  access: exports,
  params: partParams,
  record: async (
    visit: Pick<Visit, 'tx'> & { params: z.output<typeof partParams> },
  ): Promise<Finished | undefined> => {
    const part = await findPart(visit, visit.params);
    const letter = part && (await findLetter(visit.tx, part));
    return part && letter ? { part, letter } : undefined;
  },
  policy: async (visit: Pick<Visit, 'tx' | 'actor'>, { part, letter }: Finished): Promise<Decision> => {
    const runs = await runPolicy(visit, part.childId);
    if (runs.outcome !== 'allow' || (await placesIn(visit, part.childId, letter.texts)).length === 0)
      return runs;
    const change = { text: 'Change the letter', href: base(part) };
    return forbid('AC-9', 'The letter says where somebody lives or was. Take it out first.', change);
  },
};
async function letterFor(visit: Visit, { part, letter }: Finished) {
  const recipient = await findRecipient(visit, part, 'young-person');
  if (!recipient) throw new Error('letterFor: the young person is always a recipient');
  const { name } = recipient;
  const model = letterDocument(letter.texts, { name, at: visit.now, reference: referenceOf(part) });
  visit.note({
    ...{ subjects: [part.childId], objectType: 'letter', objectId: part.id, version: letter.version },
    ...{ recipient: recipient.key, classes: ['PLAN', 'VOICE'] },
  });
  return { model, recipient };
}
const left = { type: 'letter', classes: ['IDENT', 'PLAN', 'VOICE'] } as const;

const print = route({
  method: 'GET',
  path: '/meetings/:meetingId/children/:childId/letter/print',
  ...finished,
  audit: { event: 'letter.printed' },
  handle: async (visit, of) => {
    const { model, recipient } = await letterFor(visit, of);
    await leftWith(visit, of.part, recipient, { ...left, method: 'Printed', format: 'print' });
    return copyPage(model);
  },
});
const file = route({
  method: 'GET',
  path: '/meetings/:meetingId/children/:childId/letter/file/:format',
  ...finished,
  audit: { event: 'letter.exported' },
  params: partParams.extend({ format: z.enum(['word', 'pdf']) }),
  handle: async (visit, of) => {
    const { model, recipient } = await letterFor(visit, of);
    const format = FORMATS[visit.params.format];
    const { bytes, type } = await documentFor(visit, 'letter', model, format);
    const sha256 = digest(bytes);
    visit.note({ sha256 });
    await leftWith(visit, of.part, recipient, { ...left, method: 'File made', format, sha256 });
    return { kind: 'download', bytes, type, name: `letter-${of.part.id.slice(-8)}.${format}` };
  },
});

export const meetingPapersRoutes: Route[] = [papers, ...writing, print, file];
