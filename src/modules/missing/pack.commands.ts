import { absent, forbid, Refusal } from '../../platform/http/decision.ts';
import type { Work } from '../../platform/http/work.ts';
import { alert, relate, relationshipsOf, reveal } from '../access/index.ts';
import { type Address, happened, revealedAddresses } from '../people/index.ts';
import { insertPack, missingSince, recordGiven } from './pack.store.ts';
import { AUDIENCE_WORDS, type PackAudience } from './pack-contents.ts';
import { carerPack, type PackFacts, policePack } from './pack-document.ts';

const OPEN_HOURS = 12;
/**
 * Opens the record of a child who is missing now to the actor for twelve hours (DUTY), because it is needed to put a pack
 * together. Those who work with the child and information governance are told.
 * @throws Refusal when the child is not missing
 */
export async function openWhileMissing(work: Work, childId: string): Promise<void> {
  if (!(await missingSince(work.tx, childId)))
    throw new Refusal(forbid('AC-7', 'This child is not missing now, so this cannot open the record.'));
  const { postingId, staffName } = work.actor;
  const holders = await relationshipsOf(work.tx, childId, work.now);
  work.note({ subjects: [childId], basis: 'missing now' });
  await relate(work, {
    childId,
    kind: 'DUTY',
    postingId,
    to: work.now.add({ hours: OPEN_HOURS }),
    basis: 'missing now',
  });
  const works = holders.filter((each) => each.kind === 'ALLOCATED' || each.kind === 'CO_WORKER');
  const told = new Set(works.flatMap((each) => each.holderPostingId ?? []));
  told.delete(postingId);
  const opened = `${staffName} opened the record of a child`;
  for (const forPostingId of told)
    await alert(work, {
      kind: 'duty-opened',
      line: `${opened} you work with, because the child is missing`,
      childId,
      forPostingId,
    });
  // Whoever opens it may have taken the report themselves: somebody who works with neither looks on (AC-14).
  await alert(work, {
    kind: 'duty-opened',
    line: `${opened}, for ${OPEN_HOURS} hours, because the child is missing`,
    childId,
    forRole: 'INFORMATION_GOVERNANCE',
  });
}

export interface NewPack {
  audience: PackAudience;
  recipientName: string;
  recipientAgency: string;
  way: string;
  purpose: string;
  /** Why the masked address is needed; police only, left out: it stays out. */
  placesBecause?: string | undefined;
  /** Names of the people the carer may ring; left out: all who are safe to ring. */
  ring?: readonly string[] | undefined;
}
/** Puts a pack together from the record as it stands, for one named recipient, and keeps what it said. @returns its id */
export async function makePack(work: Work, facts: PackFacts, p: NewPack): Promise<string> {
  const { child, episode, plan } = facts;
  const isPolice = p.audience === 'POLICE';
  const addresses = isPolice && p.placesBecause ? await placesOf(work, child.id, p.placesBecause) : null;
  const id = work.ids.next();
  await insertPack(work.tx, work.actor.authorityId, {
    id,
    childId: child.id,
    episodeId: episode?.id ?? null,
    audience: p.audience,
    recipientName: p.recipientName,
    recipientAgency: p.recipientAgency,
    way: p.way,
    purpose: p.purpose,
    hasPlaces: addresses !== null,
    model: isPolice ? policePack(facts, addresses) : carerPack(facts, p.ring ?? null),
    planVersion: plan?.row.version ?? null,
    episodeVersion: episode?.version ?? null,
    madeAt: work.now,
    madeBy: work.actor.postingId,
    madeByName: work.actor.staffName,
  });
  await happened(work, {
    childId: child.id,
    at: work.now,
    kind: 'document',
    dataClass: 'PLAN',
    line: `${AUDIENCE_WORDS[p.audience]} made`,
    href: `/children/${child.id}/missing-packs/${id}`,
  });
  work.note({
    subjects: [child.id],
    objectType: 'missing-pack',
    objectId: id,
    classes: ['PLAN', 'MISSING'],
    recipient: p.audience,
  });
  return id;
}

async function placesOf(work: Work, childId: string, because: string): Promise<readonly Address[]> {
  const permitted = await reveal(work, childId, because);
  if (!permitted)
    throw new Refusal(forbid('AC-9', 'The address cannot be opened to you. Make the pack without it.'));
  return revealedAddresses(work.tx, childId);
}

/** Who took the pack; said once. @throws Refusal (absent) when it was said already, or the pack is not this reader's */
export async function packGiven(work: Work, pack: { id: string; childId: string }, receivedBy: string) {
  if ((await recordGiven(work.tx, pack.id, receivedBy, work.now, work.actor.postingId)) === 0) throw absent();
  work.note({ subjects: [pack.childId], objectType: 'missing-pack', objectId: pack.id, classes: ['PLAN'] });
}
