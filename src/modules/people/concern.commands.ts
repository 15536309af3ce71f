import { dayOf } from '../../platform/clock/wall-clock.ts';
import { FieldErrors } from '../../platform/http/decision.ts';
import type { Work } from '../../platform/http/work.ts';
import { happened } from './child.commands.ts';
import { insertConcernLink, insertPersonOfConcern } from './concern.store.ts';

export interface NewConcern {
  childId: string;
  /** Somebody already written down, or names and aliases to begin them. */
  personOfConcernId?: string | undefined;
  names?: string | undefined;
  description?: string | undefined;
  ageBand?: string | undefined;
  vehicles?: string | undefined;
  phonesAndHandles?: string | undefined;
  /** Codes of `personOfConcernRoles` and `informationBases`. */
  role: string;
  basis: string;
  /** Why we are worried. */
  words: string;
  /** What the child said of them, letter by letter. */
  childWords?: string | undefined;
  asOf?: Temporal.PlainDate | undefined;
  source: string;
  shareWith?: readonly string[] | undefined;
}
/** Writes down why we are worried about a person for this child. Kept apart from family everywhere. */
export async function recordConcern(work: Work, c: NewConcern): Promise<string> {
  const by = work.actor.postingId || null;
  const { authorityId, agency } = work.actor;
  const id = c.personOfConcernId || (await newPersonOfConcern(work, c));
  const shareWith = c.shareWith ? [...c.shareWith] : null;
  const asOf = c.asOf ?? dayOf(work.now);
  await insertConcernLink(
    work.tx,
    {
      authorityId,
      id: work.ids.next(),
      childId: c.childId,
      personOfConcernId: id,
      role: c.role,
      basis: c.basis,
      words: c.words,
      childWords: c.childWords ?? null,
      asOf,
      until: null,
      source: c.source,
      agency,
      shareWith,
    },
    work.now,
    by,
  );
  await happened(work, {
    childId: c.childId,
    at: work.now,
    kind: 'concern',
    dataClass: 'POC',
    line: 'A person we are worried about was written down',
    agency,
    shareWith: shareWith ?? undefined,
    href: `/children/${c.childId}/people-of-concern`,
  });
  work.note({ subjects: [c.childId], classes: ['POC'] });
  return id;
}

async function newPersonOfConcern(work: Work, c: NewConcern): Promise<string> {
  if (!c.names) throw new FieldErrors({ names: 'Enter a name, nickname or what people call them' });
  const id = work.ids.next();
  const person = {
    authorityId: work.actor.authorityId,
    id,
    names: c.names,
    description: c.description ?? null,
    ageBand: c.ageBand ?? null,
    vehicles: c.vehicles ?? null,
    phonesAndHandles: c.phonesAndHandles ?? null,
    ownerAgency: work.actor.agency,
    version: 1,
  };
  await insertPersonOfConcern(work.tx, person, work.now, work.actor.postingId || null);
  return id;
}
