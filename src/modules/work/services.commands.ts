import { dayOf } from '../../platform/clock/wall-clock.ts';
import { FieldErrors, Labelled, StaleEdit } from '../../platform/http/decision.ts';
import type { Work } from '../../platform/http/work.ts';
import { labelOf } from '../people/index.ts';
import { findService, insertService, type ServiceRow, updateService } from './services.store.ts';
import { type ServiceKind, serviceKinds } from './services.ts';

/** An entry of the directory. Only name and kind are needed: half an entry helps too. */
export interface ServiceInput {
  name: string;
  kind: ServiceKind;
  programme?: string | undefined;
  whoFor?: string | undefined;
  howToRefer?: string | undefined;
  contact?: string | undefined;
  /** "About 14 weeks", as somebody heard it. */
  waiting?: string | undefined;
  /** Left out: today, where a waiting time is given. */
  waitingHeardOn?: Temporal.PlainDate | undefined;
  endedOn?: Temporal.PlainDate | undefined;
  endedBecause?: string | undefined;
}
/** @throws FieldErrors naming `waitingHeardOn` for a day to come */
function fieldsOf(work: Work, input: ServiceInput) {
  const today = dayOf(work.now);
  const heardOn = input.waiting ? (input.waitingHeardOn ?? today) : null;
  if (heardOn && Temporal.PlainDate.compare(heardOn, today) > 0)
    throw new FieldErrors({ waitingHeardOn: 'Must be today or before' });
  return {
    ...{ name: input.name, kind: input.kind },
    programme: input.programme ?? null,
    whoFor: input.whoFor ?? null,
    howToRefer: input.howToRefer ?? null,
    contact: input.contact ?? null,
    waiting: input.waiting ?? null,
    waitingHeardOn: heardOn,
    endedOn: input.endedOn ?? null,
    endedBecause: input.endedBecause ?? null,
  };
}

/** Adds a service to the directory of one's authority (F32). Returns its id. */
export async function addService(work: Work, input: ServiceInput): Promise<string> {
  const id = work.ids.next();
  const row = { ...fieldsOf(work, input), authorityId: work.actor.authorityId, id, version: 1 };
  await insertService(work.tx, row, work.now, work.actor.postingId || null);
  work.note({ objectType: 'service', objectId: id, version: 1 });
  return id;
}

/** @throws StaleEdit when somebody changed it first; FieldErrors naming `waitingHeardOn` */
export async function changeService(
  work: Work,
  service: ServiceRow,
  version: number,
  to: ServiceInput,
): Promise<void> {
  const row = { ...service, ...fieldsOf(work, to), version };
  if ((await updateService(work.tx, row, work.now, work.actor.postingId || null)) === 0) {
    const theirs = (await findService(work.tx, service.id)) ?? service;
    throw new StaleEdit(serviceInWords(theirs), theirs.version);
  }
  work.note({ objectType: 'service', objectId: service.id, version: version + 1 });
}

const serviceInWords = (s: ServiceRow): Record<string, unknown> => ({
  name: new Labelled('Name', s.name),
  kind: new Labelled('What it is for', s.kind, (kind) => labelOf(serviceKinds, String(kind))),
  whoFor: new Labelled('Who it is for', s.whoFor ?? ''),
  howToRefer: new Labelled('How to refer', s.howToRefer ?? ''),
  contact: new Labelled('Contact', s.contact ?? ''),
  waiting: new Labelled('Waiting time as last heard', s.waiting ?? ''),
  endedBecause: new Labelled('Why it ended', s.endedBecause ?? ''),
});
